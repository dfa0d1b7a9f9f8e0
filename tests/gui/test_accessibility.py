# SPDX-License-Identifier: MIT
"""News and names for a screen reader: the name of every control, and what happens by itself."""

from __future__ import annotations

from pathlib import Path

import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.gui import announcing
from conjure_workbench.gui.approval import approval_bar
from conjure_workbench.gui.checkpoints.checkpoints_window import CheckpointsWindow
from conjure_workbench.gui.status import display, finish_offer, notices, stop_offer, undo_offer
from conjure_workbench.gui.uninstall.uninstall_dialog import UninstallDialog
from conjure_workbench.kept_data import Kept, Kind
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason
from conjure_workbench.qt import QtCore, QtGui, QtWidgets

CONTROLS = (
    QtWidgets.QAbstractButton,
    QtWidgets.QLineEdit,
    QtWidgets.QComboBox,
    QtWidgets.QAbstractSpinBox,
    QtWidgets.QAbstractItemView,
    QtWidgets.QPlainTextEdit,
    QtWidgets.QScrollArea,
)


def name_of(widget):
    """The name as Qt finds it: given, shown, or that of the label beside it.

    Asked for it through its interface, PySide 2 deletes what it did not make.
    """
    shown = widget.text() if isinstance(widget, QtWidgets.QAbstractButton) else ""
    labels = widget.window().findChildren(QtWidgets.QLabel)
    beside = [label.text() for label in labels if label.buddy() is widget]
    return widget.accessibleName() or shown or "".join(beside)


def is_inner(widget):
    """True for a part of a control of Qt's, which the control itself stands for."""
    wholes = (QtWidgets.QLineEdit, QtWidgets.QComboBox, QtWidgets.QAbstractSpinBox)
    return (
        widget.objectName().startswith("qt_")
        or isinstance(widget, QtWidgets.QHeaderView)
        or isinstance(widget.parentWidget(), wholes)
    )


def nameless(surface):
    """Visible controls of a surface without a name; it fails where there are no controls."""
    found = [
        one
        for one in surface.findChildren(QtWidgets.QWidget)
        if isinstance(one, CONTROLS) and one.isVisible() and not is_inner(one)
    ]
    assert found
    return [(type(one).__name__, one.objectName()) for one in found if not name_of(one)]


@pytest.fixture
def asked(connected, document, find, wait_until):
    """A question whether a box of the person's may be deleted."""
    document.addObject("Part::Box", "Base")
    document.recompute()
    connected.command("delete_object", "c1", object_name="Base")
    return wait_until(lambda: find("ConjureApprovalBar") if _is_shown(find) else None)


def _is_shown(find):
    bar = find("ConjureApprovalBar")
    return bar is not None and bar.isVisible()


def test_the_question_s_controls_have_names(asked):
    assert name_of(asked)
    assert nameless(asked) == []


def test_the_panel_s_controls_have_names(connected, find, wait_until):
    connected.command("get_state", "c1")
    connected.event("result", 20)
    FreeCADGui.runCommand("Conjure_Activity")
    panel = find("ConjureActivityPanel")
    wait_until(panel.isVisible)
    panel.table.selectRow(panel.model.rowCount() - 1)
    panel.show_details()
    try:
        assert nameless(panel) == []
    finally:
        panel.hide()


@pytest.mark.parametrize("name", ["ConjureConsentPage", "ConjureConnectAssistant"])
def test_a_dialog_s_controls_have_names(controller, find, wait_until, name):
    if name == "ConjureConsentPage":
        controller.consent.ask()
    else:
        FreeCADGui.runCommand("Conjure_ConnectAssistant")
    dialog = wait_until(lambda: find(name))
    wait_until(dialog.isVisible)
    assert nameless(dialog) == []
    dialog.close()


def test_undo_to_here_s_controls_have_names(connected, document, find, wait_until):
    document.UndoMode = 1
    connected.command("create_box", "c1")
    assert connected.event("result", 20)["success"]
    find("ConjureActivity").flush()
    FreeCADGui.runCommand("Conjure_Activity")
    panel = find("ConjureActivityPanel")
    wait_until(panel.isVisible)
    panel.table.selectRow(panel.model.rowCount() - 1)
    panel.findChild(QtGui.QAction, "ConjureActivityUndoToHere").trigger()
    try:
        dialog = wait_until(lambda: find("ConjureUndoToHere"))
        wait_until(dialog.isVisible)
        assert nameless(dialog) == []
        dialog.reject()
    finally:
        panel.hide()


def test_the_controls_of_the_question_at_a_removal_have_names(window):
    kept = [Kept(kind, (Path("/home/person/kept"),), 80, group="Conjure") for kind in Kind]
    dialog = UninstallDialog(kept, window)
    dialog.show()
    assert len(dialog.findChildren(QtWidgets.QCheckBox)) == len(Kind)
    assert nameless(dialog) == []
    dialog.close()
    dialog.deleteLater()


def test_the_controls_of_the_question_whether_to_delete_a_copy_have_names(
    controller, document, find, window, wait_until, monkeypatch
):
    monkeypatch.setenv("CONJURE_APPROVAL", "off")
    runner = controller._own_engine().addon.runner
    runner.run("save_snapshot", {"name": "kept"})
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    FreeCADGui.runCommand("Conjure_Checkpoints")
    shown = wait_until(
        lambda: next(
            (one for one in window.findChildren(CheckpointsWindow) if one.isVisible()), None
        )
    )
    shown.table.selectRow(0)
    find("ConjureCheckpointsDelete", shown).click()
    question = wait_until(lambda: find("ConjureCheckpointsQuestion"))
    wait_until(question.isVisible)
    try:
        assert nameless(question) == []
    finally:
        question.reject()
        shown.close()
        runner.run("delete_snapshot", {"name": "kept"})


def test_the_offers_in_the_status_bar_have_names(window):
    finish = finish_offer.FinishOffer(lambda: None, window)
    stop = stop_offer.StopOffer(lambda: None, window)
    undo = undo_offer.UndoOffer(window)
    finish.show_reason(WaitingReason(WaitingCode.CHANGE_LEFT_OPEN, "Drag Box", "Bracket"))
    undo.retranslate()
    for offer in (stop, undo):
        offer.show()
    try:
        assert nameless(finish) == []
        assert nameless(undo) == []
        assert name_of(stop)
        assert all(offer.windowTitle() for offer in (finish, stop, undo))
    finally:
        for offer in (finish, stop, undo):
            window.statusBar().removeWidget(offer)
            offer.deleteLater()


@pytest.mark.parametrize(("page", "name"), [(0, "ConjureServerPage"), (1, "ConjureAssistantPage")])
def test_the_preferences_controls_have_names(wait_until, page, name):
    found = []

    def look():
        dialog = QtWidgets.QApplication.activeModalWidget()
        form = dialog and dialog.findChild(QtWidgets.QWidget, name)
        if form and form.isVisible():
            timer.stop()
            try:
                found.append(nameless(form))
            finally:
                dialog.reject()

    timer = QtCore.QTimer()
    timer.timeout.connect(look)
    timer.start(100)
    FreeCADGui.showPreferences("Conjure", page)
    assert found == [[]]


def test_toolbar_indicator_and_notice_have_names(toolbar, window, find):
    assert nameless(toolbar) == []
    indicator = find("ConjureStatusIndicator")
    assert name_of(indicator) == "Conjure: Disconnected"
    assert all(action.text() for action in indicator.menu().actions() if not action.isSeparator())
    notices.offer_preferences(window, "The server refused the key.", lambda: None)
    notice = find("ConjureNotice")
    assert nameless(notice) == []
    notice.close()


@pytest.fixture
def announced(monkeypatch):
    """The announcements: the object name of a widget and the text, in order."""
    told = []

    def announce(widget, text):
        told.append((widget.objectName(), text))
        announcing.announce(widget, text)

    for module in (display, approval_bar, finish_offer, stop_offer, undo_offer):
        monkeypatch.setattr(module, "announce", announce)
    return told


def test_a_question_is_announced(announced, asked):
    text = dict(announced)["ConjureApprovalBar"]
    assert text.startswith("The assistant wants to: Delete Base")
    assert "It would delete what is yours: Base." in text
    assert asked.accessibleDescription() == text


def test_a_change_of_state_is_announced_and_work_from_one_moment_to_the_next_is_not(
    announced, connected, controller, find, wait_until
):
    indicator = find("ConjureStatusIndicator")
    wait_until(lambda: indicator.text() == "Conjure: Connected")
    assert announced[-1][0] == "ConjureStatusIndicator"
    assert announced[-1][1].startswith("Connected. ")
    for number in range(3):
        connected.command("create_box", f"c{number}")
        assert connected.event("result", 20)["success"]
    assert announced[-1][1].startswith("Connected. ")
    controller.pause.hold()
    assert announced[-1][1].startswith("Paused. ")
    controller.disconnect_from_server()
    assert announced[-1][1].startswith("Disconnected. ")


def test_that_it_is_too_late_to_answer_is_announced(announced, asked):
    asked.withdraw(ran_out=True)
    assert announced[-1] == (
        "ConjureApprovalBar",
        "It is too late: the command's time is over, and it never runs.",
    )
    assert asked.accessibleDescription() == announced[-1][1]


def test_the_offers_in_the_status_bar_are_announced_once(announced, window, monkeypatch):
    monkeypatch.setattr(preferences, "undo_offer_made", lambda: False)
    monkeypatch.setattr(preferences, "note_undo_offer", lambda: None)
    left_open = WaitingReason(WaitingCode.CHANGE_LEFT_OPEN, "Drag Box", "Bracket")
    finish = finish_offer.FinishOffer(lambda: None, window)
    stop = stop_offer.StopOffer(lambda: None, window)
    undo = undo_offer.UndoOffer(window)
    try:
        for reason in (left_open, WaitingReason(WaitingCode.MOUSE_HELD), left_open):
            finish.show_reason(reason)
        for computes in (True, True, False):
            stop.offer(computes)
        undo.make()
        names = ("ConjureFinishOffer", "ConjureStopComputation", "ConjureUndoOffer")
        told = [(name, text) for name, text in announced if name in names]
        assert [name for name, _ in told] == list(names)
        starts = (
            "Unfinished: Drag Box. Finish It. Keeps the change 'Drag Box' to 'Bracket'",
            "Stop Computation. Stops what is computed for the assistant's command",
            "Undo steps are dropped. Keep 100 Steps. FreeCAD keeps the last 20 undo steps",
        )
        assert all(text.startswith(start) for (_, text), start in zip(told, starts)), told
        finish.show_reason(None)
        finish.show_reason(left_open)
        stop.offer(True)
        assert [name for name, _ in announced[-2:]] == list(names[:2])
    finally:
        for offer in (finish, stop, undo):
            window.statusBar().removeWidget(offer)
            offer.deleteLater()
