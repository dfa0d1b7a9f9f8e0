# SPDX-License-Identifier: MIT
"""Claude Desktop's file on Windows, of which there may be two.

Installed as a package, it reads and writes below its own folder in `Packages`; what is in the
ordinary folder it sees only as long as its own has no such file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import ConjureError
from .surroundings import Surroundings

FILE = "claude_desktop_config.json"


@dataclass(frozen=True)
class Place:
    """Folder in which a Claude Desktop may have its file.

    Args:
        folder: the folder.
        packaged: it is that of an installation as a package.
        exists: the folder exists; of a package, its folder in `Packages`.
        has_file: the file exists.
    """

    folder: Path
    packaged: bool
    exists: bool
    has_file: bool


def choose(places: Sequence[Place]) -> Place:
    """Return the place that the Claude Desktop of this machine reads.

    A package's file comes first, then the ordinary file; without any file, the only folder that
    exists, and without any folder, the ordinary one.

    Args:
        places: the ordinary one, and one for each package.

    Raises:
        ConjureError: CLIENT_AMBIGUOUS; several fit.
    """
    for fitting in (
        [place for place in places if place.packaged and place.has_file],
        [place for place in places if place.has_file],
        [place for place in places if place.exists],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            candidates = [str(place.folder / FILE) for place in fitting]
            raise ConjureError(
                "CLIENT_AMBIGUOUS",
                "There is more than one Claude Desktop on this machine. Its Settings > Developer > "
                f"Edit Config shows which of these it reads: {', '.join(candidates)}.",
                field="file",
                candidates=candidates,
            )
    return next(place for place in places if not place.packaged)


def places(around: Surroundings) -> list[Place]:
    """Return the places of this machine, the ordinary one first."""
    packages = sorted(around.path("{local}/Packages").glob("Claude_*"))
    folders = [
        (around.path("{config}/Claude"), False),
        *((package / "LocalCache/Roaming/Claude", True) for package in packages),
    ]
    return [
        Place(folder, packaged, packaged or folder.is_dir(), (folder / FILE).is_file())
        for folder, packaged in folders
    ]
