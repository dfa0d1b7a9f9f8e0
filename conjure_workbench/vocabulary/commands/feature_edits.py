# SPDX-License-Identifier: MIT
"""Features of bodies, changed by the parameters of the commands that make them."""

from __future__ import annotations

from typing import Any

from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Concerns
from ..schema.roles import Role
from ..schema.strictness import strict_field
from ..values.named_values import MOST, read_values

command = Capability("bodies")


@command(
    "edit_feature",
    mutates=True,
    example={"object_name": "First", "parameters": {"length": 12}},
    reply=(
        "object; body, tip, parameters {NAME: {old, new}}, dimensions {NAME: value}, volume of the "
        "body {before, after}"
    ),
)
class EditFeature(Concerns):
    """Change a feature of a body by the parameters of the command that makes such a feature.

    What is not sent stays; null takes away what can be absent. The features after it follow.
    """

    parameters: dict[str, Any] = fields.in_role(
        Role.PROPERTIES,
        fields.custom(
            read_values,
            {"type": ["object", "string"], "minProperties": 1, "maxProperties": MOST},
            fields.REQUIRED,
            doc='{name: value}, as that command takes them, such as {"up_to": "last"}.',
        ),
    )
    strict: bool = strict_field()
