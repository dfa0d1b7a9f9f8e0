# SPDX-License-Identifier: MIT
"""Ways back and forth through the undo steps that FreeCAD keeps of a document."""

from __future__ import annotations

from typing import Sequence

from ...errors import ConjureError, invalid, unfit
from ..approval.risks import Risk, RiskKind
from ..command.services import Services
from ..document.freecad_types import Document
from ..document.step_labels import number_of, persons, position_of
from ..document.transaction import refuse_to_disturb


def available(document: Document, word: str) -> list[str]:
    """The labels of all that can be undone or redone, in the order in which that would happen.

    Args:
        document: the document.
        word: "undo" or "redo".
    """
    return list(document.UndoNames if word == "undo" else document.RedoNames)


def first_steps(document: Document, word: str, steps: int) -> list[str]:
    """The labels of the next so many steps.

    Raises:
        ConjureError: INVALID_PARAMETER, if there are fewer.
    """
    labels = available(document, word)
    if not labels:
        raise unfit("steps", f"Nothing to {word}", steps, "nothing")
    if steps > len(labels):
        problem = f"must be at most {len(labels)}, all there is to {word}"
        raise invalid("steps", problem, steps, f"1 to {len(labels)}")
    return labels[:steps]


def steps_up_to(document: Document, word: str, number: int) -> list[str]:
    """The labels of the steps up to that of a number, it included: all that would go with it.

    Raises:
        ConjureError: INVALID_PARAMETER with the numbers that there are.
    """
    labels = available(document, word)
    at = position_of(number, labels)
    if at is None:
        allowed = [known for known in map(number_of, labels) if known is not None]
        problem = f"must be the number of a step to {word}; there is none of this number"
        raise invalid("to_step", problem, number, allowed or "nothing")
    return labels[: at + 1]


def walk(document: Document, word: str, labels: Sequence[str], services: Services) -> None:
    """Undo or redo exactly the steps of these labels, or none.

    Raises:
        ApprovalNeededError: one is the person's own.
        ConjureError: USER_EDITING; STALE_REVISION, if other steps came next than those.
    """
    refuse_to_disturb(document)
    if available(document, word)[: len(labels)] != list(labels):
        problem = f"Other steps than those are to {word} now; nothing was {word}ne."
        raise ConjureError("STALE_REVISION", problem)
    theirs = [Risk(RiskKind.UNDO_YOURS, document.Name, label) for label in persons(labels)]
    services.permit([Risk(RiskKind.ANY_CHANGE, document.Name), *theirs])
    for label in labels:
        before = _names(document)
        getattr(document, word)()
        if number_of(label) is not None:
            # After each step: a later one may show again what a result hides.
            after = _names(document)
            services.hidden.follow(document, deleted=before - after, created=after - before)


def _names(document: Document) -> set[str]:
    return {obj.Name for obj in document.Objects}
