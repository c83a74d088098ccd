"""Faults of shape: what a record may look like (load/schema, load/content)."""

from __future__ import annotations

from generator.codes.code import Code

CODES: dict[str, Code] = {
    "S101": Code(
        "No content",
        "The generator reads content/ of the project's folder, and content/site.yaml says what the site is.",
        "Run it in the project's folder, or name it with --root; write content/site.yaml.",
    ),
    "S102": Code(
        "A file that does not belong in content/",
        "content/ has a fixed layout, so that nothing in it is overlooked; links are not followed, because they "
        "can lead out of the project.",
        "Move the file to where its kind belongs, rename it to ID.yaml, or remove it.",
    ),
    "S103": Code(
        "Unreadable passage or line",
        "A passage is the number of a paragraph of the body or the name of a part; lines are a number or a range.",
        "Write 4, 4-6 or the name of a part.",
    ),
    "S104": Code(
        "Not a date",
        "Dates are EDTF (Library of Congress, 2019), so that uncertain and open dates can be said exactly and sorted;"
        " their years are those from 1 to 9999.",
        "Write 2019, 2019-05, 2019-05-01, 2019-05~ (about), 2019-05? (uncertain), 2019/2020 or ../2019-05 (before).",
    ),
    "S105": Code(
        "Not a list of records",
        "Files of claims, of people and of what was withdrawn are lists.",
        "Begin each record with `- id: ...`; an empty list is [].",
    ),
    "S106": Code(
        "Unknown or malformed key",
        "A key that no schema has would be ignored without a word, so it is refused.",
        "Correct the key; content/schemas/ and an editor with the YAML extension know them all.",
    ),
    "S107": Code(
        "A value of the wrong shape",
        "A record's values have the types, lengths and choices of its schema; nothing is converted.",
        "Give the value the shape that the message names.",
    ),
    "S110": Code(
        "No date of publication",
        "Readers must be able to tell how old a source is, or that it cannot be known.",
        "Add `published`, or say under `undated` what is known.",
    ),
    "S111": Code(
        "A span or a turn without a speaker",
        "Speech and writing are somebody's words; without a speaker, nobody's words can be checked against them.",
        "Add `by` or `anonymous`, or correct the kind of the span.",
    ),
    "S112": Code(
        "Two speakers",
        "A claim, or a turn, is either of a person of people.yaml or of a speaker whom the document does not name.",
        "Keep one of `by` and `anonymous`.",
    ),
    "S113": Code(
        "Two fragments",
        "A piece of evidence is one fragment: a quotation, a locator, or a quotation in parts.",
        "Keep one of quote, locator and parts; make a second piece of evidence of the other.",
    ),
    "S114": Code(
        "Evidence without a document",
        "Claims of content/claims/across.yaml belong to no document, so their evidence must name one.",
        "Add `document`, or make the claim an inference.",
    ),
    "S115": Code(
        "A date and its reasoning",
        "An inferred date is shown with its reasoning; a stated date has none.",
        "Add `why` to an inferred date; `status: inferred` to a date with a reasoning.",
    ),
    "S116": Code(
        "Not an address",
        "An address becomes a link; only http and https are safe to follow.",
        "Write https:// and the rest, without spaces.",
    ),
    "S117": Code(
        "Turns in a document that has none",
        "Only in a transcript or an interview do people speak in turn, without quotation marks. In any other document "
        "a turn would make the author's words somebody else's.",
        "List what stands in quotation marks under `spans`, or correct the kind of the document.",
    ),
    "S118": Code(
        "A passage in two turns",
        "One person speaks in a passage; whom that person quotes stands in quotation marks.",
        "Correct the passages of one of the turns.",
    ),
    "S119": Code(
        "A date of publication, and none",
        "A document whose date is known or inferred is not undated; readers would be told both.",
        "Keep one of `published` and `undated`.",
    ),
    "S120": Code(
        "An end before its beginning",
        "A range of a figure goes from the smaller number to the larger, and an office from an earlier day to a later.",
        "Exchange the two, or correct the one that is wrong. A number that fell is two figures and no range.",
    ),
}
