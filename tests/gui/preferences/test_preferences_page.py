# SPDX-License-Identifier: MIT
"""The preferences page: what it shows, where it saves, what its buttons do."""

from __future__ import annotations

import errno
import gc
import logging
import os
import stat

import pytest

from conjure_workbench import preferences
from conjure_workbench.gui import dependency
from conjure_workbench.gui.preferences.preferences_page import ConjurePreferencesPage
from conjure_workbench.local_hub.key import make_key
from conjure_workbench.preferences import scripts_allowed
from conjure_workbench.protocol.limits import DEFAULT_SERVER_URL
from conjure_workbench.qt import QtCore, QtWidgets

SECRET = "s3cret-of-the-preferences"


@pytest.fixture
def page():
    page = ConjurePreferencesPage()
    page.loadSettings()
    page.form.show()
    yield page
    page.form.close()


def test_a_new_user_sees_the_defaults(page):
    assert page.server_url.text() == DEFAULT_SERVER_URL
    assert page.api_key.text() == ""
    assert not page.auto_connect.isChecked()
    assert not page.key_in_query.isChecked()
    assert not page.allow_insecure.isChecked()
    assert not page.allow_scripts.isChecked()
    assert page.adapter_id.isReadOnly()
    assert page.adapter_id.text().startswith("freecad-")
    assert page.name.text() == ""


def test_the_name_is_kept_and_the_environment_s_wins(page, monkeypatch):
    page.name.setText("  mill ")
    page.saveSettings()
    assert preferences.current().name == "mill"
    again = ConjurePreferencesPage()
    again.loadSettings()
    assert again.name.text() == "mill"
    monkeypatch.setenv("CONJURE_NAME", "lathe")
    again.loadSettings()
    assert again.name.text() == "lathe"
    assert not again.name.isEnabled()
    again.saveSettings()
    monkeypatch.delenv("CONJURE_NAME")
    assert preferences.current().name == "mill"
    page.name.setText("")
    page.saveSettings()
    assert preferences.current().name == ""


@pytest.fixture
def hub_of_this_computer(tmp_path, monkeypatch):
    """A hub was set up on this computer, by the key that it has."""
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(tmp_path / "state"))
    monkeypatch.delenv("CONJURE_API_KEY", raising=False)
    return make_key()


def test_a_new_user_with_a_hub_on_this_computer_need_enter_nothing(hub_of_this_computer):
    page = ConjurePreferencesPage()
    page.loadSettings()
    assert page.this_machine.isChecked()
    assert not page.server_url.isEnabled()
    assert not page.api_key.isEnabled()
    settings = preferences.current()
    assert (settings.this_machine, settings.api_key, settings.problem()) == (True, "", None)
    page.saveSettings()
    assert preferences.stored()["ThisMachine"] is True


def test_an_address_that_the_person_enters_chooses_the_other_server(hub_of_this_computer):
    page = ConjurePreferencesPage()
    page.loadSettings()
    page.other_server.setChecked(True)
    assert page.server_url.isEnabled()
    page.server_url.setText("wss://example.org/adapter")
    page.api_key.setText(SECRET)
    page.saveSettings()
    settings = preferences.current()
    assert not settings.this_machine
    assert (settings.server_url, settings.api_key) == ("wss://example.org/adapter", SECRET)


def test_a_person_who_has_a_server_keeps_it_when_a_hub_is_set_up(page, hub_of_this_computer):
    page.server_url.setText("wss://example.org/adapter")
    page.saveSettings()
    assert not preferences.current().this_machine


def test_scripts_run_as_soon_as_the_person_allows_them(page):
    assert not scripts_allowed()
    assert "Python" in page.allow_scripts.text()
    assert page.scripts_note.isVisible()
    assert "delete your files" in page.scripts_note.text()
    page.allow_scripts.setChecked(True)
    page.saveSettings()
    assert scripts_allowed()
    page.allow_scripts.setChecked(False)
    page.saveSettings()
    assert not scripts_allowed()


def test_the_key_is_masked(page):
    assert page.api_key.echoMode() == QtWidgets.QLineEdit.EchoMode.Password


def test_what_is_saved_is_loaded_again_and_the_key_never_reaches_user_cfg(page, user_cfg):
    page.server_url.setText("wss://example.org/adapter")
    page.api_key.setText(SECRET)
    page.auto_connect.setChecked(True)
    page.saveSettings()

    other = ConjurePreferencesPage()
    other.loadSettings()
    assert other.server_url.text() == "wss://example.org/adapter"
    assert other.api_key.text() == SECRET
    assert other.auto_connect.isChecked()
    configuration = user_cfg()
    assert "wss://example.org/adapter" in configuration
    assert SECRET not in configuration


def test_the_key_file_is_for_its_owner_only_and_the_page_names_it(page):
    page.api_key.setText(SECRET)
    page.saveSettings()
    file = preferences.key_store().file
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
    assert "file that only your user account can read" in page.key_place.text()
    assert page.key_place.toolTip() == str(file)


def test_an_emptied_key_field_forgets_the_key(page):
    page.api_key.setText(SECRET)
    page.saveSettings()
    page.api_key.setText("")
    page.saveSettings()
    assert preferences.key_store().load(page.server_url.text()) == ""


def test_a_key_that_cannot_be_stored_is_told_and_stored_the_next_time(page, monkeypatch, caplog):
    page.api_key.setText("first-key")
    page.saveSettings()
    url = page.server_url.text()

    def refuse(descriptor):
        raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT))

    page.api_key.setText(SECRET)
    page.allow_insecure.setChecked(True)
    with monkeypatch.context() as full, caplog.at_level(logging.WARNING):
        full.setattr(os, "fsync", refuse)
        page.saveSettings()
    assert f"could not be stored: {os.strerror(errno.EDQUOT)}" in caplog.text
    assert SECRET not in caplog.text
    assert preferences.key_store().load(url) == "first-key"
    assert preferences.current().allow_insecure
    page.saveSettings()
    assert preferences.key_store().load(url) == SECRET


def test_what_the_environment_decides_is_shown_disabled_and_not_saved(monkeypatch):
    monkeypatch.setenv("CONJURE_SERVER_URL", "wss://elsewhere.example/ws")
    monkeypatch.setenv("CONJURE_API_KEY", SECRET)
    page = ConjurePreferencesPage()
    page.loadSettings()
    assert page.server_url.text() == "wss://elsewhere.example/ws"
    assert not page.server_url.isEnabled()
    assert not page.api_key.isEnabled()
    assert page.auto_connect.isEnabled()
    assert "CONJURE_SERVER_URL" in page.overrides.text()
    page.saveSettings()
    monkeypatch.delenv("CONJURE_SERVER_URL")
    monkeypatch.delenv("CONJURE_API_KEY")
    assert preferences.stored()["ServerUrl"] == DEFAULT_SERVER_URL
    assert preferences.key_store().load("wss://elsewhere.example/ws") == ""


def test_the_connection_test_says_that_the_server_accepts_the_key(page, server, wait_until):
    _try(page, server.url, "test-key-4711-zq", wait_until)
    assert page.test_result.text() == "✓ The server can be reached and accepts the key."


def test_the_connection_test_says_that_the_key_is_wrong(page, server, wait_until):
    _try(page, server.url, "another-key", wait_until)
    assert "refuses the API key" in page.test_result.text()


def test_the_connection_test_says_that_the_server_cannot_be_reached(page, server, wait_until):
    server.stop()
    _try(page, server.url, "test-key-4711-zq", wait_until)
    assert "No server is running" in page.test_result.text()


def test_the_connection_test_says_what_is_wrong_with_the_settings(page):
    page.server_url.setText("http://example.org")
    page.test_button.click()
    assert "must begin with wss://" in page.test_result.text()


def _try(page, url, key, wait_until):
    page.server_url.setText(url)
    page.api_key.setText(key)
    page.test_button.click()
    assert not page.test_button.isEnabled()
    wait_until(page.test_button.isEnabled)


def test_the_install_button_is_there_only_when_the_package_is_missing(page, monkeypatch):
    assert not page.package_box.isVisible()
    monkeypatch.setattr(dependency, "MODULE", "conjure_no_such_module")
    page.loadSettings()
    assert page.package_box.isVisible()
    assert str(dependency.package_folder()) in page.package_note.text()


def test_an_installation_that_fails_is_said_in_words(wait_until, tmp_path):
    program = tmp_path / "pip-that-fails"
    program.write_text("#!/bin/sh\necho 'no network here'\nexit 1\n")
    program.chmod(0o755)
    outcomes = []
    installer = dependency.Installer()
    installer.finished.connect(lambda worked, sentence: outcomes.append((worked, sentence)))
    installer.start(str(program))
    wait_until(lambda: outcomes)
    assert outcomes == [(False, "pip could not install the package: no network here")]


def test_an_installation_puts_the_package_where_freecad_looks(wait_until, tmp_path, monkeypatch):
    program = tmp_path / "pip"
    # Does what `pip install --target FOLDER NAME` does, without a network.
    program.write_text(
        '#!/bin/sh\nwhile [ "$1" != --target ]; do shift; done\n'
        'mkdir -p "$2" && echo > "$2/conjure_installed_module.py"\n'
    )
    program.chmod(0o755)
    monkeypatch.setattr(dependency, "MODULE", "conjure_installed_module")
    assert dependency.is_missing()
    outcomes = []
    installer = dependency.Installer()
    installer.finished.connect(lambda worked, sentence: outcomes.append(worked))
    installer.start(str(program))
    wait_until(lambda: outcomes)
    assert outcomes == [True]
    assert not dependency.is_missing()


def test_freecads_preferences_dialog_shows_the_page(wait_until):
    import FreeCADGui

    found = []
    timer = QtCore.QTimer()

    def look():
        dialog = QtWidgets.QApplication.activeModalWidget()
        if dialog is None:
            # FreeCAD makes all its pages first, which takes a slow machine long.
            return
        field = dialog.findChild(QtWidgets.QLineEdit, "ConjureServerUrl")
        found.append(field is not None and field.isVisible())
        timer.stop()
        dialog.reject()

    timer.timeout.connect(look)
    timer.start(500)
    FreeCADGui.runCommand("Conjure_Preferences")
    wait_until(lambda: found)
    assert found == [True]


def test_closing_the_preferences_does_not_end_an_installation(wait_until, tmp_path, monkeypatch):
    go, done = tmp_path / "go", tmp_path / "done"
    program = tmp_path / "slow-pip"
    program.write_text(f"#!/bin/sh\nuntil [ -e '{go}' ]; do sleep 0.05; done\necho > '{done}'\n")
    program.chmod(0o755)
    monkeypatch.setattr(dependency, "python_program", lambda: str(program))
    running = QtCore.QProcess.ProcessState.Running

    def begin():
        page = ConjurePreferencesPage()
        page.loadSettings()
        page._install()
        wait_until(lambda: page._installer._process.state() == running)
        page.form.deleteLater()

    begin()
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    gc.collect()
    # The window has not waited for pip, and has not ended it.
    assert not done.exists()
    go.touch()
    wait_until(done.exists)
    wait_until(lambda: not dependency.Installer._running)


def test_the_key_of_one_server_is_never_taken_along_to_another(page):
    page.server_url.setText("wss://one.example/ws")
    page.api_key.setText(SECRET)
    page.saveSettings()
    page.server_url.setText("wss://two.example/ws")
    page.server_url.editingFinished.emit()
    assert page.api_key.text() == "", "what stands there belongs to the first"
    page.saveSettings()
    assert preferences.key_store().load("wss://two.example/ws") == ""
    page.server_url.setText("wss://one.example/another/path")
    page.saveSettings()
    assert page.api_key.text() == SECRET
    assert preferences.key_store().load("wss://one.example/ws") == SECRET
