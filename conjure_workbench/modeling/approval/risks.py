# SPDX-License-Identifier: MIT
"""Risks: acts of a command that cannot be taken back, or that concern what is the person's.

They are told where they are about to happen, so from what a command really does and not from its
name. What only adds objects is none, and neither is work on what the assistant made and the person
left alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Callable, Sequence

from ...errors import ConjureError
from .outcome import Outcome, Unseen


class RiskKind(Enum):
    """Kinds of risk; the value is a code for programs."""

    ANY_CHANGE = "any_change"
    ANY_DOCUMENT = "any_document"
    ANY_FILE = "any_file"
    CHANGE_YOURS = "change_yours"
    DELETE_YOURS = "delete_yours"
    DISCARD = "discard"
    OVERWRITE = "overwrite"
    OUTSIDE_FOLDERS = "outside_folders"
    UNDO_YOURS = "undo_yours"
    RESTORE = "restore"
    DELETE_SNAPSHOT = "delete_snapshot"
    SCRIPT = "script"
    FOREIGN_CODE = "foreign_code"

    @property
    def grantable(self) -> bool:
        """True if the person may allow it for more than one command."""
        return self in _GRANTABLE


_GRANTABLE = {RiskKind.CHANGE_YOURS, RiskKind.OUTSIDE_FOLDERS}

ANY = {RiskKind.ANY_CHANGE, RiskKind.ANY_DOCUMENT, RiskKind.ANY_FILE}
"""Kinds of what is asked about only before every change: of a document's content, of documents as
such, which are made, opened, saved and closed, and of other files, which are written."""


@dataclass(frozen=True)
class Risk:
    """One act that the person may have to allow.

    Attributes:
        kind: its kind.
        document: the name of the document that it concerns, or an empty string.
        subject: the label of an object, the path of a file, the name of a snapshot or a
            module, or empty.
    """

    kind: RiskKind
    document: str = ""
    subject: str = ""


class ApprovalNeededError(ConjureError):
    """Stops a command before, or takes back, what the person has to allow first.

    Attributes:
        risks: what the person is asked about.
        outcome: what the command did before it was taken back, or the reason for which it was not
            tried; None where it is stopped at the act that has to be allowed.
    """

    def __init__(self, risks: Sequence[Risk]) -> None:
        super().__init__(
            "NOT_PERMITTED", "The person has to allow this, and there is nobody to ask."
        )
        self.risks = tuple(risks)
        self.outcome: Outcome | Unseen | None = None


Permit = Callable[[Sequence[Risk]], None]
"""Returns if all of the risks are allowed; raises ApprovalNeededError with those that are not."""


def permit_all(risks: Sequence[Risk]) -> None:
    """Allow everything: nobody is there to be asked."""
