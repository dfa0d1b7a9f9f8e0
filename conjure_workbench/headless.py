# SPDX-License-Identifier: MIT
"""FreeCAD worker without a window: the adapter under `freecadcmd`.

`conjure worker` starts `start_headless.py` with freecadcmd, which calls `main`. The environment
configures it: CONJURE_SERVER_URL, CONJURE_API_KEY, CONJURE_ADAPTER_ID.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import threading
from typing import Any, Callable

from conjure_workbench import broken_pipes, logs, preferences
from conjure_workbench.adapter.settings import Settings
from conjure_workbench.adapter.status import ConnectionState, Status
from conjure_workbench.addon import Addon
from conjure_workbench.protocol.redaction import one_line

WAIT_S = 0.2
"""The longest wait for a command before the stop signal is looked at."""

log = logging.getLogger("conjure_workbench.headless")


class Worker:
    """Adapter that runs on this thread until it is stopped; `say` shows the person a line."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._stop = threading.Event()
        self._ended = threading.Event()
        self.exit_code = 0
        self.addon = Addon(
            wake=lambda: None,
            reason_to_wait=lambda: None,
            on_status=self._on_status,
        )

    def run(self, settings: Settings) -> int:
        """Serve commands; returns the process's exit code: 1 where only the person can help."""
        signal.signal(signal.SIGINT, self._on_signal)
        signal.signal(signal.SIGTERM, self._on_signal)
        self.addon.connect(settings)
        while not self._stop.is_set() and not _is_orphan():
            self.addon.executor.run_slice(wait_s=WAIT_S)
        self.addon.shutdown()
        return self.exit_code

    def _on_signal(self, number: int, frame: Any) -> None:
        self._stop.set()

    def _on_status(self, status: Status) -> None:
        self._say(f"{status.state.value}: {status.sentence}")
        if status.needs_attention:
            self.exit_code = 1
        # A line that is down for good, also by the server's wish, leaves nothing to wait for.
        if status.state is ConnectionState.DISCONNECTED and not status.retrying:
            self._stop.set()


def _is_orphan() -> bool:
    """Return True if the `conjure worker` that started this FreeCAD has ended."""
    parent = os.environ.get("CONJURE_WORKER_PARENT")
    return parent is not None and os.name == "posix" and str(os.getppid()) != parent


def say(line: str) -> None:
    """Print a line and flush, since the output may be a pipe."""
    # An output on a full disk, or one that nobody reads any more, must not end the connection.
    with contextlib.suppress(OSError):
        print(f"conjure worker {one_line(line)}", flush=True)


def main() -> int:
    """Run a worker until SIGINT or SIGTERM; returns the exit code."""
    broken_pipes.survive()
    folder = preferences.user_folder()
    setup = logs.setup(folder, lambda level, text: None)
    try:
        return Worker(say).run(preferences.current())
    except Exception as error:
        log.exception("the worker failed")
        say(f"failed: {error!r}; conjure.log in {folder} says where")
        return 1
    finally:
        setup.close()
