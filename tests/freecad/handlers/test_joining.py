# SPDX-License-Identifier: MIT
"""Loose edges joined to wires and faces, against their closed forms."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi


@pytest.fixture
def loose(document):
    """`loose(points, gap)`: an object for each line from point to point; the first one is short."""

    def draw(*points, gap=0.0, name="Line"):
        names = []
        for at, (start, end) in enumerate(zip(points, [*points[1:], points[0]])):
            begin = FreeCAD.Vector(*start)
            if at == 0:
                begin += (FreeCAD.Vector(*end) - begin).normalize() * gap
            made = document.addObject("Part::Feature", name)
            made.Shape = Part.makeLine(begin, FreeCAD.Vector(*end))
            made.purgeTouched()
            names.append(made.Name)
        return names

    return draw


SQUARE = [(0, 0, 0), (40, 0, 0), (40, 20, 0), (0, 20, 0)]


@pytest.mark.covers(
    "join_edges",
    bad=({"objects": ["A"], "tolerance": -1}, "INVALID_PARAMETER"),
    before_example=[
        ("create_polyline", {"name": "Line", "points": [[0, 0, 0], [10, 0, 0]]}),
        ("create_polyline", {"name": "Arc", "points": [[10, 0, 0], [10, 9, 0], [0, 0, 0]]}),
    ],
    change={"objects": ["A"], "result": "wires"},
)
def test_lines_become_a_face_that_can_be_extruded(document, loose, run, codes):
    names = loose(*SQUARE)
    result = run("join_edges", objects=names, name="Outline")
    assert (result["area"], result["shape"]["faces"]) == (800, 1)
    assert (result["closed"], result["wires"]) == (True, 1)
    assert result["gaps"] == {"closed": 0, "largest": 0}
    assert codes(result) == ["NOT_PARAMETRIC"]
    solid = run("extrude", profile="Outline", distance=3)
    assert solid["shape"]["volume"] == pytest.approx(2400)
    assert not any(document.getObject(name).Visibility for name in names)


def test_gaps_are_closed_up_to_the_tolerance_and_told(document, loose, run):
    names = loose(*SQUARE, gap=0.008)
    result = run("join_edges", objects=names)
    assert result["area"] == pytest.approx(800, abs=0.2)
    assert result["gaps"] == {"closed": 1, "largest": pytest.approx(0.008)}
    solid = run("extrude", profile=result["object_id"], distance=3)
    assert solid["shape"]["volume"] == pytest.approx(2400, abs=1)


def test_outlines_in_outlines_are_holes_and_islands(document, loose, run):
    names = loose(*SQUARE)
    for radius in (8, 4, 1):
        made = document.addObject("Part::Circle", f"C{radius}")
        made.Radius, made.Placement.Base = radius, FreeCAD.Vector(20, 10, 0)
        made.recompute()
        made.purgeTouched()
    result = run("join_edges", objects=[*names, "C8", "C4", "C1"], result="faces")
    area = 800 - 64 * PI + 16 * PI - PI
    assert result["area"] == pytest.approx(area, rel=1e-8)
    assert (result["shape"]["faces"], result["wires"]) == (2, 4)
    solid = run("extrude", profile=result["object_id"], distance=2)
    assert solid["shape"]["volume"] == pytest.approx(2 * area, rel=1e-8)
    assert solid["shape"]["solids"] == 2


def test_what_does_not_close_becomes_wires_with_its_ends(document, loose, run, refused):
    names = loose(*SQUARE, gap=2)
    result = run("join_edges", objects=names)
    assert (result["closed"], result["shape"]["faces"]) == (False, 0)
    assert [one["gap"] for one in result["open_ends"]] == [2, 2]
    assert sorted(one["at"][0] for one in result["open_ends"]) == [0, 2]
    run("undo")
    error = refused("join_edges", objects=names, result="faces")
    assert (error.code, error.field) == ("PROFILE_OPEN", "objects")
    assert len(error.details["open_ends"]) == 2


def test_what_crosses_or_leaves_a_plane_makes_no_faces(document, loose, run, refused):
    first = loose(*SQUARE, name="One")
    second = loose(*[(x + 20, y + 10, z) for x, y, z in SQUARE], name="Two")
    assert refused("join_edges", objects=[*first, *second], result="faces").code == (
        "PROFILE_CROSSES"
    )
    bent = loose((0, 0, 50), (9, 0, 50), (9, 9, 55), (0, 9, 50), name="Bent")
    assert refused("join_edges", objects=bent, result="faces").code == "GEOMETRY_ERROR"
    assert run("join_edges", objects=bent)["shape"]["faces"] == 0


def test_five_hundred_edges_are_joined_at_once(document, run):
    lines = []
    for at in range(125):
        x = 10 * at
        ring = [FreeCAD.Vector(x, 0), FreeCAD.Vector(x + 8, 0), FreeCAD.Vector(x + 8, 8),
                FreeCAD.Vector(x, 8)]  # fmt: skip
        lines += [Part.makeLine(a, b) for a, b in zip(ring, [*ring[1:], ring[0]])]
    made = document.addObject("Part::Feature", "Loose")
    made.Shape = Part.Compound(lines[::-1])
    result = run("join_edges", objects="Loose")
    assert (result["wires"], result["area"]) == (125, pytest.approx(125 * 64))
