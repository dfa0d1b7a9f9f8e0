# SPDX-License-Identifier: MIT
"""Files that are written whole or not at all, and where those go that nobody named a place for."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path
from typing import Callable, Iterable

from ...errors import ConjureError


def write(target: Path, writer: Callable[[str], None]) -> int:
    """Write one file; see `write_all`."""
    return write_all([(target, writer)])[0]


def write_all(files: Iterable[tuple[Path, Callable[[str], None]]]) -> list[int]:
    """Write files under other names in their folders, then put all of them in place.

    Args:
        files: a path from `target`, and what writes to the path that it is given, for each.

    Returns:
        The files' sizes in bytes.

    Raises:
        ConjureError: FILE_ERROR, if nothing was written or a folder does not take it; then
            every file is as it was.
    """
    written: list[tuple[str, Path]] = []
    sizes = []
    try:
        for target, writer in files:
            partial = str(target.parent / f".conjure-{secrets.token_hex(8)}{target.suffix}")
            try:
                # Unlike Python's temporary files it gets the permissions of the user's other files.
                os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
                written.append((partial, target))
                writer(partial)
                sizes.append(os.path.getsize(partial))
            except OSError as error:
                raise _cannot_write(target, error) from error
            if not sizes[-1]:
                raise ConjureError("FILE_ERROR", f"FreeCAD wrote nothing to '{target}'.")
        for partial, target in written:
            try:
                os.replace(partial, str(target))
            except OSError as error:
                raise _cannot_write(target, error) from error
    finally:
        for partial, _ in written:
            if os.path.exists(partial):
                os.unlink(partial)
    return sizes


def private_folder() -> Path:
    """A new folder for temporary files that only the person can read."""
    return Path(tempfile.mkdtemp(prefix="conjure-"))


def file_name(stem: str) -> str:
    """Default name of a file, before its extension."""
    kept = "".join(letter if letter.isalnum() or letter in "-_ " else "_" for letter in stem)
    return kept.strip()[:80] or "export"


def _cannot_write(target: Path, error: OSError) -> ConjureError:
    return ConjureError("FILE_ERROR", f"Cannot write '{target}': {error.strerror or error}.")
