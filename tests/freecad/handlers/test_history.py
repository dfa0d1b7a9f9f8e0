# SPDX-License-Identifier: MIT
"""One command is one undo step, and nothing disturbs what the person is doing."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.handlers.transforms import LINKS_CRASH
from tests.step_words import all_unnumbered, unnumbered


def test_each_command_is_one_step_with_a_label_in_words(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B")
    run("fillet", object_name="Cut", radius=0.5, edges=["bottom"])
    run("move", object_name="B", vector=[1, 0, 0])
    assert all_unnumbered(document.UndoNames) == [
        "Conjure: Move B (by 1 mm, 0 mm, 0 mm)",
        "Conjure: Fillet Cut (radius 0.5 mm)",
        "Conjure: Cut A with B",
        "Conjure: Create Box B",
        "Conjure: Create Box A",
    ]
    assert FreeCAD.getActiveTransaction() is None


@pytest.mark.covers(
    "take_back",
    bad=({"step": 0}, "INVALID_PARAMETER"),
    change={},
    before=[("create_box", {"name": "Taken"})],
)
def test_the_last_command_is_taken_back_though_the_person_has_gone_on(document, run, names):
    run("box", name="A")
    run("box", name="B")
    document.openTransaction("Their edit")
    document.A.Length = 30
    document.recompute()
    document.commitTransaction()
    result = run("take_back")
    assert names(result, "deleted") == ["B"]
    assert document.A.Shape.Volume == pytest.approx(3000)
    assert document.UndoCount == 4


@pytest.mark.covers("undo", bad=({"steps": 0}, "INVALID_PARAMETER"))
@pytest.mark.covers(
    "redo", before_example=[("undo", {})], bad=({"steps": 101}, "INVALID_PARAMETER")
)
def test_undo_and_redo_walk_several_steps(document, run):
    for name in "ABC":
        run("box", name=name)
    undone = run("undo", steps=2)
    assert all_unnumbered(undone["labels"]) == ["Conjure: Create Box C", "Conjure: Create Box B"]
    assert (undone["remaining_undos"], undone["remaining_redos"]) == (1, 2)
    assert [obj.Name for obj in document.Objects] == ["A"]
    redone = run("redo", count=2)
    assert [entry["object_id"] for entry in redone["changes"]["created"]] == ["B", "C"]
    assert [obj.Name for obj in document.Objects] == ["A", "B", "C"]
    assert document.C.State == ["Up-to-date"]


def test_there_may_be_nothing_to_undo_or_redo(document, run, refused):
    assert refused("undo").message == "Nothing to undo"
    assert refused("redo").message == "Nothing to redo"
    run("box")
    error = refused("undo", steps=3)
    assert (error.code, error.field, error.allowed) == ("INVALID_PARAMETER", "steps", "1 to 1")


def test_a_command_that_changes_nothing_leaves_no_step_and_no_transaction(document, run):
    run("box", name="A")
    run("move", object_name="A", vector=[0, 0, 0])
    assert document.UndoCount == 1
    assert FreeCAD.getActiveTransaction() is None


def test_the_persons_edit_after_a_command_is_not_recorded_as_ours(document, run):
    run("box", name="A")
    run("move", object_name="A", vector=[0, 0, 0])
    document.A.Length = 77
    assert all_unnumbered(document.UndoNames) == ["Conjure: Create Box A"]


@pytest.mark.parametrize(
    ("command", "parameters"),
    [("create_box", {}), ("undo", {}), ("redo", {}), ("delete_object", {"object_name": "Theirs"})],
)
def test_an_open_edit_of_the_person_is_neither_joined_nor_closed(
    document, refused, command, parameters
):
    document.openTransaction("Their edit")
    document.addObject("Part::Box", "Theirs")
    error = refused(command, **parameters)
    assert (error.code, error.retryable) == ("USER_EDITING", True)
    assert error.details["pending_transaction"] == "Their edit"
    assert FreeCAD.getActiveTransaction()[0] == "Their edit"
    document.commitTransaction()
    assert all_unnumbered(document.UndoNames) == ["Their edit"]


def test_an_open_edit_in_another_document_is_respected(document, runner):
    other = FreeCAD.newDocument("Other")
    other.UndoMode = 1
    other.openTransaction("Their edit")
    other.addObject("Part::Box", "Theirs")
    with pytest.raises(ConjureError, match="Their edit"):
        runner.run("create_box", {"document": "Test"})
    other.abortTransaction()
    assert other.Objects == []


def test_questions_are_answered_during_an_edit_of_the_person(document, run):
    document.openTransaction("Their edit")
    document.addObject("Part::Box", "Theirs")
    assert run("get_state")["pending_transaction"] == "Their edit"
    assert FreeCAD.getActiveTransaction()[0] == "Their edit"
    document.abortTransaction()


def test_a_transaction_the_person_opened_without_a_change_yet_is_put_back(document, run):
    document.openTransaction("Their plan")
    run("box", name="A")
    assert FreeCAD.getActiveTransaction()[0] == "Their plan"
    document.addObject("Part::Sphere", "Theirs")
    document.commitTransaction()
    assert all_unnumbered(document.UndoNames) == ["Their plan", "Conjure: Create Box A"]


def test_undo_is_switched_on_where_freecad_keeps_none(run):
    document = FreeCAD.newDocument("Quiet")
    assert document.UndoMode == 0
    run("box")
    assert unnumbered(run("undo")["undone"]) == "Conjure: Create Box"
    assert document.Objects == []


def test_the_revision_moves_with_every_change_whoever_makes_it(document, run):
    first = run("box", name="A")["revision"]
    assert run("get_bounding_box", object_name="A")["revision"] == first
    document.A.Length = 12
    second = run("get_bounding_box", object_name="A")["revision"]
    assert second > first
    assert run("move", object_name="A", vector=[1, 0, 0])["revision"] > second


def test_a_document_of_the_same_name_does_not_count_from_the_start(document, run):
    before = run("box")["revision"]
    FreeCAD.closeDocument("Test")
    FreeCAD.newDocument("Test")
    assert run("health_check")["revision"] > before


def test_an_exception_in_a_handler_rolls_everything_back(document, run, refused, monkeypatch):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    monkeypatch.setattr("conjure_workbench.modeling.command.report.of_change", _fail)
    for command, parameters in (
        ("create_box", {}),
        ("boolean_cut", {"base": "A", "tool": "B"}),
        ("boolean_fuse", {"objects": ["A", "B"]}),
        ("create_fillet", {"object_name": "A", "radius": 1}),
        ("move_object", {"object_name": "A", "vector": [1, 2, 3]}),
        ("rotate_object", {"object_name": "A", "angle": 30}),
        ("copy_object", {"object_name": "A"}),
        ("delete_object", {"object_name": "A"}),
    ):
        assert refused(command, **parameters).code == "INTERNAL_ERROR"
    assert run("bbox", name="A")["bounding_box"]["min"] == [0, 0, 0]


@pytest.mark.skipif(LINKS_CRASH, reason="FreeCAD 1.0 crashes when a new link is undone")
def test_an_exception_in_a_linked_copy_rolls_it_back(document, run, refused, monkeypatch):
    run("box", name="A")
    monkeypatch.setattr("conjure_workbench.modeling.command.report.of_change", _fail)
    assert refused("copy_object", object_name="A", linked=True).code == "INTERNAL_ERROR"
    assert [obj.Name for obj in document.Objects] == ["A"]


def _fail(*_):
    raise ZeroDivisionError("on purpose")


def test_undo_leaves_an_input_hidden_that_was_hidden_before(document, run):
    run("box", name="A")
    run("box", name="B", position=[5, 5, 5])
    run("cut", base="A", tool="B", name="K")
    assert not document.B.Visibility
    run("chamfer", object_name="B", size=1, edges=["top"])
    run("undo")
    assert not document.B.Visibility


def test_what_a_redo_breaks_again_is_marked_and_warned_of(document, run, codes):
    run("box", name="Box", size=[20, 20, 20])
    run("fillet", object="Box", edges="vertical", radius=5, name="Round")
    run("cylinder", name="Drill", radius=2, height=50, position=[10, 10, -5])
    run("cut", base="Round", tool="Drill", name="Part")
    broken = run("set_properties", object="Box", properties={"Length": 8})
    assert "DEPENDENTS_BROKEN" in codes(broken)
    states = {obj.Name: list(obj.State) for obj in document.Objects}
    assert "Invalid" in states["Round"]
    run("undo")
    assert all(obj.State == ["Up-to-date"] for obj in document.Objects)
    again = run("redo")
    assert {obj.Name: list(obj.State) for obj in document.Objects} == states
    assert codes(again) == codes(broken)
    assert run("undo")["warnings"] == []
    assert document.RedoCount == 1
    assert document.Part.Shape.Volume == pytest.approx(
        (400 - (4 - math.pi) * 25 - math.pi * 4) * 20, rel=1e-9
    )
