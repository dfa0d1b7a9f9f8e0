# SPDX-License-Identifier: MIT
"""Checkpoints: copies of a document that are made by themselves before what may be regretted.

They have a folder and a quota of their own, of which the oldest is dropped. FreeCAD keeps 20 undo
steps, or as many as the person chose; a checkpoint reaches further back.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from enum import Enum
from typing import Callable

from ...errors import ConjureError
from ..document.freecad_types import Document
from ..document.snapshot_store import Snapshot, SnapshotStore, facts_of
from ..document.step_labels import number_of
from ..document.transaction import USUAL_STEPS, refuse_to_disturb, steps_kept
from .numbering import Numbering

log = logging.getLogger(__name__)

LONGEST_S = 1.0
"""Most seconds that a copy which nobody asked for may take."""

_FIRST_FACES_PER_S = 7000.0
"""Faces that are copied in a second, until a copy was measured."""
_FACES_OF_OBJECT = 4
"""Faces as which an object counts beside its own."""
_FACETS_PER_FACE = 100
"""Facets of a mesh that are copied in the time of a face."""
_MEASURED_FACES = 100
"""Fewest faces of a document whose copy tells how long others take."""


class Occasion(Enum):
    """Event before which a checkpoint is made, or a wish for one."""

    FIRST_CHANGE = "first_change"
    STEP_LOST = "step_lost"
    RESTORE = "restore"
    SCRIPT = "script"
    ASKED = "asked"


Warn = Callable[[str, str], None]
"""Takes code and message of a warning."""


@dataclass
class _Memory:
    """Memory of one document.

    Attributes:
        begun: whether the assistant has changed it.
        tried: the undo steps that it had when a copy was tried last.
        copied_at: the number of the command before which it was copied last.
        lost_at: that of the last command which was known to push out a step of the person's.
        skipped_at: that of the last command before which a copy was left out, unless one was made
            since.
        made: the checkpoints, each with the number of the command before which it was made.
    """

    begun: bool = False
    tried: list[str] | None = None
    copied_at: int = 0
    lost_at: int = 0
    skipped_at: int | None = None
    made: list[tuple[int, Snapshot]] = field(default_factory=list)


class Checkpoints:
    """Makes checkpoints. Use it on FreeCAD's main thread only.

    Args:
        store: where they are kept.
        numbering: tells the running command.
        clock: the time in seconds.

    Attributes:
        on_step_lost: called before a step of the person's is pushed out of FreeCAD's undo steps.
    """

    def __init__(
        self,
        store: SnapshotStore,
        numbering: Numbering,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.store = store
        self._numbering = numbering
        self._clock = clock
        self._faces_per_s = _FIRST_FACES_PER_S
        self._documents: dict[str, _Memory] = {}
        self.on_step_lost: Callable[[], None] = lambda: None

    def forget(self, document: str) -> None:
        """Drop what is known of a document that is closed."""
        self._documents.pop(document, None)

    def before(self, document: str, number: int) -> Snapshot | None:
        """The last checkpoint of an open document from before a command of this session, if any."""
        made = self._memory(document).made
        held = (one for at, one in reversed(made) if at <= number and one.file.is_file())
        return next(held, None)

    def skipped_at(self, document: str) -> int | None:
        """The number of the last command before which a checkpoint was left out.

        None if there was none, or a checkpoint was made since.
        """
        return self._memory(document).skipped_at

    def before_first_change(self, document: Document, warn: Warn) -> None:
        """Make a checkpoint before the assistant changes a document for the first time.

        It is made anew where that came to nothing, and the person has gone on since. The person's
        own commands need none.

        Args:
            document: the document. What is empty has nothing to go back to.
            warn: told where it was not possible.

        Raises:
            ConjureError: USER_EDITING.
        """
        memory = self._memory(document.Name)
        if self._numbering.by_person or memory.begun or not document.Objects:
            return
        if memory.tried != list(document.UndoNames):
            self.make(document, Occasion.FIRST_CHANGE, warn)

    def after_step(self, document: Document) -> None:
        """Note that the running command has left an undo step."""
        self._memory(document.Name).begun = True

    def before_step(self, document: Document, warn: Warn) -> None:
        """Make a checkpoint where one is due before the assistant leaves an undo step.

        That is before the first change, and before a step of the person's that no checkpoint has
        would be pushed out of FreeCAD's undo steps.

        Raises:
            ConjureError: USER_EDITING.
        """
        if self._numbering.by_person:
            return
        if not self._memory(document.Name).begun:
            self.before_first_change(document, warn)
        elif document.UndoCount >= min(USUAL_STEPS, steps_kept()):
            self._before_full_stack(document, warn)

    def before_script(self, document: Document, warn: Warn) -> None:
        """Make a checkpoint before a script changes a document; see `before_step`."""
        if document.Objects:
            self.make(document, Occasion.SCRIPT, warn)

    def make(self, document: Document, occasion: Occasion, warn: Warn) -> None:
        """Make a checkpoint, or warn that it would take too long or cannot be written.

        Raises:
            ConjureError: USER_EDITING.
        """
        refuse_to_disturb(document)
        memory = self._memory(document.Name)
        memory.tried = list(document.UndoNames)
        faces = _faces(document)
        seconds = faces / self._faces_per_s
        if seconds > LONGEST_S:
            problem = f"the copy would take about {seconds:.1f} s"
        else:
            try:
                self._copy(document, occasion, None, faces)
                return
            except ConjureError as error:
                problem = f"it could not be written ({error.message.rstrip('.')})"
        memory.skipped_at = self._numbering.number
        message = f"No checkpoint of '{document.Name}' was made before this: {problem}."
        log.warning("%s", message)
        warn("CHECKPOINT_SKIPPED", message)

    def add(self, document: Document, name: str | None = None) -> Snapshot:
        """Make a checkpoint however long it takes, because somebody asked for it.

        Raises:
            ConjureError: INVALID_PARAMETER for a name that is taken; FILE_ERROR.
        """
        return self._copy(document, Occasion.ASKED, name, _faces(document))

    def seconds_of_copy(self, document: Document) -> float:
        """Return the seconds that a copy of a document may take, from those that were made."""
        return _faces(document) / self._faces_per_s

    def _memory(self, document: str) -> _Memory:
        return self._documents.setdefault(document, _Memory())

    def _copy(
        self, document: Document, occasion: Occasion, name: str | None, faces: int
    ) -> Snapshot:
        started = self._clock()
        said = {"occasion": occasion.value, "by": self._numbering.by}
        made = self.store.add(document, name, {**facts_of(document), **said})
        seconds = self._clock() - started
        if faces >= _MEASURED_FACES and seconds > 0:
            self._faces_per_s = (self._faces_per_s + faces / seconds) / 2
        memory, number = self._memory(document.Name), self._numbering.number
        memory.copied_at, memory.skipped_at = number, None
        kept = [entry for entry in memory.made if entry[1].file.is_file()]
        memory.made = [*kept, (number, made)]
        return made

    def _before_full_stack(self, document: Document, warn: Warn) -> None:
        """Make a checkpoint if the next step pushes out one of the person's that none has."""
        labels = list(document.UndoNames)
        if number_of(labels[-1]) is not None:
            return
        self.on_step_lost()
        memory = self._memory(document.Name)
        numbers = map(number_of, reversed(labels))
        # A checkpoint that was made before the command after that step has it. Where none can be
        # made, that is said once for all steps before this one.
        after = next((one for one in numbers if one is not None), None)
        if after is None or max(memory.copied_at, memory.lost_at) < after:
            memory.lost_at = self._numbering.number
            self.make(document, Occasion.STEP_LOST, warn)


def _faces(document: Document) -> int:
    """The faces of a document, and all else that is copied as so many faces."""
    shapes = (getattr(obj, "Shape", None) for obj in document.Objects)
    faces = sum(shape.countElement("Face") for shape in shapes if shape is not None)
    meshes = (getattr(obj, "Mesh", None) for obj in document.Objects)
    facets = sum(getattr(mesh, "CountFacets", 0) for mesh in meshes)
    return int(faces) + facets // _FACETS_PER_FACE + _FACES_OF_OBJECT * len(document.Objects)
