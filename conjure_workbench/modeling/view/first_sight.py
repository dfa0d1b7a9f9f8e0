# SPDX-License-Identifier: MIT
"""First sight of a document that a command made: its first solid, fitted in once.

FreeCAD's view of a new document is a few millimeters wide and looks from the top.
"""

from __future__ import annotations

from typing import Any, Dict

import FreeCAD

from ..document.freecad_types import Document
from ..geometry import shapes
from . import camera, view3d

FreshDocuments = Dict[str, Any]
"""By name, the documents that commands made and nobody has looked around in, each with its camera
as it was found; None before the command is through."""

_PADDING = 0.15
"""Free room on each side of the first solid, as a fraction of its size."""


def fit_first_solids(fresh: FreshDocuments) -> None:
    """Fit fresh documents with a solid into an isometric view; drop those whose camera was moved.

    Call it after each command: without fresh documents it costs nothing.
    """
    for name in list(fresh):
        document = FreeCAD.getDocument(name)
        views = view3d.views_with_cameras(document) if FreeCAD.GuiUp else []
        if not views:
            del fresh[name]
            continue
        view = views[0]
        now = view3d.place_of(view)
        if fresh[name] is None:
            fresh[name] = now
        if fresh[name] != now:
            del fresh[name]
        elif _has_solid(document):
            del fresh[name]
            _fit(document, view)


def _has_solid(document: Document) -> bool:
    for obj in document.Objects:
        shape = shapes.shape_of(obj) if obj.Visibility else None
        if shape is not None and shape.Solids:
            return True
    return False


def _fit(document: Document, view: Any) -> None:
    points = view3d.corners_of_scene(document, view)
    if not points:
        return
    now = view3d.camera_of(view)
    width, height = view.getSize()
    fitted = camera.fitted(
        points,
        camera.rotation_towards("isometric"),
        aspect=max(1, width) / max(1, height),
        padding=_PADDING,
        scene=points,
        angle=now.size if now.kind == camera.PERSPECTIVE else None,
    )
    view3d.aim(view, fitted)
