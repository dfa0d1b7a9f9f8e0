# SPDX-License-Identifier: MIT
"""Paths: the lines along which profiles are swept, as data or as objects of the document."""

from __future__ import annotations

from functools import partial
from typing import Any, Mapping, Sequence, Union

from ...errors import invalid
from ..elements import edge_references
from ..elements.edge_references import EdgeReference
from ..elements.element_references import ByIndex
from ..schema import fields, name_fields, spatial_fields
from ..schema.fields import REQUIRED, Field
from ..schema.kinds import KINDS, kind
from ..schema.parameters import TARGET, Record
from ..schema.roles import Role
from ..values.geometry import ORIGIN, Z_AXIS, Vector
from ..values.scalars import SHORTEST, plain
from . import variants
from .bends import largest_bend, without_straight
from .path_pieces import CenterArc, LineSegment, Segments, ThreePointArc, set_height_of_turns
from .points import Points, points, set_closed

SYNONYMS: Mapping[str, str] = {
    "bspline": "spline",
    "wire": "object",
    "sketch": "object",
    "points": "polyline",
}
_HELIX_HEIGHT = 50.0


class CirclePath(CenterArc):
    """A circle, counterclockwise about its axis."""

    end_angle: float = fields.angle(360, minimum=-360, maximum=360, doc="Where it ends.")


class _ThroughPoints(Record):
    """A path through points."""

    points: Points = points(
        aliases=("vertices",), doc="Its points in order: [[x, y, z], ...] in mm."
    )
    closed: bool = fields.boolean(False, doc="Go back to the first point.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a last point that is the first for `closed`."""
        set_closed(values, 3)


class Polyline(_ThroughPoints):
    """A path of straight pieces, with corners or with bends between them."""

    bend_radius: float | None = fields.size(
        None,
        aliases=("radius", "fillet_radius", "corner_radius"),
        doc="Round every corner by an arc of this radius; without it, corners.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that there is room for the bends."""
        super().finish(values)
        if "bend_radius" not in values or "points" not in values:
            return
        closed = cls.with_defaults(values)["closed"]
        values["points"] = without_straight(values["points"], closed)
        most = largest_bend(values["points"], closed)
        if most is not None and values["bend_radius"] > most - SHORTEST:
            problem, allowed = "has no room between the points", f"less than {plain(most)} mm"
            raise invalid("bend_radius", problem, values["bend_radius"], allowed)


class Spline(_ThroughPoints):
    """A smooth path through points; it keeps no sizes that could be edited."""


class Helix(Record):
    """A path that winds up about an axis."""

    radius: float = fields.size(20, doc="Radius.")
    pitch: float = fields.size(10, doc="Rise in one turn.")
    height: float | None = fields.size(
        None, doc=f"Height; {plain(_HELIX_HEIGHT)} mm without turns."
    )
    turns: float | None = fields.number(
        None, minimum=0.01, maximum=100, doc="How many turns, instead of the height."
    )
    center: Vector = spatial_fields.vector(
        ORIGIN, aliases=("position",), doc="Where its axis begins: [x, y, z] in mm."
    )
    axis: Vector = spatial_fields.axis(Z_AXIS, doc="What it winds about: a letter or a vector.")
    left_handed: bool = fields.boolean(False, doc="Wind clockwise, seen against the axis.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Computes the height from the turns, and keeps them within bounds."""
        set_height_of_turns(values, cls.with_defaults(values)["pitch"], height=_HELIX_HEIGHT)


class EdgePath(Record):
    """Edges of an object that hang together; what is made of them follows when they change."""

    reference_object: str = name_fields.name(
        role=Role.SUBJECT,
        aliases=(*TARGET, "object_name", "name"),
        doc="Name or label of the object.",
    )
    reference_edge: tuple[EdgeReference, ...] = fields.custom(
        edge_references.read_edges,
        {"type": ["string", "integer", "array", "object"]},
        (ByIndex(1),),
        doc=f"Which edges: {edge_references.EDGES_IN_SHORT}.",
        aliases=("edge", "edges", "reference_edges"),
        shown="Edge1",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes the object from a handle that stands alone."""
        variants.set_object_of_handle(values, values.get("reference_edge", ()))


Path = Union[
    str, LineSegment, CenterArc, ThreePointArc, Polyline, Segments, Spline, Helix, EdgePath
]
"""The name of an object, or a path as data."""

PATHS: variants.Variants = {
    "line": LineSegment,
    "arc": CenterArc,
    "arc_through": ThreePointArc,
    "circle": CirclePath,
    "polyline": Polyline,
    "segments": Segments,
    "spline": Spline,
    "helix": Helix,
    "edge": EdgePath,
    "object": variants.NamedObject,
}
variants.enter_kinds(PATHS, "path")
_PATH = kind("path", variants.allowed(PATHS), variants.schema(PATHS, "path", text_first=True))


def path(*, doc: str, aliases: Sequence[str] = ()) -> Any:
    """One path."""
    read = partial(variants.read, variants=PATHS, synonyms=SYNONYMS)
    allowed = (
        "in mm and degrees, also with center and axis; {type: line, start, end}, {type: "
        "arc_through, start, through, end}, {type: polyline, points, closed, bend_radius}, {type: "
        "segments, start, segments}, {type: spline, points, closed}, {type: edge, "
        "reference_object, reference_edge}; each also as JSON text; or the name of a "
        "wire, a sketch or a helix"
    )
    described = f"{doc} {variants.defaults(PATHS)}, {allowed}."
    shape = KINDS[_PATH].shape
    return Field(read, shape, REQUIRED, described, tuple(aliases), kind=_PATH, role=Role.PATH)
