# SPDX-License-Identifier: MIT
"""Warning codes about the person, their documents and steps, and what scripts did to them."""

from __future__ import annotations

from .warning_kind import WarningKind

SESSION_WARNINGS = {
    "CHANGES_TAKEN_BACK": WarningKind(
        "An expression changed the document, and that was taken back.",
        "Use `run_script` to change the document.",
    ),
    "SCRIPT_TRANSACTIONS": WarningKind(
        "Something that the script called opened or closed undo steps.",
        "Check `get_history` before an `undo`.",
    ),
    "OTHER_DOCUMENTS_CHANGED": WarningKind(
        "The script changed other documents than the one that it was sent for.",
        "Undo these changes in each of them, if they were not meant.",
    ),
    "NOT_SHOWN": WarningKind(
        "The person works on their own and does not follow: camera and selection stay theirs.",
        "Look with `capture_view`, which needs nobody's camera; name the objects to the person, "
        "or ask them to turn on Follow the Assistant: the camera moves then, a selection has to be "
        "sent again.",
    ),
    "COMMANDS_GO_ELSEWHERE": WarningKind(
        "The document is open, but commands that name none go to another one: the person chose it.",
        "Name this document by `document` in each command that is meant for it.",
    ),
    "CHOSEN_DOCUMENT_CLOSED": WarningKind(
        "The document that the person chose for commands that name none is closed; this reply is "
        "about the active one.",
        "Name `document`: a command that changes something and names none is refused. "
        "`activate_document` chooses one for all that follow.",
    ),
    "REDO_ENDED": WarningKind(
        "A command changed something before it was taken back, which ended what could be redone: "
        "FreeCAD drops redo at the first change and cannot bring it back.",
        "Tell the person which steps of theirs cannot be redone any more.",
    ),
    "CHECKPOINT_SKIPPED": WarningKind(
        "The copy of the document that is made before such a change was left out.",
        "If the person may want to go back to before it, `undo` it, `save_snapshot`, and redo it.",
    ),
    "STOPPED_AT_STEP": WarningKind(
        "A step of the batch failed, and the steps before it were kept.",
        "Read `failed`, correct that step, and send it with those after it.",
    ),
}
