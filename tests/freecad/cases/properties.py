# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/properties.py`; see `test_coverage.py`."""

CASES = {
    "set_properties": {
        "result": "test_a_dimension_changes_and_what_depends_on_it_follows",
        "bad": (
            {"object_name": "A", "properties": {"Lenght": 5}},
            "INVALID_PARAMETER",
        ),
        "change": {"object_name": "Q", "properties": {"Length": 3, "Label": "Tool"}},
    },
    "get_properties": {
        "result": "test_properties_are_listed_with_type_unit_and_expression",
        "bad": ({"object_name": "A", "names": ["Lenght"]}, "INVALID_PARAMETER"),
    },
}
