# SPDX-License-Identifier: MIT
"""The server's logic against an adapter with a journal, on a line that breaks at random."""

from __future__ import annotations

import random
from collections import Counter, deque
from typing import Any

import pytest

from conjure_workbench.protocol import messages as m
from conjure_workbench.protocol.reading import read_from_adapter
from conjure_workbench.server.http import encode
from conjure_workbench.server.hub.hub import Hub
from conjure_workbench.server.hub.store import CommandRecord

NEVER_RAN = {"TIMEOUT", "CANCELLED", "NO_ADAPTER", "USER_EDITING"}
FEATURES = [
    *("progress", "extend", "cancel", "ack", "describe", "newest_names", "events", "caller"),
]


class Wire:
    """A connection: what each side sent lies in it until it is delivered or lost."""

    def __init__(self) -> None:
        self.to_adapter: deque[dict[str, Any]] = deque()
        self.to_server: deque[dict[str, Any]] = deque()
        self.closed = False

    def send(self, message: dict[str, Any], *, urgent: bool = True) -> None:
        self.to_adapter.append(message)

    def close(self, code: int, reason: str) -> None:
        self.closed = True


class JournalAdapter:
    """Runs each id once, answers duplicates from its journal, redelivers what was not acked."""

    def __init__(self) -> None:
        self.queue: deque[str] = deque()
        self.running: str | None = None
        self.results: dict[str, dict[str, Any]] = {}
        self.unacked: dict[str, None] = {}
        self.executed: Counter[str] = Counter()

    def receive(self, wire: Wire, message: dict[str, Any]) -> None:
        command_id = message.get("command_id", "")
        if message["type"] == "execute_command":
            if command_id in self.results:
                wire.to_server.append(self.results[command_id])
            elif command_id == self.running:
                still = {"success": False, "error": "runs", "error_code": "STILL_RUNNING"}
                wire.to_server.append({**self._result(command_id), **still})
            elif command_id not in self.queue:
                self.queue.append(command_id)
        elif message["type"] == "cancel_command":
            outcome = "unknown"
            if command_id in self.queue:
                self.queue.remove(command_id)
                outcome = "cancelled"
            elif command_id == self.running or command_id in self.results:
                outcome = "too_late"
            told = {"type": "cancel_result", "command_id": command_id, "outcome": outcome}
            wire.to_server.append(told)
            if outcome == "cancelled":
                failed = {"success": False, "error": "cancelled", "error_code": "CANCELLED"}
                self._finish(wire, {**self._result(command_id), **failed})
        elif message["type"] == "result_ack":
            self.unacked.pop(command_id, None)

    def step(self, wire: Wire | None) -> None:
        """Start the next command, or finish the running one."""
        if self.running is None and self.queue:
            self.running = self.queue.popleft()
            self.executed[self.running] += 1
        elif self.running is not None:
            command_id, self.running = self.running, None
            done = {"success": True, "result": {"n": self.executed[command_id]}}
            self._finish(wire, {**self._result(command_id), **done})

    def returned(self, wire: Wire) -> None:
        wire.to_server.extend(self.results[command_id] for command_id in self.unacked)

    def _result(self, command_id: str) -> dict[str, Any]:
        return {"type": "command_result", "command_id": command_id}

    def _finish(self, wire: Wire | None, result: dict[str, Any]) -> None:
        self.results[result["command_id"]] = result
        self.unacked[result["command_id"]] = None
        if wire is not None:
            wire.to_server.append(result)


class Story:
    """One random history."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.hub = Hub()
        self.adapter = JournalAdapter()
        self.now = 0.0
        self.wire: Wire | None = None
        self.records: list[CommandRecord] = []
        self.told: dict[str, list[m.CommandResult]] = {}
        self.connect()

    def connect(self) -> None:
        if self.wire is None or self.wire.closed:
            self.wire = Wire()
            told = m.AdapterRegistration("freecad", "a", [], session_id="s", features=FEATURES)
            self.seat = self.hub.register(self.wire, told, self.now)
            self.adapter.returned(self.wire)

    def cut(self) -> None:
        if self.wire is not None:
            wire, self.wire = self.wire, None
            # Now and then the server learns of it only from the next connection.
            if self.random.random() < 0.7:
                self.hub.lost(self.seat, wire, self.now, left=False)

    def submit(self) -> None:
        adapters = [one for one in self.hub.index.all() if one.is_there(self.now)]
        if not adapters:
            return
        name = f"c{len(self.records)}"
        due = self.now + self.random.choice([0.5, 2, 20])
        record = CommandRecord(name, "create_box", {}, adapters[0].key, self.now, due, due)
        self.hub.commands.submit(adapters[0], record, self.now)
        self.records.append(record)
        answers = self.told.setdefault(name, [])
        record.wait(answers.append, final_only=False)
        record.wait(answers.append, final_only=True)

    def cancel(self) -> None:
        if self.records:
            record = self.random.choice(self.records)
            self.hub.commands.cancel(record, self.now, lambda outcome: None)

    def deliver(self) -> None:
        if self.wire is None:
            return
        if self.wire.to_adapter and self.random.random() < 0.5:
            self.adapter.receive(self.wire, self.wire.to_adapter.popleft())
        elif self.wire.to_server:
            message = self.wire.to_server.popleft()
            for _ in range(self.random.choice([1, 1, 1, 2])):
                self.hub.received(self.seat, read_from_adapter(encode(message)), 10, self.now)

    def work(self) -> None:
        self.adapter.step(self.wire)

    def pass_time(self) -> None:
        self.now += self.random.choice([0.01, 0.1, 1.0])
        self.hub.timers.run(self.now)

    def settle(self) -> None:
        """Let everything that is under way arrive."""
        self.connect()
        assert self.wire is not None
        for _ in range(10_000):
            busy = self.wire.to_adapter or self.wire.to_server
            if not busy and not self.adapter.queue and self.adapter.running is None:
                return
            self.deliver()
            self.work()
        raise AssertionError("the story does not end")


@pytest.mark.parametrize("seed", range(150))
def test_whatever_the_line_does_every_command_is_answered_once_and_truthfully(seed: int) -> None:
    story = Story(seed)
    steps = [story.submit, story.deliver, story.work, story.pass_time, story.cancel]
    steps += [story.cut, story.connect]
    for _ in range(400):
        story.random.choices(steps, [4, 12, 6, 3, 0.7, 0.7, 1.5])[0]()
    story.settle()
    assert len(story.records) > 20
    executed = story.adapter.executed
    assert not executed or max(executed.values()) == 1
    for record in story.records:
        assert record.final is not None, record
        answers = story.told[record.command_id]
        assert len(answers) == 2, "each caller is answered once"
        for answer in [*answers, record.final]:
            if answer.success:
                assert executed[record.command_id] == 1
            elif answer.error_code in NEVER_RAN:
                assert executed[record.command_id] == 0, answer
            else:
                assert answer.error_code in ("STILL_RUNNING", "ADAPTER_LOST")
        if executed[record.command_id]:
            assert record.final.success, "a command that ran has its result"
    assert not story.adapter.unacked, "every result was acknowledged"
    assert not story.seat.open
    assert not story.seat.queue
    assert story.seat.open_bytes == 0
