# SPDX-License-Identifier: MIT
"""Services that outlive a command: memories of documents, file access and settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Sequence

from ...vocabulary.sentences.patterns import ENGLISH, Wording
from ..approval.change_log import ChangeLog
from ..approval.owners import Owners
from ..approval.risks import Permit, permit_all
from ..document.change_observer import ChangeObserver
from ..document.file_access import FileAccess
from ..document.foreground import Foreground
from ..document.naming import FreeNames, RequestedNames
from ..document.snapshot_store import SnapshotStore
from ..document.visibility import HiddenInputs
from ..doing import Doing
from ..geometry import shape_memory
from .checkpoints import Checkpoints
from .expression_links import ExpressionLinks
from .numbering import Numbering
from .relinking.bodies import Bodies
from .value_log import ValueLog

BetweenSteps = Callable[[float, Doing], None]
"""Receives the fraction of a command that is done, and the part that comes next."""


def keep_going(fraction: float, doing: Doing) -> None:
    """Report no progress and stop nothing."""


def expect_nothing(seconds: float) -> None:
    """Announce nothing, however long a command may take."""


@dataclass
class Services:
    """Services that outlive a command; `between_steps` and `expect` are the running one's.

    Attributes:
        owners: whose the objects and documents are.
        changes: what changed in each document, when and by whom.
        foreground: what the person looks at, and the document that commands work in.
        numbering: the numbers of commands and of the undo steps that they left.
        checkpoints: copies of documents that are made by themselves.
        bodies: finds the bodies of a document.
        values: what the last commands changed, so that one can be taken back alone.
        fresh_documents: documents that commands made; see `view.first_sight`.
        permit: called with each risk before it is taken; see `approval.risks`.
        wording: the words in which undo steps are labeled.
        redo_ended: told the labels of the steps that cannot be redone any more, since a command
            was taken back after its first change.
        redo_before_aside: of a command that was put aside, the labels of the steps that could be
            redone before its first try, by the name of its document and its words.
        drawing_of: returns what the 3D view draws of an object; see `view.drawings`.
    """

    observer: ChangeObserver
    files: FileAccess
    catalogue: Any
    commands: list[str]
    snapshots: SnapshotStore
    scripts_allowed: Callable[[], bool]
    foreground: Foreground
    numbering: Numbering
    checkpoints: Checkpoints
    owners: Owners
    drawing_of: Callable[[Any], Any]
    changes: ChangeLog
    wording: Wording = ENGLISH
    requested: RequestedNames = field(default_factory=RequestedNames)
    free_names: FreeNames = field(default_factory=FreeNames)
    hidden: HiddenInputs = field(default_factory=HiddenInputs)
    expression_links: ExpressionLinks = field(default_factory=ExpressionLinks)
    values: ValueLog = field(default_factory=ValueLog)
    bodies: Bodies = field(default_factory=Bodies)
    redo_before_aside: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    fresh_documents: dict[str, Any] = field(default_factory=dict)
    adapter_id: str | None = None
    between_steps: BetweenSteps = keep_going
    expect: Callable[[float], None] = expect_nothing
    permit: Permit = permit_all
    redo_ended: Callable[[Sequence[str]], None] = lambda labels: None

    def __post_init__(self) -> None:
        """Have the bodies that are made told."""
        self.observer.witnesses = (*self.observer.witnesses, self.bodies)

    def forget(self, document: str) -> None:
        """Drop all memory of a document that is closed."""
        shape_memory.MEMORY.forget()
        self.fresh_documents.pop(document, None)
        self.foreground.closed(document)
        memories = (
            *(self.requested, self.free_names, self.hidden, self.bodies),
            *(self.numbering, self.values, self.checkpoints, self.owners, self.changes),
        )
        for memory in memories:
            memory.forget(document)
