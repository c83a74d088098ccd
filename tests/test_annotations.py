from __future__ import annotations

import re
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from generator.annotations import format_annotation
from generator.diagnostics import Location

_COMMAND = re.compile(r"::error file=([^:,\r\n]*),line=3,col=9,title=([^:,\r\n]*)::([^\r\n]*)\n")
# Beside the signs that are escaped, those of an escape: what looks like one comes back as it was.
_TEXTS = st.text(st.sampled_from("a:,%25\r\nD0A"))


def test_a_place_that_is_not_known_is_left_out() -> None:
    assert format_annotation("notice", "Not shown", "4 more: 100%") == "::notice title=Not shown::4 more: 100%25\n"


@given(_TEXTS, _TEXTS, _TEXTS)
def test_any_text_is_one_command_and_comes_back(path: str, title: str, text: str) -> None:
    command = _COMMAND.fullmatch(format_annotation("error", title, text, Location(path, 3, 9)))
    assert command
    assert tuple(map(unquote, command.groups())) == (path, title, text)
