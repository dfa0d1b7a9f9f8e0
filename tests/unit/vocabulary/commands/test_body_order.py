# SPDX-License-Identifier: MIT
"""Places of features in their bodies, as clients send them."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command


@pytest.mark.parametrize(
    ("command", "parameters", "code", "field"),
    [
        ("move_feature", {}, "MISSING_PARAMETER", "after"),
        ("move_feature", {"after": "A", "before": "B"}, "INVALID_PARAMETER", "after"),
        ("fillet", {"insert_after": "A", "in_body": False}, "INVALID_PARAMETER", "insert_after"),
        ("shell", {"after": "A", "in_body": False}, "INVALID_PARAMETER", "after"),
        *(
            (
                command,
                {"insert_after": "A", "in_body": False, **more},
                "INVALID_PARAMETER",
                "insert_after",
            )
            for command, more in (
                ("linear_pattern", {"count": 2, "spacing": 5}),
                ("polar_pattern", {"count": 2}),
                ("grid_pattern", {"columns": 2, "spacing": 5}),
                ("mirror_object", {"plane": "xz"}),
                ("copy_object", {"offset": [5, 0, 0]}),
                ("create_hole", {"face": "top"}),
                ("create_pocket", {"face": "top"}),
            )
        ),
    ],
)
def test_a_place_is_said_once_and_in_a_body(command, parameters, code, field) -> None:
    with pytest.raises(ConjureError) as raised:
        find_command(command).parse({"object_name": "Slot", **parameters})
    assert (raised.value.code, raised.value.field) == (code, field)


def test_the_place_of_a_new_feature_has_two_names() -> None:
    for name in ("insert_after", "after"):
        values = find_command("pad").parse({"profile": "Sketch", name: "Block"})
        assert values.insert_after == "Block"
    assert find_command("pad").parse({"profile": "Sketch"}).insert_after is None
