# SPDX-License-Identifier: MIT
"""Where bodies touch."""

from __future__ import annotations

import math

import pytest

PI = math.pi
EXACT = 1e-9


def test_a_ball_on_a_plate_touches_it_in_a_point(document, run):
    run("box", name="Plate", length=40, width=40, height=10)
    run("sphere", name="Ball", radius=7, position=[20, 20, 17])
    result = run("check_interference", object_a="Plate", object_b="Ball")
    assert (result["interferes"], result["touching"]) == (False, True)
    contact = run("find_contacts", object_a="Plate", object_b="Ball", tolerance=0)["contacts"]
    assert [row["kind"] for row in contact] == ["point"]
    run("move_object", object_name="Ball", z=-1)
    cap = run("check_interference", object_a="Plate", object_b="Ball")
    assert cap["interference_volume"] == pytest.approx(PI * (7 - 1 / 3), rel=EXACT)


@pytest.mark.covers("find_contacts", bad=({"object_a": "A", "object_b": "A"}, "INVALID_PARAMETER"))
def test_a_box_on_a_box_touches_it_with_its_whole_bottom(document, run):
    run("box", name="Base", length=40, width=40, height=10)
    run("box", name="Top", length=10, width=20, height=5, position=[5, 5, 10])
    result = run("find_contacts", object_a="Base", object_b="Top", tolerance=0)
    first = result["contacts"][0]
    assert (first["kind"], first["distance"]) == ("face", 0)
    assert first["area"] == pytest.approx(200, rel=EXACT)
    assert document.Base.Shape.Faces[first["face_a_index"] - 1].CenterOfMass.z == 10
    assert document.Top.Shape.Faces[first["face_b_index"] - 1].CenterOfMass.z == 10
    assert result["contact_area"] == pytest.approx(200, rel=EXACT)
    # The four sides of the upper box stand on the same face of the lower one.
    assert [row["kind"] for row in result["contacts"][1:]] == ["edge"] * 4
    assert result["contact_count"] == result["count"] == 5


def test_faces_within_the_tolerance_are_near(document, run):
    run("box", name="Base", length=40, width=40, height=10)
    run("box", name="Top", length=10, width=20, height=5, position=[5, 5, 10.08])
    near = run("find_contacts", object_a="Base", object_b="Top")["contacts"][0]
    assert (near["kind"], near["distance"]) == ("near", pytest.approx(0.08, rel=EXACT))
    assert run("find_contacts", object_a="Base", object_b="Top", tolerance=0.05)["count"] == 0


def test_a_peg_in_its_bore_touches_it_round_the_whole_wall(document, run):
    run("cylinder", name="Outside", radius=10, height=10)
    run("cylinder", name="Inside", radius=4, height=10)
    run("cut", base="Outside", tool="Inside", name="Ring")
    run("cylinder", name="Peg", radius=4, height=30, position=[0, 0, -10])
    first = run("find_contacts", object_a="Ring", object_b="Peg")["contacts"][0]
    assert first["kind"] == "face"
    assert first["area"] == pytest.approx(80 * PI, rel=EXACT)


def test_a_wire_has_no_face_to_touch_with(document, run, refused):
    run("box", name="A")
    run("create_helix", name="Spring")
    error = refused("find_contacts", object_a="A", object_b="Spring")
    assert (error.code, error.field) == ("NO_SHAPE", "object_b")


def test_corners_touch_in_a_point(document, run):
    run("box", name="A")
    run("box", name="B", position=[10, 10, 10])
    result = run("find_contacts", object_a="A", object_b="B", limit=3)
    assert {row["kind"] for row in result["contacts"]} == {"point"}
    assert (result["count"], len(result["contacts"]), result["truncated"]) == (9, 3, True)
    assert result["contacts"][0]["point_a"] == pytest.approx([10, 10, 10])
