# SPDX-License-Identifier: MIT
"""Services that outlive a command: memories of documents, file access and settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable

from ..document.change_observer import ChangeObserver
from ..document.file_access import FileAccess
from ..document.foreground import Foreground
from ..document.naming import FreeNames, RequestedNames
from ..document.snapshot_store import SnapshotStore
from ..document.visibility import HiddenInputs
from ..geometry import shape_memory
from .expression_links import ExpressionLinks

BetweenSteps = Callable[[float, str], None]
"""Receives the fraction of a command that is done, and the next part in words."""


def keep_going(fraction: float, doing: str) -> None:
    """Report no progress and stop nothing."""


def expect_nothing(seconds: float) -> None:
    """Announce nothing, however long a command may take."""


@dataclass
class Services:
    """Services that outlive a command; `between_steps` and `expect` are the running one's.

    Attributes:
        foreground: what the person looks at, and the document that commands work in.
        fresh_documents: documents that commands made; see `view.first_sight`.
    """

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
    foreground: Foreground
    fresh_documents: dict[str, Any] = field(default_factory=dict)
    adapter_id: str | None = None
    between_steps: BetweenSteps = keep_going
    expect: Callable[[float], None] = expect_nothing

    def forget(self, document: str) -> None:
        """Drop all memory of a document that is closed."""
        shape_memory.MEMORY.forget()
        self.fresh_documents.pop(document, None)
        for memory in (self.requested, self.free_names, self.hidden):
            memory.forget(document)
