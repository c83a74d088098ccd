"""One strict reader for all YAML of a project: plain values, each with its place.

A subset of YAML 1.2: mappings with text keys, lists, and scalars of the core schema. Anchors, aliases, tags, merge
keys, directives and second documents are refused, since with them a line does not say what it seems to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Location, sort_diagnostics
from generator.load.nodes import Node, NodeBuilder, Scalar
from generator.load.scalars import find_character
from generator.load.source import Source, read_source
from generator.load.syntax import DIRECTIVE_CURE, explain_error
from generator.model import Written, WrittenKind

Path = tuple[str | int, ...]

# Faults after which every value is still what its author meant, so that its shape can be checked in the same run.
_HARMLESS = frozenset(("Y104", "Y115", "Y118", "Y119", "Y131"))

# Where reading goes on after a syntax error: the next key or entry that is not indented.
_NEXT_ENTRY = re.compile(r"^(?:-|[\w\"'][^\n]*?:)(?=\s|\Z)", re.MULTILINE)
_MAX_SYNTAX_ERRORS = 20

# Outside keys and values, whatever stands behind this sign to the end of its line; on lines that follow, one comment.
_COMMENT = re.compile(r"#[^\n]*(?:\n[ \r]*#[^\n]*)*")

# Directives stand before all content, between comments.
_HEAD = re.compile(r"(?: *(?:#[^\n]*)?\r?\n|%[^\n]*(?:\n|\Z))*")
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Yaml:
    """What a file says: ``value``, of plain lists and dicts, and the place of everything in it.

    A path is made of the keys and entry numbers (from 0) that lead to a value; ``()`` is the whole.
    """

    value: Any
    _source: Source = field(repr=False)
    _root: Node = field(repr=False)
    _scalars: Sequence[Scalar] = field(repr=False)

    def list_written(self) -> Iterator[Written]:
        """Everything that a person wrote into the file, piece by piece in its order: keys, values and comments."""
        end = 0
        for scalar in self._scalars:
            yield from self._list_comments(end, scalar.start)
            if scalar.style in ("|", ">"):  # the line of the sign itself is none of the text
                yield from self._list_comments(scalar.start, self._source.text.find("\n", scalar.start))
            place = partial(self._place_in, scalar)
            yield Written(WrittenKind.KEY if scalar.is_key else WrittenKind.VALUE, scalar.text, place)
            end = scalar.end
        yield from self._list_comments(end, len(self._source.text))

    def _list_comments(self, start: int, end: int) -> Iterator[Written]:
        for match in _COMMENT.finditer(self._source.text, start, end):
            place = partial(self._place_behind, match.start() + 1)
            yield Written(WrittenKind.COMMENT, match[0][1:], place)

    def _place_behind(self, start: int, offset: int | None) -> Location:
        return self._source.location(start + (offset or 0))

    def _place_in(self, scalar: Scalar, offset: int | None) -> Location:
        index = scalar.start
        if offset is not None:
            index = find_character(scalar.text, offset, self._source.text, scalar.start, scalar.style)
        return self._source.location(index)

    def place(self, path: Path) -> Location:
        """Where the value begins; of an empty one, its key; of a missing one, where its nearest parent begins."""
        return self._source.location(self._follow(path)[-1].start)

    def key_place(self, path: Path) -> Location:
        """Where the key of the value begins; of an entry of a list, and of a missing key, as ``place``."""
        *parents, node = self._follow(path)
        is_found = bool(path) and len(parents) == len(path)
        if is_found and isinstance(path[-1], str):
            return self._source.location(parents[-1].keys[path[-1]])
        return self._source.location(node.start)

    def text_place(self, path: Path, offset: int) -> Location:
        """Where character ``offset`` (a code point, from 0) of the text at ``path`` stands in the file.

        An escaped character stands at its backslash. White space that was folded, and an ``offset`` equal to the
        length of the text, have the nearest place behind the word before. Where no text is, as ``place``.
        """
        nodes = self._follow(path)
        text = self._value_at(path) if len(nodes) > len(path) else None
        if not isinstance(text, str):
            return self.place(path)
        index = find_character(text, offset, self._source.text, nodes[-1].start, nodes[-1].style)
        return self._source.location(index)

    def has_repeated_keys(self, path: Path) -> bool:
        """Whether a mapping at ``path`` or inside has a key twice, so that it is open what it says."""
        nodes = self._follow(path)[-1:]
        while nodes:
            node = nodes.pop()
            if node.repeated:
                return True
            nodes += node.children.values()
        return False

    def _follow(self, path: Path) -> list[Node]:
        """The nodes from the root along ``path``, as far as there are any."""
        nodes = [self._root]
        for step in path:
            if (child := nodes[-1].children.get(step)) is None:
                break
            nodes.append(child)
        return nodes

    def _value_at(self, path: Path) -> Any:
        value = self.value
        for step in path:
            value = value[step]
        return value


def read_yaml(path: str, content: bytes) -> tuple[Yaml | None, list[Diagnostic]]:
    """Read the bytes of the file ``path`` (relative to the project).

    None where faults leave open what the file says. After faults that do not (a key twice, a directive) both come
    back, and the value is what was meant. An empty file has the value None and no fault.
    """
    source, diagnostics = read_source(path, content)
    if source is None:
        return None, diagnostics
    text = _blank_directives(source, diagnostics)
    builder = NodeBuilder(source, diagnostics)
    offset = 0
    is_yaml = True
    for _ in range(_MAX_SYNTAX_ERRORS):
        try:
            builder.build(text, offset)
            break
        except yaml.MarkedYAMLError as error:
            is_yaml = False
            fault = explain_error(error, source, offset, builder.last_quoted)
        diagnostics.append(fault)
        following = _NEXT_ENTRY.search(text, source.start_of_line(fault.location.line + 1))
        if following is None:
            break
        offset = following.start()
    is_usable = is_yaml and all(diagnostic.code in _HARMLESS for diagnostic in diagnostics)
    value, root = builder.document if is_usable else (None, Node(0))
    return Yaml(value, source, root, builder.scalars) if is_usable else None, sort_diagnostics(diagnostics)


def _blank_directives(source: Source, diagnostics: list[Diagnostic]) -> str:
    """The text with directives made comments, so that what follows is read all the same."""
    head = _HEAD.match(source.text)
    end = head.end() if head else 0
    places = [match.start() for match in _DIRECTIVE.finditer(source.text, 0, end)]
    if places:
        diagnostics.append(source.fault("Y115", places[0], "a directive", DIRECTIVE_CURE, also=places[1:11]))
    return _DIRECTIVE.sub("#", source.text[:end]) + source.text[end:]
