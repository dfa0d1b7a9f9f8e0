# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/queries.py`; see `test_coverage.py`."""

CASES = {
    "get_state": {
        "result": "test_the_state_names_documents_objects_and_the_undo_stack",
        "bad": ({"verbose": "perhaps"}, "INVALID_PARAMETER"),
    },
    "list_objects": {
        "result": "test_objects_are_listed_by_pattern_type_and_page",
        "bad": ({"limit": 0}, "INVALID_PARAMETER"),
    },
    "get_object_details": {
        "result": "test_details_tell_sizes_placement_and_links",
        "bad": ({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"),
    },
    "get_bounding_box": {
        "result": "test_a_bounding_box_has_a_center_and_a_size",
        "bad": ({"object_name": ""}, "INVALID_PARAMETER"),
    },
}
