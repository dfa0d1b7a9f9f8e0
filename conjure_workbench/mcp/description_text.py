# SPDX-License-Identifier: MIT
"""Reply of `describe_commands` as text: each parameter in a line, as a call may send it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..protocol.redaction import one_line
from .caller import Body
from .schemas import portable
from .shortening import MAX_PART

_KINDS = {"string": "text", "boolean": "true or false", "integer": "whole number"}


def description_text(reply: Body) -> str:
    """Return the text of a reply with the schemas of commands: as many as a part may hold."""
    entries = [entry for entry in reply.get("commands") or () if isinstance(entry, Mapping)]
    text, told = f"{_words(reply['note'])}\n\n" if reply.get("note") else "", 0
    for entry in entries:
        lines = "\n".join(_command(entry))
        if told and len(text) + len(lines) > MAX_PART:
            names = ", ".join(_words(left.get("title")) for left in entries[told:])
            return f"{text}Ask again for the other {len(entries) - told}: {names}"[: MAX_PART + 900]
        text, told = f"{text}{lines}\n\n", told + 1
    return text.rstrip()


def _command(entry: Mapping[str, Any]) -> Iterator[str]:
    yield f"{_words(entry.get('title') or entry.get('name'))}: {_words(entry.get('description'))}"
    if entry.get("unavailable_because"):
        yield f"not available now: {_words(entry['unavailable_because'])}"
    schema = portable(entry)
    required = schema.get("required", ())
    properties = schema["properties"]
    for name in sorted(properties, key=lambda name: name not in required):
        needed = ", required" if name in required else ""
        text = _words(properties[name].get("description"))
        yield f"- {_words(name)} ({_kind(properties[name])}{needed}): {text}"
    for example in (entry.get("examples") or ())[:1]:
        yield f"example: {json.dumps(example)}"
    if entry.get("x-reply"):
        yield f"reply: {_words(entry['x-reply'])}"


def _kind(schema: Mapping[str, Any]) -> str:
    """Return the values that a portable schema allows, in words."""
    if schema.get("enum"):
        return " | ".join(_words(word) for word in schema["enum"])
    kind = schema.get("type")
    if kind == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    if kind == "object" and schema.get("properties"):
        return f"{{{', '.join(_words(name) for name in schema['properties'])}}}"
    return _KINDS.get(str(kind), str(kind))


def _words(value: Any) -> str:
    return " ".join(one_line(str(value)).replace("\\n", " ").split()) if value else ""
