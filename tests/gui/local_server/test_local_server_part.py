# SPDX-License-Identifier: MIT
"""The server of this computer from the window: started, shown, copied, ended, and how it died."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket

import pytest

from conjure_workbench import preferences
from conjure_workbench.adapter.server_profiles import THIS_COMPUTER
from conjure_workbench.gui.local_server.local_server_part import LocalServerPart
from conjure_workbench.local_hub.hub_file import HubFile
from conjure_workbench.local_hub.key import make_key, stored_key
from conjure_workbench.qt import QtWidgets

ECHO = QtWidgets.QLineEdit.EchoMode


@pytest.fixture
def port(home, monkeypatch):
    """A port for the hub on which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = free.getsockname()[1]
    monkeypatch.setenv("CONJURE_HUB_PORT", str(number))
    return number


@pytest.fixture
def part(port, window):
    """The part of the preferences, shown."""
    dialog = QtWidgets.QDialog(window)
    made = LocalServerPart()
    made.add_to(QtWidgets.QFormLayout(dialog))
    dialog.show()
    yield made
    dialog.close()
    dialog.deleteLater()


@pytest.fixture
def hub(installed_program, port):
    """The file of the hub that runs; whatever runs at the end of the test is ended."""
    yield HubFile.read
    left = HubFile.read()
    if left is not None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(left.pid, signal.SIGTERM)


def tells(part, words):
    return lambda: words in part.state.text()


def test_it_is_started_shown_copied_and_ended(hub, part, port, wait_until):
    wait_until(tells(part, "No local server is running."))
    assert not part.copy_key.isEnabled()
    place = part.button.geometry()
    part.button.click()
    assert not part.button.isEnabled()
    wait_until(tells(part, "The local server runs, version"), 30)
    assert part.button.geometry().topLeft() == place.topLeft()
    assert part.address.text() == f"http://127.0.0.1:{port}"
    assert part.key.line.echoMode() == ECHO.Password
    part.copy_address.click()
    assert QtWidgets.QApplication.clipboard().text() == f"http://127.0.0.1:{port}"
    part.copy_key.click()
    assert QtWidgets.QApplication.clipboard().text() == stored_key()
    # It outlives FreeCAD, and no key is to be read in the list of processes.
    pid = hub().pid
    assert os.getsid(pid) not in (os.getsid(0), os.getsid(os.getppid()))
    with open(f"/proc/{pid}/cmdline", "rb") as file:
        assert stored_key().encode() not in file.read()
    part.button.click()
    wait_until(tells(part, "No local server is running."), 30)
    assert part.key.line.text() == ""
    assert hub() is None


def test_a_start_that_fails_is_told_and_stays_to_be_read(part, install, wait_until):
    error = {"success": False, "error": "The hub ended at its start. Its last words: no room"}
    install(f"echo '{json.dumps(error)}'; exit 1")
    part.button.click()
    wait_until(tells(part, "Its last words: no room"))
    part.look()
    wait_until(lambda: part._look is None)
    assert "no room" in part.state.text()
    assert part.button.isEnabled()


def test_without_the_program_it_says_how_to_get_it(part, wait_until):
    wait_until(tells(part, "pipx install conjure-freecad"))
    part.button.click()
    wait_until(part.button.isEnabled)
    assert "pipx install conjure-freecad" in part.state.text()


def test_another_program_on_the_port_is_told(home, port, monkeypatch, window, wait_until):
    make_key()
    with socket.create_server(("127.0.0.1", port)) as stranger:
        stranger.settimeout(0)
        part = LocalServerPart()
        part.show()
        wait_until(lambda: _hang_up(stranger) or "Another program answers" in part.state.text())
        part.close()


def _hang_up(listening):
    try:
        listening.accept()[0].close()
    except BlockingIOError:
        return None


def test_the_indicator_s_menu_starts_a_server_that_is_missed_and_its_death_is_told(
    hub, part, controller, find, wait_until
):
    preferences.store_servers(preferences.servers().choosing(THIS_COMPUTER))
    entry = find("ConjureStatusStartServer")
    assert not entry.isVisible()
    controller.set_connected(True)
    wait_until(entry.isVisible)
    assert "Start Local Server" in find("ConjureStatusIndicator").toolTip()
    entry.trigger()
    wait_until(lambda: find("ConjureStatusIndicator").text() == "Conjure: Connected", 30)
    assert not entry.isVisible()
    part.look()
    wait_until(tells(part, "The local server runs"), 30)
    os.kill(hub().pid, signal.SIGKILL)
    wait_until(entry.isVisible, 20)
    part.look()
    wait_until(tells(part, "has ended. Its last words:"), 20)
    assert "Listening on" in part.state.text()
    assert part.button.text() == "St&art Local Server"
