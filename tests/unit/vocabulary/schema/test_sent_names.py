# SPDX-License-Identifier: MIT
"""Errors of handlers, by the names of what the client sent."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError, invalid, missing, unfit
from conjure_workbench.vocabulary import find_command

TUBE = find_command("create_tube").parse({"outer_radius": 9, "inner_diameter": 4})
FILLET = find_command("fillet").parse({"target": "A", "radius": 1})
DELETE = find_command("delete").parse({"name": "A"})


@pytest.mark.parametrize(
    ("parameters", "error", "field", "given"),
    [
        (FILLET, invalid("object_name", "is no solid", "A"), "target", "A"),
        (FILLET, invalid("object_name.x", "is no solid", "A"), "target.x", "A"),
        (FILLET, unfit("edges", "Edge1 has no face.", [1], "edges of faces"), None, None),
        (FILLET, invalid("path", "is no file", "out"), None, None),
        (FILLET, missing("edges", "Which."), "edges", None),
        (FILLET, ConjureError("NO_SHAPE", "There is none."), None, None),
        (TUBE, invalid("inner_radius", "is too large", 2), "inner_diameter", None),
        (DELETE, unfit("recursive", "It is used by B.", False, [True]), "recursive", None),
    ],
)
def test_an_error_of_a_handler_is_about_what_was_sent(
    parameters: Any, error: ConjureError, field: str | None, given: Any
) -> None:
    found = parameters.with_client_names(error)
    assert found is error
    assert (found.field, found.given) == (field, given)


def test_a_sentence_keeps_its_subject_where_no_field_is_left() -> None:
    error = FILLET.with_client_names(invalid("edges", "are too many", 9))
    assert (error.field, error.message) == (None, "Invalid parameter: edges are too many")


def test_an_alternative_without_a_default_is_asked_for_by_no_value() -> None:
    with pytest.raises(ConjureError) as caught:
        find_command("create_helix").parse({"pitch": 1, "turns": 3, "height": 9})
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", "turns")
