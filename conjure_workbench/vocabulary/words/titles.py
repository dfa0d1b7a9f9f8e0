# SPDX-License-Identifier: MIT
"""Titles of commands, for people."""

from __future__ import annotations

_SPELLED = {"freecads": "FreeCADs", "step": "STEP", "stl": "STL", "svg": "SVG"}


def title_of(name: str) -> str:
    """Return the title of a command: "Create box", "Export STL"."""
    words = [_SPELLED.get(word, word) for word in name.split("_") if word]
    return " ".join(words)[:1].upper() + " ".join(words)[1:]
