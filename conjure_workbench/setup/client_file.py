# SPDX-License-Identifier: MIT
"""A client on this machine: whether it is there, which file it reads, and in which shape."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..errors import invalid
from . import claude_desktop, edits
from .clients import NAME, Client, Shape
from .own_command import major_version
from .surroundings import Surroundings


def is_found(client: Client, around: Surroundings) -> bool:
    """Return True if the client is installed here, or was started here once."""
    if client.mark is not None:
        marks = [around.path(client.mark)]
    else:
        marks = [path.parent for path in _candidates(client, around)]
    return any(mark.exists() for mark in marks) or any(map(around.which, client.programs))


def file_of(client: Client, scope: str, around: Surroundings) -> Path:
    """Return the file that the client reads; it need not exist.

    Args:
        client: the client.
        scope: `user` for all of the person's work, `project` for the project's folder.
        around: the machine.

    Raises:
        ConjureError: INVALID_PARAMETER, the client has no file of this scope; CLIENT_AMBIGUOUS,
            there are several Claude Desktops.
    """
    if scope not in client.scopes:
        raise invalid(
            "scope",
            f"of {client.title} cannot be {scope!r}",
            given=scope,
            allowed=list(client.scopes),
        )
    if scope == "project":
        return around.path(client.project or "")
    candidates = _candidates(client, around)
    return next((path for path in candidates if path.exists()), candidates[0])


def shape_of(client: Client, text: str, around: Surroundings) -> Shape:
    """Return the shape that our entry has in a file.

    Args:
        client: the client.
        text: what the file holds, or nothing.
        around: the machine; where the file does not tell, the installed program does.

    Raises:
        UnreadableTextError: the text is not of the client's format.
    """
    older = client.older
    if older is None:
        return client.shape
    if isinstance(edits.entry_at(text, client.format, client.shape.key), dict):
        return client.shape
    if edits.entry_at(text, client.format, older.shape.key):
        return older.shape
    program = around.which(older.program)
    major = major_version(program) if program else None
    return client.shape if major is None or major >= older.below else older.shape


def holding_shape(client: Client, text: str) -> tuple[Shape, Any] | None:
    """Return the shape in which a file holds our entry, and the entry; None if it holds none.

    Raises:
        UnreadableTextError: the text is not of the client's format.
    """
    for shape in (client.shape, *([client.older.shape] if client.older else [])):
        entry = edits.entry_at(text, client.format, (*shape.key, NAME))
        if entry is not None:
            return shape, entry
    return None


def _candidates(client: Client, around: Surroundings) -> list[Path]:
    if client.variable is not None:
        variable, below = client.variable
        moved = around.variables.get(variable)
        if moved:
            return [Path(moved, below) if below else Path(moved)]
    if client.name == "claude-desktop" and around.system == "windows":
        chosen = claude_desktop.choose(claude_desktop.places(around))
        return [chosen.folder / claude_desktop.FILE]
    return [around.path(template) for template in client.files[around.system]]
