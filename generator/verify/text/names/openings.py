"""Which words that open a sentence are names, as far as what follows them shows. Strings only, and for English.

Any word has a capital there. A name is shown by a genitive, or by the verb of which it is the subject: what stands
there without an article is a name, or a word of everyday prose that a text has in small letters too.
"""

from __future__ import annotations

import re

_PAST = """
    arose ate beat became began bent bled blew bore bought bound bred broke brought built burnt came caught
    chose clung crept dealt did drank drew dreamt drove dug fed fell felt fled flew forbade forgave forgot fought
    found froze gave got grew had heard held hid hung kept knelt knew laid lay leapt learnt led left lent lost made
    meant met overcame overran oversaw overthrew paid quit ran rang rebuilt rode rose said sang sank sat saw sent
    shone shook slept slid slipped sold sought spent split spoke sprang stole stood strode strove struck stuck
    sung sunk swam swept swore swung taught thought threw told took understood underwent undertook undid upheld was
    were went wept withdrew withstood woke won wore wove wrote
"""
_PRESENT = """
    is has does says tells writes knows holds meets sees thinks believes argues insists denies warns wants becomes
    begins belongs brings comes consists dies exists falls feels finds gets gives goes keeps lacks leads leaves lies
    lives loses makes owes owns pays remains says sends shows sinks sits speaks spends stands takes wins
"""
_AUXILIARIES = "are have will would can could may might must shall should cannot"
_OF_PEOPLE = """
    said says told tells wrote writes knew knows thought thinks believed believes argued argues insisted insists
    denied denies warned warns wanted wants admitted admits agreed agrees asked asks replied replies answered
    answers conceded concedes explained explains declared declares added adds resigned married died met meets spoke
    speaks felt heard saw
"""
_ADVERBS = (
    "again|also|always|even|ever|just|long|never|no longer|now|once|only|really|soon|still|then|thus|twice|[a-z]+ly"
)
_VERB = re.compile(
    r"(?P<aside>,[^,.;:!?\"]{1,80},)?"
    rf"(?: (?>{_ADVERBS})\b){{0,3}}+ "
    rf"(?P<verb>[a-z]{{2,}}ed|{'|'.join(sorted({*_PAST.split(), *_PRESENT.split(), *_AUXILIARIES.split()}))})\b"
)
_GENITIVE = re.compile(r"'s?$")
_STANDING = frozenset(
    ["came", "did", "does", "followed", "had", "has", "hung", "is", "lay", "sat", "stood", "was", "went"]
)
_NEVER_SUBJECT = re.compile(r"(?:tion|ment|ness|ity)$")
_SINGULAR = frozenset(["was", *_PRESENT.split()])
_NO_NAMES_IN_S = re.compile(r"(?:ss|us|sis|ics|news)$")


def is_shown_as_name(word: str, typed: str, end: int) -> bool:
    """Whether the word that ends there, and opens a sentence of a text whose signs are typed, is used as a name is.

    What ends as verbs, adverbs and plurals do is a name only where these would not stand: "Harding said", "Paris is".
    """
    bare = _GENITIVE.sub("", word)
    if _NEVER_SUBJECT.search(bare):
        return False
    if word.endswith("'s"):
        return not bare.endswith(("ing", "ly"))
    found = _VERB.match(typed, end)
    if found is None:
        return False
    verb = found["verb"]
    if bare.endswith("s"):
        return verb in _SINGULAR and not _NO_NAMES_IN_S.search(bare) and not found["aside"]
    if bare.endswith("ing"):
        return verb in _OF_PEOPLE_WORDS
    if bare.endswith(("ly", "ed")):
        return verb not in _STANDING and verb not in _AUXILIARY_WORDS and not found["aside"]
    return True


_OF_PEOPLE_WORDS = frozenset(_OF_PEOPLE.split())
_AUXILIARY_WORDS = frozenset([*_AUXILIARIES.split(), "are", "were"])
