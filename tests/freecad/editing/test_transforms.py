# SPDX-License-Identifier: MIT
"""Mirror images and clones of another size, and places: edited by the names of their commands."""

from __future__ import annotations

import FreeCAD
import pytest


@pytest.fixture
def box(document, run):
    run("box", name="Box", size=[10, 20, 30], position=[5, 0, 0])


def corners(document, name):
    found = document.getObject(name).Shape.BoundBox
    return [found.XMin, found.YMin, found.ZMin, found.XMax, found.YMax, found.ZMax]


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"point": [0, 0, 0]}, [-15, 0, 0, -5, 20, 30]),
        ({"plane": "xz"}, [5, -20, 0, 15, 0, 30]),
        ({"normal": "z", "point": [0, 0, -5]}, [5, 0, -40, 15, 20, -10]),
        ({"face": "right"}, [15, 0, 0, 25, 20, 30]),
        ({"object_name": "Other"}, [38, 0, 0, 39, 1, 1]),
    ],
)
def test_the_mirror_of_an_image_moves(document, run, box, properties, expected):
    run("box", name="Other", size=[1, 1, 1], position=[1, 0, 0])
    run("mirror_object", object_name="Box", plane="yz", point=[20, 0, 0], name="M")
    run("set_properties", object_name="M", properties=properties)
    assert corners(document, "M") == pytest.approx(expected)
    assert document.Box.Visibility
    run("undo")
    assert corners(document, "M") == pytest.approx([25, 0, 0, 35, 20, 30])


def test_a_mirror_that_is_a_face_becomes_a_plane(document, run, box):
    run("mirror_object", object_name="Box", face="right", name="M")
    run("set_properties", object_name="M", properties={"plane": "yz", "point": [0, 0, 0]})
    assert corners(document, "M") == pytest.approx([-15, 0, 0, -5, 20, 30])
    run("set_properties", object_name="Box", properties={"length": 12})
    assert corners(document, "M") == pytest.approx([-17, 0, 0, -5, 20, 30])


@pytest.mark.parametrize(
    "fixed", [{"pivot": "center"}, {"pivot": "origin"}, {"center": [1, 2, 3]}, {"pivot": "base"}]
)
@pytest.mark.parametrize("factor", [3, 0.5])
def test_a_clone_gets_another_size_about_the_same_point(document, run, box, fixed, factor):
    run("fillet", object_name="Box", name="F", edges="vertical", radius=1)
    clone = run("scale_object", object_name="F", factor=2, **fixed)["object_id"]
    result = run("set_properties", object_name=clone, properties={"factor": factor})
    edited = corners(document, clone)
    assert result["properties"]["factor"] == {"old": 2, "new": factor}
    run("undo")
    run("undo")
    again = run("scale_object", object_name="F", factor=factor, **fixed)["object_id"]
    assert edited == pytest.approx(corners(document, again))


def test_any_object_is_put_somewhere_by_position_and_rotation(document, run, box):
    run("cylinder", name="C", radius=2, height=100, position=[10, 10, -10])
    run("cut", base="Box", tool="C", name="K")
    run("set_properties", object_name="K", properties={"position": [100, 0, 0]})
    assert corners(document, "K") == pytest.approx([105, 0, 0, 115, 20, 30])
    turned = {"rotation": {"axis": "z", "angle": 90}}
    run("set_properties", object_name="K", properties=turned)
    assert corners(document, "K") == pytest.approx([80, 5, 0, 100, 15, 30])


def test_a_position_is_global_for_an_object_inside_a_part(document, run):
    part = document.addObject("App::Part", "G")
    part.Placement = FreeCAD.Placement(FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation())
    part.addObject(document.addObject("Part::Box", "I"))
    document.recompute()
    told = run("get_properties", object_name="I", names=["position"])["properties"]
    assert told["position"]["value"] == [100, 0, 0]
    run("set_properties", object_name="I", properties={"position": [10, 5, 0]})
    assert document.I.Placement.Base == FreeCAD.Vector(-90, 5, 0)


def test_a_name_that_the_command_takes_for_another_is_told_under_that(document, run, box):
    run("mirror_object", object_name="Box", plane="yz", name="M")
    told = run("get_properties", object_name="M")["properties"]
    # The position of a mirror is its point, not the place of the image.
    assert "position" not in told
    reply = run("set_properties", object_name="M", properties={"position": [1, 0, 0]})
    assert reply["properties"]["position"]["new"] == [1, 0, 0]
    reply = run("set_properties", object_name="M", properties={"plane": "xz"})
    assert reply["properties"]["plane"] == {
        "old": {"normal": [1, 0, 0]},
        "new": {"normal": [0, 1, 0]},
    }
