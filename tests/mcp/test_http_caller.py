# SPDX-License-Identifier: MIT
"""Way to the hub over REST: connections that break, and responses that are none."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.local_hub.proof import end_of, prove
from conjure_workbench.mcp.caller import Command, RefusedError
from conjure_workbench.mcp.http_caller import HttpCaller

pytestmark = pytest.mark.anyio

BOX = Command("mcp_1", "create_box", {}, None, 1000)
HANG_UP = b""


def response(body: object, status: str = "200 OK") -> bytes:
    content = json.dumps(body).encode() if not isinstance(body, bytes) else body
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content


@dataclass
class FoundHub:
    address: str
    key: str = "a key"
    warning: str | None = None


@asynccontextmanager
async def hub(*responses: bytes) -> AsyncIterator[tuple[FoundHub, list[str]]]:
    """A hub that proves itself, and gives these responses; the last one for all other requests."""
    requests: list[str] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n"):
            text = head.decode()
            if nonce := re.match(r"GET /health\?nonce=([\w-]+) ", text):
                end = end_of(*writer.get_extra_info("sockname")[:2])
                writer.write(response({"proof": prove("a key", nonce[1], end)}))
                continue
            requests.append(text.partition("\r\n")[0])
            length = [line for line in text.splitlines() if line.lower().startswith("content-len")]
            await reader.readexactly(int(length[0].split(":")[1]) if length else 0)
            reply = responses[min(len(requests), len(responses)) - 1]
            writer.write(reply)
            if reply == HANG_UP:
                break
        writer.close()

    async def quietly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await serve(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(quietly, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield FoundHub(f"http://127.0.0.1:{port}"), requests
    finally:
        server.close()


@asynccontextmanager
async def caller_of(find: Callable[[], FoundHub]) -> AsyncIterator[HttpCaller]:
    caller = HttpCaller(find)
    try:
        yield caller
    finally:
        await caller.aclose()


async def test_a_request_whose_connection_breaks_is_sent_once_more_under_the_same_id():
    state = {"command_id": "mcp_1", "state": "running", "changes": 0}
    broken = hub(HANG_UP, response(state))
    async with broken as (found, requests), caller_of(lambda: found) as caller:
        assert await caller.start(BOX, "größe", 1.0) == state
    first, second = requests
    assert "new=true" in first
    # It may have arrived, so that it is not new any more.
    assert "new=true" not in second


@pytest.mark.parametrize(
    "action",
    [
        lambda caller: caller.start(BOX, "client", 0.1),
        lambda caller: caller.look("mcp_1", 0.1, 3),
        lambda caller: caller.cancel("mcp_1"),
    ],
    ids=["start", "look", "cancel"],
)
async def test_a_hub_that_hangs_up_twice_is_lost(action):
    async with hub(HANG_UP) as (found, _), caller_of(lambda: found) as caller:
        with pytest.raises(RefusedError) as refused:
            await action(caller)
    assert refused.value.code == "HUB_LOST"
    assert refused.value.reply["details"]["command_id"] == "mcp_1"


async def test_a_hub_that_is_gone_is_looked_for_again():
    finds: list[FoundHub] = []
    async with hub(response({"adapters": []})) as (living, _):
        dead = FoundHub("http://127.0.0.1:9")

        def find() -> FoundHub:
            finds.append(living if finds else dead)
            return finds[-1]

        async with caller_of(find) as caller:
            assert await caller.freecads() == {"adapters": []}
        async with caller_of(lambda: dead) as caller:
            with pytest.raises(RefusedError, match="went away"):
                await caller.freecads()
    assert finds == [dead, living]


async def test_a_warning_about_the_hub_is_told_with_the_freecads():
    async with hub(response({"adapters": []})) as (found, _):
        found.warning = "It is old."
        async with caller_of(lambda: found) as caller:
            assert await caller.freecads() == {"adapters": [], "warnings": ["It is old."]}


@pytest.mark.parametrize("body", [b"<html>", [1]])
async def test_a_response_that_is_no_object_is_refused(body):
    async with hub(response(body)) as (found, _), caller_of(lambda: found) as caller:
        with pytest.raises(RefusedError, match="no JSON object"):
            await caller.tools("desk")


async def test_a_refusal_of_the_hub_is_passed_on():
    told = {"success": False, "error": "Full.", "error_code": "QUEUE_FULL", "details": {}}
    full = hub(response(told, "429 Too Many Requests"))
    async with full as (found, _), caller_of(lambda: found) as caller:
        with pytest.raises(RefusedError) as refused:
            await caller.start(BOX, "client", 0.1)
    assert refused.value.reply == told


async def test_without_a_hub_the_reason_is_told():
    def find() -> FoundHub:
        raise ConjureError("HUB_NOT_STARTED", "It ended at its start.")

    async with caller_of(find) as caller:
        with pytest.raises(RefusedError, match="ended at its start"):
            await caller.freecads()
