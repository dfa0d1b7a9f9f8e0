# SPDX-License-Identifier: MIT
"""Copies of what FreeCAD draws: in the right place, and untouched by what becomes of the object."""

from __future__ import annotations

import FreeCAD
import Mesh
import pytest
from pivy import coin

from conjure_workbench.modeling.view import drawings

TURNED = FreeCAD.Placement(FreeCAD.Vector(100, 20, 3), FreeCAD.Rotation(90, 0, 0))


def box_of(drawing):
    """The bounding box of a drawing: least and greatest coordinates."""
    group = coin.SoSeparator()
    for node in (*drawing.faces, *drawing.lines):
        group.addChild(node)
    action = coin.SoGetBoundingBoxAction(coin.SbViewportRegion())
    action.apply(group)
    box = action.getBoundingBox()
    return [*box.getMin().getValue(), *box.getMax().getValue()]


def test_a_drawing_is_in_global_coordinates(document):
    box = document.addObject("Part::Box", "Box")
    box.Length, box.Width, box.Height = 30, 20, 10
    part = document.addObject("App::Part", "Part")
    part.addObject(box)
    part.Placement = TURNED
    box.Placement.Base.x = 5
    mesh = document.addObject("Mesh::Feature", "Mesh")
    mesh.Mesh = Mesh.createBox(1, 2, 3)
    link = document.addObject("App::Link", "Link")
    link.LinkedObject = mesh
    link.Placement.Base.z = 50
    body = document.addObject("PartDesign::Body", "Body")
    body.newObject("PartDesign::AdditiveBox", "Added")
    body.Placement = TURNED
    document.recompute()
    # Turned by a quarter, the length lies along y and the width along -x.
    assert box_of(drawings.drawing_of(box)) == pytest.approx([80, 25, 3, 100, 55, 13])
    half = [0.5, 1, 1.5]
    assert box_of(drawings.drawing_of(mesh)) == pytest.approx([*(-one for one in half), *half])
    moved = [-0.5, -1, 48.5, 0.5, 1, 51.5]
    assert box_of(drawings.drawing_of(link)) == pytest.approx(moved)
    assert box_of(drawings.drawing_of(body)) == pytest.approx([90, 20, 3, 100, 30, 13])


def test_a_drawing_stays_what_it_was(document):
    box = document.addObject("Part::Box", "Box")
    document.recompute()
    drawn = drawings.drawing_of(box)
    box.Length = 70
    document.recompute()
    assert box_of(drawn) == pytest.approx([0, 0, 0, 10, 10, 10])
    document.removeObject("Box")
    assert box_of(drawn) == pytest.approx([0, 0, 0, 10, 10, 10])
    # Twelve triangles of four indices, twelve edges of three.
    assert drawn.indices == 12 * 4 + 12 * 3


def test_of_what_is_hidden_or_too_large_there_is_no_drawing(document, monkeypatch):
    box = document.addObject("Part::Box", "Box")
    document.recompute()
    box.Visibility = False
    assert drawings.drawing_of(box) is None
    box.Visibility = True
    monkeypatch.setattr(drawings, "MOST_INDICES", 83)
    assert drawings.drawing_of(box) is None
