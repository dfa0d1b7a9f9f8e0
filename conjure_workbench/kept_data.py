# SPDX-License-Identifier: MIT
"""Data that Conjure keeps on this computer for one user of FreeCAD: where, and its removal.

The hub's key and state are not among it: they belong to the program `conjure` and its clients.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Iterable

import FreeCAD

from . import logs, preferences
from .adapter.credentials import INSTALLATION_FILE, SERVICE
from .adapter.running_notes import NOTES
from .adapter.settings import PREFERENCES_PATH
from .modeling.document.snapshot_store import SnapshotStore


class Kind(Enum):
    """Kinds of data; all of one kind is removed together."""

    KEYS = "keys"
    SNAPSHOTS = "snapshots"
    CHECKPOINTS = "checkpoints"
    LOG = "log"
    ACTIVITY_LOG = "activity_log"
    SETTINGS = "settings"


@dataclass(frozen=True)
class Kept:
    """Data of one kind.

    Attributes:
        kind: the kind.
        paths: its files and folders.
        size: the bytes of its files.
        keyring: its entries in the system's keyring, by name and server.
        group: its group of FreeCAD's parameters, or an empty text.
    """

    kind: Kind
    paths: tuple[Path, ...]
    size: int
    keyring: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True)
class Failure:
    """File or folder that could not be removed, and the system's reason."""

    path: Path
    reason: str


def kept() -> list[Kept]:
    """Return what is kept now, in the order of the kinds; only kinds of which there is any."""
    found = []
    for kind in Kind:
        paths = _paths(kind)
        keyring = tuple(f"{SERVICE}, {url}" for url in _in_keyring()) if kind is Kind.KEYS else ()
        group = PREFERENCES_PATH if kind is Kind.SETTINGS and _has_settings() else ""
        if paths or keyring or group:
            found.append(Kept(kind, paths, sum(map(_size, paths)), keyring, group))
    return found


def remove(kinds: Iterable[Kind]) -> list[Failure]:
    """Remove data of these kinds, and Conjure's folder if nothing is left in it.

    Returns:
        What could not be removed; all the rest is gone nevertheless.
    """
    failures = []
    for kind in kinds:
        for path in _paths(kind):
            try:
                _delete(path)
            except OSError as error:
                failures.append(Failure(path, error.strerror or str(error)))
        if kind is Kind.KEYS:
            for url in _in_keyring():
                preferences.key_store().forget(url)
        if kind is Kind.SETTINGS:
            parent, _, name = PREFERENCES_PATH.rpartition("/")
            FreeCAD.ParamGet(parent).RemGroup(name)
            FreeCAD.saveParameter()
    folder = preferences.user_folder()
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
    return failures


def _paths(kind: Kind) -> tuple[Path, ...]:
    """Return the files and folders of a kind that exist."""
    folder, snapshots = preferences.user_folder(), SnapshotStore()
    named = {
        Kind.KEYS: [preferences.key_store().file],
        Kind.SNAPSHOTS: [snapshots.folder],
        Kind.CHECKPOINTS: [snapshots.for_checkpoints().folder],
        Kind.LOG: [
            path for what in (f"{logs.FILE_NAME}*", NOTES) for path in sorted(folder.glob(what))
        ],
        Kind.ACTIVITY_LOG: [preferences.activity_folder()],
        Kind.SETTINGS: [folder / INSTALLATION_FILE],
    }
    return tuple(path for path in named[kind] if path.exists())


def _in_keyring() -> list[str]:
    """Return the servers whose keys are in the system's keyring."""
    store = preferences.key_store()
    return [url for url in preferences.known_addresses() if store.uses_keyring and store.load(url)]


def _has_settings() -> bool:
    return bool(FreeCAD.ParamGet(PREFERENCES_PATH).GetContents())


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def _delete(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
