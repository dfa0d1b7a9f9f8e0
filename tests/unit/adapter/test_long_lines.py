# SPDX-License-Identifier: MIT
"""Days on one line and a thousand lines in a row: nothing is lost, nothing grows."""

from __future__ import annotations

import gc
import logging
import os
import random
import struct
import threading
import tracemalloc
from collections import Counter, deque

import pytest
from websockets.frames import Opcode

from conjure_workbench.adapter import io_thread
from conjure_workbench.adapter.adapter import Adapter
from conjure_workbench.adapter.identity import Identity
from conjure_workbench.adapter.journal import Journal
from conjure_workbench.adapter.result_store import ResultStore
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.protocol.backoff import Backoff
from conjure_workbench.protocol.closing import ending_of_close
from tests.hostile.hostile_server import HostileServer, frame

DAY_S = 24 * 3600.0


@pytest.mark.parametrize("echoes", [True, False])
def test_a_day_of_heartbeats_and_a_command_each_minute(open_line, of_type, echoes):
    """The clock is invented; `echoes`: the server's acks carry the heartbeat's timestamp."""
    line = open_line(Journal(results=ResultStore(keep=100))).confirm()
    now, beats, answered, longest = 0.0, [0.0], 0, 0.0
    next_command = 60.0
    while now < DAY_S:
        now = min(line.session.next_deadline(), next_command)
        if now == next_command:
            next_command += 60.0
            for record in line.command(f"c{now}", now):
                line.run(record, now)
        line.session.tick(now)
        assert line.session.ending is None
        sent = line.sent(now)
        answered += len(of_type(sent, "command_result"))
        for beat in of_type(sent, "heartbeat"):
            longest = max(longest, now - beats[-1])
            beats.append(now)
            stamp = beat["timestamp"] if echoes else "2020-01-01T00:00:00Z"
            line.hear(now, type="heartbeat_ack", timestamp=stamp)
    assert answered == DAY_S / 60
    assert longest <= 30.0
    assert len(beats) > DAY_S / 30
    assert len(line.session._delivery.unproven) <= 1
    assert len(line.journal.results._entries) <= 101
    assert line.journal.counts() == (0, None)


def test_a_thousand_connections_with_an_invented_clock_lose_and_double_nothing(open_line, of_type):
    chance = random.Random(1)
    backoff = Backoff(chance.random)
    journal = Journal()
    ran, results = Counter(), {}
    now, waits = 0.0, []
    for number in range(1000):
        line = open_line(journal, now)
        opened = now
        if chance.random() < 0.9:
            line.confirm(now, features=["ack"] * (number % 2))
        for command_id in {number, max(0, number - 1), chance.randrange(number + 1)}:
            for record in line.command(f"c{command_id}", now, timeout_ms=86_400_000):
                ran[record.command_id] += 1
                line.run(record, now, of=record.command_id)
        now += chance.choice([0.1, 5.0, 70.0])
        # What lies in the output when the line is cut has not been sent.
        for answer in of_type(line.sent(now), "command_result") if chance.random() < 0.7 else []:
            results.setdefault(answer["command_id"], answer["result"])
            if number % 2:
                line.hear(now, type="result_ack", command_id=answer["command_id"])
        waits.append(backoff.delay_after(ending_of_close(None), now - opened))
        now += waits[-1]
    line = open_line(journal, now).confirm(now)
    while line.session.has_results:
        for answer in of_type(line.sent(now), "command_result"):
            results.setdefault(answer["command_id"], answer["result"])
    assert set(ran.values()) == {1}
    assert results == {command_id: {"of": command_id} for command_id in ran}
    assert min(waits) >= 1.0
    assert max(waits) <= 66.0


CONNECTIONS = 1000

ENDS = {
    "cut": lambda peer: None,
    "reset": lambda peer: peer.reset(),
    "close frame": lambda peer: peer.send(frame(struct.pack("!H", 1001), Opcode.CLOSE)),
    "half a frame": lambda peer: peer.send(frame(b"x" * 1000)[:500]),
    "not a frame": lambda peer: peer.send(b"\xff" * 100),
}


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="counts descriptors in /proc")
def test_real_connections_in_a_row_leave_no_descriptor_and_no_memory(key, monkeypatch):
    # pytest would keep each line of the log.
    monkeypatch.setattr(logging.getLogger("conjure_workbench"), "disabled", True)
    monkeypatch.setattr(logging.getLogger(io_thread.__name__), "disabled", True)
    done = threading.Event()
    ends = list(ENDS.values())
    measured, statuses = [], deque(maxlen=1)

    def play(peer):
        number = len(server.peers)
        if number == 50:
            measured.append(usage())
        if number > CONNECTIONS:
            done.set()
            peer.hold()
            return
        if number % 6 == 5:
            peer.read_request()
            peer.send(b"HTTP/1.1 500 No\r\n\r\n")
            return
        peer.register()
        # Its result, which no connection acknowledges, is under way whenever a line ends.
        peer.send_json({"type": "execute_command", "command_id": "c1", "command": "echo"})
        ends[number % 6](peer)

    identity = Identity("1.0.0", ["x"], ["echo"])
    tracemalloc.start()
    server = HostileServer(play)
    adapter = Adapter(identity, lambda job: job.finish({}, 1.0), statuses.append)
    monkeypatch.setattr(Backoff, "delay_after", lambda self, ending, lived_s: 0.001)
    try:
        adapter.connect(Settings(server.url, key, "adapter-1"))
        assert done.wait(100), statuses[0].sentence
        measured.append(usage())
    finally:
        adapter.shutdown()
        server.close()
        tracemalloc.stop()
    (descriptors, objects, memory), (later_descriptors, later_objects, later_memory) = measured
    assert later_descriptors <= descriptors + 5
    assert later_objects <= objects + 10
    assert later_memory <= memory + 100_000


def usage():
    """Open descriptors, objects of our classes, and bytes that our modules hold."""
    gc.collect()
    ours = [
        found
        for found in gc.get_objects()
        if str(type(found).__module__).startswith("conjure_workbench")
    ]
    trace = tracemalloc.take_snapshot().filter_traces(
        [
            tracemalloc.Filter(True, "*/conjure_workbench/*"),
            tracemalloc.Filter(True, "*/websocket/*"),
        ]
    )
    memory = sum(statistic.size for statistic in trace.statistics("filename"))
    return len(os.listdir("/proc/self/fd")), len(ours), memory
