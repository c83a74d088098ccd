from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from generator.model import ClaimKind, Dossier, Origin
from generator.render.escape import plain_text
from generator.render.uris import has_page, place_person
from tests.markdown_rendering import Node, nodes, render_github, render_site
from tests.render.harbour import build_site, load_harbour, render, render_feeds, render_harbour
from tests.render.test_escape import TEXTS, TRICKS

REFERENCE = re.compile(r"(?<!\\)\[\^([a-z0-9-]+)\](?!:)")
DEFINITION = re.compile(r"^\[\^([a-z0-9-]+)\]:", re.MULTILINE)
PAGES = sorted(render_harbour())
FEEDS = render_feeds(load_harbour()[0])


def _body(page: str) -> str:
    """A page without its front matter."""
    return page.split("---\n", 2)[2]


@cache
def _tree(path: str) -> html.HtmlElement:
    return html.document_fromstring(f"<body>{render_site(_body(render_harbour()[path]))}</body>")


def test_every_record_has_its_page() -> None:
    dossier, _ = load_harbour()
    shared = ["about", "changes", "codes", "corrections", "figures", "gaps", "index", "inferences", "method"]
    shared += ["positions", "timeline"]
    indexes = ["briefings/index", "documents/index", "people/index", "topics/index"]
    tags = [f"topics/{id_}" for id_ in dossier.topics] + [f"kinds/{kind.value}" for kind in ClaimKind]
    people = [f"people/{id_}" for id_, claims in dossier.claims_by_person.items() if len(claims) >= 3]
    briefings = [f"briefings/{id_}" for id_ in dossier.briefings]
    documents = [f"documents/{id_}" for id_ in [*dossier.documents, "quay-leaflet"]]
    assert sorted(f"{name}.md" for name in [*shared, *indexes, *people, *briefings, *documents, *tags]) == PAGES


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert render(*load_harbour()) == render_harbour()


@pytest.mark.parametrize("path", PAGES)
def test_the_front_matter_has_title_and_description(path: str) -> None:
    head = yaml.safe_load(render_harbour()[path].split("---\n", 2)[1])
    assert {"description", "hide", "title"} <= set(head) <= {"description", "feeds", "hide", "search", "title"}
    assert head["title"]
    assert head["description"]


def test_the_search_finds_people_before_claims_and_leaves_out_what_only_leads_elsewhere() -> None:
    heads = {path: yaml.safe_load(text.split("---\n", 2)[1]) for path, text in render_harbour().items()}
    dossier, _ = load_harbour()
    for person in dossier.people.values():
        if has_page(dossier, person):
            assert heads[place_person(dossier, person).page]["search"] == {"boost": 4}
    left_out = sorted(path for path, head in heads.items() if head.get("search") == {"exclude": True})
    leading = ["briefings/index.md", "documents/index.md", "index.md", "topics/index.md"]
    of_old_words = ["changes.md", "corrections.md", "documents/quay-leaflet.md"]
    assert left_out == sorted([*leading, *of_old_words, "codes.md"])


@pytest.mark.parametrize("path", PAGES)
def test_every_note_is_defined_once_and_used_and_numbered_by_first_use(path: str) -> None:
    text = _body(render_harbour()[path])
    used = list(dict.fromkeys(REFERENCE.findall(text)))
    assert DEFINITION.findall(text) == used


@pytest.mark.parametrize("path", PAGES)
def test_no_anchor_stands_twice_on_a_page(path: str) -> None:
    ids = _tree(path).xpath("//@id")
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_the_site_leads_to_a_page_and_an_anchor(path: str) -> None:
    links = [str(link) for link in _tree(path).xpath("//a/@href") if "://" not in link]
    broken = []
    for link in links:
        target, _, anchor = link.partition("#")
        reached = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
        is_there = reached in render_harbour() if anchor else reached in {*render_harbour(), *FEEDS}
        if not is_there or (anchor and anchor not in _tree(reached).xpath("//@id")):
            broken.append(link)
    assert broken == []


def _list_links(rendered: str) -> list[str]:
    links = html.document_fromstring(f"<body>{rendered}</body>").xpath("//a[not(@class)]/@href")
    return sorted(str(link) for link in links if not str(link).startswith("#fn"))


@pytest.mark.parametrize("path", PAGES)
def test_a_reviewer_on_github_has_the_same_links(path: str) -> None:
    body = _body(render_harbour()[path])
    assert _list_links(render_github(body)) == _list_links(render_site(body))


def _records_with_places(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for claim in dossier.claims.values():
        yield f"documents/{claim.evidence[0].document}.md" if claim.evidence else "inferences.md", f"claim-{claim.id}"
        if claim.event:
            yield "timeline.md", f"event-{claim.id}"
        if claim.figure:
            yield "figures.md", f"figure-{claim.id}"
        if claim.position:
            yield "positions.md", f"position-{claim.id}"
        for piece in claim.evidence:
            yield f"documents/{piece.document}.md", f"passage-{piece.at}"
    for briefing in dossier.briefings.values():
        for point in briefing.points:
            yield f"briefings/{briefing.id}.md", f"point-{point.id}"
        for number, _ in enumerate(briefing.gaps, start=1):
            yield "gaps.md", f"gap-{briefing.id}-{number}"
    for person in dossier.people:
        yield "people/index.md", f"person-{person}"
    for question in dossier.questions:
        yield "positions.md", f"question-{question}"


def test_everything_has_its_anchor() -> None:
    dossier, _ = load_harbour()
    missing = [place for place in _records_with_places(dossier) if place[1] not in _tree(place[0]).xpath("//@id")]
    assert missing == []


# The fields that hold text of people, as against ids, numbers, dates and names of parts; and two names that are text in
# some records only.
TEXT_FIELDS = frozenset(
    [
        "text",
        "title",
        "why",
        "summary",
        "description",
        "descriptor",
        "note",
        "reason",
        "anonymous",
        "licence",
        "holder",
        "publisher",
        "undated",
        "missing",
        "unit",
        "hedge",
        "counts",
        "stance",
        "spellings",
        "absent",
    ]
)
NO_TEXT = {("Position", "holder"), ("Written", "text")}
TEXT_HERE = {
    ("Person", "name"),
    ("Document", "kind"),
    *(("EditionChange", name) for name in ("name", "says", "before", "after", "correction")),
    *(("About", name) for name in ("authors", "purpose", "funding", "corrections", "contact")),
}


Name = tuple[str, str]


def _with_texts(record: Any, make_text: Callable[[Name], str]) -> Any:
    """The record, and all records in it, with a text made for each field that holds text of people."""
    if isinstance(record, Mapping):
        return {key: _with_texts(value, make_text) for key, value in record.items()}
    if isinstance(record, tuple):
        return tuple(_with_texts(value, make_text) for value in record)
    if not is_dataclass(record) or isinstance(record, (type, Origin)):
        return record
    changed: dict[str, Any] = {}
    for each in fields(record):
        value, name = getattr(record, each.name), (type(record).__name__, each.name)
        is_text = (each.name in TEXT_FIELDS and name not in NO_TEXT) or name in TEXT_HERE
        if is_text and isinstance(value, str):
            changed[each.name] = make_text(name)
        elif is_text and isinstance(value, tuple) and all(isinstance(item, str) for item in value):
            changed[each.name] = tuple(make_text(name) for _ in value)
        else:
            changed[each.name] = _with_texts(value, make_text)
    return replace(record, **changed)


def _pages_with(texts: Callable[[int], str], names: list[Name] | None = None) -> Mapping[str, str]:
    """The pages of the harbour with text number n in field number n, whose name is added to ``names``."""
    numbers = count()
    dossier, verification = load_harbour()

    def make_text(name: Name) -> str:
        if names is not None:
            names.append(name)
        return texts(next(numbers))

    shown = {
        key: tuple(make_text(("Verification", "shown")) for _ in parts) for key, parts in verification.shown.items()
    }
    return render(_with_texts(dossier, make_text), replace(verification, shown=shown))


def _mark(number: int) -> str:
    return f"qqq{number}z"


def test_the_law_reaches_every_field_that_readers_see() -> None:
    names: list[Name] = []
    pages = _pages_with(_mark, names)
    shown = {names[int(number)] for page in pages.values() for number in re.findall(r"qqq(\d+)z", page)}
    assert set(names) - shown == set()


@cache
def _marked_nodes() -> Mapping[str, list[Node]]:
    return {path: nodes(render_site(_body(page))) for path, page in _pages_with(_mark).items()}


def _expected(path: str, texts: Callable[[int], str]) -> list[Node]:
    def put(value: str) -> str:
        return re.sub(r"qqq(\d+)z", lambda found: texts(int(found[1])), value)

    def put_encoded(value: str) -> str:
        return re.sub(r"qqq(\d+)z", lambda found: quote(texts(int(found[1])), safe="").replace("-", "%2D"), value)

    return [
        (tag, tuple((name, put_encoded(value)) for name, value in attributes), put(inner), put(tail))
        for tag, attributes, inner, tail in _marked_nodes()[path]
    ]


def _assert_texts_come_out(chosen: list[str]) -> None:
    def text(number: int) -> str:
        # A letter and a number beside it, at its end or its beginning in turn, make each text another one.
        trick = plain_text(chosen[number % len(chosen)])
        return f"{trick}x{number}" if number % 2 else f"x{number}{trick}x"

    for path, page in _pages_with(text).items():
        assert nodes(render_site(_body(page))) == _expected(path, text), path


def test_every_trick_in_every_field_comes_out_as_its_text() -> None:
    for shift in range(3):
        _assert_texts_come_out(TRICKS[shift:] + TRICKS[:shift])


@given(st.lists(TEXTS, min_size=1, max_size=40))
@settings(max_examples=6)
def test_any_text_in_every_field_comes_out_as_that_text(texts: list[str]) -> None:
    _assert_texts_come_out(texts)


HOSTILE = """</title><script>alert(1)</script> "onload=x & {{ 7*7 }} [a](javascript:b)"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour with a hostile text in every field, built by MkDocs with the project's configuration."""
    root = tmp_path_factory.mktemp("hostile")
    return build_site(root, {**_pages_with(lambda number: f"{HOSTILE} {number}"), **FEEDS})


def test_hostile_text_makes_no_element_in_the_built_site(hostile_site: Path) -> None:
    pages = sorted(hostile_site.rglob("*.html"))
    assert len(pages) == len(PAGES) + 1  # and 404.html
    for page in pages:
        tree = html.parse(str(page))
        assert [script.text for script in tree.xpath("//script") if "alert" in (script.text or "")] == []
        assert tree.xpath("//@onload | //a[starts-with(@href, 'javascript')]") == []
        assert "49" not in "".join(tree.xpath("//title/text()"))


def test_a_hostile_title_stands_in_the_title_as_text(hostile_site: Path) -> None:
    titles = [str(html.parse(str(page)).findtext(".//title")) for page in hostile_site.glob("documents/quay-*.html")]
    assert [HOSTILE in title for title in titles] == [True, True, True]
