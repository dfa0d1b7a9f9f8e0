# SPDX-License-Identifier: MIT
"""Faces by which a result differs from what it was made from, and the volumes found from them."""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.geometry.shape_memory import MEMORY
from conjure_workbench.modeling.measure import volumes
from conjure_workbench.modeling.measure.changed_faces import changed_faces
from conjure_workbench.modeling.measure.face_gaps import opening_flaw

V = FreeCAD.Vector


@pytest.fixture(autouse=True)
def nothing_known():
    MEMORY.forget()


def drilled(where=None):
    drills = [Part.makeCylinder(2, 9, V(x, y, 0)) for x in (10, 30, 50) for y in (10, 30, 50)]
    shape = Part.makeBox(60, 60, 9).cut(Part.Compound(drills))
    shape.Placement = where or FreeCAD.Placement()
    return shape


CORNER = Part.makeBox(5, 5, 5, V(-2, -2, 6))
PLACES = [FreeCAD.Placement(), FreeCAD.Placement(V(7, -3, 2.5), FreeCAD.Rotation(V(1, 2, 3), 40))]
MADE = [
    lambda one, other: one.cut(other),
    lambda one, other: one.fuse(other),
    lambda one, other: one.cut(other).removeSplitter(),
]


def placed(shape, where):
    moved = shape.copy()
    moved.Placement = where
    return moved


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("make", MADE)
def test_a_volume_follows_from_the_faces_that_changed(make, where):
    base = drilled(where)
    corner = placed(Part.makeBox(5, 5, 5), where.multiply(FreeCAD.Placement(V(-2, -2, 6), V(), 0)))
    result = make(base, corner)
    changed = changed_faces(base, result)
    assert 3 < len(changed) <= 12
    volumes.kernel_volume(base)
    volumes.learn_from(base, result)
    found = volumes.kernel_volume(result)
    assert found == pytest.approx(result.Volume, rel=1e-12)
    assert found != base.Volume


def test_the_same_faces_elsewhere_have_changed():
    base = drilled()
    assert changed_faces(base, placed(base, PLACES[1])) is None
    assert changed_faces(base, base.copy()) is None
    assert changed_faces(base, base) == []


def test_several_solids_and_other_shapes_share_no_faces():
    base = drilled()
    assert changed_faces(base, Part.Compound([base, CORNER])) is None
    assert changed_faces(base, Part.makeBox(60, 60, 9)) is None


def test_nothing_follows_from_an_unknown_volume_or_on_free_form_faces():
    base = drilled()
    result = base.cut(CORNER)
    volumes.learn_from(base, result)
    assert not volumes.boundary_of(result).knows("kernel volume")
    free = base.toNurbs()
    cut = free.cut(CORNER)
    assert changed_faces(free, cut)
    volumes.kernel_volume(free)
    volumes.learn_from(free, cut)
    assert not volumes.boundary_of(cut).knows("kernel volume")


def test_a_missing_face_shows_in_the_faces_that_changed():
    base = drilled()
    result = base.cut(CORNER)
    assert opening_flaw([base, CORNER], result, result.Volume) is None
    kept = changed_faces(result, base)
    assert kept
    lost = [face for face in result.Faces if face.Area != pytest.approx(9.0)]
    assert len(lost) < len(result.Faces)
    broken = Part.Solid(Part.Shell(lost))
    flaw = opening_flaw([base, CORNER], broken, broken.Volume)
    assert flaw is not None
    assert "do not meet" in flaw.problem
