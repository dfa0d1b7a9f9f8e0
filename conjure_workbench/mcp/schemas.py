# SPDX-License-Identifier: MIT
"""Portable schemas: JSON Schema reduced to what every client, and every vendor's model, takes.

A command's own schema names every form of every parameter. Some clients refuse all tools because
of one list of types, and models fill one form more surely than a choice. So a tool shows one form
of each parameter, the first one, and its text names the others; the vocabulary takes them all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..vocabulary.values.scalars import ANGLE_LIMIT, LENGTH_LIMIT, SHORTEST

LONGEST_NAME = 40
"""Longest name of a tool or a parameter, in characters."""

_OF_EVERY = (-LENGTH_LIMIT, LENGTH_LIMIT, -ANGLE_LIMIT, ANGLE_LIMIT)
_NAME = re.compile(rf"[A-Za-z_][A-Za-z0-9_-]{{0,{LONGEST_NAME - 1}}}")
_TYPES = ("string", "number", "integer", "boolean", "array", "object")

Schema = Mapping[str, Any]


def is_portable_name(name: Any) -> bool:
    """True for a name that every client takes, of a tool or a parameter."""
    return isinstance(name, str) and _NAME.fullmatch(name) is not None


def portable(schema: Schema, *, hidden: Iterable[str] = ()) -> dict[str, Any]:
    """The input schema of a tool.

    Args:
        schema: the JSON Schema of a command, of the vocabulary or of an adapter.
        hidden: parameters that are not shown.

    Returns:
        An object schema of `type`, `properties` and `required` only; it is the caller's own.
    """
    properties, required = _properties(schema, 0, frozenset(hidden))
    return _object(properties, required)


def portable_example(example: Any, shown: Schema) -> Any:
    """An example in the form that a portable schema shows: free objects are JSON text there."""
    if isinstance(example, Mapping):
        if shown.get("type") == "string":
            return json.dumps(example)
        properties = shown.get("properties", {})
        return {
            key: portable_example(value, properties.get(key, {})) for key, value in example.items()
        }
    if isinstance(example, list):
        items = shown.get("items", {})
        return [portable_example(value, items) for value in example]
    return example


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    needed = {"required": required} if required else {}
    return {"type": "object", "properties": properties, **needed}


def _properties(
    schema: Schema, depth: int, hidden: frozenset[str] = frozenset()
) -> tuple[dict[str, Any], list[str]]:
    """The properties that are shown, and those of them that must be given."""
    declared = _mapping(schema.get("properties"))
    shown = {
        name: described
        for name, part in declared.items()
        if is_portable_name(name)
        and name not in hidden
        and not (described := _mapping(part)).get("x-without-effect")
        and not described.get("x-same-as")
    }
    listed = schema.get("required")
    needed = set(listed) if isinstance(listed, list) else set()
    for name, part in shown.items():
        unless = part.get("x-required-unless")
        if unless and not set(unless) & set(shown):
            needed.add(name)
    properties = {name: _property(part, depth) for name, part in shown.items()}
    return properties, [name for name in shown if name in needed]


def _property(schema: Schema, depth: int) -> dict[str, Any]:
    """One parameter: its form, and a text with unit, range, default and the other forms.

    Within another parameter the text is short: that one's text says what its parts are.
    """
    form, others = _form(schema, depth)
    said = one_line(schema.get("description"))
    if depth > 1 or (depth and schema.get("x-unit") and form["type"] == "number"):
        said = ""
    facts = [_measure(schema, said), _as_text(schema, form)]
    facts += [] if depth else [*others, _default(schema, form, said)]
    known = "; ".join(fact for fact in facts if fact and fact.replace("or ", "") not in said)
    text = f"{said} ({known})".strip() if known else said
    return {**form, "description": text} if text else form


def _form(schema: Schema, depth: int) -> tuple[dict[str, Any], list[str]]:
    """The form that is shown, and the others in words where the description may not name them."""
    listed = schema.get("anyOf") or schema.get("oneOf")
    forms = [_mapping(form) for form in (listed if isinstance(listed, list) else ())]
    forms = [form for form in forms if not form.get("x-same-as")]
    if not forms:
        return _single(schema, depth), []
    if forms[0].get("type") == "object":
        objects = [form for form in forms if form.get("type") == "object"]
        merged = _merged(objects, depth) if len(objects) > 1 else _single(forms[0], depth)
        shown = _without_texts(merged) if schema.get("x-brief") else merged
        return shown, _others(form for form in forms if form not in objects)
    shown, _ = _form(forms[0], depth)
    return shown, _others(forms[1:])


def _others(forms: Iterable[Schema]) -> list[str]:
    """Forms in words, of those that say what they are by a text or by a few keys."""
    named = []
    for form in forms:
        keys = list(_mapping(form.get("properties")))
        if form.get("description") and not keys:
            named.append(f"or {form['description']}")
        elif 1 < len(keys) <= 4 and "type" not in keys:
            named.append(f"or {{{', '.join(keys)}}}")
    return named


def _single(schema: Schema, depth: int) -> dict[str, Any]:
    """A form without alternatives but those of its `type`, of which the first is taken."""
    kind = _first_type(schema)
    if kind == "object":
        properties, required = _properties(schema, depth + 1)
        # Not every model can fill an object whose keys it is not told.
        return _object(properties, required) if properties else {"type": "string"}
    if kind == "array":
        return {"type": "array", "items": _item(schema, depth)}
    if kind in ("number", "integer"):
        return {"type": kind, **({} if schema.get("x-unit") else _range(schema))}
    words = schema.get("enum")
    if kind == "string" and isinstance(words, list) and all(map(_is_word, words)):
        return {"type": "string", "enum": list(words)}
    return {"type": kind if kind in _TYPES else "string"}


def _item(schema: Schema, depth: int) -> dict[str, Any]:
    items = _mapping(schema.get("items"))
    return _form(items, depth)[0] if items else {"type": "string"}


def _merged(objects: list[Schema], depth: int) -> dict[str, Any]:
    """One object with the properties of all; it needs only those that all of them need."""
    together: dict[str, list[Schema]] = {}
    needed: list[set[str]] = []
    for form in objects:
        properties, required = _properties(form, depth + 1)
        needed.append(set(required))
        for name in properties:
            together.setdefault(name, []).append(form["properties"][name])
    merged = {name: _property(_joined(parts), depth + 1) for name, parts in together.items()}
    for part in merged.values():
        said = part.get("description", "")
        if said.startswith(_BARE_LENGTH) or len(said) < _SHORTEST_TOLD:
            # Of so many, names say enough, and the text of the whole tells the unit of sizes.
            part.pop("description", None)
    return _object(merged, [name for name in merged if all(name in names for names in needed)])


def _without_texts(form: dict[str, Any]) -> dict[str, Any]:
    """An object whose properties have neither texts nor bounds; a text of the whole has to do."""
    left_out = ("description", "minimum", "maximum")
    parts = {
        name: {key: value for key, value in part.items() if key not in left_out}
        for name, part in form["properties"].items()
    }
    return {**form, "properties": parts}


def _joined(parts: list[Schema]) -> dict[str, Any]:
    """One property of several variants: the first one's, with the words of all."""
    words = dict.fromkeys(word for part in parts for word in part.get("enum", ()))
    return {**parts[0], **({"enum": list(words)} if words else {})}


def _range(schema: Schema) -> dict[str, Any]:
    bounds = {key: schema[key] for key in ("minimum", "maximum") if key in schema}
    return {key: _short(bound) for key, bound in bounds.items()}


_BARE_LENGTH = "(mm or 1 in"
_SHORTEST_TOLD = 30
_WITH_UNIT = {
    "mm": " or 1 in",
    "deg": " or 1 rad",
    "mm2": " or 1 cm^2",
    "kg/m3": " or 1 g/cm^3",
    "s": " or 1 min",
}
"""By unit of a number, the start of how it is sent as text."""


def _measure(schema: Schema, said: str) -> str:
    """Unit and range, where it is not that of every length or angle: "mm or 1 in, >0"."""
    unit = schema.get("x-unit")
    if not unit:
        return ""
    kinds = schema.get("type")
    quantity = _WITH_UNIT.get(unit, "")
    text = quantity if isinstance(kinds, list) and "string" in kinds else ""
    low, high = (
        None if limit in _OF_EVERY else limit
        for limit in (schema.get("minimum"), schema.get("maximum"))
    )
    if "exclusiveMinimum" in schema:
        low, high = f">{schema['exclusiveMinimum']:g}", f"<{schema['exclusiveMaximum']:g}"
    named = "" if f"in {unit}" in said else f"{unit}{text}"
    return ", ".join(part for part in (named, _span(low, high)) if part)


def _as_text(schema: Schema, form: Schema) -> str:
    """Note on an object that is shown as text."""
    shown = form["type"] == "string" and _first_type(schema) == "object"
    return "JSON text, or an object" if shown else ""


def _first_type(schema: Schema) -> Any:
    listed = schema.get("type")
    return listed[0] if isinstance(listed, list) and listed else listed


def _span(low: Any, high: Any) -> str:
    if low is not None and high is not None:
        return f"{_bound(low)} to {_bound(high)}"
    if low is not None:
        return ">0" if low == SHORTEST else f"at least {_bound(low)}"
    return "" if high is None else f"at most {_bound(high)}"


def _bound(value: Any) -> str:
    if isinstance(value, str):
        return value
    return ">0" if value == SHORTEST else f"{value:g}".replace("e+0", "e").replace("e-0", "e-")


def _default(schema: Schema, form: Schema, said: str) -> str:
    default = None if "default" in said else schema.get("default")
    if default is True:
        return "default true"
    kinds: dict[Any, Any] = {"string": str, "number": (int, float), "integer": int, "array": list}
    fits = kinds.get(form["type"], ())
    if default in (False, "", [], ["all"]) or not isinstance(default, fits):
        # Nothing or everything, as is usual; or told in a form that is not shown.
        return ""
    if isinstance(default, str):
        return f"default {default}"
    return f"default {json.dumps(_short(default), separators=(',', ':'))}"


def _short(value: Any) -> Any:
    """10 for 10.0, also in lists."""
    if isinstance(value, list):
        return [_short(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def one_line(value: Any) -> str:
    """A text in one line, without the control characters that an adapter's may hold."""
    words = value.split() if isinstance(value, str) else ()
    return "".join(letter for letter in " ".join(words) if letter.isprintable())


def _is_word(value: Any) -> bool:
    return isinstance(value, str) and value.isprintable()


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
