# SPDX-License-Identifier: MIT
"""Objects cut by a plane, to see and to measure what is inside."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET, Creates
from ..schema.plane_fields import normal_field, plane_field, point_field, set_normal_of_plane
from ..schema.roles import Role
from ..values.geometry import Vector

command = Capability("queries")


@command(
    "section",
    aliases=("cross_section", "create_section", "section_object"),
    mutates=True,
    creates=False,
    example={"objects": ["Box"], "plane": "xy", "offset": 5, "create": True},
    reply=(
        "plane {point, normal}; of one object source, area, length, face_count, wires [{length, "
        "closed, hole, edge_count}], wire_count, section_box, centroid; of several sections "
        "[{object_id, the same}], count, and of all together area, length, section_box, centroid; "
        "with create, without section_box; object"
    ),
    spares_subject=True,
)
class Section(Creates):
    """Cut objects by a plane and measure the section: area, length, wires, box and centroid.

    The objects stay as they are. Area and length are those of all objects together, also where they
    overlap. With `create` the outline becomes an object that follows its source.
    """

    objects: tuple[str, ...] = name_fields.names(
        role=Role.SUBJECT,
        aliases=("object_name", "object_names", *TARGET),
        doc="Names or labels of the objects to cut; with `create`, of one.",
    )
    plane: str = plane_field("xy", doc="Which of the document's planes it is parallel to.")
    normal: Vector | None = normal_field("plane")
    point: Vector = point_field("plane")
    offset: float = fields.length(
        0, aliases=("distance",), doc="How far from `point` the plane lies, along its normal."
    )
    create: bool = fields.boolean(
        False, doc="Make an object of the outline; it follows the object that is cut."
    )

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Takes a `name` that stands alone for the object's."""
        return cls.with_name_as("objects", raw)

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Turns the plane's name into its normal."""
        set_normal_of_plane(values, cls.declared["plane"].default)
        named = values.get("objects", ())
        if values.get("create") and len(named) > 1:
            raise invalid("objects", "must be one with create", list(named), "one object")
