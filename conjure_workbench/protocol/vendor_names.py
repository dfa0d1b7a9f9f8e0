# SPDX-License-Identifier: MIT
"""Replies with the further keys by which the vendor's add-on and SDK look for objects and files."""

from __future__ import annotations

from typing import Any

_OF_OBJECT = ("object", "object_name", "name", "label")
_OF_REPLY = {"filepath": "path", "__return__": "value"}


def with_vendor_names(reply: dict[str, Any]) -> dict[str, Any]:
    """Return a reply in which every `object_id` also stands under the vendor's keys.

    A listing stands at `o`, too, its rows with name and type as `n` and `t`. A key that is there
    already keeps its value.
    """
    named: dict[str, Any] = _with_names(reply)
    for second, first in _OF_REPLY.items():
        if first in named:
            named.setdefault(second, named[first])
    changed = named.get("properties")
    if isinstance(changed, dict) and len(changed) == 1:
        ((name, values),) = changed.items()
        if isinstance(values, dict) and "old" in values and "new" in values:
            named.update(property=name, old_value=values["old"], new_value=values["new"])
    listed = named.get("o", named.get("objects"))
    if isinstance(listed, list) and all(isinstance(row, dict) for row in listed):
        named["o"] = [_listed(row) for row in listed]
    return named


def _with_names(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_names(item) for item in value]
    if not isinstance(value, dict):
        return value
    named = {key: _with_names(item) for key, item in value.items()}
    if isinstance(value.get("object_id"), str):
        for key in _OF_OBJECT:
            named.setdefault(key, value["object_id"])
    return named


def _listed(row: dict[str, Any]) -> dict[str, Any]:
    """Return an entry of a listing with its object's name, type and box under all their keys."""
    name = row.get("name", row.get("n"))
    box = {"bounds": row["bounding_box"]} if "bounding_box" in row else {}
    return {**row, **box, "name": name, "n": name, "t": row.get("type", row.get("t"))}
