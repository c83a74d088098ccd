"""Faults of the lock (verify/lock)."""

from __future__ import annotations

from generator.codes.code import Code, Severity

CODES: dict[str, Code] = {
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
}
