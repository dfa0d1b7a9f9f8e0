# SPDX-License-Identifier: MIT
"""Raw requests to each endpoint before the key is known: sizes, numbers, times and floods."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Iterator

import pytest

from conjure_workbench.server.connections import ConnectionLimits, Connections
from tests.hostile.caller import (
    ENDPOINTS,
    HTTP_ENDPOINTS,
    KEY,
    WEBSOCKET,
    RawConnection,
    drip,
    frame,
    head,
    seconds_of_health,
    status_of,
)
from tests.server.conftest import Server

ROOT = Path(__file__).resolve().parents[2]
SMALL = {
    "header_bytes": 4096,
    "headers": 20,
    "header_s": 1.0,
    "body_bytes": 300_000,
    "body_s": 1.5,
    "unread_s": 1.5,
    "pipelined": 4,
    "strangers": 60,
    "strangers_per_address": 30,
    "connections": 100,
}
LATEST_S = 8.0
"""Seconds in which a limit of about one second must have struck, on a busy machine."""


@pytest.fixture(scope="module")
def bounded() -> Iterator[Server]:
    """A server with small limits."""
    server = Server(limits=SMALL)
    yield server
    server.stop(timeout=10)
    assert "Exception in ASGI application" not in server.stderr, server.stderr


@pytest.fixture(autouse=True)
def still_well(bounded: Server) -> Iterator[None]:
    """Whatever was done: the server answers afterwards."""
    yield
    assert seconds_of_health(bounded) < LATEST_S


def test_the_limits_are_the_documented_ones() -> None:
    assert asdict(ConnectionLimits()) == {
        "header_bytes": 65536,
        "headers": 100,
        "header_s": 10.0,
        "body_bytes": 3 * 8 * 1024 * 1024,
        "body_s": 60.0,
        "unread_s": 60.0,
        "pipelined": 16,
        "strangers": 1000,
        "strangers_per_address": 200,
        "connections": 10_000,
    }
    page = (ROOT / "docs" / "server.md").read_text("utf-8")
    for words in ("64 KiB", "100 headers", "10 s", "24 MiB", "60 s", "1,000", "200", "10,000"):
        assert words in page, words


# --- headers


@pytest.mark.parametrize(("method", "path"), ENDPOINTS)
def test_a_header_that_never_ends_is_cut_off_by_its_size(
    bounded: Server, method: str, path: str
) -> None:
    with RawConnection(bounded.port) as caller:
        caller.send(head(method, path)[:-2] + b"X-Endless: ")
        sent = 0
        while sent < 50_000_000 and caller.send(b"x" * 10_000):
            sent += 10_000
        assert sent < 50_000_000
        assert status_of(caller.receive(LATEST_S)) in (0, 431)


@pytest.mark.parametrize(
    "start",
    [
        b"GET /" + b"x" * 5000,
        b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"x" * 5000,
        b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nA: " + b"b" * 5000 + b"\r\n\r\n",
        b"GET /?" + b"x" * 5000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + b"c" * 9000 + b"\r\n\r\n",
    ],
)
def test_headers_over_the_size_are_refused_in_one_piece_or_many(
    bounded: Server, start: bytes
) -> None:
    for pieces in (1, 50):
        with RawConnection(bounded.port) as caller:
            size = len(start) // pieces
            for at in range(0, len(start), size):
                caller.send(start[at : at + size])
            assert status_of(caller.receive(LATEST_S)) in (0, 431)


@pytest.mark.parametrize(("method", "path"), ENDPOINTS)
def test_too_many_headers_are_refused(bounded: Server, method: str, path: str) -> None:
    with RawConnection(bounded.port) as caller:
        caller.send(head(method, path, *[f"X-{number}: 1" for number in range(30)]))
        assert status_of(caller.receive(LATEST_S)) == 431


def test_headers_that_drip_are_cut_off_by_their_time(bounded: Server) -> None:
    with contextlib.ExitStack() as held:
        callers = [held.enter_context(RawConnection(bounded.port)) for _ in ENDPOINTS]
        for caller, (method, path) in zip(callers, ENDPOINTS):
            caller.send(head(method, path)[:-2])
        assert drip(callers, b"X: 1\r\n", 0.15, LATEST_S) == 0


@pytest.mark.parametrize("drop", [b"", b"\r\n", b"G"])
def test_a_connection_without_a_request_is_closed(bounded: Server, drop: bytes) -> None:
    with RawConnection(bounded.port) as caller:
        caller.send(drop)
        assert status_of(caller.receive(LATEST_S)) == 408


def test_empty_lines_do_not_keep_a_connection_open(bounded: Server) -> None:
    with RawConnection(bounded.port) as caller:
        caller.send(head("GET", "/health"))
        assert caller.response()[0] == 200
        assert drip([caller], b"\r\n", 0.15, LATEST_S) == 0


def test_the_second_request_of_a_connection_has_the_same_limits(bounded: Server) -> None:
    with RawConnection(bounded.port) as caller:
        caller.send(head("GET", "/health"))
        assert caller.response()[0] == 200
        caller.send(head("GET", "/health")[:-2])
        assert status_of(caller.receive(LATEST_S)) == 408
    with RawConnection(bounded.port) as caller:
        caller.send(head("GET", "/health") + head("GET", "/x" * 5000))
        assert b" 431 " in caller.receive(LATEST_S)


@pytest.mark.parametrize(
    "lines",
    [
        b"CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET \xff\xfe HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n folded: 1\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n",
        b"GET /health HTTP/1.1\nHost: 127.0.0.1\n\n",
        b"POST /op HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"POST /op HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
        b"POST /op HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /op HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"\x00" * 100,
    ],
)
def test_what_is_no_request_is_refused_and_closed(bounded: Server, lines: bytes) -> None:
    with RawConnection(bounded.port) as caller:
        caller.send(lines)
        assert status_of(caller.receive(LATEST_S)) in (0, 400, 401, 403, 408)


def test_a_trailer_shows_no_key(bounded: Server) -> None:
    chunked = head("POST", "/api/v1/execute", "Transfer-Encoding: chunked", key=None)
    with RawConnection(bounded.port) as caller:
        caller.send(chunked + f"0\r\nX-API-Key: {KEY}\r\n\r\n".encode())
        assert caller.response()[0] == 401


# --- bodies


@pytest.mark.parametrize("key", [KEY, None])
@pytest.mark.parametrize("framing", ["Content-Length: 200000", "Transfer-Encoding: chunked"])
def test_a_body_that_drips_is_cut_off_by_its_time(
    bounded: Server, framing: str, key: str | None
) -> None:
    with contextlib.ExitStack() as held:
        callers = [held.enter_context(RawConnection(bounded.port)) for _ in HTTP_ENDPOINTS]
        for caller, (method, path) in zip(callers, HTTP_ENDPOINTS):
            caller.send(head(method, path, framing, key=key))
        assert drip(callers, b"1\r\nx\r\n", 0.3, LATEST_S) == 0


def test_a_body_that_stops_is_answered_with_408(bounded: Server) -> None:
    with RawConnection(bounded.port) as caller:
        caller.send(head("POST", "/api/v1/execute", "Content-Length: 100") + b"{")
        assert status_of(caller.receive(LATEST_S)) == 408


@pytest.mark.parametrize("key", [KEY, None])
@pytest.mark.parametrize("piece", [b"1\r\nx\r\n", b"1;" + b"e" * 1000 + b"\r\nx\r\n"])
def test_a_body_in_crumbs_is_bounded_by_what_is_sent(
    bounded: Server, piece: bytes, key: str | None
) -> None:
    with RawConnection(bounded.port) as caller:
        caller.send(head("POST", "/api/v1/execute", "Transfer-Encoding: chunked", key=key))
        sent, block = 0, piece * (20_000 // len(piece))
        while sent < 50_000_000 and caller.send(block):
            sent += len(block)
        assert sent < 50_000_000
        caller.receive(LATEST_S)


def test_a_whole_request_has_all_the_time_of_its_command(bounded: Server) -> None:
    body = b'{"command": "create_box"}'
    with RawConnection(bounded.port) as caller:
        caller.send(head("POST", "/api/v1/execute", f"Content-Length: {len(body)}") + body)
        assert caller.response()[0] == 503
        time.sleep(SMALL["body_s"] + 0.5)
        caller.send(head("GET", "/api/v1/info"))
        assert caller.response()[0] == 200, "the limits of time are over with the request"


# --- floods


def flood(server: Server, count: int, data: bytes) -> list[RawConnection]:
    connections = []
    for _ in range(count):
        connection = RawConnection(server.port)
        connection.send(data)
        connections.append(connection)
    return connections


HALVES = {
    "nothing": b"",
    "half a header": head("POST", "/api/v1/execute")[:-2],
    "half a body": head("POST", "/api/v1/execute", "Content-Length: 9", key=None) + b"{",
    "no key": head("GET", "/api/v1/info", key=None),
    "health": head("GET", "/health", key=None),
    "an upgrade without a key": head("GET", WEBSOCKET, key=None),
}


@pytest.mark.parametrize("kind", HALVES)
def test_a_flood_of_half_requests_shuts_nobody_out(bounded: Server, kind: str) -> None:
    with contextlib.ExitStack() as held, RawConnection(bounded.port) as known:
        known.send(head("GET", "/api/v1/info"))
        assert known.response()[0] == 200
        for connection in flood(bounded, 300, HALVES[kind]):
            held.enter_context(connection)
        assert seconds_of_health(bounded) < LATEST_S
        with RawConnection(bounded.port) as honest:
            honest.send(head("GET", "/api/v1/info"))
            assert honest.response()[0] == 200
        known.send(head("GET", "/api/v1/info"))
        assert known.response()[0] == 200, "who has shown the key is not crowded out"


def test_all_connections_together_are_bounded(bounded: Server) -> None:
    with contextlib.ExitStack() as held:
        for _ in range(int(SMALL["connections"])):
            connection = held.enter_context(RawConnection(bounded.port))
            connection.send(head("GET", "/api/v1/info"))
            assert connection.response()[0] == 200
        with RawConnection(bounded.port) as one_more:
            assert status_of(one_more.receive(LATEST_S)) == 503


def test_requests_that_do_not_wait_for_responses_are_bounded(bounded: Server) -> None:
    with RawConnection(bounded.port) as caller:
        caller.send(head("GET", "/health") * 3)
        assert [caller.response()[0]] == [200]
    with RawConnection(bounded.port) as caller:
        caller.send(head("GET", "/health") * 2000)
        assert caller.receive(LATEST_S).count(b" 200 OK") < 2000


def test_who_reads_no_response_is_not_served_without_end(bounded: Server) -> None:
    with RawConnection(bounded.port) as caller:
        caller.socket.settimeout(0.5)
        sent, block = 0, head("GET", "/api/v1/mcp/tools")
        while sent < 2000 and caller.send(block):
            sent += 1
        assert seconds_of_health(bounded) < LATEST_S


# --- responses


def test_responses_that_nobody_reads_end_the_connection(bounded: Server) -> None:
    with RawConnection(bounded.port) as caller:
        caller.socket.settimeout(LATEST_S)
        sent = 0
        # One at a time, until the system's buffers are full and the server gives up. What is in
        # line then must leave no traceback, see `bounded`.
        while sent < 2000 and caller.send(head("GET", "/api/v1/mcp/tools")):
            sent += 1
            time.sleep(0.005)
        assert sent < 2000


def test_responses_that_are_read_in_time_come_whole(bounded: Server) -> None:
    with RawConnection(bounded.port) as caller:
        for _ in range(3):
            caller.send(head("GET", "/api/v1/mcp/tools"))
            time.sleep(SMALL["unread_s"] / 2)
            status, body = caller.response()
            assert status == 200
            assert len(json.loads(body)["tools"]) > 100


# --- WebSockets


@pytest.mark.parametrize(
    ("method", "headers", "body"),
    [
        ("POST", ["Content-Length: 5"], b"hello"),
        ("GET", ["Content-Length: 5"], b"hello"),
        ("GET", ["Transfer-Encoding: chunked"], b"0\r\n\r\n"),
    ],
)
@pytest.mark.parametrize("key", [KEY, None])
def test_an_upgrade_that_is_none_is_refused_at_once(
    bounded: Server, method: str, headers: list[str], body: bytes, key: str | None
) -> None:
    with RawConnection(bounded.port) as caller:
        caller.send(head(method, WEBSOCKET, *headers, key=key) + body)
        assert status_of(caller.receive(LATEST_S)) == 400


def test_an_upgrade_with_a_longer_header_than_the_library_reads_is_refused(
    shared_server: Server,
) -> None:
    with RawConnection(shared_server.port) as caller:
        caller.send(head("GET", WEBSOCKET, "X-Long: " + "x" * 20_000))
        assert status_of(caller.receive(LATEST_S)) == 400


def opened(server: Server) -> RawConnection:
    connection = RawConnection(server.port)
    connection.send(head("GET", WEBSOCKET))
    assert connection.response()[0] == 101
    return connection


def test_fragments_without_a_byte_are_bounded(bounded: Server) -> None:
    with opened(bounded) as adapter:
        adapter.send(frame(b"", final=False))
        block = frame(b"", 0, final=False) * 1000
        sent = 0
        while sent < 1000 and adapter.send(block):
            sent += 1
        assert sent < 1000


def test_pings_whose_pongs_nobody_reads_are_bounded(bounded: Server) -> None:
    with opened(bounded) as adapter:
        adapter.socket.settimeout(LATEST_S)
        block = frame(b"p" * 125, 9) * 500
        sent = 0
        while sent < 2000 and adapter.send(block):
            sent += 1
        assert sent < 2000


def test_acknowledgements_that_nobody_reads_are_bounded(bounded: Server) -> None:
    with opened(bounded) as adapter:
        adapter.send(frame(b'{"type": "adapter_registration", "adapter_id": "deaf"}'))
        adapter.socket.settimeout(LATEST_S)
        beat = frame(b'{"type": "heartbeat", "timestamp": "%s"}' % (b"t" * 5000))
        sent = 0
        while sent < 100_000 and adapter.send(beat):
            sent += 1
        assert sent < 100_000


@pytest.mark.parametrize(
    "data",
    [
        frame(b"x" * 200, 9),
        frame(b"", 3),
        b"\xf1\x80\x00\x00\x00\x00",
        b"\x81\x05hello",
        b"\x81\xff\xff\xff\xff\xff\xff\xff\xff\xff" + bytes(4),
        frame(b"", 0),
        frame(b"\x00", 8),
        b"GET / HTTP/1.1\r\n\r\n",
    ],
)
def test_a_broken_frame_ends_its_own_connection_only(bounded: Server, data: bytes) -> None:
    with opened(bounded) as adapter:
        adapter.send(data)
        adapter.receive(LATEST_S)


# --- the table of connections


def test_the_stranger_of_longest_makes_room_and_an_admitted_one_never_does() -> None:
    limits = ConnectionLimits(strangers=3, strangers_per_address=2, connections=5)
    table = Connections(limits)
    dropped: list[tuple[str, int]] = []

    def enter(address: str, port: int) -> tuple[str, int]:
        peer = (address, port)
        table.opened(peer, lambda: dropped.append(peer))
        return peer

    table.admit(enter("a", 1))
    for port in (2, 3, 4):
        enter("a", port)
    assert dropped == [("a", 2)], "two strangers of one address"
    enter("b", 1)
    enter("c", 1)
    assert dropped == [("a", 2), ("a", 3)], "three strangers in all"
    for peer in (("a", 4), ("b", 1), ("c", 1)):
        table.admit(peer)
    table.admit(enter("d", 1))
    enter("e", 1)
    assert dropped[2:] == [("e", 1)], "five in all: the newcomer has to go"
    table.closed(("d", 1))
    table.closed(("d", 1))
    table.admit(("unknown", 1))
    assert len(table) == 4
    table.drop(("a", 1))
    assert dropped[3:] == [("a", 1)]
    for peer in (("a", 4), ("b", 1), ("c", 1)):
        table.closed(peer)
    assert len(table) == 0
    assert not table._of_address


def test_only_serve_changes_the_collector_and_the_limit_of_files() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import gc; from conjure_workbench.server import serve\n"
            "before = gc.get_threshold(), gc.get_freeze_count()\n"
            "serve.spare_the_collector(); files = serve.open_files()\n"
            "print(before[1], before[0][0] < gc.get_threshold()[0], gc.get_freeze_count() > 1000,"
            " files >= 256)",
        ],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=True,
    )
    assert told.stdout.split() == ["0", "True", "True", "True"]
