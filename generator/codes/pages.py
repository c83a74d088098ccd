"""Faults of generated files (write, build)."""

from __future__ import annotations

from generator.codes.code import Code, Severity

CODES: dict[str, Code] = {
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
