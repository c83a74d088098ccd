"""English words that turn what stands beside them: negation, doubt, an end, an attempt.

In small letters; verbs are listed once and inflected here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NEGATIONS = "not no nor neither never none nobody nothing nowhere cannot without hardly scarcely barely rarely seldom"
_NEGATIVE = "false falsely untrue wrongly mistaken mistakenly"
_TO_DENY = """
    deny refuse reject fail doubt dispute dismiss decline refute disagree:disagreed rebut:rebutted:rebutting disprove
    debunk repudiate retract
"""
_TO_OVERRULE = "overturn quash reverse question withdraw:withdrew:withdrawn abandon contradict discredit"
_HEDGES = """
    almost nearly may might could would perhaps maybe possibly probably likely unlikely apparently seemingly supposedly
    allegedly reportedly purportedly presumably ostensibly arguably conceivably potentially unconfirmed unverified
    uncertain unclear hypothetical hypothetically rumoured rumored rumour rumours rumor rumors allegation allegations
    speculation suspicion suspicions
"""
_TO_SEEM = """
    seem appear suggest imply allege purport suppose presume assume suspect guess speculate fear hope expect anticipate
"""
_TO_HOLD = "believe think:thought feel:felt"
_TO_SEE_AS = "see:saw:seen regard view describe portray depict"
_TO_CLAIM = "say:said tell:told write:wrote claim assert insist argue contend warn pretend"
_TO_REVERSE = """
    stop:stopped:stopping end cease halt prevent defeat thwart block avert avoid deter oppose resist abandon cancel
    discourage forbid:forbade:forbidden:forbidding ban:banned:banning undo:undid:undone
"""
_REVERSALS = "against impossible unable incapable unwilling reluctant reluctance reluctantly unlike"
_TO_TRY = "try attempt seek:sought threaten hesitate dream:dreamt"
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_SILENT = re.compile(r"(?<!e)e$")


def _list_forms(verbs: str) -> Iterator[str]:
    """Every form of the verbs; those of a past that is not made with -ed stand behind a colon."""
    for listed in verbs.split():
        verb, *past = listed.split(":")
        short = _SILENT.sub("", verb)
        stem = verb[:-1] if verb.endswith("y") and verb[-2] not in "aeiou" else ""
        yield verb
        yield f"{stem}ies" if stem else f"{verb}es" if _SIBILANT.search(verb) else f"{verb}s"
        yield f"{short}ing"
        yield from past or [f"{stem}ied" if stem else f"{short}ed"]


DENYING = frozenset([*_NEGATIONS.split(), *_NEGATIVE.split(), *_list_forms(_TO_DENY)])
"""What turns around what stands beside it."""

INSTEAD = frozenset(["rather than", "instead of", "as opposed to"])
"""What says of all that follows that it is not so, or should not be."""

HEDGING = frozenset([*_HEDGES.split(), *_list_forms(_TO_SEEM)])
"""What leaves open whether it is so."""

REVERSING = frozenset([*_REVERSALS.split(), *_list_forms(_TO_REVERSE), "far from"])
"""What makes the opposite of what stands right beside it, or keeps it from being so."""

TRYING = frozenset([*_list_forms(_TO_TRY), "as if", "as though"])
"""What says of what follows right behind that it was not done, or not yet."""

_FINITE = "am is are was were has have had will would do does did can could may might must shall should"
GLUE = frozenset(
    [
        "to",
        "of",
        "from",
        "the",
        "a",
        "an",
        "any",
        "all",
        "be",
        "been",
        "being",
        "it",
        "him",
        "them",
        "us",
        *_FINITE.split(),
    ]
)
"""What may stand between these and what they turn."""

SUBJECTS = frozenset(["i", "he", "she", "we", "they", "it", "you"])
JOINING = frozenset(["and", "but", "while", "whereas", "or", "because", "so", "that", "when", "as", "if"])
FINITE = frozenset(["not", *_FINITE.split()])
"""Behind a subject, what the rest of its clause hangs on."""

CONDITIONS = frozenset(["if", "unless", "whether", "suppose", "supposing", "provided", "lest"])
"""What governs its whole sentence."""

_UNTRUTHS = "myth lie lies mistake fiction misconception fallacy error delusion illusion falsehood"
_LITTLE = "little scant insufficient"
UNTRUE = frozenset(
    [
        *(f"{noun} that" for noun in _UNTRUTHS.split()),
        *(f"{much} {noun}" for much in _LITTLE.split() for noun in ("evidence", "reason", "basis", "ground", "proof")),
    ]
)
"""What says of the clause that follows that it is not so."""

EXCEPTIONS = frozenset(
    [
        *(f"save {word}" for word in ["where", "when", "that", "for", "as", "if", "insofar"]),
        *("except", "excepting", "other than", "subject to", "until", "with the exception"),
    ]
)
"""What takes something out of what it follows; and of its whole sentence where it opens that."""

ONLY_CALLED = frozenset(["so-called", "so called", "self-styled", "would-be", "anything but"])
"""What says of the word right behind it that it is one in name alone, or none."""

IN_NAME = frozenset(["in name only", "in name alone", "only in name", "in theory", "on paper", "in principle"])
"""The same of what stands beside it."""

QUANTIFIERS = frozenset(["few", "half", "most"])
"""Before a subject, of how much of it a sentence speaks."""

_SUBMITTED = "submit:submitted:submitting maintain plead posit"
_SUPPOSITIONS = """
    assumption supposition hypothesis premise footing submission contention argument theory proposition suggestion
    notion idea impression belief claim assertion allegation
"""
SUBMITTED = frozenset(
    [
        *(f"{verb} that" for verb in _list_forms(_SUBMITTED)),
        *(f"{noun}{link} that" for noun in _SUPPOSITIONS.split() for link in ("", " is", " was")),
        *("case is that", "case was that"),
    ]
)
"""What gives the clause that follows as what somebody submits or supposes."""

OVERRULING = frozenset(_list_forms(_TO_OVERRULE))
"""What undoes a finding: a clause with "that" behind it, or words of which it is the passive."""

_TO_BE_SO = "true clear evident certain sure right correct fact case evidence proof finding ruling view"
_TO_ACCEPT = """
    accept agree:agreed admit concede conclude establish prove:proved:proven show:showed:shown find:found hold:held
    demonstrate satisfy persuade convince believe think:thought say:said claim assert argue suggest contend allege
"""
ACCEPTING = frozenset([*_list_forms(_TO_ACCEPT), *_list_forms(_SUBMITTED), *_TO_BE_SO.split(), *_SUPPOSITIONS.split()])
"""Before a clause with "that", what tells of how it stands with its truth."""

HOLDING = frozenset([*_list_forms(_TO_HOLD), *(f"{form} as" for form in _list_forms(_TO_SEE_AS))])
"""What gives something as what somebody holds."""

CLAIMING = frozenset(_list_forms(_TO_CLAIM))
"""What gives something as what somebody says."""

ACCORDING = frozenset(["according to"])
"""The same for a whole sentence."""
