# SPDX-License-Identifier: MIT
"""Objects cut by a plane: measured, and as FreeCAD's parametric section."""

from __future__ import annotations

from typing import Any

import FreeCAD
import Part

from ...errors import ConjureError
from ...vocabulary.commands.sections import Section
from ...vocabulary.values.geometry import Z_AXIS
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.freecad_types import DocumentObject
from ..geometry import bounds, shapes
from ..geometry.plane_sections import Cut, CuttingPlane, centroid

_ROOM = 20.0
"""Size of a plane in multiples of its object's, so that the object may grow."""


@handles(Section)
def section(parameters: Section, context: Context) -> Result:
    """Measure, and with `create` make a Part::Section with a Part::Plane."""
    objects = context.operands(parameters.objects, "objects")
    normal = FreeCAD.Vector(*(parameters.normal or Z_AXIS))
    plane = CuttingPlane(FreeCAD.Vector(*parameters.point) + normal * parameters.offset, normal)
    whole = [(obj, shapes.global_shape_of(obj)) for obj in objects]
    cuts = [(obj, Cut(shape, plane)) for obj, shape in whole]
    hit = [cut for _, cut in cuts if cut.faces or cut.edges]
    if not hit:
        _nothing_cut(parameters, context, plane, whole)
    for obj, cut in cuts:
        if cut.along_face:
            message = f"A face of '{obj.Name}' lies in the plane; its section may be that face."
            context.warn("PLANE_ALONG_FACE", message, obj)
    place = {"point": rounding.vector(plane.point), "normal": rounding.vector(plane.normal)}
    facts = {"plane": place, **_describe_cuts(cuts, hit)}
    if not parameters.create:
        return Result(None, facts)
    # The object that is made has the box.
    del facts["section_box"]
    return Result(_create(parameters, context, objects[0], plane), facts)


def _describe_cuts(cuts: list[tuple[Any, Cut]], hit: list[Cut]) -> dict[str, Any]:
    """The section of one object, or the sections of several and what they have together."""
    if len(cuts) == 1:
        obj, cut = cuts[0]
        return {"source": obj.Name, **cut.describe()}
    rows = [{"object_id": obj.Name, **cut.describe()} for obj, cut in cuts]
    parts = [part for cut in hit for part in (cut.faces or cut.edges)]
    return {
        "area": rounding.significant(sum(row["area"] for row in rows)),
        "length": rounding.significant(sum(row["length"] for row in rows)),
        "section_box": bounds.bounds(Part.Compound(parts)) if parts else None,
        "centroid": rounding.vector(centroid(hit)) if hit else None,
        "sections": rows,
        "count": len(hit),
    }


def _nothing_cut(
    parameters: Section, context: Context, plane: CuttingPlane, whole: list[tuple[Any, Any]]
) -> None:
    """Warn, or refuse to create, and say where the plane would cut."""
    corners = [shape.BoundBox.getPoint(at) for _, shape in whole for at in range(8)]
    reach = [plane.distance(corner) + parameters.offset for corner in corners]
    low, high = rounding.tidy(min(reach)), rounding.tidy(max(reach))
    message = f"The plane cuts nothing; the objects lie at offsets from {low:g} to {high:g} mm."
    if parameters.create:
        given = parameters.offset
        allowed = f"{low:g} to {high:g} mm"
        raise ConjureError("GEOMETRY_ERROR", message, field="offset", given=given, allowed=allowed)
    context.warn("NOTHING_CUT", message)


def _create(
    parameters: Section, context: Context, source: DocumentObject, plane: CuttingPlane
) -> Any:
    """Make the section, and the plane it is cut by, beside the source."""
    box = shapes.global_shape_of(source).BoundBox
    side = _ROOM * (box.DiagonalLength + 1)
    outer = shapes.outer_placement(source)
    default = f"{source.Name}_section"
    result = context.create_wanted(parameters, "Part::Section", default=default)
    cutter = context.create("Part::Plane", f"{result.Name}_plane")
    cutter.Length = cutter.Width = side
    cutter.Placement = outer.inverse().multiply(plane.placement(box, side))
    result.Base = source
    result.Tool = cutter
    context.join_container(cutter, [source])
    context.join_container(result, [source])
    context.build(cutter, solid=False, visible=False)
    context.build(result, solid=False)
    context.visibility.keep(source)
    return result
