# SPDX-License-Identifier: MIT
"""A caller that sends its command_id again after every failure, until it has an answer."""

from __future__ import annotations

import random
import time
from threading import Event
from typing import Any

from .ledger import Entry, Outcome, outcome_of
from .targets import PATIENCE_S, Site, Station

HANGS_UP = 0.03
"""Chance that a caller hangs up before it has its answer."""


class Caller:
    """One of the callers.

    Args:
        name: tells its labels from those of the others, and of other rounds.
        seed: makes what it sends repeatable.
        site: the server.
        stations: the FreeCADs that it uses.
        entries: the commands of all callers; each appends its own.

    Attributes:
        requests: the number of requests sent.
    """

    def __init__(
        self, name: str, seed: int, site: Site, stations: list[Station], entries: list[Entry]
    ) -> None:
        self._name = name
        self._random = random.Random(f"{seed} {name}")
        self._site, self._stations, self._entries = site, stations, entries
        self._connection = site.connect()
        self._count = 0
        self.requests = 0

    def work(self, stop: Event) -> None:
        """Send commands until `stop` is set, each until its outcome is known."""
        rng = self._random
        while not stop.wait(rng.uniform(0.02, 0.1)):
            station = rng.choice(self._stations)
            work = station.work
            if work is not None:
                self._command(station, *work)
        self._connection.close()

    def _command(self, station: Station, session: str, document: str) -> None:
        self._count += 1
        command_id = f"{self._name}n{self._count}"
        a, b = f"{command_id}ax", f"{command_id}bx"
        draw = self._random.random()
        acknowledged: list[Entry] = []
        if draw < 0.01:
            labels: tuple[str, ...] = ()
            command, parameters = "save_document", {}
            acknowledged = [
                entry
                for entry in self._entries
                if entry.session == session and entry.outcome is Outcome.DONE
            ]
        elif draw < 0.1:
            labels = (a, b)
            command, parameters = "batch", {"steps": [_box(a), _box(b)]}
            if draw < 0.05:
                missing = {"objects": ["NoSuchObject", a]}
                parameters["steps"].append({"command": "boolean_fuse", "parameters": missing})
        else:
            labels = (a,)
            command, parameters = "create_box", _box(a)["parameters"]
        entry = Entry(command_id, labels, session)
        self._entries.append(entry)
        body = {
            "command": command,
            "parameters": {**parameters, "document": document},
            "command_id": command_id,
            "adapter_id": station.name,
            "session_id": session,
            "timeout_ms": 20_000,
        }
        self._resolve(entry, body, station)
        if entry.outcome is Outcome.DONE:
            for earlier in acknowledged:
                earlier.saved = True

    def _resolve(self, entry: Entry, body: dict[str, Any], station: Station) -> None:
        rng = self._random
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            ended = entry.session in station.ended
            hangs_up = rng.random() < HANGS_UP
            entry.attempts += 1
            self.requests += 1
            seconds = rng.uniform(0.005, 0.2) if hangs_up else 10
            answer = self._site.ask(self._connection, body, self._name, seconds)
            if answer is not None:
                entry.outcome = outcome_of(answer, entry, session_ended=ended)
                if entry.outcome is not None:
                    return
            time.sleep(rng.uniform(0.05, 0.3))


def _box(label: str) -> dict[str, Any]:
    size = {"length": 1, "width": 1, "height": 1}
    return {"command": "create_box", "parameters": {**size, "label": label}}
