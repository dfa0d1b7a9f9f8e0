# SPDX-License-Identifier: MIT
"""Angles between elements of shapes, without a document."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest
from FreeCAD import Vector

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.measure.angles import describe_angle
from conjure_workbench.modeling.measure.element_facts import Found, angle_between

FIELDS = ("element_a", "element_b")


def found(kind, shape):
    return Found(kind, (f"{kind}1",), (shape,))


def line(*ends):
    return found("Edge", Part.makeLine(*(Vector(*end) for end in ends)))


def plane(normal):
    return found("Face", Part.makePlane(1, 1, Vector(), Vector(*normal)))


def angle(one, other):
    return describe_angle(one, other, None, FIELDS)["angle"]


@pytest.mark.parametrize("degrees", [0, 1e-4, 30, 90, 135, 180])
def test_lines_that_share_a_corner_are_measured_as_rays_from_it(degrees):
    end = (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)), 0)
    one, other = line((0, 0, 0), (5, 0, 0)), line(end, (0, 0, 0))
    told = describe_angle(one, other, None, FIELDS)
    assert told["angle"] == pytest.approx(degrees, abs=1e-9)
    assert "common corner" in told["angle_between"]


def test_lines_without_a_common_corner_are_at_most_square():
    assert angle(line((0, 0, 0), (1, 0, 0)), line((5, 5, 5), (4, 6, 5))) == pytest.approx(45)


@pytest.mark.parametrize(
    ("direction", "degrees"), [((0, 0, 1), 90), ((1, 0, 0), 0), ((1, 0, 1), 45), ((0, 0, -1), 90)]
)
def test_a_line_and_a_plane_make_the_angle_of_elevation(direction, degrees):
    ray = line((7, 7, 7), [7 + part for part in direction])
    assert angle(plane((0, 0, 1)), ray) == pytest.approx(degrees)
    assert angle(ray, plane((0, 0, 1))) == pytest.approx(degrees)


def test_planes_are_told_with_every_angle_that_may_be_meant():
    told = describe_angle(plane((0, 0, 1)), plane((0, 1, -1)), None, FIELDS)
    assert (told["angle"], told["angles"]) == (135, {"normals": 135, "planes": 45})


def test_the_axis_of_a_round_face_is_its_direction():
    side = found("Face", Part.makeCylinder(1, 5).Faces[0])
    assert angle(side, line((9, 0, 0), (9, 0, 1))) == pytest.approx(0, abs=1e-9)
    assert angle(side, plane((0, 0, 1))) == pytest.approx(90)


def test_what_has_no_direction_is_refused_by_its_field():
    ball = found("Face", Part.makeSphere(1).Faces[0])
    with pytest.raises(ConjureError) as raised:
        describe_angle(line((0, 0, 0), (1, 0, 0)), ball, None, FIELDS)
    assert (raised.value.code, raised.value.field) == ("INVALID_PARAMETER", "element_b")


@pytest.mark.parametrize("degrees", [1e-7, 1e-3, 60, 180 - 1e-7])
def test_small_and_flat_angles_keep_their_digits(degrees):
    one = FreeCAD.Vector(1, 0, 0)
    other = FreeCAD.Vector(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)), 0)
    assert angle_between(one, other) == pytest.approx(degrees, rel=1e-6)
