# SPDX-License-Identifier: MIT
"""The window of the checkpoints, as the person opens it, and an assistant beside it."""

from __future__ import annotations

import shutil

import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.gui.checkpoints.checkpoints_window import CheckpointsWindow
from conjure_workbench.qt import QtCore, QtWidgets


@pytest.fixture
def runner(controller):
    """The runner of the commands of assistant and person; its copies are deleted after the test."""
    yield controller._own_engine().addon.runner
    for name in ("snapshots", "checkpoints"):
        shutil.rmtree(str(preferences.user_folder() / name), ignore_errors=True)


@pytest.fixture
def run(runner):
    """`run("create_box", name="A")`: a command of the assistant's."""
    return lambda command, **parameters: runner.run(command, parameters)


@pytest.fixture
def theirs(document, runner):
    """A document with an object of the person's, in front."""
    document.UndoMode = 1
    document.openTransaction("Their box")
    document.addObject("Part::Box", "Theirs")
    document.recompute()
    document.commitTransaction()
    return document


@pytest.fixture
def opened(window, wait_until):
    """`opened()`: the window, as the command opens it."""

    def open_it():
        FreeCADGui.activateWorkbench("ConjureWorkbench")
        FreeCADGui.runCommand("Conjure_Checkpoints")
        shown = [one for one in window.findChildren(CheckpointsWindow) if one.isVisible()]
        assert len(shown) == 1
        wait_until(shown[0].isActiveWindow)
        return shown[0]

    return open_it


@pytest.fixture
def cells():
    """`cells(shown)`: the texts of the visible columns, row by row."""

    def read(shown):
        model, table = shown.model, shown.table
        columns = [at for at in range(model.columnCount()) if not table.isColumnHidden(at)]
        return [
            [model.data(model.index(row, column)) for column in columns]
            for row in range(model.rowCount())
        ]

    return read


@pytest.fixture
def button():
    """`button(shown, "Compare")`: a button of the window."""
    return lambda shown, name: shown.findChild(QtWidgets.QPushButton, f"ConjureCheckpoints{name}")


@pytest.fixture
def told():
    """`told(shown)`: what the window says of the last act."""
    return lambda shown: shown.findChild(QtWidgets.QLabel, "ConjureCheckpointsNote").text()


@pytest.fixture
def groups():
    """`groups(shown)`: the listed changes, group by group."""

    def read(shown):
        tops = [shown.changes.topLevelItem(at) for at in range(shown.changes.topLevelItemCount())]
        return {
            top.text(0): [top.child(at).text(0) for at in range(top.childCount())]
            for top in tops
            if not top.isDisabled()
        }

    return read


@pytest.fixture
def compared(opened, button, wait_until):
    """`compared()`: the window, with its first copy compared."""

    def compare(row=0):
        shown = opened()
        shown.table.selectRow(row)
        button(shown, "Compare").click()
        QtCore.QCoreApplication.processEvents()
        return shown

    return compare
