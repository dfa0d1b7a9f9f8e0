# SPDX-License-Identifier: MIT
"""Parameters of bodies that are combined."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command


def read(**parameters):
    return find_command("body_boolean").parse(parameters)


@pytest.mark.parametrize(
    ("parameters", "body", "bodies"),
    [
        ({"body": "A", "bodies": ["B", "C"]}, "A", ("B", "C")),
        ({"insert_after": "Pad", "bodies": ["B", "C"]}, None, ("B", "C")),
        ({"bodies": ["A", "B", "C"]}, "A", ("B", "C")),
        ({"bodies": "B"}, None, ("B",)),
        ({"base": "A", "tools": ["B"]}, "A", ("B",)),
    ],
)
def test_the_first_of_several_bodies_is_worked_in(parameters, body, bodies):
    found = read(**parameters)
    assert (found.body, found.bodies) == (body, bodies)


@pytest.mark.parametrize(
    ("given", "meant"),
    [("union", "fuse"), ("Subtract", "cut"), ("intersection", "common"), ("cut", "cut")],
)
def test_operations_have_other_names(given, meant):
    assert read(bodies=["B"], operation=given).operation == meant


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({}, "MISSING_PARAMETER"),
        ({"bodies": []}, "INVALID_PARAMETER"),
        ({"body": "A", "bodies": ["A"]}, "INVALID_PARAMETER"),
        ({"bodies": ["A", "A"]}, "INVALID_PARAMETER"),
        ({"bodies": ["A"], "operation": "slice"}, "INVALID_PARAMETER"),
    ],
)
def test_what_means_nothing_is_refused(parameters, code):
    with pytest.raises(ConjureError) as raised:
        read(**parameters)
    assert raised.value.code == code
