"""The table of codes: what each diagnostic means and what a person does about it.

A code is stable: it keeps its meaning for ever, and a code that is no longer used is not given to anything else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How bad it is: an error fails every run, a warning fails only under ``--strict``."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means, for ``briefing explain`` and the page of codes.

    ``meaning`` says which rule is broken and why the rule exists; ``cure`` what a person does about it.
    """

    title: str
    meaning: str
    cure: str
    severity: Severity = Severity.ERROR


CODES: dict[str, Code] = {
    # Y: reading YAML (load/yaml)
    "Y101": Code(
        "File too large",
        "A content file has at most 1 MiB. What people write by hand is far smaller; a larger file is here by mistake.",
        "Divide the file, or move it where it belongs.",
    ),
    "Y102": Code(
        "Not UTF-8",
        "All content is UTF-8. Guessing another encoding would change letters without a word.",
        "Save the file as UTF-8.",
    ),
    "Y103": Code(
        "Not a text file",
        "The file has bytes that are zero: it is UTF-16, UTF-32 or no text at all.",
        "Save it as UTF-8, or move it where it belongs.",
    ),
    "Y104": Code(
        "Byte order mark",
        "The file begins with U+FEFF, which nobody sees and which other tools take for a part of the first key.",
        "Save the file as UTF-8 without a mark.",
    ),
    "Y105": Code(
        "Tab",
        "YAML forbids tabs in the indentation, and elsewhere they look like spaces that they are not.",
        "Use spaces.",
    ),
    "Y106": Code(
        "Control character",
        "Control characters, line separators and carriage returns alone are not seen, and programs disagree on where "
        "a line ends that has them. That holds for escapes such as `\\0` too.",
        "Delete it.",
    ),
    "Y107": Code(
        "Character that hides text",
        "Direction overrides and isolates show text in another order than it has, and tag characters are not shown at "
        "all: what a reviewer sees would not be what is published.",
        "Delete it; the marks U+200E and U+200F are allowed.",
    ),
    "Y111": Code(
        "Anchor",
        "An anchor (`&name`) lets a value be used elsewhere, where no reviewer sees it.",
        "Write the value out where it is needed. Put a text that begins with `&` in quotation marks.",
    ),
    "Y112": Code(
        "Alias",
        "An alias (`*name`) stands for a value from elsewhere in the file; a few of them can stand for millions.",
        "Write the value out. Put a text that begins with `*` in quotation marks.",
    ),
    "Y113": Code(
        "Tag",
        "A tag (`!name`) changes the type of a value. The schema alone says of which type a value is.",
        "Leave it out. Put a text that begins with `!` in quotation marks.",
    ),
    "Y114": Code(
        "Merge key",
        "`<<` brings in keys from elsewhere in the file, where no reviewer sees them; YAML 1.2 does not have it.",
        "Write the keys out.",
    ),
    "Y115": Code(
        "Directive",
        "A line that begins with `%` changes how the rest of the file is read.",
        "Delete the line. Indent a text that begins with `%`.",
    ),
    "Y116": Code(
        "Second document",
        "A file is one document. What stands behind a second `---` would be overlooked.",
        "Keep one document in a file.",
    ),
    "Y117": Code(
        "List or mapping as a key",
        "A key is text. Most often, a text that begins with a bracket was meant.",
        "Use text as a key. Put a value that begins with `[` or `{` in quotation marks.",
    ),
    "Y118": Code(
        "Key that is not text",
        "Without quotation marks this key is a number, a truth value or nothing.",
        "Put the key in quotation marks.",
    ),
    "Y119": Code(
        "Key twice",
        "The same key stands twice in one mapping; one of the two values would be lost without a word.",
        "Keep one of them.",
    ),
    "Y120": Code(
        "Too deep",
        "Lists and mappings stand at most 20 levels inside each other; no record needs more than a few.",
        "Make the record flatter, or close a bracket that was left open.",
    ),
    "Y121": Code(
        "Too many values",
        "A file has at most 50,000 keys and values, so that reading it stays quick.",
        "Divide the file.",
    ),
    "Y131": Code(
        "Number that begins with zero",
        "010 is ten in YAML 1.2 and eight in YAML 1.1, and often it is no number but a code.",
        "Write a number without the zero, a text in quotation marks.",
    ),
    "Y132": Code(
        "Number that cannot be kept",
        "Infinity and what is no number cannot be counted with; a number of more than 15 digits would be rounded.",
        "Round the number, or put a text in quotation marks.",
    ),
    "Y141": Code(
        "Sign that ends plain text",
        "In a text without quotation marks, a colon and a space begin a value, a space and `#` a comment, a dash and a "
        "space a list.",
        "Put the text in quotation marks, or begin it on the next line after `>-`.",
    ),
    "Y142": Code(
        "Indentation",
        "A line's indentation says what it belongs to, and this one belongs to nothing above it.",
        "Indent it like its neighbours; text that goes on stands further in than its key.",
    ),
    "Y143": Code(
        "Quotation marks that do not enclose the text",
        "A text that begins with a quotation mark ends at the next one of its kind, and nothing may follow it.",
        "Close it where the text ends. Put a text that has quotation marks inside into marks of the other kind, or "
        "begin it on the next line after `>-`.",
    ),
    "Y144": Code(
        "Brackets",
        "A value in brackets is a list or a mapping: its entries have commas between them, and it ends with its "
        "closing bracket.",
        "Write what is missing. Put a text that has brackets, commas or colons in quotation marks.",
    ),
    "Y145": Code(
        "Sign that cannot begin plain text",
        "A text without quotation marks cannot begin with this sign, which means something else in YAML.",
        "Put the text in quotation marks, or begin it on the next line after `>-`.",
    ),
    "Y146": Code(
        "Unknown escape",
        "Between double quotation marks a backslash begins an escape, and this one begins none that YAML has.",
        "Write `\\\\` for a backslash, or put the text in single quotation marks.",
    ),
    "Y147": Code(
        "Text beside `|` or `>`",
        "A block of text begins on the line below its sign.",
        "Begin the text on the next line, indented.",
    ),
    "Y149": Code(
        "Not YAML",
        "The file cannot be read from this place on. The message has the words of the YAML parser.",
        "Look at the lines above the place.",
    ),
    # S: the shape of a record (load/schema, load/content)
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
        "Dates are EDTF (Library of Congress, 2019), so that uncertain and open dates can be said exactly and sorted.",
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
        "A span without a speaker",
        "Speech and writing are somebody's words; without a speaker, nobody's words can be checked against them.",
        "Add `by` or `anonymous`, or correct the kind of the span.",
    ),
    "S112": Code(
        "Two speakers",
        "A claim is either of a person of people.yaml or of a speaker whom the document does not name.",
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
    # N: names and references (load/content)
    "N101": Code(
        "Unknown claim",
        "A sentence or record names a claim that is not there; what it rests on would be nothing.",
        "Correct the id, or write the claim in content/claims/.",
    ),
    "N102": Code(
        "Unknown person",
        "A record names a person or organisation that people.yaml does not have.",
        "Correct the id, or add the entry.",
    ),
    "N103": Code(
        "Unknown document",
        "A record, or a file of claims, names a document that is not there.",
        "Correct the id or the file's name, or add the record in content/documents/.",
    ),
    "N104": Code(
        "Unknown question",
        "A position answers a question that site.yaml does not have.",
        "Correct the id, or add the question.",
    ),
    "N105": Code(
        "Unknown briefing",
        "site.yaml lists a briefing that is not there.",
        "Correct the id, or write the briefing in content/briefings/.",
    ),
    "N106": Code(
        "An id used twice",
        "Ids name one thing each over the whole site: links and the lock depend on it.",
        "Give one of the two another id.",
    ),
    "N107": Code(
        "A spelling of two people",
        "A reader could not tell who is meant, and the check of names could not either.",
        "Keep the spelling where the documents mean it; give the other entry a longer one.",
    ),
    "N108": Code(
        "Inferences in a circle",
        "Inferences that rest on each other rest on nothing.",
        "Let one of them rest on what a document says.",
    ),
    "N109": Code(
        "Withdrawn, and still there",
        "withdrawn.yaml says that a claim or document was taken back.",
        "Remove the claim or document, or take it off the list.",
    ),
    "N110": Code(
        "Answers and positions do not agree",
        "The answers to a question show at a glance who agrees with whom. A position that is under none would be "
        "missing there, one that is under two would contradict itself, and a claim without one has no place there.",
        "List each position on the question under the one answer that it gives.",
    ),
    "N111": Code(
        "An event that is none",
        "An event is said to have come before or after a claim that tells of no event, so readers see no order.",
        "Name a claim that has an event, or give the claim its event.",
    ),
    "N112": Code(
        "Events in an impossible order",
        "By their dates, or by each other, the events cannot have come in the order that the records give.",
        "Correct what is said to be before or after, or the date of one of the events.",
    ),
    "N113": Code(
        "Editions that are not one line",
        "Each edition tells what changed since the one before. Where two follow one, as after two branches that each "
        "made one, or days run backwards, a change would be told twice or not at all.",
        "Run `briefing edition` again for the edition that is not published yet; it then follows the newest.",
    ),
    "N114": Code(
        "Nothing to show on the home page",
        "The home page shows figures and events of the claims that site.yaml names, and this claim has none.",
        "Name a claim that carries one, or leave the list out: then those on which most rests are shown.",
    ),
    # V: received files (verify/vault)
    "V101": Code(
        "No vault",
        "`briefing verify` holds every fragment against the received files, and without their folder it could only "
        "pass by checking nothing.",
        "Put the received files into vault/, or set BRIEFING_VAULT to the folder that holds them.",
    ),
    "V102": Code(
        "Received file outside the vault",
        "A record names a file of the vault by its bare name. Folders, links and special names are not followed, so "
        "that no record reaches a file that nobody received.",
        "Put the file itself into the vault and give its name.",
    ),
    "V103": Code(
        "Received file missing",
        "The file that the record names is not in the vault, or not beside the record of a document published in full.",
        "Put it there, or correct the name.",
    ),
    "V104": Code(
        "Received file changed",
        "The bytes of the file are not those that were received: its SHA-256 is not the one of the record. Every "
        "place, span and fragment was found in the other file.",
        "Put the received file back. If it was received anew, go through the record, enter the new SHA-256 and verify.",
    ),
    "V105": Code(
        "Received file that is no text",
        "A received text is UTF-8, has no NUL characters and is no larger than 20 MiB. Guessing an encoding would "
        "change letters without a word.",
        "Convert a copy to UTF-8, receive that, and enter its SHA-256.",
    ),
    "V106": Code(
        "A text that may not be here",
        "Below content/documents/ stand the texts of documents that may be published in full, and no others: what is "
        "committed is published. A file that holds another document too is committed for both.",
        "Move the text to the vault, or state in its record that it may be published in full; give each its own file.",
    ),
    # D: a record of a document against its text (verify/vault, verify/rules)
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
        "The passage begins with the name of its speaker, and the record lets somebody else speak there, or nobody.",
        "Let the turn be of whoever the passage names.",
    ),
    # Q: fragments, and whose words they are (verify/match, verify/rules)
    "Q101": Code(
        "Fragment without a word",
        "A quotation or locator of marks and spaces alone would be found anywhere.",
        "Give a few words of the passage.",
    ),
    "Q102": Code(
        "Quotation not found",
        "The words do not stand in the passage that the evidence names. Typography may differ (quotation marks, "
        "dashes, spaces), nothing else: no word, letter, digit, sign or accent. Only this passage is searched.",
        "Quote it as it stands, correct the number of the passage, or drop the quotation marks.",
    ),
    "Q103": Code(
        "Fragment cuts a word or a number",
        "The characters stand in the passage, but inside a longer word or number, which can turn their meaning: "
        "`native` in `non-native`, `5%` in `-5%`, `4` in `4,000`, `$5` in `$5 million`.",
        "Take in the whole word or number, with its sign, currency, per cent, unit sign and magnitude.",
    ),
    "Q104": Code(
        "Fragment in several places",
        "The words stand in the passage more than once, so that nobody can tell which place is meant, and whose words "
        "they are. The case of the first letter does not tell two places apart.",
        "Quote a few words more, or add `within:`, a longer stretch around the place that stands there once.",
    ),
    "Q105": Code(
        "Damaged fragment",
        "The fragment carries traces of copying or converting: HTML entities, TeX quotation marks, primes or backticks "
        "for apostrophes, words divided at a line end, characters read in the wrong encoding, signs that change the "
        "direction of writing, or letters of another script that look the same.",
        "Write the characters that were meant. If the received text has the damage, mend it there first.",
    ),
    "Q106": Code(
        "Ellipsis that the document does not have",
        "An ellipsis inside a fragment stands for one that the document itself has in that place. It never stands for "
        "words that were left out, since it does not say how many, or in which order.",
        "List what stands before and after it under `parts:`.",
    ),
    "Q107": Code(
        "Brackets that the document does not have",
        "Square brackets around words that were put in or exchanged, and the marks of notes, are not words of the "
        "document.",
        "Leave them out, and use `parts:` around words that were left out.",
    ),
    "Q108": Code(
        "Parts out of order",
        "The parts of an elided quotation stand in the passage, but not in the order in which they are listed.",
        "List the parts in the order of the passage.",
    ),
    "Q109": Code(
        "Overlapping parts",
        "Two parts of an elided quotation share words of the passage, which would be shown twice.",
        "Shorten one of the parts, or write both as one.",
    ),
    "Q110": Code(
        "Parts with nothing left out between them",
        "Readers would see `[…]` where no word was left out.",
        "Write the two parts as one.",
    ),
    "Q111": Code(
        "Fragment in another case",
        "The words stand in the passage with other capital letters. Only the first letter of a fragment may differ in "
        "case: `US` and `us` are two words.",
        "Write the capitals as the document has them.",
    ),
    "Q112": Code(
        "`within` not found",
        "`within:` is itself a fragment of the passage, and it is not found there as it is written.",
        "Copy it from the passage, in whole words.",
    ),
    "Q113": Code(
        "`within` in several places",
        "`within:` tells repeated words apart, so it must stand in the passage once.",
        "Make it longer.",
    ),
    "Q114": Code(
        "Fragment outside its `within`",
        "The words stand in the passage, but not wholly inside the stretch that `within:` names.",
        "Make `within:` longer, choose the right stretch, or drop it.",
    ),
    "Q120": Code(
        "No such passage",
        "Evidence names a passage that the document does not have.",
        "Use a number or part that `briefing show` prints.",
    ),
    "Q121": Code(
        "Evidence without words",
        "A fragment shows which words of the passage the claim rests on. Only a document of which just the record"
        " may be published has evidence by passage alone.",
        "Add `quote` or `locator`; `briefing find` prints evidence ready to paste.",
    ),
    "Q130": Code(
        "Doubt left out",
        "A quotation that leaves out a negation or a word of doubt beside it can say the opposite of its sentence.",
        "Take the words in, or say under `checked` why the quotation is fair.",
        Severity.WARNING,
    ),
    "Q141": Code(
        "Words of another speaker",
        "Words in quotation marks belong to the person of whose speech or writing the record says that they are.",
        "Correct `by` of the claim, or `by` of the span if the record is wrong.",
    ),
    "Q142": Code(
        "Nobody said these words",
        "A term, a title or a hypothetical speech is not something that a person said.",
        "Say it without quotation marks, or give it to whoever uses the word.",
    ),
    "Q143": Code(
        "The document's own words as a person's",
        "What stands outside quotation marks is how the author puts it, not what a person said.",
        "Say it without quotation marks, or give it to the author.",
    ),
    "Q144": Code(
        "Through whom words reach us",
        "Words that a document has from somebody else are only as good as that relay.",
        "Add `via` to the claim.",
    ),
    "Q145": Code(
        "A quotation across a quotation mark",
        "Words inside the marks and outside them have different speakers.",
        "Quote what stands inside, or what stands outside.",
    ),
    "Q146": Code(
        "Words quoted inside a quotation",
        "What a speaker quotes is as a rule not the speaker's own. The inner quotation marks tell readers so.",
        "Take the inner quotation marks into the quotation, or say under `checked` whose words they are.",
        Severity.WARNING,
    ),
    "Q147": Code(
        "A contradiction shown as a quotation",
        "Evidence that contradicts or qualifies a claim is not the claim's own words.",
        "Use `locator`, and make a claim of what the passage says.",
    ),
    "Q148": Code(
        "A locator in another speaker's words",
        "What somebody says between quotation marks of the document supports what that person says, and neither what "
        "another says nor what the document itself reports.",
        "Give the claim to whoever speaks there, find other words, or say under `checked` why it is fair.",
    ),
    "Q151": Code(
        "A person whom the passages do not name",
        "A speaker, a relay, the holder of a position or one of `people` stands nowhere in the passages of the claim, "
        "by any spelling, nor just before them.",
        "Correct the name, add the passage that has it, or say under `inferred`, with the name, how it is known.",
        Severity.WARNING,
    ),
    "Q152": Code(
        "A position of somebody else",
        "What somebody says on a question is that person's position. Somebody else's rests on a claim that names its "
        "holder.",
        "Correct `holder`, make a claim of what the holder says, or say under `inferred`, with the name, why it is so.",
        Severity.WARNING,
    ),
    "Q199": Code(
        "The self-test failed",
        "Every run corrupts a quotation and must refuse it; otherwise its other results prove nothing.",
        "Report it: this is a fault of the generator.",
    ),
    # B: prose of claims and briefings (verify/rules)
    "B101": Code(
        "An unreadable mark",
        "Double brackets hold the id of a claim and are the only markup of prose.",
        "Write `[[claim-id]]`.",
    ),
    "B102": Code(
        "A mark inside a sentence",
        "A sentence rests on its claims as a whole; a mark in the middle would hide which part has no evidence.",
        "Put the claims at the end of the sentence, or make two sentences of it.",
    ),
    "B103": Code(
        "A sentence that rests on nothing",
        "Each sentence of a bottom line, a point or a dispute names at least one claim.",
        "End it with `[[claim-id]]`; if no document says it, leave it out or make it a gap.",
    ),
    "B104": Code(
        "A claim without evidence",
        "A claim is what a document says; evidence is where.",
        "Add evidence; `briefing find` prints it ready to paste.",
    ),
    "B105": Code(
        "An inference without its grounds",
        "An inference is ours, and readers must be able to follow it.",
        "Name the claims under `rests_on` and the reasoning under `why`.",
    ),
    "B106": Code(
        "Evidence or grounds in the wrong place",
        "What a document says has evidence; what we infer rests on claims. A claim that mixes them hides who says it.",
        "Make two claims of it.",
    ),
    "B107": Code(
        "A claim without a speaker",
        "Words, judgements, advice, counterfactuals and forecasts are somebody's.",
        "Add `by`, or `anonymous` with the document's description of the speaker.",
    ),
    "B109": Code(
        "A term that is not used",
        "A term is listed, and stands nowhere in quotation marks in the text that it is listed for.",
        "Drop it from `terms`, or put the marks where it stands.",
        Severity.WARNING,
    ),
    "B110": Code(
        "Quotation marks around other words",
        "Quotation marks mean verbatim, in every field: what stands in them is in a quotation that the text rests"
        " on, or is a listed term. A text that rests on no claim quotes nothing.",
        "Quote it as the evidence has it, drop the marks, or list it under `terms`.",
    ),
    "B111": Code(
        "A quotation mark without its partner",
        "Where a quotation begins and ends must be seen, or it cannot be checked.",
        "Close or open the quotation. An apostrophe at a word's edge that is read as a mark is written ʼ (U+02BC).",
    ),
    "B112": Code(
        "A sign that only looks like a quotation mark",
        "Primes, accents, ornaments, doubled signs, full-width forms and whatever copying has damaged: a reader takes"
        " them for what they are not, and no check can tell where a quotation begins and ends.",
        'Write “ ” or " " around a quotation, and \' or ’ for an apostrophe; copy damaged words again.',
    ),
    "B113": Code(
        "Doubt left out of quoted words",
        "Words that are cut out of a longer quotation, beside a negation or a word of doubt, can turn its meaning.",
        "Take the word in, say it outside the marks, or say under `checked` why the words are fair without it.",
        Severity.WARNING,
    ),
    "B114": Code(
        "Words that a speaker quotes",
        "What stands in quotation marks inside a quotation is as a rule not the speaker's own.",
        "Take the inner quotation marks in, or say under `checked` whose words they are.",
        Severity.WARNING,
    ),
    "B115": Code(
        "Words given to another",
        "The text says that somebody else spoke the words that it quotes than the claim they come from has as its "
        'speaker: `Reed said "..."`, `"...", said Reed`, `in Reed\'s words "..."`.',
        "Give the words to whoever said them. A sentence that means something else is put differently, or answered "
        "under `checked`.",
    ),
    "B116": Code(
        "Words whose speaker is not named",
        "Quoted words stand where other people are named and their speaker is not, or where another person seems to "
        "speak them; a reader would take them for words of that person.",
        "Name whose words they are, or say under `checked` why it is plain.",
        Severity.WARNING,
    ),
    "B117": Code(
        "A claim whose text names another speaker",
        "The text of the claim says that somebody says something (`Reed told Ortiz that ...`), and that is not whom "
        "`by` gives the claim to.",
        "Correct `by` or the text, or say under `checked`, with the name, why both are right.",
        Severity.WARNING,
    ),
    "B118": Code(
        "Somebody who says nothing in the claims",
        "The sentence says that somebody says something (`Reed told Ortiz that ...`), and none of the claims that it "
        "rests on is of that person, or tells of words of that person.",
        "Name whoever says it, rest the sentence on what that person says, or say under `checked`, with the name, why "
        "it is right.",
        Severity.WARNING,
    ),
    "B119": Code(
        "A term that is not the documents'",
        "Quotation marks mean verbatim for a term too: it stands in a locator of the claims that the text rests on, and"
        " it is nobody's speech. What a person said or wrote is a quotation, with that person's name.",
        "Add the passage that has it to the evidence of the claim, with `locator`; quote what somebody said; or drop"
        " the marks.",
    ),
    "B120": Code(
        "A number that its evidence does not have",
        "A number, with its magnitude, its per cent and what it counts in, stands nowhere in the passages or claims"
        " below it: the commonest slip. `2 million` is not `2 billion`, and `5%` not `5 percentage points`.",
        "Correct it, rest it on what has it, or answer under `counted` how it was counted.",
        Severity.WARNING,
    ),
    "B121": Code(
        "A date that its evidence does not have",
        "A day, month or day of the week, with all that is printed of it, stands nowhere in the passages or claims"
        " below it.",
        "Correct it, rest it on what has it, or answer under `inferred`.",
        Severity.WARNING,
    ),
    "B122": Code(
        "A person whom its evidence does not name",
        "A person who is named nowhere, in any spelling, in the passages or claims below.",
        "Correct the name, rest it on what names the person, or answer under `inferred`.",
        Severity.WARNING,
    ),
    "B123": Code(
        "A stated date that is not printed",
        "A date that a passage does not print in full is inferred, and readers are told how.",
        "Add `status: inferred` and `why`, or the passage that prints it.",
        Severity.WARNING,
    ),
    "B124": Code(
        "A hedge that is not the document's",
        "A figure is as firm as its source makes it, in the source's word and beside the number.",
        "Give the hedge as the passage has it.",
        Severity.WARNING,
    ),
    "B125": Code(
        "An inferred date that its passages contradict",
        "The passages print a date, the inferred one is another, and its reasoning does not say how the two hang"
        " together.",
        "Correct the date, or reason under `why` from the date that is printed.",
        Severity.WARNING,
    ),
    "B126": Code(
        "A record says what the documents do not",
        "The day of publication, the publisher and the spellings of names are those that a document prints.",
        "Correct the record, leave it out, or answer under `inferred` of the document; an unprinted day is inferred.",
        Severity.WARNING,
    ),
    "B127": Code(
        "A name that its evidence does not have",
        "A word with a capital, other than at the beginning of a sentence, stands nowhere in the passages or claims"
        " below: a place, an organisation, a rank, or somebody who is not in people.yaml.",
        "Correct the name, rest it on what has it, or answer under `inferred`.",
        Severity.WARNING,
    ),
    "B128": Code(
        "A number with another hedge",
        "A claim is never firmer than its source: where every passage or claim below has `more than`, `nearly` or"
        " another hedge with the number, the text has it too; nor does it add one that turns the number another way.",
        "Say it as it stands there, or answer under `inferred` or `counted`.",
        Severity.WARNING,
    ),
    "B129": Code(
        "A date after its document",
        "What a document says was said, counted or held was so before the document appeared.",
        "Correct the date, or the kind of the claim; or answer under `inferred`.",
        Severity.WARNING,
    ),
    "B130": Code(
        "A gap that the documents fill",
        "Words that a gap calls absent do stand in a document that it speaks of.",
        "Correct the gap, or name under `documents` those that it speaks of.",
    ),
    # L: the lock (verify/lock)
    "L101": Code(
        "Evidence that was never verified",
        "The lock has no line for this piece of evidence: nobody has found its words in the text.",
        "Run `briefing verify` where the texts are at hand, and commit content/evidence.lock.",
    ),
    "L102": Code(
        "Evidence changed after it was verified",
        "The words, passage, document, speaker or kind of claim that the lock has are not those in content/. What was "
        "verified was something else. One `text` line binds the received file for all its evidence.",
        "Undo the change; or run `briefing verify` where the texts are at hand, and commit content/evidence.lock.",
    ),
    "L103": Code(
        "Wording not verified again",
        "The fragment is the one that was verified, but what the claim says of it has changed, or an answer to a "
        "warning has; the message names the field. Whether the passage supports the claim is for a person to judge.",
        "Hold the claim against its passage, run `briefing verify`, and commit content/evidence.lock.",
        Severity.WARNING,
    ),
    "L104": Code(
        "Entry of something that is gone",
        "The lock has a line for evidence, a document, a gap or a file that content/ no longer has. A lock that is not "
        "current proves nothing.",
        "Restore what is gone, or run `briefing verify` where the texts are at hand.",
    ),
    "L105": Code(
        "Text not as it was verified",
        "What the record says of the text has changed since it was verified, or never was verified: the received file, "
        "the lines of its parts, the spans and turns that say whose words stand where, or what may be published.",
        "Undo the change; or run `briefing verify` where the texts are at hand, and commit content/evidence.lock.",
    ),
    "L106": Code(
        "File not scanned again",
        "Files of content/ are searched for sentences of unpublished texts, which needs the texts. They, or the texts, "
        "have changed since. It is told once, and only where nothing else is left to mend.",
        "Run `briefing verify` where the texts are at hand, and commit content/evidence.lock.",
        Severity.WARNING,
    ),
    "L107": Code(
        "Absence not verified",
        "A gap calls words absent, and the lock has no line that says so of these words in these documents.",
        "Run `briefing verify` where the texts are at hand, and commit content/evidence.lock.",
    ),
    "L108": Code(
        "No lock",
        "content/evidence.lock is missing or empty: nothing in content/ was ever held against a text.",
        "Run `briefing verify` where the texts are at hand, or restore the file from git.",
    ),
    "L109": Code(
        "Entry that contradicts itself",
        "`briefing verify` cannot have written this line: its passage, span, places, words or counts do not fit the "
        "record, the fragment, the other lines or the text at hand.",
        "Restore the line from git, or run `briefing verify` where the texts are at hand.",
    ),
    "L110": Code(
        "The lock would change",
        "`verify --locked` makes the lock anew from the texts and compares: the committed one is not what they give.",
        "Run `briefing verify`, look at what changed, and commit the lock with the content.",
    ),
    "L111": Code(
        "Warnings without an answer",
        "A number, date, person or hedge that a passage does not have, or doubt that a quotation leaves out, is seen "
        "only where the texts are. The lock is not written over it, since everybody else would then see nothing.",
        "Mend each, or answer it in its record with the reason: `checked`, `inferred`, `counted`.",
    ),
    "L121": Code(
        "Header of the lock",
        "The first line of the lock says which version of its format the rest has; another one cannot be read.",
        "Restore the file from git, update the generator, or run `briefing verify` where the texts are at hand.",
    ),
    "L122": Code(
        "Line of the lock that cannot be read",
        "Each line is one entry with all its columns, in order, between single spaces.",
        "Restore the line from git, or run `briefing verify` where the texts are at hand.",
    ),
    "L123": Code(
        "Entry twice",
        "Two lines of the lock are of the same thing; one of them would be believed without reason.",
        "Run `briefing verify` where the texts are at hand.",
    ),
    "L124": Code(
        "Merge conflict in the lock",
        "Two branches verified the same thing differently. The lock is not merged by hand, for it records what was "
        "found.",
        "Resolve the conflicts in the other files first, then run `briefing verify` where the texts are at hand.",
    ),
    "L125": Code(
        "Line of the lock that was changed",
        "A line ends with a digest of itself, and this one has another: something in it was edited by hand. That shows "
        "carelessness alone; whoever means to forge a line can make its sum anew.",
        "Restore the line from git, or run `briefing verify` where the texts are at hand.",
    ),
    # R: rights and budgets (verify/rights)
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
    # G: generated files (write, build)
    "G101": Code(
        "A link or special file in docs/",
        "docs/ holds files and folders only. MkDocs follows a symbolic link out of the folder and publishes what it "
        "finds there, and a build that reads a pipe never ends.",
        "Remove it, and put a copy of the file under docs/assets/ if readers are to have it.",
    ),
    "G102": Code(
        "Unusable path of a page",
        "The path of a page is made of ids: ASCII letters, digits, '.', '_' and '-', at most 128 between two slashes, "
        "none that starts with a dot, leaves docs/, or is the name of a device on some systems (con, aux, nul ...).",
        "Change the id that the path is made of.",
    ),
    "G103": Code(
        "Two files that cannot stand side by side",
        "Paths that differ only in case are one file on many disks, and a file cannot be a folder as well.",
        "Rename one of the two: the id behind the page, or the file that a person put there.",
    ),
    "G104": Code(
        "A person's file stands where a page goes",
        "The generator overwrites and removes only what it wrote itself, and docs/.generated does not list this file.",
        "Move the file under docs/assets/ or delete it; if docs/.generated was lost, restore it from git.",
    ),
    "G105": Code(
        "A line in docs/.generated that is no path of a page",
        "The generator removes files that docs/.generated lists and that have no page any more. A line that it cannot "
        "have written is refused, so that it never removes anything else.",
        "Delete the line, or restore the file from git.",
    ),
    "G106": Code(
        "A page without content behind it",
        "This page in docs/ was not generated, so nothing in content/ stands behind it, and no evidence was checked. "
        "MkDocs would publish it all the same.",
        "Delete it, or move it under docs/assets/ if readers are to have it as it is.",
        Severity.WARNING,
    ),
    "G108": Code(
        "mkdocs.yml and site.yaml differ",
        "The title and the address of the site stand in content/site.yaml and, for the builder of the HTML, in "
        "mkdocs.yml. Readers see both.",
        "Make the two agree.",
    ),
    "G107": Code(
        "docs/ is not current",
        "docs/ is committed so that a reviewer reads what readers will read. What stands there is not what content/ "
        "and templates/ give now.",
        "Run `briefing generate` and commit docs/.",
    ),
    "G110": Code(
        "A template that cannot be read",
        "The pages are laid out by the templates of templates/pages/. This one is not there, is no UTF-8, or is not "
        "what Jinja understands, so no page is written.",
        "Mend the line, or restore the file from git.",
    ),
    "G111": Code(
        "A template that fails",
        "The template was understood and could not be laid out: it names what its view does not have, prints what a "
        "page cannot show, or calls itself without end.",
        "Mend the line, or restore the file from git.",
    ),
}
