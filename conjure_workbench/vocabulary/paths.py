# SPDX-License-Identifier: MIT
"""Paths: the lines along which profiles are swept, as data or as objects of the document."""

from __future__ import annotations

from typing import Any, Mapping, Sequence, Union

from . import edge_references, fields, kinds, spatial
from .curves import settle_turns
from .edge_references import EdgeReference
from .elements import ByIndex
from .errors import invalid
from .fields import REQUIRED, Field
from .geometry import ORIGIN, Z_AXIS, Vector
from .parameters import TARGET, Record
from .points import Points, is_same, points, settle_closing

SYNONYMS: Mapping[str, str] = {
    "bspline": "spline",
    "wire": "object",
    "sketch": "object",
    "points": "polyline",
}


class Line(Record):
    """A straight path."""

    start: Vector = spatial.vector(
        ORIGIN, aliases=("from", "start_point"), doc="Where it begins: [x, y, z] in mm."
    )
    end: Vector = spatial.vector(
        (0.0, 0.0, 100.0), aliases=("to", "end_point"), doc="Where it ends: [x, y, z] in mm."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that it has a length."""
        start, end = values.get("start", ORIGIN), values.get("end", (0.0, 0.0, 100.0))
        if is_same(start, end):
            raise invalid("end", "must not be the start", list(end), "another point")


class Arc(Record):
    """A part of a circle, counterclockwise about its axis, or all of it."""

    center: Vector = spatial.vector(
        ORIGIN, aliases=("position",), doc="Middle of the circle: [x, y, z] in mm."
    )
    radius: float = fields.length(50, positive=True, doc="Radius.")
    start_angle: float = fields.angle(0, minimum=-360, maximum=360, doc="Where it begins.")
    end_angle: float = fields.angle(90, minimum=-360, maximum=360, doc="Where it ends.")
    axis: Vector = spatial.axis(
        Z_AXIS,
        aliases=("normal",),
        doc="Across its plane: a letter or a vector. Angles count from X about Z, otherwise from "
        "the level direction in that plane.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that it goes forward, and once around at most."""
        start = values.get("start_angle", 0.0)
        end = values.get("end_angle", cls.declared["end_angle"].default)
        if not 0.001 <= end - start <= 360.0:
            allowed = "more than start_angle, by at most 360 degrees"
            raise invalid("end_angle", "must lie behind start_angle", end, allowed)


class Circle(Arc):
    """A circle, counterclockwise about its axis."""

    end_angle: float = fields.angle(360, minimum=-360, maximum=360, doc="Where it ends.")


class _ThroughPoints(Record):
    """What goes through points."""

    points: Points = points(
        aliases=("vertices",), doc="Its points in order: [[x, y, z], ...] in mm."
    )
    closed: bool = fields.boolean(False, doc="Go back to the first point.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a last point that is the first for `closed`."""
        settle_closing(values, 3)


class Polyline(_ThroughPoints):
    """A path of straight pieces."""


class Spline(_ThroughPoints):
    """A smooth path through points; it keeps no sizes that could be edited."""


class Helix(Record):
    """A path that winds up about an axis."""

    radius: float = fields.length(20, positive=True, doc="Radius.")
    pitch: float = fields.length(10, positive=True, doc="Rise in one turn.")
    height: float | None = fields.length(None, positive=True, doc="Height; 50 mm without turns.")
    turns: float | None = fields.number(
        None, minimum=0.01, maximum=100, doc="How many turns, instead of the height."
    )
    center: Vector = spatial.vector(
        ORIGIN, aliases=("position",), doc="Where its axis begins: [x, y, z] in mm."
    )
    axis: Vector = spatial.axis(Z_AXIS, doc="What it winds about: a letter or a vector.")
    left_handed: bool = fields.boolean(False, doc="Wind clockwise, seen against the axis.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Computes the height from the turns, and keeps them within bounds."""
        settle_turns(values, pitch=10.0, height=50.0)


class Edge(Record):
    """Edges of an object that hang together; what is made of them follows when they change."""

    reference_object: str = fields.name(
        aliases=(*TARGET, "object_name", "name"), doc="Name or label of the object."
    )
    reference_edge: tuple[EdgeReference, ...] = Field(  # type: ignore[assignment]
        edge_references.read_edges,
        {"type": ["integer", "string", "array", "object"]},
        (ByIndex(1),),
        f"Which edge or edges: {edge_references.EDGES_ALLOWED}.",
        ("edge", "edges", "reference_edges"),
        default_shown="Edge1",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes the object from a handle that stands alone."""
        kinds.settle_handle(values, values.get("reference_edge", ()))


Path = Union[str, Line, Arc, Polyline, Spline, Helix, Edge]
"""The name of an object, or a path as data."""

PATHS: kinds.Kinds = {
    "line": Line,
    "arc": Arc,
    "circle": Circle,
    "polyline": Polyline,
    "spline": Spline,
    "helix": Helix,
    "edge": Edge,
    "object": kinds.Named,
}


def path(*, doc: str, aliases: Sequence[str] = ()) -> Any:
    """One path."""

    def read(value: Any, field: str) -> Path:
        found: Path = kinds.read(value, field, PATHS, SYNONYMS)
        return found

    told = (
        "The name of a wire, a sketch or a helix, or one of {type: line, start, end}, {type: arc, "
        "center, radius, start_angle, end_angle, axis}, {type: circle, center, radius, axis}, "
        "{type: polyline, points, closed}, {type: spline, points, closed}, {type: helix, radius, "
        "pitch, height or turns, center, axis, left_handed} and {type: edge, reference_object, "
        "reference_edge}"
    )
    return Field(
        read,
        kinds.schema(PATHS),
        REQUIRED,
        f"{doc} {told}. {kinds.defaults(PATHS)}",
        tuple(aliases),
    )
