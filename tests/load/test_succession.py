"""Which events came before which: what cannot be is told, whoever says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.content import load_content
from tests.projects import replace_in

GAZETTE = "content/claims/quay-gazette.yaml"
INSPECTION = "content/claims/quay-inspection.yaml"
MOVES = "{title: The north quay moves, date: 2019-01"
INSPECTED = "{title: The quay is inspected, date: 2019-02-04"

Found = list[tuple[str, str, str]]


def found_in(root: Path) -> Found:
    """Code, place and message of each fault of loading."""
    return [(fault.code, str(fault.location), fault.message) for fault in load_content(root)[1]]


def test_an_order_that_the_dates_allow_is_no_fault(root: Path) -> None:
    replace_in(root, INSPECTION, INSPECTED, f"{INSPECTED}, after: [quay-moved, wall-since-1902]")
    replace_in(root, GAZETTE, MOVES, f"{MOVES}, before: [inspection-made]")
    assert found_in(root) == []
    dossier, _ = load_content(root)
    assert dossier is not None
    event = dossier.claims["inspection-made"].event
    assert event is not None
    assert (event.before, event.after) == ((), ("quay-moved", "wall-since-1902"))


@pytest.mark.parametrize(
    ("file", "event", "order", "code", "message"),
    [
        (GAZETTE, MOVES, "before: [wall-38]", "N111", "the claim wall-38 tells of no event"),
        (GAZETTE, MOVES, "before: [wall-39]", "N101", "there is no claim with the id wall-39"),
        (GAZETTE, MOVES, "after: [inspection-made]", "N112", "2019-02-04 cannot have been before 2019-01"),
        (INSPECTION, INSPECTED, "before: [quay-moved]", "N112", "2019-02-04 cannot have been before 2019-01"),
        (
            GAZETTE,
            MOVES,
            "before: [quay-moved]",
            "N112",
            "by this order the event The north quay moves came before itself",
        ),
    ],
)
def test_each_fault_of_an_order_is_told_once(
    root: Path, file: str, event: str, order: str, code: str, message: str
) -> None:
    replace_in(root, file, event, f"{event}, {order}")
    line = 5 if file == GAZETTE else 6
    column = len(f"  event: {event}, {order.split('[')[0]}[") + 1
    assert found_in(root) == [(code, f"{file}:{line}:{column}", message)]


def test_an_approximate_date_contradicts_nobody(root: Path) -> None:
    replace_in(root, INSPECTION, "date: 2019-02-04}", "date: 2019-02~, status: inferred, why: w, before: [quay-moved]}")
    assert found_in(root) == []


def test_events_in_a_circle_are_told_where_it_closes(root: Path) -> None:
    replace_in(root, GAZETTE, MOVES, "{title: The north quay moves, date: 2019, before: [inspection-made]")
    replace_in(root, INSPECTION, INSPECTED, "{title: The quay is inspected, date: 2019, before: [quay-moved]")
    ((code, _, message),) = found_in(root)
    assert (code, message) == ("N112", "by this order the event The north quay moves came before itself")
