# SPDX-License-Identifier: MIT
"""Values of scripts as JSON, without a document but where one is deleted."""

from __future__ import annotations

import json
import math

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.scripting.script_values import (
    LONGEST_TEXT,
    Serializer,
    text_of,
)


def told(value):
    serializer = Serializer()
    plain = serializer.plain(value)
    json.dumps(plain, allow_nan=False)
    return plain, serializer.shortened


class Silent:
    def __str__(self):
        raise KeyError("no text")


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (True, True),
        (7, 7),
        (2.5, 2.5),
        (math.inf, "inf"),
        (1 << 63, "an integer of 64 bits"),
        (-(1 << 63) + 1, -(1 << 63) + 1),
        ("text", "text"),
        ("\ud800", "\\ud800"),
        ((1, [2, {3}]), [1, [2, [3]]]),
        ({1: "a", None: 2}, {"1": "a", "None": 2}),
        (FreeCAD.Vector(1, 2, 3), {"x": 1, "y": 2, "z": 3}),
        (FreeCAD.BoundBox(0, 1, 2, 3, 4, 5), dict(XMin=0, YMin=1, ZMin=2, XMax=3, YMax=4, ZMax=5)),
        (Part.Shape(), {"ShapeType": None, "Volume": 0.0}),
        (Part.Vertex(1, 2, 3), {"ShapeType": "Vertex", "Volume": 0.0}),
        (range(2), "range(0, 2)"),
    ],
)
def test_a_value_is_told_as_json(value, plain):
    assert told(value) == (plain, False)


def test_a_placement_is_told_by_base_axis_and_angle():
    half = FreeCAD.Placement(
        FreeCAD.Vector(1, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 180)
    )
    plain, _ = told(half)
    assert plain["Base"] == {"x": 1, "y": 0, "z": 0}
    assert plain["Rotation"]["Angle"] == pytest.approx(math.pi)
    assert plain["Rotation"]["Axis"] == {"x": 0, "y": 0, "z": 1}


def test_a_shape_is_told_by_its_type_and_volume():
    plain, _ = told(Part.makeBox(1, 2, 3))
    assert plain == {"ShapeType": "Solid", "Volume": pytest.approx(6)}


def test_an_object_is_told_by_its_names_and_a_deleted_one_so(document):
    box = document.addObject("Part::Box", "Box")
    box.Label = "The box"
    assert told(box) == ({"object_id": "Box", "label": "The box", "type": "Part::Box"}, False)
    document.removeObject("Box")
    assert told(box) == ("a deleted object", False)


@pytest.mark.parametrize(
    ("value", "length"),
    [(list(range(1001)), 1000), ({str(at): at for at in range(1001)}, 1000)],
)
def test_long_collections_are_shortened(value, length):
    plain, shortened = told(value)
    assert (len(plain), shortened) == (length, True)


def test_long_texts_are_shortened():
    plain, shortened = told("a" * (LONGEST_TEXT + 1))
    assert (len(plain), shortened) == (LONGEST_TEXT, True)
    assert told("a" * LONGEST_TEXT) == ("a" * LONGEST_TEXT, False)


def test_what_nests_too_deep_or_holds_itself_ends():
    endless = []
    endless.append(endless)
    plain, shortened = told(endless)
    assert shortened
    depth = 0
    while isinstance(plain, list):
        (plain,), depth = plain, depth + 1
    assert (plain, depth) == ("...", 13)


def test_all_values_together_are_bounded():
    plain, shortened = told([list(range(1000))] * 30)
    assert shortened
    assert sum(isinstance(row, list) for row in plain) == 20
    assert plain[-1] == "..."


def test_a_text_that_raises_is_told_by_the_name_of_the_error():
    assert text_of(Silent()) == "<Silent, whose text raises KeyError>"
    assert len(text_of("a" * 99_999)) == LONGEST_TEXT
