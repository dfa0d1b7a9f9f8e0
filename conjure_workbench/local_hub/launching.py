# SPDX-License-Identifier: MIT
"""Launch of a hub as a process that outlives its starter, the terminal and the client."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Mapping

from ..errors import ConjureError
from .hub_log import hub_log, last_line, open_log, size_of
from .state_folder import state_folder
from .variables import ADDRESS_VARIABLE, FOLDER_VARIABLE, KEY_VARIABLE

_PACKAGE_PARENT = Path(__file__).resolve().parents[2]


class Launch:
    """A hub that was launched, while its starter waits for it.

    Args:
        port: the port that it is told to listen on.

    Raises:
        ConjureError: HUB_NOT_STARTED if Python cannot be started, FILE_ERROR if the log cannot be
            written.
    """

    def __init__(self, port: int) -> None:
        self.log = hub_log()
        descriptor = open_log(self.log)
        self._before = size_of(self.log)
        command = hub_command(port)
        try:
            self._process = _detached(command, self.log.parent, descriptor)
        except OSError as error:
            problem = f"The hub cannot be started: {command[0]}: {error.strerror}."
            raise ConjureError("HUB_NOT_STARTED", problem) from error
        finally:
            os.close(descriptor)
        # Asks for its exit code when it ends: until then the system lists an ended process.
        reaper = threading.Thread(target=self._process.wait, name="conjure-hub-reaper", daemon=True)
        reaper.start()

    def has_ended(self) -> bool:
        """Return True if the process is gone."""
        return self._process.poll() is not None

    def failure(self, problem: str) -> ConjureError:
        """Return HUB_NOT_STARTED, with the last line that the hub wrote to its log."""
        line = last_line(self.log, self._before)
        told = f"Its last words: {line}" if line else "It said nothing."
        details = {"log": str(self.log)}
        return ConjureError("HUB_NOT_STARTED", f"{problem} {told}", details=details)


def hub_command(port: int) -> list[str]:
    """Return the command line of a hub that is started automatically."""
    python = [sys.executable, "-m", f"{__package__.partition('.')[0]}.cli"]
    return [*python, "serve", "--automatic", "--port", str(port)]


def hub_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of such a hub: that of its starter, without key and address.

    The hub serves others, too, who know the stored key only.
    """
    made = {k: v for k, v in environ.items() if k not in (KEY_VARIABLE, ADDRESS_VARIABLE)}
    made[FOLDER_VARIABLE] = str(state_folder())
    # Its working folder is another, so that the package may not be found without this.
    paths = [str(_PACKAGE_PARENT), *filter(None, [environ.get("PYTHONPATH")])]
    return {**made, "PYTHONPATH": os.pathsep.join(paths)}


def _detached(command: list[str], folder: Path, errors: int) -> subprocess.Popen[bytes]:
    def start(flags: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            cwd=folder,
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
