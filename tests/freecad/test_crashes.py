# SPDX-License-Identifier: MIT
"""Shapes on which the geometry kernel ends the process: FreeCAD and the document survive them."""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.modeling import walls

TILTED = FreeCAD.Placement(
    FreeCAD.Vector(-16.57, 26.68, 6.42), FreeCAD.Rotation(23.1463, 27.1247, -11.075)
)


@pytest.fixture
def sliver(document, run):
    """A thin segment of a cylinder that a tilted box cuts: four faces, and valid."""
    run("cylinder", name="Rod", radius=7.63, height=11.17, position=[-10.05, 8.52, 22.67])
    run("box", name="Half", size=[20, 40, 40], position=[-36.68, -10, 10])
    run("intersect", objects=["Rod", "Half"], name="Segment")
    run("box", name="Tilted", size=[8.27, 20.41, 33.33])
    document.Tilted.Placement = TILTED
    document.Tilted.recompute()
    document.Tilted.purgeTouched()
    run("cut", base="Segment", tool="Tilted", name="Sliver")
    assert document.Sliver.Shape.isValid()
    return document.Sliver


def step_that_crashes(shape):
    """A step outwards or inwards at which FreeCAD would crash, if there is one in this version."""
    for step in (2.39, -2.39, -1.0, 1.0, -0.5, 4.0):
        if walls.crashes(lambda step=step: shape.makeOffsetShape(step, 1e-7, join=2)):
            return step
    return None


def test_a_wall_on_which_freecad_would_crash_is_refused(sliver, run, refused):
    step = step_that_crashes(sliver.Shape)
    if step is None:
        pytest.skip("this FreeCAD survives it")
    direction = "outward" if step > 0 else "inward"
    error = refused("shell", object="Sliver", thickness=abs(step), direction=direction)
    assert error.code in ("GEOMETRY_ERROR", "RESULT_INVALID")
    assert "crash" in error.message
    assert error.field == "thickness"


def test_a_change_upstream_that_would_crash_freecad_is_refused(sliver, document, run, refused):
    step = step_that_crashes(sliver.Shape)
    if step is None:
        pytest.skip("this FreeCAD survives it")
    wall = document.addObject("Part::Offset", "Wall")
    wall.Source = sliver
    wall.Join = "Intersection"
    # As a person could have it in a file: not computed yet.
    wall.Value = step
    wall.purgeTouched()
    error = refused("set_properties", object="Rod", properties={"Height": 11.18})
    assert error.code == "RECOMPUTE_FAILED"
    assert "crash" in error.message
    assert document.Rod.Height.Value == 11.17


def test_what_freecad_can_offset_is_no_crash(document, run):
    run("box", name="Box", size=[20, 20, 20])
    wall = run("shell", object="Box", thickness=2, faces=["top"])["object_id"]
    assert not walls.would_crash(document.getObject(wall))
    assert not walls.would_crash(document.Box)
