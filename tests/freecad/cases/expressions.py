# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/expressions.py`; see `test_coverage.py`."""

CASES = {
    "set_expression": {
        "result": "test_a_property_follows_an_expression_and_the_model_follows_it",
        "bad": (
            {"object_name": "A", "property": "Length", "expression": "Widht * 2"},
            "INVALID_PARAMETER",
        ),
        "change": {"object_name": "Q", "property": "Length", "expression": "P.Width / 5"},
    },
    "get_expression": {
        "result": "test_expressions_are_listed_with_their_values",
        "bad": ({"object_name": "A", "property": "Lenght"}, "INVALID_PARAMETER"),
    },
}
