# SPDX-License-Identifier: MIT
"""Profiles as data, of the types that extrude takes, as profiles of features of bodies."""

from __future__ import annotations

import math

import pytest

from tests.part_design import rectangle, sketch

BLOCK = 40.0 * 30.0 * 10.0
HOLED = {"type": "circle", "radius": 2, "position": [3, 1]}
TYPES = {
    "rectangle": ({"width": 8, "height": 6}, 48.0, []),
    "rectangle with round corners": (
        {"width": 8, "height": 6, "corner_radius": 1},
        48 - (4 - math.pi),
        [],
    ),
    "rectangle, turned": (
        {"width": 8, "height": 6, "corner_radius": 1, "rotation": 30},
        48 - (4 - math.pi),
        ["NOT_FULLY_CONSTRAINED"],
    ),
    "rectangle from its corner": ({"width": 8, "height": 6, "corner": [12, 10]}, 48.0, []),
    "circle": ({"diameter": 6}, 9 * math.pi, []),
    "ellipse": ({"major_radius": 4, "minor_radius": 2}, 8 * math.pi, ["NOT_FULLY_CONSTRAINED"]),
    "polygon": ({"sides": 6, "across_flats": 6}, 18 * math.sqrt(3), []),
    "slot": ({"length": 12, "width": 4}, 32 + 4 * math.pi, []),
    "path": (
        {"points": [[0, 0], [6, 0], {"arc_to": [6, 4], "through": [8, 2]}, [0, 4]]},
        24 + 2 * math.pi,
        ["NOT_FULLY_CONSTRAINED"],
    ),
}
"""By name: a profile's sizes, its area, and the warnings of a feature of it."""


@pytest.fixture
def block(document, run, with_part_design):
    """A body with a block of 40 x 30 x 10 mm."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((0, 0), (40, 30)))
    run("pad", profile="Base", length=10, name="Block")
    return document.Body


def on_top(name):
    sizes, area, warnings = TYPES[name]
    at = {} if "corner" in sizes else {"position": [16, 14]}
    kind = name.split()[0].strip(",")
    return {"type": kind, "on": {"object": "Body", "face": "top"}, **at, **sizes}, area, warnings


@pytest.mark.parametrize("name", TYPES)
def test_a_pocket_and_a_pad_of_each_type(block, run, codes, name):
    profile, area, warnings = on_top(name)
    result = run("pocket", profile=profile, length=4)
    assert result["volume"]["removed"] == pytest.approx(4 * area)
    assert codes(result) == warnings
    run("undo")
    result = run("pad", profile=profile, length=3)
    assert result["volume"]["added"] == pytest.approx(3 * area)
    run("undo")
    assert block.Shape.Volume == pytest.approx(BLOCK)


def test_it_lies_at_its_position_in_the_plane_and_has_holes(document, run, codes):
    plate = {"type": "slot", "plane": "xz", "position": [5, 9], "offset": 2, "rotation": 90}
    holes = {"length": 30, "width": 10, "holes": [HOLED]}
    result = run("pad", profile={**plate, **holes, "body": "new", "name": "Link"}, length=3)
    assert result["shape"]["volume"] == pytest.approx(3 * (200 + 25 * math.pi - 4 * math.pi))
    box = result["bounding_box"]
    assert [*box["min"], *box["max"]] == pytest.approx([0, -5, -6, 10, -2, 24])
    assert codes(result) == []
    sizes = {"Link.outline_length": 26, "Link.hole1_radius": 1}
    result = run("set_dimensions", values=sizes)
    assert document.Body.Shape.Volume == pytest.approx(3 * (260 + 25 * math.pi - math.pi))


def test_revolutions_and_grooves_take_them(block, run):
    ring = {"type": "circle", "radius": 2, "plane": "xz", "position": [20, 10]}
    result = run("groove", profile=ring, axis="y_axis")
    assert result["volume"]["removed"] > 0
    run("undo")
    ring = {"type": "circle", "radius": 2, "plane": "xz", "position": [60, 5], "body": "new"}
    result = run("revolution", profile=ring)
    assert result["shape"]["volume"] == pytest.approx(2 * math.pi * 60 * 4 * math.pi)


@pytest.mark.parametrize(
    ("profile", "code", "field"),
    [
        ({"type": "slot", "length": 3, "width": 8}, "INVALID_PARAMETER", "profile.length"),
        ({"type": "slot", "normal": [0, 0, 1]}, "INVALID_PARAMETER", "profile.normal"),
        ({"type": "circle", "on": "ab"}, "OBJECT_NOT_FOUND", "profile.on"),
        ({"type": "circle", "on": "xy", "plane": "xz"}, "INVALID_PARAMETER", "profile.plane"),
        ({"type": "circle", "rad": 3}, "UNKNOWN_PARAMETER", "profile.rad"),
        ({"type": "text", "text": "Hi"}, "INVALID_PARAMETER", "profile.type"),
        (
            {"type": "path", "points": [[0, 0], [9, 0], [9, 9]], "closed": False},
            *("PROFILE_OPEN", "profile"),
        ),
        (
            {"type": "polygon", "points": [[0, 0, 0], [9, 0, 0], [9, 9, 5]]},
            *("INVALID_PARAMETER", "profile.points"),
        ),
    ],
)
def test_what_no_feature_can_have_is_refused(block, refused, profile, code, field):
    error = refused("pad", profile=profile, length=3)
    assert (error.code, error.field) == (code, field)
