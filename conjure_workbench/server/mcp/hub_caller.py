# SPDX-License-Identifier: MIT
"""Way of the MCP server to the hub of its own process."""

from __future__ import annotations

from dataclasses import replace

from ...errors import ConjureError
from ...mcp.caller import Body, Command, RefusedError, hub_lost
from ..bodies import cancel_body, record_body
from ..http import encode
from ..hub.store import NAMED, CommandRecord
from ..requests import read_execute_request
from ..service import Service
from .tools import list_foreign_tools, list_tools


class HubCaller:
    """Hub of this process, as the MCP server calls it.

    Args:
        service: the hub's service.
    """

    def __init__(self, service: Service) -> None:
        self._service = service

    async def freecads(self) -> Body:
        """Return {adapters}."""
        return {"adapters": self._service.hub.describe(self._service.now())}

    async def tools(self, adapter_id: str | None = None) -> list[Body]:
        """Return the commands of the connected FreeCADs."""
        try:
            return list_tools(self._service, adapter_id)
        except ConjureError as error:
            raise RefusedError.because(error) from error

    async def foreign_tools(self) -> list[Body]:
        """Return the commands that FreeCADs describe and the vocabulary does not have."""
        return list_foreign_tools(self._service)

    async def changes(self, cursor: str | None, wait_s: float) -> Body:
        """Return what has changed since a cursor."""
        return (await self._service.changes(cursor, wait_s)).body()

    async def start(self, command: Command, caller: str, wait_s: float) -> Body:
        """Give a command to its FreeCAD, and return its state once that has changed."""
        body = command.body()
        try:
            request = read_execute_request(body, len(encode(body)))
            new = replace(request, is_new=True)
            record = await self._service.submit(new, f"{NAMED}{caller}")
        except ConjureError as error:
            raise RefusedError.because(error) from error
        return await self._state(record, wait_s, record.changes)

    async def look(self, command_id: str, wait_s: float, changes: int | None = None) -> Body:
        """Return a command's state, once it has changed."""
        return await self._state(self._record(command_id), wait_s, changes)

    async def cancel(self, command_id: str) -> Body:
        """Cancel a command."""
        record = self._record(command_id)
        outcome = await self._service.cancel(record)
        return cancel_body(record, outcome)

    async def _state(self, record: CommandRecord, wait_s: float, changes: int | None) -> Body:
        if wait_s:
            await self._service.watch(record, wait_s, changes)
        if record.final is not None:
            self._service.hub.store.mark_fetched(record)
        elif self._service.lifetime.stopping:
            raise RefusedError.because(hub_lost(record.command_id))
        return record_body(record, self._service.now())

    def _record(self, command_id: str) -> CommandRecord:
        try:
            return self._service.hub.store.find(command_id)
        except ConjureError as error:
            raise RefusedError.because(error) from error
