# SPDX-License-Identifier: MIT
"""A client's own command for adding and removing servers.

A client that is running writes its file itself, and its command is made for that. What it did is
looked up in the file by the caller; a command that fails is told, not repeated.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

from .clients import NAME, OwnCommand
from .surroundings import Surroundings

LONGEST_S = 30
"""Seconds after which a client's command is given up."""


def program_of(command: OwnCommand, scope: str, around: Surroundings) -> Path | None:
    """Return the path of a client's program if it can write this scope, else None.

    A batch file (Windows) is not used: its interpreter would change the quotes of the JSON text.
    """
    found = around.which(command.program)
    if found is None or scope not in command.scopes or found.suffix.lower() in (".cmd", ".bat"):
        return None
    return found


def add(
    command: OwnCommand, program: Path, scope: str, entry: dict[str, Any], around: Surroundings
) -> str | None:
    """Run the client's command for adding our entry.

    Returns:
        None, or why it did not work.
    """
    named = {"name": NAME, **entry} if command.name_inside else entry
    text = json.dumps(named, ensure_ascii=False)
    words = {"{scope}": scope, "{json}": text}
    return _run(program, [words.get(word, word) for word in command.add], around)


def remove(command: OwnCommand, program: Path, scope: str, around: Surroundings) -> str | None:
    """Run the client's command for removing our entry.

    Returns:
        None, or why it did not work.
    """
    return _run(program, [scope if word == "{scope}" else word for word in command.remove], around)


def major_version(program: Path) -> int | None:
    """Return the first number of the version that a program states, or None if it states none."""
    try:
        told = subprocess.run(
            [program, "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST_S
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r"(\d+)(?:\.\d+)+", told)
    return int(found[1]) if found else None


def _run(program: Path, arguments: list[str], around: Surroundings) -> str | None:
    name = f"{program.name} {arguments[0]}"
    try:
        done = subprocess.run(
            [program, *arguments],
            cwd=around.project,
            env=dict(around.variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=LONGEST_S,
        )
    except subprocess.TimeoutExpired:
        return f"`{name}` did not end within {LONGEST_S} s."
    except OSError as error:
        return f"`{name}` could not be started: {error.strerror}."
    if done.returncode == 0:
        return None
    said = done.stdout.decode("utf-8", "replace").strip().splitlines()
    return f"`{name}` ended with code {done.returncode}" + (f": {said[-1]}" if said else ".")
