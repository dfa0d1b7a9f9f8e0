# SPDX-License-Identifier: MIT
"""What counts as a result: not what is empty, inside out or invalid."""

from __future__ import annotations

import Part
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.command import verification
from conjure_workbench.modeling.geometry import bounds
from conjure_workbench.modeling.measure import shape_facts


@pytest.fixture
def feature(document):
    """Makes an object of a shape."""

    def make(shape):
        obj = document.addObject("Part::Feature", "F")
        obj.Shape = shape
        return obj

    return make


def test_a_sound_solid_is_checked_and_described(feature):
    facts = verification.verified_facts(feature(Part.makeBox(1, 2, 3)), solid=True)
    assert facts["verified"] == "checked"
    assert (facts["volume"], facts["area"]) == (pytest.approx(6), pytest.approx(22))
    assert facts["center_of_mass"] == pytest.approx([0.5, 1, 1.5])


@pytest.mark.parametrize(
    ("shape", "problem"),
    [
        (Part.Compound([]), "is empty"),
        (Part.makeBox(1, 1, 1).reversed(), "is inside out"),
        (Part.makePlane(5, 5), "has no solid"),
        (Part.Solid(Part.Shell(Part.makeBox(1, 1, 1).Faces[1:])), "has a shell that is not closed"),
        (Part.Shape(), "is empty"),
    ],
)
def test_what_is_no_result_is_refused(feature, shape, problem):
    with pytest.raises(ConjureError, match=problem) as raised:
        verification.verified_facts(feature(shape), solid=True)
    assert raised.value.code == "RESULT_INVALID"


def test_a_shape_that_crosses_itself_is_refused(feature):
    points = [(0, 0, 0), (10, 10, 0), (10, 0, 0), (0, 10, 0), (0, 0, 0)]
    bow = Part.Face(Part.makePolygon(points)).extrude(Part.Vertex(0, 0, 5).Point)
    assert not bow.isValid()
    with pytest.raises(ConjureError) as raised:
        verification.verified_facts(feature(bow), solid=False)
    assert raised.value.code == "RESULT_INVALID"


def test_an_open_shell_is_warned_of(feature):
    shell = Part.Shell(Part.makeBox(1, 1, 1).Faces[:5])
    facts = verification.verified_facts(feature(shell), solid=False)
    assert [code for code, _ in verification.shape_warnings(facts)] == ["NOT_CLOSED"]


def test_the_center_of_several_solids_is_weighted_by_volume():
    near, far = Part.makeBox(2, 2, 2), Part.makeBox(1, 1, 1)
    far.translate(Part.Vertex(9, 0, 0).Point)
    facts = shape_facts.describe_shape(Part.Compound([near, far]), check=False)
    assert facts["center_of_mass"] == pytest.approx([(8 * 1 + 9.5) / 9, 8.5 / 9, 8.5 / 9])


def test_endless_and_empty_shapes_have_no_bounding_box():
    assert bounds.bounds(Part.Compound([])) is None
    assert bounds.bounds(None) is None


def test_an_input_that_another_result_needs_stays_hidden_and_is_told(document, run, codes):
    for name in ("A", "B"):
        run("box", name=name, length=20)
    run("box", name="T", position=[5, 5, 5])
    run("cut", base="A", tool="T", name="K1")
    run("cut", base="B", tool="T", name="K2")
    result = run("delete", object_name="K1")
    assert codes(result) == ["INPUT_LEFT_HIDDEN"]
    assert document.A.Visibility
    assert not document.T.Visibility
