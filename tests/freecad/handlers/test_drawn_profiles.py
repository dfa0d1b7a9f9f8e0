# SPDX-License-Identifier: MIT
"""Profiles of features as data: the sketch and the feature in one command."""

from __future__ import annotations

import json
import math

import pytest

from conjure_workbench.errors import ConjureError

PLATE = {"type": "rectangle", "id": "plate", "corner": [0, 0], "width": 40, "height": 30}
BORE = {"type": "circle", "id": "bore", "center": [10, 10], "radius": 5}
TOP = {"object": "Body", "face": "top"}


@pytest.fixture
def block(document, with_part_design, run):
    """A body with a block of 40 x 30 x 10."""
    run("pad", profile={"geometry": [PLATE]}, length=10, name="Block")
    return document.Body


def test_a_pad_draws_its_sketch_and_makes_its_body(document, with_part_design, run, codes):
    drawn = {"on": "xz", "name": "Outline", "geometry": [PLATE]}
    result = run("pad", profile=drawn, length=8, direction="reversed")
    assert result["volume"] == {"before": 0.0, "added": pytest.approx(40 * 30 * 8)}
    assert result["bounding_box"] == {"min": [0, 0, 0], "max": [40, 8, 30]}
    assert (result["body"], result["profile"]) == ("Body", "Outline")
    assert result["dimensions"]["Outline.plate_width"] == 40
    assert result["sketch"] == {"degrees_of_freedom": 0}
    assert codes(result) == []
    assert document.Body.Tip == document.Pad
    assert not document.Outline.Visibility
    assert all(obj.State == ["Up-to-date"] for obj in document.Objects)


def test_sketch_and_feature_are_one_undo_step(document, with_part_design, run):
    before = document.UndoCount
    run("pad", profile={"geometry": [PLATE]}, length=10)
    assert document.UndoCount == before + 1
    run("undo")
    assert document.Objects == []
    run("redo")
    assert document.Body.Shape.Volume == pytest.approx(12000)


def test_a_pocket_on_a_face_is_drawn_where_the_face_is(block, document, run, codes):
    drawn = json.dumps({"type": "sketch", "on": TOP, "geometry": [BORE]})
    result = run("pocket", profile=drawn, through=True)
    assert result["volume"]["removed"] == pytest.approx(250 * math.pi)
    assert document.getObject(result["profile"]).getParentGeoFeatureGroup() == block
    # Of the sketch only what a next call needs is told.
    assert set(result["sketch"]) == {"degrees_of_freedom", "missing"}
    assert result["sketch"]["degrees_of_freedom"] == 3
    assert codes(result) == ["NOT_FULLY_CONSTRAINED"]


@pytest.mark.parametrize(
    ("command", "body", "key", "volume"),
    [
        ("revolution", "new", "added", math.pi * (15**2 - 10**2) * 5),
        ("groove", "Body", "removed", math.pi * (15**2 - 10**2) * 5 / 4),
    ],
)
def test_what_turns_draws_its_profile_too(block, run, command, body, key, volume):
    section = {"type": "rectangle", "corner": [10, 0], "width": 5, "height": 5}
    drawn = {"on": "xz", "geometry": [section]}
    result = run(command, profile=drawn, axis="y_axis", body=body)
    assert result["volume"][key] == pytest.approx(volume)
    assert result["axis"]["direction"] == [0, 0, 1]


def test_the_body_is_the_one_that_is_named(block, document, run):
    run("create_body", name="Other")
    result = run("pad", profile={"geometry": [PLATE]}, body="Other", length=3)
    assert result["body"] == "Other"
    result = run("pad", profile={"body": "new", "geometry": [PLATE]}, length=3)
    assert result["body"] not in ("Body", "Other")


@pytest.mark.parametrize(
    ("command", "parameters", "code", "field"),
    [
        (
            "pad",
            {"profile": {"geometry": [{**PLATE, "width": -1}]}},
            "INVALID_PARAMETER",
            "profile.geometry[0].width",
        ),
        (
            "pad",
            {"profile": {"geometry": [PLATE], "constraints": [{"type": "block", "of": ["x9"]}]}},
            "REFERENCE_LOST",
            "profile.constraints[0].of[0]",
        ),
        (
            "pad",
            {"profile": {"geometry": [PLATE], "body": "Body"}, "body": "Other"},
            "INVALID_PARAMETER",
            "body",
        ),
        ("pad", {"profile": {"geometry": [PLATE]}, "body": "Nowhere"}, "OBJECT_NOT_FOUND", "body"),
        (
            "pad",
            {"profile": {"geometry": [PLATE], "on": {"object": "Box", "face": "top"}}},
            "INVALID_PARAMETER",
            "profile.on",
        ),
        (
            "pad",
            {"profile": {"geometry": [{"type": "line", "start": [0, 0], "end": [1, 1]}]}},
            "PROFILE_OPEN",
            "profile",
        ),
        ("pad", {"profile": {"geometry": []}}, "NO_SHAPE", "profile"),
        (
            "pocket",
            {
                "profile": {
                    "geometry": [PLATE],
                    "constraints": [{"type": "vertical", "of": ["plate.top"]}],
                },
            },
            "CONSTRAINTS_CONFLICT",
            "profile.constraints[0]",
        ),
    ],
)
def test_what_cannot_be_drawn_leaves_nothing(
    block, document, run, objects_of, command, parameters, code, field
):
    run("create_box", name="Box")
    before = objects_of(document), document.UndoCount
    with pytest.raises(ConjureError) as caught:
        run(command, **parameters)
    assert (caught.value.code, caught.value.field) == (code, field)
    assert (objects_of(document), document.UndoCount) == before


def test_a_pocket_needs_a_body(document, with_part_design, run):
    with pytest.raises(ConjureError) as caught:
        run("pocket", profile={"geometry": [PLATE]}, through=True)
    assert caught.value.code == "NO_SHAPE"
    assert document.Objects == []
