# SPDX-License-Identifier: MIT
"""Snapshots: copies of whole documents, which outlive FreeCAD."""

from __future__ import annotations

from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters

command = Capability("history")

_SNAPSHOT = ("snapshot", "snapshot_name", "id", "snapshot_id")


@command(
    "save_snapshot",
    aliases=("snapshot", "create_snapshot"),
    risk="file",
    example={"name": "before the holes"},
    reply=(
        "snapshot {id, name, created_at, bytes, document, document_uid, label, path, "
        "freecad_version, undo_count_at_save, links_elsewhere, object_count, objects}"
    ),
)
class SaveSnapshot(Parameters):
    """Keep a copy of the whole document in FreeCAD's user folder; it outlives FreeCAD.

    The document itself is neither saved nor changed.
    """

    name: str | None = fields.name(
        None,
        aliases=("snapshot_name",),
        doc="What to call it, different from the document's other snapshots; without it, "
        "snapshot_ and the time.",
    )


@command(
    "list_snapshots",
    aliases=("snapshots",),
    scope="application",
    example={},
    reply=("snapshots [{id, name, created_at, bytes, document, label, path, object_count}], count"),
)
class ListSnapshots(Parameters):
    """List the snapshots of a document, oldest first, or those of all documents."""

    all_documents: bool = fields.boolean(
        False, aliases=("all",), doc="Also those of documents that are not open."
    )


@command(
    "restore_snapshot",
    mutates=True,
    risk="delete",
    scope="documents",
    example={"name": "before the holes"},
    reply=(
        "message, snapshot {id, name, created_at, bytes, document, document_uid, "
        "label, path, freecad_version, undo_count_at_save, links_elsewhere, "
        "object_count}, object_count"
    ),
)
class RestoreSnapshot(Parameters):
    """Make the document what it was at a snapshot, as one undo step, or open the copy beside it.

    What a restore cannot bring back exactly is refused, and the document stays as it is.
    """

    name: str = fields.name(
        aliases=_SNAPSHOT,
        doc="Name or id of the snapshot; that of another document by its id only, and only as a "
        "new document.",
    )
    as_new_document: bool = fields.boolean(
        False, doc="Open the copy as a new, unsaved document and leave this one alone."
    )


@command(
    "delete_snapshot",
    aliases=("remove_snapshot",),
    risk="delete",
    scope="application",
    example={"name": "before the holes"},
    reply=(
        "deleted_snapshot {id, name, created_at, bytes, document, document_uid, "
        "label, path, freecad_version, undo_count_at_save, links_elsewhere, "
        "object_count}"
    ),
)
class DeleteSnapshot(Parameters):
    """Delete a snapshot for good."""

    name: str = fields.name(
        aliases=_SNAPSHOT,
        doc="Name or id of the snapshot; that of another document by its id only.",
    )
