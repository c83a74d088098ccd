"""The Jinja environments in which no value becomes markup by accident.

Views hold plain text. An expression without a filter comes out as inline Markdown that means exactly its text, in the
templates of feeds as XML that does; the filters below are for the other places, and nothing else in a template makes a
value safe: Jinja's own filters are not there. What the filters return is ``Markup``, which passes through as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.runtime import Undefined
from markupsafe import Markup

from generator.render.escape import html_attribute, html_text, link_url, markdown_cell, markdown_heading, markdown_text

PAGES = "templates/pages"
"""Where the templates of pages stand in a project; names of templates are relative to it."""


class _Loader(FileSystemLoader):
    """Templates of a folder; in tracebacks they stand where every project has them."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, _, is_current = super().get_source(environment, template)
        return source, f"{PAGES}/{template}", is_current


class _Compiled(BytecodeCache):
    """Templates as this process has compiled them last: to compile all takes longer than to lay out most pages.

    `mkdocs serve` lays them out again at each edit, and a review those of one version for the other.
    """

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._codes.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key] = bucket.checksum, bucket.code


_COMPILED = _Compiled()  # what escapes its values is the environment that it is loaded into


def make_environment(folder: Path, escape: Callable[[str], str] = markdown_text) -> Environment:
    """The environment of the templates in a folder; their text alone is compiled, no value ever is.

    ``escape`` is for the expressions without a filter.
    """
    environment = Environment(
        loader=_Loader(folder),
        bytecode_cache=_COMPILED,
        autoescape=True,  # so that macros and blocks give Markup; the values are escaped by finalize
        finalize=_finalizer(escape),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.clear()
    environment.filters.update(
        cell=_safe(markdown_cell),
        heading=_safe(markdown_heading),
        html=_safe(html_text),
        attribute=_safe(html_attribute),
        url=_safe(link_url),
        length=len,
    )
    environment.globals.clear()
    return environment


def _finalizer(escape: Callable[[str], str]) -> Callable[[object], object]:
    def finalize(value: object) -> object:
        """Text as ``escape`` has it, numbers as digits; raises TypeError for what a page cannot show."""
        if isinstance(value, (Markup, Undefined)):
            return value  # StrictUndefined raises when it is printed, with the name
        if isinstance(value, str):
            return Markup(escape(value))
        if isinstance(value, int) and not isinstance(value, bool):
            return Markup(value)
        raise TypeError(f"a template prints text and whole numbers, and not {type(value).__name__}")

    return finalize


def _safe(escape: Callable[[str], str]) -> Callable[[str], Markup]:
    def escape_to_markup(text: str) -> Markup:
        return Markup(escape(text))

    return escape_to_markup
