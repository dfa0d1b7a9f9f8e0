# SPDX-License-Identifier: MIT
"""The commands in toolbar and menu: texts, keys, icons, and what they do."""

from __future__ import annotations

from pathlib import Path

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench.gui.commands import (
    CHECKPOINT,
    MENU_COMMANDS,
    SEPARATOR,
    TOOLBAR_COMMANDS,
    UNDO_LAST,
    commands,
)
from conjure_workbench.qt import QtWidgets

PAGE = Path(__file__).parents[2] / "docs/approval.md"
WORKBENCHES = ("PartWorkbench", "PartDesignWorkbench", "SketcherWorkbench", "DraftWorkbench")


@pytest.fixture
def menu(window):
    """`menu()`: the actions of our menu."""
    FreeCADGui.activateWorkbench("ConjureWorkbench")

    def actions():
        found = [one for one in window.menuBar().actions() if one.text() == "&Conjure"]
        return found[0].menu().actions()

    return actions


def mnemonics(actions):
    """The letters that open the entries of a menu; an entry without one fails."""
    texts = [action.text() for action in actions if action.text() and action.isVisible()]
    return [text[text.index("&") + 1].upper() for text in texts]


def test_the_menu_is_opened_and_used_by_letters_that_nothing_else_has(window, menu, controller):
    top = [action for action in window.menuBar().actions() if "&" in action.text()]
    assert mnemonics(top).count("C") == 1
    for act in (lambda: None, controller.pause.stop):
        act()
        letters = mnemonics(menu())
        assert len(letters) >= len(TOOLBAR_COMMANDS)
        assert len(set(letters)) == len(letters)


def test_every_shortcut_of_ours_is_free_in_freecad():
    for name in WORKBENCHES:
        FreeCADGui.activateWorkbench(name)
    ours, others = {}, {}
    for name in FreeCADGui.Command.listAll():
        keys = FreeCADGui.Command.get(name).getShortcut().upper().replace(" ", "")
        if keys:
            (ours if name.startswith("Conjure_") else others)[name] = keys
    assert set(ours) == set(MENU_COMMANDS) - {SEPARATOR}
    assert len(set(ours.values())) == len(ours)
    assert "J,O" in others.values(), "Draft's shortcuts are not read"
    # Of two sequences of which one begins the other, the longer can never be typed.
    assert not [
        (name, keys)
        for name, keys in others.items()
        for own in ours.values()
        if own.startswith(f"{keys},") or keys.startswith(f"{own},") or keys == own
    ]


def test_the_page_for_the_person_lists_every_shortcut(controller):
    resources = [one.GetResources() for one in commands(controller).values()]
    rows = {f"| {one['Accel']} | *{one['MenuText'].replace('&', '')}* |" for one in resources}
    page = PAGE.read_text("utf-8").splitlines()
    assert {line for line in page if line.startswith("| J, ")} == rows


def test_every_command_has_an_icon_of_its_own_in_toolbar_and_menu(window, menu):
    toolbar = window.findChild(QtWidgets.QToolBar, "Conjure")
    actions = [action for action in toolbar.actions() if not action.isSeparator()]
    assert len(actions) == len(TOOLBAR_COMMANDS)
    pictures = [action.icon().pixmap(24, 24).toImage() for action in actions]
    assert not [one for one in pictures if one.isNull()]
    for at, picture in enumerate(pictures):
        assert picture not in pictures[at + 1 :]


@pytest.fixture
def undo(controller, window):
    """Choose *Undo Last Assistant Step*, and return what the status bar says then."""

    def choose():
        FreeCADGui.runCommand(UNDO_LAST)
        return window.statusBar().currentMessage()

    return choose


@pytest.fixture
def assistant(controller):
    """`assistant("create_box", name="Plate")`: a command of the assistant's."""
    runner = controller._own_engine().addon.runner
    return lambda command, **parameters: runner.run(command, parameters)


def test_a_checkpoint_is_made_because_the_person_wants_one(controller, assistant, document, window):
    assistant("create_box", name="Plate")
    FreeCADGui.runCommand(CHECKPOINT)
    kept = assistant("list_snapshots", checkpoints=True)["snapshots"][-1]
    said = window.statusBar().currentMessage()
    try:
        assert (kept["document"], kept["occasion"]) == ("Test", "asked")
        assert said.startswith(f"Conjure: 'Test' was copied as {kept['name']}.")
        assert kept["by"] == "person"
        assert document.UndoCount == 1
    finally:
        store = controller._own_engine().addon.runner.checkpoints.store
        store.delete(store.with_id(kept["id"]))


def test_without_a_document_there_is_nothing_to_copy(controller, window):
    FreeCADGui.runCommand(CHECKPOINT)
    said = window.statusBar().currentMessage()
    assert said == "Conjure: No document is open, so there is nothing to copy."


def test_the_assistants_last_step_is_undone_and_can_be_redone(undo, assistant, document):
    document.UndoMode = 1
    assistant("create_box", name="Plate")
    assistant("create_cylinder", name="Bore")
    assert "Bore" in undo()
    assert [obj.Name for obj in document.Objects] == ["Plate"]
    document.redo()
    assert [obj.Name for obj in document.Objects] == ["Plate", "Bore"]


def test_a_step_of_the_persons_is_left_alone(undo, assistant, document):
    document.UndoMode = 1
    assistant("create_box", name="Plate")
    document.openTransaction("Mine")
    document.addObject("Part::Box", "Own")
    document.commitTransaction()
    assert undo() == (
        "Conjure: The last step in 'Test' is yours: 'Mine'. Undo it before the assistant's."
    )
    assert [obj.Name for obj in document.Objects] == ["Plate", "Own"]


def test_without_a_document_or_a_step_it_says_so(undo):
    assert undo() == "Conjure: No document is open, so there is nothing to undo."
    FreeCAD.newDocument("Empty")
    assert undo() == "Conjure: Nothing can be undone in 'Empty'."


def test_nothing_is_undone_while_the_person_edits_an_object(undo, assistant, document):
    document.UndoMode = 1
    assistant("create_box", name="Plate")
    FreeCADGui.ActiveDocument.setEdit("Plate")
    try:
        assert "You are editing 'Plate'. First leave the edit mode." in undo()
    finally:
        FreeCADGui.ActiveDocument.resetEdit()
    assert document.getObject("Plate") is not None
