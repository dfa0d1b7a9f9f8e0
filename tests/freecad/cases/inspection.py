# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/inspection.py`; see `test_coverage.py`."""

CASES = {
    "get_feature_tree": {
        "result": "test_the_tree_tells_what_every_object_is_made_of",
        "bad": ({"limit": 0}, "INVALID_PARAMETER"),
    },
    "search_properties": {
        "result": "test_properties_with_units_are_compared",
        "bad": ({"property_name": "Length", "value": "5 kg"}, "INVALID_PARAMETER"),
    },
    "inspect_topology": {
        "result": "test_the_parts_of_a_shape_are_counted_and_described",
        "bad": ({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"),
    },
}
