"""What is a label of a speaker at the start of a passage, and whom it can mean."""

from __future__ import annotations

import pytest

from generator.verify.text.speakers.labels import Bearers, find_label, find_labels_inside
from tests.growth import growth

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
        ("Q12 Ms Voss: Why?", "Ms Voss", True, False),
        ("12. Ms Voss: Why?", "Ms Voss", True, False),
        ("Q12: Why?", "Q", False, True),
        ("Q. Why?", "Q", False, True),
        ("Q. 12. Why?", "Q", False, True),
        ("The Chair (Ms Voss): Why?", "The Chair", True, False),
        ("[00:12] Tom Voss: We wait.", "Tom Voss", True, False),
        ("Speaker 1 (00:12:09): We wait.", "Speaker 1", False, False),
        ("Mr. VOSS.—We wait.", "Mr. VOSS", True, False),
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
        "Reed, you know: it moved.",
        "Reed – the diver – said: it moved.",
        "Marc Reed - he moved it.",
        "WARNING — do not land.",
        "John (3:16) says so.",
        "A. Voss moved it.",
        "I, Reed: no.",
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
        ("[00:00:09] Marc Reed: No.", {"marc-reed"}),
        ("00:09 Reed: No.", {"marc-reed"}),
        ("Marc Reed (00:09): No.", {"marc-reed"}),
        ("Marc Reed [00:12:31]: No.", {"marc-reed"}),
        ("Marc Reed [00:12:31] No.", {"marc-reed"}),
        ("**Marc Reed:** No.", {"marc-reed"}),
        ("**Marc Reed**: No.", {"marc-reed"}),
        ("<b>Reed:</b> No.", {"marc-reed"}),
        ("<Marc Reed> No.", {"marc-reed"}),
        ("Marc Reed, the diver: No.", {"marc-reed"}),
        ("Marc Reed, Tide Warden of the North: No.", {"marc-reed"}),
        ("REED, CEO: No.", {"marc-reed"}),
        ("The Chair (Mr Reed): No.", {"marc-reed"}),
        ("Q12 Ms Ortiz: No?", {"lena-ortiz"}),
        ("REED.—No.", {"marc-reed"}),
        ("REED.--No.", {"marc-reed"}),
        ("MARC REED — No.", {"marc-reed"}),
    ],
)
def test_a_label_means_whose_name_it_has(passage: str, called: set[str]) -> None:
    label = find_label(passage)
    assert label is not None
    assert BEARERS.find(label) == called


@pytest.mark.parametrize(
    "label",
    ["REED:", "[00:09] Reed:", "Reed (00:09):", "**Reed:**", "<Reed>", "REED.—", "Reed, the diver:", "Q12 Reed:", "Q."],
)
def test_speech_begins_behind_a_label(label: str) -> None:
    found = find_label(f"{label} No, it moved.")
    assert found is not None
    assert found.end == len(label) + label.endswith("—")


@pytest.mark.parametrize(
    ("passage", "texts"),
    [
        ("MR REED: It moved. MS ORTIZ: No.", ["MS ORTIZ"]),
        ("It moved? A: No. (Laughter.) MR REED: It did.", ["A", "MR REED"]),
        ("It moved. Thanks. MS ORTIZ: No.", ["MS ORTIZ"]),
        ("It moved at 10:30 and so did MS ORTIZ: no.", []),
    ],
)
def test_what_may_be_another_label_stands_where_a_sentence_begins(passage: str, texts: list[str]) -> None:
    assert [label.text for label in find_labels_inside(passage, 0)] == texts


@pytest.mark.parametrize("piece", ["a. ", "A. ", "00:09 ", "[00:09", "**", "Reed, ", "(Reed ", "Q1 ", "-- ", "A: "])
def test_long_runs_are_read_in_linear_time(piece: str) -> None:
    def find(count: int) -> None:
        find_label(piece * count)
        find_labels_inside(piece * count, 0)

    assert growth(find, 500, 4_000) < 32  # its square would be 64
