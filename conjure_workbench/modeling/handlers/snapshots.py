# SPDX-License-Identifier: MIT
"""Snapshots: copies of whole documents, which outlive FreeCAD."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError, invalid
from ...vocabulary.commands.snapshots import (
    CompareSnapshot,
    DeleteSnapshot,
    ListSnapshots,
    RestoreSnapshot,
    SaveSnapshot,
)
from ..approval.risks import Risk, RiskKind
from ..command import report
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import documents, rounding
from ..document.freecad_types import DocumentObject
from ..document.snapshot_store import Snapshot, SnapshotStore, facts_of
from ..document.transaction import refuse_to_disturb
from ..exchange import snapshot_restore
from ..geometry import shapes
from ..objects.property_reading import placement_of

_MOST_OBJECTS = 500
_PARTS = ("made", "changed", "deleted")


@handles(SaveSnapshot)
def save_snapshot(parameters: SaveSnapshot, context: Context) -> Result:
    """A copy of the document as it is now, unsaved changes included."""
    document, services = context.document, context.services
    if parameters.checkpoint:
        made = services.checkpoints.add(document, parameters.name)
        return Result(facts={"snapshot": _short(made)})
    objects = [_described(obj) for obj in document.Objects[:_MOST_OBJECTS]]
    facts = {**facts_of(document), "by": services.numbering.by, "objects": objects}
    snapshot = services.snapshots.add(document, parameters.name, facts)
    return Result(facts={"snapshot": _short(snapshot)})


def _described(obj: DocumentObject) -> dict[str, Any]:
    shape = shapes.global_shape_of(obj)
    where = placement_of(obj)
    known = not shapes.is_empty(shape)
    return {
        **report.identity(obj),
        "volume": rounding.significant(shape.Volume) if known else None,
        "position": None if where is None else rounding.vector(where.Base),
    }


@handles(ListSnapshots)
def list_snapshots(parameters: ListSnapshots, context: Context) -> Result:
    """A page of the snapshots, or of the objects that one of them holds."""
    services = context.services
    store = services.checkpoints.store if parameters.checkpoints else services.snapshots
    if parameters.name is not None:
        _, snapshot = _found(parameters.name, context)
        objects, numbers = report.page_of(snapshot.facts.get("objects", []), parameters)
        return Result(facts={"snapshot": {**_short(snapshot), "objects": objects}, **numbers})
    document = None if parameters.all_documents else documents.required(parameters.document)
    found, numbers = report.page_of(store.snapshots(document), parameters)
    return Result(facts={"snapshots": [_short(one) for one in found], **numbers})


@handles(RestoreSnapshot)
def restore_snapshot(parameters: RestoreSnapshot, context: Context) -> Result:
    """The document as it was, or the copy as another document."""
    store, snapshot = _found(parameters.name, context)
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
    store, snapshot = _found(parameters.name, context)
    context.services.permit([Risk(RiskKind.DELETE_SNAPSHOT, subject=snapshot.name)])
    store.delete(snapshot)
    return Result(facts={"deleted_snapshot": _short(snapshot)})


@handles(CompareSnapshot)
def compare_snapshot(parameters: CompareSnapshot, context: Context) -> Result:
    """A page of what differs: first what was made, then what changed, then what was deleted."""
    document = context.document
    store, snapshot = _found(parameters.name, context)
    if not store.belongs_to(snapshot, document):
        problem = "is the id of another document's snapshot"
        raise invalid("name", problem, parameters.name, "a snapshot of this document")
    refuse_to_disturb(document)
    with snapshot_restore.compared(snapshot, context) as found:
        rows = [
            *(("made", report.identity(obj)) for obj in found.made),
            *(
                ("changed", {**report.identity(obj), "properties": names})
                for obj, names in found.changed
            ),
            *(("deleted", report.identity(obj)) for obj in found.deleted),
        ]
    page, numbers = report.page_of(rows, parameters)
    parts = {part: [row for kind, row in page if kind == part] for part in _PARTS}
    known = {key: snapshot.facts[key] for key in ("id", "name", "created_at")}
    kinds = [kind for kind, _ in rows]
    totals = {part: kinds.count(part) for part in _PARTS}
    return Result(facts={"snapshot": known, **parts, "totals": totals, **numbers})


def _found(name: str, context: Context) -> tuple[SnapshotStore, Snapshot]:
    """The snapshot or the checkpoint of an id or a name, and the store that has it.

    An id comes first: no name that somebody gives can stand for another snapshot's id.
    """
    named, checkpoints = context.services.snapshots, context.services.checkpoints.store
    for store in (named, checkpoints):
        found = store.with_id(name)
        if found is not None:
            return store, found
    try:
        return named, named.find(context.document, name)
    except ConjureError as missing:
        try:
            return checkpoints, checkpoints.find(context.document, name)
        except ConjureError:
            raise missing from None


def _short(snapshot: Snapshot) -> dict[str, Any]:
    """The facts without the list of objects, and without a label that is the document's name."""
    facts = {key: value for key, value in snapshot.facts.items() if key != "objects"}
    if facts.get("label") == facts.get("document"):
        facts.pop("label", None)
    return facts
