# SPDX-License-Identifier: MIT
"""Editors of objects whose shapes are computed anew from their parameters."""

from __future__ import annotations

from ...vocabulary.commands.gears import CreateGear
from ..features.computed import gears, keeping
from .editors import Edited, Editor


def _write_gear(edited: Edited) -> None:
    obj, wanted = edited.obj, edited.parameters
    edited.change.do_now(lambda: _shape_gear(edited))
    for code, message in gears.warnings(wanted.gear):
        edited.context.warn(code, message, obj)


def _shape_gear(edited: Edited) -> None:
    gears.shape(edited.obj, edited.parameters)


EDITORS = (
    Editor(
        *(keeping.COMPUTED, CreateGear, gears.read, _write_gear, gears.is_gear),
        instead={"hand": ()},
        removable={"outer_diameter": ()},
    ),
)
