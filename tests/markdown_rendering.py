"""The Markdown engines that pages must mean the same in, and the rendered page as nodes that tests compare."""

from __future__ import annotations

from collections.abc import Iterator

import cmarkgfm
import markdown
from cmarkgfm.cmark import Options
from lxml import html

# The extensions of the site, and fenced_code, which MkDocs adds of its own accord.
EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "md_in_html",
    "pymdownx.details",
    "tables",
    "toc",
]
_GITHUB_OPTIONS = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES

# One rendered node: tag, attributes by name, text before its first child, text behind its end.
Node = tuple[str, tuple[tuple[str, str], ...], str, str]

_ENGINE = markdown.Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"permalink": True}})


def render_site(source: str) -> str:
    """Markdown to HTML by Python-Markdown, as MkDocs does it."""
    rendered: str = _ENGINE.reset().convert(source)
    return rendered


def table_of_contents(source: str) -> list[str]:
    """The headings of the first level as Python-Markdown hands them to the navigation, in HTML."""
    render_site(source)
    return [token["name"] for token in _ENGINE.toc_tokens]  # type: ignore[attr-defined]


def render_github(source: str) -> str:
    """Markdown to HTML by GitHub's parser."""
    rendered: str = cmarkgfm.github_flavored_markdown_to_html(source, options=_GITHUB_OPTIONS)
    return rendered


def nodes(rendered: str) -> list[Node]:
    """The nodes of rendered HTML in document order, without the attributes that are made from the words of headings."""
    root = html.document_fromstring(f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{rendered}')
    return list(_nodes(root.find("body")))


def _nodes(root: html.HtmlElement) -> Iterator[Node]:
    for element in root.iter():
        is_named_by_heading = element.tag in {"h1", "h2", "h3"} or element.get("class") == "headerlink"
        attributes = () if is_named_by_heading else tuple(sorted(element.attrib.items()))
        yield str(element.tag), attributes, element.text or "", element.tail or ""
