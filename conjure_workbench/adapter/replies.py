# SPDX-License-Identifier: MIT
"""Answers as text: what goes out for a command that was done, or cannot be, or will not be."""

from __future__ import annotations

import json
import logging
from dataclasses import replace

from ..errors import ConjureError
from ..protocol import messages as m
from .journal import Admission

log = logging.getLogger(__name__)


def encode(message: m.Message) -> str:
    """The message as JSON, in ASCII and with finite numbers only.

    Raises:
        TypeError, ValueError, RecursionError: it holds what JSON cannot say.
    """
    return json.dumps(message.to_wire(), allow_nan=False, separators=(",", ":"))


def encode_result(result: m.CommandResult, max_bytes: int) -> str:
    """The answer as JSON, or the reason why it cannot be sent as it is.

    Args:
        result: the answer.
        max_bytes: the largest message that may be sent.
    """
    try:
        text = encode(result)
    except (TypeError, ValueError, RecursionError) as error:
        log.error("the answer to command %s is not JSON: %s", result.command_id, error)
        return encode(
            _unsendable(result, "INTERNAL_ERROR", f"The answer could not be written: {error}.")
        )
    size = len(text)
    if size <= max_bytes:
        return text
    return encode(
        _unsendable(
            result,
            "RESPONSE_TOO_LARGE",
            f"The command was done, but its answer has {size} bytes; {max_bytes} are allowed. "
            "Ask for fewer objects, or for a smaller picture.",
            {"size": size, "limit": max_bytes, "executed": result.success},
        )
    )


def refused_as_too_large(result: m.CommandResult, size: int) -> m.CommandResult:
    """What stands for an answer of `size` bytes that the server would not take."""
    return _unsendable(
        result,
        "RESPONSE_TOO_LARGE",
        f"The command was done, but its answer of {size} bytes was too large for the server, which "
        "closed the connection. Ask for fewer objects, or for a smaller picture.",
        {"size": size, "executed": result.success},
    )


def _unsendable(
    result: m.CommandResult, code: str, sentence: str, details: dict[str, object] | None = None
) -> m.CommandResult:
    error = ConjureError(code, sentence, details=details)
    return replace(result, success=False, result=None, **error.to_reply())


def refusal(admission: Admission, command: m.ExecuteCommand) -> ConjureError | None:
    """The answer to a command that is not run now; None where the answer is on its way."""
    if admission is Admission.QUEUED:
        return None
    if admission is Admission.RUNNING:
        return ConjureError("STILL_RUNNING", f"'{command.command}' is running. Its result follows.")
    if admission is Admission.REFUSED:
        return ConjureError("QUEUE_FULL", "Too many commands wait; this one was not taken.")
    if admission is Admission.CONFLICT:
        return ConjureError(
            "INVALID_MESSAGE",
            f"The command_id {command.command_id!r} named another command before. "
            "Every command needs an id of its own; this one was not run.",
        )
    return ConjureError(
        "INVALID_MESSAGE",
        f"The command {command.command_id!r} was run before; its answer is no longer kept. "
        "It was not run again.",
    )
