# SPDX-License-Identifier: MIT
"""Description of a command in words, made from its JSON Schema; docs/commands.md uses it, too."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..vocabulary.values.scalars import ANGLE_LIMIT, LENGTH_LIMIT, SHORTEST

Schema = Mapping[str, Any]


def full_text(schema: Schema) -> Iterator[str]:
    """Yield the lines that describe one command.

    Args:
        schema: the command, as `CommandSpec.schema` or an adapter describes it; an adapter may
            leave everything out but the name.
    """
    yield str(schema.get("title", ""))
    aliases = schema.get("x-aliases")
    if isinstance(aliases, list) and aliases:
        yield f"Also: {', '.join(map(str, aliases))}."
    reason = schema.get("unavailable_because")
    if reason:
        yield f"Not available now: {reason}"
    yield from ("", *str(schema.get("description", "")).splitlines())
    properties = schema.get("properties")
    if isinstance(properties, Mapping) and properties:
        yield from ("", "Parameters:")
        for name, shape in properties.items():
            yield from _parameter(name, shape if isinstance(shape, Mapping) else {}, schema)
    examples = schema.get("examples")
    if isinstance(examples, list) and examples and isinstance(examples[0], Mapping):
        yield from ("", f"Example: {example_text(schema['title'], examples[0])}")
    if schema.get("x-reply"):
        yield from ("", f"Reply: {schema['x-reply']}")


def example_text(name: str, parameters: Mapping[str, Any]) -> str:
    """Return the command line that sends these parameters, as a POSIX shell takes it."""
    words = [f"{key}={_word(value)}" for key, value in parameters.items()]
    return shlex.join(["conjure", "exec", name, *words])


def allowed_text(shape: Schema) -> str:
    """Return the words, or the unit and the range, that a parameter takes; "" if it takes any."""
    items = shape.get("items")
    words = shape.get("enum") or (items.get("enum") if isinstance(items, Mapping) else None)
    if isinstance(words, list) and words:
        return listed(words)
    if shape.get("type") == "boolean":
        return "true, false"
    low, high = _number(shape, "minimum"), _number(shape, "maximum")
    above, below = _number(shape, "exclusiveMinimum"), _number(shape, "exclusiveMaximum")
    if above is not None and below is not None:
        span = f"between {above:g} and {below:g}"
    elif high is None or abs(high) in (LENGTH_LIMIT, ANGLE_LIMIT):
        span = "above 0" if low == SHORTEST else "0 or more" if low == 0 else ""
    elif low is None:
        span = f"at most {high:.12g}"
    else:
        span = f"{low:.12g} to {high:.12g}"
    unit = shape.get("x-unit")
    return ", ".join(str(part) for part in (unit, span) if part)


def default_text(name: str, shape: Schema, schema: Schema) -> str:
    """Return the default of a parameter as JSON, or that it is required; "" if there is neither.

    Args:
        name: the parameter.
        shape: its schema.
        schema: the command's.
    """
    unless, required = shape.get("x-required-unless"), schema.get("required")
    if isinstance(unless, list):
        return f"required, or {listed(unless)}"
    if isinstance(required, list) and name in required:
        return "required"
    value = shape.get("default")
    return "" if value is None else f"`{json.dumps(_short(value))}`"


def listed(words: Iterable[object]) -> str:
    """Return words as a list, each marked."""
    return ", ".join(f"`{word}`" for word in words)


def _parameter(name: str, shape: Schema, schema: Schema) -> Iterator[str]:
    default = default_text(name, shape, schema)
    if default.startswith("`"):
        default = f"by default {default}"
    notes = "; ".join(part for part in (default, allowed_text(shape)) if part)
    yield f"  {name}" + (f" ({notes})" if notes else "")
    yield from (f"      {line}" for line in str(shape.get("description", "")).splitlines())


def _number(shape: Schema, key: str) -> float | None:
    found = shape.get(key)
    return found if isinstance(found, (int, float)) else None


def _word(value: Any) -> str:
    """A value for the command line: text as it is, unless it would be read as JSON."""
    if isinstance(value, str):
        try:
            json.loads(value)
        except ValueError:
            return value
    return json.dumps(_short(value), ensure_ascii=False)


def _short(value: Any) -> Any:
    """10 for 10.0."""
    if isinstance(value, dict):
        return {key: _short(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_short(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
