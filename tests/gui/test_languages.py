# SPDX-License-Identifier: MIT
"""Every surface in another language: followed while it is open, translated, and not cut off."""

from __future__ import annotations

from pathlib import Path

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.gui.activity import undo_actions
from conjure_workbench.gui.checkpoints.checkpoints_window import CheckpointsWindow
from conjure_workbench.gui.commands import MENU_COMMANDS
from conjure_workbench.gui.preferences.pages import AssistantPage, ServerPage
from conjure_workbench.gui.status import failures, mode_words, notices
from conjure_workbench.gui.status.finish_offer import FinishOffer
from conjure_workbench.gui.status.stop_offer import StopOffer
from conjure_workbench.gui.status.undo_offer import UndoOffer
from conjure_workbench.gui.uninstall.uninstall_dialog import UninstallDialog
from conjure_workbench.kept_data import Kept, Kind
from conjure_workbench.protocol.causes import Cause
from conjure_workbench.protocol.limits import DEFAULT_SERVER_URL
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason
from conjure_workbench.qt import QtCore, QtWidgets
from tests.gui.pseudo_language import (
    PseudoLanguage,
    cut_off,
    parts_of,
    pseudo,
    texts_of,
    untranslated,
)

DATA = ("Conjure", "FreeCAD")
"""Names that are the same in every language."""


def settle():
    """Let layouts within layouts follow their texts."""
    for _ in range(5):
        QtCore.QCoreApplication.processEvents()


@pytest.fixture
def change_language():
    """Change to the pseudo-language, as FreeCAD changes to another; the test ends in English."""
    translator = PseudoLanguage()

    def change():
        QtCore.QCoreApplication.installTranslator(translator)
        settle()

    yield change
    QtCore.QCoreApplication.removeTranslator(translator)
    settle()


def english_in(surface, *data):
    """The texts of a surface with words that are no pseudo-text."""
    return {
        f"{part.objectName() or type(part).__name__}: {what}": text
        for part in parts_of(surface)
        for what, text in texts_of(part).items()
        if untranslated(text, (*DATA, *data))
    }


@pytest.fixture
def toolbar(connected, window):
    return window.findChild(QtWidgets.QToolBar, "Conjure")


def test_toolbar_and_menu(toolbar, connected, change_language, window):
    change_language()
    place = connected.url.split("/")[2]
    assert english_in(toolbar, place) == {}
    assert cut_off(toolbar) == []
    titles = [one.text() for one in window.menuBar().actions()]
    assert "[&Çóñǰúřé~~~]" in titles
    names = [name for name in MENU_COMMANDS if name != "Separator"]
    for name in (*names, *mode_words.COMMANDS.values()):
        (action,) = FreeCADGui.Command.get(name).getAction()
        for text in (action.text(), action.toolTip(), action.statusTip()):
            assert untranslated(text, (*DATA, place)) == [], name


def test_the_indicator(connected, find, change_language, wait_until):
    indicator = find("ConjureStatusIndicator")
    wait_until(lambda: indicator.text() == "Conjure: Connected")
    change_language()
    wait_until(lambda: "[" in indicator.text())
    # The server's place, and the name that the person gave it.
    data = (connected.url.split("/")[2], "Test")
    menu = indicator.menu()
    names = ("ConjureApprovalMenu", "ConjureServersMenu", "ConjureTargetMenu")
    inner = [find(name) for name in names]
    for one in (menu, *inner):
        one.aboutToShow.emit()
    assert english_in(indicator, *data) == {}
    assert cut_off(indicator) == []
    for one in (menu, *inner):
        assert [a.text() for a in one.actions() if untranslated(a.text(), (*DATA, *data))] == []


def test_the_question(connected, document, find, change_language, wait_until):
    document.UndoMode = 1
    document.openTransaction("Mine")
    document.addObject("Part::Box", "Base").Label = "1-2"
    document.recompute()
    document.commitTransaction()
    QtCore.QCoreApplication.processEvents()
    connected.command("delete_object", "c1", object_name="Base")
    wait_until(lambda: find("ConjureApprovalBar") and find("ConjureApprovalBar").isVisible(), 40)
    find("ConjureApprovalSentence").setText("1234")
    change_language()
    bar = find("ConjureApprovalBar")
    assert bar.isVisible()
    assert bar.sentence.text() == "1234"
    assert english_in(bar) == {}
    assert cut_off(bar) == []
    # What comes beside a request of one line leaves it too little for that.
    room = bar.request.width() // bar.request.fontMetrics().horizontalAdvance("1-2 1-2 ")
    bar.request.setText("1-2 1-2 " * (room - 1))
    settle()
    bar.show_waiting(1_000_000)
    settle()
    assert cut_off(bar) == []
    wait_until(bar.refuse.isEnabled)
    bar.refuse.click()
    assert not connected.event("result", 20)["success"]


def test_the_activity_panel(connected, find, change_language, wait_until):
    connected.command("create_box", "c1", name="1-2", length=5)
    assert connected.event("result", 30)["success"]
    activity = find("ConjureActivity")
    activity.flush()
    panel = activity.panel
    panel.show()
    # Also what other tests have left there.
    of_then = [text for record in activity.log.records for text in (record.words, record.by)]
    change_language()
    panel.table.selectRow(0)
    connected.command("measure_object", "c2", object_name="1-2")
    connected.command("nonsense", "c3")
    connected.event("result", 30), connected.event("result", 30)
    activity.flush()
    panel.table.selectRow(panel.model.rowCount() - 1)
    panel.show_details()
    failure = panel.current().failure
    assert failure.code == "UNKNOWN_COMMAND"
    shown = find("ConjureActivityDetails", panel).toPlainText().split("\n\n")
    assert untranslated(shown[2], (failure.sentence,)) == []
    assert shown[2].startswith("[")
    assert shown[3].startswith(pseudo("Told to the assistant:"))
    assert failure.advice in shown[3]
    search = find("ConjureActivitySearch")
    assert "[" in search.placeholderText()
    # It is filled when it opens, and may hold the names of documents of other tests.
    panel.findChild(QtWidgets.QMenu, "ConjureTargetMenu").aboutToShow.emit()
    assert english_in(panel, *of_then, "Nonsense", FreeCAD.ActiveDocument.Label) == {}
    assert cut_off(panel) == []
    panel.hide()


def test_the_checkpoints(controller, document, window, change_language):
    runner = controller._own_engine().addon.runner
    document.UndoMode = 1
    document.addObject("Part::Box", "B1")
    runner.run("create_box", {"name": "B2"})
    FreeCADGui.runCommand("Conjure_Checkpoints")
    change_language()
    (shown,) = (one for one in window.findChildren(CheckpointsWindow) if one.isVisible())
    (copy,) = runner.checkpoints.store.snapshots(document)
    data = ("Test", copy.name, "KiB")
    try:
        assert english_in(shown, *data) == {}
        shown.table.selectRow(0)
        shown.findChild(QtWidgets.QPushButton, "ConjureCheckpointsCompare").click()
        QtCore.QCoreApplication.processEvents()
        assert english_in(shown, *data) == {}
        assert untranslated(shown.changes.topLevelItem(0).text(0)) == []
        assert cut_off(shown) == []
    finally:
        runner.checkpoints.store.delete(copy)
        shown.close()


@pytest.mark.parametrize("kind", ["finish", "undo", "stop"])
def test_the_offers_in_the_status_bar(kind, window, change_language):
    if kind == "finish":
        offer = FinishOffer(lambda: None, window)
        offer.show_reason(WaitingReason(WaitingCode.CHANGE_LEFT_OPEN, "1-2", "3-4"))
    else:
        offer = UndoOffer(window) if kind == "undo" else StopOffer(lambda: None, window)
        offer.show()
    change_language()
    offer.retranslate()
    settle()
    try:
        assert offer.isVisible()
        assert english_in(offer) == {}
        assert cut_off(offer) == []
    finally:
        window.statusBar().removeWidget(offer)
        offer.deleteLater()


def test_the_notice_of_a_connection_that_is_not_possible(window, find, change_language):
    notices.offer_preferences(window, failures.words(Cause.NO_KEY, ""), lambda: None)
    change_language()
    box = find("ConjureNotice")
    assert box.isVisible()
    texts = (box.windowTitle(), find("ConjureNoticePreferences").text())
    assert [text for text in texts if untranslated(text, DATA)] == []
    box.close()


def test_the_list_of_steps_that_would_be_undone(window, change_language):
    change_language()
    dialog = undo_actions._question(["Conjure 3: 1-2", "4-5"], window)
    dialog.show()
    settle()
    buttons = [one for one in dialog.findChildren(QtWidgets.QPushButton) if "[" in one.text()]
    assert len(buttons) == 1
    assert english_in(dialog, "Cancel") == {}
    assert untranslated(find_list(dialog).item(1).text()) == []
    assert cut_off(dialog) == []
    dialog.close()


def find_list(dialog):
    return dialog.findChild(QtWidgets.QListWidget, "ConjureUndoSteps")


def test_the_page_before_the_first_connection(controller, find, change_language):
    preferences.consent_to("")
    controller.consent.ask()
    change_language()
    page = find("ConjureConsentPage")
    assert page.isVisible()
    assert english_in(page, preferences.other_address()) == {}
    assert cut_off(page) == []
    page.close()


def test_the_dialog_for_assistants(find, window, change_language, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    FreeCADGui.runCommand("Conjure_ConnectAssistant")
    change_language()
    shown = [one for one in window.findChildren(QtWidgets.QDialog) if one.isVisible()]
    (dialog,) = (one for one in shown if one.objectName() == "ConjureConnectAssistant")
    assert english_in(dialog) == {}
    assert cut_off(dialog) == []
    dialog.close()


def test_the_question_when_the_add_on_is_removed(window, change_language):
    change_language()
    kept = [Kept(kind, (Path("/1"),), 2000, keyring=("3",)) for kind in Kind]
    dialog = UninstallDialog(kept, window)
    dialog.show()
    settle()
    assert english_in(dialog, "kB", "KiB") == {}
    assert cut_off(dialog) == []
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize("page_class", [ServerPage, AssistantPage])
def test_the_preferences(page_class, change_language):
    page = page_class()
    page.loadSettings()
    page.form.show()
    for field in page.form.findChildren(QtWidgets.QSpinBox):
        field.setValue(field.maximum() - 1)
    entered = page.form.values()
    change_language()
    assert page.form.values() == entered
    for name in ("ConjureServerAdd", "ConjureAdvanced"):
        for button in page.form.findChildren(QtWidgets.QAbstractButton, name):
            button.click()
    page.form.resize(page.form.sizeHint())
    QtCore.QCoreApplication.processEvents()
    data = (str(preferences.key_store().file), DEFAULT_SERVER_URL)
    assert english_in(page.form, *data) == {}
    assert cut_off(page.form) == []
    page.form.close()
