# SPDX-License-Identifier: MIT
"""Datums of bodies, attached so that they follow what they lie on or go through."""

from __future__ import annotations

from typing import Any, Sequence

import FreeCAD

from ....errors import invalid
from ...command.attachments import SUPPORT, is_attached
from ...command.recompute import recompute
from ...document.freecad_types import DocumentObject
from ...geometry import plane_axes, shapes
from ...geometry.edges import Edges
from ...geometry.face_frames import FaceFrame
from ...geometry.forms import curve_type
from ...geometry.sketches.sketch_frames import turn_to_canonical
from ...geometry.tolerances import PARALLEL
from ..telling import element_text
from .supports import Support, of_surface

TYPES = {
    "plane": "PartDesign::Plane",
    "axis": "PartDesign::Line",
    "point": "PartDesign::Point",
    "frame": "PartDesign::CoordinateSystem",
}
"""FreeCAD's type of each kind."""
_SPATIAL = "Attacher::AttachEngine3D"
"""The way of attaching by which a line can stand on a face, and a point lies in a plane."""
_LINEAR = "Attacher::AttachEngineLine"
"""The way of attaching of other lines."""
_ON_FACE = "FlatFace"
_ALONG = "Translate"
_Z = FreeCAD.Vector(0, 0, 1)

_OF_PLANE = {
    "plane": _ON_FACE,
    "face": _ON_FACE,
    "frame": "ObjectXY",
    **dict.fromkeys(("line", "circle", "curve"), "NormalToEdge"),
    **dict.fromkeys(("vertex", "point"), _ALONG),
}
_MODES = {
    "plane": _OF_PLANE,
    "frame": _OF_PLANE,
    "axis": {
        **dict.fromkeys(("plane", "frame"), "ObjectZ"),
        "face": _ON_FACE,
        "line": "TwoPointLine",
        "circle": "AxisOfCurvature",
        **dict.fromkeys(("vertex", "point"), _ALONG),
    },
    "point": {
        **dict.fromkeys(("plane", "frame", "line", "point"), "ObjectOrigin"),
        **dict.fromkeys(("face", "round"), "CenterOfMass"),
        "circle": "CenterOfCurvature",
        "vertex": "Vertex",
    },
}
"""By kind of datum and form of its support, how FreeCAD attaches it."""
_THROUGH = {"plane": "OXY", "frame": "OXY", "axis": "TwoPointLine", "point": "Vertex"}
_WANTED = {
    "plane": "a plane face, an edge or a vertex",
    "frame": "a plane face, an edge or a vertex",
    "axis": "a straight edge, a circle, a plane or round face, or a vertex",
    "point": "a vertex, an edge that is straight or a circle, or a face",
}


def checked(support: Support, kind: str, field: str = "on") -> Support:
    """The support itself, or the circle of a round face, about which an axis can run.

    Raises:
        ConjureError: INVALID_PARAMETER for what a datum of this kind cannot lie on.
    """
    if kind == "axis" and support.form == "round":
        support = _circle_of(support) or support
    is_middle = kind == "point" and support.form == "line" and support.element
    if support.form not in _MODES[kind] and not is_middle:
        what = of_surface(support) if support.form == "round" else support.form
        problem = f"is a {what}, on which no {kind} can lie"
        raise invalid(field, problem, support.element or support.object.Name, _WANTED[kind])
    return support


def _circle_of(support: Support) -> Support | None:
    """The first circle about the axis of a round face."""
    shape = support.object.Shape
    face = shape.getElement(support.element)
    axis = getattr(face.Surface, "Axis", None)
    for index in sorted(Edges(support.object, shape).of_face(face)):
        edge = shape.getElement(f"Edge{index}")
        if axis is None or curve_type(edge) != "Circle":
            continue
        if edge.Curve.Axis.cross(axis).Length < PARALLEL:
            return support._replace(element=f"Edge{index}", form="circle")
    return None


def attach(datum: Any, kind: str, supports: Sequence[Support], *, through: bool) -> None:
    """Attach a datum, which is in its body already, wherever it lay before; without an offset.

    Args:
        datum: the datum.
        kind: a key of `TYPES`.
        supports: what it lies on, or the points that it goes through.
        through: which of both.

    Raises:
        ConjureError: RECOMPUTE_FAILED.
    """
    first = supports[0]
    if is_attached(datum):
        datum.MapMode = "Deactivated"
        setattr(datum, SUPPORT, [])
    if not datum.Placement.isIdentity():
        # At a vertex it would keep the axes that it has.
        datum.Placement = FreeCAD.Placement()
    if first.form == "free":
        outer = shapes.outer_placement(datum)
        datum.Placement = outer.inverse().multiply(_free([one.points[0] for one in supports]))
        recompute(datum, "RECOMPUTE_FAILED")
        return
    if through and first.form != "line":
        mode = _THROUGH[kind]
    elif kind == "point" and first.form == "line" and first.element:
        mode = "CenterOfMass"
    else:
        mode = _MODES[kind][first.form]
    if kind == "axis":
        engine = _SPATIAL if mode in (_ON_FACE, _ALONG) else _LINEAR
        if datum.AttacherType != engine:
            datum.changeAttacherType(engine)
    setattr(datum, SUPPORT, [(one.object, one.element) for one in supports])
    datum.MapMode = mode
    recompute(datum, "RECOMPUTE_FAILED")


def _free(points: list[Any]) -> Any:
    """The placement of a datum through points: from the first one, x or the axis to the second."""
    origin = points[0]
    if len(points) == 1:
        return FreeCAD.Placement(origin, FreeCAD.Rotation())
    along = points[1] - origin
    if len(points) == 2:
        return FreeCAD.Placement(origin, FreeCAD.Rotation(_Z, along))
    return FreeCAD.Placement(origin, plane_axes.of_axes(along, points[2] - origin))


def offset_of(datum: Any) -> Any:
    """The placement of a datum in the axes of its place, of which x goes to the right and y up."""
    return _canonical(datum).inverse().multiply(datum.AttachmentOffset)


def set_offset(datum: Any, own: Any) -> None:
    """Place a datum, which is up to date, in the axes of its place; it is computed later."""
    datum.AttachmentOffset = attachment_offset(datum, own)


def attachment_offset(datum: Any, own: Any) -> Any:
    """The AttachmentOffset of a datum that is placed in the axes of its place."""
    return _canonical(datum).multiply(own)


def keeps_axes(datum: Any) -> bool:
    """True for a datum at a vertex, which FreeCAD moves there but does not turn."""
    return str(datum.MapMode) == _ALONG


def _canonical(datum: Any) -> Any:
    """The turn from FreeCAD's axes of a face to the ones that sketches have there."""
    if str(datum.MapMode) != _ON_FACE or not _element(datum):
        return FreeCAD.Placement()
    base = datum.Placement.multiply(datum.AttachmentOffset.inverse())
    turn = turn_to_canonical(FaceFrame.of(base))
    return FreeCAD.Placement(FreeCAD.Vector(), FreeCAD.Rotation(_Z, turn))


def _element(datum: Any) -> str:
    links = getattr(datum, SUPPORT)
    return "".join(links[0][1]) if links else ""


def attached_to(datum: DocumentObject) -> list[dict[str, Any]]:
    """Entries of what a datum is attached to: planes by their words, elements with handles."""
    if not is_attached(datum):
        return []
    found = []
    for obj, elements in getattr(datum, SUPPORT):
        for element in elements or [""]:
            found.append(_told(obj, element))
    return found


def _told(obj: Any, element: str) -> dict[str, Any]:
    role = getattr(obj, "Role", "")
    if role.endswith("_Plane"):
        return {"plane": role[:2].lower()}
    entry: dict[str, Any] = {"object": obj.Name}
    if not element:
        return entry
    handle = element_text(obj, element)
    return {**entry, "element": element, **({"handle": handle} if handle else {})}
