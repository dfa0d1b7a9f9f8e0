# SPDX-License-Identifier: MIT
"""A FreeCAD whose Python has no websocket-client but what an add-on brings along."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec, PathFinder


class OnlyBundled:
    """Finder that looks for `websocket` in the folders of add-ons alone."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name != "websocket":
            return None
        spec = PathFinder.find_spec(name, [one for one in sys.path if "/Mod/" in one])
        if spec is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return spec


def hide() -> None:
    """Have no other `websocket` found from now on."""
    sys.meta_path.insert(0, OnlyBundled())
