# SPDX-License-Identifier: MIT
"""A hub, a FreeCAD that is simulated, and the official client: both transports, both eras."""

from __future__ import annotations

import contextlib
import functools
import itertools
import os
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx2
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp_types import Implementation
from websockets.exceptions import ConnectionClosed

from tests.server.conftest import ALL_FEATURES, KEY, ROOT, Adapter, Server

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
        self.arrived = threading.Semaphore(0)
        self._thread = threading.Thread(target=self._work)
        self._thread.start()

    def _work(self) -> None:
        while True:
            try:
                message = self.receive(None)  # type: ignore[arg-type]
            except (ConnectionClosed, OSError):
                return
            if message["type"] == "execute_command":
                self.commands.append(message)
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

    def close(self) -> None:
        super().close()
        self._thread.join(10)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@contextlib.contextmanager
def running(before: str = "") -> Iterator[Server]:
    """Run a hub that prints no traceback."""
    server = Server(before=before)
    yield server
    server.stop(timeout=10)
    assert "Traceback" not in server.stderr, server.stderr


@pytest.fixture(scope="module")
def shared_hub() -> Iterator[Server]:
    """One hub for the tests of a module, which leave nothing behind on it."""
    with running() as server:
        yield server


@pytest.fixture
def hub(request: pytest.FixtureRequest) -> Iterator[Server]:
    """A hub; the mark `answer_within` says in how many seconds its calls end.

    It is the module's where the module sets `SHARES_HUB`, except for a test with the mark `new_hub`
    or `answer_within`, and else the test's own.
    """
    within = request.node.get_closest_marker("answer_within")
    is_new = within is not None or request.node.get_closest_marker("new_hub") is not None
    if getattr(request.module, "SHARES_HUB", False) and not is_new:
        yield request.getfixturevalue("shared_hub")
    else:
        with running("" if within is None else QUICK.format(*within.args)) as server:
            yield server


@pytest.fixture
def freecad(hub: Server) -> Iterator[Callable[..., FreeCAD]]:
    """Connects simulated FreeCADs to the hub."""
    connected: list[FreeCAD] = []

    def connect(behave: Behavior = made, **registration: Any) -> FreeCAD:
        connected.append(FreeCAD(hub, behave, **registration))
        return connected[-1]

    yield connect
    for one in connected:
        one.close()


Connect = Callable[..., contextlib.AbstractAsyncContextManager[Client]]


def over_http(hub: Server, mode: str) -> Connect:
    """Return what connects the official client to the hub's own address."""

    @contextlib.asynccontextmanager
    async def connect(
        path: str = "/mcp", name: str = "test client", **options: Any
    ) -> AsyncIterator[Client]:
        async with httpx2.AsyncClient(headers={"X-API-Key": KEY}, timeout=60) as http:
            url = f"http://127.0.0.1:{hub.port}{path}"
            told = Implementation(name=name, version="1")
            transport = streamable_http_client(url, http_client=http)
            async with Client(transport, mode=mode, client_info=told, **options) as client:
                yield client

    return connect


def stdio_program(hub: Server, *arguments: str) -> StdioServerParameters:
    """Return the program that serves a client over standard input and output."""
    return StdioServerParameters(
        command=sys.executable,
        args=["-m", "conjure_workbench.mcp", *arguments],
        env={
            **os.environ,
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
        *arguments: str, name: str = "test client", **options: Any
    ) -> AsyncIterator[Client]:
        told = Implementation(name=name, version="1")
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
