# SPDX-License-Identifier: MIT
"""Calls of tools: checked by the vocabulary, then done by the hub, or here."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from mcp_types import CallToolResult

from ..errors import ConjureError, nearest, printable
from ..vocabulary import CommandSpec, find_command
from . import pictures, results
from .arguments import opened_steps, split_freecad
from .call import Call
from .caller import Body, Caller, RefusedError, names_of
from .own_tools import CommandStatus, Execute, ListFreecads
from .runs import Order, Runs

log = logging.getLogger(__name__)

NOT_SHOWN = ("adapter_type", "capabilities", "commands", "features", "last_heard_s", "connected_at")
"""Facts of a FreeCAD that no call needs."""


class Permissions(Protocol):
    """Part of a profile that says what may be called, whatever is listed."""

    def refusal(
        self, name: str, spec: CommandSpec | None, parameters: Body | None = None
    ) -> ConjureError | None:
        """Return the reason for which a command may not be called, or None if it may."""


class Calls:
    """Tools of one MCP server, over one hub.

    Args:
        caller: the way to the hub.
        runs: the commands that calls have ordered.
        permissions: what may be called.
    """

    def __init__(self, caller: Caller, runs: Runs, permissions: Permissions) -> None:
        self._caller = caller
        self._runs = runs
        self._permissions = permissions
        self._own: dict[str, Callable[[Body, Call], Awaitable[CallToolResult]]] = {
            "list_freecads": self._list_freecads,
            "execute": self._execute,
            "command_status": self._command_status,
        }

    async def call(self, name: str, arguments: Body | None, call: Call) -> CallToolResult:
        """Do one call; every failure is a result that the model can read.

        Args:
            name: the tool, or any other command that may be called.
            arguments: as the client sent them.
            call: the call.
        """
        try:
            own = self._own.get(name)
            if own is not None:
                self._permit(name, None)
                return await own(dict(arguments or {}), call)
            return await self._command(name, arguments or {}, call)
        except ConjureError as error:
            return results.failure(error.to_reply())
        except RefusedError as refused:
            return results.failure(refused.reply)
        except Exception:
            log.exception("the call of %r failed", name)
            fault = ConjureError("INTERNAL_ERROR", "The MCP server failed; its log says how.")
            return results.failure(fault.to_reply())

    # --- commands

    async def _command(self, name: str, arguments: Body, call: Call) -> CallToolResult:
        freecad, parameters = split_freecad(arguments)
        freecad = freecad or call.freecad
        try:
            spec = find_command(name, parameters)
        except ConjureError as unknown:
            return await self._unknown(name, parameters, freecad, call, unknown)
        self._permit(spec.name, spec, parameters)
        if spec.name == "batch":
            parameters = opened_steps(parameters)
        values = spec.parse(parameters)
        for step in getattr(values, "steps", ()) if spec.name == "batch" else ():
            self._permit(step.spec.name, step.spec, dict(step.parameters))
        parameters = pictures.within_budget(spec, parameters)
        order = Order(spec.name, parameters, freecad, spec.risk != "read")
        state = await self._runs.run(order, call)
        if state.get("error_code") == "GUI_REQUIRED":
            state = await self._with_windows(state)
        return results.of_state(spec.name, spec, parameters, state)

    async def _unknown(
        self, name: str, parameters: Body, freecad: str | None, call: Call, unknown: ConjureError
    ) -> CallToolResult:
        """Do a command that only an adapter knows."""
        described = {tool["name"]: tool["inputSchema"] for tool in await self._caller.tools()}
        schema = described.get(name)
        if schema is None:
            adapters = (await self._caller.freecads())["adapters"]
            if all("describe" in adapter.get("features", ()) for adapter in adapters):
                known = unknown.candidates or []
                unknown.candidates = list(dict.fromkeys([*known, *nearest(name, described)]))
                raise unknown
        self._permit(name, None)
        reads = schema is not None and schema.get("x-mutates") is False
        order = Order(name, parameters, freecad, not reads)
        return results.of_state(name, None, parameters, await self._runs.run(order, call))

    def _permit(self, name: str, spec: CommandSpec | None, parameters: Body | None = None) -> None:
        refusal = self._permissions.refusal(name, spec, parameters)
        if refusal is not None:
            raise refusal

    async def _with_windows(self, state: Body) -> Body:
        """Return a failed state, with the FreeCADs that have a window as candidates."""
        adapters = (await self._caller.freecads())["adapters"]
        windows = [_name_of(adapter) for adapter in adapters if adapter.get("window")]
        note = (
            {"candidates": windows}
            if windows
            else {"advice": "No connected FreeCAD has a window: use a query command instead."}
        )
        return {**state, "details": {**(state.get("details") or {}), **note}}

    # --- tools of our own

    async def _execute(self, arguments: Body, call: Call) -> CallToolResult:
        freecad, rest = split_freecad(arguments)
        ordered = Execute.parse(rest)
        named = {} if freecad is None else {"freecad": freecad}
        arguments = {**ordered.parameters, **named}
        if ordered.command in self._own:
            self._permit(ordered.command, None)
            return await self._own[ordered.command](arguments, call)
        return await self._command(ordered.command, arguments, call)

    async def _list_freecads(self, arguments: Body, call: Call) -> CallToolResult:
        wanted = ListFreecads.parse(arguments).freecad
        found = await self._caller.freecads()
        shown = [
            {key: value for key, value in adapter.items() if key not in NOT_SHOWN}
            for adapter in found["adapters"]
            if wanted is None or wanted in names_of(adapter)
        ]
        if wanted is not None and found["adapters"] and not shown:
            raise ConjureError(
                "NO_ADAPTER",
                f"No FreeCAD is known as {printable(wanted)!r}.",
                field="freecad",
                candidates=[_name_of(adapter) for adapter in found["adapters"]],
            )
        facts: Body = {"freecads": shown, "count": len(shown)}
        if found.get("warnings"):
            facts["warnings"] = found["warnings"]
        if not found["adapters"]:
            facts["advice"] = "No FreeCAD is connected: ask the person to press Connect in FreeCAD."
        return results.of_facts("list_freecads", facts)

    async def _command_status(self, arguments: Body, call: Call) -> CallToolResult:
        asked = CommandStatus.parse(arguments)
        if asked.cancel:
            return results.of_facts("command_status", await self._runs.cancel(asked.command_id))
        state = await self._runs.look(asked.command_id, call, asked.wait_s)
        name = str(state.get("command") or "The command")
        try:
            spec: CommandSpec | None = find_command(name)
        except ConjureError:
            spec = None
        return results.of_state(name, spec, {}, state)


def _name_of(adapter: Body) -> Any:
    return adapter.get("name") or adapter.get("adapter_id")
