# SPDX-License-Identifier: MIT
"""Every parameter that can name something has a role in the sentence about its command."""

from __future__ import annotations

import contextlib
from typing import Any, Iterator

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.schema import fields, name_fields
from conjure_workbench.vocabulary.schema.parameters import Parameters
from conjure_workbench.vocabulary.schema.roles import Role

NAME = "Zz9"


def takes_a_name(field: fields.Field) -> bool:
    """True if the field reads any text, alone or in a list, as what it says."""
    for sent in (NAME, [NAME], [NAME, f"{NAME}8"]):
        with contextlib.suppress(ConjureError):
            if NAME in str(field.read(sent, "field")):
                return True
    return False


def without_role(parameters: type[Parameters]) -> Iterator[str]:
    for name, field in parameters.declared.items():
        # What a second spelling says is taken for the parameter that it stands for.
        if field.role is None and field.same_as is None and takes_a_name(field):
            yield name


@pytest.mark.parametrize("command", COMMANDS)
def test_what_can_name_an_object_has_a_role(command: str) -> None:
    assert list(without_role(COMMANDS[command].parameters)) == []


def test_a_parameter_without_a_role_is_found() -> None:
    def read(value: Any, field: str) -> str:
        return str(value)

    class Forgotten(Parameters):
        other: str = fields.custom(read, {"type": "string"}, doc="Name of another object.")
        named: str = name_fields.name(role=Role.TOOL, doc="Name of an object.")
        length: float = fields.length(5, doc="Length.")

    assert list(without_role(Forgotten)) == ["other"]
