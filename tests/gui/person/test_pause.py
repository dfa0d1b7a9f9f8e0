# SPDX-License-Identifier: MIT
"""Pause and Stop in the toolbar, with a real server on the other side."""

from __future__ import annotations

import FreeCAD


def test_commands_wait_while_paused_and_go_on_in_their_order(
    connected, button, find, wait_until, window
):
    button("Pause").click()
    indicator = find("ConjureStatusIndicator")
    wait_until(lambda: indicator.text() == "Conjure: Paused")
    assert indicator.toolTip().startswith(
        "You have paused the assistant. Nothing new starts until you choose Go On.\n"
    )
    connected.command("create_box", "cmd_1", name="First")
    connected.command("create_box", "cmd_2", name="Second")
    wait_until(lambda: "2 commands wait; choose Go On" in indicator.toolTip())
    assert FreeCAD.listDocuments() == {}
    button("Go On").click()
    assert connected.event("result", 20)["command_id"] == "cmd_1"
    assert connected.event("result", 20)["command_id"] == "cmd_2"
    assert [obj.Name for obj in FreeCAD.ActiveDocument.Objects] == ["First", "Second"]
    wait_until(lambda: indicator.text() == "Conjure: Connected")
    assert button("Pause").isEnabled()


def test_stop_cancels_what_waits_and_refuses_what_comes_until_go_on(
    connected, button, find, wait_until
):
    button("Pause").click()
    connected.command("create_box", "cmd_1")
    wait_until(lambda: "1 command waits" in find("ConjureStatusIndicator").toolTip())
    button("Stop").click()
    for command_id in ("cmd_1", "cmd_2"):
        if command_id == "cmd_2":
            connected.command("create_box", command_id)
        refused = connected.event("result", 5)
        assert refused["command_id"] == command_id
        assert refused["error_code"] == "CANCELLED"
        assert refused["details"]["by"] == "person"
        assert refused["details"]["retryable"] is False
        assert "only if they ask for it" in refused["error"]
    assert FreeCAD.listDocuments() == {}
    wait_until(lambda: find("ConjureStatusIndicator").text() == "Conjure: Stopped")
    assert not button("Stop").isEnabled()
    button("Go On").click()
    connected.command("create_box", "cmd_3")
    assert connected.event("result", 20)["success"]
    wait_until(lambda: find("ConjureStatusIndicator").text() == "Conjure: Connected")


def test_a_stop_outlasts_the_connection(connected, button, controller, make_server, configure):
    button("Stop").click()
    controller.set_connected(False)
    connected.event("closed")
    other = make_server()
    configure(other.url)
    controller.set_connected(True)
    other.event("registered")
    other.command("create_box", "cmd_1")
    assert other.event("result", 5)["error_code"] == "CANCELLED"
    button("Go On").click()
    other.command("create_box", "cmd_2")
    assert other.event("result", 20)["success"]


def test_pause_and_stop_are_in_the_menu_too(window, connected):
    (menu,) = [
        one for one in window.menuBar().actions() if one.text().replace("&", "") == "Conjure"
    ]
    texts = [action.text().replace("&", "") for action in menu.menu().actions() if action.text()]
    assert texts[1:3] == ["Pause", "Stop"]
