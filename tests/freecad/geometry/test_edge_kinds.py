# SPDX-License-Identifier: MIT
"""Kinds of edges by their faces' normals, against points beside the edges in the solid or not."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.geometry.edges import EdgeKind, Edges

BESIDE = 1e-3
"""Distance from an edge to the points beside it, by its length."""


def v(*parts):
    return FreeCAD.Vector(*parts)


def notched():
    block = Part.makeBox(20, 20, 20)
    slot = Part.makeBox(8, 30, 8, v(6, -5, 15))
    hole = Part.makeCylinder(4, 30, v(10, 10, -5))
    cone = Part.makeCone(6, 3, 5, v(10, 10, 0))
    return block.cut(slot).cut(hole).cut(cone)


def turned(shape):
    there = Part.Shape(shape)
    there.Placement = FreeCAD.Placement(v(70, 8, 9), FreeCAD.Rotation(v(1, 2, 3), 50))
    return there


_STEP = [v(3, 0, 0), v(9, 0, 0), v(9, 0, 4), v(6, 0, 4), v(6, 0, 8), v(3, 0, 8), v(3, 0, 0)]
SHAPES = {
    "box": lambda: Part.makeBox(1, 2, 3),
    "notched": notched,
    "turned": lambda: turned(notched()),
    "mirrored": lambda: notched().mirror(v(0, 0, 0), v(1, 1, 0)),
    "egg": lambda: Part.makeSphere(5).fuse(Part.makeCylinder(3, 9)),
    "two": lambda: Part.Compound([notched(), turned(notched())]),
    "revolved": lambda: Part.Face(Part.makePolygon(_STEP)).revolve(v(0, 0, 0), v(0, 0, 1), 250),
}


def in_material(shape, edge):
    """True if most of the surroundings of an edge's middle are material."""
    first, last = edge.ParameterRange
    middle = (first + last) / 2
    point, along = edge.valueAt(middle), edge.tangentAt(middle)
    across = along.cross(v(1, 0.3, 0.2)).normalize()
    step = across * (BESIDE * edge.Length)
    around = [point + FreeCAD.Rotation(along, angle).multVec(step) for angle in range(1, 360, 3)]
    inside = [any(solid.isInside(probe, 1e-7, False) for solid in shape.Solids) for probe in around]
    return sum(inside) > len(inside) / 2


@pytest.mark.parametrize("name", SHAPES)
def test_an_edge_is_convex_where_less_than_half_around_it_is_material(document, name):
    shape = SHAPES[name]()
    obj = document.addObject("Part::Feature", "Shape")
    obj.Shape = shape
    edges = Edges(obj)
    sharp = [index for index in range(1, len(edges) + 1) if edges.kind(index).is_sharp]
    assert sharp
    for index in sharp:
        concave = in_material(shape, edges.at(index))
        expected = EdgeKind.CONCAVE if concave else EdgeKind.CONVEX
        assert edges.kind(index) is expected, f"Edge{index}"
