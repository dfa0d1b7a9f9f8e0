# SPDX-License-Identifier: MIT
"""One step taken back alone: offered only where it is exact, with the reason where it is not."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.modeling.document.visibility import set_recorded
from conjure_workbench.modeling.history.exactness import Obstacle, Reason


@pytest.fixture
def step(runner):
    """`step("create_box", ...)`: the number of a command that has run."""

    def number_of(command, **parameters):
        runner.run(command, parameters)
        return runner.numbering.number

    return number_of


@pytest.fixture
def edit(document):
    """`edit(lambda: ...)`: a step of the person's."""

    def as_the_person_does(change):
        document.openTransaction("Their edit")
        change()
        document.recompute()
        document.commitTransaction()

    return as_the_person_does


@pytest.fixture
def without(document, run, runner, objects_of):
    """`without(number)`: the document with that step taken back, after undo and redo of that."""

    def taken_back(number):
        before = objects_of(document)
        assert runner.reasons_against(number) == []
        run("take_back", step=number)
        after = objects_of(document)
        run("undo")
        assert objects_of(document) == before
        run("redo")
        assert objects_of(document) == after
        return after

    return taken_back


def set_length(obj, value):
    obj.Length = value


def test_what_a_step_made_goes_and_later_things_stay(document, step, edit, without):
    step("create_box", name="A")
    number = step("create_sphere", name="S")
    step("create_box", name="B")
    edit(lambda: set_length(document.A, 25))
    assert set(without(number)) == {"A", "B"}
    assert document.A.Length == 25


def test_the_looks_of_what_the_person_has_broken_are_taken_back(document, step, edit, without):
    step("create_box", name="A")
    step("create_box", name="B")
    edit(lambda: document.A.setExpression("Length", "B.Height"))
    edit(lambda: document.removeObject("B"))
    assert "Invalid" in document.A.State
    number = step("set_visibility", object_name="A", visible=False)
    without(number)
    assert document.A.Visibility


def test_a_cut_is_taken_back_and_its_inputs_are_seen_again(document, step, without, objects_of):
    step("create_box", name="A")
    step("create_box", name="B", position=[5, 5, 5])
    before = objects_of(document)
    number = step("boolean_cut", base="A", tool="B", name="K")
    step("create_box", name="C", position=[50, 0, 0])
    after = without(number)
    assert {name: after[name] for name in before} == before
    assert set(after) == {*before, "C"}


def test_a_changed_size_goes_back_with_all_that_follows_it(document, step, without, objects_of):
    step("create_box", name="A")
    step("create_box", name="B", position=[5, 5, 5])
    step("boolean_cut", base="A", tool="B", name="K")
    step("set_expression", object_name="A", property="Width", expression="A.Height * 2")
    before = objects_of(document)
    number = step("set_properties", object_name="A", properties={"Length": 30, "Height": 12})
    step("set_properties", object_name="K", properties={"Label": "Block"})
    assert document.K.Shape.Volume != pytest.approx(before["K"]["volume"])
    after = without(number)
    before["K"]["label"] = before["K"]["properties"]["Label"] = "Block"
    assert after == before


def test_an_expression_is_taken_back(document, step, without, objects_of):
    step("create_box", name="A")
    before = objects_of(document)
    number = step("set_expression", object_name="A", property="Width", expression="Length * 3")
    step("create_box", name="B")
    after = without(number)
    del after["B"]
    assert after == before


def test_what_depends_on_it_is_named(document, step, runner, refused):
    number = step("create_box", name="A", label="Base")
    step("create_box", name="B", position=[5, 5, 5])
    cut = step("boolean_cut", base="A", tool="B", name="K", label="Cut001")
    reasons = runner.reasons_against(number)
    assert Reason(Obstacle.DEPENDENT, "K", "Cut001") in reasons
    error = refused("take_back", step=number)
    assert error.code == "NOT_ALONE"
    assert "'K' depends on it" in error.message
    assert runner.reasons_against(cut) == []


def test_what_the_person_changed_since_is_named(document, step, edit, runner, refused):
    number = step("create_box", name="A", label="Base")
    edit(lambda: set_length(document.A, 25))
    reasons = runner.reasons_against(number)
    assert Reason(Obstacle.CHANGED, "A", "Base", "Length") in reasons
    assert {reason.by for reason in reasons} == {None}
    assert "the person changed Length of 'A' since" in refused("take_back", step=number).message
    edit(lambda: set_length(document.A, 10))
    assert runner.reasons_against(number) == []


def test_what_a_later_command_changed_is_named_with_its_number(document, step, runner):
    number = step("create_box", name="A")
    later = step("move_object", object_name="A", vector=[1, 0, 0])
    reasons = runner.reasons_against(number)
    assert Reason(Obstacle.CHANGED, "A", "A", "Placement", by=later) in reasons
    runner.run("undo", {})
    assert runner.reasons_against(number) == []


def test_what_the_person_had_a_command_do_is_theirs(document, step, runner):
    number = step("create_box", name="A")
    moving = {"object_name": "A", "vector": [1, 0, 0]}
    runner.run("move_object", moving, by_person=True)
    assert Reason(Obstacle.CHANGED, "A", "A", "Placement") in runner.reasons_against(number)


def test_what_a_later_command_has_read_is_named(document, step, runner):
    step("create_box", name="A")
    number = step("set_properties", object_name="A", properties={"Length": 30})
    later = step("copy_object", object_name="A", name="C")
    assert runner.reasons_against(number) == [Reason(Obstacle.USED, "A", "A", by=later)]
    document.undo()
    assert runner.reasons_against(number) == []


def test_what_was_deleted_by_it_or_since_is_named(document, step, edit, runner):
    number = step("create_box", name="A")
    deletion = step("delete_object", object_name="A")
    assert runner.reasons_against(deletion) == [Reason(Obstacle.DELETED, "A", "A")]
    assert runner.reasons_against(number) == [Reason(Obstacle.GONE, "A", "A")]
    document.undo()
    edit(lambda: document.removeObject("A"))
    edit(lambda: document.addObject("Part::Box", "A"))
    assert runner.reasons_against(number) == [Reason(Obstacle.GONE, "A", "A")]


def test_what_is_undone_or_long_ago_or_never_was_is_not_offered(document, step, runner):
    number = step("create_box", name="A")
    document.undo()
    assert runner.reasons_against(number) == [Reason(Obstacle.UNDONE)]
    number = step("create_box", name="B")
    for _ in range(40):
        step("create_box", name="C")
    assert runner.reasons_against(number) == [Reason(Obstacle.NOT_HELD)]
    assert runner.reasons_against(10**6) == [Reason(Obstacle.NOT_HELD)]


def test_a_step_that_freecad_has_dropped_is_taken_back(document, step, run, runner):
    number = step("create_box", name="B")
    for _ in range(25):
        step("create_sphere")
    assert "B" in [obj.Name for obj in document.Objects]
    run("take_back", step=number)
    assert document.getObject("B") is None


def test_cells_scripts_and_files_are_not_offered(document, step, runner, tmp_path):
    step("create_spreadsheet", name="Sizes")
    cells = step("set_cells", sheet="Sizes", cells={"A1": "5"})
    assert {reason.obstacle for reason in runner.reasons_against(cells)} == {Obstacle.UNHELD}
    script = step("run_script", script="doc.addObject('Part::Box', 'S')")
    assert runner.reasons_against(script) == [Reason(Obstacle.OUTSIDE)]


def test_a_batch_is_taken_back_as_a_whole(document, step, without):
    step("create_box", name="A")
    boxes = [{"command": "box", "parameters": {"name": name}} for name in "BC"]
    moving = {"command": "move", "parameters": {"object_name": "A", "vector": [7, 0, 0]}}
    number = step("batch", steps=[*boxes, moving])
    step("create_sphere", name="S")
    assert set(without(number)) == {"A", "S"}
    assert document.A.Placement.Base.x == 0


def test_a_failed_command_and_a_dry_run_leave_nothing_to_take_back(document, step, run, refused):
    number = step("create_box", name="A")
    refused("create_fillet", object_name="A", radius=500, edges="top")
    run("batch", steps=[{"command": "move", "parameters": {"name": "A", "dx": 4}}], dry_run=True)
    run("take_back", step=number)
    assert document.Objects == []


def test_hiding_is_taken_back(document, step, without, edit, runner):
    step("create_box", name="A")
    number = step("set_visibility", object_name="A", visible=False)
    step("create_box", name="B")
    without(number)
    assert document.A.Visibility
    number = step("set_visibility", object_name="A", visible=False)
    edit(lambda: set_recorded(document.A, True))
    assert runner.reasons_against(number) == [Reason(Obstacle.CHANGED, "A", "A", "Visibility")]


def test_a_step_of_another_document_is_refused(document, step, refused):
    number = step("create_box", name="A")
    FreeCAD.newDocument("Other").UndoMode = 1
    assert refused("take_back", step=number, document="Other").allowed == "nothing"
    assert refused("take_back", step=987_654, document="Test").allowed == [number]


def test_what_would_not_be_exact_is_rolled_back(document, step, refused, monkeypatch):
    step("create_box", name="A")
    number = step("set_properties", object_name="A", properties={"Length": 30})
    monkeypatch.setattr(
        "conjure_workbench.modeling.history.take_back.attempt", lambda obj: "on purpose"
    )
    error = refused("take_back", step=number)
    assert (error.code, error.field) == ("NOT_ALONE", "step")
    assert document.A.Length == 30
