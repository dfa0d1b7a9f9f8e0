# SPDX-License-Identifier: MIT
"""Outcomes as the person is told of them: as the command did it, before it was taken back."""

from __future__ import annotations

import pytest

from conjure_workbench.modeling.approval.outcome import Outcome, Unseen
from conjure_workbench.modeling.approval.risks import ApprovalNeededError, permit_all
from conjure_workbench.modeling.handlers import primitives
from conjure_workbench.modeling.rehearsal import rehearsal
from tests.freecad.conftest import fingerprints, snapshot


@pytest.fixture
def mine(document):
    """A plate with a hole, which the person drew, and a ball of which nothing is made."""
    document.openTransaction("Mine")
    base = document.addObject("Part::Box", "Base")
    base.Length, base.Width, base.Height = 60, 40, 10
    base.Label = "Ground plate"
    bore = document.addObject("Part::Cylinder", "Bore")
    bore.Radius, bore.Height = 5, 30
    cut = document.addObject("Part::Cut", "Drilled")
    cut.Base, cut.Tool = base, bore
    base.Visibility = bore.Visibility = False
    ball = document.addObject("Part::Sphere", "Ball")
    ball.Placement.Base.z = 40
    document.recompute()
    document.commitTransaction()
    return document


@pytest.fixture
def outcome(runner, mine):
    """`outcome("create_box")`: what the person is told of a command, which was taken back."""

    def refuse(risks):
        raise ApprovalNeededError(risks)

    def ask(command, **parameters):
        before = snapshot(mine), fingerprints(mine)
        runner._permit = refuse
        with pytest.raises(ApprovalNeededError) as needed:
            runner.run(command, parameters)
        assert (snapshot(mine), fingerprints(mine)) == before
        return needed.value.outcome

    yield ask
    runner._permit = permit_all


def told(effects):
    return [(effect.label, effect.is_meant) for effect in effects]


def test_what_is_made_changed_and_hidden_is_told(outcome, mine):
    found = outcome("boolean_cut", base="Drilled", tools=["Ball"], name="Cut001")
    assert isinstance(found, Outcome)
    assert found.document == mine.Name
    assert told(found.made) == [("Cut001", True)]
    assert told(found.changed) == [("Drilled", True), ("Ball", True)]
    assert [effect.is_hidden for effect in found.changed] == [True, True]
    assert found.deleted == []
    (made,) = found.made
    assert made.before is None
    assert made.after.visible
    assert made.after.shape.Volume == pytest.approx(mine.Drilled.Shape.Volume)


def test_a_changed_size_is_told_with_the_volumes_before_and_after(outcome, mine):
    found = outcome("set_properties", object_name="Base", properties={"length": 30})
    base, cut = found.changed
    assert (base.label, base.is_meant) == ("Ground plate", True)
    assert base.before.volume == pytest.approx(60 * 40 * 10)
    assert base.after.volume == pytest.approx(30 * 40 * 10)
    assert (base.before.size, base.after.size) == ((60, 40, 10), (30, 40, 10))
    # Only what is seen is drawn: the plate lies hidden in its cut.
    assert base.looks == (None, None)
    goes, comes = cut.looks
    assert goes.shape.BoundBox.XLength == pytest.approx(60)
    assert comes.shape.BoundBox.XLength == pytest.approx(30)
    assert (cut.label, cut.is_meant) == ("Drilled", False)


def test_what_goes_with_a_deleted_object_is_told_from_what_is_meant(outcome, mine):
    found = outcome("delete_object", object_name="Bore", recursive=True)
    assert told(found.deleted) == [("Drilled", False), ("Bore", True)]
    cut = next(effect for effect in found.deleted if effect.name == "Drilled")
    assert cut.after is None
    assert cut.before.shape.isSame(mine.Drilled.Shape)


def test_a_batch_is_told_as_a_whole(outcome):
    steps = [
        {"command": "create_box", "parameters": {"name": "Rib"}},
        {"command": "boolean_fuse", "parameters": {"objects": ["Drilled", "Rib"], "name": "All"}},
        {"command": "delete_object", "parameters": {"object_name": "Ball"}},
    ]
    found = outcome("batch", steps=steps)
    assert told(found.made) == [("Rib", False), ("All", True)]
    assert told(found.changed) == [("Drilled", True)]
    assert told(found.deleted) == [("Ball", True)]
    assert [effect.looks[1] is not None for effect in found.made] == [False, True]


def test_a_new_name_is_no_other_look(outcome):
    (renamed,) = outcome(
        "set_properties", object_name="Ball", properties={"label": "Sphere"}
    ).changed
    assert renamed.label == "Ball"
    assert renamed.looks == (None, None)


def test_where_redo_would_end_and_no_copy_is_made_nothing_is_tried(outcome, mine, monkeypatch):
    monkeypatch.setattr(rehearsal, "is_cheap", lambda document, services: False)
    mine.openTransaction("Mine")
    mine.addObject("Part::Box", "Gone")
    mine.commitTransaction()
    mine.undo()
    assert outcome("delete_object", object_name="Ball") is Unseen.REDO
    assert mine.RedoCount == 1


def test_where_it_may_take_long_nothing_is_tried(outcome, monkeypatch):
    monkeypatch.setattr("conjure_workbench.modeling.approval.ahead.LONG_S", 0.0)
    assert outcome("boolean_cut", base="Drilled", tools=["Ball"]) is Unseen.LONG


def test_what_is_stopped_at_the_act_itself_has_no_outcome(outcome):
    assert outcome("close_document", discard=True) is None


def test_the_command_is_done_once_to_tell(outcome, monkeypatch):
    calls = []
    make = primitives.primitive

    def counted(*given, **named):
        calls.append(1)
        return make(*given, **named)

    monkeypatch.setattr(primitives, "primitive", counted)
    assert told(outcome("create_box", name="New").made) == [("New", True)]
    assert calls == [1]
