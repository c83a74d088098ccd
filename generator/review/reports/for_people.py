"""A report as text, and as Markdown in which words of content/ do no harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from generator.review.change import Change, Named, Piece, Weight
from generator.review.reports.entries import offer_entries
from generator.review.reports.wording import (
    gather_lines,
    join,
    say_answer,
    say_line,
    show_in_text,
    show_place,
    summarise,
    tell_left_out,
)
from generator.review.shown import name_hidden_signs, shorten

_MAX_BYTES = 900_000
"""A job summary of GitHub holds 1 MiB."""
_ENTRIES = "Reasons to give"
_MOST_PAGES = 6
"""So many are named in a comment, where the list of changed files is a click away."""


def format_text(changes: Sequence[Change], unanswered: frozenset[Change], limit: int | None) -> str:
    def show(line: Sequence[Change]) -> str:
        change = line[0]
        message = show_in_text(say_line(line))
        answer = "".join(f"\n  = {show_in_text(words)}" for words in say_answer(change, unanswered))
        return f"- {message}{show_place(change, str)}{answer}\n"

    shown, left_out = _fill(changes, show, limit)
    lines = [f"{summarise(changes, unanswered)}\n"]
    for weight, group in groupby(shown, key=lambda pair: pair[0]):
        lines += [f"\n{weight.value}\n", *(line for _, line in group)]
    lines += tell_left_out(left_out)
    advice, entries, rest = offer_entries(changes, unanswered, limit)
    if advice:
        lines += [f"\n{_ENTRIES}\n{advice}:\n\n{entries}", rest and f"\n{rest}\n"]
    return "".join(lines)


def format_markdown(changes: Sequence[Change], unanswered: frozenset[Change], limit: int | None) -> str:
    def show(line: Sequence[Change]) -> str:
        change = line[0]
        message = join(say_line(line, _MOST_PAGES), _show_in_markdown)
        label = "To do" if change in unanswered else "Answered"
        answer = "".join(f" **{label}:** {join(each, _show_in_markdown)}." for each in say_answer(change, unanswered))
        place = show_place(change, lambda place: _code_span(str(place)))
        return f"- {message}{place}{answer}\n"

    shown, left_out = _fill(changes, show, limit)
    lines = [f"**{summarise(changes, unanswered)}**\n"]
    for weight, group in groupby(shown, key=lambda pair: pair[0]):
        lines += [f"\n### {weight.value}\n\n", *(line for _, line in group)]
    lines += tell_left_out(left_out)
    advice, entries, rest = offer_entries(changes, unanswered, limit)
    if advice:
        lines += [f"\n### {_ENTRIES}\n\n{advice}:\n\n```yaml\n{entries}```\n", rest and f"\n{rest}\n"]
    return "".join(lines)


def _fill(
    changes: Sequence[Change], show: Callable[[Sequence[Change]], str], limit: int | None
) -> tuple[list[tuple[Weight, str]], Sequence[Change]]:
    """The lines that are shown, and the changes that have no room."""
    shown: list[tuple[Weight, str]] = []
    size = told = 0
    for changes_of_line in gather_lines(changes):
        line = show(changes_of_line)
        size += len(line.encode())
        if size > _MAX_BYTES or len(shown) == limit:
            break
        shown.append((changes_of_line[0].weight, line))
        told += len(changes_of_line)
    return shown, changes[told:]


def _show_in_markdown(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    return _code_span(piece.name if isinstance(piece, Named) else piece.text)


def _code_span(text: str) -> str:
    """CommonMark 6.1: a fence longer than any run of backticks inside; one space on each side is taken away."""
    shown = shorten(name_hidden_signs(text)) or "nothing"
    fence = "`" * (max(map(len, re.findall(r"`+", shown)), default=0) + 1)
    space = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return f"{fence}{space}{shown}{space}{fence}"
