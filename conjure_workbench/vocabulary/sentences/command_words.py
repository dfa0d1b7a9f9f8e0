# SPDX-License-Identifier: MIT
"""The sentence about a command, from the roles of its parameters and from its reply."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Iterable, Mapping

from ..schema.catalogue import CommandSpec
from ..schema.parameters import Record
from ..schema.roles import Role
from ..words.field_names import SWITCHES, field_name
from .sentence import Sentence, Size

_OBJECTS = {
    Role.SUBJECT: "subject",
    Role.TOOL: "tools",
    Role.PLACE: "place",
    Role.PATH: "path",
    Role.EXCEPTION: "kept",
}
"""The parts of a sentence that name objects."""


def words(
    spec: CommandSpec,
    values: Any,
    reply: Mapping[str, Any] | None = None,
    label_of: Callable[[str], str] = str,
) -> Sentence:
    """Return the sentence about a command.

    Args:
        spec: the command.
        values: its parameters, read.
        reply: what it replied, if it has run.
        label_of: returns the label of the object that a name or a label means.
    """
    parts: dict[str, Any] = {}
    settings: list[tuple[str, str]] = []
    sizes: list[Size] = []
    for name, field in type(values).declared.items():
        role, value = field.role, getattr(values, name)
        if role is None or value is None or value == ():
            continue
        if role in _OBJECTS:
            part = _OBJECTS[role]
            named = (*parts.get(part, ()), *map(label_of, _names(value)))
            parts[part] = tuple(dict.fromkeys(named))
        elif role is Role.SIZE:
            if spec.mutates and (name in values.given or value != field.default):
                sizes += _size(field_name(spec.name, name), value, field.shape)
        elif role is Role.PROPERTIES:
            settings += [(key, _text(part)) for key, part in value.items()]
        elif role is Role.PROPERTY:
            settings.append((_text(value), ""))
        elif role is Role.VALUE:
            settings[-1:] = [(property_, _text(value)) for property_, _ in settings[-1:]]
        elif role in (Role.SETTING, Role.COLOR):
            if name in values.given:
                settings.append(_setting(spec.name, name, role, value))
        else:
            parts.update(_single(role, value))
    found = Sentence(spec.name, settings=tuple(settings), sizes=tuple(sizes), **parts)
    return found if reply is None else with_reply(found, reply)


def with_reply(sentence: Sentence, reply: Mapping[str, Any]) -> Sentence:
    """Return the sentence about a command that has run: what it made, and what it deleted."""
    changes = reply.get("changes") or {}
    subject = reply.get("object_id")
    made: list[str] = []
    for row in changes.get("created", ()):
        name = row["object_id"]
        if name == subject:
            made.insert(0, str(reply.get("label", name)))
        elif "bounding_box" in row:
            made.append(str(row.get("label", name)))
    deleted = [(row["object_id"], row.get("label")) for row in changes.get("deleted", ())]
    others = [row for row in deleted if not set(row) & set(sentence.subject)]
    more = len(others) if len(others) < len(deleted) else 0
    return replace(sentence, result=tuple(made) or sentence.result, more=more)


def named_parameters(specs: Iterable[CommandSpec]) -> list[str]:
    """Return the names of parameters that can stand in a sentence, as they stand there."""
    roles = (Role.SIZE, Role.SETTING, Role.COLOR)
    names = {
        field_name(spec.name, name)
        for spec in specs
        for name, field in spec.parameters.declared.items()
        if field.role in roles and name not in SWITCHES
    }
    return sorted(names.union(*SWITCHES.values()))


def _single(role: Role, value: Any) -> dict[str, Any]:
    """The part of a sentence that one parameter is."""
    if role is Role.ITEM:
        return {"item": value}
    if role is Role.NEW_NAME:
        return {"result": (value,)}
    if role is Role.STEPS:
        return {"steps": tuple(step.spec.name for step in value)}
    if role in (Role.SOURCE_FILE, Role.TARGET_FILE):
        part = "source_file" if role is Role.SOURCE_FILE else "target_file"
        return {part: value.rstrip("/\\").replace("\\", "/").rpartition("/")[2]}
    return {}


def _names(value: Any) -> Iterable[str]:
    """The names in a value: those of a record are what it has declared as its subject."""
    if isinstance(value, tuple):
        return [name for one in value for name in _names(one)]
    if isinstance(value, Record):
        declared = type(value).declared.items()
        subjects = [name for name, field in declared if field.role is Role.SUBJECT]
        return [str(getattr(value, name)) for name in subjects]
    return [str(value)]


def _size(name: str, value: Any, shape: Mapping[str, Any]) -> list[Size]:
    numbers = value if isinstance(value, tuple) else (value,)
    if not all(isinstance(one, (int, float)) for one in numbers):
        return []
    unit = str(shape.get("x-unit", ""))
    # The factors of an even scale are one; a way has three lengths, though they be equal.
    even = not unit and len(set(numbers)) == 1
    return [Size(name, numbers[:1] if even else numbers, unit)]


def _setting(command: str, name: str, role: Role, value: Any) -> tuple[str, str]:
    if isinstance(value, bool):
        return SWITCHES[name][value], ""
    text = _hexadecimal(value) if role is Role.COLOR else _text(value)
    return field_name(command, name), text


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_text, value[:4]))}{', …' if len(value) > 4 else ''}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_text(part)}' for key, part in list(value.items())[:4])}}}"
    return "none" if value is None else str(value)


def _hexadecimal(color: Iterable[float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in color)
