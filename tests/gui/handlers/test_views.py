# SPDX-License-Identifier: MIT
"""The person's view: turned, fitted, told; and which view it is."""

from __future__ import annotations

import base64

import FreeCAD
import FreeCADGui
import pytest
from PySide import QtCore, QtGui

from conjure_workbench.errors import ConjureError

DIRECTIONS = {
    "isometric": "viewIsometric",
    "top": "viewTop",
    "bottom": "viewBottom",
    "front": "viewFront",
    "back": "viewRear",
    "left": "viewLeft",
    "right": "viewRight",
}


@pytest.fixture
def view(view):
    """The document's 3D view, which turns at once."""
    view.setAnimationEnabled(False)
    return view


def on_screen(view, points):
    """Where points are in the window, as fractions of it."""
    width, height = view.getSize()
    QtCore.QCoreApplication.processEvents()
    found = [view.getPointOnScreen(FreeCAD.Vector(*point)) for point in points]
    return [(x / width, y / height) for x, y in found]


def corners(low, high):
    return [
        (x, y, z) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])
    ]


@pytest.mark.covers("set_view", bad=({"view": "sideways"}, "INVALID_PARAMETER"))
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_standard_view_is_the_one_of_freecads_own_button(document, run, view, direction):
    run("box", length=40)
    getattr(view, DIRECTIONS[direction])()
    expected = view.getCameraOrientation()
    view.setCameraOrientation(FreeCAD.Rotation(10, 20, 30).Q)
    reply = run("set_view", direction=direction)
    assert expected.isSame(FreeCAD.Rotation(*reply["camera_orientation"]), 1e-5)
    assert expected.isSame(view.getCameraOrientation(), 1e-5)
    assert (reply["view"], reply["fitted"]) == (direction, True)


@pytest.mark.parametrize("kind", ["Orthographic", "Perspective"])
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_all_that_is_visible_fits_and_fills_the_window(document, run, view, direction, kind):
    run("box", length=40, width=25, height=10, position=[1000, 0, -50])
    run("box", name="Hidden", length=900, width=900, height=900)
    document.Hidden.Visibility = False
    view.setCameraType(kind)
    assert run("set_view", view=direction)["camera_type"] == kind
    seen = on_screen(view, corners((1000, 0, -50), (1040, 25, -40)))
    flat = [part for point in seen for part in point]
    assert min(flat) > 0
    assert max(flat) < 1
    width, height = ([point[axis] for point in seen] for axis in (0, 1))
    spans = (max(width) - min(width), max(height) - min(height))
    assert 0.6 < max(spans) < 0.97


def test_a_view_that_is_not_fitted_keeps_its_middle_and_scale(document, run, view):
    run("box", length=40)
    before = run("set_view", view="top")
    after = run("set_view", view="front", fit=False)
    assert after["height"] == pytest.approx(before["height"])
    assert after["focal_point"] == pytest.approx(before["focal_point"], abs=1e-4)
    assert after["view_direction"] == pytest.approx([0, 1, 0], abs=1e-6)
    assert after["fitted"] is False


@pytest.mark.covers("fit_view", bad=({"padding": -1}, "INVALID_PARAMETER"))
def test_fitting_one_object_leaves_the_direction(document, run, view):
    run("box", name="A", length=10)
    run("box", name="B", length=300, position=[500, 500, 500])
    run("set_view", view="isometric")
    reply = run("fit_view", objects=["A"], padding=0.2)
    assert reply["objects"] == ["A"]
    assert FreeCAD.Rotation(*reply["camera_orientation"]).isSame(view.getCameraOrientation(), 1e-6)
    seen = [part for point in on_screen(view, corners((0, 0, 0), (10, 10, 10))) for part in point]
    assert min(seen) > 0
    assert max(seen) < 1
    near = reply["height"]
    assert run("fit_view")["height"] > 10 * near


@pytest.mark.covers("get_view_info", bad=({"view": "top"}, "UNKNOWN_PARAMETER"))
def test_the_view_is_told_as_it_is(document, run, view):
    run("box")
    view.viewFront()
    view.fitAll()
    told = run("get_view_info")
    node = view.getCameraNode()
    assert told["camera_position"] == pytest.approx(node.position.getValue().getValue())
    assert told["camera_orientation"] == pytest.approx(view.getCameraOrientation().Q, abs=1e-6)
    assert told["view_direction"] == pytest.approx(list(view.getViewDirection()), abs=1e-6)
    assert (told["camera_type"], told["perspective"]) == ("Orthographic", False)
    assert told["height"] == pytest.approx(node.height.getValue())
    assert told["near_distance"] <= told["focal_distance"] <= told["far_distance"]
    assert (told["window_width"], told["window_height"]) == view.getSize()
    assert told["views"] == 1
    view.setCameraType("Perspective")
    told = run("get_view_info")
    assert (told["camera_type"], told["perspective"]) == ("Perspective", True)
    assert 0.1 < told["height_angle"] < 3
    assert "height" not in told


def test_turning_the_view_is_no_change_of_the_document(document, run, view):
    run("box")
    run("undo")
    before = (document.UndoCount, document.RedoCount, run("get_state")["revision"])
    for command, parameters in (
        ("set_view", {"view": "left"}),
        ("fit_view", {}),
        ("get_view_info", {}),
    ):
        run(command, **parameters)
    assert (document.UndoCount, document.RedoCount, run("get_state")["revision"]) == before
    assert FreeCAD.getActiveTransaction() is None


def test_an_unknown_direction_is_refused(document, run, view):
    camera = view.getCamera()
    with pytest.raises(ConjureError) as raised:
        run("set_view", view="sideways")
    assert (raised.value.code, raised.value.field) == ("INVALID_PARAMETER", "view")
    assert view.getCamera() == camera


def test_an_empty_document_has_nothing_to_fit(document, run):
    assert run("set_view", view="top")["fitted"] is False
    reply = run("fit_view")
    assert [warning["code"] for warning in reply["warnings"]] == ["NOTHING_VISIBLE"]


def test_an_object_without_an_extent_cannot_be_fitted(document, run):
    document.addObject("Spreadsheet::Sheet", "Sheet")
    with pytest.raises(ConjureError) as raised:
        run("fit_view", objects=["Sheet"])
    assert raised.value.code == "NO_SHAPE"


@pytest.fixture
def sheet(document, run):
    """A spreadsheet in the active tab, over the 3D view."""
    run("box", length=30)
    document.addObject("Spreadsheet::Sheet", "Sheet").ViewObject.doubleClicked()
    QtCore.QCoreApplication.processEvents()
    active = FreeCADGui.getDocument(document.Name).activeView()
    assert type(active).__name__ == "SheetViewPy"
    return active


def close_3d_views():
    for window in FreeCADGui.getMainWindow().findChild(QtGui.QMdiArea).subWindowList():
        if "Sheet" not in window.windowTitle():
            window.close()
    QtCore.QCoreApplication.processEvents()


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("capture_view", {"view": "top"}),
        ("contact_sheet", {}),
        ("capture_object", {"object": "Box"}),
    ],
)
def test_a_spreadsheet_in_front_does_not_keep_the_model_from_its_picture(
    document, run, view, sheet, command, parameters
):
    reply = run(command, width=300, height=200, **parameters)
    picture = QtGui.QImage()
    assert picture.loadFromData(base64.b64decode(reply["image"]), "PNG")
    shades = {picture.pixel(x, y) for x in range(0, 300, 5) for y in range(0, 200, 5)}
    assert len(shades) >= 2
    active = FreeCADGui.getDocument(document.Name).activeView()
    assert type(active).__name__ == "SheetViewPy"
    assert run("set_view", view="left")["view_direction"] == pytest.approx([1, 0, 0], abs=1e-6)


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("capture_view", {}),
        ("contact_sheet", {}),
        ("capture_object", {"object": "Box"}),
        ("set_view", {"view": "top"}),
        ("fit_view", {}),
        ("get_view_info", {}),
    ],
)
def test_a_document_without_a_3d_view_is_refused_with_advice(
    document, run, sheet, command, parameters
):
    close_3d_views()
    with pytest.raises(ConjureError) as raised:
        run(command, document=document.Name, **parameters)
    assert (raised.value.code, raised.value.field) == ("UNSUPPORTED", "document")
    assert "no 3D view" in raised.value.message
    assert "open a 3D view" in raised.value.to_details()["advice"]
    assert FreeCAD.listDocuments() != {}


def test_the_active_document_without_a_3d_view_is_named_but_no_field_that_was_not_sent(
    document, run, sheet
):
    close_3d_views()
    with pytest.raises(ConjureError) as raised:
        run("set_view", view="top")
    assert (raised.value.code, raised.value.field) == ("UNSUPPORTED", None)
    assert f"Document '{document.Label}' has no 3D view" in raised.value.message


def test_each_document_has_its_own_view(document, run, view):
    run("box", length=30)
    other = FreeCAD.newDocument("Other")
    try:
        run("box", length=3000)
        assert FreeCAD.ActiveDocument == other
        mine = FreeCADGui.getDocument(other.Name).activeView().getCamera()
        told = run("set_view", view="top", document=document.Name)
        assert told["document"] == document.Name
        assert told["height"] < 100
        run("capture_view", view="left", document=document.Name, width=64, height=48)
        assert FreeCADGui.getDocument(other.Name).activeView().getCamera() == mine
        assert FreeCAD.ActiveDocument == other
    finally:
        FreeCAD.closeDocument(other.Name)


def test_without_a_document_there_is_no_view(run):
    for command, parameters in (("set_view", {"view": "top"}), ("contact_sheet", {})):
        with pytest.raises(ConjureError) as raised:
            run(command, **parameters)
        assert raised.value.code == "NO_DOCUMENT"


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_batch_that_leaves_nothing_leaves_view_and_selection(document, run, view, dry_run):
    def seen():
        selected = FreeCADGui.Selection.getSelectionEx(document.Name)
        return (
            tuple(view.getCameraNode().position.getValue().getValue()),
            view.getCameraOrientation().Q,
            [(one.ObjectName, one.SubElementNames, one.PickedPoints) for one in selected],
        )

    run("box", name="A")
    run("box", name="B", position=[40, 0, 0])
    view.setCameraOrientation(FreeCAD.Rotation(10, 20, 30).Q)
    FreeCADGui.Selection.addSelection(document.Name, "A", "Face3", 1, 2, 3)
    before = seen()
    steps = [
        {"command": "set_view", "parameters": {"view": "top"}},
        {"command": "select_objects", "parameters": {"objects": ["B"]}},
        {"command": "delete_object", "parameters": {"object_name": "A"}},
    ]
    if dry_run:
        run("batch", steps=steps, dry_run=True)
    else:
        with pytest.raises(ConjureError):
            run("batch", steps=[*steps, {"command": "delete", "parameters": {"object_name": "A"}}])
    assert seen() == before
    run("batch", steps=steps)
    assert seen() != before
