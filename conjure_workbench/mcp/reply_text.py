# SPDX-License-Identifier: MIT
"""Reply of a command as text: a model that reads nothing else has all that it needs.

Warnings come first, then the document and its revision, then every fact in a line of its own.
Lengths are in mm, angles in degrees, as in the reply itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..protocol.redaction import one_line
from .caller import Body
from .shortening import Cut, without_aliases

_WORD = re.compile(r"[\w./:#~+$@%-]+")
_HEADLINE = ("document", "revision", "warnings")
_ROWS_OF_CHANGES = ("created", "modified", "deleted", "hidden")
_USUAL = {"state": "up_to_date", "valid": True, "closed": True, "solids": 1, "shells": 1}
"""Facts of a solid that go without saying."""


def text_of(name: str, reply: Body, cuts: Sequence[Cut] = (), rest: str = "") -> str:
    """Return the text of a successful reply.

    Args:
        name: the command.
        reply: what it replied.
        cuts: what was cut out of it.
        rest: the way to what was cut, as a sentence.
    """
    facts = without_aliases(reply)
    lines = [*_warnings(facts), _headline(name, facts)]
    for key, value in facts.items():
        if key == "changes":
            lines += _changes(value, facts.get("object_id"))
        elif value == [] and facts.get("count") == 0:
            # That no document is open, or nothing was found, is what was asked for.
            lines += [] if key in _HEADLINE else [f"{_key(key)}: none"]
        elif key not in _HEADLINE:
            lines += _fact(key, _unusual(value) if key == "shape" else value)
    lines += [_cut(cut) for cut in cuts]
    return "\n".join([*lines, rest] if cuts and rest else lines)


def failure_text(reply: Body, cuts: Sequence[Cut] = ()) -> str:
    """Return the text of a failed reply: code and sentence, then what helps to do better.

    Args:
        reply: {error, error_code, details}.
        cuts: what was cut out of it.
    """
    details = dict(reply.get("details") or {})
    lines = [*_warnings(details), one_line(f"{reply.get('error_code')}: {reply.get('error')}")]
    advice = details.pop("advice", None)
    retryable = details.pop("retryable", None)
    details.pop("warnings", None)
    for key, value in without_aliases(details).items():
        lines += _fact(key, value)
    lines += [_cut(cut) for cut in cuts]
    if retryable:
        lines.append("retryable: true")
    return "\n".join([*lines, f"advice: {advice}"] if advice else lines)


def _cut(cut: Cut) -> str:
    path = cut.path.removeprefix("details.")
    return f"{_key(path)}: {cut.shown} of {cut.total} {cut.unit} shown."


def _warnings(facts: Body) -> list[str]:
    lines = []
    for warning in facts.get("warnings") or ():
        if isinstance(warning, dict):
            code = one_line(str(warning.get("code", "")))
            where = f" in step {shown(warning['step'])}" if "step" in warning else ""
            lines.append(f"Warning {code}{where}: {one_line(str(warning.get('message', '')))}")
        else:
            lines.append(f"Warning: {one_line(str(warning))}")
    return lines


def _headline(name: str, facts: Body) -> str:
    words = f"{one_line(name)}: done"
    if facts.get("document") is not None:
        words += f" in document {shown(facts['document'])}"
    if facts.get("revision") is not None:
        words += f", revision {shown(facts['revision'])}"
    return words


def _changes(changes: Any, own: Any) -> Iterator[str]:
    """Yield the lines about changed objects, without the one that the reply is about."""
    if not isinstance(changes, dict):
        return
    for kind in _ROWS_OF_CHANGES:
        rows = changes.get(kind) or ()
        others = [row for row in rows if not isinstance(row, dict) or row.get("object_id") != own]
        if kind in ("created", "modified"):
            # Inputs of the result, such as drills: their names are enough to work on with.
            inputs = [row for row in others if _is_input(row, kind)]
            yield from (f"{kind} {_row(_unusual(row))}" for row in others if row not in inputs)
            if inputs:
                ids = ", ".join(shown(row.get("object_id")) for row in inputs)
                yield f"{kind}, part of others: {ids}"
            if kind == "created" and changes.get("more_created"):
                yield f"created besides: {shown(changes['more_created'])} more objects"
        elif others:
            names = (
                shown(row.get("object_id") if isinstance(row, dict) else row) for row in others
            )
            yield f"{kind} {', '.join(names)}"


def _unusual(row: Any) -> Any:
    """Return the facts of an object or a shape without those that any solid has."""
    if not isinstance(row, dict) or row.get("solids") != 1:
        return row
    return {key: value for key, value in row.items() if _USUAL.get(key) != value}


def _is_input(row: Any, kind: str) -> bool:
    """Return whether a row only names an object, or tells a new one that is hidden and well."""
    if not isinstance(row, dict):
        return False
    settled = {"visible": False, "state": "up_to_date", "valid": True}
    is_settled = all(row.get(key) == fact for key, fact in settled.items())
    return set(row) == {"object_id"} or (kind == "created" and is_settled)


def _fact(key: str, value: Any) -> Iterator[str]:
    if value is None or value in ("", [], {}):
        return
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        yield f"{_key(key)} ({len(value)}):"
        yield from (f"- {_row(item)}" for item in value)
    elif isinstance(value, str) and "\n" in value:
        yield f"{_key(key)}:"
        yield from (f"  {one_line(line)}" for line in value.splitlines())
    else:
        yield f"{_key(key)}: {_row(value)}"


def _row(value: Any) -> str:
    """Return an object's facts in one line; its outermost braces are left out."""
    if isinstance(value, dict) and set(value) != {"min", "max"}:
        facts = [
            f"{_key(key)} {shown(item)}"
            for key, item in value.items()
            if item is not None and item not in ("", [], {})
        ]
        return ", ".join(facts)
    return shown(value)


def shown(value: Any) -> str:
    """Return a value in one line, without quotation marks where nothing is lost."""
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, str):
        line = one_line(value)
        return line if _WORD.fullmatch(line) else '"{}"'.format(line.replace('"', '\\"'))
    if isinstance(value, (list, tuple)):
        return f"({', '.join(shown(item) for item in value)})"
    if isinstance(value, dict):
        if set(value) == {"min", "max"}:
            return f"{shown(value['min'])} to {shown(value['max'])}"
        return f"{{{_row(value)}}}"
    return one_line(str(value))


def _key(key: str) -> str:
    return one_line(str(key))
