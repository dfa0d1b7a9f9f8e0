# SPDX-License-Identifier: MIT
"""What the person sees of profiles and of what was made of them."""

from __future__ import annotations

import math

import pytest


def seen(document):
    return sorted(obj.Name for obj in document.Objects if obj.ViewObject.Visibility)


@pytest.fixture
def scene(document, run):
    run("box", name="A", size=[40, 40, 20])
    run("polyline", name="W", points=[[0, 0], [10, 0], [10, 10]], closed=True)
    run("polyline", name="P", points=[[0, 0, 0], [0, 0, 40]])


CIRCLE = {"type": "circle", "radius": 3, "position": [20, 20, 0]}
PIPE = {
    "profile": {"type": "face", "reference_object": "T", "reference_face": "top"},
    "path": {
        "type": "polyline",
        "points": [[0, 0, 100], [0, 0, 150], [60, 0, 150]],
        "bend_radius": 20,
    },
}
TOP = {"type": "face", "reference_object": "A", "reference_face": "top"}


@pytest.mark.parametrize(
    ("command", "parameters", "left"),
    [
        ("extrude", {"profile": "W"}, ["A", "P"]),
        ("extrude", {"profile": TOP, "distance": 5, "taper_angle": -5}, ["A", "P", "W"]),
        (
            "extrude",
            {"profile": CIRCLE, "distance": 20, "operation": "cut", "base_object": "A"},
            ["P", "W"],
        ),
        ("revolve", {"profile": "W", "axis": "y", "angle": 90}, ["A", "P"]),
        ("loft", {"profiles": [CIRCLE, {**CIRCLE, "position": [20, 20, 9]}]}, ["A", "P", "W"]),
        ("sweep", {"profile": "W", "path": "P"}, ["A"]),
        (
            "sweep",
            {
                "profile": {"type": "circle", "radius": 1},
                "path": {"type": "edge", "reference_object": "A", "reference_edge": "Edge1"},
            },
            ["A", "P", "W"],
        ),
    ],
)
def test_a_result_hides_its_profiles_and_an_undo_brings_them_back(
    scene, document, run, command, parameters, left
):
    result = run(command, **parameters, name="Result")
    assert seen(document) == sorted([*left, "Result"])
    assert "visible" not in result
    run("undo")
    assert seen(document) == ["A", "P", "W"]
    run("redo")
    assert seen(document) == sorted([*left, "Result"])
    run("delete", object_name="Result")
    assert seen(document) == ["A", "P", "W"]
    assert len(document.Objects) == 3


def test_a_bent_pipe_hides_what_it_is_made_of(scene, document, run):
    run("create_tube", name="T", outer_radius=5, inner_radius=3, position=[0, 0, 90])
    run("sweep", name="Result", **PIPE)
    assert seen(document) == ["A", "P", "Result", "T", "W"]
    length = 30 + 10 * math.pi + 40
    assert document.Result.Shape.Volume == pytest.approx(16 * math.pi * length, rel=1e-9)
    run("undo")
    assert seen(document) == ["A", "P", "T", "W"]
    run("redo")
    assert seen(document) == ["A", "P", "Result", "T", "W"]
    assert document.Result.Shape.Volume == pytest.approx(16 * math.pi * length, rel=1e-9)
    run("delete", object_name="Result")
    assert seen(document) == ["A", "P", "T", "W"]
    assert len(document.Objects) == 4
