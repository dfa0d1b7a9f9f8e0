# SPDX-License-Identifier: MIT
"""Redo of the person, in the window: kept by a try on a hidden copy, or its end is told."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.gui.activity import row_texts
from conjure_workbench.gui.person.pressed_between_steps import PressedBetweenSteps
from conjure_workbench.modeling.approval.modes import Mode
from conjure_workbench.modeling.durations import Durations
from conjure_workbench.modeling.rehearsal import rehearsal
from conjure_workbench.qt import QtWidgets
from tests.gui.approval.conftest import bar, mine, opened, result_of

assert bar  # fixtures
assert mine
assert opened


@pytest.fixture
def redoable(mine, controller, monkeypatch):
    """The person's box, selected; a step of theirs that is undone; no command is known as slow."""
    monkeypatch.setattr(controller._own_engine().addon.runner, "_durations", Durations())
    document = mine.Document
    document.openTransaction("My own change")
    mine.Length = 12
    document.commitTransaction()
    document.undo()
    FreeCADGui.Selection.addSelection(mine)
    return document


def seen(document):
    """The view of the person: tabs, the one in front, the camera, selection, and undo and redo."""
    area = FreeCADGui.getMainWindow().findChild(QtWidgets.QMdiArea)
    return (
        [one.windowTitle() for one in area.subWindowList()],
        area.currentSubWindow(),
        FreeCADGui.getDocument(document.Name).ActiveView.getCamera(),
        [obj.Name for obj in FreeCADGui.Selection.getSelection()],
        (list(document.UndoNames), list(document.RedoNames)),
        list(FreeCAD.listDocuments()),
        FreeCAD.ActiveDocument.Name,
        document.getObject("Base").ViewObject.Visibility,
    )


def test_a_question_with_something_to_redo_has_a_preview_and_its_refusal_leaves_redo(
    connected, redoable, opened
):
    before = seen(redoable)
    connected.command("create_fillet", "c1", object_name="Base", radius=2, name="Round")
    shown = opened()
    assert shown.outcome.text().startswith("Makes Round; hides Base.")
    assert seen(redoable) == before
    shown.refuse.click()
    assert result_of(connected)["error_code"] == "REFUSED_BY_USER"
    assert seen(redoable) == before
    redoable.redo()
    assert redoable.getObject("Base").Length.Value == 12


def test_a_failure_leaves_redo_and_all_that_the_person_sees(connected, redoable):
    before = seen(redoable)
    connected.command("create_fillet", "c1", object_name="Base", radius=400)
    assert "error_code" in result_of(connected)
    assert seen(redoable) == before


def test_nothing_of_the_copy_shows_where_events_are_handled_between_its_steps(
    connected, redoable, controller, monkeypatch
):
    preferences.choose_approval_mode(Mode.OFF)
    told, found = controller._engine.addon.runner.documents, []
    before = tree_items(), told.entries()

    def look(self):
        self._input.process_events()
        listed = [{**one, "revision": before[1][0]["revision"]} for one in told.entries()]
        found.append((len(FreeCAD.listDocuments()), (tree_items(), listed)))

    monkeypatch.setattr(PressedBetweenSteps, "look", look)
    steps = [
        {"command": "create_box", "parameters": {"name": "X"}},
        {"command": "create_fillet", "parameters": {"object_name": "Nothing", "radius": 2}},
    ]
    connected.command("batch", "c1", steps=steps)
    assert "error_code" in result_of(connected)
    assert found == [(2, before)] * len(steps)
    assert redoable.RedoCount == 1


def test_a_command_that_was_asked_about_has_one_number(
    connected, redoable, controller, opened, wait_until
):
    log = controller._engine.activity.log
    connected.command("create_box", "c1", name="First")
    result_of(connected)
    first = controller._engine.addon.runner.numbering.number
    connected.command("create_fillet", "c2", object_name="Base", radius=2, name="Round")
    opened().allow.click()
    assert result_of(connected)["success"]
    wait_until(lambda: log.records[-1].number == first + 1)
    assert f"Conjure {first + 1}: " in redoable.UndoNames[0]


def tree_items():
    """The documents in FreeCAD's trees."""
    roots = [
        tree.invisibleRootItem()
        for tree in FreeCADGui.getMainWindow().findChildren(QtWidgets.QTreeWidget)
    ]
    tops = [root.child(index) for root in roots for index in range(root.childCount())]
    return [top.child(index).text(0) for top in tops for index in range(top.childCount())]


def test_the_end_of_redo_is_told_in_the_window(
    connected, redoable, controller, window, wait_until, monkeypatch
):
    monkeypatch.setattr(rehearsal, "is_cheap", lambda document, services: False)
    preferences.choose_approval_mode(Mode.OFF)
    connected.command("create_fillet", "c1", object_name="Base", radius=400)
    assert "error_code" in result_of(connected)
    assert redoable.RedoCount == 0
    said = (
        "Conjure: A command was taken back after its first change, so you can no longer redo: "
        "My own change."
    )
    wait_until(lambda: window.statusBar().currentMessage() == said)
    log = controller._engine.activity.log
    record = wait_until(lambda: log.records and log.records[-1].failure and log.records[-1])
    assert row_texts.failure_text(record).endswith(
        "Nothing of it remains, but it ended what you could redo."
    )
