"""The pages of a built site as trees, and what is wrong with them: each check yields faults, a clean site has none."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

# What a reader must never see of Markdown, of a template, of HTML or of our own marks of evidence.
_MARKUP = (
    "[^",
    "[[",
    "]]",
    "{{",
    "}}",
    "{%",
    "%}",
    "{:",
    "{ #",
    "**",
    "](",
    "</",
    "<!--",
    "&amp;",
    "&#",
    "&lt;",
    "///",
)

# Drawings are SVG; what could make one act, or show what is not its own, has no place in it.
_FORBIDDEN = frozenset(
    {"script", "style", "iframe", "object", "embed", "form", "link", "meta", "base", "math"}
    | {"foreignobject", "animate", "animatetransform", "animatemotion", "set", "use", "image"}
)
_LOADING = (
    ("script", "src"),
    ("img", "src"),
    ("img", "srcset"),
    ("source", "src"),
    ("source", "srcset"),
    ("video", "src"),
    ("audio", "src"),
    ("track", "src"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("use", "href"),
    ("use", "{http://www.w3.org/1999/xlink}href"),
)
_LOADING_RELATIONS = frozenset({"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "manifest"})
_CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)['"]?((?:https?:)?//[^'")\s]+)""")


@dataclass(frozen=True)
class Page:
    """One page; ``path`` is its path below the site's folder."""

    path: str
    tree: html.HtmlElement

    @property
    def article(self) -> html.HtmlElement:
        """What the generator wrote, without the frame of the theme."""
        return self.tree.find(".//article")

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id occurs."""
        return Counter(element.get("id") for element in self.tree.iter() if element.get("id"))

    @cached_property
    def text(self) -> str:
        """The words of the article with single spaces, program code left out."""
        return " ".join(" ".join(_words(self.article)).split())


def _words(element: html.HtmlElement) -> Iterator[str]:
    if isinstance(element.tag, str) and element.tag != "code":  # a comment has a function for a tag
        yield element.text or ""
        for child in element:
            yield from _words(child)
            yield child.tail or ""


def read_pages(site: Path) -> Mapping[str, Page]:
    """Path to page, of every page of a site but the one for addresses that do not exist."""
    found = sorted(path for path in site.rglob("*.html") if path.name != "404.html")
    paths = {path.relative_to(site).as_posix(): path for path in found}
    return {name: Page(name, html.document_fromstring(path.read_bytes())) for name, path in paths.items()}


def find_broken_links(site: Path, pages: Mapping[str, Page]) -> Iterator[str]:
    """Links and loaded files inside the site without a file, and anchors without an element."""
    for page in pages.values():
        for element, attribute, address, _ in page.tree.iterlinks():
            parts = urlsplit(address)
            if parts.scheme or parts.netloc or element.get("rel") == "canonical":
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(parts.path)))
            target = page.path if not parts.path else target
            if not (site / target).is_file():
                yield f"{page.path}: <{element.tag} {attribute}> leads to {address}: no such file"
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                yield f"{page.path}: <{element.tag} {attribute}> leads to {address}: no such anchor"


def find_odd_links(pages: Mapping[str, Page]) -> Iterator[str]:
    """Links of an article with any other scheme than that of a web address."""
    for page in pages.values():
        for link in page.article.iter("a"):
            scheme = urlsplit(link.get("href", "")).scheme
            if scheme not in ("", "http", "https"):
                yield f"{page.path}: a link with the scheme {scheme}"


def find_repeated_ids(pages: Mapping[str, Page]) -> Iterator[str]:
    """Ids that stand twice on a page."""
    for page in pages.values():
        yield from (f"{page.path}: id {name} {times} times" for name, times in page.ids.items() if times > 1)


def find_broken_notes(pages: Mapping[str, Page]) -> Iterator[str]:
    """References without their note, notes without a reference, and either without its way back."""
    for page in pages.values():
        references = {
            element.getparent().get("id"): element.get("href", "").removeprefix("#")
            for element in page.article.xpath(".//a[contains(@class, 'footnote-ref')]")
        }
        notes = {note.get("id"): note for note in page.article.xpath(".//div[@class='footnote']//li")}
        backs = {
            name: {
                back.get("href").removeprefix("#") for back in note.xpath(".//a[contains(@class, 'footnote-backref')]")
            }
            for name, note in notes.items()
        }
        for reference, note in references.items():
            if note not in notes:
                yield f"{page.path}: reference {reference} has no note"
            elif reference not in backs[note]:
                yield f"{page.path}: note {note} has no way back to {reference}"
        for note in notes.keys() - references.values():
            yield f"{page.path}: note {note} has no reference"
        for note, targets in backs.items():
            yield from (f"{page.path}: note {note} leads back to nothing" for target in targets - references.keys())


def find_literal_markup(pages: Mapping[str, Page]) -> Iterator[str]:
    """Markup that came out as text."""
    for page in pages.values():
        for mark in _MARKUP:
            start = page.text.find(mark)
            if start >= 0:
                yield f"{page.path}: {mark!r} in {page.text[max(0, start - 40) : start + 40]!r}"


def find_active_elements(pages: Mapping[str, Page]) -> Iterator[str]:
    """Elements, attributes and addresses of an article that would do something."""
    for page in pages.values():
        for element in page.article.iter():
            is_stray_drawing = element.tag == "svg" and not element.xpath("ancestor::*[contains(@class, 'drawing')]")
            if element.tag in _FORBIDDEN or is_stray_drawing:
                yield f"{page.path}: <{element.tag}>"
            for name, value in element.attrib.items():
                if name.startswith("on") or name == "style" or "javascript:" in value.lower():
                    yield f"{page.path}: <{element.tag} {name}={value!r}>"


def find_outside_requests(site: Path) -> Iterator[str]:
    """What any page or style sheet would load from another host."""
    for path in sorted(site.rglob("*.html")):
        tree = html.document_fromstring(path.read_bytes())
        for tag, attribute in _LOADING:
            for element in tree.iter(tag):
                if _is_outside(element.get(attribute, "")):
                    yield f"{path.relative_to(site)}: <{tag} {attribute}={element.get(attribute)!r}>"
        for link in tree.iter("link"):
            if _LOADING_RELATIONS & set(link.get("rel", "").split()) and _is_outside(link.get("href", "")):
                yield f"{path.relative_to(site)}: <link href={link.get('href')!r}>"
        for style in tree.iter("style"):
            yield from (f"{path.relative_to(site)}: {found}" for found in _CSS_ADDRESS.findall(style.text or ""))
    for path in sorted(site.rglob("*.css")):
        found_addresses = _CSS_ADDRESS.findall(path.read_text(encoding="utf-8"))
        yield from (f"{path.relative_to(site)}: {found}" for found in found_addresses)


def _is_outside(address: str) -> bool:
    return bool(urlsplit(address).netloc)


def find_broken_frames(pages: Mapping[str, Page]) -> Iterator[str]:
    """Pages without one main heading, a title, a description and a language."""
    for page in pages.values():
        headings = page.tree.xpath("//h1")
        if len(headings) != 1 or not headings[0].text_content().strip():
            yield f"{page.path}: {len(headings)} headings of the first level"
        if not (page.tree.findtext(".//title") or "").strip():
            yield f"{page.path}: no title"
        if not any((meta.get("content") or "").strip() for meta in page.tree.xpath("//meta[@name='description']")):
            yield f"{page.path}: no description"
        if not page.tree.get("lang"):
            yield f"{page.path}: no language"
