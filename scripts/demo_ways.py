# SPDX-License-Identifier: MIT
"""Two ways for the demo's commands to FreeCAD: as an assistant's client sends them, and by REST."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import secrets
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from mcp import Client
from mcp.client.stdio import StdioServerParameters
from mcp_types import ImageContent, TextContent

START_S = 90
"""Seconds that hub and FreeCAD may take to start; a first start with software GL is slow."""

NO_HUB = 3
"""Exit code of `conjure stop` where none runs."""


class DemoError(Exception):
    """The demo cannot go on; the message says why."""


@dataclass(frozen=True)
class Answer:
    """Answer to one command.

    Attributes:
        sent: what was sent, for the transcript.
        reply: the wire's reply: success and result, or error_code and error. The result holds no
            picture.
        picture: the PNG file that came with it.
        read: what else the transcript keeps: the text that an assistant's model reads.
    """

    sent: dict[str, Any]
    reply: dict[str, Any]
    picture: bytes | None = None
    read: dict[str, str] = field(default_factory=dict)


class Way(Protocol):
    """A way to FreeCAD.

    Attributes:
        environ: the variables by which FreeCAD connects, once it has begun.
    """

    environ: dict[str, str]

    async def begin(self) -> str:
        """Wait until FreeCAD may connect; return what was started, in one line.

        Raises:
            DemoError: it did not start.
        """

    async def freecads(self) -> list[dict[str, Any]]:
        """Return the FreeCADs that are connected."""

    async def execute(self, command: str, parameters: dict[str, Any]) -> Answer:
        """Run one command."""

    def summary(self) -> str:
        """Return how the commands were sent, as a sentence."""


class Assistant:
    """`conjure mcp`, asked by the official client; its first call starts the hub.

    Args:
        client: the client that has started it.
        hub: the variables that name the hub.
    """

    def __init__(self, client: Client, hub: dict[str, str]) -> None:
        self.environ = {**hub, "CONJURE_THIS_MACHINE": "1"}
        self._client = client
        self._tools: set[str] = set()
        self._calls = {"tool": 0, "execute": 0}

    async def begin(self) -> str:
        """Have the hub started; return where it listens."""
        self._tools = {tool.name for tool in (await self._client.list_tools()).tools}
        await self.freecads()
        address = f"http://127.0.0.1:{self.environ['CONJURE_HUB_PORT']}"
        return f"hub      {address}, started by conjure mcp, which lists {len(self._tools)} tools"

    async def freecads(self) -> list[dict[str, Any]]:
        """Return the FreeCADs that are connected."""
        reply = (await self._call("list_freecads", {})).reply
        if not reply["success"]:
            raise DemoError(reply["error"])
        return list(reply["result"]["freecads"])

    async def execute(self, command: str, parameters: dict[str, Any]) -> Answer:
        """Call the command's tool, or `execute` if it has none in the list."""
        if command in self._tools:
            self._calls["tool"] += 1
            return await self._call(command, parameters)
        self._calls["execute"] += 1
        return await self._call("execute", {"command": command, "parameters": parameters})

    def summary(self) -> str:
        """Return how the commands were sent, as a sentence."""
        tools, other = self._calls["tool"], self._calls["execute"]
        return f"Sent by MCP: {tools} as tools of their own, {other} through the tool execute."

    async def _call(self, tool: str, arguments: dict[str, Any]) -> Answer:
        result = await self._client.call_tool(tool, arguments)
        texts = [block.text for block in result.content if isinstance(block, TextContent)]
        images = [block.data for block in result.content if isinstance(block, ImageContent)]
        return Answer(
            {"tool": tool, "arguments": arguments},
            dict(result.structured_content or {}),
            base64.b64decode(images[0], validate=True) if images else None,
            {"text": "\n".join(texts)},
        )


@contextlib.asynccontextmanager
async def by_mcp(folder: Path) -> AsyncIterator[Assistant]:
    """Start `conjure mcp` as a client does; end it and its hub afterwards.

    Args:
        folder: an empty folder for the hub's state; the hub of the user is left alone.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    hub = {"CONJURE_STATE_FOLDER": str(folder), "CONJURE_HUB_PORT": str(port)}
    program = StdioServerParameters(command=_conjure(), args=["mcp"], env=hub)
    try:
        async with Client(program) as client:
            yield Assistant(client, hub)
    finally:
        _stop_hub(hub)


class Rest:
    """`conjure serve` with a key of its own, asked by REST.

    Args:
        process: the server.
        key: its key.
    """

    def __init__(self, process: subprocess.Popen[str], key: str) -> None:
        self._process = process
        self._key = key
        self._url = ""
        self.environ = {"CONJURE_API_KEY": key}

    async def begin(self) -> str:
        """Wait until the server listens; return where."""
        self._url = self._announced()
        self.environ["CONJURE_SERVER_URL"] = f"ws{self._url[len('http') :]}/api/v1/adapter/ws"
        return f"server   {self._url}"

    async def freecads(self) -> list[dict[str, Any]]:
        """Return the FreeCADs that are connected."""
        return list(self._ask("/api/v1/adapters")["adapters"])

    async def execute(self, command: str, parameters: dict[str, Any]) -> Answer:
        """Send the command to `POST /api/v1/execute`."""
        sent = {"command": command, "parameters": parameters}
        reply = self._ask("/api/v1/execute", sent)
        image = (reply.get("result") or {}).pop("image", None)
        picture = None if image is None else base64.b64decode(image, validate=True)
        return Answer(sent, reply, picture)

    def summary(self) -> str:
        """Return how the commands were sent, as a sentence."""
        return "Sent by REST."

    def _ask(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        request = urllib.request.Request(
            f"{self._url}{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"X-API-Key": self._key, "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                return dict(json.load(answer))
        except urllib.error.HTTPError as refusal:
            return {"success": False, **json.load(refusal)}

    def _announced(self) -> str:
        assert self._process.stdout is not None
        late = threading.Timer(START_S, self._process.kill)
        late.start()
        try:
            for line in self._process.stdout:
                if line.startswith("Listening on "):
                    return line.split()[-1]
        finally:
            late.cancel()
        raise DemoError("the server did not start")


@contextlib.asynccontextmanager
async def by_rest() -> AsyncIterator[Rest]:
    """Start `conjure serve`, and end it afterwards as Ctrl-C would, so that it tells FreeCAD."""
    key = secrets.token_urlsafe(24)
    process = subprocess.Popen(
        [_conjure(), "serve", "--port", "0"],
        # In the environment, not among the arguments: those are open to all users.
        env={**os.environ, "CONJURE_API_KEY": key, "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Rest(process, key)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _conjure() -> str:
    """Return the program `conjure` of this environment."""
    program = Path(sys.executable).with_name("conjure")
    if not program.exists():
        raise SystemExit(f"{program} is missing; run 'make setup' first")
    return str(program)


def _stop_hub(hub: dict[str, str]) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CONJURE_")}
    done = subprocess.run(
        [_conjure(), "stop"], env={**kept, **hub}, capture_output=True, text=True, timeout=30
    )
    if done.returncode not in (0, NO_HUB):
        print(f"demo: the hub did not end: {done.stderr.strip()}", file=sys.stderr)
