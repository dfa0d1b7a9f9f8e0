# SPDX-License-Identifier: MIT
"""Bodies, which hold a solid that features make one after the other."""

from __future__ import annotations

from ..schema import name_fields
from ..schema.catalogue import Capability
from ..schema.paging import PAGE, limit_field, offset_field
from ..schema.parameters import Concerns
from ..schema.roles import Role
from .primitive_base import Primitive

command = Capability("bodies")


@command(
    "create_body",
    aliases=("new_body",),
    example={"name": "Flange", "position": [0, 0, 5]},
    reply="base, tip",
)
class CreateBody(Primitive):
    """Create a body, to which sketches and features are added one after the other.

    Without `base` it is empty until the first feature. Its parts may lie apart (not in FreeCAD
    0.20).
    """

    base: str | None = name_fields.name(
        None,
        role=Role.SUBJECT,
        aliases=("base_object", "base_feature"),
        doc="A solid that it begins with, which is hidden and moves with the body.",
    )


@command(
    "get_body",
    aliases=("body_info", "list_features"),
    example={"object_name": "Body"},
    reply=(
        "object_id, tip, volume, features in their order [{object_id, label, type, state, "
        "after_tip, suppressed, profile, parameters {NAME: value}, references {PROPERTY: handles}, "
        "added or removed, dimensions {NAME: value}}], " + PAGE
    ),
)
class GetBody(Concerns):
    """List the features of a body in their order: what each is made of, and what it changes."""

    limit: int = limit_field(50)
    offset: int = offset_field()
