# SPDX-License-Identifier: MIT
"""Holes and pockets whose body changes, is copied or is deleted."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi


@pytest.fixture
def block(document, run):
    """A box whose sizes all differ, away from the origin."""
    run("box", name="A", length=20, width=30, height=40, position=[3, 4, 5])


@pytest.mark.parametrize(
    "edit",
    [
        {"Height": 70},
        {"Width": 55, "Length": 31},
        {"Placement": {"position": [100, -50, 7], "rotation": [30, 20, 10]}},
        {"Height": 15, "Placement": {"rotation": [10, 0, 90]}},
    ],
)
def test_holes_follow_their_faces_and_stay_through_when_the_body_changes(
    block, document, run, codes, edit
):
    # Near the corner that a box keeps, so that they stay on it whatever its size.
    blind = {"object_name": "A", "face": "top", "position": [8, 9, 45], "diameter": 4, "depth": 6}
    run("drill", **blind)
    run("drill", object_name="A", face="front", position=[18, 0, 12], diameter=2, through=True)
    run(
        "create_pocket",
        object_name="A",
        face="right",
        position=[0, 24, 12],
        length=4,
        width=6,
        depth=3,
    )
    result = run("set_properties", object_name="A", properties=edit)
    assert codes(result) == []
    x, y, z = (float(getattr(document.A, name)) for name in ("Length", "Width", "Height"))
    removed = PI * 4 * 6 + PI * y + 4 * 6 * 3
    assert document.Pocket.Shape.Volume == pytest.approx(x * y * z - removed)


def test_a_hole_in_the_floor_of_a_pocket_follows_the_pocket(block, document, run):
    run("create_pocket", object_name="A", face="top", length=10, width=6, depth=8, angle=30)
    result = run("drill", object_name="A", face={"near": [13, 19, 37]}, diameter=2, depth=5)
    assert result["centers"] == [[13, 19, 37]]
    run("set_properties", object_name="Recess", properties={"Height": 20})
    assert document.Hole.Shape.Volume == pytest.approx(24000 - 1200 - PI * 5)
    run("set_properties", object_name="A", properties={"Height": 50})
    assert document.Hole.Shape.Volume == pytest.approx(30000 - 1200 - PI * 5)


def test_a_hole_in_a_fillets_face_follows_the_object_beneath(block, document, run, codes):
    run("fillet", object_name="A", radius=2, edges="vertical")
    result = run("drill", object_name="A", face="top", diameter=4, through=True)
    assert codes(result) == ["CONSUMED_OBJECT_FOLLOWED"]
    run("move", object_name="A", vector=[7, 8, 9])
    run("set_properties", object_name="A", properties={"Height": 60})
    assert document.Hole.Shape.Volume == pytest.approx(60 * (600 - 4 * 4 * (1 - PI / 4) - PI * 4))


def test_a_hole_stays_through_until_the_body_is_ten_times_as_large(block, document, run):
    run("drill", object_name="A", face="top", diameter=4, through=True)
    run("set_properties", object_name="A", properties={"Height": 500})
    assert document.Hole.Shape.Volume == pytest.approx(500 * (600 - PI * 4))


def test_holes_follow_also_after_an_undo_and_a_redo(block, document, run, names):
    run(
        "drill", object_name="A", face="top", diameter=4, through=True,
        countersink={"diameter": 8}, position=[[8, 9, 0], [17, 9, 0]],
    )  # fmt: skip
    run("undo")
    run("redo")
    result = run("set_properties", object_name="A", properties={"Height": 60})
    assert set(names(result, "modified")) >= {"A", "Hole_Tools_Array", "Hole"}
    assert document.Hole.Shape.Volume == pytest.approx(
        36000 - 2 * (PI * 2 / 3 * (16 + 8 + 4) + PI * 4 * 58)
    )
    run("delete", object_name="Hole")
    assert [obj.Name for obj in document.Objects] == ["A"]
    assert document.A.InList == []


def test_a_copy_of_a_drilled_block_has_drills_of_its_own(block, document, run):
    run("drill", object_name="A", face="top", diameter=4, through=True)
    result = run("copy", object_name="Hole", offset=[100, 0, 0])
    copy = document.getObject(result["object_id"])
    run("set_properties", object_name=copy.Base.Name, properties={"Height": 60})
    assert copy.Shape.Volume == pytest.approx(36000 - PI * 4 * 60)
    assert document.Hole.Shape.Volume == pytest.approx(24000 - PI * 4 * 40)


def test_several_holes_are_right_in_a_file_that_is_edited_without_us(
    block, document, tmp_path, run
):
    run(
        "drill", object_name="A", face="top", diameter=4, depth=8, offset=[[-4, 3], [4, -3]],
        counterbore={"diameter": 6, "depth": 2},
    )  # fmt: skip
    path = str(tmp_path / "drilled.FCStd")
    document.saveAs(path)
    FreeCAD.closeDocument(document.Name)
    opened = FreeCAD.openDocument(path)
    opened.Drill.Radius = 1
    opened.Counterbore.Height = 3
    opened.A.Height = 50
    opened.A.Placement = FreeCAD.Placement(
        FreeCAD.Vector(7, 8, 9), FreeCAD.Rotation(FreeCAD.Vector(1, 2, 3), 40)
    )
    opened.recompute()
    removed = 2 * PI * (9 * 3 + 1 * 5)
    assert opened.Hole.Shape.Volume == pytest.approx(20 * 30 * 50 - removed)
    assert all(obj.isValid() for obj in opened.Objects)


def test_a_copy_of_several_holes_has_a_drill_of_its_own(block, document, run):
    run("drill", object_name="A", face="top", diameter=4, depth=8, offset=[[-4, 3], [4, -3]])
    result = run("copy", object_name="Hole", offset=[100, 0, 0])
    copy = document.getObject(result["object_id"])
    run("set_properties", object_name=copy.Tool.Base.Name, properties={"Radius": 1})
    assert copy.Shape.Volume == pytest.approx(24000 - 2 * PI * 8)
    assert document.Hole.Shape.Volume == pytest.approx(24000 - 2 * PI * 4 * 8)


def test_drills_go_with_their_hole_unless_something_else_uses_them(block, document, run):
    run(
        "drill", object_name="A", face="top", diameter=4, offset=[[-4, 0], [4, 0]],
        countersink={"diameter": 6},
    )  # fmt: skip
    run("create_pocket", object_name="A", face="front", length=3, width=3, depth=1)
    run("delete", object_name="Pocket")
    assert document.Hole.Visibility
    assert document.getObject("Recess") is None
    run("mirror", object_name="Countersink", plane="xy")
    run("delete", object_name="Hole")
    left = {obj.Name for obj in document.Objects}
    assert left == {"A", "Countersink", "Countersink_mirrored"}
    assert document.A.Visibility
    assert all(obj.isValid() for obj in document.Objects)


def test_deleting_what_is_drilled_takes_the_hole_and_its_drills_along(block, document, run):
    run("drill", object_name="A", face="top", diameter=4, offset=[[-4, 0], [4, 0]])
    run("delete", object_name="A", recursive=True)
    assert document.Objects == []
    run("undo")
    assert document.Hole.Shape.Volume == pytest.approx(24000 - 2 * PI * 4 * 10)
