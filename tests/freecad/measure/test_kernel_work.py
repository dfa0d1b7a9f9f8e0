# SPDX-License-Identifier: MIT
"""Work of the kernel, counted from shapes, and budgets of it."""

from __future__ import annotations

import time

import FreeCAD
import Part

from conjure_workbench.modeling.measure.kernel_work import (
    UNIT_S,
    WorkBudget,
    boolean_work,
    shape_work,
)


def prism(sides):
    circle = Part.makeCircle(50).discretize(sides + 1)
    return Part.Face(Part.makePolygon(circle)).extrude(FreeCAD.Vector(0, 0, 10))


def coil():
    section = Part.Wire(Part.makeCircle(0.6, FreeCAD.Vector(5, 0, 0), FreeCAD.Vector(0, 1, 0)))
    return Part.Wire(Part.makeHelix(2, 24, 5)).makePipeShell([section], True, True)


def ellipsoid():
    stretched = FreeCAD.Matrix()
    stretched.scale(1, 2, 3)
    return Part.makeSphere(5).transformGeometry(stretched)


def test_a_budget_is_spent_and_refuses_what_it_cannot_pay():
    budget = WorkBudget(10, 60)
    assert budget.take(7)
    assert not budget.take(4)
    assert budget.take(3)
    assert (budget.timed_out, budget.reply()) == (False, {})


def test_after_the_time_limit_nothing_is_affordable_and_that_is_told(monkeypatch):
    budget = WorkBudget(10, 60)
    later = time.monotonic() + 61
    monkeypatch.setattr(time, "monotonic", lambda: later)
    # What the budget refuses anyway is not the time's fault.
    assert not budget.take(11)
    assert not budget.timed_out
    assert not budget.take(1)
    assert budget.reply() == {"time_limit_reached": True}


def test_curved_faces_count_more_than_plane_ones_and_splines_by_their_pieces():
    assert shape_work(Part.makeBox(1, 1, 1).Faces) == 6
    assert shape_work(Part.makeCylinder(1, 1).Faces) == 4 + 2
    (face,) = ellipsoid().Faces
    pieces = (len(face.Surface.getUKnots()) - 1) * (len(face.Surface.getVKnots()) - 1)
    assert pieces > 1
    assert shape_work([face]) == 4 * pieces


def test_a_boolean_is_the_work_of_the_faces_whose_boxes_meet():
    box, aside = Part.makeBox(10, 10, 10), Part.makeBox(1, 1, 1, FreeCAD.Vector(20, 0, 0))
    corner = Part.makeBox(10, 10, 10, FreeCAD.Vector(5, 5, 5))
    assert boolean_work([box, aside]) == 0
    # The three faces at either corner, each with the two of the other that it crosses.
    assert boolean_work([box, corner]) == 6
    rods = [Part.makeCylinder(5, 40), Part.makeCylinder(5, 40, FreeCAD.Vector(0, 0, 20))]
    # The two sides, each disk of one with the side of the other, and no disk with another.
    assert boolean_work(rods) == 16 + 2 * 4


def test_two_coils_through_each_other_take_far_longer_than_two_tori():
    def seconds(shape):
        return UNIT_S * boolean_work([shape, shape.translated(FreeCAD.Vector(1, 0, 0.5))])

    assert seconds(coil()) > 3.0 > 10 * seconds(Part.makeTorus(5, 0.6))


def test_very_many_faces_are_counted_and_their_boxes_not_compared():
    shape = prism(500)
    far = shape.translated(FreeCAD.Vector(1000, 0, 0))
    assert boolean_work([shape, far]) == 1.5 * 1004
    few = prism(50)
    assert boolean_work([few, few.translated(FreeCAD.Vector(1000, 0, 0))]) == 0
