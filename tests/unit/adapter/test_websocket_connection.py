# SPDX-License-Identifier: MIT
"""The WebSocket by itself: frames in pieces, and its ends."""

import contextlib
import re
import select
import socket
import threading
from urllib.parse import urlsplit

import pytest
from websockets.frames import Frame, Opcode

from conjure_workbench.adapter.opening import upgrade as opening
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.adapter.websocket_connection import WebSocketConnection
from conjure_workbench.protocol.closing import Reaction
from tests.hostile.hostile_server import HostileServer, consent, frame

TEXT = b'{"type":"heartbeat_ack"}'


@pytest.fixture
def opened(key):
    """`opened(server)`: an open connection to a server, and the texts that come in on it."""
    with contextlib.ExitStack() as stack:

        def open_to(server):
            stack.callback(server.close)
            texts = []
            connection = WebSocketConnection(
                Settings(server.url, key, "adapter-1"), texts.append, lambda: None
            )
            stack.callback(connection.abort)
            return connection, texts

        yield open_to


@pytest.fixture
def connect(serve, opened):
    """`connect(talk)`: as `opened`, to a server that talks so."""
    return lambda talk: opened(serve(talk))


@pytest.fixture
def against(opened):
    """`against(play)`: as `opened`, to a hostile server."""
    return lambda play: opened(HostileServer(play))


def read_until(connection, reached):
    """Read what arrives; the first bytes may have come along with the handshake."""
    connection.read()
    while not reached():
        assert select.select([connection], [], [], 5)[0]
        connection.read()


def test_a_frame_that_stalls_half_way_is_read_when_it_goes_on(connect):
    half_sent, go_on = threading.Event(), threading.Event()
    raw = Frame(Opcode.TEXT, TEXT).serialize(mask=False)

    def talk(peer):
        peer.connection.socket.sendall(raw[:10])
        half_sent.set()
        go_on.wait(30)
        peer.connection.socket.sendall(raw[10:])
        peer.receive()

    connection, texts = connect(talk)
    assert half_sent.wait(5)
    assert connection.read() is False
    assert texts == []
    go_on.set()
    read_until(connection, lambda: texts)
    assert texts == [TEXT]
    assert connection.ending is None


def test_frames_that_come_with_the_consent_are_read(against):
    def play(peer):
        key = re.search(r"Sec-WebSocket-Key: (\S+)", peer.read_request())[1]
        peer.send(consent(key) + frame(TEXT) + frame(b"\x0f\xa1no", Opcode.CLOSE))
        peer.hold()

    connection, texts = against(play)
    connection.read()
    assert texts == [TEXT]
    assert connection.ending.reaction is Reaction.NEEDS_KEY


def test_a_closed_connection_says_so(connect):
    connection, texts = connect(lambda peer: peer.connection.close(1001, "restarting"))
    read_until(connection, lambda: connection.ending is not None)
    assert "restarting" in connection.ending.sentence
    assert texts == []


def test_what_is_sent_after_the_server_cut_the_connection_is_dropped(connect):
    connection, _ = connect(lambda peer: peer.connection.socket.shutdown(socket.SHUT_RDWR))
    read_until(connection, lambda: connection.ending is not None)
    ending = connection.ending
    connection.send(TEXT.decode())
    connection.close()
    connection.write()
    assert connection.ending is ending
    assert connection.backlog == 0


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (socket.timeout(), "it does not answer"),
        (OSError(111, "Connection refused"), "Connection refused"),
        (ValueError("first line.\nsecond line"), "first line"),
        (ValueError(), "ValueError"),
    ],
)
def test_an_error_is_told_on_one_line_without_a_full_stop(error, words):
    assert opening.in_words(error) == words


@pytest.mark.parametrize(
    ("url", "environment", "proxy"),
    [
        ("wss://example.org/ws", {}, None),
        ("wss://example.org/ws", {"https_proxy": "http://proxy:8080"}, "proxy"),
        ("wss://example.org/ws", {"https_proxy": "proxy:8080"}, "proxy"),
        ("wss://example.org/ws", {"http_proxy": "http://proxy:8080"}, None),
        ("ws://192.168.1.5/ws", {"http_proxy": "http://proxy:8080"}, "proxy"),
        ("ws://192.168.1.5/ws", {"http_proxy": "http://p", "no_proxy": "192.168.0.0/16"}, None),
        ("ws://192.168.1.5/ws", {"http_proxy": "http://p", "no_proxy": "10.0.0.0/8,x/y"}, "p"),
        ("ws://a.example.org/", {"http_proxy": "http://p", "no_proxy": ".example.org"}, None),
        ("ws://127.0.0.1:9870/ws", {"http_proxy": "http://proxy:8080"}, None),
        ("ws://localhost/ws", {"http_proxy": "http://proxy:8080"}, None),
    ],
)
def test_the_environment_names_the_proxy_and_this_machine_has_none(
    url, environment, proxy, monkeypatch
):
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    found = opening.proxy_for(urlsplit(url))
    assert (found and found.hostname) == proxy


def test_a_server_that_reads_slowly_does_not_hold_up_the_writer(connect):
    stalled, go_on = threading.Event(), threading.Event()

    def talk(peer):
        # The thread that reads needs this lock for every piece that comes in.
        with peer.connection.protocol_mutex:
            stalled.set()
            go_on.wait(5)

    connection, _ = connect(talk)
    try:
        assert stalled.wait(5)
        # The kernel takes up to 36 MB.
        for _ in range(60):
            connection.send("x" * 1_000_000)
        connection.write()
        assert connection.backlog > 0
        assert connection.open
        assert not connection.broken
    finally:
        go_on.set()


@pytest.mark.parametrize("end", ["cut", "reset", "not a frame"])
def test_what_is_sent_after_the_end_is_dropped(end, against):
    def play(peer):
        peer.upgrade()
        if end == "reset":
            peer.reset()
        elif end == "not a frame":
            peer.send(b"\xff" * 100)

    connection, _ = against(play)
    read_until(connection, lambda: connection.ending is not None)
    assert connection.ending.reaction is Reaction.RETRY
    for _ in range(3):
        connection.send("x" * 100_000)
        connection.write()
    connection.close()
    connection.write()
