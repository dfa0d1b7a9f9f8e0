# SPDX-License-Identifier: MIT
"""Several commands as one: done entirely or not at all, and one step to undo."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Mapping

from ...errors import ConjureError, echo, invalid, nearest
from ..schema import fields, name_fields
from ..schema.catalogue import Capability, CommandSpec
from ..schema.parameters import Parameters
from ..schema.roles import Role
from ..search.lookup import find_command
from ..values.json_text import read_object
from ..values.scalars import read_name

command = Capability("system")

MOST_STEPS = 1000
_KEYS = ("command", "parameters", "params", "as")
_STEP_ALLOWED = "{command, parameters, as?}"
_STEP_SHAPE = {
    "type": "object",
    "properties": {
        "command": {"type": "string"},
        "parameters": {"type": ["object", "string"]},
        "as": {"type": "string", "description": "Name for the result."},
    },
    "required": ["command"],
}
_AS = re.compile(r"[A-Za-z_]\w{0,63}")
_REFERENCE = re.compile(r"\$([A-Za-z_]\w*)((?:\.\w+)+)")
_OBJECT_KEYS = ("object", "object_name", "name", "label", "id")
"""Other names of a reply's `object_id`."""
_ALONE = ("history", "documents")
_DEEPEST = 16


@dataclass(frozen=True)
class BatchStep:
    """One command of a batch.

    Attributes:
        spec: the command.
        parameters: as sent.
        values: the same, read; None if they hold references, which are read when it is their turn.
        name: under which later steps refer to its result, or None.
    """

    spec: CommandSpec
    parameters: Mapping[str, Any]
    values: Any
    name: str | None


def resolve(value: Any, results: Mapping[str, Any], field: str) -> Any:
    """`value` with every reference such as "$plate.object_id" replaced; "$$" means "$".

    Raises:
        ConjureError: INVALID_PARAMETER: a reference leads nowhere.
    """
    if isinstance(value, Mapping):
        return {key: resolve(part, results, f"{field}.{key}") for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [resolve(part, results, f"{field}[{at}]") for at, part in enumerate(value)]
    if not isinstance(value, str) or not value.startswith("$"):
        return value
    return value[1:] if value.startswith("$$") else _followed(value, results, field)


def _followed(text: str, results: Mapping[str, Any], field: str) -> Any:
    match = _match(text, field)
    found = results[match[1]]
    for key in match[2].split(".")[1:]:
        if isinstance(found, Mapping) and key in found:
            found = found[key]
        elif isinstance(found, Mapping) and key in _OBJECT_KEYS and "object_id" in found:
            found = found["object_id"]
        elif isinstance(found, list) and key.isdigit() and int(key) < len(found):
            found = found[int(key)]
        else:
            allowed = _keys_of(found, text, key)
            problem = f"leads nowhere: the result has no '{key}' there"
            raise invalid(field, problem, echo(text), allowed)
    return found


def _keys_of(found: Any, text: str, key: str) -> Any:
    """Allowed values in a reference where `key` stands."""
    if isinstance(found, Mapping):
        return sorted(found)
    if isinstance(found, list) and found:
        return f"0 to {len(found) - 1}"
    return f"nothing after '{text[: text.rfind('.' + key)]}', which is a value"


def _match(text: str, field: str) -> re.Match[str]:
    match = _REFERENCE.fullmatch(text) if len(text) <= 200 else None
    if match is None:
        allowed = "'$name.key', such as '$plate.object_id'; a text that begins with $ as '$$...'"
        raise invalid(field, "is no reference to an earlier result", text, allowed)
    return match


def _references_in(value: Any, field: str, depth: int = 0) -> list[tuple[str, str]]:
    """All references in a value, each with its place; "" for a text that only begins with $."""
    if depth > _DEEPEST:
        raise invalid(field, "is nested too deep", "...", f"at most {_DEEPEST} levels")
    found: list[tuple[str, str]] = []
    if isinstance(value, Mapping):
        for key, part in value.items():
            found += _references_in(part, f"{field}.{key}", depth + 1)
    elif isinstance(value, (list, tuple)):
        for at, part in enumerate(value):
            found += _references_in(part, f"{field}[{at}]", depth + 1)
    elif isinstance(value, str) and value.startswith("$"):
        if not value.startswith("$$"):
            _match(value, field)
        found.append(("" if value.startswith("$$") else value, field))
    return found


def _read_steps(value: Any, field: str) -> tuple[BatchStep, ...]:
    if not isinstance(value, (list, tuple)) or not 1 <= len(value) <= MOST_STEPS:
        allowed = f"a list of 1 to {MOST_STEPS} steps {_STEP_ALLOWED}"
        raise invalid(field, "must be a list of steps", value, allowed)
    known: set[str] = set()
    steps = []
    for at, item in enumerate(value):
        step = _read_step(item, f"{field}[{at}]", known)
        if step.name is not None:
            known.add(step.name)
        steps.append(step)
    return tuple(steps)


def _read_step(item: Any, field: str, known: set[str]) -> BatchStep:
    if not isinstance(item, Mapping) or not isinstance(item.get("command"), str):
        raise invalid(field, "is no step", item, _STEP_ALLOWED)
    unknown = [key for key in item if key not in _KEYS]
    if unknown:
        raise invalid(f"{field}.{str(unknown[0])[:40]}", "is no key of a step", item, _STEP_ALLOWED)
    raw = item.get("parameters", item.get("params"))
    spec = _inside(find_command, item["command"], raw, field=field)
    if spec.name == "batch" or spec.capability in _ALONE or spec.risk == "script":
        allowed = "a command that one undo step can hold"
        raise invalid(f"{field}.command", "cannot be part of a batch", spec.name, allowed)
    raw = {} if raw is None else raw
    raw = read_object(raw, f"{field}.parameters")
    if raw.get("expected_revision") is not None:
        sent, where = raw["expected_revision"], f"{field}.parameters.expected_revision"
        raise invalid(where, "has no meaning in a step", sent, "expected_revision of the batch")
    references = _references_in(raw, f"{field}.parameters")
    for text, where in references:
        name = text and _match(text, where)[1]
        if name and name not in known:
            problem = f"refers to '{name}', which no earlier step is called"
            raise invalid(where, problem, text, sorted(known), candidates=nearest(name, known))
    values = None if references else _inside(spec.parse, raw, field=f"{field}.parameters")
    return BatchStep(spec, raw, values, _read_as(item.get("as"), f"{field}.as", known))


def _inside(read: Any, *values: Any, field: str) -> Any:
    """Result of `read`; its error names the place in the batch."""
    try:
        return read(*values)
    except ConjureError as error:
        error.place_in(field)
        raise


def _read_as(value: Any, field: str, known: set[str]) -> str | None:
    if value is None:
        return None
    name = read_name(value, field)
    if _AS.fullmatch(name) is None or name in known:
        allowed = "a new word of letters, digits and _"
        raise invalid(field, "cannot be the name of a result", name, allowed)
    return name


@command(
    "batch",
    creates=True,
    risk="delete",
    scope="documents",
    example={
        "steps": [
            {"command": "create_box", "parameters": {"size": [40, 30, 5]}, "as": "plate"},
            {"command": "create_cylinder", "parameters": {"radius": 3}, "as": "pin"},
            {
                "command": "boolean_fuse",
                "parameters": {"objects": ["$plate.object_id", "$pin.object_id"]},
            },
        ]
    },
    reply="steps [{command, as, object_id, or what the step answers}], completed, dry_run",
)
class Batch(Parameters):
    """Do several commands as one: one message, one undo step.

    A later step refers to the reply of an earlier one, named by `as`: "$name.key", such as
    "$plate.object_id" or "$plate.bounding_box.max.2". A text that begins with $ is sent as "$$".
    Parameters without references are all checked before anything runs. The reply is about the last
    result that is visible and nothing is made of; `changes` has the others that stand.
    """

    steps: tuple[BatchStep, ...] = fields.in_role(
        Role.STEPS,
        fields.custom(
            _read_steps,
            fields.array_of(_STEP_SHAPE, 1, MOST_STEPS),
            fields.REQUIRED,
            doc="The commands in their order; none on history, whole documents or scripts.",
            aliases=("commands", "operations"),
        ),
    )
    on_error: str = fields.choice(
        "rollback",
        choices=("rollback", "stop"),
        doc="If a step fails: take all back, or keep the steps before it (stop).",
    )
    dry_run: bool = fields.boolean(
        False,
        doc="Do everything but write files, report it, and take it back. Refused where steps "
        "can be redone, which it would end.",
    )
    label: str | None = name_fields.name(
        None, role=Role.UNSAID, doc="What the undo step is called."
    )
    details: str = fields.choice(
        "brief",
        choices=("brief", "full"),
        doc="The reply: what stands at the end, and of each step the name or the answer (brief); "
        "or each step and each object in full.",
    )
