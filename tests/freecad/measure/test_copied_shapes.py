# SPDX-License-Identifier: MIT
"""Facts of a body's shape, known from that of its tip."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.command.recompute import recompute
from conjure_workbench.modeling.geometry.shape_memory import boundary_of
from conjure_workbench.modeling.measure import shape_facts, volumes
from tests.part_design import rectangle, sketch

UPRIGHT = FreeCAD.Placement(
    FreeCAD.Vector(3, 40, 7), FreeCAD.Rotation(FreeCAD.Vector(1, 1, 1), 120.0)
)
AWAY = FreeCAD.Placement(FreeCAD.Vector(-11, 5, 2), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 30.0))


@pytest.fixture
def body(document):
    """A body that is placed, with a pad on a sketch that is placed as well."""
    made = document.addObject("PartDesign::Body", "Body")
    made.Placement = AWAY
    profile = sketch(made, "Profile", rectangle((0, 0), (20, 10)), where=UPRIGHT)
    pad = made.newObject("PartDesign::Pad", "Pad")
    pad.Profile, pad.Length = profile, 6
    pad.recompute()
    return made


def test_a_body_knows_what_is_known_of_its_tip(body):
    shape_facts.describe_shape(body.Tip.Shape, check=True)
    recompute(body)
    assert boundary_of(body.Shape).knows("valid")
    found = shape_facts.describe_shape(body.Shape, check=False)
    assert found["verified"] == "checked"
    assert found["volume"] == pytest.approx(1200)
    assert found["area"] == pytest.approx(2 * (200 + 120 + 60))
    middle = body.Shape.Solids[0].CenterOfMass
    assert found["center_of_mass"] == pytest.approx(list(middle), abs=1e-6)


def test_a_body_is_checked_itself_where_nothing_is_known_of_its_tip(body):
    recompute(body)
    assert not boundary_of(body.Shape).knows("valid")
    assert volumes.kernel_volume(body.Shape) == pytest.approx(1200)


def test_nothing_is_learned_from_a_shape_that_counts_differently():
    box, wedge = Part.makeBox(1, 2, 3), Part.makeWedge(0, 0, 0, 1, 1, 4, 5, 6, 2, 2)
    hollow = box.cut(Part.makeCylinder(0.2, 3, FreeCAD.Vector(0.5, 1, 0)))
    shape_facts.describe_shape(hollow, check=True)
    shape_facts.learn_copied(hollow, wedge)
    assert not boundary_of(wedge).knows("valid")
    assert volumes.kernel_volume(wedge) == pytest.approx(wedge.Volume)


def test_an_empty_shape_teaches_nothing():
    box = Part.makeBox(1, 2, 3)
    shape_facts.learn_copied(Part.Shape(), box)
    assert not boundary_of(box).knows("valid")
