# SPDX-License-Identifier: MIT
"""Words of callers and adapters in the server's logs and replies are only words."""

from __future__ import annotations

import contextlib
import json
import re
from typing import Any, Callable
from urllib.parse import unquote

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from conjure_workbench.server.server_log import MOST
from tests.hostile.caller import HTTP_ENDPOINTS, KEY, WEBSOCKET, RawConnection, frame, head

ACTING = "a\r\nINJECTED 2026 ERROR root: all is lost\x1b[31m\x07\u202egpj.exe\u2066\u200b\x9b2J"
LINE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ [\w.]+: |    ")


def misbehave(server: Any, connect_adapter: Callable[..., Any], word: str) -> None:
    """Bring a word into every place from which the server may log it."""
    adapter = connect_adapter(server, adapter_id=word, adapter_type=word, session_id=word)
    adapter.send({"type": word})
    adapter.send({"type": "command_result", "success": False, "error": word})
    stray = {"type": "command_result", "command_id": word, "success": True, "result": {}}
    adapter.send(stray)
    adapter.send(f"no JSON: {word}")
    adapter.send({"type": "command_progress", "command_id": word, "state": word})
    adapter.send({"type": "heartbeat", "timestamp": word})
    adapter.expect("heartbeat_ack")
    adapter.socket.close(1000, word[:30])
    quoted = "".join(f"%{byte:02x}" for byte in word.encode())
    for method, path in HTTP_ENDPOINTS:
        for spelled in (f"{path}/{quoted}", f"{path}?{quoted}={quoted}"):
            with RawConnection(server.port) as caller:
                caller.send(head(method, spelled, "Connection: close", "Content-Length: 0"))
                caller.response()
    with RawConnection(server.port) as caller:
        caller.send(head("GET", f"{WEBSOCKET}?{quoted}"))
        caller.response()
        caller.send(frame(word.encode()))
    with contextlib.suppress(OSError):
        body = {"command": word, "command_id": word, "adapter_id": word}
        server.request("POST", "/api/v1/execute", body, key=None)
        server.request("POST", "/api/v1/execute", body)


def test_the_log_has_whole_lines_in_which_nothing_acts(
    start_server: Callable[..., Any], connect_adapter: Callable[..., Any]
) -> None:
    server = start_server("--verbose")
    misbehave(server, connect_adapter, ACTING)
    server.stop()
    lines = server.stderr.splitlines()
    assert len(lines) > 20
    for line in lines:
        assert LINE.match(line), line
        assert line.isprintable(), line
    assert "INJECTED" in server.stderr, "it is told, as words"


def test_no_log_shows_the_key_wherever_it_is_sent(
    start_server: Callable[..., Any], connect_adapter: Callable[..., Any]
) -> None:
    server = start_server("--verbose")
    misbehave(server, connect_adapter, KEY)
    server.stop()
    assert server.stderr.count("<hidden>") > 10
    assert KEY not in unquote(unquote(server.stderr))


def test_a_flood_of_words_becomes_short_lines(
    start_server: Callable[..., Any], connect_adapter: Callable[..., Any]
) -> None:
    server = start_server("--verbose")
    adapter = connect_adapter(server)
    adapter.send({"type": "x" * 1_000_000})
    adapter.send({"type": "command_result", "success": False, "error": "y" * 1_000_000})
    adapter.send({"type": "heartbeat", "timestamp": "now"})
    adapter.expect("heartbeat_ack")
    server.stop()
    assert max(map(len, server.stderr.splitlines())) < 2200


def test_floods_leave_few_lines_and_their_number(
    start_server: Callable[..., Any], connect_adapter: Callable[..., Any]
) -> None:
    server = start_server()
    for _ in range(200):
        with RawConnection(server.port) as stranger:
            stranger.send(b"no request\r\n\r\n")
            stranger.receive()
    for name in ("one", "another"):
        adapter = connect_adapter(server, adapter_id=name)
        for number in range(200):
            adapter.send(f"no JSON {number}")
            adapter.socket.socket.sendall(frame(b"\xff" * number, 1))
            stray = {"type": "command_result", "command_id": f"{name} {number}", "success": True}
            adapter.send({**stray, "result": {}})
        adapter.send({"type": "heartbeat", "timestamp": "now"})
        adapter.expect("heartbeat_ack")
    server.stop()
    lines = server.stderr.splitlines()
    assert "Traceback" not in server.stderr
    assert len(lines) == 3 * (MOST + 1)
    left_out = sorted(int(number) for number in re.findall(r"(\d+) more like this", server.stderr))
    assert left_out == [200 - MOST, 400 - MOST, 800 - MOST]


@pytest.mark.parametrize(
    ("method", "path", "headers", "body"),
    [
        ("GET", "/" + "x" * 30_000, [], b""),
        ("GET", "/api/v1/commands/" + "x" * 30_000, [], b""),
        ("GET", "/api/v1/mcp/tools?adapter_id=" + "x" * 30_000, [], b""),
        ("POST", "/api/v1/execute", [], b'{"%s": 1}' % (b"x" * 1_000_000)),
        ("POST", "/api/v1/execute", [], b'{"command": "a", "timeout_ms": "%s"}' % (b"x" * 99_000)),
        ("POST", "/api/v1/execute?wait=" + "x" * 30_000, [], b'{"command": "a"}'),
        ("POST", "/op", [], b'{"op": "a", "%s": 1}' % (b"x" * 1_000_000)),
        ("GET", "/health", ["Origin: http://" + "x" * 30_000], b""),
    ],
)
def test_an_error_repeats_only_the_beginning_of_what_was_sent(
    shared_server: Any, method: str, path: str, headers: list[str], body: bytes
) -> None:
    with RawConnection(shared_server.port) as caller:
        length = f"Content-Length: {len(body)}"
        caller.send(head(method, path, *headers, length, "Connection: close") + body)
        status, told = caller.response()
    assert 400 <= status < 504
    assert len(told) < 2000
    assert json.loads(told)["error"]


@pytest.mark.parametrize(
    "query",
    [
        f"api%5Fkey={KEY}",
        f"API_KEY={KEY}",
        f"api-key={KEY}",
        f"%61pi_key={KEY}",
        f"x=1;api_key={KEY}",
        f"api_key=wrong&api_key={KEY}",
        f"api_key={KEY}&api_key={KEY}",
        f"api_key%3D{KEY}",
    ],
)
def test_a_key_in_a_query_of_another_spelling_is_no_key(shared_server: Any, query: str) -> None:
    address = f"{shared_server.ws_url}?{query}"
    refused = pytest.raises(ConnectionClosed, match="4001")
    with connect(address, close_timeout=1) as connection, refused:
        connection.recv(timeout=5)


def test_the_key_s_own_characters_may_be_encoded(shared_server: Any) -> None:
    quoted = "".join(f"%{byte:02x}" for byte in KEY.encode())
    with connect(f"{shared_server.ws_url}?api_key={quoted}", close_timeout=1) as connection:
        connection.send('{"type": "adapter_registration", "adapter_id": "quoted"}')
        assert json.loads(connection.recv(timeout=5))["type"] == "registration_confirmed"


@pytest.mark.parametrize("name", ["Host", "Origin", "Authorization", "X-API-Key"])
@pytest.mark.parametrize(("method", "path"), [("GET", "/api/v1/info"), ("GET", WEBSOCKET)])
def test_a_header_that_decides_comes_once(
    shared_server: Any, name: str, method: str, path: str
) -> None:
    values = {"Host": "127.0.0.1", "X-API-Key": KEY, "Authorization": f"Bearer {KEY}"}
    value = values.get(name, "http://127.0.0.1")
    twice = [f"{name}: {value}", f"{name.lower()}: {value}"]
    with RawConnection(shared_server.port) as caller:
        caller.send(head(method, path, *twice, "Accept: */*"))
        status, body = caller.response()
    assert status == 400
    # The WebSocket library itself refuses a second Origin.
    assert b"twice" in body or b"multiple values" in body
