# SPDX-License-Identifier: MIT
"""The activity panel in FreeCAD's window, driven by keys, pointer and a server."""

from __future__ import annotations

import time

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.gui.activity import shown_objects
from conjure_workbench.gui.activity.activity import BUNCH_MS
from conjure_workbench.gui.activity.activity_table import LEAST_SEEN
from conjure_workbench.gui.activity.columns import Column
from conjure_workbench.modeling.approval.modes import Mode
from conjure_workbench.qt import QtCore, QtGui, QtWidgets


def cell(panel, row, column):
    return panel.model.index(row, column).data()


def last(panel):
    row = panel.model.rowCount() - 1
    return {column.name: cell(panel, row, column) for column in Column}


def width_of_lines(node):
    """The width of the lines that a node of Coin's scene draws, in pixels of the screen."""
    from pivy import coin

    search = coin.SoSearchAction()
    search.setType(coin.SoDrawStyle.getClassTypeId())
    search.apply(node)
    return search.getPath().getTail().lineWidth.getValue()


def choose_row(panel, row):
    panel.table.setFocus()
    panel.table.selectRow(row)
    panel.table.setCurrentIndex(panel.model.index(row, Column.COMMAND))


@pytest.fixture
def action(panel):
    return lambda name: panel.findChild(QtGui.QAction, f"ConjureActivity{name}")


def test_the_panel_is_there_hidden_from_the_first_command_on(connected, do, find, document):
    do("create_box", name="Plate")
    panel = find("ConjureActivityPanel")
    assert isinstance(panel, QtWidgets.QDockWidget)
    assert not panel.isVisible()


@pytest.mark.parametrize("wide", [1.5, 0.5])
def test_commands_have_the_room_that_is_left_and_never_too_little(panel, do, document, wide):
    do("create_box", name="Plate", length=20)
    table, header = panel.table, panel.table.horizontalHeader()
    least = table.fontMetrics().averageCharWidth() * LEAST_SEEN
    others = header.length() - header.sectionSize(Column.COMMAND)
    panel.setFloating(True)
    try:
        panel.resize(round((others + least) * wide), panel.height())
        for _ in range(3):
            QtCore.QCoreApplication.processEvents()
        room = table.viewport().width() - others
        assert (room > least) is (wide > 1)
        assert header.sectionSize(Column.COMMAND) == max(room, least)
        # A column that appears takes its room from the commands.
        table.setColumnHidden(Column.WHO, not table.isColumnHidden(Column.WHO))
        others = header.length() - header.sectionSize(Column.COMMAND)
        room = table.viewport().width() - others
        assert header.sectionSize(Column.COMMAND) == max(room, least)
    finally:
        table.setColumnHidden(Column.WHO, not table.isColumnHidden(Column.WHO))
        panel.setFloating(False)


def test_commands_are_listed_in_words(panel, do, document):
    do("create_box", name="Plate", length=20)
    row = last(panel)
    assert row["COMMAND"].startswith("Create Box Plate (length 20")
    assert (row["STATE"], row["WARNINGS"]) == ("Done", "")
    assert row["UNDO"] == "Can be undone"
    assert row["DURATION"].endswith(" ms")
    assert row["TIME"].count(":") == 2
    number = int(row["NUMBER"])
    assert any(name.startswith(f"Conjure {number}: ") for name in document.UndoNames)
    do("create_cylinder", name="Hole", radius=2)
    do("boolean_cut", base="Plate", tool="Hole", name="Drilled")
    assert last(panel)["COMMAND"] == "Cut Plate with Hole -> Drilled"
    assert cell(panel, panel.model.rowCount() - 3, Column.UNDO) == "With 2 later"


def test_who_sent_a_command_is_its_own_claim_as_plain_text(panel, connected, activity, document):
    claim = "claude\n<b>code</b>\u202e" + "x" * 99
    message = {"command_id": "who", "command": "get_state", "parameters": {}, "caller": claim}
    connected.send(type="execute_command", **message)
    connected.event("result")
    activity.flush()
    who = last(panel)["WHO"]
    assert who.startswith("claude <b>code</b>xxx")
    assert len(who) <= 40
    assert not panel.table.isColumnHidden(Column.WHO)


def test_failures_are_listed_with_their_reason(panel, do, document):
    do("fillet", object="Nothing", radius=1)
    assert last(panel)["STATE"] == "Failed"
    row = panel.model.rowCount() - 1
    tip = panel.model.index(row, Column.STATE).data(QtCore.Qt.ItemDataRole.ToolTipRole)
    assert "Nothing" in tip
    do("unheard_of", a=1)
    assert last(panel)["COMMAND"] == "Unheard Of"
    assert last(panel)["NUMBER"] == ""


def test_what_waits_is_listed_and_what_is_cancelled_then(
    panel, connected, controller, activity, wait_until, document
):
    controller.pause.hold()
    try:
        connected.command("create_box", "w1", name="Later")
        wait_until(lambda: last(panel)["STATE"] == "Waiting")
        wait_until(lambda: last(panel)["COMMAND"] == "Create Box Later")
        assert last(panel)["NUMBER"] == ""
        controller.pause.stop()
        wait_until(lambda: last(panel)["STATE"] == "Cancelled")
        connected.command("create_box", "w2", name="Refused", length=3)
        wait_until(lambda: last(panel)["COMMAND"].startswith("Create Box Refused (length 3"))
        wait_until(lambda: last(panel)["STATE"] == "Cancelled")
    finally:
        controller.pause.go_on()
    connected.event("result")
    assert document.getObject("Later") is None


def test_search_and_choice(panel, do, find, document):
    before = panel.model.rowCount()
    do("create_box", name="Findme")
    do("get_bounding_box", object="Findme")
    do("create_box", length=-1)
    search = find("ConjureActivitySearch", panel)
    search.setText("fINDme")
    assert [row.words.split(" (")[0] for row in panel.model.rows] == [
        "Create Box Findme",
        "Read Bounding Box of Findme",
    ]
    choice = find("ConjureActivityChoice", panel)
    choice.setCurrentIndex(choice.findText("Without questions"))
    assert len(panel.model.rows) == 1
    do("create_box", name="Findme2")
    assert len(panel.model.rows) == 2
    search.clear()
    choice.setCurrentIndex(choice.findText("Not done"))
    assert {row.failure.code for row in panel.model.rows} >= {"INVALID_PARAMETER"}
    choice.setCurrentIndex(0)
    assert panel.model.rowCount() == before + 4


def test_enter_shows_details_and_escape_hides_them(panel, do, find, press, document):
    do("create_box", length=-1)
    choose_row(panel, panel.model.rowCount() - 1)
    press("Return", panel.table)
    details = find("ConjureActivityDetails", panel)
    assert details.isVisible()
    text = details.toPlainText()
    assert '"length": -1' in text
    (said, told) = text.split("\n\n")[2:4]
    assert "INVALID_PARAMETER" not in said
    failure = panel.current().failure
    assert told == f"Told to the assistant: INVALID_PARAMETER\n{failure.advice}"
    press("Escape", details)
    assert not details.isVisible()
    do("create_box", name="Shown")
    panel.table.doubleClicked.emit(panel.model.index(panel.model.rowCount() - 1, 0))
    choose_row(panel, panel.model.rowCount() - 1)
    assert '"object_id": "Shown"' in details.toPlainText()


def test_all_can_be_done_by_keyboard(panel, do, find, press, window, document):
    do("create_box", name="Keyed")
    menu = [one.objectName() for one in panel.table.actions()]
    assert menu == [
        "ConjureActivityShowDetails",
        "ConjureActivitySelectObjects",
        "ConjureActivityZoomTo",
        "ConjureActivityCopyAsMacro",
        "ConjureActivityExportTranscript",
        "ConjureActivityUndoToHere",
        "ConjureActivityTakeBack",
        "ConjureActivityCheckpoint",
    ]
    assert all("&" in one.text() for one in panel.table.actions())
    assert panel.table.contextMenuPolicy() == QtCore.Qt.ContextMenuPolicy.ActionsContextMenu
    for name in ("Search", "Choice", "Table"):
        widget = find(f"ConjureActivity{name}", panel)
        assert widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
        assert widget.accessibleName()
    choose_row(panel, panel.model.rowCount() - 2)
    press("Down", panel.table)
    assert panel.current().words.startswith("Create Box Keyed")


def test_the_list_follows_unless_the_person_scrolled(panel, do, wait_until, document):
    for _ in range(12):
        do("get_state")
    bar = panel.table.verticalScrollBar()
    wait_until(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    do("get_state")
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    do("get_state")
    assert bar.value() == 0
    bar.setValue(bar.maximum())


def test_objects_are_selected_and_zoomed_to(panel, do, action, view, document):
    do("create_box", name="Near")
    do("create_box", name="Far", position=[1000, 0, 0])
    choose_row(panel, panel.model.rowCount() - 1)
    before = view.getCamera()
    action("SelectObjects").trigger()
    assert [one.Name for one in FreeCADGui.Selection.getSelection()] == ["Far"]
    assert view.getCamera() == before
    FreeCADGui.Selection.clearSelection()
    action("ZoomTo").trigger()
    assert view.getCamera() != before
    middle = view.getCameraNode().position.getValue().getValue()
    assert abs(middle[0] - 1005) < 200
    assert FreeCADGui.Selection.getSelection() == []
    document.removeObject("Far")
    action("SelectObjects").trigger()
    action("ZoomTo").trigger()
    assert FreeCADGui.Selection.getSelection() == []


def test_hovering_outlines_objects_without_touching_document_or_selection(
    panel, do, view, document, monkeypatch
):
    monkeypatch.setattr(shown_objects, "scale", lambda: 2.0)
    do("create_box", name="Hovered")
    document.recompute()
    children = view.getSceneGraph().getNumChildren()
    undo = document.UndoCount
    index = panel.model.index(panel.model.rowCount() - 1, 0)
    panel.table.entered.emit(index)
    assert view.getSceneGraph().getNumChildren() == children + 1
    assert width_of_lines(view.getSceneGraph().getChild(children)) == 4
    assert FreeCADGui.Selection.getSelection() == []
    assert document.UndoCount == undo
    assert not document.Hovered.State or "Touched" not in document.Hovered.State
    left = QtCore.QEvent(QtCore.QEvent.Type.Leave)
    QtWidgets.QApplication.sendEvent(panel.table.viewport(), left)
    assert view.getSceneGraph().getNumChildren() == children
    panel.table.entered.emit(index)
    do("get_state")  # which may as well have been a picture
    assert view.getSceneGraph().getNumChildren() == children
    panel.table.entered.emit(index)
    FreeCAD.closeDocument(document.Name)
    panel.clear_outline()


def test_the_persons_undo_is_told_at_once(panel, do, wait_until, document):
    do("create_box", name="Gone")
    assert last(panel)["UNDO"] == "Can be undone"
    row = panel.model.rowCount() - 1
    painted = []
    panel.model.dataChanged.connect(lambda *_: painted.append(cell(panel, row, Column.UNDO)))
    document.undo()
    wait_until(lambda: "Undone" in painted)
    document.openTransaction("My own")
    document.addObject("Part::Box", "Mine")
    document.commitTransaction()
    wait_until(lambda: painted[-1] == "Undone")


def test_rows_are_added_in_bunches(panel, connected, activity, wait_until, document):
    bunches = []
    panel.model.rowsInserted.connect(lambda parent, first, last: bunches.append(last - first + 1))
    started = time.monotonic()
    for number in range(60):
        connected.command("get_state", f"bunch{number}")
    wait_until(lambda: sum(bunches) == 60)
    assert len(bunches) <= (time.monotonic() - started) * 1000 / BUNCH_MS + 1


def test_what_the_person_is_asked_and_refuses_is_told_in_its_own_words(
    panel, do, connected, find, wait_until, document
):
    document.UndoMode = 1
    document.addObject("Part::Box", "Base").Label = "My base"
    document.recompute()
    QtCore.QCoreApplication.processEvents()
    do("create_cylinder", name="Before", radius=2)
    connected.command("delete_object", "asked", object_name="Base")
    wait_until(lambda: last(panel)["STATE"] == "Asks You")
    wait_until(lambda: last(panel)["COMMAND"] == "Delete My base")
    bar = find("ConjureApprovalBar")
    wait_until(bar.refuse.isEnabled)
    bar.refuse.click()
    assert not connected.event("result", 20)["success"]
    wait_until(lambda: last(panel)["STATE"] == "Refused")
    assert last(panel)["COMMAND"] == "Delete My base"
    assert (last(panel)["NUMBER"], last(panel)["DURATION"]) == ("", "")


def test_what_look_only_refuses_is_told_in_its_own_words(panel, do, document):
    do("create_cylinder", name="Before", radius=2)
    mode = preferences.approval_mode()
    preferences.choose_approval_mode(Mode.LOOK_ONLY)
    try:
        do("create_box", name="Never", length=4)
    finally:
        preferences.choose_approval_mode(mode)
    row = last(panel)
    assert row["COMMAND"].startswith("Create Box Never (length 4")
    assert (row["STATE"], row["NUMBER"]) == ("Refused", "")
