"""English words for offices, in small letters, and whether a text has one in some form. Strings only."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Behind a colon stands how other forms of the word begin ("directs", "directed"), or several of them.
_OFFICES = """
    admiral adviser:advis advisor:advis ambassador archbishop attorney author:author/wrote/written/writes barrister
    bishop brigadier captain chair chairman:chair chairperson:chair chairwoman:chair chancellor chief colonel
    commander:command commissioner coroner counsel councillor dean delegate deputy director:direct doctor
    editor:editor/edit/edits/edited engineer envoy founder:founde founders general governor
    head:head/heads/headed/heading inspector:inspect judge justice king lawyer
    leader:lead/leads/led/leader/leaders/leading/leadership lieutenant major manager:manag marshal master mayor
    member minister:minist owner:owner/own/owns/owned/owners partner pope premier president:presid prince princess
    principal professor:professor prosecutor:prosecut publisher:publish queen rapporteur rector reporter:report
    representative secretary senator sergeant sheriff solicitor speaker spokesman:spokes spokesperson:spokes
    spokeswoman:spokes superintendent treasurer trustee warden
"""
_WORD = re.compile(r"[^\W\d_]+")


def _list_offices() -> Iterator[tuple[str, re.Pattern[str]]]:
    for listed in _OFFICES.split():
        office, _, forms = listed.partition(":")
        several = forms.split("/") if "/" in forms else []
        pattern = "|".join(several) if several else f"{forms}[^\\W\\d_]*" if forms else f"{office}s?"
        yield office, re.compile(rf"(?<![^\W\d_])(?:{pattern})(?![^\W\d_])", re.IGNORECASE)


_FORMS = dict(_list_offices())


def find_offices(text: str) -> Iterator[tuple[str, int]]:
    """The words for offices of a text as it has them, each with where it starts."""
    return ((word[0], word.start()) for word in _WORD.finditer(text) if word[0].lower() in _FORMS)


def find_forms(office: str, text: str) -> Iterator[int]:
    """Where a text has an office in some form: "chairman" and "chaired" of a chair, "led" of a leader."""
    return (match.start() for match in _FORMS[office.lower()].finditer(text))
