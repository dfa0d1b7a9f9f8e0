# SPDX-License-Identifier: MIT
"""The properties of objects: reading them, and changing a dimension of what is there."""

from __future__ import annotations

from typing import Any, Mapping

from ...errors import invalid, missing
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.paging import PAGE, limit_field, offset_field
from ..schema.parameters import Concerns, set_alternative
from ..schema.roles import Role
from ..schema.strictness import strict_field
from ..values.json_text import object_from_text
from ..values.scalars import ITEM_LIMIT, read_name

command = Capability("parameters")

_MOST = 50
_DEEPEST = 8
_MOST_ITEMS = 10 * ITEM_LIMIT
"""Values that a property may be given, lists and what they hold counted alike."""
_LONGEST_TEXT = 10_000
_LARGEST = 1e12
_ALLOWED = (
    "an object {property: value}; a value is a number (mm or degrees), text with a unit, true or "
    "false, a word of an enumeration, a name of an object, a vector [x, y, z], a list of these, or "
    "what the command that makes such an object takes"
)


def _properties(value: Any, field: str) -> dict[str, Any]:
    """Values by name; null, which takes away, stays None."""
    value = object_from_text(value, field)
    if not isinstance(value, Mapping) or not value:
        raise invalid(field, "must name properties with their values", value, _ALLOWED)
    if len(value) > _MOST:
        raise invalid(field, f"must name at most {_MOST} properties", len(value), _ALLOWED)
    return {
        read_name(name, f"{field} name"): (
            None if part is None else _value(part, f"{field}.{name}"[:100])
        )
        for name, part in value.items()
    }


def _value(value: Any, field: str) -> Any:
    """A value as it was sent; what its property takes is known only in FreeCAD.

    Raises:
        ConjureError: INVALID_PARAMETER for what no property takes.
    """
    level, depth, count = [value], 0, 0
    while level:
        held = [part for part in level if isinstance(part, (list, Mapping))]
        if not all(map(_fits, level)) or (held and depth == _DEEPEST):
            raise invalid(field, "is no value of a property", value, _ALLOWED)
        # Before they are looked at: lists of lists may hold millions.
        count += sum(map(len, held))
        if count > _MOST_ITEMS:
            raise invalid(field, f"must hold at most {_MOST_ITEMS} values", count, _ALLOWED)
        level = [
            item for part in held for item in (part.values() if isinstance(part, Mapping) else part)
        ]
        depth += 1
    return value


def _fits(part: Any) -> bool:
    """True for what may be a value of a property, or a part of one, whatever it holds."""
    if isinstance(part, bool):
        return True
    if isinstance(part, str):
        return len(part) <= _LONGEST_TEXT
    if isinstance(part, (int, float)):
        return -_LARGEST < part < _LARGEST
    return isinstance(part, (list, Mapping)) and len(part) <= ITEM_LIMIT


@command(
    "set_properties",
    aliases=("set_property", "modify_feature"),
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
                _properties,
                {"type": ["object", "string"], "minProperties": 1, "maxProperties": _MOST},
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
            _value,
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
