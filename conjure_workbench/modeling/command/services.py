# SPDX-License-Identifier: MIT
"""What outlives a command: what is remembered between commands, and who is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

from ..document.change_observer import ChangeObserver
from ..document.file_access import FileAccess
from ..document.naming import FreeNames, RequestedNames
from ..document.snapshot_store import SnapshotStore
from ..document.visibility import HiddenInputs
from .expression_links import ExpressionLinks

BetweenSteps = Callable[[float, str], None]
"""Told the fraction of a command that is done, and what comes next in words."""


def keep_going(fraction: float, doing: str) -> None:
    """Tell nobody and stop nothing."""


@dataclass
class Services:
    """What outlives a command; `between_steps` is the running one's."""

    observer: ChangeObserver
    requested: RequestedNames
    free_names: FreeNames
    hidden: HiddenInputs
    files: FileAccess
    catalogue: Any
    commands: list[str]
    snapshots: SnapshotStore
    scripts_allowed: Callable[[], bool]
    expression_links: ExpressionLinks
    adapter_id: str | None = None
    between_steps: BetweenSteps = keep_going

    def forget(self, document: str) -> None:
        """Drop what is remembered of a document that is closed."""
        for memory in (self.requested, self.free_names, self.hidden):
            memory.forget(document)
