# SPDX-License-Identifier: MIT
"""Supports of datums: the planes, elements and datums of a body that they lie on or go through."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import FreeCAD

from ....errors import invalid, unfit
from ....vocabulary.sketching.places import OnDatum, OnFace, OnPlane
from ....vocabulary.sketching.spots import OnEdge, Spot, Through
from ...command.context import Context
from ...document.feature_chain import BODY, DATUMS, SKETCH, holder_of
from ...document.freecad_types import DocumentObject
from ...geometry import shapes
from ...geometry.edges import Edges
from ...geometry.faces import Faces
from ...geometry.forms import curve_type, is_plane, surface_type
from ...geometry.reference_resolution import resolve_edge, resolve_face, resolve_vertex
from ...geometry.sub_shapes import SubShapes
from ...geometry.tolerances import COINCIDENT
from .uses import along

_FORMS = {
    **{type_id: "line" if kind == "axis" else kind for type_id, kind in DATUMS.items()},
    SKETCH: "frame",
}
_POINTS = ("vertex", "point", "free")
_POINTS_ALLOWED = "vertices, datum points, or [x, y, z]"
_DATUM_ALLOWED = "xy, xz, yz, a datum, a sketch, a handle, or {object, face | edge | vertex}"


class Support(NamedTuple):
    """One thing that a datum lies on or goes through.

    Attributes:
        object: what it is attached to; None for a plane whose body is not known yet, or for a
            point of the document.
        element: such as "Face6"; "" for all of it.
        form: "plane", "frame", "line", "circle", "curve", "point", "vertex", "face", "round", or
            "free" for a point of the document; "round" is a curved face.
        points: a point of it, or the two ends of a line; in global coordinates.
        plane: the word of a plane of a body; "" for others.
        body: the body that it belongs to; None for none, or where that is not known yet.
    """

    object: Any
    element: str
    form: str
    points: tuple[Any, ...] = ()
    plane: str = ""
    body: Any = None


def support_of(spot: Spot, context: Context, field: str = "on") -> Support:
    """The support that a place means.

    Raises:
        ConjureError: as `Context.find_itself`; NO_SHAPE, REFERENCE_LOST or AMBIGUOUS;
            INVALID_PARAMETER for what is no datum.
    """
    if isinstance(spot, OnPlane):
        return Support(None, "", "plane", plane=spot.word)
    obj = context.find_itself(spot.object_name, field)
    body = obj if obj.isDerivedFrom(BODY) else holder_of(obj)
    if isinstance(spot, OnDatum):
        form = _FORMS.get(obj.TypeId)
        if form is None:
            message = f"'{obj.Name}' is no datum"
            raise unfit(field, message, spot.object_name, _DATUM_ALLOWED)
        return Support(obj, "", form, _points_of(obj), body=body)
    if shapes.is_empty(shapes.shape_of(obj)):
        raise shapes.without_shape(obj, field)
    # The shape of a body is that of its tip, which a datum inside the body can be attached to.
    owner = obj.Tip if obj.isDerivedFrom(BODY) else obj
    if isinstance(spot, OnFace):
        faces = Faces(obj)
        index = resolve_face(spot.face, faces, field)
        face = faces.at(index)
        form = "face" if is_plane(face) else "round"
        return Support(owner, f"Face{index}", form, (face.CenterOfMass,), body=body)
    if isinstance(spot, OnEdge):
        index, edge = _edge_of(spot, obj, field)
        kind = {"Line": "line", "Circle": "circle"}.get(curve_type(edge), "curve")
        ends = tuple(vertex.Point for vertex in edge.Vertexes) if kind == "line" else ()
        return Support(owner, f"Edge{index}", kind, ends, body=body)
    index, point = resolve_vertex(spot.vertex, obj, field)
    return Support(owner, f"Vertex{index}", "vertex", (point,), body=body)


def _points_of(datum: Any) -> tuple[Any, ...]:
    where = shapes.outer_placement(datum).multiply(datum.Placement)
    if _FORMS[datum.TypeId] != "line":
        return (where.Base,)
    return (where.Base, where.multVec(FreeCAD.Vector(*along(datum))))


def _edge_of(spot: OnEdge, obj: DocumentObject, field: str) -> tuple[int, Any]:
    edges = Edges(obj)
    index = resolve_edge(spot.edge, edges, field)
    return index, edges.at(index)


def supports_through(through: Sequence[Through], kind: str, context: Context) -> list[Support]:
    """The points that a datum goes through, or the edge of an axis.

    Raises:
        ConjureError: as `support_of`; INVALID_PARAMETER for too many or too few points, or points
            that do not span what they are to.
    """
    field = "through"
    found = [
        Support(None, "", "free", (FreeCAD.Vector(*one),))
        if isinstance(one, tuple)
        else support_of(one, context, f"{field}[{at}]")
        for at, one in enumerate(through)
    ]
    for at, one in enumerate(found):
        if len(one.points) == 0:
            raise invalid(f"{field}[{at}]", "is a curve", one.element, "points, or a straight edge")
    if len({one.form == "free" for one in found}) > 1:
        problem = "mixes elements, which are followed, with points of the document"
        raise invalid(field, problem, None, "one or the other")
    if len(found) == 1 and kind == "axis" and found[0].form == "line":
        return found
    points = [part for one in found for part in _ends(one)]
    wanted = {"axis": 2, "point": 1}.get(kind, 3)
    if len(points) != wanted:
        raise invalid(field, f"has {len(points)} points", None, f"{wanted} points for {kind}")
    for one in points:
        if one.form not in _POINTS:
            given = one.element or one.object.Name
            raise invalid(
                field, f"has a {one.form} in the place of a point", given, _POINTS_ALLOWED
            )
    places = [one.points[0] for one in points]
    if wanted > 1 and (places[1] - places[0]).Length < COINCIDENT:
        raise invalid(field, "has two points in one place", None, "points that lie apart")
    if wanted > 2:
        first = (places[1] - places[0]).normalize()
        if first.cross(places[2] - places[0]).Length < COINCIDENT:
            raise invalid(field, "has three points in line", None, "points that span a plane")
    return points


def _ends(support: Support) -> list[Support]:
    """The ends of an edge as supports, or a point itself."""
    if not support.element.startswith("Edge"):
        return [support]
    edge = support.object.Shape.getElement(support.element)
    vertices = SubShapes(support.object.Shape, "Vertex")
    return [
        support._replace(element=f"Vertex{index}", form="vertex", points=(point,))
        for vertex, point in zip(edge.Vertexes, support.points)
        for index in vertices.indices_of([vertex])
    ]


def of_surface(support: Support) -> str:
    """The kind of a curved face, for an error."""
    face = support.object.Shape.getElement(support.element)
    return str(surface_type(face))
