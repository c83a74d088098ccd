"""Received files to passages: which lines of which file a document is, and whether the file is the one received."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import BODY, Document, Dossier, Part, Passage, Span
from generator.verify.text.damage import find_damage
from generator.verify.text.prepared import PreparedText, prepare
from generator.verify.text.quotation_marks import Stretch, find_stray_marks, find_stretches

_MAX_BYTES = 20 << 20
_MAX_NAME_BYTES = 255  # of a file, on every system in use; a longer one cannot even be looked up
_PUBLISHED_TEXTS = Path("content", "documents")
_CURE_OF_MARKS = "receive a copy of the file in which each mark has its other half"


@dataclass(frozen=True)
class PlacedSpan:
    """A span of a record with its stretch of the passage; the ranks of spans count from 1 over the document."""

    rank: int
    span: Span
    stretch: Stretch


@dataclass(frozen=True)
class DocumentText:
    """The passages of a document, by key and in order; each is folded, and searched for marks, at most once."""

    document: Document
    passages: Mapping[str, Passage]
    is_whole: bool = True
    """Whether every line of its file belongs to a record: what is missing in it may well be in the file."""

    @cached_property
    def prepared(self) -> Mapping[str, PreparedText]:
        """Each passage made ready for matching."""
        return {key: prepare(passage.text) for key, passage in self.passages.items()}

    @cached_property
    def stretches(self) -> Mapping[str, list[Stretch]]:
        """The stretches in quotation marks of each passage."""
        return {key: find_stretches(passage.text) for key, passage in self.passages.items()}

    @cached_property
    def spans(self) -> Mapping[str, list[PlacedSpan]]:
        """The record's spans on the text's stretches, passage by passage, as far as their numbers agree."""
        placed: dict[str, list[PlacedSpan]] = {}
        for rank, span in enumerate(self.document.spans, 1):
            here = placed.setdefault(span.at, [])
            stretches = self.stretches.get(span.at, [])
            if len(here) < len(stretches):
                here.append(PlacedSpan(rank, span, stretches[len(here)]))
        return placed

    @cached_property
    def words(self) -> int:
        """How many words, that is tokens, the document has, all parts together."""
        return sum(len(prepared.tokens) for prepared in self.prepared.values())

    @cached_property
    def _word_edges(self) -> Mapping[str, tuple[list[int], list[int]]]:
        """Where the words of each passage start and end, in code points."""
        edges = {}
        for key, prepared in self.prepared.items():
            sources = [prepared.folded.find_source(token.start, token.end) for token in prepared.tokens]
            edges[key] = [start for start, _ in sources], [end for _, end in sources]
        return edges

    def find_words(self, at: str, start: int, end: int) -> tuple[int, int]:
        """Which words of a passage a place of it touches: the first and the one after the last, counted from 0."""
        starts, ends = self._word_edges[at]
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        return (first, last) if first < last else (0, 0)


Texts = Mapping[str, DocumentText]
"""The texts that are at hand, by document id."""


def read_texts(dossier: Dossier, root: Path, vault: Path | None) -> tuple[Texts, list[Diagnostic]]:
    """The text of every document that can be had, and what is wrong with the files; each file is read once.

    The text of a document that may be published in full stands beside its record; every other one is in ``vault``. No
    vault is no fault: its documents are then known by the lock alone.
    """
    faults: list[Diagnostic] = [*_find_texts_of_nobody(dossier, root), *_find_texts_of_another(dossier)]
    texts: dict[str, DocumentText] = {}
    by_file: dict[tuple[Path, str], list[Document]] = {}
    for document in dossier.documents.values():
        folder = root / _PUBLISHED_TEXTS if document.is_published_in_full else vault
        if folder is not None:
            by_file.setdefault((folder, document.received.file), []).append(document)
    for (folder, name), documents in by_file.items():
        lines, found = _read_lines(folder, name, documents)
        faults += found
        if lines is not None:
            faults += _check_lines(lines, documents)
            unowned = list(_find_unowned(lines, documents)) if dossier.is_whole else []
            faults += unowned
            cut = {document.id: _cut(document, lines) for document in documents if document.received.parts}
            texts |= {id_: replace(text, is_whole=not unowned) for id_, text in cut.items()}
    for text in texts.values():
        faults += _check_places(text)
        faults += _check_spans(text)
        faults += _check_damage(text)
    return texts, faults


def _find_texts_of_nobody(dossier: Dossier, root: Path) -> Iterator[Diagnostic]:
    """Texts that stand in the project although no record says that they may be published in full."""
    published = {each.received.file for each in dossier.documents.values() if each.is_published_in_full}
    for path in sorted((root / _PUBLISHED_TEXTS).glob("*.txt")) if dossier.is_whole else ():
        if path.name not in published:
            place = Location((_PUBLISHED_TEXTS / path.name).as_posix())
            message = "a text stands here that no record publishes in full"
            cure = "move it to the vault; or let the record of its document say `publish: full`"
            yield Diagnostic("V106", message, place, cure)


def _find_texts_of_another(dossier: Dossier) -> Iterator[Diagnostic]:
    """Documents that may not be published in full, in a file that stands in the project for the sake of another one."""
    documents = dossier.documents.values()
    published = {each.received.sha256: each for each in documents if each.is_published_in_full}
    for document in documents:
        other = published.get(document.received.sha256)
        if other is not None and not document.is_published_in_full:
            message = f"its file stands in the project, since {other.id} in it may be published in full"
            cure = f"receive {other.id} as a file of its own"
            related = (Related(other.origin.at("received", "file"), "the file in the project"),)
            yield Diagnostic("V106", message, document.origin.at("received", "sha256"), cure, related=related)


def _read_lines(folder: Path, name: str, documents: list[Document]) -> tuple[list[str] | None, list[Diagnostic]]:
    """The lines of a received file; None, with diagnostics, where the file is not there or not the one received."""
    places = [document.origin.at("received", "file") for document in documents]
    path = folder / name
    fault = _fault_of_file(folder, path, name)
    if fault:
        code, message, cure = fault
        return None, [Diagnostic(code, message, place, cure) for place in places]
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    changed = [
        Diagnostic(
            "V104",
            f"the received file {name} is not the one of this record: its sha256 is {digest}",
            document.origin.at("received", "sha256"),
            "put the received file back; or, if it was received anew, go through the record and enter this sha256",
        )
        for document in documents
        if document.received.sha256 != digest
    ]
    if changed:
        return None, changed
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"the received file {name} is not UTF-8 at byte {error.start}"
        return None, [
            Diagnostic("V105", message, place, "convert a copy to UTF-8 and receive that") for place in places
        ]
    if "\0" in text:
        message = f"the received file {name} holds NUL characters; it is no text"
        return None, [Diagnostic("V105", message, place, "receive the text of the document") for place in places]
    return [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")], []


def _fault_of_file(folder: Path, path: Path, name: str) -> tuple[str, str, str] | None:
    """Code, message and cure of what keeps a file from being opened."""
    if Path(name).name != name or name in ("", ".", "..") or len(name.encode()) > _MAX_NAME_BYTES:
        return "V102", f"{name} is not the name of a file", "give the name of a file in the vault, without folders"
    if path.is_symlink() or not path.resolve().is_relative_to(folder.resolve()):
        return "V102", f"{name} is a link", "put the file itself into the vault"
    if not path.is_file():
        where = "beside the record" if folder.parts[-2:] == _PUBLISHED_TEXTS.parts else "into the vault"
        return "V103", f"the received file {name} is not there", f"put it {where}, or correct the name"
    if path.stat().st_size > _MAX_BYTES:
        return "V105", f"the received file {name} has more than 20 MiB", "receive the document's own part of it"
    return None


def _check_lines(lines: list[str], documents: list[Document]) -> Iterator[Diagnostic]:
    """Whether every line that is not empty belongs to exactly one part of one record."""
    owners: dict[int, tuple[Document, Part]] = {}
    for document in documents:
        for part in document.received.parts:
            place = document.origin.at("received", "parts", part.name)
            if part.last > len(lines):
                message = f"`{part.name}` ends at line {part.last}; the file has {len(lines)} lines"
                yield Diagnostic("D101", message, place, "correct the lines of this part")
            elif not any(line.strip() for line in lines[part.first - 1 : part.last]):
                yield Diagnostic("D101", f"`{part.name}` has only empty lines", place, "correct the lines of this part")
            for number in range(part.first, min(part.last, len(lines)) + 1):
                owner, other = owners.setdefault(number, (document, part))
                if other is not part:
                    related = (Related(owner.origin.at("received", "parts", other.name), f"`{other.name}` has it too"),)
                    message = f"line {number} is in two parts: `{other.name}` of {owner.id} and `{part.name}`"
                    yield Diagnostic(
                        "D102", message, place, "let each line be in one part of one record", related=related
                    )
                    break


def _find_unowned(lines: list[str], documents: list[Document]) -> Iterator[Diagnostic]:
    """Lines that belong to no record; a record that could not be read may have them."""
    parts = [part for document in documents for part in document.received.parts]
    owned = {number for part in parts for number in range(part.first, min(part.last, len(lines)) + 1)}
    rest = [number for number, line in enumerate(lines, 1) if line.strip() and number not in owned]
    if rest and all(document.received.parts for document in documents):
        place = documents[0].origin.at("received", "parts")
        message = f"no part of any record has {_lines(rest)} of {documents[0].received.file}"
        yield Diagnostic("D103", message, place, "give each line to a part, or to the record of another document")


def _lines(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:5]) + (" ..." if len(numbers) > 5 else "")
    return f"line{'' if len(numbers) == 1 else 's'} {shown}"


def _cut(document: Document, lines: list[str]) -> DocumentText:
    """The passages of a document, in the order of the file."""
    passages: list[Passage] = []
    for part in sorted(document.received.parts, key=lambda part: part.first):
        numbered = [
            (number, lines[number - 1])
            for number in range(part.first, min(part.last, len(lines)) + 1)
            if lines[number - 1].strip()
        ]
        if part.name == BODY:
            passages += [Passage(str(count), line, number) for count, (number, line) in enumerate(numbered, 1)]
        elif numbered:
            passages.append(Passage(part.name, "\n".join(line for _, line in numbered), numbered[0][0]))
    return DocumentText(document, {passage.key: passage for passage in passages})


def _check_places(text: DocumentText) -> Iterator[Diagnostic]:
    yield from find_missing_passages(text.document, text.passages.keys().__contains__, describe_passages(text))


def find_missing_passages(document: Document, has_passage: Callable[[str], bool], cure: str) -> Iterator[Diagnostic]:
    """Passages that the record names and the text does not have; evidence is checked with its claim."""
    named: list[tuple[Iterable[str], Location]] = [
        *(((span.at,), span.origin.at("at")) for span in document.spans),
        *((turn.passages, turn.origin.at("at")) for turn in document.turns),
        *((item.passages, item.origin.at("at")) for item in document.digest),
        *((item.passages, item.origin.at("at")) for item in document.uncovered),
    ]
    for passages, place in named:
        missing = next((key for key in passages if key and not has_passage(key)), None)
        if missing is not None:
            yield Diagnostic("D104", f"{document.id} has no passage {missing}", place, cure)


def describe_passages(text: DocumentText) -> str:
    """What passages there are, for a cure."""
    parts = [key for key in text.passages if not key.isdigit()]
    return name_passages(len(text.passages) - len(parts), parts)


def name_passages(numbered: int, parts: Iterable[str]) -> str:
    """So many numbered passages and some parts, for a cure."""
    return f"it has {', '.join([*([f'1 to {numbered}'] if numbered else []), *parts])}"


def _check_spans(text: DocumentText) -> Iterator[Diagnostic]:
    """The record's spans against the quotation marks of the text, passage by passage, in number and order (rule 6)."""
    document = text.document
    if any(span.at not in text.passages for span in document.spans):
        return  # which has been said; how many spans a passage should have cannot be told from such a list
    listed: dict[str, list[Span]] = {}
    order = {key: index for index, key in enumerate(text.passages)}
    previous = 0
    for span in document.spans:
        listed.setdefault(span.at, []).append(span)
        if order.get(span.at, previous) < previous:
            message = "the spans are not in the order of the text"
            yield Diagnostic("D106", message, span.origin.at("at"), "list them in the order in which they stand")
        previous = order.get(span.at, previous)
    for key, stretches in text.stretches.items():
        spans = listed.get(key, [])
        if len(spans) != len(stretches):
            place = spans[-1].origin.at() if spans else document.origin.at("spans")
            message = (
                f"passage {key} of {document.id} has {_count(stretches)} in quotation marks, the record {len(spans)}"
            )
            yield Diagnostic(
                "D105",
                message,
                place,
                "list each stretch once, in order: at, by, kind",
                excerpts=tuple(f"in the text: {_excerpt(text.passages[key].text, stretch)}" for stretch in stretches),
            )
        yield from _check_open_stretch(text, key, stretches)
        yield from _check_stray_marks(text, key)


def _check_open_stretch(text: DocumentText, key: str, stretches: list[Stretch]) -> Iterator[Diagnostic]:
    """A stretch may stay open at the end of a paragraph only if the next one opens with a mark."""
    if not stretches or stretches[-1].is_closed:
        return
    following = str(int(key) + 1) if key.isdigit() else ""
    first = text.stretches.get(following, [])[:1]
    if not first or text.passages[following].text[: first[0].start - 1].strip(" \u00a0"):
        message = f"a quotation mark of passage {key} of {text.document.id} is opened and never closed"
        excerpt = f"from: {_excerpt(text.passages[key].text, stretches[-1])}"
        yield Diagnostic("D107", message, text.document.origin.at("spans"), _CURE_OF_MARKS, excerpts=(excerpt,))


def _check_stray_marks(text: DocumentText, key: str) -> Iterator[Diagnostic]:
    """A mark without its partner: beside it is a stretch whose words cannot be seen."""
    passage = text.passages[key].text
    for offset in find_stray_marks(passage):
        message = f"a quotation mark of passage {key} of {text.document.id} has no partner"
        words = passage[:offset].split()[-6:]
        excerpt = f'up to: "{" ".join(words)}"'
        yield Diagnostic("D107", message, text.document.origin.at("spans"), _CURE_OF_MARKS, excerpts=(excerpt,))


def _check_damage(text: DocumentText) -> Iterator[Diagnostic]:
    """Passages that came damaged: a quotation of the damaged words is refused, so ingest has to mend them first."""
    for key, passage in text.passages.items():
        damage = next(find_damage(passage.text), None)
        if damage is not None:
            message = f"passage {key} of {text.document.id} came damaged: {damage.kind.value}"
            place = text.document.origin.at("received", "file")
            cure = "receive an undamaged text, and enter its sha256; until then quote other words of the passage"
            yield Diagnostic("D108", message, place, cure, excerpts=(f'there: "{damage.found}"',))


def _count(stretches: list[Stretch]) -> str:
    return f"{len(stretches)} stretch{'' if len(stretches) == 1 else 'es'}"


def _excerpt(text: str, stretch: Stretch) -> str:
    """The first words of a stretch, at most six."""
    words = text[stretch.start : stretch.end].split()
    return f'"{" ".join(words[:6])}{" ..." if len(words) > 6 else ""}"'
