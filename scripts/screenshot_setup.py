# SPDX-License-Identifier: MIT
"""Pictures of what is set up, in its variants: consent, servers, programs of assistants."""

from __future__ import annotations

import json
from pathlib import Path

import FreeCADGui
import screenshot_scenes as scenes
from screenshot_tools import pause, save, save_box, take_preferences, window

from conjure_workbench import preferences
from conjure_workbench.adapter.server_profiles import THIS_COMPUTER
from conjure_workbench.gui import bootstrap, dependency
from conjure_workbench.gui.commands import CONNECT_ASSISTANT
from conjure_workbench.gui.status import failures
from conjure_workbench.local_hub.key import make_key
from conjure_workbench.local_hub.looking import Sight
from conjure_workbench.protocol.causes import Cause
from conjure_workbench.qt import QtWidgets


def take_all() -> None:
    """Picture each of them."""
    take_consent()
    take_servers()
    take_assistants()


def take_consent() -> None:
    """The end of the page before the first connection, with a key."""
    consent = bootstrap.controller().consent
    consent.ask()
    page = window().findChild(QtWidgets.QDialog, "ConjureConsentPage")
    page.api_key.setText("a key of no server")
    bar = page.findChild(QtWidgets.QScrollArea, "ConjureConsentText").verticalScrollBar()
    bar.setValue(bar.maximum())
    pause()
    save(page.grab(), "consent-with-key")
    consent.close()


def take_servers() -> None:
    """The servers page for each kind of server, and what is shown where a package is missing."""
    missing = dependency.is_missing

    def this_computer(dialog: QtWidgets.QDialog) -> None:
        part = dialog.findChild(QtWidgets.QWidget, "ConjureLocalServer")
        pause(1500)
        part._again.stop()
        part._take_sight(Sight(scenes.HUB))

    def no_program(dialog: QtWidgets.QDialog) -> None:
        pause(1500)

    def fails(dialog: QtWidgets.QDialog) -> None:
        dialog.findChild(QtWidgets.QAbstractButton, "ConjureAdvanced").click()
        test = dialog.findChild(QtWidgets.QLabel, "ConjureTestResult")
        test.setText(f"✗ {failures.words(Cause.CERTIFICATE_NAME, scenes.OTHER_URL, 'example.org')}")
        address = dialog.findChild(QtWidgets.QLineEdit, "ConjureServerUrl")
        address.setText("cad.example.com:9870")
        address.textEdited.emit(address.text())

    found = preferences.servers()
    preferences.store_servers(found.choosing(THIS_COMPUTER))
    take_preferences(0, "preferences-no-program", no_program)
    take_preferences(0, "preferences-this-computer", this_computer)
    preferences.store_servers(found.with_added("Workshop", scenes.OTHER_URL))
    take_preferences(0, "preferences-advanced", fails)
    dependency.is_missing = lambda: True
    preferences.store_servers(found.choosing(preferences.other_server().id))
    take_preferences(0, "preferences-without-package", lambda dialog: None)
    dependency.is_missing = missing


def take_assistants() -> None:
    """The dialog for programs of assistants: without the program, with it, and with a key."""
    FreeCADGui.runCommand(CONNECT_ASSISTANT)
    pause()
    dialog = window().findChild(QtWidgets.QDialog, "ConjureConnectAssistant")
    save_box(dialog, "connect-assistant-no-program")
    program = Path.home() / ".local/bin/conjure"
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\ncat <<'X'\n{json.dumps(scenes.ASSISTANTS)}\nX\n", "utf-8")
    program.chmod(0o755)
    make_key()
    FreeCADGui.runCommand(CONNECT_ASSISTANT)
    pause(1500)
    shown = window().findChildren(QtWidgets.QDialog, "ConjureConnectAssistant")
    dialog = next(one for one in shown if one.isVisible())
    save(dialog.grab(), "connect-assistant")
    dialog.by_http.setChecked(True)
    pause(1500)
    dialog.findChild(QtWidgets.QPushButton, "ConjureAssistantShowKey").click()
    save_box(dialog, "connect-assistant-http")
