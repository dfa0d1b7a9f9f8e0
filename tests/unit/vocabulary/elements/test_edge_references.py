# SPDX-License-Identifier: MIT
"""References to edges."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.elements.edge_references import (
    ALL_EDGES,
    EDGE_WORDS,
    EdgeFilter,
    read_edges,
)
from conjure_workbench.vocabulary.elements.element_references import (
    FACE_SIGNS,
    FACE_WORDS,
    ByIndex,
    ByWord,
)
from conjure_workbench.vocabulary.elements.handles import CURVES


@pytest.mark.parametrize(
    "value", [[], "all", "ALL", "*", "edges", ["all"], ["edges"], ["*"], ["all", 3], [[]]]
)
def test_all_edges_can_be_said_in_many_ways(value: Any) -> None:
    assert read_edges(value, "edges") == ALL_EDGES == (ByWord("all"),)


@pytest.mark.parametrize("word", [*FACE_WORDS, *EDGE_WORDS])
def test_a_word_stands_for_edges_in_any_case(word: str) -> None:
    assert read_edges(word, "edges") == (ByWord(word),)
    assert read_edges([word.upper()], "edges") == (ByWord(word),)


@pytest.mark.parametrize(("sign", "word"), FACE_SIGNS.items())
def test_a_sign_and_an_axis_stand_for_a_face(sign: str, word: str) -> None:
    assert read_edges(sign.upper(), "edges") == (ByWord(word),)


@pytest.mark.parametrize("value", [3, "3", "Edge3", "edge3", "EDGE3", "edge 3", 3.0, [3], ["3"]])
def test_an_edge_has_an_index(value: Any) -> None:
    assert read_edges(value, "edges") == (ByIndex(3),)


@pytest.mark.parametrize("value", ["Face6", "face6", ["FACE6"], {"face": 6}, {"face": "Face6"}])
def test_a_face_stands_for_its_edges(value: Any) -> None:
    assert read_edges(value, "edges") == (EdgeFilter(face=ByIndex(6)),)


def test_an_axis_letter_stands_for_the_edges_along_it() -> None:
    assert read_edges("Z", "edges") == (EdgeFilter(direction=(0.0, 0.0, 1.0)),)


def test_a_list_is_the_union_without_repetitions() -> None:
    read = read_edges([1, "Edge1", ["top", 2], {"type": "circle"}, "1"], "edges")
    assert read == (ByIndex(1), ByWord("top"), ByIndex(2), EdgeFilter(type="Circle"))


def test_a_filter_reads_every_criterion() -> None:
    given = {
        "type": "LINE",
        "length_gt": "1 cm",
        "length_lt": 50,
        "face": "TOP",
        "direction": [0, 0, 7],
        "radius": "1/2 in",
        "x_min": -1,
        "x_max": 1,
        "y_min": -2,
        "y_max": 2,
        "z_min": -3,
        "z_max": 3,
        "near": [1, 2, 3],
    }
    assert read_edges(given, "edges") == (
        EdgeFilter(
            type="Line",
            length_gt=10.0,
            length_lt=50.0,
            face=ByWord("top"),
            direction=(0.0, 0.0, 1.0),
            radius=12.7,
            x_min=-1.0,
            x_max=1.0,
            y_min=-2.0,
            y_max=2.0,
            z_min=-3.0,
            z_max=3.0,
            near=(1.0, 2.0, 3.0),
        ),
    )


def test_a_null_criterion_is_not_given() -> None:
    assert read_edges({"type": None, "face": 2}, "edges") == (EdgeFilter(face=ByIndex(2)),)


@pytest.mark.parametrize("curve", CURVES)
def test_every_curve_can_be_asked_for(curve: str) -> None:
    assert read_edges({"type": curve.lower()}, "edges") == (EdgeFilter(type=curve),)


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ("topp", "edges"),
        (["top", "upper"], "edges[1]"),
        ("Vertex3", "edges"),
        ("Edge0", "edges"),
        (0, "edges"),
        (-1, "edges"),
        (1.5, "edges"),
        (True, "edges"),
        (10**400, "edges"),
        ("Edge" + "9" * 5000, "edges"),
        ("", "edges"),
        ({}, "edges"),
        ({"type": None}, "edges"),
        ({"longer": 5}, "edges"),
        ({5: 5}, "edges"),
        ({"type": "Helix"}, "edges.type"),
        ({"face": "Edge3"}, "edges.face"),
        ({"face": "roof"}, "edges.face"),
        ({"face": True}, "edges.face"),
        ({"length_gt": -1}, "edges.length_gt"),
        ({"near": [1, 2]}, "edges.near"),
        ({"direction": "up"}, "edges.direction"),
        ([None], "edges[0]"),
        ([[[[[1]]]]], "edges[0][0][0][0]"),
    ],
    ids=lambda part: type(part).__name__,
)
def test_what_is_not_understood_is_named_and_never_means_all(value: Any, field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read_edges(value, "edges")
    assert caught.value.code == "INVALID_PARAMETER"
    assert caught.value.field == field
    assert caught.value.allowed


def test_a_misspelt_word_is_answered_with_the_nearest() -> None:
    with pytest.raises(ConjureError, match="did you mean 'vertical'"):
        read_edges("verticle", "edges")
    with pytest.raises(ConjureError, match="did you mean 'length_gt'"):
        read_edges({"length_gte": 5}, "edges")


def test_a_list_that_fans_out_is_refused() -> None:
    with pytest.raises(ConjureError, match="at most 1000 edges"):
        read_edges([[1] * 600, [2] * 600], "edges")
