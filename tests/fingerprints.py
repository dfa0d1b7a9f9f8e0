# SPDX-License-Identifier: MIT
"""Objects of a document in words that can be compared."""

from __future__ import annotations

import Part

UNCOMPARED = (
    "AddSubShape",
    "InternalShape",
    "Mesh",
    "PreviewShape",
    "Proxy",
    "Shape",
    "ShapeMaterial",
    "SuppressedShape",
    "Visibility",
    "_ElementMapVersion",
    "_Part_ShapeCache",
)


def fingerprints(document):
    """Everything about the objects of a document, by name."""
    return {
        obj.Name: {
            "label": obj.Label,
            "visible": bool(obj.Visibility),
            "state": list(obj.State),
            "volume": volume(obj),
            "properties": {
                name: str(getattr(obj, name))
                for name in obj.PropertiesList
                if name not in UNCOMPARED
            },
        }
        for obj in document.Objects
    }


def volume(obj):
    """The volume of an object's shape without the last digits; None if it has none."""
    if hasattr(obj, "Group") and "Shape" not in obj.PropertiesList:
        # FreeCAD 1.1 makes one up for a part, and keeps it past an undo.
        return None
    shape = getattr(obj, "Shape", None)
    if not isinstance(shape, Part.Shape) or shape.isNull():
        return None
    return float(f"{shape.Volume:.9g}")
