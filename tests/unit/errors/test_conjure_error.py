# SPDX-License-Identifier: MIT
"""The exception of the wire: what it tells, and a message made only when it is read."""

import pytest

from conjure_workbench.errors import ERRORS, ConjureError, invalid, missing
from tests.unit.source_imports import PACKAGE, ROOT, our_modules


def test_an_error_tells_only_the_facts_it_has():
    error = ConjureError("INVALID_PARAMETER", "No.", field="length", given=0, allowed="> 0")
    assert error.to_details() == {
        "field": "length",
        "given": 0,
        "allowed": "> 0",
        "retryable": False,
        "advice": ERRORS["INVALID_PARAMETER"].advice,
    }


def test_a_code_without_advice_gives_none():
    assert ConjureError("NOT_FOUND", "No.").to_details() == {"retryable": False}


def test_a_reply_has_the_message_the_code_and_the_details():
    error = ConjureError("TIMEOUT", "Too late.", details={"waited_ms": 3}, retryable=False)
    details = {"retryable": False, "advice": ERRORS["TIMEOUT"].advice, "waited_ms": 3}
    assert error.to_reply() == {
        "error": "Too late.",
        "error_code": "TIMEOUT",
        "details": details,
    }


def test_a_code_outside_the_table_cannot_be_raised():
    with pytest.raises(KeyError):
        ConjureError("OOPS", "No.")


def test_the_message_follows_the_field():
    error = invalid("extent", "must be positive", -1, "above 0")
    error.field = "size"
    assert str(error) == error.message == "Invalid parameter: size must be positive"


def test_braces_in_a_problem_are_only_text():
    assert invalid("plane", "is no {point, normal}").message.endswith("plane is no {point, normal}")


def test_a_subject_stays_whatever_the_field_is_called():
    error = invalid("tool", "has no solid", subject="'Box'")
    error.field = "cutter"
    assert (error.message, error.field) == ("Invalid parameter: 'Box' has no solid", "cutter")


def test_an_error_in_a_part_keeps_its_words_there():
    error = invalid("radius", "must be positive")
    error.place_in("profile")
    assert error.message == "profile: Invalid parameter: radius must be positive"
    assert error.field == "profile.radius"
    error.place_in("Step 2 (extrude)", "steps[2].parameters.profile.radius")
    assert error.message == (
        "Step 2 (extrude): profile: Invalid parameter: radius must be positive"
    )
    assert error.field == "steps[2].parameters.profile.radius"


def test_an_error_without_a_field_has_that_of_its_part():
    error = ConjureError("GEOMETRY_ERROR", "No solution.")
    error.place_in("steps[1]")
    assert (error.message, error.field) == ("steps[1]: No solution.", "steps[1]")


def test_a_missing_parameter_is_named_with_a_hint():
    error = missing("radius", "The radius in mm.")
    assert error.message == "Missing required parameter: 'radius'. The radius in mm."
    assert (error.code, error.field, error.allowed) == (
        "MISSING_PARAMETER",
        "radius",
        "The radius in mm.",
    )


@pytest.mark.parametrize("prefix", ["Invalid parameter:", "Missing required parameter:"])
def test_only_one_function_types_a_prefix(prefix):
    typed = [path for path in our_modules() if prefix in (ROOT / path).read_text("utf-8")]
    assert typed == [f"{PACKAGE}/errors/conjure_error.py"]


@pytest.mark.parametrize("code", [code for code, kind in ERRORS.items() if kind.otherwise])
def test_an_advice_names_no_key_that_the_details_lack(code):
    bare = ConjureError(code, "No.").to_details()
    assert bare["advice"] == ERRORS[code].otherwise
    known = {"field": "x", "allowed": "y", "candidates": ["z"]}
    full = ConjureError(code, "No.", **known, details={"remove_one_of": ["w"]}).to_details()
    assert full["advice"] == ERRORS[code].advice


def test_nothing_is_told_of_candidates_where_there_are_none():
    details = ConjureError("OBJECT_NOT_FOUND", "No.", candidates=[], allowed=[]).to_details()
    assert set(details) == {"retryable", "advice"}
