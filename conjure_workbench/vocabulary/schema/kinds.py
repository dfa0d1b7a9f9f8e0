# SPDX-License-Identifier: MIT
"""Kinds of value that many parameters share, each described once and referred to by its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Sequence

from ..values.scalars import ANGLE_LIMIT, LENGTH_LIMIT, NAME_LIMIT, PATH_LIMIT

KIND_KEY = "x-kind"
"""Key of a parameter's JSON Schema that names its kind."""

_OF_PARAMETER = {KIND_KEY, "description", "default"}
"""Keys of a parameter's JSON Schema that its kind does not tell, beside those that are ours."""

_OF_EVERY: Mapping[str, Sequence[Any]] = {
    "minimum": (-LENGTH_LIMIT, -ANGLE_LIMIT),
    "maximum": (LENGTH_LIMIT, ANGLE_LIMIT),
    "minLength": (1,),
    "maxLength": (NAME_LIMIT, PATH_LIMIT),
}
"""Bounds of every length, angle and name."""


@dataclass(frozen=True)
class Kind:
    """One kind of value.

    Attributes:
        name: the name, which no command has.
        line: the forms of its values, in a sentence.
        shape: the JSON Schema of its values.
    """

    name: str
    line: str
    shape: Mapping[str, Any]

    def described(self) -> dict[str, Any]:
        """Return the JSON Schema with its name; the kinds within it by their names."""
        return {"name": self.name, "description": self.line, **by_kind(self.shape)}


KINDS: dict[str, Kind] = {}
"""Every kind by its name."""


def kind(name: str, line: str, shape: Mapping[str, Any]) -> str:
    """Enter a kind under a name that no other has, and return the name."""
    if name in KINDS:
        raise ValueError(f"there are two kinds called '{name}'")
    KINDS[name] = Kind(name, line, shape)
    return name


def kinds_in(schema: Any) -> list[str]:
    """Return the kinds that a JSON Schema names, each once, as they come."""
    found: list[str] = []
    if isinstance(schema, Mapping):
        if isinstance(schema.get(KIND_KEY), str):
            found.append(schema[KIND_KEY])
        found += [name for part in schema.values() for name in kinds_in(part)]
    elif isinstance(schema, list):
        found += [name for part in schema for name in kinds_in(part)]
    return list(dict.fromkeys(found))


def by_kind(schema: Any) -> Any:
    """Return a JSON Schema, or a part of one, in which parameters only name their kinds.

    `x-keys` lists the keys of a kind that is an object. Bounds that hold for every length,
    angle or name are left out.
    """
    if isinstance(schema, list):
        return [by_kind(part) for part in schema]
    if not isinstance(schema, Mapping):
        return schema
    if schema.get(KIND_KEY) not in KINDS:
        return {
            key: by_kind(part)
            for key, part in schema.items()
            if key not in _OF_EVERY or part not in _OF_EVERY[key]
        }
    told = {
        key: part
        for key, part in schema.items()
        if key in _OF_PARAMETER or (key.startswith("x-") and key != "x-unit")
    }
    keys = [key for key, part in schema.get("properties", {}).items() if "x-same-as" not in part]
    return {**told, "x-keys": keys} if keys else told
