# SPDX-License-Identifier: MIT
"""A model as plain numbers. Nothing is changed."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.sampling import CaptureDesignState, SampleGeometry, SampleMeshSurface
from ..command import report
from ..command.context import Context, Result
from ..command.recompute import broken_inputs
from ..command.registry import handles
from ..document import rounding
from ..exchange.meshing import mesh_of
from ..geometry import contents, shapes, surface_sampling
from .queries import state_of


@handles(SampleGeometry)
def sample_geometry(parameters: SampleGeometry, context: Context) -> Result:
    """Points on an object, in global coordinates."""
    obj = context.find(parameters.object_name)
    if shapes.own_mesh_of(obj) is not None:
        corners, facets = mesh_of(obj, 1.0).Topology
        points = surface_sampling.on_triangles(corners, facets, parameters.num_points)
    else:
        shape = contents.whole_shape_of(obj)
        empty = shapes.is_empty(shape)
        points = [] if empty else surface_sampling.on_shape(shape, parameters.num_points)
    if not points:
        raise shapes.without_shape(obj, "object_name")
    rows = [rounding.vector(point) for point in points]
    return Result(facts={"object_id": obj.Name, "points": rows, "point_count": len(rows)})


@handles(SampleMeshSurface)
def sample_mesh_surface(parameters: SampleMeshSurface, context: Context) -> Result:
    """The triangles of an object's surface, up to a number of vertices."""
    obj = context.find(parameters.object_name)
    if shapes.own_mesh_of(obj) is None:
        shape = contents.whole_shape_of(obj)
        if shapes.is_empty(shape) or not shape.countElement("Face"):
            raise shapes.without(obj, "faces", "object_name")
    points, facets = mesh_of(obj, parameters.tolerance).Topology
    most = parameters.max_vertices
    rows = [list(facet) for facet in facets if max(facet) < most]
    facts: dict[str, Any] = {
        "vertices": [rounding.vector(point) for point in points[:most]],
        "triangles": rows,
        "vertex_count": min(len(points), most),
        "triangle_count": len(rows),
        "total_vertices": len(points),
        "total_triangles": len(facets),
        "truncated": len(points) > most,
        "tolerance": parameters.tolerance,
    }
    return Result(facts={"object_id": obj.Name, **facts})


@handles(CaptureDesignState)
def capture_design_state(parameters: CaptureDesignState, context: Context) -> Result:
    """A page of the objects, each with what can be compared later."""
    page, numbers = report.page_of(context.document.Objects, parameters)
    broken = broken_inputs(context.document.Objects)
    rows = [state_of(obj, broken) for obj in page]
    return Result(facts={"snapshot": {"objects": rows}, **numbers})
