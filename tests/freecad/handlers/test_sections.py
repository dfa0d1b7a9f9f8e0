# SPDX-License-Identifier: MIT
"""Sections by a plane, against their closed forms, and as objects that follow."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi


@pytest.fixture
def tube(document, run):
    """A tube from z = 0 to 20 mm, radii 5 and 3 mm, centered on x = 10."""
    run("cylinder", name="Outer", radius=5, height=20, position=[10, 0, 0])
    run("cylinder", name="Bore", radius=3, height=40, position=[10, 0, -10])
    run("cut", base="Outer", tool="Bore", name="Tube")


@pytest.mark.covers(
    "section",
    bad=({"objects": ["A"], "normal": [0, 0, 0]}, "INVALID_PARAMETER"),
    change={"objects": ["A"], "offset": 5, "create": True},
)
@pytest.mark.parametrize(
    ("made", "sent", "area", "length"),
    [
        (("box", {"length": 4, "width": 6, "height": 8}), {"offset": 3}, 24, 20),
        (("box", {"length": 4, "width": 6, "height": 8}), {"plane": "yz", "offset": 1}, 48, 28),
        (("sphere", {"radius": 5}), {"offset": 3}, 16 * PI, 8 * PI),
        (("sphere", {"radius": 5}), {"normal": [1, 2, 3]}, 25 * PI, 10 * PI),
        (("cone", {"radius1": 6, "radius2": 2, "height": 8}), {"offset": 4}, 16 * PI, 8 * PI),
        (
            ("cylinder", {"radius": 2, "height": 30}),
            {"normal": [1, 0, 1], "point": [0, 0, 15]},
            4 * PI * math.sqrt(2),
            None,
        ),
    ],
)
def test_a_section_has_the_area_and_the_outline_of_its_closed_form(
    document, run, made, sent, area, length
):
    kind, sizes = made
    run(kind, name="Solid", **sizes)
    told = run("section", objects=["Solid"], **sent)
    assert told["area"] == pytest.approx(area, rel=1e-9)
    assert length is None or told["length"] == pytest.approx(length, rel=1e-9)
    assert (told["wire_count"], told["changes"]["created"]) == (1, [])
    assert document.UndoCount == 1


def test_a_section_of_a_tube_is_an_annulus(tube, run):
    told = run("section", object_name="Tube", offset=7)
    assert told["area"] == pytest.approx((25 - 9) * PI, rel=1e-9)
    assert told["length"] == pytest.approx(2 * PI * (5 + 3), rel=1e-9)
    assert told["centroid"] == pytest.approx([10, 0, 7])
    assert told["section_box"]["min"] == pytest.approx([5, -5, 7], abs=1e-6)
    wires = sorted((wire["hole"], wire["length"]) for wire in told["wires"])
    assert wires == [
        (False, pytest.approx(10 * PI, rel=1e-9)),
        (True, pytest.approx(6 * PI, rel=1e-9)),
    ]
    assert all(wire["closed"] for wire in told["wires"])


def test_a_section_along_the_axis_of_a_tube_has_two_pieces(tube, run):
    told = run("cross_section", object="Tube", plane="xz")
    assert (told["face_count"], told["wire_count"]) == (2, 2)
    assert told["area"] == pytest.approx(2 * 2 * 20, rel=1e-9)


def test_an_object_that_was_consumed_stands_for_what_it_became(tube, run, codes):
    told = run("section", name="Outer", offset=7)
    assert told["source"] == "Tube"
    assert codes(told) == ["CONSUMED_OBJECT_FOLLOWED"]


def test_several_objects_are_cut_together(document, run):
    run("box", name="One", length=4, width=4, height=10)
    run("box", name="Two", length=2, width=2, height=10, position=[10, 0, 0])
    told = run("section", objects=["One", "Two"], offset="5 mm")
    assert told["area"] == pytest.approx(20, rel=1e-9)
    assert [row["area"] for row in told["sections"]] == pytest.approx([16, 4], rel=1e-9)
    assert told["centroid"] == pytest.approx([(16 * 2 + 4 * 11) / 20, (16 * 2 + 4 * 1) / 20, 5])
    assert (told["section_box"]["min"], told["section_box"]["max"]) == ([0, 0, 5], [12, 4, 5])


def test_a_face_is_cut_to_a_line(document, run):
    run("plane", name="Sheet", length=10, width=6)
    told = run("section", objects=["Sheet"], plane="yz", offset=4)
    assert (told["area"], told["length"]) == (0, pytest.approx(6, rel=1e-9))
    assert (told["wire_count"], told["wires"][0]["closed"]) == (1, False)
    assert told["centroid"] == pytest.approx([4, 3, 0])


def test_a_plane_along_a_face_is_warned_of(document, run, codes):
    run("box", name="Block")
    assert codes(run("section", objects=["Block"], offset=10)) == ["PLANE_ALONG_FACE"]
    assert codes(run("section", objects=["Block"], offset=9)) == []


def test_a_plane_that_misses_says_where_it_would_cut(document, run, codes, refused):
    run("box", name="Block", height=30)
    told = run("section", objects=["Block"], offset=99)
    assert (told["area"], told["wire_count"], told["centroid"]) == (0, 0, None)
    assert codes(told) == ["NOTHING_CUT"]
    error = refused("section", objects=["Block"], offset=99, create=True)
    assert (error.code, error.allowed) == ("GEOMETRY_ERROR", "0 to 30 mm")


def test_a_section_that_is_made_follows_its_source(tube, document, run, names):
    made = run("section", object_name="Tube", offset=7, create=True, name="Outline")
    assert (made["object_id"], made["type"]) == ("Outline", "Part::Section")
    assert names(made, "created") == ["Outline", "Outline_plane"]
    assert document.Outline.Shape.Length == pytest.approx(made["length"], rel=1e-9)
    assert (document.Tube.Visibility, document.Outline_plane.Visibility) == (True, False)
    run("set_properties", object_name="Outer", properties={"Radius": 50})
    assert document.Outline.Shape.Length == pytest.approx(2 * PI * (50 + 3), rel=1e-9)
    run("move", object_name="Outline_plane", vector=[0, 0, 500])
    assert document.Outline.Shape.Length == 0


def test_a_section_inside_a_part_is_in_global_coordinates(document, run):
    part = document.addObject("App::Part", "Case")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    part.addObject(document.addObject("Part::Box", "Inner"))
    document.Inner.Placement.Base = FreeCAD.Vector(0, 0, 5)
    document.recompute()
    told = run("section", objects=["Inner"], plane="yz", offset=93, create=True, name="Outline")
    box = {"min": [93, 0, 5], "max": [93, 10, 15]}
    assert told["area"] == pytest.approx(100, rel=1e-9)
    assert told["bounding_box"] == box
    assert document.Outline in part.Group


def test_only_one_object_becomes_a_section_at_a_time(document, run, refused):
    run("box", name="One")
    run("box", name="Two")
    assert refused("section", objects=["One", "Two"], create=True).field == "objects"
    assert refused("section", objects=["One", "One"]).code == "INVALID_PARAMETER"
    assert refused("section", objects=["One"], plane="xy", normal="z").code == "INVALID_PARAMETER"


def test_what_has_no_shape_has_no_section(document, refused):
    document.addObject("Spreadsheet::Sheet", "Sheet")
    assert refused("section", objects=["Sheet"]).code == "NO_SHAPE"
