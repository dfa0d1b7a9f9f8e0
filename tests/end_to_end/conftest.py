# SPDX-License-Identifier: MIT
"""Real processes: a Conjure server, FreeCAD workers, and a server that knows only the page."""

from __future__ import annotations

import contextlib
import http.client
import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any, Callable, Iterator

import pytest

from tests.ports import free_port

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
KEY = "conjure_test_key_e2e"


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def wait_for(condition: Callable[[], Any], seconds: float = 20.0) -> Any:
    """Wait until `condition()` is true and return its value."""
    until = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < until, f"it did not happen within {seconds} s"
        time.sleep(0.02)


class Process:
    """A process of ours whose output is kept."""

    def __init__(self, arguments: list[str], log: Path, **environ: str) -> None:
        self.log = log
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "conjure_workbench.cli", *arguments],
                cwd=CHECKOUT,
                env={**kept, "CONJURE_API_KEY": KEY, **environ},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def output(self) -> str:
        return self.log.read_text("utf-8", "replace")

    def diagnosis(self) -> str:
        """What it printed and logged, for somebody who looks for a fault."""
        logged = self.log.parent.glob("**/conjure.log")
        texts = [self.output(), *(path.read_text("utf-8", "replace") for path in logged)]
        return "\n".join(f"--- {self.log.name}\n{text[-5000:]}" for text in texts)

    def says(self, text: str, seconds: float = 20.0) -> None:
        """Wait until the output holds `text`."""
        try:
            wait_for(lambda: text in self.output() or self.process.poll() is not None, seconds)
        finally:
            assert text in self.output(), self.output()

    def stop(self, number: int = signal.SIGINT, seconds: float = 10.0) -> int:
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(number)
        return self.process.wait(seconds)

    def kill(self) -> None:
        """End it and all its children at once, as a crash would."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        # The worker's FreeCAD has a session of its own and is found by its parent.
        self.process.wait()


class Server(Process):
    """`conjure serve`, spoken to by REST."""

    def __init__(self, log: Path, *arguments: str, port: int | None = None, **environ: str) -> None:
        super().__init__(["serve", "--port", str(port or free_port()), *arguments], log, **environ)
        self.says("Listening on http://127.0.0.1:")
        line = next(x for x in self.output().splitlines() if x.startswith("Listening on"))
        self.port = int(line.rsplit(":", 1)[1])
        self.url = f"ws://127.0.0.1:{self.port}/api/v1/adapter/ws"

    def request(self, method: str, path: str, body: Any = None, timeout: float = 120.0) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            data = None if body is None else json.dumps(body).encode()
            connection.request(method, path, data, {"X-API-Key": KEY})
            return json.loads(connection.getresponse().read())
        finally:
            connection.close()

    def execute(self, command: str, timeout_ms: int = 30_000, **parameters: Any) -> Any:
        body = {"command": command, "parameters": parameters, "timeout_ms": timeout_ms}
        return self.request("POST", "/api/v1/execute", body)

    def adapters(self) -> list[dict]:
        return self.request("GET", "/api/v1/adapters")["adapters"]

    def connected(self) -> list[dict]:
        return [adapter for adapter in self.adapters() if adapter["state"] != "disconnected"]

    def wait_for_adapter(self, seconds: float = 30.0) -> dict:
        return wait_for(self.connected, seconds)[0]


def children(parent: int) -> list[int]:
    """Return the ids of the processes that a process has started."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            # pid (name) state ppid ...; the name may hold anything, also brackets and blanks.
            if int(status.read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(status.parent.name))
    return found


class Worker(Process):
    """`conjure worker`: a real FreeCAD without a window."""

    def __init__(self, folder: Path, url: str, **environ: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        settings = {"HOME": str(folder), "CONJURE_SERVER_URL": url, "CONJURE_ADAPTER_ID": "e2e"}
        super().__init__(["worker"], folder / "worker.log", **{**settings, **environ})

    def kill(self) -> None:
        """End FreeCAD at once, as a crash would."""
        for child in children(self.process.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        super().kill()


@pytest.fixture
def start() -> Iterator[Callable[..., Any]]:
    """Call it with what has `close` or `kill`; it is ended after the test."""
    started: list[Any] = []

    def keep(thing: Any) -> Any:
        started.append(thing)
        return thing

    yield keep
    processes = [thing for thing in started if isinstance(thing, Process)]
    for thing in reversed(started):
        if isinstance(thing, Process):
            thing.kill()
        else:
            thing.close()
    # Shown by pytest where the test failed.
    for process in processes:
        print(process.diagnosis())
    broken = [process.log.name for process in processes if "Traceback" in process.diagnosis()]
    assert not broken, f"a traceback in {broken}"


@pytest.fixture
def server(start, tmp_path) -> Server:
    return start(Server(tmp_path / "server.log"))


@pytest.fixture
def new_server(start, tmp_path) -> Callable[..., Server]:
    """Start a server with further arguments."""
    return lambda *arguments, **options: start(
        Server(tmp_path / f"server-{time.monotonic_ns()}.log", *arguments, **options)
    )


@pytest.fixture
def worker(start, tmp_path) -> Callable[..., Worker]:
    """Start a FreeCAD worker for a server's address; two need homes of their own."""
    return lambda url, home="home", **environ: start(Worker(tmp_path / home, url, **environ))


@pytest.fixture
def page_server(start) -> Callable[..., Any]:
    """Start a server that knows only the protocol page."""
    module = _load(HERE / "page_server.py")
    return lambda **options: start(module.PageServer(KEY, **options))


@pytest.fixture
def faulty_proxy(start) -> Callable[..., Any]:
    """Start a proxy in front of an address."""
    module = _load(HERE / "faulty_proxy.py")
    return lambda target, **options: start(module.FaultyProxy(target, **options))


@pytest.fixture
def freecad_window(start, tmp_path) -> Callable[..., Any]:
    """Start a FreeCAD with a window for a server's address."""
    module = _load(CHECKOUT / "scripts" / "freecad_window.py")

    def open_window(url: str, **environ: str) -> Any:
        settings = {
            "CONJURE_SERVER_URL": url,
            "CONJURE_API_KEY": KEY,
            "CONJURE_ADAPTER_ID": "e2e-window",
            "CONJURE_AUTO_CONNECT": "1",
        }
        return start(module.FreeCADWindow(tmp_path / "profile", {**settings, **environ}))

    return open_window


@pytest.fixture(scope="session")
def wheel(tmp_path_factory) -> Path:
    """The wheel of this checkout."""
    module = _load(CHECKOUT / "scripts" / "build_wheel.py")
    return module.build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture
def heavy_fuse() -> Callable[..., list[str]]:
    """Make the inputs of a fuse that holds FreeCAD's process for many seconds (9 s measured).

    More than 60 spheres are estimated, and fused in the kernel's process.
    """

    def make(execute: Callable[..., Any], spheres: int = 40, apart: float = 3.1) -> list[str]:
        names = []
        for i in range(spheres):
            at = [apart * i, 2.3 * (i % 3), 0.7 * i]
            names.append(execute("create_sphere", radius=10, position=at)["result"]["object_id"])
        return names

    return make


@pytest.fixture
def until() -> Callable[..., Any]:
    return wait_for
