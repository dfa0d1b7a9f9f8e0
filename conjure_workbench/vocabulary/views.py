# SPDX-License-Identifier: MIT
"""Pictures of the model."""

from __future__ import annotations

from . import fields
from .catalogue import command
from .parameters import Parameters

VIEWS = ("current", "isometric", "top", "bottom", "front", "back", "left", "right")


@command(
    "capture_view",
    capability="views",
    needs_gui=True,
    example={"view": "isometric", "width": 800, "height": 600},
)
class CaptureView(Parameters):
    """Take a picture of the model; the person's camera is put back afterwards.

    The picture comes back in the reply, as base64 PNG.
    """

    view: str = fields.choice(
        "current",
        choices=VIEWS,
        synonyms={"iso": "isometric", "axonometric": "isometric", "rear": "back"},
        aliases=("direction",),
        doc="From where to look; all but the current view are fitted to what is shown.",
    )
    width: int = fields.integer(800, minimum=16, maximum=4096, doc="Width in pixels.")
    height: int = fields.integer(600, minimum=16, maximum=4096, doc="Height in pixels.")
    objects: tuple[str, ...] | None = fields.names_or_all(
        aliases=("object_names", "object_name", "object"),
        doc="Names or labels of the objects to show; without it, all that are visible.",
    )
    background: str = fields.choice(
        "white",
        choices=("white", "black", "gradient", "transparent", "current"),
        doc="What is behind the model; gradient and current are the person's own background.",
    )
    max_bytes: int = fields.integer(
        2_000_000,
        minimum=10_000,
        maximum=6_000_000,
        doc="The PNG may have this many bytes; a larger picture is made smaller.",
    )
    output_path: str | None = fields.path(
        None,
        aliases=("filepath", "file_path", "path"),
        doc="Also write the picture to this file, on the machine on which FreeCAD runs.",
    )
