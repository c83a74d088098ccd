"""The last step of render: every page of the site as Markdown, from views and templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from generator.codes import CODES
from generator.model import Dossier, Verification
from generator.render import uris
from generator.render.escape import front_matter
from generator.render.markdown import make_environment
from generator.render.views.about import view_about
from generator.render.views.briefing import view_briefing
from generator.render.views.codes import view_codes
from generator.render.views.derived import view_gaps, view_inferences
from generator.render.views.document import view_document
from generator.render.views.figures import view_figures
from generator.render.views.home import view_home
from generator.render.views.indexes import view_briefings, view_documents
from generator.render.views.legend import view_legend
from generator.render.views.method import view_method
from generator.render.views.people import view_people, view_person
from generator.render.views.positions import view_positions
from generator.render.views.timeline import view_timeline
from generator.render.views.viewpoint import Viewpoint


class View(Protocol):
    """What every page shows: a title, and a sentence about the page for search engines and previews."""

    @property
    def title(self) -> str: ...

    @property
    def description(self) -> str: ...


def render_pages(dossier: Dossier, verification: Verification, templates: Path) -> Mapping[str, str]:
    """Path below docs/ to text, of every page; ``templates`` is the folder that holds pages/."""
    environment = make_environment(templates / "pages")
    pages: dict[str, str] = {}
    for page, template, view in _view_pages(dossier, verification):
        # One column for reading: the tabs above lead to everything that a list of pages at the side would hold.
        head = front_matter({"title": view.title, "description": view.description, "hide": ["navigation"]})
        legend = view_legend(Viewpoint(dossier, verification, page))
        text = environment.get_template(f"{template}.md.jinja").render(view=view, legend=legend)
        pages[page] = f"{head}\n{text}"
    return pages


def _view_pages(dossier: Dossier, verification: Verification) -> Iterator[tuple[str, str, View]]:
    """The path of each page, the name of its template, and what it shows."""

    def seen_from(place: uris.Place) -> Viewpoint:
        return Viewpoint(dossier, verification, place.page)

    yield uris.HOME.page, "home", view_home(seen_from(uris.HOME))
    yield uris.BRIEFINGS.page, "briefings", view_briefings(seen_from(uris.BRIEFINGS))
    yield uris.DOCUMENTS.page, "documents", view_documents(seen_from(uris.DOCUMENTS))
    yield uris.PEOPLE.page, "people", view_people(seen_from(uris.PEOPLE))
    yield uris.TIMELINE.page, "timeline", view_timeline(seen_from(uris.TIMELINE))
    yield uris.FIGURES.page, "figures", view_figures(seen_from(uris.FIGURES))
    yield uris.POSITIONS.page, "positions", view_positions(seen_from(uris.POSITIONS))
    yield uris.GAPS.page, "gaps", view_gaps(seen_from(uris.GAPS))
    yield uris.INFERENCES.page, "inferences", view_inferences(seen_from(uris.INFERENCES))
    yield uris.METHOD.page, "method", view_method(seen_from(uris.METHOD))
    yield uris.ABOUT.page, "about", view_about(seen_from(uris.ABOUT))
    yield uris.CODES.page, "codes", view_codes(CODES)
    for briefing in dossier.briefings.values():
        place = uris.place_briefing(briefing)
        yield place.page, "briefing", view_briefing(seen_from(place), briefing)
    for document in dossier.documents.values():
        place = uris.place_document(document)
        yield place.page, "document", view_document(seen_from(place), document)
    for person in dossier.people.values():
        if uris.has_page(dossier, person):
            place = uris.place_person(dossier, person)
            yield place.page, "person", view_person(seen_from(place), person)
