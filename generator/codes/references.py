"""Faults of names and references (load/content)."""

from __future__ import annotations

from generator.codes.code import Code, Severity

CODES: dict[str, Code] = {
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
    "N115": Code(
        "Withdrawn without its words",
        "Whoever relied on what was taken back looks for it among the corrections, and no edition has recorded what it "
        "said.",
        "Give the entry `before`: the words that stood there, without quotation marks, since no evidence has them any "
        "more; […] stands for words that may not be repeated. `briefing diff` prints the entry ready to paste.",
        Severity.WARNING,
    ),
}
