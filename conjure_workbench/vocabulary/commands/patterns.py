# SPDX-License-Identifier: MIT
"""One object repeated: along a line, about an axis, in a grid, along a path."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from ...errors import invalid, missing
from ..elements import body_references, edge_references
from ..elements.body_references import Way
from ..elements.edge_references import EdgeReference
from ..schema import fields, name_fields, spatial_fields
from ..schema.catalogue import Capability
from ..schema.in_bodies import IN_BODY_REPLY, features, in_body
from ..schema.insertion import Inserts
from ..schema.parameters import contradiction, refuse_both, set_alternative
from ..schema.roles import Role
from ..values.geometry import ORIGIN, X_AXIS, Z_AXIS, Vector, norm, scaled
from ..values.scalars import LENGTH_LIMIT, SAME_ANGLE, SHORTEST, plain
from .pattern_base import (
    MOST_INSTANCES,
    Counted,
    Pattern,
    count_field,
    counts_field,
    limit_fused,
    per_axis_field,
    step_field,
)

command = Capability("patterns")

_FULL_TURN = 360.0
_AXES = ("x", "y", "z")
_COUNTS = ("columns", "rows", "layers")
_SPACINGS = ("spacing_x", "spacing_y", "spacing_z")


@command(
    "linear_pattern",
    aliases=("pattern_linear", "linear_array"),
    example={"object_name": "Hole1", "count": 5, "direction": "x", "spacing": 20},
    reply=f"source, count, spacing; {IN_BODY_REPLY}",
)
class LinearPattern(Inserts, Counted):
    """Repeat an object in equal steps along a line; the first lies where it is.

    The result follows and replaces it.
    """

    spacing: Vector = step_field(
        None,
        aliases=("distance", "step", "pitch", "offset", "vector"),
        doc="To the next, or `length`: mm, [x, y, z] or {x, y, z}.",
    )
    length: Any = step_field(
        None,
        aliases=("total_length", "total"),
        doc="To the last, instead: mm, [x, y, z] or {x, y, z}.",
    )
    direction: Way = body_references.way(
        X_AXIS,
        aliases=("axis",),
        doc=f"For a number: x, -y or [x, y, z]{body_references.OF_FEATURE}.",
    )
    features: tuple[str, ...] = features()
    in_body: bool = in_body()

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Makes `spacing` the vector from one instance to the next."""
        super().finish(values)
        if "count" not in values:
            return
        refuse_both(values, "spacing", "length")
        spelling = "length" if "length" in values else "spacing"
        if spelling not in values:
            raise missing("spacing", "Give spacing or length.")
        given = values.pop(spelling)
        if isinstance(given, tuple) and "direction" in values:
            raise contradiction(spelling, "direction", list(values["direction"]))
        direction = cls.with_defaults(values)["direction"]
        if isinstance(direction, str):
            # Along something of a body; how that lies is known later.
            direction = X_AXIS
        way = given if isinstance(given, tuple) else scaled(direction, given)
        step = scaled(way, 1.0 / (values["count"] - 1)) if spelling == "length" else way
        if norm(step) < SHORTEST:
            raise invalid(spelling, "must lead somewhere", given, f"{plain(SHORTEST)} mm or more")
        if norm(step) * (values["count"] - 1) > LENGTH_LIMIT:
            far = f"at most {plain(LENGTH_LIMIT)} mm from the first to the last"
            raise invalid(spelling, "leads too far", given, far)
        values["spacing"] = step


@command(
    "polar_pattern",
    aliases=("pattern_polar", "polar_array", "circular_pattern", "circular_array"),
    example={"object_name": "Hole1", "count": 6, "axis": "z", "center": [0, 0, 0]},
    reply=f"source, count, angle, center; {IN_BODY_REPLY}",
)
class PolarPattern(Inserts, Counted):
    """Repeat an object about an axis, turned with it; the first is where it was.

    A full turn is shared equally; a lesser `angle` ends with the last.
    The result follows and replaces it.
    """

    axis: Way = body_references.way(
        Z_AXIS,
        aliases=("direction",),
        doc=f"z, -x or [x, y, z]{body_references.OF_FEATURE}.",
    )
    center: Vector = spatial_fields.vector(
        ORIGIN,
        aliases=("point", "pivot", "origin"),
        doc="A point of the axis: [x, y, z] in mm.",
    )
    angle: float = fields.angle(
        _FULL_TURN,
        minimum=-_FULL_TURN,
        maximum=_FULL_TURN,
        aliases=("total_angle", "sweep"),
        doc="In all, counterclockwise seen from the axis's tip.",
    )
    step_angle: float | None = fields.angle(
        None,
        minimum=-_FULL_TURN,
        maximum=_FULL_TURN,
        aliases=("angle_step", "angular_spacing", "spacing"),
        doc="To the next, instead.",
    )
    features: tuple[str, ...] = features()
    in_body: bool = in_body()

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Makes `angle` the whole angle, and a full turn exactly one."""
        super().finish(values)
        if isinstance(values.get("axis"), str) and "center" in values:
            raise contradiction("axis", "center", list(values["center"]))
        if "count" not in values:
            return
        count, step = values["count"], values.pop("step_angle", None)
        spelling = "angle" if step is None else "step_angle"
        if step is not None:
            whole_turn = _is_full(step * count)
            set_alternative(values, "angle", step * (count if whole_turn else count - 1), spelling)
            if not whole_turn and abs(values["angle"]) > _FULL_TURN - SAME_ANGLE:
                least = f"at most {plain(_FULL_TURN / count)} degrees for {count} instances"
                raise invalid(spelling, "goes round more than once", step, least)
        angle = cls.with_defaults(values)["angle"]
        if abs(angle) < SAME_ANGLE:
            raise invalid(spelling, "must not be zero", angle, "-360 to 360 degrees but zero")
        if _is_full(angle):
            values["angle"] = math.copysign(_FULL_TURN, angle)


def _is_full(angle: float) -> bool:
    return abs(abs(angle) - _FULL_TURN) < SAME_ANGLE


@command(
    "grid_pattern",
    aliases=("pattern_grid", "grid_array", "rectangular_pattern", "rectangular_array"),
    example={"object_name": "Hole1", "columns": 4, "rows": 3, "spacing": [20, 15]},
    reply=f"source, count, columns, rows, layers; {IN_BODY_REPLY}",
)
class GridPattern(Inserts, Pattern):
    """Repeat an object in columns along X, rows along Y and layers along Z.

    The first instance lies where the object is. The result is one object that follows its source;
    set_properties changes its counts and spacings.
    """

    columns: int = count_field(
        1, aliases=("count_x", "x_count", "nx", "cols", "number_x"), doc="How many along X."
    )
    rows: int = count_field(
        1,
        aliases=("count_y", "y_count", "ny", "number_y"),
        doc=f"How many along Y; there may be {MOST_INSTANCES} instances in all.",
    )
    layers: int = count_field(
        1, aliases=("count_z", "z_count", "nz", "levels", "number_z"), doc="How many along Z."
    )
    count: tuple[int, ...] | None = fields.second_spelling(
        counts_field(None, doc="[columns, rows] or [columns, rows, layers], instead of these."),
        "columns",
    )
    spacing: tuple[float | None, ...] | None = per_axis_field(
        None, aliases=("distance", "step", "pitch"), doc="From one instance to the next:"
    )
    spacing_x: float = fields.second_spelling(
        fields.length(
            None,
            aliases=("x_spacing", "column_spacing", "dx"),
            doc="Along X, instead of `spacing`.",
        ),
        "spacing",
    )
    spacing_y: float = fields.second_spelling(
        fields.length(
            None, aliases=("y_spacing", "row_spacing", "dy"), doc="Along Y, instead of `spacing`."
        ),
        "spacing",
    )
    spacing_z: float = fields.second_spelling(
        fields.length(
            None, aliases=("z_spacing", "layer_spacing", "dz"), doc="Along Z, instead of `spacing`."
        ),
        "spacing",
    )
    features: tuple[str, ...] = features()
    in_body: bool = in_body()

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes lists apart, and checks that every axis with instances has a spacing."""
        super().finish(values)
        counted = "count" if "count" in values else None
        for name, number in zip(_COUNTS, values.pop("count", ())):
            set_alternative(values, name, number, "count")
        for name, axis, size in zip(_SPACINGS, _COUNTS, values.pop("spacing", ())):
            if size is not None and cls.with_defaults(values)[axis] > 1:
                set_alternative(values, name, size, "spacing")
        complete = cls.with_defaults(values)
        counts = [complete[name] for name in _COUNTS]
        total = counts[0] * counts[1] * counts[2]
        if total < 2:
            raise missing("columns", "Give columns, rows or layers, two or more in all.")
        counted = counted or max(_COUNTS, key=lambda name: (name in values, complete[name]))
        if total > MOST_INSTANCES:
            most = f"at most {MOST_INSTANCES} instances in all"
            raise invalid(counted, f"makes {total} instances", counts, most)
        limit_fused(total, complete["fuse"], counted)
        for name, letter, number in zip(_SPACINGS, _AXES, counts):
            size = values.get(name)
            if number == 1:
                values[name] = 0.0
                continue
            if size is None:
                raise missing(name, f"How far apart the instances are along {letter.upper()}.")
            if abs(size) < SHORTEST:
                raise invalid(name, "must not be zero", size, f"{plain(SHORTEST)} mm or more")
            if abs(size) * (number - 1) > LENGTH_LIMIT:
                far = f"at most {plain(LENGTH_LIMIT)} mm from the first to the last"
                raise invalid(name, "leads too far", size, far)


@command(
    "path_pattern",
    aliases=("pattern_path", "path_array", "curve_pattern", "pattern_along_path"),
    example={"object_name": "Hole1", "path": "Plate", "edges": ["top"], "count": 8},
    reply="source, count, path, path_length, spacing",
)
class PathPattern(Counted):
    """Repeat an object along a path, at equal distances.

    The `anchor` of each instance lies on the path, also of the first, wherever the source lies.
    With a `count`, there is one at either end of an open path, and a closed path is shared equally;
    with a `spacing`, as many as there is room for, from the path's beginning on. The result is one
    object that follows its source and the path.
    """

    count: int | None = replace(  # type: ignore[assignment]
        Counted.declared["count"],
        default=None,
        instead=(),
        doc="How many instances there are in all, with the first; or send spacing.",
    )
    spacing: float | None = fields.size(
        None,
        aliases=("distance", "step", "pitch"),
        doc="From one instance to the next, along the path, instead of the count. When the path "
        "changes later, FreeCAD 1.1 keeps the spacing and 1.0 the count.",
    )

    path: str = name_fields.name(
        role=Role.PATH,
        aliases=("path_object", "wire", "curve", "spine", "along"),
        doc="Name or label of the path: a line, an arc, a wire, or a solid with `edges` named.",
    )
    edges: tuple[EdgeReference, ...] = edge_references.edges(
        aliases=("edge", "path_edges"),
        doc="Which edges of the path object, connected with each other; without it, all. One of:",
    )
    align: bool = fields.boolean(
        False,
        aliases=("aligned", "follow", "tangent"),
        doc="Turn each instance so that the source's X is along the path and its Z along `up`.",
    )
    up: Vector | None = spatial_fields.axis(
        None,
        aliases=("vertical", "normal"),
        doc="For `align`, which way is up: a letter or a vector [x, y, z]; by default across the "
        "plane of the path.",
    )
    anchor: str = fields.choice(
        "base",
        choices=("base", "center"),
        synonyms={"origin": "base", "middle": "center", "centre": "center"},
        doc="What lies on the path: the source's own origin, or the middle of its bounding box.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that there is one of count and spacing, and something aligned to an `up`."""
        super().finish(values)
        if "count" in values and "spacing" in values:
            allowed = "either count or spacing"
            raise invalid("spacing", "cannot stand beside count", values["spacing"], allowed)
        if "count" not in values and "spacing" not in values:
            raise missing("count", "Give count or spacing.")
        if "up" in values and not values.get("align"):
            raise invalid("up", "needs align", list(values["up"]), "align: true beside it")
