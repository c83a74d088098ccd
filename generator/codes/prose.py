"""Faults of our own texts (verify/quoting, verify/support)."""

from __future__ import annotations

from generator.codes.code import Code, Severity

CODES: dict[str, Code] = {
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
        "A sign that only looks like a quotation mark, or markup",
        "Primes, accents, ornaments, doubled signs, full-width forms and whatever copying has damaged: a reader takes"
        " them for what they are not, and no check can tell where a quotation begins and ends. Tags and signs of stress"
        " (`<q>`, `*`) would be shown as they stand.",
        'Write “ ” or " " around a quotation, and \' or ’ for an apostrophe; copy damaged words again, and leave out '
        "markup.",
    ),
    "B113": Code(
        "Doubt left out of quoted words",
        "Words that are cut out of a longer quotation, beside a negation, a word of doubt or the hedge of a "
        "number, can turn its meaning.",
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
        "A day, month, season, day of the week or part of the day, with all that is printed of it, stands nowhere in"
        " the passages or claims below it.",
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
        "The title, the authors, the publisher and the day of publication are those that a document prints (a title in "
        "its headline, an author in a byline, a signature or the like), and so are the names of people; the index has "
        "them under words of these names.",
        "Correct the record, leave it out, or answer under `inferred` of it; an unprinted day is inferred.",
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
        " another hedge with the number or the year, the text has it too, and a date `~`; nor does it add one that"
        " turns the number another way.",
        "Say it as it stands there, or answer under `inferred` or `counted`.",
        Severity.WARNING,
    ),
    "B129": Code(
        "A date that its documents cannot speak of",
        "What a document says was said, counted or held was so before the document appeared; and a page speaks as of a "
        "day among those on which its documents appeared, not of one later or earlier than all of them.",
        "Correct the date, or the kind of the claim; or answer under `inferred`.",
        Severity.WARNING,
    ),
    "B130": Code(
        "A gap that the documents fill",
        "Words that a gap calls absent do stand in a document that it speaks of.",
        "Correct the gap, or name under `documents` those that it speaks of.",
    ),
    "B131": Code(
        "An office that its claims do not give",
        "What people.yaml says that somebody was stands in the claims below it: they name that person, and they say "
        "the office of that person and of nobody else.",
        "Correct the title, name the claim that says it, or answer under `inferred` of the entry.",
        Severity.WARNING,
    ),
}
