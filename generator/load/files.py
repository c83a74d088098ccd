"""Which files content/ has, and their bytes: nothing outside the folder, nothing through a symbolic link."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, Location
from generator.load.source import MAX_BYTES
from generator.load.yaml import Yaml, read_yaml
from generator.model import ID_FORM

CONTENT = "content"
SINGLES = ("site", "people", "topics", "withdrawn")
FOLDERS = ("documents", "claims", "briefings", "editions")
_ID = re.compile(ID_FORM)
_ALL = PurePosixPath(".")  # content/ itself, from content/
_RIGHT = "give yourself the right to read it"
_LAYOUT = (
    "content/ holds site.yaml, people.yaml, topics.yaml, withdrawn.yaml, evidence.lock, schemas/ and ID.yaml below "
    + ("documents/, claims/, briefings/ and editions/")
)


@dataclass(frozen=True)
class ContentFile:
    """A file of content/: its path from the project's root, its kind ("site", "claims" ...), its id, and what it says.

    ``yaml`` is None where the file could not be read, which a diagnostic has said. The id is empty for a whole folder
    that could not be read.
    """

    path: str
    kind: str
    id: str
    sha256: str
    yaml: Yaml | None


def read_files(root: Path) -> tuple[list[ContentFile], list[Diagnostic]]:
    """Every YAML file of content/, sorted by path, each read once."""
    content = root / CONTENT
    if not content.is_dir() or content.is_symlink():
        return [], [
            Diagnostic("S101", "there is no folder content/", Location(CONTENT), "run it in the project's root")
        ]
    paths, unread = _walk(content)
    files = [_unread(relative) for relative, _ in unread if relative.name in FOLDERS]
    faults = [
        Diagnostic("S102", f"the folder cannot be read: {why}", Location(str(PurePosixPath(CONTENT, relative))), _RIGHT)
        for relative, why in unread
    ]
    for path, relative in paths:
        fault = _fault_of(path, relative)
        if fault is None and relative.suffix == ".yaml":
            file, found = _read_file(path, relative)
            files.append(file)
            faults += found
        elif fault is not None:
            code, message, cure = fault
            faults.append(Diagnostic(code, message, Location(f"{CONTENT}/{relative}"), cure))
            if relative.suffix == ".yaml" or relative.name in FOLDERS:
                files.append(_unread(relative))
    if not any(file.kind == "site" for file in files) and not any(relative == _ALL for relative, _ in unread):
        faults.append(Diagnostic("S101", "there is no content/site.yaml", Location(f"{CONTENT}/site.yaml"), _LAYOUT))
    return files, faults


def _read_file(path: Path, relative: PurePosixPath) -> tuple[ContentFile, list[Diagnostic]]:
    file = _unread(relative)
    try:
        content_bytes = path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        return file, [Diagnostic("S102", message, Location(file.path), _RIGHT)]
    yaml, faults = read_yaml(file.path, content_bytes)
    return replace(file, sha256=hashlib.sha256(content_bytes).hexdigest(), yaml=yaml), faults


def _unread(relative: PurePosixPath) -> ContentFile:
    kind = relative.parts[0] if len(relative.parts) > 1 else relative.stem
    return ContentFile(f"{CONTENT}/{relative}", kind, relative.stem if relative.suffix else "", "", None)


def _walk(content: Path) -> tuple[list[tuple[Path, PurePosixPath]], list[tuple[PurePosixPath, str]]]:
    """Files and links below content/, sorted, and the folders that could not be read, each with the reason.

    What editors and systems leave behind (``.x``, ``x~``) is passed over.
    """
    refused: list[OSError] = []
    found = []
    for folder, folders, names in os.walk(content, onerror=refused.append):
        folders[:] = [name for name in folders if not _is_litter(name)]
        links = [name for name in folders if Path(folder, name).is_symlink()]
        found += [Path(folder, name) for name in (*names, *links) if not _is_litter(name)]
    paths = [(path, PurePosixPath(path.relative_to(content).as_posix())) for path in sorted(found, key=Path.as_posix)]
    unread = [(PurePosixPath(Path(error.filename).relative_to(content)), error.strerror or "") for error in refused]
    return paths, sorted(unread)


def _is_litter(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith("~")


def _fault_of(path: Path, relative: PurePosixPath) -> tuple[str, str, str] | None:
    """Code, message and cure of what is wrong with a file before it is opened; None where nothing is.

    How large a text may be is for the vault to say.
    """
    if path.is_symlink():
        return "S102", "a symbolic link is not followed", "put the file or folder itself here"
    if not path.is_file():
        return "S102", "this is not a file", "remove it"
    if not _is_expected(relative):
        return "S102", f"a file {relative.name} is not expected here", _LAYOUT
    size = path.stat().st_size
    if path.suffix == ".yaml" and size > MAX_BYTES:
        return "Y101", f"the file has {size:,} bytes, at most {MAX_BYTES:,} are read", "divide the file"
    return None


def _is_expected(relative: PurePosixPath) -> bool:
    if len(relative.parts) == 1:
        return relative.name == "evidence.lock" or (relative.suffix == ".yaml" and relative.stem in SINGLES)
    if len(relative.parts) != 2:
        return False
    folder = relative.parts[0]
    if folder == "schemas":
        return relative.suffix == ".json"
    if folder == "documents" and relative.suffix == ".txt":
        return True
    return folder in FOLDERS and relative.suffix == ".yaml" and _ID.fullmatch(relative.stem) is not None
