# SPDX-License-Identifier: MIT
"""Tubes against their closed forms."""

from __future__ import annotations

import math

import pytest

PI = math.pi


@pytest.mark.covers(
    "create_tube",
    bad=({"radius": 5}, "MISSING_PARAMETER"),
    change={"outer_diameter": 20, "thickness": 2, "rotation": [10, 20, 30]},
)
@pytest.mark.parametrize(
    "sizes",
    [
        {"outer_radius": 10, "inner_radius": 8},
        {"radius": 10, "thickness": 2},
        {"inner_radius": 8, "wall_thickness": 2},
        {"outer_diameter": 20, "bore": "16 mm"},
        {"diameter": 20, "wall": 2, "inner_radius": 8},
    ],
)
def test_a_tube_is_a_cylinder_with_a_bore(document, run, sizes):
    result = run("create_tube", height=5, position=[1, 2, 3], **sizes)
    assert result["shape"]["volume"] == pytest.approx(PI * (100 - 64) * 5, rel=1e-9)
    assert result["shape"]["area"] == pytest.approx(2 * PI * (36 + 18 * 5), rel=1e-9)
    assert (result["shape"]["solids"], result["shape"]["faces"]) == (1, 4)
    assert result["bounding_box"] == {"min": [-9, -8, 3], "max": [11, 12, 8]}
    assert (result["outer_radius"], result["inner_radius"]) == (10, 8)
    assert result["object_id"] == "Tube"


def test_a_tube_is_turned_and_stays_parametric(document, run):
    result = run("tube", radius=10, thickness=2, height=5, rotation={"axis": "x", "angle": 90})
    assert result["bounding_box"] == {"min": [-10, -5, -10], "max": [10, 0, 10]}
    run("set_properties", object_name="Tube", properties={"InnerRadius": 5})
    assert document.Tube.Shape.Volume == pytest.approx(PI * 75 * 5, rel=1e-9)


def test_a_tube_can_be_cut_and_rounded(document, run):
    run("create_tube", name="T", outer_radius=10, inner_radius=8, height=20)
    run("cylinder", name="H", radius=2, height=30, position=[-15, 0, 10],
        rotation={"axis": "y", "angle": 90})  # fmt: skip
    assert run("cut", base="T", tool="H")["removed_volume"] > 0
    assert run("fillet", object_name="T", radius=0.5, edges={"z_min": 20})["edge_count"] == 2


@pytest.mark.parametrize(
    ("sizes", "field"),
    [
        ({}, "outer_radius"),
        ({"radius": 5}, "inner_radius"),
        ({"inner_radius": 5}, "outer_radius"),
        ({"radius": 5, "inner_radius": 5}, "inner_radius"),
        ({"radius": 5, "inner_radius": 7}, "inner_radius"),
        ({"radius": 5, "thickness": 5}, "thickness"),
        ({"radius": 5, "thickness": 2, "inner_radius": 2}, "thickness"),
        ({"radius": 5, "diameter": 11, "thickness": 1}, "diameter"),
        ({"radius": 5, "thickness": 2, "height": 0}, "height"),
    ],
)
def test_sizes_that_make_no_tube_are_refused(document, refused, sizes, field):
    assert refused("create_tube", **sizes).field == field
