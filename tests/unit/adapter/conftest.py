# SPDX-License-Identifier: MIT
"""A line without a socket: a session with its journal, and an invented clock."""

from __future__ import annotations

import json

import pytest

from conjure_workbench.adapter.identity import Identity
from conjure_workbench.adapter.journal import Journal
from conjure_workbench.adapter.session import Session
from conjure_workbench.protocol.messages import CommandResult

IDENTITY = Identity(
    "1.0.0",
    ["primitives"],
    ["create_box"],
    catalogue=lambda names: [{"name": name} for name in names or ["create_box"]],
    quick=frozenset({"health_check"}),
    session_id="s1",
)


class Line:
    """A session with its journal, spoken to in dictionaries."""

    def __init__(self, journal=None, now=0.0, **options):
        self.journal = journal or Journal()
        self.session = Session(IDENTITY, "adapter-1", self.journal, now, **options)

    def sent(self, now=0.0):
        """What the line would send now: it asks for results in each of its turns."""
        self.session.send_results(now)
        return [json.loads(text) for text in self.session.take_outgoing()]

    def hear(self, now=0.0, **body):
        self.session.received(json.dumps(body), now)

    def confirm(self, now=0.0, features=None):
        extra = {} if features is None else {"features": features}
        self.hear(now, type="registration_confirmed", adapter_id="adapter-1", **extra)
        return self

    def command(self, command_id="c1", now=0.0, timeout_ms=30_000, name="create_box", **parameters):
        self.hear(
            now,
            type="execute_command",
            command_id=command_id,
            command=name,
            parameters=parameters,
            timeout_ms=timeout_ms,
        )
        return self.session.take_admitted()

    def run(self, record, now=0.0, **result):
        assert self.journal.start(record, now)
        self.session.announce(record, now)
        answer = CommandResult(
            record.command.command_id, True, result or {}, dialect=record.command.dialect
        )
        self.journal.finish(record, answer)
        self.session.send_results(now)


@pytest.fixture
def open_line():
    """`open_line(**options)`: a line that has not heard from the server yet."""
    return Line


@pytest.fixture
def registered():
    """`registered(features)`: a line whose registration is confirmed and whose output is read."""

    def make(features=None, **options):
        made = Line(**options).confirm(features=features)
        made.sent()
        return made

    return make


@pytest.fixture
def registered_again():
    """`registered_again(journal, features)`: the next line of the same adapter."""

    def make(journal, features=None):
        made = Line(journal)
        made.sent()
        return made.confirm(features=features)

    return make


@pytest.fixture
def of_type():
    """`of_type(messages, name)`: those of one type."""
    return lambda messages, name: [message for message in messages if message["type"] == name]
