"""Addresses on the web: of the site's own pages, of words in a document, of a form to report an error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from urllib.parse import quote

from generator.render.uris import Place


def address_place(site: str, place: Place) -> str:
    """A place on the site that is published at the address ``site``, where x.md is x.html and index.md its folder."""
    folder, _, name = place.page.rpartition("/")
    file = "" if name == "index.md" else f"{name.removesuffix('.md')}.html"
    anchor = f"#{place.anchor}" if place.anchor else ""
    return "/".join(filter(None, (site.rstrip("/"), folder, ""))) + f"/{file}{anchor}"


def address_file(site: str, path: str) -> str:
    """A file that is published as it is, at ``path`` below the address of the site."""
    return f"{site.rstrip('/')}/{path}"


def address_words(document: str, parts: Sequence[str]) -> str:
    """Where a browser shows the words of a quotation in a document at an address: a text fragment (WICG).

    Of a quotation with words left out it marks everything from the first part to the last.
    """
    ends = [parts[0]] if len(parts) == 1 else [parts[0], parts[-1]]
    directive = f":~:text={','.join(map(_encode, ends))}"
    return f"{document}{directive}" if "#" in document else f"{document}#{directive}"


class Form(Enum):
    """The issue forms of .github/ISSUE_TEMPLATE/, by file."""

    CORRECTION = "correction.yml"
    DOCUMENT = "document.yml"
    SITE = "site.yml"


def address_form(repository: str, form: Form, fields: Mapping[str, str]) -> str:
    """A form for a new issue, filled in as far as ``fields`` go: ``title``, and text by the id of its field."""
    filled = "".join(f"&{name}={_encode(text)}" for name, text in fields.items())
    return f"{repository.rstrip('/')}/issues/new?template={form.value}{filled}"


def _encode(text: str) -> str:
    # A hyphen has a meaning of its own in a text fragment, and quote() never encodes it.
    return quote(text, safe="").replace("-", "%2D")
