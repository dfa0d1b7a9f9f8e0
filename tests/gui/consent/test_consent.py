# SPDX-License-Identifier: MIT
"""The page before the first connection: nothing happens behind it, and what its buttons do."""

from __future__ import annotations

import sys
import threading

import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.adapter.server_profiles import HOSTED
from conjure_workbench.gui.consent import privacy_text
from conjure_workbench.qt import QtCore, QtWidgets

KEY = "test-key-4711-zq"
_heard: list[str] | None = None


def _listen(event: str, arguments: tuple) -> None:
    if _heard is not None and event.startswith("socket."):
        _heard.append(event)


sys.addaudithook(_listen)


@pytest.fixture
def sockets():
    """The calls of Python's sockets during the test, by the names of their audit events."""
    global _heard
    _heard = []
    yield _heard
    _heard = None


@pytest.fixture
def no_consent(controller):
    """A person who has agreed to nothing yet, in a FreeCAD that has not asked yet."""
    preferences.consent_to("")
    controller.consent._asked = False


@pytest.fixture
def page(no_consent, find):
    """The page as pressing Connect brings it."""
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    FreeCADGui.runCommand("Conjure_Connect", 1)
    return find("ConjureConsentPage")


def line_threads():
    return [one for one in threading.enumerate() if one.name == "conjure-io"]


def test_the_page_comes_once_by_itself_and_does_not_stop_the_person(no_consent, find, wait_until):
    FreeCADGui.activateWorkbench("PartWorkbench")
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    page = find("ConjureConsentPage")
    assert page.isVisible()
    assert not page.isModal()
    page.later.click()
    wait_until(lambda: find("ConjureConsentPage") is None)
    FreeCADGui.activateWorkbench("PartWorkbench")
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    assert find("ConjureConsentPage") is None


def test_nothing_connects_resolves_a_name_or_opens_a_socket_before_the_person_agrees(
    page, sockets, controller, find, wait_until, configure
):
    configure("ws://conjure.invalid/ws")
    preferences.save("auto_connect", True)
    controller._look_whether_ready()
    assert controller.status.needs_attention
    button = find("ConjureConnectButton")
    for _ in range(3):
        button.click()
        QtCore.QCoreApplication.processEvents()
        assert not button.isChecked()
    page.later.click()
    for _ in range(20):
        QtCore.QCoreApplication.processEvents()
    assert sockets == []
    assert line_threads() == []
    assert not controller.wanted
    assert preferences.consented_to() == ""


def test_this_computer_agrees_starts_the_hub_and_connects_to_it(
    page, install, home, hub_of_this_computer, controller, wait_until, sockets
):
    install(f"echo \"$@\" > {home}/asked; echo '{{}}'")
    page.this_computer.click()
    assert not page.isVisible()
    assert preferences.consented_to() == privacy_text.version()
    assert preferences.current().this_machine
    wait_until(lambda: sockets)
    wait_until((home / "asked").exists)
    wait_until(lambda: (home / "asked").read_text() == "start --json\n")


def test_a_person_without_the_program_is_told_how_to_get_it(page, home, find, wait_until):
    page.this_computer.click()
    notice = wait_until(lambda: find("ConjureNotice"))
    assert "pipx install conjure-freecad" in notice.text()


def test_hosted_needs_a_key_and_connects_with_it(page, server, controller, find):
    preferences.store_servers(preferences.servers().with_added("Test", server.url))
    page.close()
    controller.consent.ask()
    page = find("ConjureConsentPage")
    assert not page.hosted.isEnabled()
    page.api_key.setText(KEY)
    assert page.hosted.isEnabled()
    assert server.url in page.hosted.toolTip()
    page.hosted.click()
    server.event("registered")
    assert preferences.key_store().load(server.url) == KEY
    assert not preferences.current().this_machine


def test_connecting_without_a_key_leads_to_the_page(find, controller):
    preferences.store_servers(preferences.servers().choosing(HOSTED))
    FreeCADGui.activateWorkbench("ConjureWorkbench")
    button = find("ConjureConnectButton")
    button.click()
    page = find("ConjureConsentPage")
    assert page.isVisible()
    assert not button.isChecked()
    notice = find("ConjureNotice")
    assert notice is None or not notice.isVisible()


def test_a_changed_text_is_asked_for_again(no_consent, controller):
    preferences.consent_to(privacy_text.version())
    assert controller.consent.is_given
    preferences.consent_to("0123456789abcdef")
    assert not controller.consent.is_given


def test_the_environment_s_own_wish_to_connect_is_consent(
    no_consent, controller, server, configure, monkeypatch
):
    configure(server.url)
    monkeypatch.setenv("CONJURE_AUTO_CONNECT", "1")
    controller._look_whether_ready()
    server.event("registered")


def test_enter_answers_nothing_and_escape_closes(page, press, find):
    page.api_key.setText(KEY)
    for widget in (page, page.api_key, page.findChild(QtWidgets.QScrollArea)):
        press("Return", widget)
        assert page.isVisible()
    assert preferences.consented_to() == ""
    press("Escape", page)
    assert find("ConjureConsentPage") is None
    assert preferences.consented_to() == ""


def test_a_key_that_cannot_be_stored_is_said_on_the_page(page, monkeypatch):
    def refuse(self, url, key):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(preferences.key_store()), "save", refuse)
    page.api_key.setText("another-key-4711")
    page.hosted.click()
    assert page.isVisible()
    assert "No space left" in page.findChild(QtWidgets.QLabel, "ConjureConsentTrouble").text()
    assert preferences.consented_to() == ""


def test_the_whole_text_is_on_the_page(page):
    shown = [one.text() for one in page.findChildren(QtWidgets.QLabel, "ConjureConsentSentence")]
    assert len(shown) == sum(len(section.sentences) for section in privacy_text.SECTIONS)
    assert preferences.other_address() in " ".join(shown)
    assert "{" not in " ".join(shown)
