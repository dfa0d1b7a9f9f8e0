# SPDX-License-Identifier: MIT
"""Refusals of constraints that cannot hold together, as a command gives them."""

from __future__ import annotations

import FreeCAD
import pytest
import Sketcher

from conjure_workbench.modeling.sketching.solving import leave_out_redundant

LINE = {"type": "line", "id": "l1", "start": [0, 0], "end": [10, 4]}
ROOF = [LINE, {"type": "line", "id": "l2", "start": [10, 4], "end": [20, 0]}]


def length(value, **more):
    return {"type": "distance", "of": ["l1"], "value": value, **more}


def test_a_dimension_that_has_a_name_is_told_by_it(document, refused):
    sizes = [length(10, name="width"), length(20, name="breadth")]
    error = refused("create_sketch", geometry=[LINE], constraints=sizes)
    assert error.message == "'breadth' contradicts other constraints of 'Sketch'."
    assert error.details["conflicting"] == ["breadth", "width"]
    assert error.details["remove_one_of"] == ["breadth", "width"]


def test_what_would_collapse_is_told_by_its_name(document, refused):
    ends = [{"type": "coincident", "of": [f"l1.{end}", "origin"]} for end in ("start", "end")]
    error = refused("create_sketch", geometry=[LINE], constraints=ends)
    assert error.details["kind"] == "collapsed"
    assert error.details["collapsed"] == ["l1"]
    assert ends[1] in error.details["remove_one_of"]
    assert error.message == (
        "With the constraint coincident of l1.end and origin, 'Sketch' solves only by shrinking l1 "
        "to nothing."
    )


def test_the_first_of_two_conflicts_is_told_with_more(document, refused):
    sizes = [length(10), length(20), {"type": "distance", "of": ["l2"], "value": 5}]
    sizes.append({**sizes[2], "value": 6})
    error = refused("create_sketch", geometry=ROOF, constraints=sizes)
    assert error.details["more"]
    assert error.field == "constraints[1]"


def test_what_is_left_when_one_of_them_is_removed_is_taken(document, run, refused):
    constraints = [
        length(12),
        {"type": "horizontal", "of": ["l1"]},
        {"type": "parallel", "of": ["l1", "x_axis"]},
    ]
    error = refused("create_sketch", geometry=[LINE], constraints=constraints)
    assert error.details["kind"] == "redundant"
    assert error.details["remove_one_of"] == [constraints[2], constraints[1]]
    for left_out in error.details["remove_one_of"]:
        kept = [one for one in constraints if one != left_out]
        run("create_sketch", geometry=[LINE], constraints=kept)


def test_new_constraints_that_say_nothing_new_are_left_out(document, run):
    run("create_sketch", geometry=[LINE], constraints=[length(12, name="width")])
    sketch = document.getObject("Sketch")
    drawn = list(sketch.Geometry)
    first = sketch.ConstraintCount
    sketch.addConstraint(
        [
            Sketcher.Constraint("Distance", 0, 12.0),
            Sketcher.Constraint("Horizontal", 0),
            Sketcher.Constraint("Parallel", 0, -1),
        ]
    )
    left, told = leave_out_redundant(sketch, [first, first + 1, first + 2], drawn)
    assert left == {first + 1: first}
    assert [one["type"] for one in told] == ["distance", "parallel"]
    assert [one.Type for one in sketch.Constraints] == ["Distance", "Horizontal"]
    assert sketch.solve() == 0


@pytest.mark.parametrize("value", [20, 12])
def test_a_refusal_leaves_no_error_state(document, run, refused, value):
    run("create_sketch", geometry=[LINE], constraints=[length(12)])
    error = refused("create_sketch", geometry=[LINE], constraints=[length(12), length(value)])
    assert error.code == "CONSTRAINTS_CONFLICT"
    assert [one.Name for one in document.Objects] == ["Sketch"]
    assert document.getObject("Sketch").isValid()
    assert FreeCAD.getActiveTransaction() is None


def test_what_is_redundant_is_left_out_if_that_is_allowed(document, run, refused):
    constraints = [
        length(12, name="width"),
        {"type": "horizontal", "of": ["l1"]},
        {"type": "parallel", "of": ["l1", "x_axis"]},
        length(12),
    ]
    refused("create_sketch", geometry=[LINE], constraints=constraints)
    told = run("create_sketch", geometry=[LINE], constraints=constraints, allow_redundant=True)
    assert told["sketch"]["left_out"] == constraints[2:]
    assert [one["type"] for one in told["sketch"]["constraints"]] == ["distance", "horizontal"]
    sizes = [*constraints, length(13)]
    error = refused("create_sketch", geometry=[LINE], constraints=sizes, allow_redundant=True)
    assert error.details["kind"] == "conflicting"
    assert error.field == "constraints[4]"
