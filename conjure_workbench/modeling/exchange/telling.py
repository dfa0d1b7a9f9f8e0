# SPDX-License-Identifier: MIT
"""Short lists for replies to imports of many objects: counts, and the first names."""

from __future__ import annotations

import json
from itertools import accumulate
from typing import Any, Sequence

from ..document.freecad_types import DocumentObject

_MOST_BYTES = {"objects": 500, "labels": 500, "meshes": 600}
"""Of each list in a reply, which stays under 4 kB together with the rest."""
_MOST_OF_ROWS, _BYTES_OF_ROW = 1200, 190
"""Bytes of all new objects in `changes`, and of one of them without its name and label."""


def brief(facts: dict[str, Any]) -> dict[str, Any]:
    """Shorter lists in the place of the long ones among facts, and how many objects they omit."""
    found: dict[str, Any] = {}
    for key, most in _MOST_BYTES.items():
        whole = facts.get(key, ())
        kept = _fitting([_size(item) for item in whole], most)
        if kept < len(whole):
            found[key] = whole[:kept]
    if "objects" in found:
        found["not_listed"] = len(facts["objects"]) - len(found["objects"])
    return found


def beyond(objects: Sequence[DocumentObject]) -> set[str]:
    """Names of the new objects that are too many to tell of in `changes`."""
    sizes = [_BYTES_OF_ROW + _size(obj.Name) + _size(obj.Label) for obj in objects]
    return {obj.Name for obj in objects[_fitting(sizes, _MOST_OF_ROWS) :]}


def _fitting(sizes: Sequence[int], most: int) -> int:
    return max(1, sum(total <= most for total in accumulate(sizes)))


def _size(value: Any) -> int:
    return len(json.dumps(value, ensure_ascii=False).encode("utf-8")) + 1
