# SPDX-License-Identifier: MIT
"""What is said before FreeCAD is busy with a boolean that nothing can stop."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.features import boolean_cost


@pytest.fixture
def told(runner):
    """`told("boolean_fuse", objects=[...])`: what a server would have been told."""

    def run_and_listen(command, **parameters):
        heard = []
        runner.run(command, parameters, lambda fraction, doing: heard.append((fraction, doing)))
        return heard

    return run_and_listen


@pytest.fixture
def boxes(document, run):
    run("box", name="A", size=[10, 10, 10])
    run("box", name="B", size=[10, 10, 10], position=[5, 5, 5])
    return document


def test_two_boxes_are_not_worth_a_word(boxes, told):
    assert told("boolean_fuse", objects=["A", "B"]) == []


@pytest.mark.parametrize("command", ["boolean_fuse", "boolean_intersect", "boolean_cut"])
def test_what_may_take_long_is_told_before_it_begins(boxes, told, monkeypatch, command):
    monkeypatch.setattr(boolean_cost, "WORTH_REPORTING_S", 0.0)
    given = {"base": "A", "tools": ["B"]} if command == "boolean_cut" else {"objects": ["A", "B"]}
    ((fraction, doing),) = told(command, **given)
    assert fraction == 0
    assert str(doing).startswith("combining 12 faces, for about ")


def test_a_boolean_that_is_cancelled_before_it_begins_leaves_nothing(boxes, runner, monkeypatch):
    monkeypatch.setattr(boolean_cost, "WORTH_REPORTING_S", 0.0)

    def cancel(fraction, doing):
        raise ConjureError("CANCELLED", "enough")

    with pytest.raises(ConjureError) as raised:
        runner.run("boolean_fuse", {"objects": ["A", "B"]}, cancel)
    assert raised.value.code == "CANCELLED"
    assert [obj.Name for obj in boxes.Objects] == ["A", "B"]
    assert (boxes.A.Visibility, boxes.B.Visibility) == (True, True)
