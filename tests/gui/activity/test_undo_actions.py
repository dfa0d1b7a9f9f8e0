# SPDX-License-Identifier: MIT
"""Undo to Here and Take Back Only This in the panel, with the person's own steps in between."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench.gui.activity.columns import Column
from conjure_workbench.gui.activity.undo_words import hindrance_text, reason_text
from conjure_workbench.gui.checkpoints.checkpoints_window import CheckpointsWindow
from conjure_workbench.modeling.history.exactness import Obstacle, Reason
from conjure_workbench.qt import QtCore, QtGui, QtWidgets


@pytest.fixture
def choose(panel):
    """`choose("Create Box A")`: the row whose command begins so, made the current one."""

    def go(beginning):
        rows = [row.words.startswith(beginning) for row in panel.model.rows]
        at = len(rows) - 1 - rows[::-1].index(True)
        panel.table.setFocus()
        panel.table.selectRow(at)

    return go


@pytest.fixture
def action(panel):
    return lambda name: panel.findChild(QtGui.QAction, f"ConjureActivity{name}")


@pytest.fixture
def answer(window, wait_until):
    """`answer(True)`: answers the dialog that is open by its button; returns what it shows."""

    def press(agree):
        def opened():
            found = window.findChildren(QtWidgets.QDialog, "ConjureUndoToHere")
            return next((one for one in found if one.isVisible()), None)

        dialog = wait_until(opened)
        # A person answers what is in front; a dialog that goes before it came keeps the focus.
        wait_until(dialog.isActiveWindow)
        QtCore.QCoreApplication.processEvents()
        steps = dialog.findChild(QtWidgets.QListWidget, "ConjureUndoSteps")
        shown = [steps.item(row).text() for row in range(steps.count())]
        buttons = dialog.findChildren(QtWidgets.QPushButton)
        (button,) = [one for one in buttons if ("Undo" in one.text()) is agree]
        button.click()
        assert opened() is None
        wait_until(window.isActiveWindow)
        return shown

    return press


def names(document):
    return sorted(obj.Name for obj in document.Objects)


@pytest.fixture
def scene(panel, do, document):
    """A box of the assistant, one of the person, one of the assistant."""
    document.UndoMode = 1
    do("create_box", name="A")
    document.openTransaction("My <b>own</b>")
    document.addObject("Part::Box", "Mine")
    document.commitTransaction()
    document.recompute()
    QtCore.QCoreApplication.processEvents()
    do("create_box", name="B")
    return document


def test_undo_to_here_shows_what_would_go_and_undoes_exactly_that(scene, choose, action, answer):
    choose("Create Box A")
    assert action("UndoToHere").isEnabled()
    action("UndoToHere").trigger()
    shown = answer(False)
    assert names(scene) == ["A", "B", "Mine"]
    assert [text.split(": ")[0] for text in shown][1] == "Yours"
    assert shown[1] == "Yours: My <b>own</b>"
    assert "Create Box B" in shown[0]
    assert "Create Box A" in shown[2]
    action("UndoToHere").trigger()
    answer(True)
    assert names(scene) == []
    assert scene.RedoCount == 3
    assert not action("UndoToHere").isEnabled()
    for _ in range(3):
        scene.redo()
    assert names(scene) == ["A", "B", "Mine"]


def test_nothing_is_undone_where_other_steps_came_meanwhile(
    scene, choose, action, answer, find, panel
):
    choose("Create Box A")
    action("UndoToHere").trigger()
    scene.openTransaction("Later")
    scene.addObject("Part::Box", "Later")
    scene.commitTransaction()
    answer(True)
    assert names(scene) == ["A", "B", "Later", "Mine"]
    assert "nothing was undone" in find("ConjureActivityNote", panel).text()


def test_one_step_is_taken_back_alone_where_that_is_exact(scene, choose, action, find, panel):
    choose("Create Box A")
    assert action("TakeBack").isEnabled()
    assert not find("ConjureActivityNote", panel).isVisible()
    action("TakeBack").trigger()
    assert names(scene) == ["B", "Mine"]
    assert not action("TakeBack").isEnabled()
    scene.undo()
    assert names(scene) == ["A", "B", "Mine"]


def test_what_hinders_taking_back_is_told_with_names(
    scene, do, choose, action, find, panel, wait_until
):
    do("boolean_fuse", objects=["A", "B"], name="Both")
    choose("Create Box A")
    assert not action("TakeBack").isEnabled()
    note = find("ConjureActivityNote", panel)
    assert note.isVisible()
    assert "'Both' depends on it" in note.text()
    choose("Fuse")
    assert action("TakeBack").isEnabled()
    scene.openTransaction("Mine")
    scene.Both.Label = "Renamed"
    scene.commitTransaction()
    wait_until(lambda: not action("TakeBack").isEnabled())
    assert "you changed Label of 'Renamed' since" in note.text()


def test_a_step_out_of_reach_leads_to_the_checkpoint_from_before_it(
    panel, do, document, choose, action, find, controller, window
):
    document.UndoMode = 1
    document.openTransaction("Mine")
    document.addObject("Part::Box", "Mine")
    document.commitTransaction()
    document.recompute()
    QtCore.QCoreApplication.processEvents()
    do("create_box", name="A")
    choose("Create Box A")
    assert not action("Checkpoint").isEnabled()
    for number in range(20):
        document.openTransaction(f"Mine {number}")
        document.Mine.Length = 11 + number
        document.commitTransaction()
    runner = controller._own_engine().addon.runner
    (copy,) = runner.checkpoints.store.snapshots(document)
    choose("Create Box A")
    panel.show_undo_steps()
    note = find("ConjureActivityNote", panel)
    row = panel.table.currentIndex().row()
    undo = panel.model.index(row, Column.UNDO)
    try:
        assert panel.model.data(undo) == "By a checkpoint"
        assert note.text() == "It cannot be undone any more. A checkpoint from before it is kept."
        FreeCAD.newDocument("Other")
        action("Checkpoint").trigger()
        (shown,) = (one for one in window.findChildren(CheckpointsWindow) if one.isVisible())
        assert FreeCADGui.ActiveDocument.Document == document
        assert shown.current().snapshot.id == copy.id
        shown.close()
    finally:
        runner.checkpoints.store.delete(copy)
    panel.show_undo_steps()
    assert panel.model.data(undo) == "No longer"
    assert note.text() == "It cannot be undone any more, and no checkpoint has it."
    assert not action("Checkpoint").isEnabled()


def test_nothing_is_offered_for_a_question(scene, do, choose, action):
    do("get_state")
    choose("Read State")
    assert not action("UndoToHere").isEnabled()
    assert not action("TakeBack").isEnabled()


@pytest.mark.parametrize("obstacle", list(Obstacle))
@pytest.mark.parametrize("by", [None, 7])
def test_every_reason_has_words_to_the_person(obstacle, by):
    text = reason_text(Reason(obstacle, "Box001", "Base\nplate", "Length", by))
    assert text.isprintable()
    assert "{" not in text
    assert "Box001" not in text


def test_of_many_reasons_some_are_told():
    reasons = [Reason(Obstacle.DEPENDENT, f"B{number}", f"B{number}") for number in range(5)]
    text = hindrance_text(reasons)
    assert text.startswith("Cannot be taken back alone: 'B0' depends on it; ")
    assert text.endswith("and 2 more reasons.")
    assert hindrance_text([]) == ""
