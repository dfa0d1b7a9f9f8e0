# SPDX-License-Identifier: MIT
"""FreeCAD's exceptions, in words and with a code.

Some FreeCAD versions put a dictionary where the message belongs: `{'sclassname': ..., 'sErrMsg':
...}`, sometimes one in another. What the messages mean is in `freecad_words`.
"""

from __future__ import annotations

import ast
import logging
from typing import Any

import FreeCAD
import Part

from ...errors import ConjureError
from .freecad_words import NO_WORDS, in_words

log = logging.getLogger(__name__)

KERNEL_ERRORS = (Part.OCCError, FreeCAD.Base.FreeCADError, ValueError, RuntimeError)
"""Exceptions of Part's functions when the kernel cannot do something."""
READ_ERRORS = (*KERNEL_ERRORS, AttributeError, TypeError)
"""Exceptions of reading a broken object."""

_LONGEST_QUOTE = 300


def own_words(error: BaseException | str) -> str:
    """FreeCAD's own words of an exception or of an object's status, without their wrapping."""
    text = error if isinstance(error, str) else _message(error)
    return " ".join(unwrapped(text).split())


def sentence(error: BaseException | str) -> str:
    """The reason of an exception or of an object's status, in plain words."""
    if isinstance(error, OSError) and error.strerror:
        # The system's words are meant for people.
        return error.strerror
    return in_words(own_words(error)) or NO_WORDS


def quoted(error: BaseException | str) -> dict[str, str]:
    """FreeCAD's own words as facts of a reply, for engineers; none where plain words say it all."""
    own = own_words(error)
    is_known = sentence(error) != NO_WORDS
    return {} if is_known or not own else {"freecad_says": own[:_LONGEST_QUOTE]}


def translate(error: Exception) -> ConjureError:
    """The error of the wire for an exception that left a handler."""
    if isinstance(error, ReferenceError):
        message = "An object went away while the command ran."
        return ConjureError("OBJECT_NOT_FOUND", message)
    if isinstance(error, (Part.OCCError, FreeCAD.Base.FreeCADError)):
        message = f"FreeCAD could not do it: {sentence(error)}."
        return ConjureError("GEOMETRY_ERROR", message, details=quoted(error))
    details = {"exception": type(error).__name__, "exception_says": own_words(error)}
    return ConjureError("INTERNAL_ERROR", "Conjure failed where it should not.", details=details)


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


def unwrapped(text: str) -> str:
    """The message in a dictionary of FreeCAD's that was made text; other text as it is."""
    while text.startswith("{") and "sErrMsg" in text:
        try:
            facts = ast.literal_eval(text)
        except (SyntaxError, ValueError):
            break
        if not isinstance(facts, dict) or "sErrMsg" not in facts:
            break
        text = str(facts["sErrMsg"])
    return text
