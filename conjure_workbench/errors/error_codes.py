# SPDX-License-Identifier: MIT
"""Every error code that can stand in a reply, in one table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ErrorKind:
    """Meaning of one error code and advice for its receiver.

    Attributes:
        code: the stable code of the wire.
        meaning: what happened, in one sentence.
        advice: what to do next, addressed to the assistant.
        retryable: whether the same command or request, unchanged, may succeed later.
        status: the HTTP status of a request that is refused with this code.
    """

    code: str
    meaning: str
    advice: str = ""
    retryable: bool = False
    status: int = 400


COMMAND_ERRORS = (
    ErrorKind(
        "INVALID_PARAMETER",
        "A parameter has a value that the command cannot take.",
        "Send the command again with a value that `allowed` describes.",
    ),
    ErrorKind(
        "MISSING_PARAMETER",
        "A required parameter was not given.",
        "Send the command again with the parameter named in `field`.",
    ),
    ErrorKind(
        "UNKNOWN_PARAMETER",
        "The command has no parameter of this name.",
        "Use one of the names in `candidates`; `describe_commands` lists them all.",
    ),
    ErrorKind(
        "UNKNOWN_COMMAND",
        "This adapter has no command of this name.",
        "Use one of the names in `candidates`; `describe_commands` lists them all.",
    ),
    ErrorKind(
        "OBJECT_NOT_FOUND",
        "No object of the document has this name or label.",
        "Use one of the names in `candidates`, or `list_objects` to see what there is.",
    ),
    ErrorKind(
        "AMBIGUOUS_OBJECT",
        "More than one object has this label.",
        "Name the object by its object_id; `candidates` lists them.",
    ),
    ErrorKind(
        "AMBIGUOUS",
        "An edge or face reference fits more than one element, so that none was chosen.",
        "Use the `handle` or the index of one of `candidates`, or a narrower filter.",
    ),
    ErrorKind(
        "REFERENCE_LOST",
        "An edge or face reference matches no element of the shape.",
        "Query the edges or faces again and use what is listed now.",
    ),
    ErrorKind(
        "NO_DOCUMENT",
        "No document is open, or none has this name.",
        "Create an object (that opens a document) or open a file first.",
    ),
    ErrorKind(
        "NO_SHAPE",
        "The object has no shape, or an empty one.",
        "Use an object that has a solid, a face or an edge.",
    ),
    ErrorKind(
        "GEOMETRY_ERROR",
        "FreeCAD's geometry kernel could not do the operation.",
        "Change the size or the inputs; the document is as it was.",
    ),
    ErrorKind(
        "RECOMPUTE_FAILED",
        "An object could not be recomputed.",
        "Look at the object's state and its inputs; the document is as it was.",
    ),
    ErrorKind(
        "RESULT_INVALID",
        "The operation ran, but its result is empty, invalid or inside out.",
        "Change the size or the inputs; the document is as it was.",
    ),
    ErrorKind(
        "FILE_ERROR",
        "A file could not be read or written.",
        "Check the path, the folder and whether the file is there already.",
    ),
    ErrorKind(
        "UNSAVED_CHANGES",
        "Closing the document would lose changes that were never saved.",
        "Save the document first with `save_document`, or ask the person and send `discard: true`.",
    ),
    ErrorKind(
        "NOT_PERMITTED",
        "The settings of this FreeCAD do not allow this.",
        "Ask the person to change the setting named in the message, or do without.",
    ),
    ErrorKind(
        "REFUSED_BY_USER",
        "The person at FreeCAD refused this command.",
        "Do not send it again; ask the person what they want instead.",
    ),
    ErrorKind(
        "USER_EDITING",
        "The person is in the middle of an edit, and the command waited for its whole time.",
        "It never ran. Ask the person to finish or close what is open, then send it again.",
        retryable=True,
    ),
    ErrorKind(
        "GUI_REQUIRED",
        "The command needs a FreeCAD window, and this FreeCAD has none.",
        "Use a FreeCAD with a window, or a query command instead of a picture.",
    ),
    ErrorKind(
        "STALE_REVISION",
        "The document has changed since the revision that the command expects.",
        "Read the document's state again, then decide.",
    ),
    ErrorKind(
        "TIMEOUT",
        "The command's time passed before it started.",
        "It never ran and never will: it is safe to send it again, with more time.",
        retryable=True,
    ),
    ErrorKind(
        "STILL_RUNNING",
        "The command's time passed while it runs, and it cannot be stopped.",
        "Do not send it again: its result follows under the same command_id.",
    ),
    ErrorKind(
        "CANCELLED",
        "The command was cancelled before it started, or between two of its steps.",
        "Nothing of it remains, and it will not run.",
        retryable=True,
    ),
    ErrorKind(
        "QUEUE_FULL",
        "Too many commands are waiting.",
        "Wait for some of the answers, then send it again.",
        retryable=True,
        status=429,
    ),
    ErrorKind(
        "RESPONSE_TOO_LARGE",
        "The command was done, but its answer is too large to send.",
        "Do not repeat a command that changes the document; ask for less with a query.",
    ),
    ErrorKind(
        "UNSUPPORTED",
        "This FreeCAD version or this adapter cannot do it.",
        "Use another command; `describe_commands` lists what works here.",
    ),
    ErrorKind(
        "SCRIPT_ERROR",
        "A script raised an exception.",
        "Read the traceback in `details` and correct the script.",
    ),
    ErrorKind(
        "INTERNAL_ERROR",
        "The adapter itself failed; this is a bug of Conjure.",
        "The document is as it was. Report what was sent and the log of FreeCAD's user folder.",
        status=500,
    ),
    ErrorKind(
        "INVALID_MESSAGE",
        "The message is not one that the protocol knows.",
        "Send a JSON object as the protocol page describes it.",
    ),
    ErrorKind(
        "NO_ADAPTER",
        "No FreeCAD is connected to the server, or none with this adapter_id.",
        "Ask the person to press Connect in FreeCAD, or name another adapter.",
        retryable=True,
        status=503,
    ),
    ErrorKind(
        "ADAPTER_LOST",
        "FreeCAD went away before the command could be answered.",
        "Ask `GET /api/v1/commands/{id}` for the answer: it arrives if FreeCAD comes back.",
        retryable=True,
    ),
)
"""Codes of commands, some of which a refused request has as well."""

REQUEST_ERRORS = (
    ErrorKind("AUTHENTICATION_FAILED", "The key is missing or wrong.", status=401),
    ErrorKind("FORBIDDEN_HOST", "The Host header names a host that is not served.", status=403),
    ErrorKind("FORBIDDEN_ORIGIN", "The request came from another site's web page.", status=403),
    ErrorKind("NOT_FOUND", "There is nothing at this address.", status=404),
    ErrorKind("METHOD_NOT_ALLOWED", "The address takes other methods.", status=405),
    ErrorKind("ADAPTER_NOT_NAMED", "More than one adapter fits; name one.", status=409),
    ErrorKind("COMMAND_ID_IN_USE", "The command_id names another command.", status=409),
    ErrorKind("REQUEST_TOO_LARGE", "The request is larger than the server takes.", status=413),
)
"""Codes that only the REST API has."""

ERRORS = {kind.code: kind for kind in (*COMMAND_ERRORS, *REQUEST_ERRORS)}
