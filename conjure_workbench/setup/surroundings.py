# SPDX-License-Identifier: MIT
"""The machine as the set-up sees it: system, folders, environment variables, programs."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

SYSTEMS = {"linux": "Linux", "macos": "macOS", "windows": "Windows"}
"""The systems that the catalogue knows, and how a person calls them."""


@dataclass(frozen=True)
class Surroundings:
    """System, folders and environment of one person on one machine.

    Args:
        system: a key of `SYSTEMS`.
        home: the person's folder.
        variables: environment variables.
        project: folder of the project at hand, for `--scope project`.
    """

    system: str
    home: Path
    variables: Mapping[str, str] = field(default_factory=dict)
    project: Path = Path()

    @classmethod
    def here(cls) -> Surroundings:
        """Return those of this process. Systems other than macOS and Windows count as Linux."""
        system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, "linux")
        return cls(system, Path.home(), dict(os.environ), Path.cwd())

    def path(self, template: str) -> Path:
        """Return a path of the catalogue with its folder filled in.

        Args:
            template: a path that begins with `{home}`, `{project}`, `{config}` (where programs of
                this system keep a person's settings), `{xdg}` (the same, for programs that keep
                them as on Linux everywhere) or `{local}` (Windows: local application data).
        """
        name, _, rest = template.partition("/")
        return Path(self._folders()[name.strip("{}")], *rest.split("/"))

    def which(self, program: str) -> Path | None:
        """Return the path of a program in the PATH, or None."""
        found = shutil.which(program, path=self.variables.get("PATH", ""))
        return Path(found) if found else None

    def _folders(self) -> dict[str, Path]:
        def named(variable: str, default: Path) -> Path:
            return Path(self.variables.get(variable) or default)

        roaming = named("APPDATA", self.home / "AppData/Roaming")
        xdg = named("XDG_CONFIG_HOME", self.home / ".config")
        config = {
            "linux": xdg,
            "macos": self.home / "Library/Application Support",
            "windows": roaming,
        }
        return {
            "home": self.home,
            "project": self.project,
            "config": config[self.system],
            "xdg": xdg,
            "local": named("LOCALAPPDATA", self.home / "AppData/Local"),
        }
