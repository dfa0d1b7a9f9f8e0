# SPDX-License-Identifier: MIT
"""Mirror images at faces: where they lie, and that they follow where FreeCAD can."""

from __future__ import annotations

import FreeCAD
import pytest

FOLLOWS = int(FreeCAD.Version()[0]) >= 1


@pytest.fixture
def scene(document, run):
    run("box", name="A", length=20, width=30, height=40, position=[3, 4, 5])
    run("wedge", name="W", xmax=10, ymax=10, zmax=10, position=[50, 0, 0])


@pytest.mark.parametrize(
    ("face", "low", "high"),
    [
        ("right", (23, 4, 5), (43, 34, 45)),
        ("left", (-17, 4, 5), (3, 34, 45)),
        ("Face6", (3, 4, 45), (23, 34, 85)),
        ({"direction": "front"}, (3, -26, 5), (23, 4, 45)),
    ],
)
def test_an_object_is_mirrored_at_a_face_of_its_own(scene, run, face, low, high, corners):
    result = run("mirror_object", object_name="A", face=face)
    assert corners(result) == (pytest.approx(low), pytest.approx(high))
    assert result["shape"]["volume"] == pytest.approx(24000)
    assert (result["face_object"], result["follows_face"]) == ("A", FOLLOWS)


def test_an_object_is_mirrored_at_a_face_of_another(scene, document, run, corners):
    result = run("mirror", object_name="W", face_object="A", face="right")
    assert corners(result) == (pytest.approx([-14, 0, 0]), pytest.approx([-4, 10, 10]))
    assert result["shape"]["volume"] == pytest.approx(document.W.Shape.Volume)
    assert document.W.Visibility


@pytest.mark.skipif(not FOLLOWS, reason="FreeCAD 0.20 has no mirror that follows a face")
def test_the_image_follows_its_mirror(scene, document, run, codes):
    run("drill", object_name="A", face="right", diameter=4, through=True)
    run("mirror", object_name="W", face_object="A", face="right", name="M")
    edit = {"Length": 30, "Placement": {"position": [7, 0, 0]}}
    assert codes(run("set_properties", object_name="A", properties=edit)) == []
    box = run("get_bounding_box", object_name="M")["bounding_box"]
    assert (box["min"][0], box["max"][0]) == (pytest.approx(14), pytest.approx(24))


def test_faces_of_objects_in_turned_parts_are_global(scene, document, run, corners):
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    # A reaches from (66, 3, 5) to (96, 23, 45).
    own = run("mirror", object_name="A", face="left")
    assert corners(own) == (pytest.approx([36, 3, 5]), pytest.approx([66, 23, 45]))
    other = run("mirror", object_name="W", face_object="A", face="left")
    assert corners(other)[0] == pytest.approx([72, 0, 0])
    assert other["follows_face"] is False


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"face": "top", "plane": "xy"}, "INVALID_PARAMETER", "face"),
        ({"face": "top", "normal": "z"}, "INVALID_PARAMETER", "face"),
        ({"face": "top", "point": [0, 0, 1]}, "INVALID_PARAMETER", "face"),
        ({"face_object": "W"}, "MISSING_PARAMETER", "face"),
        ({"face": "Face7"}, "REFERENCE_LOST", "face"),
        ({"face": "top", "face_object": "Nowhere"}, "OBJECT_NOT_FOUND", "face_object"),
        ({"face": {"type": "Sphere"}, "face_object": "S"}, "INVALID_PARAMETER", "face"),
    ],
)
def test_a_face_that_is_no_mirror_is_refused(scene, run, refused, wrong, code, field):
    run("sphere", name="S")
    error = refused("mirror", object_name="A", **wrong)
    assert (error.code, error.field) == (code, field)
