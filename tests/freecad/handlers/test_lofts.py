# SPDX-License-Identifier: MIT
"""Profiles joined by a skin, against the closed forms."""

from __future__ import annotations

import math

import pytest

from conjure_workbench.modeling.features import profile_builder

PI = math.pi
CIRCLE = {"type": "circle", "radius": 10}
HIGH_CIRCLE = {"type": "circle", "radius": 5, "position": [0, 0, 20]}


def rectangle(width, height, z):
    return {"type": "rectangle", "width": width, "height": height, "position": [0, 0, z]}


@pytest.mark.covers(
    "loft",
    bad=({"profiles": [{"type": "circle"}]}, "INVALID_PARAMETER"),
    change={"profiles": [{"type": "circle"}, {"type": "circle", "position": [0, 0, 9]}]},
)
@pytest.mark.parametrize("ruled", [False, True])
def test_a_loft_between_two_circles_is_a_frustum(document, run, codes, ruled):
    result = run("loft", profiles=[CIRCLE, HIGH_CIRCLE], ruled=ruled)
    assert (result["type"], codes(result)) == ("Part::Loft", [])
    assert result["shape"]["volume"] == pytest.approx(PI * 20 / 3 * (100 + 50 + 25), rel=1e-9)
    assert (result["profile_count"], result["shape"]["faces"]) == (2, 3)
    assert [obj.Name for obj in document.Objects if obj.Visibility] == [result["object_id"]]


def test_a_loft_between_rectangles_is_a_prismatoid(document, run):
    result = run("loft", sections=[rectangle(20, 10, 0), rectangle(10, 5, 15)])
    assert result["shape"]["volume"] == pytest.approx(15 / 6 * (200 + 4 * 15 * 7.5 + 50), rel=1e-9)


def test_a_ruled_loft_through_three_profiles_is_two_frustums(document, run):
    sections = [rectangle(10, 10, 0), rectangle(20, 20, 10), rectangle(10, 10, 20)]
    result = run("loft", profiles=sections, ruled=True)
    assert result["shape"]["volume"] == pytest.approx(2 * 10 / 3 * (100 + 200 + 400), rel=1e-9)
    smooth = run("loft", profiles=sections)
    assert smooth["shape"]["volume"] > result["shape"]["volume"] * 1.05


def test_a_loft_passes_through_profiles_of_different_kinds(document, run):
    kinds = [
        rectangle(20, 20, 0),
        {"type": "ellipse", "major": 12, "minor": 8, "position": [0, 0, 20]},
        {"type": "polygon", "sides": 5, "radius": 9, "position": [0, 0, 40]},
    ]
    result = run("loft", profiles=kinds)
    assert (result["shape"]["valid"], result["shape"]["solids"]) == (True, 1)
    assert result["profile_types"] == ["rectangle", "ellipse", "polygon"]


def test_a_loft_follows_the_normals_of_its_profiles(document, run, corners):
    sections = [{"type": "circle", "radius": 3, "normal": "x"} for _ in range(2)]
    sections[1]["position"] = [30, 0, 0]
    result = run("loft", profiles=sections)
    assert result["shape"]["volume"] == pytest.approx(PI * 9 * 30, rel=1e-9)
    assert corners(result)[1] == pytest.approx([30, 3, 3], abs=1e-5)


def test_a_loft_that_is_no_solid_is_its_skin(document, run, codes):
    result = run("loft", profiles=[CIRCLE, HIGH_CIRCLE], solid=False)
    slant = math.hypot(20, 5)
    assert result["shape"]["area"] == pytest.approx(PI * 15 * slant, rel=1e-9)
    assert codes(result) == ["NOT_CLOSED", "NOT_A_SOLID"]


def test_a_closed_loft_comes_back_to_its_first_profile(document, run):
    sections = [
        {"type": "circle", "radius": 2, "position": [20 * x, 20 * y, 0], "normal": [-y, x, 0]}
        for x, y in ((math.cos(turn), math.sin(turn)) for turn in (0, PI / 2, PI, 3 * PI / 2))
    ]
    ring = run("loft", profiles=sections, closed=True)
    part = run("loft", profiles=sections)
    assert ring["shape"]["volume"] > 1.2 * part["shape"]["volume"]


def test_a_loft_follows_a_radius_edited_afterwards(document, run):
    result = run("loft", profiles=[CIRCLE, HIGH_CIRCLE], name="Cone")
    run("set_properties", object_name=result["profiles"][1], properties={"Radius": 10})
    assert document.Cone.Shape.Volume == pytest.approx(PI * 100 * 20)


def test_a_loft_is_cut_from_and_joined_with_a_base(document, run):
    run("box", name="A", size=[40, 40, 20], position=[-20, -20, 0])
    frustum = PI * 20 / 3 * (100 + 50 + 25)
    cut = run("loft", profiles=[CIRCLE, HIGH_CIRCLE], operation="cut", base_object="A")
    assert cut["removed_volume"] == pytest.approx(frustum, rel=1e-9)
    joined = run("loft", profiles=[CIRCLE, HIGH_CIRCLE], operation="join", base_object="A")
    assert joined["shape"]["volume"] == pytest.approx(40 * 40 * 20, rel=1e-9)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "profiles"),
        ({"profiles": [CIRCLE]}, "profiles"),
        ({"profiles": {"type": "circle"}}, "profiles"),
        ({"profiles": [CIRCLE, {"type": "circle"}]}, "profiles"),
        ({"profiles": [CIRCLE, {"type": "circle", "position": [50, 0, 0]}]}, "profiles"),
        ({"profiles": [CIRCLE, {"type": "cycle"}]}, "profiles[1].type"),
        ({"profiles": [CIRCLE, {"type": "circle", "size": 3}]}, "profiles[1].size"),
        ({"profiles": [CIRCLE, {"type": "circle", "normal": "x"}]}, "profiles[1]"),
        ({"profiles": [CIRCLE, HIGH_CIRCLE], "operation": "cut"}, "base_object"),
        (
            {
                "profiles": [CIRCLE, HIGH_CIRCLE],
                "solid": False,
                "operation": "cut",
                "base_object": "Solid",
            },
            "operation",
        ),
        ({"profiles": [CIRCLE, "Nothing"]}, "profiles[1]"),
        ({"profiles": [CIRCLE, "Open"]}, "profiles[1]"),
        ({"profiles": [CIRCLE, "Solid"]}, "profiles[1]"),
        ({"profiles": [CIRCLE, HIGH_CIRCLE], "closed": True}, "closed"),
    ],
)
def test_profiles_that_make_no_loft_are_refused(document, run, refused, given, field):
    run("polyline", name="Open", points=[[0, 0, 9], [9, 9, 9], [9, 0, 9]])
    run("box", name="Solid")
    assert refused("loft", **given).field == field


def test_a_loft_between_objects_hides_them_and_gives_them_back(document, run):
    run("polyline", name="W", points=[[0, 0], [10, 0], [10, 10], [0, 10]], closed=True)
    run("plane", name="N", length=10, width=10, position=[0, 0, 5])
    result = run("loft", profiles=["W", "N"], name="Block")
    assert result["shape"]["volume"] == pytest.approx(500)
    assert (document.W.Visibility, document.N.Visibility) == (False, False)
    run("delete", object_name="Block")
    assert (document.W.Visibility, document.N.Visibility) == (True, True)


def test_a_loft_from_a_face_follows_it(document, run, with_part_design):
    run("box", name="A", size=[10, 10, 10])
    top = {"type": "face", "reference_object": "A", "reference_face": "Face6"}
    upper = {**rectangle(10, 10, 30), "position": [5, 5, 30]}
    result = run("loft", profiles=[top, upper], name="Tower")
    assert result["shape"]["volume"] == pytest.approx(2000)
    run("set_properties", object_name="A", properties={"Height": 20})
    assert document.Tower.Shape.Volume == pytest.approx(1000)


def test_faces_of_different_parts_are_refused_where_that_cannot_be_undone(
    document, run, refused, with_part_design, monkeypatch
):
    monkeypatch.setattr(profile_builder, "BINDERS_BREAK_UNDO", True)
    run("box", name="A")
    run("box", name="B", position=[0, 0, 30])
    document.addObject("App::Part", "P").addObject(document.A)
    document.recompute()
    faces = [
        {"type": "face", "reference_object": name, "reference_face": side}
        for name, side in (("A", "top"), ("B", "bottom"))
    ]
    error = refused("loft", profiles=faces)
    assert (error.code, error.given) == ("UNSUPPORTED", "B")
    assert "'P'" in error.allowed
