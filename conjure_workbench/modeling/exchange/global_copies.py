# SPDX-License-Identifier: MIT
"""Objects as they stand in the document, for exporters that look no further than an object."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator

import FreeCAD

from ..document.freecad_types import Document, DocumentObject
from ..geometry import shapes


@contextmanager
def in_global_coordinates(objects: list[Any]) -> Iterator[list[Any]]:
    """The objects, with copies in place of those inside a part that is not at the origin.

    FreeCAD's STEP exporter writes such objects where they would be without the part. The copies lie
    in a hidden document that is closed afterwards; they have the originals' labels and colors.
    """
    displaced = {obj.Name for obj in objects if _is_displaced(obj)}
    if not displaced:
        yield objects
        return
    with scratch_document() as elsewhere:
        yield [_copy(obj, elsewhere) if obj.Name in displaced else obj for obj in objects]


@contextmanager
def scratch_document() -> Iterator[Any]:
    """A hidden document, closed afterwards; the active one stays active."""
    active = FreeCAD.ActiveDocument
    elsewhere = FreeCAD.newDocument("ConjureExport", hidden=True, temp=True)
    try:
        yield elsewhere
    finally:
        FreeCAD.closeDocument(elsewhere.Name)
        if active is not None:
            FreeCAD.setActiveDocument(active.Name)


def _is_displaced(obj: DocumentObject) -> bool:
    return not shapes.outer_placement(obj).isIdentity()


def _copy(obj: DocumentObject, document: Document) -> Any:
    copy = document.addObject("Part::Feature", obj.Name)
    copy.Shape = shapes.global_shape_of(obj)
    copy.Label = obj.Label
    if FreeCAD.GuiUp and hasattr(obj.ViewObject, "ShapeColor"):
        copy.ViewObject.ShapeColor = obj.ViewObject.ShapeColor
    return copy
