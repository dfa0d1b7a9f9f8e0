# SPDX-License-Identifier: MIT
"""The installed program `conjure`, by its absolute path.

A client starts it without a shell and often without the person's PATH, so that a bare name, or
`uvx`, is not found there, or downloads for longer than the client waits.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from ..errors import ConjureError

_TEMPORARY = re.compile(r"archive-v\d+|builds-v\d+|environments-v\d+|pipx[\\/](?:\.cache|Cache)")
"""Folders below which `uvx` and `pipx run` make environments that they may delete at any time."""


def installed_program(
    which: Callable[[str], Path | None], *, prefix: str = sys.prefix, started: str = sys.argv[0]
) -> Path:
    """Return the absolute path of the program that clients are to start.

    Args:
        which: finds a program in the PATH.
        prefix: folder of this Python's environment.
        started: path by which this program was started.

    Raises:
        ConjureError: PROGRAM_NOT_INSTALLED; this environment is a temporary one, or holds no such
            program.
    """
    if _TEMPORARY.search(prefix) or _TEMPORARY.search(str(Path(prefix).resolve())):
        raise ConjureError(
            "PROGRAM_NOT_INSTALLED",
            "This program runs in a temporary environment, which no client can rely on.",
        )
    ending = ".exe" if sys.platform == "win32" else ""
    folders = [Path(started).absolute().parent, Path(prefix, "Scripts" if ending else "bin")]
    own = [folder / f"conjure{ending}" for folder in folders]
    found = next((path for path in own if path.is_file()), None)
    if found is None:
        raise ConjureError(
            "PROGRAM_NOT_INSTALLED",
            f"No program `conjure` is installed beside this Python: {own[-1]} is not there.",
        )
    # The link that pipx and uv put into the PATH stays when they make the environment anew.
    linked = which("conjure")
    same = linked is not None and linked.is_absolute() and linked.resolve() == found.resolve()
    return linked if linked is not None and same else found
