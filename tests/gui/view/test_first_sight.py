# SPDX-License-Identifier: MIT
"""The first solid in a document that a command made is seen whole, once."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench.modeling.view import camera, view3d
from conjure_workbench.qt import QtCore

PARTS = {
    "box": ("create_box", {"size": [20, 30, 10]}, 37.4),
    "plate": ("create_box", {"size": [2000, 1500, 8]}, 2500),
    "tiny": ("create_sphere", {"radius": 0.05}, 0.17),
}


def seen_by(document):
    return view3d.camera_of(view3d.view_of(document))


def is_isometric(document):
    wanted = camera.rotation_towards("isometric")
    return seen_by(document).rotation.isSame(wanted, 1e-4)


@pytest.mark.parametrize("part", list(PARTS))
@pytest.mark.parametrize("first", [None, "new_document"])
def test_the_first_solid_is_fitted_into_an_isometric_view(run, part, first):
    command, parameters, extent = PARTS[part]
    if first is not None:
        run(first, name="Part")
    run(command, **parameters)
    document = FreeCAD.ActiveDocument
    assert is_isometric(document)
    assert extent * 0.6 < seen_by(document).size < extent * 2


def test_only_the_first_one(run):
    run("create_box")
    place = view3d.place_of(view3d.view_of(FreeCAD.ActiveDocument))
    run("create_box", size=[500, 500, 500])
    assert view3d.place_of(view3d.view_of(FreeCAD.ActiveDocument)) == place


def test_a_curve_waits_for_the_solid(run):
    run("new_document", name="Part")
    run("create_polyline", points=[[0, 0, 0], [50, 0, 0], [50, 50, 0]])
    assert not is_isometric(FreeCAD.ActiveDocument)
    run("create_box")
    assert is_isometric(FreeCAD.ActiveDocument)


def test_a_camera_that_the_person_turned_stays(run):
    run("new_document", name="Part")
    QtCore.QCoreApplication.processEvents()
    FreeCADGui.ActiveDocument.ActiveView.getCameraNode().position.setValue(1, 2, 30)
    place = view3d.place_of(view3d.view_of(FreeCAD.ActiveDocument))
    run("create_box")
    assert view3d.place_of(view3d.view_of(FreeCAD.ActiveDocument)) == place


def test_a_view_that_was_asked_for_stays(run):
    run("new_document", name="Part")
    run("set_view", view="front")
    run("create_box")
    assert not is_isometric(FreeCAD.ActiveDocument)


def test_a_document_of_the_persons_is_left_alone(run):
    document = FreeCAD.newDocument("Mine")
    place = view3d.place_of(view3d.view_of(document))
    run("create_box")
    assert view3d.place_of(view3d.view_of(document)) == place
