# SPDX-License-Identifier: MIT
"""FreeCAD's own files, .FCStd: opened entirely or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import FreeCAD

from ...errors import ConjureError
from .freecad_errors import quoted, sentence
from .freecad_types import Document
from .project_file_checks import Contents, broken, checked

EXTENSIONS = (".FCStd", ".fcstd")


def opened_from(path: Path) -> Any:
    """The open document whose file this is, or None."""
    for document in FreeCAD.listDocuments().values():
        if document.FileName and Path(document.FileName).resolve() == path:
            return document
    return None


def users_of(document: Document) -> list[str]:
    """The names of other open documents with objects that are made of some of this one's."""
    using = {
        user.Document.Name
        for obj in document.Objects
        for user in obj.InList
        if user.Document != document
    }
    return sorted(using)


def open_file(
    path: Path,
    services: Any,
    *,
    hidden: bool = False,
    judge: Callable[[list[Path]], None] | None = None,
    admit: Callable[[Contents], None] | None = None,
) -> tuple[Any, list[Any]]:
    """Open a document, and the documents that it links to.

    Args:
        path: the file, judged by `FileAccess`.
        services: with the judgment of the files that it links to, and the observer.
        hidden: whether to open it without a view.
        judge: as for `checked`.
        admit: raises for contents that FreeCAD is not to open.

    Returns:
        The document, and the other documents that FreeCAD opened for it.

    Raises:
        ConjureError: FILE_ERROR, or NOT_PERMITTED for a link out of the allowed folders; then
            nothing stays open.
    """
    contents = checked(path, lambda linked: services.files.permits(linked, None), judge)
    if admit is not None:
        admit(contents)
    expected = contents.objects
    before = set(FreeCAD.listDocuments())
    active = FreeCAD.ActiveDocument.Name if FreeCAD.ActiveDocument is not None else None
    try:
        opened = FreeCAD.openDocument(str(path), hidden)
        others = [
            document
            for name, document in FreeCAD.listDocuments().items()
            if name not in before and document != opened
        ]
        if len(opened.Objects) != expected:
            raise broken(path, f"FreeCAD read {len(opened.Objects)} of its {expected} objects")
        for document in others:
            if not services.files.permits(document.FileName, None):
                message = (
                    f"The file links to '{document.FileName}', outside the folders that Conjure "
                    "may use."
                )
                raise ConjureError("NOT_PERMITTED", message, field="path", given=str(path))
    except BaseException as error:
        for name in set(FreeCAD.listDocuments()) - before:
            FreeCAD.closeDocument(name)
        if active is not None:
            FreeCAD.setActiveDocument(active)
        if isinstance(error, (OSError, RuntimeError, FreeCAD.Base.FreeCADError)):
            raise broken(path, sentence(error), **quoted(error)) from error
        raise
    for document in (opened, *others):
        services.observer.mark_saved(document)
    return opened, others
