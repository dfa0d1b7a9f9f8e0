# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/system.py`; see `test_coverage.py`."""

CASES = {
    "describe_commands": {
        "result": "test_the_catalogue_holds_a_schema_per_command_and_says_what_works_here",
        "bad": ({"names": ["nothing_of_ours"]}, "UNKNOWN_COMMAND"),
    },
    "health_check": {
        "result": "test_the_health_check_names_versions_and_documents",
        "bad": ({"deep": True}, "UNKNOWN_PARAMETER"),
    },
    "get_adapter_capabilities": {
        "result": "test_the_capabilities_are_those_of_the_commands_that_are_there",
        "bad": ({"deep": True}, "UNKNOWN_PARAMETER"),
    },
}
