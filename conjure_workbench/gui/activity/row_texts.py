# SPDX-License-Identifier: MIT
"""Texts of the rows of the activity panel."""

from __future__ import annotations

import time

from ...modeling.history.promises import Promise, Reach
from ..status.error_words import error_text
from ..status.texts import QT_TRANSLATE_NOOP, number_text, translate
from .record import Record, State

_STATES = {
    State.WAITING: QT_TRANSLATE_NOOP("Conjure", "Waiting"),
    State.ASKED: QT_TRANSLATE_NOOP("Conjure", "Asks You"),
    State.RUNNING: QT_TRANSLATE_NOOP("Conjure", "Running"),
    State.DONE: QT_TRANSLATE_NOOP("Conjure", "Done"),
    State.REFUSED: QT_TRANSLATE_NOOP("Conjure", "Refused"),
    State.CANCELLED: QT_TRANSLATE_NOOP("Conjure", "Cancelled"),
    State.FAILED: QT_TRANSLATE_NOOP("Conjure", "Failed"),
}


def state_text(record: Record) -> str:
    """Return the state of a command in a word."""
    return translate("Conjure", _STATES[record.state])


def state_texts() -> list[str]:
    """Return the words of all states."""
    return [translate("Conjure", _STATES[state]) for state in State]


def time_text(record: Record) -> str:
    """Return the time of day at which a command came in."""
    return time.strftime("%H:%M:%S", time.localtime(record.at))


def duration_text(record: Record) -> str:
    """Return how long a command ran; empty if it did not."""
    milliseconds = record.milliseconds
    if milliseconds is None:
        return ""
    if milliseconds < 1000:
        return translate("Conjure", "{} ms").format(round(milliseconds))
    return translate("Conjure", "{} s").format(number_text(milliseconds / 1000, 1))


def warnings_text(record: Record) -> str:
    """Return the number of warnings; empty if there are none."""
    return str(record.warnings or "")


def undo_text(promise: Promise | None) -> str:
    """Return whether a command's undo step can be undone now; empty if it left none."""
    if promise is None:
        return ""
    if promise.reach is Reach.NOW:
        return translate("Conjure", "Can be undone")
    if promise.reach is Reach.UNDONE:
        return translate("Conjure", "Undone")
    if promise.reach is Reach.NO_LONGER:
        if promise.checkpoint is not None:
            return translate("Conjure", "By a checkpoint")
        return translate("Conjure", "No longer")
    if promise.persons:
        return translate("Conjure", "With {later} later, {yours} of them yours").format(
            later=promise.later, yours=promise.persons
        )
    return translate("Conjure", "With %n later", "With 1 later", promise.later)


def undo_samples() -> list[str]:
    """Return texts of the kinds that `undo_text` returns, for the width of their column."""
    return [
        translate("Conjure", "Can be undone"),
        translate("Conjure", "Undone"),
        translate("Conjure", "No longer"),
        translate("Conjure", "By a checkpoint"),
        translate("Conjure", "With %n later", "With 1 later", 20),
    ]


def failure_text(record: Record) -> str:
    """Return why a command was not done, and what else is lost; empty if nothing is wrong."""
    failure = record.failure
    parts = [] if failure is None else [error_text(failure.code, failure.sentence)]
    if record.ended_redo:
        parts.append(
            translate("Conjure", "Nothing of it remains, but it ended what you could redo.")
        )
    return " ".join(parts)
