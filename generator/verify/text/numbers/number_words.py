"""The words of English prose for numbers and for times; what numbers count in is in `units`."""

from __future__ import annotations

from fractions import Fraction

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_MANY = "tens dozens scores hundreds thousands lakhs crores millions billions"
_ORDINALS = """
    zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_TIMES = """
    second: second seconds
    minute: minute minutes
    hour: hour hours
    day: day days
    week: week weeks
    fortnight: fortnight fortnights
    month: month months
    year: year years
    decade: decade decades
    century: century centuries
"""
_TIMES_OF = "double triple/treble quadruple quintuple sextuple"
_HOW_OFTEN = """
    1 hour: hourly
    1 day: daily
    1/2 week: biweekly, bi-weekly, semiweekly, semi-weekly
    1 week: weekly
    2 week: fortnightly, biweekly, bi-weekly
    1/2 month: bimonthly, bi-monthly, semimonthly, semi-monthly
    1 month: monthly
    2 month: bimonthly, bi-monthly
    1 quarter: quarterly
    1/2 year: biannual, biannually, bi-annual, bi-annually, semiannual, semi-annual, semi-annually, half-yearly
    1 year: yearly, annual, annually, per annum
    2 year: biennial, biennially
    3 year: triennial, triennially
    1 night: nightly
"""


def _read(table: str) -> dict[str, str]:
    rows = (row.split(":") for row in table.strip().splitlines())
    return {form: name.strip() for name, forms in rows for form in forms.split()}


ONES = {word: value for value, word in enumerate(_ONES.split())}
"""Zero to nineteen."""

TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
"""Twenty to ninety."""

ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split())}
ORDINALS |= {word: 10 * value for value, word in enumerate(_ORDINAL_TENS.split(), 2)}
"""First to nineteenth, and the tens."""

SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SCALES |= {"lakh": 10**5, "crore": 10**7}
"""What multiplies the number before it."""

SUFFIXES = {
    "k": 1000,
    "M": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
"""Scales written against their digits."""

SUFFIXES_OF_MONEY = {"m": 10**6, "b": 10**9, "B": 10**9, "t": 10**12, "T": 10**12}
"""Those that are units of measure where no currency stands beside them."""

MANY = frozenset(_MANY.split())
"""Scales without a number."""

PARTS = {"half": 2, "quarter": 4, **{word: value for word, value in ORDINALS.items() if 3 <= value <= 20}}
PARTS |= {"hundredth": 100, "thousandth": 1000}
"""One of how many a part is."""

PLURAL_PARTS = {f"{word}s": value for word, value in PARTS.items()} | {"halves": 2}

TIMES_OF = {word: times for times, words in enumerate(_TIMES_OF.split(), 2) for word in words.split("/")}
"""How many times, before what it is taken of: "double that number", and no "double standard"."""

TIMES = {"twice": 2, "thrice": 3}
TIMES |= {f"{word[:-1]}{end}": times for word, times in TIMES_OF.items() for end in ("ed", "es", "ing")}
TIMES |= {f"{word}fold": value for word, value in {**ONES, **TENS, **SCALES}.items() if value > 1}
"""Words for how many times: twice, doubled, twofold."""

TIME_WORDS = _read(_TIMES)
"""Word to the name of the unit of time."""

UNITS_OF_TIME = frozenset(TIME_WORDS.values())

MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
HOURS_OF = {"day": Fraction(24), "week": Fraction(7 * 24), "fortnight": Fraction(14 * 24)}
HOURS_OF |= {"second": Fraction(1, 3600), "minute": Fraction(1, 60), "hour": Fraction(1)}
"""How long the units are of which there is one in so many of another."""

HOW_OFTEN = [
    (word.strip(), Fraction(row.split()[0]), row.split()[1].rstrip(":"))
    for row in _HOW_OFTEN.strip().splitlines()
    for word in row.partition(":")[2].split(",")
]
"""How often something is, in one word: the word, after how many of which unit; some have two senses."""
