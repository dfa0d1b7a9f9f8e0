# SPDX-License-Identifier: MIT
"""Servers that hold on, flood or lie: the line ends in time, says why, and lets go when asked."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time

import pytest
from websockets.frames import Opcode

from conjure_workbench.adapter import websocket_connection
from conjure_workbench.adapter.adapter import Adapter
from conjure_workbench.adapter.identity import Identity
from conjure_workbench.adapter.opening import patient_io
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.adapter.status import ConnectionState
from tests.hostile.hostile_server import HostileServer, frame

LARGE = 100_000
OK = b"HTTP/1.1 101 Switching Protocols\r\n"


def catalogue(names):
    return [{"name": name, "schema": "x" * LARGE} for name in names or ["create_box"]]


@pytest.fixture
def against(key, noted, wait_for):
    """`against(play)`: a hostile server, and an adapter that connects to it."""
    with contextlib.ExitStack() as stack:

        def make(play, url=None, receive_buffer=None, **settings):
            server = HostileServer(play, receive_buffer=receive_buffer)
            stack.callback(server.close)
            identity = Identity("1.0.0", ["x"], ["echo"], catalogue=catalogue)
            adapter = Adapter(identity, lambda job: None, noted(lambda status: None))
            stack.callback(adapter.shutdown)
            make.settings = Settings(url or server.url, key, "adapter-1", **settings)
            adapter.connect(make.settings)
            return server, adapter

        yield make


def gives_up(adapter, wait_for, seconds=15.0):
    """Why the line was closed, as the person is told."""
    wait_for(lambda: adapter.status.retrying, seconds)
    return adapter.status.sentence


def lets_go_within_a_second(adapter, settings, begun):
    """Disconnect, and measure it; up to three times, as the machine may be busy with others."""
    taken = []
    while len(taken) < 3 and (not taken or taken[-1] >= 1.0):
        if taken:
            adapter.connect(settings)
        begun()
        started = time.monotonic()
        io_thread = adapter.disconnect()
        assert adapter.status.state is ConnectionState.DISCONNECTED
        assert io_thread.join(10)
        taken.append(time.monotonic() - started)
    assert taken[-1] < 1.0, taken


# --- opening


def dripped_head(peer):
    peer.read_request()
    peer.drip(OK + b"X-Slow: " + b"x" * 5000)


def endless_line(peer):
    peer.read_request()
    peer.flood(OK + b"X-Long: " + b"x" * 60_000)


def endless_headers(peer):
    peer.read_request()
    peer.send(OK)
    peer.flood(b"Set-Cookie: a=b; domain=127.0.0.1\r\n" * 1000)


def endless_status(peer):
    peer.read_request()
    peer.flood(b"HTTP/1.1 " + b"1" * 60_000)


def endless_body(peer):
    peer.read_request()
    peer.send(b"HTTP/1.1 500 No\r\nContent-Length: 99999999999\r\n\r\n")
    peer.flood(b"x" * 60_000)


def silent(peer):
    peer.hold()


@pytest.mark.parametrize(
    ("play", "words"),
    [
        (silent, "it does not answer"),
        (dripped_head, "it does not answer"),
        (endless_line, "more than 65536 bytes of headers"),
        (endless_headers, "more than 65536 bytes of headers"),
        (endless_status, "more than 65536 bytes of headers"),
        (endless_body, "HTTP 500"),
    ],
)
def test_an_opening_is_bounded_in_time_and_size(play, words, against, wait_for, monkeypatch):
    monkeypatch.setattr(patient_io, "CONNECT_S", 0.5)
    server, adapter = against(play)
    assert words in gives_up(adapter, wait_for)
    adapter.disconnect().join(5)
    assert server.peers[0].sent < 20_000_000, "buffers of the system, and no more"


@pytest.mark.parametrize(
    "answer",
    [
        OK + b"Set-Cookie: a,b=1\r\n\r\n",
        OK + b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: eA==\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 302 Found\r\n\r\n",
        b"HTTP/2 101\r\n\r\n",
        b"HTTP/1.1 " + b"9" * 5000 + b"\r\n\r\n",
        b"\n\n",
        b"\xff" * 100 + b"\r\n\r\n",
    ],
)
def test_a_false_answer_to_the_upgrade_is_tried_again(answer, against, wait_for):
    def play(peer):
        peer.read_request()
        peer.send(answer)
        peer.hold()

    _, adapter = against(play)
    gives_up(adapter, wait_for)
    assert not adapter.status.needs_attention


def flood_of_empty_fragments(peer):
    peer.register()
    peer.send(frame(b"", fin=False))
    peer.flood(frame(b"", Opcode.CONT, fin=False) * 10_000)


def flood_of_pings(peer):
    peer.register()
    peer.flood(frame(b"", Opcode.PING) * 10_000)


def flood_of_messages(peer):
    peer.register()
    peer.flood(frame(b'{"type":"unknown"}') * 5000)


def flood_before_confirming(peer):
    peer.upgrade()
    peer.flood(frame(b'{"type":"heartbeat_ack"}') * 5000)


def dripped_frames(peer):
    peer.register()
    peer.drip(frame(b"x" * 200) * 1000, every_s=0.001)


def half_a_frame(peer):
    peer.register()
    peer.send(frame(b"x" * 100_000)[:50_000])
    peer.hold()


def unread(peer):
    peer.register()
    peer.hold()


@pytest.mark.parametrize(
    "play",
    [
        silent,
        dripped_head,
        flood_before_confirming,
        flood_of_empty_fragments,
        flood_of_pings,
        flood_of_messages,
        dripped_frames,
        half_a_frame,
        unread,
    ],
)
def test_disconnecting_works_within_a_second(play, against, wait_for, monkeypatch):
    monkeypatch.setattr(websocket_connection, "MAX_FRAGMENTS", 10**9)
    server, adapter = against(play)
    lets_go_within_a_second(adapter, against.settings, server.wait_for_begin)


def test_a_resolver_that_hangs_holds_nobody_up(against, monkeypatch):
    free = threading.Event()
    asked = threading.Event()
    look_up = socket.getaddrinfo

    def slow(host, *arguments, flags=0, **options):
        if host == "slow.example" and not flags:
            asked.set()
            free.wait(20)
        return look_up(
            host if host != "slow.example" or flags else "127.0.0.1",
            *arguments,
            **options,
            flags=flags,
        )

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    server, adapter = against(silent, url="wss://slow.example/ws")
    try:
        lets_go_within_a_second(adapter, against.settings, lambda: asked.wait(5))
    finally:
        free.set()
    assert server.peers == []


@pytest.mark.parametrize("scheme", ["ws", "wss"])
def test_a_proxy_that_says_nothing_holds_nobody_up(scheme, against, monkeypatch):
    server = HostileServer(silent)
    monkeypatch.setenv("http_proxy", f"http://user:word@127.0.0.1:{server.port}")
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{server.port}")
    monkeypatch.delenv("no_proxy", raising=False)
    try:
        _, adapter = against(silent, url=f"{scheme}://192.0.2.1/ws", allow_insecure=True)
        lets_go_within_a_second(adapter, against.settings, server.wait_for_begin)
    finally:
        server.close()


def test_tls_that_never_begins_holds_nobody_up(against):
    server = HostileServer(silent)
    try:
        _, adapter = against(silent, url=f"wss://127.0.0.1:{server.port}/ws")
        lets_go_within_a_second(adapter, against.settings, server.wait_for_begin)
    finally:
        server.close()


# --- messages in pieces


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (1012, "The server starts again: the reason"),
        (1013, "The server closed the connection (code 1013: the reason)"),
        (65_535, "The server closed the connection (code 65535: the reason)"),
        (0, "The server closed the connection (code 1005: the reason)"),
    ],
)
def test_a_close_code_counts_whether_websocket_client_knows_it_or_not(
    code, words, against, wait_for
):
    def close(peer):
        peer.register()
        peer.send(frame(code.to_bytes(2, "big") + b"the reason", Opcode.CLOSE))
        peer.until_hung_up()

    _, adapter = against(close)
    assert words in gives_up(adapter, wait_for)


def test_a_message_in_endless_pieces_ends_the_connection(against, wait_for):
    _, adapter = against(flood_of_empty_fragments)
    assert "in more than 65536 pieces" in gives_up(adapter, wait_for)


@pytest.mark.parametrize("announced", [2**62, 2**63 - 1, websocket_connection.HARD_LIMIT + 1])
def test_a_frame_that_announces_too_much_ends_the_connection_at_once(announced, against, wait_for):
    def play(peer):
        peer.register()
        peer.send(b"\x81\x7f" + announced.to_bytes(8, "big") + b"x")
        peer.hold()

    _, adapter = against(play)
    assert "a message of more than" in gives_up(adapter, wait_for)


def test_pieces_that_add_up_to_too_much_end_the_connection(against, wait_for, monkeypatch):
    monkeypatch.setattr(websocket_connection, "HARD_LIMIT", 3_000_000)

    def play(peer):
        peer.register()
        peer.send(frame(b"x", fin=False))
        peer.flood(frame(b"x" * 60_000, Opcode.CONT, fin=False))

    _, adapter = against(play)
    assert "a message of more than 3000000 bytes" in gives_up(adapter, wait_for)


def test_a_message_dripped_byte_by_byte_costs_no_more_than_another(against, wait_for):
    answers = []
    answered = threading.Event()

    def play(peer):
        peer.register(features=["describe"])
        text = json.dumps({"type": "describe_commands", "x": "y" * 3000}).encode()
        peer.drip(frame(text[:1000], fin=False), every_s=0)
        peer.drip(frame(text[1000:], Opcode.CONT), every_s=0)
        answers.append(peer.receive())
        answered.set()
        peer.hold()

    against(play)
    assert answered.wait(10)
    assert answers[0]["type"] == "command_catalogue"


# --- what waits for a server that does not read

DESCRIBE = b'{"type":"describe_commands"}'
HEALTH = json.dumps({"type": "health_check", "request_id": "r" * 1000}).encode()
CANCEL = json.dumps({"type": "cancel_command", "command_id": "c" * 900}).encode()
REFUSED = json.dumps({"type": "execute_command", "command_id": "c" * 1001}).encode()


@pytest.mark.parametrize(
    ("asked", "bound"),
    [
        (frame(DESCRIBE), None),
        (frame(b"p" * 125, Opcode.PING), 500_000),
        (frame(HEALTH), 1_500_000),
        (frame(CANCEL), 1_500_000),
        (frame(REFUSED), 1_500_000),
    ],
    ids=["describe_commands", "ping", "health_check", "cancel_command", "execute_command"],
)
def test_replies_that_are_never_read_end_the_connection(
    asked, bound, against, wait_for, monkeypatch
):
    if bound is not None:
        monkeypatch.setattr(websocket_connection, "MAX_BACKLOG_BYTES", bound)

    def play(peer):
        peer.register()
        peer.flood(asked * (1 + 100_000 // len(asked)))

    server, adapter = against(play, receive_buffer=16_384)
    assert "does not read what it asked for" in gives_up(adapter, wait_for, 60)
    assert server.peers[0].sent < 40_000_000


def test_a_name_is_described_once_however_often_it_is_asked_for(registered):
    line = registered(["describe"])
    line.hear(type="describe_commands", names=["create_box"] * 100_000 + ["x"])
    (answer,) = line.sent()
    assert [command["name"] for command in answer["commands"]] == ["create_box", "x"]
