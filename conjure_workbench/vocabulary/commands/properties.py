# SPDX-License-Identifier: MIT
"""The properties of objects: reading them, and changing a dimension of what is there."""

from __future__ import annotations

from typing import Any

from ...errors import missing
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.paging import PAGE, limit_field, offset_field
from ..schema.parameters import Concerns, set_alternative
from ..schema.roles import Role
from ..schema.strictness import strict_field
from ..values.named_values import MOST, read_value, read_values

command = Capability("parameters")


@command(
    "set_properties",
    aliases=("set_property", "modify_feature", "update_object"),
    mutates=True,
    example={"object_name": "Box", "properties": {"length": 25, "height": "1 in"}},
    reply="object; properties {NAME: {old, new}}",
)
class SetProperties(Concerns):
    """Change an object, such as a dimension; what depends on it follows.

    It takes the names and values of the command that makes such an object (radius, depth, edges,
    position ...) and FreeCAD's properties; `get_properties` lists both. It changes the very object
    named.
    """

    properties: dict[str, Any] = fields.or_else(
        fields.in_role(
            Role.PROPERTIES,
            fields.custom(
                read_values,
                {"type": ["object", "string"], "minProperties": 1, "maxProperties": MOST},
                fields.REQUIRED,
                doc='{name: value}, such as {"length": 25}; text may have a unit.',
                aliases=("values",),
            ),
        ),
        "property_name",
    )
    property_name: str | None = fields.second_spelling(
        name_fields.name(
            None,
            role=Role.PROPERTY,
            aliases=("property",),
            doc="The name of a single property, with `value`.",
        ),
        "properties",
    )
    value: Any = fields.second_spelling(
        fields.custom(
            read_value,
            {"type": ["number", "string", "boolean", "array", "object"]},
            doc="The value of `property_name`.",
            aliases=("new_value",),
        ),
        "properties",
    )
    strict: bool = strict_field()

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a single name and value for `properties`."""
        if "property_name" not in values:
            if "value" in values:
                raise missing("property_name", "The property that gets the value.")
            return
        if "value" not in values:
            raise missing("value", "The new value of the property.")
        pair = {values.pop("property_name"): values.pop("value")}
        set_alternative(values, "properties", pair, "property_name")


@command(
    "get_properties",
    aliases=("get_property",),
    example={"object_name": "Box"},
    reply=(
        "object_id, type, part_of, properties {NAME: {value, type, unit, read_only, instead, "
        "allowed, expression, names_file}}; without names " + PAGE
    ),
)
class GetProperties(Concerns):
    """List what an object can be set to: value, unit, whether it can be set, and its expression.

    First the parameters that it was, or could have been, made with; then the other properties of
    FreeCAD, with their types. `read_only` cannot be set; `instead` says what to do.
    """

    names: tuple[str, ...] | None = name_fields.names_or_all(
        role=Role.PROPERTY,
        aliases=("properties", "property_name", "property"),
        doc="Which properties; without it, all, a page at a time.",
    )
    limit: int = limit_field(60, doc="How many to list at most.")
    offset: int = offset_field()
