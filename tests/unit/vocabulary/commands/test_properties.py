# SPDX-License-Identifier: MIT
"""Values of properties: how many and how deep, before FreeCAD sees them."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS


def parsed(value: Any) -> Any:
    """The value of a property as `set_properties` reads it."""
    properties = {"Points": value}
    read = COMMANDS["set_properties"].parse({"object_name": "Line", "properties": properties})
    return read.properties["Points"]


def nested(depth: int) -> Any:
    """A number in that many lists."""
    return [nested(depth - 1)] if depth else 1


@pytest.mark.parametrize(
    "value",
    [
        [[x, 0, 0.5] for x in range(1000)],
        {"type": "polygon", "points": [[0, 0], ["1 in", 0], [0, 5]], "closed": True},
        [],
        nested(8),
    ],
    ids=["points", "profile", "none", "deep"],
)
def test_a_value_is_read_as_it_was_sent(value: Any) -> None:
    assert parsed(value) == value


@pytest.mark.parametrize(
    ("value", "given"),
    [([[1] * 100] * 100, 10_100), ([[[1] * 1000] * 1000] * 1000, 1_001_000)],
    ids=["just", "millions"],
)
def test_more_values_than_a_property_holds_are_counted_not_read(value: Any, given: int) -> None:
    with pytest.raises(ConjureError, match="at most 10000 values") as raised:
        parsed(value)
    error = raised.value
    assert (error.code, error.field) == ("INVALID_PARAMETER", "properties.Points")
    assert error.given == given


@pytest.mark.parametrize(
    "value",
    [nested(9), [1] * 1001, ["x" * 10_001], [None], 1e12, [float("nan")], {"depth": 1e13}],
    ids=["deeper", "longer", "text", "null", "large", "nan", "part"],
)
def test_what_no_property_takes_is_refused(value: Any) -> None:
    with pytest.raises(ConjureError, match="is no value of a property") as raised:
        parsed(value)
    assert raised.value.field == "properties.Points"
