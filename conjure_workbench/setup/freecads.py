# SPDX-License-Identifier: MIT
"""The FreeCADs of this machine, each asked for its version and its folder.

The folder is never guessed: from 1.1 on it depends on the version, in a sandbox on the sandbox.
The question goes in by standard input, since a sandbox does not see a file of ours.
"""

from __future__ import annotations

import glob
import json
import os
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..errors import ConjureError
from .surroundings import Surroundings

ANSWERS_WITHIN_S = 120
"""Seconds for a FreeCAD to start without a window and answer; the first start is the slowest."""

_MARK = "conjure-answer "
# One line: what comes by standard input is run line by line.
_QUESTION = (
    "import json, importlib.util, FreeCAD; print('\\n" + _MARK + "' + json.dumps({"
    "'data': FreeCAD.getUserAppDataDir(), 'version': FreeCAD.Version()[:3], "
    "'websocket': importlib.util.find_spec('websocket') is not None}), flush=True)\n"
)

PATH_NAMES = ("freecadcmd", "FreeCADCmd", "freecad.cmd", "freecadcmd-daily")
"""Names of FreeCAD's program without a window."""
_FLATPAKS = ("org.freecad.FreeCAD", "org.freecadweb.FreeCAD")
_PLACES = {
    "linux": (
        "/snap/bin/freecad.cmd",
        "/opt/*/bin/freecadcmd",
        "{home}/Applications/*FreeCAD*.AppImage",
        "{home}/AppImages/*[Ff]ree[Cc][Aa][Dd]*.AppImage",
        "{home}/Downloads/*FreeCAD*.AppImage",
        "{home}/.local/bin/*FreeCAD*.AppImage",
        "/opt/*FreeCAD*.AppImage",
    ),
    "macos": (
        "/Applications/FreeCAD*.app/Contents/Resources/bin/freecadcmd",
        "/Applications/FreeCAD*.app/Contents/Resources/bin/FreeCADCmd",
        "{home}/Applications/FreeCAD*.app/Contents/Resources/bin/freecadcmd",
    ),
    "windows": (
        "{programs}/FreeCAD*/bin/FreeCADCmd.exe",
        "{programs}/FreeCAD*/bin/freecadcmd.exe",
        "{local}/Programs/FreeCAD*/bin/FreeCADCmd.exe",
        "{local}/Programs/FreeCAD*/bin/freecadcmd.exe",
    ),
}
"""Places of FreeCAD outside the PATH."""


@dataclass(frozen=True)
class FreeCad:
    """A FreeCAD that answered.

    Args:
        command: words that start it without a window.
        version: such as "1.1.3".
        data: its folder for the person's data.
        has_websocket: its Python has the package websocket-client, without which the add-on cannot
            connect.
    """

    command: tuple[str, ...]
    version: str
    data: Path
    has_websocket: bool

    @property
    def mod(self) -> Path:
        """Folder of the person's add-ons."""
        return self.data / "Mod"


def commands(around: Surroundings) -> list[tuple[str, ...]]:
    """Return the words that start each FreeCAD of this machine, without a window."""
    found: list[tuple[str, ...]] = []
    for name in PATH_NAMES:
        in_path = around.which(name)
        found += [(str(in_path),)] if in_path else []
    flatpak = around.which("flatpak")
    if flatpak is not None:
        found += [
            (str(flatpak), "run", "--command=FreeCADCmd", name)
            for name in _FLATPAKS
            if _has_flatpak(flatpak, name)
        ]
    for pattern in _PLACES[around.system]:
        for path in sorted(glob.glob(_filled(pattern, around))):
            if os.access(path, os.X_OK):
                found.append((path, "--console") if path.endswith(".AppImage") else (path,))
    by_file = {(os.path.realpath(words[0]), *words[1:]): words for words in reversed(found)}
    return list(reversed(by_file.values()))


def ask(command: Iterable[str]) -> FreeCad:
    """Start a FreeCAD without a window and return what it says about itself.

    Args:
        command: the words that start it.

    Raises:
        ConjureError: FREECAD_NOT_FOUND; it does not answer.
    """
    words = tuple(command)
    try:
        told = subprocess.run(
            words,
            input=_QUESTION.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=ANSWERS_WITHIN_S,
        ).stdout.decode("utf-8", "replace")
        found = re.search(rf"{_MARK}(\{{.*\}})", told)
        answer = json.loads(found[1]) if found else {}
        version = ".".join(answer["version"])
        return FreeCad(words, version, Path(answer["data"]), answer["websocket"])
    except (OSError, subprocess.TimeoutExpired, ValueError, KeyError) as error:
        raise ConjureError(
            "FREECAD_NOT_FOUND",
            f"{' '.join(words)} does not answer as FreeCAD without a window does "
            f"({type(error).__name__}).",
            field="freecad",
            given=" ".join(words),
        ) from error


def found_freecads(around: Surroundings, named: str | None = None) -> list[FreeCad]:
    """Return the FreeCADs that answer, one for each folder of add-ons.

    Args:
        around: the machine.
        named: path or name of the program of one of them, to take no other.

    Raises:
        ConjureError: FREECAD_NOT_FOUND; there is none, or none answers.
    """
    if named is not None:
        words = (str(around.which(named) or named),)
        return [ask((*words, "--console") if named.endswith(".AppImage") else words)]
    answered: dict[Path, FreeCad] = {}
    silent: list[str] = []
    for command in commands(around):
        try:
            freecad = ask(command)
        except ConjureError as error:
            silent.append(error.message)
        else:
            answered.setdefault(freecad.mod, freecad)
    if not answered:
        raise ConjureError(
            "FREECAD_NOT_FOUND",
            " ".join(silent) or "No FreeCAD was found on this machine.",
            field="freecad",
        )
    return list(answered.values())


def _has_flatpak(flatpak: Path, name: str) -> bool:
    try:
        asked = subprocess.run(
            [flatpak, "info", name],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=ANSWERS_WITHIN_S,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def _filled(pattern: str, around: Surroundings) -> str:
    if not pattern.startswith("{"):
        return pattern
    if pattern.startswith("{programs}"):
        folder = around.variables.get("ProgramFiles", "C:/Program Files")
        return glob.escape(folder) + pattern[len("{programs}") :]
    name, _, rest = pattern.partition("/")
    return f"{glob.escape(str(around.path(name)))}/{rest}"
