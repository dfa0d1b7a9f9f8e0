# SPDX-License-Identifier: MIT
"""Rotations of planes in space, without a document."""

from __future__ import annotations

import math

import pytest
from FreeCAD import Vector

from conjure_workbench.modeling.geometry.plane_axes import beside, frame, of_axes, sideways

X, Y, Z = Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1)
NORMALS = [X, Y, Z, Z.negative(), Vector(1, 2, 3), Vector(-1, 0.5, -7), Vector(1e-3, 0, 1)]


def axes(rotation):
    return [rotation.multVec(axis) for axis in (X, Y, Z)]


def is_near(one, other):
    return (one - other).Length < 1e-12


@pytest.mark.parametrize("normal", NORMALS)
def test_a_frame_looks_along_its_normal_with_its_y_up(normal):
    x, y, z = axes(frame(normal))
    assert is_near(z, Vector(normal).normalize())
    assert is_near(x.cross(y), z)
    assert x.z == pytest.approx(0, abs=1e-12)
    # As near to Z as a direction in the plane can be.
    assert y.z == pytest.approx(math.hypot(z.x, z.y), abs=1e-12)


def test_in_a_level_plane_up_is_along_y():
    assert all(map(is_near, axes(frame(Z)), (X, Y, Z)))
    assert is_near(axes(frame(Z.negative()))[1], Y)


def test_the_second_axis_gives_way_unless_it_is_to_be_kept():
    slanted = Vector(1, 1, 0)
    assert all(map(is_near, axes(of_axes(X * 5, slanted)), (X, Y, Z)))
    x, y, z = axes(of_axes(slanted, Y * 3, keep_y=True))
    assert all(map(is_near, (x, y, z), (X, Y, Z)))


@pytest.mark.parametrize("axis", NORMALS)
def test_a_plane_beside_an_axis_has_it_as_its_y(axis):
    outward = Vector(0.3, -0.9, 0.4)
    x, y, _ = axes(beside(axis, outward))
    assert is_near(y, Vector(axis).normalize())
    assert x.dot(outward) == pytest.approx(y.cross(outward).Length, abs=1e-12)


@pytest.mark.parametrize("axis", NORMALS)
def test_sideways_is_a_unit_vector_across(axis):
    found = sideways(axis)
    assert found.Length == pytest.approx(1)
    assert found.dot(axis) == pytest.approx(0, abs=1e-12)


def test_sideways_is_x_unless_the_axis_is_nearer_to_that():
    assert is_near(sideways(Z), X)
    assert is_near(sideways(X), Y)
