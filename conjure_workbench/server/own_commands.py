# SPDX-License-Identifier: MIT
"""Commands that the server replies to itself, also without a FreeCAD."""

from __future__ import annotations

import uuid
from typing import Any

from .. import __version__
from ..errors import ConjureError
from ..protocol.fingerprint import fingerprint
from ..protocol.messages import CommandResult
from ..vocabulary import Parameters, find_command
from ..vocabulary.commands.system import UNITS, DescribeCommands, FindCommands
from ..vocabulary.search.describing import describe
from ..vocabulary.search.finding import find
from ..vocabulary.search.ranking import vocabulary_schemas
from .hub.adapter_session import AdapterSession
from .hub.catalogues import commands_of
from .hub.hub import Hub
from .hub.routing import ANY, Answers, choose
from .hub.store import CommandRecord
from .requests import ExecuteRequest

NOT_ASKED = (
    "No FreeCAD is connected: whether a command works there, which `available` says, is not known."
)


def replied_here(
    hub: Hub, request: ExecuteRequest, now: float, answers: Answers
) -> CommandRecord | None:
    """Return a command with its reply; None if it is for an adapter.

    `find_commands` names the commands of the adapter that is named, else of all that are connected,
    and those of the vocabulary only where none is. `describe_commands` is for an adapter; the
    vocabulary's are described here only where none is connected.

    Args:
        hub: the hub.
        request: the command.
        now: the current time.
        answers: the documents of adapters that were asked, as `choose` takes them.

    Raises:
        ConjureError: there is no such adapter, or more than one.
    """
    kind = _parameters_of(request.command)
    if kind not in (FindCommands, DescribeCommands):
        return None
    adapters = hub.connected()
    if kind is DescribeCommands and (adapters or request.target != ANY):
        return None
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
    asked = None
    try:
        asked = find_command(request.command).parse(request.parameters)
        result = _described(asked) if kind is DescribeCommands else _found(asked, adapters)
        reply = CommandResult(command_id, True, result=result)
    except ConjureError as error:
        told = (asked.with_client_names(error) if asked else error).to_reply()
        reply = CommandResult(command_id, False, **told)
    hub.store.add(record)
    hub.commands.finish(record, reply, now, proven=True)
    return record


def _parameters_of(name: str) -> type[Parameters] | None:
    try:
        return find_command(name).parameters
    except ConjureError:
        return None


def _found(asked: Any, adapters: list[AdapterSession]) -> dict[str, Any]:
    schemas = list(commands_of(adapters).values()) if adapters else None
    return find(asked.query, asked.capability, schemas)


def _described(asked: Any) -> dict[str, Any]:
    """Return the reply of an adapter, without what only a FreeCAD knows."""
    schemas = [{"name": schema["title"], **schema} for schema in vocabulary_schemas()]
    told = describe(schemas, asked.names, asked.capability, brief=asked.brief)
    return {"note": NOT_ASKED, "version": __version__, "units": UNITS, **told}
