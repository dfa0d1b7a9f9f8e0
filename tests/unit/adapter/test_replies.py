# SPDX-License-Identifier: MIT
"""Replies as they are written: short numbers, and nothing but the numbers changed."""

from __future__ import annotations

import json

import pytest

from conjure_workbench.adapter.replies import encode
from conjure_workbench.protocol.messages import CommandResult


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (30000.0, "30000"),
        (-0.0, "0"),
        (2.5, "2.5"),
        (1e300, "1e+300"),
        (True, "true"),
        ("1.0", '"1.0"'),
        ([1.0, (2.0, {"a": 3.0})], '[1,[2,{"a":3}]]'),
    ],
)
def test_whole_numbers_are_written_without_a_decimal_point(value, text):
    written = encode(CommandResult("a", True, {"value": value}))
    assert f'{{"value":{text}}}' in written
    assert json.loads(written)["result"]["value"] == json.loads(json.dumps(value))


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_numbers_that_are_not_finite_are_not_written(value):
    with pytest.raises(ValueError, match="JSON"):
        encode(CommandResult("a", True, {"value": value}))
