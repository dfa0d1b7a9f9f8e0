# SPDX-License-Identifier: MIT
"""References to faces."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.elements.element_references import (
    FACE_SIGNS,
    FACE_WORDS,
    ByIndex,
    ByWord,
)
from conjure_workbench.vocabulary.elements.face_references import (
    ALL_FACES,
    FaceFilter,
    read_face,
    read_faces,
)
from conjure_workbench.vocabulary.elements.handles import SURFACES


@pytest.mark.parametrize("value", ["all", "ALL", "*", "faces", ["all"], ["all", 3]])
def test_all_faces_can_be_said_in_many_ways(value: Any) -> None:
    assert read_faces(value, "faces") == ALL_FACES


def test_no_face_does_not_mean_all_faces() -> None:
    assert read_faces([], "faces") == ()


@pytest.mark.parametrize("word", FACE_WORDS)
def test_a_word_stands_for_a_face_in_any_case(word: str) -> None:
    assert read_face(word.upper(), "face") == ByWord(word)


@pytest.mark.parametrize(("sign", "word"), FACE_SIGNS.items())
def test_a_sign_and_an_axis_stand_for_a_face(sign: str, word: str) -> None:
    assert read_face(sign.upper(), "face") == ByWord(word)


@pytest.mark.parametrize("value", [6, "6", "Face6", "face6", "FACE 6", 6.0, [6], ["Face6"]])
def test_a_face_has_an_index(value: Any) -> None:
    assert read_face(value, "face") == ByIndex(6)


def test_a_filter_reads_every_criterion() -> None:
    given = {
        "type": "cylindrical",
        "area_gt": 5,
        "area_lt": 500,
        "direction": "-x",
        "radius": "1/2 in",
        "x_min": -1,
        "x_max": 1,
        "y_min": -2,
        "y_max": 2,
        "z_min": -3,
        "z_max": 3,
        "near": {"x": 1, "y": 2, "z": 3},
    }
    assert read_face(given, "face") == FaceFilter(
        type="Cylinder",
        area_gt=5.0,
        area_lt=500.0,
        direction=(-1.0, 0.0, 0.0),
        radius=12.7,
        x_min=-1.0,
        x_max=1.0,
        y_min=-2.0,
        y_max=2.0,
        z_min=-3.0,
        z_max=3.0,
        near=(1.0, 2.0, 3.0),
    )


@pytest.mark.parametrize("surface", SURFACES)
def test_every_surface_can_be_asked_for(surface: str) -> None:
    assert read_face({"type": surface.upper()}, "face") == FaceFilter(type=surface)


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ("topp", "face"),
        ("Edge3", "face"),
        ("Face0", "face"),
        (0, "face"),
        (True, "face"),
        (None, "face"),
        ([1, 2], "face"),
        ({}, "face"),
        ({"length_gt": 3}, "face"),
        ({"area_gt": -1}, "face.area_gt"),
        ({"type": "Line"}, "face.type"),
        ({"near": "here"}, "face.near"),
    ],
    ids=repr,
)
def test_what_is_not_understood_is_named_and_never_means_all(value: Any, field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read_face(value, "face")
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", field)
    assert caught.value.allowed


def test_a_misspelt_word_is_answered_with_the_nearest() -> None:
    with pytest.raises(ConjureError, match="did you mean 'bottom'"):
        read_faces(["botom"], "faces")
