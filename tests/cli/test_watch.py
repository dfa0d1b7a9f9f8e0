# SPDX-License-Identifier: MIT
"""`conjure watch` at real hubs, with FreeCADs that are simulated."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from conjure_workbench.cli.happenings import differences
from tests.cli.conftest import FreeCAD, Server, wait_for
from tests.local_hub.conftest import Machine
from tests.server.conftest import ALL_FEATURES

DOCUMENT = {"name": "Part", "label": "Bracket\x1b[2J", "revision": 1}


class Watch:
    """A `conjure watch` whose lines are read as they come."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def sees(self, text: str, seconds: float = 20.0) -> str:
        """Wait for a line that holds a text."""
        until = time.monotonic() + seconds
        passed = []
        while True:
            try:
                passed.append(self._lines.get(timeout=max(0.01, until - time.monotonic())))
            except queue.Empty:
                raise AssertionError(f"{text!r} is not in {passed}") from None
            if text in passed[-1]:
                return passed[-1]

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(10)
        self._reader.join(10)
        return code


def test_freecads_documents_and_commands_are_told_as_plain_lines(
    at_hub: Server,
    freecad: Callable[..., FreeCAD],
    process: Callable[..., subprocess.Popen[str]],
) -> None:
    go_on = threading.Event()

    def slow(freecad: FreeCAD, command: dict[str, Any]) -> dict[str, Any]:
        go_on.wait(20)
        return {}

    watch = Watch(process("watch"))
    watch.sees(f"The hub at http://127.0.0.1:{at_hub.port} runs")
    told = {"name": "Desk", "freecad_version": "1.1.0", "window": False, "documents": [DOCUMENT]}
    desk = freecad(slow, **told)
    line = watch.sees("Desk connected, FreeCAD 1.1.0, without a window, open: Bracket")
    assert line.isprintable()
    changed = {"type": "document_event", "document": "Part", "revision": 2, "event": "changed"}
    desk.send({**changed, "documents": [{**DOCUMENT, "revision": 2}]})
    watch.sees(", revision 2")
    calling = at_hub.later(at_hub.execute, "create_box")
    watch.sees("Desk runs create_box")
    go_on.set()
    calling.result(20)
    watch.sees("Desk is idle")
    desk.close()
    watch.sees("Desk is gone")
    assert watch.end() == 0


def test_it_waits_for_a_hub_and_survives_its_restart(machine: Machine) -> None:
    watch = Watch(machine.popen("-m", "conjure_workbench.cli", "watch", "--json"))
    assert json.loads(watch.sees("no_hub"))["text"].startswith("No hub listens")
    assert machine.run("start").code == 0
    first = json.loads(watch.sees('"hub"'))
    assert (first["address"], first["event"]) == (machine.address, "hub")
    adapter = machine.adapter(features=ALL_FEATURES, name="Desk")
    told = json.loads(watch.sees("connected"))
    assert (told["freecad"], told["adapter_id"], told["session_id"]) == ("Desk", "desk", "one")
    assert machine.run("stop").code == 0
    adapter.close()
    watch.sees("no_hub")
    assert machine.run("start").code == 0
    watch.sees('"hub"')
    adapter = machine.adapter(features=ALL_FEATURES, name="Desk")
    watch.sees("connected")
    adapter.close()
    assert watch.end() == 0


def test_a_terminal_has_a_table_of_the_freecads_below_the_lines(
    at_hub: Server,
    freecad: Callable[..., FreeCAD],
    process: Callable[..., subprocess.Popen[str]],
) -> None:
    freecad(name="Desk", documents=[DOCUMENT])
    master, slave = pty.openpty()
    watching = process("watch", stdout=slave)
    os.close(slave)
    shown = b""

    def has_table() -> bool:
        nonlocal shown
        shown += os.read(master, 65536)
        return b"Desk connected" in shown and "│ Desk".encode() in shown

    wait_for(has_table, 20)
    watching.send_signal(signal.SIGINT)
    with contextlib.suppress(OSError):
        while os.read(master, 65536):
            pass
    assert watching.wait(10) == 0
    os.close(master)
    assert b"Bracket\x1b[2J" not in shown


def test_what_cannot_come_right_by_waiting_ends_it(
    process: Callable[..., subprocess.Popen[str]],
) -> None:
    watching = process("watch", "--hub", "ftp://nowhere")
    _, err = watching.communicate(timeout=20)
    assert watching.returncode == 1
    assert "is no address of a hub" in err


# --- two looks


def freecad_as(**facts: Any) -> dict[str, Any]:
    idle = {"state": "idle", "waiting_for_user": False, "running": None, "queue_length": 0}
    return {"name": None, "adapter_id": "desk", "session_id": "one", **idle, **facts}


RUNS = {"running": {"command_id": "c", "command": "create_box"}, "queue_length": 2}


@pytest.mark.parametrize(
    ("before", "now", "events"),
    [
        ([], [freecad_as()], ["desk connected"]),
        ([], [freecad_as(**RUNS)], ["desk connected", "desk runs create_box, 2 wait"]),
        ([freecad_as()], [], ["desk is gone"]),
        ([freecad_as()], [freecad_as()], []),
        (
            [freecad_as()],
            [freecad_as(session_id="two")],
            ["desk is gone", "desk connected"],
        ),
        (
            [freecad_as()],
            [freecad_as(state="disconnected")],
            ["desk lost its connection, and may come back"],
        ),
        ([freecad_as(state="disconnected")], [freecad_as()], ["desk is back"]),
        ([freecad_as()], [freecad_as(waiting_for_user=True)], ["desk waits for the person"]),
        ([freecad_as(**RUNS)], [freecad_as()], ["desk is idle"]),
        (
            [freecad_as(documents=[{"name": "A", "label": "a", "revision": 1}])],
            [freecad_as(documents=[{"name": "B", "label": "b", "revision": 1}])],
            ["desk closed a", "desk opened b"],
        ),
        (
            [freecad_as(documents=[{"name": "A", "label": "a", "revision": 1}])],
            [freecad_as(documents=[{"name": "A", "label": "c", "revision": 4}])],
            ["desk changed c, revision 4"],
        ),
    ],
)
def test_two_looks_differ_by_what_happened_between_them(
    before: list[Any], now: list[Any], events: list[str]
) -> None:
    assert [one.text for one in differences(before, now)] == events
