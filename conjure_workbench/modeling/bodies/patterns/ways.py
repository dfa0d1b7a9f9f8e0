# SPDX-License-Identifier: MIT
"""Directions, axes and mirrors of patterns in a body: links of FreeCAD's to what lies that way.

What lies along nothing of the body's origin gets a datum of its own, which goes with the pattern.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import FreeCAD

from ....errors import ConjureError, invalid, unfit
from ....vocabulary.elements.body_references import PLANES_OF_BODY
from ....vocabulary.elements.handles import looks_like_handle, read_handle
from ...command.context import Context
from ...command.recompute import recompute
from ...document.feature_chain import DATUMS, HELPER, ORIGINS, body_of, is_helper, origin_feature
from ...geometry import shapes
from ...geometry.edges import Edges
from ...geometry.forms import curve_type
from ...geometry.tolerances import SAME_DIRECTION, SAME_POSITION
from ..axes import Axis, found_axis, line_name
from ..profile_links import BodyProfile
from ..telling import element_text

_UP = FreeCAD.Vector(0, 0, 1)
_AXES = {"X_Axis": (1, 0, 0), "Y_Axis": (0, 1, 0), "Z_Axis": (0, 0, 1)}
_PLANES = {"XY_Plane": (0, 0, 1), "XZ_Plane": (0, -1, 0), "YZ_Plane": (1, 0, 0)}
_PLANES_OF_SKETCH = {"sketch_xy": "", "sketch_x": "H_Axis", "sketch_y": "V_Axis"}


class Seat(NamedTuple):
    """Place that a pattern takes in a body.

    Attributes:
        body: the body.
        sketch: the sketch of the first feature that it repeats, or None.
        holder: the feature before it, whose edges and faces it may go by.
        context: the command's.
    """

    body: Any
    sketch: Any
    holder: Any
    context: Context

    @property
    def outer(self) -> Any:
        """The global placement of the body's inside."""
        return shapes.outer_placement(self.holder)


class Course(NamedTuple):
    """A link, and whether what it leads to runs against what was meant."""

    link: Any
    is_opposite: bool = False


def along(way: Any, seat: Seat, field: str, point: Any = None) -> Course:
    """The link for a direction, or with a point for an axis.

    Args:
        way: a global direction, or a text that names something of the body.
        seat: the place of the pattern.
        field: the parameter that it was sent in.
        point: a global point of the axis; None if only the direction matters.

    Raises:
        ConjureError: as `found_axis`.
    """
    if isinstance(way, str):
        axis = _named(way, seat, field)
        return Course(axis.link)
    inward = seat.outer.inverse()
    direction = inward.Rotation.multVec(FreeCAD.Vector(*way))
    start = None if point is None else inward.multVec(FreeCAD.Vector(*point))
    for role, step in _AXES.items():
        own = FreeCAD.Vector(*step)
        if start is not None and start.cross(own).Length > SAME_POSITION:
            continue
        if direction.cross(own).Length < SAME_DIRECTION:
            return Course((origin_feature(seat.body, role), [""]), direction.dot(own) < 0)
    return Course((_datum("PartDesign::Line", start or FreeCAD.Vector(), direction, seat), [""]))


def _named(way: str, seat: Seat, field: str) -> Axis:
    if looks_like_handle(way):
        return _edge(way, seat, field)
    lying = BodyProfile(seat.body, seat.holder, None, "", None, seat.sketch, None)
    try:
        axis = found_axis(way, lying, seat.context)
    except ConjureError as error:
        error.field = field
        raise
    _refuse_elsewhere(axis.link[0], seat, way, field)
    return axis


def _edge(handle: str, seat: Seat, field: str) -> Axis:
    """The edge of a handle in the feature before the pattern, straight, or for an axis round."""
    edges = Edges(seat.body)
    index: Any = edges.find(read_handle(handle, field), field)
    if seat.holder != seat.body.Tip:
        index = Edges(seat.holder).counterpart(edges, index)
    if index is None:
        problem = f"is no edge of '{seat.holder.Name}'"
        raise invalid(field, problem, handle, "an edge that is there before the pattern")
    edge, link = seat.holder.Shape.Edges[index - 1], (seat.holder, [f"Edge{index}"])
    if field == "axis" and curve_type(edge) == "Circle":
        return Axis(link, edge.Curve.Center, edge.Curve.Axis)
    if curve_type(edge) != "Line":
        raise invalid(field, "is no straight edge", handle, "a straight edge")
    return Axis(link, edge.firstVertex().Point, edge.tangentAt(edge.FirstParameter))


def mirror_at(point: Any, normal: Any, seat: Seat) -> Any:
    """The link for the plane through a global point, across a global direction."""
    inward = seat.outer.inverse()
    across = inward.Rotation.multVec(FreeCAD.Vector(*normal))
    start = inward.multVec(FreeCAD.Vector(*point))
    for role, step in _PLANES.items():
        own = FreeCAD.Vector(*step)
        is_through = abs(start.dot(own)) < SAME_POSITION
        if is_through and across.cross(own).Length < SAME_DIRECTION:
            return (origin_feature(seat.body, role), [""])
    return (_datum("PartDesign::Plane", start, across, seat), [""])


def mirror_named(name: str, seat: Seat) -> Any:
    """The link for a plane that a text of `PLANES_OF_BODY` means.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for what is no plane.
    """
    word = name.lower()
    if word.startswith("body_") and f"{word[5:].upper()}_Plane" in _PLANES:
        return (origin_feature(seat.body, f"{word[5:].upper()}_Plane"), [""])
    if word in _PLANES_OF_SKETCH:
        if seat.sketch is None:
            raise invalid("plane", "is of a sketch", name, "body_xy, body_xz or body_yz")
        return (seat.sketch, [_PLANES_OF_SKETCH[word]])
    plane = seat.context.find(name, "plane")
    if DATUMS.get(plane.TypeId) != "plane":
        raise unfit("plane", f"Object '{plane.Name}' is no plane", name, PLANES_OF_BODY)
    _refuse_elsewhere(plane, seat, name, "plane")
    return (plane, [""])


def text_of(link: Any, sketch: Any) -> str | None:
    """The text that a command takes for a link; None for what is told by its coordinates.

    That is an axis or a plane of an origin, a datum that a pattern has for itself, and what is not
    there any more.

    Args:
        link: as a property has it, of an axis or a plane.
        sketch: the sketch that "sketch_x" and the like mean, or None.
    """
    obj, names = link or (None, [])
    name = names[0] if names else ""
    if obj is None or obj.TypeId in ORIGINS or is_helper(obj):
        return None
    if obj == sketch:
        known = {axis: word for word, axis in _PLANES_OF_SKETCH.items()}
        return {**known, "N_Axis": "sketch_normal"}.get(name) or line_name(sketch, name)
    if DATUMS.get(obj.TypeId) in ("axis", "plane"):
        return str(obj.Name)
    return element_text(obj, name)


def _refuse_elsewhere(obj: Any, seat: Seat, given: str, field: str) -> None:
    if body_of(obj) not in (None, seat.body):
        message = f"Object '{obj.Name}' is of another body"
        raise unfit(field, message, given, f"something of '{seat.body.Name}'")


def _datum(kind: str, point: Any, direction: Any, seat: Seat) -> Any:
    datum: Any = seat.context.create(kind, None, default="Pattern_Datum")
    seat.body.addObject(datum)
    datum.Label2 = HELPER
    datum.Placement = FreeCAD.Placement(point, FreeCAD.Rotation(_UP, direction))
    recompute(datum)
    return datum
