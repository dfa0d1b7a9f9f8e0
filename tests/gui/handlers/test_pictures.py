# SPDX-License-Identifier: MIT
"""Pictures of the model: what is in them, and that the person's window stays as it was."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import FreeCAD
import FreeCADGui
import Mesh
import Part
import pytest
from PySide import QtCore, QtGui

from conjure_workbench.errors import ConjureError

KEPT = os.environ.get("CONJURE_TEST_PICTURES")
"""A folder for the pictures, for a person to look at."""


@pytest.fixture
def image(request):
    """The picture of a reply."""

    def read(reply, name=""):
        content = base64.b64decode(reply["image"])
        if KEPT:
            version = "".join(FreeCAD.Version()[:2])
            file = Path(KEPT) / f"{request.node.name}{name}-{version}.png"
            file.write_bytes(content)
        made = QtGui.QImage()
        assert made.loadFromData(content, "PNG")
        assert (made.width(), made.height()) == (reply["width"], reply["height"])
        return made

    return read


def box_in(image, left=0, top=0, right=None, bottom=None):
    """The pixels that are not white: leftmost, topmost, rightmost and lowest, or None."""
    right, bottom = right or image.width(), bottom or image.height()
    columns, rows = set(), set()
    for y in range(top, bottom):
        for x in range(left, right):
            if image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF:
                columns.add(x)
                rows.add(y)
    return (min(columns), min(rows), max(columns), max(rows)) if columns else None


def hues(image):
    """How many pixels of a grid are rather red, green or blue."""
    found = {"red": 0, "green": 0, "blue": 0}
    for y in range(0, image.height(), 3):
        for x in range(0, image.width(), 3):
            color = QtGui.QColor(image.pixel(x, y))
            parts = {"red": color.red(), "green": color.green(), "blue": color.blue()}
            name = max(parts, key=parts.get)
            if parts[name] > 60 + sorted(parts.values())[1]:
                found[name] += 1
    return found


def everything(document, view):
    """All that a picture must leave as it was."""
    gui = FreeCADGui.getDocument(document.Name)
    selection = FreeCADGui.Selection.getSelectionEx("*", 0)
    node = view.getCameraNode()
    return {
        "camera": view.getCamera(),
        "position": node.position.getValue().getValue(),
        "orientation": node.orientation.getValue().getValue(),
        "type": view.getCameraType(),
        "selection": [
            (one.ObjectName, one.SubElementNames, [tuple(point) for point in one.PickedPoints])
            for one in selection
        ],
        "visible": {obj.Name: obj.ViewObject.Visibility for obj in document.Objects},
        "in scene": {
            obj.Name: obj.ViewObject.SwitchNode.whichChild.getValue() for obj in document.Objects
        },
        "forced": [obj.Name for obj in document.Objects if obj.ViewObject.ForceUpdate],
        "undo": (document.UndoCount, document.UndoNames, document.RedoCount),
        "transaction": FreeCAD.getActiveTransaction(),
        "pending": document.HasPendingTransaction,
        "modified": gui.Modified,
        "touched": [obj.Name for obj in document.Objects if "Touched" in obj.State],
        "active document": FreeCAD.ActiveDocument.Name,
        "active view": type(gui.activeView()).__name__,
        "axis cross": view.hasAxisCross(),
        "corner cross": view.isCornerCrossVisible(),
        "animation": view.isAnimationEnabled(),
    }


@pytest.fixture
def desk(document, run, view, tmp_path):
    """A saved document with a hidden object, one in a part, a selection, something to redo."""
    run("box", name="A", length=20, width=20, height=20)
    run("box", name="B", position=[60, 0, 0])
    run("cylinder", name="Hidden", radius=3, height=50, position=[30, 40, 0])
    part = document.addObject("App::Part", "Part")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(0, 60, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 30)
    )
    inner = document.addObject("Part::Sphere", "Inner")
    part.addObject(inner)
    document.recompute()
    document.Hidden.Visibility = False
    document.A.ViewObject.ShapeColor = (1.0, 0.0, 0.0)
    document.B.ViewObject.ShapeColor = (0.0, 0.8, 0.0)
    document.Hidden.ViewObject.ShapeColor = (0.0, 0.0, 1.0)
    run("box", name="Undone")
    run("undo")
    selection = FreeCADGui.Selection
    selection.clearSelection()
    selection.addSelection(document.Name, "A", "Face3", 1.0, 2.0, 3.0)
    selection.addSelection(document.Name, "Part", "Inner.Face1")
    selection.addSelection(document.Name, "B")
    view.setAnimationEnabled(False)
    view.viewFront()
    view.fitAll()
    document.saveAs(str(tmp_path / "desk.FCStd"))
    FreeCADGui.SendMsgToActiveView("Save")
    QtCore.QCoreApplication.processEvents()
    return document


PICTURES = [
    ("capture_view", {}),
    ("capture_view", {"view": "top"}),
    ("capture_view", {"view": "iso", "objects": ["Hidden"]}),
    ("capture_view", {"view": "iso", "objects": ["Inner", "A"], "highlight": True}),
    ("capture_view", {"focus": ["Hidden", "B"], "background": "transparent"}),
    ("capture_object", {"object_name": "Hidden"}),
    ("capture_object", {"object_name": "Inner", "highlight": True, "view": "back"}),
    ("capture_object", {"object_name": "Part", "isolate": False}),
    ("contact_sheet", {}),
    ("contact_sheet", {"objects": ["Hidden"]}),
]


@pytest.mark.parametrize("kind", ["Orthographic", "Perspective"])
@pytest.mark.parametrize(("command", "parameters"), PICTURES)
def test_a_picture_leaves_everything_as_it_was(
    desk, run, view, wait_until, command, parameters, kind
):
    view.setCameraType(kind)
    # FreeCAD sets the clipping planes when it draws.
    view.redraw()
    wait_until(lambda: "farDistance" in view.getCamera())
    before = everything(desk, view)
    assert before["modified"] is False
    assert before["undo"][2] == 1
    revision = run("get_state")["revision"]
    run(command, width=200, height=150, **parameters)
    assert everything(desk, view) == before
    QtCore.QCoreApplication.processEvents()
    assert everything(desk, view) == before
    assert run("get_state")["revision"] == revision


@pytest.mark.parametrize(("command", "parameters"), PICTURES)
def test_a_failure_while_drawing_leaves_everything_as_it_was(
    desk, run, view, command, parameters, monkeypatch
):
    before = everything(desk, view)

    def fail(*_):
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr("conjure_workbench.modeling.handlers.pictures.drawn", fail)
    with pytest.raises(ConjureError) as raised:
        run(command, width=200, height=150, **parameters)
    assert raised.value.code == "INTERNAL_ERROR"
    assert everything(desk, view) == before


def test_a_picture_of_an_object_that_is_not_there_changes_nothing(desk, run, view):
    before = everything(desk, view)
    with pytest.raises(ConjureError) as raised:
        run("capture_object", object_name="Nowhere")
    assert raised.value.code == "OBJECT_NOT_FOUND"
    assert everything(desk, view) == before


@pytest.mark.parametrize("size", [(300, 200), (200, 300), (300, 60)])
@pytest.mark.parametrize("direction", ["top", "front", "right", "isometric"])
@pytest.mark.parametrize("length", [10, 400])
def test_a_standard_view_fits_the_model_exactly(document, run, image, size, direction, length):
    run("box", length=length, width=20, height=30, position=[500, -200, 1000])
    width, height = size
    made = image(run("capture_view", view=direction, width=width, height=height, padding=0.1))
    left, top, right, bottom = box_in(made)
    assert left > 0
    assert top > 0
    assert right < width - 1
    assert bottom < height - 1
    # One tenth of free room on each side is one twelfth of the picture.
    free = min((left + width - right) / width, (top + height - bottom) / height)
    tolerance = 0.03 + 4 / min(size)
    if direction == "isometric":
        # A long box's corners, not its edges, are what the picture fits.
        assert free == pytest.approx(2 / 12, abs=tolerance)
    else:
        extents = {"top": (length, 20), "front": (length, 30), "right": (20, 30)}[direction]
        assert free == pytest.approx(2 / 12, abs=tolerance)
        drawn = (right - left) / (bottom - top)
        assert drawn == pytest.approx(extents[0] / extents[1], rel=0.05 + 6 / (bottom - top))


def test_isolated_objects_are_alone_in_the_picture_and_focused_ones_are_not(desk, run, image):
    alone = hues(image(run("capture_view", view="top", objects=["A"]), "alone"))
    assert alone["red"] > 100
    assert alone["green"] == alone["blue"] == 0
    among = hues(image(run("capture_view", view="top", focus=["A"], padding=3), "among"))
    assert among["red"] > 50
    assert among["green"] > 10
    assert among["blue"] == 0


@pytest.mark.covers("capture_object", bad=({}, "MISSING_PARAMETER"))
def test_a_hidden_object_is_shown_in_its_picture(desk, run, image):
    found = hues(image(run("capture_object", object_name="Hidden", view="front")))
    assert found["blue"] > 100
    assert found["red"] == found["green"] == 0
    reply = run("capture_object", object="Hidden")
    assert (reply["object_id"], reply["highlighted"]) == ("Hidden", False)
    assert (reply["width"], reply["height"], reply["view"]) == (600, 600, "isometric")


def test_a_highlighted_object_has_the_color_of_the_selection(desk, run, image):
    plain = hues(image(run("capture_object", object_name="A"), "plain"))
    marked = hues(image(run("capture_object", object_name="A", highlight=True), "marked"))
    assert plain["red"] > 100
    assert plain["green"] == 0
    assert marked["green"] > 100
    assert marked["red"] < plain["red"] / 2


def test_the_selection_is_not_in_the_picture(document, run, image):
    run("box", name="A")
    document.A.ViewObject.ShapeColor = (1.0, 0.0, 0.0)
    without = run("capture_view", view="iso", width=100, height=80)["image"]
    FreeCADGui.Selection.addSelection(document.Name, "A")
    assert run("capture_view", view="iso", width=100, height=80)["image"] == without


def test_an_object_in_a_part_is_where_the_part_puts_it(desk, run, image):
    far = image(run("capture_view", view="top", objects=["Inner"], width=200, height=200))
    left, top, right, bottom = box_in(far)
    assert (left + right) / 2 == pytest.approx(100, abs=3)
    assert (top + bottom) / 2 == pytest.approx(100, abs=3)
    assert right - left == pytest.approx(200 / 1.1, abs=5)


def test_a_part_is_drawn_with_what_is_visible_in_it(desk, run, image):
    desk.Part.addObject(desk.Hidden)
    made = image(run("capture_object", object_name="Part", view="top"))
    assert box_in(made) is not None
    assert hues(made)["blue"] == 0


def test_a_link_is_drawn_without_its_original(desk, run, image):
    link = desk.addObject("App::Link", "Link")
    link.LinkedObject = desk.A
    link.Placement.Base = FreeCAD.Vector(0, -50, 0)
    desk.recompute()
    found = hues(image(run("capture_object", object_name="Link", view="top")))
    assert found["red"] > 100
    assert found["green"] == 0


@pytest.fixture
def built_upon(document):
    """A body of a block and a pin, 22 wide and 30 high, and a hidden sketch of 40 x 10."""
    body = document.addObject("PartDesign::Body", "Body")
    block = body.newObject("PartDesign::AdditiveBox", "Block")
    block.Length, block.Width, block.Height = 20, 20, 10
    pin = body.newObject("PartDesign::AdditiveCylinder", "Pin")
    pin.Radius, pin.Height = 2, 30
    sketch = body.newObject("Sketcher::SketchObject", "Sketch")
    sketch.Placement = FreeCAD.Placement(
        FreeCAD.Vector(), FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)
    )
    corners = [FreeCAD.Vector(*corner) for corner in ((0, 0), (40, 0), (40, 10), (0, 10))]
    for start, end in zip(corners, corners[1:] + corners[:1]):
        sketch.addGeometry(Part.LineSegment(start, end))
    # FreeCAD draws sketches in white by default.
    sketch.ViewObject.LineColor = (1.0, 0.0, 0.0)
    sketch.Visibility = False
    document.recompute()
    return document


@pytest.mark.parametrize(
    ("name", "aspect", "followed"),
    [
        ("Body", 22 / 30, []),
        ("Block", 22 / 30, ["CONSUMED_OBJECT_FOLLOWED"]),
        ("Sketch", 40 / 10, []),
    ],
)
def test_a_feature_that_a_body_has_built_upon_is_drawn_as_the_body_and_its_sketch_as_it_is(
    built_upon, run, view, image, name, aspect, followed
):
    before = everything(built_upon, view)
    shown = {one: before["visible"][one] for one in ("Block", "Pin", "Sketch")}
    assert shown == {"Block": False, "Pin": True, "Sketch": False}
    reply = run("capture_object", object_name=name, view="front", width=300, height=300)
    left, top, right, bottom = box_in(image(reply, name))
    assert (right - left) / (bottom - top) == pytest.approx(aspect, rel=0.05)
    assert [warning["code"] for warning in reply.get("warnings", ())] == followed
    assert everything(built_upon, view) == before


def test_a_mesh_is_drawn(document, run, view, image):
    mesh = document.addObject("Mesh::Feature", "Mesh")
    mesh.Mesh = Mesh.createBox(40, 10, 10)
    # FreeCAD 1.0 lights what faces the camera so much that its own color is nearly white.
    mesh.ViewObject.ShapeColor = (0.4, 0.1, 0.1)
    mesh.Visibility = False
    run("box", name="A")
    before = everything(document, view)
    reply = run("capture_object", object_name="Mesh", view="top", width=300, height=200)
    left, top, right, bottom = box_in(image(reply))
    assert (right - left) / (bottom - top) == pytest.approx(4, rel=0.05)
    assert everything(document, view) == before


@pytest.mark.covers("contact_sheet", bad=({"width": 100}, "INVALID_PARAMETER"))
def test_a_contact_sheet_shows_four_views_of_one_scale(desk, run, image):
    run("cut", base="A", tool="B")
    run("box", name="Tall", length=10, width=20, height=80)
    reply = run("contact_sheet", objects=["Tall"], width=600, height=400, labels=False)
    assert reply["views"] == ["top", "isometric", "front", "right"]
    sheet = image(reply)
    top = box_in(sheet, 2, 2, 298, 198)
    isometric = box_in(sheet, 304, 2, 598, 198)
    front = box_in(sheet, 2, 204, 298, 398)
    right = box_in(sheet, 304, 204, 598, 398)
    assert isometric is not None
    per_mm = (front[3] - front[1]) / 80
    assert per_mm == pytest.approx(199 / 1.1 / 80, rel=0.03)
    for cell, width, height in ((top, 10, 20), (front, 10, 80), (right, 20, 80)):
        assert cell[2] - cell[0] == pytest.approx(width * per_mm, abs=3)
        assert cell[3] - cell[1] == pytest.approx(height * per_mm, abs=3)
    # The top view stands above the front view, the right view beside it.
    assert top[0] == pytest.approx(front[0], abs=1)
    assert right[1] == pytest.approx(front[1], abs=1)


def test_a_contact_sheet_is_labeled_on_every_background(desk, run, image):
    for background in ("white", "black", "gradient", "transparent"):
        sheet = run("contact_sheet", width=800, height=600, background=background)
        bare = run("contact_sheet", width=800, height=600, background=background, labels=False)
        assert image(sheet, background) != image(bare)
    assert QtGui.QColor.fromRgba(image(bare).pixel(5, 290)).alpha() == 0


def test_a_contact_sheet_stays_within_its_bytes(desk, run, image):
    reply = run("contact_sheet", width=2000, height=1500, max_bytes=20_000, background="gradient")
    assert reply["bytes"] <= 20_000
    assert reply["width"] / reply["height"] == pytest.approx(4 / 3, rel=0.05)
    assert [warning["code"] for warning in reply["warnings"]] == ["PICTURE_SCALED_DOWN"]


def test_an_empty_document_has_an_empty_picture_and_the_reply_says_so(document, run, image):
    for command in ("capture_view", "contact_sheet"):
        reply = run(command, width=300, height=200)
        assert [warning["code"] for warning in reply["warnings"]] == ["NOTHING_VISIBLE"]
    assert box_in(image(run("capture_view", view="top"))) is None


def test_a_file_is_replaced_only_where_that_is_asked(document, run, tmp_path):
    run("box")
    target = str(tmp_path / "sheet.png")
    assert run("contact_sheet", output_path=target, width=300, height=200)["path"] == target
    with pytest.raises(ConjureError, match="there already"):
        run("contact_sheet", output_path=target)
    run("capture_object", object_name="Box", filepath=target, overwrite=True)


def test_a_step_of_a_batch_sees_what_earlier_steps_made(document, run, image):
    steps = [
        {"command": "box", "as": "a", "parameters": {"length": 30}},
        {"command": "capture_view", "parameters": {"view": "top", "width": 100, "height": 80}},
    ]
    reply = run("batch", steps=steps)["steps"][1]
    assert box_in(image(reply)) is not None
    assert document.Box.ViewObject.Visibility


@pytest.mark.parametrize("color", [(1.0, 1.0, 1.0), (0.1, 0.1, 0.1)])
@pytest.mark.parametrize("kind", ["wire", "sketch"])
def test_lines_are_seen_in_a_picture_of_nothing_else(document, run, image, kind, color):
    if kind == "wire":
        run("create_polyline", name="Lines", points=[[0, 0, 0], [40, 0, 0], [40, 25, 0]])
    else:
        sketch = document.addObject("Sketcher::SketchObject", "Lines")
        sketch.addGeometry(Part.LineSegment(FreeCAD.Vector(), FreeCAD.Vector(40, 25, 0)))
        document.recompute()
    document.Lines.ViewObject.LineColor = color
    reply = run("capture_object", object_name="Lines", view="top", width=200, height=150)
    assert reply["background"] == ("black" if color[0] == 1 else "white")
    picture = image(reply, f"-{kind}-{color[0]}")
    corner = QtGui.QColor(picture.pixel(2, 2)).lightness()
    lines = [
        (x, y)
        for y in range(picture.height())
        for x in range(picture.width())
        if abs(QtGui.QColor(picture.pixel(x, y)).lightness() - corner) > 120
    ]
    assert max(x for x, _ in lines) - min(x for x, _ in lines) > 100
    explicit = run("capture_object", object_name="Lines", background="white")
    found = [warning["code"] for warning in explicit.get("warnings", [])]
    assert found == (["NOTHING_VISIBLE"] if color[0] == 1 else [])
