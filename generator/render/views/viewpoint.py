"""A dossier seen from one page: records become small views of plain text, with links relative to that page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import (
    Briefing,
    Claim,
    ClaimKind,
    Dated,
    Document,
    Dossier,
    Edition,
    EditionChange,
    Evidence,
    Gap,
    Happened,
    Point,
    Prose,
    Sentence,
    Topic,
    Verification,
)
from generator.render import uris
from generator.render.addresses import Form, address_form, address_place, address_words
from generator.render.dates import describe_date, describe_day
from generator.render.uris import Place
from generator.render.views.history import list_of_claim
from generator.render.views.pieces import (
    ClaimChange,
    ClaimView,
    DateView,
    EventView,
    EvidenceView,
    FigureView,
    GapView,
    InferredDate,
    KindView,
    Link,
    PositionView,
    ProseView,
    SentenceView,
    SpeakerView,
)
from generator.render.words import (
    KINDS,
    RELATIONS,
    describe_number,
    describe_outcome,
    describe_passage,
    join,
    quote_parts,
)


@dataclass(frozen=True)
class Viewpoint:
    """A dossier with its verification, seen from the page at the path ``page``."""

    dossier: Dossier
    verification: Verification
    page: str

    def link(self, text: str, place: Place) -> Link:
        """A link from this page."""
        return Link(text, place.seen_from(self.page))

    def link_document(self, document: str) -> Link:
        """A document's title, with its page."""
        record = self.dossier.documents[document]
        return self.link(record.title, uris.place_document(record))

    def cite_document(self, document: str) -> Link:
        """A document's short name, with its page."""
        return self.link(self._short_names[document], uris.place_document(self.dossier.documents[document]))

    def link_person(self, person: str) -> Link:
        """A person's name, with the page or the entry."""
        record = self.dossier.people[person]
        return self.link(record.name, uris.place_person(self.dossier, record))

    def link_people(self, people: Iterable[str]) -> tuple[Link, ...]:
        """Several people, in the order given."""
        return tuple(self.link_person(person) for person in people)

    def link_claim(self, claim: str) -> Link:
        """A claim's statement, with its home."""
        record = self.dossier.claims[claim]
        return self.link(record.text, uris.place_claim(self.dossier, record))

    def link_briefing(self, briefing: Briefing) -> Link:
        """A briefing's title, with its page."""
        return self.link(briefing.title, uris.place_briefing(briefing))

    def link_point(self, briefing: Briefing, point: Point) -> Link:
        """A point's title, with its place."""
        return self.link(point.title, uris.place_point(briefing, point))

    def link_topic(self, topic: Topic) -> Link:
        """A topic's title, with its page."""
        return self.link(topic.title, uris.place_topic(topic))

    def link_passage(self, document: Document, passage: str) -> Link:
        """A passage's name, with its place."""
        return self.link(describe_passage(passage), uris.place_passage(document, passage))

    def view_claim(self, claim: str) -> ClaimView:
        """Everything about a claim that any page shows."""
        record = self.dossier.claims[claim]
        home = uris.place_claim(self.dossier, record)
        return ClaimView(
            id=record.id,
            anchor=home.anchor,
            uri=home.seen_from(self.page),
            text=record.text,
            kind=view_kind(record.kind),
            speaker=self._view_speaker(record),
            said=view_optional_date(record.said),
            evidence=tuple(_leave_out_repeated(map(self._view_evidence, record.evidence))),
            sources=tuple(map(self.cite_document, dict.fromkeys(piece.document for piece in record.evidence))),
            figure=self._view_figure(record),
            event=self._view_event(record),
            position=self._view_position(record),
            why=record.why or "",
            rests_on=tuple(map(self.link_claim, record.rests_on)),
            used_in=tuple(map(self.link_briefing, self.dossier.briefings_by_claim.get(record.id, ()))),
            inferred_dates=tuple(_list_inferred_dates(record)),
            remark=record.note or "",
            report=self._address_report(record, home),
            same_kind=self.link(KINDS[record.kind].label, uris.place_claims(record.kind)),
            topics=tuple(map(self.link_topic, self.dossier.topics_by_claim.get(record.id, ()))),
            changes=tuple(self._list_changes(record)),
            newest=self._link_newest_change(record),
            former_anchors=tuple(map(uris.anchor_claim, self.dossier.former_ids.get(("claim", record.id), ()))),
        )

    def view_claims(self, claims: Iterable[str]) -> tuple[ClaimView, ...]:
        """Several claims, in the order given."""
        return tuple(map(self.view_claim, claims))

    def view_prose(self, prose: Prose) -> ProseView:
        """Prose with the names of its notes."""
        return ProseView(tuple(tuple(map(_view_sentence, paragraph)) for paragraph in prose.paragraphs))

    def view_gaps(self, briefing: Briefing | None) -> tuple[GapView, ...]:
        """What the documents do not say, for a briefing or for the whole site."""
        gaps = briefing.gaps if briefing else self.dossier.site.gaps
        return tuple(
            self._view_gap(gap, uris.place_gap(briefing, number).anchor) for number, gap in enumerate(gaps, start=1)
        )

    @cached_property
    def _short_names(self) -> Mapping[str, str]:
        """Document id to author or publisher and kind; to the title where these are not known or not enough."""
        names = {id_: self._name_briefly(document) for id_, document in self.dossier.documents.items()}
        times = Counter(names.values())
        return {id_: name if times[name] == 1 else self.dossier.documents[id_].title for id_, name in names.items()}

    def _name_briefly(self, document: Document) -> str:
        authors = join([self.dossier.people[author].name for author in document.authors])
        maker = authors or document.publisher
        return f"{maker}, {document.kind}" if maker else document.title

    def _view_gap(self, gap: Gap, anchor: str) -> GapView:
        words = join([f"“{word}”" for word in gap.absent])
        occur = "does not occur" if len(gap.absent) == 1 else "do not occur"
        check = f"Checked: {words} {occur} in" if gap.absent else ""
        return GapView(anchor, gap.text, check, tuple(map(self.cite_document, gap.documents)))

    def _view_speaker(self, claim: Claim) -> SpeakerView:
        return SpeakerView(
            by=self.link_person(claim.by) if claim.by else None,
            anonymous=claim.anonymous or "",
            via=self.link_person(claim.via) if claim.via else None,
        )

    def _view_evidence(self, piece: Evidence) -> EvidenceView:
        document = self.dossier.documents[piece.document]
        parts = self.verification.shown.get(piece.key, ())
        return EvidenceView(
            document=self.cite_document(piece.document),
            passage=self.link_passage(document, piece.at),
            quotation=quote_parts(parts) if parts else None,
            original=address_words(document.address, parts) if document.address and parts else "",
            relation=RELATIONS[piece.relation],
            check=self._describe_check(piece),
        )

    def _address_report(self, claim: Claim, home: Place) -> str:
        """The form to report an error in a claim; ``""`` where the site does not say where its source is."""
        site = self.dossier.site
        if not site.repository:
            return ""
        at = address_place(site.address, home) if site.address else home.page
        fields = {"title": f"Error in claim {claim.id}", "where": at, "wrong": f"The site says: {claim.text}\n\n"}
        return address_form(site.repository, Form.CORRECTION, fields)

    def _list_changes(self, claim: Claim) -> Iterator[ClaimChange]:
        for edition, change in list_of_claim(self.dossier, claim.id):
            link = self._link_change(edition, change)
            before = "" if change.is_whole else change.before
            yield ClaimChange(link, change.says, before, change.correction or "")

    def _link_newest_change(self, claim: Claim) -> Link | None:
        """What the newest edition, if it is not the first, says of a claim."""
        newest = next(list_of_claim(self.dossier, claim.id), None)
        if newest is None or newest[0] is not self.dossier.editions[-1] or newest[0].follows is None:
            return None
        return self._link_change(*newest)

    def _link_change(self, edition: Edition, change: EditionChange) -> Link:
        what = "New" if change.happened is Happened.NEW else "Changed"
        return self.link(f"{what} {describe_day(edition.day)}", uris.place_change(edition, change))

    def _describe_check(self, piece: Evidence) -> str:
        check = self.verification.checks.get(piece.key)
        if check is None:
            return "not checked yet"
        reworded = "; our wording has changed since" if not check.is_current_wording else ""
        return f"{describe_outcome(piece, check.outcome)}, checked {describe_day(check.on)}{reworded}"

    def _view_figure(self, claim: Claim) -> FigureView | None:
        figure = claim.figure
        if figure is None:
            return None
        place = self.link(figure.counts, uris.place_figure(claim))
        return FigureView(describe_number(figure), figure.counts, view_optional_date(figure.as_of), place)

    def _view_event(self, claim: Claim) -> EventView | None:
        event = claim.event
        if event is None:
            return None
        return EventView(self.link(event.title, uris.place_event(claim)), view_date(event.date))

    def _view_position(self, claim: Claim) -> PositionView | None:
        position = claim.position
        if position is None:
            return None
        question = self.dossier.questions[position.question]
        return PositionView(
            question=self.link(question.title, uris.place_position(claim)),
            holder=self.link_person(position.holder),
            stance=position.stance,
            date=view_optional_date(position.date),
        )


def view_kind(kind: ClaimKind) -> KindView:
    """The label of a kind."""
    return KindView(kind.value, KINDS[kind].label)


def view_date(date: Dated) -> DateView:
    """A date in words."""
    return DateView(describe_date(date.edtf), date.is_inferred, date.why or "")


def view_optional_date(date: Dated | None) -> DateView | None:
    """A date in words, if there is one."""
    return view_date(date) if date else None


def _view_sentence(sentence: Sentence) -> SentenceView:
    return SentenceView(sentence.text, tuple(dict.fromkeys(sentence.claims)))


def _leave_out_repeated(pieces: Iterable[EvidenceView]) -> Iterator[EvidenceView]:
    """The pieces that tell a reader something: not one without words beside another of the same passage."""
    several = list(dict.fromkeys(pieces))
    quoted = {(piece.document, piece.passage, piece.relation) for piece in several if piece.quotation}
    for piece in several:
        if piece.quotation or (piece.document, piece.passage, piece.relation) not in quoted:
            yield piece


def _list_inferred_dates(claim: Claim) -> Iterable[InferredDate]:
    """Each inferred date of a claim once, with what it dates."""
    dates = (
        ("the words", claim.said),
        ("the event", claim.event.date if claim.event else None),
        ("the figure", claim.figure.as_of if claim.figure else None),
        ("the position", claim.position.date if claim.position else None),
    )
    seen: set[tuple[str, str | None]] = set()
    for what, date in dates:
        if date is not None and date.is_inferred and (date.edtf, date.why) not in seen:
            seen.add((date.edtf, date.why))
            yield InferredDate(what, describe_date(date.edtf), date.why or "")
