# SPDX-License-Identifier: MIT
"""The Python packages of bundled.txt, as a release zip holds them."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import zipfile
from pathlib import Path

FOLDER = "bundled"
"""Folder of the add-on; conjure_workbench/gui/bundled.py has FreeCAD's Python look into it."""

_REQUIREMENTS = Path(__file__).resolve().with_name("bundled.txt")
_LEFT_OUT = re.compile(r"/tests/|\.dist-info/(RECORD|WHEEL|entry_points\.txt|top_level\.txt)$")


def files(checkout: Path) -> dict[str, bytes]:
    """Return path in the add-on and content of each file, with the packages' licenses.

    Raises:
        subprocess.CalledProcessError: a package could not be downloaded, or is another one.
    """
    found = {}
    for wheel in _wheels(checkout / "build/bundled"):
        with zipfile.ZipFile(wheel) as content:
            for name in content.namelist():
                if not _LEFT_OUT.search(name):
                    found[f"{FOLDER}/{name}"] = content.read(name)
    return found


def licenses(content: dict[str, bytes]) -> list[tuple[str, str]]:
    """Return the license of each package, by its SPDX name, and its file.

    Raises:
        ValueError: a package does not tell its license, or lacks the file.
    """
    found = []
    for name in sorted(name for name in content if name.endswith(".dist-info/METADATA")):
        folder = name.rpartition("/")[0]
        files = [one for one in content if re.match(rf"{re.escape(folder)}/.*LICEN[CS]E", one)]
        license_name = _stated(content[name], "License")
        if not files or not license_name:
            raise ValueError(f"{name} states no license, or the package holds none")
        found.append((license_name, files[0]))
    return found


def python_needed(content: dict[str, bytes]) -> str:
    """Return the newest Python that one of the packages needs, such as "3.8"."""
    needed = [
        re.sub(r"[^\d.]", "", _stated(text, "Requires-Python"))
        for name, text in content.items()
        if name.endswith(".dist-info/METADATA")
    ]
    return max(needed, key=lambda version: tuple(map(int, version.split("."))))


def _stated(metadata: bytes, field: str) -> str:
    found = re.search(rf"^{field}: (.+)$", metadata.decode("utf-8"), re.MULTILINE)
    return found[1].strip() if found else ""


def _wheels(folder: Path) -> list[Path]:
    """Return the wheels, downloaded where they are not in the folder yet."""
    wanted = set(re.findall(r"--hash=sha256:(\w+)", _REQUIREMENTS.read_text("utf-8")))
    found = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in folder.glob("*.whl")}
    if not wanted <= set(found):
        download = [*(sys.executable, "-m", "pip", "download", "-q", "--no-deps")]
        download += ["--disable-pip-version-check", "--only-binary", ":all:", "--require-hashes"]
        subprocess.run([*download, "-r", _REQUIREMENTS, "-d", folder], check=True, timeout=120)
        found = {
            hashlib.sha256(path.read_bytes()).hexdigest(): path for path in folder.glob("*.whl")
        }
    return sorted(found[one] for one in wanted)
