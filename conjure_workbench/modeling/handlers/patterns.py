# SPDX-License-Identifier: MIT
"""One object repeated, as Draft's parametric arrays without links; a feature inside its body.

With links, creating one and undoing it would crash FreeCAD 1.0.
"""

from __future__ import annotations

import functools
from typing import Any

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.commands.pattern_base import Pattern, limit_fused
from ...vocabulary.commands.patterns import GridPattern, LinearPattern, PathPattern, PolarPattern
from ...vocabulary.elements.body_references import refuse_reference
from ..bodies.insertion import inserted
from ..bodies.patterns import repeating
from ..bodies.patterns.originals import originals_of
from ..command.context import Context, Result, refuse_duplicates
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import BESIDE
from ..document.freecad_types import DocumentObject
from ..document.object_links import stands_for
from ..features import python_features
from ..features.link_shapes import feature_of
from ..features.path_arrays import count_for, set_spacing, to_anchor
from ..features.pattern_checks import refuse_many_faces, warn_of_overlap
from ..features.pattern_path import PatternPath
from ..geometry import contents, shapes
from ..measure import feature_checks
from ..objects import wholes


@handles(LinearPattern)
@inserted
def linear_pattern(parameters: LinearPattern, context: Context) -> Result:
    """Make a Draft array in one direction, or of a feature a pattern in its body."""
    originals = originals_of(parameters, context)
    if originals is not None:
        return repeating.linear(parameters, context, originals)
    refuse_reference(parameters.direction, "direction")
    source = _source(parameters, context, parameters.count)
    step = shapes.inward(source, parameters.spacing)
    result = _array(parameters, context, source, "ortho")
    result.NumberX, result.NumberY, result.NumberZ = parameters.count, 1, 1
    result.IntervalX = step
    facts = {"spacing": [rounding.tidy(part) for part in parameters.spacing]}
    return _finish(parameters, context, source, result, parameters.count, facts)


@handles(GridPattern)
@inserted
def grid_pattern(parameters: GridPattern, context: Context) -> Result:
    """Make a Draft array in up to three directions, or of a feature a pattern in its body."""
    originals = originals_of(parameters, context)
    if originals is not None:
        return repeating.grid(parameters, context, originals)
    counts = (parameters.columns, parameters.rows, parameters.layers)
    spacings = (parameters.spacing_x, parameters.spacing_y, parameters.spacing_z)
    total = counts[0] * counts[1] * counts[2]
    source = _source(parameters, context, total)
    result = _array(parameters, context, source, "ortho")
    result.NumberX, result.NumberY, result.NumberZ = counts
    result.IntervalX = shapes.inward(source, (spacings[0], 0.0, 0.0))
    result.IntervalY = shapes.inward(source, (0.0, spacings[1], 0.0))
    result.IntervalZ = shapes.inward(source, (0.0, 0.0, spacings[2]))
    facts = {"columns": counts[0], "rows": counts[1], "layers": counts[2]}
    return _finish(parameters, context, source, result, total, facts)


@handles(PolarPattern)
@inserted
def polar_pattern(parameters: PolarPattern, context: Context) -> Result:
    """Make a polar Draft array, or of a feature a pattern in its body."""
    originals = originals_of(parameters, context)
    if originals is not None:
        return repeating.polar(parameters, context, originals)
    refuse_reference(parameters.axis, "axis")
    source = _source(parameters, context, parameters.count)
    center = shapes.outer_placement(source).inverse().multVec(FreeCAD.Vector(*parameters.center))
    result = _array(parameters, context, source, "polar")
    # Turning the other way about an axis is turning about the opposite one.
    axis: Any = parameters.axis
    result.Axis = shapes.inward(source, axis) * (1.0 if parameters.angle > 0 else -1.0)
    result.Center = center
    result.NumberPolar = parameters.count
    result.Angle = abs(parameters.angle)
    facts = {"angle": rounding.tidy(parameters.angle), "center": list(parameters.center)}
    return _finish(parameters, context, source, result, parameters.count, facts)


@handles(PathPattern)
def path_pattern(parameters: PathPattern, context: Context) -> Result:
    """Make a Draft path array."""
    source = wholes.operand(parameters.object_name, context)
    if contents.holds(source):
        source = feature_of(source, context)
    along = context.operand(parameters.path, "path")
    refuse_duplicates([source, along], "path")
    path = PatternPath(along, parameters.edges)
    if parameters.spacing is None:
        assert parameters.count is not None
        count, field = parameters.count, "count"
    else:
        count, field = count_for(path, parameters.spacing), "spacing"
        limit_fused(count, parameters.fuse, field)
    refuse_many_faces(source, count, field)
    extra = to_anchor(parameters.anchor, parameters.align, source)
    up = path.up(parameters.up) if parameters.align else None

    result = _repeated(parameters, context, source, python_features.PATH_ARRAY)
    result.PathObject = along
    if path.elements:
        result.PathSubelements = [(along, path.elements)]
    result.Count = count
    result.ExtraTranslation = extra
    if parameters.spacing is not None:
        put = functools.partial(setattr, result)
        set_spacing(context, result, path, parameters.spacing, count, put)
    if up is not None:
        result.Align = True
        # Otherwise Draft takes the source's Y for up.
        result.ForceVertical = True
        result.VerticalVector = shapes.inward(source, up)
    if parameters.fuse:
        python_features.add_fuse(result)
        result.Fuse = True
    length = path.wire.Length
    steps = count if path.wire.isClosed() else count - 1
    facts = {"path": along.Name, "path_length": rounding.tidy(length)}
    facts["spacing"] = rounding.tidy(parameters.spacing or length / steps)
    return _finish(parameters, context, source, result, count, facts, [along])


def _source(parameters: Pattern, context: Context, count: int) -> Any:
    source = wholes.operand(parameters.object_name, context)
    if contents.holds(source):
        source = feature_of(source, context)
    refuse_many_faces(source, count, "count")
    return source


def _array(parameters: Pattern, context: Context, source: DocumentObject, kind: str) -> Any:
    result = _repeated(parameters, context, source, python_features.ARRAY)
    result.ArrayType = kind
    result.Fuse = parameters.fuse
    return result


def _repeated(
    parameters: Pattern,
    context: Context,
    source: DocumentObject,
    feature: python_features.FeatureType,
) -> Any:
    default = f"{stands_for(source).Name}_pattern"
    result = python_features.create_named(context, feature, parameters, default=default)
    result.Base = source
    return result


def _finish(
    parameters: Pattern,
    context: Context,
    source: DocumentObject,
    result: Any,
    count: int,
    facts: dict[str, Any],
    also: Any = (),
) -> Result:
    """Build the array, in place of its source, or of the part or the group that this stands for."""
    shape, original = shapes.shape_of(source), stands_for(source)
    replaced = contents.with_members(original)
    if parameters.keep_source:
        result.Label2 = BESIDE
    context.join_container(result, [source, *also])
    context.consume(result, replaced, replaced if parameters.keep_source else [])
    context.build(result, solid=bool(shape.Solids))
    if parameters.fuse:
        _refuse_flawed(result)
    warn_of_overlap(context, result, source)
    return Result(result, {"source": original.Name, "count": count, **facts})


def _refuse_flawed(result: Any) -> None:
    """Raise RESULT_INVALID for a union of instances that lacks some, or whose faces do not meet."""
    flaw = feature_checks.flaw_of(result)
    if flaw is not None and not flaw.is_slight:
        message = f"The union of the instances of '{result.Name}' {flaw.problem}."
        details = {"advice": "Send `fuse: false`, or change the spacing a little."}
        raise ConjureError("RESULT_INVALID", message, field="fuse", given=True, details=details)
