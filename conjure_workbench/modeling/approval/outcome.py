# SPDX-License-Identifier: MIT
"""Outcome of a command that ran and was taken back, for the person who is asked about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Tuple

Box = Tuple[Tuple[float, float, float], Tuple[float, float, float]]
"""The least and the greatest coordinates of a box, in mm, global."""


class Unseen(Enum):
    """Reason for which a command is asked about before it runs, so that its outcome is unknown."""

    LONG = "it may run long"
    REDO = "it would end what can be redone"


@dataclass(frozen=True)
class Look:
    """An object as it is at one time.

    Attributes:
        visible: whether it is seen in the 3D view.
        shape: its shape in global coordinates; None if it has none.
        box: the box around what has no shape, such as a mesh or a part; None without an extent.
        volume: in mm³; None where it has no solid or is not soon known.
        size: along the axes, in mm; None where it is not soon known.
        drawing: what the 3D view draws of it; None if it is not seen, or that is not known.
    """

    visible: bool
    shape: Any = None
    box: Box | None = None
    volume: float | None = None
    size: tuple[float, ...] | None = None
    drawing: Any = None


@dataclass
class Effect:
    """Effect of a command on one object.

    Attributes:
        name: its internal name.
        label: its name for the person; of one that is there already, the one that it has now.
        is_meant: whether the command is about it; else it goes with one that is, or makes it.
        before: how it is now; None for a new one.
        after: how it would be; None for one that would be deleted.
        keeps_form: whether it has the same form in the same place before and after.
    """

    name: str
    label: str
    is_meant: bool
    before: Look | None = None
    after: Look | None = None
    keeps_form: bool = False

    @property
    def is_hidden(self) -> bool:
        """True if it stays what it is, but is seen no more."""
        before, after = self.before, self.after
        if before is None or after is None:
            return False
        return before.visible and not after.visible and self.keeps_form

    @property
    def looks(self) -> tuple[Look | None, Look | None]:
        """Looks that would go from the 3D view, and come to it; None where that is nothing."""
        before, after = self.before, self.after
        goes = before if before is not None and before.visible else None
        comes = after if after is not None and after.visible else None
        if goes is not None and comes is not None and self.keeps_form:
            return None, None
        return goes, comes


@dataclass
class Outcome:
    """Effects of a command on a document.

    Attributes:
        document: the name of the document.
        made: the objects that it makes.
        changed: the objects that it changes, also those that it only hides.
        deleted: the objects that it deletes.
    """

    document: str
    made: list[Effect] = field(default_factory=list)
    changed: list[Effect] = field(default_factory=list)
    deleted: list[Effect] = field(default_factory=list)
