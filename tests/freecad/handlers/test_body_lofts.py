# SPDX-License-Identifier: MIT
"""Lofts of bodies against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from conjure_workbench.modeling.geometry.ancestry.descent import lineage_of
from tests.part_design import at, in_steps, rectangle, sketch

PI = math.pi
NOT_CONSTRAINED = "PROFILE_NOT_CONSTRAINED"
IS_020 = FreeCAD.Version()[:2] == ["0", "20"]


@pytest.fixture
def body(document, with_part_design, run):
    run("create_body", name="Body")
    return document.Body


@pytest.fixture
def block(body, run):
    """A body with a block of 40 x 40 x 15 about Z."""
    sketch(body, "Base", square(40))
    run("pad", profile="Base", length=15, name="Block")
    return body


def square(size, x=0.0):
    return rectangle((x - size / 2, -size / 2), (x + size / 2, size / 2))


def standing(angle):
    """A placement whose plane stands on Z, turned about it; its own X leads away from Z."""
    z, x = FreeCAD.Vector(0, 0, 1), FreeCAD.Vector(1, 0, 0)
    turn = FreeCAD.Rotation(z, angle).multiply(FreeCAD.Rotation(x, 90))
    return FreeCAD.Placement(FreeCAD.Vector(), turn)


def frustum(low, high, height):
    return height / 3 * (low + high + math.sqrt(low * high))


@pytest.mark.covers(
    "body_loft",
    bad=({"profiles": ["Floor"]}, "INVALID_PARAMETER"),
    before=[
        (
            "run_script",
            {"script": "from tests.part_design import sweep_examples as made; made(doc)"},
        )
    ],
    change={"profiles": ["Floor", "Ceiling"]},
    before_example=[
        (
            "run_script",
            {"script": "from tests.part_design import sweep_examples as made; made(doc)"},
        )
    ],
)
@pytest.mark.parametrize("ruled", [True, False])
def test_a_loft_of_two_squares_is_a_frustum(body, run, codes, document, ruled):
    sketch(body, "Floor", square(20))
    sketch(body, "Ceiling", square(10), where=at(15))
    result = run("body_loft", profiles=["Floor", "Ceiling"], ruled=ruled, name="Foot")
    volume = frustum(400, 100, 15)
    assert result["type"] == "PartDesign::AdditiveLoft"
    assert result["shape"]["volume"] == pytest.approx(volume)
    assert result["volume"] == {"before": 0.0, "added": pytest.approx(volume)}
    assert (result["profile"], result["sections"]) == ("Floor", ["Ceiling"])
    assert codes(result) == [NOT_CONSTRAINED]
    assert body.Tip == document.Foot
    assert not document.Floor.Visibility
    assert not document.Ceiling.Visibility
    assert document.Foot.Visibility
    assert in_steps(body)


@pytest.mark.parametrize(
    ("loops", "heights", "volume"),
    [
        ([[((0, 0), 10)], [((0, 0), 5)]], [0, 15], PI * frustum(100, 25, 15)),
        ([[square(20)], [square(10)], [square(20)]], [0, 15, 30], 2 * frustum(400, 100, 15)),
        ([[square(20), ((0, 0), 3)], [square(10), ((0, 0), 2)]], [0, 15],
         frustum(400, 100, 15) - PI * frustum(9, 4, 15)),
        ([[square(20), ((-5, 0), 2), ((5, 0), 2)]] * 2, [0, 10], 4000 - 80 * PI),
    ],
)  # fmt: skip
def test_a_ruled_loft_goes_straight_from_profile_to_profile(body, run, loops, heights, volume):
    names = [f"S{number}" for number in range(len(loops))]
    for name, one, height in zip(names, loops, heights):
        sketch(body, name, *one, where=at(height))
    result = run("body_loft", profiles=names, ruled=True)
    assert result["volume"]["added"] == pytest.approx(volume)
    assert in_steps(body)


def test_a_loft_is_cut_out(block, run, codes):
    sketch(block, "Floor", square(20))
    sketch(block, "Ceiling", square(10), where=at(15))
    result = run("body_loft", profiles=["Floor", "Ceiling"], operation="cut")
    removed = frustum(400, 100, 15)
    assert result["type"] == "PartDesign::SubtractiveLoft"
    assert result["shape"]["volume"] == pytest.approx(24000 - removed)
    assert result["volume"] == {"before": 24000, "removed": pytest.approx(removed)}
    assert codes(result) == [NOT_CONSTRAINED]
    assert in_steps(block)


def test_a_loft_that_misses_says_so(block, run, codes):
    sketch(block, "Floor", square(20), where=at(50))
    sketch(block, "Ceiling", square(10), where=at(65))
    result = run("body_loft", profiles=["Floor", "Ceiling"], operation="cut")
    assert codes(result)[0] == "NOTHING_REMOVED"
    sketch(block, "Low", square(20), where=at(3))
    sketch(block, "High", square(10), where=at(9))
    assert codes(run("body_loft", profiles=["Low", "High"]))[0] == "NOTHING_ADDED"


@pytest.mark.parametrize("order", [1, -1])
def test_a_face_is_one_of_the_profiles(block, run, order):
    sketch(block, "Ceiling", square(10), where=at(25))
    face = {"type": "face", "reference_object": "Body", "reference_face": "top"}
    result = run("body_loft", profiles=[face, "Ceiling"][::order], ruled=True)
    assert result["volume"]["added"] == pytest.approx(frustum(1600, 100, 10))
    run("set_properties", object_name="Block", properties={"length": 10})
    assert block.Shape.Volume == pytest.approx(16000 + frustum(1600, 100, 15))
    assert in_steps(block)


def ring(body, count):
    names = [f"S{number}" for number in range(count)]
    for number, name in enumerate(names):
        sketch(body, name, square(4, 20), where=standing(360 / count * number))
    return names


def test_a_closed_loft_comes_back_to_its_first_profile(body, run, refused):
    names = ring(body, 12)
    if IS_020:
        error = refused("body_loft", profiles=names, closed=True)
        assert (error.code, error.field) == ("UNSUPPORTED", "closed")
        return
    result = run("body_loft", profiles=names, closed=True)
    # The splines of FreeCAD are off the circle by this much.
    assert result["volume"]["added"] == pytest.approx(16 * 2 * PI * 20, rel=3e-4)
    assert result["shape"]["faces"] == 4


def test_two_lofts_close_a_ring(body, run):
    names = ring(body, 6)
    run("body_loft", profiles=names[:3], ruled=True)
    run("body_loft", profiles=names[2:5], ruled=True)
    result = run("body_loft", profiles=[*names[4:], names[0]], ruled=True)
    straight = (22**2 - 18**2) * 3 * math.sin(PI / 3) * 4
    assert result["shape"]["volume"] == pytest.approx(straight)


@pytest.mark.parametrize(
    ("loops", "where", "field"),
    [
        ([square(20)], at(0), "profiles"),
        ([square(20)], FreeCAD.Placement(FreeCAD.Vector(),
                                         FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 45)),
         "profiles[1]"),
        ([square(20), ((0, 0), 3)], at(15), "profiles[1]"),
        ([square(6, -10), square(6, 10)], at(15), "profiles[1]"),
    ],
)  # fmt: skip
def test_profiles_that_do_not_go_together_are_refused(block, refused, loops, where, field):
    sketch(block, "Floor", square(20))
    sketch(block, "Other", *loops, where=where)
    error = refused("body_loft", profiles=["Floor", "Other"])
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)


def test_what_is_no_profile_of_the_body_is_refused(block, run, document, refused):
    sketch(block, "Floor", square(20))
    run("create_body", name="Second")
    sketch(document.Second, "Far", square(10), where=at(15))
    error = refused("body_loft", profiles=["Floor", "Far"])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "profiles[1]")
    crossing = [(0, 0), (10, 10), (10, 0), (0, 10)]
    sketch(block, "Bad", crossing, where=at(20))
    error = refused("body_loft", profiles=["Floor", "Bad"])
    assert (error.code, error.field) == ("PROFILE_CROSSES", "profiles[1]")
    error = refused("body_loft", profiles=["Far", "Far"], operation="cut")
    assert (error.code, error.field) == ("NO_SHAPE", "profiles[0]")


def test_what_freecad_twists_is_refused(body, refused):
    sketch(body, "Floor", square(20), ((-5, 0), 2), ((5, 0), 2))
    sketch(body, "Ceiling", square(20), ((5, 0), 2), ((-5, 0), 2), where=at(10))
    assert refused("body_loft", profiles=["Floor", "Ceiling"]).code == "RESULT_INVALID"
    names = [f"W{number}" for number in range(10)]
    for number, name in enumerate(names):
        sketch(body, name, square(20 - 6 * (number % 2)), where=at(15 * number))
    assert refused("body_loft", profiles=names).code == "RESULT_INVALID"
    if IS_020:
        assert refused("body_loft", profiles=ring(body, 4), ruled=True).code == "RESULT_INVALID"


def test_a_loft_is_edited(body, run, refused):
    for number, size in enumerate((20, 10, 20)):
        sketch(body, f"S{number}", square(size), where=at(15 * number))
    run("body_loft", profiles=["S0", "S1", "S2"], name="Waist")
    # A parabola through 20, 10 and 20 has the mean square 560 / 3.
    assert body.Shape.Volume == pytest.approx(5600)
    run("set_properties", object_name="Waist", properties={"ruled": True})
    assert body.Shape.Volume == pytest.approx(7000)
    error = refused("set_properties", object_name="Waist", properties={"closed": True})
    assert error.code == "INVALID_PARAMETER"
    error = refused("set_properties", object_name="Waist", properties={"operation": "cut"})
    assert error.code == "INVALID_PARAMETER"


def test_sizes_of_all_profiles_are_told_and_edited(document, with_part_design, run):
    run("create_body", name="Body")
    for name, size, offset in (("Floor", 20, 0), ("Ceiling", 10, 15)):
        shape = {"type": "rectangle", "id": "r", "center": [0, 0], "width": size, "height": size}
        run("create_sketch", body="Body", name=name, offset=offset, geometry=[shape])
    result = run("body_loft", profiles=["Floor", "Ceiling"], ruled=True)
    sizes = {"Floor.r_width": 20, "Floor.r_height": 20, "Ceiling.r_width": 10}
    assert {name: result["dimensions"][name] for name in sizes} == sizes
    assert result.get("warnings", []) == []
    run("set_dimensions", values={"Ceiling.r_width": 20, "Ceiling.r_height": 20})
    assert document.Body.Shape.Volume == pytest.approx(6000)
    told = run("get_body", object_name="Body")["features"][0]
    assert (told["profile"], told["sections"]) == ("Floor", ["Ceiling"])


def test_each_face_of_a_loft_goes_by_what_was_drawn(document, with_part_design, run):
    run("create_body", name="Body")
    for name, size, offset in (("Floor", 20, 0), ("Waist", 14, 15), ("Ceiling", 20, 30)):
        shape = {"type": "rectangle", "id": "r", "center": [0, 0], "width": size, "height": size}
        run("create_sketch", body="Body", name=name, offset=offset, geometry=[shape])
    run("body_loft", profiles=["Floor", "Waist", "Ceiling"], ruled=True, name="Loft")
    lineage = lineage_of(document.Loft)
    found = [lineage.origins(at) for at in range(1, len(lineage.faces) + 1)]
    assert len(set(found)) == 10
    assert frozenset({("Loft", "cap", "Ceiling")}) in found
    side = {("Loft", "side", name, "r.top") for name in ("Waist", "Ceiling")}
    assert frozenset(side) in found


def test_a_face_of_a_loft_is_found_again(document, with_part_design, run):
    run("create_body", name="Body")
    corners = {"Floor": 20, "Ceiling": 10}
    for name, size in corners.items():
        shape = {"type": "rectangle", "id": "r", "center": [0, 0], "width": size, "height": size}
        offset = 15 if name == "Ceiling" else 0
        run("create_sketch", body="Body", name=name, offset=offset, geometry=[shape])
    run("body_loft", profiles=list(corners), ruled=True)
    face = {"type": "face", "reference_object": "Body", "reference_face": "top"}
    run("pad", profile=face, length=5)
    result = run("set_dimensions", values={"Ceiling.r_width": 20, "Ceiling.r_height": 20})
    assert "lost" not in result
    assert document.Body.Shape.Volume == pytest.approx(8000)
    for name in corners:
        ring = {"type": "circle", "center": [0, 0], "radius": 2}
        result = run("edit_sketch", object_name=name, add={"geometry": [ring]})
    assert document.Body.Shape.Volume == pytest.approx(8000 - 80 * PI)


def test_the_profiles_are_shown_again_without_the_loft(block, run, document):
    sketch(block, "Floor", square(20), where=at(15))
    sketch(block, "Ceiling", square(10), where=at(25))
    run("body_loft", profiles=["Floor", "Ceiling"], name="Foot")
    run("delete_object", object_name="Foot")
    assert block.Tip == document.Block
    assert document.Floor.Visibility
    assert document.Ceiling.Visibility
