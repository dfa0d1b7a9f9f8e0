# SPDX-License-Identifier: MIT
"""Labels of undo steps: "Conjure 12: Create Box Plate", with a number that this FreeCAD gives once.

FreeCAD shows the label in its Undo menu and lists it in `UndoNames` and `RedoNames`. The number
makes it unique, so a step is found there exactly, whoever undid or redid what in the meantime.
"""

from __future__ import annotations

import re
from typing import Sequence

_LABEL = re.compile(r"Conjure ([1-9][0-9]{0,8}): ")


def numbered(number: int, words: str) -> str:
    """The label of the step that the command of this number leaves."""
    return f"Conjure {number}: {words}"


def number_of(label: str) -> int | None:
    """The number in a label of ours; None for a step of the person's."""
    found = _LABEL.match(label)
    return None if found is None else int(found.group(1))


def position_of(number: int, labels: Sequence[str]) -> int | None:
    """The place of a step among labels, newest first; None if it is not among them."""
    beginning = numbered(number, "")
    return next((at for at, label in enumerate(labels) if label.startswith(beginning)), None)


def persons(labels: Sequence[str]) -> list[str]:
    """Those of the labels that are of steps of the person's."""
    return [label for label in labels if number_of(label) is None]
