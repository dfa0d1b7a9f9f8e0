# SPDX-License-Identifier: MIT
"""Where a camera has to be, compared with the geometry of its picture."""

from __future__ import annotations

import math

import FreeCAD
import pytest
from FreeCAD import Vector

from conjure_workbench.modeling.view.camera import (
    Camera,
    fitted,
    rotation_towards,
    turned,
    visible_height_of,
)

BOX = [Vector(x, y, z) for x in (100, 140) for y in (-5, 20) for z in (7, 17)]
DIRECTIONS = ["isometric", "top", "bottom", "front", "back", "left", "right"]


def in_picture(camera, aspect, point):
    """Where a point is in the picture: -1 to 1 from left to right, and from bottom to top.

    As Coin's SoCamera does it with the viewport mapping ADJUST_CAMERA.
    """
    local = camera.rotation.inverted().multVec(point - camera.position)
    if camera.kind == "Orthographic":
        high = camera.size / 2 / min(1.0, aspect)
    else:
        high = math.tan(camera.size / 2) / min(1.0, aspect) * -local.z
    return local.x / (high * aspect), local.y / high


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("aspect", [0.25, 1.0, 2.5])
@pytest.mark.parametrize("angle", [None, math.radians(45), math.radians(20)])
@pytest.mark.parametrize("padding", [0.0, 0.5])
def test_points_fit_into_the_picture_and_are_not_smaller_than_need_be(
    direction, aspect, angle, padding
):
    camera = fitted(BOX, rotation_towards(direction), aspect=aspect, padding=padding, angle=angle)
    places = [in_picture(camera, aspect, point) for point in BOX]
    farthest = max(abs(part) for place in places for part in place)
    limit = 1 / (1 + 2 * padding)
    if angle is None:
        assert farthest == pytest.approx(limit, rel=1e-9)
    else:
        # Only what is nearest to the camera can reach the edge of the picture.
        assert 0.3 * limit < farthest <= limit * (1 + 1e-9)


@pytest.mark.parametrize("angle", [None, math.radians(45)])
def test_the_scene_is_not_cut_off_in_depth(angle):
    scene = [*BOX, Vector(-900, 0, 0), Vector(0, 0, -4000)]
    for direction in DIRECTIONS:
        rotation = rotation_towards(direction)
        camera = fitted(BOX, rotation, aspect=1.5, padding=0.05, scene=scene, angle=angle)
        assert 0 < camera.near < camera.far
        for point in scene if angle is None else BOX:
            depth = (point - camera.position).dot(camera.direction)
            assert camera.near < depth < camera.far


def test_the_focal_point_is_the_middle_of_what_is_fitted():
    camera = fitted(BOX, rotation_towards("front"), aspect=1.0, padding=0.0)
    assert list(camera.focal_point) == pytest.approx([120, 7.5, 12], abs=1e-9)
    assert visible_height_of(camera, 1.0) == pytest.approx(40)


def test_a_single_point_has_a_picture():
    camera = fitted([Vector(1, 2, 3)], rotation_towards("top"), aspect=1.0, padding=0.1)
    assert camera.size > 0
    assert list(camera.focal_point) == pytest.approx([1, 2, 3])


def test_several_pictures_can_have_one_scale():
    for one in DIRECTIONS:
        rotation = rotation_towards(one)
        camera = fitted(BOX, rotation, aspect=0.5, padding=0.0, visible_height=200)
        assert visible_height_of(camera, 0.5) == pytest.approx(200)


@pytest.mark.parametrize(
    ("direction", "look", "up"),
    [
        ("top", (0, 0, -1), (0, 1, 0)),
        ("front", (0, 1, 0), (0, 0, 1)),
        ("right", (-1, 0, 0), (0, 0, 1)),
        ("isometric", (-1, 1, -1), (-1, 1, 2)),
    ],
)
def test_a_standard_view_looks_where_its_name_says(direction, look, up):
    rotation = rotation_towards(direction)
    for local, expected in ((Vector(0, 0, -1), look), (Vector(0, 1, 0), up)):
        found = rotation.multVec(local)
        assert list(found) == pytest.approx(list(Vector(*expected).normalize()), abs=1e-9)


def test_a_turned_camera_looks_at_the_same_point_from_as_far_away():
    start = Camera("Orthographic", Vector(10, 20, 30), FreeCAD.Rotation(10, 20, 30), 50, 25, 1, 90)
    other = turned(start, rotation_towards("left"))
    assert list(other.focal_point) == pytest.approx(list(start.focal_point), abs=1e-9)
    assert (other.focal_distance, other.size) == (50, 25)
    assert list(other.direction) == pytest.approx([1, 0, 0], abs=1e-9)
