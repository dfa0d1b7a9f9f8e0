# SPDX-License-Identifier: MIT
"""Size of an error in a reply: its lists and long texts are shortened until it fits."""

from __future__ import annotations

import json
from typing import Any

MOST_BYTES = 1_250
"""Bytes of an error's entry; with what a server puts around it, a reply has less than 1,500."""
_LONGEST_MESSAGE = 480
_LONGEST_TEXT = 240
_FEWEST = 1
_KEPT_OF, _OF = 3, 4
_GAP = " ... "
_BRACKETS = {"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{"}


def within_budget(entry: dict[str, Any]) -> dict[str, Any]:
    """The entry of an error, with long texts cut in their middle and lists cut at their end.

    A script's traceback and output have limits of their own.

    Args:
        entry: `error`, `error_code` and `details`, JSON-serializable.

    Returns:
        The same if it is small enough; else a shorter one, in whose details `totals` says how
        many items each shortened list had.
    """
    if entry["error_code"] == "SCRIPT_ERROR" or _size(entry) <= MOST_BYTES:
        return entry
    details = dict(entry["details"])
    shorter = {**entry, "details": details}
    totals: dict[str, int] = {}
    lists = {key: list(value) for key, value in details.items() if isinstance(value, (list, tuple))}
    while lists and _size(shorter) > MOST_BYTES:
        key = max(lists, key=lambda name: _size(lists[name][_FEWEST:]))
        if len(lists[key]) <= _FEWEST:
            break
        totals.setdefault(key, len(lists[key]))
        details[key] = lists[key] = lists[key][: len(lists[key]) * _KEPT_OF // _OF]
        details["totals"] = totals
    if _size(shorter) > MOST_BYTES:
        shorter["error"] = _cut(entry["error"], _LONGEST_MESSAGE)
        for key, value in details.items():
            if isinstance(value, str):
                details[key] = _cut(value, _LONGEST_TEXT)
    return shorter


def _size(value: Any) -> int:
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    head = (most - len(_GAP)) * 2 // 3
    before, after = text[:head], text[head + len(_GAP) - most :]
    tail = _balanced(after[::-1])[::-1]
    return _balanced(before).rstrip(" ,;") + _GAP + tail.lstrip(" ,;")


def _balanced(text: str) -> str:
    """A text up to the first bracket that does not close in it, unless that is early on."""
    open_at: list[int] = []
    for at, sign in enumerate(text):
        if sign in _BRACKETS:
            if open_at and text[open_at[-1]] == _BRACKETS[sign]:
                open_at.pop()
            else:
                open_at.append(at)
    return text[: open_at[0]] if open_at and open_at[0] > len(text) // 2 else text
