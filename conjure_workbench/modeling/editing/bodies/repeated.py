# SPDX-License-Identifier: MIT
"""Editors of patterns and mirror images inside bodies, by whomever they were made.

Steps, axes and mirrors are in global coordinates; what goes by something of the body is told by the
text that the command takes for it.
"""

from __future__ import annotations

from typing import Any

from ....vocabulary.commands.pattern_base import limit_fused
from ....vocabulary.commands.patterns import GridPattern, LinearPattern, PolarPattern
from ....vocabulary.commands.transforms import MirrorObject
from ....vocabulary.schema.spatial_fields import is_axis_word
from ...bodies import dialects
from ...bodies.patterns import pattern_sizes
from ...bodies.patterns.copies import warn_of_copies
from ...bodies.patterns.originals import Originals
from ...bodies.patterns.pattern_sizes import GRID, LINEAR, MIRRORED, MULTIPLE, POLAR
from ...bodies.patterns.repeating import mirror_of, new_row
from ...bodies.patterns.ways import Seat, along, text_of
from ...document.feature_chain import body_of, is_helper
from ...geometry import shapes
from ...geometry.ancestry.repeats import line_of, plane_of
from ...geometry.tolerances import SAME_DIRECTION
from ..change import vector
from ..editors import Edited, Editor, plain
from ..inputs import let_go

_ORIGINALS = "its property Originals"
_FIXED = {"object_name": _ORIGINALS}
_WITHOUT = frozenset({"fuse", "keep_source"})


def _whole(obj: Any) -> Any:
    """The multiple pattern that a pattern is a part of; else the pattern itself."""
    return next((user for user in obj.InList if user.TypeId == MULTIPLE), obj)


def _seat(edited: Edited) -> Seat:
    whole = _whole(edited.obj)
    return _originals(whole).seat(edited.context, whole.BaseFeature)


def _originals(whole: Any) -> Originals:
    return Originals(body_of(whole), list(whole.Originals), next(iter(whole.Originals), None))


def _source(obj: Any) -> dict[str, Any]:
    named = _originals(_whole(obj)).named
    return {"object_name": obj.Name if named is None else named.Name}


def _text_of(obj: Any, link: Any) -> str | None:
    return text_of(link, _originals(_whole(obj)).sketch)


def _sizes(edited: Edited, obj: Any, properties: dict[str, Any]) -> None:
    for name, value in properties.items():
        edited.change.set(obj, name, value)


def _check(edited: Edited, count: int, field: str) -> None:
    limit_fused(count, True, field)
    edited.change.afterwards(lambda: warn_of_copies(_whole(edited.obj), edited.context))


def _link(edited: Edited, name: str, link: Any) -> None:
    """Set a link, and let go of a datum that served for nothing else."""
    before = getattr(edited.obj, name)
    edited.change.set(edited.obj, name, link)
    if before and before[0] not in (None, link[0]) and is_helper(before[0]):
        let_go(edited, before[0])


def _read_row(obj: Any) -> dict[str, Any]:
    step = dialects.step_of(obj)
    named = _text_of(obj, obj.Direction)
    if named is not None:
        where: dict[str, Any] = {"spacing": -step if obj.Reversed else step, "direction": named}
    else:
        way = pattern_sizes.way_of(obj)
        where = {"spacing": step, "direction": None if way is None else plain(way)}
    return {"count": obj.Occurrences, **where, **_source(obj)}


def _write_row(edited: Edited) -> None:
    wanted, obj = edited.parameters, edited.obj
    _check(edited, wanted.count, "count")
    step = vector(wanted.spacing)
    _sizes(edited, obj, dialects.row_properties(obj, wanted.count, step.Length))
    if not edited.sent & {"direction", "spacing", "length"}:
        return
    if isinstance(wanted.direction, str):
        if "direction" in edited.sent:
            _link(edited, "Direction", along(wanted.direction, _seat(edited), "direction").link)
        edited.change.set(obj, "Reversed", step.x < 0)
        return
    way, now = step.normalize(), pattern_sizes.way_of(obj)
    if now is None or (way - now).Length > SAME_DIRECTION:
        course = along(way, _seat(edited), "direction")
        _link(edited, "Direction", course.link)
        edited.change.set(obj, "Reversed", course.is_opposite)


def _row_replaces(name: str, value: Any) -> tuple[str, ...]:
    """A way replaces the direction."""
    is_way = name in ("spacing", "length") and isinstance(value, (list, tuple, dict))
    return ("direction",) if is_way else ()


def _read_circle(obj: Any) -> dict[str, Any]:
    angle = dialects.whole_angle_of(obj) * (-1.0 if obj.Reversed else 1.0)
    found = {"count": obj.Occurrences, "angle": angle, **_source(obj)}
    named, line = _text_of(obj, obj.Axis), line_of(obj.Axis)
    if named is not None or line is None:
        return {**found, "axis": named}
    outer = shapes.outer_placement(obj)
    way, center = outer.Rotation.multVec(line.way), outer.multVec(line.base)
    return {**found, "axis": plain(way), "center": plain(center)}


def _write_circle(edited: Edited) -> None:
    wanted, obj = edited.parameters, edited.obj
    _check(edited, wanted.count, "count")
    _sizes(edited, obj, dialects.circle_properties(obj, wanted.count, abs(wanted.angle)))
    is_opposite = False
    if edited.sent & {"axis", "center"}:
        course = along(wanted.axis, _seat(edited), "axis", wanted.center)
        _link(edited, "Axis", course.link)
        is_opposite = course.is_opposite
    if edited.sent & {"axis", "center", "angle", "step_angle"}:
        edited.change.set(obj, "Reversed", is_opposite != (wanted.angle < 0))


def _axis_replaces(name: str, value: Any) -> tuple[str, ...]:
    """A text that names an axis replaces the center."""
    is_named = name == "axis" and isinstance(value, str) and not is_axis_word(value)
    return ("center",) if is_named else ()


def _read_grid(obj: Any) -> dict[str, Any]:
    found = _source(obj)
    for (count, spacing, _), row in zip(GRID, pattern_sizes.grid_of(obj) or ()):
        found[count] = 1 if row is None else row.Occurrences
        found[spacing] = None if row is None else pattern_sizes.signed_step(row)
    return found


def _write_grid(edited: Edited) -> None:
    wanted, obj = edited.parameters, edited.obj
    _check(edited, wanted.columns * wanted.rows * wanted.layers, "columns")
    rows = list(obj.Transformations)
    for (name, spacing, axis), row in zip(GRID, pattern_sizes.grid_of(obj) or ()):
        count, step = getattr(wanted, name), getattr(wanted, spacing)
        if row is None and count > 1:
            row = new_row(obj, count, step, axis, _seat(edited))
            rows.append(row)
            edited.change.add_part(row)
            # FreeCAD 1.1 marks it once more when it becomes a part of the whole.
            edited.change.afterwards(row.purgeTouched)
        elif row is not None:
            size = abs(step) if count > 1 else dialects.step_of(row)
            _sizes(edited, row, dialects.row_properties(row, count, size))
            turned = count > 1 and step * pattern_sizes.signed_step(row) < 0
            edited.change.set(row, "Reversed", row.Reversed != turned)
    edited.change.set(obj, "Transformations", rows)


def _grid_replaces(name: str, value: Any) -> tuple[str, ...]:
    """A list replaces as many axes as it has."""
    at = {"count": 0, "spacing": 1}.get(name)
    among = () if at is None else tuple(str(axis[at]) for axis in GRID)
    return among[: len(value)] if isinstance(value, (list, tuple)) else among


def _read_mirror(obj: Any) -> dict[str, Any]:
    found, link = _source(obj), obj.MirrorPlane
    named = _text_of(obj, link)
    if named is not None:
        return {**found, "face" if link[1] and link[1][0].startswith("Face") else "plane": named}
    plane = plane_of(link)
    if plane is None:
        return found
    outer = shapes.outer_placement(obj)
    point = plain(outer.multVec(plane.base))
    return {**found, "point": point, "normal": plain(outer.Rotation.multVec(plane.way))}


def _write_mirror(edited: Edited) -> None:
    if edited.sent & {"plane", "normal", "point", "face", "face_object"}:
        _link(edited, "MirrorPlane", mirror_of(edited.parameters, _seat(edited)))
        _check(edited, 2, "plane")


def _is_mirror(obj: Any) -> bool:
    return bool(obj.Originals)


EDITORS = (
    Editor(
        *(LINEAR, LinearPattern, _read_row, _write_row),
        instead={"length": ("spacing",)},
        by_value=_row_replaces,
        fixed=_FIXED,
        without=_WITHOUT,
    ),
    Editor(
        *(POLAR, PolarPattern, _read_circle, _write_circle),
        instead={"step_angle": ("angle",)},
        by_value=_axis_replaces,
        fixed=_FIXED,
        without=_WITHOUT,
    ),
    Editor(
        *(MULTIPLE, GridPattern, _read_grid, _write_grid),
        suits=lambda obj: pattern_sizes.grid_of(obj) is not None,
        by_value=_grid_replaces,
        fixed=_FIXED,
        without=_WITHOUT,
    ),
    Editor(
        *(MIRRORED, MirrorObject, _read_mirror, _write_mirror),
        suits=_is_mirror,
        instead={
            "plane": ("normal", "face", "face_object", "point"),
            "normal": ("plane", "face", "face_object"),
            "point": ("plane", "face", "face_object"),
            "face": ("plane", "point", "normal"),
            "face_object": ("plane", "point", "normal"),
        },
        fixed=_FIXED,
        without=_WITHOUT,
    ),
)
