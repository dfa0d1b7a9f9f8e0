# SPDX-License-Identifier: MIT
"""The person's view of the model."""

from __future__ import annotations

from typing import Any

from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGETS, Parameters
from ..schema.roles import Role

command = Capability("views")

DIRECTIONS = ("isometric", "top", "bottom", "front", "back", "left", "right")
SYNONYMS = {"iso": "isometric", "axonometric": "isometric", "rear": "back"}
_MOST_PADDING = 5


def padding_field() -> Any:
    """The free room around what is fitted."""
    return fields.number(
        0.05,
        minimum=0,
        maximum=_MOST_PADDING,
        aliases=("margin",),
        doc="Free room on each side, as a fraction of its size.",
    )


@command(
    "set_view",
    needs_gui=True,
    example={"view": "isometric"},
    reply=(
        "view, direction, fitted, shown, camera_type, perspective, camera_position, "
        "camera_orientation, view_direction, focal_point, focal_distance, "
        "near_distance, far_distance, height"
    ),
)
class SetView(Parameters):
    """Turn the person's 3D view to a standard direction; all that is visible fits in.

    The document stays as it is, and there is nothing to undo. `shown: false` where the person does
    not follow: their camera stays.
    """

    view: str = fields.in_role(
        Role.PROPERTY,
        fields.choice(
            choices=DIRECTIONS,
            synonyms=SYNONYMS,
            aliases=("direction", "orientation", "name"),
            doc="From where to look.",
        ),
    )
    fit: bool = fields.boolean(
        True, doc="Fit in all that is visible; false keeps the middle and the scale."
    )


@command(
    "fit_view",
    aliases=("fit_all", "zoom_to_fit"),
    needs_gui=True,
    example={"objects": ["Bracket"]},
    reply=(
        "objects, fitted, shown, camera_type, perspective, camera_position, "
        "camera_orientation, view_direction, focal_point, focal_distance, "
        "near_distance, far_distance, height"
    ),
)
class FitView(Parameters):
    """Move and scale the person's 3D view until objects fit in; its direction stays.

    The document stays as it is, and there is nothing to undo. `shown: false` as in set_view.
    """

    objects: tuple[str, ...] | None = name_fields.names_or_all(
        role=Role.SUBJECT,
        aliases=(*TARGETS, "name"),
        doc="Names or labels of the objects; without it, all that is visible.",
    )
    padding: float = padding_field()


@command(
    "get_view_info",
    needs_gui=True,
    example={},
    reply=(
        "camera_type, perspective, camera_position, camera_orientation, "
        "view_direction, focal_point, focal_distance, near_distance, far_distance, "
        "height, window_width, window_height, views"
    ),
)
class GetViewInfo(Parameters):
    """Describe how the person looks at the model: camera position, direction, type and scale."""
