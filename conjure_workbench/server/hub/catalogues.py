# SPDX-License-Identifier: MIT
"""Commands of adapters, as they describe them or, where they do not, as they name them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .adapter_session import AdapterSession

Schemas = dict[str, dict[str, Any]]
"""JSON Schema of commands, by name."""


def described_by(adapters: Iterable[AdapterSession]) -> Schemas:
    """Return the commands that adapters describe; where two differ, the last one's."""
    return {
        schema["title"]: schema
        for adapter in adapters
        for schema in (adapter.catalogue.commands if adapter.catalogue is not None else ())
        if isinstance(schema.get("title"), str) and schema["title"]
    }


def commands_of(adapters: Iterable[AdapterSession]) -> Schemas:
    """Return the commands of adapters; of one that describes none, those that it names."""
    found: Schemas = {}
    for adapter in adapters:
        named = adapter.registration.commands or []
        found.update(described_by([adapter]) or {name: _undescribed(name) for name in named})
    return found


def _undescribed(name: str) -> dict[str, Any]:
    return {"title": name, "description": "", "type": "object"}
