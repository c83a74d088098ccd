"""Dates as people spell them."""

from __future__ import annotations

import pytest

from generator.load.spelt_dates import rewrite_date


@pytest.mark.parametrize(
    ("spelt", "written"),
    [
        ("February 1, 2003", "2003-02-01"),
        ("Feb. 1st, 2003", "2003-02-01"),
        ("1 February 2003", "2003-02-01"),
        ("12th sept 2003", "2003-09-12"),
        ("February 2003", "2003-02"),
        ("Febuary 1, 2003", "2003-02-01"),
        ("Frimaire 1, 2003", None),
        ("2003-02-01", None),
        ("February 1", None),
        ("None, 2003", None),
        ("", None),
    ],
)
def test_a_spelt_date_is_rewritten(spelt: str, written: str | None) -> None:
    assert rewrite_date(spelt) == written
