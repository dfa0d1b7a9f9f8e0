# SPDX-License-Identifier: MIT
"""The add-on in FreeCAD's folder: installed, removed, looked at.

A record beside the copied files says that this program put them there, and which. A folder without
it, from the Addon Manager or a checkout, is never touched.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from .. import __version__
from ..errors import ConjureError
from .addon_files import addon_files

FOLDER = "Conjure"
"""Name of the add-on's folder in the folder Mod."""
RECORD = "installed-by-conjure.json"


class Kind(Enum):
    """Way by which the add-on came into a folder Mod."""

    ABSENT = "not installed"
    OURS = "installed by this program"
    LINKED = "linked to a checkout"
    OTHER = "installed by the Addon Manager or by hand"


@dataclass(frozen=True)
class Installed:
    """The add-on in a folder Mod.

    Args:
        folder: of the add-on, whether it exists or not.
        kind: how it came there.
        version: what it states; None where it is absent or states none.
        disabled: the person switched it off in the Addon Manager.
    """

    folder: Path
    kind: Kind
    version: str | None = None
    disabled: bool = False


def status(mod: Path) -> Installed:
    """Return what is installed in a folder Mod."""
    folder = mod / FOLDER
    if folder.is_symlink():
        kind = Kind.LINKED
    elif (folder / RECORD).is_file():
        kind = Kind.OURS
    elif folder.exists():
        kind = Kind.OTHER
    else:
        return Installed(folder, Kind.ABSENT)
    try:
        manifest = (folder / "package.xml").read_text("utf-8")
    except OSError:
        manifest = ""
    found = re.search(r"<version>([^<]+)</version>", manifest)
    disabled = (folder / "ADDON_DISABLED").exists()
    return Installed(folder, kind, found[1] if found else None, disabled)


def install(mod: Path, files: Mapping[str, Path] | None = None) -> Installed:
    """Put the add-on of this version into a folder Mod, in one step; returns what was there.

    A link to a checkout stays. A person's switch that turns the add-on off stays, too.

    Args:
        mod: the folder; it is made where it does not exist.
        files: path in the add-on and file to copy; by default those of this installation.

    Raises:
        ConjureError: FILE_ERROR, the folder cannot be written; ADDON_NOT_OURS, the add-on is there
            already, and this program did not install it.
    """
    before = status(mod)
    if before.kind is Kind.LINKED:
        return before
    _refuse_other(before)
    files = addon_files() if files is None else files
    record = {"version": __version__, "files": sorted(files)}
    try:
        mod.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=mod, prefix=".conjure-"))
        try:
            fresh, old = made / "new", made / "old"
            for name, source in files.items():
                target = fresh / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
            (fresh / RECORD).write_text(json.dumps(record), "utf-8")
            if before.kind is Kind.OURS:
                _keep_own_files(before.folder, fresh)
                os.replace(before.folder, old)
            os.replace(fresh, before.folder)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise _failed(before.folder, "cannot be written", error) from error
    return before


def remove(mod: Path) -> Installed:
    """Take the add-on out of a folder Mod, if this program put it there; returns what was there.

    Files that others put into its folder stay, and the folder with them.

    Raises:
        ConjureError: FILE_ERROR, it cannot be removed; ADDON_NOT_OURS, it was installed otherwise.
    """
    before = status(mod)
    if before.kind in (Kind.ABSENT, Kind.LINKED):
        return before
    _refuse_other(before)
    folder = before.folder
    try:
        for name in _recorded(folder):
            (folder / name).unlink(missing_ok=True)
        (folder / RECORD).unlink()
        for cache in folder.rglob("__pycache__"):
            shutil.rmtree(cache)
        below = sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True)
        for path in (*below, folder):
            if not any(path.iterdir()):
                path.rmdir()
    except OSError as error:
        raise _failed(folder, "cannot be removed", error) from error
    return before


def _recorded(folder: Path) -> list[str]:
    """The names of the files that we installed; none that leads out of the folder."""
    try:
        names = json.loads((folder / RECORD).read_text("utf-8"))["files"]
    except (ValueError, KeyError, TypeError):
        names = []
    inside = folder.resolve()
    return [name for name in names if inside in (folder / name).resolve().parents]


def _keep_own_files(old: Path, fresh: Path) -> None:
    """Copy what neither version installed, such as the switch that turns the add-on off."""
    ours = {*_recorded(old), RECORD}
    for path in old.rglob("*"):
        name = path.relative_to(old)
        if path.is_file() and "__pycache__" not in name.parts and name.as_posix() not in ours:
            target = fresh / name
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(path, target)


def _refuse_other(found: Installed) -> None:
    if found.kind is Kind.OTHER:
        raise ConjureError(
            "ADDON_NOT_OURS",
            f"{found.folder} was not installed by this program.",
            details={"path": str(found.folder), "version": found.version},
        )


def _failed(path: Path, problem: str, error: OSError) -> ConjureError:
    reason = error.strerror or str(error)
    return ConjureError("FILE_ERROR", f"{path} {problem}: {reason}.", details={"path": str(path)})
