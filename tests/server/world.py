# SPDX-License-Identifier: MIT
"""The hub with an invented clock, and lines that only write down."""

from __future__ import annotations

from typing import Any

from conjure_workbench.protocol import messages as m
from conjure_workbench.server.hub.adapter_session import AdapterSession
from conjure_workbench.server.hub.hub import Hub
from conjure_workbench.server.hub.routing import Target, choose
from conjure_workbench.server.hub.store import CommandRecord

FEATURES = [
    *("progress", "extend", "cancel", "ack", "describe", "newest_names", "events", "caller"),
]


class FakeLine:
    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.closed: tuple[int, str] | None = None

    def send(self, message: dict[str, Any], *, urgent: bool = True) -> None:
        assert self.closed is None, "sent after the close"
        self.sent.append(message)

    def close(self, code: int, reason: str) -> None:
        self.closed = (code, reason)

    def types(self) -> list[str]:
        return [message["type"] for message in self.sent]

    def ids(self, kind: str) -> list[str]:
        return [message["command_id"] for message in self.sent if message["type"] == kind]


class FakeProcess:
    """A process of this machine that lives until it is said not to."""

    def __init__(self) -> None:
        self.alive = True
        self.looks = 0

    def is_alive(self) -> bool:
        self.looks += 1
        return self.alive


class World:
    """A hub, its clock, and what callers were told."""

    def __init__(self, **hub: Any) -> None:
        self.hub = Hub(**hub)
        self.now = 1000.0
        self.told: list[tuple[str, m.CommandResult]] = []

    def register(
        self,
        adapter_id: str = "desk",
        session_id: str | None = "one",
        features: list[str] | None = FEATURES,
        process: FakeProcess | None = None,
        **more: Any,
    ) -> tuple[AdapterSession, FakeLine]:
        line = FakeLine()
        told = m.AdapterRegistration(
            "freecad", adapter_id, ["primitives"], session_id=session_id, features=features, **more
        )
        return self.hub.register(line, told, self.now, process), line

    def page_only(self, **more: Any) -> tuple[AdapterSession, FakeLine]:
        return self.register(session_id=None, features=None, **more)

    def there(self, adapter_id: str | None, session_id: str | None) -> list[AdapterSession]:
        found = self.hub.index.fitting(adapter_id, session_id)
        return [adapter for adapter in found if adapter.is_there(self.now)]

    def choose(self, **target: str) -> AdapterSession:
        return choose(self.hub.index, Target(**target), self.now)

    def submit(
        self,
        adapter: AdapterSession,
        command_id: str,
        timeout_ms: int = 10_000,
        *,
        caller: str = "",
        doubtful: bool = False,
    ) -> CommandRecord:
        deadline = self.now + timeout_ms / 1000
        record = CommandRecord(
            command_id,
            "create_box",
            {"length": 1},
            adapter.key,
            self.now,
            deadline,
            deadline + 60,
            size=10,
            caller=caller,
            doubtful=doubtful,
        )
        self.hub.commands.submit(adapter, record, self.now)
        self.watch(record)
        return record

    def watch(self, record: CommandRecord, *, final_only: bool = False) -> None:
        record.wait(
            lambda answer: self.told.append((record.command_id, answer)), final_only=final_only
        )

    def codes(self, command_id: str) -> list[str | None]:
        return [answer.error_code for told, answer in self.told if told == command_id]

    def answer(self, adapter: AdapterSession, command_id: str, code: str | None = None) -> None:
        self.receive(
            adapter,
            m.CommandResult(
                command_id,
                code is None,
                {"object_id": "Box"} if code is None else None,
                code,
                code,
            ),
        )

    def receive(self, adapter: AdapterSession, message: m.Message) -> None:
        self.hub.received(adapter, message, 100, self.now)

    def cancel(self, record: CommandRecord) -> list[str]:
        outcomes: list[str] = []
        self.hub.commands.cancel(record, self.now, outcomes.append)
        return outcomes

    def wait(self, seconds: float) -> None:
        """Let time pass, stopping at each timer."""
        end = self.now + seconds
        while True:
            due = self.hub.timers.next_due()
            if due is None or due > end:
                break
            self.now = max(self.now, due)
            self.hub.timers.run(self.now)
        self.now = end
