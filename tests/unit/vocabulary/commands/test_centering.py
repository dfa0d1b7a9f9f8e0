# SPDX-License-Identifier: MIT
"""Advice to clients that want a primitive centered."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS, find_command
from conjure_workbench.vocabulary.commands.primitives import Primitive


def advice(command: str, **sent: Any) -> str:
    with pytest.raises(ConjureError) as caught:
        find_command(command).parse(sent)
    assert (caught.value.code, (caught.value.candidates or [])[0]) == (
        *("UNKNOWN_PARAMETER", "position"),
    )
    return str(caught.value.to_details()["advice"])


BOX = {"length": 40, "width": 40, "height": 80}
OR_CENTER_ON = ", or center_on with axes 'xyz' afterwards."


@pytest.mark.parametrize(
    ("center", "position"),
    [
        (True, "[-20, -20, -40] instead" + OR_CENTER_ON),
        (False, "[0, 0, 0] instead."),
        ("xy", "[-20, -20, 0] instead."),
        ([True, False, True], "[-20, 0, -40] instead."),
        ([1, "2 cm", 3], "[-19, 0, -37] instead."),
    ],
)
def test_a_box_is_centered_by_its_position(center: Any, position: str) -> None:
    assert advice("create_box", **BOX, center=center) == f"Send position {position}"


def test_a_position_that_is_given_is_where_the_middle_is_to_be() -> None:
    text = advice("create_box", **BOX, position=[10, 0, 0], centered=True)
    assert text == "Send position [-10, -20, -40] instead."


def test_a_turned_primitive_is_centered_too() -> None:
    turned = {"axis": "x", "angle": 90}
    text = advice("create_cylinder", height=30, rotation=turned, centre=True)
    assert text.startswith("Send position [0, 15, 0] instead")


@pytest.mark.parametrize("sent", [{"center": {}}, {"center": True, "length": -1}])
def test_without_a_place_to_compute_another_command_is_advised(sent: dict[str, Any]) -> None:
    assert advice("create_box", **sent) == (
        "Leave 'center' out, and send center_on with axes 'xyz' afterwards."
    )


@pytest.mark.parametrize(
    "name", [name for name, spec in COMMANDS.items() if issubclass(spec.parameters, Primitive)]
)
def test_every_primitive_has_a_middle(name: str) -> None:
    example = dict(COMMANDS[name].example)
    example.pop("position", None)
    assert advice(name, **example, center=True).startswith("Send position [")


def test_another_parameter_has_no_such_advice() -> None:
    with pytest.raises(ConjureError) as caught:
        find_command("create_box").parse({"lenght": 5})
    assert "position" not in caught.value.to_details()["advice"]
