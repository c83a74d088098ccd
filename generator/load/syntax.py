"""The errors of the YAML parser, said for people: which sign did it, where, and what to write instead.

PyYAML and libyaml name what their grammar expected, each in its own words and often far from the cause.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import yaml

from generator.diagnostics import Diagnostic
from generator.load.source import ESCAPE_FAULT, Source

_QUOTE = "put the text in quotation marks, or begin it on the next line after >-"
_BRACKET = "write it; put a text that has one of , : [ ] { } in it in quotation marks"
_INDENT = "indent it like the lines that it belongs to; text that goes on stands further in than its key"

ANCHOR_CURE = 'write the value out where it is needed; put a text that begins with "&" in quotation marks'
ALIAS_CURE = 'write the value out; put a text that begins with "*" in quotation marks'
TAG_CURE = 'leave it out; put a text that begins with "!" in quotation marks'

DIRECTIVE_CURE = 'delete the line; indent a text that begins with "%"'
SECOND_DOCUMENT_CURE = "keep one document in a file"


class Fault(NamedTuple):
    """What to say of an error, before its place in the file is looked up."""

    code: str
    place: int
    message: str
    cure: str


@dataclass(frozen=True, slots=True)
class _Error:
    """A parser's error; ``index`` is where it gave up, ``begin`` where the construct began that it was in.

    ``last_text`` is from where to where the last text in quotation marks before it goes.
    """

    source: Source
    index: int
    begin: int
    words: str
    last_text: tuple[int, int]

    @property
    def line_before(self) -> str:
        """The line of ``index``, up to it."""
        text = self.source.text
        return text[text.rfind("\n", 0, self.index) + 1 : self.index]

    @property
    def text_before(self) -> str:
        """All before ``index`` but white space and empty lines."""
        return self.source.text[max(0, self.index - 2000) : self.index].rstrip()

    @property
    def open_mark(self) -> int | None:
        """Where the text in quotation marks begins that ends just before and on a later line: it may not be closed."""
        start, end = self.last_text
        is_just_before = end <= self.index and not self.source.text[end : self.index].strip(" ")
        return start if is_just_before and self.source.line_of(start) < self.source.line_of(end) else None

    @property
    def sign(self) -> str:
        return self.source.text[self.index : self.index + 1]


def explain_error(
    error: yaml.MarkedYAMLError, source: Source, offset: int, last_text: tuple[int, int] = (0, 0)
) -> Diagnostic:
    """The diagnostic for an error in ``source`` from ``offset`` on, behind the last text in quotation marks."""
    end = len(source.text)
    index = min(end, offset + error.problem_mark.index) if error.problem_mark else end
    begin = offset + error.context_mark.index if error.context_mark else index
    words = "; ".join(filter(None, (error.context, error.problem)))
    found = _Error(source, index, begin, words, last_text)
    fault = next(explain(found) for pattern, explain in _EXPLANATIONS if pattern.search(words))
    return source.fault(*fault)


def _explain_colon(error: _Error) -> Fault:
    if re.search(r"\S:\s|[\"']:", error.line_before):
        return Fault("Y141", error.index, "a colon and a space inside plain text", _QUOTE)
    begin = error.index - len(error.line_before.lstrip())
    cure = "indent it like its neighbours, and see that the line above has a colon and a space after its key"
    return Fault("Y142", begin, "a key inside the value of the line above", cure)


def _explain_colon_in_brackets(error: _Error) -> Fault:
    return Fault("Y141", error.index, "a colon inside plain text in brackets", _BRACKET)


def _explain_missing_colon(error: _Error) -> Fault:
    cure = (
        "write a key, a colon and a space, or a dash and a space; indent it further if it goes on with the text above"
    )
    return Fault("Y142", error.begin, "a line that is neither a key nor an entry of a list", cure)


def _explain_dash(error: _Error) -> Fault:
    cure = "begin the list on a line of its own; put a text with a dash in quotation marks"
    return Fault("Y141", error.index, "a dash and a space where no list can begin", cure)


def _explain_first_sign(error: _Error) -> Fault:
    if not error.sign.strip():
        return Fault("Y144", error.begin, "a value is missing", "write it, or leave the key out")
    if "flow node" in error.words and error.sign == "-":
        # The next entry of a list: the bracket was forgotten above it.
        before = error.source.text[: error.index]
        begin = max(before.rfind("["), before.rfind("{"))
        return _miss_closing(begin, "]" if before[begin] == "[" else "}")
    return Fault("Y145", error.index, f"plain text cannot begin with {error.sign}", _QUOTE)


def _explain_open_quotation(error: _Error) -> Fault:
    return Fault("Y143", error.begin, "a quotation mark is never closed", "close it where the text ends")


def _explain_escape(error: _Error) -> Fault:
    begin = error.source.text.rfind("\\", 0, error.index + 1)
    code, message, cure = ESCAPE_FAULT
    return Fault(code, begin, message, cure)


def _explain_block_head(error: _Error) -> Fault:
    return Fault("Y147", error.index, "text on the line of | or >", "begin the text on the next line, indented")


def _explain_anchor(error: _Error) -> Fault:
    return Fault("Y111", error.begin, "an anchor", ANCHOR_CURE)


def _explain_alias(error: _Error) -> Fault:
    return Fault("Y112", error.begin, "an alias", ALIAS_CURE)


def _explain_tag(error: _Error) -> Fault:
    return Fault("Y113", error.begin, "a tag", TAG_CURE)


def _explain_directive(error: _Error) -> Fault:
    return Fault("Y115", error.begin, "a directive", DIRECTIVE_CURE)


def _explain_open_mark(error: _Error, start: int) -> Fault:
    message = f"the text in quotation marks that begins here goes on to line {error.source.line_of(error.index)}"
    return Fault("Y143", start, f"{message}, with more behind it", "close it where the text ends")


def _explain_bracket(error: _Error) -> Fault:
    if error.open_mark is not None:
        return _explain_open_mark(error, error.open_mark)
    is_far = "\n" in error.source.text[error.begin : error.index]
    closing = "]" if "flow sequence" in error.words else "}"
    if is_far:
        return _miss_closing(error.begin, closing)
    return Fault("Y144", error.index, f"a comma or {closing} is missing here", _BRACKET)


def _miss_closing(begin: int, closing: str) -> Fault:
    return Fault("Y144", begin, f"a bracket without its {closing}", _BRACKET)


def _explain_misfit(error: _Error) -> Fault:
    last = error.text_before[-1:]
    above = error.text_before.rsplit("\n", 1)[-1]
    if error.open_mark is not None:
        return _explain_open_mark(error, error.open_mark)
    if error.line_before.strip() and last in ("'", '"'):
        cure = "put the whole text in quotation marks of the other kind, or begin it on the next line after >-"
        return Fault("Y143", error.index, "text after the closing quotation mark", cure)
    if error.line_before.strip() and last in ("]", "}"):
        return Fault("Y144", error.index, "text after the closing bracket", _QUOTE)
    if above == "...":
        return Fault("Y116", error.index, "a second document in the file", SECOND_DOCUMENT_CURE)
    if not error.line_before.strip() and re.search(r"\s#", above):
        cure = 'put a text that has " #" in it in quotation marks, or begin it on the next line after >-'
        return Fault("Y141", error.index, "text that goes on after a comment", cure)
    if error.begin == error.index:
        return Fault("Y142", error.index, "this does not go on with what stands above", _INDENT)
    what = "list" if "block collection" in error.words else "record"
    message = f"this does not fit the {what} that begins on line {error.source.line_of(error.begin)}"
    return Fault("Y142", error.index, message, _INDENT)


def _explain_question(error: _Error) -> Fault:
    return Fault("Y145", error.index, "a question mark and a space cannot begin plain text", _QUOTE)


def _explain_other(error: _Error) -> Fault:
    return Fault("Y149", error.index, f"not YAML: {error.words}", "see the lines above it")


# The first pattern that is found explains the error; the last one is always found. Both parsers' words are matched.
_EXPLANATIONS: tuple[tuple[re.Pattern[str], Callable[[_Error], Fault]], ...] = tuple(
    (re.compile(pattern), explain)
    for pattern, explain in (
        (r"mapping values are not allowed", _explain_colon),
        (r"plain scalar; found unexpected ':'", _explain_colon_in_brackets),
        (r"could not find expected ':'", _explain_missing_colon),
        (r"sequence entries are not allowed", _explain_dash),
        (r"mapping keys are not allowed", _explain_question),
        (r"cannot start any token|node content", _explain_first_sign),
        (r"quoted scalar; found unexpected (end|document)", _explain_open_quotation),
        (r"quoted scalar", _explain_escape),
        (r"scanning a block scalar", _explain_block_head),
        (r"scanning an anchor", _explain_anchor),
        (r"scanning an alias", _explain_alias),
        (r"(scanning|parsing) a tag|undefined tag", _explain_tag),
        (r"scanning a( %\w+)? directive", _explain_directive),
        (r"expected ',' or", _explain_bracket),
        (r"parsing a block (mapping|collection)|<document start>", _explain_misfit),
        (r"", _explain_other),
    )
)
