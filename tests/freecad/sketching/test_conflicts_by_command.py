# SPDX-License-Identifier: MIT
"""Conflicts of constraints by command: refused with nothing changed, and what ends them does."""

from __future__ import annotations

import pytest

from tests.freecad.sketching.test_conflicts import CASES

NOT_BY_COMMAND = {
    "parallel to itself": "constraints[0].of[1]",
    "the radius of a line": "constraints[0].of",
}
"""Constraints that a command refuses before FreeCAD sees them, by the field that it names."""
ALIGNED = {"type": "vertical", "of": ["line1.start", "line1.end"]}
OTHER = {"a distance of 0": ("unsolvable", ALIGNED)}
"""A distance of 0 along an axis is an alignment: its kind of conflict, and how it is told."""


@pytest.mark.parametrize("case", CASES)
def test_a_newcomer_is_refused_until_one_of_those_told_is_removed(document, run, refused, case):
    geometry, constraints, kind, _, _ = CASES[case]
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    sketch.addGeometry(geometry, False)
    sketch.addConstraint(constraints)
    newcomer = told(run)[-1]
    sketch.delConstraint(len(constraints) - 1)
    sketch.solve()
    for obj in document.Objects:
        obj.recompute()
        obj.purgeTouched()
    add = {"constraints": [newcomer]}
    error = refused("edit_sketch", object_name="Sketch", add=add)
    if case in NOT_BY_COMMAND:
        assert (error.code, error.field) == ("INVALID_PARAMETER", f"add.{NOT_BY_COMMAND[case]}")
        return
    assert error.code == "CONSTRAINTS_CONFLICT"
    kind, as_told = OTHER.get(case, (kind, newcomer))
    assert error.details["kind"] == kind
    assert as_told in error.details["conflicting"]
    for one in error.details["remove_one_of"]:
        if one != as_told:
            run("edit_sketch", object_name="Sketch", remove=[one], add=add)
            assert as_told in told(run)
            run("undo")


def told(run):
    return run("get_sketch", object_name="Sketch", fields=["constraints"])["sketch"]["constraints"]
