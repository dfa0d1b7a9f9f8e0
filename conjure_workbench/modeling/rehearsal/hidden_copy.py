# SPDX-License-Identifier: MIT
"""Copy of an open document, for trying something on it that must leave the document alone."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator

import FreeCAD

from ...errors import ConjureError
from ..document import documents, saving
from ..document.file_writing import private_folder
from ..document.freecad_errors import quoted, sentence
from ..document.freecad_types import Document
from ..document.project_file_checks import broken

_STEM = "ConjureHiddenCopy"


@contextmanager
def hidden_copy(document: Document) -> Iterator[Any]:
    """Open a copy of a document without a view; it is the active one, and keeps no undo steps.

    It is a temporary document to FreeCAD, so that neither the tree nor the automatic recovery has
    it, also where something is painted meanwhile.

    Args:
        document: the document; nothing of it or of its file changes. It has no links to others.

    Raises:
        ConjureError: FILE_ERROR, if the copy cannot be written or read.
    """
    active = FreeCAD.ActiveDocument
    folder = private_folder()
    try:
        path = folder / f"{_STEM}.FCStd"
        saving.save_copy(document, path)
        copy = FreeCAD.newDocument(_STEM, hidden=True, temp=True)
        try:
            _read(copy, path, len(document.Objects))
            copy.UndoMode = 0
            # Files are judged by where they lie beside the document.
            copy.FileName = document.FileName
            yield copy
        finally:
            if documents.is_open(copy):
                documents.close(copy)
    finally:
        shutil.rmtree(str(folder), ignore_errors=True)
        if active is not None and documents.is_open(active):
            FreeCAD.setActiveDocument(active.Name)


def _read(copy: Any, path: Path, expected: int) -> None:
    """Read a file into a document.

    Raises:
        ConjureError: FILE_ERROR, also if not all its objects could be read.
    """
    try:
        copy.load(str(path))
    except (OSError, RuntimeError, FreeCAD.Base.FreeCADError) as error:
        raise broken(path, sentence(error), **quoted(error)) from error
    if len(copy.Objects) != expected:
        raise broken(path, f"FreeCAD read {len(copy.Objects)} of its {expected} objects")


def name_back(error: ConjureError, copy: str, document: str) -> None:
    """Have an error about a copy be one about its document; see `named_back`."""
    error.problem = named_back(error.problem, copy, document)
    error.details = named_back(error.details, copy, document)
    error.candidates = named_back(error.candidates, copy, document)


def named_back(value: Any, copy: str, document: str) -> Any:
    """Return what was told about a copy as if it were told about its document.

    Args:
        value: texts, and lists and dictionaries of them.
        copy: the name of the copy.
        document: the name of the document.
    """
    if isinstance(value, str):
        return value.replace(copy, document)
    if isinstance(value, dict):
        return {key: named_back(one, copy, document) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [named_back(one, copy, document) for one in value]
    return value
