"""Faults of YAML: what the strict reader refuses (load/yaml)."""

from __future__ import annotations

from generator.codes.code import Code

CODES: dict[str, Code] = {
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
}
