# SPDX-License-Identifier: MIT
"""Requests and messages that were damaged at random, to each endpoint of a real server."""

from __future__ import annotations

import json
import random
import socket
from typing import Any, Callable

import pytest

from tests.hostile.caller import (
    ENDPOINTS,
    HTTP_ENDPOINTS,
    WEBSOCKET,
    RawConnection,
    frame,
    head,
    seconds_of_health,
    status_of,
)

BODY = (
    b'{"command": "create_box", "parameters": {"length": 5}, "timeout_ms": 100, "command_id": "c"}'
)
PIECES = [
    b"\r\n",
    b"\x00",
    b":",
    b" ",
    b"\xff",
    b"%",
    b"Content-Length: 5\r\n",
    b"{",
    b'"',
    b"1e999",
]


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to four faults: cut, doubled, flipped, or with something put in."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        to = min(len(data), at + chance.randint(1, 20))
        fault = chance.randrange(5)
        if fault == 0:
            data = data[:at] + data[to:] or b"\r\n"
        elif fault == 1:
            data = data[:to] + data[at:]
        elif fault == 2:
            data = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
        elif fault == 3:
            data = data[:at] + chance.choice(PIECES) + data[at:]
        else:
            data = data[:at] or b"\r\n"
    return data


@pytest.mark.parametrize(("method", "path"), HTTP_ENDPOINTS)
def test_a_damaged_request_is_answered_or_closed(
    shared_server: Any, method: str, path: str
) -> None:
    chance = random.Random(f"{method} {path}")
    whole = head(method, path, f"Content-Length: {len(BODY)}", "Connection: close") + BODY
    for _ in range(40):
        with RawConnection(shared_server.port) as caller:
            caller.send(damaged(whole, chance))
            # Nothing more will come: what is incomplete need not wait for its time.
            caller.socket.shutdown(socket.SHUT_WR)
            received = caller.receive(20)
        assert received == b"" or 200 <= status_of(received) < 600
        assert status_of(received) != 500, received
    assert seconds_of_health(shared_server) < 10


@pytest.mark.parametrize("cut", range(0, 12))
def test_a_request_that_ends_anywhere_is_no_fault_of_the_server(
    shared_server: Any, cut: int
) -> None:
    for method, path in ENDPOINTS:
        whole = head(method, path, f"Content-Length: {len(BODY)}") + BODY
        with RawConnection(shared_server.port) as caller:
            caller.send(whole[: len(whole) * cut // 12])
            caller.socket.shutdown(socket.SHUT_WR)
            assert status_of(caller.receive(20)) != 500


VALUES = [None, True, -1, 0, 1e308, 2**63, "", "x", "\u202e\x00", [], [[]], {}, {"a": {}}]
MESSAGES: list[dict[str, Any]] = [
    {"type": "adapter_registration", "adapter_id": "a", "session_id": "s", "capabilities": []},
    {"type": "command_result", "command_id": "c", "success": True, "result": {}},
    {"type": "command_result", "command_id": "c", "success": False, "error_code": "X"},
    {"type": "command_progress", "command_id": "c", "state": "running", "elapsed_ms": 1},
    {"type": "timeout_extension", "command_id": "c", "additional_ms": 1, "reason": "r"},
    {"type": "cancel_result", "command_id": "c", "outcome": "cancelled"},
    {"type": "command_catalogue", "commands": []},
    {"type": "heartbeat", "timestamp": "t"},
    {"type": "health_check_response", "health_check_id": "h"},
]


@pytest.mark.parametrize("number", range(len(MESSAGES)))
def test_a_message_with_any_value_under_any_key_leaves_the_server_well(
    shared_server: Any, connect_adapter: Callable[..., Any], number: int
) -> None:
    message = MESSAGES[number]
    adapter = connect_adapter(shared_server, adapter_id=f"fuzz{number}", features=["ack"])
    for key in [*message, "added", "features", "details", "execution_time_ms"]:
        for value in VALUES:
            adapter.send(json.dumps({**message, key: value}))
        adapter.send(json.dumps({k: v for k, v in message.items() if k != key}))
    adapter.send('{"type": "heartbeat", "timestamp": "the last"}')
    while adapter.receive(20).get("timestamp") != "the last":
        pass
    assert seconds_of_health(shared_server) < 10


def test_damaged_frames_end_their_own_connection_only(shared_server: Any) -> None:
    chance = random.Random(9)
    whole = b"".join(frame(json.dumps(message).encode()) for message in MESSAGES)
    for _ in range(40):
        with RawConnection(shared_server.port) as adapter:
            adapter.send(head("GET", WEBSOCKET))
            assert adapter.response()[0] == 101
            adapter.send(damaged(whole, chance))
            adapter.socket.shutdown(socket.SHUT_WR)
            adapter.receive(20)
    assert seconds_of_health(shared_server) < 10
    assert shared_server.get("/api/v1/info")[0] == 200
