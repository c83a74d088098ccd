"""Which pages change, from content alone: a page changes where something that it shows does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.diagnostics import Location
from generator.model import Briefing, Claim, ClaimKind, Dossier, Prose, Site
from generator.review.change import Change, Message, Named, Topic, Verb, one_sided, say
from generator.review.renaming import Renamed
from generator.review.version import Version


class _Page(NamedTuple):
    """A page by its kind and the id of the record that it is about, "" where there is none."""

    kind: str
    id: str = ""

    @property
    def name(self) -> Message:
        if not self.id:
            return say(_SINGLES[self.kind])
        if self.kind == "person":
            return say("The page or entry of {}", Named(self.id))
        return say("The page of the {} {}", self.kind, Named(self.id))


_SINGLES = {
    "home": "The home page",
    "timeline": "The timeline",
    "figures": "The table of figures",
    "positions": "The page of positions",
    "gaps": "The page of what the sources do not say",
    "inferences": "The page of our inferences",
    "method": "The page on method",
}


def compare_pages(base: Version, head: Version, renamed: Mapping[Topic, Renamed]) -> Iterator[Change]:
    """Pages that are gone, new or changed. ``base`` has the ids of ``head`` already; ``renamed`` gives the old ones."""
    old, new = dict(_list_pages(base)), dict(_list_pages(head))
    former = {
        _Page(topic.value, new_id): _Page(topic.value, old_id)
        for topic, ids in renamed.items()
        for old_id, new_id in ids.items()
    }
    for page in sorted(old.keys() | new.keys()):
        old_id = former.get(page, page).id
        place = _place(page, base if page not in new else head)
        if page not in new or page not in old:
            verb, what = (Verb.LOST, "is gone") if page not in new else (Verb.ADDED, "is new")
            message = say(f"{{}} {what}", page.name)
            yield one_sided(verb, Topic.PAGE, page.id, "", message, place, old_id=old_id, field=page.kind)
        elif old_id != page.id or old[page] != new[page]:
            yield Change(
                verb=Verb.CHANGED,
                topic=Topic.PAGE,
                id=page.id,
                old_id=old_id,
                field=page.kind,
                message=say("{} changes", page.name),
                place=place,
                old_place=place,
            )


def _place(page: _Page, version: Version) -> Location:
    """The record that a page is about; site.yaml where it is about many."""
    dossier = version.dossier
    records = {
        "briefing": dossier.briefings,
        "document": dossier.documents,
        "person": dossier.people,
    }
    record = records.get(page.kind, {}).get(page.id)
    return (record or dossier.site).origin.at()


def _list_pages(version: Version) -> Iterator[tuple[_Page, object]]:
    """Every page with what it shows, as values that are equal where the page is the same."""
    dossier = version.dossier
    for briefing in dossier.briefings.values():
        yield _Page("briefing", briefing.id), _show_briefing(briefing, version)
    for document in dossier.documents.values():
        shown = _show_claims((claim.id for claim in dossier.claims_by_document.get(document.id, ())), version)
        yield _Page("document", document.id), (document, shown)
    for person in dossier.people.values():
        shown = _show_claims((claim.id for claim in dossier.claims_by_person.get(person.id, ())), version)
        yield _Page("person", person.id), (person, shown)
    yield _Page("home"), _show_home(dossier)
    claims = dossier.claims.values()
    yield _Page("timeline"), _by_id((claim.id, claim.text, claim.event) for claim in claims if claim.event)
    yield _Page("figures"), _by_id((claim.id, claim.text, claim.figure) for claim in claims if claim.figure)
    positions = _by_id((claim.id, claim.text, claim.position) for claim in claims if claim.position)
    yield _Page("positions"), (positions, dossier.questions)
    gaps = {briefing.id: briefing.gaps for briefing in dossier.briefings.values()}
    yield _Page("gaps"), (dossier.site.gaps, gaps)
    inferences = (claim.id for claim in claims if claim.kind is ClaimKind.INFERENCE)
    yield _Page("inferences"), _show_claims(inferences, version)
    yield _Page("method"), (set(dossier.withdrawn), len(dossier.claims), sorted(version.checks))


def _by_id(rows: Iterable[tuple[str, object, object]]) -> list[tuple[str, object, object]]:
    return sorted(rows, key=lambda row: row[0])


def _show_home(dossier: Dossier) -> object:
    site: Site = dossier.site
    order = (site.briefings, site.documents)
    briefings = {each.id: (each.title, each.summary, each.as_of) for each in dossier.briefings.values()}
    documents = {each.id: each.title for each in dossier.documents.values()}
    return (site.title, site.description, site.as_of, _show_prose(site.bottom_line), order, briefings, documents)


def _show_briefing(briefing: Briefing, version: Version) -> object:
    proses = [_show_prose(prose) for prose in briefing.proses]
    points = [(point.id, point.title) for point in briefing.points]
    claims = _show_claims(briefing.claims, version)
    return (briefing.title, briefing.summary, briefing.as_of, points, proses, briefing.gaps, claims)


def _show_prose(prose: Prose) -> object:
    """Sentences by paragraph, wherever they begin in their file."""
    return [[(" ".join(each.text.split()), each.claims) for each in paragraph] for paragraph in prose.paragraphs]


def _show_claims(ids: Iterable[str], version: Version) -> list[tuple[Claim, object]]:
    claims = (version.dossier.claims[id_] for id_ in sorted(ids) if id_ in version.dossier.claims)
    return [(claim, [version.checks.get(piece.key) for piece in claim.evidence]) for claim in claims]
