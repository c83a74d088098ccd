"""What the reader refuses, in full; what it gives; where it says that things stand."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.codes import CODES
from generator.diagnostics import Diagnostic, Location, Related
from generator.load import nodes
from generator.load.yaml import read_yaml
from tests.growth import growth

FILE = "content/claims/quay.yaml"
QUOTE = "put the text in quotation marks, or begin it on the next line after >-"
OTHER_QUOTE = "put the whole text in quotation marks of the other kind, or begin it on the next line after >-"
BRACKET = "write it; put a text that has one of , : [ ] { } in it in quotation marks"
INDENT = "indent it like the lines that it belongs to; text that goes on stands further in than its key"
COLON = "write a key, a colon and a space, or a dash and a space; indent it further if it goes on with the text above"
KEY = "indent it like its neighbours, and see that the line above has a colon and a space after its key"
ANCHOR = 'write the value out where it is needed; put a text that begins with "&" in quotation marks'
ALIAS = 'write the value out; put a text that begins with "*" in quotation marks'
TAG = 'leave it out; put a text that begins with "!" in quotation marks'
ESCAPE = "write \\\\ for a backslash, or put the text in single quotation marks, where it stands for itself"
COLLECTION_KEY = 'use text as a key; put a value that begins with "[" or "{" in quotation marks'
DIRECTIVE = 'delete the line; indent a text that begins with "%"'
MERGE = "write the keys out where they are needed"

# Each: what the file says, and every fault as line, column, code, message, cure and the further places.
Fault = tuple[int, int, str, str, str, tuple[tuple[int, int], ...]]


def fault(line: int, column: int, code: str, message: str, cure: str, *also: tuple[int, int]) -> Fault:
    return line, column, code, message, cure, also


UNREADABLE: dict[str, tuple[bytes, list[Fault]]] = {
    "latin-1": (
        "a: Fähre\nb: Möwe und Tümpel\n".encode("latin-1"),
        [
            fault(
                1,
                5,
                "Y102",
                "byte 0xe4 at offset 4 is not UTF-8, nor are 2 more",
                "save the file as UTF-8",
                (2, 5),
                (2, 14),
            )
        ],
    ),
    "UTF-16 with a mark": (
        "a: b\n".encode("utf-16"),
        [fault(1, 1, "Y103", "the file is UTF-16 or UTF-32", "save the file as UTF-8")],
    ),
    "UTF-16 without a mark": (
        "a: b\n".encode("utf-16-be"),
        [fault(1, 1, "Y103", "the file is UTF-16 or UTF-32", "save the file as UTF-8")],
    ),
    "binary": (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        [
            fault(
                1,
                1,
                "Y103",
                "the file is binary: byte 8 is zero",
                "keep only text files here; images and received files have other folders",
            )
        ],
    ),
    "tabs in the indentation": (
        b"a:\n\tb: 1\n\t\tc: 2\n",
        [fault(2, 1, "Y105", "a tab, and 2 more", "use spaces", (3, 1), (3, 2))],
    ),
    "tab inside plain text": (b"a: b\tc\n", [fault(1, 5, "Y105", "a tab", "use spaces")]),
    "tab before a comment": (b"a: b\t# c\n", [fault(1, 5, "Y105", "a tab", "use spaces")]),
    "tab by escape": (b'a: "b\\tc"\n', [fault(1, 6, "Y105", "a tab", "use spaces")]),
    "control character": (b"a: b\x1bc\n", [fault(1, 5, "Y106", "U+001B, a control character", "delete it")]),
    "control character by escape": (b'a: "b\\0c"\n', [fault(1, 6, "Y106", "U+0000, a control character", "delete it")]),
    "next line": ("a: b\x85c\n".encode(), [fault(1, 5, "Y106", "U+0085, a control character", "delete it")]),
    "line and paragraph separator": (
        "a: b\u2028c\nd: e\u2029\n".encode(),
        [
            fault(1, 5, "Y106", "U+2028 LINE SEPARATOR", "delete it"),
            fault(2, 5, "Y106", "U+2029 PARAGRAPH SEPARATOR", "delete it"),
        ],
    ),
    "later byte order mark": (
        "a: b\n\ufeffc: d\n".encode(),
        [fault(2, 1, "Y106", "U+FEFF ZERO WIDTH NO-BREAK SPACE", "delete it")],
    ),
    "carriage returns alone": (
        b"a: b\rc: d\r",
        [fault(1, 5, "Y106", "U+000D, a carriage return without a line feed, and 1 more", "use line feeds", (1, 10))],
    ),
    "direction override": (
        "a: \u202ereversed\u2066 b\n".encode(),
        [
            fault(1, 4, "Y107", "U+202E RIGHT-TO-LEFT OVERRIDE, which hides text from readers", "delete it"),
            fault(1, 13, "Y107", "U+2066 LEFT-TO-RIGHT ISOLATE, which hides text from readers", "delete it"),
        ],
    ),
    "signs without a width": (
        "a: 3\u200f.\u200b8\n".encode(),
        [
            fault(1, 5, "Y107", "U+200F RIGHT-TO-LEFT MARK, which hides text from readers", "delete it"),
            fault(1, 7, "Y107", "U+200B ZERO WIDTH SPACE, which hides text from readers", "delete it"),
        ],
    ),
    "direction override by escape": (
        b'a: "b \\u202E c"\n',
        [fault(1, 7, "Y107", "U+202E RIGHT-TO-LEFT OVERRIDE, which hides text from readers", "delete it")],
    ),
    "tag characters": (
        "a: b\U000e0041\n".encode(),
        [fault(1, 5, "Y107", "U+E0041 TAG LATIN CAPITAL LETTER A, which hides text from readers", "delete it")],
    ),
    "anchor and alias": (
        b"a: &x 1\nb: *x\n",
        [fault(1, 4, "Y111", "the anchor &x", ANCHOR), fault(2, 4, "Y112", "the alias *x", ALIAS)],
    ),
    "text that looks like an anchor": (b"a: & co\n", [fault(1, 4, "Y111", "an anchor", ANCHOR)]),
    "text that looks like an alias": (b"a: *quay*\n", [fault(1, 4, "Y112", "an alias", ALIAS)]),
    "alias as a key": (b"*x : 1\nb: 2\n", [fault(1, 1, "Y112", "the alias *x", ALIAS)]),
    "tags": (
        b"- !!python/object:os.system x\n- !x [a]\n- ! y\n- !!str 5\n",
        [fault(line, 3, "Y113", "a tag", TAG) for line in (1, 2, 3, 4)],
    ),
    "tag of an unknown handle": (b"a: !e!x y\n", [fault(1, 4, "Y113", "a tag", TAG)]),
    "tag and anchor of one value": (
        b"a: !t &b c\n",
        [fault(1, 4, "Y113", "a tag", TAG), fault(1, 7, "Y111", "the anchor &b", ANCHOR)],
    ),
    "merge keys": (
        b"- <<: *x\n- <<: {a: 1}\n- <<: [*y]\n",
        [
            fault(1, 3, "Y114", "a merge key", MERGE),
            fault(2, 3, "Y114", "a merge key", MERGE),
            fault(3, 3, "Y114", "a merge key", MERGE),
            fault(3, 8, "Y112", "the alias *y", ALIAS),
        ],
    ),
    "two documents": (
        b"---\na: 1\n---\nb: 2\n---\nc: 3\n",
        [fault(3, 1, "Y116", "a second document in the file", "keep one document in a file")],
    ),
    "document after an end mark": (
        b"a: 1\n...\nb: 2\n",
        [fault(3, 1, "Y116", "a second document in the file", "keep one document in a file")],
    ),
    "list and mapping as keys": (
        b"? [a]\n: b\n{c: d}: e\n? - f\n: g\n",
        [
            fault(line, column, "Y117", "a key that is a list or a mapping", COLLECTION_KEY)
            for line, column in ((1, 3), (3, 1), (4, 3))
        ],
    ),
    "number that is not finite": (
        b"a: .inf\n",
        [fault(1, 4, "Y132", ".inf is no number that can be counted with", 'for a text write ".inf"')],
    ),
    "colon in plain text": (
        b"a: the quay: a report\n",
        [fault(1, 12, "Y141", "a colon and a space inside plain text", QUOTE)],
    ),
    "dash in a value": (
        b"a: - b\n",
        [
            fault(
                1,
                4,
                "Y141",
                "a dash and a space where no list can begin",
                "begin the list on a line of its own; put a text with a dash in quotation marks",
            )
        ],
    ),
    "text after a comment": (
        b"a: berth # 3\n  is closed\n",
        [
            fault(
                2,
                3,
                "Y141",
                "text that goes on after a comment",
                'put a text that has " #" in it in quotation marks, or begin it on the next line after >-',
            )
        ],
    ),
    "key too far in": (b"- a: 1\n   b: 2\n", [fault(2, 4, "Y142", "a key inside the value of the line above", KEY)]),
    "key not far enough in": (
        b"- a: 1\n b: 2\n",
        [fault(2, 2, "Y142", "this does not fit the list that begins on line 1", INDENT)],
    ),
    "entry among keys": (
        b"a: 1\n- b\n",
        [fault(2, 1, "Y142", "this does not fit the record that begins on line 1", INDENT)],
    ),
    "record after a list": (
        b"[a]\nb: 1\n",
        [fault(2, 1, "Y142", "this does not go on with what stands above", INDENT)],
    ),
    "text at the indentation of keys": (
        b"a: >-\nthe quay\nb: 1\n",
        [fault(2, 1, "Y142", "a line that is neither a key nor an entry of a list", COLON)],
    ),
    "key without a space": (b"a:1\nb: 2\n", [fault(2, 1, "Y142", "a key inside the value of the line above", KEY)]),
    "open quotation mark": (
        b'a: 1\nb: "the quay\n',
        [fault(2, 4, "Y143", "a quotation mark is never closed", "close it where the text ends")],
    ),
    "quotation mark that is closed far below": (
        b'- a: "the quay\n  b: 1\n- a: "x"\n  c: [\n- d: 1\n',
        [
            fault(
                1,
                6,
                "Y143",
                "the text in quotation marks that begins here goes on to line 3, with more behind it",
                "close it where the text ends",
            ),
            fault(4, 6, "Y144", "a bracket without its ]", BRACKET),
        ],
    ),
    "quotation mark that is closed far below, in brackets": (
        b"a: {b: 'the quay}\nc: 'x'\n",
        [
            fault(
                1,
                8,
                "Y143",
                "the text in quotation marks that begins here goes on to line 2, with more behind it",
                "close it where the text ends",
            ),
        ],
    ),
    "sign of a comment in a text": (
        b"a: the quay was #1 in May\nb: 1 # a note\nc: 'the quay' # a note\n",
        [
            fault(
                1,
                17,
                "Y141",
                "a space and a # end this text, as a comment would",
                "put the text in quotation marks, or the comment on a line of its own",
            )
        ],
    ),
    "text after a quotation": (
        b'a: "b" and c\n',
        [fault(1, 8, "Y143", "text after the closing quotation mark", OTHER_QUOTE)],
    ),
    "apostrophe in single quotation marks": (
        b"a: 'it's'\n",
        [fault(1, 8, "Y143", "text after the closing quotation mark", OTHER_QUOTE)],
    ),
    "open bracket": (
        b"- a: [b\n- c: {d\n- e: f\n",
        [
            fault(1, 6, "Y144", "a bracket without its ]", BRACKET),
            fault(2, 6, "Y144", "a bracket without its }", BRACKET),
        ],
    ),
    "missing comma": (b"a: {b: c d: e}\n", [fault(1, 11, "Y144", "a comma or } is missing here", BRACKET)]),
    "text after a bracket": (b"a: [b] c\n", [fault(1, 8, "Y144", "text after the closing bracket", QUOTE)]),
    "signs that cannot begin text": (
        b"a: @b\nc: `d`\ne: %f\ng: ]\nh: ? i\n",
        [
            fault(1, 4, "Y145", "plain text cannot begin with @", QUOTE),
            fault(2, 4, "Y145", "plain text cannot begin with `", QUOTE),
            fault(3, 4, "Y145", "plain text cannot begin with %", QUOTE),
            fault(4, 4, "Y145", "plain text cannot begin with ]", QUOTE),
            fault(5, 4, "Y145", "a question mark and a space cannot begin plain text", QUOTE),
        ],
    ),
    "unknown escape": (b'a: "C:\\quay"\n', [fault(1, 7, "Y146", "a backslash that begins no escape", ESCAPE)]),
    "escape of a surrogate": (b'a: "b\\ud800"\n', [fault(1, 6, "Y146", "a backslash that begins no escape", ESCAPE)]),
    "escape beyond Unicode": (
        b'a: "b\\UFFFFFFFF"\n',
        [fault(1, 6, "Y146", "a backslash that begins no escape", ESCAPE)],
    ),
    "text beside a block sign": (
        b"a: >- the quay\n  b\n",
        [fault(1, 7, "Y147", "text on the line of | or >", "begin the text on the next line, indented")],
    ),
    "directive behind content": (b"|\n% x\n", [fault(2, 1, "Y115", "a directive", DIRECTIVE)]),
    "too deep": (
        b"[" * 30,
        [fault(1, 21, "Y120", "more than 20 levels inside each other", "make the record flatter")],
    ),
    "too many values": (
        b"- a\n" * 50_000,
        [fault(50_000, 3, "Y121", "more than 50,000 keys and values in one file", "divide the file")],
    ),
    "several faults of several kinds": (
        b'- a: b: c\n- d: 1\n  d: 2\n- e: "x\n- f: [\n- g: *x\n  h: 007\n',
        [
            fault(1, 7, "Y141", "a colon and a space inside plain text", QUOTE),
            fault(3, 3, "Y119", "the key `d` stands here a second time", "keep one of them", (2, 3)),
            fault(4, 6, "Y143", "a quotation mark is never closed", "close it where the text ends"),
            fault(5, 6, "Y144", "a bracket without its ]", BRACKET),
            fault(6, 6, "Y112", "the alias *x", ALIAS),
            fault(7, 6, "Y131", "the number 007 begins with zero", 'write it without the zero; for a text write "007"'),
        ],
    ),
}

READABLE: dict[str, tuple[bytes, object, list[Fault]]] = {
    "byte order mark": (
        b"\xef\xbb\xbfa: 1\nb: 2\na: 3\n",
        {"a": 1, "b": 2},
        [
            fault(1, 1, "Y104", "a byte order mark", "save the file as UTF-8 without a mark"),
            fault(3, 1, "Y119", "the key `a` stands here a second time", "keep one of them", (1, 1)),
        ],
    ),
    "directives": (
        b"# note\n%YAML 1.1\n%TAG ! x\n%OWN y\n---\na: 1\n",
        {"a": 1},
        [fault(2, 1, "Y115", "a directive", DIRECTIVE, (3, 1), (4, 1))],
    ),
    "keys that are not text": (
        b"1: a\nnull: b\ntrue: c\n2019-05: d\n",
        {"1": "a", "null": "b", "true": "c", "2019-05": "d"},
        [
            fault(1, 1, "Y118", "the key `1` is not text", 'write "1": with quotation marks'),
            fault(2, 1, "Y118", "the key `null` is not text", 'write "null": with quotation marks'),
            fault(3, 1, "Y118", "the key `true` is not text", 'write "true": with quotation marks'),
        ],
    ),
    "value without a key": (b"?\n: a\n", {"": "a"}, [fault(1, 2, "Y118", "a value without a key", "name it")]),
    "two records that have run together": (
        b"- id: a\n  n: 1\n  m: 2\n  n: 3\n  m: 4\n  k: 5\n",
        [{"id": "a", "n": 1, "m": 2, "k": 5}],
        [
            fault(
                4,
                3,
                "Y119",
                "the key `n` stands here a second time, and so does `m`",
                "keep one of each; or, where these are two records, begin the second with its `- `",
                (2, 3),
                (5, 3),
            ),
        ],
    ),
    "duplicate keys": (
        b"a: 1\nb: {c: 1, 'c': [2, {d: 3}], c: 4}\na:\n  e: 5\nf: 6\n",
        {"a": 1, "b": {"c": 1}, "f": 6},
        [
            fault(2, 11, "Y119", "the key `c` stands here a second time", "keep one of them", (2, 5), (2, 29)),
            fault(3, 1, "Y119", "the key `a` stands here a second time", "keep one of them", (1, 1)),
        ],
    ),
    "number that begins with zero": (
        b"a: 010\n",
        {"a": 10},
        [fault(1, 4, "Y131", "the number 010 begins with zero", 'write it without the zero; for a text write "010"')],
    ),
    "empty file": (b"", None, []),
    "comments alone": (b"# nothing yet\n", None, []),
    "line ends of Windows": (b"a: >-\r\n  b\r\n  c\r\nd: 'e'\r\n", {"a": "b c", "d": "e"}, []),
    "values of every kind": (
        b"[true, FALSE, null, ~, 1, -2.5, no, 2019-05, '3', \"4\", {a: , b}]\n",
        [True, False, None, None, 1, -2.5, "no", "2019-05", "3", "4", {"a": None, "b": None}],
        [],
    ),
    "one document with its marks": (b"---\na: no\n...\n", {"a": "no"}, []),
    "merge sign as text": (b'"<<": x\na: <<\n', {"<<": "x", "a": "<<"}, []),
    "twenty levels": (b"[" * 20 + b"]" * 20, json.loads("[" * 20 + "]" * 20), []),
}


def expand(faults: list[Fault]) -> list[Diagnostic]:
    return [
        Diagnostic(
            code,
            message,
            Location(FILE, line, column),
            cure,
            related=tuple(Related(Location(FILE, *place), "here too") for place in also),
        )
        for line, column, code, message, cure, also in faults
    ]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML with libyaml, and as it is where libyaml is missing."""
    monkeypatch.setattr(nodes, "LOADER", getattr(yaml, request.param))


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize("name", UNREADABLE)
def test_file_that_leaves_its_meaning_open_gives_only_its_faults(name: str) -> None:
    content, faults = UNREADABLE[name]
    assert read_yaml(FILE, content) == (None, expand(faults))


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize("name", READABLE)
def test_file_whose_meaning_is_plain_gives_its_value_beside_its_faults(name: str) -> None:
    content, value, faults = READABLE[name]
    found, diagnostics = read_yaml(FILE, content)
    assert found is not None
    assert (found.value, diagnostics) == (value, expand(faults))


def test_every_code_is_in_the_table() -> None:
    lists = [faults for _, faults in UNREADABLE.values()] + [faults for _, _, faults in READABLE.values()]
    # Y101 is told before a file is opened; Y149 is for what no explanation fits.
    assert {fault[2] for faults in lists for fault in faults} | {"Y101", "Y149"} == {
        code for code in CODES if code.startswith("Y")
    }


def test_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))]
    found, diagnostics = read_yaml(FILE, "\n".join(lines).encode())  # to write the aliases out would take for ever
    assert found is None
    assert [diagnostic.code for diagnostic in diagnostics].count("Y112") == 11 * 9


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "{",
        "- ",
        "? ",
        "a: ",
        '"',
        "'",
        "*a ",
        "&a ",
        "!a ",
        "%\n",
        '"\\n',
        "\t",
        "\x1b",
        "[a, ",
        "a: b: c\n",
        "x\n",
        " ",
        "\n",
        "#",
        '- "\n',
        "a\u202e",
        "- [\n",
        "- a: {\n",
        "9",
        "a: 'b' c\n",
    ],
)
def test_a_file_full_of_anything_is_read_or_refused_in_linear_time(piece: str) -> None:
    def read(size: int) -> None:
        read_yaml(FILE, (piece * size).encode()[:size].decode(errors="ignore").encode())

    assert growth(read, 1 << 15, 1 << 18) < 32  # its square would be 64


EXAMPLE = """\
# the quay
- id: wall-moved
  text: >-
    The wall moved
    after the storms.
  figure: {value: 4, unit: "c\\u006D"}
  why:
  terms: [a, 'it''s']
"""


def test_places_are_those_of_the_file() -> None:
    found, diagnostics = read_yaml(FILE, EXAMPLE.encode())
    assert found is not None and diagnostics == []
    places: dict[tuple[str | int, ...], tuple[tuple[int, int], tuple[int, int]]] = {
        (): ((2, 1), (2, 1)),
        (0,): ((2, 3), (2, 3)),
        (0, "id"): ((2, 7), (2, 3)),
        (0, "text"): ((3, 9), (3, 3)),
        (0, "figure"): ((6, 11), (6, 3)),
        (0, "figure", "value"): ((6, 19), (6, 12)),
        (0, "figure", "unit"): ((6, 28), (6, 22)),
        (0, "why"): ((7, 3), (7, 3)),
        (0, "terms"): ((8, 10), (8, 3)),
        (0, "terms", 1): ((8, 14), (8, 14)),
        # What is missing has the place of its nearest parent.
        (0, "figure", "hedge"): ((6, 11), (6, 11)),
        (0, "terms", 2, "x", 3): ((8, 10), (8, 10)),
        (5, "id"): ((2, 1), (2, 1)),
    }
    for path, (place, key_place) in places.items():
        assert found.place(path) == Location(FILE, *place), path
        assert found.key_place(path) == Location(FILE, *key_place), path


def test_places_inside_a_text_are_those_of_its_characters() -> None:
    found, _ = read_yaml(FILE, EXAMPLE.encode())
    assert found is not None
    text = found.value[0]["text"]
    assert found.text_place((0, "text"), text.index("moved")) == Location(FILE, 4, 14)
    assert found.text_place((0, "text"), text.index("storms")) == Location(FILE, 5, 15)
    assert found.text_place((0, "figure", "unit"), 1) == Location(FILE, 6, 30)
    assert found.text_place((0, "terms", 1), 3) == Location(FILE, 8, 19)
    assert found.text_place((0, "figure", "value"), 3) == Location(FILE, 6, 19)
    assert found.text_place((0, "nothing"), 3) == Location(FILE, 2, 3)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.text("ab é'\"\\:#-[]{},&*!|>%@`~\n"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc: -#'", max_size=5), inner, max_size=4),
    max_leaves=15,
)


@given(VALUES, st.sampled_from([None, 2]))
def test_json_means_the_same(value: object, indent: int | None) -> None:
    found, diagnostics = read_yaml(FILE, json.dumps(value, ensure_ascii=False, indent=indent).encode())
    assert found is not None
    assert (found.value, diagnostics) == (value, [])


SNIPPETS = st.lists(
    st.sampled_from(
        [
            "a",
            "b",
            ": ",
            ":",
            "- ",
            "\n",
            "\n",
            "\n  ",
            "\n    ",
            "'",
            '"',
            "[",
            "]",
            "{",
            "}",
            ", ",
            "#",
            " #",
            "|\n",
            ">-\n",
            "&a ",
            "*a ",
            "!t ",
            "? ",
            "%",
            "---\n",
            "...\n",
            "<<",
            "1",
            "010",
            "\\",
            "\\x41",
            "é",
            "😀",
            "\t",
            "\x00",
            "~",
            "@",
        ]
    ),
    max_size=40,
).map("".join)


@given(SNIPPETS)
def test_whatever_stands_in_a_file_gives_a_value_or_a_fault_inside_the_file(text: str) -> None:
    found, diagnostics = read_yaml(FILE, text.encode())
    assert found is not None or diagnostics
    lines = text.split("\n")
    for diagnostic in diagnostics:
        place = diagnostic.location
        assert diagnostic.message and diagnostic.cure
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(st.binary(max_size=200))
def test_any_bytes_give_a_value_or_a_fault(content: bytes) -> None:
    found, diagnostics = read_yaml(FILE, content)
    assert found is not None or diagnostics


@given(SNIPPETS)
def test_libyaml_and_pyyaml_alone_accept_the_same_and_read_it_alike(text: str) -> None:
    results = []
    for loader in (yaml.CSafeLoader, yaml.SafeLoader):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(nodes, "LOADER", loader)
            found, diagnostics = read_yaml(FILE, text.encode())
        results.append((found and found.value, bool(diagnostics)))
    assert results[0] == results[1]
