# SPDX-License-Identifier: MIT
"""Constraints without a name, removed as replies tell them."""

from __future__ import annotations

import FreeCAD
import Part
import pytest
import Sketcher

LINE = {"type": "line", "id": "l1", "start": [0, 0], "end": [9, 0]}
HORIZONTAL = {"type": "horizontal", "of": ["l1"]}
DISTANCE = {"type": "distance", "of": ["l1"], "value": 9}


def line(x1, y1, x2, y2):
    return Part.LineSegment(FreeCAD.Vector(x1, y1, 0), FreeCAD.Vector(x2, y2, 0))


def constraints(run, name="Sketch"):
    return run("get_sketch", object_name=name)["sketch"]["constraints"]


@pytest.mark.parametrize("sent", [HORIZONTAL, {**DISTANCE, "driving": True}])
def test_a_constraint_is_removed_as_it_is_told(run, sent):
    run("create_sketch", geometry=[LINE], constraints=[HORIZONTAL, DISTANCE])
    told = run("edit_sketch", object_name="Sketch", remove=[sent])["sketch"]
    gone = HORIZONTAL if sent is HORIZONTAL else DISTANCE
    assert told["removed"] == [gone]
    assert told["degrees_of_freedom"] == 3
    assert constraints(run) == [one for one in (HORIZONTAL, DISTANCE) if one != gone]


def test_each_constraint_told_can_be_removed_in_one_command(run):
    rectangle = {"type": "rectangle", "id": "r1", "corner": [3, 4], "width": 9, "height": 6}
    run("create_sketch", geometry=[rectangle])
    told = constraints(run)
    result = run("edit_sketch", object_name="Sketch", remove=told)["sketch"]
    assert result["removed"] == told
    assert result["degrees_of_freedom"] == 16


def test_of_two_that_are_the_same_one_goes(document, run):
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    sketch.addGeometry([line(0, 0, 9, 0)], False)
    sketch.addConstraint([Sketcher.Constraint("Horizontal", 0)] * 2)
    document.recompute()
    alike = {"type": "horizontal", "of": ["line1"]}
    assert run("edit_sketch", object_name="Sketch", remove=[alike])["sketch"]["removed"] == [alike]
    assert [one.Type for one in sketch.Constraints] == ["Horizontal"]


def test_of_several_that_differ_the_value_says_which(run, refused):
    lines = [LINE, {"type": "line", "id": "l2", "start": [0, 5], "end": [9, 6]}]
    measured = {**DISTANCE, "driving": False, "value": None}
    run("create_sketch", geometry=lines, constraints=[DISTANCE, measured])
    sent = {"type": "distance", "of": ["l1"]}
    error = refused("edit_sketch", object_name="Sketch", remove=[sent])
    assert (error.code, error.field) == ("AMBIGUOUS", "remove[0]")
    assert error.candidates == [DISTANCE, {**DISTANCE, "driving": False}]
    run("edit_sketch", object_name="Sketch", remove=[{**sent, "driving": False}])
    assert constraints(run) == [DISTANCE]


@pytest.mark.parametrize(
    ("sent", "code", "field"),
    [
        ({"type": "vertical", "of": ["l1"]}, "REFERENCE_LOST", "remove[0]"),
        ({"type": "horizontal"}, "MISSING_PARAMETER", "remove[0].of"),
        ({"type": "upright", "of": ["l1"]}, "INVALID_PARAMETER", "remove[0].type"),
        ({"of": ["l1"]}, "MISSING_PARAMETER", "remove[0].type"),
        ({**HORIZONTAL, "index": 3}, "UNKNOWN_PARAMETER", "remove[0].index"),
        (3, "INVALID_PARAMETER", "remove[0]"),
    ],
)
def test_what_no_constraint_is_like_is_refused(run, refused, sent, code, field):
    run("create_sketch", geometry=[LINE], constraints=[HORIZONTAL])
    error = refused("edit_sketch", object_name="Sketch", remove=[sent])
    assert (error.code, error.field) == (code, field)
    if code == "REFERENCE_LOST":
        assert error.candidates == [HORIZONTAL]


def test_what_a_person_made_and_no_command_makes_is_kept_and_can_be_removed(document, run):
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    sketch.addGeometry([line(-5, 5, 0, 0), line(0, 0, 4, -9), line(-9, 0, 9, 0)], False)
    sketch.addConstraint(Sketcher.Constraint("Coincident", 0, 2, 1, 1))
    sketch.addConstraint(Sketcher.Constraint("PointOnObject", 0, 2, 2))
    sketch.addConstraint(Sketcher.Constraint("SnellsLaw", 0, 2, 1, 1, 2, 1.5))
    document.recompute()
    other = constraints(run)[-1]
    assert other["type"] == "other"
    run("edit_sketch", object_name="Sketch", update={"line3": {"end": [12, 0]}})
    assert [one.Type for one in sketch.Constraints][-1] == "SnellsLaw"
    run("edit_sketch", object_name="Sketch", remove=[other])
    assert [one.Type for one in sketch.Constraints] == ["Coincident", "PointOnObject"]


@pytest.mark.parametrize("word", ["parallel", "perpendicular", "equal", "collinear", "coincident"])
def test_more_than_two_stand_to_the_first(run, word):
    lines = [
        {"type": "line", "id": f"l{at}", "start": [at * 3, at], "end": [at * 3 + 4, 2 + at * at]}
        for at in (1, 2, 3)
    ]
    end = ".start" if word == "coincident" else ""
    of = [f"l{at}{end}" for at in (1, 2, 3)]
    told = run("create_sketch", geometry=lines, constraints=[{"type": word, "of": of}])["sketch"]
    assert [(one["type"], one["of"]) for one in told["constraints"]] == [
        (word, [of[0], of[1]]),
        (word, [of[0], of[2]]),
    ]
