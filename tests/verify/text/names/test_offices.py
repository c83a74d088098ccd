"""Offices in texts, in some form."""

from __future__ import annotations

import pytest

from generator.verify.text.names.offices import find_forms, find_offices


def test_the_offices_of_a_title_are_told_with_their_places() -> None:
    assert list(find_offices("Vice-Chair and harbour master, as of May")) == [("Chair", 5), ("master", 23)]


@pytest.mark.parametrize(
    ("office", "text", "is_there"),
    [
        ("chair", "Reed, the chairman", False),
        ("chairman", "Reed was in the chair", True),
        ("President", "the presidents met", True),
        ("director", "Reed directed it", True),
        ("leader", "Reed led it", True),
        ("leader", "a pipe of lead-free steel", True),
        ("author", "the Port Authority", False),
        ("author", "Reed wrote it", True),
        ("king", "the kingdom", False),
    ],
)
def test_an_office_is_there_in_some_form(office: str, text: str, is_there: bool) -> None:
    assert bool(list(find_forms(office, text))) is is_there
