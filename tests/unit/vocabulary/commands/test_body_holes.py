# SPDX-License-Identifier: MIT
"""Parameters of holes in bodies."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.commands.hole_mouths import Counterbore, Countersink

TOP = {"object": "Body", "face": "top"}
ON_TOP = {"face": TOP, "positions": [[1, 2]]}


def read(**parameters: Any) -> Any:
    return find_command("hole").parse(parameters)


def test_places_and_mouths_are_read() -> None:
    found = read(face=TOP, positions=[[1, 2, 3], [4, "5 mm", 6]], counterbore_diameter=9,
                 counterbore_depth=2)  # fmt: skip
    assert found.positions == ((1, 2, 3), (4, 5, 6))
    assert found.counterbore == Counterbore(9, 2)
    assert found.face.object_name == "Body"
    assert read(**ON_TOP).positions == ((1, 2),)
    assert read(profile="S", countersink={"diameter": 8}).countersink == Countersink(8, 90)


def test_a_bottom_is_flat_or_an_angle() -> None:
    assert read(profile="S").bottom is None
    assert read(profile="S", bottom="Flat").bottom is None
    assert read(profile="S", bottom="118 deg").bottom == 118


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({}, "profile"),
        ({"face": TOP}, "positions"),
        ({"face": "xy", "positions": [[1, 2]]}, "face"),
        ({"profile": "S", "face": TOP}, "face"),
        ({"profile": "S", "positions": [[1, 2]]}, "positions"),
        ({"face": TOP, "positions": []}, "positions"),
        ({"face": TOP, "positions": [[1, 2], [1, 2, 3]]}, "positions[1]"),
        ({"profile": "S", "thread": "M6", "diameter": 5}, "diameter"),
        ({"profile": "S", "through": True, "depth": 5}, "depth"),
        ({"profile": "S", "through": True, "bottom": 118}, "bottom"),
        ({"profile": "S", "bottom": 180}, "bottom"),
        ({"profile": "S", "fit": "close"}, "fit"),
        ({"profile": "S", "tapped": True}, "tapped"),
        ({"profile": "S", "thread": "M6", "tapped": True, "fit": "close"}, "fit"),
        ({"profile": "S", "diameter": 5, "counterbore": {"diameter": 5, "depth": 2}},
         "counterbore.diameter"),
        ({"profile": "S", "counterbore": {"diameter": 9, "depth": 2},
          "countersink": {"diameter": 9}}, "countersink"),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_refused(parameters: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read(**parameters)
    assert caught.value.field == field
