# SPDX-License-Identifier: MIT
"""A hub, a FreeCAD that is simulated, and the official client: both transports, both eras."""

from __future__ import annotations

import contextlib
import functools
import itertools
import os
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx2
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp_types import Implementation
from websockets.exceptions import ConnectionClosed

from tests.server.conftest import ALL_FEATURES, ENDS_AT_LAST_S, KEY, ROOT, Adapter, Server
from tests.unmeasured import UNMEASURED

QUICK = """
from conjure_workbench.mcp import runs
runs.ANSWER_WITHIN_S = {0}
"""

Behavior = Callable[["FreeCAD", dict[str, Any]], "dict[str, Any] | None"]


def made(freecad: FreeCAD, command: dict[str, Any]) -> dict[str, Any]:
    """Reply of a FreeCAD that has made an object."""
    name = f"Box{next(freecad.numbers):03}"
    return {
        "object_id": name,
        "object": name,
        "type": "Part::Box",
        "label": name,
        "document": "Unnamed",
        "revision": len(freecad.commands),
        "changes": {"created": [{"object_id": name}], "modified": []},
        "warnings": [],
    }


class FreeCAD(Adapter):
    """Adapter that does each command at once, unless `behave` says otherwise.

    `behave` returns a result, or None where it has answered itself or will do so later.
    """

    def __init__(self, server: Server, behave: Behavior = made, **registration: Any) -> None:
        named = {"adapter_id": "desk", "session_id": "one", "features": ALL_FEATURES}
        super().__init__(server, **{**named, **registration})
        self.behave = behave
        self.numbers = itertools.count(1)
        self.commands: list[dict[str, Any]] = []
        self.cancelled: list[str] = []
        self.unanswered: dict[str, dict[str, Any]] = {}
        self.arrived = threading.Semaphore(0)
        self._thread = threading.Thread(target=self._work)
        self._thread.start()

    def _work(self) -> None:
        # The hub may close the line also before an answer.
        with contextlib.suppress(ConnectionClosed, OSError):
            while True:
                self._take(self.receive(None))  # type: ignore[arg-type]

    def _take(self, message: dict[str, Any]) -> None:
        if message["type"] == "execute_command":
            self.commands.append(message)
            self.unanswered[message["command_id"]] = message
            result = self.behave(self, message)
            if result is not None:
                self.answer(message, result)
            self.arrived.release()
        elif message["type"] == "cancel_command":
            self.cancelled.append(message["command_id"])
            outcome = self.cancel(message["command_id"])
            told = {"command_id": message["command_id"], "outcome": outcome}
            self.send({"type": "cancel_result", **told})

    def cancel(self, command_id: str) -> str:
        """Cancel a command; returns the outcome."""
        return "cancelled"

    def send(self, message: dict[str, Any] | str) -> None:
        """Send a message; a result is the answer to its command."""
        if isinstance(message, dict) and message["type"] == "command_result":
            self.unanswered.pop(message["command_id"], None)
        super().send(message)

    def close(self) -> None:
        super().close()
        self._thread.join(10)

    def leave(self) -> None:
        """Fail what waits for an answer and close, so that the hub keeps nothing of it."""
        with contextlib.suppress(ConnectionClosed, OSError):
            for command in [*self.unanswered.values()]:
                self.fail(command, "CANCELLED")
        self.close()


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@contextlib.contextmanager
def running(before: str = "") -> Iterator[Server]:
    """Run a hub that prints no traceback."""
    server = Server(before=before)
    try:
        yield server
    finally:
        # Also where another hub's end has failed.
        server.stop(timeout=ENDS_AT_LAST_S)
    assert "Traceback" not in server.stderr, server.stderr


@pytest.fixture(scope="session")
def shared_hubs() -> Iterator[Callable[[str], Server]]:
    """Returns the hub of all tests that have the same Python run before it."""
    with contextlib.ExitStack() as stack:

        @functools.cache
        def shared(before: str) -> Server:
            return stack.enter_context(running(before))

        yield shared


def left_as_found(hub: Server) -> None:
    """Wait until the hub has no FreeCAD, as the next test finds it."""
    until = time.monotonic() + 10
    while left := hub.get("/api/v1/adapters")[1]["adapters"]:
        assert time.monotonic() < until, f"left behind: {left}"
        time.sleep(0.01)


@pytest.fixture
def hub(request: pytest.FixtureRequest, shared_hubs: Callable[[str], Server]) -> Iterator[Server]:
    """A hub that other tests use as well, unless the test has the mark `new_hub`.

    The mark `answer_within` says in how many seconds its calls end.
    """
    within = request.node.get_closest_marker("answer_within")
    before = "" if within is None else QUICK.format(*within.args)
    if request.node.get_closest_marker("new_hub") is not None:
        with running(before) as server:
            yield server
    else:
        server = shared_hubs(before)
        yield server
        left_as_found(server)


@pytest.fixture
def freecad(hub: Server) -> Iterator[Callable[..., FreeCAD]]:
    """Connects simulated FreeCADs to the hub."""
    connected: list[FreeCAD] = []

    def connect(behave: Behavior = made, **registration: Any) -> FreeCAD:
        connected.append(FreeCAD(hub, behave, **registration))
        return connected[-1]

    yield connect
    for one in connected:
        one.leave()


Connect = Callable[..., contextlib.AbstractAsyncContextManager[Client]]


def client_name() -> str:
    """Return a name of the running test's own.

    A hub takes a call for an equal one that a client of the same name has given up.
    """
    return os.environ["PYTEST_CURRENT_TEST"].rpartition(" ")[0]


def over_http(hub: Server, mode: str) -> Connect:
    """Return what connects the official client to the hub's own address."""

    @contextlib.asynccontextmanager
    async def connect(
        path: str = "/mcp", name: str | None = None, **options: Any
    ) -> AsyncIterator[Client]:
        async with httpx2.AsyncClient(headers={"X-API-Key": KEY}, timeout=60) as http:
            url = f"http://127.0.0.1:{hub.port}{path}"
            told = Implementation(name=name or client_name(), version="1")
            transport = streamable_http_client(url, http_client=http)
            async with Client(transport, mode=mode, client_info=told, **options) as client:
                yield client

    return connect


def stdio_program(hub: Server, *arguments: str) -> StdioServerParameters:
    """Return the program that serves a client over standard input and output."""
    return StdioServerParameters(
        command=sys.executable,
        args=["-m", "conjure_workbench.mcp", *arguments],
        # The hub, which does the same over HTTP, and the programs of test_stdio.py are measured.
        env={
            **os.environ,
            **UNMEASURED,
            "CONJURE_HUB_URL": f"http://127.0.0.1:{hub.port}",
            "CONJURE_API_KEY": KEY,
            # As in the tests themselves: nothing deprecated is used.
            "PYTHONWARNINGS": "error",
        },
        cwd=ROOT,
    )


def over_stdio(hub: Server, mode: str) -> Connect:
    """Return what starts the program for the official client."""

    @contextlib.asynccontextmanager
    async def connect(
        *arguments: str, name: str | None = None, **options: Any
    ) -> AsyncIterator[Client]:
        told = Implementation(name=name or client_name(), version="1")
        program = stdio_program(hub, *arguments)
        async with Client(program, mode=mode, client_info=told, **options) as client:
            yield client

    return connect


WAYS = {
    f"{kind.__name__.removeprefix('over_')}-{mode}": (kind, mode)
    for kind in (over_stdio, over_http)
    for mode in ("auto", "legacy")
}


TWO_WAYS = ("stdio-legacy", "http-auto")
"""Each transport and each era once. A module whose subject is the same on all four ways names these
as its `CONNECTS`; tests/end_to_end goes all four with a real FreeCAD."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each test that connects once for each way that its module names; by default all four."""
    if "connect" in metafunc.fixturenames:
        ways = getattr(metafunc.module, "CONNECTS", tuple(WAYS))
        metafunc.parametrize("connect", ways, indirect=True)


@pytest.fixture
def connect(request: pytest.FixtureRequest, hub: Server) -> Connect:
    """Connects the official client: each transport, each era."""
    kind, mode = WAYS[request.param]
    connected = kind(hub, mode)
    within = request.node.get_closest_marker("answer_within")
    if kind is over_stdio and within is not None:
        return functools.partial(connected, "--answer-within", str(within.args[0]))
    return connected
