# SPDX-License-Identifier: MIT
"""The toggle, the states it shows, and what happens when a connection is not possible."""

from __future__ import annotations

import threading

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench import preferences
from conjure_workbench.adapter.status import ConnectionState, Status
from conjure_workbench.gui import dependency
from conjure_workbench.qt import QtCore, QtWidgets


@pytest.fixture
def shown(controller):
    """The words that were shown during the test, in their order."""
    words = []
    controller.shown.connect(lambda presentation: words.append(presentation.word))
    return words


def line_threads():
    return [one for one in threading.enumerate() if one.name == "conjure-io"]


def test_the_toolbar_button_connects_and_disconnects(
    server, configure, connect_button, find, wait_until, shown
):
    configure(server.url)
    connect_button.click()
    registration = server.event("registered")
    wait_until(lambda: connect_button.text() == "Connected")
    assert connect_button.isChecked()
    place = server.url.split("/")[2]
    assert connect_button.defaultAction().toolTip().startswith(f"Connected to {place}.")
    assert find("ConjureStatusIndicator").text() == "Conjure: Connected"
    assert registration["adapter_type"] == "freecad"
    assert registration["adapter_id"].startswith("freecad-")

    connect_button.click()
    assert server.event("closed") == 1000
    wait_until(lambda: not line_threads())
    assert connect_button.text() == "Disconnected"
    assert not connect_button.isChecked()
    assert "Connecting…" in shown


def test_the_menu_of_the_status_bar_connects_from_another_workbench(
    server, configure, find, wait_until
):
    FreeCADGui.activateWorkbench("PartWorkbench")
    configure(server.url)
    find("ConjureStatusToggle").trigger()
    wait_until(lambda: find("ConjureStatusIndicator").text() == "Conjure: Connected")
    assert find("ConjureStatusToggle").text() == "&Disconnect from Server"
    find("ConjureStatusToggle").trigger()
    assert server.event("closed") == 1000


def test_the_server_learns_that_scripts_are_allowed_when_the_person_saves_that(
    server, configure, controller
):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    server.send(type="describe_commands")
    told = server.event("catalogue", 20)
    assert (told["run_script"], told["create_box"]) == (False, True)
    preferences.save("allow_scripts", True)
    assert server.event("catalogue", 20)["run_script"] is True
    preferences.save("allow_scripts", False)
    assert server.event("catalogue", 20)["run_script"] is False


def test_a_command_from_the_server_makes_a_box_and_is_answered(
    server, configure, controller, wait_until
):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    server.command("create_box", "cmd_1", length=10, width=20, height=30)
    result = server.event("result", 20)
    assert result["success"], result
    assert FreeCAD.ActiveDocument.getObject(result["result"]["object_id"]).Shape.Volume == (
        pytest.approx(6000)
    )


def test_commands_wait_while_a_dialog_is_open_and_the_person_sees_why(
    server, configure, controller, find, wait_until, window
):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    dialog = QtWidgets.QDialog(window)
    dialog.setWindowTitle("Choose a File")
    dialog.setModal(True)
    dialog.show()
    server.command("create_box", "cmd_2")
    wait_until(lambda: find("ConjureStatusIndicator").text() == "Conjure: Waiting for You (1)")
    assert "'Choose a File'" in find("ConjureStatusIndicator").toolTip()
    assert FreeCAD.listDocuments() == {}
    dialog.close()
    assert server.event("result", 20)["success"]


def test_a_wrong_key_is_told_and_not_tried_again(server, configure, connect_button, wait_until):
    configure(server.url, "a-wrong-key")
    connect_button.click()
    server.event("refused")
    wait_until(lambda: connect_button.text() == "Needs Attention")
    assert not connect_button.isChecked()
    assert "API key" in connect_button.defaultAction().toolTip()
    assert QtWidgets.QApplication.activeModalWidget() is None


def test_a_server_that_is_not_there_is_tried_again(
    server, configure, connect_button, find, wait_until
):
    configure(server.url)
    server.stop()
    connect_button.click()
    wait_until(lambda: connect_button.text() == "Reconnecting…")
    assert connect_button.isChecked()
    assert "Trying again" in find("ConjureStatusIndicator").toolTip()


def test_after_the_servers_disconnect_the_button_is_up(
    server, configure, connect_button, wait_until
):
    configure(server.url)
    connect_button.click()
    wait_until(lambda: connect_button.text() == "Connected")
    server.send(type="disconnect")
    wait_until(lambda: connect_button.text() == "Disconnected")
    assert not connect_button.isChecked()


def test_the_servers_words_are_shown_as_they_are(
    server, configure, connect_button, find, wait_until
):
    configure(server.url)
    connect_button.click()
    wait_until(lambda: connect_button.text() == "Connected")
    server.send(type="disconnect", reason="<img src='x'> &lt; \x1b[31m\n" + "y" * 10_000)
    wait_until(lambda: connect_button.text() == "Disconnected")
    for tooltip in (
        find("ConjureStatusIndicator").toolTip(),
        connect_button.defaultAction().toolTip(),
    ):
        assert "&lt;img src=&#x27;x&#x27;&gt; &amp;lt; \\x1b[31m yyy" in tooltip
        assert " asked this FreeCAD to disconnect. " in tooltip
        assert len(tooltip) < 500


def test_the_offer_to_mend_the_preferences_shows_plain_text(controller, find):
    controller._refuse("<b>bold</b> words", offer=True)
    notice = find("ConjureNotice")
    assert notice.textFormat() == QtCore.Qt.TextFormat.PlainText
    assert notice.text() == "<b>bold</b> words"


def test_a_missing_websocket_client_is_said_in_words(
    monkeypatch, configure, server, connect_button, find
):
    configure(server.url)
    monkeypatch.setattr(dependency, "MODULE", "conjure_no_such_module")
    connect_button.click()
    assert "websocket-client" in find("ConjureNotice").text()
    assert connect_button.text() == "Needs Attention"
    assert line_threads() == []


def test_freecad_connects_by_itself_only_if_told_to(
    server, configure, controller, wait_until, monkeypatch
):
    configure(server.url)
    controller._look_whether_ready()
    assert not controller.wanted
    preferences.save("auto_connect", True)
    controller._look_whether_ready()
    assert controller.wanted
    server.event("registered")


def test_connecting_by_itself_without_a_key_opens_no_window(monkeypatch, controller, find):
    monkeypatch.setenv("CONJURE_AUTO_CONNECT", "1")
    monkeypatch.setenv("CONJURE_SERVER_URL", "ws://127.0.0.1:1/")
    controller._look_whether_ready()
    notice = find("ConjureNotice")
    assert notice is None or not notice.isVisible()
    assert controller.status.sentence.startswith("No API key is set. ")


def test_the_adapter_id_is_the_same_after_a_new_connection(server, configure, controller):
    configure(server.url)
    names = []
    for _ in range(2):
        controller.set_connected(True)
        names.append(server.event("registered")["adapter_id"])
        controller.set_connected(False)
        server.event("closed")
    assert names[0] == names[1]


def test_showing_a_state_is_not_taken_for_a_click(
    connect_button, controller, monkeypatch, wait_until
):
    clicks = []
    monkeypatch.setattr(controller, "set_connected", clicks.append)
    controller._wanted = True
    controller.on_status(Status(ConnectionState.IDLE, "Connected."))
    wait_until(lambda: connect_button.text() == "Connected")
    assert connect_button.isChecked()
    controller._wanted = False
    controller.on_status(Status())
    wait_until(lambda: connect_button.text() == "Disconnected")
    assert not connect_button.isChecked()
    assert clicks == []
    connect_button.click()
    assert clicks == [True]


def test_pressing_connect_again_without_a_key_leaves_the_button_up(connect_button, controller):
    for _ in range(2):
        connect_button.click()
        assert not connect_button.isChecked()
        assert not connect_button.defaultAction().isChecked()
