"""Templates made ready and laid out: what is wrong with one is a fault with its place, as it is with a record.

Python's own errors come from templates too (a list where a text should be, a macro that calls itself without end). Only
what goes wrong inside a view is the generator's fault, and stays an exception.
"""

from __future__ import annotations

import traceback
from collections import Counter
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError

from generator.diagnostics import Diagnostic, Location, Related
from generator.render.markdown import PAGES

_UNREADABLE, _FAILING = "G110", "G111"
_VIEWS = "generator.render.views"
_CURE = "mend the line, or restore the file from git"
_CURE_OF_MISSING = "restore it from git, or correct its name where it is used"


def compile_templates(environment: Environment, folder: Path) -> list[Diagnostic]:
    """Compile every template of a folder; what is wrong with those that cannot be."""
    if not folder.is_dir():
        message = f"there is no folder {PAGES}/"
        return [Diagnostic(_UNREADABLE, message, Location(PAGES), "restore it from git: it has the templates of pages")]
    try:
        list(folder.iterdir())
    except OSError as error:  # which rglob takes for an empty folder
        message = f"the folder cannot be read: {error.strerror}"
        return [Diagnostic(_UNREADABLE, message, Location(PAGES), "give yourself the right to read it")]
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.jinja"))
    return [fault for name in names if (fault := _compile(environment, name)) is not None]


def _compile(environment: Environment, name: str) -> Diagnostic | None:
    line = 1
    try:
        environment.get_template(name)
        return None
    except TemplateSyntaxError as error:
        what, line = error.message or "not a template", error.lineno
    except TemplateNotFound:
        what = "it is not a file"
    except UnicodeDecodeError as error:
        what, line = "it is not UTF-8", error.object.count(b"\n", 0, error.start) + 1
    except OSError as error:
        what = f"{error.strerror}"
    except RecursionError:
        what = "its blocks or brackets stand too deep inside each other"
    except (ValueError, SyntaxError, MemoryError) as error:  # of the Python that a template becomes
        what = str(error)
    return Diagnostic(_UNREADABLE, _say("the template cannot be read", what), Location(f"{PAGES}/{name}", line), _CURE)


def lay_out(environment: Environment, name: str, **values: object) -> str | Diagnostic:
    """The text of a page; or what went wrong, at the last line of a template that led there."""
    folder = Path(PAGES)  # where the environment's templates say that they stand
    try:
        return environment.get_template(name).render(values)
    except TemplateNotFound as error:
        used = _find_line(error, folder)
        related = (Related(Location(f"{PAGES}/{used[0]}", used[1]), "it is used here"),) if used else ()
        place = Location(f"{PAGES}/{error.name}")
        return Diagnostic(_UNREADABLE, "there is no such template", place, _CURE_OF_MISSING, related=related)
    except Exception as error:
        fault = None if _is_ours(error) else find_template_fault(error, folder, PAGES)
        if fault is None:
            raise
        return fault


def _is_ours(error: Exception) -> bool:
    """Whether an error was raised in a view, which a template only asked for a value."""
    *_, (frame, _) = traceback.walk_tb(error.__traceback__)
    return str(frame.f_globals.get("__name__", "")).startswith(_VIEWS)


def find_template_fault(error: Exception, folder: Path, place: str) -> Diagnostic | None:
    """The fault behind an error, at its line of a template in ``folder``, which ``place`` names; None if there is none.

    An error of syntax has no such line in its traceback, and says itself where it is.
    """
    found = _find_line(error, folder)
    if isinstance(error, TemplateSyntaxError) and error.filename and Path(error.filename).is_relative_to(folder):
        found = Path(error.filename).relative_to(folder).as_posix(), error.lineno
    if found is None:
        return None
    if isinstance(error, TemplateNotFound):
        what = f"there is no template {error.name}"
    elif isinstance(error, RecursionError):
        what = "templates or macros call each other without end"
    else:
        what = (error.message if isinstance(error, TemplateError) else str(error)) or type(error).__name__
    return Diagnostic(_FAILING, _say("the template fails", what), Location(f"{place}/{found[0]}", found[1]), _CURE)


def _find_line(error: Exception, folder: Path) -> tuple[str, int] | None:
    """The last line of a template in ``folder`` that an error passed: the template's name, and the line from 1.

    Of a recursion without end it is the line passed most often. Jinja writes the lines of templates into tracebacks.
    """
    passed = ((Path(frame.f_code.co_filename), line) for frame, line in traceback.walk_tb(error.__traceback__))
    lines = [(path.relative_to(folder).as_posix(), line) for path, line in passed if path.is_relative_to(folder)]
    if isinstance(error, RecursionError) and lines:
        return Counter(lines).most_common(1)[0][0]
    return lines[-1] if lines else None


def _say(what: str, why: str) -> str:
    return f"{what}: {' '.join(why.split())}"
