# SPDX-License-Identifier: MIT
"""The page on the servers: what it shows and stores, and that a key belongs to its server."""

from __future__ import annotations

import errno
import logging
import os
import stat

import FreeCAD

from conjure_workbench import preferences
from conjure_workbench.adapter.server_profiles import HOSTED, THIS_COMPUTER
from conjure_workbench.modeling.approval.approval import Grant
from conjure_workbench.modeling.approval.modes import Mode
from conjure_workbench.modeling.approval.risks import RiskKind
from conjure_workbench.protocol.limits import ADAPTER_PATH, DEFAULT_SERVER_URL
from conjure_workbench.qt import QtCore, QtGui, QtWidgets

SECRET = "s3cret-of-the-preferences"
GRANT = Grant(RiskKind.CHANGE_YOURS, "Test")
ECHO = QtWidgets.QLineEdit.EchoMode


def test_a_new_user_sees_the_hosted_server_without_a_key_and_everything_off(opened):
    assert opened["ConjureServer"].currentText() == "Hosted"
    assert opened["ConjureServerUrl"].text() == DEFAULT_SERVER_URL
    assert opened["ConjureServerUrl"].isReadOnly()
    assert opened["ConjureApiKey"].text() == ""
    assert not opened["ConjureServerRemove"].isEnabled()
    assert not opened["ConjureServerName"].isVisible()
    for name in ("ConjureAutoConnect", "ConjureKeyInQuery", "ConjureAllowInsecure"):
        assert not opened[name].isChecked()
    assert opened["ConjureApprovalMode"].currentData() == "risky"


def test_what_few_need_is_folded_away(opened):
    hidden = [opened[name] for name in ("ConjureKeyInQuery", "ConjureAdapterId")]
    assert not any(widget.isVisible() for widget in hidden)
    opened["ConjureAdvanced"].click()
    assert all(widget.isVisible() for widget in hidden)
    assert opened["ConjureAdapterId"].isReadOnly()
    assert opened["ConjureAdapterId"].text().startswith("freecad-")


def test_a_new_user_with_a_hub_on_this_computer_need_enter_nothing(
    hub_of_this_computer, open_pages
):
    opened = open_pages()
    assert opened["ConjureServer"].currentText() == "This Computer"
    assert not opened["ConjureServerUrl"].isVisible()
    assert not opened["ConjureApiKey"].isVisible()
    settings = preferences.current()
    assert (settings.this_machine, settings.api_key, settings.problem()) == (True, "", None)
    opened.save()
    assert preferences.servers().chosen == THIS_COMPUTER


def test_a_server_of_one_s_own_is_added_named_stored_and_removed(opened, open_pages, user_cfg):
    opened.add("wss://example.org/adapter", SECRET)
    opened["ConjureServerName"].setText("Mill")
    opened["ConjureServerName"].editingFinished.emit()
    assert opened["ConjureServer"].currentText() == "Mill"
    opened["ConjureAutoConnect"].setChecked(True)
    opened.save()
    settings = preferences.current()
    assert (settings.server_url, settings.api_key) == ("wss://example.org/adapter", SECRET)
    assert settings.auto_connect
    configuration = user_cfg()
    assert "example.org" in configuration
    assert SECRET not in configuration

    again = open_pages()
    assert again["ConjureServer"].currentText() == "Mill"
    assert again["ConjureApiKey"].text() == SECRET
    again["ConjureServerRemove"].click()
    assert again["ConjureServer"].currentText() == "Hosted"
    again.save()
    assert [one.id for one in preferences.servers().profiles] == [THIS_COMPUTER, HOSTED]


def test_an_address_is_completed_and_shown_before_it_is_used(opened):
    opened.add("")
    line, told = opened["ConjureServerUrl"], opened["ConjureFullAddress"]
    line.setText("127.0.0.1:9999")
    line.textEdited.emit(line.text())
    full = f"ws://127.0.0.1:9999{ADAPTER_PATH}"
    assert told.text() == f"Connects to {full}"
    line.editingFinished.emit()
    assert line.text() == full
    assert told.text() == ""
    opened.save()
    assert preferences.current().server_url == full


def test_the_key_is_masked_and_shown_while_the_button_is_held(opened):
    opened["ConjureApiKey"].setText(SECRET)
    line, button = opened["ConjureApiKey"], opened["ConjureApiKeyReveal"]
    assert line.echoMode() == ECHO.Password
    button.setFocus()
    for hold, let_go in (
        (space(QtCore.QEvent.Type.KeyPress), space(QtCore.QEvent.Type.KeyRelease)),
        (mouse(QtCore.QEvent.Type.MouseButtonPress), mouse(QtCore.QEvent.Type.MouseButtonRelease)),
    ):
        QtWidgets.QApplication.sendEvent(button, hold)
        assert line.echoMode() == ECHO.Normal
        QtWidgets.QApplication.sendEvent(button, let_go)
        assert line.echoMode() == ECHO.Password
    QtWidgets.QApplication.sendEvent(button, space(QtCore.QEvent.Type.KeyPress))
    opened.choose("This Computer")
    assert line.echoMode() == ECHO.Password, "hidden with the button held"


def space(kind):
    return QtGui.QKeyEvent(
        kind, QtCore.Qt.Key.Key_Space, QtCore.Qt.KeyboardModifier.NoModifier, " "
    )


def mouse(kind):
    left, at = QtCore.Qt.MouseButton.LeftButton, QtCore.QPointF(5, 5)
    held = left if kind == QtCore.QEvent.Type.MouseButtonPress else QtCore.Qt.MouseButton.NoButton
    return QtGui.QMouseEvent(kind, at, at, left, held, QtCore.Qt.KeyboardModifier.NoModifier)


def test_the_key_file_is_for_its_owner_only_and_the_page_names_it(opened):
    opened["ConjureApiKey"].setText(SECRET)
    opened.save()
    file = preferences.key_store().file
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
    place = opened["ConjureKeyPlace"]
    assert "file that only your user account can read" in place.text()
    assert place.toolTip() == str(file)
    opened["ConjureApiKey"].setText("")
    opened.save()
    assert preferences.key_store().load(DEFAULT_SERVER_URL) == ""


def test_a_key_that_cannot_be_stored_is_told_and_stored_the_next_time(opened, monkeypatch, caplog):
    opened["ConjureApiKey"].setText("first-key")
    opened.save()

    def refuse(descriptor):
        raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT))

    opened["ConjureApiKey"].setText(SECRET)
    opened["ConjureAllowInsecure"].setChecked(True)
    with monkeypatch.context() as full, caplog.at_level(logging.WARNING):
        full.setattr(os, "fsync", refuse)
        opened.save()
    assert f"could not be stored: {os.strerror(errno.EDQUOT)}" in caplog.text
    assert SECRET not in caplog.text
    assert preferences.key_store().load(DEFAULT_SERVER_URL) == "first-key"
    assert preferences.current().allow_insecure
    opened.save()
    assert preferences.key_store().load(DEFAULT_SERVER_URL) == SECRET


def test_the_key_of_one_server_is_never_taken_along_to_another(opened):
    opened.add("wss://one.example/ws", SECRET)
    opened.save()
    opened.enter("wss://two.example/ws")
    assert opened["ConjureApiKey"].text() == "", "what stood there belongs to the first"
    opened.save()
    assert preferences.key_store().load("wss://two.example/ws") == ""
    opened.enter("wss://one.example/another/path")
    opened.save()
    assert opened["ConjureApiKey"].text() == SECRET
    assert preferences.key_store().load("wss://one.example/ws") == SECRET


def test_keys_of_several_servers_are_entered_before_any_is_stored(opened):
    opened["ConjureApiKey"].setText("hosted-key")
    opened.add("wss://mill.example/ws", "mill-key")
    opened.choose("Hosted")
    assert opened["ConjureApiKey"].text() == "hosted-key"
    assert preferences.key_store().load(DEFAULT_SERVER_URL) == ""
    opened.save()
    assert preferences.key_store().load(DEFAULT_SERVER_URL) == "hosted-key"
    assert preferences.key_store().load("wss://mill.example/ws") == "mill-key"


def test_when_to_ask_is_chosen_for_each_server_and_the_environment_s_word_stays(
    opened, monkeypatch
):
    mode = opened["ConjureApprovalMode"]
    mode.setCurrentIndex(mode.findData("look_only"))
    opened.choose("This Computer")
    assert mode.currentData() == "risky"
    opened.save()
    assert preferences.approval_mode() is Mode.RISKY
    preferences.store_servers(preferences.servers().choosing(HOSTED))
    assert preferences.approval_mode() is Mode.LOOK_ONLY
    monkeypatch.setenv("CONJURE_APPROVAL", "all")
    opened.load()
    assert mode.currentData() == "all"
    assert not mode.isEnabled()
    opened.save()
    monkeypatch.delenv("CONJURE_APPROVAL")
    assert preferences.approval_mode() is Mode.LOOK_ONLY


def test_what_the_environment_decides_is_shown_disabled_and_not_saved(open_pages, monkeypatch):
    monkeypatch.setenv("CONJURE_SERVER_URL", "wss://elsewhere.example/ws")
    monkeypatch.setenv("CONJURE_API_KEY", SECRET)
    opened = open_pages()
    assert opened["ConjureServerUrl"].text() == "wss://elsewhere.example/ws"
    assert opened["ConjureServer"].currentText() == "elsewhere.example"
    for name in ("ConjureServerUrl", "ConjureApiKey", "ConjureServer", "ConjureServerAdd"):
        assert not opened[name].isEnabled()
    assert opened["ConjureAutoConnect"].isEnabled()
    assert "CONJURE_SERVER_URL" in opened["ConjureServerPageOverrides"].text()
    opened.save()
    monkeypatch.delenv("CONJURE_SERVER_URL")
    monkeypatch.delenv("CONJURE_API_KEY")
    assert preferences.current().server_url == DEFAULT_SERVER_URL
    assert preferences.key_store().load("wss://elsewhere.example/ws") == ""


def test_the_address_of_the_first_release_is_kept_as_a_server_of_one_s_own(open_pages):
    group = FreeCAD.ParamGet(preferences.PREFERENCES_PATH)
    group.SetString("ServerUrl", "wss://old.example/ws")
    group.SetBool("KeyInQuery", True)
    assert preferences.current().server_url == "wss://old.example/ws"
    opened = open_pages()
    assert opened["ConjureServer"].currentText() == "old.example"
    opened.choose("Hosted")
    opened.save()
    assert preferences.current().server_url == DEFAULT_SERVER_URL
    kept = preferences.servers().choosing("1").current
    assert (kept.address, kept.key_in_query) == ("wss://old.example/ws", True)


def test_another_key_connects_anew_and_ends_what_was_allowed(connected, controller, opened):
    grants = controller.desk.approval.grants
    grants.append(GRANT)
    opened["ConjureAutoConnect"].setChecked(True)
    opened.save()
    QtCore.QCoreApplication.processEvents()
    assert grants == [GRANT], "nothing of the connection has changed"
    opened["ConjureApiKey"].setText("another-key-9")
    opened.save()
    connected.event("refused", 20)
    assert grants == []


def test_another_server_is_connected_to_and_ends_what_was_allowed(
    connected, make_server, controller, opened
):
    other = make_server()
    controller.desk.approval.grants.append(GRANT)
    opened.add(other.url, "test-key-4711-zq")
    opened.save()
    other.event("registered", 20)
    assert connected.event("closed", 20) == 1000
    assert controller.desk.approval.grants == []


def test_the_indicator_s_menu_changes_the_server(server, configure, controller, find, wait_until):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    menu = find("ConjureServersMenu")
    menu.aboutToShow.emit()
    names = [(one.text(), one.isChecked()) for one in menu.actions()]
    assert names == [("This Computer", False), ("Hosted", False), ("Test", True)]
    menu.actions()[0].trigger()
    assert server.event("closed", 20) == 1000
    assert preferences.current().this_machine
