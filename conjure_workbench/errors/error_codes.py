# SPDX-License-Identifier: MIT
"""Every error code that can stand in a reply, in one table, and the exception that carries one.

ConjureError: any error with a stable code.
└── MessageError: a message that could not be read; knows the id to answer, if there is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence


@dataclass(frozen=True)
class ErrorKind:
    """What one error code means and what its receiver should do.

    Attributes:
        code: the stable code of the wire.
        meaning: what happened, in one sentence.
        retryable: whether the same command, unchanged, may succeed later.
        advice: what to do next, addressed to the assistant.
    """

    code: str
    meaning: str
    retryable: bool
    advice: str


_TABLE = (
    ErrorKind(
        "INVALID_PARAMETER",
        "A parameter has a value that the command cannot take.",
        False,
        "Send the command again with a value that `allowed` describes.",
    ),
    ErrorKind(
        "MISSING_PARAMETER",
        "A required parameter was not given.",
        False,
        "Send the command again with the parameter named in `field`.",
    ),
    ErrorKind(
        "UNKNOWN_PARAMETER",
        "The command has no parameter of this name.",
        False,
        "Use one of the names in `candidates`; `describe_commands` lists them all.",
    ),
    ErrorKind(
        "UNKNOWN_COMMAND",
        "This adapter has no command of this name.",
        False,
        "Use one of the names in `candidates`; `describe_commands` lists them all.",
    ),
    ErrorKind(
        "OBJECT_NOT_FOUND",
        "No object of the document has this name or label.",
        False,
        "Use one of the names in `candidates`, or `list_objects` to see what there is.",
    ),
    ErrorKind(
        "AMBIGUOUS_OBJECT",
        "More than one object has this label.",
        False,
        "Name the object by its object_id; `candidates` lists them.",
    ),
    ErrorKind(
        "AMBIGUOUS",
        "An edge or face reference fits more than one element, so that none was chosen.",
        False,
        "Use the `handle` or the index of one of `candidates`, or a narrower filter.",
    ),
    ErrorKind(
        "REFERENCE_LOST",
        "An edge or face reference matches no element of the shape.",
        False,
        "Query the edges or faces again and use what is listed now.",
    ),
    ErrorKind(
        "NO_DOCUMENT",
        "No document is open, or none has this name.",
        False,
        "Create an object (that opens a document) or open a file first.",
    ),
    ErrorKind(
        "NO_SHAPE",
        "The object has no shape, or an empty one.",
        False,
        "Use an object that has a solid, a face or an edge.",
    ),
    ErrorKind(
        "GEOMETRY_ERROR",
        "FreeCAD's geometry kernel could not do the operation.",
        False,
        "Change the size or the inputs; the document is as it was.",
    ),
    ErrorKind(
        "RECOMPUTE_FAILED",
        "An object could not be recomputed.",
        False,
        "Look at the object's state and its inputs; the document is as it was.",
    ),
    ErrorKind(
        "RESULT_INVALID",
        "The operation ran, but its result is empty, invalid or inside out.",
        False,
        "Change the size or the inputs; the document is as it was.",
    ),
    ErrorKind(
        "FILE_ERROR",
        "A file could not be read or written.",
        False,
        "Check the path, the folder and whether the file is there already.",
    ),
    ErrorKind(
        "UNSAVED_CHANGES",
        "Closing the document would lose changes that were never saved.",
        False,
        "Save the document first with `save_document`, or ask the person and send `discard: true`.",
    ),
    ErrorKind(
        "NOT_PERMITTED",
        "The settings of this FreeCAD do not allow this.",
        False,
        "Ask the person to change the setting named in the message, or do without.",
    ),
    ErrorKind(
        "REFUSED_BY_USER",
        "The person at FreeCAD refused this command.",
        False,
        "Do not send it again; ask the person what they want instead.",
    ),
    ErrorKind(
        "USER_EDITING",
        "The person is in the middle of an edit, and the command waited for its whole time.",
        True,
        "It never ran. Ask the person to finish or close what is open, then send it again.",
    ),
    ErrorKind(
        "GUI_REQUIRED",
        "The command needs a FreeCAD window, and this FreeCAD has none.",
        False,
        "Use a FreeCAD with a window, or a query command instead of a picture.",
    ),
    ErrorKind(
        "STALE_REVISION",
        "The document has changed since the revision that the command expects.",
        False,
        "Read the document's state again, then decide.",
    ),
    ErrorKind(
        "TIMEOUT",
        "The command's time passed before it started.",
        True,
        "It never ran and never will: it is safe to send it again, with more time.",
    ),
    ErrorKind(
        "STILL_RUNNING",
        "The command's time passed while it runs, and it cannot be stopped.",
        False,
        "Do not send it again: its result follows under the same command_id.",
    ),
    ErrorKind(
        "CANCELLED",
        "The command was cancelled before it started, or between two of its steps.",
        True,
        "Nothing of it remains, and it will not run.",
    ),
    ErrorKind(
        "QUEUE_FULL",
        "Too many commands are waiting.",
        True,
        "Wait for some of the answers, then send it again.",
    ),
    ErrorKind(
        "RESPONSE_TOO_LARGE",
        "The command was done, but its answer is too large to send.",
        False,
        "Do not repeat a command that changes the document; ask for less with a query.",
    ),
    ErrorKind(
        "UNSUPPORTED",
        "This FreeCAD version or this adapter cannot do it.",
        False,
        "Use another command; `describe_commands` lists what works here.",
    ),
    ErrorKind(
        "SCRIPT_ERROR",
        "A script raised an exception.",
        False,
        "Read the traceback in `details` and correct the script.",
    ),
    ErrorKind(
        "INTERNAL_ERROR",
        "The adapter itself failed; this is a bug of Conjure.",
        False,
        "The document is as it was. Report what was sent and the log of FreeCAD's user folder.",
    ),
    ErrorKind(
        "INVALID_MESSAGE",
        "The message is not one that the protocol knows.",
        False,
        "Send a JSON object as the protocol page describes it.",
    ),
    ErrorKind(
        "NO_ADAPTER",
        "No FreeCAD is connected to the server, or none with this adapter_id.",
        True,
        "Ask the person to press Connect in FreeCAD, or name another adapter.",
    ),
    ErrorKind(
        "ADAPTER_LOST",
        "FreeCAD went away before the command could be answered.",
        True,
        "Ask `GET /api/v1/commands/{id}` for the answer: it arrives if FreeCAD comes back.",
    ),
)

ERRORS = {kind.code: kind for kind in _TABLE}


class ConjureError(Exception):
    """An error with a stable code, and what the receiver needs to do better.

    Args:
        code: a code of `ERRORS`.
        message: one sentence for the person and the assistant.
        field: the parameter that is wrong.
        given: what was given for it.
        allowed: what would have been allowed, in words or as a list.
        candidates: names or values that are probably meant, nearest first.
        retryable: overrides the table where one case differs.
        details: further facts, JSON-serializable.
    """

    def __init__(
        self,
        code: str,
        message: str,
        *,
        field: str | None = None,
        given: Any = None,
        allowed: Any = None,
        candidates: Sequence[Any] | None = None,
        retryable: bool | None = None,
        details: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.kind = ERRORS[code]
        self.code = code
        self.message = message
        self.field = field
        self.given = given
        self.allowed = allowed
        self.candidates = list(candidates) if candidates is not None else None
        self.retryable = self.kind.retryable if retryable is None else retryable
        self.details = dict(details or {})

    def to_details(self) -> dict[str, Any]:
        """What stands in a reply's `details`: only keys that say something."""
        facts = {
            "field": self.field,
            "given": self.given,
            "allowed": self.allowed,
            "candidates": self.candidates,
        }
        told = {key: value for key, value in facts.items() if value is not None}
        return {**told, "retryable": self.retryable, "advice": self.kind.advice, **self.details}


class MessageError(ConjureError):
    """A message that could not be read.

    Args:
        message: what is wrong with it.
        command_id: the id to answer, where the message had one.
        legacy: whether the answer is due in the legacy dialect.
    """

    def __init__(
        self, message: str, *, command_id: str | int | None = None, legacy: bool = False
    ) -> None:
        super().__init__("INVALID_MESSAGE", message)
        self.command_id = command_id
        self.legacy = legacy
