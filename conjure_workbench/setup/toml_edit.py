# SPDX-License-Identifier: MIT
"""One table of a TOML text set or removed; every other character stays.

`tomlkit` reads, and writes the values. It does not write the whole: into a text with CRLF it puts
lines with LF, and it refuses a byte order mark. Each result is read again and compared with what it
must mean before it is returned.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from .formats import UnreadableTextError

_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


def entry_at(text: str, path: Sequence[str]) -> Any:
    """Return what stands at a path of keys, or None.

    Raises:
        UnreadableTextError: the text is not TOML.
    """
    data: Any = _read(text)
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def with_entry(text: str, path: Sequence[str], entry: dict[str, Any]) -> str:
    """Return the text with a table at a path, in the place of the one there, or else at the end.

    Raises:
        UnreadableTextError: the text is not TOML, or its form leaves no place for the table.
    """
    meant = copy.deepcopy(_read(text))
    line_end = "\r\n" if "\r\n" in text else "\n"
    block = table(path, entry).replace("\n", line_end)
    at = meant
    for key in path[:-1]:
        at = at.setdefault(key, {})
        if not isinstance(at, dict):
            raise UnreadableTextError(f"{key} is not a table")
    if path[-1] in at:
        start, end = _span(text, path)
        if not text[:end].endswith("\n"):
            block = block[: -len(line_end)]
        made = text[:start] + block + text[end:]
    else:
        gap = "" if not text or text.endswith("\n") else line_end
        made = text + gap + (line_end if text.strip() else "") + block
    at[path[-1]] = entry
    return _checked(made, meant)


def without_entry(text: str, path: Sequence[str]) -> str:
    """Return the text without the table at a path, its subtables, and the empty line before it.

    Raises:
        UnreadableTextError: the text is not TOML, or has no such table.
    """
    meant = copy.deepcopy(_read(text))
    start, end = _span(text, path)
    at = meant
    for key in path[:-1]:
        at = at[key]
    del at[path[-1]]
    before, after = text[:start], text[end:]
    if not after.strip():
        before = re.sub(r"(\r?\n)\r?\n\Z", r"\1", before)
    made = before + after
    # A table that was there only as the beginning of our header is gone with it.
    gone = {key: value for key, value in meant.items() if key != path[0] or at}
    return _checked(made, gone if path[0] not in _read(made) else meant)


def table(path: Sequence[str], entry: dict[str, Any]) -> str:
    """Return the lines of a table; tables inside it are written in one line each."""
    lines = [f"[{'.'.join(tomlkit.key(key).as_string() for key in path)}]"]
    lines += [f"{tomlkit.key(key).as_string()} = {_value(value)}" for key, value in entry.items()]
    return "\n".join(lines) + "\n"


def _value(value: Any) -> str:
    if not isinstance(value, dict):
        return str(tomlkit.item(value).as_string())
    inside = (f"{tomlkit.key(key).as_string()} = {_value(part)}" for key, part in value.items())
    return "{ " + ", ".join(inside) + " }" if value else "{}"


def _read(text: str) -> dict[str, Any]:
    try:
        return tomlkit.parse(text).unwrap()
    except TOMLKitError as error:
        raise UnreadableTextError(str(error)) from error


def _checked(made: str, meant: dict[str, Any]) -> str:
    if _read(made) != meant:
        raise UnreadableTextError(
            "it is written in a form in which the place of the entry is not sure"
        )
    return made


def _span(text: str, path: Sequence[str]) -> tuple[int, int]:
    """The place of a table and its subtables, without empty lines and comments after them."""
    keys = r"[ \t]*\.[ \t]*".join(
        rf"(?:{re.escape(key)}|[\"']{re.escape(key)}[\"'])" for key in path
    )
    header = re.compile(rf"[ \t]*\[[ \t]*{keys}[ \t]*(?:\.[^\]]*)?\]")
    starts = [found.start() for found in _TABLE.finditer(text)] + [len(text)]
    ours = [index for index, at in enumerate(starts[:-1]) if header.match(text, at)]
    if not ours or ours != list(range(ours[0], ours[-1] + 1)):
        raise UnreadableTextError(f"{'.'.join(path)} does not stand there as tables of its own")
    start, end = starts[ours[0]], starts[ours[-1] + 1]
    trailing = re.search(
        r"(?:^[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:#[^\n]*)?\Z", text[start:end], re.MULTILINE
    )
    return start, start + trailing.start() if trailing else end
