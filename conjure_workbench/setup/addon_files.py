# SPDX-License-Identifier: MIT
"""The add-on's files in this installation: in a wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path

from ..errors import ConjureError
from .addon_content import BESIDE_THE_PACKAGE, BUNDLED, COMPILED, FOLDER_IN_WHEEL, PACKAGE

_PACKAGE_FOLDER = Path(__file__).resolve().parents[1]
_LEFT_OUT = {"__pycache__", FOLDER_IN_WHEEL}


def addon_files(package: Path = _PACKAGE_FOLDER) -> dict[str, Path]:
    """Return the add-on's files: path in the add-on's folder, with `/`, and the file to copy.

    Args:
        package: the folder of the package.

    Raises:
        ConjureError: FILE_ERROR; this installation is not complete.
    """
    inside = package / FOLDER_IN_WHEEL
    root = inside if inside.is_dir() else package.parent
    found = {}
    for name in BESIDE_THE_PACKAGE:
        beside = root / name
        if not beside.exists():
            raise ConjureError("FILE_ERROR", f"This installation holds no {name}: {beside}.")
        files = [beside] if beside.is_file() else _below(beside)
        found.update({file.relative_to(root).as_posix(): file for file in files})
    for file in (*root.glob(COMPILED), *root.glob(BUNDLED)):
        if file.is_file() and not _LEFT_OUT & set(file.relative_to(root).parts):
            found[file.relative_to(root).as_posix()] = file
    for file in _below(package):
        found[f"{PACKAGE}/{file.relative_to(package).as_posix()}"] = file
    return found


def _below(folder: Path) -> list[Path]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if not _LEFT_OUT & set(path.relative_to(folder).parts)]
