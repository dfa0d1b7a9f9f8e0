# SPDX-License-Identifier: MIT
"""Echoes of what a client sent, and suggestions of what it meant."""

import json

import pytest

from conjure_workbench.errors import echo, nearest, suggestion


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, None),
        (True, True),
        (2.5, 2.5),
        (float("nan"), "nan"),
        (1 << 64, "an integer of 65 bits"),
        ("x" * 81, "x" * 77 + "..."),
        ("\ud800", "\\ud800"),
        ([1, "a"], [1, "a"]),
        ([[1]], "a list of 1 items"),
        ([0] * 9, "a list of 9 items"),
        ({"a": 1}, "an object with 1 keys"),
        (object(), "a object"),
    ],
)
def test_an_echo_is_short_and_can_be_sent(value, shown):
    assert echo(value) == shown
    json.dumps(echo(value), allow_nan=False).encode("utf-8")


def test_names_that_are_near_are_suggested():
    assert nearest(" Lenght", ["length", "width"]) == ["length"]
    assert suggestion("lenght", ["length", "width"]) == "; did you mean 'length'?"
    assert suggestion("zzz", ["length", "width"]) == ""
