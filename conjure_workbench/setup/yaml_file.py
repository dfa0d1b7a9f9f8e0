# SPDX-License-Identifier: MIT
"""A YAML file that holds our entry and nothing else, as Continue reads one for each server.

The values are written as JSON, which is YAML, too.
"""

from __future__ import annotations

import json
import re
from typing import Any

from .clients import NAME
from .formats import UnreadableTextError

_HEAD = f"""\
# Made by `conjure setup`, which replaces the whole file.
name: Conjure for FreeCAD
version: 1.0.0
schema: v1
mcpServers:
  - name: {NAME}
"""
_MARK = _HEAD.splitlines()[0]


def document(entry: dict[str, Any]) -> str:
    """Return the file for an entry."""
    values = (f"    {key}: {json.dumps(value)}\n" for key, value in entry.items())
    return _HEAD + "".join(values)


def entry_in(text: str) -> dict[str, Any] | None:
    """Return the entry of such a file, or None where the text is empty.

    Raises:
        UnreadableTextError: the file was not made by this program.
    """
    if not text.strip():
        return None
    if not text.startswith(_MARK):
        raise UnreadableTextError("it was not made by `conjure setup`")
    lines = re.findall(r"^    (\w+): (.+?)\r?$", text, re.MULTILINE)
    try:
        return {key: json.loads(value) for key, value in lines}
    except ValueError as error:
        raise UnreadableTextError("it was changed since `conjure setup` made it") from error
