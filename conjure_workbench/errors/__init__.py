# SPDX-License-Identifier: MIT
"""Errors and warnings that a client reads: every code with its meaning, and the exceptions.

Imports neither FreeCAD nor Qt, nor anything else of this package.
"""

from __future__ import annotations

from .conjure_error import (
    ParameterError,
    echo,
    invalid,
    missing,
    nearest,
    placed,
    printable,
    suggestion,
)
from .error_codes import ERRORS, ConjureError, ErrorKind, MessageError
from .warning_codes import WARNINGS, WarningKind

__all__ = [
    "ERRORS",
    "WARNINGS",
    "ConjureError",
    "ErrorKind",
    "MessageError",
    "ParameterError",
    "WarningKind",
    "echo",
    "invalid",
    "missing",
    "nearest",
    "placed",
    "printable",
    "suggestion",
]
