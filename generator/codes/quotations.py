"""Faults of fragments, and whose words they are (verify/evidence, verify/support)."""

from __future__ import annotations

from generator.codes.code import Code, Severity

CODES: dict[str, Code] = {
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
        "A quotation that leaves out a negation, a word of doubt, of an end or an attempt, the hedge of a number or "
        "whose word it is (`they told us that ...`) can say something else than its sentence.",
        "Take the words in, or say under `checked` why the quotation is fair; where Q146 asks too, under the code.",
        Severity.WARNING,
    ),
    "Q141": Code(
        "Words of another speaker",
        "Words in quotation marks belong to the person of whose speech or writing the record says that they are; in a "
        "transcript the other words of a passage belong to whoever has the turn.",
        "Correct `by` of the claim, or `by` of the span or turn if the record is wrong.",
    ),
    "Q142": Code(
        "Nobody said these words",
        "A term, a title or a hypothetical speech is not something that a person said.",
        "Say it without quotation marks, or give it to whoever uses the word.",
    ),
    "Q143": Code(
        "The document's own words as a person's",
        "What stands outside quotation marks, and in nobody's turn, is how the author puts it, not what a person said.",
        "Say it without quotation marks, give it to the author, or add the turn that the record lacks.",
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
        "Take the inner quotation marks into the quotation, or say under `checked` whose words they are; where Q130 "
        "asks too, under the code.",
        Severity.WARNING,
    ),
    "Q147": Code(
        "A contradiction shown as a quotation",
        "Evidence that contradicts or qualifies a claim is not the claim's own words.",
        "Use `locator`, and make a claim of what the passage says.",
    ),
    "Q148": Code(
        "A locator in another speaker's words",
        "What somebody says between quotation marks of the document, or in a turn, supports what that person says, and "
        "neither what another says nor what the document itself reports. What stands in nobody's turn is said by none "
        "of those who have one.",
        "Give the claim to whoever speaks there, find other words, or say under `checked` why it is fair.",
    ),
    "Q149": Code(
        "Words that nobody says",
        "In speech, words in square brackets are an editor's, and so are directions such as `(Laughter.)`; the label "
        "before a turn is the transcript's. Shown in quotation marks they would be the speaker's.",
        "Quote words of the speaker. Brackets may stand among them, whole, so that readers see them; a label may not.",
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
}
