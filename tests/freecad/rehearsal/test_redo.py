# SPDX-License-Identifier: MIT
"""Redo steps of the person survive dry runs and failed commands, or their end is told."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.durations import Durations
from conjure_workbench.modeling.rehearsal import rehearsal
from tests.freecad.test_coverage import CASES, CHANGES, placed, prepare
from tests.step_words import all_unnumbered

UNREHEARSED = {"run_script"}
"""Commands that run in no copy, and of which only FreeCAD can tell whether the input is bad."""
FILLET = {"object_name": "A", "radius": 500, "edges": ["top"]}


@pytest.fixture
def redoable(document, run, runner, monkeypatch):
    """Two boxes, and a step of the person's that is undone; no command is known to take long."""
    monkeypatch.setattr(runner, "_durations", Durations())
    run("box", name="A", size=[20, 20, 20])
    run("box", name="B", position=[15, 15, 15])

    def undo_one_of_the_persons():
        document.openTransaction("My own change")
        document.A.Label = "Mine"
        document.commitTransaction()
        document.undo()
        assert list(document.RedoNames) == ["My own change"]

    undo_one_of_the_persons()
    return undo_one_of_the_persons


def names_of(document):
    return list(document.UndoNames), list(document.RedoNames)


def ended(error):
    """The sentence of the warning that redo has ended; None without one."""
    warnings = error.details.get("warnings", ())
    return next((one["message"] for one in warnings if one["code"] == "REDO_ENDED"), None)


@pytest.fixture
def uncopied(monkeypatch):
    """No document is copied: that would take too long."""
    monkeypatch.setattr(rehearsal, "is_cheap", lambda document, services: False)


def test_a_dry_run_tells_the_same_where_something_can_be_redone(
    document, run, redoable, objects_of
):
    steps = [
        {"command": "cut", "parameters": {"base": "A", "tool": "B"}, "as": "cut"},
        {"command": "fillet", "parameters": {"object_name": "$cut.name", "radius": 1}},
    ]
    before, objects = names_of(document), objects_of(document)
    on_copy = run("batch", steps=steps, dry_run=True)
    assert (names_of(document), objects_of(document)) == (before, objects)
    assert list(FreeCAD.listDocuments()) == [document.Name]
    document.clearUndos()
    in_place = run("batch", steps=steps, dry_run=True)
    assert {**on_copy, "revision": None} == {**in_place, "revision": None}


def test_a_dry_run_is_refused_where_it_would_end_redo(redoable, document, refused, uncopied):
    before = names_of(document)
    error = refused("batch", steps=[{"command": "box"}], dry_run=True)
    assert (error.code, error.field) == ("REDO_WOULD_END", "dry_run")
    assert error.details["redo"] == ["My own change"]
    assert names_of(document) == before
    document.redo()
    assert document.A.Label == "Mine"


def test_a_dry_run_that_only_asks_is_done(redoable, document, run):
    before = names_of(document)
    result = run("batch", steps=[{"command": "list_objects"}], dry_run=True)
    assert result["completed"] == 1
    assert names_of(document) == before


def test_a_dry_run_without_anything_to_redo_is_done(document, run):
    run("box", name="A")
    assert run("batch", steps=[{"command": "box"}], dry_run=True)["dry_run"]
    undo_names, redo_names = names_of(document)
    assert (all_unnumbered(undo_names), redo_names) == (["Conjure: Create Box A"], [])


@pytest.mark.parametrize("name", list(CASES))
def test_bad_input_leaves_redo_as_it_was_or_tells_its_end(redoable, document, runner, name):
    parameters, _ = CASES[name]["bad"]
    undo_names, redo_names = names_of(document)
    with pytest.raises(ConjureError) as raised:
        runner.run(name, parameters)
    if name in UNREHEARSED:
        assert names_of(document) == (undo_names, [])
        assert "'My own change'" in ended(raised.value)
    else:
        assert names_of(document) == (undo_names, redo_names)
        assert ended(raised.value) is None


@pytest.mark.parametrize("name", CHANGES)
def test_a_failure_after_the_first_change_tells_what_cannot_be_redone(
    redoable, document, run, runner, monkeypatch, name
):
    run("cylinder", name="C", radius=2, height=60, position=[5, 5, -10])
    run("box", name="P", position=[100, 0, 0])
    run("box", name="Q", position=[105, 5, 5])
    run("cut", base="P", tool="Q", name="K")
    prepare(run, name)
    redoable()
    undo_names, redo_names = names_of(document)
    with monkeypatch.context() as patch:
        patch.setattr("conjure_workbench.modeling.command.report.of_change", _fail)
        with pytest.raises(ConjureError) as raised:
            runner.run(name, placed(CASES[name]["change"]))
    assert list(document.UndoNames) == undo_names
    if list(document.RedoNames) == redo_names:
        assert ended(raised.value) is None
    else:
        assert list(document.RedoNames) == []
        assert "'My own change'" in ended(raised.value)


def test_a_fillet_that_the_kernel_cannot_do_leaves_redo_and_tells_the_same(
    document, runner, redoable
):
    redoable_before = names_of(document)
    with pytest.raises(ConjureError) as on_copy:
        runner.run("fillet", FILLET)
    assert names_of(document) == redoable_before
    assert list(FreeCAD.listDocuments()) == [document.Name]
    document.clearUndos()
    with pytest.raises(ConjureError) as in_place:
        runner.run("fillet", FILLET)
    assert on_copy.value.to_reply() == in_place.value.to_reply()


def test_a_failure_without_a_copy_tells_assistant_and_person_what_cannot_be_redone(
    redoable, document, runner, uncopied
):
    told = []
    runner.on_redo_ended(told.append)
    with pytest.raises(ConjureError) as raised:
        runner.run("fillet", FILLET)
    runner.on_redo_ended(lambda labels: None)
    assert document.RedoCount == 0
    assert "'My own change'" in ended(raised.value)
    assert told == [["My own change"]]


def test_what_is_done_after_a_rehearsal_is_what_is_done_without(
    document, run, runner, redoable, objects_of
):
    cut = {"base": "A", "tool": "B", "name": "Notched"}
    rehearsed = run("cut", **cut)
    objects = objects_of(document)
    assert document.RedoCount == 0
    document.undo()
    document.clearUndos()
    assert {**run("cut", **cut), "revision": None} == {**rehearsed, "revision": None}
    assert objects_of(document) == objects


def test_names_that_were_asked_for_mean_the_same_in_the_copy(document, run, redoable):
    made = run("box", name="7 up", label="Seven", position=[50, 0, 0])
    redoable()
    run("move", object_name="7 up", vector=[1, 0, 0])
    assert document.getObject(made["object_id"]).Placement.Base.x == 51


@pytest.mark.parametrize("dry_run", [True, False])
def test_steps_that_name_their_document_mean_the_copy(document, run, redoable, dry_run):
    document.Label = "Gear box"
    redoable()
    steps = [
        {
            "command": "move",
            "parameters": {"object_name": "A", "vector": [1, 0, 0], "document": name},
        }
        for name in (document.Name, document.Label)
    ]
    assert run("batch", steps=steps, dry_run=dry_run)["completed"] == 2
    assert document.A.Placement.Base.x == (0 if dry_run else 2)
    assert document.RedoCount == (1 if dry_run else 0)


@pytest.mark.parametrize("own", ["Test#", "<<Gear box>>#"])
def test_a_formula_that_names_its_own_document_is_taken(document, run, refused, redoable, own):
    document.Label = "Gear box"
    redoable()
    formula = {"object_name": "A", "property": "Length", "expression": f"{own}B.Height * 2"}
    steps = [{"command": "set_expression", "parameters": formula}]
    assert refused("batch", steps=steps, dry_run=True).code == "REDO_WOULD_END"
    run("set_expression", **formula)
    assert document.A.Length.Value == 2 * document.B.Height.Value


def test_a_document_with_code_of_an_add_on_is_not_copied(document, runner, redoable):
    services = runner._services
    assert rehearsal.is_cheap(document, services)
    made = document.addObject("Part::FeaturePython", "Theirs")
    made.Proxy = type("Proxy", (), {"__module__": "an_add_on"})()
    assert not rehearsal.is_cheap(document, services)


def test_an_expression_that_is_taken_back_tells_what_cannot_be_redone(redoable, run, codes):
    result = run("eval_expression", expression="setattr(doc.A, 'Length', 7)")
    assert "REDO_ENDED" in codes(result)


def test_a_failure_with_nothing_to_redo_warns_of_nothing(document, run, refused):
    run("box", name="A", size=[20, 20, 20])
    assert ended(refused("fillet", **FILLET)) is None


def _fail(*_):
    raise ZeroDivisionError("on purpose")
