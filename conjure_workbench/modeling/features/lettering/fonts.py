# SPDX-License-Identifier: MIT
"""Fonts of the machine, found by file or by name."""

from __future__ import annotations

import difflib
import os
import re
import sys
from pathlib import Path
from typing import Any, Iterator

import FreeCAD

from ....errors import ConjureError, invalid
from .font_tables import FontTables, NoFontError

ENDINGS = (".ttf", ".otf", ".ttc")
_LISTED = 12
_MOST_BYTES = 100_000_000
_OWN = "Mod/TechDraw/Resources/fonts"
_FIRST = "osifont-lgpl3fe"
"""The font that FreeCAD brings along in every version."""


def found(wanted: str | None, context: Any, field: str) -> Path:
    """The file of a font.

    Args:
        wanted: a file, or a name such as "DejaVu Sans Bold"; None for FreeCAD's own.
        context: of the command, which judges files outside of the folders of fonts.
        field: the parameter, for errors.

    Raises:
        ConjureError: INVALID_PARAMETER: there is no such font, with some that there are; as
            `FileAccess.source` for a file outside of the folders of fonts.
    """
    folders = _folders()
    if wanted is not None and (os.sep in wanted or "/" in wanted):
        path = Path(wanted).expanduser()
        if not any(folder in path.resolve().parents for folder in folders):
            path = context.services.files.source(
                wanted, document=context.document, extensions=ENDINGS, field=field
            )
        if not path.is_file():
            raise _unknown(wanted, list(_files(folders)), field)
        return path
    files = list(_files(folders))
    by_stem: dict[str, Path] = {}
    for file in files:
        by_stem.setdefault(_plain(file.stem), file)
    if wanted is None:
        own = by_stem.get(_plain(_FIRST)) or (files[0] if files else None)
        if own is None:
            raise _unknown("a font", [], field)
        return own
    name = re.sub(r"\.(ttf|otf|ttc)$", "", wanted, flags=re.IGNORECASE)
    for stem in (_plain(name), _plain(f"{name} Regular")):
        if stem in by_stem:
            return by_stem[stem]
    return _named(_plain(name), files) or _refuse(wanted, files, field)


def _refuse(wanted: str, files: list[Path], field: str) -> Path:
    raise _unknown(wanted, files, field)


def _named(name: str, files: list[Path]) -> Path | None:
    """The font that calls itself so; of a family, the one with the shortest full name."""
    family = []
    for file in files:
        try:
            names = FontTables(file).names()
        except (NoFontError, OSError):
            continue
        if _plain(names.get("full", "")) == name:
            return file
        if _plain(names.get("family", "")) == name:
            family.append((len(names.get("full", "")), str(file)))
    return Path(min(family)[1]) if family else None


def _unknown(wanted: str, files: list[Path], field: str) -> ConjureError:
    stems = sorted({file.stem for file in files}, key=str.lower)
    near = difflib.get_close_matches(wanted, stems, _LISTED, 0.4)
    some = list(dict.fromkeys([*near, *stems]))[:_LISTED]
    allowed = ["a file .ttf, .otf or .ttc", *some]
    return invalid(field, "is no font that is found", wanted, allowed)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())


def _folders() -> list[Path]:
    """The folders in which fonts are, FreeCAD's own first."""
    home = Path.home()
    listed = [Path(FreeCAD.getResourceDir()) / _OWN, Path(FreeCAD.getHomePath()) / "data" / _OWN]
    if sys.platform == "win32":
        listed.append(Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts")
        listed.append(home / "AppData/Local/Microsoft/Windows/Fonts")
    elif sys.platform == "darwin":
        listed += [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    else:
        listed += [home / ".local/share/fonts", home / ".fonts"]
        listed += [Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    return [folder.resolve() for folder in listed if folder.is_dir()]


def _files(folders: list[Path]) -> Iterator[Path]:
    for folder in folders:
        for parent, _, names in sorted(os.walk(folder)):
            for name in sorted(names):
                file = Path(parent) / name
                if file.suffix.lower() in ENDINGS and _is_sound(file):
                    yield file


def _is_sound(file: Path) -> bool:
    try:
        return 0 < file.stat().st_size < _MOST_BYTES
    except OSError:
        return False
