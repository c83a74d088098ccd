"""What the lock holds: the days of its entries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.verify.lock.entries import ScanEntry, renew_days

SITE = ScanEntry(key="content/site.yaml", file="b" * 64, texts="0" * 16, on="2026-01-02")


def test_a_day_stays_where_nothing_else_changed() -> None:
    later = replace(SITE, on="2026-07-08")
    changed = replace(later, file="c" * 64)
    added = replace(later, key="content/people.yaml")
    assert renew_days({SITE.key: SITE}, {SITE.key: later}) == {SITE.key: SITE}
    assert renew_days({SITE.key: SITE}, {SITE.key: changed, added.key: added}) == {SITE.key: changed, added.key: added}


@pytest.mark.parametrize(
    ("day", "kept"), [("2026-07-08", "2026-07-08"), ("2026-07-09", "2026-07-09"), ("2026-07-10", "2026-07-08")]
)
def test_a_day_that_has_come_nowhere_yet_is_no_day_of_a_check(day: str, kept: str) -> None:
    new = {SITE.key: replace(SITE, on="2026-07-08")}
    assert renew_days({SITE.key: replace(SITE, on=day)}, new)[SITE.key].on == kept


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_of_the_calendar_are_compared(day: str) -> None:
    assert renew_days({SITE.key: replace(SITE, on=day)}, {SITE.key: replace(SITE, on=day)})[SITE.key].on == day
