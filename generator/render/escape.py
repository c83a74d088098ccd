r"""Text to Markdown, HTML, XML, JSON and front matter, so that it comes out as the text that it is.

Every function takes text of any kind and keeps no state. What a reader then sees is ``plain_text(text)``, in
Python-Markdown with the extensions of this project and in GitHub's Markdown alike. A character is escaped only where
it could act, since reviewers read the Markdown as it stands. Some things cannot be stopped on GitHub, which looks for
them after Markdown is done: mail addresses, ``@mentions``, ``#123`` and ``:emoji:`` names.

A value may stand next to white space, punctuation or letters of a template, but not right behind its ``]`` or ``\``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import quote

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
# Without floats: YAML 1.1, which MkDocs reads, takes JSON's "1e-05" for a string.
FrontMatter: TypeAlias = "str | int | bool | Sequence[FrontMatter] | Mapping[str, FrontMatter] | None"

# What str.splitlines takes for a line end, and the tab, which Python-Markdown would expand.
_LINE_ENDS = re.compile(r"\r\n|[\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]")

# Control characters (among them U+0002 and U+0003, which hold Python-Markdown's own placeholders), direction
# embeddings, overrides and isolates, surrogates, and the code points that Unicode keeps for no character.
_DROPPED = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(17))
    + "]"
)

# Where a character could act wherever it stands. Each alternative matches this one character.
_ACTIVE = r"""
      [\\`*\[\]{|<]                           # escape, code, emphasis, link or note, attribute list, table, tag
    | \A\^                                    # behind the bracket of a link, a note or where it is written
    | &(?=\#|[0-9A-Za-z]+;)                   # entity; a number needs no semicolon in Python's html.parser
    | (?<![0-9A-Za-z])_ | _(?![0-9A-Za-z])    # emphasis; inside a word neither engine takes it
    | ~(?![0-9A-Za-z]) | (?<!\ )(?<!\A)~      # strike-through: what can only open, as in "~500", never closes
    | \$(?![0-9])                             # GitHub's formulas: a dollar sign before a digit never closes
    | :(?=//) | (?<=www)\.                    # GitHub's links
    | !\Z                                     # image, where the template goes on with a link
    | /(?=//)                                 # the marker by which Python-Markdown places the notes
"""

# Where a character could act since it begins a line. The last character of a match is the one to escape.
_ACTIVE_AT_START = r"""
      \A[#>:]                                 # heading, blockquote, definition
    | \A[-+](?=\ |\Z) | \A-(?=-)              # list item, rule, underlining of a heading
    | \A\d+[.)](?=\s|\Z)                      # list item; Python-Markdown takes the digits of any script
    | \A=(?==*\ *\Z)                          # underlining of a heading
    | \A!(?=!!) | \A\?(?=\?\?)                # admonition, details
"""

_INLINE = re.compile(_ACTIVE, re.VERBOSE)
_LINE = re.compile(_ACTIVE_AT_START + "|" + _ACTIVE, re.VERBOSE)
# Number signs at the end of a heading are dropped by both engines.
_HEADING = re.compile(r"\#\Z |" + _ACTIVE, re.VERBOSE)
_HTML = re.compile(r"[&>] |" + _ACTIVE, re.VERBOSE)
_ATTRIBUTE = re.compile(r"[&>\"] |" + _ACTIVE, re.VERBOSE)
_HTML_SIGN = re.compile(r"[&<>\"]")

# The characters before which a backslash works in every engine, but for "<", which Python-Markdown's HTML parser
# sees before the backslash does.
_BACKSLASHED = frozenset("!#()*+-.>[\\]_`{|}")
_NAMED = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}

# A host, an address, or what begins neither with a scheme nor, as browsers read it, at the root or with a host.
_ALLOWED_URL = re.compile(r"https?://[^/?#\\]|mailto:.|(?![a-z][a-z0-9+.-]*:|[/\\]).", re.IGNORECASE)
# Kept as they are in a URL. Percent-encoded are, beside what RFC 3986 demands, brackets, quotation marks and bars, at
# which a link destination or a table cell would end.
_URL_KEPT = "!#$%&*+,-./:;=?@_~"
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# Of some entities a browser needs no semicolon, but for a parameter, which goes on with "=".
_ENTITY = re.compile(r"&(?=#|[0-9A-Za-z]+(?:[^0-9A-Za-z=]|\Z))")


def plain_text(text: str) -> str:
    """The text as a reader sees it: one line, without control characters and direction overrides, trimmed.

    Each line end and each tab becomes a space. Runs of white space inside the text stay as they are.
    """
    return _DROPPED.sub("", _LINE_ENDS.sub(" ", text)).strip()


def markdown_text(text: str) -> str:
    """Text as inline Markdown in a paragraph, list item, term, definition, note or blockquote, also at its start."""
    return _LINE.sub(_escape_last, plain_text(text))


def markdown_cell(text: str) -> str:
    """Text as Markdown in the cell of a pipe table, where nothing begins a line."""
    return _INLINE.sub(_escape_last, plain_text(text))


def markdown_heading(text: str) -> str:
    """Text as Markdown behind the number signs of a heading."""
    return _HEADING.sub(_escape_last, plain_text(text))


def html_text(text: str) -> str:
    """Text as content of a raw HTML element, in a block of raw HTML or in the midst of Markdown."""
    return _HTML.sub(_to_entity, plain_text(text))


def html_attribute(text: str) -> str:
    """Text as the value of an attribute in double quotes, of raw HTML in a block or in the midst of Markdown.

    Not for a ``<div markdown>`` and block elements inside it, whose attributes Python-Markdown writes anew: there a
    text that spells an entity, such as "&amp;", would lose it, though nothing worse. Inline elements there are fine.
    """
    return _ATTRIBUTE.sub(_to_entity, plain_text(text))


def xml_text(text: str) -> str:
    """Text as content of an XML element, or as the value of an attribute in double quotes."""
    return _HTML_SIGN.sub(_to_entity, plain_text(text))


def front_matter(values: Mapping[str, FrontMatter]) -> str:
    """The YAML front matter of a page, marker lines included; each string parses back to the plain text as HTML.

    As HTML ("&amp;" for "&"), since MkDocs and Material print title and description into elements and attributes of
    their pages as they are. A page without a title of its own has its heading printed there, stripped of tags and then
    unescaped: give every page one. Each value is JSON, which is YAML, on a line of its own behind its key, so that no
    "---" of a value begins a line. Raises ValueError for two keys that are the same as plain text.
    """
    lines = (
        f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in _map_mapping(_plain_html, values).items()
    )
    return f"---\n{''.join(lines)}---\n"


def link_url(url: str) -> str:
    """The URL as destination of a Markdown link or, in double quotes, as a ``href``.

    Allowed are http and https with a host, mailto, and URIs relative to the page, fragments among them. Raises
    ValueError for anything else: other schemes, an empty URL, a path from the root or another host ("/a", "//a"),
    control characters and white space around it.
    """
    if url != plain_text(url) or not _ALLOWED_URL.match(url):
        raise ValueError(f"neither http, https, mailto nor relative: {url!r}")
    return _ENTITY.sub("&amp;", _BARE_PERCENT.sub("%25", quote(url, safe=_URL_KEPT)))


def _escape_last(match: re.Match[str]) -> str:
    kept, character = match[0][:-1], match[0][-1]
    return kept + (f"\\{character}" if character in _BACKSLASHED else _entity(character))


def _to_entity(match: re.Match[str]) -> str:
    return _entity(match[0])


def _entity(character: str) -> str:
    return _NAMED.get(character) or f"&#{ord(character)};"


def _plain_html(text: str) -> str:
    return _HTML_SIGN.sub(_to_entity, plain_text(text))


def _map_strings(function: Callable[[str], str], value: Json) -> Json:
    """The value with each string in it, keys too, passed through the function."""
    if isinstance(value, str):
        return function(value)
    if isinstance(value, Mapping):
        return _map_mapping(function, value)
    if isinstance(value, Sequence):
        return [_map_strings(function, item) for item in value]
    return value


def _map_mapping(function: Callable[[str], str], values: Mapping[str, Json]) -> dict[str, Json]:
    mapped = {function(key): _map_strings(function, value) for key, value in values.items()}
    if len(mapped) != len(values):
        raise ValueError("two keys are the same as plain text")
    return mapped
