# SPDX-License-Identifier: MIT
"""Objects made larger or smaller: by their dimensions, or as a clone of another size."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...errors import invalid
from ...vocabulary.commands.scaling import ScaleObject
from ...vocabulary.values.scalars import LENGTH_LIMIT, SHORTEST, plain
from ..command.attachments import is_attached
from ..command.context import Context, Result
from ..command.dependents import update_dependents
from ..command.recompute import recompute
from ..command.registry import handles
from ..document.feature_chain import SCALED, body_of, kind_of
from ..document.freecad_types import DocumentObject
from ..document.object_links import stands_for
from ..features import python_features
from ..features.link_shapes import feature_of
from ..geometry import contents, shapes
from ..geometry.tolerances import ROUNDING
from ..objects import wholes
from ..objects.placements import pivot_point, refuse_unplaced

_X, _Y, _Z = range(3)
_ROUND = frozenset({_X, _Y})
_ALL = frozenset({_X, _Y, _Z})
_FULL_ANGLES = {"Angle1": -90.0, "Angle2": 90.0, "Angle3": 360.0}

_DIMENSIONS: dict[str, tuple[frozenset[int], dict[str, int]]] = {
    "Part::Box": (frozenset(), {"Length": _X, "Width": _Y, "Height": _Z}),
    "Part::Plane": (frozenset(), {"Length": _X, "Width": _Y}),
    "Part::Wedge": (
        frozenset(),
        {
            **{"Xmin": _X, "Xmax": _X, "X2min": _X, "X2max": _X, "Ymin": _Y, "Ymax": _Y},
            **{"Zmin": _Z, "Zmax": _Z, "Z2min": _Z, "Z2max": _Z},
        },
    ),
    "Part::Ellipsoid": (frozenset(), {"Radius1": _Z, "Radius2": _X, "Radius3": _Y}),
    "Part::Cylinder": (_ROUND, {"Radius": _X, "Height": _Z}),
    "Part::Cone": (_ROUND, {"Radius1": _X, "Radius2": _X, "Height": _Z}),
    "Part::Prism": (_ROUND, {"Circumradius": _X, "Height": _Z}),
    "TubeFeature": (_ROUND, {"OuterRadius": _X, "InnerRadius": _X, "Height": _Z}),
    "Part::Sphere": (_ALL, {"Radius": _X}),
    "Part::Torus": (_ALL, {"Radius1": _X, "Radius2": _X}),
    "Part::Helix": (_ALL, {"Radius": _X, "Pitch": _X, "Height": _X}),
}
"""By kind: the axes whose factors must be the same, and each dimension's axis."""


@handles(ScaleObject)
def scale_object(parameters: ScaleObject, context: Context) -> Result:
    """Scale the dimensions of a primitive, or put a Draft clone in an object's place."""
    named = wholes.operand(parameters.object_name, context)
    pivot = pivot_point(parameters, named)
    obj = feature_of(named, context) if contents.holds(named) else named
    refuse_unplaced(obj, obj.Name)
    _refuse_extremes(parameters, obj)
    where = _scaled_placement(parameters, obj, pivot)
    dimensions = _dimensions(obj, parameters.factor)
    if dimensions is not None:
        result = obj
        for name, size in dimensions.items():
            setattr(obj, name, size)
        obj.Placement = where
        recompute(obj)
        update_dependents(obj, context)
        method = "dimensions"
    else:
        result = _clone(parameters, context, obj, where)
        method = "clone"
    source = {} if result is obj else {"source": named.Name}
    return Result(result, {**source, "factor": list(parameters.factor), "method": method})


def _refuse_extremes(parameters: ScaleObject, obj: DocumentObject) -> None:
    size = shapes.shape_of(obj).BoundBox.DiagonalLength
    if size * max(parameters.factor) > LENGTH_LIMIT or size * min(parameters.factor) < SHORTEST:
        problem = f"makes '{obj.Name}' too large or too small"
        allowed = f"sizes from {plain(SHORTEST)} to {plain(LENGTH_LIMIT)} mm"
        raise invalid("factor", problem, list(parameters.factor), allowed)


def _scaled_placement(parameters: ScaleObject, obj: DocumentObject, pivot: Any) -> Any:
    """Placement after scaling, so that the center stays; in its container's coordinates."""
    where = FreeCAD.Placement(obj.Placement)
    center = shapes.outer_placement(obj).inverse().multVec(pivot)
    own = where.inverse().multVec(center)
    x, y, z = parameters.factor
    grown = FreeCAD.Vector(own.x * x, own.y * y, own.z * z)
    where.Base = center - where.Rotation.multVec(grown)
    return where


def _dimensions(obj: DocumentObject, factor: Any) -> dict[str, float] | None:
    """The new dimensions of a primitive; None if its kind cannot have them, or they are not free.

    Expressions would put the old dimensions back, an attachment the old place.
    """
    together, axes = _DIMENSIONS.get(kind_of(obj), (frozenset(), {}))
    even = max(factor) - min(factor) < ROUNDING
    if _leans_or_is_cut(obj):
        together = _ALL
    apart = {round(factor[axis] / factor[_X], 12) for axis in together}
    bound = {path.lstrip(".").split(".")[0] for path, _ in obj.ExpressionEngine}
    if not axes or len(apart) > 1 or is_attached(obj) or body_of(obj) is not None:
        return None
    if bound & {*axes, "Placement"}:
        return None
    sizes = {name: float(getattr(obj, name)) for name in axes}
    if kind_of(obj) == "Part::Ellipsoid" and not sizes["Radius3"]:
        # FreeCAD takes 0 for "as along X".
        sizes["Radius3"] = sizes["Radius2"]
    scale = factor[_X] if even else None
    return {
        name: size * (factor[axes[name]] if scale is None else scale)
        for name, size in sizes.items()
    }


def _leans_or_is_cut(obj: DocumentObject) -> bool:
    """True for a primitive with angles that uneven factors would change."""
    if any(float(getattr(obj, name, 0.0)) for name in ("FirstAngle", "SecondAngle")):
        return True
    if obj.TypeId == "Part::Ellipsoid":
        return any(float(getattr(obj, name)) != full for name, full in _FULL_ANGLES.items())
    return False


def _clone(parameters: ScaleObject, context: Context, obj: DocumentObject, where: Any) -> Any:
    original = stands_for(obj)
    result = python_features.create(
        context, python_features.CLONE, None, None, default=f"{original.Name}_scaled"
    )
    result.Label2 = SCALED
    result.Objects = [obj]
    result.Scale = FreeCAD.Vector(*parameters.factor)
    result.Placement = where
    context.join_container(result, [obj])
    context.consume(result, contents.with_members(original))
    context.build(result, solid=bool(shapes.shape_of(obj).Solids))
    if max(parameters.factor) - min(parameters.factor) >= ROUNDING:
        context.warn(
            "FACES_BECAME_FREEFORM",
            f"Uneven factors make freeform faces of all of '{result.Name}', also of the plane "
            "ones; words such as top do not find them.",
            result,
        )
    return result
