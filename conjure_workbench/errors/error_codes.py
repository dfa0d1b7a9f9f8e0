# SPDX-License-Identifier: MIT
"""Every error code that can stand in a reply, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Container

_NAMED = ("field", "allowed", "candidates", "open", "remove_one_of")
"""The keys of an error's details that an advice may name."""


@dataclass(frozen=True)
class ErrorKind:
    """Meaning of one error code and advice for its receiver.

    Attributes:
        meaning: what happened, in one sentence.
        advice: what to do next, addressed to the assistant; it may name keys of the details.
        otherwise: the advice where a key that `advice` names is not in the details.
        retryable: whether the same command or request, unchanged, may succeed later.
        status: the HTTP status of a request that is refused with this code.
    """

    meaning: str
    advice: str = ""
    otherwise: str = ""
    retryable: bool = False
    status: int = 400

    def advice_for(self, details: Container[str]) -> str:
        """The advice for an error that has these details."""
        lacks = any(f"`{key}`" in self.advice and key not in details for key in _NAMED)
        return self.otherwise if lacks else self.advice


COMMAND_ERRORS = {
    "INVALID_PARAMETER": ErrorKind(
        "A parameter has a value that the command cannot take.",
        "Send the command again with a value that `allowed` describes.",
        "Send the command again with another value; `error` says what is wrong with this one.",
    ),
    "MISSING_PARAMETER": ErrorKind(
        "A required parameter was not given.",
        "Send the command again with the parameter named in `field`.",
        "Send the command again with what `error` names.",
    ),
    "UNKNOWN_PARAMETER": ErrorKind(
        "The command has no parameter of this name.",
        "Use one of the names in `candidates`; `describe_commands` lists them all.",
        "`describe_commands` lists the names that the command has.",
    ),
    "UNKNOWN_COMMAND": ErrorKind(
        "This adapter has no command of this name.",
        "Use one of the names in `candidates`; `find_commands` finds others by words.",
        "`find_commands` finds commands by words.",
    ),
    "OBJECT_NOT_FOUND": ErrorKind(
        "No object of the document has this name or label.",
        "Use one of the names in `candidates`, or `list_objects` to see what there is.",
        "`list_objects` shows what there is.",
    ),
    "AMBIGUOUS_OBJECT": ErrorKind(
        "More than one object has this label.",
        "Name the object by its object_id; `candidates` lists them.",
        "Name the object by its object_id; `list_objects` shows it.",
    ),
    "AMBIGUOUS": ErrorKind(
        "A reference fits more than one edge, face or sketch element, so that none was chosen.",
        "Use the handle, index or name of one of `candidates`, or a narrower filter.",
        "Use a narrower filter, or a handle or an index of `get_edges` or `get_faces`.",
    ),
    "REFERENCE_LOST": ErrorKind(
        "A reference matches no edge, face or sketch element.",
        "Query the edges, the faces or the sketch again and use what is listed now.",
    ),
    "CONSTRAINTS_CONFLICT": ErrorKind(
        "The constraints of a sketch cannot hold together, or one says again what others do.",
        "Leave out or change one of `remove_one_of`; each suffices, unless there are `more` "
        "conflicts. The document is as it was.",
        "Change a value or leave out a constraint; the document is as it was.",
    ),
    "NO_DOCUMENT": ErrorKind(
        "No document is open, or none has this name.",
        "Create an object (that opens a document) or open a file first.",
    ),
    "NO_SHAPE": ErrorKind(
        "The object has no shape, or an empty one.",
        "Use an object that has a solid, a face or an edge.",
    ),
    "GEOMETRY_ERROR": ErrorKind(
        "FreeCAD's geometry kernel could not do the operation.",
        "Change the size or the inputs; the document is as it was.",
    ),
    "RECOMPUTE_FAILED": ErrorKind(
        "An object could not be recomputed.",
        "Look at the object's state and its inputs; the document is as it was.",
    ),
    "RESULT_INVALID": ErrorKind(
        "The operation ran, but its result is empty, invalid or inside out.",
        "Change the size or the inputs; the document is as it was.",
    ),
    "PROFILE_OPEN": ErrorKind(
        "The outlines of a profile do not close, so that they bound no area.",
        "Join the ends that the details list; the document is as it was.",
    ),
    "PROFILE_CROSSES": ErrorKind(
        "The outlines of a profile cross or touch, so that its area is not clear.",
        "Move what meets at the places that the details list; the document is as it was.",
    ),
    "FILE_ERROR": ErrorKind(
        "A file could not be read or written; one that was there is as it was.",
        "Check the path, the folder, the room on its disk and whether the file is there already.",
    ),
    "UNSAVED_CHANGES": ErrorKind(
        "Closing the document would lose changes that were never saved.",
        "Save the document first with `save_document`, or ask the person and send `discard: true`.",
    ),
    "REDO_WOULD_END": ErrorKind(
        "A dry run would end what can be redone in the document: FreeCAD drops redo at the first "
        "change, also where that is taken back, and a copy to try it on is not possible.",
        "Nothing was run. Send the batch without `dry_run` if it is meant, ask the person, or work "
        "in another document.",
    ),
    "NOT_ALONE": ErrorKind(
        "A step cannot be taken back alone so that the document is what it would be without it.",
        "The document is as it was. `undo` with `to_step` undoes the later steps as well; or "
        "change the objects instead.",
    ),
    "NOT_PERMITTED": ErrorKind(
        "The settings of this FreeCAD do not allow this.",
        "Ask the person to change the setting named in the message, or do without.",
    ),
    "REFUSED_BY_USER": ErrorKind(
        "The person at FreeCAD refused this command.",
        "Do not send it again; ask the person what they want instead.",
    ),
    "USER_EDITING": ErrorKind(
        "The person is in the middle of an edit, and the command waited for its whole time.",
        "It never ran. Ask the person to finish or close what is open, then send it again.",
        retryable=True,
    ),
    "GUI_REQUIRED": ErrorKind(
        "The command needs a FreeCAD window, and this FreeCAD has none.",
        "Use a FreeCAD with a window, or a query command instead of a picture.",
    ),
    "STALE_REVISION": ErrorKind(
        "The document has changed since the revision that the command expects.",
        "Nothing was changed. Read the document's state again, then decide.",
    ),
    "TIMEOUT": ErrorKind(
        "The command's time passed before it started.",
        "It never ran and never will: it is safe to send it again, with more time.",
        retryable=True,
    ),
    "STILL_RUNNING": ErrorKind(
        "The command's time passed while it runs.",
        "Do not send it again: its result follows under the same command_id.",
    ),
    "CANCELLED": ErrorKind(
        "The command was cancelled before it started, between two of its steps, or while something "
        "was computed for it beside FreeCAD.",
        "Nothing of it remains, and it will not run.",
        retryable=True,
    ),
    "QUEUE_FULL": ErrorKind(
        "Too many commands are waiting.",
        "Wait for some of the answers, then send it again.",
        retryable=True,
        status=429,
    ),
    "RESPONSE_TOO_LARGE": ErrorKind(
        "The command was done, but its answer is too large to send.",
        "Do not repeat a command that changes the document; ask for less with a query.",
    ),
    "UNSUPPORTED": ErrorKind(
        "This FreeCAD version or this adapter cannot do it.",
        "Use another command; `describe_commands` lists what works here.",
    ),
    "SCRIPT_ERROR": ErrorKind(
        "A script raised an exception.",
        "Read the traceback in `details` and correct the script.",
    ),
    "INTERNAL_ERROR": ErrorKind(
        "The adapter itself failed; this is a bug of Conjure.",
        "The document is as it was. Report what was sent and the log of FreeCAD's user folder.",
        status=500,
    ),
    "ADAPTER_ERROR": ErrorKind(
        "An adapter of another make failed, and gave no code for it.",
        "Read its sentence in `error`; whether anything was done is for that adapter to say.",
    ),
    "INVALID_MESSAGE": ErrorKind(
        "The message is not one that the protocol knows.",
        "Send a JSON object as the protocol page describes it.",
    ),
    "NO_ADAPTER": ErrorKind(
        "No FreeCAD is connected to the server, or none of the name that was given.",
        "Ask the person to press Connect in FreeCAD, or name one of `candidates`.",
        "Ask the person to press Connect in FreeCAD.",
        retryable=True,
        status=503,
    ),
    "ADAPTER_LOST": ErrorKind(
        "FreeCAD went away before the command could be answered.",
        "Look at the document. The answer arrives under the same command_id if FreeCAD comes back: "
        "ask `command_status`, or `GET /api/v1/commands/{id}`.",
        retryable=True,
    ),
}
"""Codes of commands, some of which a refused request has as well."""

REQUEST_ERRORS = {
    "AUTHENTICATION_FAILED": ErrorKind("The key is missing or wrong.", status=401),
    "FORBIDDEN_HOST": ErrorKind("The Host header names a host that is not served.", status=403),
    "FORBIDDEN_ORIGIN": ErrorKind("The request came from another site's web page.", status=403),
    "NOT_FOUND": ErrorKind("There is nothing at this address.", status=404),
    "METHOD_NOT_ALLOWED": ErrorKind("The address takes other methods.", status=405),
    "ADAPTER_NOT_NAMED": ErrorKind("More than one FreeCAD fits; name one.", status=409),
    "COMMAND_ID_IN_USE": ErrorKind(
        "The command_id names another command, or the same for another FreeCAD.", status=409
    ),
    "HUB_BUSY": ErrorKind(
        "Commands are open, or answers not fetched, so that the hub does not end.",
        "Wait for those that `open` lists, or cancel them, then ask again.",
        retryable=True,
        status=409,
    ),
    "HUB_STOPPING": ErrorKind(
        "The hub is ending, as somebody asked, and did not take the command.",
        "Send it again: the next hub takes it.",
        retryable=True,
        status=503,
    ),
    "REQUEST_TOO_LARGE": ErrorKind("The request is larger than the server takes.", status=413),
    "REQUEST_TOO_SLOW": ErrorKind("The request did not come to its end in time.", status=408),
    "TOO_MANY_CONNECTIONS": ErrorKind(
        "More connections are open than the server takes.",
        "Show the key in the first request, and send it whole, without a pause.",
        retryable=True,
        status=503,
    ),
}
"""Codes that only the REST API has."""

HUB_ERRORS = {
    "HUB_NOT_FOUND": ErrorKind(
        "No hub listens at the address.",
        "Start one with `conjure start`, or correct the address.",
        retryable=True,
    ),
    "HUB_NOT_PROVEN": ErrorKind(
        "A program listens at the hub's address, but did not prove that it knows the key.",
        "No key was shown to it. End that program, or set CONJURE_HUB_PORT to another port; if it "
        "is a hub with a key of its own, set CONJURE_API_KEY to that key.",
    ),
    "HUB_INCOMPATIBLE": ErrorKind(
        "The hub and this program speak different major versions of the interface.",
        "Do the step that the message names.",
    ),
    "HUB_LOST": ErrorKind(
        "The hub went away before it answered.",
        "It may have run: look at the document before you send it again. The next call starts a "
        "hub; the answer comes under the same command_id if FreeCAD still has it.",
    ),
    "HUB_RUNNING": ErrorKind(
        "A hub of this user runs already.",
        "End it with `conjure stop`, or run another one beside it with --port.",
    ),
    "HUB_NOT_STARTED": ErrorKind(
        "The hub could not be started, or was not ready in time.",
        "Read the message and `hub.log`; the next call tries again.",
        retryable=True,
    ),
}
"""Codes of programs that look for the hub of this machine."""

SETUP_ERRORS = {
    "PROGRAM_NOT_INSTALLED": ErrorKind(
        "The program `conjure` is not installed where a client could start it.",
        "Run `uv tool install conjure-freecad` or `pipx install conjure-freecad`, then this again.",
    ),
    "CLIENT_AMBIGUOUS": ErrorKind(
        "There is more than one installation of the client.",
        "Name the file that yours reads with --file.",
    ),
    "FREECAD_NOT_FOUND": ErrorKind(
        "No FreeCAD was found on this machine, or it does not answer.",
        "Install FreeCAD, or name its program without a window with --freecad PATH.",
    ),
    "ADDON_NOT_OURS": ErrorKind(
        "The add-on is there already, and this program did not install it.",
        "Remove it in FreeCAD's Addon Manager first, or go on using it.",
    ),
}
"""Codes of the set-up of a machine: clients, and the add-on in FreeCAD's folder."""

ERRORS = {**COMMAND_ERRORS, **REQUEST_ERRORS, **HUB_ERRORS, **SETUP_ERRORS}
