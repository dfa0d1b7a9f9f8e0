# SPDX-License-Identifier: MIT
"""Profiles that edges, wires, sketches and faces of the document make together."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi
SQUARE = [(0, 0, 0), (40, 0, 0), (40, 20, 0), (0, 20, 0)]


@pytest.fixture
def lines(document):
    """`lines(points, gap=0)`: an object for each line around; the first one is short by a gap."""

    def draw(*points, gap=0.0):
        names = []
        for at, (start, end) in enumerate(zip(points, [*points[1:], points[0]])):
            begin = FreeCAD.Vector(*start)
            if at == 0:
                begin += (FreeCAD.Vector(*end) - begin).normalize() * gap
            made = document.addObject("Part::Feature", "Line")
            made.Shape = Part.makeLine(begin, FreeCAD.Vector(*end))
            made.purgeTouched()
            names.append(made.Name)
        return names

    return draw


@pytest.fixture
def ring(document):
    """`ring(radius, center)`: the name of a circle."""

    def draw(radius, center=(20, 10, 0)):
        made = document.addObject("Part::Feature", "Ring")
        made.Shape = Part.makeCircle(radius, FreeCAD.Vector(*center))
        made.purgeTouched()
        return made.Name

    return draw


@pytest.fixture
def edit(run):
    """`edit(name, **parameters)`: changes parameters of an object by their names."""
    return lambda name, **sent: run("set_properties", object_name=name, properties=sent)


def joined(names, **more):
    return {"type": "objects", "objects": names, **more}


def told(run, name):
    return run("get_properties", object_name=name)["properties"]["profile"]["value"]


def test_lines_and_circles_are_sorted_by_nesting(document, lines, ring, run, codes):
    names = [*lines(*SQUARE), ring(8), ring(3), ring(1)]
    result = run("extrude", profile=joined(names), distance=2, name="Plate")
    assert result["shape"]["volume"] == pytest.approx(2 * (800 - 64 * PI + 9 * PI - PI))
    assert (result["shape"]["solids"], result["profile_type"]) == (2, "objects")
    assert result["gaps"] == {"closed": 0, "largest": 0}
    assert codes(result) == ["NOT_PARAMETRIC"]
    assert not any(document.getObject(name).Visibility for name in names)
    run("undo")
    assert document.getObject("Plate") is None
    assert all(document.getObject(name).Visibility for name in names)
    run("redo")
    assert document.getObject("Plate").Shape.Volume == pytest.approx(result["shape"]["volume"])


def test_gaps_are_closed_up_to_the_tolerance_and_told(lines, run, refused):
    names = lines(*SQUARE, gap=0.05)
    error = refused("extrude", profile=joined(names))
    assert (error.code, error.field) == ("PROFILE_OPEN", "profile.objects")
    [first, _] = error.details["open_ends"]
    assert {tuple(first["at"]), tuple(first["nearest"])} == {(0.05, 0, 0), (0, 0, 0)}
    assert first["gap"] == pytest.approx(0.05)
    result = run("extrude", profile=joined(names, tolerance=0.1), distance=2)
    assert result["gaps"] == {"closed": 1, "largest": pytest.approx(0.05)}
    assert result["shape"]["volume"] == pytest.approx(1600, rel=1e-2)


def test_outlines_that_cross_are_refused_with_places(document, lines, ring, refused):
    names = [*lines(*SQUARE), ring(5, (0, 10, 0))]
    before = len(document.Objects)
    error = refused("extrude", profile=joined(names))
    assert (error.code, error.field) == ("PROFILE_CROSSES", "profile.objects")
    assert sorted(place[1] for place in error.details["crossings"]) == pytest.approx([5, 15])
    assert len(document.Objects) == before


def test_outlines_of_several_planes_are_refused(lines, ring, refused):
    error = refused("extrude", profile=joined([*lines(*SQUARE), ring(3, (20, 10, 5))]))
    assert error.code == "GEOMETRY_ERROR"


def test_sketches_wires_and_faces_go_together(document, run, ring):
    sketch = run(
        "create_sketch",
        geometry=[{"type": "rectangle", "center": [0, 0], "width": 60, "height": 40}],
    )["object_id"]
    wire = run("create_polyline", points=[[-20, -5], [-10, -5], [-10, 5], [-20, 5]], closed=True)
    face = run("create_plane", length=10, width=6, position=[10, -3, 0])
    names = [sketch, wire["object_id"], face["object_id"]]
    result = run("extrude", profile=joined(names), distance=1)
    assert result["shape"]["volume"] == pytest.approx(2400 - 100 - 60)


def test_objects_in_moved_parts_are_joined_where_they_are_seen(document, run):
    box = [(0, 0, 0), (10, 0, 0), (10, 10, 0), (0, 10, 0)]
    halves = [
        run("create_polyline", name="Left", points=[box[1], box[0], box[3], box[2]]),
        run("create_polyline", name="Right", points=[box[1], box[2]]),
    ]
    run("move_object", object_name="Right", vector=[100, 0, 0])
    run("create_part", name="Case", objects=["Right"])
    run("move_object", object_name="Case", vector=[-100, 0, 0])
    run("create_part", name="Other", objects=["Left"])
    run("move_object", object_name="Case", vector=[0, 0, 7])
    run("move_object", object_name="Other", vector=[0, 0, 7])
    names = [half["object_id"] for half in halves]
    result = run("extrude", profile=joined(names), distance=3)
    assert result["shape"]["volume"] == pytest.approx(300)
    assert result["bounding_box"]["min"] == pytest.approx([0, 0, 7], abs=1e-6)
    assert result["bounding_box"]["max"] == pytest.approx([10, 10, 10], abs=1e-6)


def test_every_command_on_profiles_takes_them(document, run, lines):
    square = [(10, 0, 0), (14, 0, 0), (14, 0, 4), (10, 0, 4)]
    turned = run("revolve", profile=joined(lines(*square)))
    assert turned["shape"]["volume"] == pytest.approx(2 * PI * 12 * 16)
    flat = [(x, z, 0) for x, _, z in square]
    path = {"type": "line", "start": [12, 2, 0], "end": [12, 2, 9]}
    swept = run("sweep", profile=joined(lines(*flat)), path=path)
    assert swept["shape"]["volume"] == pytest.approx(9 * 16)
    above = [(x, y, 6) for x, y, _ in flat]
    lofted = run("loft", profiles=[joined(lines(*flat)), joined(lines(*above))])
    assert lofted["shape"]["volume"] == pytest.approx(6 * 16)


def test_a_hollow_one_is_swept_with_its_hole(lines, ring, run):
    names = [*lines(*SQUARE), ring(3)]
    path = {"type": "line", "start": [20, 10, 0], "end": [20, 10, 9]}
    result = run("sweep", profile=joined(names), path=path)
    assert result["shape"]["volume"] == pytest.approx(9 * (800 - 9 * PI))


def test_cut_out_of_a_solid(lines, run):
    run("create_box", name="Block", length=60, width=40, height=10, position=[-10, -10, -5])
    profile = joined(lines(*SQUARE))
    result = run("extrude", profile=profile, distance=20, operation="cut", base_object="Block")
    assert result["shape"]["volume"] == pytest.approx(24000 - 800 * 5)


def test_it_is_told_and_edited_by_its_names(document, lines, ring, run, edit):
    names = [*lines(*SQUARE), ring(3)]
    run("extrude", profile=joined(names), distance=2, name="Plate")
    assert told(run, "Plate") == joined(names, tolerance=0.01)
    edit("Plate", profile={"objects": names[:4]})
    assert document.getObject("Plate").Shape.Volume == pytest.approx(1600)
    assert document.getObject(names[4]).Visibility
    assert told(run, "Plate") == joined(names[:4], tolerance=0.01)
    run("undo")
    assert document.getObject("Plate").Shape.Volume == pytest.approx(2 * (800 - 9 * PI))
    run("redo")
    edit("Plate", distance=3)
    assert document.getObject("Plate").Shape.Volume == pytest.approx(2400)
    edit("Plate", profile={"type": "circle", "radius": 5})
    assert document.getObject("Plate").Shape.Volume == pytest.approx(75 * PI)
    assert document.getObject(names[0]).Visibility
    edit("Plate", profile=joined([names[4]]))
    assert document.getObject("Plate").Shape.Volume == pytest.approx(27 * PI)
    assert not document.getObject(names[4]).Visibility


def test_what_changed_is_seen_when_the_profile_is_sent_again(document, ring, run, edit):
    name = ring(3)
    run("extrude", profile=joined([name]), distance=1, name="Disk")
    document.getObject(name).Shape = Part.makeCircle(6, FreeCAD.Vector(0, 0, 0))
    assert document.getObject("Disk").Shape.Volume == pytest.approx(9 * PI)
    edit("Disk", profile={"objects": [name]})
    assert document.getObject("Disk").Shape.Volume == pytest.approx(36 * PI)


@pytest.mark.parametrize(
    ("profile", "code", "field"),
    [
        ({"type": "objects", "objects": []}, "INVALID_PARAMETER", "profile.objects"),
        ({"type": "objects"}, "MISSING_PARAMETER", "profile.objects"),
        ({"type": "objects", "objects": ["No"]}, "OBJECT_NOT_FOUND", "profile.objects[0]"),
        (
            {"type": "objects", "objects": ["A"], "tolerance": 0},
            *("INVALID_PARAMETER", "profile.tolerance"),
        ),
    ],
)
def test_what_names_no_edges_is_refused(document, refused, profile, code, field):
    error = refused("extrude", profile=profile)
    assert (error.code, error.field) == (code, field)


def test_two_hundred_outlines_are_joined_in_a_few_seconds(document, ring, run):
    names = [ring(1, (3 * (at % 20), 3 * (at // 20), 0)) for at in range(200)]
    result = run("extrude", profile=joined(names), distance=1)
    assert result["shape"]["volume"] == pytest.approx(200 * PI)
