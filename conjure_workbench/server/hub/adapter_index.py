# SPDX-License-Identifier: MIT
"""Index of the adapters, so that no command walks through all of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection

from .adapter_session import AdapterSession, SessionKey

MAX_REMEMBERED = 20_000
"""Most ids and names that are remembered, also of adapters that are gone."""


class AdapterIndex:
    """Adapters by key, by each of their ids and names, and by the presence of a connection."""

    def __init__(self) -> None:
        self._all: dict[SessionKey, AdapterSession] = {}
        self._connected: dict[SessionKey, AdapterSession] = {}
        self._away: dict[SessionKey, AdapterSession] = {}
        self._called: dict[str, dict[SessionKey, AdapterSession]] = {}
        self._names: dict[SessionKey, frozenset[str]] = {}
        self._ever_called: OrderedDict[str, None] = OrderedDict()

    def get(self, key: SessionKey) -> AdapterSession | None:
        """Return the adapter of a key."""
        return self._all.get(key)

    def put(self, adapter: AdapterSession) -> None:
        """Add an adapter, or note that its connection has come or gone; it is then the last."""
        self.remove(adapter)
        key = adapter.key
        self._all[key] = adapter
        (self._away if adapter.connection is None else self._connected)[key] = adapter
        names = frozenset(name for name in (*key, adapter.registration.name) if name)
        self._names[key] = names
        for name in names:
            self._called.setdefault(name, {})[key] = adapter
            self._ever_called[name] = None
            self._ever_called.move_to_end(name)
        while len(self._ever_called) > MAX_REMEMBERED:
            self._ever_called.popitem(last=False)

    def remove(self, adapter: AdapterSession) -> None:
        """Remove an adapter, if it is here."""
        key = adapter.key
        if self._all.pop(key, None) is None:
            return
        self._connected.pop(key, None)
        self._away.pop(key, None)
        for name in self._names.pop(key):
            called = self._called[name]
            del called[key]
            if not called:
                del self._called[name]

    def all(self) -> list[AdapterSession]:
        """Return all adapters."""
        return list(self._all.values())

    def connected(self) -> list[AdapterSession]:
        """Return the connected adapters, the longest connected first."""
        return list(self._connected.values())

    def longest_away(self, allowed: int) -> AdapterSession | None:
        """Return the adapter that is away for longest, if more than `allowed` are away."""
        return next(iter(self._away.values())) if len(self._away) > allowed else None

    def called(self, name: str) -> Collection[AdapterSession]:
        """Return the adapters of which `name` is the adapter_id, the session_id or the name."""
        return self._called.get(name, {}).values()

    def ever_called(self, name: str) -> bool:
        """Return True if an adapter is, or lately was, called so."""
        return name in self._ever_called

    def fitting(self, adapter_id: str | None, session_id: str | None) -> list[AdapterSession]:
        """Return the adapters of these ids (None: any), connected or not."""
        name = adapter_id or session_id
        found = self.called(name) if name else self._all.values()
        return [
            adapter
            for adapter in found
            if adapter_id in (None, adapter.key[0]) and session_id in (None, adapter.key[1])
        ]
