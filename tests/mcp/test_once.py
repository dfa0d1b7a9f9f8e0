# SPDX-License-Identifier: MIT
"""Calls that are cut at a random moment and sent again: each is done exactly once."""

from __future__ import annotations

import json
import random
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from tests.draws import DRAWS
from tests.mcp.conftest import WAYS, FreeCAD, made
from tests.server.conftest import KEY, Server

pytestmark = pytest.mark.anyio

CALLS = 50 * DRAWS
LONGEST_WORK_S, LONGEST_PATIENCE_S = 0.02, 0.04


class Workshop(FreeCAD):
    """FreeCAD that takes a random time for an object, and can stop until it is made."""

    def __init__(self, server: Server, seed: int) -> None:
        self.seed = seed
        self.random = random.Random(seed)
        self.lock = threading.Lock()
        self.waiting: set[str] = set()
        self.made: list[str] = []
        super().__init__(server, behave=Workshop.begin)

    def begin(self, command: dict[str, Any]) -> None:
        with self.lock:
            self.waiting.add(command["command_id"])
        delay = self.random.random() * LONGEST_WORK_S
        threading.Timer(delay, self.finish, [command]).start()

    def finish(self, command: dict[str, Any]) -> None:
        with self.lock:
            if command["command_id"] not in self.waiting:
                return
            self.waiting.discard(command["command_id"])
            self.made.append(command["command_id"])
        self.answer(command, made(self, command))

    def cancel(self, command_id: str) -> str:
        with self.lock:
            if command_id not in self.waiting:
                return "too_late"
            self.waiting.discard(command_id)
            return "cancelled"


@pytest.fixture
def workshop(hub: Server) -> Iterator[Workshop]:
    workshop = Workshop(hub, random.randrange(2**32))
    yield workshop
    workshop.leave()


# Over HTTP a client that gives a call up may have read the answer, of which nothing tells, and its
# cancel comes by a connection of its own: there only the raw stream below can be counted.
@pytest.mark.parametrize("progress", [False, True], ids=["silent", "progress"])
@pytest.mark.parametrize("way", ["stdio-auto", "stdio-legacy"])
async def test_a_call_that_is_cancelled_and_sent_again_is_done_once(hub, workshop, way, progress):
    kind, mode = WAYS[way]
    patience = random.Random(workshop.seed)
    cut = 0

    async def note(*_: Any) -> None:
        """Take notice of progress."""

    async with kind(hub, mode)() as client:
        # A client that has yet to list the tools does so with an answer in hand. Given up just
        # before that, it drops the answer and sends nothing by which the program could tell.
        await client.list_tools()

        async def call(seconds: float) -> bool:
            callback = note if progress else None
            with anyio.move_on_after(seconds):
                result = await client.call_tool(
                    "create_box", {"length": 1}, progress_callback=callback
                )
                assert not result.is_error, result
                return True
            return False

        for _ in range(CALLS):
            while not await call(patience.random() * LONGEST_PATIENCE_S):
                cut += 1
    assert cut > CALLS / 10, f"seed {workshop.seed}"
    assert len(workshop.made) == CALLS, f"seed {workshop.seed}, {cut} calls were cut"


REQUEST = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "tools/call",
    "params": {
        "name": "create_box",
        "arguments": {"length": 1},
        "_meta": {
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientInfo": {"name": "raw", "version": "1"},
            "io.modelcontextprotocol/clientCapabilities": {},
        },
    },
}


def post(hub: Server, seconds: float) -> bool:
    """Call over a connection of its own, which is cut after a time; True if it was answered."""
    body = json.dumps(REQUEST).encode()
    head = (
        f"POST /mcp HTTP/1.1\r\nHost: 127.0.0.1:{hub.port}\r\nX-API-Key: {KEY}\r\n"
        "Accept: application/json, text/event-stream\r\nContent-Type: application/json\r\n"
        "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: create_box\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", hub.port)) as connection:
        connection.sendall(head.encode() + body)
        time.sleep(seconds)
        connection.setblocking(False)
        try:
            response = connection.recv(2**16)
        except BlockingIOError:
            return False
    assert response.startswith(b"HTTP/1.1 200"), response
    assert b'"isError":true' not in response, response
    # The head of a stream may come before the answer.
    return b'"structuredContent"' in response


def test_a_stream_that_is_cut_and_sent_again_is_done_once(hub, workshop):
    patience = random.Random(workshop.seed)
    cut = 0
    for _ in range(CALLS):
        while not post(hub, patience.random() * LONGEST_PATIENCE_S):
            cut += 1
    assert cut > CALLS / 10, f"seed {workshop.seed}"
    assert len(workshop.made) == CALLS, f"seed {workshop.seed}, {cut} calls were cut"
