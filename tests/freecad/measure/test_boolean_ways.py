# SPDX-License-Identifier: MIT
"""Other ways to compute a boolean: which planes split the inputs, and what makes a way sound."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.geometry.face_splitting import split_shape, turn_toward
from conjure_workbench.modeling.measure.boolean_checks import Operation, Verdict, judge
from conjure_workbench.modeling.measure.boolean_ways import computed, is_consistent, sound_ways
from conjure_workbench.modeling.measure.face_gaps import Flaw

BLOCK = Part.makeBox(10, 10, 10)
BALL = Part.makeSphere(6, FreeCAD.Vector(9, 9, 9))
PEG = Part.makeCylinder(2, 14, FreeCAD.Vector(5, 5, -2))


@pytest.mark.parametrize("operation", Operation)
@pytest.mark.parametrize("inputs", [[BLOCK, PEG], [BALL, BLOCK], [BLOCK, PEG, BALL]])
def test_volumes_of_a_result_and_of_its_opposite_add_up_where_both_are_right(operation, inputs):
    inputs = inputs[:2] if operation is Operation.CUT else inputs
    volume = computed(operation, inputs).Volume
    assert is_consistent(operation, inputs, volume)
    total = sum(shape.Volume for shape in inputs)
    assert not is_consistent(operation, inputs, volume + 1e-4 * total)


def test_a_union_that_closes_and_is_too_large_is_not_consistent():
    """Pipes that cross, of nearly one radius: split so, FreeCAD 0.20 adds 8e-4 to the union."""
    pipe = Part.makeCylinder(2, 10)
    way = FreeCAD.Vector(-1, 0, 0)
    other = Part.makeCylinder(2.00001, 10, FreeCAD.Vector(2, 0, 6.499995), way)
    inputs = [split_shape(shape, 90) for shape in (pipe, other)]
    volume = computed(Operation.UNION, inputs).Volume
    is_right = volume == pytest.approx(208.6617, rel=1e-4)
    assert is_right or not is_consistent(Operation.UNION, inputs, volume)


def test_round_faces_that_touch_are_split_where_they_do():
    """FreeCAD 0.20 is wrong about these two whole, and split by other planes."""
    large = Part.makeCylinder(10, 5)
    away = FreeCAD.Vector(15 * math.cos(2.2), 15 * math.sin(2.2), -1)
    small = Part.makeCylinder(5, 4, away)
    turns = {0: turn_toward(large, small), 1: turn_toward(small, large)}
    failed = Verdict(Flaw("is wrong"), False, 0.0)
    found = sound_ways(Operation.UNION, [large, small], large.fuse(small), failed)
    way = next(way for way in found if way is not None and way.split)
    assert way.split == {at: turns[at] for at in way.split}
    assert way.shape.Volume == pytest.approx(600 * math.pi)


def test_solids_of_one_axis_have_no_plane_toward_one_another():
    assert turn_toward(Part.makeCylinder(10, 5), Part.makeCylinder(3, 9)) is None


def test_a_doubted_result_that_is_right_is_confirmed():
    right = computed(Operation.CUT, [BLOCK, PEG])
    doubted = judge(Operation.CUT, [BLOCK, PEG], right)._replace(is_loose=True)
    assert next(sound_ways(Operation.CUT, [BLOCK, PEG], right, doubted)) is None


def test_a_doubted_result_that_is_wrong_is_refuted_by_another_way():
    wrong = BLOCK.cut(BALL)
    doubted = Verdict(None, False, wrong.Volume, is_loose=True)
    way = next(sound_ways(Operation.CUT, [BLOCK, PEG], wrong, doubted))
    assert way is not None
    assert way.shape.Volume == pytest.approx(1000 - 40 * math.pi)
