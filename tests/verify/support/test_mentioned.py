"""What our texts mention against their claims, without any text: the whole of each warning, and what a claim lends."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location
from generator.model import Dated, Figure
from generator.verify.support.backing import Backing, bases_of, date_parts, write_figure
from generator.verify.support.mentioned import check_mentions
from tests.projects import HARBOUR, read_dossier, replace_in

BRIEFING = "content/briefings/north-quay.yaml"


def check(root: Path) -> list[Diagnostic]:
    """The warnings of the whole project."""
    return list(check_mentions(Backing(read_dossier(root), {})))


def test_the_example_is_clean() -> None:
    assert check(HARBOUR) == []


def test_a_number_of_a_sentence_is_told_at_its_place(root: Path) -> None:
    replace_in(root, BRIEFING, "six to two", "seven to two")
    message = '"seven" is in none of the claims of this sentence'
    cure = "rest the sentence on the claim that has it, or answer under `inferred:` or `counted:`"
    assert check(root) == [Diagnostic("B120", message, Location(BRIEFING, 23, 108), cure)]


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "message"),
    [
        (
            BRIEFING,
            "bottom_line: >-\n  The quay moved by almost four",
            "bottom_line: >-\n  The quay moved by four",
            "B128",
            '"four" has another hedge in the claims of this sentence, or one that is missing here',
        ),
        (
            BRIEFING,
            "There is talk",
            "There is talk in Tallinn",
            "B127",
            '"Tallinn" is in none of the claims of this sentence',
        ),
        (
            BRIEFING,
            "There is talk that",
            "Petrenko said that",
            "B127",
            '"Petrenko" is in none of the claims of this sentence',
        ),
        (
            "content/people.yaml",
            "since: {date: 2019-02-04, status: inferred, why: the report",
            "since: {date: 1952, why: the report",
            "B121",
            "1952 is in none of the claims of this",
        ),
        (
            BRIEFING,
            "title: The wall moved",
            "title: The wall moved by 12 cm",
            "B120",
            '"12" is in none of the claims below this',
        ),
        (
            BRIEFING,
            "summary: What happened",
            "summary: What in May happened",
            "B121",
            '"May" is in none of the claims below this',
        ),
        (
            "content/site.yaml",
            "title: The quay of Skerrow",
            "title: The 99 quays of Skerrow",
            "B120",
            '"99" is in none of the claims below this',
        ),
        (
            "content/site.yaml",
            "text: When may ferries",
            "text: When may 99 ferries",
            "B120",
            '"99" is in none of the claims of the site',
        ),
        (
            "content/site.yaml",
            "None of the documents says",
            "None of the 99 documents says",
            "B120",
            '"99" is in none of the claims of the site',
        ),
        (
            "content/people.yaml",
            "note: The hearing gives her surname",
            "note: The hearing of July gives her surname",
            "B121",
            '"July" is in none of the claims of the site',
        ),
        (
            "content/people.yaml",
            "title: harbour master of Skerrow",
            "title: harbour master of Morwen",
            "B127",
            '"Morwen" is in none of the claims of this',
        ),
        (
            "content/claims/across.yaml",
            "agree on how far the wall",
            "agree with Tallinn on how far the wall",
            "B127",
            '"Tallinn" is in none of the claims that two-measures rests on',
        ),
    ],
)
def test_what_a_text_mentions_is_in_the_claims_behind_it(
    root: Path, file: str, old: str, new: str, code: str, message: str
) -> None:
    replace_in(root, file, old, new)
    assert [(diagnostic.code, diagnostic.message) for diagnostic in check(root)] == [(code, message)]


@pytest.mark.parametrize(
    ("opening", "missing"),
    [
        ("Kelda said that there is talk", ["Kelda"]),  # which stands in an id
        ("Autumn said that there is talk", []),
        ("Marsh said that there is talk", ["Marsh"]),  # a word, and the name of somebody
        ("Marsh and wall, there is talk", []),
        ("Morwen again, there is talk", ["Morwen"]),  # a name where no sentence begins
        ("Toland again, there is talk", []),
    ],
)
def test_a_word_that_opens_a_sentence_is_a_name_where_no_text_has_it_small(
    root: Path, opening: str, missing: list[str]
) -> None:
    claim = (
        "{id: kelda-left, text: It failed., kind: inference, why: The marsh of autumn., rests_on: [reed-three-places]}"
    )
    with (root / "content" / "claims" / "across.yaml").open("a", encoding="utf-8") as file:
        file.write(f"- {claim}\n")
    replace_in(root, BRIEFING, "There is talk", f"{opening} [[kelda-left]]. There is talk")
    assert [(each.code, each.message.split('"')[1]) for each in check(root)] == [("B127", word) for word in missing]


@pytest.mark.parametrize("title", ["3. Signs", "12) Signs", "Point 12: signs"])
def test_the_place_of_a_title_in_a_list_is_no_number(root: Path, title: str) -> None:
    replace_in(root, BRIEFING, "title: The wall moved", f"title: '{title}'")
    assert check(root) == []


def test_each_missing_mention_of_a_text_is_told_once(root: Path) -> None:
    replace_in(root, BRIEFING, "There is talk", "Nine lamps, nine boats and 9 bells of May 2020 tell, and May 2020,")
    assert [diagnostic.message.split('"')[1] for diagnostic in check(root)] == ["Nine", "May 2020"]


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ("", ["2", "late 2022", "Tallinn"]),
        ("'2022': w", ["2", "Tallinn"]),
        ("'2': w", ["2022", "Tallinn"]),
        ("two years: w, Tallinn: w", ["2022"]),
        ("late 2022: w, Tallinn: w, '2': w", []),
        ("'202': w, Tall: w, '22': w", ["2", "2022", "Tallinn"]),
    ],
)
def test_an_answer_is_for_what_it_mentions_as_a_whole(root: Path, answers: str, missing: list[str]) -> None:
    replace_in(root, BRIEFING, "There is talk", "In late 2022 there was talk of 2 in Tallinn")
    replace_in(root, BRIEFING, "  - id: voices\n", f"  - id: voices\n    inferred: {{{answers}}}\n")
    found = [diagnostic.message.split('"')[1] for diagnostic in check(root)]
    assert set(found) == {each.removeprefix("late ") for each in missing}


def test_a_note_on_a_person_is_answered_in_the_entry(root: Path) -> None:
    note = "note: Who leads the hearing; no document gives a first name."
    people = "content/people.yaml"
    replace_in(root, people, note, "note: Who leads the hearing, in 77 turns.")
    cure = "correct it, or make a claim of it, or answer under `inferred:`"
    assert check(root) == [
        Diagnostic("B120", '"77" is in none of the claims of the site', Location(people, 27, 35), cure)
    ]
    replace_in(root, people, "in 77 turns.", "in 77 turns.\n  inferred: {'77': We counted them.}")
    assert check(root) == []


def test_an_inference_lends_what_it_rests_on(root: Path) -> None:
    replace_in(root, BRIEFING, "The inspectors of 2019 write of one\n      crack [[crack-width]].", "[[x]]")
    replace_in(root, BRIEFING, "    inferred: {'2019': the inspection was made in February 2019}\n", "")
    with (root / "content" / "claims" / "across.yaml").open("a") as file:
        file.write("- {id: x, text: It failed., kind: inference, why: W., rests_on: [reed-three-places]}\n")
    replace_in(root, BRIEFING, 'places" [[reed-three-places]]. [[x]]', 'places", says Marc Reed [[x]].')
    assert check(root) == []
    assert bases_of("x", read_dossier(root).claims) == {"x", "reed-three-places"}


def test_a_claim_lends_what_it_states_and_not_its_reasoning() -> None:
    backing = Backing(read_dossier(HARBOUR), {})
    lent = backing.of_claim("council-meets")
    assert all(
        lent.has_any([key]) for key in ("thursday", "date 3-21 2019", "year 2019", "date 3-14 2019", "skerrow-council")
    )
    assert not lent.has_any(["marc-reed"])
    assert not backing.of_claim("two-measures").has_any(["38 ~", "19/5 cm"])  # which stand in its reasoning alone


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        (Figure("40", None, "billion US dollars", "more than", "aid", None), "more than 40 billion US dollars"),
        (Figure("1/7", None, "of the harvest", "or less", "fruit", None), "1/7 of the harvest, or less"),
        (Figure("26", "30", "mm", None, "width", None), " 26 to 30 mm"),
    ],
)
def test_a_figure_is_written_as_prose_would_have_it(figure: Figure, written: str) -> None:
    assert write_figure(figure) == written


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [
        ("2019", [(2019, 0, 0)]),
        ("2019-03", [(2019, 3, 0)]),
        ("2019-03-07", [(2019, 3, 7)]),
        ("2019-21", [(2019, 0, 0)]),
        ("2019/2020-02", [(2019, 0, 0), (2020, 2, 0)]),
        ("../2019-05~", [(2019, 5, 0)]),
    ],
)
def test_the_parts_of_a_date_are_its_years_months_and_days(edtf: str, parts: list[tuple[int, int, int]]) -> None:
    assert list(date_parts(Dated(edtf, "", ""))) == parts
