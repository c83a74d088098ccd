"""Feeds as a reader's program sees them: read by feedparser, which is not ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from generator.model import Dated, Dossier, Edition, EditionChange, Happened, Withdrawn
from generator.render.escape import plain_text
from generator.render.pages import render_pages
from tests.render.harbour import ROOT, load_harbour, render_feeds, render_harbour
from tests.render.test_escape import TEXTS

_ATOM = "{http://www.w3.org/2005/Atom}"
_SITE, _CORRECTIONS, _QUAY = "feeds/site.xml", "feeds/corrections.xml", "feeds/briefings/north-quay.xml"
_FIRST, _SECOND = (
    "tag:harbour.example,2019-03-15:quay/editions/first-edition",
    "tag:harbour.example,2019-03-22:quay/editions/second-edition",
)


@cache
def _harbour() -> Dossier:
    return load_harbour()[0]


def _read(feed: str) -> Any:
    read = feedparser.parse(
        feed.encode(), response_headers={"content-type": "application/atom+xml"}, sanitize_html=False
    )
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    return read


def _list_entries(dossier: Dossier, path: str) -> list[tuple[str, str, str, str]]:
    entries = _read(render_feeds(dossier)[path]).entries
    return [(entry.id, entry.title, entry.updated, entry.link) for entry in entries]


def test_there_is_a_feed_of_the_site_of_corrections_and_of_each_briefing() -> None:
    assert sorted(render_feeds(_harbour())) == [
        "feeds/briefings/ferry-and-orchard.xml",
        _QUAY,
        _CORRECTIONS,
        _SITE,
    ]


def test_the_feed_of_the_site_has_every_edition_the_newest_first() -> None:
    read = _read(render_feeds(_harbour())[_SITE])
    assert (read.feed.id, read.feed.title, read.feed.updated, read.feed.author) == (
        f"{_FIRST}/feed",
        "The quay of Skerrow",
        "2019-03-22T00:00:00Z",
        "The Skerrow Reading Room",
    )
    assert {link.rel: link.href for link in read.feed.links} == {
        "self": "https://harbour.example/quay/feeds/site.xml",
        "alternate": "https://harbour.example/quay/changes.html",
    }
    page = "https://harbour.example/quay/changes.html"
    assert _list_entries(_harbour(), _SITE) == [
        (_SECOND, "Second edition", "2019-03-22T00:00:00Z", f"{page}#edition-second-edition"),
        (_FIRST, "First edition", "2019-03-15T00:00:00Z", f"{page}#edition-first-edition"),
    ]


def test_the_feed_of_a_briefing_has_what_concerns_it() -> None:
    assert [(id_, day) for id_, _, day, _ in _list_entries(_harbour(), _QUAY)] == [
        (f"{_SECOND}/briefings/north-quay", "2019-03-22T00:00:00Z"),
        (f"{_FIRST}/briefings/north-quay", "2019-03-15T00:00:00Z"),
    ]
    shown = " ".join(
        html.fromstring(_read(render_feeds(_harbour())[_QUAY]).entries[0].content[0].value).text_content().split()
    )
    assert shown.startswith(
        "Claim: After the storms of January 2019 the north quay had moved by almost four centimetres. "
        "Wording, less firm than before "
        "Before: After the storms of January 2019 the north quay had moved by four centimetres. "
        "Since: After the storms of January 2019 the north quay had moved by almost four centimetres. "
        "Correction: The Gazette says almost four centimetres; the word was left out. "
        "Claim, taken back: After the storms the north quay had sunk by four centimetres."
    )
    assert "Marc Reed" not in shown


def test_the_feed_of_corrections_has_what_was_put_right_and_what_was_taken_back() -> None:
    page = "https://harbour.example/quay/corrections.html"
    assert _list_entries(_harbour(), _CORRECTIONS) == [
        (
            f"{_SECOND}/corrections/claim/quay-moved",
            "Corrected: After the storms of January 2019 the north quay had moved by almost four centimetres.",
            "2019-03-22T00:00:00Z",
            f"{page}#correction-claim-quay-moved_second-edition",
        ),
        (
            f"{_FIRST}/withdrawn/document/quay-leaflet/2019-03-20",
            "Taken back: The quay in two minutes",
            "2019-03-20T00:00:00Z",
            f"{page}#withdrawn-document-quay-leaflet",
        ),
        (
            f"{_FIRST}/withdrawn/claim/quay-sank/2019-03-18",
            "Taken back: After the storms the north quay had sunk by four centimetres.",
            "2019-03-18T00:00:00Z",
            f"{page}#withdrawn-claim-quay-sank",
        ),
    ]


def test_the_feeds_are_rendered_with_the_pages() -> None:
    pages, _ = render_pages(*load_harbour(), ROOT / "templates")
    assert {path: text for path, text in (pages or {}).items() if path.endswith(".xml")} == render_feeds(_harbour())


def test_each_entry_leads_to_a_page_and_an_anchor_that_are_there() -> None:
    pages = render_harbour()
    for path in render_feeds(_harbour()):
        for _, _, _, address in _list_entries(_harbour(), path):
            page, _, anchor = address.removeprefix("https://harbour.example/quay/").partition("#")
            assert f'id="{anchor}"' in pages[f"{page.removesuffix('.html')}.md"]


@pytest.mark.parametrize("path", sorted(render_feeds(load_harbour()[0])))
def test_a_feed_has_what_rfc_4287_demands(path: str) -> None:
    feed = etree.fromstring(render_feeds(_harbour())[path].encode())
    assert feed.tag == f"{_ATOM}feed"
    for element in (feed, *feed.findall(f"{_ATOM}entry")):
        assert [len(element.findall(f"{_ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert len(element.xpath("*[local-name()='link'][@rel='alternate']")) == 1
    ids = [element.text for element in feed.iter(f"{_ATOM}id")]
    assert len(ids) == len(set(ids))
    for content in feed.iter(f"{_ATOM}content"):
        assert (content.get("type"), [child.tag for child in content]) == (
            "xhtml",
            ["{http://www.w3.org/1999/xhtml}div"],
        )


def _alter_what_is_not_recorded(dossier: Dossier) -> Iterator[Dossier]:
    """Other content than editions have recorded: wording, titles, order, one more edition."""
    yield replace(
        dossier,
        claims={id_: replace(claim, text=f"{claim.text} Since then.") for id_, claim in dossier.claims.items()},
    )
    yield replace(dossier, claims={}, documents={}, people={})
    yield replace(dossier, site=replace(dossier.site, title="Another title"), state="f" * 64)
    newest = dossier.editions[-1]
    third = replace(newest, id="third", tag=f"{newest.tag}-3", follows=newest.id, day="2019-04-01")
    yield replace(dossier, editions=(*dossier.editions, third))
    late = Withdrawn(
        "quay-moved", "evidence", "Another reason.", Dated("2020", "2020-01-01", "2020-12-31"), origin=newest.origin
    )
    yield replace(dossier, withdrawn=(*dossier.withdrawn, late))


def test_an_entry_stays_as_it_is_whatever_else_changes() -> None:
    before = _list_whole_entries(_harbour())
    for dossier in _alter_what_is_not_recorded(_harbour()):
        after = _list_whole_entries(dossier)
        assert {key: entry for key, entry in after.items() if key in before} == before


def _list_whole_entries(dossier: Dossier) -> Mapping[tuple[str, str], bytes]:
    """Path of the feed and id of each entry to all its bytes."""
    return {
        (path, str(entry.findtext(f"{_ATOM}id"))): etree.tostring(entry).rstrip()
        for path, feed in render_feeds(dossier).items()
        for entry in etree.fromstring(feed.encode()).iter(f"{_ATOM}entry")
    }


def test_a_correction_that_is_added_later_changes_its_entries_alone() -> None:
    newest = _harbour().editions[-1]
    changes = tuple(
        replace(each, correction="It was wrong.") if each.what == "person" else each for each in newest.changes
    )
    editions = (*_harbour().editions[:-1], replace(newest, changes=changes))
    before, after = _list_whole_entries(_harbour()), _list_whole_entries(replace(_harbour(), editions=editions))
    assert {key for key in after if before.get(key) != after[key]} == {
        (_SITE, _SECOND),
        (_CORRECTIONS, f"{_SECOND}/corrections/person/marc-reed"),
    }


def test_what_was_taken_back_after_the_newest_edition_waits_for_the_next() -> None:
    newest = _harbour().editions[-1]
    later = Dated("2019-03-23", "2019-03-23", "2019-03-23")
    late = Withdrawn("wall-38", "claim", "It was wrong.", later, origin=newest.origin)
    dossier = replace(_harbour(), withdrawn=(*_harbour().withdrawn, late))
    assert render_feeds(dossier)[_CORRECTIONS] == render_feeds(_harbour())[_CORRECTIONS]


def test_what_was_taken_back_of_one_record_on_one_day_is_one_entry_with_its_words() -> None:
    day = _harbour().withdrawn[0].date
    origin = _harbour().withdrawn[0].origin
    gaps = [
        Withdrawn("north-quay", "section", "It is known now.", day, f"Nobody says {what}.", origin=origin)
        for what in ("why", "when")
    ]
    dossier = replace(_harbour(), withdrawn=(*_harbour().withdrawn, *gaps))
    id_ = f"{_FIRST}/withdrawn/section/north-quay/2019-03-18"
    assert [entry[1] for entry in _list_entries(dossier, _CORRECTIONS) if entry[0] == id_] == [
        "Taken back: Nobody says why."
    ]
    assert "Nobody says when." in render_feeds(dossier)[_CORRECTIONS]


def test_a_briefing_that_is_gone_still_has_its_feed() -> None:
    dossier = replace(_harbour(), briefings={})
    assert _read(render_feeds(dossier)[_QUAY]).feed.title == "The quay of Skerrow: The north quay"


@pytest.mark.parametrize("missing", ["editions", "address"])
def test_without_an_edition_or_an_address_there_is_no_feed(missing: str) -> None:
    dossier = _harbour()
    if missing == "editions":
        dossier = replace(dossier, editions=())
    else:
        dossier = replace(dossier, site=replace(dossier.site, address=None))
    assert render_feeds(dossier) == {}


def _make_edition(text: str) -> Edition:
    first = _harbour().editions[0]
    change = EditionChange(
        happened=Happened.CHANGED,
        what="claim",
        id="wall-38",
        name=text,
        says=text,
        before=text,
        after=text,
        was=None,
        briefings=("north-quay",),
        document=None,
        note=text,
        correction=text,
        origin=first.origin,
    )
    return replace(first, title=text, note=text, changes=(change,))


@given(
    TEXTS.filter(lambda text: bool(plain_text(text))) | st.sampled_from(["]]>", "<b>&amp;</b>", "\x00\ufffe\ud800a"])
)
def test_any_text_comes_out_of_a_feed_as_that_text(text: str) -> None:
    shown = plain_text(text)
    feed = etree.fromstring(render_feeds(replace(_harbour(), editions=(_make_edition(text),)))[_SITE].encode())
    entry = feed.find(f"{_ATOM}entry")
    assert entry.findtext(f"{_ATOM}title") == shown
    paragraphs = ["".join(each.itertext()) for each in entry.iter("{http://www.w3.org/1999/xhtml}p")]
    assert paragraphs == [
        shown,
        f"Claim: {shown}",
        shown,
        f"Before: {shown}",
        f"Since: {shown}",
        f"Correction: {shown}",
        shown,
    ]
