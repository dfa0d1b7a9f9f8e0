# SPDX-License-Identifier: MIT
"""Placeholder blocks for things that a model is made around, such as a phone in its holder."""

from __future__ import annotations

from typing import Any

from ..schema import fields, spatial_fields
from ..schema.catalogue import Capability
from ..schema.parameters import Creates
from ..values.geometry import ORIGIN, Vector

command = Capability("primitives")


@command(
    "place_reference",
    aliases=("place_ref",),
    example={"name": "Phone", "width": 72, "height": 150, "thickness": 8, "angle": 70},
    reply="dimensions {width, height, thickness}, angle, orientation, tip",
)
class PlaceReference(Creates):
    """Place a see-through block for a thing that the model is made around, leaning back.

    Its lower front left corner lies at `position`: `width` is along X and `thickness` along Y; its
    `height` leans from Z towards Y. It is a box like others, translucent blue in a window.
    """

    width: float = fields.size(doc="Width of the thing.")
    height: float = fields.size(doc="Height of the thing.")
    thickness: float = fields.size(aliases=("depth",), doc="Its thickness.")
    position: Vector = spatial_fields.vector(
        ORIGIN, doc="Where its lower front left corner lies: [x, y, z] in mm."
    )
    angle: float = fields.angle(
        70, minimum=0, maximum=180, doc="Between its back and the ground: 90 is upright, 0 flat."
    )
    orientation: str = fields.choice(
        "portrait",
        choices=("portrait", "landscape"),
        doc="Landscape puts it on its side: height and width change places.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Gives it the name that it has in other clients, and turns it on its side."""
        values.setdefault("name", "REF_object")
        if values.get("orientation") == "landscape" and {"width", "height"} <= set(values):
            values["width"], values["height"] = values["height"], values["width"]
