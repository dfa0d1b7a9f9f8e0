# SPDX-License-Identifier: MIT
"""Promises of a step, as the person and commands undo, redo and go on."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.modeling.history import promises
from conjure_workbench.modeling.history.promises import Promise, Reach


@pytest.fixture
def step(runner):
    """`step("create_box", ...)`: the undo step of a command."""

    def left_by(command, **parameters):
        runner.run(command, parameters)
        return runner.numbering.step(runner.numbering.number)

    return left_by


@pytest.fixture
def promise_of(runner):
    """`promise_of(step)`: what an undo step promises now."""
    return lambda step: promises.promise_of(step, runner.checkpoints)


def edit(document, label):
    document.openTransaction(label)
    document.addObject("Part::Box", "Theirs")
    document.commitTransaction()


def test_the_last_step_can_be_undone_and_an_earlier_one_with_those_after_it(
    document, step, promise_of
):
    first = step("create_box")
    assert promise_of(first) == Promise(Reach.NOW)
    edit(document, "Their edit")
    second = step("create_sphere")
    assert promise_of(first) == Promise(Reach.WITH_LATER, later=2, persons=1)
    assert promise_of(second) == Promise(Reach.NOW)


def test_a_step_is_undone_until_it_is_redone_whoever_does_it(document, step, run, promise_of):
    first = step("create_box")
    document.undo()
    assert promise_of(first) == Promise(Reach.UNDONE)
    run("redo")
    assert promise_of(first) == Promise(Reach.NOW)


def test_a_step_that_cannot_be_redone_any_more_is_still_undone(document, step, run, promise_of):
    first = step("create_box")
    run("undo")
    edit(document, "Their edit")
    assert document.RedoCount == 0
    assert promise_of(first) == Promise(Reach.UNDONE)


def test_a_step_that_freecad_has_dropped_is_told_as_out_of_reach(document, step, promise_of):
    first = step("create_box")
    for _ in range(document.UndoCount, 20):
        step("create_box")
    assert promise_of(first) == Promise(Reach.WITH_LATER, later=19)
    edit(document, "Their edit")
    assert promise_of(first) == Promise(Reach.NO_LONGER)


def test_a_step_of_a_closed_document_is_out_of_reach_also_in_the_next_of_its_name(
    document, step, promise_of
):
    first = step("create_box")
    FreeCAD.closeDocument("Test")
    assert promise_of(first) == Promise(Reach.NO_LONGER)
    FreeCAD.newDocument("Test").UndoMode = 1
    step("create_box")
    assert promise_of(first) == Promise(Reach.NO_LONGER)


def test_what_changed_nothing_has_left_no_step(document, step):
    step("create_box", name="A")
    assert step("move_object", object_name="A", vector=[0, 0, 0]) is None
    assert step("get_history") is None
