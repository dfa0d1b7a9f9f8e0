# SPDX-License-Identifier: MIT
"""Processes of this machine: is one alive, and which one listens on a port."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from ..protocol.redaction import quoted

_LISTENING = "0A"
"""State of a listening socket in /proc/net/tcp."""


@dataclass(frozen=True)
class Listener:
    """Process that listens on a port.

    Attributes:
        name: the name of its program, or None if the system does not tell.
        pid: its id, or None likewise.
        user: the name or number of its user, where that is all that the system tells.
    """

    name: str | None = None
    pid: int | None = None
    user: str | None = None

    def __str__(self) -> str:
        if self.pid is not None:
            return f"{self.name or 'a program'} (process {self.pid})"
        return f"a program of the user {self.user}"


def is_alive(pid: int) -> bool:
    """Return True if a process with this id runs on this machine."""
    if pid <= 0:
        return False
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if not handle:
            return False
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == 259  # STILL_ACTIVE
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (ProcessLookupError, OverflowError):
        return False
    # One that has ended stays listed until its parent asks for its exit code.
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(") ")[2][:1] != "Z"
    return True


def listener_on(port: int) -> Listener | None:
    """Return the process that listens on a TCP port of this machine, or None if nothing tells."""
    search = {"linux": _from_proc, "darwin": _from_lsof}.get(sys.platform)
    return None if search is None else search(port)


def _from_proc(port: int) -> Listener | None:
    found = _listening_socket(port)
    if found is None:
        return None
    inode, user = found
    wanted = f"socket:[{inode}]"
    for folder in Path("/proc").glob("[0-9]*"):
        # Processes end meanwhile, and those of other users show nothing.
        with contextlib.suppress(OSError):
            if any(os.readlink(str(link)) == wanted for link in (folder / "fd").iterdir()):
                name = (folder / "comm").read_text("utf-8", "replace").strip()
                return Listener(quoted(name, 40), int(folder.name))
    return Listener(user=_user_name(user))


def _listening_socket(port: int) -> tuple[str, int] | None:
    """Return the inode of the socket that listens on a port, and the number of its user."""
    for table in ("tcp", "tcp6"):
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/net/{table}").read_text("ascii").splitlines()[1:]:
                fields = line.split()
                if fields[3] == _LISTENING and int(fields[1].rpartition(":")[2], 16) == port:
                    return fields[9], int(fields[7])
    return None


def _user_name(number: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


def _from_lsof(port: int) -> Listener | None:
    command = ["lsof", "-nP", f"-iTCP:{port}", "-sTCP:LISTEN", "-Fpc"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=2, check=False)
    except (OSError, subprocess.SubprocessError):
        return None
    facts = {line[:1]: line[1:] for line in told.stdout.splitlines()}
    if not facts.get("p", "").isdigit():
        return None
    return Listener(quoted(facts.get("c", ""), 40) or None, int(facts["p"]))


def listens(host: str, port: int, timeout_s: float = 1.0) -> bool:
    """Return True if something accepts connections at an address."""
    try:
        with socket.create_connection((host, port), timeout=timeout_s):
            return True
    except OSError:
        return False
