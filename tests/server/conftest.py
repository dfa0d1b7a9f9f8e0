# SPDX-License-Identifier: MIT
"""A real server process, and adapters that speak to it through the `websockets` library."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import Future
from pathlib import Path
from queue import Queue
from typing import Any, Callable, Iterator

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
KEY = "conjure_test_key"
ALL_FEATURES = [
    *("progress", "extend", "cancel", "ack", "describe", "newest_names", "events", "caller"),
]

ENDS_AT_LAST_S = 60
"""Seconds in which a server ends that is told so, however busy the machine is."""

# The limits that no option sets, so that tests need not wait for the real ones.
WITH_LIMITS = """
import ast, sys
from conjure_workbench.server.auth import ApiKey
from conjure_workbench.server.connections import ConnectionLimits
from conjure_workbench.server.serve import Options, listen, run

limits = ConnectionLimits(**ast.literal_eval(sys.argv[1]))
sock = listen("127.0.0.1", 0)
sys.exit(run(sock, Options(port=0, limits=limits), ApiKey("conjure_test_key")))
"""

SERVE = "import sys; from conjure_workbench.cli import main; sys.exit(main())"


class Server:
    """A `conjure serve` process on a free port; `before` is Python that it runs first."""

    def __init__(
        self,
        *arguments: str,
        env: dict[str, str] | None = None,
        limits: dict[str, float] | None = None,
        before: str = "",
    ) -> None:
        program = ["-m", "conjure_workbench.cli", "serve", "--port", str(free_port()), *arguments]
        if before:
            program = ["-c", f"{before}\n{SERVE}", *program[2:]]
        if limits is not None:
            program = ["-c", WITH_LIMITS, repr(limits), *arguments]
        self.process = subprocess.Popen(
            [sys.executable, *program],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            # As in the tests themselves: nothing deprecated is used.
            env={**os.environ, "CONJURE_API_KEY": KEY, "PYTHONWARNINGS": "error", **(env or {})},
        )
        self._lines: Queue[str] = Queue()
        self._stderr: list[str] = []
        self._readers = [
            threading.Thread(target=self._read, args=(self.process.stdout, self._lines.put)),
            threading.Thread(target=self._read, args=(self.process.stderr, self._stderr.append)),
        ]
        for reader in self._readers:
            reader.start()
        self.first_line = self._lines.get(timeout=60).strip()
        if not self.first_line.startswith("Listening on http://"):
            self.process.kill()
            raise AssertionError(f"the server did not start: {self.first_line} {self._stderr}")
        self.port = int(self.first_line.rsplit(":", 1)[1])
        self.key = KEY
        self.ws_url = f"ws://127.0.0.1:{self.port}/api/v1/adapter/ws"
        self.stdout_rest = self.stderr = ""

    @staticmethod
    def _read(pipe: Any, take: Callable[[str], object]) -> None:
        with pipe:
            for line in pipe:
                take(line)
        take("")

    def request(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        headers: dict[str, str] | None = None,
        key: str | None = KEY,
        timeout: float = 20,
    ) -> tuple[int, Any]:
        """One HTTP request; `body` is sent as JSON unless it is bytes."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        sent = {"X-API-Key": key} if key is not None else {}
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        try:
            connection.request(method, path, data, {**sent, **(headers or {})})
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()

    def get(self, path: str, **options: Any) -> tuple[int, Any]:
        return self.request("GET", path, **options)

    def execute(self, command: str = "create_box", **body: Any) -> tuple[int, Any]:
        return self.request("POST", "/api/v1/execute", {"command": command, **body})

    def later(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Future[Any]:
        """Call a function in a thread of its own."""
        future: Future[Any] = Future()

        def run() -> None:
            try:
                future.set_result(function(*args, **kwargs))
            except BaseException as error:
                future.set_exception(error)

        threading.Thread(target=run, daemon=True).start()
        return future

    def stop(self, number: int = signal.SIGTERM, timeout: float = 5) -> int:
        """Send a signal and wait for the end; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            for reader in self._readers:
                reader.join(5)
        while not self._lines.empty():
            self.stdout_rest += self._lines.get()
        self.stderr = "".join(self._stderr)
        return self.process.returncode


class Adapter:
    """An adapter under the test's hand: it does only what the test says."""

    def __init__(self, server: Server, **registration: Any) -> None:
        self._exit = contextlib.ExitStack()
        opened = connect(
            server.ws_url,
            additional_headers={"Authorization": f"Bearer {server.key}"},
            compression=None,
            max_size=2**26,
            close_timeout=1,
            ping_interval=None,
        )
        self.socket: ClientConnection = self._exit.enter_context(opened)
        self.told: dict[str, Any] = {
            "type": "adapter_registration",
            "adapter_type": "freecad",
            "adapter_id": "desk",
            "capabilities": ["primitives"],
            **registration,
        }
        self.send(self.told)
        self.confirmation = self.receive()

    def send(self, message: dict[str, Any] | str) -> None:
        self.socket.send(message if isinstance(message, str) else json.dumps(message))

    def receive(self, timeout: float = 5) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self.socket.recv(timeout=timeout))
        return message

    def expect(self, kind: str, timeout: float = 5) -> dict[str, Any]:
        """The next message, which must be of this type."""
        message = self.receive(timeout)
        assert message["type"] == kind, message
        return message

    def answer(self, command: dict[str, Any], result: dict[str, Any] | None = None) -> None:
        self.send(
            {
                "type": "command_result",
                "command_id": command["command_id"],
                "success": True,
                "result": {"object_id": "Box"} if result is None else result,
                "execution_time_ms": 1.5,
            }
        )

    def fail(self, command: dict[str, Any], code: str) -> None:
        self.send(
            {
                "type": "command_result",
                "command_id": command["command_id"],
                "success": False,
                "error": f"told by the adapter: {code}",
                "error_code": code,
                "execution_time_ms": 0.5,
            }
        )

    def closing(self, timeout: float = 5) -> tuple[int | None, str]:
        """Wait for the server to close the connection; returns the code and the reason."""
        try:
            while True:
                self.socket.recv(timeout=timeout)
        except ConnectionClosed as closed:
            return (closed.rcvd.code, closed.rcvd.reason) if closed.rcvd else (None, "")

    def vanish(self) -> None:
        """Drop the TCP connection without a close frame."""
        self.socket.socket.shutdown(2)
        self.socket.close()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._exit.close()


@pytest.fixture
def start_server() -> Iterator[Callable[..., Server]]:
    """Starts servers with further arguments; all are stopped at the end."""
    with contextlib.ExitStack() as stack:

        def start(*arguments: str, env: dict[str, str] | None = None) -> Server:
            server = Server(*arguments, env=env)
            stack.callback(server.stop, timeout=ENDS_AT_LAST_S)
            return server

        yield start


@pytest.fixture
def server(start_server: Callable[..., Server]) -> Server:
    """A running server."""
    return start_server()


@pytest.fixture(scope="session")
def shared_server() -> Iterator[Server]:
    """One running server for the tests that leave nothing behind on it."""
    server = Server()
    yield server
    server.stop(timeout=ENDS_AT_LAST_S)
    assert "Traceback" not in server.stderr, server.stderr


@pytest.fixture
def connect_adapter() -> Iterator[Callable[..., Adapter]]:
    """Connects adapters; `features=True` names them all."""
    adapters: list[Adapter] = []

    def make(server: Server, **registration: Any) -> Adapter:
        if registration.get("features") is True:
            registration["features"] = ALL_FEATURES
        adapters.append(Adapter(server, **registration))
        return adapters[-1]

    yield make
    for adapter in adapters:
        adapter.close()


@pytest.fixture
def conjure_adapter(
    server: Server, connect_adapter: Callable[..., Adapter]
) -> Callable[..., Adapter]:
    """Connects adapters that name all features but `without`, as the add-on does."""

    def make(
        adapter_id: str = "desk", session_id: str = "one", *, without: str = "", **more: Any
    ) -> Adapter:
        features = [name for name in ALL_FEATURES if name != without]
        adapter = connect_adapter(
            server, adapter_id=adapter_id, session_id=session_id, features=features, **more
        )
        adapter.expect("describe_commands")
        return adapter

    return make
