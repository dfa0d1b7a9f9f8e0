# SPDX-License-Identifier: MIT
"""Start of the kernel's process: which program, with which environment."""

from __future__ import annotations

import functools
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import FreeCAD

from .windows_job import Job

log = logging.getLogger(__name__)

NAMES = ("freecadcmd", "FreeCADCmd")
"""Names of FreeCAD's program without a window; they differ by packager."""

_WORKER = Path(__file__).with_name("worker.py")
_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(
    subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0
)
"""Flags of Windows: no console, and FreeCAD before it. Elsewhere the process sees to that."""

_GROUPS = (
    "User parameter:BaseApp/Preferences/Mod/Part/Boolean",
    "User parameter:BaseApp/Preferences/Mod/Part/General",
)
"""Parameters of FreeCAD that change what the kernel makes."""


def find_program() -> str | None:
    """Return FreeCAD's program without a window: beside the running one, else in the PATH."""
    near = [Path(FreeCAD.getHomePath()) / "bin", Path(sys.executable).parent]
    paths = [*(str(folder) for folder in near), os.environ.get("PATH", "")]
    found = (shutil.which(name, path=path) for path in paths for name in NAMES)
    return next((program for program in found if program), None)


def parameters() -> dict[str, list[tuple[str, str, Any]]]:
    """Return FreeCAD's parameters that change results, as (kind, name, value) by group."""
    kinds = {"Boolean": "Bool", "Float": "Float", "Integer": "Int", "Unsigned Long": "Unsigned"}
    return {
        path: [
            (kinds[kind], name, value)
            for kind, name, value in FreeCAD.ParamGet(path).GetContents() or ()
            if kind in kinds
        ]
        for path in _GROUPS
    }


def start(program: str, folder: str) -> subprocess.Popen[bytes]:
    """Start the process; call it on the main thread, whose end ends it, too.

    Args:
        program: FreeCAD's program without a window.
        folder: a folder of its own for settings and temporary files.

    Raises:
        OSError: it cannot be started.
    """
    home = {name: folder for name in ("FREECAD_USER_HOME", "FREECAD_USER_DATA", "TMPDIR", "TEMP")}
    process = subprocess.Popen(
        [program, str(_WORKER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **home},
        cwd=folder,
        start_new_session=True,
        creationflags=_FLAGS,
    )
    if sys.platform == "win32":
        _end_with_this_process(process)
    return process


@functools.lru_cache(maxsize=None)
def _job() -> Job:
    """Return the job of all of FreeCAD's kernel processes; its handle stays open."""
    return Job()


def _end_with_this_process(process: subprocess.Popen[bytes]) -> None:
    try:
        _job().take(process)
    except OSError as error:
        # It ends all the same, but only after the computation in which FreeCAD ends.
        log.info("the kernel's process may outlive FreeCAD for a while: %s", error)
