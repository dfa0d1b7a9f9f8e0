# SPDX-License-Identifier: MIT
"""Python packages that a release of the add-on brings along; a checkout has none."""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "bundled"


def make_importable() -> None:
    """Have Python look for packages here, after all other places: what is installed wins."""
    if FOLDER.is_dir() and str(FOLDER) not in sys.path:
        sys.path.append(str(FOLDER))
