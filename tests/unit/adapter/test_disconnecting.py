# SPDX-License-Identifier: MIT
"""What is under way when the person disconnects or changes the server, on real sockets."""

import contextlib
import json
import threading

from websockets.frames import Frame, Opcode

from conjure_workbench.adapter.adapter import Adapter
from conjure_workbench.adapter.identity import Identity
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.adapter.status import ConnectionState


def test_a_command_that_comes_while_the_line_closes_is_not_left_behind(setup, wait_for, key):
    answers = []

    def talk(peer):
        peer.register()
        if server.connections == 1:
            # As if it had been on its way when the close frame came.
            go_on.wait(5)
            raw = json.dumps(
                {"type": "execute_command", "command_id": "late", "command": "echo"}
            ).encode()
            with contextlib.suppress(OSError):
                peer.connection.socket.sendall(Frame(Opcode.TEXT, raw).serialize(mask=False))
            return
        peer.execute("late")
        answers.append(peer.answer())
        peer.receive()

    go_on = threading.Event()
    server, adapter, _, _ = setup(talk)
    wait_for(lambda: adapter.status.state is ConnectionState.IDLE)
    ending = adapter.disconnect()
    go_on.set()
    assert ending.join(5)
    assert adapter._journal.counts() == (0, None)
    adapter.connect(Settings(server.url, key, "adapter-1"))
    wait_for(lambda: answers)


def test_every_command_that_disconnecting_cancels_is_answered(setup, wait_for):
    answers = []

    def talk(peer):
        peer.register()
        for number in range(300):
            peer.execute(f"c{number}")
        while True:
            answers.append(peer.answer())

    _, adapter, *_ = setup(talk, held=True)
    wait_for(lambda: adapter.status.queued == 300)
    assert adapter.disconnect().join(5)
    wait_for(lambda: len(answers) == 300)
    assert {answer["error_code"] for answer in answers} == {"CANCELLED"}


def test_a_command_that_comes_just_as_the_person_disconnects_is_cancelled(setup, wait_for):
    answers = []
    go_on = threading.Event()

    def talk(peer):
        peer.register()
        go_on.wait(5)
        peer.execute("late")
        answers.append(peer.answer())
        peer.receive()

    _, adapter, worker, _ = setup(talk)
    wait_for(lambda: adapter.status.state is ConnectionState.IDLE)
    adapter._io_thread.refuse()
    go_on.set()
    wait_for(lambda: answers)
    assert answers[0]["error_code"] == "CANCELLED"
    assert worker.ran == []


def test_an_answer_goes_to_the_server_that_asked_and_to_no_other(setup, wait_for, key, serve):
    first, second = [], []

    def ask(peer):
        peer.register()
        peer.execute("c1", secret="of the first server")
        while True:
            message = peer.receive()
            first.append(message)

    def other(peer):
        peer.register()
        peer.execute("c1", for_="the second server")
        second.append(peer.answer())
        peer.receive()

    _, adapter, worker, _ = setup(ask, held=True)
    wait_for(lambda: adapter.status.state is ConnectionState.BUSY)
    wait_for(lambda: worker.threads)
    worker.gate.set()
    wait_for(lambda: [m for m in first if m["type"] == "command_result"])
    server = serve(other)
    try:
        adapter.connect(Settings(server.url, key, "adapter-1"))
        wait_for(lambda: second)
        assert second[0]["success"]
        assert second[0]["result"] == {"echo": {"for_": "the second server"}}
    finally:
        adapter.disconnect()
        server.close()


def test_what_a_line_says_late_does_not_hide_that_the_person_disconnected(key, serve):
    told = []
    inside, go_on = threading.Event(), threading.Event()

    def on_status(status):
        if status.state is ConnectionState.IDLE:
            inside.set()
            go_on.wait(5)
        told.append(status)

    server = serve(lambda peer: (peer.register(), peer.receive()))
    adapter = Adapter(Identity("1.0.0", [], []), lambda job: None, on_status)
    adapter.connect(Settings(server.url, key, "adapter-1"))
    try:
        assert inside.wait(5)
        io_thread = adapter._io_thread
        person = threading.Thread(target=adapter.disconnect)
        person.start()
        go_on.set()
        person.join(5)
        assert io_thread.join(5)
        assert told[-1].sentence == "Not connected."
    finally:
        server.close()


def test_connecting_again_never_looks_as_if_the_person_had_disconnected(setup, wait_for, key):
    server, adapter, _, statuses = setup(lambda peer: peer.connection.close(4001, "bad key"))
    wait_for(lambda: adapter.status.needs_attention)
    told = len(statuses)
    adapter.connect(Settings(server.url, key, "adapter-1"))
    assert ConnectionState.DISCONNECTED not in [
        status.state for status in statuses[told : told + 1]
    ]
