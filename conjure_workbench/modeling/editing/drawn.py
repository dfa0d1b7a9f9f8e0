# SPDX-License-Identifier: MIT
"""Editors of the objects that draw profiles and paths."""

from __future__ import annotations

from typing import Any

from ...vocabulary.profiles import path_pieces, profiles
from ...vocabulary.profiles import paths as path_data
from ..document.feature_chain import is_helper
from ..features.profile_objects import object_plan, placement_of, turn_of
from ..geometry import shapes
from . import paths
from .editors import Edited, Editor
from .profiles import as_data, in_order, is_full, place_for


def _read(obj: Any) -> dict[str, Any]:
    return _without_type(as_data(obj))


def _read_path(obj: Any) -> dict[str, Any]:
    return _without_type(paths.drawn(obj))


def _without_type(found: Any) -> dict[str, Any]:
    return {name: value for name, value in found.items() if name != "type"}


def _write(edited: Edited) -> None:
    _draw(edited, place_for(edited.obj, edited.parameters))


def _write_path(edited: Edited) -> None:
    _draw(edited, placement_of(edited.parameters))


def _draw(edited: Edited, where: Any) -> None:
    plan = object_plan(edited.parameters)
    for name, size in in_order(plan.sizes, edited.obj):
        edited.change.set(edited.obj, name, size)
    where = where.multiply(turn_of(edited.parameters))
    local = shapes.outer_placement(edited.obj).inverse().multiply(where)
    edited.change.set(edited.obj, "Placement", local.multiply(plan.offset))


EDITORS = (
    Editor("Part::Plane", profiles.Rectangle, _read, _write, suits=is_helper),
    Editor("Part::Circle", profiles.Circle, _read, _write, suits=is_full),
    Editor("Part::Circle", path_pieces.CenterArc, _read_path, _write_path),
    Editor(
        *("Part::RegularPolygon", profiles.Polygon, _read, _write),
        fixed={"points": "a polygon with points as the profile of the feature"},
    ),
    Editor("Part::Ellipse", profiles.Ellipse, _read, _write),
    Editor("Part::Line", path_pieces.LineSegment, _read_path, _write_path),
    Editor("Wire", path_data.Polyline, _read_path, _write_path),
)
