# SPDX-License-Identifier: MIT
"""Redo steps of the person survive dry runs and failed commands, or their end is told."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from tests.freecad.test_coverage import CASES, CHANGES, placed, prepare

JUDGED_AFTER_A_CHANGE = {
    "boolean_slice",
    "create_chamfer",
    "create_spreadsheet",
    "offset_shape",
    "run_script",
}
"""Commands of which only FreeCAD can tell whether the bad input is one, once an object is there."""
FILLET = {"object_name": "A", "radius": 500, "edges": ["top"]}


@pytest.fixture
def redoable(document, run):
    """Two boxes, and a step of the person's that is undone."""
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


def test_a_dry_run_is_refused_where_it_would_end_redo(redoable, document, refused):
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
    assert names_of(document) == (["Conjure: create box"], [])


@pytest.mark.parametrize("name", list(CASES))
def test_bad_input_leaves_redo_as_it_was_or_tells_its_end(redoable, document, runner, name):
    parameters, _ = CASES[name]["bad"]
    undo_names, redo_names = names_of(document)
    with pytest.raises(ConjureError) as raised:
        runner.run(name, parameters)
    if name in JUDGED_AFTER_A_CHANGE:
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


def test_a_fillet_that_the_kernel_cannot_do_tells_what_cannot_be_redone(redoable, document, runner):
    with pytest.raises(ConjureError) as raised:
        runner.run("fillet", FILLET)
    assert document.RedoCount == 0
    assert "'My own change'" in ended(raised.value)


def test_an_expression_that_is_taken_back_tells_what_cannot_be_redone(redoable, run, codes):
    result = run("eval_expression", expression="setattr(doc.A, 'Length', 7)")
    assert "REDO_ENDED" in codes(result)


def test_a_failure_with_nothing_to_redo_warns_of_nothing(document, run, refused):
    run("box", name="A", size=[20, 20, 20])
    assert ended(refused("fillet", **FILLET)) is None


def _fail(*_):
    raise ZeroDivisionError("on purpose")
