# SPDX-License-Identifier: MIT
"""Exit codes of `conjure`, which docs/cli.md lists."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from ..errors import ConjureError


class ExitCode(IntEnum):
    """Exit code of `conjure`."""

    DONE = 0
    FAILED = 1
    WRONG_USAGE = 2
    NO_HUB = 3
    HUB_BUSY = 4
    NO_FREECAD = 5
    UNKNOWN_OUTCOME = 6
    INTERRUPTED = 130


_OF_ERRORS = {
    "HUB_NOT_FOUND": ExitCode.NO_HUB,
    "HUB_BUSY": ExitCode.HUB_BUSY,
    "HUB_RUNNING": ExitCode.HUB_BUSY,
    "NO_ADAPTER": ExitCode.NO_FREECAD,
    "ADAPTER_NOT_NAMED": ExitCode.NO_FREECAD,
    # It may have run, or it still runs.
    "STILL_RUNNING": ExitCode.UNKNOWN_OUTCOME,
    "ADAPTER_LOST": ExitCode.UNKNOWN_OUTCOME,
    "HUB_LOST": ExitCode.UNKNOWN_OUTCOME,
}


def exit_code_of(error: ConjureError) -> ExitCode:
    """Return the exit code of a command that ended with an error."""
    return _OF_ERRORS.get(error.code, ExitCode.FAILED)


def exit_code_of_reply(reply: Mapping[str, Any]) -> ExitCode:
    """Return the exit code for a command that FreeCAD, or the hub for it, replied has failed."""
    return _OF_ERRORS.get(str(reply.get("error_code")), ExitCode.FAILED)
