# SPDX-License-Identifier: MIT
"""A transaction that nobody works in is named to the person, and ended by them alone."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.gui.person import pending_change
from conjure_workbench.gui.person.pending_change import LEFT_OPEN_S
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason
from conjure_workbench.qt import QtWidgets

WORKED_ON = WaitingReason(WaitingCode.CHANGE_OPEN, "Drag", "Test")
LEFT_OPEN = WaitingReason(WaitingCode.CHANGE_LEFT_OPEN, "Drag", "Test")


@pytest.fixture
def change(document):
    """A document in which the person's transaction 'Drag' is open."""
    document.UndoMode = 1
    document.openTransaction("Make")
    box = document.addObject("Part::Box", "Box")
    document.commitTransaction()
    document.openTransaction("Drag")
    box.Length = 20
    return document


def test_a_change_that_nobody_works_in_is_left_open(gate, change, clock):
    assert gate.reason_to_wait() == WORKED_ON
    clock.now += LEFT_OPEN_S - 1
    assert gate.reason_to_wait() == WORKED_ON
    clock.now += 2
    assert gate.reason_to_wait() == LEFT_OPEN


def test_each_change_within_it_begins_the_count_anew(gate, change, clock, revisions):
    gate.reason_to_wait()
    clock.now += LEFT_OPEN_S - 1
    revisions[change.Name] = 1
    assert gate.reason_to_wait() == WORKED_ON
    clock.now += LEFT_OPEN_S - 1
    assert gate.reason_to_wait() == WORKED_ON


def test_a_dialog_begins_the_count_anew(gate, change, clock, window):
    gate.reason_to_wait()
    clock.now += LEFT_OPEN_S - 1
    dialog = QtWidgets.QDialog(window)
    dialog.setModal(True)
    dialog.show()
    assert gate.reason_to_wait().code is WaitingCode.DIALOG_OPEN
    dialog.close()
    clock.now += LEFT_OPEN_S - 1
    assert gate.reason_to_wait() == WORKED_ON


def test_finishing_it_makes_it_one_undo_step(gate, change):
    gate.reason_to_wait()
    gate.finish_change()
    assert gate.reason_to_wait() is None
    assert not change.HasPendingTransaction
    assert change.UndoNames[0] == "Drag"
    change.undo()
    assert change.Box.Length.Value == 10


def test_another_change_than_the_one_that_was_named_is_left_alone(gate, change):
    gate.reason_to_wait()
    change.commitTransaction()
    change.openTransaction("Other")
    change.Box.Length = 30
    gate.finish_change()
    assert FreeCAD.getActiveTransaction()[0] == "Other"
    assert change.HasPendingTransaction
    change.commitTransaction()


def test_a_rename_that_freecad_leaves_open_ends_by_itself(gate, change):
    change.commitTransaction()
    change.openTransaction("Change Box.Label")
    change.Box.Label = "Leg"
    assert gate.reason_to_wait() is None
    assert change.UndoNames[0] == "Change Box.Label"
    assert not change.HasPendingTransaction


def test_the_button_lets_the_commands_go_on(
    server, configure, controller, find, change, wait_until, monkeypatch
):
    monkeypatch.setattr(pending_change, "LEFT_OPEN_S", 0.3)
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    server.command("create_box", "c1")
    wait_until(lambda: find("ConjureFinishIt").isVisible())
    sentence = find("ConjureStatusIndicator").toolTip()
    assert "'Drag'" in sentence
    assert "1 command waits; choose Finish It" in sentence
    assert "Drag" in find("ConjureFinishOffer").findChild(QtWidgets.QLabel).text()
    find("ConjureFinishIt").click()
    assert server.event("result", 20)["success"]
    wait_until(lambda: not find("ConjureFinishOffer").isVisible())
    assert change.UndoNames[1] == "Drag"


def test_without_the_person_the_change_stays_and_the_reply_names_it(
    server, configure, controller, change, monkeypatch
):
    monkeypatch.setattr(pending_change, "LEFT_OPEN_S", 0.1)
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    command = {"command_id": "c1", "command": "create_box", "parameters": {}, "timeout_ms": 3000}
    server.send(type="execute_command", **command)
    result = server.event("result", 20)
    assert result["error_code"] == "USER_EDITING"
    assert "'Drag' to 'Test'" in result["error"]
    assert "Finish It" in result["error"]
    assert change.HasPendingTransaction
    change.commitTransaction()
