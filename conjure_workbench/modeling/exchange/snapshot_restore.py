# SPDX-License-Identifier: MIT
"""Restore of a snapshot: into the document, as one undo step, or beside it.

FreeCAD can copy all objects of one document into another with their names, links, expressions and
shapes, once the names are free there. Whether that worked is compared object by object.
"""

from __future__ import annotations

import math
import shutil
import uuid
from contextlib import contextmanager
from typing import Any, Iterator

import FreeCAD

from ...errors import ConjureError
from ..command.context import Context, Result
from ..command.deletion import refuse_linked_from_elsewhere
from ..command.dependents import warn_of_foreign_files
from ..command.undo_step import in_one_step
from ..document import documents, project_files
from ..document.file_writing import private_folder
from ..document.freecad_errors import KERNEL_ERRORS, quoted, sentence
from ..document.freecad_types import Document, DocumentObject
from ..document.snapshot_store import Snapshot
from ..geometry import shapes
from ..geometry.tolerances import EXACT

_COMPARED = (bool, int, float, str, FreeCAD.Vector, FreeCAD.Units.Quantity)
_UNCOMPARED = frozenset({"_ElementMapVersion"})
"""Properties that FreeCAD 1.1 leaves empty in a copy until it computes the object again."""
_LISTED = 5


def into_document(snapshot: Snapshot, context: Context) -> dict[str, Any]:
    """Replace all objects of the context's document by those of the snapshot.

    Returns:
        The report of the change.

    Raises:
        ConjureError: UNSUPPORTED, if it would not be exact; then the document is as it was.
    """
    document = context.document
    refuse_linked_from_elsewhere(document.Objects)
    linked = links_elsewhere(document)
    if linked or snapshot.facts.get("links_elsewhere"):
        raise _inexact("objects are linked from other documents")
    with _opened(snapshot, context, hidden=True) as source:
        FreeCAD.setActiveDocument(document.Name)
        try:
            label = f"restore snapshot {snapshot.name}"
            warn_of_foreign_files(source.Objects, context)
            return in_one_step(context, label, lambda: _replace(document, source))
        finally:
            documents.close(source)


def as_new_document(snapshot: Snapshot, context: Context) -> Any:
    """Open the copy as a document of its own, which has no file and counts as unsaved."""
    with _opened(snapshot, context, hidden=False) as opened:
        opened.FileName = ""
        opened.Label = f"{snapshot.facts.get('label') or opened.Label} ({snapshot.name})"
        # Otherwise its snapshots would be those of the document that it is a copy of.
        opened.Uid = str(uuid.uuid4())
        opened.UndoMode = 1
    documents.mark_unsaved(opened, context.services.observer)
    context.services.foreground.bring(opened)
    warn_of_foreign_files(opened.Objects, context)
    if snapshot.facts.get("links_elsewhere"):
        context.warn("LINKS_BROKEN", "Links to objects of other documents may lead nowhere.")
    return opened


def links_elsewhere(document: Document) -> bool:
    """True if an object of the document is made of one of another document."""
    return any(below.Document != document for obj in document.Objects for below in obj.OutList)


@contextmanager
def _opened(snapshot: Snapshot, context: Context, *, hidden: bool) -> Iterator[Any]:
    """A document read from a copy of the snapshot's file, so that nothing can change that."""
    active = FreeCAD.ActiveDocument
    folder = private_folder()
    try:
        copy = folder / "Snapshot.FCStd"
        shutil.copyfile(str(snapshot.file), str(copy))
        opened, _ = project_files.open_file(copy, context.services, hidden=hidden)
        try:
            yield opened
        except BaseException:
            if documents.is_open(opened):
                documents.close(opened)
            raise
    except OSError as error:
        raise ConjureError(
            "FILE_ERROR", f"The snapshot cannot be read: {error.strerror or error}."
        ) from error
    finally:
        shutil.rmtree(str(folder), ignore_errors=True)
        if active is not None and documents.is_open(active):
            FreeCAD.setActiveDocument(active.Name)


def _replace(document: Document, source: DocumentObject) -> Result:
    """Within the undo step: everything out, everything of the source in."""
    for name in [obj.Name for obj in document.Objects]:
        # Removing a body or a part already takes its own objects along.
        if document.getObject(name) is not None:
            document.removeObject(name)
    objects = source.Objects
    try:
        if objects:
            document.copyObject(objects)
    except (*KERNEL_ERRORS, TypeError, AttributeError) as error:
        raise _inexact(sentence(error), **quoted(error)) from error
    different = _differences(document, source)
    if different:
        raise _inexact(f"these objects would not be the same: {', '.join(different[:_LISTED])}")
    for obj in objects:
        copied = document.getObject(obj.Name)
        if copied is not None and "Touched" not in obj.State:
            # Its shape came along.
            copied.purgeTouched()
    return Result(facts={"object_count": len(objects)})


def _differences(document: Document, source: DocumentObject) -> list[str]:
    """The names of objects that are not the same in both."""
    names = {obj.Name for obj in (*document.Objects, *source.Objects)}
    return sorted(
        name for name in names if not _alike(document.getObject(name), source.getObject(name))
    )


def _alike(one: Any, other: Any) -> bool:
    if one is None or other is None or _structure(one) != _structure(other):
        return False
    compared = [name for name in one.PropertiesList if name not in _UNCOMPARED]
    return all(_same_value(one, other, name) for name in compared)


def _structure(obj: DocumentObject) -> tuple[Any, ...]:
    """All of an object but the values of its properties."""
    links = [below.Name for below in obj.OutList]
    return obj.TypeId, obj.Label, sorted(obj.PropertiesList), links, obj.ExpressionEngine


def _same_value(one: Any, other: Any, name: str) -> bool:
    left, right = getattr(one, name, None), getattr(other, name, None)
    if name == "Shape":
        return _same_shape(shapes.shape_of(one), shapes.shape_of(other))
    if isinstance(left, FreeCAD.Placement) and isinstance(right, FreeCAD.Placement):
        return bool(left.Base == right.Base and left.Rotation.Q == right.Rotation.Q)
    if isinstance(left, _COMPARED) and isinstance(right, _COMPARED):
        return str(left) == str(right)
    return type(left) is type(right)


def _same_shape(left: Any, right: Any) -> bool:
    if shapes.is_empty(left) or shapes.is_empty(right):
        return shapes.is_empty(left) and shapes.is_empty(right)
    kinds = ("Solid", "Face", "Edge", "Vertex")
    alike = all(left.countElement(kind) == right.countElement(kind) for kind in kinds)
    return alike and math.isclose(left.Volume, right.Volume, rel_tol=EXACT, abs_tol=EXACT)


def _inexact(reason: str, **details: str) -> ConjureError:
    return ConjureError(
        "UNSUPPORTED",
        f"The snapshot cannot be restored exactly into this document: {reason}.",
        field="as_new_document",
        given=False,
        allowed=[True],
        details={
            "advice": "Send as_new_document: true to open the copy beside it; this document is as "
            "it was.",
            **details,
        },
    )
