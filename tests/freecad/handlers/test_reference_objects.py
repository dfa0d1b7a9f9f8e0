# SPDX-License-Identifier: MIT
"""Blocks that stand for things which a model is made around."""

from __future__ import annotations

import math

import pytest


@pytest.mark.covers(
    "place_reference",
    bad=({"width": 70, "height": 150, "thickness": 0}, "INVALID_PARAMETER"),
    change={"width": 70, "height": 150, "thickness": 8},
)
def test_a_stand_in_is_a_box_that_leans_back(document, run):
    result = run("place_reference", width=70, height=150, thickness=8, position=[1, 2, 3])
    assert (result["object_id"], result["type"]) == ("REF_object", "Part::Box")
    assert result["dimensions"] == {"width": 70, "height": 150, "thickness": 8}
    assert (result["angle"], result["orientation"]) == (70, "portrait")
    assert result["shape"]["volume"] == pytest.approx(70 * 150 * 8)
    sine, cosine = math.sin(math.radians(20)), math.cos(math.radians(20))
    assert result["bounding_box"]["min"] == pytest.approx([1, 2, 3 - 8 * sine], abs=1e-6)
    top = [1 + 70, 2 + 8 * cosine + 150 * sine, 3 + 150 * cosine]
    assert result["bounding_box"]["max"] == pytest.approx(top, abs=1e-6)


def test_a_stand_in_upright_on_its_side_has_its_height_along_x(document, run):
    result = run(
        "place_ref", width=70, height=150, depth=8, angle=90, orientation="Landscape", name="Phone"
    )
    assert result["bounding_box"] == {"min": [0, 0, 0], "max": [150, 8, 70]}
    assert result["object_id"] == "Phone"
    run("set_properties", object_name="Phone", properties={"Height": 80})
    assert document.Phone.Shape.BoundBox.ZMax == pytest.approx(80)


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({"width": 1, "height": 1}, "thickness"),
        ({"width": 1, "height": 1, "depth": -1}, "depth"),
        ({"width": 1, "height": 1, "depth": 1, "angle": 200}, "angle"),
        ({"width": 1, "height": 1, "depth": 1, "orientation": "upside down"}, "orientation"),
    ],
)
def test_a_stand_in_without_a_sound_size_is_refused(document, refused, parameters, field):
    assert refused("place_reference", **parameters).field == field
