# SPDX-License-Identifier: MIT
"""Objects that a view or a picture is fitted to."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ..command.context import Context
from . import view3d


def wanted(names: tuple[str, ...] | None, context: Context) -> list[Any] | None:
    """The objects that are named, each once; None where none are.

    Raises:
        ConjureError: as `Context.find`.
    """
    if names is None:
        return None
    found = []
    for name in names:
        obj = context.find(name, "objects")
        if obj not in found:
            found.append(obj)
    return found


def corners(objects: list[Any], view: Any) -> list[Any]:
    """The corners of what a view can show of objects.

    Raises:
        ConjureError: NO_SHAPE, if that is nothing.
    """
    points = view3d.corners_of(objects, view)
    if not points:
        names = ", ".join(f"'{obj.Name}'" for obj in objects)
        raise ConjureError(
            "NO_SHAPE", f"There is nothing to see of {names}", field="objects", given=names
        )
    return points


def warn_of_nothing(context: Context) -> None:
    """Warn that there was nothing to fit in."""
    context.warn("NOTHING_VISIBLE", "Nothing is visible in the 3D view of this document.")
