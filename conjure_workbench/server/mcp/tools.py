# SPDX-License-Identifier: MIT
"""Commands as MCP tools: from the adapters that describe them, else from the vocabulary."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError, printable
from ...vocabulary import COMMANDS
from ..hub.adapter_session import AdapterSession
from ..hub.routing import MAX_NAMED
from ..service import Service


def list_tools(service: Service, adapter_id: str | None = None) -> list[dict[str, Any]]:
    """Return the tools that can be called now.

    They are those that connected adapters describe, of the newest connection where two differ;
    where no adapter describes any, they are the whole vocabulary.

    Args:
        service: the server.
        adapter_id: the adapter whose tools are listed; None for all adapters.

    Raises:
        ConjureError: if no adapter of this id is connected.
    """
    connected = service.hub.connected()
    if adapter_id is not None:
        connected = [adapter for adapter in connected if adapter.adapter_id == adapter_id]
        if not connected:
            raise ConjureError(
                "NO_ADAPTER",
                f"No FreeCAD is connected as {printable(adapter_id)!r}.",
                candidates=[adapter.adapter_id for adapter in service.hub.connected()[:MAX_NAMED]],
            )
    schemas: dict[str, dict[str, Any]] = {}
    for adapter in connected:
        schemas.update(_described(adapter))
    if not schemas:
        schemas = {name: spec.schema() for name, spec in COMMANDS.items()}
    return [_tool(name, schema) for name, schema in schemas.items()]


def _described(adapter: AdapterSession) -> dict[str, dict[str, Any]]:
    listed = adapter.catalogue.commands if adapter.catalogue is not None else []
    return {
        schema["title"]: schema
        for schema in listed
        if isinstance(schema.get("title"), str) and schema["title"]
    }


def _tool(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    description = schema.get("description", "")
    reason = schema.get("unavailable_because")
    if reason:
        # All that an assistant reads of a tool before it calls it.
        description = f"Not available now: {reason}\n\n{description}"
    return {"name": name, "description": description, "inputSchema": schema}
