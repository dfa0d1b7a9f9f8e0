# SPDX-License-Identifier: MIT
"""Drawings over the views: in each view of the document, in no other, and gone when they should."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
from pivy import coin

from conjure_workbench.modeling.view import overlay


def nodes():
    return overlay.lines(overlay.edges_of_box((0, 0, 0), (1, 2, 3)))


def test_it_is_in_each_view_of_its_document(document, view, wait_until):
    FreeCADGui.runCommand("Std_ViewCreate")
    views = FreeCADGui.getDocument(document.Name).mdiViewsOfType("Gui::View3DInventor")
    assert len(views) == 2
    scenes = [one.getSceneGraph() for one in views]
    counts = [scene.getNumChildren() for scene in scenes]
    drawn = overlay.Overlay()
    assert drawn.show(document, nodes())
    assert drawn.show(document, nodes())
    assert [scene.getNumChildren() for scene in scenes] == [count + 1 for count in counts]
    drawn.clear()
    assert [scene.getNumChildren() for scene in scenes] == counts
    assert not drawn.is_shown
    assert overlay._shown == []


def test_it_outlives_a_document_that_is_closed(document, view):
    drawn = overlay.Overlay()
    assert drawn.show(document, nodes())
    FreeCAD.closeDocument(document.Name)
    drawn.clear()
    assert overlay._shown == []


def test_a_box_has_twelve_edges(document):
    drawn = coin.SoSeparator()
    for node in nodes():
        drawn.addChild(node)
    action = coin.SoGetBoundingBoxAction(coin.SbViewportRegion())
    action.apply(drawn)
    assert tuple(action.getBoundingBox().getMax().getValue()) == (1, 2, 3)
    lines = nodes()[1]
    assert [lines.numVertices[at] for at in range(lines.numVertices.getNum())] == [2] * 12
