# SPDX-License-Identifier: MIT
"""Holes at the tip of a body against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from tests.part_design import at, in_steps, rectangle, sketch

PI = math.pi
BLOCK = 40 * 30 * 20
TOP = {"face": {"object": "Body", "face": "top"}}
TWO = {**TOP, "positions": [[10, 10, 20], [30, 20, 20]]}


@pytest.fixture
def block(document, with_part_design, run):
    """A body with a block of 40 x 30 x 20."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=20, name="Block")
    return document.Body


def cylinder(diameter, depth):
    return PI * diameter**2 / 4 * depth


def cone(wide, narrow, height):
    return PI / 12 * height * (wide**2 + wide * narrow + narrow**2)


@pytest.mark.covers(
    "hole",
    bad=({"profile": "A"}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import examples; examples(doc)"})],
    change={"face": {"object": "Body", "face": "top"}, "positions": [[10, 10, 7]], "diameter": 3},
    before_example=[
        ("run_script", {"script": "from tests.part_design import examples; examples(doc)"})
    ],
)
@pytest.mark.parametrize(
    ("parameters", "removed"),
    [
        ({"diameter": 5}, cylinder(5, 10)),
        ({"diameter": 5, "depth": 8}, cylinder(5, 8)),
        ({"diameter": 5, "through": True}, cylinder(5, 20)),
        ({"bottom": 118}, cylinder(5, 10) + cone(5, 0, 2.5 / math.tan(math.radians(59)))),
        ({"bottom": 90, "depth": 4}, cylinder(5, 4) + cone(5, 0, 2.5)),
        ({"counterbore": {"diameter": 10, "depth": 4}}, cylinder(10, 4) + cylinder(5, 6)),
        ({"counterbore": {"diameter": 9, "depth": 3}, "through": True},
         cylinder(9, 3) + cylinder(5, 17)),
        ({"countersink": {"diameter": 10}}, cone(10, 5, 2.5) + cylinder(5, 7.5)),
        ({"countersink": {"diameter": 9, "angle": 120}, "through": True},
         cone(9, 5, 2 / math.tan(math.radians(60)))
         + cylinder(5, 20 - 2 / math.tan(math.radians(60)))),
        ({"thread": "M6"}, cylinder(6.6, 10)),
        ({"thread": "M6x1", "fit": "normal", "through": True}, cylinder(6.6, 20)),
        ({"thread": "M6", "fit": "close"}, cylinder(6.4, 10)),
        ({"thread": "M6", "fit": "loose"}, cylinder(7.0, 10)),
        ({"thread": "M6", "tapped": True}, cylinder(5.0, 10)),
        ({"thread": "M6", "counterbore": {"diameter": 11, "depth": 6}},
         cylinder(11, 6) + cylinder(6.6, 4)),
    ],
)  # fmt: skip
def test_holes_are_as_large_as_their_closed_form(block, run, codes, parameters, removed):
    result = run("hole", **TWO, **parameters)
    assert result["volume"] == {"before": BLOCK, "removed": pytest.approx(2 * removed)}
    assert result["shape"]["volume"] == pytest.approx(BLOCK - 2 * removed)
    assert result["count"] == 2
    assert codes(result) == []
    assert block.Tip.TypeId == "PartDesign::Hole"
    assert not block.Document.getObject(result["profile"]).Visibility
    assert in_steps(block)


@pytest.mark.parametrize(
    ("thread", "name"),
    [("m6 x 0.75", "M6x0.75"), ("UNC 1/4", "UNC 1/4"), ("unf #10", "UNF #10"), ("M5", "M5")],
)
def test_a_thread_gives_the_diameter(block, run, thread, name):
    result = run("hole", **TWO, thread=thread)
    assert result["thread"] == name
    assert result["volume"]["removed"] == pytest.approx(2 * cylinder(result["diameter"], 10))
    tapped = run("hole", **TOP, positions=[[20, 5, 20]], thread=thread, tapped=True)
    assert tapped["diameter"] < result["diameter"]


def test_a_position_is_projected_and_an_offset_counts_from_the_origin_of_the_body(
    block, run, document
):
    first = run("hole", **TOP, positions=[[10, 7, 99]], diameter=4, through=True)
    second = run("hole", **TOP, positions=[[30, 20]], diameter=4, through=True)
    centers = [
        document.getObject(one["profile"]).Shape.Edges[0].Curve.Center for one in (first, second)
    ]
    assert [tuple(one) for one in centers] == [(10, 7, 20), pytest.approx((30, 20, 20))]
    assert first["dimensions"] == {
        "Hole.Diameter": 4,
        "HoleSketch.x1": 10,
        "HoleSketch.y1": 7,
    }


@pytest.mark.parametrize("face", ["left", "right", "front", "back", "bottom"])
def test_holes_go_into_every_face(block, run, face):
    where = {"left": [0, 15, 10], "right": [40, 15, 10], "front": [20, 0, 10],
             "back": [20, 30, 10], "bottom": [20, 15, 0]}[face]  # fmt: skip
    run("move_object", object_name="Body", vector=[3, 4, 5])
    moved = [one + by for one, by in zip(where, (3, 4, 5))]
    result = run("hole", face={"object": "Body", "face": face}, positions=[moved], depth=6)
    assert result["volume"]["removed"] == pytest.approx(cylinder(5, 6))


@pytest.mark.parametrize(("height", "codes_told"), [(20, []), (0, []), (40, ["NOTHING_REMOVED"])])
def test_circles_of_a_sketch_are_drilled(block, run, codes, height, codes_told):
    sketch(block, "Circles", ((10, 10), 1), ((30, 20), 4), where=at(height))
    result = run("hole", profile="Circles", diameter=5, depth=6)
    assert codes(result) == [*codes_told, "PROFILE_NOT_CONSTRAINED"]
    removed = 0 if codes_told else 2 * cylinder(5, 6)
    assert result["volume"]["removed"] == pytest.approx(removed)
    assert result["profile"] == "Circles"


def test_sizes_are_edited_by_their_names(block, run):
    run("hole", **TWO, diameter=5, counterbore={"diameter": 10, "depth": 4}, name="H")
    run("set_dimensions", values={"H.Diameter": 6, "H.Depth": 12, "H.HoleCutDepth": 5})
    assert block.Shape.Volume == pytest.approx(BLOCK - 2 * (cylinder(10, 5) + cylinder(6, 7)))
    run("set_dimensions", values={"HoleSketch.x1": 3})
    assert block.Shape.isInside(FreeCAD.Vector(10, 10, 19), 1e-6, True)
    assert not block.Shape.isInside(FreeCAD.Vector(3, 10, 19), 1e-6, True)


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({"thread": "M6", "counterbore": {"diameter": 6, "depth": 4}}, "counterbore.diameter"),
        ({"thread": "M6x0.9"}, "thread"),
        ({"thread": "UNC 5/7"}, "thread"),
    ],
)
def test_what_does_not_fit_the_thread_is_refused(block, document, refused, parameters, field):
    before = [obj.Name for obj in document.Objects]
    error = refused("hole", **TWO, **parameters)
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)
    assert [obj.Name for obj in document.Objects] == before
    assert block.Tip == document.Block


def test_a_sketch_of_other_lines_is_refused(block, refused):
    sketch(block, "Slot", rectangle((5, 5), (9, 9)), where=at(20))
    assert refused("hole", profile="Slot").field == "profile"


def test_a_face_of_no_body_is_refused(run, refused):
    run("box", name="A")
    error = refused("hole", face={"object": "A", "face": "top"}, positions=[[1, 1]])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "face")


def frustum_between(wide, narrow, angle):
    """Height and volume of a cone between two diameters."""
    height = (wide - narrow) / 2 / math.tan(math.radians(angle / 2))
    return height, cone(wide, narrow, height)


@pytest.mark.parametrize("angle", [None, 90])
def test_a_counterdrill_has_a_conical_bottom(block, document, run, refused, codes, angle):
    mouth = {"diameter": 10, "depth": 4, **({} if angle is None else {"angle": angle})}
    parameters = {**TWO, "diameter": 6, "depth": 15, "counterdrill": mouth}
    if FreeCAD.Version()[0] == "0":
        error = refused("hole", **parameters)
        assert (error.code, error.field) == ("UNSUPPORTED", "counterdrill")
        assert block.Tip == document.Block
        return
    result = run("hole", **parameters, name="H")
    height, volume = frustum_between(10, 6, angle or 118)
    removed = cylinder(10, 4) + volume + cylinder(6, 11 - height)
    assert result["volume"]["removed"] == pytest.approx(2 * removed)
    assert codes(result) == []
    run("set_dimensions", values={"H.HoleCutDepth": 5, "H.Diameter": 5})
    height, volume = frustum_between(10, 5, angle or 118)
    removed = cylinder(10, 5) + volume + cylinder(5, 10 - height)
    assert block.Shape.Volume == pytest.approx(BLOCK - 2 * removed)


@pytest.mark.parametrize(
    ("thread", "screw", "clearance", "mouth"),
    [
        ("M6", "ISO 4762", 6.6, {"counterbore": {"diameter": 11, "depth": 6.4}}),
        ("M6", "iso4762", 6.6, {"counterbore": {"diameter": 11, "depth": 6.4}}),
        ("M6", "DIN 7984", 6.6, {"counterbore": {"diameter": 11, "depth": 4.7}}),
        ("M6", "ISO 4762 + 7089", 6.6, {"counterbore": {"diameter": 15, "depth": 8}}),
        ("M6", "ISO 14583 (partial)", 6.6, {"counterbore": {"diameter": 12.6, "depth": 3}}),
        ("M6", "ISO 10642", 6.6, {"countersink": {"diameter": 13.4, "angle": 90}}),
        ("M6", "ISO 7046", 6.6, {"countersink": {"diameter": 12.6, "angle": 90}}),
        ("M6", "ISO 2009", 6.6, {"countersink": {"diameter": 12.7, "angle": 90}}),
        ("M3", "ISO 4762", 3.4, {"counterbore": {"diameter": 6, "depth": 3.4}}),
        ("M8x1", "ISO 12474", 9, {"counterbore": {"diameter": 15, "depth": 8.6}}),
        ("M6x0.75", "ISO 10642", 6.6, {"countersink": {"diameter": 13.5, "angle": 90}}),
    ],
)
def test_the_head_of_a_screw_has_its_room(block, run, codes, thread, screw, clearance, mouth):
    result = run("hole", **TWO, thread=thread, screw=screw, depth=15)
    assert {key: result[key] for key in mouth} == mouth
    assert result["screw"].replace(" ", "").lower() == screw.replace(" ", "").lower()
    if "counterbore" in mouth:
        bore = mouth["counterbore"]
        removed = cylinder(bore["diameter"], bore["depth"])
        removed += cylinder(clearance, 15 - bore["depth"])
    else:
        height, volume = frustum_between(mouth["countersink"]["diameter"], clearance, 90)
        removed = volume + cylinder(clearance, 15 - height)
    assert result["volume"]["removed"] == pytest.approx(2 * removed)
    assert codes(result) == []
    assert in_steps(block)


@pytest.mark.parametrize(
    ("parameters", "among"),
    [
        ({"thread": "M6", "screw": "ISO 12474"}, "ISO 4762"),
        ({"thread": "M6", "screw": "ISO 999"}, "DIN 7984"),
        ({"thread": "M3.5", "screw": "ISO 2009"}, "ISO 7046"),
        ({"thread": "M6x0.75", "screw": "ISO 12474"}, "ISO 4762"),
        ({"thread": "M7", "screw": "ISO 4762"}, "no screw"),
        ({"thread": "UNC 1/4", "screw": "ISO 4762"}, "no screw"),
        ({"thread": "M6", "screw": "ISO 4762", "depth": 6}, "less than 6 mm"),
    ],
)
def test_a_screw_that_a_thread_does_not_have_is_refused(block, refused, parameters, among):
    error = refused("hole", **TWO, **parameters)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "screw")
    assert error.given == parameters["screw"]
    assert among in error.allowed


def thread_area(major, bore, pitch, clearance):
    """Mean area across a modeled metric thread, of which FreeCAD's profile is that of ISO 68-1."""
    outer = major / 2 + clearance / 2
    height = 7 / 8 * math.sqrt(3) / 2 * pitch
    flank = 7 / 16
    start = (bore / 2 - (outer - height)) / height * flank
    sides = (flank - start) * (bore**2 / 4 + bore / 2 * outer + outer**2) / 3
    return PI * 2 * (start * bore**2 / 4 + sides + outer**2 / 16)


def test_a_modeled_thread_is_cut_and_warned_of(document, with_part_design, run, codes):
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((0, 0), (8, 8)))
    run("pad", profile="Base", length=2, name="Plate")
    top = {"face": {"object": "Body", "face": "top"}, "positions": [[4, 4, 2]]}
    result = run("hole", **top, thread="M6", modeled=True, through=True)
    assert codes(result) == ["TAKES_SECONDS"]
    assert result["diameter"] == pytest.approx(5.026)
    expected = thread_area(6, 5.026, 1, 0.026) * 2
    assert result["volume"]["removed"] == pytest.approx(expected, rel=2e-3)
    assert document.Body.Shape.isValid()


def test_a_thread_of_too_many_turns_is_refused(block, refused):
    error = refused("hole", **TWO, thread="M2", modeled=True, through=True)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "modeled")
