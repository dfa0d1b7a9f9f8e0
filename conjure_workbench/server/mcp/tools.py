# SPDX-License-Identifier: MIT
"""Commands as MCP tools: from the adapters that describe them, else from the vocabulary."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError, printable
from ...vocabulary import COMMANDS
from ...vocabulary.search.ranking import vocabulary_schemas
from ..hub.catalogues import commands_of, described_by
from ..hub.routing import MAX_NAMED
from ..service import Service


def list_tools(service: Service, adapter_id: str | None = None) -> list[dict[str, Any]]:
    """Return the tools that can be called now.

    They are those that connected adapters describe; where no adapter describes any, they are the
    whole vocabulary. Of an adapter that is named they are its own, described or not.

    Args:
        service: the server.
        adapter_id: the adapter whose tools are listed; None for all adapters.

    Raises:
        ConjureError: if no adapter of this id is connected.
    """
    connected = service.hub.connected()
    if adapter_id is None:
        schemas = described_by(connected)
        schemas = schemas or {schema["title"]: schema for schema in vocabulary_schemas()}
    else:
        named = [adapter for adapter in connected if adapter.adapter_id == adapter_id]
        if not named:
            raise ConjureError(
                "NO_ADAPTER",
                f"No FreeCAD is connected as {printable(adapter_id)!r}.",
                candidates=[adapter.adapter_id for adapter in connected[:MAX_NAMED]],
            )
        schemas = commands_of(named)
    return [_tool(name, schema) for name, schema in schemas.items()]


def list_foreign_tools(service: Service) -> list[dict[str, Any]]:
    """Return the tools that adapters describe and the vocabulary does not have, sorted by name.

    An adapter whose connection has just broken counts as connected.
    """
    schemas = described_by(a for a in service.hub.index.all() if a.is_there(service.now()))
    return [_tool(name, schemas[name]) for name in sorted(schemas) if name not in COMMANDS]


def _tool(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    description = schema.get("description", "")
    reason = schema.get("unavailable_because")
    if reason:
        # All that an assistant reads of a tool before it calls it.
        description = f"Not available now: {reason}\n\n{description}"
    return {"name": name, "description": description, "inputSchema": schema}
