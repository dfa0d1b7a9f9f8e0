# SPDX-License-Identifier: MIT
"""Errors and warnings that a client reads: every code with its meaning, and the exception.

Imports neither FreeCAD nor Qt, nor anything else of this package.
"""

from __future__ import annotations

from .conjure_error import ConjureError, invalid, missing, unfit
from .error_codes import (
    COMMAND_ERRORS,
    ERRORS,
    HUB_ERRORS,
    REQUEST_ERRORS,
    SETUP_ERRORS,
    ErrorKind,
)
from .warning_codes import WARNINGS
from .warning_kind import WarningKind
from .wording import echo, nearest, printable, suggestion

__all__ = [
    "COMMAND_ERRORS",
    "ERRORS",
    "HUB_ERRORS",
    "REQUEST_ERRORS",
    "SETUP_ERRORS",
    "WARNINGS",
    "ConjureError",
    "ErrorKind",
    "WarningKind",
    "echo",
    "invalid",
    "missing",
    "nearest",
    "printable",
    "suggestion",
    "unfit",
]
