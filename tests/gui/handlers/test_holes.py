# SPDX-License-Identifier: MIT
"""Several holes in the window: one object in sight, one drill that the person edits."""

from __future__ import annotations

import math

import FreeCADGui
import pytest


def test_several_holes_are_one_object_in_sight_and_edited_once(document, run):
    run("box", name="A", length=40, width=30, height=10)
    run(
        "create_hole", object_name="A", face="top", diameter=4, through=True,
        offset=[[-10, 0], [10, 0]], countersink={"diameter": 6},
    )  # fmt: skip
    seen = {obj.Name for obj in document.Objects if obj.ViewObject.Visibility}
    assert seen == {"Hole"}
    document.openTransaction("Edit")
    document.Drill.Radius = 3
    document.recompute()
    document.commitTransaction()
    assert document.Hole.Shape.Volume == pytest.approx(12_000 - 2 * 90 * math.pi)
    FreeCADGui.runCommand("Std_Undo")
    document.recompute()
    sunk = math.pi / 3 * (9 + 6 + 4) - 4 * math.pi
    assert document.Hole.Shape.Volume == pytest.approx(12_000 - 2 * (40 * math.pi + sunk))
