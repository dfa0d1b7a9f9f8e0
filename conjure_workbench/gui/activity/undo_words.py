# SPDX-License-Identifier: MIT
"""Words to the person for why a step of the assistant cannot be taken back, and what helps."""

from __future__ import annotations

from typing import Sequence

from ...modeling.history.exactness import Obstacle, Reason
from ...modeling.history.promises import Promise, Reach
from ...vocabulary.sentences.plain_text import plain
from ..status.texts import QT_TRANSLATE_NOOP, translate

_REASONS = {
    Obstacle.UNDONE: QT_TRANSLATE_NOOP("Conjure", "it is undone"),
    Obstacle.NOT_HELD: QT_TRANSLATE_NOOP("Conjure", "it is too long ago, or changed nothing"),
    Obstacle.OUTSIDE: QT_TRANSLATE_NOOP("Conjure", "it worked with files or ran a script"),
    Obstacle.DELETED: QT_TRANSLATE_NOOP("Conjure", "it deleted '{name}'"),
    Obstacle.UNHELD: QT_TRANSLATE_NOOP(
        "Conjure", "it changed {property} of '{name}', which cannot be put back alone"
    ),
    Obstacle.GONE: QT_TRANSLATE_NOOP("Conjure", "'{name}' was deleted since"),
    Obstacle.CHANGED: QT_TRANSLATE_NOOP("Conjure", "you changed {property} of '{name}' since"),
    Obstacle.DEPENDENT: QT_TRANSLATE_NOOP("Conjure", "'{name}' depends on it"),
    Obstacle.USED: QT_TRANSLATE_NOOP("Conjure", "command {by} worked with '{name}' since"),
}
_CHANGED_BY = QT_TRANSLATE_NOOP("Conjure", "command {by} changed {property} of '{name}' since")

_MOST_REASONS = 3
_LONGEST_NAME = 40


def reason_text(reason: Reason) -> str:
    """Return a reason as a part of a sentence, without a full stop."""
    by_command = reason.obstacle is Obstacle.CHANGED and reason.by is not None
    return translate("Conjure", _CHANGED_BY if by_command else _REASONS[reason.obstacle]).format(
        name=plain(reason.label or reason.name, _LONGEST_NAME),
        property=reason.property,
        by=reason.by,
    )


def hindrance_text(reasons: Sequence[Reason]) -> str:
    """Return why a step cannot be taken back alone; empty if it can."""
    if not reasons:
        return ""
    shown = "; ".join(map(reason_text, reasons[:_MOST_REASONS]))
    more = len(reasons) - _MOST_REASONS
    if more > 0:
        shown = translate(
            "Conjure", "{reasons}; and %n more reasons", "{reasons}; and 1 more reason", more
        ).format(reasons=shown)
    return translate("Conjure", "Cannot be taken back alone: {}.").format(shown)


def lost_text(promise: Promise | None) -> str:
    """Return what helps where FreeCAD keeps a step no longer; empty where there is no such step."""
    if promise is None or promise.reach is not Reach.NO_LONGER:
        return ""
    if promise.checkpoint is None:
        return translate("Conjure", "It cannot be undone any more, and no checkpoint has it.")
    return translate(
        "Conjure", "It cannot be undone any more. A checkpoint from before it is kept."
    )
