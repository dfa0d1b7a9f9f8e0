# SPDX-License-Identifier: MIT
"""FreeCAD's exceptions, in words and with a code.

Some FreeCAD versions put a dictionary where the message belongs: `{'sclassname': ..., 'sErrMsg':
...}`. A few of the kernel's messages say nothing to a person and are put into words here.
"""

from __future__ import annotations

import ast
import logging
import re
from typing import Any

import FreeCAD
import Part

from ...errors import ConjureError

log = logging.getLogger(__name__)

KERNEL_ERRORS = (Part.OCCError, FreeCAD.Base.FreeCADError, ValueError, RuntimeError)
"""Exceptions of Part's functions when the kernel cannot do something."""
READ_ERRORS = (*KERNEL_ERRORS, AttributeError, TypeError)
"""Exceptions of reading a broken object."""

_IN_WORDS = {
    "BRep_API: command not done": "the geometry kernel found no solution",
    "Input shape is null": "an input has no shape",
}
_KERNEL_CLASS = re.compile(r"^\d+(?:Standard|StdFail|BRep|Geom|gp|TopoDS)\w+\s*")


def sentence(error: BaseException | str) -> str:
    """The message of an exception or of an object's status, without FreeCAD's wrapping."""
    text = _unwrapped(error if isinstance(error, str) else _message(error)).strip()
    text = " ".join(_IN_WORDS.get(_KERNEL_CLASS.sub("", text), text).split())
    return text or (type(error).__name__ if not isinstance(error, str) else "no reason given")


def translate(error: Exception) -> ConjureError:
    """The error of the wire for an exception that left a handler."""
    if isinstance(error, Part.OCCError):
        return ConjureError(
            "GEOMETRY_ERROR", f"FreeCAD's geometry kernel failed: {sentence(error)}"
        )
    if isinstance(error, ReferenceError):
        return ConjureError(
            "OBJECT_NOT_FOUND", f"An object went away while the command ran: {sentence(error)}"
        )
    if isinstance(error, FreeCAD.Base.FreeCADError):
        return ConjureError("GEOMETRY_ERROR", f"FreeCAD refused the operation: {sentence(error)}")
    message = f"Conjure failed: {type(error).__name__}: {sentence(error)}"
    return ConjureError("INTERNAL_ERROR", message, details={"exception": type(error).__name__})


def conjure_error(error: Exception, command: str) -> ConjureError:
    """The error of the wire for any exception of a command; unexpected ones are logged."""
    if isinstance(error, ConjureError):
        return error
    found = translate(error)
    if found.code == "INTERNAL_ERROR":
        log.error("%s failed", command, exc_info=error)
    return found


def _message(error: BaseException) -> Any:
    if isinstance(error, SystemError) and error.__cause__ is not None:
        # Python found an error that FreeCAD had left behind.
        error = error.__cause__
    if error.args and isinstance(error.args[0], dict):
        return str(error.args[0].get("sErrMsg", ""))
    return str(error)


def _unwrapped(text: str) -> str:
    if "sErrMsg" not in text or not text.startswith("{"):
        return text
    try:
        facts = ast.literal_eval(text)
    except (SyntaxError, ValueError):
        return text
    return str(facts.get("sErrMsg", text)) if isinstance(facts, dict) else text
