from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.load.editions import build_edition
from generator.load.schema import EditionRecord
from generator.load.shape import read_record
from generator.load.source import find_refused_in_value
from generator.load.yaml import read_yaml
from generator.model import Edition, EditionChange, Happened, Origin
from generator.review.edition_file import format_edition
from tests.projects import HARBOUR
from tests.review.pull_requests import read_version

_ORIGIN = Origin(lambda _path, _offset: Location("content/editions/x.yaml"))
# What content/ can say: no sign that hides.
_TEXTS = st.text(st.characters(exclude_categories=["C"]), min_size=1).filter(
    lambda text: bool(text.strip()) and find_refused_in_value(text) is None
)
_IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,10}", fullmatch=True)
_CHANGES = st.builds(
    EditionChange,
    happened=st.sampled_from(Happened),
    what=st.sampled_from(["claim", "document", "briefing", "point", "person", "question", "site"]),
    id=_IDS,
    name=st.just("") | _TEXTS,
    says=st.just("") | _TEXTS,
    before=st.just("") | _TEXTS,
    after=st.just("") | _TEXTS,
    was=st.none() | _IDS,
    briefings=st.lists(_IDS, max_size=3).map(tuple),
    document=st.none() | _IDS,
    note=st.none() | _TEXTS,
    correction=st.none() | _TEXTS,
    origin=st.just(_ORIGIN),
)


def _read(text: str) -> Edition:
    yaml, faults = read_yaml("content/editions/x.yaml", text.encode())
    assert yaml is not None
    assert [str(fault.location) + fault.message for fault in faults if fault.code not in ("Y118", "Y119")] == []
    record = read_record(EditionRecord, yaml.value)
    assert not isinstance(record, list), record
    return build_edition(record, "x", _ORIGIN, [])


@given(_TEXTS, st.lists(_CHANGES, max_size=3), st.none() | _TEXTS)
def test_what_an_edition_says_comes_back(title: str, changes: list[EditionChange], note: str | None) -> None:
    tag, state = "tag:harbour.example,2019-03-22:x", "0" * 64
    edition = Edition("x", title, "2019-03-22", None, tag, state, note, tuple(changes), origin=_ORIGIN)
    assert _read(format_edition(edition)) == edition


def test_the_files_of_the_example_are_as_they_would_be_written() -> None:
    for edition in read_version(HARBOUR).dossier.editions:
        text = (HARBOUR / "content" / "editions" / f"{edition.id}.yaml").read_text(encoding="utf-8")
        assert format_edition(edition) == text
        assert _read(text) == replace(edition, id="x")
