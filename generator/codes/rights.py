"""Faults of rights and budgets (verify/rights)."""

from __future__ import annotations

from generator.codes.code import Code

CODES: dict[str, Code] = {
    "R101": Code(
        "Quotation too long",
        "A quotation has at most 12 words, its parts together. A word is a token: a dash between words does not join "
        "them.",
        "Shorten it, or say part of it in your own words.",
    ),
    "R102": Code(
        "Locator too long",
        "A locator only finds a place, and it is committed with the content: at most 6 words.",
        "Shorten it; add `within` where it then stands there twice.",
    ),
    "R103": Code(
        "`within` too long",
        "`within` tells one place from another, and it is committed with the content: at most 12 words.",
        "Shorten it.",
    ),
    "R104": Code(
        "Words of a document that may not be quoted",
        "Of a document with `publish: record` no words may stand in content/, which is the default where nothing is "
        "stated.",
        "Leave the passage alone as evidence; or, if short quotations are lawful, state `publish: fragments`.",
    ),
    "R105": Code(
        "Too much of a document",
        "Quotations and locators together have at most a third of a document's words, or 40 words of a very short one. "
        "Words in two fragments count once.",
        "Drop or shorten quotations and locators.",
    ),
    "R110": Code(
        "Words copied from a document",
        "Eight words in a row, outside quotations and locators, are those of a text that may not be published; sixteen "
        "where they are spread over several fields. Comments count too, and files beside content/. A name with its "
        "office is one word, and a title, publisher or address may have a few; twenty in a row are always a copy.",
        "Say it in your own words.",
    ),
}
