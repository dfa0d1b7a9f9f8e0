# SPDX-License-Identifier: MIT
"""Risks of writing a file, and of opening one of FreeCAD's own."""

from __future__ import annotations

from pathlib import Path
from typing import Container

from ..document.file_access import FileAccess
from ..document.file_writing import WRITTEN
from ..document.freecad_types import Document
from ..document.project_file_checks import Contents
from .foreign_code import is_foreign, is_of_add_on
from .owners import Owner, Owners
from .risks import Risk, RiskKind


def of_writing(
    target: Path, document: Document, files: FileAccess, *, is_private: bool = False
) -> list[Risk]:
    """Return the risks of writing a picture or a model to a file whose path was judged already.

    Args:
        target: the file.
        document: the document that it is made of, or None.
        files: which folders are allowed, and which of them were named.
        is_private: whether it is in a new folder of its own.
    """
    any_file = Risk(RiskKind.ANY_FILE, "" if document is None else document.Name, str(target))
    return [any_file, *([] if is_private else _of_target(target, document, files))]


def _of_target(target: Path, document: Document, files: FileAccess) -> list[Risk]:
    name = "" if document is None else document.Name
    found = []
    file = "" if document is None else document.FileName
    is_own = bool(file) and Path(file).resolve() == target
    if target.exists() and not WRITTEN.holds(target, own=is_own):
        found.append(Risk(RiskKind.OVERWRITE, name, str(target)))
    if file and not files.is_beside(target, document):
        found.append(Risk(RiskKind.OUTSIDE_FOLDERS, name, str(target.parent)))
    return found


def of_saving(target: Path, document: Document, files: FileAccess, owners: Owners) -> list[Risk]:
    """Return the risks of saving a document; the person saves to its new file from then on."""
    found = _of_target(target, document, files)
    is_moved = bool(document.FileName) and Path(document.FileName).resolve() != target
    if is_moved and owners.of_document(document.Name) is not Owner.ASSISTANT:
        found.append(Risk(RiskKind.CHANGE_YOURS, document.Name, document.Label))
    return found


def of_opening(contents: Contents, known: Container[str] = ()) -> list[Risk]:
    """Return the risks of opening a file.

    Args:
        contents: what is in it, and in the files that it links to.
        known: the names of modules whose code runs already.
    """
    foreign = {name for name in contents.modules if is_foreign(name)}
    foreign |= {name for name in contents.namespaces if is_of_add_on(name)}
    return [Risk(RiskKind.FOREIGN_CODE, "", name) for name in sorted(foreign) if name not in known]
