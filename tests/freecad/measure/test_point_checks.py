# SPDX-License-Identifier: MIT
"""Points of inputs that a boolean's result has or lacks."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.measure.boolean_checks import Operation
from conjure_workbench.modeling.measure.point_checks import misplaced_flaw

BLOCK = Part.makeBox(10, 10, 10)
BALL = Part.makeSphere(6, FreeCAD.Vector(9, 9, 9))
PEG = Part.makeCylinder(2, 14, FreeCAD.Vector(5, 5, -2))
APART = Part.makeBox(1, 1, 1, FreeCAD.Vector(20, 20, 20))


@pytest.mark.parametrize("other", [BALL, PEG, APART])
def test_right_results_have_no_flaw(other):
    for operation, result in (
        (Operation.UNION, BLOCK.fuse(other)),
        (Operation.CUT, BLOCK.cut(other)),
        (Operation.COMMON, BLOCK.common(other)),
    ):
        if result.Solids:
            assert misplaced_flaw(operation, [BLOCK, other], result) is None


@pytest.mark.parametrize(
    ("operation", "result", "at"),
    [
        (Operation.CUT, BLOCK, 0),
        (Operation.COMMON, BLOCK, 0),
        (Operation.UNION, BLOCK, 1),
        (Operation.UNION, BALL, 0),
        (Operation.CUT, BLOCK.common(BALL), 0),
        (Operation.COMMON, BLOCK.cut(BALL), 0),
    ],
)
def test_a_result_that_lost_or_kept_material_is_told_with_the_input_that_shows_it(
    operation, result, at
):
    flaw = misplaced_flaw(operation, [BLOCK, BALL], result)
    assert flaw is not None
    assert flaw.at == at
    assert "points on edges of an input" in flaw.problem


def test_of_three_inputs_a_common_is_in_all():
    inputs = [BLOCK, BALL, PEG]
    assert misplaced_flaw(Operation.COMMON, inputs, BLOCK.common(BALL).common(PEG)) is None
    assert misplaced_flaw(Operation.COMMON, inputs, BLOCK.common(PEG)) is not None
