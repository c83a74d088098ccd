"""The table of codes: what each diagnostic means and what a person does about it.

A code is stable: it keeps its meaning for ever, and a code that is no longer used is not given to anything else.
"""

from __future__ import annotations

from generator.codes import documents, files, lock, pages, prose, quotations, references, rights, shapes, yaml
from generator.codes.code import Code, Severity

__all__ = ["CODES", "Code", "Severity"]

CODES: dict[str, Code] = {
    **yaml.CODES,
    **shapes.CODES,
    **references.CODES,
    **files.CODES,
    **documents.CODES,
    **quotations.CODES,
    **prose.CODES,
    **lock.CODES,
    **rights.CODES,
    **pages.CODES,
}
