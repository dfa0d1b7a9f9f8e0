# SPDX-License-Identifier: MIT
"""Steps undone and taken back in a window: whose they are, and what is seen afterwards."""

from __future__ import annotations

import pytest

from conjure_workbench.modeling.history.exactness import Obstacle, Reason


@pytest.fixture
def scene(document, run):
    """Two boxes that overlap."""
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    return document


def seen(document):
    return {obj.Name for obj in document.Objects if obj.ViewObject.Visibility}


def test_a_cut_taken_back_leaves_its_inputs_seen(scene, runner, run):
    run("cut", base="A", tool="B", name="K")
    number = runner.numbering.number
    run("sphere", name="S", position=[50, 0, 0])
    assert seen(scene) == {"K", "S"}
    run("take_back", step=number)
    assert seen(scene) == {"A", "B", "S"}
    run("undo")
    assert seen(scene) == {"K", "S"}
    run("redo")
    assert seen(scene) == {"A", "B", "S"}


def test_a_look_is_not_taken_back_alone(scene, runner, run):
    run("set_appearance", object_name="A", color="red")
    number = runner.numbering.number
    run("sphere", name="S")
    reasons = runner.reasons_against(number)
    assert reasons == [Reason(Obstacle.UNHELD, "A", "A", "Look")]
