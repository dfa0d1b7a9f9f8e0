# SPDX-License-Identifier: MIT
"""Twist and scale of extrusions."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command

PARAMETERS = find_command("extrude").parameters


def test_twist_and_scale_go_together() -> None:
    read = PARAMETERS.parse({"profile": "S", "twist": "0.5 turn", "scale": "0.5"})
    assert (read.twist, read.scale) == (180, 0.5)
    plain = PARAMETERS.parse({"profile": "S", "taper_angle": 5})
    assert (plain.twist, plain.scale) == (0, 1)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"twist": 10, "taper_angle": 5}, "twist"),
        ({"scale": 2, "taper_angle": 5}, "scale"),
        ({"twist": 3601}, "twist"),
        ({"scale": 0}, "scale"),
        ({"scale": 1001}, "scale"),
        ({"scale": "wide"}, "scale"),
    ],
)
def test_what_cannot_be_is_refused(sent: dict[str, Any], field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        PARAMETERS.parse({"profile": "S", **sent})
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", field)
