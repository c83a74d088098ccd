"""Faults in the shape of a record, in words and with places."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.schema import SCHEMAS, BriefingRecord, ClaimRecord, PersonRecord, WithdrawnRecord
from generator.load.shape import ShapeFault, read_record

CLAIM: dict[str, Any] = {"id": "quay-moved", "text": "The quay moved.", "kind": "reported"}
_KINDS = ("reported", "said", "judgement", "advice", "counterfactual", "forecast", "rumour", "inference")
FIGURE: dict[str, Any] = {"value": 4, "unit": "cm", "counts": "movement"}


def faults_of(record: Any) -> list[ShapeFault]:
    """The faults of a claim's record."""
    found = read_record(ClaimRecord, record)
    assert isinstance(found, list)
    return found


def test_a_record_of_the_right_shape_is_read() -> None:
    record = read_record(ClaimRecord, CLAIM)
    assert isinstance(record, ClaimRecord)
    assert record.model_dump(exclude_unset=True) == CLAIM


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"text": 6}, ShapeFault(("text",), "must be text, not a number (put it in quotes)")),
        ({"text": None}, ShapeFault(("text",), "must be text, not nothing")),
        ({"text": ""}, ShapeFault(("text",), "is empty")),
        ({"text": "x" * 2001}, ShapeFault(("text",), "has more than 2000 characters")),
        ({"text": ["x"]}, ShapeFault(("text",), "must be text, not a list")),
        ({"people": "x"}, ShapeFault(("people",), "must be a list, not text")),
        ({"people": [True]}, ShapeFault(("people", 0), "must be text, not true or false (put it in quotes)")),
        *(
            ({"said": given}, ShapeFault(("said",), f"must be a mapping of keys to values, not {what}", cure=cure))
            for given, what, cure in (
                (2019, "a number", "write {date: 2019}"),
                ("2019-03~", "text", "write {date: 2019-03~}"),
                ("March 21, 2019", "text", "write {date: 2019-03-21}"),
                ("in spring", "text", "write {date: 2019-05-01}"),
                (["2019"], "a list", "write {date: 2019-05-01}"),
            )
        ),
        ({"said": {"date": 12}}, ShapeFault(("said", "date"), "must be text or a year from 1000 to 9999")),
        ({"said": {"date": True}}, ShapeFault(("said", "date"), "must be text or a whole number")),
        (
            {"figure": {**FIGURE, "value": "six"}},
            ShapeFault(
                ("figure", "value"),
                'must be a number or a fraction such as "1/7" or a magnitude such as "hundreds of thousands"',
            ),
        ),
        ({"figure": {**FIGURE, "to": "6"}}, ShapeFault(("figure", "to"), "must be a number")),
        ({"evidence": [{}]}, ShapeFault(("evidence", 0), "the key `at` is missing", missing="at")),
        ({"evidence": [{"at": 1, "parts": ["a"]}]}, ShapeFault(("evidence", 0, "parts"), "has fewer than 2 entries")),
        (
            {"evidence": [{"at": 1, "parts": ["a"] * 5}]},
            ShapeFault(("evidence", 0, "parts"), "has more than 4 entries"),
        ),
        (
            {"by": "Lena Ortiz"},
            ShapeFault(("by",), "must be an id: small letters, digits and hyphens, at most 64, not a hyphen first"),
        ),
        (
            {"kind": "report"},
            ShapeFault(
                ("kind",),
                "must be one of reported, said, judgement, advice, counterfactual, forecast, rumour, inference",
                found="report",
                choices=_KINDS,
            ),
        ),
        (
            {"said": {"dat": 2019, "date": 2019}},
            ShapeFault(("said", "dat"), "unknown key `dat`", True, "dat", ("date", "status", "why")),
        ),
    ],
)
def test_each_fault_has_one_message_at_its_place(change: dict[str, Any], fault: ShapeFault) -> None:
    assert faults_of({**CLAIM, **change}) == [fault]


def test_all_faults_of_a_record_are_told() -> None:
    assert faults_of({"id": 4, "kind": "said", "more": 1}) == [
        ShapeFault(("id",), "must be text, not a number (put it in quotes)"),
        ShapeFault((), "the key `text` is missing", missing="text"),
        ShapeFault(("more",), "unknown key `more`", True, "more", tuple(ClaimRecord.model_fields)),
    ]


def test_a_misspelt_key_is_no_missing_one_too() -> None:
    record = {"txet" if key == "text" else key: value for key, value in CLAIM.items()}
    (fault,) = faults_of(record)
    assert (fault.path, fault.message, fault.suggestion) == (("txet",), "unknown key `txet`", "text")


def test_a_key_of_any_form_is_shown_on_one_line() -> None:
    faults = faults_of({**CLAIM, "a\nb": 1, "x" * 5000: 1})
    assert [fault.message for fault in faults] == ["unknown key `a b`", f"unknown key `{'x' * 64}…`"]


@pytest.mark.parametrize("record", [None, [], "claim", 4, True])
def test_what_is_no_mapping_is_no_record(record: Any) -> None:
    (fault,) = faults_of(record)
    assert (fault.path, fault.message.startswith("must be a mapping of keys to values, not ")) == ((), True)


_SHAPES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.sampled_from(["1/7", "a-b"])
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.one_of(st.text(max_size=4), st.sampled_from([*ClaimRecord.model_fields, *BriefingRecord.model_fields])),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=12,
)


@given(st.sampled_from([*SCHEMAS.values(), ClaimRecord, PersonRecord, WithdrawnRecord]), _SHAPES)
def test_every_shape_gives_a_record_or_faults_in_words(kind: Any, value: Any) -> None:
    found = read_record(kind, value)
    if isinstance(found, list):
        assert found
        assert all(fault.message and fault.message[0].islower() and "\n" not in fault.message for fault in found)
    else:
        assert isinstance(found, kind)
