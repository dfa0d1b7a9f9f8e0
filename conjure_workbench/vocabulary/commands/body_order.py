# SPDX-License-Identifier: MIT
"""The order of the features of a body: its end, a feature's place, and features left out."""

from __future__ import annotations

from typing import Any

from ...errors import missing
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import Concerns, refuse_both
from ..schema.roles import Role
from ..schema.strictness import strict_field

command = Capability("bodies")

_OF_ORDER = "object; tip, order [names of its features], volume_before, of the body"


@command(
    "set_tip",
    aliases=("move_tip", "roll_back"),
    mutates=True,
    example={"object_name": "Lower"},
    reply=_OF_ORDER,
)
class SetTip(Concerns):
    """Have a body end with one of its features; later ones stay, but are not in its shape.

    What is made next comes after that feature, before the later ones.
    """

    strict: bool = strict_field()


@command(
    "move_feature",
    aliases=("reorder_feature",),
    mutates=True,
    example={"object_name": "Upper", "before": "Middle"},
    reply=_OF_ORDER,
)
class MoveFeature(Concerns):
    """Put a feature to another place in the order of its body, after all that it is made of.

    It is computed there, and so is what follows, whose edges and faces are found again.
    """

    before: str | None = name_fields.name(
        None, role=Role.PLACE, doc="A feature of the same body; or `after`."
    )
    after: str | None = name_fields.name(None, role=Role.PLACE, doc="The same; one of both.")
    strict: bool = strict_field()

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that one place is named."""
        super().finish(values)
        refuse_both(values, "before", "after")
        if values.get("before") is None and values.get("after") is None:
            raise missing("after", "Say after or before which feature it is to come.")


@command(
    "suppress_feature",
    aliases=("deactivate_feature",),
    mutates=True,
    example={"object_name": "Middle"},
    reply=_OF_ORDER,
)
class SuppressFeature(Concerns):
    """Leave a feature out of its body, or bring it back; it keeps its place (not FreeCAD 0.20)."""

    suppressed: bool = fields.boolean(True, doc="False brings it back.")
    strict: bool = strict_field()
