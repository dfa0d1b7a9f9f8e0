# SPDX-License-Identifier: MIT
"""Server and FreeCADs of the fault run, each with the faults that can be done to it."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import random
import re
import shutil
import signal
import subprocess
import time
import uuid
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from scripts.freecad_window import FreeCADWindow
from tests.end_to_end.conftest import KEY, Server, Worker, children, wait_for
from tests.end_to_end.faulty_proxy import FaultyProxy

from .gauges import Gauge

HERE = Path(__file__).resolve().parent
DISK_MB = 64
PATIENCE_S = 90.0
"""Seconds within which everything must have recovered from every fault."""

_ASKED = re.compile(r"(r\d+k\d+n\d+[ab]x)\d*")
"""Label that a caller asked for; FreeCAD tells a second object of it apart by digits."""
_LABEL = re.compile(r'<Property name="Label"[^>]*>\s*<String value="([^"]*)"')

Fault = Callable[[random.Random, Event], None]


def labels_asked_for(labels: list[str]) -> Counter[str]:
    """Count labels by the label that was asked for."""
    return Counter(found[1] for label in labels if (found := _ASKED.fullmatch(label)))


def labels_of_file(path: Path) -> Counter[str]:
    """Count the labels in a FreeCAD document that must be whole; one that is not there is empty."""
    if not path.exists():
        return Counter()
    with zipfile.ZipFile(path) as document:
        assert document.testzip() is None
        return labels_asked_for(_LABEL.findall(document.read("Document.xml").decode()))


class Disk:
    """A small file system of its own, where that is allowed; else a folder that is never full."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "soak", str(folder)]
        self.mounted = (
            os.geteuid() == 0 and subprocess.run(mount, stderr=subprocess.DEVNULL).returncode == 0
        )

    def full(self, rng: random.Random, healed: Event) -> None:
        """Leave no byte free for a while."""
        filler = self.folder / "filler"
        with filler.open("wb", buffering=0) as output, contextlib.suppress(OSError):
            while output.write(bytes(65536)):
                pass
        healed.wait(rng.uniform(1, 4))
        filler.unlink()

    def close(self) -> None:
        if self.mounted:
            subprocess.run(["umount", "--lazy", str(self.folder)], check=True)


class Clock:
    """The time of day of a process, where there is a C compiler to make its library."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._set(0)
        library = file.with_suffix(".so")
        compiler = shutil.which("cc")
        made = [compiler, "-shared", "-fPIC", "-O", "-o", str(library), str(HERE / "clock.c")]
        self.works = compiler is not None and subprocess.run(made).returncode == 0
        self.environ: dict[str, str] = {}
        if self.works:
            self.environ = {"LD_PRELOAD": str(library), "SOAK_CLOCK": str(file)}

    def jump(self, rng: random.Random, healed: Event) -> None:
        """Set the clock by up to a day, forward or back; it stays so."""
        self._set(rng.randint(-86_400, 86_400))

    def _set(self, seconds: int) -> None:
        beside = self._file.with_suffix(".new")
        beside.write_text(f"{seconds:+d}\n")
        beside.replace(self._file)


class Target:
    """A process with a disk and a clock of its own."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.disk = Disk(folder / name)
        self.clock = Clock(folder / f"{name}.clock")
        self.gauge = Gauge()
        self.counts: Counter[str] = Counter()

    def pid(self) -> int:
        raise NotImplementedError

    def faults(self) -> dict[str, Fault]:
        possible: dict[str, Fault] = {"stopped": self._stop}
        if self.disk.mounted:
            possible["disk full"] = self.disk.full
        if self.clock.works:
            possible["clock set"] = self.clock.jump
        return possible

    def trouble(self, seed: str, healed: Event) -> None:
        """Do one fault after the other until `healed` is set."""
        rng = random.Random(f"{seed} {self.name}")
        while not healed.wait(rng.expovariate(1 / 5)):
            name, fault = rng.choice(list(self.faults().items()))
            self.counts[name] += 1
            fault(rng, healed)

    def _stop(self, rng: random.Random, healed: Event) -> None:
        pid = self.pid()
        os.kill(pid, signal.SIGSTOP)
        # Some stand still for longer than the server waits for an adapter to come back.
        healed.wait(rng.uniform(0.5, 5) if rng.random() < 0.9 else 18)
        os.kill(pid, signal.SIGCONT)


class Site(Target):
    """The server, always on one port.

    Attributes:
        may_be_killed: cleared for the part of the run in which its memory is judged.
        restarts: how often it was started again.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__("server", folder)
        self.may_be_killed = True
        self._server = Server(self.disk.folder / "server.log", **self.clock.environ)
        self.port, self.url = self._server.port, self._server.url

    def pid(self) -> int:
        return self._server.process.pid

    def faults(self) -> dict[str, Fault]:
        killed: dict[str, Fault] = {"killed": self._kill} if self.may_be_killed else {}
        return {**super().faults(), **killed}

    def _kill(self, rng: random.Random, healed: Event) -> None:
        self._server.kill()
        healed.wait(rng.uniform(0, 2))
        log = self.disk.folder / f"server-{time.monotonic_ns()}.log"
        self._server = Server(log, port=self.port, **self.clock.environ)
        self.gauge = Gauge()

    def connect(self) -> http.client.HTTPConnection:
        """Return a connection of a caller."""
        return http.client.HTTPConnection("127.0.0.1", self.port)

    def ask(
        self,
        connection: http.client.HTTPConnection,
        body: dict[str, Any],
        caller: str,
        seconds: float,
    ) -> dict[str, Any] | None:
        """Send a command; return the answer, or None if there is none within `seconds`."""
        try:
            if connection.sock is None:
                connection.timeout = seconds
                connection.connect()
            connection.sock.settimeout(seconds)
            headers = {"X-API-Key": KEY, "X-Conjure-Caller": caller}
            connection.request("POST", "/api/v1/execute", json.dumps(body).encode(), headers)
            return json.loads(connection.getresponse().read())
        except (OSError, http.client.HTTPException):
            connection.close()
            return None

    def adapters(self) -> list[dict[str, Any]]:
        """Return the adapters; none while the server is down."""
        try:
            return self._server.connected()
        except (OSError, http.client.HTTPException):
            return []

    def close(self) -> None:
        self._server.kill()
        self.disk.close()


class Station(Target):
    """A FreeCAD behind a line that breaks, with one document at a time.

    Args:
        name: its adapter_id.
        folder: the folder of the run.
        site: the server.
        seed: makes the faults of the line repeatable.
        steady: True for one that is never killed, so that its memory can be judged.
        window: True for one with a window, which must be steady.

    Attributes:
        work: the FreeCAD process (session_id) and its document; None while there is none.
        ended: the processes that were killed.
        files: the labels in the file that each of these has left.
    """

    def __init__(
        self, name: str, folder: Path, site: Site, seed: int, *, steady: bool, window: bool
    ) -> None:
        super().__init__(name, folder)
        self._site, self._steady, self._window = site, steady, window
        self.proxy = FaultyProxy(site.url, seed=seed, cut=0.002, duplicate=0.02, delay=0.02)
        self.ended: set[str] = set()
        self.files: dict[str, Counter[str]] = {}
        self.work: tuple[str, str] | None = None
        self.path = self.disk.folder / "none.FCStd"
        self.version = ""
        self._start()

    def _start(self) -> None:
        settings = {
            "CONJURE_SERVER_URL": self.proxy.url,
            "CONJURE_API_KEY": KEY,
            "CONJURE_ADAPTER_ID": self.name,
            "CONJURE_AUTO_CONNECT": "1",
            "CONJURE_HEARTBEAT_S": "1",
            "CONJURE_LONGEST_BACKOFF_S": "1",
            "CONJURE_ALLOWED_FOLDERS": str(self.disk.folder),
            "TMPDIR": str(self.disk.folder),
            **self.clock.environ,
        }
        if self._window:
            self._process: Any = FreeCADWindow(self.disk.folder / "profile", settings)
        else:
            self._process = Worker(self.disk.folder, self.proxy.url, **settings)
        adapter = wait_for(self._registered, PATIENCE_S)
        self.session, self.version = adapter["session_id"], adapter["freecad_version"]

    def _registered(self) -> dict[str, Any] | None:
        for adapter in self._site.adapters():
            if adapter["adapter_id"] == self.name and adapter["session_id"] not in self.ended:
                return adapter
        return None

    def pid(self) -> int:
        below = children(self._process.process.pid)
        # Under a display of its own it is not the only child of what was started.
        named = [pid for pid in below if "freecad" in Path(f"/proc/{pid}/comm").read_text().lower()]
        return named[0] if named else self._process.process.pid

    def faults(self) -> dict[str, Fault]:
        killed: dict[str, Fault] = {} if self._steady else {"killed": self._kill}
        return {
            **super().faults(),
            "line cut": self._cut,
            "line half open": self._freeze,
            **killed,
        }

    def _cut(self, rng: random.Random, healed: Event) -> None:
        self.proxy.cut = 0.2
        healed.wait(rng.uniform(0.5, 2))
        self.proxy.cut = 0.002

    def _freeze(self, rng: random.Random, healed: Event) -> None:
        self.proxy.frozen = True
        healed.wait(rng.uniform(1, 6))
        self.proxy.frozen = False

    def _kill(self, rng: random.Random, healed: Event) -> None:
        self.work = None
        self._process.kill()
        # Callers may ask for this as soon as the session has ended.
        self.files[self.session] = labels_of_file(self.path)
        self.ended.add(self.session)
        self.gauge = Gauge()
        self._start()
        self.open()

    def open(self) -> None:
        """Go on with the document's file, or with a new document where nothing was saved."""
        if self.path.exists():
            result = self.insist("open_document", path=str(self.path))
        else:
            result = self.insist("new_document", name=self.path.stem)
            # The first save names the file, the later ones need not.
            self.insist("save_document", path=str(self.path))
        self.work = (self.session, result["document"])

    def begin(self, number: int) -> None:
        """Close the documents, and begin a new one with a file of its own."""
        self.path.unlink(missing_ok=True)
        for document in self.insist("list_documents")["documents"]:
            self.insist("close_document", document=document["name"], discard=True)
        self.path = self.disk.folder / f"Round{number}.FCStd"
        self.open()

    def labels(self) -> Counter[str]:
        """Count the labels in the open document."""
        assert self.work is not None
        rows = self.insist("list_objects", document=self.work[1], limit=10_000)["objects"]
        return labels_asked_for([row.get("label", row["object_id"]) for row in rows])

    def body(self, command: str, **parameters: Any) -> dict[str, Any]:
        """Return a request of a command to this FreeCAD, with an id of its own."""
        return {
            "command": command,
            "parameters": parameters,
            "command_id": f"run-{uuid.uuid4().hex}",
            "adapter_id": self.name,
            "session_id": self.session,
        }

    def insist(self, command: str, **parameters: Any) -> dict[str, Any]:
        """Have a command done, tried anew after each failure; return its result."""
        answer: dict[str, Any] | None = None

        def done() -> bool:
            nonlocal answer
            with contextlib.closing(self._site.connect()) as connection:
                answer = self._site.ask(connection, self.body(command, **parameters), "run", 20)
            return answer is not None and bool(answer.get("success"))

        try:
            wait_for(done, PATIENCE_S)
        except AssertionError:
            raise AssertionError(f"{command} fails: {answer}\n{self.diagnosis()}") from None
        assert answer is not None
        return answer["result"]

    def diagnosis(self) -> str:
        """Return what FreeCAD printed and logged last."""
        return self._process.output() if self._window else self._process.diagnosis()

    def close(self) -> None:
        if self._window:
            self._process.close(1)
        else:
            self._process.kill()
        self.proxy.close()
        self.disk.close()
