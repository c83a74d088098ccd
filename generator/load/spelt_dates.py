"""A date as people spell it, in the form that content/ has: "February 1, 2003" is 2003-02-01."""

from __future__ import annotations

import re

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH_FIRST = re.compile(r"(?P<month>[A-Za-z]{3,9})\.?(?: (?P<day>\d{1,2})(?:st|nd|rd|th)?)?,? (?P<year>\d{4})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[A-Za-z]{3,9})\.?,? (?P<year>\d{4})")


def rewrite_date(text: str) -> str | None:
    """The same month or day as 2003-02 or 2003-02-01; None for what is no date that is spelt so."""
    spelt = _MONTH_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    month = spelt["month"][:3].lower() if spelt else ""
    if spelt is None or month not in _MONTHS:
        return None
    day = f"-{int(spelt['day']):02}" if spelt["day"] else ""
    return f"{spelt['year']}-{_MONTHS.index(month) + 1:02}{day}"
