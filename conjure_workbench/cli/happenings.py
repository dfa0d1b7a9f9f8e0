# SPDX-License-Identifier: MIT
"""Happenings at a hub: the differences between two looks at its FreeCADs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..protocol.redaction import quoted
from .freecads import Adapter, activity_of, labels_of, name_of

Key = tuple[str, Any]
"""The adapter_id and session_id of a FreeCAD."""


@dataclass(frozen=True)
class Happening:
    """One thing that happened.

    Attributes:
        event: the kind, such as "connected" or "document_changed".
        text: the same as a sentence, for a person.
        freecad: the FreeCAD, as a person calls it; None for what concerns the hub.
        facts: further facts, for JSON.
    """

    event: str
    text: str
    freecad: str | None = None
    facts: dict[str, Any] | None = None

    def body(self) -> dict[str, Any]:
        """Return it as a JSON object."""
        named = {} if self.freecad is None else {"freecad": self.freecad}
        return {"event": self.event, **named, "text": self.text, **(self.facts or {})}


def differences(before: Iterable[Adapter], now: Iterable[Adapter]) -> Iterator[Happening]:
    """Yield what happened between two looks.

    Args:
        before: the FreeCADs of the earlier look, as `GET /api/v1/adapters` lists them.
        now: those of the later one.
    """
    known, present = _by_key(before), _by_key(now)
    for key, adapter in known.items():
        if key not in present:
            yield _of(adapter, "gone", "is gone", key)
    for key, adapter in present.items():
        old = known.get(key)
        if old is None:
            yield _of(adapter, "connected", _introduction(adapter), key)
            if not _is_idle(adapter):
                yield _activity(adapter, key)
            continue
        yield from _connection(old, adapter, key)
        yield from _documents(old, adapter, key)
        if _work(old) != _work(adapter):
            yield _activity(adapter, key)


def _by_key(adapters: Iterable[Adapter]) -> dict[Key, Adapter]:
    return {(one["adapter_id"], one.get("session_id")): one for one in adapters}


def _introduction(adapter: Adapter) -> str:
    words = "connected"
    if adapter.get("freecad_version"):
        words += f", FreeCAD {quoted(str(adapter['freecad_version']), 40)}"
    if adapter.get("window") is False:
        words += ", without a window"
    labels = labels_of(adapter)
    return words + (f", open: {', '.join(labels)}" if labels else "")


def _connection(old: Adapter, adapter: Adapter, key: Key) -> Iterator[Happening]:
    away, was_away = (one["state"] == "disconnected" for one in (adapter, old))
    if away and not was_away:
        yield _of(adapter, "away", "lost its connection, and may come back", key)
    elif was_away and not away:
        yield _of(adapter, "back", "is back", key)


def _documents(old: Adapter, adapter: Adapter, key: Key) -> Iterator[Happening]:
    had, has = (
        {one["name"]: one for one in adapter.get("documents") or ()} for adapter in (old, adapter)
    )
    for name in (*had, *(name for name in has if name not in had)):
        document = has.get(name) or had[name]
        label = quoted(str(document["label"]))
        facts = {"document": name, "revision": document.get("revision")}
        if name not in has:
            yield _of(adapter, "document_closed", f"closed {label}", key, facts)
        elif name not in had:
            yield _of(adapter, "document_opened", f"opened {label}", key, facts)
        elif had[name].get("revision") != document.get("revision"):
            words = f"changed {label}, revision {document.get('revision')}"
            yield _of(adapter, "document_changed", words, key, facts)


def _work(adapter: Adapter) -> tuple[Any, Any]:
    """Return the id of the command that it works on, and whether that waits for the person."""
    running = adapter.get("running") or {}
    return running.get("command_id"), adapter["waiting_for_user"]


def _is_idle(adapter: Adapter) -> bool:
    return not any(_work(adapter))


def _activity(adapter: Adapter, key: Key) -> Happening:
    running = adapter.get("running") or {}
    facts = {"command": running.get("command"), "command_id": running.get("command_id")}
    event = "waiting_for_user" if adapter["waiting_for_user"] else "running"
    if _is_idle(adapter):
        return _of(adapter, "idle", "is idle", key)
    return _of(adapter, event, activity_of(adapter), key, facts)


def _of(
    adapter: Adapter, event: str, words: str, key: Key, facts: dict[str, Any] | None = None
) -> Happening:
    name = name_of(adapter)
    ids = {"adapter_id": key[0], "session_id": key[1]}
    return Happening(event, f"{name} {words}", name, {**ids, **(facts or {})})
