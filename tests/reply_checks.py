# SPDX-License-Identifier: MIT
"""What every reply of every test must keep: sentences without faults, and a budget of bytes."""

from __future__ import annotations

import json
from typing import Any, Callable, Iterator

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from tests.wording import faults_of_error, faults_of_result

ERROR_BYTES = 1_500
"""A reply about an error, as the REST API sends it."""
_ENVELOPE = {
    "success": False,
    "command_id": "3f2b8c1e-5a7d-4e0b-9c6f-1d2e3f4a5b6c",
    "execution_time_ms": 12345.678,
}
"""Stands for what a server puts around an error."""
LONG_ERRORS = {"SCRIPT_ERROR": "a script's traceback and output have limits of their own"}

CHANGE_BYTES = 1_200
"""The result of a command that makes or changes objects."""
READ_BYTES = 4_000
"""The result of a query, which may be a page of a list, and of an import, which may be of much."""
IMPORTS = {"import_file", "import_step", "import_stl", "import_svg"}
REQUEST_BYTES = 300
"""The budgets are for requests up to this size: a reply repeats the names that were sent."""
_EACH_OBJECT = "tells of each object that came, went or changed"
_FOLLOWS = "tells of each object that follows the change"
_AS_ASKED = "grows with what was asked for"
LONG_REPLIES = {
    "batch": _EACH_OBJECT,
    "boolean_slice": "tells of each piece",
    "check_interference": "tells of each pair that interferes",
    "clear_document": _EACH_OBJECT,
    "copy_object": "tells of all that the copy is made of",
    "create_sketch": "tells each element and each constraint as solved",
    "create_spreadsheet": "tells the value of each cell",
    "describe_commands": _AS_ASKED,
    "edit_feature": "tells of each object that follows the change",
    "edit_sketch": "tells each element and each constraint as solved",
    "find_commands": _AS_ASKED,
    "find_contacts": "tells of each pair of faces and edges that touch",
    "get_edges": "tells each edge with its handle, as many as `limit` asks for",
    "get_faces": "tells each face with its handle, as many as `limit` asks for",
    "get_topology": "tells of faces and of edges, a page of each",
    "get_sketch": "tells each element and each constraint, as many as `limit` asks for",
    "measure": _AS_ASKED,
    "move_feature": _FOLLOWS,
    "open_document": _EACH_OBJECT,
    "redo": _EACH_OBJECT,
    "repair_shape": "tells of the shape before and after, and that it does not follow",
    "restore_snapshot": _EACH_OBJECT,
    "run_script": "hands on what the script prints and returns",
    "sample_geometry": _AS_ASKED,
    "sample_mesh_surface": _AS_ASKED,
    "section": "tells of the section of each object",
    "set_cells": "tells of each cell, and of each object that follows one",
    "set_dimensions": _FOLLOWS,
    "set_expression": _FOLLOWS,
    "set_properties": _FOLLOWS,
    "set_tip": _FOLLOWS,
    "set_visibility": "tells of each object that was shown or hidden",
    "suppress_feature": _FOLLOWS,
    "undo": _EACH_OBJECT,
}
"""Commands without a budget, and why."""
_TINY = 1e-9
"""Numbers up to this are errors of others."""
ROW_BYTES = {
    "capture_design_state": 900,
    "get_body": 1200,
    "get_feature_tree": 700,
    "get_properties": 260,
    "get_state": 520,
    "list_objects": 180,
    "list_snapshots": 450,
}
"""Queries that tell each entry of a page: the bytes that each may add."""


class Checks:
    """Faults of the replies of a runner.

    Args:
        has_budgets: whether results have to be short; those of random requests may be of anything.

    Attributes:
        faults: the faults found so far, each with the command that was sent.
    """

    def __init__(self, *, has_budgets: bool = True) -> None:
        self.faults: list[str] = []
        self._has_budgets = has_budgets

    def around(self, run: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
        """Return `Runner.run` as it is, with every reply checked."""

        def checked(runner: Any, command: Any, parameters: Any, *more: Any, **named: Any) -> Any:
            try:
                reply = run(runner, command, parameters, *more, **named)
            except ConjureError as error:
                self._note(command, _of_error(error, parameters))
                raise
            self._note(command, faults_of_result(reply))
            if self._has_budgets:
                self._note(command, _of_size(command, parameters, reply))
            return reply

        return checked

    def _note(self, command: Any, found: list[str]) -> None:
        self.faults += [f"{command!r}: {fault}" for fault in found]


def _of_error(error: ConjureError, parameters: Any) -> list[str]:
    reply = error.to_reply()
    found = faults_of_error(reply)
    size = size_of({**_ENVELOPE, **reply})
    if size > ERROR_BYTES and error.code not in LONG_ERRORS:
        found.append(f"{size} bytes: {json.dumps(reply)[:600]}")
    return found


def _of_size(command: str, parameters: Any, reply: dict[str, Any]) -> list[str]:
    """The fault of a result that is too long for its command."""
    spec = find_command(command)
    is_short = spec.mutates and spec.name not in IMPORTS
    most = CHANGE_BYTES if is_short else READ_BYTES
    most += ROW_BYTES.get(spec.name, 0) * reply.get("count", len(reply.get("properties", ())))
    size = size_of(reply)
    if size <= most or spec.name in LONG_REPLIES or _is_long(parameters):
        return []
    keys = {key: size_of({key: value}) for key, value in reply.items()}
    return [f"{size} bytes, {most} are allowed: {keys}"]


def _is_long(parameters: Any) -> bool:
    """True for a request of more bytes than the budgets are for, whatever was sent.

    A reply about a feature that was inserted tells of all that follow it.
    """
    return (
        "insert_after" in repr(parameters)
        or len(repr(parameters).encode("utf-8", "backslashreplace")) > REQUEST_BYTES
    )


def size_of(reply: dict[str, Any]) -> int:
    """Bytes of a reply in JSON, as the server sends it."""
    return len(json.dumps(reply, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))


def told_twice(reply: dict[str, Any]) -> list[tuple[str, ...]]:
    """The keys under which a reply tells one value that is not there twice by chance.

    A name that an object is called by elsewhere, and the revision, are no facts of their own.
    Rows of a list have the same keys; only the first of several is looked at.
    """
    found: dict[str, list[str]] = {}
    for path, value in _values(reply):
        if _is_odd(value) and path.rpartition(".")[2] != "revision":
            found.setdefault(json.dumps(value, sort_keys=True), []).append(path)
    twice = [tuple(paths) for paths in found.values() if len(paths) > 1]
    whole = {path for paths in twice for path in paths}
    return [paths for paths in twice if not all(_is_within(path, whole) for path in paths)]


def _values(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """All values in a reply, with the keys that lead there."""
    if path:
        yield path, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _values(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        yield from _values(value[0], path)


def _is_odd(value: Any) -> bool:
    """True for a number with many digits, a path, a sentence, and what consists of such."""
    if isinstance(value, (dict, list)):
        return any(map(_is_odd, value.values() if isinstance(value, dict) else value))
    if isinstance(value, str):
        return "/" in value or ": " in value
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and abs(value) > _TINY and len(f"{value:g}") > 3


def _is_within(path: str, others: set[str]) -> bool:
    return any(path.startswith(f"{other}.") for other in others)
