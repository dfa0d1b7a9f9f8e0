# SPDX-License-Identifier: MIT
"""Our entry put into a client's configuration, taken out of it, or shown.

Nothing else in the file changes. A file that cannot be read as its format stays as it is, and the
error carries the entry, so that the person can put it there.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from ..errors import ConjureError, unfit
from ..local_hub.variables import KEY_VARIABLE
from . import config_file, edits, own_command
from .client_file import file_of, holding_shape, shape_of
from .clients import NAME, Client, Shape
from .config_file import ConfigFile
from .formats import UnreadableTextError
from .surroundings import Surroundings

APPEARS_WITHIN_S = 3.0
"""Seconds in which a client that is running writes what its command handed to it."""


@dataclass(frozen=True)
class Choice:
    """Wishes of the person.

    Args:
        scope: `user` or `project`.
        program: absolute path of the program that the client is to start.
        origin: address of the hub for an entry that calls it; None for one that starts `program`.
        file: the client's file, if it is not where the catalogue says.
    """

    scope: str = "user"
    program: str = ""
    origin: str | None = None
    file: Path | None = None


class State(str, Enum):
    """State of a client's configuration after a call."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    ABSENT = "absent"
    SHOWN = "shown"


@dataclass(frozen=True)
class Outcome:
    """Report of what was done for one client.

    Args:
        client: the client.
        path: its file.
        state: what became of the entry.
        entry: the entry as text, for a person to copy; empty when it was removed.
        notes: what the person should know or still has to do, a sentence each.
    """

    client: Client
    path: Path
    state: State
    entry: str = ""
    notes: tuple[str, ...] = ()


def show(client: Client, choice: Choice, around: Surroundings) -> Outcome:
    """Return the entry and where it would go; nothing changes.

    Raises:
        ConjureError: the client has no such scope, or no entries of this kind.
    """
    path = choice.file or file_of(client, choice.scope, around)
    shape = client.shape
    notes: tuple[str, ...] = ()
    try:
        shape = shape_of(client, config_file.read(path).text, around)
    except (ConjureError, UnreadableTextError):
        notes = (f"{path} cannot be read; the entry is as for a new file.",)
    entry = _entry(client, shape, choice)
    text = edits.shown(client.format, (*shape.key, NAME), entry)
    return Outcome(client, path, State.SHOWN, text, (*notes, *_notes(client, shape, choice)))


def set_up(client: Client, choice: Choice, around: Surroundings) -> Outcome:
    """Put our entry into the client's configuration, or bring it up to date.

    Keys that the person added to our entry stay.

    Raises:
        ConjureError: the client has no such scope, or no entries of this kind; FILE_ERROR, the file
            cannot be read or written, and stays as it is (`details.entry` is what to put there).
    """
    path = choice.file or file_of(client, choice.scope, around)
    with _entry_in_error(client, choice):
        file = config_file.read(path)
        shape = shape_of(client, file.text, around)
        place = (*shape.key, NAME)
        entry = _entry(client, shape, choice)
        text = edits.shown(client.format, place, entry)
        notes = _notes(client, shape, choice)
        old = edits.entry_at(file.text, client.format, place)
        wanted = shape.merged(old, entry)
        if old == wanted:
            return Outcome(client, path, State.UNCHANGED, text, notes)
        problem = _by_own_command(client, choice, around, path, wanted, had=old is not None)
        if problem is None:
            return Outcome(client, path, State.WRITTEN, text, notes)
        file = config_file.read(path)
        made = edits.with_entry(file.text, client.format, place, wanted)
        kept = file.raw if _before(file, client) is None else None
        config_file.write(file, file.encoded(made), keep=kept)
    return Outcome(client, path, State.WRITTEN, text, (*notes, *problem))


def remove(client: Client, choice: Choice, around: Surroundings) -> Outcome:
    """Take our entry out of the client's configuration.

    Where nothing else changed since it was put there, the file is byte for byte as before.

    Raises:
        ConjureError: the client has no such scope; FILE_ERROR, the file cannot be read or written,
            and stays as it is.
    """
    path = choice.file or file_of(client, choice.scope, around)
    with _entry_in_error(client, None):
        file = config_file.read(path)
        held = holding_shape(client, file.text)
        if held is None:
            return Outcome(client, path, State.ABSENT)
        notes: tuple[str, ...] = ()
        command = client.own_command
        if choice.file is None and command is not None and command.remove:
            program = own_command.program_of(command, choice.scope, around)
            if program is not None:
                problem = own_command.remove(command, program, choice.scope, around)
                file = config_file.read(path)
                if holding_shape(client, file.text) is None:
                    return Outcome(client, path, State.REMOVED)
                notes = (problem or f"`{command.program}` did not remove it; the file was edited.",)
        _take_out(file, client, held[0])
    return Outcome(client, path, State.REMOVED, notes=notes)


def _take_out(file: ConfigFile, client: Client, shape: Shape) -> None:
    before = _before(file, client)
    if before is not None and before.raw is not None:
        config_file.write(file, before.raw, keep=None)
        before.path.unlink()
        return
    made = edits.without_entry(file.text, client.format, (*shape.key, NAME))
    if made is None or before is not None:
        config_file.delete(file)
    else:
        config_file.write(file, file.encoded(made), keep=file.raw)


def _before(file: ConfigFile, client: Client) -> ConfigFile | None:
    """The file as it was before our entry, if nothing but the entry changed since; else None.

    That is the backup, or no file at all (`raw` is None), if our entry put into it makes exactly
    what is there now.
    """
    held = holding_shape(client, file.text)
    if held is None or not isinstance(held[1], dict):
        return None
    before = config_file.read(file.backup)
    try:
        if holding_shape(client, before.text) is not None:
            return None
        made = edits.with_entry(before.text, client.format, (*held[0].key, NAME), held[1])
    except UnreadableTextError:
        return None
    return before if before.encoded(made) == file.raw else None


def _by_own_command(
    client: Client,
    choice: Choice,
    around: Surroundings,
    path: Path,
    wanted: dict[str, Any],
    *,
    had: bool,
) -> tuple[str, ...] | None:
    """Have the client write the entry; returns None if it did, else what to tell the person."""
    command = client.own_command
    if command is None or choice.file is not None:
        return ()
    program = own_command.program_of(command, choice.scope, around)
    if program is None:
        return ()
    if had and command.remove:
        own_command.remove(command, program, choice.scope, around)
    problem = own_command.add(command, program, choice.scope, wanted, around)
    if problem is not None:
        return (f"{problem} The file was edited instead.",)
    end = time.monotonic() + APPEARS_WITHIN_S
    while not _holds(client, path, wanted):
        if time.monotonic() > end:
            return (f"`{command.program}` did not write the entry; the file was edited instead.",)
        time.sleep(0.05)
    return None


def _holds(client: Client, path: Path, wanted: dict[str, Any]) -> bool:
    """True if a file holds an entry with all that is wanted; a file half written does not."""
    try:
        held = holding_shape(client, config_file.read(path).text)
    except UnreadableTextError:
        return False
    return held is not None and isinstance(held[1], dict) and wanted.items() <= held[1].items()


def _entry(client: Client, shape: Shape, choice: Choice) -> dict[str, Any]:
    if choice.origin is None:
        return client.stdio_entry(shape, choice.program)
    entry = client.http_entry(shape, choice.origin)
    if entry is None:
        raise unfit("http", f"{client.title}'s file can name programs only.", True, False)
    return entry


def _notes(client: Client, shape: Shape, choice: Choice) -> tuple[str, ...]:
    notes = []
    if choice.origin is not None and shape.names_key:
        notes.append(
            f"{client.title} reads the key from the environment variable {KEY_VARIABLE}; "
            "`conjure key` shows what to set."
        )
    elif choice.origin is not None:
        notes.append(
            f"{client.title} cannot read the key from the environment. Give it the header "
            "Authorization yourself: the word Bearer, a space, and what `conjure key` shows."
        )
    if choice.origin is not None:
        notes.append("This entry starts no hub: `conjure serve` or `conjure start` does.")
    elif choice.scope == "project":
        notes.append("The entry names a path of this machine; others of the project have another.")
    return tuple(notes)


@contextmanager
def _entry_in_error(client: Client, choice: Choice | None) -> Iterator[None]:
    """Turn what went wrong with the file into an error that carries the entry to put there."""
    try:
        yield
    except UnreadableTextError as error:
        failed = ConjureError("FILE_ERROR", f"{client.title}'s file stays as it is: {error}.")
        cause: Exception = error
    except ConjureError as error:
        if error.code != "FILE_ERROR":
            raise
        failed, cause = error, error
    else:
        return
    if choice is not None:
        entry = _entry(client, client.shape, choice)
        failed.details["entry"] = edits.shown(client.format, (*client.shape.key, NAME), entry)
    raise failed from cause
