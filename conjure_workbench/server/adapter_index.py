# SPDX-License-Identifier: MIT
"""Index of the adapters, so that no command walks through all of them."""

from __future__ import annotations

from .adapter_session import AdapterSession, SessionKey


class AdapterIndex:
    """Adapters by key, by adapter_id, and by the presence of a connection."""

    def __init__(self) -> None:
        self._all: dict[SessionKey, AdapterSession] = {}
        self._connected: dict[SessionKey, AdapterSession] = {}
        self._away: dict[SessionKey, AdapterSession] = {}
        self._of_id: dict[str, dict[SessionKey, AdapterSession]] = {}

    def get(self, key: SessionKey) -> AdapterSession | None:
        """Return the adapter of a key."""
        return self._all.get(key)

    def put(self, adapter: AdapterSession) -> None:
        """Add an adapter, or note that its connection has come or gone; it is then the last."""
        self.remove(adapter)
        key = adapter.key
        self._all[key] = adapter
        self._of_id.setdefault(key[0], {})[key] = adapter
        (self._away if adapter.connection is None else self._connected)[key] = adapter

    def remove(self, adapter: AdapterSession) -> None:
        """Remove an adapter, if it is here."""
        key = adapter.key
        if self._all.pop(key, None) is None:
            return
        self._connected.pop(key, None)
        self._away.pop(key, None)
        sessions = self._of_id[key[0]]
        del sessions[key]
        if not sessions:
            del self._of_id[key[0]]

    def all(self) -> list[AdapterSession]:
        """Return all adapters."""
        return list(self._all.values())

    def connected(self) -> list[AdapterSession]:
        """Return the connected adapters, the longest connected first."""
        return list(self._connected.values())

    def longest_away(self, allowed: int) -> AdapterSession | None:
        """Return the adapter that is away for longest, if more than `allowed` are away."""
        return next(iter(self._away.values())) if len(self._away) > allowed else None

    def fitting(
        self, adapter_id: str | None, session_id: str | None
    ) -> tuple[list[AdapterSession], list[AdapterSession]]:
        """Return the connected adapters and those that are away, of these ids (None: any)."""
        if adapter_id is None:
            connected, away = self._connected.values(), self._away.values()
        elif session_id is not None:
            found = self._all.get((adapter_id, session_id))
            return _divided([] if found is None else [found])
        else:
            return _divided(list(self._of_id.get(adapter_id, {}).values()))
        if session_id is None:
            return list(connected), list(away)
        return (
            [adapter for adapter in connected if adapter.key[1] == session_id],
            [adapter for adapter in away if adapter.key[1] == session_id],
        )


def _divided(adapters: list[AdapterSession]) -> tuple[list[AdapterSession], list[AdapterSession]]:
    connected = [adapter for adapter in adapters if adapter.connection is not None]
    return connected, [adapter for adapter in adapters if adapter.connection is None]
