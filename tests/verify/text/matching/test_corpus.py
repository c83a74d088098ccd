"""Real texts: what the matcher makes of each class of the corpus of quotations, and whose words are read in novels."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.measure.quotation_matching import read_cases, tally_cases
from tests.measure.speakers_in_novels import read_novels

_CORPORA = os.environ.get("BRIEFING_CORPORA")
_REFUSED_AS_DAMAGE = {"html-entity", "tex-quotes", "prime", "backtick", "end-of-line-hyphen", "homoglyph", "mojibake"}
_JUDGED_ACCEPTABLE = {"first-letter-case", "final-punctuation"}
_JUDGED_OTHERWISE = {
    "elision": "ellipsis",
    "acronym-lowered": "only_other_case",
    "inner-hyphen-dropped": "missing",
    "footnote-mark": "insertion",
}


@pytest.mark.skipif(not _CORPORA, reason="BRIEFING_CORPORA does not name the folder of the corpora")
def test_each_class_of_the_corpus_has_one_outcome() -> None:
    assert _CORPORA
    tallies = tally_cases(read_cases(Path(_CORPORA)))
    expected = {kind: _expect(kind, tally.group, tally.count) for kind, tally in tallies.items()}
    assert {kind: (tally.accepted, dict(tally.refused)) for kind, tally in tallies.items()} == expected


def _expect(kind: str, group: str, count: int) -> tuple[int, dict[str, int]]:
    """How many are accepted, and the reasons of the others."""
    if kind in _REFUSED_AS_DAMAGE:
        return 0, {"damaged": count}
    if group == "accept" or kind in _JUDGED_ACCEPTABLE:
        return count, {}
    return 0, {_JUDGED_OTHERWISE.get(kind, "missing"): count}


@pytest.mark.skipif(not _CORPORA, reason="BRIEFING_CORPORA does not name the folder of the corpora")
def test_no_words_of_a_novel_are_read_as_another_persons() -> None:
    assert _CORPORA
    readings = [reading for own in read_novels(Path(_CORPORA)).values() for reading in own]
    assert [reading.paragraph for reading in readings if reading.verdict.endswith("wrong")] == []
    assert sum(reading.verdict.endswith("right") for reading in readings) > len(readings) / 6
