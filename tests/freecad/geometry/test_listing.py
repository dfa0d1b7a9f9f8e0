# SPDX-License-Identifier: MIT
"""Quick ways to the vertices and edges of large shapes, which find the same as listing them all."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.geometry import bounds, edges, meshes, sub_shapes
from conjure_workbench.modeling.geometry.shape_memory import boundary_of

UNTURNED = FreeCAD.Rotation()


def _drilled():
    drills = [
        Part.makeCylinder(2, 9, FreeCAD.Vector(x, y, 0))
        for x in range(10, 90, 14)
        for y in range(10, 90, 14)
    ]
    return Part.makeBox(90, 90, 9).cut(Part.Compound(drills))


def _turned():
    return _drilled().rotated(FreeCAD.Vector(), FreeCAD.Vector(1, 2, 3), 40).cleaned()


def _rounded():
    block = Part.makeBox(30, 20, 10)
    return block.makeFillet(2, block.Edges)


SHAPES = [
    _drilled,
    _turned,
    _rounded,
    lambda: Part.makeTorus(10, 2).cut(Part.makeBox(20, 20, 20)),
    lambda: Part.makeSphere(5).cut(Part.makeCylinder(2, 20)),
    lambda: Part.Compound([_drilled(), Part.makeBox(5, 5, 5, FreeCAD.Vector(200, 0, 0))]),
]


@pytest.mark.parametrize("made", [_drilled, _turned, SHAPES[-1]])
def test_the_outermost_faces_reach_as_far_as_all_vertices(made):
    boundary = boundary_of(made())
    every = bounds._of_points(boundary, UNTURNED)
    assert bounds._of_outermost_faces(boundary) == pytest.approx(every, abs=1e-6)


@pytest.mark.parametrize("made", SHAPES)
def test_a_box_is_the_same_by_faces_and_by_vertices(made, monkeypatch):
    monkeypatch.setattr(meshes._Meshes, "made", False)
    found = []
    for by_faces in (True, False):
        monkeypatch.setattr(bounds, "LISTS_SLOWLY", by_faces)
        monkeypatch.setattr(bounds, "_FEW_POINTS", 0)
        found.append(bounds.box_of(made()))
    assert found[0].low == pytest.approx(found[1].low, abs=1e-6)
    assert found[0].high == pytest.approx(found[1].high, abs=1e-6)
    assert found[0].tolerance == pytest.approx(found[1].tolerance)


@pytest.mark.parametrize("made", SHAPES)
def test_the_edges_of_a_face_are_all_of_them(made):
    for face in made().Faces:
        found = sub_shapes.edges_of(face)
        assert {edge.hashCode() for edge in found} == {edge.hashCode() for edge in face.Edges}


@pytest.mark.parametrize("made", SHAPES[2:])
def test_an_edge_is_of_the_same_kind_alone_and_among_all(document, made, monkeypatch):
    obj = document.addObject("Part::Feature", "Part")
    obj.Shape = made()
    found = []
    for few in (len(obj.Shape.Edges), 0):
        monkeypatch.setattr(edges, "_FEW", few)
        every = edges.Edges(obj)
        found.append([every.kind(index) for index in range(1, len(every) + 1)])
    assert found[0] == found[1]
