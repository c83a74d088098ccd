from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render import uris
from generator.render.uris import Place
from tests.render.harbour import load_harbour, render_harbour

IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)
FOLDERS = st.sampled_from(["", "briefings/", "documents/", "people/"])
PLACES = st.builds(lambda folder, id_: f"{folder}{id_}.md", FOLDERS, IDS)


@pytest.mark.parametrize(
    ("place", "page", "uri"),
    [
        (Place("timeline.md"), "index.md", "timeline.md"),
        (Place("timeline.md", "event-a"), "people/lena-ortiz.md", "../timeline.md#event-a"),
        (Place("people/lena-ortiz.md"), "people/index.md", "lena-ortiz.md"),
        (Place("people/lena-ortiz.md"), "documents/quay.md", "../people/lena-ortiz.md"),
        (Place("documents/quay.md", "passage-4"), "documents/quay.md", "#passage-4"),
        (Place("documents/quay.md"), "documents/quay.md", "quay.md"),
    ],
)
def test_a_place_is_seen_relative_to_the_page(place: Place, page: str, uri: str) -> None:
    assert place.seen_from(page) == uri


@given(target=PLACES, page=PLACES, anchor=st.just("") | IDS)
def test_a_relative_uri_leads_from_its_page_to_the_place(target: str, page: str, anchor: str) -> None:
    uri = Place(target, anchor).seen_from(page)
    path, _, fragment = uri.partition("#")
    reached = (Path("/", page).parent / path).resolve() if path else Path("/", page)
    assert (reached, fragment) == (Path("/", target), anchor)


def test_a_claim_is_at_home_at_the_passage_it_first_rests_on() -> None:
    dossier, _ = load_harbour()
    claim = dossier.claims["ortiz-a-lot-worse"]
    assert uris.place_claim(dossier, claim) == Place("documents/quay-gazette.md", "claim-ortiz-a-lot-worse")


def test_an_inference_is_at_home_among_the_inferences() -> None:
    dossier, _ = load_harbour()
    claim = next(claim for claim in dossier.claims.values() if not claim.evidence)
    assert uris.place_claim(dossier, claim) == Place("inferences.md", f"claim-{claim.id}")


def test_a_person_with_three_claims_has_a_page_and_one_with_fewer_an_entry() -> None:
    dossier, _ = load_harbour()
    for person in dossier.people.values():
        is_page = len(dossier.claims_by_person.get(person.id, ())) >= 3
        expected = Place(f"people/{person.id}.md") if is_page else Place("people/index.md", f"person-{person.id}")
        assert uris.place_person(dossier, person) == expected


def test_a_record_whose_id_is_index_does_not_take_the_place_of_the_index() -> None:
    dossier, _ = load_harbour()
    document = replace(next(iter(dossier.documents.values())), id="index")
    assert uris.place_document(document) == Place("documents/index_.md")


def test_the_pages_of_records_are_those_that_are_made() -> None:
    dossier, _ = load_harbour()
    found = uris.pages_of_records(dossier)
    assert found["document", "quay-gazette"] == "documents/quay-gazette.md"
    assert ("person", "lena-ortiz") in found
    assert {kind for kind, _ in found} == {"briefing", "document", "person", "topic"}
    assert set(found.values()) <= render_harbour().keys()
