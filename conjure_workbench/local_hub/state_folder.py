# SPDX-License-Identifier: MIT
"""Folder of the hub's state, which belongs to its user alone."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Mapping

from ..errors import ConjureError
from .variables import FOLDER_VARIABLE

NAME = "conjure-freecad"


def state_folder() -> Path:
    """Return the path of the folder of key, hub.json, hub.lock and hub.log; it need not exist.

    Raises:
        ConjureError: FILE_ERROR if it lies in the home of a user who has none.
    """
    folder = folder_for(os.environ, sys.platform, Path(os.path.expanduser("~")))
    if str(folder).startswith("~"):
        raise ConjureError(
            "FILE_ERROR",
            f"The folder {folder} for the hub's state is in no home that this system knows. Name "
            f"another by {FOLDER_VARIABLE}.",
        )
    return folder.absolute()


def made_state_folder() -> Path:
    """Return the folder, after making it, and closing it to others.

    Raises:
        ConjureError: FILE_ERROR if it cannot be made, or belongs to another user.
    """
    folder = state_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix":
            _close_to_others(folder)
    except OSError as error:
        problem = f"The folder {folder} for the hub's state cannot be used: {error.strerror}."
        raise ConjureError("FILE_ERROR", problem) from error
    return folder


def folder_for(environ: Mapping[str, str], platform: str, home: Path) -> Path:
    """Return the path of the folder.

    Args:
        environ: the environment.
        platform: the system, as `sys.platform` names it.
        home: the user's home.
    """
    named = environ.get(FOLDER_VARIABLE)
    if named:
        return Path(os.path.expanduser(named))
    if platform == "win32":
        local = environ.get("LOCALAPPDATA")
        return (Path(local) if local else home / "AppData" / "Local") / NAME
    if platform == "darwin":
        return home / "Library" / "Application Support" / NAME
    # In a Flatpak, XDG_STATE_HOME is the sandbox's own; the hub runs outside.
    variable = "HOST_XDG_STATE_HOME" if "FLATPAK_ID" in environ else "XDG_STATE_HOME"
    state = environ.get(variable, "")
    return (Path(state) if os.path.isabs(state) else home / ".local" / "state") / NAME


def _close_to_others(folder: Path) -> None:
    found = folder.stat()
    if found.st_uid != os.getuid():
        raise PermissionError(0, "it belongs to another user")
    if stat.S_IMODE(found.st_mode) & 0o077:
        folder.chmod(0o700)
