# SPDX-License-Identifier: MIT
"""Promise of an undo step: whether it can be undone, and what would go with it.

It is true at the moment at which it is computed, since the person may undo or change at any time.
So compute it for what is shown, when it is shown. It reads two lists and costs microseconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import FreeCAD

from ..command.checkpoints import Checkpoints
from ..command.numbering import Step
from ..document.snapshot_store import Snapshot
from ..document.step_labels import persons, position_of


class Reach(Enum):
    """Place of a step in the undo steps that FreeCAD keeps."""

    NOW = "it can be undone now"
    WITH_LATER = "it can be undone with later steps"
    UNDONE = "it is undone"
    NO_LONGER = "FreeCAD keeps it no longer"


@dataclass(frozen=True)
class Promise:
    """Promise of one step.

    Attributes:
        reach: where the step is.
        later: how many later steps would be undone with it.
        persons: how many of those are the person's.
        checkpoint: the last one from before a step that FreeCAD keeps no longer, if there is one.
    """

    reach: Reach
    later: int = 0
    persons: int = 0
    checkpoint: Snapshot | None = None


def promise_of(step: Step, checkpoints: Checkpoints) -> Promise:
    """The promise of a step, as of now."""
    document = FreeCAD.listDocuments().get(step.document)
    labels = [] if document is None else list(document.UndoNames)
    at = position_of(step.number, labels)
    if at is None and step.undone:
        return Promise(Reach.UNDONE)
    if at is None:
        checkpoint = checkpoints.before(step.document, step.number)
        return Promise(Reach.NO_LONGER, checkpoint=checkpoint)
    if at == 0:
        return Promise(Reach.NOW)
    return Promise(Reach.WITH_LATER, at, len(persons(labels[:at])))
