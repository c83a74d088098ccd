"""The words of English prose for numbers, and for what they count in."""

from __future__ import annotations

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_MANY = "tens dozens scores hundreds thousands millions billions"
_ORDINALS = """
    zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_CURRENCIES = """
    dollar: $ usd dollar dollars
    euro: € eur euro euros
    pound: £ gbp pound pounds
    yen: ¥ yen
    rouble: ₽ rub ruble rubles rouble roubles
    hryvnia: ₴ uah hryvnia hryvnias hryvnya
    rupee: ₹ inr rupee rupees
    yuan: cny yuan renminbi
    franc: chf franc francs
    crown: crown crowns krona kronor krone kroner
"""
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
_MEASURES = """
    time: times
    mile: mile miles
    km: km kilometer kilometers kilometre kilometres
    metre: meter meters metre metres
    cm: cm centimeter centimeters centimetre centimetres
    mm: mm millimeter millimeters millimetre millimetres
    foot: foot feet ft
    inch: inch inches
    acre: acre acres
    hectare: hectare hectares
    tonne: ton tons tonne tonnes
    kg: kg kilo kilos kilogram kilograms kilogramme kilogrammes
    litre: liter liters litre litres
    barrel: barrel barrels
    degree: degree degrees
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
"""What multiplies the number before it."""

SUFFIXES = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
"""Scales written against their digits."""

MANY = frozenset(_MANY.split())
"""Scales without a number."""

PARTS = {"half": 2, "quarter": 4, **{word: value for word, value in ORDINALS.items() if 3 <= value <= 20}}
PARTS |= {"hundredth": 100, "thousandth": 1000}
"""One of how many a part is."""

PLURAL_PARTS = {f"{word}s": value for word, value in PARTS.items()} | {"halves": 2}

TIMES = {"twice": 2, "thrice": 3, "doubled": 2, "doubles": 2, "doubling": 2, "tripled": 3, "trebled": 3}
"""Words for how many times."""

TIMES_OF = {"double": 2, "triple": 3, "treble": 3}
"""The same before what they are taken of: "double that number", and no "double standard"."""

CURRENCIES = _read(_CURRENCIES)
"""Sign, code or word, in small letters, to the name of the currency."""

UNITS_OF_TIME = frozenset(_read(_TIMES).values())
"""The units of time among the measures."""

HOW_OFTEN = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "fortnightly": "2 week",
    "monthly": "month",
    **dict.fromkeys(["yearly", "annual", "annually", "per annum"], "year"),
}
"""How often something is, in one word."""

MEASURES = _read(_TIMES) | _read(_MEASURES)
"""Word or abbreviation, in small letters, to the name of the unit."""
