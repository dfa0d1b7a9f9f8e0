# SPDX-License-Identifier: MIT
"""Snapshots: copies of whole documents, which outlive FreeCAD."""

from __future__ import annotations

from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.paging import PAGE, limit_field, offset_field
from ..schema.parameters import Parameters
from ..schema.roles import Role

command = Capability("history")

_SNAPSHOT = ("snapshot", "snapshot_name", "id", "snapshot_id")

_FACTS = (
    "{id, name, created_at, by, bytes, document, document_uid, label, path, freecad_version, "
    "undo_count_at_save, links_elsewhere, object_count, occasion of checkpoints}"
)
"""Facts that replies tell of a snapshot."""


@command(
    "save_snapshot",
    aliases=("snapshot", "create_snapshot"),
    risk="file",
    example={"name": "before the holes"},
    reply=f"snapshot {_FACTS}",
)
class SaveSnapshot(Parameters):
    """Keep a copy of the whole document in FreeCAD's user folder; it outlives FreeCAD.

    The document itself is neither saved nor changed.
    """

    name: str | None = name_fields.name(
        None,
        role=Role.NEW_NAME,
        aliases=("snapshot_name",),
        doc="What to call it, different from the document's other snapshots; without it, "
        "snapshot_ and the time.",
    )
    checkpoint: bool = fields.boolean(
        False,
        doc="Keep it among the checkpoints, of which the oldest is dropped where room is needed.",
    )


@command(
    "list_snapshots",
    aliases=("snapshots",),
    scope="application",
    example={},
    reply=(
        f"snapshots [{_FACTS}]; with a name snapshot {{the same, objects [{{object_id, label, "
        f"type, volume, position}}]}}; {PAGE}"
    ),
)
class ListSnapshots(Parameters):
    """List the snapshots of a document, oldest first, or of all; or the objects that one holds."""

    name: str | None = name_fields.name(
        None,
        role=Role.ITEM,
        aliases=_SNAPSHOT,
        doc="Name or id of the snapshot whose objects to list.",
    )
    all_documents: bool = fields.boolean(
        False, aliases=("all",), doc="Also those of documents that are not open."
    )
    checkpoints: bool = fields.boolean(
        False,
        doc="Instead, the checkpoints: copies made before the first change of a document, before "
        "restores and scripts, and before a step of the person's gets out of reach of undo.",
    )
    limit: int = limit_field(50)
    offset: int = offset_field()


@command(
    "restore_snapshot",
    mutates=True,
    risk="delete",
    scope="documents",
    example={"name": "before the holes"},
    reply=f"message, snapshot {_FACTS}, object_count",
)
class RestoreSnapshot(Parameters):
    """Make the document what it was at a snapshot, as one undo step, or open the copy beside it.

    What a restore cannot bring back exactly is refused, and the document stays as it is.
    """

    name: str = name_fields.name(
        role=Role.ITEM,
        aliases=_SNAPSHOT,
        doc="Name or id of the snapshot; that of another document by its id only, and only as a "
        "new document.",
    )
    as_new_document: bool = fields.boolean(
        False, doc="Open the copy as a new, unsaved document and leave this one alone."
    )


@command(
    "compare_snapshot",
    aliases=("compare_checkpoint", "diff_snapshot"),
    example={"name": "before the holes"},
    reply=(
        "snapshot {id, name, created_at}, made [{object_id, label, type}], "
        "changed [{object_id, label, type, properties}], deleted [{object_id, label, type}], "
        "totals {made, changed, deleted}; " + PAGE
    ),
)
class CompareSnapshot(Parameters):
    """Tell what was made, changed and deleted in the document since a snapshot or a checkpoint."""

    name: str = name_fields.name(
        role=Role.ITEM, aliases=_SNAPSHOT, doc="Name or id of a snapshot of this document."
    )
    limit: int = limit_field(100)
    offset: int = offset_field()


@command(
    "delete_snapshot",
    aliases=("remove_snapshot",),
    risk="delete",
    scope="application",
    example={"name": "before the holes"},
    reply=f"deleted_snapshot {_FACTS}",
)
class DeleteSnapshot(Parameters):
    """Delete a snapshot for good."""

    name: str = name_fields.name(
        role=Role.ITEM,
        aliases=_SNAPSHOT,
        doc="Name or id of the snapshot; that of another document by its id only.",
    )
