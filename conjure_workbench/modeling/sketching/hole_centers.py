# SPDX-License-Identifier: MIT
"""Sketches of circles at given places on a face, for holes."""

from __future__ import annotations

from typing import Any, Sequence

import FreeCAD

from ...errors import unfit
from ...vocabulary.sketching.constraints import Constraint
from ...vocabulary.sketching.geometry import read_geometry
from ...vocabulary.sketching.places import OnFace
from ..command.context import Context
from ..document import rounding
from ..document.feature_chain import SKETCH
from ..document.freecad_types import DocumentObject
from ..geometry.sketches.sketch_frames import frame_of
from .attaching import Seat, attach, put_into, support_of
from .completing import complete
from .constraining import constrain
from .drafts import draft_of
from .drawing import draw
from .readings import Drawing


def sketch_centers(
    place: OnFace, positions: Sequence[Sequence[float]], diameter: float, context: Context
) -> DocumentObject:
    """A new sketch on a face of a body, with a circle at each position, fully constrained.

    Args:
        place: the plane face.
        positions: points in global coordinates, which are projected on the face, or [u, v] in the
            frame of the sketch.
        diameter: of the circles, in mm.
        context: the command's.

    Raises:
        ConjureError: as `support_of`; INVALID_PARAMETER for a face of what is no body.
    """
    support = support_of(place, context, "face")
    if support.body is None:
        message = f"Object '{support.object.Name}' is no body"
        allowed = "a face of a body; others are drilled by create_hole"
        raise unfit("face", message, place.object_name, allowed)
    sketch: Any = context.create(SKETCH, None, None, default="HoleSketch")
    put_into(support.body, sketch)
    attach(sketch, support, support.body, Seat())
    frame = frame_of(sketch)
    centers = [
        [rounding.tidy(one) for one in frame.offset_of(FreeCAD.Vector(*position))]
        if len(position) == 3
        else list(position)
        for position in positions
    ]
    circles, constraints = [], []
    for at, (u, v) in enumerate(centers, 1):
        name = f"c{at}"
        circles.append({"type": "circle", "id": name, "center": [u, v], "diameter": diameter})
        for word, value in (("x", u), ("y", v)):
            constraints.append(
                {
                    "type": f"distance_{word}",
                    "of": [f"{name}.center"],
                    "value": value,
                    "name": f"{word}{at}",
                }
            )
    constraints.append({"type": "diameter", "of": ["c1"], "value": diameter})
    if len(centers) > 1:
        names = [f"c{at + 1}" for at in range(len(centers))]
        constraints.append({"type": "equal", "of": names})
    draft = draft_of(read_geometry(circles, "geometry"), map(Constraint.parse, constraints))
    draw(sketch, draft.pieces)
    drawn = Drawing(sketch.Geometry)
    made = constrain(sketch, draft.wanted)
    complete(sketch, {index: "positions" for index in made}, drawn, context, is_new=True)
    return sketch
