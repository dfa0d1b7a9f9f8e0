# SPDX-License-Identifier: MIT
"""The session against a server that sends anything in any order, over many connections.

Rules of a hypothesis state machine are messages of every type with right, odd and missing fields,
raw bytes, commands that run, time that passes and connections that end.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from conjure_workbench.adapter.identity import Identity
from conjure_workbench.adapter.journal import Journal
from conjure_workbench.adapter.session import Session, SessionState
from conjure_workbench.errors import ConjureError
from conjure_workbench.protocol.features import IMPLEMENTED
from conjure_workbench.protocol.messages import CommandResult
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason

ALWAYS = {"adapter_registration", "heartbeat", "command_result", "health_check_response"}
NEEDS = {"command_progress": "progress", "timeout_extension": "extend"}
TYPES = (
    "registration_confirmed",
    "execute_command",
    "heartbeat_ack",
    "health_check",
    "timeout_extended",
    "cancel_command",
    "result_ack",
    "describe_commands",
    "adapter_registration",
    "command_result",
    "unknown",
    "",
)
PASSING = ("STILL_RUNNING", "QUEUE_FULL", "INVALID_MESSAGE")
"""Codes of answers that are not a command's own result."""

IDENTITY = Identity("1.0.0", ["x"], ["echo"], catalogue=lambda names: [{"name": n} for n in names])

LONG = "a long text"
"""Stands for 2,000 characters, which hypothesis would print with each step."""

few_ids = st.sampled_from(["a", "b", "c", 1, "1"])
odd = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.just(LONG),
    st.just([]),
    st.just({}),
)
odder = odd | st.just(10**400)
fields = st.fixed_dictionaries(
    {},
    optional={
        "command_id": few_ids | odd,
        "request_id": few_ids | odd,
        "command": st.sampled_from(["echo", "make"]) | odd,
        "command_type": odd,
        "parameters": st.dictionaries(st.text(max_size=3), odder, max_size=2) | odd,
        "params": odd,
        "timeout_ms": st.integers(1, 60_000) | odd,
        "timestamp": odder,
        "names": st.lists(st.text(max_size=5) | odd, max_size=3) | odd,
        "reason": odd,
        "features": st.lists(st.sampled_from(IMPLEMENTED), max_size=5) | odd,
        "adapter_id": st.just("adapter-1") | odd,
    },
)


feature_lists = st.lists(st.sampled_from(IMPLEMENTED), max_size=5)


class Server(RuleBasedStateMachine):
    """All that a server may do, and all that a person's FreeCAD does meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0
        self.journal = Journal(max_queue=5)
        self.waiting: list[Any] = []
        self.running: Any = None
        self.started: Counter[Any] = Counter()
        self.results: dict[Any, dict[str, Any]] = {}
        self.claimed: set[Any] = set()
        self.connect([])

    # --- the line

    def connect(self, features: list[str] | None = None) -> None:
        """Open the next connection, and have it confirmed unless `features` is None."""
        self.session = Session(IDENTITY, "adapter-1", self.journal, self.now)
        self.look()
        if features is not None:
            self.confirm(features)

    def look(self) -> list[dict[str, Any]]:
        """Take what the session wants to send and to run, and check it."""
        agreed = self.session.features
        self.look_at_admitted()
        sent = [json.loads(text, parse_constant=_never) for text in self.session.take_outgoing()]
        for message in sent:
            name = message["type"]
            answers = name in ("cancel_result", "command_catalogue")
            assert name in ALWAYS or answers or NEEDS[name] in agreed
            if name == "command_result":
                self.check(message)
        return sent

    def look_at_admitted(self) -> None:
        self.waiting += self.session.take_admitted()

    def check(self, answer: dict[str, Any]) -> None:
        if answer.get("error_code") in PASSING:
            return
        # Its own result never changes, however often it is sent.
        command_id = answer.get("command_id", answer.get("request_id"))
        kept = self.results.setdefault((type(command_id), command_id), _content(answer))
        assert kept == _content(answer)

    @precondition(lambda self: self.session.state is SessionState.REGISTERING)
    @rule(features=feature_lists)
    def confirm(self, features: list[str]) -> None:
        self.hear(type="registration_confirmed", adapter_id="adapter-1", features=features)
        assert self.session.state is SessionState.READY

    @rule(features=st.none() | feature_lists)
    def come_back(self, features: list[str] | None) -> None:
        self.connect(features)

    @rule(features=st.none() | feature_lists)
    def cut(self, features: list[str] | None) -> None:
        """The line is cut, and with it what was sent last."""
        self.session.send_results(self.now)
        self.look_at_admitted()
        self.session.take_outgoing()
        self.connect(features)

    @rule()
    def refuse_size(self) -> None:
        """The server hangs up for the size of a result, and the adapter comes back."""
        if self.journal.results.largest_undelivered(self.session._delivery.unproven) is None:
            self.session.server_refused_size()
            self.connect()

    # --- messages

    def hear(self, **body: Any) -> None:
        if body["type"] == "result_ack":
            # Also of a result that was never sent: a server that says it has it gets it no more.
            self.claimed |= {(type(value), str(value)) for value in body.values()}
        self.session.received(json.dumps(body).replace(LONG, "x" * 2000), self.now)
        self.look()

    @rule(name=st.sampled_from(TYPES), body=fields)
    def send(self, name: str, body: dict[str, Any]) -> None:
        self.hear(type=name, **body)

    @rule(command_id=few_ids, value=st.integers(0, 1), timeout_ms=st.integers(1, 60_000))
    def command(self, command_id: Any, value: int, timeout_ms: int) -> None:
        parameters = {"value": value}
        self.hear(
            type="execute_command",
            command_id=command_id,
            command="echo",
            parameters=parameters,
            timeout_ms=timeout_ms,
        )

    @rule(command_id=few_ids, name=st.sampled_from(["cancel_command", "result_ack"]))
    def about(self, command_id: Any, name: str) -> None:
        self.hear(type=name, command_id=command_id)

    @rule(command_id=few_ids, timeout_ms=st.integers(1, 10**7))
    def extend(self, command_id: Any, timeout_ms: int) -> None:
        self.hear(type="timeout_extended", command_id=command_id, timeout_ms=timeout_ms)

    @rule(data=st.binary(max_size=60) | st.sampled_from([b"{", b"[" * 100, b'{"a":NaN}', b"1"]))
    def garbage(self, data: bytes) -> None:
        self.session.received(data, self.now)
        self.look()

    @rule(reason=st.none() | st.integers() | st.text(max_size=20) | st.just(LONG))
    def ask_to_leave(self, reason: Any) -> None:
        self.hear(type="disconnect", reason=reason)
        assert self.session.state is SessionState.ENDED
        assert len(self.session.ending.sentence) < 400
        self.connect()

    # --- FreeCAD

    @precondition(lambda self: self.running is None and self.waiting)
    @rule()
    def start(self) -> None:
        entry = self.waiting.pop(0)
        if self.journal.start(entry, self.now):
            self.session.announce(entry, self.now)
            self.started[type(entry.command_id), entry.command_id] += 1
            self.running = entry
        self.look()

    @precondition(lambda self: self.running is not None)
    @rule(fraction=st.floats(0, 1))
    def go_on(self, fraction: float) -> None:
        self.journal.note_progress(self.running, fraction, "the next step")

    @precondition(lambda self: self.running is not None)
    @rule(success=st.booleans())
    def finish(self, success: bool) -> None:
        entry, self.running = self.running, None
        command = entry.command
        result = CommandResult(command.command_id, True, {"made": 1}, dialect=command.dialect)
        if not success:
            error = ConjureError("GEOMETRY_ERROR", "No.")
            result = CommandResult.failure(command.command_id, error, dialect=command.dialect)
        self.journal.finish(entry, result)

    @precondition(lambda self: self.running is None)
    @rule(command_id=few_ids, features=st.none() | st.just(["ack"]))
    def do(self, command_id: Any, features: list[str] | None) -> None:
        """A whole command; with `features`, its result is lost with the line."""
        self.command(command_id, 0, 60_000)
        while self.waiting and self.running is None:
            self.start()
        if self.running is not None:
            self.finish(True)
        if features is not None:
            self.cut(features)

    @rule(reason=st.sampled_from([None, WaitingReason(WaitingCode.DIALOG_OPEN)]))
    def person(self, reason: WaitingReason | None) -> None:
        self.journal.set_waiting(reason)

    # --- time

    @rule(seconds=st.floats(0, 40))
    def wait(self, seconds: float) -> None:
        """Let time pass as the I/O thread does: from one deadline to the next."""
        until = self.now + seconds
        for _ in range(1000):
            due = self.session.next_deadline()
            assert math.isfinite(due)
            self.now = max(self.now, min(due, until))
            self.session.tick(self.now)
            self.session.send_results(self.now)
            self.look()
            if self.session.ending is not None:
                return self.connect()
            if self.now >= until:
                return None
        raise AssertionError("the session asks to be called again and again")

    @rule()
    def stall(self) -> None:
        """FreeCAD holds the process: nothing is called for a while."""
        self.session.next_deadline()
        self.now += 100.0
        self.session.tick(self.now)
        self.look()

    # --- what must hold

    @invariant()
    def no_command_runs_twice(self) -> None:
        assert all(count == 1 for count in self.started.values())

    @invariant()
    def an_ended_session_says_why(self) -> None:
        assert (self.session.ending is not None) == (self.session.state is SessionState.ENDED)
        if self.session.ending is not None:
            self.connect()

    @invariant()
    def the_queue_is_bounded(self) -> None:
        assert self.journal.counts()[0] <= 5

    def teardown(self) -> None:
        """In the end every command that came in has its result at the server."""
        if self.running is not None:
            self.finish(True)
        while self.waiting:
            self.start()
            if self.running is not None:
                self.finish(True)
        self.connect([])
        while self.session.has_results:
            self.session.send_results(self.now)
            self.look()
        missing = {(kind, str(value)) for kind, value in self.started.keys() - self.results.keys()}
        assert missing <= self.claimed
        assert self.journal.open_entries() == []


def _content(answer: dict[str, Any]) -> dict[str, Any]:
    names = ("success", "result", "data", "error", "error_code")
    kept = {name: answer[name] for name in names if answer.get(name) is not None}
    if "data" in kept:
        kept["result"] = kept.pop("data")
    return kept


def _never(word: str) -> None:
    raise AssertionError(f"{word} was sent")


Server.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    suppress_health_check=[HealthCheck.too_slow],
)


class TestAnyServer(Server.TestCase):  # type: ignore[name-defined, misc]
    """The state machine as a test."""
