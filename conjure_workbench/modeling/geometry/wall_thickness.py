# SPDX-License-Identifier: MIT
"""Walls of solids that are made hollow: tried out, and checked for their thickness and side.

The kernel hands out walls that are too thin, or the solid itself, where a wall is thicker than the
solid has room for; their shapes are valid all the same.
"""

from __future__ import annotations

from typing import Any, Iterable

import FreeCAD
import Part

from ...errors import ConjureError, invalid
from ...kernel.desk import made_of
from ..document.freecad_types import DocumentObject, Face, Shape
from . import shapes
from .faces import Faces
from .forms import is_plane
from .reference_resolution import resolve_elements
from .tolerances import COINCIDENT, CONFUSION, WALL

_JOINS = {"arc": 0, "intersection": 2}
_VERTICES_CHECKED = 500
_WITH_POLES = ("Sphere", "Cone")
_MOST_CHECKED_AGAIN = 4000
"""Most pairs of a vertex and a face that are looked at where something else was asked for."""


class Wall:
    """The wall of a solid.

    Args:
        shape: a shape of one solid.
        opened: the indices of the faces at which it is open.
        join: how edges are bent around: "arc" or "intersection".

    Attributes:
        opened: the same indices.
        solid: the same shape.
    """

    def __init__(self, shape: Shape, opened: list[int], join: str) -> None:
        self.opened = opened
        self.solid = shape
        self._join = join
        faces = list(enumerate(shape.Faces, 1))
        self._open = [face for index, face in faces if index in opened]
        self._kept = Part.Compound([face for index, face in faces if index not in opened])

    def shape(self, step: float) -> Any:
        """The shape that FreeCAD's feature would make.

        Args:
            step: how far to go from the faces there are, outwards positive, in mm.

        Raises:
            ConjureError: as `check`; the kernel's own errors.
        """
        solid = self.solid.Solids[0]
        rest = (CONFUSION, False, False, 0, _JOINS[self._join])
        if self._open:
            made = made_of(solid, "makeThickness", {"Face": self.opened}, step, *rest)
        else:
            made = made_of(solid, "makeOffsetShape", step, *rest)
        self.check(made, step)
        return made

    @property
    def is_risky(self) -> bool:
        """True if trying it may end the process: sharp corners at parts of round faces do."""
        return self._join == "intersection" and any(map(_is_part_of_round, self.solid.Faces))

    def with_arcs(self) -> Wall:
        """The same wall, bent around edges in arcs."""
        return Wall(self.solid, self.opened, "arc")

    def closed(self) -> Wall:
        """The same wall without open faces."""
        return Wall(self.solid, [], self._join)

    def at_origin(self) -> Wall:
        """The same wall of the solid where it was made."""
        return Wall(unmoved(self.solid), self.opened, self._join)

    def is_soon_checked(self, made: Any) -> bool:
        """True if `check` takes next to no time."""
        return len(made.Vertexes) * len(self._kept.Faces) <= _MOST_CHECKED_AGAIN

    def check(self, made: Any, step: float) -> None:
        """Make sure that a thickness, or the offset of a closed solid, is as far as it should be.

        Each of its corners lies on a face that was there, where that may be, or at least `step`
        away from them all.

        Raises:
            ConjureError: RESULT_INVALID.
        """
        if not step:
            raise ConjureError("RESULT_INVALID", "A wall needs a thickness other than zero.")
        far = abs(step) * (1.0 - WALL)
        distances = [
            self._kept.distToShape(vertex)[0] for vertex in made.Vertexes[:_VERTICES_CHECKED]
        ]
        on_faces = COINCIDENT if self._open else -1.0
        wrong = max(distances, default=0.0) < far or any(
            on_faces < distance < far for distance in distances
        )
        grown = made.Volume > self.solid.Volume
        if wrong or (grown and step < 0) or (not grown and step > 0 and not self._open):
            message = f"A wall of {abs(step):g} mm has no room here; what FreeCAD makes is not one."
            raise ConjureError("RESULT_INVALID", message)


def opened_faces(references: Iterable[Any], faces: Faces) -> list[int]:
    """The indices of the faces at which a wall is to be open.

    Raises:
        ConjureError: as `resolve_elements`; INVALID_PARAMETER where they are all that there are.
    """
    opened = resolve_elements(references, faces, "faces").indices
    if len(opened) == len(faces):
        problem = "names all there are, so nothing is left to be a wall"
        allowed = f"fewer than {len(faces)} faces"
        raise invalid("faces", problem, [f"Face{index}" for index in opened], allowed)
    return opened


def _is_part_of_round(face: Face) -> bool:
    """True for a curved face that does not close around its axis."""
    return not is_plane(face) and not any(edge.isSeam(face) for edge in face.Edges)


MOVED_POLES = (
    "FreeCAD cannot do this with a pole or a tip that was moved or turned. Where it was made it "
    "was tried and works: move the object to [0, 0, 0] without a rotation, do it there, and move "
    "the result."
)
"""The advice for shapes with `has_moved_poles`, if `unmoved` helps."""


def has_moved_poles(shape: Shape) -> bool:
    """True for a shape with poles or tips that was moved or turned.

    Seen in FreeCAD 0.20 to 1.1: spheres and cones with a tip are offset where they were made, but
    not where they were moved to; ellipsoids nowhere.
    """
    round_faces = [face for face in shape.Faces if type(face.Surface).__name__ in _WITH_POLES]
    has_poles = any(edge.Degenerated for face in round_faces for edge in face.Edges)
    return has_poles and not shape.Placement.isIdentity()


def unmoved(shape: Shape) -> Any:
    """A copy of a shape where it was made."""
    made = shape.copy()
    made.Placement = FreeCAD.Placement()
    return made


def wall_of(feature: DocumentObject) -> Wall | None:
    """The wall that a thickness or an offset is; None for anything else.

    Those that a person made in ways of their own are left alone: of several solids, of another
    mode, or with faces that cross.
    """
    source = source_of(feature)
    shape = None if source is None else shapes.shape_of(source)
    if shape is None or getattr(feature, "Fill", False):
        return None
    names = feature.Faces[1] if feature.TypeId == "Part::Thickness" else []
    is_plain = feature.Mode == "Skin" and not (feature.Intersection or feature.SelfIntersection)
    if len(shape.Solids) != 1 or not is_plain or feature.Join.lower() not in _JOINS:
        return None
    opened = [int(name[4:]) for name in names if name.startswith("Face")]
    return Wall(shape, opened, feature.Join.lower())


def source_of(feature: DocumentObject) -> Any:
    """The object of which a thickness or an offset is made; None for anything else."""
    if feature.TypeId == "Part::Thickness":
        return feature.Faces[0] if feature.Faces else None
    return feature.Source if feature.TypeId == "Part::Offset" else None


def step_of(feature: DocumentObject) -> float | None:
    """Distance of a thickness or an offset, outwards positive, in mm; None for anything else."""
    if feature.TypeId not in ("Part::Thickness", "Part::Offset"):
        return None
    # A length in the one, a plain number in the other.
    return float(getattr(feature.Value, "Value", feature.Value))


def problem_of(feature: DocumentObject) -> str | None:
    """Problem of the wall that a feature is; None also where finding out takes long."""
    wall, made, step = wall_of(feature), shapes.shape_of(feature), step_of(feature)
    if wall is None or made is None or step is None or not wall.is_soon_checked(made):
        return None
    try:
        wall.check(made, step)
    except ConjureError as error:
        return error.message
    return None


def side_change(feature: DocumentObject, before: float | None) -> str | None:
    """Warning of a wall on the other side than with its `step_of` before; None if it is not."""
    now = step_of(feature)
    if before is None or now is None or before * now >= 0:
        return None
    side = "outside" if now > 0 else "inside"
    return f"The wall of '{feature.Name}' is {side} of the faces now: {before:g} -> {now:g} mm."
