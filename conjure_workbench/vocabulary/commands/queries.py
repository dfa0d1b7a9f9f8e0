# SPDX-License-Identifier: MIT
"""Questions about a document and its objects; they change nothing."""

from __future__ import annotations

from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.paging import PAGE, limit_field, offset_field
from ..schema.parameters import Concerns, Parameters
from ..schema.roles import Role

command = Capability("queries")


@command(
    "get_state",
    aliases=("state", "get_enhanced_state"),
    scope="application",
    example={"verbose": True},
    reply=(
        "documents [{name, label if it differs, path, objects, active, pinned if the person "
        "chose it, unsaved_changes, revision}], objects [{object_id, label, type, state, "
        "broken_input, visible, container if it lies in one, position, bounding_box, parents, "
        "volume, area, solids}], " + PAGE + ", "
        "bounding_boxes, undo_count, redo_count, pending_transaction, selection"
    ),
)
class GetState(Parameters):
    """List the open documents, and the objects of the active one."""

    verbose: bool = fields.boolean(False, doc="Also volume, area, parents.")
    limit: int = limit_field(100)
    offset: int = offset_field()


@command(
    "list_objects",
    aliases=("find_objects",),
    example={"pattern": "Hole*", "limit": 100},
    reply=("objects [{object_id, label, type, state, broken_input, visible, container}], " + PAGE),
)
class ListObjects(Parameters):
    """List the objects of a document, a page at a time."""

    pattern: str = name_fields.name(
        "*", role=Role.UNSAID, doc="What the name or label looks like, with * and ?."
    )
    type: str | None = name_fields.name(
        None,
        role=Role.UNSAID,
        aliases=("object_type", "type_id"),
        doc="Only objects of this FreeCAD type, such as Part::Box; * and ? may stand in it.",
    )
    limit: int = limit_field(1000)
    offset: int = offset_field()


@command(
    "get_object_details",
    example={"object_name": "Box"},
    reply=(
        "object; its shape with vertices, state, broken_input, problem, placement {position, "
        "rotation}, global_placement if it lies in a part that is placed, inputs, used_by, "
        "properties {NAME: value}, expressions; of a summary only position"
    ),
)
class GetObjectDetails(Concerns):
    """Describe one object: its type, properties, placement, shape and dependencies."""

    detail_level: str = fields.choice(
        "full",
        choices=("full", "summary"),
        aliases=("detail", "level"),
        doc="All of that, or only type, bounding box, position and shape.",
    )


@command(
    "get_bounding_box",
    aliases=("bounding_box", "bbox"),
    example={"object_name": "Box"},
    reply=(
        "object_id, bounding_box {min, max, center, size; approximate and tolerance, if a side "
        "may lie so many mm too far out}"
    ),
)
class GetBoundingBox(Concerns):
    """Return the box that encloses an object, along the document's axes, in mm."""

    exact: bool = fields.boolean(
        False, doc="Take the time for an exact box where the quick one is approximate."
    )
