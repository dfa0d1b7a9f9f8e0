# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/scripts.py`; see `test_coverage.py`."""

CASES = {
    "run_script": {
        "result": "test_a_script_is_one_undo_step_and_tells_what_it_did",
        "bad": ({"script": "doc.addObject('Part::Box', 'Z')\n1 / 0"}, "SCRIPT_ERROR"),
        "change": {"code": "doc.A.Length = 31\ndoc.addObject('Part::Box', 'Z').Width = 2"},
    },
    "eval_expression": {
        "result": "test_an_expression_has_a_value",
        "bad": ({"expression": "doc.A."}, "SCRIPT_ERROR"),
    },
}
