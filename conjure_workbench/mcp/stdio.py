# SPDX-License-Identifier: MIT
"""MCP over standard input and output: one process for each client.

The process answers at once, and looks for the hub when the first call needs it. It ends with its
client: at the end of its input, at a signal, or when its parent is gone.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType
from typing import NoReturn

import anyio
import mcp_types as types
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage

from . import PARENT
from .assembly import server_of
from .deliveries import Deliveries
from .http_caller import HttpCaller, Hub
from .profiles import Profile, profile
from .runs import ANSWER_WITHIN_S, Runs
from .server import McpServer

log = logging.getLogger(__name__)

FAREWELL_S = 1.0
"""Seconds at the end for cancelling what nobody waits for any more."""

PARENT_S = 0.5
"""Seconds between two looks at whether the parent lives."""

SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")


@dataclass(frozen=True)
class Options:
    """Options of the process.

    Attributes:
        profile: the profile of the tools.
        freecad: the FreeCAD of calls that name none; None for the only one.
        answer_within_s: the seconds within which a call is answered.
    """

    profile: Profile = field(default_factory=profile)
    freecad: str | None = None
    answer_within_s: float = ANSWER_WITHIN_S


def serve(options: Options, find: Callable[[], Hub], look: Callable[[], Hub]) -> NoReturn:
    """Serve the client at standard input and output until it is gone; then end the process.

    Args:
        options: the options.
        find: returns the hub, and starts one if there is none.
        look: returns the hub, and starts none.
    """
    # Nothing but MCP is on standard output; clients show the log that is on standard error.
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    asyncio.run(_serve(options, HttpCaller(find), HttpCaller(look)))
    raise AssertionError("the process has ended")


async def _serve(options: Options, caller: HttpCaller, watcher: HttpCaller) -> NoReturn:
    runs = Runs(caller, options.answer_within_s)
    deliveries = Deliveries(runs.once)
    server = server_of(options.profile, caller, watcher, runs, deliveries, options.freecad)
    ending = asyncio.Event()
    _end_at_signals(ending)
    serving = asyncio.ensure_future(_serve_streams(server))
    parent = asyncio.ensure_future(_parent_ends(PARENT))
    signaled = asyncio.ensure_future(ending.wait())
    await asyncio.wait({serving, parent, signaled}, return_when=asyncio.FIRST_COMPLETED)
    error = serving.exception() if serving.done() else None
    failed = error is not None and not _is_of_streams(error)
    if failed:
        log.error("the MCP server failed", exc_info=error)
    serving.cancel()
    await runs.farewell(FAREWELL_S)
    # Threads that wait for input, or for a hub that starts, would keep the process alive.
    sys.stderr.flush()
    os._exit(1 if failed else 0)


async def _serve_streams(server: McpServer) -> None:
    async with stdio_server() as (read, write), anyio.create_task_group() as group:
        readable, messages = anyio.create_memory_object_stream[SessionMessage | Exception](0)

        async def pass_on() -> None:
            async with read, readable:
                async for item in read:
                    if not isinstance(item, Exception):
                        await readable.send(item)
                    elif (refusal := _refusal_of(item)) is not None:
                        await write.send(SessionMessage(refusal))

        group.start_soon(pass_on)
        async with messages:
            await server.run(messages, write, server.create_initialization_options())
        group.cancel_scope.cancel()


def _refusal_of(error: Exception) -> types.JSONRPCError | None:
    """Return the answer to a line that is no message; None where it has no id to answer to.

    Half of a surrogate pair, which clients in JavaScript can send, makes a line unreadable.
    """
    try:
        # The error is that of the parser, which has the line.
        request_id = json.loads(getattr(error, "errors", list)()[0]["input"])["id"]
        json.dumps(request_id, ensure_ascii=False).encode()
    except (LookupError, TypeError, ValueError, RecursionError):
        request_id = None
    if isinstance(request_id, bool) or not isinstance(request_id, (str, int)):
        log.warning("a line of the client was no message, and had no id to answer to")
        return None
    told = "The line is no message of JSON-RPC, or holds half of a surrogate pair."
    refused = types.ErrorData(code=types.PARSE_ERROR, message=told)
    return types.JSONRPCError(jsonrpc="2.0", id=request_id, error=refused)


def _is_of_streams(error: BaseException) -> bool:
    """Return True if an error says no more than that the client does not read any more."""
    grouped = getattr(error, "exceptions", None)
    return isinstance(error, OSError) if grouped is None else all(map(_is_of_streams, grouped))


async def _parent_ends(parent: int) -> None:
    """Return when the process has another parent; a client may die and leave its pipes open."""
    while os.getppid() == parent:
        await asyncio.sleep(PARENT_S)


def _end_at_signals(ending: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()

    def end(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(ending.set)

    for name in SIGNALS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)
