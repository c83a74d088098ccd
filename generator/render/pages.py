"""The last step of render: every page of the site as Markdown, from views and templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from generator.codes import CODES
from generator.diagnostics import Diagnostic, Location, sort_diagnostics
from generator.model import ClaimKind, Dossier, Verification
from generator.render import uris
from generator.render.escape import FrontMatter, front_matter, xml_text
from generator.render.feeds import has_feeds, list_feeds
from generator.render.markdown import make_environment
from generator.render.templates import compile_templates, lay_out
from generator.render.uris import Place
from generator.render.views.about import view_about
from generator.render.views.briefing import view_briefing
from generator.render.views.changes import view_changes
from generator.render.views.codes import view_codes
from generator.render.views.corrections import view_corrections
from generator.render.views.derived import view_gaps, view_inferences
from generator.render.views.document import view_document
from generator.render.views.figures import view_figures
from generator.render.views.former import list_former, view_former
from generator.render.views.home import view_home
from generator.render.views.indexes import view_briefings, view_documents
from generator.render.views.legend import view_legend
from generator.render.views.method import view_method
from generator.render.views.people import view_people, view_person
from generator.render.views.positions import view_positions
from generator.render.views.tags import view_claims_of, view_topic, view_topics
from generator.render.views.ties import count_ties
from generator.render.views.timeline import view_timeline
from generator.render.views.viewpoint import Viewpoint


class View(Protocol):
    """What every page shows: a title, and a sentence about the page for search engines and previews."""

    @property
    def title(self) -> str: ...

    @property
    def description(self) -> str: ...


@dataclass(frozen=True)
class _Page:
    """A page to be: its path, the name of its template, and what it shows."""

    path: str
    template: str
    view: View


# How much more than another a page of each kind weighs in the search.
_BOOSTS: Mapping[str, int] = {"briefing": 2, "person": 4}
# Pages that the search leaves out: what only leads to other pages, words that hold no longer, messages to editors.
_UNSEARCHED = frozenset({"home", "briefings", "documents", "topics", "codes", "changes", "corrections", "former"})


def render_pages(
    dossier: Dossier, verification: Verification, templates: Path
) -> tuple[Mapping[str, str] | None, list[Diagnostic]]:
    """Path below docs/ to text, of every page and feed; None, and why, where a template is at fault.

    ``templates`` is the folder that holds pages/.
    """
    folder = templates / "pages"
    environment = make_environment(folder)
    unreadable = compile_templates(environment, folder)
    if unreadable:
        return None, unreadable
    faults: dict[Location, Diagnostic] = {}
    pages: dict[str, str] = {}
    for page in _list_pages(dossier, verification):
        legend = view_legend(Viewpoint(dossier, verification, page.path))
        text = lay_out(environment, f"{page.template}.md.jinja", view=page.view, legend=legend)
        if isinstance(text, Diagnostic):
            faults.setdefault(text.location, text)
        else:
            pages[page.path] = f"{front_matter(_describe(page, _list_feeds(dossier, page)))}\n{text}"
    xml = make_environment(folder, xml_text)
    for path, feed in list_feeds(dossier):
        text = lay_out(xml, "feed.xml.jinja", view=feed)
        if isinstance(text, Diagnostic):
            faults.setdefault(text.location, text)
        else:
            pages[path] = text
    return None if faults else pages, sort_diagnostics(list(faults.values()))


def _list_feeds(dossier: Dossier, page: _Page) -> Iterator[Mapping[str, str]]:
    """The feeds that a reader of a page can follow: those of the whole site, and the page's own."""
    if not has_feeds(dossier):
        return
    yield {"title": f"{dossier.site.title}: every edition", "uri": uris.FEED.page}
    yield {"title": f"{dossier.site.title}: corrections", "uri": uris.FEED_OF_CORRECTIONS.page}
    for briefing in dossier.briefings.values():
        if page.path == uris.place_briefing(briefing).page:
            yield {"title": briefing.title, "uri": uris.place_feed(briefing.id).page}


def _describe(page: _Page, feeds: Iterable[Mapping[str, str]]) -> Mapping[str, FrontMatter]:
    """What a page says of itself to the engine of the site, and to the search."""
    # One column for reading: the tabs above lead to everything that a list of pages at the side would hold. The home
    # page needs no table of its contents.
    hidden = ["navigation", "toc"] if page.template == "home" else ["navigation"]
    head: dict[str, FrontMatter] = {
        "title": page.view.title,
        "description": page.view.description,
        "hide": hidden,
    }
    if followed := list(feeds):
        head["feeds"] = followed
    if page.template in _UNSEARCHED:
        head["search"] = {"exclude": True}
    elif page.template in _BOOSTS:
        head["search"] = {"boost": _BOOSTS[page.template]}
    return head


def _list_pages(dossier: Dossier, verification: Verification) -> Iterator[_Page]:
    def seen_from(place: uris.Place) -> Viewpoint:
        return Viewpoint(dossier, verification, place.page)

    ties = count_ties(dossier)
    yield _Page(uris.HOME.page, "home", view_home(seen_from(uris.HOME)))
    yield _Page(uris.BRIEFINGS.page, "briefings", view_briefings(seen_from(uris.BRIEFINGS)))
    yield _Page(uris.DOCUMENTS.page, "documents", view_documents(seen_from(uris.DOCUMENTS)))
    yield _Page(uris.PEOPLE.page, "people", view_people(seen_from(uris.PEOPLE), ties))
    yield _Page(uris.TIMELINE.page, "timeline", view_timeline(seen_from(uris.TIMELINE)))
    yield _Page(uris.FIGURES.page, "figures", view_figures(seen_from(uris.FIGURES)))
    yield _Page(uris.POSITIONS.page, "positions", view_positions(seen_from(uris.POSITIONS)))
    yield _Page(uris.TOPICS.page, "topics", view_topics(seen_from(uris.TOPICS)))
    yield _Page(uris.GAPS.page, "gaps", view_gaps(seen_from(uris.GAPS)))
    yield _Page(uris.INFERENCES.page, "inferences", view_inferences(seen_from(uris.INFERENCES)))
    yield _Page(uris.METHOD.page, "method", view_method(seen_from(uris.METHOD)))
    yield _Page(uris.ABOUT.page, "about", view_about(seen_from(uris.ABOUT)))
    yield _Page(uris.CHANGES.page, "changes", view_changes(seen_from(uris.CHANGES)))
    yield _Page(uris.CORRECTIONS.page, "corrections", view_corrections(seen_from(uris.CORRECTIONS)))
    yield _Page(uris.CODES.page, "codes", view_codes(CODES))
    for briefing in dossier.briefings.values():
        place = uris.place_briefing(briefing)
        yield _Page(place.page, "briefing", view_briefing(seen_from(place), briefing))
    for document in dossier.documents.values():
        place = uris.place_document(document)
        yield _Page(place.page, "document", view_document(seen_from(place), document))
    for topic in dossier.topics.values():
        place = uris.place_topic(topic)
        yield _Page(place.page, "tag", view_topic(seen_from(place), topic))
    for kind in ClaimKind:
        place = uris.place_claims(kind)
        yield _Page(place.page, "tag", view_claims_of(seen_from(place), kind))
    for person in dossier.people.values():
        if uris.has_page(dossier, person):
            place = uris.place_person(dossier, person)
            yield _Page(place.page, "person", view_person(seen_from(place), person, ties))
    for former in list_former(dossier):
        yield _Page(former.page, "former", view_former(seen_from(Place(former.page)), former))
