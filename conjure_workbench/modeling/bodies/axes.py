# SPDX-License-Identifier: MIT
"""Axes about which a profile turns: of the sketch, the body, an edge or a datum line."""

from __future__ import annotations

from typing import Any, NamedTuple

import FreeCAD

from ...errors import ConjureError, invalid
from ...vocabulary.elements.element_references import ByHandle
from ...vocabulary.elements.handles import looks_like_handle, read_handle
from ...vocabulary.sketching.places import OnDatum
from ..command.context import Context
from ..document import rounding
from ..document.feature_chain import DATUMS, origin_feature
from ..geometry import bounds, shapes
from ..geometry.edges import Edges
from ..geometry.forms import curve_type
from ..geometry.sketches import element_names
from ..geometry.tolerances import ACROSS_AXIS, PARALLEL
from .datums.uses import along, bound_shape, datum_of
from .profile_links import BodyProfile
from .telling import element_text

_OF_SKETCH = {
    "sketch_x": ("H_Axis", (1, 0, 0)),
    "sketch_y": ("V_Axis", (0, 1, 0)),
    "sketch_normal": ("N_Axis", (0, 0, 1)),
    "x_axis": ("H_Axis", (1, 0, 0)),
    "y_axis": ("V_Axis", (0, 1, 0)),
}
_OF_BODY = {
    f"body_{letter}": (f"{letter.upper()}_Axis", step)
    for letter, step in (("x", (1, 0, 0)), ("y", (0, 1, 0)), ("z", (0, 0, 1)))
}
_ALLOWED = (
    "x_axis or y_axis, a construction line of the sketch, body_x, body_y or body_z, the handle of "
    "a straight edge, the name of a datum line"
)


class Axis(NamedTuple):
    """Axis of a revolution.

    Attributes:
        link: what the feature's ReferenceAxis is set to.
        point: a point of it, in the body's coordinates.
        direction: of length 1, in the body's coordinates.
    """

    link: Any
    point: Any
    direction: Any

    def reply(self, outer: Any) -> dict[str, list[float]]:
        """Return the axis as a reply has it; `outer` is the body's global placement."""
        return {
            "point": rounding.vector(outer.multVec(self.point)),
            "direction": rounding.vector(outer.Rotation.multVec(self.direction)),
        }


def axis_text(feature: Any, body: Any) -> str | None:
    """The axis of a revolution or a groove as `axis_of` takes it; None for one that it does not."""
    source, parts = feature.ReferenceAxis or (None, [])
    if source is None:
        return None
    part = parts[0] if parts else ""
    if source.isDerivedFrom("Part::Part2DObject"):
        words = {link: word for word, (link, _) in _OF_SKETCH.items()}
        return words.get(part) or line_name(source, part)
    if source in body.Origin.OriginFeatures:
        return {role: word for word, (role, _) in _OF_BODY.items()}.get(source.Role)
    if DATUMS.get(source.TypeId) == "axis":
        return str(source.Name)
    return element_text(source, part) if part.startswith("Edge") else None


def line_name(sketch: Any, link: str) -> str | None:
    """The name of the construction line that an axis of a sketch is."""
    # FreeCAD 1.x calls the first one Axis.
    number = (link[4:] or "0") if link.startswith("Axis") else ""
    lines = _construction_lines(sketch)
    if not number.isdigit() or int(number) >= len(lines):
        return None
    return element_names.names_of(sketch)[lines[int(number)]]


def _construction_lines(sketch: Any) -> list[int]:
    return [
        at
        for at, one in enumerate(sketch.Geometry)
        if sketch.getConstruction(at) and element_names.kind_of(one) == "line"
    ]


def axis_of(name: str, profile: BodyProfile, context: Context) -> Axis:
    """The axis that a text means for a profile.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for what is no axis, or one that is not
            in the profile's plane or goes through the profile; REFERENCE_LOST or AMBIGUOUS.
    """
    axis = found_axis(name, profile, context)
    _refuse_unfit(name, axis, profile)
    return axis


def found_axis(name: str, profile: BodyProfile, context: Context) -> Axis:
    """The axis that a text means, wherever it lies; see `axis_of`."""
    sketch, body = profile.sketch, profile.body
    word = name.lower()
    if word in _OF_SKETCH:
        if sketch is None:
            raise invalid("axis", "is an axis of a sketch", name, "body_x, body_y, body_z, an edge")
        link, step = _OF_SKETCH[word]
        return _placed((sketch, [link]), sketch.Placement, step)
    if word in _OF_BODY:
        role, step = _OF_BODY[word]
        return _placed((origin_feature(body, role), [""]), FreeCAD.Placement(), step)
    if looks_like_handle(name):
        return _edge(name, profile, context)
    if sketch is not None and name in element_names.names_of(sketch):
        return _construction_line(name, sketch)
    line = datum_of(OnDatum(name), body, "axis", "axis", context, _ALLOWED)
    return _placed((line, [""]), line.Placement, along(line))


def _placed(link: Any, where: Any, step: Any) -> Axis:
    return Axis(link, where.Base, where.Rotation.multVec(FreeCAD.Vector(*step)))


def _edge(text: str, profile: BodyProfile, context: Context) -> Axis:
    handle = read_handle(text, "axis")
    owner = bound_shape(ByHandle(handle), profile.body, context)
    edges = profile.edges() if owner is None else Edges(owner)
    owner = owner or profile.tip
    if owner is None:
        raise shapes.without_shape(profile.body, "axis")
    index = edges.find(handle, "axis")
    edge = owner.Shape.Edges[index - 1]
    if curve_type(edge) != "Line":
        raise invalid("axis", "is no straight edge", f"Edge{index}", "a straight edge")
    start = edge.firstVertex().Point
    direction = (edge.lastVertex().Point - start).normalize()
    return Axis((owner, [f"Edge{index}"]), start, direction)


def _construction_line(name: str, sketch: Any) -> Axis:
    index = element_names.index_of(sketch, name, "axis")
    lines = _construction_lines(sketch)
    if index not in lines:
        raise invalid("axis", "is no construction line", name, "a construction line, or an axis")
    line = sketch.Geometry[index]
    where = sketch.Placement
    start, end = where.multVec(line.StartPoint), where.multVec(line.EndPoint)
    link = (sketch, [f"Axis{lines.index(index)}"])
    return Axis(link, start, (end - start).normalize())


def _refuse_unfit(name: str, axis: Axis, profile: BodyProfile) -> None:
    normal = profile.body.getGlobalPlacement().inverse().Rotation.multVec(profile.normal)
    if abs(axis.direction.dot(normal)) > PARALLEL:
        raise invalid("axis", "leaves the profile's plane", name, "an axis in that plane")
    turn = FreeCAD.Rotation(axis.direction.cross(normal), FreeCAD.Vector(1, 0, 0))
    to_axis = FreeCAD.Placement(turn.multVec(axis.point * -1), turn)
    box = bounds.box_of(shapes.placed(profile.shape, to_axis), exact=True)
    assert box is not None  # A profile has edges.
    low, high = box.low[0], box.high[0]
    if low < -ACROSS_AXIS and high > ACROSS_AXIS:
        problem = f"goes through the profile, which reaches {-low:.6g} and {high:.6g} mm from it"
        raise _crossed(name, problem)


def _crossed(name: str, problem: str) -> ConjureError:
    return invalid("axis", problem, name, "an axis beside the profile, or along its edge")
