# SPDX-License-Identifier: MIT
"""Parameters of holes in bodies."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.commands.hole_mouths import (
    Counterbore,
    Counterdrill,
    Countersink,
)

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


def test_a_counterdrill_has_the_angle_of_a_drill() -> None:
    mouth = {"radius": 5, "depth": 2}
    assert read(profile="S", counterdrill=mouth).counterdrill == Counterdrill(10, 2, 118)
    mouth["angle"] = 90
    assert read(profile="S", counterdrill=mouth).counterdrill == Counterdrill(10, 2, 90)
    assert Counterdrill(10, 2, 90).reach(6) == pytest.approx(4)
    assert read(profile="S", counterdrill=False).counterdrill is None


def test_a_modeled_thread_is_tapped() -> None:
    assert read(profile="S", thread="M6", modeled=True).tapped
    assert not read(profile="S", thread="M6", modeled=False).tapped


def test_a_screw_is_named_by_its_standard() -> None:
    assert read(profile="S", thread="M6", screw=" ISO  4762 ").screw == "ISO 4762"


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
        ({"profile": "S", "modeled": True}, "modeled"),
        ({"profile": "S", "screw": "ISO 4762"}, "screw"),
        ({"profile": "S", "thread": "M6", "screw": "a big one"}, "screw"),
        ({"profile": "S", "thread": "M6", "screw": 4762}, "screw"),
        ({"profile": "S", "thread": "M6", "modeled": True, "tapped": False}, "tapped"),
        ({"profile": "S", "thread": "M6", "modeled": True, "fit": "close"}, "fit"),
        ({"profile": "S", "thread": "M6", "screw": "ISO 4762", "countersink": {"diameter": 9}},
         "screw"),
        ({"profile": "S", "counterdrill": {"diameter": 9}}, "counterdrill"),
        ({"profile": "S", "depth": 4, "counterdrill": {"diameter": 9, "depth": 3}},
         "counterdrill"),
        ({"profile": "S", "counterdrill": {"diameter": 4, "depth": 2}}, "counterdrill.diameter"),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_refused(parameters: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read(**parameters)
    assert caught.value.field == field
