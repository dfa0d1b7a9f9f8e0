# SPDX-License-Identifier: MIT
"""The indicator in the status bar: the line to the server, who sends commands, and scripts."""

from __future__ import annotations

import re

import FreeCADGui
import pytest

from conjure_workbench import preferences


@pytest.fixture
def indicator(find):
    return find("ConjureStatusIndicator")


@pytest.fixture
def facts(indicator):
    """`facts()`: the lines of the menu that cannot be chosen."""

    def lines():
        return [
            one.text()
            for one in indicator.menu().actions()
            if one.isVisible() and not one.isEnabled()
        ]

    return lines


def test_server_speed_and_assistant_are_told_in_tooltip_and_menu(
    server, configure, controller, indicator, facts, wait_until
):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    wait_until(lambda: indicator.text() == "Conjure: Connected")
    place = server.url.split("/")[2]
    assert facts() == [f"Server: {place}"]
    server.send(
        type="execute_command",
        command_id="cmd_1",
        command="list_documents",
        parameters={},
        caller="Claude <b> & Co",
    )
    assert server.event("result", 20)["success"]
    wait_until(lambda: len(facts()) == 3 and re.fullmatch(r"Round trip: \d+ ms", facts()[1]))
    # As it stands, with the mark of a mnemonic doubled.
    assert facts()[2] == "Last command from: Claude <b> && Co"
    assert "Claude &lt;b&gt; &amp; Co" in indicator.toolTip()
    assert f"Server: {place}" in indicator.accessibleDescription()
    controller.set_connected(False)
    wait_until(lambda: indicator.text() == "Conjure: Disconnected")
    assert facts() == []


def test_waiting_commands_are_counted_beside_the_state(
    server, configure, controller, indicator, facts, wait_until
):
    configure(server.url)
    controller.set_connected(True)
    server.event("registered")
    controller.pause.hold()
    server.command("create_box", "cmd_1")
    server.command("create_box", "cmd_2")
    wait_until(lambda: indicator.text() == "Conjure: Paused (2)")
    assert "Commands waiting: 2" in facts()
    controller.pause.stop()
    wait_until(lambda: indicator.text() == "Conjure: Stopped")


def test_it_is_seen_all_the_time_that_scripts_are_allowed(indicator, facts, wait_until):
    assert indicator.text() == "Conjure: Disconnected"
    preferences.save("allow_scripts", True)
    wait_until(lambda: indicator.text() == "Conjure: Disconnected · Scripts On")
    assert indicator.accessibleName() == indicator.text()
    assert facts() == ["Scripts are allowed: they can do all that you can."]
    preferences.save("allow_scripts", False)
    wait_until(lambda: indicator.text() == "Conjure: Disconnected")
    assert facts() == []


def test_the_menu_pauses_stops_and_undoes_in_every_workbench(
    find, controller, indicator, window, document
):
    FreeCADGui.activateWorkbench("PartWorkbench")
    pause = find("ConjureStatusConjure_Pause")
    assert pause.text() == "&Pause"
    pause.trigger()
    assert controller.pause.reason is not None
    assert pause.text() == "&Go On"
    find("ConjureStatusConjure_Stop").trigger()
    assert controller.pause.stopped
    assert not find("ConjureStatusConjure_Stop").isEnabled()
    pause.trigger()
    assert controller.pause.reason is None
    document.UndoMode = 1
    controller._own_engine().addon.runner.run("create_box", {"name": "Plate"})
    find("ConjureStatusConjure_UndoLast").trigger()
    assert document.Objects == []
    letters = [
        one.text()[one.text().index("&") + 1]
        for one in indicator.menu().actions()
        if "&" in one.text()
    ]
    assert len(set(letters)) == len(letters)
