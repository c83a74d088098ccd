"""What numbers count in: the units of measure and the currencies of English prose, each with all its spellings.

A word is a unit in any case and with a plural; a symbol is one as it is written, and in any other case only where no
other symbol could then be meant ("16gb", but not "5 mw").
"""

from __future__ import annotations

from functools import cache

from generator.verify.text.numbers.number_words import TIME_WORDS

# Name of the unit: its words | its symbols.
_UNITS = """
    second: | s sec secs
    minute: | min mins
    hour: | h hr hrs
    week: | wk wks
    month: | mth mths
    year: | yr yrs yo
    am: | am a.m
    pm: | pm p.m
    time: times fold | x
    mile: mile | mi
    nautical mile: nautical-mile sea-mile | nmi
    light year: light-year lightyear | ly
    yard: yard | yd yds
    foot: foot feet | ft
    inch: inch inches | in
    fathom: fathom
    furlong: furlong
    metre: metre meter | m
    acre: acre
    hectare: hectare | ha
    tonne: ton tonne metric-ton metric-tonne | t
    gram: gram gramme | g
    kg: kilo
    stone: stone
    lb: | lb lbs
    ounce: ounce | oz
    fluid ounce: fluid-ounce
    litre: litre liter | l L
    gallon: gallon | gal
    pint: pint
    quart: quart
    bushel: bushel
    barrel: barrel | bbl
    degree: degree | ° deg
    °C: celsius centigrade degree-celsius degree-centigrade degree-c | °C ℃ C
    °F: fahrenheit degree-fahrenheit degree-f | °F ℉ F
    kelvin: kelvin | K
    percentage point: percentage-point | pp
    basis point: basis-point | bp bps
    point: point | pt pts
    watt: watt | W
    watt-hour: watt-hour | Wh
    horsepower: horsepower | hp
    hertz: hertz | Hz
    byte: byte
    bit: bit
    volt: volt | V
    ampere: ampere amp
    joule: joule | J
    calorie: calorie | cal
    pascal: pascal | Pa
    bar: bar
    mbar: millibar | mbar
    sievert: sievert | Sv
    becquerel: becquerel | Bq
    decibel: decibel | dB
    carat: carat | ct
    mile per hour: | mph
    km per hour: | kph kmh kmph
    mile per gallon: | mpg
    knot: knot | kt kts kn
    revolution per minute: | rpm
    part per million: part-per-million | ppm
    part per billion: part-per-billion | ppb
    megabit per second: | Mbps
    gigabit per second: | Gbps
"""
# Name of a unit with prefixes: its stems, its symbol, the symbols of the prefixes that it takes.
_PREFIXED = """
    metre meter | m | n µ m c d k
    gram gramme | g | n µ m k
    litre liter | l | µ m c d h
    watt | W | m k M G T
    watt-hour | Wh | k M G T
    hertz | Hz | k M G
    byte | B | k M G T P
    bit | bit | k M G
    volt | V | m k
    ampere amp | A | m k
    joule | J | k M G
    calorie | cal | k
    pascal | Pa | h k M
    sievert | Sv | µ m
    becquerel | Bq | k M G T
    tonne ton | t | k M
"""
_PREFIXES = {
    "n": "nano",
    "µ": "micro",
    "m": "milli",
    "c": "centi",
    "d": "deci",
    "h": "hecto",
    "k": "kilo",
    "M": "mega",
    "G": "giga",
    "T": "tera",
    "P": "peta",
}
# More ways of writing the symbol of a prefix.
_ALSO = {"µ": ("\u03bc", "u", "mc"), "k": ("K",)}
# Name of the currency: its words | its signs and codes.
_CURRENCIES = """
    dollar: dollar buck | $
    US dollar: | US$ USD
    Australian dollar: | A$ AU$ AUD
    Canadian dollar: | C$ CA$ CAD
    New Zealand dollar: | NZ$ NZD
    Hong Kong dollar: | HK$ HKD
    Singapore dollar: | S$ SGD
    Taiwanese dollar: | NT$ TWD
    real: reais | R$ BRL
    euro: euro | € EUR
    pound: quid sterling pound-sterling | £ GBP
    pound or lb: pound
    penny: penny pence | p
    cent: cent | ¢ c
    yen: yen | ¥ JPY
    yuan: yuan renminbi | CNY RMB
    won: korean-won | ₩ KRW
    rouble: rouble ruble | ₽ RUB
    hryvnia: hryvnia hryvnya | ₴ UAH
    rupee: rupee | ₹ Rs INR
    franc: franc
    Swiss franc: | CHF
    crown: crown krona kronor krone kroner koruna | kr
    Swedish crown: | SEK
    Norwegian crown: | NOK
    Danish crown: | DKK
    Czech crown: | CZK
    zloty: zloty złoty | PLN
    forint: forint | HUF
    lira: lira | ₺ TRY
    rand: rand | ZAR
    peso: peso
    Mexican peso: | MXN
    shekel: shekel | ₪ ILS
    naira: naira | ₦ NGN
    riyal: riyal | SAR
    dirham: dirham | AED
    dinar: dinar
    baht: baht | ฿ THB
    shilling: shilling
    Kenyan shilling: | KES
"""
# Whose currency: its name before the word of several countries.
_NATIONS = """
    US: us u.s american
    Australian: australian
    Canadian: canadian
    New Zealand: new-zealand
    Hong Kong: hong-kong
    Singapore: singapore singaporean
    Taiwanese: taiwanese taiwan
    Swiss: swiss
    Swedish: swedish
    Norwegian: norwegian
    Danish: danish
    Czech: czech
    Mexican: mexican
    Kenyan: kenyan
    Egyptian: egyptian
    Indian: indian
    Pakistani: pakistani
    British: british
"""
SQUARES_AND_CUBES = {
    **dict.fromkeys(["square", "sq", "sq.", "squared", "²", "2"], "square"),
    **dict.fromkeys(["cubic", "cu", "cu.", "cubed", "³", "3"], "cubic"),
}
"""What makes an area or a volume of a length, before the unit or behind it."""

GLUED = frozenset(["in", "p", "c", "x", "s", "pp", "C", "F", "K"])
"""Symbols that are one against their digits alone: "in" behind a space is a preposition."""

EVERYDAY = frozenset(["bar", "bit", "knot", "point", "stone", "yard"])
"""Units whose word is mostly another one behind "a" and "one"."""

RATES = frozenset(["second", "minute", "hour", "litre", "gallon", "kg", "metre", "square metre", "cubic metre", "km"])
"""Per what a measure is another one: a speed, a flow, a density."""

LENGTHS = frozenset(["mile", "yard", "foot", "inch", "metre", "nm", "µm", "mm", "cm", "dm", "km", "nautical mile"])
"""What can be squared and cubed."""


def _rows(table: str) -> list[tuple[str, list[str], list[str]]]:
    """Name, words and symbols of each row; a hyphen in a word is a space."""
    found = []
    for row in table.strip().splitlines():
        name, _, forms = row.partition(":")
        words, _, symbols = forms.partition("|")
        found.append((name.strip(), [word.replace("-", " ") for word in words.split()], symbols.split()))
    return found


def _list_units() -> list[tuple[str, list[str], list[str]]]:
    """The rows of the units, those with prefixes too, and those that only times have."""
    rows = _rows(_UNITS) + [(name, [word], []) for word, name in TIME_WORDS.items()]
    for row in _PREFIXED.strip().splitlines():
        stems, symbol, prefixes = (each.split() for each in row.split("|"))
        for prefix in prefixes:
            words = [f"{_PREFIXES[prefix]}{stem.replace('-', ' ')}" for stem in stems]
            symbols = [f"{sign}{symbol[0]}" for sign in (prefix, *_ALSO.get(prefix, ()))]
            rows.append((f"{prefix}{symbol[0]}", words, symbols))
    return rows


def _with_plurals(rows: list[tuple[str, list[str], list[str]]]) -> dict[str, str]:
    forms: dict[str, str] = {}
    for name, words, _ in rows:
        for word in words:
            forms[word] = name
            first, space, second = word.partition(" ")
            forms.setdefault(f"{first}s{space}{second}", name)
            forms.setdefault(f"{word}s", name)
    return forms


_UNIT_ROWS = _list_units()
_CURRENCY_ROWS = _rows(_CURRENCIES)
UNIT_WORDS = _with_plurals(_UNIT_ROWS)
"""Word, in small letters and with its plural, to the name of the unit."""

_SYMBOLS = {symbol: name for name, _, symbols in _UNIT_ROWS for symbol in symbols}
CURRENCY_WORDS = _with_plurals(_CURRENCY_ROWS)
"""Word to the name of the currency."""

CURRENCY_SYMBOLS = {symbol: name for name, _, symbols in _CURRENCY_ROWS for symbol in symbols}
"""Sign or code, as it is written, to the name of the currency."""

_CURRENCY_NAMES = frozenset([*CURRENCY_WORDS.values(), *CURRENCY_SYMBOLS.values()])
NATIONS = {word: name for name, words, _ in _rows(_NATIONS) for word in words}
"""Word, in small letters, to whose currency it is."""


def _fold_symbols() -> dict[str, str]:
    """Symbols of several letters in small letters, where only one unit has them so."""
    found: dict[str, set[str]] = {}
    for symbol, name in _SYMBOLS.items():
        found.setdefault(symbol.lower(), set()).add(name)
    return {symbol: names.pop() for symbol, names in found.items() if len(names) == 1 and len(symbol) > 1}


_ANY_CASE = _fold_symbols()


@cache
def find_unit(form: str) -> str:
    """The name of the unit that a word or a symbol is; empty if it is none."""
    return UNIT_WORDS.get(form.lower()) or _SYMBOLS.get(form) or _ANY_CASE.get(form.lower(), "")


@cache
def find_currency(form: str) -> str:
    """The name of the currency that a word, a code or a sign is; empty if it is none."""
    return CURRENCY_WORDS.get(form.lower()) or CURRENCY_SYMBOLS.get(form, "")


def generalize(name: str) -> str:
    """What a unit is without what makes it another of its kind: a dollar of a US dollar, a degree of °C; or empty."""
    if name in ("°C", "°F"):
        return "degree"
    general = name.rpartition(" ")[2]
    return general if general != name and general in _CURRENCY_NAMES else ""


def is_currency(name: str) -> bool:
    """Whether it is the name of a currency, of whatever nation."""
    return name in _CURRENCY_NAMES or bool(generalize(name) and generalize(name) != "degree")


@cache
def spell_unit(name: str) -> frozenset[str]:
    """Words of which one stands in a text that speaks of a unit; of a currency, those for whose it is."""
    for nation, own, _ in _rows(_NATIONS):
        if name.startswith(f"{nation} "):
            return frozenset(own)
    first, _, rest = name.partition(" ")
    if rest and first in SQUARES_AND_CUBES.values():
        return frozenset(word for word, kind in SQUARES_AND_CUBES.items() if kind == first and word.isalpha())
    base = name.partition(" per ")[0]
    words = {word.partition(" ")[0] for word, each in UNIT_WORDS.items() if each in (name, base)}
    words |= {symbol.lower() for symbol, each in _SYMBOLS.items() if each in (name, base) and len(symbol) > 1}
    return frozenset(words)
