# SPDX-License-Identifier: MIT
"""The Python package that a connection needs, websocket-client, and its installation.

Installed only when the person clicks, by pip in a process of its own, into the folder from which
FreeCAD's Addon Manager has its packages loaded. Source for the folder: FreeCAD's Addon Manager.
"""

from __future__ import annotations

import importlib
import importlib.util
import logging
import shutil
import sys
from pathlib import Path
from typing import ClassVar

import FreeCAD

from ..qt import QtCore
from .status.texts import translate

log = logging.getLogger(__name__)

PACKAGE = "websocket-client"
MODULE = "websocket"


def is_missing() -> bool:
    """Return True if the package is not installed; does not import it."""
    try:
        return importlib.util.find_spec(MODULE) is None
    except (ImportError, ValueError):
        return True


def package_folder() -> Path:
    """Return FreeCAD's folder for Python packages of add-ons; it may not exist yet."""
    base = Path(FreeCAD.getUserAppDataDir()) / "AdditionalPythonPackages"
    if tuple(map(int, FreeCAD.Version()[:2])) < (0, 21):
        return base
    return base / f"py{sys.version_info.major}{sys.version_info.minor}"


def python_program() -> str | None:
    """Return the Python that runs pip: FreeCAD's own, or one of the same version; else None."""
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    home = Path(FreeCAD.getHomePath()) / "bin"
    beside = [Path(sys.prefix) / "bin" / name, Path(sys.prefix) / "python.exe", home / "python.exe"]
    beside += [home / name, home / "python"]
    for candidate in beside:
        if candidate.is_file():
            return str(candidate)
    return shutil.which(name)


def pip_arguments(folder: Path) -> list[str]:
    """Return the arguments of the Python program that make pip install the package."""
    return [
        *["-m", "pip", "install", "--disable-pip-version-check", "--no-input"],
        *["--target", str(folder), PACKAGE],
    ]


def missing_sentence() -> str:
    """Sentence for the person about the missing package."""
    return translate(
        "Conjure",
        "The Python package 'websocket-client' is missing, so Conjure cannot connect. "
        "Install it with the button in Edit > Preferences > Conjure.",
    )


class Installer(QtCore.QObject):
    """Installation by pip in a process. Emits `finished` exactly once per `start`."""

    finished = QtCore.Signal(bool, str)  # whether it worked, a sentence

    # It goes on when the preferences are closed, so it must not be collected with them.
    _running: ClassVar[set[Installer]] = set()

    def __init__(self) -> None:
        super().__init__()
        self._output = ""
        self._over = True
        self._process = QtCore.QProcess(self)
        self._process.setProcessChannelMode(QtCore.QProcess.ProcessChannelMode.MergedChannels)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)

    def start(self, program: str | None = None) -> None:
        """Start installing; `program` replaces the Python program that runs pip."""
        program = program or python_program()
        self._output, self._over = "", False
        if program is None:
            self._finish(
                False, translate("Conjure", "No Python program was found to run pip with.")
            )
            return
        folder = package_folder()
        self._running.add(self)
        self._process.start(program, pip_arguments(folder))

    def _read(self) -> None:
        self._output += bytes(self._process.readAllStandardOutput()).decode("utf-8", "replace")

    def _failed(self, _error: object) -> None:
        self._finish(
            False,
            translate("Conjure", "pip could not be run: {}").format(self._process.errorString()),
        )

    def _ended(self, code: int, _status: object) -> None:
        self._read()
        if code != 0:
            lines = self._output.strip().splitlines() or [translate("Conjure", "it said nothing")]
            self._finish(
                False,
                translate("Conjure", "pip could not install the package: {}").format(lines[-1]),
            )
            return
        folder = str(package_folder())
        # FreeCAD adds this folder when it starts; the first package in it comes after that.
        if folder not in sys.path:
            sys.path.append(folder)
        importlib.invalidate_caches()
        if is_missing():
            self._finish(
                False, translate("Conjure", "The package was installed; restart FreeCAD to use it.")
            )
        else:
            self._finish(
                True, translate("Conjure", "The package was installed. Conjure can connect now.")
            )

    def _finish(self, worked: bool, sentence: str) -> None:
        if not self._over:
            self._over = True
            self.finished.emit(worked, sentence)
            log.info("%s", sentence)
            # Later, since it is the process that calls this.
            QtCore.QTimer.singleShot(0, lambda: self._running.discard(self))
