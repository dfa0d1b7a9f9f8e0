# SPDX-License-Identifier: MIT
"""Adapters on a real server process: keys, registration, heartbeats, silence, reconnecting."""

from __future__ import annotations

import http.client
import socket
import time
from typing import Any, Callable

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from conjure_workbench.protocol.limits import ADAPTER_PATH

KEY = "conjure_test_key"


def close_code(connection: Any) -> int | None:
    with pytest.raises(ConnectionClosed) as closed:
        connection.recv(timeout=5)
    return closed.value.rcvd.code if closed.value.rcvd else None


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        ("", {}),
        ("", {"Authorization": "Bearer wrong"}),
        ("", {"Authorization": KEY}),
        ("?api_key=wrong", {}),
        ("?api_key=", {}),
        ("?api_key=%ff%00", {}),
        (f"?api_key={KEY}", {"Authorization": "Bearer wrong"}),
    ],
)
def test_a_bad_or_missing_key_is_closed_with_4001_at_once(
    shared_server: Any, query: str, headers: dict[str, str]
) -> None:
    started = time.monotonic()
    with connect(shared_server.ws_url + query, additional_headers=headers) as connection:
        assert close_code(connection) == 4001
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        (f"?api_key={KEY}", {}),
        ("", {"Authorization": f"Bearer {KEY}"}),
        ("", {"Authorization": f"bearer {KEY}"}),
    ],
)
def test_the_key_is_taken_from_the_header_or_the_query(
    server: Any, query: str, headers: dict[str, str]
) -> None:
    with connect(server.ws_url + query, additional_headers=headers) as connection:
        connection.send('{"type": "adapter_registration", "adapter_id": "a"}')
        assert "registration_confirmed" in connection.recv(timeout=5)


@pytest.mark.parametrize(
    "first",
    ['{"type": "heartbeat", "timestamp": ""}', "hello", "[]", '{"command": "create_box"}', b"\xff"],
)
def test_a_first_message_that_is_no_registration_is_closed_with_4002(
    shared_server: Any, first: str | bytes
) -> None:
    with connect(f"{shared_server.ws_url}?api_key={KEY}") as connection:
        connection.send(first)
        assert close_code(connection) == 4002


def test_no_registration_within_10_s_is_closed_with_4002(shared_server: Any) -> None:
    with connect(f"{shared_server.ws_url}?api_key={KEY}") as connection:
        with pytest.raises(TimeoutError):
            connection.recv(timeout=9)
        assert close_code(connection) == 4002


def test_a_heartbeat_is_acknowledged_with_its_timestamp(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    assert adapter.confirmation == {"type": "registration_confirmed", "adapter_id": "desk"}
    adapter.send({"type": "heartbeat", "timestamp": "2025-01-15T10:35:00Z"})
    assert adapter.receive() == {"type": "heartbeat_ack", "timestamp": "2025-01-15T10:35:00Z"}


def test_an_adapter_that_is_silent_is_disconnected(
    start_server: Callable[..., Any], connect_adapter: Callable[..., Any]
) -> None:
    server = start_server("--silence-s", "1")
    adapter = connect_adapter(server)
    started = time.monotonic()
    code, reason = adapter.closing()
    assert 0.9 < time.monotonic() - started < 3
    assert code == 1001
    assert "heartbeat" in reason
    assert server.get("/health")[1]["adapters"] == 0


def test_a_busy_adapter_may_be_silent_longer_than_the_cut_off(
    start_server: Callable[..., Any], connect_adapter: Callable[..., Any]
) -> None:
    server = start_server("--silence-s", "0.5")
    adapter = connect_adapter(server)
    reply = server.later(server.execute)
    command = adapter.expect("execute_command")
    time.sleep(2)
    adapter.answer(command)
    assert reply.result(5)[1]["success"]


def test_what_cannot_be_read_is_passed_over_and_the_connection_stays(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    for text in ("", "null", "{", '{"type": 1}', "[" * 100_000, '{"type": "no_such_type"}'):
        adapter.send(text)
    adapter.socket.send(b"\xff\xfe")
    adapter.send({"type": "heartbeat", "timestamp": "t"})
    assert adapter.receive() == {"type": "heartbeat_ack", "timestamp": "t"}


def test_registering_again_on_the_same_line_is_confirmed_again(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    adapter.send({**adapter.told, "capabilities": ["primitives", "booleans"]})
    adapter.expect("registration_confirmed")
    (listed,) = server.get("/api/v1/adapters")[1]["adapters"]
    assert listed["capabilities"] == ["primitives", "booleans"]
    adapter.send({**adapter.told, "adapter_id": "laptop"})
    assert adapter.expect("registration_confirmed")["adapter_id"] == "laptop"
    (listed,) = server.get("/api/v1/adapters")[1]["adapters"]
    assert listed["adapter_id"] == "laptop"


def test_the_same_session_replaces_its_older_connection(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    old = conjure_adapter()
    new = conjure_adapter()
    assert old.closing()[0] == 1000
    reply = server.later(server.execute)
    new.answer(new.expect("execute_command"))
    assert reply.result(5)[1]["success"]


def test_a_double_without_a_session_is_asked_to_stay_away(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    old = connect_adapter(server)
    connect_adapter(server)
    old.expect("disconnect")
    assert old.closing()[0] == 1000


def test_after_a_broken_line_the_command_is_sent_again_and_answered_once(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    first = conjure_adapter()
    reply = server.later(server.execute)
    command = first.expect("execute_command")
    first.vanish()
    second = conjure_adapter()
    again = second.expect("execute_command")
    assert again["command_id"] == command["command_id"]
    assert again["parameters"] == command["parameters"]
    assert again["timeout_ms"] <= command["timeout_ms"]
    second.answer(again, {"object_id": "Box001"})
    assert second.expect("result_ack")["command_id"] == command["command_id"]
    status, body = reply.result(5)
    assert (status, body["result"]) == (200, {"object_id": "Box001"})


def test_a_command_for_an_adapter_that_is_just_away_waits_for_it(
    server: Any, conjure_adapter: Callable[..., Any]
) -> None:
    conjure_adapter().vanish()
    reply = server.later(server.execute)
    time.sleep(0.3)
    assert not reply.done()
    adapter = conjure_adapter()
    adapter.answer(adapter.expect("execute_command"))
    assert reply.result(5)[1]["success"]


def test_a_page_only_adapter_that_is_lost_is_told_truthfully(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.execute)
    adapter.expect("execute_command")
    adapter.vanish()
    status, body = reply.result(5)
    assert status == 200
    assert body["error_code"] == "ADAPTER_LOST"
    assert body["details"]["retryable"] is False
    assert server.execute()[0] == 503


def test_a_vendor_adapter_is_understood_in_its_own_dialect(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(
        server, adapter_id=None, version="1.0.0", capabilities={"primitives": True}
    )
    assert adapter.confirmation["adapter_id"]
    adapter.send({"type": "heartbeat"})
    adapter.expect("heartbeat_ack")
    reply = server.later(server.execute, parameters={"length": 5})
    message = adapter.expect("execute_command")
    assert message["command_type"] == "create_box"
    assert message["params"] == {"length": 5}
    adapter.send(
        {
            "type": "command_result",
            "request_id": message["request_id"],
            "success": True,
            "data": {"object": "Box", "status": "success"},
            "error": None,
        }
    )
    body = reply.result(5)[1]
    assert body["result"] == {"object": "Box", "status": "success"}
    assert body["execution_time_ms"] > 0


def test_an_answer_over_the_limit_is_a_coded_error_and_the_connection_stays(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.execute)
    command = adapter.expect("execute_command")
    adapter.answer(command, {"image": "x" * (9 * 1024 * 1024)})
    body = reply.result(15)[1]
    assert body["error_code"] == "RESPONSE_TOO_LARGE"
    adapter.send({"type": "heartbeat", "timestamp": "t"})
    adapter.expect("heartbeat_ack")


def test_an_answer_of_almost_8_mib_arrives_whole(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.execute)
    adapter.answer(adapter.expect("execute_command"), {"image": "x" * (8 * 1024 * 1024 - 500)})
    assert len(reply.result(15)[1]["result"]["image"]) == 8 * 1024 * 1024 - 500


def test_an_unreadable_answer_fails_its_command_and_no_other(
    server: Any, connect_adapter: Callable[..., Any]
) -> None:
    adapter = connect_adapter(server)
    reply = server.later(server.execute)
    command = adapter.expect("execute_command")
    adapter.send({"type": "command_result", "command_id": command["command_id"], "success": "yes"})
    assert reply.result(5)[1]["error_code"] == "INVALID_MESSAGE"
    reply = server.later(server.execute)
    adapter.answer(adapter.expect("execute_command"))
    assert reply.result(5)[1]["success"]


@pytest.mark.parametrize("path", ["/", "/api/v1/adapter", "/api/v1/adapter/ws/", "/mcp"])
def test_another_path_has_no_websocket_and_is_not_taken_for_a_refused_key(
    shared_server: Any, path: str
) -> None:
    url = shared_server.ws_url.replace("/api/v1/adapter/ws", path)
    with pytest.raises(InvalidStatus) as refused:
        connect(f"{url}?api_key={KEY}").close()
    assert refused.value.response.status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
    ],
)
def test_another_site_s_page_cannot_open_a_connection(
    shared_server: Any, headers: dict[str, str]
) -> None:
    with pytest.raises(InvalidStatus) as refused:
        connect(f"{shared_server.ws_url}?api_key={KEY}", additional_headers=headers).close()
    assert refused.value.response.status_code == 403


def test_the_server_s_own_origin_may_open_a_connection(server: Any) -> None:
    origin = {"Origin": f"http://127.0.0.1:{server.port}"}
    with connect(f"{server.ws_url}?api_key={KEY}", additional_headers=origin) as connection:
        connection.send('{"type": "adapter_registration", "adapter_id": "a"}')
        assert "registration_confirmed" in connection.recv(timeout=5)


def test_small_messages_are_sent_at_once_on_both_sides(shared_server: Any) -> None:
    """Nagle's algorithm and delayed acks would cost 40 ms per command."""
    with socket.create_connection(("127.0.0.1", shared_server.port)) as plain:
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        request = b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        times = []
        for _ in range(20):
            started = time.perf_counter()
            plain.sendall(request)
            received = b""
            while not received.endswith(b"}"):
                received += plain.recv(4096)
            times.append(time.perf_counter() - started)
    assert sorted(times)[10] < 0.02


def test_an_adapter_that_comes_under_an_unknown_name_is_not_told_that_its_key_is_wrong(
    shared_server: Any,
) -> None:
    """An adapter takes 401 and 403 for a refused key, and would not try again."""
    connection = http.client.HTTPConnection("127.0.0.1", shared_server.port, timeout=5)
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    nonce = {"Sec-WebSocket-Key": "x3JJHMbDL1EzLkh9GBhXDw==", "Host": "desk.example:9870"}
    connection.request("GET", ADAPTER_PATH, headers={**upgrade, **nonce})
    response = connection.getresponse()
    assert response.status == 421
    assert b"desk.example" in response.read()
    connection.close()
