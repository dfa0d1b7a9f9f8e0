# SPDX-License-Identifier: MIT
"""Editors of the patterns of bodies."""

from __future__ import annotations

from typing import Any

from ....vocabulary.commands.patterns import LinearPattern
from ....vocabulary.schema import fields
from ....vocabulary.schema.parameters import Record
from ..editors import Edited, Editor, plain, properties_of


class _Repeated(Record):
    """A pattern of a body."""

    count: Any = LinearPattern.declared["count"]


class _Row(_Repeated):
    """A linear pattern of a body."""

    spacing: float = fields.size(10, aliases=("step",), doc="From one instance to the next.")


def _keeps_extent(row: Any) -> bool:
    """True for a pattern that FreeCAD keeps as long as it is, whatever the count."""
    return str(getattr(row, "Mode", "Extent")).lower() in ("extent", "length")


def _read_row(obj: Any) -> dict[str, Any]:
    step = plain(obj.Length) / max(obj.Occurrences - 1, 1)
    spacing = (step,) if _keeps_extent(obj) else plain(obj.Offset)
    return {"count": obj.Occurrences, "spacing": spacing}


def _write_row(edited: Edited) -> None:
    wanted, obj, change = edited.parameters, edited.obj, edited.change
    change.set(obj, "Occurrences", wanted.count)
    if "spacing" in edited.sent and _keeps_extent(obj):
        change.set(obj, "Length", wanted.spacing * max(wanted.count - 1, 1))
    elif "spacing" in edited.sent:
        change.set(obj, "Offset", wanted.spacing)


EDITORS = (
    Editor("PartDesign::LinearPattern", _Row, _read_row, _write_row),
    properties_of("PartDesign::PolarPattern", _Repeated, {"count": "Occurrences"}),
)
