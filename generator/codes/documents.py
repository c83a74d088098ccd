"""Faults of a document's record against its text (verify/vault, verify/evidence)."""

from __future__ import annotations

from generator.codes.code import Code, Severity

CODES: dict[str, Code] = {
    "D101": Code(
        "Part without lines",
        "A part names lines that the received file does not have, or only empty ones.",
        "Correct the lines of the part.",
    ),
    "D102": Code(
        "Line in two parts",
        "Each line of a received file belongs to one part of one record. Otherwise one document's words could be "
        "quoted as another's.",
        "Correct the lines of one of the two parts.",
    ),
    "D103": Code(
        "Line in no part",
        "Each line of a received file that is not empty belongs to a part of a record, so that nothing is overlooked.",
        "Give the line to a part, or to the record of another document.",
    ),
    "D104": Code(
        "Passage that is not there",
        "A span, a turn, a digest or `uncovered` names a passage that the text does not have.",
        "Correct the passage; `briefing show ID` prints the text with its numbers.",
    ),
    "D105": Code(
        "Spans that do not agree with the text",
        "A record lists every stretch that stands in quotation marks, passage by passage and in order. By its place "
        "in that order a quotation finds whose words it holds; one span too many or too few gives words to another "
        "person.",
        "List each stretch of the passage once, in order.",
    ),
    "D106": Code(
        "Spans out of order",
        "The spans of a record stand in the order of the text, so that a person can compare the two.",
        "Sort them by passage.",
    ),
    "D107": Code(
        "Quotation mark without its other half",
        "A mark is opened and not closed, or closed and not opened, so that nobody can say where the words in "
        "quotation marks begin or end. Only a quotation that runs on may stay open, and then the next paragraph opens "
        "again.",
        "Receive a copy of the file in which the mark is mended, and enter its SHA-256.",
    ),
    "D108": Code(
        "A passage that came damaged",
        "HTML entities, words divided at a line end, mojibake, look-alike letters: the received text does not say what "
        "the document says, and a quotation of those words is refused.",
        "Receive an undamaged text; until then quote other words of the passage.",
        Severity.WARNING,
        is_lasting=True,
    ),
    "D109": Code(
        "A span of another speaker",
        'The text says whose words the marks hold (`"...", said Reed`), and the record gives them to somebody else. '
        "Every quotation from the span would be shown as that person's.",
        "Correct `by` of the span; or say under its `checked` why the record is right.",
    ),
    "D110": Code(
        "A span whose speaker is not there",
        "The person to whom the record gives the words is named neither in the passage nor in those just before it, or "
        "the text seems to give them to somebody else.",
        "Correct `by` of the span; or say under its `checked` how the speaker is known.",
        Severity.WARNING,
    ),
    "D111": Code(
        "A turn of another speaker",
        "The passage begins with the label of its speaker (`MS REED:`, `QUESTION:`), and the record lets somebody else "
        "speak there; or the label names somebody of people.yaml, and the record lets nobody speak. A label without a "
        "name can be of anybody whom no other label of the document names. A label inside a passage begins another "
        "turn.",
        "Let the turn be of whoever the passage names, `anonymous` for a speaker without a name; list the name among "
        "the spellings of the speaker; receive a copy in which each turn begins a line; or say under `checked` of the "
        "turn why it is right.",
    ),
    "D112": Code(
        "Paragraphs that were counted anew",
        "Most fragments of the document stand so many paragraphs from the one that they name: the lines of its parts "
        "have changed, and with them the number of every paragraph. It is told once, and nothing else is held against "
        "the text until then.",
        "Correct the lines of `body` under `received`; if they are right, correct each `at`.",
    ),
}
