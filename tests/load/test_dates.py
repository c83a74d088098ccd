"""EDTF dates and the days they can mean."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.dates import _read_common, _read_rare, is_beyond, read_bounds


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("2019", ("2019-01-01", "2019-12-31")),
        ("2019-02", ("2019-02-01", "2019-02-28")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2019-05-01", ("2019-05-01", "2019-05-01")),
        ("2019/2020", ("2019-01-01", "2020-12-31")),
        ("2019-03/2019-09", ("2019-03-01", "2019-09-30")),
        ("2019-21", ("2019-03-01", "2019-05-31")),
        ("2019-05~", ("2019-05-01", "2019-05-31")),
        ("2019?", ("2019-01-01", "2019-12-31")),
        ("../2019-05", ("", "2019-05-31")),
        ("2019-05/..", ("2019-05-01", "")),
        ("201X", ("2010-01-01", "2019-12-31")),
    ],
)
def test_a_date_has_its_first_and_last_day(edtf: str, bounds: tuple[str, str]) -> None:
    assert read_bounds(edtf) == bounds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "last winter",
        "2019-13",
        "2019-02-30",
        "2019-5",
        "14.3.2019",
        "20190314",
        "Y170000002",
        "-0044",
        "2019/2018x",
    ],
)
def test_what_is_no_date_has_no_days(text: str) -> None:
    assert read_bounds(text) is None


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("-0054", True),
        ("-0054-03-15", True),
        ("0000", True),
        ("Y170000002", True),
        ("-0055/-0054", True),
        ("0055", False),
        ("2019-13", False),
        ("last winter", False),
        ("2019/2018x", False),
    ],
)
def test_a_year_that_no_day_can_have_is_told_from_what_is_no_date(edtf: str, expected: bool) -> None:
    assert is_beyond(edtf) is expected
    assert not expected or read_bounds(edtf) is None


_DAYS = st.sampled_from(["2019", "2020", "2019-02", "2020-12", "2019-13", "2019-02-28", "2020-02-29", "2019-02-29"])
_QUALIFIED = st.builds(str.__add__, _DAYS, st.sampled_from(["", "~", "?", "%"]))
_COMMON = st.one_of(
    _QUALIFIED,
    st.builds("{}/{}".format, _QUALIFIED | st.sampled_from(["..", ""]), _QUALIFIED | st.sampled_from(["..", ""])),
    st.builds("[{}..{}]".format, _DAYS | st.just(""), _DAYS | st.just("")),
)


@settings(max_examples=100)  # the library is slow
@given(_COMMON)
def test_a_common_date_is_read_as_the_library_reads_it(edtf: str) -> None:
    common = _read_common(edtf)
    assert common is None or common == _read_rare(edtf)


@pytest.mark.parametrize(
    "edtf", ["2019", "2019-02~", "2019/2020-03", "../2019", "2019?/..", "[2019..2020]", "[2019..]"]
)
def test_a_common_date_needs_no_library(edtf: str) -> None:
    assert _read_common(edtf) is not None


@given(st.one_of(st.text(max_size=20), st.text(alphabet="0123456789-/.~?%XYuE{}[],T:Z ", max_size=16)))
def test_no_text_makes_it_fail(text: str) -> None:
    bounds = read_bounds(text)
    assert bounds is None or all(len(day) in (0, 10) for day in bounds)


@settings(max_examples=50)  # the library is slow
@given(st.dates())
def test_a_day_is_its_own_first_and_last(day: object) -> None:
    assert read_bounds(str(day)) == (str(day), str(day))


def test_a_year_of_many_digits_is_no_date_and_is_not_reckoned() -> None:
    assert [read_bounds(edtf) for edtf in ("Y1E999999999", "Y12019", "2019/Y1E999999999")] == [None, None, None]


@pytest.mark.parametrize("edtf", ["2019-1X", "2019-0X", "../201X"])
def test_nothing_is_printed_of_what_is_tried(edtf: str, capsys: pytest.CaptureFixture[str]) -> None:
    _read_rare(edtf)
    assert capsys.readouterr().out == ""
