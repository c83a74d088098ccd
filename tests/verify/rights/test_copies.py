"""Runs of words that content/ shares with an unpublished text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Location
from generator.load.yaml import read_yaml
from generator.verify.rights.copies import find_copies
from tests.builders import QUAY_TEXT, Project, digest, make_quay
from tests.growth import growth

SITE = "content/site.yaml"
CLAIMS = "content/claims/quay-report.yaml"
RECORD = "content/documents/quay-report.yaml"
PEOPLE = "content/people.yaml"
EIGHT = "storms of January the quay wall moved by"
SEVEN = "of January the quay wall moved by"
WORDS = QUAY_TEXT.split("\n")[2].split(" ")
CURE = "say it in your own words; or quote it between marks, at most 12 words, as evidence of a claim"


@pytest.fixture
def quay(tmp_path: Path) -> Project:
    return make_quay(tmp_path)


def find(quay: Project) -> list[Diagnostic]:
    dossier = quay.load()
    texts, _ = quay.texts()
    return drop_words(find_copies(dossier, texts, {}))


def drop_words(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Without the copied words themselves, which have a test of their own."""
    return [replace(each, message=re.sub(r', ".*? \.\.\. .*?",', "", each.message)) for each in found]


def copy_of(words: int, passage: str, place: tuple[str, int, int]) -> Diagnostic:
    return Diagnostic("R110", f"{words} words in a row are those of quay-report, {passage}", Location(*place), CURE)


def test_content_in_own_words_has_no_copies(quay: Project) -> None:
    assert find(quay) == []


def test_eight_words_in_a_row_are_a_copy_and_seven_are_not(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", f"It tells that {SEVEN} much.")
    assert find(quay) == []
    quay.replace(SITE, SEVEN, EIGHT)
    assert find(quay) == [copy_of(8, "paragraph 1", quay.place(SITE, EIGHT))]


def test_a_copy_is_told_with_its_first_and_last_words(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", f"It tells that {EIGHT} a foot.")
    texts, _ = quay.texts()
    (found,) = find_copies(quay.load(), texts, {})
    assert found.message == (
        '8 words in a row, "storms of January ... wall moved by", are those of quay-report, paragraph 1'
    )


def test_a_longer_copy_is_told_once_with_its_length(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", f"After the {EIGHT} almost four")
    assert find(quay) == [copy_of(12, "paragraph 1", quay.place(SITE, "After the storms"))]


def test_a_text_that_runs_on_from_one_passage_to_the_next_is_a_copy(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", "The wall that moved! The north quay in April.")
    assert find(quay) == [copy_of(9, "the headline", quay.place(SITE, "The wall that"))]


@pytest.mark.parametrize(
    "disguised",
    [
        EIGHT.upper(),
        EIGHT.replace(" ", "\n    "),
        EIGHT.replace("January the", "January: the"),
        EIGHT.replace("January ", "January [[wall-moved]] "),
        "“" + EIGHT.replace("wall", "*wall*") + "”",
    ],
)
def test_letters_lines_marks_and_signs_do_not_hide_a_copy(quay: Project, disguised: str) -> None:
    quay.replace(SITE, "The quay wall moved [[wall-moved]].", f">-\n    It says {disguised} [[wall-moved]].")
    assert [fault.code for fault in find_raw(quay)] == ["R110"]


def find_raw(quay: Project) -> list[Diagnostic]:
    """As `find`, for prose that has faults of its own."""
    clean = make_quay(quay.root / "clean")
    texts, _ = clean.texts()
    yaml, _ = read_yaml(SITE, quay.read(SITE).encode())
    assert yaml is not None
    return drop_words(find_copies(replace(clean.load(), written={SITE: tuple(yaml.list_written())}), texts, {}))


ESCAPED = "".join(f"\\u{ord(letter):04x}" for letter in "storms") + EIGHT.removeprefix("storms")
HIDDEN = {
    "by escapes of YAML": f'"{ESCAPED}"',
    "by markup around words": EIGHT.replace("quay", "<b>quay</b>"),
    "by markup inside words": EIGHT.replace("quay", "q<i>u</i>ay").replace("wall", "w*a*ll"),
    "by other elements": EIGHT.replace(" quay ", "<br/>quay<p>"),
    "by marks of claims": EIGHT.replace(" ", " [[wall-moved]] "),
    "by hyphens": EIGHT.replace(" ", "-"),
    "by hyphens inside words": EIGHT.replace("January", "Jan-uary"),
    "by underscores": EIGHT.replace(" ", "_"),
    "by entities": EIGHT.replace("storms", "stor&#109;s").replace(" quay", "&nbsp;qu&shy;ay"),
    "by escapes of addresses": EIGHT.replace(" ", "%20"),
    "by look-alikes": EIGHT.translate(str.maketrans("oay", "\u043e\u0430\u0443")),
    "by accents": EIGHT.replace("quay", "q\u00fcay").replace("wall", "wa\u0301ll"),
    "by letters of mathematics": "".join(chr(0x1D41A + ord(c) - ord("a")) if c.islower() else c for c in EIGHT),
    "by full width": "".join(chr(ord(c) + 0xFEE0) if c.isalpha() else c for c in EIGHT),
    "by blanks that are letters": EIGHT.replace("quay", "qu\u3164ay").replace("wall", "w\u2800all"),
    "by joiners": EIGHT.replace("quay", "qu\u200day"),
    "by variation selectors": EIGHT.replace("quay", "qu\ufe0fay"),
}


@pytest.mark.parametrize("how", HIDDEN)
def test_a_copy_that_is_hidden_from_machines_alone_is_found(quay: Project, how: str) -> None:
    quay.replace(SITE, "description: What is known of the quays.", f"description: {HIDDEN[how]}")
    assert [fault.message for fault in find_raw(quay)] == ["8 words in a row are those of quay-report, paragraph 1"]


@pytest.mark.parametrize("hidden", ["qu\u00aday", "qu\u200bay", "qu\u2060ay", "\u202equay"])
def test_signs_without_width_do_not_hide_a_copy_in_files_beside_content(quay: Project, hidden: str) -> None:
    texts, _ = quay.texts()
    found = drop_words(find_copies(quay.load(), texts, {"README.md": EIGHT.replace("quay", hidden)}))
    assert found == [copy_of(8, "paragraph 1", ("README.md", 1, 1))]


SIXTEEN = WORDS[1:17]
SPREAD = {
    "over the items of a list": [f"  - {' '.join(SIXTEEN[start : start + 2])}" for start in range(0, 16, 2)],
    "over single words": [f"  - {word}" for word in SIXTEEN],
    "over the values of keys": [
        f"  - {{text: {' '.join(SIXTEEN[:5])}, kind: said,",
        f"     note: '{' '.join(SIXTEEN[5:10])}', why: '{' '.join(SIXTEEN[10:])}'}}",
    ],
    "over keys": [f"  '{' '.join(SIXTEEN[start : start + 4])}': why it is so" for start in (0, 4, 8, 12)],
    "over comments": [f"  - other # {' '.join(SIXTEEN[start : start + 4])}" for start in (0, 4, 8, 12)],
    "over values and comments": [
        f"  - '{' '.join(SIXTEEN[:6])}' # {' '.join(SIXTEEN[6:11])}",
        f"  - '{' '.join(SIXTEEN[11:])}'",
    ],
    "over a value and the header of a block": [
        f"  - {' '.join(SIXTEEN[:6])}",
        f"  - | # {' '.join(SIXTEEN[6:11])}",
        f"    {' '.join(SIXTEEN[11:])}",
    ],
}


@pytest.mark.parametrize("how", SPREAD)
def test_a_copy_that_is_spread_over_fields_is_found(quay: Project, how: str) -> None:
    quay.write(SITE, "\n".join(["anything:", *SPREAD[how], ""]))
    (found,) = find_raw(quay)
    assert found.message == "16 words in a row are those of quay-report, paragraph 1"


def test_the_ends_of_two_fields_may_meet_by_chance(quay: Project) -> None:
    quay.write(SITE, f"a: {' '.join(WORDS[1:8])}\nb: {' '.join(WORDS[8:15])}\n")
    assert find_raw(quay) == []


def test_apostrophes_doubled_by_yaml_do_not_hide_a_copy(quay: Project) -> None:
    quay.replace_text("moved by almost", "didn't move by almost")
    quay.replace(CLAIMS, "locator: almost four centimetres", "locator: four centimetres")
    quay.replace(SITE, "What is known of the quays.", "'January the quay wall didn''t move by almost'")
    assert find(quay) == [copy_of(8, "paragraph 1", quay.place(SITE, "January"))]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SITE, "title: Quays", f"# {EIGHT}\ntitle: Quays"),
        (SITE, "title: Quays", "# storms of January the\n# quay wall moved by\ntitle: Quays"),
        (CLAIMS, "text: The quay wall moved.", f"text: The {EIGHT} much."),
        (CLAIMS, "- id: doubt", f"- id: doubt\n  note: The {EIGHT} much."),
        (CLAIMS, "- id: doubt", f"- id: doubt\n  terms: [{EIGHT}]"),
        (CLAIMS, "- id: doubt", f"- id: doubt\n  inferred: {{{EIGHT}: it was warm}}"),
        (RECORD, "published: {date: 2019-05}", f"undated: {EIGHT}"),
        (RECORD, "The wall moved; the", f"After the {EIGHT} much; the"),
        (PEOPLE, "  name: Tomas Reis", f"  name: Tomas Reis\n  note: {EIGHT}"),
        ("content/briefings/north-quay.yaml", "title: The wall moved", f"title: {EIGHT}"),
        ("content/withdrawn.yaml", "[]", f"- {{id: gone, what: claim, reason: {EIGHT}, date: 2019, before: It sank.}}"),
    ],
)
def test_every_field_and_comment_is_scanned(quay: Project, path: str, old: str, new: str) -> None:
    quay.replace(path, old, new)
    assert [(fault.code, fault.location.path) for fault in find(quay)] == [("R110", path)]


def test_fragments_are_no_copies_where_they_are_evidence(quay: Project) -> None:
    quay.replace(CLAIMS, "locator: almost four centimetres", f'quote: "After the {EIGHT} almost four"')
    quay.replace(CLAIMS, "within: three waits", "within: 'at the south quay, where a crew of three waits'")
    assert find(quay) == []


def test_a_fragment_over_several_lines_is_evidence_to_its_last_word(quay: Project) -> None:
    lines = "- at: 1\n      quote: >-\n        After the storms of January\n        the quay wall moved by almost four"
    quay.replace(CLAIMS, "- {at: 1, locator: almost four centimetres}", lines)
    assert find(quay) == []


def test_words_beside_a_fragment_do_not_make_a_copy_of_it(quay: Project) -> None:
    quay.replace(CLAIMS, "locator: almost four centimetres}", f'quote: "{SEVEN}"}} # almost four centimetres')
    assert find(quay) == []


def test_a_quotation_is_no_copy_between_quotation_marks_and_is_one_without(quay: Project) -> None:
    quay.replace(CLAIMS, "locator: almost four centimetres", f'quote: "After the {EIGHT} almost four"')
    quay.replace(SITE, "What is known of the quays.", f"It tells that “{EIGHT}” much.")
    assert find(quay) == []
    quay.replace(SITE, f"“{EIGHT}”", f'"{EIGHT}"')
    assert find(quay) == []
    quay.replace(SITE, f'"{EIGHT}"', EIGHT)
    assert find(quay) == [copy_of(8, "paragraph 1", quay.place(SITE, EIGHT))]


def test_quotation_marks_alone_do_not_excuse_a_copy(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", f"It tells that “{EIGHT}” much.")
    assert find(quay) == [copy_of(8, "paragraph 1", quay.place(SITE, EIGHT))]


LONG_TEXT = "\n".join(
    [
        "The wall that moved",
        "The north quay in April, as the harbour office has it in its yearly notice to all who land there with lamps",
        *QUAY_TEXT.split("\n")[2:],
    ]
)
LABELS = {
    "title": ("title: The wall that moved", "title: {}"),
    "publisher": ("publisher: Harbour Gazette", "publisher: {}"),
    "address": ("publisher: Harbour Gazette", "publisher: Harbour Gazette\naddress: https://gazette.example/{}"),
    "licence": ("licence: all rights reserved", "licence: '{}'"),
    "holder": ("licence: all rights reserved", "licence: all rights reserved, holder: '{}'"),
}


@pytest.mark.parametrize("field", LABELS)
def test_what_says_which_document_it_is_may_have_words_of_it_within_bounds(quay: Project, field: str) -> None:
    quay.write("vault/quay.txt", LONG_TEXT)
    quay.replace(RECORD, digest(QUAY_TEXT), digest(LONG_TEXT))
    caption = LONG_TEXT.split("\n")[1].split(" ")
    old, new = LABELS[field]
    space = "-" if field == "address" else " "
    record = quay.read(RECORD)
    used = 3 if field == "address" else 0  # https, gazette, example
    for words, is_found in (
        (WORDS[: 12 - used], False),
        (WORDS[: 13 - used], True),
        (caption[:21], False),
        (caption[14:] + WORDS[:7], False),
        (caption[14:] + WORDS[:8], True),
        ([*caption[:21], *(["other"] * (10 - used))], True),
    ):
        quay.write(RECORD, record.replace(old, new.format(space.join(words).replace(",", ""))))
        assert [fault.code for fault in find(quay)] == ["R110"] * is_found, " ".join(words)


def test_an_id_may_be_a_headline_and_no_sentence(quay: Project) -> None:
    headline = "the-wall-that-moved-the-north-quay-in-april"
    quay.replace(CLAIMS, "- id: doubt", f"- id: {headline}")
    assert find(quay) == []
    quay.replace(CLAIMS, headline, EIGHT.casefold().replace(" ", "-"))
    assert [fault.code for fault in find(quay)] == ["R110"]


def test_a_name_with_its_office_is_one_word(quay: Project) -> None:
    said = "Ortiz, head of inspection, Port Authority of the North, said that the"
    quay.replace_text("said Lena Ortiz, who led the inspection", f"Lena {said} old wall")
    quay.replace(SITE, "What is known of the quays.", f"Now {said} work goes on.")
    assert find(quay) == []
    quay.replace_text("said that the old wall", "said that the work goes on")
    quay.replace(SITE, "work goes on.", "work goes on, on.")
    assert find(quay) == []
    quay.replace_text("the work goes on", "the work goes on well")
    quay.replace(SITE, "work goes on, on.", "work goes on well.")
    assert [fault.code for fault in find(quay)] == ["R110"]


def test_a_name_of_many_words_must_look_like_one(quay: Project) -> None:
    name = "United Commission for the Harbours, Bays and Inner Waters of the North"
    quay.replace_text("The engineers call", f"The {name} calls")
    quay.replace(PEOPLE, "name: Tomas Reis", f"name: Tomas Reis\n- id: commission\n  name: '{name}'")
    assert find(quay) == []
    quay.replace(PEOPLE, name, f"{name} calls the fault a")
    quay.replace(PEOPLE, "Commission", "commission")
    assert [fault.location.path for fault in find(quay)] == [PEOPLE]


def test_a_sentence_is_no_spelling(quay: Project) -> None:
    quay.replace(PEOPLE, "spellings: [Ortiz]", f"spellings: [Ortiz, '{EIGHT}']")
    assert find(quay) == [copy_of(8, "paragraph 1", quay.place(PEOPLE, EIGHT))]


def test_a_long_office_is_one_word_beside_a_name_alone(quay: Project) -> None:
    office = "deputy secretary for the harbours and inner waters"
    quay.replace(PEOPLE, "'head of inspection, Port Authority of the North'", f"'{office}'")
    quay.replace_text("said Lena Ortiz, who led", f"said Lena Ortiz, {office}, who led")
    assert find(quay) == []
    quay.replace_text(f"Lena Ortiz, {office}, who led", f"the {office} who led")
    assert [fault.location.path for fault in find(quay)] == [PEOPLE]


def test_offices_do_not_take_a_sentence_to_pieces(quay: Project) -> None:
    parts = [" ".join(WORDS[start : start + 6]).replace(",", "") for start in (0, 6, 12)]
    roles = "".join(f"    - {{title: {part}, claims: [doubt]}}\n" for part in parts)
    quay.replace(
        PEOPLE, "- id: tomas-reis\n", f"- id: some-office\n  name: Somebody\n  roles:\n{roles}- id: tomas-reis\n"
    )
    quay.replace(SITE, "What is known of the quays.", " ".join(WORDS[:7]).replace(",", ""))
    assert find(quay) == []
    quay.replace(SITE, " ".join(WORDS[:7]), " ".join(WORDS).replace(",", ""))
    assert find(quay) == []
    quay.replace_text("and nobody was hurt.", "and nobody was hurt that long night.")
    quay.replace(SITE, "nobody was hurt.", "nobody was hurt that long night.")
    assert find(quay) == [copy_of(20, "paragraph 1", quay.place(SITE, "After the storms"))]


def test_the_names_of_two_people_are_two_words(quay: Project) -> None:
    quay.replace_text("and nobody was hurt", "said Ortiz, Tomas Reis, and nobody was hurt")
    quay.replace(
        SITE, "What is known of the quays.", "four centimetres, said Ortiz and Tomas Reis, and nobody was hurt"
    )
    assert find(quay) == []
    quay.replace(SITE, "Ortiz and Tomas Reis", "Ortiz, Tomas Reis")
    assert [fault.message for fault in find(quay)] == ["9 words in a row are those of quay-report, paragraph 1"]


def test_a_text_that_may_be_published_in_full_is_not_guarded(quay: Project) -> None:
    quay.replace(RECORD, "publish: fragments", "publish: full")
    quay.write("content/documents/quay.txt", QUAY_TEXT)
    quay.replace(SITE, "What is known of the quays.", EIGHT)
    assert find(quay) == []


def test_a_text_that_may_be_published_in_full_may_quote_another_one_and_not_be_it(quay: Project) -> None:
    lines = ["Somebody tells the story.", *QUAY_TEXT.split("\n")[2:5]]
    publish(quay, lines)
    assert find(quay) == []
    guarded = QUAY_TEXT.split("\n")
    guarded[6:6] = [" ".join(f"word{number}" for number in range(100))]
    quay.replace(RECORD, digest(QUAY_TEXT), digest("\n".join(guarded)))
    quay.replace(RECORD, "body: 3-7, byline: 8", "body: 3-8, byline: 9")
    quay.write("vault/quay.txt", "\n".join(guarded))
    publish(quay, guarded[4:8])
    cure = "state the rights of that document; what may not be published in full belongs into the vault"
    place = Location(*quay.place("content/documents/story.yaml", "story.txt"))
    message = "130 words in a row are those of quay-report, paragraph 3"
    assert find(quay) == [Diagnostic("R110", message, place, cure)]


def publish(quay: Project, lines: list[str]) -> None:
    """A second document, whose text may be published in full."""
    text = "\n".join(lines)
    quay.write("content/documents/story.txt", text)
    quay.write(
        "content/documents/story.yaml",
        "title: A story\nkind: article\nundated: No day is given.\ndescriptor: A story.\n"
        "rights: {licence: CC0, publish: full}\n"
        f"received: {{file: story.txt, sha256: {digest(text)}, parts: {{body: 1-{len(lines)}}}}}\n",
    )


HALF_MARKED = 'After the storms of January the quay wall "moved by almost four'


def test_a_stray_mark_hides_no_copy(quay: Project) -> None:
    """Words beside it may be quoted somewhere; where nobody is told of the mark, the copy is told."""
    quay.replace(SITE, "title: Quays", f"# {HALF_MARKED}\ntitle: Quays")
    texts, _ = quay.texts()
    found = drop_words(find_copies(quay.load(), texts, {"README.md": HALF_MARKED}))
    assert [each.location.path for each in found] == [SITE, "README.md"]


def test_of_a_quotation_with_one_mark_only_the_mark_is_told(quay: Project) -> None:
    quote = "After the storms of January the quay wall moved by almost four"
    quay.replace(CLAIMS, "locator: almost four centimetres", f'quote: "{quote}"')
    quay.replace(SITE, "description: What is known of the quays.", f"description: 'It \"{quote}, and so on.'")
    assert find(quay) == []


def test_without_texts_nothing_can_be_found(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", EIGHT)
    dossier = quay.load()
    assert list(find_copies(dossier, {}, {"README.md": EIGHT})) == []


@given(st.integers(0, len(WORDS)), st.integers(0, len(WORDS)), st.sampled_from([str, str.upper, str.casefold]))
def test_eight_words_anywhere_in_a_text_are_found(
    tmp_path_factory: pytest.TempPathFactory, start: int, end: int, change: Callable[[str], str]
) -> None:
    quay = make_quay(tmp_path_factory.getbasetemp() / "copies")
    texts, _ = quay.texts()
    readme = f"# {change(' '.join(WORDS[start:end]))}\n"
    found = drop_words(find_copies(quay.load(), texts, {"README.md": readme}))
    assert found == ([copy_of(end - start, "paragraph 1", ("README.md", 1, 3))] if end - start >= 8 else [])


def test_a_large_content_is_scanned_in_linear_time(quay: Project) -> None:
    texts, _ = quay.texts()
    dossier = quay.load()
    once = "the quay wall moved by some of the storms and " * 500

    def scan(count: int) -> None:
        list(find_copies(dossier, texts, {"README.md": once * count}))

    assert growth(scan, 1, 4) < 10  # its square would be 16
