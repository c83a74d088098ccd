from __future__ import annotations

import pytest

from generator.diagnostics import Location
from generator.model import Dated, Origin
from generator.review.change import Sort, say
from generator.review.fields import Subject, compare_optional_dates
from generator.review.reports.wording import show_in_text

_ORIGIN = Origin(lambda _path, _offset: Location("content/people.yaml"))


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2019-05", "2019-05"),
        ("../2019-05", "2019-05 or before"),
        ("2019/..", "2019 or later"),
        ("[2019-02..2019-05]", "some time from 2019-02 to 2019-05"),
        ("2019-02~/2019-05?", "about 2019-02 to perhaps 2019-05"),
        ("2019-21", "2019-21"),
    ],
)
def test_a_date_is_told_in_words(edtf: str, words: str) -> None:
    subject = Subject(Sort.PERSON, "x", "x", _ORIGIN, _ORIGIN, say("It"))
    (change,) = compare_optional_dates(subject, "since", "beginning", None, Dated(edtf, "", ""))
    assert show_in_text(change.message) == f"It changed: it had no beginning and now has {words}"
    assert (change.before, change.after) == ("", edtf)
