# SPDX-License-Identifier: MIT
"""The I/O thread on real sockets: what arrives, what leaves, and how each connection ends."""

import json
import socket
import threading
import time

from websockets.exceptions import ConnectionClosed

from conjure_workbench.adapter.status import ConnectionState
from conjure_workbench.protocol.waiting import WaitingCode, WaitingReason


def test_a_command_makes_the_whole_round(setup, wait_for, key):
    answers = []

    def talk(peer):
        peer.register()
        peer.execute(length=5)
        answers.append(peer.answer())
        answers.append(peer.heartbeats)
        peer.receive()

    server, adapter, _, statuses = setup(talk)
    wait_for(lambda: len(answers) == 2)
    assert answers[0]["result"] == {"echo": {"length": 5}}
    assert answers[0]["execution_time_ms"] == 1.0
    assert answers[1] == 1, "one heartbeat right before the command"
    assert server.headers[0]["Authorization"] == f"Bearer {key}"
    assert "Origin" not in server.headers[0]
    wait_for(lambda: adapter.status.state is ConnectionState.IDLE)
    assert [s.state for s in statuses][:1] == [ConnectionState.CONNECTING]


def test_the_key_goes_into_the_query_only_when_asked_to(setup, wait_for, key):
    server, *_ = setup(lambda peer: peer.receive(), key_in_query=True)
    wait_for(lambda: server.paths)
    assert server.paths[0].endswith(f"?api_key={key}")
    assert "Authorization" not in server.headers[0]


def test_a_thousand_pipelined_commands_are_each_answered_once(setup, wait_for):
    answers = []

    def talk(peer):
        peer.register()
        for number in range(1000):
            peer.execute(f"c{number}", number=number)
        for _ in range(1000):
            answers.append(peer.answer()["result"]["echo"]["number"])
        peer.receive()

    _, _, worker, _ = setup(talk)
    wait_for(lambda: len(answers) == 1000, 30)
    assert sorted(answers) == list(range(1000))
    assert len(worker.ran) == 1000


def test_a_failed_command_is_answered_with_its_code(setup, wait_for):
    answers = []

    def talk(peer):
        peer.register()
        peer.execute(fail=True)
        answers.append(peer.answer())
        peer.receive()

    setup(talk)
    (answer,) = wait_for(lambda: answers)
    assert (answer["success"], answer["error_code"]) == (False, "GEOMETRY_ERROR")


def test_fragmented_large_and_empty_messages_arrive_whole(setup, wait_for):
    answers = []
    large = "x" * 3_000_000

    def talk(peer):
        peer.register()
        peer.execute("large", text=large)
        answers.append(peer.answer())
        text = json.dumps(
            {
                "type": "execute_command",
                "command_id": "f",
                "command": "echo",
                "parameters": {"a": "ä€"},
            }
        ).encode()
        connection = peer.connection
        with connection.protocol_mutex:
            connection.protocol.send_text(text[:70], fin=False)
            connection.send_data()
        connection.ping().wait(5)
        with connection.protocol_mutex:
            connection.protocol.send_continuation(text[70:], fin=True)
            connection.send_data()
        answers.append(peer.answer())
        connection.send("")
        peer.execute("after")
        answers.append(peer.answer())
        peer.receive()

    setup(talk)
    wait_for(lambda: len(answers) == 3, 20)
    assert answers[0]["result"]["echo"]["text"] == large
    assert answers[1]["result"]["echo"] == {"a": "ä€"}
    assert answers[2]["command_id"] == "after"


def test_a_server_that_does_not_read_never_holds_up_the_main_thread(setup, wait_for):
    go_on = threading.Event()
    answers = []

    def talk(peer):
        peer.register()
        peer.connection.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        for number in range(30):
            peer.execute(f"c{number}", text="x" * 300_000)
        go_on.wait(20)
        for _ in range(30):
            answers.append(peer.answer())
        peer.receive()

    _, adapter, worker, _ = setup(talk)
    try:
        wait_for(lambda: len(worker.ran) == 30, 10)
        started = time.monotonic()
        adapter.set_waiting(WaitingReason(WaitingCode.DIALOG_OPEN))
        adapter.set_waiting(None)
        assert time.monotonic() - started < 0.1
    finally:
        go_on.set()
    wait_for(lambda: len(answers) == 30, 20)


def test_a_lost_connection_is_opened_again_and_the_answer_sent_again(setup, wait_for):
    answers = []

    def talk(peer):
        peer.register()
        if not answers:
            peer.execute()
            while True:
                message = peer.receive()
                if message["type"] == "command_result":
                    answers.append(message)
                    peer.connection.socket.shutdown(socket.SHUT_RDWR)
                    return
        answers.append(peer.answer())
        peer.receive()

    server, _, worker, statuses = setup(talk, longest_backoff_s=0.01)
    wait_for(lambda: len(answers) == 2)
    assert answers[0] == answers[1]
    assert len(worker.ran) == 1
    assert server.connections == 2
    assert any("was lost" in status.sentence for status in statuses)


def test_how_many_commands_wait_is_told_as_it_changes_but_not_for_each(setup, wait_for):
    go_on = threading.Event()

    def talk(peer):
        peer.register()
        for number in range(40):
            peer.execute(f"c{number}", number=number)
        go_on.wait(20)
        for number in range(40, 60):
            peer.execute(f"c{number}", number=number)
        while True:
            peer.receive()

    _, adapter, _, statuses = setup(talk, held=True)
    wait_for(lambda: adapter.status.queued == 40)
    go_on.set()
    wait_for(lambda: adapter.status.queued == 60)
    assert len(statuses) < 10


def test_disconnecting_cancels_the_queue_tells_the_server_and_closes_with_1000(setup, wait_for):
    seen = {}

    def talk(peer):
        peer.register()
        peer.execute()
        try:
            seen["answer"] = peer.answer()
            peer.receive()
        except ConnectionClosed as closed:
            seen["code"] = closed.rcvd.code

    _, adapter, worker, _ = setup(talk, held=True)
    wait_for(lambda: adapter.status.state is ConnectionState.BUSY)
    adapter.disconnect()
    wait_for(lambda: "code" in seen)
    assert seen["code"] == 1000
    assert seen["answer"]["error_code"] == "CANCELLED"
    worker.gate.set()
    worker.join()
    assert worker.ran == []


def test_no_junk_ends_the_connection(setup, wait_for):
    answers = {}
    oversized = '{"type":"execute_command","command_id":"big","command":"echo","parameters":{"t":"'

    def talk(peer):
        peer.register()
        send = peer.connection.send
        for junk in (
            b"\x00\xff\xfe",
            "",
            "null",
            '"text"',
            "[" * 50_000,
            '{"type":"execute_command","command_id":{}}',
            '{"type":"registration_confirmed","features":"all"}',
            '{"type":"timeout_extended","command_id":"x","timeout_ms":1e308}',
            '{"type":"result_ack","command_id":"never"}',
            '{"type":"cancel_command","command_id":"never"}',
            '{"type":"describe_commands","names":[1,null,"echo"]}',
            '{"type":"heartbeat_ack","timestamp":"not a time"}',
            '{"type":"execute_command","command_id":"deep","command":"echo","parameters":{"a":'
            + "[" * 80
            + "]" * 80
            + "}}",
            oversized + "x" * (9 * 1024 * 1024) + '"}}',
        ):
            send(junk)
        peer.connection.ping(b"x" * 125)
        peer.execute("after")
        while "after" not in answers:
            message = peer.receive()
            if message["type"] == "command_result":
                answers[message["command_id"]] = message
        peer.receive()

    server, adapter, worker, _ = setup(talk)
    wait_for(lambda: "after" in answers, 20)
    assert answers["after"]["success"]
    assert answers["big"]["error_code"] == answers["deep"]["error_code"] == "INVALID_MESSAGE"
    assert server.connections == 1
    assert len(worker.ran) == 1
    assert adapter.status.state is not ConnectionState.DISCONNECTED


def test_other_commands_are_told_to_a_server_that_has_described_them(setup, wait_for):
    told = []

    def talk(peer):
        peer.register()
        peer.send(type="describe_commands")
        for _ in range(2):
            told.append(peer.receive()["type"])
        peer.receive()

    _, adapter, _, _ = setup(talk)
    wait_for(lambda: len(told) == 1)
    adapter.catalogue_changed()
    wait_for(lambda: len(told) == 2)
    assert told == ["command_catalogue", "command_catalogue"]


def test_a_message_that_would_eat_the_memory_ends_the_connection(setup, wait_for):
    def talk(peer):
        peer.register()
        peer.connection.socket.sendall(b"\x81\x7f" + (2**40).to_bytes(8, "big") + b"x" * 1000)
        peer.receive()

    server, *_ = setup(talk, longest_backoff_s=0.01)
    wait_for(lambda: server.connections == 2, 5)


def test_a_command_that_waited_for_the_person_is_announced_when_it_starts_after_all(
    setup, wait_for
):
    """What was told when it came in may be long ago by then, and FreeCAD may hold the process."""
    seen = []

    def talk(peer):
        peer.register()
        peer.execute()
        seen.append(peer.receive())
        seen.append(peer.answer())
        seen.append(peer.heartbeats)
        peer.receive()

    _, adapter, worker, _ = setup(talk, held=True)
    wait_for(lambda: seen)
    assert seen[0]["type"] == "heartbeat"
    adapter.set_waiting(WaitingReason(WaitingCode.DIALOG_OPEN))
    adapter.set_waiting(None)
    worker.gate.set()
    wait_for(lambda: len(seen) == 3)
    assert seen[2] == 1, "one more, right before it starts"
