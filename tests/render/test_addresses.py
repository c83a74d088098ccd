from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.addresses import Form, address_form, address_place, address_words
from generator.render.escape import link_url
from generator.render.uris import Place


@pytest.mark.parametrize(
    ("place", "address"),
    [
        (Place("index.md"), "https://harbour.example/quay/"),
        (Place("briefings/index.md"), "https://harbour.example/quay/briefings/"),
        (Place("briefings/wall.md"), "https://harbour.example/quay/briefings/wall.html"),
        (Place("documents/log.md", "claim-a"), "https://harbour.example/quay/documents/log.html#claim-a"),
        (Place("people/index_.md"), "https://harbour.example/quay/people/index_.html"),
    ],
)
def test_a_place_has_an_address_on_the_published_site(place: Place, address: str) -> None:
    assert address_place("https://harbour.example/quay/", place) == address
    assert address_place("https://harbour.example/quay", place) == address


@pytest.mark.parametrize(
    ("document", "parts", "address"),
    [
        ("https://a.example/log", ["a lot worse"], "https://a.example/log#:~:text=a%20lot%20worse"),
        ("https://a.example/log", ["re-built, they", "say"], "https://a.example/log#:~:text=re%2Dbuilt%2C%20they,say"),
        ("https://a.example/log", ["one", "two", "three"], "https://a.example/log#:~:text=one,three"),
        ("https://a.example/log#day-2", ["wall"], "https://a.example/log#day-2:~:text=wall"),
    ],
)
def test_a_browser_finds_the_words_of_a_quotation(document: str, parts: list[str], address: str) -> None:
    assert address_words(document, parts) == address


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_make_one_directive_that_gives_them_back(words: str) -> None:
    address = address_words("https://a.example/log", [words])
    _, _, directive = address.partition("#:~:text=")
    assert unquote(directive) == words
    assert not set(directive) & set("-,&# ")
    assert link_url(address) == address


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_form_carries_what_it_is_filled_in_with(words: str) -> None:
    filled = {"title": "Error in claim a", "wrong": words}
    address = urlsplit(address_form("https://harbour.example/source/", Form.CORRECTION, filled))
    assert address.path == "/source/issues/new"
    fields = {"template": "correction.yml", **filled}
    assert parse_qs(address.query) == {name: [text] for name, text in fields.items()}
