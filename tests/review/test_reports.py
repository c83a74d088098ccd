from __future__ import annotations

import json
from dataclasses import replace

import cmarkgfm
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.diagnostics import Location
from generator.review.change import Change, Named, Quoted, Sort, Verb, Weight, say, sort_changes
from generator.review.pages import compare_pages
from generator.review.reports.for_programs import format_schema
from generator.review.reports.formats import ReviewFormat, format_changes
from generator.review.reports.wording import show_in_text, summarise
from generator.review.shown import cut_to_difference, name_hidden_signs, shorten
from generator.review.version import Pages
from generator.review.withdrawing import write_entry

_PLACE = Location("content/claims/quay.yaml", 3, 9)
_HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</code><script>alert(1)</script>",
    "@council and @harbour/keepers",
    "closes #12, GH-12 and harbour/quay#3",
    "`x` ``y`` ```z",
    "[here](https://harbour.example) <https://harbour.example> www.harbour.example",
    "# heading\n- item\n\n| a | b |\n|---|---|\n",
    ":tada: $x$ **bold** ~~gone~~ \\",
    "::error file=x::injected\r\n::set-output name=a::b",
    "\u202egnorw\u202c \u200bhidden\u2066",
    "`",
    "",
]


def _make_change(text: str, verb: Verb = Verb.CHANGED) -> Change:
    return Change(
        verb=verb,
        sort=Sort.CLAIM,
        id="wall-moved",
        old_id="wall-moved",
        field="" if verb is Verb.LOST else "text",
        before=text,
        after="",
        message=say("The claim {} changed: it said {}", Named("wall-moved"), Quoted(text)),
        place=_PLACE,
        old_place=_PLACE,
        reasons=(("claim", "wall-moved"),) if verb is Verb.LOST else (),
    )


def _list_items(markdown: str) -> list[html.HtmlElement]:
    return list(html.fromstring(f"<div>{cmarkgfm.github_flavored_markdown_to_html(markdown)}</div>").iter())


@pytest.mark.parametrize("text", _HOSTILE)
def test_words_of_content_are_a_code_span_and_nothing_else(text: str) -> None:
    shown = _list_items(format_changes([_make_change(text)], ReviewFormat.MARKDOWN))
    assert [element.tag for element in shown] == ["div", "p", "strong", "h3", "ul", "li", "code", "code", "code"]
    assert shown[7].text == (name_hidden_signs(text) or "nothing")


@given(st.text())
def test_any_text_comes_out_of_markdown_as_it_is_shown(text: str) -> None:
    shown = _list_items(format_changes([_make_change(text)], ReviewFormat.MARKDOWN))
    assert [element.tag for element in shown[6:]] == ["code", "code", "code"]
    assert shown[7].text == (shorten(name_hidden_signs(text)) or "nothing")


@given(st.text(min_size=1))
def test_any_text_of_an_entry_to_paste_is_a_block_of_code_and_nothing_else(text: str) -> None:
    change = _make_change(text, Verb.LOST)
    shown = _list_items(format_changes([change], ReviewFormat.MARKDOWN, [change]))
    assert [element.tag for element in shown[-3:]] == ["p", "pre", "code"]
    assert shown[-1].text == f"- id: wall-moved\n  what: claim\n  reason:\n  date:\n  before: {_quoted(change)}\n"


def _quoted(change: Change) -> str:
    return write_entry(change).partition("before: ")[2].rstrip("\n")


def test_entries_that_have_no_room_are_counted() -> None:
    lost = [_make_change(f"Pier {number}.", Verb.LOST) for number in range(4)]
    for format_ in (ReviewFormat.TEXT, ReviewFormat.MARKDOWN):
        report = format_changes(lost, format_, lost, limit=3)
        assert (report.count("- id: wall-moved\n"), report.endswith("\n1 more entry not shown here.\n")) == (3, True)


@pytest.mark.parametrize("text", _HOSTILE)
def test_an_annotation_is_one_command(text: str) -> None:
    shown = format_changes([_make_change(text)], ReviewFormat.GITHUB)
    lines = shown.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(
        "::notice file=content/claims/quay.yaml,line=3,col=9,title=Changed::The claim wall-moved"
    )


def test_a_loss_without_a_reason_is_an_error_with_its_cure() -> None:
    change = _make_change("The wall moved.", Verb.LOST)
    assert format_changes([change], ReviewFormat.GITHUB, [change]) == (
        "::error file=content/claims/quay.yaml,line=3,col=9,title=Lost or at risk::"
        'The claim wall-moved changed: it said "The wall moved."%0A'
        "if it is meant, add its entry (what: claim, id: wall-moved) to content/withdrawn.yaml, "
        "with reason and date\n"
    )


def test_annotations_that_github_would_drop_are_counted() -> None:
    lost = [_make_change(f"Pier {number}.", Verb.LOST) for number in range(12)]
    changed = [_make_change(f"Wall {number}.") for number in range(11)]
    lines = format_changes([*lost, *changed], ReviewFormat.GITHUB, lost).splitlines()
    assert [line.split()[0] for line in lines] == ["::error"] * 10 + ["::notice"] * 10
    assert lines[-1] == (
        "::notice title=Not shown::4 more changes not shown here: lost or at risk 2, changed 2. "
        "The whole report has them."
    )


def test_a_sign_that_nobody_sees_is_named() -> None:
    assert name_hidden_signs("pay\u202elater\u200b") == "pay<U+202E>later<U+200B>"


def test_what_is_cut_is_counted() -> None:
    changes = [_make_change(f"Wall {number}.") for number in range(5)]
    for format_ in (ReviewFormat.TEXT, ReviewFormat.MARKDOWN):
        report = format_changes(changes, format_, limit=2)
        assert report.count("The claim") == 2
        assert report.endswith("\n3 more changes not shown here: changed 3.\n")


def test_ten_megabytes_of_changes_fit_into_a_summary() -> None:
    changes = [_make_change(f"{number} {'𝄞' * 2000}") for number in range(1300)]
    report = format_changes(changes, ReviewFormat.MARKDOWN)
    assert sum(len(change.before.encode()) for change in changes) > 10_000_000
    assert len(report.encode()) < 1 << 20
    shown = report.count("The claim")
    assert report.endswith(f"\n{1300 - shown} more changes not shown here: changed {1300 - shown}.\n")


def test_json_has_every_change_and_fits_its_schema() -> None:
    changes = [_make_change("a"), _make_change("b", Verb.LOST)]
    report = json.loads(format_changes(changes, ReviewFormat.JSON, changes[1:], limit=2))
    jsonschema.validate(report, json.loads(format_schema()))
    assert (report["total"], report["left_out"]) == (2, 0)
    assert [each["is_unanswered"] for each in report["changes"]] == [False, True]


def test_nothing_is_said_so() -> None:
    assert summarise(()) == "Nothing changed in meaning."


def test_a_sentence_is_whole_and_a_long_text_is_cut_to_what_differs() -> None:
    before = "After the storms of January 2019 the north quay had moved by almost four centimetres to the east."
    after = before.replace("almost ", "")
    assert cut_to_difference(before, after) == (before, after)
    around = " ".join(map(str, range(100)))
    assert cut_to_difference(f"{around} was dry {around}", f"{around} was wet {around}") == tuple(
        f"… 87 88 89 90 91 92 93 94 95 96 97 98 99 was {word} 0 1 2 3 4 5 6 7 8 9 10 11 12 13 …"
        for word in ("dry", "wet")
    )


@pytest.mark.parametrize(
    ("was", "is_now", "shown"),
    [
        ("It is wet.", "It is dry.", '"It is wet." is now "It is dry."'),
        ('It is "wet".', "It is dry.", '“It is "wet".” is now “It is dry.”'),
        ("“It” is wet.", 'It is "dry".', '«“It” is wet.» is now «It is "dry".»'),
    ],
)
def test_words_stand_in_marks_that_none_of_them_has_inside(was: str, is_now: str, shown: str) -> None:
    assert show_in_text(say("{} is now {}", Quoted(was), Quoted(is_now))) == shown


def test_what_one_line_tells_people_has_no_other_line_and_programs_get_both() -> None:
    told = _make_change("a")
    telling = replace(_make_change("b", Verb.UNVERIFIED), told=(told,))
    for format_ in (ReviewFormat.TEXT, ReviewFormat.MARKDOWN, ReviewFormat.GITHUB):
        assert format_changes([telling, told], format_).count("wall-moved") == 1
    assert json.loads(format_changes([telling, told], ReviewFormat.JSON))["total"] == 2


def test_a_line_stands_where_the_heaviest_of_what_it_tells_does() -> None:
    telling = replace(_make_change("b", Verb.UNVERIFIED), told=(_make_change("a", Verb.FIRMER),))
    assert (_make_change("b", Verb.UNVERIFIED).weight, telling.weight) == (Weight.LOSS, Weight.FIRMER)


def test_pages_that_change_are_a_line_for_each_folder_and_all_are_counted() -> None:
    paths = ["about.md", "briefings/quay.md", "documents/b.md", "documents/a.md", "documents/index.md"]
    paths += [f"kinds/{number}.md" for number in range(9)]
    base, head = (Pages(dict.fromkeys(paths, text), {}) for text in ("a", "b"))
    changes = sort_changes(compare_pages(base, head, {}), ("briefings", "documents"))
    numbers = [f"{number}.md" for number in range(9)]
    assert format_changes(changes, ReviewFormat.TEXT) == (
        "14 changes: pages that change 14.\n\nPages that change\n"
        "- docs/briefings/quay.md changes\n"
        "- 3 pages of docs/documents/ change: a.md, b.md, index.md\n"
        "- docs/about.md changes\n"
        f"- 9 pages of docs/kinds/ change: {', '.join(numbers)}\n"
    )
    assert "`4.md`, `5.md` and 3 more\n" in format_changes(changes, ReviewFormat.MARKDOWN)
    assert format_changes(changes, ReviewFormat.TEXT, limit=2).endswith(
        "\n10 more changes not shown here: pages that change 10.\n"
    )
