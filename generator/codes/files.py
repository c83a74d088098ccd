"""Faults of received files (verify/vault)."""

from __future__ import annotations

from generator.codes.code import Code

CODES: dict[str, Code] = {
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
        "The file that the record names is not in the vault, or not beside the record of a document published in full; "
        "or it is there and may not be read.",
        "Put it there, correct the name, or give yourself the right to read it.",
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
}
