# SPDX-License-Identifier: MIT
"""Snapshots: copies of whole documents, which outlive FreeCAD."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import invalid
from ...vocabulary.commands.snapshots import (
    DeleteSnapshot,
    ListSnapshots,
    RestoreSnapshot,
    SaveSnapshot,
)
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import documents, rounding
from ..document.freecad_types import DocumentObject
from ..document.snapshot_store import Snapshot
from ..document.transaction import refuse_to_disturb
from ..exchange import snapshot_restore
from ..geometry import shapes
from ..objects.property_reading import placement_of

_MOST_OBJECTS = 500


@handles(SaveSnapshot)
def save_snapshot(parameters: SaveSnapshot, context: Context) -> Result:
    """A copy of the document as it is now, unsaved changes included."""
    document = context.document
    objects = document.Objects
    facts = {
        "document": document.Name,
        "document_uid": document.Uid,
        "label": document.Label,
        "path": document.FileName or None,
        "freecad_version": ".".join(FreeCAD.Version()[:3]),
        "undo_count_at_save": document.UndoCount,
        "links_elsewhere": snapshot_restore.links_elsewhere(document),
        "object_count": len(objects),
        "objects": [_described(obj) for obj in objects[:_MOST_OBJECTS]],
    }
    snapshot = context.services.snapshots.add(document, parameters.name, facts)
    return Result(facts={"snapshot": snapshot.facts})


def _described(obj: DocumentObject) -> dict[str, Any]:
    shape = shapes.global_shape_of(obj)
    where = placement_of(obj)
    known = not shapes.is_empty(shape)
    return {
        "name": obj.Name,
        "label": obj.Label,
        "type": obj.TypeId,
        "volume": rounding.significant(shape.Volume) if known else None,
        "position": None if where is None else rounding.vector(where.Base),
    }


@handles(ListSnapshots)
def list_snapshots(parameters: ListSnapshots, context: Context) -> Result:
    """The snapshots; those of one document each with the objects that it holds."""
    document = None if parameters.all_documents else documents.required(parameters.document)
    found = context.services.snapshots.snapshots(document)
    entries = [_short(one) if document is None else one.facts for one in found]
    return Result(facts={"snapshots": entries, "count": len(entries)})


@handles(RestoreSnapshot)
def restore_snapshot(parameters: RestoreSnapshot, context: Context) -> Result:
    """The document as it was, or the copy as another document."""
    store = context.services.snapshots
    snapshot = store.find(context.document, parameters.name)
    if parameters.as_new_document:
        if context.document is not None:
            refuse_to_disturb(context.document)
        opened = snapshot_restore.as_new_document(snapshot, context)
        called = opened.Label or opened.Name
        message = f"Snapshot '{snapshot.name}' is open as the new document '{called}'."
        facts = {
            "message": message,
            "snapshot": _short(snapshot),
            **documents.describe_document(opened, context.services),
            "document": opened.Name,
        }
        return Result(facts=facts)
    document = documents.required(parameters.document)
    if not store.belongs_to(snapshot, document):
        problem = "is the id of another document's snapshot"
        raise invalid("as_new_document", problem, False, [True], subject="name")
    reply = snapshot_restore.into_document(snapshot, context)
    message = f"The document is as it was at snapshot '{snapshot.name}'."
    return Result(facts={"message": message, "snapshot": _short(snapshot), **reply})


@handles(DeleteSnapshot)
def delete_snapshot(parameters: DeleteSnapshot, context: Context) -> Result:
    """One snapshot less."""
    store = context.services.snapshots
    snapshot = store.find(context.document, parameters.name)
    store.delete(snapshot)
    return Result(facts={"deleted_snapshot": _short(snapshot)})


def _short(snapshot: Snapshot) -> dict[str, Any]:
    """The facts without the list of objects."""
    return {key: value for key, value in snapshot.facts.items() if key != "objects"}
