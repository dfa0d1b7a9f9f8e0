# SPDX-License-Identifier: MIT
"""Primitives that are put by their middle."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS, find_command
from conjure_workbench.vocabulary.commands.primitive_base import Centerable

BOX = {"length": 40, "width": 40, "height": 80}


def parsed(command: str, **sent: Any) -> Any:
    return find_command(command).parse(sent)


def refusal(command: str, **sent: Any) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        parsed(command, **sent)
    return caught.value


@pytest.mark.parametrize("name", ["centered", "center", "Center", "centre"])
@pytest.mark.parametrize(
    ("centered", "position"),
    [
        (True, (-20, -20, -40)),
        ("true", (-20, -20, -40)),
        (False, (0, 0, 0)),
        ("xy", (-20, -20, 0)),
        ("Z", (0, 0, -40)),
        ([True, False, True], (-20, 0, -40)),
    ],
)
def test_a_box_is_centered_along_all_axes_or_some(
    name: str, centered: Any, position: tuple[float, ...]
) -> None:
    box = parsed("create_box", **BOX, **{name: centered})
    assert box.position == box.placement.position == position


def test_a_position_that_is_given_is_where_the_middle_is_to_be() -> None:
    box = parsed("create_box", **BOX, placement={"position": [10, 0, 0]}, centered=True)
    assert box.position == (-10, -20, -40)


def test_a_turned_primitive_is_centered_along_its_own_axes() -> None:
    tube = parsed("create_cylinder", height=30, rotation={"axis": "x", "angle": 90}, centered="z")
    assert tube.placement.position == pytest.approx((0, 15, 0))
    assert tube.placement.rotation == tube.rotation


@pytest.mark.parametrize("centered", ["", "w", "a" * 99, [True], [1, 0, 1], {}, 1])
def test_what_names_no_axes_is_refused(centered: Any) -> None:
    error = refusal("create_box", centered=centered)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "centered")


def test_a_center_that_is_a_point_is_advised_to_be_a_position() -> None:
    error = refusal("create_box", **BOX, center=[1, "2 cm", 3])
    assert (error.code, error.field) == ("UNKNOWN_PARAMETER", "center")
    assert error.to_details()["advice"].startswith("Send position [-19, 0, -37], or centered: true")


@pytest.mark.parametrize("sent", [{"center": {}}, {"center": [0, 0, 0], "length": -1}])
def test_without_a_place_to_compute_another_parameter_is_advised(sent: dict[str, Any]) -> None:
    advice = refusal("create_box", **sent).to_details()["advice"]
    assert advice == "Leave 'center' out, and send position and centered: true."


def test_a_centered_beside_a_center_is_one_too_many() -> None:
    assert refusal("create_box", center="x", centered="y").code == "UNKNOWN_PARAMETER"


@pytest.mark.parametrize(
    "name", [name for name, spec in COMMANDS.items() if issubclass(spec.parameters, Centerable)]
)
def test_every_primitive_can_be_centered(name: str) -> None:
    example = dict(COMMANDS[name].example)
    example.pop("position", None)
    made = parsed(name, **example, center=True)
    assert made.position == pytest.approx([-part for part in made.middle])


def test_another_parameter_has_no_such_advice() -> None:
    with pytest.raises(ConjureError) as caught:
        find_command("create_box").parse({"lenght": 5})
    assert "position" not in caught.value.to_details()["advice"]
