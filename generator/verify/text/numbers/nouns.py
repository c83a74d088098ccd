"""Whether a noun stands behind a number that it could count: "nine lamps", and not "at nine in the morning".

Strings only; offsets are code points. English: any word is one that is none of a closed list.
"""

from __future__ import annotations

import re

_NO_NOUNS = """
    a about above after again ago all also although an and any are as at be because been before below between both but
    by can could did do does down during each either every for from had has have he her here him his how i if in into
    is it its just later less like may me might more must my never no nor not now of off on once only or our out over
    per she should since so than that the their them then there these they this those though through to too under
    until up us was we were what when where whether which while who whose why will with without would yet you your
"""
_NOUN = re.compile(rf"[ -](?!(?:{'|'.join(_NO_NOUNS.split())})\b)([^\W\d_]+)", re.IGNORECASE)


def noun_behind(typed: str, end: int) -> str:
    """The word behind a number that ends at ``end``, in a text whose signs are typed, if it can be a noun; or empty."""
    found = _NOUN.match(typed, end)
    return found[1] if found else ""
