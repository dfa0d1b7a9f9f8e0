# SPDX-License-Identifier: MIT
"""Parameters of lofts, pipes and helices of bodies."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.profiles.paths import EdgePath
from conjure_workbench.vocabulary.profiles.profiles import FaceProfile

FACE = {"type": "face", "reference_object": "Body", "reference_face": "top"}


def read(name: str, **parameters: Any) -> Any:
    return find_command(name).parse(parameters)


def test_profiles_are_sketches_and_faces() -> None:
    found = read("body_loft", profiles=["A", FACE, {"type": "sketch", "name": "B"}])
    assert found.profiles[0] == "A"
    assert isinstance(found.profiles[1], FaceProfile)
    assert found.profiles[2] == "B"
    assert (found.operation, found.ruled, found.closed) == ("add", False, False)


@pytest.mark.parametrize(
    ("sent", "read_as"), [("additive", "add"), ("Cut", "cut"), ("subtract", "cut")]
)
def test_an_operation_has_other_names(sent: str, read_as: str) -> None:
    assert read("body_loft", profiles=["A", "B"], operation=sent).operation == read_as


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({}, "profiles"),
        ({"profiles": "A"}, "profiles"),
        ({"profiles": ["A"]}, "profiles"),
        ({"profiles": ["A"] * 101}, "profiles"),
        ({"profiles": ["A", 3]}, "profiles[1]"),
        ({"profiles": ["A", "B"], "operation": "new"}, "operation"),
        ({"profiles": ["A", "B"], "closed": True}, "closed"),
        ({"profiles": ["A", "B", "C"], "closed": True, "ruled": True}, "closed"),
    ],
)
def test_what_makes_no_loft_is_refused(parameters: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as raised:
        read("body_loft", **parameters)
    assert raised.value.field == field


def test_a_closed_loft_needs_three_profiles() -> None:
    assert read("body_loft", profiles=["A", "B", "C"], closed=True).closed


def test_a_path_is_a_sketch_or_edges() -> None:
    assert read("body_pipe", profile="A", spine="Way").spine == "Way"
    assert read("body_pipe", profile="A", path={"type": "sketch", "name": "Way"}).spine == "Way"
    edges = {"type": "edge", "reference_object": "Body", "reference_edge": ["Edge1", "Edge2"]}
    spine = read("body_pipe", profile="A", spine=edges).spine
    assert isinstance(spine, EdgePath)
    assert len(spine.reference_edge) == 2


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({}, "profile"),
        ({"profile": "A"}, "spine"),
        ({"profile": "A", "spine": 3}, "spine"),
        ({"profile": "A", "spine": ["top"]}, "spine.reference_object"),
        ({"profile": "A", "spine": "W", "corners": "Transformed"}, "corners"),
        ({"profile": "A", "spine": "W", "sections": "B"}, "sections"),
    ],
)
def test_what_makes_no_pipe_is_refused(parameters: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as raised:
        read("body_pipe", **parameters)
    assert raised.value.field == field


def test_further_sections_are_profiles() -> None:
    found = read("body_pipe", profile=FACE, spine="W", sections=["B", FACE], corners="Round corner")
    assert isinstance(found.profile, FaceProfile)
    assert found.sections[0] == "B"
    assert found.corners == "round"


@pytest.mark.parametrize(
    ("sizes", "winding"),
    [
        ({"pitch": 5, "turns": 4}, (5, 4)),
        ({"pitch": 5, "height": 20}, (5, 4)),
        ({"height": "2 cm", "turns": 4}, (5, 4)),
    ],
)
def test_a_helix_winds_by_two_of_three_sizes(
    sizes: dict[str, Any], winding: tuple[float, float]
) -> None:
    assert read("body_helix", profile="A", **sizes).winding == winding


@pytest.mark.parametrize(
    ("sizes", "field"),
    [
        ({}, "pitch"),
        ({"pitch": 5}, "height"),
        ({"height": 5}, "pitch"),
        ({"pitch": 5, "height": 20, "turns": 4}, "turns"),
        ({"pitch": 1, "height": 101}, "height"),
        ({"pitch": 1, "turns": 101}, "turns"),
        ({"pitch": 0, "turns": 4}, "pitch"),
        ({"pitch": 5, "turns": 4, "angle": -5}, "angle"),
    ],
)
def test_other_sizes_of_a_helix_are_refused(sizes: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as raised:
        read("body_helix", profile="A", **sizes)
    assert raised.value.field == field
