# SPDX-License-Identifier: MIT
"""Hubs as real processes, in a state folder and on a port of the test's own."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest

from conjure_workbench.local_hub.hub_file import HubFile
from conjure_workbench.local_hub.key import stored_key
from conjure_workbench.local_hub.processes import is_alive
from tests.ports import free_port
from tests.server.conftest import Adapter

ROOT = Path(__file__).resolve().parents[2]

# A hub that says of itself, in all its parts, what the test has it say.
AS_ANOTHER = """
import sys
import conjure_workbench
from conjure_workbench.local_hub import versions
conjure_workbench.__version__ = sys.argv.pop(1)
versions.INTERFACE = int(sys.argv.pop(1))
from conjure_workbench.cli import main
sys.exit(main())
"""


def wait_for(condition: Callable[[], Any], seconds: float = 10.0) -> Any:
    """Wait until a condition holds; returns its value."""
    until = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < until, f"it did not happen within {seconds} s"
        time.sleep(0.02)
    return value


@dataclass
class Ended:
    """An ended run of `conjure`."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Machine:
    """A user's machine: a state folder, the usual port, and the processes on it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port
        self.address = f"http://127.0.0.1:{port}"
        self.adapter_url = f"ws://127.0.0.1:{port}/api/v1/adapter/ws"
        self._processes: list[subprocess.Popen[str]] = []

    def popen(self, *arguments: str, **environ: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env={**os.environ, **environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._processes.append(process)
        return process

    def run(self, *arguments: str, **environ: str) -> Ended:
        """Run `conjure` until it ends."""
        process = self.popen("-m", "conjure_workbench.cli", *arguments, **environ)
        out, err = process.communicate(timeout=60)
        return Ended(process.returncode, out, err)

    def serve(self, *arguments: str, **environ: str) -> subprocess.Popen[str]:
        """Run `conjure serve` until it listens; the address is its attribute."""
        return self._listening("-m", "conjure_workbench.cli", "serve", *arguments, **environ)

    def serve_as(self, version: str, *arguments: str, interface: int = 1) -> subprocess.Popen[str]:
        """Run a `conjure serve` of another version."""
        return self._listening("-c", AS_ANOTHER, version, str(interface), "serve", *arguments)

    def automatic(self, version: str, *arguments: str) -> subprocess.Popen[str]:
        """Run another version's hub on the usual port, as a program would have started it."""
        return self.serve_as(version, "--automatic", "--port", str(self.port), *arguments)

    def _listening(self, *arguments: str, **environ: str) -> subprocess.Popen[str]:
        process = self.popen(*arguments, **environ)
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        assert line.startswith("Listening on "), process.stderr and process.stderr.read()
        process.address = line.split()[-1]  # type: ignore[attr-defined]
        return process

    def hub_file(self) -> HubFile:
        found = HubFile.read()
        assert found is not None
        return found

    def log(self) -> str:
        return (self.folder / "hub.log").read_text("utf-8")

    def adapter(self, **registration: Any) -> Adapter:
        """Connect an adapter that keeps its results until they are acknowledged."""

        class Server:
            ws_url = self.adapter_url
            key = stored_key()

        told = {"session_id": "one", "features": ["progress", "cancel", "ack"], **registration}
        return Adapter(Server(), **told)  # type: ignore[arg-type]

    def end(self) -> None:
        """End every process; none may be left."""
        recorded = HubFile.read()
        if recorded is not None and recorded.pid != os.getpid() and is_alive(recorded.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(recorded.pid, signal.SIGTERM)
            wait_for(lambda: not is_alive(recorded.pid))
        for process in self._processes:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=10)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    """A machine without a hub; this process belongs to it, too."""
    made = Machine(tmp_path / "state", free_port())
    for name in ("CONJURE_API_KEY", "CONJURE_HUB_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CONJURE_STATE_FOLDER", str(made.folder))
    monkeypatch.setenv("CONJURE_HUB_PORT", str(made.port))
    yield made
    made.end()


class Stranger:
    """A program on a port that writes down all it is sent.

    Args:
        port: the port to listen on.
        answer: returns the bytes to send back for those that came; None hangs up.
    """

    def __init__(self, port: int, answer: Callable[[bytes], bytes | None]) -> None:
        self.seen = b""
        self._answer = answer
        self._socket = socket.create_server(("127.0.0.1", port))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                with connection, contextlib.suppress(OSError):
                    connection.settimeout(5)
                    while data := connection.recv(65536):
                        self.seen += data
                        reply = self._answer(data)
                        if reply is None:
                            break
                        connection.sendall(reply)

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(10)


PutStranger = Callable[[int, Callable[[bytes], "bytes | None"]], Stranger]


@pytest.fixture
def stranger() -> Iterator[PutStranger]:
    """Puts strangers on ports."""
    strangers: list[Stranger] = []

    def put(port: int, answer: Callable[[bytes], bytes | None]) -> Stranger:
        strangers.append(Stranger(port, answer))
        return strangers[-1]

    yield put
    for one in strangers:
        one.close()
