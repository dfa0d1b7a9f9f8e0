# SPDX-License-Identifier: MIT
"""Which document a command works in."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ..protocol.errors import ConjureError

NEW_DOCUMENT = "Untitled"
"""The label of a document that a creating command opens because there is none."""


def find(name: str | None) -> Any:
    """The document of a name or a unique label; the active one for None; None if there is none.

    Raises:
        ConjureError: NO_DOCUMENT, if one was named and it is not open, or the label is not unique.
    """
    opened = FreeCAD.listDocuments()
    if name is None:
        active = FreeCAD.ActiveDocument
        if active is None and len(opened) == 1:
            return next(iter(opened.values()))
        return active
    if name in opened:
        return opened[name]
    labelled = [document for document in opened.values() if document.Label == name]
    if len(labelled) == 1:
        return labelled[0]
    problem = "is the label of more than one document" if labelled else "is not open"
    raise ConjureError(
        "NO_DOCUMENT",
        f"Document '{name}' {problem}.",
        field="document",
        given=name,
        candidates=[document.Name for document in labelled] or sorted(opened),
    )


def required(name: str | None) -> Any:
    """The document of a name, a unique label, or the active one for None.

    Raises:
        ConjureError: NO_DOCUMENT, if there is none.
    """
    document = find(name)
    if document is None:
        opened = sorted(FreeCAD.listDocuments())
        problem = "No document is active." if opened else "No document is open."
        raise ConjureError("NO_DOCUMENT", problem, field="document", candidates=opened)
    return document


def for_command(name: str | None, *, create: bool) -> tuple[Any, bool]:
    """The document that a command changes, and whether it was opened for it just now.

    Args:
        name: what the command says, or None.
        create: whether the command makes an object and so may open a document.

    Raises:
        ConjureError: NO_DOCUMENT.
    """
    if create and name is None and find(None) is None and not FreeCAD.listDocuments():
        return FreeCAD.newDocument(NEW_DOCUMENT), True
    return required(name), False


def close(document: Any) -> None:
    """Close a document that a failed command had opened."""
    FreeCAD.closeDocument(document.Name)
