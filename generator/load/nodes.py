"""The parser's events to plain values, with a node for the place of each; constructs that hide meaning are refused.

One loop over events instead of a composed tree: an alias is never followed, and depth costs no recursion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

from generator.diagnostics import Diagnostic
from generator.load.scalars import find_character, number_fault, plain_value
from generator.load.source import Source, find_refused_in_value
from generator.load.syntax import ALIAS_CURE, ANCHOR_CURE, SECOND_DOCUMENT_CURE, TAG_CURE

MAX_DEPTH = 20
MAX_NODES = 50_000

_COMMENT_BEHIND = re.compile(r" +#")

# libyaml is ten times as fast; a PyYAML that was built without it reads the same.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Node(NamedTuple):
    """Where a value stands: indexes of its first character and of its keys; ``style`` is the sign of a scalar's form.

    An empty value in a mapping stands at its key.
    """

    start: int
    style: str = ""
    children: Mapping[str | int, Node] = MappingProxyType({})
    keys: Mapping[str, int] = MappingProxyType({})
    repeated: Sequence[tuple[str, int]] = ()
    """Keys that stand there again, each with its index; the first of two is the one that is read."""


class Scalar(NamedTuple):
    """A key or a value as its author wrote it: its text, the indexes of its first and behind its last character."""

    text: str
    start: int
    end: int
    style: str
    is_key: bool


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is being filled."""

    items: list[Any] | dict[str, Any]
    children: dict[str | int, Node] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)
    key: str | None = None  # the key whose value comes next
    is_refused: bool = False  # what comes next under ``key`` is read and not kept


class NodeBuilder:
    """Builds the value and the nodes of one document; adds what it refuses to ``diagnostics``.

    ``scalars`` are all keys and values in the order of the file.
    """

    def __init__(self, source: Source, diagnostics: list[Diagnostic]) -> None:
        self._source = source
        self._diagnostics = diagnostics
        self._count = 0
        self._is_over = False
        self._begin(0)

    @property
    def document(self) -> tuple[Any, Node]:
        """The value and the node of the document; of an empty one, None at the first character."""
        top = self._frames[0]
        return next(iter(top.items), None), top.children.get(0, Node(0))

    @property
    def last_quoted(self) -> tuple[int, int]:
        """From where to where the last key or value goes, if it stands in quotation marks; else nowhere."""
        last = self.scalars[-1] if self.scalars else None
        return (last.start, last.end) if last is not None and last.style in ("'", '"') else (0, 0)

    def build(self, text: str, offset: int) -> None:
        """Read ``text`` from ``offset`` on, in place of what was read before. Stops without a word behind a limit.

        Raises:
            yaml.MarkedYAMLError: from some place on, this is not YAML; its marks count from ``offset``.
        """
        self._begin(offset)
        takers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_scalar,
            yaml.AliasEvent: self._take_alias,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceEndEvent: self._close,
            yaml.MappingEndEvent: self._close,
            yaml.DocumentStartEvent: self._begin_document,
        }
        try:
            for event in _read_events(text[offset:]):
                if taker := takers.get(type(event)):
                    taker(event)
                if self._is_over:
                    return
        finally:
            for frame in self._frames:  # those that were not closed
                self._tell_repeated(frame)

    def _begin(self, offset: int) -> None:
        self._offset = offset
        self._documents = 0
        self.scalars: list[Scalar] = []
        self._frames = [_Frame([])]

    def _refuse(self, code: str, index: int, message: str, cure: str, *also: int) -> None:
        self._diagnostics.append(self._source.fault(code, index, message, cure, also))

    def _stop(self, code: str, index: int, message: str, cure: str) -> None:
        self._refuse(code, index, message, cure)
        self._is_over = True

    def _begin_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop("Y116", self._start_of(event), "a second document in the file", SECOND_DOCUMENT_CURE)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        start = self._enter(event)
        style, text = event.style or "", event.value
        if style == '"' and (refused := find_refused_in_value(text)):
            offset, code, message, cure = refused
            self._refuse(code, find_character(text, offset, self._source.text, start, style), message, cure)
        value = text if style else plain_value(text)
        frame = self._frames[-1]
        is_key = isinstance(frame.items, dict) and frame.key is None
        assert event.end_mark is not None  # the parser gives every event its marks
        self.scalars.append(Scalar(text, start, self._offset + event.end_mark.index, style, is_key))
        if isinstance(frame.items, dict) and is_key:
            self._take_key(frame, value, text, start, is_plain=not style)
            return
        if type(value) in (int, float) and (fault := number_fault(text)):
            code, message, cure = fault
            self._refuse(code, start, message, cure)
        if not style and " " in text:
            self._refuse_comment_behind(self._offset + event.end_mark.index)
        if not style and not text and frame.key in frame.keys:
            start = frame.keys[frame.key]
        self._put(value, Node(start, style))

    def _refuse_comment_behind(self, end: int) -> None:
        """Behind several words a sign that begins a comment is more often one of the text."""
        comment = _COMMENT_BEHIND.match(self._source.text, end)
        if comment:
            cure = "put the text in quotation marks, or the comment on a line of its own"
            self._refuse("Y141", comment.end() - 1, "a space and a # end this text, as a comment would", cure)

    def _take_key(self, frame: _Frame, value: Any, text: str, start: int, *, is_plain: bool) -> None:
        frame.key = text
        if is_plain and text == "<<":
            self._refuse("Y114", start, "a merge key", "write the keys out where they are needed")
            frame.is_refused = True
        elif text in frame.keys:
            frame.repeated.append((text, start))
            frame.is_refused = True
        else:
            if not isinstance(value, str):
                message = f"the key `{text}` is not text" if text else "a value without a key"
                self._refuse("Y118", start, message, f'write "{text}": with quotation marks' if text else "name it")
            frame.keys[text] = start

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        start = self._enter(event)
        frame = self._frames[-1]
        if not (frame.key == "<<" and frame.is_refused):  # the merge key has been reported
            self._refuse("Y112", start, f"the alias *{event.anchor}", ALIAS_CURE)
        self._put_collection(None, Node(start))

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        start = self._enter(event)
        frame = _Frame([] if isinstance(event, yaml.SequenceStartEvent) else {})
        parent = self._frames[-1]
        if isinstance(parent.items, dict) and parent.key is None:
            cure = 'use text as a key; put a value that begins with "[" or "{" in quotation marks'
            self._refuse("Y117", start, "a key that is a list or a mapping", cure)
        self._put_collection(frame.items, Node(start, "", frame.children, frame.keys, frame.repeated))
        self._frames.append(frame)
        if len(self._frames) - 1 > MAX_DEPTH:
            self._stop("Y120", start, f"more than {MAX_DEPTH} levels inside each other", "make the record flatter")

    def _close(self, _event: yaml.CollectionEndEvent) -> None:
        self._tell_repeated(self._frames.pop())

    def _tell_repeated(self, frame: _Frame) -> None:
        """One fault for all keys that a mapping repeats: where there are several, two records may have run together."""
        if not frame.repeated:
            return
        (first, start), *more = frame.repeated
        message, cure = f"the key `{first}` stands here a second time", "keep one of them"
        if others := [f"`{key}`" for key, _ in more if key != first]:
            names = ", ".join(dict.fromkeys(others))
            message += f", and so {'does' if len(set(others)) == 1 else 'do'} {names}"
            cure = "keep one of each; or, where these are two records, begin the second with its `- `"
        self._refuse("Y119", start, message, cure, frame.keys[first], *(place for _, place in more))

    def _put_collection(self, value: Any, node: Node) -> None:
        """Put what cannot be a key; where a key is due, its value will be dropped."""
        frame = self._frames[-1]
        if isinstance(frame.items, dict) and frame.key is None:
            frame.key, frame.is_refused = "", True
        else:
            self._put(value, node)

    def _put(self, value: Any, node: Node) -> None:
        frame = self._frames[-1]
        if isinstance(frame.items, list):
            frame.children[len(frame.items)] = node
            frame.items.append(value)
            return
        if not frame.is_refused and frame.key is not None:
            frame.children[frame.key] = node
            frame.items[frame.key] = value
        frame.key, frame.is_refused = None, False

    def _start_of(self, event: yaml.Event) -> int:
        assert event.start_mark is not None  # the parser gives every event its marks
        return self._offset + event.start_mark.index

    def _enter(self, event: yaml.NodeEvent) -> int:
        """Count a node and refuse its anchor and tag; returns where it starts."""
        start = self._start_of(event)
        self._count += 1
        if self._count > MAX_NODES:
            self._stop("Y121", start, f"more than {MAX_NODES:,} keys and values in one file", "divide the file")
        if event.anchor is not None and not isinstance(event, yaml.AliasEvent):
            self._refuse("Y111", self._source.text.find("&", start), f"the anchor &{event.anchor}", ANCHOR_CURE)
        if getattr(event, "tag", None) is not None:
            self._refuse("Y113", self._source.text.find("!", start), "a tag", TAG_CURE)
        return start


def _read_events(text: str) -> Iterator[yaml.Event]:
    loader = LOADER(text)
    try:
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            yield event
    except (ValueError, OverflowError) as error:
        # Without libyaml, an escape beyond U+10FFFF fails in chr().
        raise yaml.MarkedYAMLError("in a quoted scalar", None, str(error), loader.get_mark()) from error
    finally:
        loader.dispose()
