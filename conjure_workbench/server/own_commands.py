# SPDX-License-Identifier: MIT
"""Commands that the server replies to itself, also without a FreeCAD."""

from __future__ import annotations

import uuid

from ..errors import ConjureError
from ..protocol.fingerprint import fingerprint
from ..protocol.messages import CommandResult
from ..vocabulary import find_command
from ..vocabulary.commands.system import FindCommands
from ..vocabulary.search import search, vocabulary_schemas
from .hub.catalogues import commands_of
from .hub.hub import Hub
from .hub.routing import ANY, Answers, choose
from .hub.store import CommandRecord
from .requests import ExecuteRequest


def replied_here(
    hub: Hub, request: ExecuteRequest, now: float, answers: Answers
) -> CommandRecord | None:
    """Return a command with its reply; None if it is for an adapter.

    `find_commands` names the commands of the adapter that is named, else of all that are connected,
    and those of the vocabulary only where none is.

    Args:
        hub: the hub.
        request: the command.
        now: the current time.
        answers: the documents of adapters that were asked, as `choose` takes them.

    Raises:
        ConjureError: there is no such adapter, or more than one.
    """
    if not _is_find_commands(request.command):
        return None
    adapters = hub.connected()
    if request.target != ANY:
        adapters = [choose(hub.index, request.target, now, answers)]
    command_id = request.command_id or f"cmd_{uuid.uuid4().hex}"
    key = adapters[0].key if len(adapters) == 1 else ("", "")
    record = CommandRecord(
        command_id,
        request.command,
        request.parameters,
        key,
        now,
        now,
        now,
        fingerprint=fingerprint(request.command, request.parameters),
    )
    schemas = list(commands_of(adapters).values()) if adapters else vocabulary_schemas()
    try:
        query = find_command(request.command).parse(request.parameters).query
        reply = CommandResult(command_id, True, result=search(query, schemas))
    except ConjureError as error:
        told = error.to_reply()
        reply = CommandResult(command_id, False, **told)
    hub.store.add(record)
    hub.commands.finish(record, reply, now, proven=True)
    return record


def _is_find_commands(name: str) -> bool:
    try:
        return find_command(name).parameters is FindCommands
    except ConjureError:
        return False
