# SPDX-License-Identifier: MIT
"""Any order of callers, adapters, losses and lies: the hub answers everybody and counts right."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from conjure_workbench.errors import ConjureError
from conjure_workbench.protocol import messages as m
from conjure_workbench.protocol.open_documents import OpenDocument
from conjure_workbench.server.hub.adapter_session import AdapterSession
from conjure_workbench.server.hub.hub import FORGET_S
from conjure_workbench.server.hub.store import CommandRecord, CommandStore
from tests.server.world import FEATURES, FakeLine, FakeProcess, World

NAMES = st.sampled_from(["desk", "other"])
SESSIONS = st.sampled_from([None, "one", "two"])
NUMBERS = st.integers(0, 30)
WORDS = st.text(max_size=8)


class HubStates(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.world = World(store=CommandStore(keep=5, keep_bytes=50_000))
        self.lines: list[tuple[AdapterSession, FakeLine]] = []
        self.records: list[CommandRecord] = []
        self.processes: list[FakeProcess] = []

    @property
    def connected(self) -> list[tuple[AdapterSession, FakeLine]]:
        return [(a, line) for a, line in self.lines if a.connection is line and not line.closed]

    def an_adapter(self, number: int) -> tuple[AdapterSession, FakeLine]:
        return self.connected[number % len(self.connected)]

    def an_id(self, number: int) -> str:
        return f"c{number}"

    # --- what happens

    @rule(
        name=NAMES,
        session=SESSIONS,
        features=st.sampled_from([None, ["ack"], FEATURES]),
        here=st.booleans(),
    )
    def register(
        self, name: str, session: str | None, features: list[str] | None, here: bool
    ) -> None:
        process = FakeProcess() if here else None
        self.processes += [process] if process else []
        self.lines.append(self.world.register(name, session, features, process))

    @precondition(lambda self: self.processes)
    @rule(number=NUMBERS)
    def a_process_ends(self, number: int) -> None:
        self.processes[number % len(self.processes)].alive = False

    @precondition(lambda self: self.connected)
    @rule(number=NUMBERS, left=st.booleans())
    def lose(self, number: int, left: bool) -> None:
        adapter, line = self.an_adapter(number)
        self.world.hub.lost(adapter, line, self.world.now, left=left)

    @precondition(lambda self: self.lines)
    @rule(number=NUMBERS)
    def an_old_line_ends_again(self, number: int) -> None:
        adapter, line = self.lines[number % len(self.lines)]
        if adapter.connection is not line:
            self.world.hub.lost(adapter, line, self.world.now, left=False)

    @precondition(lambda self: self.connected)
    @rule(number=NUMBERS, caller=WORDS, timeout_ms=st.integers(1, 100_000))
    def submit(self, number: int, caller: str, timeout_ms: int) -> None:
        command_id = self.an_id(len(self.records))
        if self.world.hub.store.get(command_id) is None:
            adapter, _ = self.an_adapter(number)
            self.records.append(self.world.submit(adapter, command_id, timeout_ms, caller=caller))

    @precondition(lambda self: self.records)
    @rule(number=NUMBERS)
    def cancel(self, number: int) -> None:
        self.world.cancel(self.records[number % len(self.records)])

    @precondition(lambda self: self.records)
    @rule(number=NUMBERS)
    def fetch(self, number: int) -> None:
        self.world.hub.store.mark_fetched(self.records[number % len(self.records)])

    @precondition(lambda self: self.connected)
    @rule(
        number=NUMBERS,
        of=NUMBERS,
        code=st.sampled_from([None, "STILL_RUNNING", "CANCELLED", "INVALID_PARAMETER"]),
    )
    def answer(self, number: int, of: int, code: str | None) -> None:
        """Answer any command, one's own or another's, known or not, again or for the first time."""
        self.world.answer(self.an_adapter(number)[0], self.an_id(of), code)

    @precondition(lambda self: self.connected)
    @rule(number=NUMBERS, of=NUMBERS, word=WORDS, amount=st.integers(-(10**9), 10**9))
    def chatter(self, number: int, of: int, word: str, amount: int) -> None:
        adapter, _ = self.an_adapter(number)
        command_id = self.an_id(of)
        messages: list[m.Message] = [
            m.CommandProgress(command_id, word, amount),
            m.TimeoutExtension(command_id, amount, word),
            m.CancelResult(command_id, ["cancelled", "too_late", "unknown", word][amount % 4]),
            m.Heartbeat(word),
            m.HealthCheckResponse(word),
            m.DocumentEvent(word, amount),
            m.DocumentEvent(documents=[OpenDocument(word, word, revision=amount)] * of),
            m.UnknownMessage(word),
        ]
        self.world.receive(adapter, messages[amount % len(messages)])
        hub = self.world.hub
        hub.unreadable(adapter, command_id if amount % 2 else None, word, 10, 5, self.world.now)

    @rule(seconds=st.sampled_from([0.01, 1.0, 16.0, 100.0]))
    def wait(self, seconds: float) -> None:
        self.world.wait(seconds)

    # --- what always holds

    @invariant()
    def the_books_are_right(self) -> None:
        hub = self.world.hub
        everyone = hub.index.all()
        for adapter in everyone:
            waiting = list(adapter.queue)
            assert len(waiting) == len(adapter.queue)
            assert sum(adapter.shares.values()) == len(adapter.open)
            records = [*waiting, *adapter.open.values()]
            assert adapter.open_bytes == sum(record.size for record in records)
            assert all(record.final is None for record in records)
        assert set(map(id, hub.connected())) == {id(a) for a in everyone if a.connection}
        for name in ("desk", "other", None):
            for session in ("one", "", None):
                expected = [
                    a for a in everyone if name in (None, a.key[0]) and session in (None, a.key[1])
                ]
                found = hub.index.fitting(name, session)
                assert set(map(id, found)) == set(map(id, expected))
            called = {id(a) for a in everyone if name in a.key}
            assert name is None or called == set(map(id, hub.index.called(name)))

    @invariant()
    def the_store_counts_what_it_keeps(self) -> None:
        store = self.world.hub.store
        kept = [*store._fetched.values(), *store._unfetched.values()]
        assert store._bytes == sum(record.kept_bytes for record in kept)
        assert len(store._fetched) <= 5
        assert store._bytes <= 50_000
        assert all(store.get(record.command_id) is record for record in kept)

    def teardown(self) -> None:
        hub = self.world.hub
        for adapter, line in self.connected:
            hub.lost(adapter, line, self.world.now, left=False)
        self.world.wait(FORGET_S + 100)
        assert hub.index.all() == []
        for record in self.records:
            assert record.final is not None, record
            assert len(self.world.codes(record.command_id)) == 1, "each caller is answered once"
        assert hub.timers.next_due() is None


TestHubStates: Any = HubStates.TestCase
TestHubStates.settings = settings(max_examples=60, stateful_step_count=40)


def test_a_full_queue_and_a_lost_adapter_leave_nothing_behind() -> None:
    world = World()
    adapter, line = world.page_only()
    refused = 0
    for number in range(10_050):
        try:
            world.submit(adapter, f"c{number}", timeout_ms=1000, caller=str(number % 7))
        except ConjureError:
            refused += 1
    assert refused == 50
    world.hub.lost(adapter, line, world.now, left=True)
    world.wait(FORGET_S)
    assert world.hub.adapters() == []
    assert adapter.open_bytes == 0
    assert not adapter.shares
