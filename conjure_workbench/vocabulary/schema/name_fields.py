# SPDX-License-Identifier: MIT
"""Parameters that name something: objects, documents, files, properties. Each tells its role."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import invalid
from ..values.scalars import ITEM_LIMIT, NAME_LIMIT, PATH_LIMIT, items, read_name, read_text
from .fields import REQUIRED, Field, array_of
from .roles import Role


def name(default: Any = REQUIRED, *, role: Role, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A name or a label, of an object, a document, a type; or a pattern of them, as shells have."""
    shape = {"type": "string", "minLength": 1, "maxLength": NAME_LIMIT}
    return Field(read_name, shape, default, doc, tuple(aliases), role=role)


def names(
    default: Any = REQUIRED,
    *,
    role: Role,
    doc: str,
    minimum: int = 1,
    aliases: Sequence[str] = (),
    distinct: bool = True,
) -> Any:
    """A list of names, as a tuple; a name alone is a list of one."""

    def read(value: Any, field: str) -> tuple[str, ...]:
        given = items(value, field, "a list of names")
        result = tuple(read_name(item, f"{field}[{at}]") for at, item in enumerate(given))
        if len(result) < minimum:
            allowed = f"{minimum} to {ITEM_LIMIT} names"
            raise invalid(field, f"must name at least {minimum}", value, allowed)
        if distinct and len(set(result)) < len(result):
            raise invalid(field, "names an object twice", value, "each name once")
        return result

    shape = array_of({"type": "string"}, minimum, ITEM_LIMIT)
    return Field(read, shape, default, doc, tuple(aliases), role=role)


def names_or_all(
    *, role: Role, doc: str, aliases: Sequence[str] = (), shown: Any = ("all",)
) -> Any:
    """A tuple of names, or None for all: nothing, [], "all" or "*" given."""

    def read(value: Any, field: str) -> tuple[str, ...] | None:
        given = items(value, field, "a list of names")
        result = tuple(read_name(item, f"{field}[{at}]") for at, item in enumerate(given))
        every = any(item.lower() in ("all", "*") for item in result)
        if every and len(result) > 1:
            raise invalid(field, "must be names or 'all', not both", value, "names, or 'all'")
        return None if every or not result else tuple(dict.fromkeys(result))

    shape = {"type": "array", "items": {"type": "string"}, "maxItems": ITEM_LIMIT}
    return Field(read, shape, None, doc, tuple(aliases), default_shown=shown, role=role)


def path(default: Any = REQUIRED, *, role: Role, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A path of the machine on which FreeCAD runs."""

    def read(value: Any, field: str) -> str:
        return read_text(value, field, "a file path", PATH_LIMIT)

    shape = {"type": "string", "minLength": 1, "maxLength": PATH_LIMIT}
    return Field(read, shape, default, doc, tuple(aliases), role=role)
