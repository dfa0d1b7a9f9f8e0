# SPDX-License-Identifier: MIT
"""Pipes of bodies against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

from tests.part_design import at, in_steps, rectangle, sketch

PI = math.pi
UPRIGHT = FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)
ON_XZ = FreeCAD.Placement(FreeCAD.Vector(), UPRIGHT)
ACROSS_X = FreeCAD.Rotation(FreeCAD.Vector(0, 1, 0), 90)
NOT_CONSTRAINED = "PROFILE_NOT_CONSTRAINED"


@pytest.fixture
def body(document, with_part_design, run):
    run("create_body", name="Body")
    return document.Body


def square(size):
    return rectangle((-size / 2, -size / 2), (size / 2, size / 2))


def line(start, end):
    return Part.LineSegment(FreeCAD.Vector(*start, 0), FreeCAD.Vector(*end, 0))


def arc(center, radius, start, end):
    circle = Part.Circle(FreeCAD.Vector(*center, 0), FreeCAD.Vector(0, 0, 1), radius)
    return Part.ArcOfCircle(circle, start, end)


def way(body, *edges, name="Way", where=ON_XZ):
    """A sketch of lines and arcs, by default upright."""
    made = sketch(body, name, where=where)
    made.addGeometry(list(edges), False)
    made.recompute()
    made.purgeTouched()
    return made


def corner(body):
    """A path of 30 mm up and 40 mm along X."""
    return way(body, line((0, 0), (0, 30)), line((0, 30), (40, 30)))


def elbow(run, radius=40):
    """A path of 30 mm, a quarter of a circle and 40 mm, fully constrained; and two circles."""
    run("create_sketch", body="Body", on="xz", name="Way", geometry=[
        {"type": "line", "id": "rise", "start": [0, 0], "end": [0, 30]},
        {"type": "arc", "id": "bend", "center": [radius, 30], "radius": radius,
         "start_angle": 90, "end_angle": 180},
        {"type": "line", "id": "run", "start": [radius, 30 + radius],
         "end": [radius + 40, 30 + radius]},
    ], constraints=[
        {"type": "coincident", "of": ["rise.start", "origin"]},
        {"type": "vertical", "of": "rise"},
        {"type": "tangent", "of": ["rise.end", "bend.end"]},
        {"type": "tangent", "of": ["bend.start", "run.start"]},
        {"type": "horizontal", "of": "run"},
        {"type": "distance", "of": "rise", "value": 30, "name": "rise_length"},
        {"type": "radius", "of": "bend", "value": radius, "name": "bend_radius"},
        {"type": "distance", "of": "run", "value": 40, "name": "run_length"},
    ])  # fmt: skip
    for name, size in (("Outside", 10), ("Inside", 8)):
        circle = {"type": "circle", "id": "c", "center": [0, 0], "radius": size}
        radius_of = {"type": "radius", "of": "c", "value": size, "name": "radius"}
        place = {"type": "coincident", "of": ["c.center", "origin"]}
        run("create_sketch", body="Body", name=name, geometry=[circle],
            constraints=[radius_of, place])  # fmt: skip


@pytest.mark.covers(
    "body_pipe",
    bad=({"profile": "A", "spine": "A"}, "INVALID_PARAMETER"),
    before=[
        (
            "run_script",
            {"script": "from tests.part_design import sweep_examples as made; made(doc)"},
        )
    ],
    change={"profile": "Stem", "spine": "Way"},
    before_example=[
        (
            "run_script",
            {"script": "from tests.part_design import sweep_examples as made; made(doc)"},
        )
    ],
)
def test_an_elbow_follows_the_radius_of_its_bend(body, document, run, codes):
    elbow(run)
    result = run("body_pipe", profile="Outside", spine="Way", name="Wall")
    length = 30 + PI / 2 * 40 + 40
    assert result["type"] == "PartDesign::AdditivePipe"
    assert result["volume"]["added"] == pytest.approx(100 * PI * length)
    assert (result["profile"], result["spine"]) == ("Outside", "Way")
    assert result["spine_length"] == pytest.approx(length)
    assert result["dimensions"]["Way.bend_radius"] == 40
    assert "Outside.radius" in result["dimensions"]
    bored = run("body_pipe", profile="Inside", spine="Way", operation="cut", name="Bore")
    assert codes(bored) == []
    assert bored["type"] == "PartDesign::SubtractivePipe"
    assert bored["shape"]["volume"] == pytest.approx(15022.9287, rel=1e-8)
    assert not document.Way.Visibility
    assert not document.Inside.Visibility
    run("set_dimensions", values={"Way.bend_radius": 50})
    assert body.Shape.Volume == pytest.approx(16799.4574, rel=1e-8)
    run("set_dimensions", values={"Way.bend_radius": 40, "Inside.radius": 9})
    assert body.Shape.Volume == pytest.approx(19 * PI * length)
    assert in_steps(body)


def test_a_profile_with_a_hole_makes_a_tube(body, run):
    elbow(run)
    sketch(body, "Ring", ((0, 0), 10), ((0, 0), 8))
    result = run("body_pipe", profile="Ring", spine="Way")
    assert result["shape"]["volume"] == pytest.approx(15022.9287, rel=1e-8)


@pytest.mark.parametrize(
    ("corners", "loop", "volume"),
    [
        ("right", square(10), 100 * 70),
        ("round", square(10), 100 * 70 - 10 * 25 * (1 - PI / 4)),
        ("right", ((0, 0), 5), 25 * PI * 70),
        # The outside of the corner: a half disc turned by 90 degrees, instead of the miter.
        ("round", ((0, 0), 5), 25 * PI * 70 - 2 / 3 * 125 * (2 - PI / 2)),
    ],
)
def test_a_corner_keeps_both_legs(body, run, corners, loop, volume):
    corner(body)
    sketch(body, "Section", loop)
    result = run("body_pipe", profile="Section", spine="Way", corners=corners)
    assert result["volume"]["added"] == pytest.approx(volume)
    assert result["bounding_box"]["max"] == pytest.approx([40, 5, 35])
    run("set_properties", object_name=result["object_id"],
        properties={"corners": "right" if corners == "round" else "round"})  # fmt: skip
    assert body.Shape.Volume != pytest.approx(volume)
    assert in_steps(body)


@pytest.mark.parametrize(
    ("loop", "where"),
    [
        (square(10), at(0)),
        (square(10), FreeCAD.Placement(FreeCAD.Vector(40, 0, 30), ACROSS_X)),
    ],
)
def test_a_profile_lies_at_either_end(body, run, loop, where):
    corner(body)
    sketch(body, "Section", loop, where=where)
    assert run("body_pipe", profile="Section", spine="Way")["volume"]["added"] == pytest.approx(
        7000
    )


@pytest.mark.parametrize("angle", [0, 90, 45])
def test_a_closed_path_may_begin_anywhere(body, run, angle):
    circle = Part.Circle(FreeCAD.Vector(), FreeCAD.Vector(0, 0, 1), 20)
    way(body, circle, where=at(0))
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), angle).multiply(UPRIGHT)
    sketch(body, "Section", ((20, 0), 5), where=FreeCAD.Placement(FreeCAD.Vector(), turn))
    result = run("body_pipe", profile="Section", spine="Way")
    assert result["volume"]["added"] == pytest.approx(2 * PI**2 * 20 * 25)


@pytest.mark.parametrize(
    ("loops", "volume"),
    [
        ([[((0, 0), 10)], [((0, 0), 5)]], PI * 10 * 175),
        ([[square(20)], [square(10)]], 7000),
        ([[((0, 0), 10), ((0, 0), 5)], [((0, 0), 5), ((0, 0), 2)]], PI * 10 * (175 - 39)),
    ],
)
def test_a_pipe_passes_through_further_sections(body, run, loops, volume):
    way(body, line((0, 0), (0, 30)))
    sketch(body, "Low", *loops[0])
    sketch(body, "High", *loops[1], where=at(30))
    result = run("body_pipe", profile="Low", spine="Way", sections=["High"])
    assert result["volume"]["added"] == pytest.approx(volume)
    assert result["sections"] == ["High"]
    assert in_steps(body)


def test_a_section_grows_along_a_bend(body, run):
    elbow(run)
    where = FreeCAD.Placement(FreeCAD.Vector(80, 0, 70), ACROSS_X)
    sketch(body, "Small", ((0, 0), 5), where=where)
    result = run("body_pipe", profile="Outside", spine="Way", sections=["Small"])
    assert result["volume"]["added"] == pytest.approx(PI / 3 * (70 + 20 * PI) * 175)


@pytest.fixture
def block(body, run):
    """A body with a block of 40 x 30 x 10."""
    sketch(body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=10, name="Block")
    return body


def test_a_groove_follows_edges_of_the_body(block, run):
    edges = run("get_edges", object_name="Body", filter={"z_min": 9.9, "y_max": 0.1})["edges"]
    spine = [edge["handle"] for edge in edges]
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 1, 0), 90)
    where = FreeCAD.Placement(FreeCAD.Vector(0, 0, 10), turn)
    sketch(block, "Notch", ((0, 0), 1), where=where)
    result = run("body_pipe", profile="Notch", spine=spine, operation="cut", name="Groove")
    assert result["volume"]["removed"] == pytest.approx(PI / 4 * 40)
    run("set_dimensions", values={"Block.Length": 10.5})
    told = run("set_dimensions", values={"Block.Length": 10})
    assert "lost" not in told
    assert block.Shape.Volume == pytest.approx(12000 - PI / 4 * 40)
    assert block.Document.Groove.Spine[0] == block.Document.Block


def test_a_face_is_the_profile(block, run):
    way(block, line((0, 0), (0, 20)), where=FreeCAD.Placement(FreeCAD.Vector(5, 5, 10), UPRIGHT))
    face = {"type": "face", "reference_object": "Body", "reference_face": "top"}
    result = run("body_pipe", profile=face, spine="Way")
    assert result["volume"]["added"] == pytest.approx(24000)


def test_one_edge_of_a_sketch_is_the_path(body, run):
    corner(body)
    sketch(body, "Section", square(10))
    spine = {"type": "edge", "reference_object": "Way", "reference_edge": {"z_max": 30}}
    spine["reference_edge"]["direction"] = "z"
    result = run("body_pipe", profile="Section", spine=spine)
    assert result["volume"]["added"] == pytest.approx(3000)
    assert result["spine_length"] == pytest.approx(30)


def test_an_edge_of_a_sketch_is_found_again(body, run, document):
    lines = {"aside": [[90, 0], [90, 9]], "rise": [[0, 0], [0, 30]], "run": [[0, 30], [40, 30]]}
    geometry = [
        {"type": "line", "id": name, "start": start, "end": end}
        for name, (start, end) in lines.items()
    ]
    run("create_sketch", body="Body", on="xz", name="Way", geometry=geometry)
    sketch(body, "Section", square(10))
    edges = [{"near": [0, 0, 15]}, {"near": [20, 0, 30]}]
    spine = {"type": "edge", "reference_object": "Way", "reference_edge": edges}
    run("body_pipe", profile="Section", spine=spine, name="Pipe")
    assert document.Pipe.Spine[1] == ["Edge2", "Edge3"]
    told = run("edit_sketch", object_name="Way", remove=["aside"])
    assert "lost" not in told
    assert document.Pipe.Spine[1] == ["Edge1", "Edge2"]
    assert body.Shape.Volume == pytest.approx(7000)
    told = run("edit_sketch", object_name="Way", remove=["run"])
    assert [one["old"] for one in told["lost"]] == ["Edge2"]


def straight(body):
    return way(body, line((0, 0), (0, 30)))


@pytest.mark.parametrize(
    ("edges", "field"),
    [
        ([line((0, 0), (0, 30)), line((10, 0), (10, 30))], "spine"),
        ([line((0, 0), (0, 30)), line((0, 15), (10, 30)), line((0, 15), (0, 40))], "spine"),
        ([line((0, 0), (0, 30)), arc((0, 50), 20, -PI / 2, 0)], "spine"),
        ([line((0, 0), (0, 30)), arc((5, 30), 5, PI / 2, PI)], "profile"),
    ],
)
def test_a_path_that_no_pipe_follows_is_refused(body, refused, edges, field):
    way(body, *edges)
    sketch(body, "Section", ((0, 0), 8))
    error = refused("body_pipe", profile="Section", spine="Way")
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)


@pytest.mark.parametrize(
    "where",
    [at(10), at(50), at(-0.01), ON_XZ, FreeCAD.Placement(FreeCAD.Vector(0, 0, 1), UPRIGHT)],
)
def test_a_profile_that_is_not_across_an_end_is_refused(body, refused, where):
    straight(body)
    sketch(body, "Section", ((0, 0), 5), where=where)
    error = refused("body_pipe", profile="Section", spine="Way")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "profile")
    places = error.allowed.replace("-0.0", "0.0")
    assert "[0.0, 0.0, 0.0]" in places
    assert "[0.0, 0.0, 30.0]" in places


@pytest.mark.parametrize("height", [15, 40])
def test_a_last_section_before_or_beyond_the_end_is_refused(body, refused, height):
    straight(body)
    sketch(body, "Low", ((0, 0), 10))
    sketch(body, "High", ((0, 0), 5), where=at(height))
    error = refused("body_pipe", profile="Low", spine="Way", sections=["High"])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "sections[0]")


def test_sections_with_other_holes_are_refused(body, refused):
    straight(body)
    sketch(body, "Low", ((0, 0), 10))
    sketch(body, "High", ((0, 0), 5), ((0, 0), 2), where=at(30))
    error = refused("body_pipe", profile="Low", spine="Way", sections=["High"])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "sections[0]")


@pytest.mark.parametrize("corners", ["right", "round"])
def test_legs_that_run_into_each_other_are_refused(body, refused, corners):
    way(body, line((0, 0), (0, 30)), line((0, 30), (2, 0)))
    sketch(body, "Section", ((0, 0), 3))
    error = refused("body_pipe", profile="Section", spine="Way", corners=corners)
    assert error.code in ("RESULT_INVALID", "GEOMETRY_ERROR")


def test_a_wide_profile_in_a_tight_bend_is_doubted(body, run, codes):
    way(body, line((0, 0), (0, 30)), arc((12, 30), 12, PI / 2, PI))
    sketch(body, "Section", rectangle((-5, 1), (5, 13)))
    result = run("body_pipe", profile="Section", spine="Way")
    assert "MAY_CUT_THROUGH_ITSELF" in codes(result)


def test_what_is_no_path_of_the_body_is_refused(body, run, document, refused):
    sketch(body, "Section", square(10))
    run("create_body", name="Second")
    way(document.Second, line((0, 0), (0, 30)), name="Far")
    error = refused("body_pipe", profile="Section", spine="Far")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "spine")
    run("box", name="Box")
    spine = {"type": "edge", "reference_object": "Box", "reference_edge": 1}
    error = refused("body_pipe", profile="Section", spine=spine)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "spine.reference_object")
    error = refused("body_pipe", profile="Section", spine="Body")
    assert (error.code, error.field) == ("INVALID_PARAMETER", "spine")
