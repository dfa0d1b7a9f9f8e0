# SPDX-License-Identifier: MIT
"""The dialog that shows the entries of assistants' programs, with programs that answer for real."""

from __future__ import annotations

import json
import os

import FreeCADGui
import pytest

from conjure_workbench.gui.commands import CONNECT_ASSISTANT
from conjure_workbench.local_hub.key import make_key, stored_key
from conjure_workbench.qt import QtWidgets

ENTRY = '{"mcpServers": {"conjure": {"command": "/bin/conjure"}}}\n'
REPLY = {
    "clients": [
        {"client": "a", "title": "Anna", "found": False, "path": "/a", "entry": "a", "notes": []},
        {"client": "b", "title": "Bert", "found": True, "path": "/b", "entry": ENTRY, "notes": []},
    ]
}
BY_HTTP = {
    "clients": [
        {"client": "a", "title": "Anna", "found": False, "error": "It knows programs only."},
        {**REPLY["clients"][1], "entry": "http", "notes": ["It reads the key itself."]},
    ]
}


@pytest.fixture
def answering(install):
    """A program that answers as `conjure setup --print --json` does, also with `--http`."""
    told = f"cat <<'X'\n{json.dumps(REPLY)}\nX"
    by_http = f"cat <<'X'\n{json.dumps(BY_HTTP)}\nX"
    install(f'case "$*" in\n*--http*) {by_http}\nexit 1;;\n*) {told}\nesac')


@pytest.fixture
def open_dialog(window):
    def choose():
        FreeCADGui.runCommand(CONNECT_ASSISTANT)
        return window.findChild(QtWidgets.QDialog, "ConjureConnectAssistant")

    yield choose
    for dialog in window.findChildren(QtWidgets.QDialog, "ConjureConnectAssistant"):
        dialog.close()


def test_the_entry_of_a_program_that_is_here_comes_first_and_is_copied(
    answering, open_dialog, find, wait_until
):
    dialog = open_dialog()
    assert not dialog.isModal()
    wait_until(lambda: find("ConjureAssistantEntry", dialog).toPlainText() == ENTRY)
    assert find("ConjureAssistantProgram", dialog).currentText() == "Bert (found here)"
    assert find("ConjureAssistantFile", dialog).text() == "/b"
    find("ConjureAssistantCopy", dialog).click()
    assert QtWidgets.QApplication.clipboard().text() == ENTRY
    assert "Copied" in find("ConjureAssistantNotes", dialog).text()
    find("ConjureAssistantProgram", dialog).setCurrentIndex(1)
    assert find("ConjureAssistantEntry", dialog).toPlainText() == "a"


def test_the_key_is_left_out_until_the_person_asks_for_it(answering, open_dialog, find, wait_until):
    make_key()
    dialog = open_dialog()
    wait_until(lambda: find("ConjureAssistantEntry", dialog).toPlainText() == ENTRY)
    assert not find("ConjureAssistantKey", dialog).isVisible()
    find("ConjureAssistantHttp", dialog).setChecked(True)
    wait_until(lambda: find("ConjureAssistantEntry", dialog).toPlainText() == "http")
    assert find("ConjureAssistantNotes", dialog).text() == "It reads the key itself."
    assert find("ConjureAssistantKey", dialog).text() == ""
    texts = [one.text() for one in dialog.findChildren(QtWidgets.QLineEdit)]
    assert stored_key() not in "".join(texts)
    find("ConjureAssistantShowKey", dialog).click()
    assert find("ConjureAssistantKey", dialog).text() == stored_key()
    dialog.close()
    assert find("ConjureAssistantKey", dialog).text() == ""


def test_a_program_without_such_an_entry_says_so_and_nothing_is_copied(
    answering, open_dialog, find, wait_until
):
    dialog = open_dialog()
    find("ConjureAssistantHttp", dialog).setChecked(True)
    wait_until(lambda: find("ConjureAssistantProgram", dialog).count() == 2)
    find("ConjureAssistantProgram", dialog).setCurrentIndex(1)
    assert find("ConjureAssistantNotes", dialog).text() == "It knows programs only."
    assert not find("ConjureAssistantCopy", dialog).isEnabled()


def test_without_the_program_it_says_how_to_get_it(home, open_dialog, find):
    dialog = open_dialog()
    assert "pipx install conjure-freecad" in find("ConjureAssistantNotes", dialog).text()
    assert not find("ConjureAssistantCopy", dialog).isEnabled()


@pytest.mark.parametrize("script", ["exit 1", "echo nonsense", "echo '{}'"])
def test_a_program_of_another_kind_is_told(script, install, open_dialog, find, wait_until):
    install(script)
    dialog = open_dialog()
    wait_until(lambda: "gave no answer" in find("ConjureAssistantNotes", dialog).text())


def test_it_is_one_window_and_closing_it_ends_the_program(install, home, open_dialog, window):
    install(f"echo $$ > {home}/pid; exec sleep 60")
    first = open_dialog()
    assert open_dialog() is first
    first._asked[False].process.waitForStarted(5000)
    process = first._asked[False].process.processId()
    first.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_the_installed_program_answers_with_every_client(
    installed_program, open_dialog, find, wait_until
):
    dialog = open_dialog()
    wait_until(lambda: find("ConjureAssistantProgram", dialog).count() > 10, 30)
    text = find("ConjureAssistantEntry", dialog).toPlainText()
    assert "conjure" in text
    assert "mcp" in text
