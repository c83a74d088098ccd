"""Asks the address of each document whether it still answers: ``python -m tests.upkeep.links``.

Apart from the generator, which asks nothing of the network. Exit code 1 where an address is gone; one that answers but
refuses a program (a paywall, a limit) is told and counted, since only a person with a browser can judge it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

from generator.diagnostics import Location
from generator.load.content import load_content
from generator.model import Dossier

_TIMEOUT = 30  # seconds
# Some servers refuse the name of Python's own client.
_HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; weekly look at the addresses of cited documents)"}
# Signs that mean something in an address, and those that are encoded already (RFC 3986).
_MEANT = ":/?#[]@!$&'()*+,;=%"
_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


class State(Enum):
    """What became of an address."""

    THERE = "there"
    GONE = "gone"
    REFUSED = "not judged"


@dataclass(frozen=True)
class Answer:
    """What an address said, in words for a person."""

    state: State
    words: str


def main(root: Path) -> int:
    """Print what does not answer as it should, and the counts; the exit code."""
    dossier, diagnostics = load_content(root)
    if dossier is None:
        print(f"content/ has {len(diagnostics)} faults: run `briefing check`", file=sys.stderr)
        return 1
    answers = [(place, address, ask(address)) for place, address in find_addresses(dossier)]
    for place, address, answer in answers:
        if answer.state is not State.THERE:
            print(f"{place.path}:{place.line}: {answer.state.value}: {answer.words}: {address}")
    states = [answer.state for _, _, answer in answers]
    counts = ", ".join(f"{states.count(state)} {state.value}" for state in State)
    print(f"{len(dossier.documents)} documents, {len(answers)} with an address: {counts}", file=sys.stderr)
    return 1 if State.GONE in states else 0


def find_addresses(dossier: Dossier) -> Iterator[tuple[Location, str]]:
    """The address of each document that has one, with the place of its record."""
    for document in dossier.documents.values():
        if document.address:
            yield document.origin.at("address"), document.address


def ask(address: str) -> Answer:
    """Follow an address and its redirects; the page itself is not read."""
    request = Request(quote(address, safe=_MEANT), headers=_HEADERS)
    try:
        with urlopen(request, timeout=_TIMEOUT) as answer:
            return Answer(State.THERE, str(answer.status))
    except HTTPError as error:
        return Answer(State.GONE if error.code in _GONE else State.REFUSED, str(error.code))
    except (OSError, HTTPException, ValueError) as error:  # a redirect may lead to what is no address
        return Answer(State.GONE, f"no answer, {type(error).__name__}")


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
