# SPDX-License-Identifier: MIT
"""The lock hub.lock, under which a hub is started or replaced."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from pathlib import Path
from typing import Iterator

from ..errors import ConjureError
from .state_folder import made_state_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_S = 30.0
"""Longest wait for the lock, in seconds: longer than a start and a replacement together."""

_POLL_S = 0.05


class HubLock:
    """The lock while it is held. Its file keeps the time of the last replacement of a hub."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def last_replaced(self) -> float:
        """Return the time of the last replacement, in seconds since 1970; 0 if there was none."""
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        try:
            return float(os.read(self._descriptor, 64).decode("ascii"))
        except ValueError:
            return 0.0

    def note_replaced(self, now: float) -> None:
        """Note the time of a replacement."""
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, f"{now:020.3f}\n".encode("ascii"))


@contextlib.contextmanager
def hub_lock(wait_s: float = LOCK_S) -> Iterator[HubLock]:
    """Hold the lock; the system releases it, too, when the process ends.

    Args:
        wait_s: the longest wait for another process that holds it, in seconds.

    Raises:
        ConjureError: HUB_NOT_STARTED if another process holds it for longer, FILE_ERROR if its
            file cannot be opened or locked.
    """
    path = made_state_folder() / "hub.lock"
    try:
        descriptor = os.open(str(path), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise ConjureError("FILE_ERROR", f"{path} cannot be opened: {error.strerror}.") from error
    try:
        until = time.monotonic() + wait_s
        while not _acquired(descriptor, path):
            if time.monotonic() >= until:
                raise ConjureError(
                    "HUB_NOT_STARTED",
                    f"Another program has been starting the hub for {wait_s:g} s: it holds {path}.",
                )
            time.sleep(_POLL_S)
        yield HubLock(descriptor)
    finally:
        os.close(descriptor)


def _acquired(descriptor: int, path: Path) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            return False
        problem = f"{path} cannot be locked: {error.strerror}."
        raise ConjureError("FILE_ERROR", problem) from error
    return True
