# SPDX-License-Identifier: MIT
"""Exit codes of `conjure`, which docs/hub.md lists."""

from __future__ import annotations

from enum import IntEnum

from ..errors import ConjureError


class ExitCode(IntEnum):
    """Exit code of `conjure`."""

    DONE = 0
    FAILED = 1
    WRONG_USAGE = 2
    NO_HUB = 3
    HUB_BUSY = 4


_OF_ERRORS = {
    "HUB_NOT_FOUND": ExitCode.NO_HUB,
    "HUB_BUSY": ExitCode.HUB_BUSY,
    "HUB_RUNNING": ExitCode.HUB_BUSY,
}


def exit_code_of(error: ConjureError) -> ExitCode:
    """Return the exit code of a command that ended with an error."""
    return _OF_ERRORS.get(error.code, ExitCode.FAILED)
