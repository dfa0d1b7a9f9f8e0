# SPDX-License-Identifier: MIT
"""Drawn profiles and paths: their sizes in several forms, and what makes no shape."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command


def profile(value: Any) -> Any:
    return find_command("extrude").parse({"profile": value}).profile


def path(value: Any) -> Any:
    sent = {"profile": {"type": "circle", "radius": 1}, "path": value}
    return find_command("sweep").parse(sent).path


def refusal(read: Any, value: Any) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        read(value)
    return caught.value


def test_an_object_s_name_stands_for_the_object() -> None:
    assert profile("Sketch") == "Sketch"


def test_sizes_may_stand_beside_the_type_or_under_parameters() -> None:
    assert profile({"type": "circle", "parameters": {"radius": 5}}).radius == 5
    assert profile({"type": "circle", "diameter": 10, "params": {"diameter": 10}}).radius == 5


@pytest.mark.parametrize(
    ("value", "field"),
    [
        (5, "profile"),
        ({"radius": 5}, "profile.type"),
        ({"type": "blob"}, "profile.type"),
        ({"type": 5}, "profile.type"),
        ({"type": "circle", "parameters": 5}, "profile.parameters"),
        ({"type": "circle", "radius": 5, "parameters": {"radius": 6}}, "profile.radius"),
        ({"type": "circle", "radius": 5, "diameter": 11}, "profile.diameter"),
        ({"type": "ellipse", "major_radius": 5, "minor_radius": 6}, "profile.minor_radius"),
        ({"type": "polygon", "sides": 5, "points": [[0, 0], [1, 0], [0, 1]]}, "profile.sides"),
        ({"type": "polygon", "points": [[0, 0], [1, 0], [0, 0]]}, "profile.points"),
        ({"type": "polygon", "points": [[0, 0], [0, 0], [0, 1]]}, "profile.points[1]"),
        ({"type": "polygon", "points": [[0, 0]]}, "profile.points"),
    ],
)
def test_what_makes_no_profile_is_named(value: Any, field: str) -> None:
    error = refusal(profile, value)
    assert error.field == field


def test_a_last_corner_that_repeats_the_first_counts_once() -> None:
    square = profile({"type": "polygon", "points": [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]})
    assert len(square.points.points) == 4


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ({"type": "line", "start": [0, 0, 5], "end": [0, 0, 5]}, "path.end"),
        ({"type": "arc", "start_angle": 90, "end_angle": 45}, "path.end_angle"),
        ({"type": "arc", "start_angle": -180, "end_angle": 270}, "path.end_angle"),
        ({"type": "helix", "height": 5, "turns": 3}, "path.turns"),
        ({"type": "helix", "pitch": 0.001, "height": 100_000}, "path.height"),
    ],
)
def test_what_makes_no_path_is_named(value: Any, field: str) -> None:
    assert refusal(path, value).field == field
