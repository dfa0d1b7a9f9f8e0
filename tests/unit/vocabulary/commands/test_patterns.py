# SPDX-License-Identifier: MIT
"""Patterns: steps, lengths and angles in their several forms, and what contradicts itself."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command

PATH = {"path": "Wire"}


def read(kind: str, **sent: Any) -> Any:
    return find_command(f"{kind}_pattern").parse({"object_name": "Hole", **sent})


@pytest.mark.parametrize(
    ("sent", "spacing"),
    [
        ({"count": 3, "spacing": 20}, (20, 0, 0)),
        ({"count": 3, "length": 20}, (10, 0, 0)),
        ({"count": 3, "spacing": [1, 2, 3]}, (1, 2, 3)),
        ({"count": 3, "length": [0, 4, 0]}, (0, 2, 0)),
        ({"count": 2, "spacing": -5, "direction": "y"}, (0, -5, 0)),
    ],
)
def test_a_line_is_stepped_by_its_spacing_or_its_length(sent: Any, spacing: Any) -> None:
    assert read("linear", **sent).spacing == pytest.approx(spacing)


@pytest.mark.parametrize(
    ("sent", "angle"),
    [
        ({"count": 6}, 360),
        ({"count": 6, "angle": -359.99999999}, -360),
        ({"count": 4, "step_angle": 30}, 90),
        ({"count": 4, "step_angle": 90}, 360),
        ({"count": 4, "step_angle": -90}, -360),
    ],
)
def test_a_turn_is_given_whole_or_by_its_step(sent: Any, angle: float) -> None:
    assert read("polar", **sent).angle == pytest.approx(angle)


def test_a_grid_takes_lists_apart() -> None:
    grid = read("grid", count=[2, 3], spacing=[10, 20])
    assert (grid.columns, grid.rows, grid.layers) == (2, 3, 1)
    assert (grid.spacing_x, grid.spacing_y, grid.spacing_z) == (10, 20, 0)


@pytest.mark.parametrize(
    ("kind", "sent", "field"),
    [
        ("linear", {"count": 3, "spacing": 5, "length": 5}, "length"),
        ("linear", {"count": 3}, "spacing"),
        ("linear", {"count": 3, "spacing": [1, 0, 0], "direction": "y"}, "direction"),
        ("linear", {"count": 3, "spacing": 0}, "spacing"),
        ("linear", {"count": 3, "length": [0, 0, 0]}, "length"),
        ("linear", {"count": 900, "spacing": 99_999}, "spacing"),
        ("linear", {"spacing": 5}, "count"),
        ("polar", {"count": 4, "step_angle": 120}, "step_angle"),
        ("polar", {"count": 4, "step_angle": 0}, "step_angle"),
        ("polar", {"count": 4, "angle": 0}, "angle"),
        ("polar", {"angle": 90}, "count"),
        ("grid", {}, "columns"),
        ("grid", {"columns": 100, "rows": 100, "spacing": 1}, "columns"),
        ("grid", {"columns": 2, "rows": 2, "spacing_x": 5}, "spacing_y"),
        ("grid", {"columns": 2, "spacing_x": 0}, "spacing_x"),
        ("grid", {"columns": 900, "spacing_x": 99_999}, "spacing_x"),
        ("path", {**PATH, "count": 3, "spacing": 5}, "spacing"),
        ("path", PATH, "count"),
        ("path", {**PATH, "count": 3, "up": "z"}, "up"),
    ],
)
def test_what_is_missing_or_contradicts_itself_is_named(kind: str, sent: Any, field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read(kind, **sent)
    assert caught.value.field == field
    assert caught.value.code in ("INVALID_PARAMETER", "MISSING_PARAMETER")
