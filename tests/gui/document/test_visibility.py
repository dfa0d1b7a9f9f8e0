# SPDX-License-Identifier: MIT
"""What only a window shows: pictures, visibility and the cost of what is drawn."""

from __future__ import annotations

import base64
import struct

import FreeCAD
import FreeCADGui
import Part
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.qt import QtCore, QtWidgets
from conjure_workbench.vocabulary.schema.file_formats import FORMATS


@pytest.fixture
def no_dialogs():
    """Closes every dialog that blocks, so that no test hangs; called, it tells their titles."""
    seen = []

    def look():
        dialog = QtWidgets.QApplication.activeModalWidget()
        if dialog is not None:
            seen.append(dialog.windowTitle() or type(dialog).__name__)
            dialog.close()

    timer = QtCore.QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    yield lambda: list(seen)
    timer.stop()


def test_a_batch_shows_its_results_and_nothing_that_a_later_step_consumed(document, run):
    steps = [
        {"command": "box", "as": "a", "parameters": {"name": "A", "size": [20, 20, 20]}},
        {"command": "cylinder", "as": "b", "parameters": {"name": "B", "height": 40}},
        {
            "command": "cut",
            "as": "k",
            "parameters": {"base": "$a.object_id", "tool": "$b.object_id", "name": "K"},
        },
        {
            "command": "fillet",
            "parameters": {"object_name": "$k.object_id", "edges": "vertical", "name": "F"},
        },
    ]
    result = run("batch", steps=steps)
    visible = {obj.Name: obj.ViewObject.Visibility for obj in document.Objects}
    assert visible == {"A": False, "B": False, "K": False, "F": True}
    assert result["visible"] is True
    assert [label for label in document.UndoNames if "batch" in label] == [
        "Conjure: batch of 4 steps"
    ]
    run("undo")
    assert document.Objects == []
    run("redo")
    assert document.F.ViewObject.Visibility


def png_size(reply):
    content = base64.b64decode(reply["image"])
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert len(content) == reply["bytes"]
    return struct.unpack(">II", content[16:24])


def colors(reply):
    """The different colors on a grid of points of the picture."""
    image = picture(reply)
    points = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    return {image.pixel(x, y) for x, y in points}


def numbers(camera):
    """The numbers of a camera's text; FreeCAD rounds them to about seven digits."""
    return [float(word) for word in camera.split("{")[1].split() if word[-1].isdigit()]


def picture(reply):
    from PySide import QtGui

    image = QtGui.QImage()
    assert image.loadFromData(base64.b64decode(reply["image"]), "PNG")
    return image


def test_all_commands_work_in_a_window(runner):
    assert "capture_view" in runner.commands
    assert "views" in runner.capabilities


def test_a_new_object_is_tessellated_once_when_it_is_shown(document, run):
    run("cylinder", name="C", radius=7, height=9, position=[1, 2, 3])
    assert document.C.ViewObject.Visibility
    assert document.C.State == ["Up-to-date"]


def test_a_box_is_never_visible_while_it_is_built(document, run):
    class Watcher:
        def __init__(self):
            self.seen = []

        def slotChangedObject(self, obj, name):  # noqa: N802 - FreeCAD's name
            self.seen.append((name, bool(obj.Visibility)))

    watcher = Watcher()
    FreeCAD.addDocumentObserver(watcher)
    try:
        run("box", length=20, width=30, height=40, position=[1, 2, 3])
    finally:
        FreeCAD.removeDocumentObserver(watcher)
    shown = [name for name, visible in watcher.seen if visible]
    assert shown == ["Label", "Visibility"]
    assert watcher.seen[-1] == ("Visibility", True)


def test_a_failed_boolean_leaves_its_inputs_visible(document, run):
    run("box", name="A")
    run("box", name="B", position=[100, 0, 0])
    for command, parameters in (
        ("intersect", {"objects": ["A", "B"]}),
        ("fillet", {"object_name": "A", "radius": 500}),
    ):
        with pytest.raises(ConjureError):
            run(command, **parameters)
        assert document.A.ViewObject.Visibility
        assert document.B.ViewObject.Visibility
        assert [obj.Name for obj in document.Objects] == ["A", "B"]


def test_undo_shows_the_inputs_of_a_cut_again(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B")
    assert not document.A.ViewObject.Visibility
    assert document.Cut.ViewObject.Visibility
    run("undo")
    assert document.A.ViewObject.Visibility
    assert document.B.ViewObject.Visibility
    assert [obj.Name for obj in document.Objects] == ["A", "B"]
    run("redo")
    assert not document.A.ViewObject.Visibility


def test_tools_that_are_kept_stay_visible(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B", keep_tools=True)
    assert document.B.ViewObject.Visibility
    assert not document.A.ViewObject.Visibility


def test_a_picture_tells_no_file_names(document, run):
    run("box")
    content = base64.b64decode(run("capture_view", width=64, height=48)["image"])
    assert b"tEXt" not in content
    assert b"/tmp" not in content


def test_deleting_a_result_shows_its_inputs(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("fuse", objects=["A", "B"], name="F")
    result = run("delete", object_name="F")
    assert document.A.ViewObject.Visibility
    assert document.B.ViewObject.Visibility
    assert [entry["object_id"] for entry in result["changes"]["modified"]] == ["A", "B"]


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


def test_only_the_named_objects_are_in_the_picture(document, run):
    run("box", name="A", length=30)
    run("box", name="B", length=1000, width=1000, height=1, position=[0, 0, 500])
    far = run("capture_view", view="top", width=160, height=120)
    near = run("capture_view", view="top", objects=["A"], width=160, height=120)
    assert far["image"] != near["image"]
    document.removeObject("B")
    alone = run("capture_view", view="top", width=160, height=120)
    assert near["image"] == alone["image"]


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


def test_step_from_a_window_keeps_names_and_colors(document, run, tmp_path):
    run("box", name="A", label="Bracket")
    document.A.ViewObject.ShapeColor = (1.0, 0.0, 0.0)
    target = tmp_path / "a.step"
    run("export_step", objects=["A"], path=str(target))
    text = target.read_text()
    assert "PRODUCT('Bracket'" in text
    assert "COLOUR" in text


def test_step_from_a_window_tells_where_an_object_in_a_part_is(document, run, tmp_path):
    run("box", name="A", label="Bracket")
    document.A.ViewObject.ShapeColor = (1.0, 0.0, 0.0)
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    part.Placement.Base = FreeCAD.Vector(100, 0, 0)
    target = tmp_path / "a.step"
    run("export_step", objects=["A"], path=str(target))
    assert Part.read(str(target)).BoundBox.XMin == pytest.approx(100)
    assert "COLOUR" in target.read_text()
    assert FreeCAD.ActiveDocument == document
    assert list(FreeCAD.listDocuments()) == [document.Name]


def test_colors_and_labels_come_back_from_step(document, run, tmp_path):
    run("box", name="A", label="Bracket")
    run("cylinder", name="C", label="Peg", position=[50, 0, 0])
    document.A.ViewObject.ShapeColor = (1.0, 0.0, 0.0)
    document.C.ViewObject.ShapeColor = (0.0, 0.0, 1.0)
    run("export_file", path=str(tmp_path / "a.step"))
    other = FreeCAD.newDocument("Other")
    try:
        reply = run("import_file", path=str(tmp_path / "a.step"), document="Other")
        made = [other.getObject(name) for name in reply["objects"]]
        assert [obj.Label for obj in made] == reply["labels"] == ["Bracket", "Peg"]
        assert [obj.ViewObject.ShapeColor[:3] for obj in made] == [(1, 0, 0), (0, 0, 1)]
        assert all(obj.ViewObject.Visibility for obj in made)
        run("undo", document="Other")
        assert other.Objects == []
    finally:
        FreeCAD.closeDocument("Other")
        FreeCAD.setActiveDocument(document.Name)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_no_import_or_export_asks_or_opens_anything(document, run, no_dialogs, tmp_path, name):
    run("box", name="A", label="Bracket")
    path = str(tmp_path / f"a{FORMATS[name].extensions[0]}")
    run("export_file", objects=["A"], path=path, format=name)
    if name == "svg":
        # Without a unit FreeCAD's own import asks how many dots are an inch.
        (tmp_path / "a.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0 L9 9"/></svg>'
        )
    camera = FreeCADGui.ActiveDocument.ActiveView.getCamera()
    steps = document.UndoCount
    reply = run("import_file", path=path)
    assert no_dialogs() == []
    assert (list(FreeCAD.listDocuments()), FreeCAD.ActiveDocument) == ([document.Name], document)
    assert (FreeCAD.getActiveTransaction(), document.UndoCount) == (None, steps + 1)
    assert FreeCADGui.ActiveDocument.ActiveView.getCamera() == camera
    assert FreeCADGui.activeWorkbench().name() != "DraftWorkbench"
    assert all(document.getObject(made).Visibility for made in reply["objects"])
    run("undo")
    assert [obj.Name for obj in document.Objects] == ["A"]


def test_hidden_inputs_are_not_exported_by_default(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B")
    assert run("export_stl")["objects"] == ["Cut"]


def test_a_section_and_a_sheet_leave_the_source_visible_and_follow_in_a_window(document, run):
    run("create_spreadsheet", name="Sizes", cells={"A1": {"value": "20 mm", "alias": "span"}})
    run("box", name="Block")
    run("set_expression", object="Block", property="Length", expression="Sizes.span")
    run("section", objects=["Block"], offset=5, create=True, name="Outline")
    seen = {obj.Name: obj.ViewObject.Visibility for obj in document.Objects}
    assert seen == {"Sizes": True, "Block": True, "Outline": True, "Outline_plane": False}
    run("set_cells", spreadsheet="Sizes", cells={"span": "50 mm"})
    assert document.Outline.Shape.Length == pytest.approx(2 * (50 + 10), rel=1e-9)
    run("undo")
    assert document.Outline.Shape.Length == pytest.approx(2 * (20 + 10), rel=1e-9)
    run("redo")
    assert document.Outline.Shape.Length == pytest.approx(2 * (50 + 10), rel=1e-9)
    for _ in range(5):
        run("undo")
    assert document.Objects == []


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("hole", {"face": "top", "diameter": 2, "through": True, "offset": [[-3, 0], [3, 0]]}),
        ("hole", {"face": "top", "diameter": 2, "countersink": {"diameter": 4}}),
        ("pocket", {"face": "front", "length": 4, "width": 3, "depth": 2}),
        ("shell", {"thickness": 1}),
        ("shell", {"thickness": 1, "faces": "top", "direction": "both"}),
        ("shell", {"thickness": 1, "direction": "outward"}),
        ("chamfer_face", {"face": "top"}),
    ],
)
def test_only_the_result_of_what_is_done_to_a_face_is_seen(document, run, command, parameters):
    run("box", name="A")
    result = run(command, object_name="A", name="R", **parameters)
    assert [obj.Name for obj in document.Objects if obj.ViewObject.Visibility] == ["R"]
    assert result["visible"] is True
    run("undo")
    assert [obj.Name for obj in document.Objects if obj.ViewObject.Visibility] == ["A"]
    run("redo")
    assert [obj.Name for obj in document.Objects if obj.ViewObject.Visibility] == ["R"]
    run("delete", object_name="R")
    assert [obj.Name for obj in document.Objects] == ["A"]
    assert document.A.ViewObject.Visibility


def test_the_image_at_a_face_is_seen_beside_its_original(document, run):
    run("box", name="A")
    run("mirror", object_name="A", face="right", name="M")
    assert all(obj.ViewObject.Visibility for obj in document.Objects)
