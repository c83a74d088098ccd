"""What is a label of a speaker at the start of a passage, and whom it can mean."""

from __future__ import annotations

import pytest

from generator.verify.text.labels import Bearers, find_label

BEARERS = Bearers(
    {
        "marc-reed": ("Marc Reed", "Reed", "Captain Reed"),
        "may-reed": ("May Reed",),
        "lena-ortiz": ("Léna Ortiz-Vane",),
        "sean-o-hara": ("Sean O’Hara",),
        "harbour-office": ("the harbour office",),
    }
)


@pytest.mark.parametrize(
    ("passage", "text", "has_name", "is_asking"),
    [
        ("MR REED: We wait.", "MR REED", True, False),
        ("MR. REED (through an interpreter): We wait.", "MR. REED", True, False),
        ("REED [on the line]: We wait.", "REED", True, False),
        ("REED:", "REED", True, False),
        ("MR McKAY: We wait.", "MR McKAY", True, False),
        ("Ms Voss: We wait.", "Ms Voss", True, False),
        ("QUESTION: Why?", "QUESTION", False, True),
        ("Question 2: Why?", "Question 2", False, True),
        ("Q: Why?", "Q", False, True),
        ("MODERATOR: Next.", "MODERATOR", False, False),
        ("Operator: Next.", "Operator", False, False),
        ("SENIOR HARBOUR OFFICIAL TWO: No.", "SENIOR HARBOUR OFFICIAL TWO", True, False),
        ("SENIOR OFFICIAL TWO: No.", "SENIOR OFFICIAL TWO", False, False),
    ],
)
def test_a_label_tells_who_speaks(passage: str, text: str, has_name: bool, is_asking: bool) -> None:
    label = find_label(passage)
    assert label is not None
    assert (label.text, label.is_certain, label.has_name, label.is_asking) == (text, True, has_name, is_asking)


@pytest.mark.parametrize(
    "passage",
    [
        "We wait.",
        "Let me be clear: we wait.",
        "So here is my question: why?",
        "The quay opens at 10:30.",
        "In the words of Marc Reed, whom nobody of us has ever met, this: we wait.",
        "(We stopped at 2:30.)",
        "THE QUAY OF THE OLD TOWN STAYS CLOSED FOR A YEAR AND MORE: WE WAIT",
        "10: the last boat.",
    ],
)
def test_a_sentence_with_a_colon_has_no_label(passage: str) -> None:
    label = find_label(passage)
    assert label is None or (not label.is_certain and not BEARERS.find(label))


@pytest.mark.parametrize(
    "passage", ["Second: it moved.", "Call for Divers: three came.", "Begin Text: it moved.", "A: No"]
)
def test_what_may_be_a_heading_is_a_label_only_of_somebody_listed(passage: str) -> None:
    label = find_label(passage)
    assert label is not None
    assert (label.is_certain, BEARERS.find(label)) == (False, frozenset())


@pytest.mark.parametrize(
    ("passage", "called"),
    [
        ("REED: No.", {"marc-reed"}),
        ("MR REED: No.", {"marc-reed"}),
        ("Captain Reed: No.", {"marc-reed"}),
        ("MAY REED: No.", {"may-reed"}),
        ("MAY: No.", {"may-reed"}),
        ("TOM REED: No.", set()),
        ("LENA ORTIZ-VANE: No.", {"lena-ortiz"}),
        ("MS ORTIZ: No.", {"lena-ortiz"}),
        ("Minister O'Hara: No.", {"sean-o-hara"}),
        ("SO: No.", {"sean-o-hara"}),
        ("REED AND ORTIZ: No.", {"marc-reed", "lena-ortiz"}),
        ("Reed and Divers: No.", set()),
        ("REED, CAPTAIN: No.", {"marc-reed"}),
        ("CAPTAIN: No.", set()),
        ("QUESTION: No?", set()),
    ],
)
def test_a_label_means_whose_name_it_has(passage: str, called: set[str]) -> None:
    label = find_label(passage)
    assert label is not None
    assert BEARERS.find(label) == called
