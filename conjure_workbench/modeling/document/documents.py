# SPDX-License-Identifier: MIT
"""Documents of commands: found, made, described and closed."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import Any, Iterator, List, Tuple

import FreeCAD

from ...errors import ConjureError
from .freecad_types import Document, DocumentObject

NEW_DOCUMENT = "Untitled"
"""The label of a document that a creating command opens because there is none."""

ASKS_AFTER_SAVING = bool(FreeCAD.GuiUp) and int(FreeCAD.Version()[0]) < 1
"""FreeCAD 0.20 does not let Python say that a document is saved, so that it asks the person to save
it once more; whether it is, the observer knows."""


_stand_ins: dict[str, Any] = {}
"""Copies that stand in for documents, by the names of those."""


@contextmanager
def standing_in(copy: Document, document: Document) -> Iterator[None]:
    """Have name and label of a document mean a copy of it meanwhile."""
    _stand_ins[document.Name] = copy
    try:
        yield
    finally:
        del _stand_ins[document.Name]


def find(name: str | None) -> Document | None:
    """The document of a name or a unique label; the active one for None; None if there is none.

    Raises:
        ConjureError: NO_DOCUMENT, if one was named and it is not open, or the label is not unique.
    """
    found = _find(name)
    return found if found is None else _stand_ins.get(found.Name, found)


def _find(name: str | None) -> Document | None:
    opened = {
        key: one for key, one in FreeCAD.listDocuments().items() if one not in _stand_ins.values()
    }
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
        details={"advice": "Name one of `candidates`, or leave `document` out for the active one."}
        if opened
        else None,
    )


def meant(name: str | None) -> Document | None:
    """The document that a command means, or None; what is wrong with its name is told later."""
    with suppress(ConjureError):
        return find(name)
    return None


def required(name: str | None) -> Document:
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


@contextmanager
def for_command(name: str | None, services: Any, *, create: bool) -> Iterator[Any]:
    """The document that a command changes, while it does.

    Args:
        name: as for `required`.
        services: with the documents that commands made.
        create: whether to make a document where none is open; it is closed again if the command
            fails.

    Raises:
        ConjureError: NO_DOCUMENT.
    """
    if not create or name is not None or FreeCAD.listDocuments():
        yield required(name)
        return
    made = FreeCAD.newDocument(NEW_DOCUMENT)
    services.fresh_documents[made.Name] = None
    try:
        yield made
    except BaseException:
        if is_open(made):
            close(made)
        raise


def add_object(document: Document, type_id: str, name: str) -> DocumentObject:
    """A new object of a type such as "PartDesign::Pad".

    Raises:
        ConjureError: UNSUPPORTED, in a FreeCAD without the module that the type is of.
    """
    try:
        return document.addObject(type_id, name)
    except ImportError as error:
        message = f"This FreeCAD lacks {type_id.partition('::')[0]}, which a {type_id} needs."
        raise ConjureError("UNSUPPORTED", message) from error


def is_open(document: Document) -> bool:
    """True for a document that was not closed meanwhile; a closed one must not be touched."""
    return document in FreeCAD.listDocuments().values()


def describe_document(document: Document, services: Any) -> dict[str, Any]:
    """Names, file and state of an open document, as a reply has them."""
    observer = services.observer
    return {
        "name": document.Name,
        **({} if document.Label == document.Name else {"label": document.Label}),
        "path": document.FileName or None,
        "objects": len(document.Objects),
        "active": services.foreground.is_active(document),
        **({"pinned": True} if document.Name == services.foreground.pinned else {}),
        "unsaved_changes": is_unsaved(document, observer),
        "revision": observer.revision(document),
    }


def is_unsaved(document: Document, observer: Any) -> bool:
    """True if closing the document would lose something.

    With a window FreeCAD knows, and would ask the person, unless a save of its own failed. Without
    one nobody but the observer does.
    """
    if observer.save_failed(document):
        return True
    if not FreeCAD.GuiUp:
        return bool(observer.is_unsaved(document))
    import FreeCADGui

    modified = bool(FreeCADGui.getDocument(document.Name).Modified)
    return modified and (not ASKS_AFTER_SAVING or bool(observer.is_unsaved(document)))


def mark_saved(document: Document, observer: Any) -> None:
    """Have a document count as being what its file holds."""
    observer.mark_saved(document)
    _set_modified(document, False)


def mark_unsaved(document: Document, observer: Any) -> None:
    """Have a document that has no file count as one whose content would be lost."""
    observer.mark_unsaved(document)
    _set_modified(document, True)


def _set_modified(document: Document, modified: bool) -> None:
    """Set the window's mark as FreeCAD's own commands do after saving; `Document.save` does not."""
    if FreeCAD.GuiUp and not ASKS_AFTER_SAVING:
        import FreeCADGui

        FreeCADGui.getDocument(document.Name).Modified = modified


def activate(document: Document) -> None:
    """Make a document the active one and, in a window, bring its view to the front."""
    FreeCAD.setActiveDocument(document.Name)
    if FreeCAD.GuiUp:
        import FreeCADGui

        FreeCADGui.setActiveDocument(document.Name)


def close(document: Document) -> None:
    """Close a document, with all that was not saved; the selection in others stays."""
    # FreeCAD ends the selection in all of them.
    others = [one for one in FreeCAD.listDocuments().values() if one != document]
    selected = [(one, selection_of(one)) for one in others] if FreeCAD.GuiUp else []
    FreeCAD.closeDocument(document.Name)
    for one, selection in selected:
        select(one, selection)


Selection = List[Tuple[str, str, Any]]
"""Selection in a document: object, element, and point of the click."""


def selection_of(document: Document) -> Selection:
    """The person's selection in a document; a window only."""
    import FreeCADGui

    found = []
    for item in FreeCADGui.Selection.getSelectionEx(document.Name, 0):
        points = item.PickedPoints or ()
        for at, name in enumerate(item.SubElementNames or ("",)):
            point = points[at] if at < len(points) else FreeCAD.Vector()
            found.append((item.ObjectName, name, point))
    return found


def select(document: Document, selected: Selection) -> None:
    """Have exactly this selected in a document; a window only."""
    import FreeCADGui

    if selection_of(document) == selected:
        return
    FreeCADGui.Selection.clearSelection(document.Name)
    for name, element, point in selected:
        FreeCADGui.Selection.addSelection(document.Name, name, element, *point)
