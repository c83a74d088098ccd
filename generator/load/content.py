"""content/ to a Dossier: reads every file once, checks shapes, resolves ids, and says all that is wrong in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from generator.diagnostics import Diagnostic, Location, Related
from generator.load import records, schema
from generator.load.editions import build_edition, find_disorder, order_editions
from generator.load.files import ContentFile, read_files
from generator.load.references import resolve_references
from generator.load.shape import ShapeFault, read_record
from generator.load.spelt_dates import rewrite_date
from generator.load.state import EDITIONS, digest_state
from generator.load.succession import check_succession
from generator.load.yaml import Yaml
from generator.model import (
    Briefing,
    Claim,
    Document,
    Dossier,
    Edition,
    Gap,
    Origin,
    Person,
    Question,
    Site,
    Topic,
    Withdrawn,
)

_Record = TypeVar("_Record", bound=BaseModel)
_Built = TypeVar("_Built", Document, Claim, Briefing, Person, Topic)


def load_content(root: Path) -> tuple[Dossier | None, list[Diagnostic]]:
    """The dossier below ``root``/content and every fault of loading.

    None where there is no usable site.yaml. Where some records have faults, the dossier has the others; its references
    to records with faults stay, so that one fault does not become many.
    """
    files, faults = read_files(root)
    reading = _Reading(faults)
    for file in files:
        if file.yaml is not None:
            _READERS[file.kind](file, reading)
        else:
            reading.miss(file)
    reading.drop_ambiguous()
    if reading.site is None:
        return None, faults
    dossier = _make_dossier(reading, reading.site, files)
    faults += resolve_references(dossier, reading.unread, reading.unread_kinds)
    faults += check_succession(dossier)
    if all(file.id in reading.editions for file in files if file.kind == EDITIONS):
        faults += find_disorder(reading.editions)
    return dossier, faults


@dataclass
class _Reading:
    """What has been read so far.

    ``unread`` are the ids of records that have faults of their own; ``unread_kinds`` the kinds of files of which some
    record has no id that could be read; ``unread_files`` the paths of all these.
    """

    faults: list[Diagnostic]
    site: Site | None = None
    questions: Mapping[str, Question] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    briefings: dict[str, Briefing] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    withdrawn: list[Withdrawn] = field(default_factory=list)
    editions: dict[str, Edition] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    unread_kinds: set[str] = field(default_factory=set)
    unread_files: set[str] = field(default_factory=set)
    ambiguous: list[Callable[[], object]] = field(default_factory=list)

    def miss(self, file: ContentFile, id_: object = None) -> None:
        """Note that a record has faults of its own: the one with this id, or whatever the file should hold."""
        self.unread_files.add(file.path)
        if file.kind not in _LISTS and file.id:
            self.unread.add(file.id)
        elif isinstance(id_, str):
            self.unread.add(id_)
        else:
            self.unread_kinds.add(file.kind)

    def add(self, known: dict[str, _Built], built: _Built, file: ContentFile) -> None:
        """Keep a record, unless its id is taken: then it is open which of the two is meant, and which id is lost."""
        if built.id not in known:
            known[built.id] = built
            return
        related = (Related(known[built.id].origin.at("id"), "it is here already"),)
        message = f"the id {built.id} is used twice"
        self.faults.append(
            Diagnostic("N106", message, built.origin.at("id"), "give one of the two another id", related=related)
        )
        self.miss(file, built.id)
        self.unread_files.add(known[built.id].origin.at().path)
        self.unread_kinds.add(file.kind)
        self.ambiguous.append(partial(known.pop, built.id, None))

    def drop_ambiguous(self) -> None:
        """Leave out the records whose id is used twice."""
        for drop in self.ambiguous:
            drop()


def _read_site(file: ContentFile, reading: _Reading) -> None:
    for record, origin in _records(schema.SiteRecord, file, reading):
        reading.site = records.build_site(record, origin, reading.faults)
        reading.questions = records.build_questions(record, origin, reading.faults)


def _read_document(file: ContentFile, reading: _Reading) -> None:
    for record, origin in _records(schema.DocumentRecord, file, reading):
        reading.add(reading.documents, records.build_document(record, file.id, origin, reading.faults), file)


def _read_briefing(file: ContentFile, reading: _Reading) -> None:
    for record, origin in _records(schema.BriefingRecord, file, reading):
        reading.add(reading.briefings, records.build_briefing(record, file.id, origin, reading.faults), file)


def _read_claims(file: ContentFile, reading: _Reading) -> None:
    document = None if file.id == ACROSS else file.id
    for record, origin in _records(schema.ClaimRecord, file, reading):
        reading.add(reading.claims, records.build_claim(record, document, origin, reading.faults), file)


def _read_people(file: ContentFile, reading: _Reading) -> None:
    for record, origin in _records(schema.PersonRecord, file, reading):
        reading.add(reading.people, records.build_person(record, origin, reading.faults), file)


def _read_topics(file: ContentFile, reading: _Reading) -> None:
    for record, origin in _records(schema.TopicRecord, file, reading):
        reading.add(reading.topics, records.build_topic(record, origin), file)


def _read_withdrawn(file: ContentFile, reading: _Reading) -> None:
    for record, origin in _records(schema.WithdrawnRecord, file, reading):
        reading.withdrawn.append(records.build_withdrawn(record, origin, reading.faults))


def _read_edition(file: ContentFile, reading: _Reading) -> None:
    for record, origin in _records(schema.EditionRecord, file, reading):
        reading.editions[file.id] = build_edition(record, file.id, origin, reading.faults)


ACROSS = "across"
"""The file of claims of ours that belong to no single document."""

_READERS: Mapping[str, Callable[[ContentFile, _Reading], None]] = {
    "site": _read_site,
    "documents": _read_document,
    "claims": _read_claims,
    "briefings": _read_briefing,
    "people": _read_people,
    "topics": _read_topics,
    "withdrawn": _read_withdrawn,
    EDITIONS: _read_edition,
}
_LISTS = frozenset({"claims", "people", "topics", "withdrawn"})


def _records(kind: type[_Record], file: ContentFile, reading: _Reading) -> Iterator[tuple[_Record, Origin]]:
    """The record of a file, or each record of a file that is a list, one bad record not spoiling the others."""
    assert file.yaml is not None
    origin = _origin(file.yaml)
    if file.kind not in _LISTS:
        yield from _checked(kind, file.yaml.value, origin, (), file, reading)
    elif isinstance(file.yaml.value, list):
        for index, value in enumerate(file.yaml.value):
            yield from _checked(kind, value, origin.inside(index), (index,), file, reading)
    else:
        cure = "begin each record with `- id: ...`; an empty list is []"
        reading.faults.append(Diagnostic("S105", "this file must be a list of records", Location(file.path), cure))
        reading.miss(file)


def _checked(
    kind: type[_Record],
    value: object,
    origin: Origin,
    path: tuple[int, ...],
    file: ContentFile,
    reading: _Reading,
) -> Iterator[tuple[_Record, Origin]]:
    assert file.yaml is not None
    record = read_record(kind, value)
    is_open = file.yaml.has_repeated_keys(path)
    if not isinstance(record, list) and not is_open:
        yield record, origin
        return
    faults = record if isinstance(record, list) else []
    told = {each.location for each in reading.faults}  # of a value that cannot be read; its type follows from that
    shaped = [_shape_diagnostic(fault, file.yaml, path) for fault in faults]
    unknown = {each.location for each in shaped if each.code == "S106"}  # a key to mend, whether it is text or not
    reading.faults[:] = [each for each in reading.faults if each.code != "Y118" or each.location not in unknown]
    reading.faults += [each for each in shaped if each.code != "S107" or each.location not in told]
    is_id_known = all(fault.path[:1] != ("id",) for fault in faults)
    reading.miss(file, value.get("id") if isinstance(value, dict) and is_id_known else None)
    if is_open:  # perhaps two records that have run together
        reading.miss(file)


def _shape_diagnostic(fault: ShapeFault, yaml: Yaml, path: tuple[int, ...]) -> Diagnostic:
    place = yaml.key_place((*path, *fault.path)) if fault.is_of_key else yaml.place((*path, *fault.path))
    field_name = next((step for step in reversed(fault.path) if isinstance(step, str)), "")
    is_whole = not field_name or fault.message.startswith(("the key", "unknown key"))
    message = fault.message if is_whole else f"`{field_name}` {fault.message}"
    if fault.is_of_key and (" " in fault.found or _value_at(yaml.value, (*path, *fault.path)) is None):
        date = _find_date_cut(_value_at(yaml.value, (*path, *fault.path[:-1])), fault.found)
        mended = f"write the date as {date}" if date else "put a text that has one in quotation marks"
        cure = f"a comma between braces begins a new key: {mended}"
    elif fault.suggestion:
        cure = f"did you mean {fault.suggestion}?"
    elif fault.is_of_key and fault.choices:
        cure = f"known here: {', '.join(fault.choices)}"
    else:
        cure = fault.cure
    return Diagnostic("S106" if fault.is_of_key else "S107", message, place, cure)


def _find_date_cut(record: object, key: str) -> str:
    """The date that a comma has divided into a value and the key behind it: "February 1" and "2003"; empty for none."""
    fields = list(record.items()) if isinstance(record, dict) else []
    before = next((value for (_, value), (name, _) in pairwise(fields) if str(name) == key), None)
    return rewrite_date(f"{before}, {key}") or ""


def _value_at(value: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        value = value[step] if isinstance(value, (dict, list)) else None  # type: ignore[index]
    return value


def _origin(yaml: Yaml) -> Origin:
    def locate(path: tuple[str | int, ...], offset: int | None) -> Location:
        return yaml.place(path) if offset is None else yaml.text_place(path, offset)

    return Origin(locate)


def _make_dossier(reading: _Reading, site: Site, files: Sequence[ContentFile]) -> Dossier:
    documents = _ordered(reading.documents, site.documents)
    everything = tuple(documents)
    return Dossier(
        site=replace(site, gaps=_with_documents(site.gaps, everything)),
        documents=documents,
        claims=reading.claims,
        briefings={
            id_: replace(briefing, gaps=_with_documents(briefing.gaps, everything))
            for id_, briefing in _ordered(reading.briefings, site.briefings).items()
        },
        people=reading.people,
        questions=reading.questions,
        topics=reading.topics,
        withdrawn=tuple(reading.withdrawn),
        files={file.path: file.sha256 for file in files},
        written={file.path: tuple(file.yaml.list_written()) for file in files if file.yaml is not None},
        state=digest_state(files),
        editions=order_editions(reading.editions),
        unread=frozenset(reading.unread_files),
    )


def _ordered(known: dict[str, _Built], order: Iterable[str]) -> dict[str, _Built]:
    """In the order of site.yaml; what it does not name comes last, by id."""
    return {id_: known[id_] for id_ in dict.fromkeys([*order, *sorted(known)]) if id_ in known}


def _with_documents(gaps: tuple[Gap, ...], everything: tuple[str, ...]) -> tuple[Gap, ...]:
    return tuple(replace(gap, documents=gap.documents or everything) for gap in gaps)
