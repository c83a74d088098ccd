"""What a shape alone cannot say of a record: dates, passages, addresses, two things where one belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location
from generator.load import records, schema
from generator.load.shape import read_record
from generator.model import Evidence, Origin

HERE = Origin(lambda path, offset: Location("/".join(str(step) for step in path) or "record", 1, (offset or 0) + 1))
CURE = "write 4, 4-6 or the name of a part"


def passages(at: int | str) -> tuple[tuple[str, ...], list[str]]:
    """The passages, and the messages of what is wrong."""
    faults: list[Diagnostic] = []
    return records.read_passages(at, HERE, faults), [fault.message for fault in faults]


@pytest.mark.parametrize(
    ("at", "keys"),
    [(4, ("4",)), ("4", ("4",)), ("4-6", ("4", "5", "6")), ("4 - 5", ("4", "5")), ("sign-off", ("sign-off",))],
)
def test_passages_are_numbers_ranges_and_parts(at: int | str, keys: tuple[str, ...]) -> None:
    assert passages(at) == (keys, [])


@pytest.mark.parametrize("at", [0, -1, "0-3", "6-4", "4,5", "4-", "Headline", "", "four", "4–6", "1-999999", "٤"])
def test_what_is_no_passage_is_a_fault(at: int | str) -> None:
    if at == "four":  # a part may have that name; whether there is one shows in the text
        assert passages(at) == (("four",), [])
    else:
        assert passages(at) == ((), [f'"{at}" is not a passage'])


def test_the_longest_range_is_as_long_as_a_document_can_be() -> None:
    assert len(passages("1-10000")[0]) == 10_000
    assert passages("1-10001") == ((), ['"1-10001" is not a passage'])


def build_evidence(*, document: str | None = "text", **fields: object) -> tuple[tuple[Evidence, ...], list[Diagnostic]]:
    """The evidence of a claim with one piece, and its faults."""
    record = {"id": "c", "text": "T.", "kind": "reported", "evidence": [{"at": 1, **fields}]}
    checked = read_record(schema.ClaimRecord, record)
    assert isinstance(checked, schema.ClaimRecord)
    faults: list[Diagnostic] = []
    return records.build_claim(checked, document, HERE, faults).evidence, faults


def test_two_fragments_are_a_fault_at_the_second() -> None:
    _, faults = build_evidence(quote="a", locator="b")
    message = "a piece of evidence has `quote` and `locator`"
    place = Location("evidence/0/locator")
    assert faults == [Diagnostic("S113", message, place, "keep one of quote, locator and parts")]


def test_evidence_of_no_document_is_a_fault_and_no_evidence() -> None:
    evidence, faults = build_evidence(document=None, quote="a")
    message = "this file belongs to no document, and the evidence names none"
    cure = "add `document:`, or make the claim an inference"
    assert (evidence, faults) == ((), [Diagnostic("S114", message, Location("evidence/0"), cure)])


def test_evidence_can_name_another_document() -> None:
    evidence, faults = build_evidence(document="other", quote="a")
    assert ([piece.document for piece in evidence], faults) == (["other"], [])
    record = {"id": "c", "text": "T.", "kind": "reported", "evidence": [{"at": 1, "document": "third", "quote": "a"}]}
    checked = read_record(schema.ClaimRecord, record)
    assert isinstance(checked, schema.ClaimRecord)
    assert records.build_claim(checked, None, HERE, []).evidence[0].document == "third"


@pytest.mark.parametrize(
    "address",
    ["https://a.example/", "http://a.example", "https://a.example:8080/x?y=z&w=%20#there", "https://1.2.3.4/(a)"],
)
def test_addresses_of_the_web_are_links(address: str) -> None:
    assert addresses(address) == []


@pytest.mark.parametrize(
    "address",
    [
        *(
            "javascript:alert(1)",
            "data:text/html,x",
            "//a.example",
            "ftp://a.example",
            "https://",
            "https:// a.example",
        ),
        *('https://a.example/"onclick="x', "https://a.example/<b>", "https://a.example/\\x", "HTTPS://a.example"),
        *("https://user:word@a.example/", "https://-a.example/", "a.example", "https://a.example/{{x}}"),
    ],
)
def test_anything_else_is_no_address(address: str) -> None:
    assert addresses(address) == ["S116"]


def addresses(address: str) -> list[str]:
    """The codes of what is wrong with a site of this address."""
    site = {
        "title": "T",
        "description": "D",
        "bottom_line": "B [[c]].",
        "as_of": {"date": 2019},
        "briefings": [],
        "documents": [],
        "address": address,
    }
    checked = read_record(schema.SiteRecord, site)
    assert isinstance(checked, schema.SiteRecord), Path(address)
    faults: list[Diagnostic] = []
    records.build_site(checked, HERE, faults)
    return [fault.code for fault in faults]


@pytest.mark.parametrize(
    ("date", "codes"),
    [
        ({"date": 2019}, []),
        ({"date": "2019-05", "status": "inferred", "why": "It says so."}, []),
        ({"date": "2019-05", "status": "inferred"}, ["S115"]),
        ({"date": "2019-05", "why": "It says so."}, ["S115"]),
        ({"date": "May"}, ["S104"]),
        ({"date": "May", "status": "inferred"}, ["S104", "S115"]),
    ],
)
def test_an_inferred_date_has_its_reasoning_and_a_stated_one_none(date: dict[str, object], codes: list[str]) -> None:
    faults: list[Diagnostic] = []
    records.build_date(schema.DateRecord.model_validate(date), HERE, faults)
    assert [fault.code for fault in faults] == codes
