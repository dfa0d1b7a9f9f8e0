# SPDX-License-Identifier: MIT
"""The server dies while commands run and wait, and is started again."""

from __future__ import annotations

from itertools import groupby
from urllib.parse import urlsplit

import FreeCAD
import pytest


class DuringStep:
    """Observer of documents that acts once, when the object of a step comes into being."""

    def __init__(self, name, act):
        self._name, self._act = name, act

    def slotCreatedObject(self, obj):  # noqa: N802 - FreeCAD's name
        if obj.Name == self._name:
            self._act()


@pytest.fixture
def during():
    """`during("Box", act)`: act when an object of this name comes into being."""
    observers = []

    def watch(name, act):
        observers.append(DuringStep(name, act))
        FreeCAD.addDocumentObserver(observers[-1])

    yield watch
    for observer in observers:
        FreeCAD.removeDocumentObserver(observer)


def test_results_arrive_once_when_the_server_is_back(
    connected, during, document, controller, find, make_server, wait_until
):
    words = []
    controller.shown.connect(lambda shown: words.append(shown.word))
    indicator, port = find("ConjureStatusIndicator"), urlsplit(connected.url).port
    controller.pause.hold()
    names = ["First", "Middle", "Last"]
    steps = [{"command": "create_box", "parameters": {"name": name}} for name in names]
    connected.command("batch", "runs", steps=steps)
    connected.command("create_box", "waits", name="Waited")
    wait_until(lambda: controller.status.queued == 2)
    during("Middle", connected.stop)
    controller.pause.go_on()
    wait_until(lambda: indicator.text() == "Conjure: Reconnecting…")
    assert "was lost. Conjure comes back by itself." in indicator.toolTip()
    wait_until(lambda: len(document.Objects) == 4)

    again = make_server(port=port)
    find("ConjureStatusTryNow").trigger()
    again.event("registered")
    again.command("get_state", "after")
    results = [again.event("result", 20) for _ in range(3)]
    assert [one["command_id"] for one in results] == ["runs", "waits", "after"]
    assert all(one["success"] for one in results)
    assert [one.Name for one in document.Objects] == [*names, "Waited"]
    wait_until(lambda: indicator.text() == "Conjure: Connected")
    order = [word for word, _ in groupby(words)]
    assert order[:3] == ["Paused", "Working…", "Reconnecting…"]
    # Each of these may last too short to be shown.
    assert set(order[3:-1]) <= {"Connecting…", "Connected", "Working…"}
    assert order[-1] == "Connected"
    assert again.news("result") is None
