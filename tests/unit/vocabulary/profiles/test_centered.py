# SPDX-License-Identifier: MIT
"""Profiles that say whether their middle is at their position."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command

PLATE = {"type": "rectangle", "width": 40, "height": 20}


def profile(**sent: Any) -> Any:
    return find_command("extrude").parse({"profile": sent}).profile


@pytest.mark.parametrize(
    ("sent", "position"),
    [
        ({"centered": True}, None),
        ({"centered": False}, (20, 10, 0)),
        ({"centered": "x"}, (0, 10, 0)),
        ({"centered": [False, True]}, (20, 0, 0)),
        ({"centered": False, "position": [1, 2, 3]}, (21, 12, 3)),
        ({"centered": False, "rotation": 90}, (-10, 20, 0)),
        ({"centered": False, "plane": "xz", "offset": 5}, (20, -5, 10)),
    ],
)
def test_a_rectangle_lies_by_its_middle_or_its_corner(sent: dict[str, Any], position: Any) -> None:
    read = profile(**PLATE, **sent)
    assert read.position == (None if position is None else pytest.approx(position))


@pytest.mark.parametrize(
    "sent",
    [
        {"type": "circle"},
        {"type": "ellipse"},
        {"type": "slot"},
        {"type": "polygon"},
        {"type": "text", "text": "Hi"},
    ],
)
def test_other_profiles_are_centered_in_any_case(sent: dict[str, Any]) -> None:
    assert profile(**sent, centered=True).position is None
    with pytest.raises(ConjureError) as caught:
        profile(**sent, centered="x")
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", "profile.centered")


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"type": "path", "points": [[0, 0], [9, 0], [9, 9]], "centered": True}, "centered"),
        ({"type": "polygon", "points": [[0, 0], [9, 0], [9, 9]], "centered": "xy"}, "centered"),
        ({**PLATE, "corner": [0, 0, 0], "centered": True}, "corner"),
        ({**PLATE, "centered": "z"}, "centered"),
        ({**PLATE, "centered": False, "normal": [1, 1, 1]}, "centered"),
        ({**PLATE, "corner": [0, 0, 0], "normal": [1, 1, 1]}, "corner"),
    ],
)
def test_what_cannot_be_centered_is_refused(sent: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        profile(**sent)
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", f"profile.{field}")
