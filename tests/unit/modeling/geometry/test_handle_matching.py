# SPDX-License-Identifier: MIT
"""Elements of a changed shape recognized by their geometry, on plates given as numbers."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import product

import pytest

from conjure_workbench.modeling.geometry.handle_matching import matches
from conjure_workbench.vocabulary.elements.handles import ElementGeometry
from conjure_workbench.vocabulary.values.geometry import Vector

AXES: tuple[Vector, ...] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def edges_of_box(size: Vector, at: Vector = (0.0, 0.0, 0.0)) -> dict[int, ElementGeometry]:
    """The twelve edges of a box: four along X, four along Y, four along Z."""
    whole = at, tuple(low + length for low, length in zip(at, size))
    found = {}
    for axis, corner in product(range(3), product((0, 1), repeat=2)):
        low, high = list(whole[0]), list(whole[1])
        others = [other for other in range(3) if other != axis]
        for other, end in zip(others, corner):
            low[other] = high[other] = whole[end][other]
        found[len(found) + 1] = ElementGeometry(
            "Line", AXES[axis], 0.0, size[axis], tuple(low), tuple(high), *whole
        )
    return found


def circle(
    center: Vector, radius: float, whole: tuple[Vector, Vector], siblings: int = 1
) -> ElementGeometry:
    """A circle about Z in a whole of a given extent."""
    x, y, z = center
    low, high = (x - radius, y - radius, z), (x + radius, y + radius, z)
    length = 2 * math.pi * radius
    return ElementGeometry("Circle", AXES[2], radius, length, low, high, *whole, siblings)


def plate(size: Vector) -> tuple[Vector, Vector]:
    return (0.0, 0.0, 0.0), size


@pytest.mark.parametrize(
    ("size", "at"),
    [
        pytest.param((40.0, 30.0, 10.0), (0.0, 0.0, 0.0), id="unchanged"),
        pytest.param((55.0, 30.0, 10.0), (0.0, 0.0, 0.0), id="longer"),
        pytest.param((20.0, 20.0, 20.0), (0.0, 0.0, 0.0), id="all sizes changed"),
        pytest.param((40.0, 30.0, 10.0), (100.0, -50.0, 7.0), id="moved"),
        pytest.param((41.0, 30.0, 10.0), (-40.0, 0.0, 0.0), id="longer and moved"),
    ],
)
def test_each_edge_of_a_box_is_recognized_after_an_edit(size: Vector, at: Vector) -> None:
    before, after = edges_of_box((40.0, 30.0, 10.0)), edges_of_box(size, at)
    assert {index: matches(edge, after) for index, edge in before.items()} == {
        index: [index] for index in before
    }


def test_the_rounding_of_single_precision_does_not_matter_and_more_does() -> None:
    before = edges_of_box((40.0, 30.0, 10.0))[1]
    whole = plate((40.0, 30.0, 10.0))
    off = replace(before, low=(0.0, 3e-6, 0.0), high=(40.0, 3e-6, 0.0))
    assert matches(before, {1: off}) == [1]
    far = replace(before, low=(0.0, 16.0, 0.0), high=(40.0, 16.0, 0.0))
    assert (far.whole_low, far.whole_high) == whole
    assert matches(before, {1: far}) == []


def test_an_element_of_another_kind_or_direction_is_another() -> None:
    told = edges_of_box((40.0, 30.0, 10.0))[1]
    assert matches(told, {1: replace(told, kind="BSplineCurve")}) == []
    assert matches(told, {1: replace(told, direction=AXES[1])}) == []
    # A line has no beginning.
    assert matches(told, {1: replace(told, direction=(-1.0, 0.0, 0.0))}) == [1]
    face = replace(told, kind="Plane", direction=AXES[2])
    assert matches(face, {1: replace(face, direction=(0.0, 0.0, -1.0))}) == []


def test_a_hole_is_recognized_by_its_center_when_its_radius_changes() -> None:
    whole = plate((40.0, 30.0, 10.0))
    left, right = circle((10.0, 15.0, 10.0), 4.0, whole), circle((30.0, 15.0, 10.0), 4.0, whole)
    wider = circle((30.0, 15.0, 10.0), 6.0, whole)
    assert matches(right, {1: left, 2: wider}) == [2]
    assert matches(left, {2: wider}) == []


def test_of_two_circles_about_one_center_the_one_with_its_radius_is_meant() -> None:
    whole = plate((40.0, 30.0, 10.0))
    center = (20.0, 15.0, 10.0)
    inner, outer = circle(center, 3.0, whole, 2), circle(center, 6.0, whole, 2)
    assert matches(inner, {1: inner, 2: outer}) == [1]
    # With one of the two gone, the other is only meant if nothing of it has changed.
    longer = plate((50.0, 30.0, 10.0))
    assert matches(inner, {2: replace(outer, whole_high=longer[1])}) == []
    assert matches(outer, {2: replace(outer, whole_high=longer[1])}) == [2]


def test_what_several_may_be_is_not_decided() -> None:
    whole = plate((40.0, 30.0, 10.0))
    told = circle((0.0, 15.0, 10.0), 2.0, whole)
    # At the edge of a plate that became longer: it may have stayed, or moved with the edge.
    longer = (-10.0, 0.0, 0.0), (40.0, 30.0, 10.0)
    stayed = circle((0.0, 15.0, 10.0), 2.0, longer)
    moved = circle((-10.0, 15.0, 10.0), 2.0, longer)
    assert matches(told, {1: stayed, 2: moved}) == [1, 2]


def test_an_edge_that_was_cut_short_is_recognized_if_most_of_it_is_left() -> None:
    told = edges_of_box((40.0, 30.0, 10.0))[1]
    assert matches(told, {7: replace(told, high=(35.0, 0.0, 0.0), size=35.0)}) == [7]
    assert matches(told, {7: replace(told, high=(15.0, 0.0, 0.0), size=15.0)}) == []
    halves = {
        7: replace(told, high=(19.0, 0.0, 0.0), size=19.0),
        8: replace(told, low=(21.0, 0.0, 0.0), size=19.0),
    }
    assert matches(told, halves) == [7, 8]


def test_a_face_that_lost_its_middle_is_not_the_one_that_filled_its_box() -> None:
    whole = plate((40.0, 30.0, 10.0))
    told = ElementGeometry(
        "Plane", AXES[2], 0.0, 400.0, (10.0, 5.0, 10.0), (30.0, 25.0, 10.0), *whole
    )
    smaller = replace(told, size=250.0, low=(12.0, 7.0, 10.0), high=(28.0, 23.0, 10.0))
    assert matches(told, {1: smaller}) == [1]
    assert matches(told, {1: replace(smaller, size=100.0)}) == []


def test_nothing_is_recognized_among_no_elements() -> None:
    assert matches(edges_of_box((40.0, 30.0, 10.0))[1], {}) == []
