from __future__ import annotations

import pytest

from generator.load.dates import read_bounds
from generator.model import Dated
from generator.render.dates import describe_beginning, describe_date, describe_day


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2019", "2019"),
        ("2019-05", "May 2019"),
        ("2019-05-03", "May 3, 2019"),
        ("2019-05~", "about May 2019"),
        ("2019?", "perhaps 2019"),
        ("2019%", "perhaps about 2019"),
        ("2019-21", "spring 2019"),
        ("2019-24~", "about winter 2019"),
        ("201X", "the 2010s"),
        ("2019-05/2019-07", "May 2019 to July 2019"),
        ("../2019-05", "by May 2019"),
        ("/2019-05", "by May 2019"),
        ("2019-05/..", "from May 2019 on"),
        ("../..", "at a time not known"),
        ("[..2019]", "2019 or earlier"),
        ("[2019-05..]", "May 2019 or later"),
        ("[2019-05..2020]", "some time between May 2019 and 2020"),
        ("[2019, 2021]", "2019 or 2021"),
    ],
)
def test_a_date_has_plain_words(edtf: str, words: str) -> None:
    assert describe_date(edtf) == words


@pytest.mark.parametrize("edtf", ["2019-33", "2019-05-~03", "Y170000002", "2019-XX", "{2017..2019}", ""])
def test_a_date_without_plain_words_stands_as_it_is(edtf: str) -> None:
    assert describe_date(edtf) == edtf


def test_a_day_has_plain_words() -> None:
    assert (describe_day("2026-01-02"), describe_day("")) == ("January 2, 2026", "")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2019-05", "2019"),
        ("2019-05~", "2019"),
        ("2019-05/2021", "2019"),
        ("2019/..", "2019"),
        ("[2019-11..2019-12]", "2019"),
        ("[2019-11..2020-02]", "2019 or 2020"),
        ("[2019-11..2022-01]", "2019 to 2022"),
        ("[2019-05..]", "2019 or later"),
        ("[..2019]", "2019 or earlier"),
        ("../2019", ""),
        ("../..", ""),
    ],
)
def test_years_in_which_a_date_may_begin_are_all_named(edtf: str, words: str) -> None:
    bounds = read_bounds(edtf)
    assert bounds is not None
    assert describe_beginning(Dated(edtf, *bounds)) == words
