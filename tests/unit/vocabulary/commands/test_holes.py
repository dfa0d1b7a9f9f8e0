# SPDX-License-Identifier: MIT
"""What clients say of holes and pockets, and what it means."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.commands.hole_mouths import Counterbore, Countersink


def read(command: str, **raw: Any) -> Any:
    return find_command(command).parse({"object_name": "Box", "face": "top", **raw})


def refusal(command: str, **raw: Any) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        read(command, **raw)
    return caught.value


@pytest.mark.parametrize(
    ("sent", "places"),
    [
        ([1, 2], ((1, 2),)),
        (["1 cm", 0], ((10, 0),)),
        ({"u": 1, "v": 2}, ((1, 2),)),
        ({"x": 1, "y": 2}, ((1, 2),)),
        ([[1, 2]], ((1, 2),)),
        ([[1, 2], {"v": 4, "u": 3}], ((1, 2), (3, 4))),
    ],
)
def test_an_offset_is_one_or_several(sent: Any, places: Any) -> None:
    assert read("drill", offset=sent).offset == places


@pytest.mark.parametrize("sent", [[], [1], [1, 2, 3], "center", 3, [[1, 2], 3], {"u": 1}, [[]]])
def test_what_is_no_offset_is_refused(sent: Any) -> None:
    assert refusal("drill", offset=sent).field.startswith("offset")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("sent", "places"),
    [
        ([1, 2, 3], ((1, 2, 3),)),
        ({"x": 1, "y": 2, "z": 3}, ((1, 2, 3),)),
        ([[1, 2, 3], [4, 5, 6]], ((1, 2, 3), (4, 5, 6))),
    ],
)
def test_a_position_is_one_or_several(sent: Any, places: Any) -> None:
    assert read("create_pocket", position=sent).position == places


def test_too_many_places_are_refused() -> None:
    assert refusal("drill", offset=[[at, 0] for at in range(201)]).field == "offset"


@pytest.mark.parametrize(
    "sent",
    [
        {"counterbore": {"diameter": 8, "depth": 3}},
        {"counterbore": {"radius": 4, "depth": "3 mm"}},
        {"counterbore_diameter": 8, "counterbore_depth": 3},
        {"counterbore": True, "counterbore_radius": 4, "counterbore_depth": 3},
        {"counterbore": {"diameter": 8}, "counterbore_depth": 3},
        {"counterbore": {"diameter": 8, "depth": 3}, "countersink": False},
    ],
)
def test_a_counterbore_is_told_together_or_one_by_one(sent: dict[str, Any]) -> None:
    hole = read("drill", **sent)
    assert (hole.counterbore, hole.countersink) == (Counterbore(8, 3), None)


def test_a_countersink_has_a_right_angle_unless_told() -> None:
    assert read("drill", countersink={"diameter": 9}).countersink == Countersink(9, 90)
    assert read("drill", countersink_diameter=9, countersink_angle=82).countersink.angle == 82


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"counterbore": {"diameter": 8, "depth": 3}, "counterbore_depth": 4}, "counterbore_depth"),
        ({"counterbore": "yes"}, "counterbore"),
        ({"counterbore": {"diameter": 8, "deep": 3}}, "counterbore"),
        ({"counterbore": {"diameter": 8, "radius": 3, "depth": 1}}, "counterbore.radius"),
        ({"countersink": {"diameter": 9, "angle": 180}}, "countersink.angle"),
        ({"countersink": True}, "countersink"),
    ],
)
def test_a_mouth_that_says_too_much_or_too_little_is_refused(
    sent: dict[str, Any], field: str
) -> None:
    assert refusal("drill", **sent).field == field


def test_a_depth_may_say_through() -> None:
    assert read("drill", depth="through").through
    assert read("create_pocket", depth="Through All").through
    assert read("drill", through=False, depth=3).depth == 3
    assert refusal("create_pocket", depth="through", through=False).field == "depth"
