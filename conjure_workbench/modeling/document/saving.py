# SPDX-License-Identifier: MIT
"""Documents saved so that it is certain, and FreeCAD's backups of the files that they replace.

FreeCAD reports no error where a disk is full: it puts a file that breaks off in place of the old
one and takes the document for saved. Here the new file is written elsewhere, read back, and only
then put in place, so that the old one stays whole whatever happens.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import re
import secrets
import shutil
import time
from datetime import datetime, timezone
from pathlib import Path

import FreeCAD

from ...errors import ConjureError
from . import file_writing, project_file_checks
from .freecad_errors import quoted, sentence
from .freecad_types import Document

log = logging.getLogger(__name__)

_EFFECTIVE = os.access in os.supports_effective_ids
_PREFERENCES = "User parameter:BaseApp/Preferences/Document"


def save(document: Document, target: Path) -> int:
    """Save a document; the person's settings for backups and authors apply.

    Args:
        document: the document.
        target: its own file or another, judged by `FileAccess`.

    Returns:
        The file's size in bytes.

    Raises:
        ConjureError: FILE_ERROR; then every file is as it was, and the document has the file and
            the label that it had.
    """
    path, label = document.FileName, document.Label
    is_same = bool(path) and Path(path).resolve() == target
    held: Path | None = None
    try:
        if target.exists() and not os.access(target, os.W_OK, effective_ids=_EFFECTIVE):
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        if not is_same:
            # As FreeCAD does; the file holds both.
            document.FileName, document.Label = str(target), target.stem
        _sign(document)
        held = _held(target)
        size = save_copy(document, target)
    except (OSError, RuntimeError, FreeCAD.Base.FreeCADError, ConjureError) as error:
        if held is not None:
            held.unlink()
        if not is_same:
            document.FileName, document.Label = path, label
        raise _not_saved(document, target, error) from error
    if held is not None:
        _keep_backup(held, target)
    return size


def save_copy(document: Document, target: Path) -> int:
    """Write a copy of a document; the document keeps its file, and whether it is saved.

    Returns:
        The file's size in bytes.

    Raises:
        ConjureError: FILE_ERROR; then nothing was written.
    """

    def write(made: str) -> None:
        try:
            document.saveCopy(made)
        except (OSError, RuntimeError, FreeCAD.Base.FreeCADError) as error:
            problem = f"FreeCAD could not write the document: {sentence(error)}"
            raise ConjureError("FILE_ERROR", problem, details=quoted(error)) from error
        # It says nothing where it could not write.
        fault = project_file_checks.problem_of(Path(made))
        if fault is not None:
            raise ConjureError("FILE_ERROR", f"FreeCAD could not write the document: {fault}")

    return file_writing.write(target, write)


def _not_saved(document: Document, target: Path, error: Exception) -> ConjureError:
    reason = error.message if isinstance(error, ConjureError) else sentence(error)
    own = document.FileName
    whole = own if own and project_file_checks.problem_of(Path(own)) is None else None
    kept = f"; '{whole}' is whole and holds what was saved last" if whole else ""
    problem = f"'{target}' could not be saved: {reason.rstrip('.')}{kept}."
    log.warning("%s", problem)
    advice = "Save to another folder or make room; do not close the document before."
    details = {"last_good_copy": whole, "advice": advice}
    details.update(error.details if isinstance(error, ConjureError) else quoted(error))
    return ConjureError("FILE_ERROR", problem, field="path", details=details)


def _sign(document: Document) -> None:
    """Note when and, if the person wants it, by whom a document is saved, as FreeCAD does."""
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    document.LastModifiedDate = now + ("Z" if document.LastModifiedDate.endswith("Z") else "+00:00")
    group = FreeCAD.ParamGet(_PREFERENCES)
    if group.GetBool("prefSetAuthorOnSave", False):
        document.LastModifiedBy = group.GetString("prefAuthor", "")


def _most_backups() -> int:
    group = FreeCAD.ParamGet(_PREFERENCES)
    kept = group.GetInt("CountBackupFiles", 1) if group.GetBool("CreateBackupFiles", True) else 0
    return int(kept)


def _held(target: Path) -> Path | None:
    """The file that will be replaced, under a hidden name; None if no backup is wanted."""
    if not target.exists() or _most_backups() < 1:
        return None
    held = target.with_name(f".conjure-{secrets.token_hex(8)}.FCBak")
    try:
        os.link(str(target), str(held))
    except OSError:  # a file system without hard links
        try:
            shutil.copy2(str(target), str(held))
        except OSError:
            with contextlib.suppress(OSError):
                held.unlink()
            raise
    return held


def _keep_backup(held: Path, target: Path) -> None:
    """Give a backup the name that FreeCAD would, and delete those that are too many."""
    group = FreeCAD.ParamGet(_PREFERENCES)
    dated = group.GetBool("UseFCBakExtension", int(FreeCAD.Version()[0]) >= 1)
    pattern = (
        rf"{re.escape(target.stem)}\.[^.]+\.FCBak"
        if dated
        else (rf"{re.escape(target.name)}([0-9]+)")
    )
    found = [one for one in target.parent.iterdir() if re.fullmatch(pattern, one.name)]
    try:
        oldest_first = sorted(found, key=lambda one: one.stat().st_mtime)
        surplus = oldest_first[: max(0, len(found) + 1 - _most_backups())]
        if dated:
            form = group.GetString("SaveBackupDateFormat", "%Y%m%d-%H%M%S")
            moment = time.strftime(form, time.localtime(held.stat().st_mtime))
            name = f"{target.stem}.{moment}.FCBak"
        elif surplus:
            name = surplus[-1].name
        else:
            numbers = [int(one.name[len(target.name) :]) for one in found]
            name = f"{target.name}{max(numbers, default=0) + 1}"
        for one in surplus:
            one.unlink()
        os.replace(str(held), str(target.with_name(name)))
    except OSError as error:
        log.warning("'%s' is saved, but its backup is left as '%s': %s", target, held, error)
