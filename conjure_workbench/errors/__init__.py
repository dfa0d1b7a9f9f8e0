# SPDX-License-Identifier: MIT
"""Errors that a client reads: every code with its meaning, and the exception that carries one.

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

__all__ = [
    "ERRORS",
    "ConjureError",
    "ErrorKind",
    "MessageError",
    "ParameterError",
    "echo",
    "invalid",
    "missing",
    "nearest",
    "placed",
    "printable",
    "suggestion",
]
