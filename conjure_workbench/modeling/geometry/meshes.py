# SPDX-License-Identifier: MIT
"""Meshes on shapes: the window draws by them, and FreeCAD measures boxes by them.

A mesh stays on a shape and on what is made of its faces. Without a window only commands make one.
"""

from __future__ import annotations

import FreeCAD


class _Meshes:
    made = False


def may_exist() -> bool:
    """True if a shape may have a mesh."""
    return bool(FreeCAD.GuiUp) or _Meshes.made


def note() -> None:
    """Remember that something may have made a mesh: a command for one, a script or a file."""
    _Meshes.made = True
