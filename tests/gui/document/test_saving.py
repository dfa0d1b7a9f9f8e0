# SPDX-License-Identifier: MIT
"""Saving in a window: FreeCAD's mark of unsaved work follows what is really on the disk."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.document.documents import ASKS_AFTER_SAVING
from conjure_workbench.modeling.runner import Runner
from conjure_workbench.qt import QtCore, QtWidgets
from tests.hostile import file_systems


@pytest.fixture
def disk():
    with file_systems.small_disk() as folder:
        yield folder


@pytest.fixture
def run():
    made = Runner()
    yield lambda command, **parameters: made.run(command, parameters)
    made.close()


@pytest.fixture
def saved(run, disk):
    run("new_document", name="First")
    run("box", name="A")
    assert run("save_document", path=str(disk / "work.FCStd"))["unsaved_changes"] is False
    assert ASKS_AFTER_SAVING or not FreeCADGui.getDocument("First").Modified
    run("box", name="B")
    return disk / "work.FCStd"


def dismiss():
    """Close what a newer FreeCAD says about the save."""
    dialog = QtWidgets.QApplication.activeModalWidget()
    if dialog is not None:
        dialog.reject()


def refuses_to_close(run):
    with pytest.raises(ConjureError) as raised:
        run("close_document")
    return raised.value.code == "UNSAVED_CHANGES"


def test_a_save_that_fails_leaves_the_document_modified(saved, disk, run):
    before = saved.read_bytes()
    ballast = file_systems.fill(disk)
    with pytest.raises(ConjureError) as raised:
        run("save_document")
    assert raised.value.details["last_good_copy"] == str(saved)
    assert (saved.read_bytes(), FreeCADGui.getDocument("First").Modified) == (before, True)
    assert refuses_to_close(run)
    ballast.unlink()
    run("save_document")
    assert ASKS_AFTER_SAVING or not FreeCADGui.getDocument("First").Modified
    run("close_document")
    opened = run("open_document", path=str(saved))
    assert (opened["objects"], FreeCAD.ActiveDocument.A.ViewObject is not None) == (2, True)


def test_a_save_of_the_persons_that_fails_does_not_count(saved, disk, run):
    file_systems.fill(disk)
    answering = QtCore.QTimer()
    answering.timeout.connect(dismiss)
    answering.start(50)
    try:
        FreeCADGui.SendMsgToActiveView("Save")
    finally:
        answering.stop()
    assert run("list_documents")["documents"][0]["unsaved_changes"] is True
    assert refuses_to_close(run)
