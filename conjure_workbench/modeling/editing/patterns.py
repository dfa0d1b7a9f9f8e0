# SPDX-License-Identifier: MIT
"""Editors of patterns, which are Draft's arrays; steps and axes are in global coordinates."""

from __future__ import annotations

import functools
from typing import Any

import FreeCAD

from ...vocabulary.commands.pattern_base import limit_fused
from ...vocabulary.commands.patterns import GridPattern, LinearPattern, PathPattern, PolarPattern
from ...vocabulary.elements.body_references import refuse_reference
from ..document.feature_chain import BESIDE, is_helper
from ..features import python_features
from ..features.path_arrays import FIXED_SPACING, count_for, set_spacing, share_equally, to_anchor
from ..features.pattern_checks import refuse_many_faces, warn_of_overlap
from ..features.pattern_path import PatternPath
from ..geometry import contents, shapes
from ..geometry.profile_shape import ordered_wires
from ..geometry.tolerances import PARALLEL
from .change import vector
from .editors import Edited, Editor, plain
from .inputs import base_named, input_named

_AXES = ("X", "Y", "Z")
_COUNTS = ("columns", "rows", "layers")
_SPACINGS = ("spacing_x", "spacing_y", "spacing_z")
_UNIT = tuple(FreeCAD.Vector(*axis) for axis in ((1, 0, 0), (0, 1, 0), (0, 0, 1)))


def _outward(obj: Any, way: Any) -> Any:
    return shapes.outer_placement(obj).Rotation.multVec(way)


def _read_common(obj: Any) -> dict[str, Any]:
    return {
        "object_name": plain(obj.Base),
        "fuse": bool(getattr(obj, "Fuse", False)),
        "keep_source": obj.Label2 == BESIDE,
    }


def _write_common(edited: Edited, count: int, field: str) -> Any:
    """Set what all patterns have; returns the source."""
    source = base_named(edited, "Base")
    refuse_many_faces(source, count, field)
    if edited.parameters.fuse:
        python_features.add_fuse(edited.obj)
    if "Fuse" in edited.obj.PropertiesList:
        edited.change.set(edited.obj, "Fuse", edited.parameters.fuse)
    if "keep_source" in edited.sent:
        edited.change.set(edited.obj, "Label2", BESIDE if edited.parameters.keep_source else "")
        visibility = edited.context.visibility
        for one in contents.shown_for(source):
            visibility.note(one)
            (visibility.show if edited.parameters.keep_source else visibility.hide)(one)
    warn = functools.partial(warn_of_overlap, edited.context, edited.obj, source)
    edited.change.afterwards(warn)
    return source


def _is_line(obj: Any) -> bool:
    return bool(obj.ArrayType == "ortho" and obj.NumberY == obj.NumberZ == 1)


def _read_line(obj: Any) -> dict[str, Any]:
    step = _outward(obj, obj.IntervalX)
    direction = plain(FreeCAD.Vector(step).normalize()) if step.Length else None
    sizes = {"count": obj.NumberX, "spacing": step.Length, "direction": direction}
    return {**sizes, **_read_common(obj)}


def _write_line(edited: Edited) -> None:
    wanted = edited.parameters
    refuse_reference(wanted.direction, "direction")
    _write_common(edited, wanted.count, "count")
    edited.change.set(edited.obj, "NumberX", wanted.count)
    edited.change.set(edited.obj, "IntervalX", shapes.inward(edited.obj, wanted.spacing))


def _line_replaces(name: str, value: Any) -> tuple[str, ...]:
    """A way replaces the direction."""
    is_way = name in ("spacing", "length") and isinstance(value, (list, tuple, dict))
    return ("direction",) if is_way else ()


def _is_grid(obj: Any) -> bool:
    """True for an array whose steps are along the global axes."""
    if obj.ArrayType != "ortho":
        return False
    for axis, along in zip(_AXES, _UNIT):
        step = _outward(obj, getattr(obj, f"Interval{axis}"))
        if getattr(obj, f"Number{axis}") > 1 and step.cross(along).Length > PARALLEL * step.Length:
            return False
    return True


def _read_grid(obj: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for count, axis in zip(_COUNTS, _AXES):
        found[count] = getattr(obj, f"Number{axis}")
    for spacing, axis, along in zip(_SPACINGS, _AXES, _UNIT):
        step = _outward(obj, getattr(obj, f"Interval{axis}")).dot(along)
        found[spacing] = step if getattr(obj, f"Number{axis}") > 1 else None
    return {**found, **_read_common(obj)}


def _write_grid(edited: Edited) -> None:
    wanted, obj = edited.parameters, edited.obj
    counts = [getattr(wanted, name) for name in _COUNTS]
    _write_common(edited, counts[0] * counts[1] * counts[2], "columns")
    for axis, along, count, spacing in zip(_AXES, _UNIT, counts, _SPACINGS):
        step = along * getattr(wanted, spacing)
        edited.change.set(obj, f"Number{axis}", count)
        edited.change.set(obj, f"Interval{axis}", shapes.inward(obj, step))


def _read_skew(obj: Any) -> dict[str, Any]:
    """The counts and the lengths of the steps of an array whose steps are not along the axes."""
    found = {count: getattr(obj, f"Number{axis}") for count, axis in zip(_COUNTS, _AXES)}
    lengths = {
        spacing: getattr(obj, f"Interval{axis}").Length for spacing, axis in zip(_SPACINGS, _AXES)
    }
    return {**found, **lengths, **_read_common(obj)}


def _write_skew(edited: Edited) -> None:
    obj = edited.obj
    _write_common(edited, obj.NumberX * obj.NumberY * obj.NumberZ, "fuse")


def _grid_replaces(name: str, value: Any) -> tuple[str, ...]:
    """A list replaces as many axes as it has."""
    among = {"count": _COUNTS, "spacing": _SPACINGS}.get(name, ())
    return among[: len(value)] if isinstance(value, (list, tuple)) else among


def _read_polar(obj: Any) -> dict[str, Any]:
    return {
        "count": obj.NumberPolar,
        "angle": plain(obj.Angle),
        "axis": plain(_outward(obj, obj.Axis)),
        "center": plain(shapes.outer_placement(obj).multVec(obj.Center)),
        **_read_common(obj),
    }


def _write_polar(edited: Edited) -> None:
    wanted, obj, change = edited.parameters, edited.obj, edited.change
    refuse_reference(wanted.axis, "axis")
    _write_common(edited, wanted.count, "count")
    change.set(obj, "NumberPolar", wanted.count)
    change.set(obj, "Angle", abs(wanted.angle))
    # Turning the other way about an axis is turning about the opposite one.
    turned = 1.0 if wanted.angle > 0 else -1.0
    change.set(obj, "Axis", shapes.inward(obj, wanted.axis) * turned)
    center = shapes.outer_placement(obj).inverse().multVec(vector(wanted.center))
    change.set(obj, "Center", center)


def _is_short(obj: Any) -> bool:
    """True for an array along a shortened copy of its path; see `path_arrays`."""
    return obj.PathObject is not None and is_helper(obj.PathObject)


def _elements(obj: Any) -> list[str]:
    return [name for _, names in obj.PathSubelements or () for name in names]


def _read_path(obj: Any) -> dict[str, Any]:
    names = _elements(obj)
    found: dict[str, Any] = {"path": None, **_read_common(obj)}
    if obj.PathObject is not None:
        found.update(path=obj.PathObject.Name, **_read_spacing(obj, names))
    if names:
        found["edges"] = names
    found["align"] = bool(obj.Align)
    is_upright = obj.Align and obj.ForceVertical
    found["up"] = plain(_outward(obj, obj.VerticalVector)) if is_upright else None
    found["anchor"] = "center" if obj.ExtraTranslation.Length else "base"
    return found


def _read_spacing(obj: Any, names: list[str]) -> dict[str, Any]:
    """The count or the spacing, whichever the array keeps; the other one is only told."""
    if getattr(obj, "SpacingMode", "") == FIXED_SPACING:
        return {"count": (obj.Count,), "spacing": plain(obj.SpacingUnit)}
    edges = shapes.shape_of(obj.PathObject).Edges
    if names:
        edges = [edges[int(name[4:]) - 1] for name in names]
    steps = obj.Count if ordered_wires(edges)[0].isClosed() else max(obj.Count - 1, 1)
    left = plain(getattr(obj, "EndOffset", 0.0))
    step = (sum(edge.Length for edge in edges) - left) / steps
    if left:
        return {"count": (obj.Count,), "spacing": step}
    return {"count": obj.Count, "spacing": (step,)}


def _write_path(edited: Edited) -> None:
    wanted, obj, change = edited.parameters, edited.obj, edited.change
    put = functools.partial(change.set, obj)
    along = obj.PathObject
    if "path" in edited.sent:
        along = input_named(edited, wanted.path, "path", [along])
    path = PatternPath(along, wanted.edges)
    count = wanted.count if wanted.spacing is None else count_for(path, wanted.spacing)
    source = _write_common(edited, count, "count" if wanted.spacing is None else "spacing")
    limit_fused(count, wanted.fuse, "count")
    put("PathObject", along)
    put("PathSubelements", [(along, tuple(path.elements))] if path.elements else [])
    put("Count", count)
    if wanted.spacing is None:
        share_equally(obj, put)
    else:
        set_spacing(edited.context, obj, path, wanted.spacing, count, put)
    put("ExtraTranslation", to_anchor(wanted.anchor, wanted.align, source))
    put("Align", wanted.align)
    if wanted.align:
        put("ForceVertical", True)
        put("VerticalVector", shapes.inward(source, path.up(wanted.up)))


def _write_short(edited: Edited) -> None:
    _write_common(edited, edited.obj.Count, "fuse")


_ANEW = "path_pattern once more: FreeCAD 0.20 keeps a spacing by a copy of the path"
_ALONG_AXES = "grid_pattern of the source, whose steps are along X, Y and Z"
_COUNTED = {"spacing": ("count",), "count": ("spacing",), "copies": ("count", "spacing")}

EDITORS = (
    Editor(
        *("Array", LinearPattern, _read_line, _write_line),
        suits=_is_line,
        instead={"length": ("spacing",)},
        by_value=_line_replaces,
    ),
    Editor(
        *("Array", GridPattern, _read_grid, _write_grid), suits=_is_grid, by_value=_grid_replaces
    ),
    Editor(
        *("Array", GridPattern, _read_skew, _write_skew),
        suits=lambda obj: obj.ArrayType == "ortho" and not _is_grid(obj),
        fixed=dict.fromkeys((*_COUNTS, *_SPACINGS), _ALONG_AXES),
    ),
    Editor(
        *("Array", PolarPattern, _read_polar, _write_polar),
        suits=lambda obj: obj.ArrayType == "polar",
        instead={"step_angle": ("angle",)},
    ),
    Editor(
        *("PathArray", PathPattern, _read_path, _write_path),
        suits=lambda obj: not _is_short(obj),
        instead={**_COUNTED, "path": ("edges",)},
    ),
    Editor(
        *("PathArray", PathPattern, _read_path, _write_short),
        suits=_is_short,
        fixed=dict.fromkeys(("count", "spacing", "path", "edges", "align", "up", "anchor"), _ANEW),
    ),
)
