# SPDX-License-Identifier: MIT
"""Answers that the server cannot take, and another package in the place of ours."""

import select
import socket
import struct
import sys
import types

from websockets.frames import Frame, Opcode


def test_an_answer_that_the_server_finds_too_large_does_not_end_every_connection(setup, wait_for):
    answers = []

    def talk(peer):
        peer.register()
        peer.connection.protocol.max_message_size = 100_000
        if not talk.asked:
            talk.asked = True
            peer.execute("large", text="x" * 300_000)
        answers.append(peer.answer())
        peer.receive()

    talk.asked = False
    _, _, worker, _ = setup(talk, longest_backoff_s=0.01)
    wait_for(lambda: answers, 8)
    assert answers[0]["command_id"] == "large"
    assert answers[0]["error_code"] == "RESPONSE_TOO_LARGE"
    assert len(worker.ran) == 1


def test_why_the_server_hung_up_is_told_though_bytes_were_under_way_to_it(setup, wait_for):
    """A server that closes with much unread resets the connection right behind its close frame."""

    def talk(peer):
        peer.register()
        connection = peer.connection
        peer.execute("large", text="x" * 7_000_000)
        with connection.protocol_mutex:
            connection.protocol.max_message_size = 1000
            raw = connection.socket
            assert select.select([raw], [], [], 5)[0], "the answer is under way"
            raw.sendall(Frame(Opcode.CLOSE, b"\x03\xf1too big").serialize(mask=False))
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raw.close()

    _, _, _, statuses = setup(talk)
    wait_for(lambda: [s for s in statuses if "Trying again" in s.sentence], 10)
    assert any("1009" in status.sentence for status in statuses), statuses[-1].sentence


def test_another_package_of_the_name_websocket_is_told_as_the_missing_one(
    setup, monkeypatch, wait_for
):
    monkeypatch.setitem(sys.modules, "websocket", types.ModuleType("websocket"))
    _, adapter, _, _ = setup(lambda peer: peer.receive())
    wait_for(lambda: adapter.status.needs_attention)
    assert "websocket-client" in adapter.status.sentence
