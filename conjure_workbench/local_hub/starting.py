# SPDX-License-Identifier: MIT
"""Start of the hub when a program needs one, and its replacement by a newer one."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Callable, Mapping

from .. import __version__
from ..errors import ConjureError
from ..protocol.redaction import quoted
from .connection import split_address
from .finding import (
    ADDRESS_VARIABLE,
    FoundHub,
    connect,
    find,
    found_hub,
    given_address,
    usual_address,
)
from .key import KEY_VARIABLE, make_key
from .lock import HubLock, hub_lock
from .state_folder import state_folder
from .stopping import stop
from .versions import older

READY_S = 10.0
"""Seconds in which a hub that was started must be ready."""

REPLACE_EVERY_S = 60.0
"""Shortest time between two replacements of a hub, in seconds."""

MAX_LOG_BYTES = 1_000_000
"""Size of hub.log above which a new one is begun and the old one kept as hub.log.1."""

_POLL_S = 0.05
_PACKAGE_PARENT = Path(__file__).resolve().parents[2]


def ensure(address: str | None = None, now: Callable[[], float] = time.time) -> FoundHub:
    """Return the hub to use, after starting one if there is none.

    An older hub that was started automatically is replaced while no command is open, at most once
    a minute. With an address given, nothing is started or replaced.

    Args:
        address: as for `find`.
        now: the time, in seconds since 1970.

    Raises:
        ConjureError: HUB_NOT_STARTED if it could not be started; HUB_NOT_PROVEN,
            HUB_INCOMPATIBLE as `find`; HUB_NOT_FOUND if none is at the address given.
    """
    if given_address(address) is not None:
        return find(address)
    make_key()
    found = _found()
    if found is not None and not _replaceable(found):
        return found
    with hub_lock() as lock:
        found = _found()
        if found is None:
            return _start(usual_address())
        return _replace(found, lock, now()) if _replaceable(found) else found


def _found() -> FoundHub | None:
    try:
        return find()
    except ConjureError as error:
        if error.code == "HUB_NOT_FOUND":
            return None
        raise


def _replaceable(found: FoundHub) -> bool:
    return found.automatic and older(found.version, __version__)


def _replace(found: FoundHub, lock: HubLock, now: float) -> FoundHub:
    """End an older hub and start one on the same port, or return the old one with the reason."""
    if 0 <= now - lock.last_replaced() < REPLACE_EVERY_S:
        return _kept(found, "a hub was replaced within the last minute")
    try:
        with connect(found.address) as connection:
            found_hub(connection)
            stop(connection, for_newer=True)
    except ConjureError as error:
        if error.code == "HUB_BUSY":
            return _kept(found, "it is in use")
        if error.code != "HUB_NOT_FOUND":
            raise
    lock.note_replaced(now)
    return _start(found.address)


def _kept(found: FoundHub, reason: str) -> FoundHub:
    return found.warned(
        f"The hub at {found.address} has version {found.version}, this program {__version__}. It "
        f"is used as it is, because {reason}; a later call replaces it."
    )


def _start(address: str) -> FoundHub:
    """Start a hub at an address, and return it when it is ready."""
    log = state_folder() / "hub.log"
    process = _spawn(hub_command(split_address(address)[1]), log)
    until = time.monotonic() + READY_S
    while True:
        ended = process.poll() is not None
        found = _found()
        if found is not None:
            return found
        if ended:
            raise ConjureError("HUB_NOT_STARTED", f"The hub ended at its start{_last_line(log)}")
        if time.monotonic() > until:
            problem = f"The hub was not ready within {READY_S:g} s{_last_line(log)}"
            raise ConjureError("HUB_NOT_STARTED", problem)
        time.sleep(_POLL_S)


def hub_command(port: int) -> list[str]:
    """Return the command line of a hub that is started automatically."""
    python = [sys.executable, "-m", f"{__package__.partition('.')[0]}.cli"]
    return [*python, "serve", "--automatic", "--port", str(port)]


def hub_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of such a hub: that of its starter, without key and address.

    The hub serves others, too, who know the stored key only.
    """
    made = {k: v for k, v in environ.items() if k not in (KEY_VARIABLE, ADDRESS_VARIABLE)}
    # Its working folder is another, so that the package may not be found without this.
    paths = [str(_PACKAGE_PARENT), *filter(None, [environ.get("PYTHONPATH")])]
    return {**made, "PYTHONPATH": os.pathsep.join(paths)}


def _spawn(command: list[str], log: Path) -> subprocess.Popen[bytes]:
    """Start a process that outlives this one, its terminal and its client; it writes to the log."""
    try:
        if log.exists() and log.stat().st_size > MAX_LOG_BYTES:
            os.replace(log, log.with_name(f"{log.name}.1"))
        descriptor = os.open(str(log), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError as error:
        raise ConjureError("FILE_ERROR", f"{log} cannot be written: {error.strerror}.") from error
    try:
        process = _detached(command, descriptor)
    except OSError as error:
        problem = f"The hub cannot be started: {command[0]}: {error.strerror}."
        raise ConjureError("HUB_NOT_STARTED", problem) from error
    finally:
        os.close(descriptor)
    # Asks for its exit code when it ends: until then the system keeps an ended process.
    threading.Thread(target=process.wait, name="conjure-hub-reaper", daemon=True).start()
    return process


def _detached(command: list[str], errors: int) -> subprocess.Popen[bytes]:
    def start(flags: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            cwd=state_folder(),
            env=hub_environment(os.environ),
            start_new_session=True,
            creationflags=flags,
        )

    if sys.platform == "win32":
        alone = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
        try:
            return start(alone | subprocess.CREATE_BREAKAWAY_FROM_JOB)
        except PermissionError:
            # The client's job lets nothing out; the hub then ends with the client.
            return start(alone)
    return start(0)


def _last_line(log: Path) -> str:
    """Return the end of a sentence with the last line of the log."""
    try:
        lines = log.read_text("utf-8", "replace").split("\n")
    except OSError:
        lines = []
    last = next((line for line in reversed(lines) if line.strip()), "")
    return f": {quoted(last)} ({log})" if last else f"; {log} says nothing"
