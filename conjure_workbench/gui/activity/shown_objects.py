# SPDX-License-Identifier: MIT
"""Objects of chosen commands, in FreeCAD's own window: selected, zoomed to, outlined."""

from __future__ import annotations

from typing import Any, Iterable

import FreeCAD
import FreeCADGui

from ...errors import ConjureError
from ...modeling.view import camera, overlay, view3d
from ..drawing_style import flat, scale
from .record import Record

_ROOM = 0.1
"""Free room on each side of what is zoomed to, as a fraction of its size."""

_MOST_OUTLINED = 50
_WIDTH = 2
"""Width of an outline, in Qt's pixels."""

_DEFAULT_COLOR = 0xE1E114FF
"""FreeCAD's own color for what the pointer is on, where the person has chosen none."""


def objects_of(records: Iterable[Record]) -> list[Any]:
    """Return the objects of commands that are there still, each once."""
    found: dict[tuple[str, str], Any] = {}
    for record in records:
        document = FreeCAD.listDocuments().get(record.document)
        for name in record.objects if document is not None else ():
            obj = document.getObject(name)
            if obj is not None:
                found[record.document, name] = obj
    return list(found.values())


def select(objects: Iterable[Any]) -> None:
    """Select these objects, and nothing else."""
    FreeCADGui.Selection.clearSelection()
    for obj in objects:
        FreeCADGui.Selection.addSelection(obj.Document.Name, obj.Name)


def zoom_to(objects: list[Any]) -> bool:
    """Show the document of the first object and fit the view to those of it; the selection stays.

    Returns:
        False if there is nothing to see of them, or no 3D view.
    """
    document = objects[0].Document if objects else None
    view = None if document is None else _view_of(document)
    if document is None or view is None:
        return False
    together = [obj for obj in objects if obj.Document == document]
    points = view3d.corners_of(together, view)
    if not points:
        return False
    FreeCADGui.setActiveDocument(document.Name)
    now = view3d.camera_of(view)
    width, height = view.getSize()
    wanted = camera.fitted(
        points,
        now.rotation,
        aspect=max(1, width) / max(1, height),
        padding=_ROOM,
        scene=view3d.corners_of_scene(document, view),
        angle=now.size if now.kind == camera.PERSPECTIVE else None,
    )
    view3d.aim(view, wanted)
    return True


def _view_of(document: Any) -> Any:
    try:
        return view3d.view_of(document)
    except ConjureError:
        return None


class Outline:
    """Boxes around objects in the 3D views of their document."""

    def __init__(self) -> None:
        self._overlay = overlay.Overlay()

    def show(self, objects: list[Any]) -> None:
        """Draw boxes around objects of one document, instead of others."""
        view = _view_of(objects[0].Document) if objects else None
        if view is None:
            self.clear()
            return
        together = [obj for obj in objects if obj.Document == objects[0].Document]
        boxes = [view3d.corners_of([obj], view)[:8] for obj in together[:_MOST_OUTLINED]]
        edges = [edge for box in boxes if box for edge in _edges_of(box)]
        self._overlay.show(objects[0].Document, [*_style(), *overlay.lines(edges)])

    def clear(self) -> None:
        """Take the boxes away."""
        self._overlay.clear()

    @property
    def is_shown(self) -> bool:
        """True while boxes are drawn."""
        return self._overlay.is_shown


def _edges_of(box: list[Any]) -> list[overlay.Points]:
    low = [min(getattr(corner, axis) for corner in box) for axis in "xyz"]
    high = [max(getattr(corner, axis) for corner in box) for axis in "xyz"]
    return overlay.edges_of_box(low, high)


def _style() -> list[Any]:
    from pivy import coin

    style = coin.SoDrawStyle()
    style.lineWidth = _WIDTH * scale()
    return [*flat(_color()), style]


def _color() -> tuple[float, float, float]:
    group = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/View")
    packed = group.GetUnsigned("HighlightColor", _DEFAULT_COLOR)
    return ((packed >> 24 & 255) / 255, (packed >> 16 & 255) / 255, (packed >> 8 & 255) / 255)
