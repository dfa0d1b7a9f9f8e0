# SPDX-License-Identifier: MIT
"""Commands as text: each parameter in a line, as a call may send it; an index of all."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..protocol.redaction import one_line
from ..vocabulary.schema.kinds import KIND_KEY
from .caller import Body
from .schemas import portable
from .shortening import MAX_PART

_KINDS = {"string": "text", "boolean": "true or false", "integer": "whole number"}


def is_index(reply: Body) -> bool:
    """True for a reply of `find_commands` or `describe_commands` that is an index."""
    return isinstance(reply.get("capabilities"), Mapping)


def index_text(reply: Body) -> str:
    """Return the text of an index of commands: each in a line, below its capability."""
    lines = [_words(reply["note"])] if reply.get("note") else []
    for capability, group in reply["capabilities"].items():
        lines.append(f"{_words(capability)}:")
        listed = group.items() if isinstance(group, Mapping) else ()
        lines += [f"- {_words(name)}: {_words(line)}" for name, line in listed]
    lines += [_words(reply["advice"])] if reply.get("advice") else []
    text = "\n".join(lines)
    most = text.rfind("\n", 0, MAX_PART)
    return text if len(text) <= MAX_PART else f"{text[:most]}\nAsk for the rest by capability."


def description_text(reply: Body) -> str:
    """Return the text of a reply with the schemas of commands: as many as a part may hold."""
    entries = [
        entry
        for key in ("commands", "kinds")
        for entry in reply.get(key) or ()
        if isinstance(entry, Mapping)
    ]
    text, told = f"{_words(reply['note'])}\n\n" if reply.get("note") else "", 0
    for entry in entries:
        lines = "\n".join(_command(entry))
        if told and len(text) + len(lines) > MAX_PART:
            names = ", ".join(map(_name, entries[told:]))
            return f"{text}Ask again for the other {len(entries) - told}: {names}"[: MAX_PART + 900]
        text, told = f"{text}{lines}\n\n", told + 1
    return text.rstrip()


def _command(entry: Mapping[str, Any]) -> Iterator[str]:
    yield f"{_name(entry)}: {_words(entry.get('description'))}"
    if entry.get("unavailable_because"):
        yield f"not available now: {_words(entry['unavailable_because'])}"
    schema = portable(entry)
    required = schema.get("required", ())
    properties, whole = schema["properties"], _mapping(entry.get("properties"))
    for form in entry.get("anyOf") or ():
        yield from _forms(form)
    for name in sorted(properties, key=lambda name: name not in required):
        needed = ", required" if name in required else ""
        text = _words(properties[name].get("description"))
        kind = _mapping(whole.get(name)).get(KIND_KEY) or _kind(properties[name])
        yield f"- {_words(name)} ({_words(kind)}{needed}): {text}".rstrip(": ")
    for example in (entry.get("examples") or ())[:1]:
        yield f"example: {json.dumps(example)}"
    if entry.get("x-reply"):
        yield f"reply: {_words(entry['x-reply'])}"


def _forms(form: Any) -> Iterator[str]:
    """Yield the line on one form of a kind that has a kind of its own, such as a variant."""
    keys = _mapping(form).get("x-keys")
    if isinstance(keys, list) and not form.get("x-same-as"):
        shown = ", ".join(map(_words, keys))
        yield f"- {_words(form.get(KIND_KEY))} {{{shown}}}: {_words(form.get('description'))}"


def _name(entry: Mapping[str, Any]) -> str:
    return _words(entry.get("title") or entry.get("name"))


def _mapping(part: Any) -> Mapping[str, Any]:
    return part if isinstance(part, Mapping) else {}


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
