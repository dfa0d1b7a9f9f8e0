# SPDX-License-Identifier: MIT
"""Sketches that commands draw for what they make: of profiles, and of circles or rectangles.

Those of circles and rectangles, for holes and pockets of bodies, are fully constrained, and have
dimensions for what the commands that make them are told.
"""

from __future__ import annotations

from typing import Any, Sequence

import FreeCAD

from ...errors import unfit
from ...vocabulary.sketching.constraints import Constraint
from ...vocabulary.sketching.flat_points import FlatPoint
from ...vocabulary.sketching.places import OnFace
from ...vocabulary.sketching.simple_elements import Circle, Line, Point, SketchElement
from ..command.context import Context
from ..command.recompute import recompute
from ..document import rounding
from ..document.feature_chain import SKETCH
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.face_frames import FaceFrame
from ..geometry.sketches.element_names import SketchElements
from ..geometry.sketches.sketch_frames import frame_of
from .attaching import Seat, Support, attach, put_into, support_of
from .completing import complete
from .constraining import constrain
from .drafts import Piece, Wanted, draft_of
from .drawing import draw
from .joining import ends_to_join
from .readings import Drawing

_SIDES = ("bottom", "right", "top", "left")
_CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))
"""The corners before each side, counterclockwise, as seen from the middle."""


class ToolSketch:
    """A sketch of what is cut out at several places; elements and constraints are made together.

    Args:
        sketch: the new sketch, in its body and where it is to lie.
        context: the command's.
    """

    def __init__(self, sketch: DocumentObject, context: Context) -> None:
        self.sketch: Any = sketch
        self._context = context
        self._pieces: list[Piece] = []
        self._wanted: list[Wanted] = []

    @classmethod
    def on_face(cls, support: Support, name: str, context: Context) -> ToolSketch:
        """A sketch on a plane face of a body, with u to the right and v up.

        Raises:
            ConjureError: RECOMPUTE_FAILED.
        """
        sketch = context.create(SKETCH, None, None, default=name)
        put_into(support.body, sketch)
        attach(sketch, support, support.body, Seat())
        return cls(sketch, context)

    @classmethod
    def at(cls, body: Any, frame: FaceFrame, name: str, context: Context) -> ToolSketch:
        """A sketch of a body that is attached to nothing, at a place in global coordinates.

        Raises:
            ConjureError: RECOMPUTE_FAILED.
        """
        sketch: Any = context.create(SKETCH, None, None, default=name)
        put_into(body, sketch)
        sketch.Placement = shapes.outer_placement(sketch).inverse().multiply(frame.outward)
        recompute(sketch, "RECOMPUTE_FAILED")
        return cls(sketch, context)

    def flat(self, point: Any) -> FlatPoint:
        """A point in global coordinates, projected on the sketch, in the sketch's coordinates."""
        u, v = frame_of(self.sketch).offset_of(point)
        return rounding.tidy(u), rounding.tidy(v)

    def circles(self, centers: Sequence[FlatPoint], diameter: float) -> None:
        """Draw equal circles, with x1, y1, x2, ... for their centers."""
        names = [f"c{at}" for at in range(1, len(centers) + 1)]
        for at, (name, center) in enumerate(zip(names, centers), 1):
            self._pieces.append(Piece(name, Circle(center=center, radius=diameter / 2.0)))
            self._place(f"{name}.center", center, at)
        self._constrain("diameter", names[0], value=diameter)
        if len(names) > 1:
            self._constrain("equal", *names)
        self._complete()

    def rectangles(
        self, centers: Sequence[FlatPoint], length: float, width: float, angle: float
    ) -> None:
        """Draw equal rectangles.

        Args:
            centers: their middles, which have the dimensions x1, y1, x2, ...
            length: in the direction of `angle`, in mm.
            width: across that, in mm.
            angle: from u, counterclockwise, in degrees; it is a dimension unless they lie along the
                axes.
        """
        names = [f"r{at}" for at in range(1, len(centers) + 1)]
        for at, (name, center) in enumerate(zip(names, centers), 1):
            self._rectangle(name, center, (length, width), angle)
            self._place(f"{name}.center", center, at)
        for side, word, value in (("bottom", "length", length), ("right", "width", width)):
            self._constrain("distance", f"{names[0]}.{side}", value=value, name=word)
            if len(names) > 1:
                self._constrain("equal", *(f"{name}.{side}" for name in names))
        self._direct([f"{name}.bottom" for name in names], angle)
        self._complete()

    def _rectangle(
        self, name: str, center: FlatPoint, sizes: tuple[float, float], angle: float
    ) -> None:
        turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), angle)
        middle = FreeCAD.Vector(*center, 0)
        half = [size / 2.0 for size in sizes]
        ways = [FreeCAD.Vector(a * half[0], b * half[1]) for a, b in _CORNERS]
        corners = [middle + turn.multVec(way) for way in ways]
        for at, side in enumerate(_SIDES):
            start, end = corners[at], corners[(at + 1) % 4]
            line = Line(start=(start.x, start.y), end=(end.x, end.y))
            self._pieces.append(Piece(f"{name}.{side}", line))
            following = f"{name}.{_SIDES[(at + 1) % 4]}"
            self._constrain("coincident", f"{name}.{side}.end", f"{following}.start")
            if at < 3:
                self._constrain("perpendicular", f"{name}.{side}", following)
        self._pieces.append(Piece(f"{name}.center", Point(at=center, construction=True)))
        ends = (f"{name}.bottom.start", f"{name}.top.start")
        self._constrain("symmetric", *ends, f"{name}.center")

    def _direct(self, lines: Sequence[str], angle: float) -> None:
        if angle % 90.0 == 0.0:
            for line in lines:
                self._constrain("horizontal" if angle % 180.0 == 0.0 else "vertical", line)
            return
        self._constrain("angle", lines[0], value=angle, name="angle")
        if len(lines) > 1:
            self._constrain("parallel", *lines)

    def _place(self, point: str, at: FlatPoint, number: int) -> None:
        for word, value in zip("xy", at):
            self._constrain(f"distance_{word}", point, value=value, name=f"{word}{number}")

    def _constrain(
        self, word: str, *of: str, value: float | None = None, name: str | None = None
    ) -> None:
        sizes = {} if value is None else {"value": value}
        named = {} if name is None else {"name": name}
        constraint = Constraint(type=word, of=of, **sizes, **named)
        self._wanted.append(Wanted(constraint, "positions", stays=True))

    def _complete(self) -> None:
        draw(self.sketch, self._pieces)
        drawn = Drawing(self.sketch.Geometry)
        made = constrain(self.sketch, self._wanted)
        origins = {index: "positions" for index in made}
        complete(self.sketch, origins, drawn, self._context, is_new=True)


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
    made = ToolSketch.on_face(support, "HoleSketch", context)
    centers = [
        made.flat(FreeCAD.Vector(*one)) if len(one) == 3 else (float(one[0]), float(one[1]))
        for one in positions
    ]
    made.circles(centers, diameter)
    return made.sketch


def draw_profile(sketch: DocumentObject, elements: Sequence[SketchElement]) -> None:
    """Draw the elements of a profile instead of what a sketch has; nothing is solved.

    Compounds bring their sizes and places as dimensions, and ends that meet become one.

    Raises:
        ConjureError: INVALID_PARAMETER for what FreeCAD's kernel cannot make.
    """
    drawn: Any = sketch
    drawn.deleteAllGeometry()
    draft = draft_of(elements, ())
    draw(sketch, draft.pieces)
    known = SketchElements(sketch)
    constrain(sketch, draft.wanted, known)
    constrain(sketch, ends_to_join(sketch, range(len(draft.pieces)), known), known)
