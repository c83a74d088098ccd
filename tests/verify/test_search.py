"""Finding words: what is printed, ready to paste."""

from __future__ import annotations

import pytest
import yaml

from generator.load.content import load_content
from generator.verify.search import find_evidence
from generator.verify.vault.reading import read_texts
from generator.verify.vault.text import Texts
from tests.projects import HARBOUR


@pytest.fixture(scope="module")
def texts() -> Texts:
    dossier, _ = load_content(HARBOUR)
    assert dossier is not None
    return read_texts(dossier, HARBOUR, HARBOUR / "vault")[0]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            "a lot worse",
            [
                "quay-gazette, paragraph 2",
                "  - {at: 2, quote: 'a lot worse'}  # speech by lena-ortiz",
                "  - {at: 2, locator: 'a lot worse'}",
                "",
                "orchard-column, paragraph 6",
                "  - {at: 6, quote: 'a lot worse'}  # speech by lena-ortiz, via skerrow-gazette",
                "  - {at: 6, locator: 'a lot worse'}",
            ],
        ),
        (
            "nobody can make me",
            [
                "council-hearing, paragraph 2",
                "  - {at: 2, quote: 'nobody can make me'}  # the turn of marc-reed",
                "  - {at: 2, locator: 'nobody can make me'}",
            ],
        ),
        (
            "VANE: We have",
            [
                "council-hearing, paragraph 1",
                "  # no quotation: what stands in brackets, or is a label, nobody says",
                "  - {at: 1, locator: 'VANE: We have'}",
            ],
        ),
        (
            "Tides of Skerrow",
            [
                "quay-gazette, paragraph 9",
                "  - {at: 9, quote: 'Tides of Skerrow'}  # title by nobody",
                "  - {at: 9, locator: 'Tides of Skerrow'}",
            ],
        ),
        (
            "the first ferry ties up again; the council meets",
            [
                "quay-gazette, paragraph 11",
                "  - {at: 11, quote: 'the first ferry ties up again; the council meets'}"
                "  # outside quotation marks: the document's own words",
            ],
        ),
        (
            "It may be May before the first ferry ties up again; the council",
            ["quay-gazette, paragraph 11", "  # 13 words: a quotation has at most 12, a locator 6"],
        ),
        (
            "not moved",
            [
                "quay-inspection, paragraph 2",
                "  - {at: 2, quote: 'not moved'}  # outside quotation marks: the document's own words",
                "  - {at: 2, locator: 'not moved'}",
            ],
        ),
        (
            "bollard 7",
            [
                "quay-inspection, paragraph 2",
                "  - {at: 2, quote: 'bollard 7'}  # outside quotation marks: the document's own words",
                "  - {at: 2, locator: 'bollard 7'}",
                "",
                "quay-inspection, paragraph 3",
                "  - {at: 3, quote: 'bollard 7'}  # outside quotation marks: the document's own words",
                "  - {at: 3, locator: 'bollard 7'}",
            ],
        ),
        ("leave my boat", ["pilot-letter, paragraph 3", "  - {at: 3}  # only the record may be published"]),
    ],
)
def test_evidence_is_printed_ready_to_paste(texts: Texts, words: str, lines: list[str]) -> None:
    assert find_evidence(words, texts) == ("\n".join(lines) + "\n", True)


def test_words_that_stand_twice_ask_for_more(texts: Texts) -> None:
    shown, is_found = find_evidence("the wall", texts)
    assert is_found
    assert "council-hearing, paragraph 2\n  - {at: 2, quote: 'the wall'}  # the turn of marc-reed\n" in shown
    assert "  # it stands there 2 times: add words, or `within:`\n" in find_evidence("moved", texts)[0]


def test_the_nearest_passage_is_shown_with_the_word_that_differs(texts: Texts) -> None:
    assert find_evidence("the wall had failed in two places", texts) == (
        "no passage has these words; the nearest:\n"
        "quay-gazette, paragraph 4\n"
        "  The wall had failed in three places\n"
        '  # differs first at "two" / "three"\n',
        False,
    )


def test_words_that_cut_a_number_are_told_with_the_whole_of_it(texts: Texts) -> None:
    assert find_evidence("000 passengers a year", texts) == (
        "these words cut a word or a number in two; take in the whole of it, or leave it out:\n"
        "quay-gazette, paragraph 7\n"
        '  # they cut "40,000"\n',
        False,
    )


def test_of_many_passages_that_words_cut_a_few_are_told(texts: Texts) -> None:
    shown, is_found = find_evidence("al", texts)
    assert (is_found, shown.count("# they cut "), shown.splitlines()[-1][:6]) == (False, 5, "and in")


@pytest.mark.parametrize("words", ["", "...", "ЖЖЖЖЖЖ"])
def test_where_nothing_is_like_it_that_is_said(texts: Texts, words: str) -> None:
    assert find_evidence(words, texts) == ("no passage has these words, or any like them\n", False)


@pytest.mark.parametrize("words", ["year's budget", "goes with it,” said"])
def test_what_is_printed_is_yaml_that_means_the_words(texts: Texts, words: str) -> None:
    shown, _ = find_evidence(words, texts)
    block = "\n".join(line for line in shown.split("\n") if line.startswith("  "))
    assert [next(v for k, v in piece.items() if k != "at") for piece in yaml.safe_load(block)] == [words, words]
