# SPDX-License-Identifier: MIT
"""The reply of `capture_view`: its image, size and file; camera and selection are put back."""

from __future__ import annotations

import base64
import struct

import FreeCAD
import FreeCADGui
import pytest
from PySide import QtGui

from conjure_workbench.errors import ConjureError


def png_size(reply):
    content = base64.b64decode(reply["image"])
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert len(content) == reply["bytes"]
    return struct.unpack(">II", content[16:24])


def picture(reply):
    image = QtGui.QImage()
    assert image.loadFromData(base64.b64decode(reply["image"]), "PNG")
    return image


def colors(reply):
    """The different colors on a grid of points of the picture."""
    image = picture(reply)
    points = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    return {image.pixel(x, y) for x, y in points}


def numbers(camera):
    """The numbers of a camera's text; FreeCAD rounds them to about seven digits."""
    return [float(word) for word in camera.split("{")[1].split() if word[-1].isdigit()]


@pytest.mark.covers("capture_view", bad=({"width": 1}, "INVALID_PARAMETER"))
def test_a_picture_comes_back_in_the_reply(document, run):
    run("box", length=20, width=30, height=40)
    reply = run("capture_view", view="isometric", width=320, height=240)
    assert (reply["mime_type"], reply["width"], reply["height"]) == ("image/png", 320, 240)
    assert png_size(reply) == (320, 240)
    assert len(colors(reply)) >= 3


def test_a_white_background_is_white(document, run):
    run("box")
    image = picture(run("capture_view", view="top", width=200, height=150, background="white"))
    assert image.pixel(0, 0) & 0xFFFFFF == 0xFFFFFF


def test_a_picture_tells_no_file_names(document, run):
    run("box")
    content = base64.b64decode(run("capture_view", width=64, height=48)["image"])
    assert b"tEXt" not in content
    assert b"/tmp" not in content


def test_a_picture_stays_within_its_bytes(document, run):
    for index in range(12):
        run("torus", radius1=10, radius2=3, position=[index * 7, index * 3, index * 5])
    reply = run("capture_view", view="isometric", width=1600, height=1200, max_bytes=20_000)
    assert reply["bytes"] <= 20_000
    assert reply["width"] < 1600
    assert png_size(reply) == (reply["width"], reply["height"])
    assert reply["width"] / reply["height"] == pytest.approx(4 / 3, rel=0.05)
    assert [warning["code"] for warning in reply["warnings"]] == ["PICTURE_SCALED_DOWN"]


def test_a_picture_is_also_written_where_asked(document, run, tmp_path):
    run("box")
    target = tmp_path / "view.png"
    reply = run("capture_view", output_path=str(target), width=100, height=80)
    assert reply["path"] == str(target)
    assert target.read_bytes() == base64.b64decode(reply["image"])
    with pytest.raises(ConjureError, match="there already"):
        run("capture_view", output_path=str(target), width=100, height=80)


def test_only_the_named_objects_are_in_the_picture(document, run):
    run("box", name="A", length=30)
    run("box", name="B", length=1000, width=1000, height=1, position=[0, 0, 500])
    far = run("capture_view", view="top", width=160, height=120)
    near = run("capture_view", view="top", objects=["A"], width=160, height=120)
    assert far["image"] != near["image"]
    document.removeObject("B")
    alone = run("capture_view", view="top", width=160, height=120)
    assert near["image"] == alone["image"]


@pytest.mark.parametrize("view", ["current", "isometric", "top", "back", "left"])
def test_the_persons_camera_is_put_back(document, run, view):
    run("box", length=20)
    window = FreeCADGui.getDocument(document.Name).activeView()
    window.setAnimationEnabled(False)
    window.viewFront()
    window.fitAll()
    camera, kind = window.getCamera(), window.getCameraType()
    run("capture_view", view=view, width=100, height=80)
    assert numbers(window.getCamera()) == pytest.approx(numbers(camera), abs=1e-5)
    assert window.getCameraType() == kind


def test_selection_and_visibility_are_put_back(document, run):
    run("box", name="A")
    run("sphere", name="B", position=[50, 0, 0])
    run("box", name="Hidden")
    document.Hidden.Visibility = False
    FreeCADGui.Selection.clearSelection()
    FreeCADGui.Selection.addSelection(document.Name, "A", "Face3")
    undo_before, revision = document.UndoCount, run("health_check")["documents"]
    run("capture_view", view="top", objects=["Hidden"], width=100, height=80)
    assert [obj.ViewObject.Visibility for obj in document.Objects] == [True, True, False]
    selected = FreeCADGui.Selection.getSelectionEx(document.Name)
    assert [(one.ObjectName, one.SubElementNames) for one in selected] == [("A", ("Face3",))]
    assert document.UndoCount == undo_before
    assert FreeCAD.getActiveTransaction() is None
    assert run("health_check")["documents"] == revision
