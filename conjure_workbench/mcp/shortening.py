# SPDX-License-Identifier: MIT
"""Replies short enough for a model to read: the longest lists and texts are cut, and it is told."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from .caller import Body

MAX_PART = 9_000
"""Most characters of a reply as JSON, which its text never exceeds: below the 10,000 of a part."""

MAX_FAILURE = 1_400
"""Most characters of a failure as JSON, below 1,500 with its ids: of long lists the first entries
say enough."""

_SMALL = 200
"""Characters below which no list and no text is cut."""

_MANY = 30
"""Number of keys above which an object within a reply is a table, which is cut like a list."""

_ALIASES = {
    "object": "object_id",
    "object_name": "object_id",
    "name": "object_id",
    "label": "object_id",
    "filepath": "path",
    "bounds": "bounding_box",
    "o": "objects",
}
"""Second spellings in replies of adapters that are not ours, and the key that says the same."""


@dataclass(frozen=True)
class Cut:
    """A list, a table or a text of a reply that is not shown whole.

    Attributes:
        path: its place, such as "objects" or "steps.3.points".
        shown: the number of entries, or characters, that are shown.
        total: the number of all.
        unit: what is counted.
    """

    path: str
    shown: int
    total: int
    unit: str


def size_of(value: Any) -> int:
    """Return the number of characters of a value as JSON."""
    return len(json.dumps(value, separators=(",", ":")))


def without_aliases(value: Any) -> Any:
    """Return a value without the keys that only repeat others."""
    if isinstance(value, list):
        return [without_aliases(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: without_aliases(item)
        for key, item in value.items()
        if not (
            key in _ALIASES
            and _ALIASES[key] in value
            and (key == "o" or item == value[_ALIASES[key]])
        )
    }


def shortened(reply: Body, most: int = MAX_PART) -> tuple[Body, list[Cut]]:
    """Return a reply of at most `most` characters, and what was cut for that."""
    over = size_of(reply) - most
    if over <= 0:
        return reply, []
    reply = without_aliases(reply)
    cuts: dict[str, Cut] = {}
    while (over := size_of(reply) - most) > 0:
        path = _longest(reply, _MANY) or _longest(reply, 0)
        if path is None:
            break
        *outer, last = path
        holder: Any = reply
        for key in outer:
            holder = holder[key]
        name = ".".join(map(str, path))
        whole = holder[last]
        total = cuts[name].total if name in cuts else len(whole)
        kept = _kept(whole, over)
        holder[last] = kept
        unit = "characters" if isinstance(whole, str) else "entries"
        cuts[name] = Cut(name, len(kept), total, unit)
    return reply, list(cuts.values())


def _longest(reply: Body, many: int) -> list[Any] | None:
    """Return the way to the innermost list, table or text that takes most of the reply.

    Args:
        reply: the reply, itself no table.
        many: the number of keys above which an object is a table.
    """
    path: list[Any] = []
    found = None
    here: Any = reply
    while True:
        entries = here.items() if isinstance(here, dict) else enumerate(here)
        sizes = [(size_of(item), key) for key, item in entries]
        if not sizes:
            return found
        size, key = max(sizes, key=lambda entry: entry[0])
        if size <= _SMALL or (path and path == found and size * 2 < size_of(here)):
            # Many entries: the list itself is what is long.
            return found
        path = [*path, key]
        here = here[key]
        if isinstance(here, (list, str)) or (isinstance(here, dict) and len(here) > many):
            found = path
        if not isinstance(here, (list, dict)):
            return found


def _kept(whole: Any, over: int) -> Any:
    """Return the beginning of a list, table or text, shorter by `over` characters if possible."""
    if isinstance(whole, str):
        return whole[: max(0, len(whole) - over)]
    entries = list(whole.items()) if isinstance(whole, dict) else whole
    sizes = [size_of(entry) + 1 for entry in entries]
    kept = len(entries)
    while kept and over > 0:
        kept -= 1
        over -= sizes[kept]
    return dict(entries[:kept]) if isinstance(whole, dict) else entries[:kept]
