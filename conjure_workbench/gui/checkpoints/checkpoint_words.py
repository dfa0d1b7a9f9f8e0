# SPDX-License-Identifier: MIT
"""Words to the person about checkpoints and snapshots, and about what changed since one."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Mapping, Sequence

from ...errors import ConjureError
from ...modeling.command.checkpoints import Occasion
from ...qt import QtCore
from ...vocabulary.sentences.plain_text import plain
from ..status.error_words import error_text
from ..status.texts import QT_TRANSLATE_NOOP, translate

LONGEST_NAME = 40
"""Most characters of a name that are shown."""

_LONGEST_PATH = 200
_MOST_PROPERTIES = 5

_OCCASIONS = {
    Occasion.FIRST_CHANGE: QT_TRANSLATE_NOOP("Conjure", "Before the assistant's first change"),
    Occasion.STEP_LOST: QT_TRANSLATE_NOOP("Conjure", "Before an undo step of yours was dropped"),
    Occasion.RESTORE: QT_TRANSLATE_NOOP("Conjure", "Before a restore"),
    Occasion.SCRIPT: QT_TRANSLATE_NOOP("Conjure", "Before a script"),
    Occasion.ASKED: QT_TRANSLATE_NOOP("Conjure", "Asked for"),
}
_MAKERS = {
    "person": QT_TRANSLATE_NOOP("Conjure", "You"),
    "conjure": QT_TRANSLATE_NOOP("Conjure", "Assistant"),
}


def time_text(facts: Mapping[str, Any]) -> str:
    """Return the local time at which a copy was made, with the date unless that is today."""
    text = str(facts.get("created_at", ""))
    try:
        made = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)
    except ValueError:
        return plain(text, LONGEST_NAME)
    local = made.astimezone()
    clock = local.strftime("%H:%M:%S")
    if local.date() == datetime.now().date():
        return clock
    day = QtCore.QDate(local.year, local.month, local.day)
    return f"{QtCore.QLocale().toString(day, QtCore.QLocale.FormatType.ShortFormat)} {clock}"


def why_text(facts: Mapping[str, Any]) -> str:
    """Return why a copy was made."""
    try:
        return translate("Conjure", _OCCASIONS[Occasion(facts["occasion"])])
    except (KeyError, ValueError):
        return translate("Conjure", "Snapshot, kept until deleted")


def maker_text(facts: Mapping[str, Any]) -> str:
    """Return who had a copy made; Conjure itself where nobody asked; empty if it is not known."""
    if "occasion" in facts and facts["occasion"] != Occasion.ASKED.value:
        return "Conjure"
    maker = str(facts.get("by"))
    return translate("Conjure", _MAKERS[maker]) if maker in _MAKERS else ""


def size_text(size: int) -> str:
    """Return a number of bytes as the person's language has it."""
    return str(QtCore.QLocale().formattedDataSize(size))


def origin_text(facts: Mapping[str, Any]) -> str:
    """Return what was copied: label and file of the document at that time, number of objects."""
    label = plain(str(facts.get("label") or facts.get("document") or ""), LONGEST_NAME)
    count = int(facts.get("object_count") or 0)
    path = facts.get("path")
    if path:
        return translate("Conjure", "'{document}' in {path}, objects: {count}").format(
            document=label, path=plain(str(path), _LONGEST_PATH), count=count
        )
    return translate("Conjure", "'{document}' without a file, objects: {count}").format(
        document=label, count=count
    )


def totals_text(totals: Mapping[str, int]) -> str:
    """Return how much was made, changed and deleted since."""
    if not any(totals.values()):
        return translate(
            "Conjure", "No object differs from this copy; colors are restored, but not compared."
        )
    return translate(
        "Conjure", "Objects since this copy: {made} made, {changed} changed, {deleted} deleted."
    ).format(**totals)


def failure_text(error: ConjureError) -> str:
    """Return why nothing was done with a copy, and what helps."""
    unfinished = error.details.get("pending_transaction")
    if error.code == "USER_EDITING" and unfinished:
        return translate(
            "Conjure", "Your change '{name}' is not finished. First finish it."
        ).format(name=plain(str(unfinished), LONGEST_NAME))
    if error.code == "FILE_ERROR":
        return translate("Conjure", "The copy cannot be used. {problem}").format(
            problem=error_text(error.code, error.message)
        )
    if error.field == "name":
        return translate("Conjure", "The copy is not there any more.")
    if error.code == "UNSUPPORTED":
        return translate("Conjure", "{problem} Open Beside opens it as another document.").format(
            problem=error_text(error.code, error.message)
        )
    return error_text(error.code, error.message)


def warning_text(warning: Mapping[str, Any]) -> str:
    """Return a warning about what was done."""
    if warning["code"] == "CHECKPOINT_SKIPPED":
        return translate(
            "Conjure",
            "No copy was made before: it would have taken over a second, or could not be written.",
        )
    return str(warning["message"])


def object_text(label: str, properties: Sequence[str], is_yours: bool) -> str:
    """Return an object that differs, with the properties that do."""
    text = plain(label, LONGEST_NAME)
    if is_yours:
        text = translate("Conjure", "{name} (yours)").format(name=text)
    if not properties:
        return text
    shown = ", ".join(plain(name, LONGEST_NAME) for name in properties[:_MOST_PROPERTIES])
    more = len(properties) - _MOST_PROPERTIES
    if more > 0:
        shown = translate("Conjure", "{names} and {count} more").format(names=shown, count=more)
    return translate("Conjure", "{name}: {properties}").format(name=text, properties=shown)
