# SPDX-License-Identifier: MIT
"""Objects placed by others: where their bounding boxes come to lie."""

from __future__ import annotations

import math

import FreeCAD
import MeshPart
import Part
import pytest

ROOT = math.sqrt(0.5)


@pytest.fixture
def scene(document, run):
    """A block from (3, 4, 5) to (23, 34, 45), and far away a smaller one, K."""
    run("box", name="A", length=20, width=30, height=40, position=[3, 4, 5])
    run("box", name="K", length=2, width=6, height=10, position=[100, 200, 300])


def near(*parts):
    return pytest.approx(list(parts), abs=1e-6)


@pytest.mark.covers(
    "place_on_face",
    bad=({"object_name": "Q", "target": "K"}, "INVALID_PARAMETER"),
    change={"object_name": "B", "target": "A", "face": "right", "gap": 1},
)
@pytest.mark.parametrize(
    ("parameters", "low", "high"),
    [
        ({}, (12, 16, 45), (14, 22, 55)),
        ({"face": "bottom"}, (12, 16, -5), (14, 22, 5)),
        ({"face": "front"}, (12, -2, 20), (14, 4, 30)),
        ({"face": "back"}, (12, 34, 20), (14, 40, 30)),
        ({"face": "left"}, (1, 16, 20), (3, 22, 30)),
        ({"face": "right", "gap": 5}, (28, 16, 20), (30, 22, 30)),
        ({"face": "top", "gap": -1}, (12, 16, 44), (14, 22, 54)),
        ({"face": "top", "offset": [3, 4]}, (15, 20, 45), (17, 26, 55)),
        ({"face": "right", "offset": [3, 4]}, (23, 19, 24), (25, 25, 34)),
        ({"face": "back", "offset": [3, 4]}, (9, 34, 24), (11, 40, 34)),
        ({"face": "bottom", "offset": [3, 4, 1]}, (15, 12, -6), (17, 18, 4)),
        ({"target_face": "Face6", "offset": ["1 cm", 0], "distance": 2}, (22, 16, 47),
         (24, 22, 57)),
    ],
)  # fmt: skip
def test_an_object_is_put_on_a_face(scene, document, run, names, parameters, low, high, corners):
    result = run("place_on_face", object_name="K", target="A", **parameters)
    assert corners(result) == (near(*low), near(*high))
    assert result["moved_by"] == near(low[0] - 100, low[1] - 200, low[2] - 300)
    assert result["placement"]["position"] == near(*low)
    assert names(result, "modified") == ["K"]
    assert document.UndoCount == 3
    # Exactly: what lies on a face touches it.
    gap = (
        parameters.get("gap", parameters.get("distance", 0))
        + (parameters.get("offset", [0, 0])[2:] or [0])[0]
    )
    if gap == 0:
        assert document.K.Shape.distToShape(document.A.Shape)[0] < 1e-10


def test_a_slanted_face_is_stood_on_by_the_nearest_corner(scene, document, run):
    run("rotate", object_name="A", axis="y", angle=45, center=[13, 19, 25])
    # The right face now looks to +x and -z.
    result = run("place_on", object_name="K", target="A", face={"direction": [1, 0, -1]})
    normal = FreeCAD.Vector(ROOT, 0, -ROOT)
    middle = FreeCAD.Vector(13, 19, 25) + normal * 10
    heights = [(vertex.Point - middle).dot(normal) for vertex in document.K.Shape.Vertexes]
    assert min(heights) == pytest.approx(0, abs=1e-9)
    across = [(vertex.Point - middle).dot(FreeCAD.Vector(0, 1, 0)) for vertex in
              document.K.Shape.Vertexes]  # fmt: skip
    assert (min(across), max(across)) == (pytest.approx(-3), pytest.approx(3))
    along = FreeCAD.Vector(*result["axes"]["v"])
    ups = [(vertex.Point - middle).dot(along) for vertex in document.K.Shape.Vertexes]
    assert min(ups) == pytest.approx(-max(ups))


def test_round_objects_touch_with_their_nearest_point(scene, document, run):
    run("sphere", name="S", radius=4, position=[50, 60, 70])
    result = run("place_on_face", object_name="S", target="A", face="right", offset=[1, 2])
    assert result["placement"]["position"] == near(27, 20, 27)
    run("torus", name="T", radius1=10, radius2=2, rotation=[10, 20, 30])
    turned = run("place_on_face", object_name="T", target="A")
    assert (turned["bounding_box"]["min"][2]) == pytest.approx(45, abs=1e-6)


@pytest.mark.covers(
    "align_to_face",
    bad=({"object_name": "C", "target": "A", "align_face": 1}, "INVALID_PARAMETER"),
    change={"object_name": "C", "target": "A", "target_face": "left", "rotate": True},
)
@pytest.mark.parametrize(
    ("parameters", "low", "high"),
    [
        ({}, (12, 16, 45), (14, 22, 55)),
        ({"gap": 3}, (12, 16, 48), (14, 22, 58)),
        ({"target_face": "front", "align_face": "back"}, (12, -2, 20), (14, 4, 30)),
        ({"face": "left", "align_face": "right", "gap": 1}, (0, 16, 20), (2, 22, 30)),
        # Turned: its bottom on the right face, so that its height lies along x.
        ({"target_face": "right", "rotate": True}, (23, 16, 24), (33, 22, 26)),
        ({"target_face": "right", "align_face": "front", "rotate": True, "gap": 1},
         (24, 18, 20), (30, 20, 30)),
        # Half a turn, about the face's u.
        ({"align_face": "top", "rotate": True}, (12, 16, 45), (14, 22, 55)),
        ({"target_face": "bottom", "align_face": "top", "rotate": True}, (12, 16, -5),
         (14, 22, 5)),
    ],
)  # fmt: skip
def test_faces_meet_middle_on_middle(scene, document, run, codes, parameters, low, high, corners):
    result = run("align_to_face", object_name="K", target="A", **parameters)
    assert corners(result) == (near(*low), near(*high))
    assert codes(result) == []
    if not parameters.get("rotate"):
        assert result["rotated_by"] == 0
        assert result["moved_by"] == near(low[0] - 100, low[1] - 200, low[2] - 300)


def test_the_turned_face_really_looks_at_the_other(scene, document, run, codes):
    run("rotate", object_name="A", axis=[1, 2, 3], angle=50)
    run("rotate", object_name="K", axis=[3, -1, 1], angle=70)
    result = run(
        "snap_to", object_name="K", target="A", target_face="Face6", align_face="Face3",
        rotate=True, gap=2,
    )  # fmt: skip
    top, side = document.A.Shape.Faces[5], document.K.Shape.Faces[2]
    facing = side.normalAt(0, 0) + top.normalAt(0, 0)
    assert facing.Length == pytest.approx(0, abs=1e-9)
    way = side.CenterOfMass - top.CenterOfMass
    assert list(way) == pytest.approx(list(top.normalAt(0, 0) * 2))
    assert codes(result) == []
    again = run(
        "snap_to", object_name="K", target="A", target_face="Face6", align_face="Face3",
        rotate=True, gap=2,
    )  # fmt: skip
    assert again["rotated_by"] == pytest.approx(0, abs=1e-6)


def test_faces_that_do_not_look_at_each_other_are_told(scene, run, codes, corners):
    result = run("align_to_face", object_name="K", target="A", align_face="top")
    assert corners(result) == (near(12, 16, 35), near(14, 22, 45))
    assert codes(result) == ["FACES_NOT_OPPOSITE"]
    assert "180 degrees" in result["warnings"][0]["message"]


@pytest.mark.parametrize(
    "sent",
    [
        {"objects": ["K", "A"]},
        {"object": "K", "target_object": "A"},
        {"object_a": "K", "object_b": "A", "face_a": "bottom", "face_b": "top"},
        {"name": "K", "target": "A"},
        {"source_object": "K", "reference": "A", "target_face": 6, "source_face": "Face5"},
    ],
)
@pytest.mark.parametrize("command", ["align", "align_objects", "align_to_face"])
def test_aligning_is_asked_for_in_many_ways(scene, run, command, sent, corners):
    assert corners(run(command, **sent)) == (near(12, 16, 45), near(14, 22, 55))


@pytest.mark.covers(
    "center_on",
    bad=({"object_name": "A", "target": "B", "axes": "w"}, "INVALID_PARAMETER"),
    change={"object_name": "B", "target": "A", "axes": "xyz"},
)
@pytest.mark.parametrize(
    ("parameters", "low"),
    [
        ({}, (12, 16, 300)),
        ({"axes": ["x", "y"]}, (12, 16, 300)),
        ({"axes": "z"}, (100, 200, 20)),
        ({"axes": "XZ"}, (12, 200, 20)),
        ({"axis": ["Y"]}, (100, 16, 300)),
        ({"axes": "all"}, (12, 16, 20)),
        ({"axes": "x, y, z"}, (12, 16, 20)),
    ],
)
def test_middles_come_together_along_axes(scene, run, parameters, low, corners):
    result = run("center_on", object_name="K", target="A", **parameters)
    assert corners(result)[0] == near(*low)
    assert result["moved_by"] == near(low[0] - 100, low[1] - 200, low[2] - 300)


def test_without_a_target_the_middle_comes_to_the_origin(scene, run, corners):
    result = run("center_object", object_name="K", axes="xyz")
    assert corners(result) == (near(-1, -3, -5), near(1, 3, 5))


def test_objects_in_turned_parts_are_placed_in_global_coordinates(scene, document, run, corners):
    for name, position, angle in (("A", (100, 0, 0), 90), ("K", (0, 50, 0), -90)):
        part = document.addObject("App::Part", f"P{name}")
        part.addObject(document.getObject(name))
        part.Placement = FreeCAD.Placement(
            FreeCAD.Vector(*position), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), angle)
        )
    # A from (66, 3, 5) to (96, 23, 45); K is 6 along x, 2 along y and 10 along z.
    result = run("place_on_face", object_name="K", target="A", face="left")
    assert corners(result) == (near(60, 12, 20), near(66, 14, 30))
    top = run("align_to_face", object_name="K", target="A", gap=1)
    assert corners(top) == (near(78, 12, 46), near(84, 14, 56))
    middle = run("center_on", object_name="K", target="A", axes="z")
    assert corners(middle) == (near(78, 12, 20), near(84, 14, 30))
    # The part itself, with what it holds.
    whole = run("place_on_face", object_name="PK", target="A", face="right")
    assert corners(whole) == (near(96, 12, 20), near(102, 14, 30))


def test_the_drill_of_a_hole_does_not_count_for_its_part(scene, document, run, corners):
    part = document.addObject("App::Part", "P")
    part.addObject(document.K)
    run("drill", object_name="K", face="top", diameter=1, through=True)
    assert corners(run("get_bounding_box", object_name="P")) == (
        near(100, 200, 300), near(102, 206, 310),
    )  # fmt: skip
    assert corners(run("place_on_face", object_name="P", target="A"))[0] == near(12, 16, 45)


def test_a_consumed_target_stands_for_what_it_was_made_into(scene, run, codes):
    run("fillet", object_name="A", radius=1, edges="vertical", name="F")
    run("move", object_name="F", vector=[0, 0, 100])
    result = run("place_on_face", object_name="K", target="A")
    assert codes(result) == ["CONSUMED_OBJECT_FOLLOWED"]
    assert result["bounding_box"]["min"][2] == pytest.approx(145)


def test_what_depends_on_a_moved_object_follows(scene, document, run, names):
    run("drill", object_name="K", face="top", diameter=1, through=True, name="H")
    result = run("place_on_face", object_name="K", target="A")
    assert set(names(result, "modified")) == {"H"}
    assert document.H.Shape.Volume == pytest.approx(120 - 10 * math.pi / 4)
    assert document.H.Shape.BoundBox.ZMin == pytest.approx(45)


def test_a_mesh_is_centered(scene, document, run):
    mesh = document.addObject("Mesh::Feature", "M")
    mesh.Mesh = MeshPart.meshFromShape(Shape=Part.makeBox(2, 2, 2), LinearDeflection=0.1)
    result = run("center_on", object_name="M", target="A", axes="xyz")
    assert result["moved_by"] == near(12, 18, 24)


@pytest.mark.parametrize("command", ["place_on_face", "align_to_face", "center_on"])
def test_a_target_that_moves_along_is_refused(scene, document, run, refused, command):
    assert refused(command, object_name="A", target="A").field == "target"
    document.A.Label = "Block"
    assert refused(command, object_name="A", target="Block").field == "target"
    run("mirror", object_name="K", name="M", plane="yz")
    error = refused(command, object_name="K", target="M")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "target")
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    assert refused(command, object_name="P", target="A").field == "target"
    # The other way round is possible.
    assert run(command, object_name="M", target="K")["object_id"] == "M"


@pytest.mark.parametrize("command", ["place_on_face", "align_to_face", "center_on"])
def test_an_object_whose_placement_is_bound_is_not_placed(scene, document, refused, command):
    document.K.setExpression("Placement.Base.x", "3 mm")
    document.recompute()
    error = refused(command, object_name="K", target="A")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "object_name")


def test_an_attached_object_is_placed_by_its_offset(scene, document, run, corners):
    run("box", name="B", position=[-100, 0, 0])
    run("drill", object_name="B", face="top", diameter=2, depth=3)
    result = run("center_on", object_name="Drill", target="A", axes="xyz")
    assert (result["edited"], result["moved_by"]) == ("Drill", near(108, 14, 16.5))
    box = document.Drill.Shape.BoundBox
    assert (box.XMin, box.YMin, box.ZMax) == near(12, 18, 26.5)
    document.B.touch()
    document.recompute()
    assert document.Drill.Placement.Base.x == pytest.approx(13)


@pytest.mark.parametrize(
    ("command", "wrong", "code", "field"),
    [
        ("place_on_face", {"face": "Face7"}, "REFERENCE_LOST", "face"),
        ("place_on_face", {"face": "all"}, "AMBIGUOUS", "face"),
        ("place_on_face", {"offset": [1]}, "INVALID_PARAMETER", "offset"),
        ("place_on_face", {"target": "Nowhere"}, "OBJECT_NOT_FOUND", "target"),
        ("place_on_face", {"target": "C", "face": {"type": "Cylinder"}}, "INVALID_PARAMETER",
         "face"),
        ("align_to_face", {"target": "C", "target_face": {"type": "Cylinder"}},
         "INVALID_PARAMETER", "target_face"),
        ("align_to_face", {"align_face": "topp"}, "INVALID_PARAMETER", "align_face"),
        ("center_on", {"axes": []}, "INVALID_PARAMETER", "axes"),
        ("center_on", {"axes": "xw"}, "INVALID_PARAMETER", "axes"),
    ],
)  # fmt: skip
def test_bad_input_is_refused(scene, run, refused, command, wrong, code, field):
    run("cylinder", name="C")
    error = refused(command, **{"object_name": "K", "target": "A", **wrong})
    assert (error.code, error.field) == (code, field)


@pytest.mark.parametrize("command", ["place_on_face", "align_to_face", "center_on"])
def test_an_object_without_a_shape_is_refused(scene, document, run, refused, command):
    document.addObject("App::Part", "Empty")
    assert refused(command, object_name="Empty", target="A").code == "NO_SHAPE"
    assert refused(command, object_name="K", target="Empty").code == "NO_SHAPE"
    if command != "center_on":
        assert refused(command, object_name="K").code == "MISSING_PARAMETER"
    assert refused(command, target="A").field == "object_name"
