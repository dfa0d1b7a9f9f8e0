# SPDX-License-Identifier: MIT
"""The kinds of parameter: how a value is read, and how it is described as JSON Schema.

Every function here returns a `Field` to stand in the body of a `Parameters` class. Its result is
typed `Any`, so that the attribute can be annotated with the type that handlers see.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Callable, Mapping, Sequence

from ...errors import invalid
from ..values import units
from ..values.scalars import (
    ANGLE_LIMIT,
    LENGTH_LIMIT,
    SHORTEST,
    plain,
    whole,
    within,
)
from .kinds import KIND_KEY
from .roles import Role


class _Required:
    """The type of `REQUIRED`."""

    def __repr__(self) -> str:
        return "REQUIRED"


REQUIRED: Any = _Required()
"""In the place of a default: the parameter must be given."""


@dataclass(frozen=True)
class Field:
    """One parameter of a command.

    Attributes:
        read: turns what was sent, and the name it was sent under, into the value that handlers see;
            raises ConjureError.
        shape: the JSON Schema of the value, without description and default; of several forms, the
            first is the one that a client needs most.
        default: the value where none was given, or `REQUIRED`.
        doc: what the parameter means, in one sentence.
        aliases: other names under which clients send it.
        default_shown: the default that the schema shows, where that is not the default itself.
        instead: parameters that can replace a required one; the schema does not require it then.
        without_effect: accepted because other clients send it; the reply says that it did nothing.
        same_as: the parameter that says the same, where this one is a second spelling of it.
        kind: the name of the kind that it shares with others, as `kinds.kind` returned it.
        role: where it stands in the sentence that tells a person what the command does; None for
            what is not told.
    """

    read: Callable[[Any, str], Any]
    shape: Mapping[str, Any]
    default: Any
    doc: str
    aliases: tuple[str, ...] = ()
    default_shown: Any = None
    instead: tuple[str, ...] = ()
    without_effect: bool = False
    same_as: str | None = None
    kind: str | None = None
    role: Role | None = None

    @property
    def required(self) -> bool:
        """True if the parameter, or one that can replace it, must be given."""
        return self.default is REQUIRED

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the parameter; what begins with `x-` is ours."""
        described: dict[str, Any] = {**self.shape, "description": self.doc}
        shown = self.default if self.default_shown is None else self.default_shown
        if not self.required and shown is not None:
            described["default"] = list(shown) if isinstance(shown, tuple) else shown
        if self.aliases:
            described["x-aliases"] = list(self.aliases)
        if self.instead:
            described["x-required-unless"] = list(self.instead)
        if self.without_effect:
            described["x-without-effect"] = True
        if self.same_as:
            described["x-same-as"] = self.same_as
        if self.kind:
            described[KIND_KEY] = self.kind
        return described


def or_else(field: Any, *instead: str) -> Any:
    """A required parameter that others can replace."""
    return replace(field, instead=instead)


def in_role(role: Role, field: Any) -> Any:
    """A parameter that stands in the sentence about the command."""
    return replace(field, role=role)


LENGTHS: Mapping[str, Any] = {"x-unit": "mm", "minimum": -LENGTH_LIMIT, "maximum": LENGTH_LIMIT}
"""Part of the JSON Schema of what holds lengths: their unit and their bounds."""


def second_spelling(field: Any, of: str) -> Any:
    """A parameter that says the same as another, for clients that send it so."""
    return replace(field, same_as=of)


def length(
    default: Any = REQUIRED,
    *,
    doc: str,
    aliases: Sequence[str] = (),
    minimum: float = -LENGTH_LIMIT,
    maximum: float = LENGTH_LIMIT,
) -> Any:
    """A length in mm, at most `LENGTH_LIMIT` from zero."""
    return measured(units.length, "mm", (minimum, maximum), default, doc, aliases)


def size(default: Any = REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A length in mm that is greater than zero."""
    return length(default, doc=doc, aliases=aliases, minimum=SHORTEST)


def measured(
    reader: Callable[[Any, str], float],
    unit: str,
    bounds: tuple[float, float],
    default: Any,
    doc: str,
    aliases: Sequence[str],
) -> Any:
    """A number with a unit, or text with one, between two bounds."""
    minimum, maximum = bounds

    def read(value: Any, field: str) -> float:
        return within(reader(value, field), value, field, minimum, maximum, unit)

    shape = {"type": ["number", "string"], "x-unit": unit, "minimum": minimum, "maximum": maximum}
    return Field(read, shape, _float(default), doc, tuple(aliases), role=Role.SIZE)


def angle(
    default: Any = REQUIRED,
    *,
    doc: str,
    aliases: Sequence[str] = (),
    minimum: float = -ANGLE_LIMIT,
    maximum: float = ANGLE_LIMIT,
    exclusive: bool = False,
) -> Any:
    """An angle in degrees; `exclusive` refuses the two bounds themselves."""

    def read(value: Any, field: str) -> float:
        size = within(units.angle(value, field), value, field, minimum, maximum, "degrees")
        if exclusive and size in (minimum, maximum):
            between = f"between {plain(minimum)} and {plain(maximum)} degrees, both excluded"
            raise invalid(field, f"must be {between}", value, between)
        return size

    low, high = ("exclusiveMinimum", "exclusiveMaximum") if exclusive else ("minimum", "maximum")
    shape = {"type": ["number", "string"], "x-unit": "deg", low: minimum, high: maximum}
    return Field(read, shape, _float(default), doc, tuple(aliases), role=Role.SIZE)


def number(
    default: Any = REQUIRED,
    *,
    doc: str,
    minimum: float,
    maximum: float,
    aliases: Sequence[str] = (),
) -> Any:
    """A plain number without a unit."""

    def read(value: Any, field: str) -> float:
        return within(units.number(value, field), value, field, minimum, maximum, "")

    shape = {"type": "number", "minimum": minimum, "maximum": maximum}
    return Field(read, shape, _float(default), doc, tuple(aliases))


def integer(
    default: Any = REQUIRED, *, doc: str, minimum: int, maximum: int, aliases: Sequence[str] = ()
) -> Any:
    """A whole number; 3.0 and "3" are whole, too."""

    def read(value: Any, field: str) -> int:
        return whole(value, field, minimum, maximum)

    shape = {"type": "integer", "minimum": minimum, "maximum": maximum}
    return Field(read, shape, default, doc, tuple(aliases))


def boolean(default: Any = REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """True or false; also the words, never a number."""

    def read(value: Any, field: str) -> bool:
        word = value.strip().lower() if isinstance(value, str) and len(value) < 16 else value
        if word is True or word == "true":
            return True
        if word is False or word == "false":
            return False
        raise invalid(field, "must be true or false", value, [True, False])

    return Field(read, {"type": "boolean"}, default, doc, tuple(aliases))


def ignored(doc: str) -> Any:
    """True or false without effect, which other clients send; `doc` is the rule that holds."""
    accepted = boolean(None, doc=f"Accepted for compatibility, without effect: {doc}")
    return replace(accepted, without_effect=True)


def choice(
    default: Any = REQUIRED,
    *,
    choices: Sequence[str],
    doc: str,
    synonyms: Mapping[str, str] | None = None,
    aliases: Sequence[str] = (),
) -> Any:
    """One of a few words, in any case; `synonyms` maps other clients' words to ours."""
    spellings = {**{word: word for word in choices}, **(synonyms or {})}

    def read(value: Any, field: str) -> str:
        word = value.strip().lower() if isinstance(value, str) and len(value) < 64 else None
        if word not in spellings:
            raise invalid(field, f"must be one of {', '.join(choices)}", value, list(choices))
        return spellings[word]

    shape = {"type": "string", "enum": list(choices)}
    return Field(read, shape, default, doc, tuple(aliases))


def custom(
    read: Callable[[Any, str], Any],
    shape: Mapping[str, Any],
    default: Any = None,
    *,
    doc: str,
    aliases: Sequence[str] = (),
    shown: Any = None,
) -> Any:
    """A parameter with a reader of its own; the schema tells `shown` as its default."""
    return Field(read, shape, default, doc, tuple(aliases), default_shown=shown)


def array_of(one: Mapping[str, Any], fewest: int, most: int) -> dict[str, Any]:
    """The JSON Schema of a list of `fewest` to `most` items."""
    return {"type": "array", "items": one, "minItems": fewest, "maxItems": most}


def object_of(properties: Mapping[str, Any], *required: str) -> dict[str, Any]:
    """The JSON Schema of an object without further properties."""
    needed = {"required": list(required)} if required else {}
    return {"type": "object", "properties": properties, **needed, "additionalProperties": False}


def _float(default: Any) -> Any:
    return float(default) if isinstance(default, int) else default
