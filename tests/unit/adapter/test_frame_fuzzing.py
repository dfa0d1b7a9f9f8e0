# SPDX-License-Identifier: MIT
"""Frames cut and damaged at random: whole messages arrive, damaged ones end the connection."""

from __future__ import annotations

import contextlib
import socket
from unittest import mock

from hypothesis import example, given, settings
from hypothesis import strategies as st
from websockets.frames import Opcode

from conjure_workbench.adapter import websocket_connection
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.adapter.websocket_connection import WebSocketConnection
from tests.hostile.hostile_server import frame

SETTINGS = Settings("ws://127.0.0.1/ws", "key-of-the-fuzzing", "adapter-1")


@contextlib.contextmanager
def connected(unread=b""):
    """A connection over a pair of sockets, its server's end, and what comes in on it."""
    ours, servers = socket.socketpair()
    ours.setblocking(False)
    texts, controls = [], []
    opened = mock.Mock(return_value=(ours, unread))
    with servers, mock.patch.object(websocket_connection, "open_websocket", opened):
        connection = WebSocketConnection(SETTINGS, texts.append, lambda: controls.append(1))
        try:
            yield connection, servers, texts, controls
        finally:
            connection.abort()


def read_all(connection):
    for _ in range(1000):
        if not connection.read():
            return
    raise AssertionError("reading does not end")


messages = st.lists(st.binary(max_size=300), min_size=1, max_size=4)
sizes = st.lists(st.integers(1, 100), min_size=1, max_size=6)


@settings(max_examples=50)
@given(sent=messages, pieces=sizes, fragments=sizes, consent=st.booleans())
def test_messages_arrive_whole_however_they_are_cut(sent, pieces, fragments, consent):
    stream = b""
    for message in sent:
        parts = list(cut(message, fragments))
        for number, part in enumerate(parts):
            opcode = Opcode.CONT if number else Opcode.TEXT
            stream += frame(part, opcode, fin=number == len(parts) - 1)
            stream += frame(b"p", Opcode.PING)
    # Some of it may have come together with the consent to the upgrade.
    arrived = list(cut(stream, pieces))
    unread = arrived.pop(0) if consent else b""
    with connected(unread) as (connection, servers, texts, controls):
        for piece in arrived:
            servers.sendall(piece)
            read_all(connection)
        read_all(connection)
        assert texts == sent
        assert controls
        assert connection.ending is None
        servers.shutdown(socket.SHUT_WR)
        read_all(connection)
        assert "was lost" in connection.ending.sentence


@settings(max_examples=200)
@given(data=st.binary(max_size=400), cut_at=st.integers(0, 400))
@example(data=b"\x81\xff" + b"\xff" * 12, cut_at=3)
@example(data=b"\x88\x01\x03", cut_at=0)
@example(data=b"\x88\x02\x00\x00", cut_at=0)
@example(data=b"\x80\x00", cut_at=0)
@example(data=b"\x09\x00", cut_at=0)
@example(data=b"\x89\x7e\x00\x7e" + b"x" * 126, cut_at=0)
@example(data=b"\x01\x00\x81\x00", cut_at=0)
def test_damaged_frames_never_fail_inside(data, cut_at):
    with connected(data[:cut_at]) as (connection, servers, _, _):
        servers.sendall(data[cut_at:])
        servers.shutdown(socket.SHUT_WR)
        read_all(connection)
        assert connection.ending is not None
        assert connection.ending.sentence.isprintable()
        connection.send("after the end")
        connection.write()


def cut(data, sizes):
    """The data in pieces of these sizes, which are used in turn; empty data is one piece."""
    at = number = 0
    while at < len(data) or number == 0:
        size = sizes[number % len(sizes)]
        yield data[at : at + size]
        at += size
        number += 1
