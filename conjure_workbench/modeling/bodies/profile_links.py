# SPDX-License-Identifier: MIT
"""Profiles as features of bodies link to them: sketches, bound shapes and plane faces."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import FreeCAD
import Part

from ...errors import unfit
from ..command.context import Context
from ..document.feature_chain import BINDERS, SKETCH
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.edges import Edges
from ..geometry.faces import Faces
from ..geometry.forms import normal_of
from ..geometry.profile_shape import faces_within


class BodyProfile(NamedTuple):
    """Profile of a feature.

    Attributes:
        body: the body.
        tip: the feature that the new one follows; None in an empty body.
        link: what the feature's Profile is set to.
        name: the sketch's, or that of the object and the face.
        normal: across it, of length 1, in global coordinates; of a face, out of the material.
        sketch: the sketch, or None for a face.
        shape: its edges, in the body's coordinates.
        is_new: whether the command has made the sketch.
    """

    body: Any
    tip: Any
    link: Any
    name: str
    normal: Any
    sketch: Any
    shape: Any
    is_new: bool = False

    def faces(self) -> Faces:
        """The faces that the feature may refer to."""
        return Faces(self._whole)

    def edges(self) -> Edges:
        """The edges that the feature may refer to."""
        return Edges(self._whole)

    @property
    def _whole(self) -> Any:
        return whole_of(self.body, self.tip)


def whole_of(body: Any, tip: Any) -> Any:
    """The body or its feature, whichever has what a feature after `tip` may refer to."""
    return body if tip == body.Tip else tip


def present_profile(feature: Any, body: Any, tip: Any) -> BodyProfile | None:
    """The profile that a feature is made of; None without one.

    Args:
        feature: the feature.
        body: its body.
        tip: the feature that it follows.
    """
    source, parts = feature.Profile or (None, [])
    return None if source is None else profile_at(source, parts, body, tip)


def profile_at(source: Any, parts: Any, body: Any, tip: Any) -> BodyProfile:
    """The profile that a link leads to: an object, or with `parts` a face of it."""
    if not any(parts) and source.TypeId in BINDERS:
        return of_bound(area_of(source), source, source, source.Name, body, tip)
    if not any(parts):
        return of_sketch(source, body, tip)
    face = source.Shape.getElement(parts[0])
    normal = shapes.outer_placement(source).Rotation.multVec(normal_of(face))
    name = f"{source.Name}.{parts[0]}"
    return BodyProfile(body, tip, (source, list(parts)), name, normal, None, face)


def of_sketch(sketch: Any, body: Any, tip: Any) -> BodyProfile:
    """The profile that a sketch of a body is, for a feature after `tip`."""
    turn = shapes.outer_placement(sketch).Rotation.multiply(sketch.Placement.Rotation)
    normal = turn.multVec(FreeCAD.Vector(0, 0, 1))
    return BodyProfile(body, tip, sketch, sketch.Name, normal, sketch, sketch.Shape)


def of_bound(plane: Any, binder: Any, link: Any, name: str, body: Any, tip: Any) -> BodyProfile:
    """The profile that a plane face of a bound shape is, which is in global coordinates."""
    own = plane.transformed(shapes.outer_placement(binder).inverse().toMatrix())
    return BodyProfile(body, tip, link, name, normal_of(plane), None, own)


def area_of(binder: Any) -> Any:
    """The face that the edges of a bound shape enclose, in global coordinates.

    Raises:
        ConjureError: INVALID_PARAMETER for none, and for several.
    """
    edges = shapes.global_shape_of(binder).Edges
    try:
        wires = [Part.Wire(one) for one in Part.sortEdges(edges)]
        found = faces_within(wires).Faces
    except KERNEL_ERRORS:
        found = []
    if len(found) != 1 or binder.Shape.Faces:
        message = f"'{binder.Name}' bounds no area, or several"
        raise unfit("profile", message, binder.Name, "one plane face, or edges that close")
    return found[0]


def is_drawn(sketch: DocumentObject | None) -> bool:
    """True for a sketch of FreeCAD's Sketcher; False for a face, and for text and the like."""
    return sketch is not None and sketch.TypeId == SKETCH


def is_constrained(sketch: DocumentObject) -> bool:
    """True unless a sketch of FreeCAD's Sketcher can still be drawn in another shape."""
    return not is_drawn(sketch) or bool(sketch.FullyConstrained)


def warn_if_loose(sketches: Sequence[Any], context: Context) -> None:
    """Warn of profiles that can still be drawn in another shape; None is passed over."""
    free = [sketch for sketch in sketches if sketch is not None and not is_constrained(sketch)]
    if free:
        names = ", ".join(f"'{sketch.Name}'" for sketch in free)
        what = f"The sketch {names} is" if len(free) == 1 else f"The sketches {names} are"
        context.warn("PROFILE_NOT_CONSTRAINED", f"{what} not fully constrained.", free[0])
