# SPDX-License-Identifier: MIT
"""Commands as a FreeCAD macro that runs them again, without a server."""

from __future__ import annotations

import pprint
from typing import Any, Iterable, Iterator, Sequence

from ...protocol.redaction import redact
from .record import Record, State

_HEAD = """# Runs commands of an assistant again, in the active document; needs the add-on Conjure.
# It may contain paths of files and names of this computer. It contains no keys.
from conjure_workbench.modeling.runner import Runner

runner = Runner()
try:
"""
_FOOT = """finally:
    runner.close()
"""


def macro_of(chosen: Sequence[Record], records: Sequence[Record]) -> str:
    """Return a Python macro that runs chosen commands, after those of what they refer to.

    Args:
        chosen: the commands, in their order.
        records: the whole log, in its order.
    """
    lines = [_HEAD]
    runs = 0
    for record in _with_needed(chosen, records):
        lines.append(f"    # {_comment(record.words)}\n")
        if record.body is None:
            lines.append("    # (what it was asked for is kept no longer)\n")
            continue
        runs += 1
        lines.append(_call(record, record.body.parameters))
    if not runs:
        lines.append("    pass\n")
    return redact("".join(lines) + _FOOT)


def _call(record: Record, parameters: Any) -> str:
    newest = ", newest_names=True" if record.newest_names else ""
    sent = pprint.pformat(_literal(parameters), indent=4, width=90, sort_dicts=False)
    indented = sent.replace("\n", "\n        ")
    return f"    runner.run(\n        {record.command!r},\n        {indented}{newest},\n    )\n"


def _literal(value: Any) -> Any:
    """Return JSON values as they are: what is written is data, whatever it holds."""
    if isinstance(value, dict):
        return {str(key): _literal(part) for key, part in value.items() if key != "document"}
    if isinstance(value, (list, tuple)):
        return [_literal(part) for part in value]
    return value if isinstance(value, (str, int, float, bool)) or value is None else str(value)


def _comment(text: str) -> str:
    return " ".join(text.split())


def _with_needed(chosen: Sequence[Record], records: Sequence[Record]) -> list[Record]:
    """Return the commands with those before them that made or changed what they name.

    A name leads no further back than to the command that made its object: before that it was the
    name of another one, perhaps in a document that is closed. Other documents do not count.
    """
    wanted = {id(record) for record in chosen}
    documents = {record.document for record in chosen}
    names: set[str] = set()
    found: list[Record] = []
    for record in reversed(records):
        has_changed = record.state is State.DONE and not record.is_question
        is_near = has_changed and record.document in documents
        if id(record) in wanted or (is_near and names & set(record.objects)):
            found.append(record)
            if record.body is not None:
                names.update(_texts(record.body.parameters))
                names -= _made(record.body.reply)
    return found[::-1]


def _made(reply: Any) -> set[str]:
    changes = reply.get("changes") if isinstance(reply, dict) else None
    created = changes.get("created", ()) if isinstance(changes, dict) else ()
    return {str(row["object_id"]) for row in created}


def _texts(value: Any) -> Iterator[str]:
    """The texts in parameters, of which some are names of objects."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, Iterable):
        for part in value:
            yield from _texts(part)
