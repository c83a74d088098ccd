"""Every page as it is built: links, ids, notes, markup, requests, headings, search, anchors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from generator.codes import CODES
from generator.model import Dossier
from generator.render import uris
from generator.render.uris import Place
from tests.site import html
from tests.site.conftest import Site


def test_every_page_of_docs_is_on_the_site(site: Site) -> None:
    written = {path.relative_to(site.project.docs).as_posix() for path in site.project.docs.rglob("*.md")}
    assert set(site.pages) == {path.removesuffix(".md") + ".html" for path in written}


def test_every_link_leads_somewhere(site: Site) -> None:
    assert list(html.find_broken_links(site.project.site, site.pages)) == []


def test_links_lead_to_web_pages_alone(site: Site) -> None:
    assert list(html.find_odd_links(site.pages)) == []


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    assert list(html.find_repeated_ids(site.pages)) == []


def test_notes_and_references_belong_to_each_other(site: Site) -> None:
    assert list(html.find_broken_notes(site.pages)) == []


def test_no_markup_came_out_as_text(site: Site) -> None:
    assert list(html.find_literal_markup(site.pages)) == []


def test_content_does_nothing(site: Site) -> None:
    assert list(html.find_active_elements(site.pages)) == []


def test_nothing_is_loaded_from_another_host(site: Site) -> None:
    assert list(html.find_outside_requests(site.project.site)) == []


def test_every_page_has_one_main_heading_a_title_a_description_and_a_language(site: Site) -> None:
    assert list(html.find_broken_frames(site.pages)) == []


# --- anchors


def list_places(dossier: Dossier) -> Iterator[Place]:
    """Every place that the generator promises."""
    for briefing in dossier.briefings.values():
        yield from (uris.place_point(briefing, point) for point in briefing.points)
        yield from (uris.place_gap(briefing, number) for number in range(1, len(briefing.gaps) + 1))
    yield from (uris.place_gap(None, number) for number in range(1, len(dossier.site.gaps) + 1))
    for claim in dossier.claims.values():
        yield uris.place_claim(dossier, claim)
        if claim.event:
            yield uris.place_event(claim)
        if claim.figure:
            yield uris.place_figure(claim)
        if claim.position:
            yield uris.place_position(claim)
        for piece in claim.evidence:
            yield uris.place_passage(dossier.documents[piece.document], piece.at)
    for person in dossier.people.values():
        yield from (uris.place_person(dossier, person), uris.place_entry(person))
    yield from map(uris.place_question, dossier.questions.values())
    yield from map(uris.place_withdrawn, dossier.withdrawn)
    yield from map(uris.place_code, CODES)


def address_of(place: Place) -> str:
    """Path and anchor of a place on the built site."""
    path = place.page.removesuffix(".md") + ".html"
    return f"{path}#{place.anchor}" if place.anchor else path


def test_every_claim_point_person_event_and_figure_has_its_anchor(site: Site) -> None:
    places = {address_of(place) for place in list_places(site.dossier)}
    anchors = {f"{path}#{name}" for path, page in site.pages.items() for name in page.ids}
    assert places - anchors - set(site.pages) == set()


# --- search


@pytest.fixture
def entries(site: Site) -> dict[str, dict[str, Any]]:
    """Address to entry of the search index."""
    index = json.loads((site.project.site / "search/search_index.json").read_text(encoding="utf-8"))
    return {entry["location"]: entry for entry in index["docs"]}


def words_of(entry: str) -> str:
    """Title or text of an entry with single spaces, without its tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", entry).split())


def test_search_has_an_entry_for_every_claim_at_its_anchor(site: Site, entries: dict[str, dict[str, Any]]) -> None:
    claims = {address_of(uris.place_claim(site.dossier, claim)): claim for claim in site.dossier.claims.values()}
    found = {address: entries[address]["title"] for address in claims if address in entries}
    assert found == {address: escape(claim.text) for address, claim in claims.items()}


def escape(text: str) -> str:
    """As the search index writes text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_search_leads_to_anchors_that_exist(site: Site, entries: dict[str, dict[str, Any]]) -> None:
    anchors = {f"{path}#{name}" for path, page in site.pages.items() for name in page.ids}
    assert entries.keys() - anchors - site.pages.keys() - {""} == set()


def test_search_finds_people_by_every_spelling(site: Site, entries: dict[str, dict[str, Any]]) -> None:
    missing = []
    for person in site.dossier.people.values():
        entry = entries[address_of(uris.place_entry(person))]
        words = words_of(f"{entry['title']} {entry['text']}")
        missing += [spelling for spelling in (person.name, *person.spellings) if escape(spelling) not in words]
    assert missing == []
