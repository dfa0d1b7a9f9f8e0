# SPDX-License-Identifier: MIT
"""Parameters of objects whose shape a command computed, kept in properties of theirs.

FreeCAD shows these, read-only, and needs no add-on to open the document: the shape is kept, too.
"""

from __future__ import annotations

from typing import Any, Mapping

from ...command.recompute import COMPUTED_KIND
from ...document.freecad_types import DocumentObject

COMPUTED = "Part::Feature"
"""The type of a computed object."""
GEAR = "Gear"
EXTRUSION = "Extrusion"
THREAD = "Thread"
_SHOWN_ONLY, _HIDDEN = 1, 2
"""FreeCAD's editor modes."""


def kind_kept(obj: DocumentObject) -> str | None:
    """The kind of a computed object, such as `GEAR`; None for another object."""
    return getattr(obj, COMPUTED_KIND, None)


def keep(
    obj: DocumentObject, kind: str, types: Mapping[str, str], values: Mapping[str, Any]
) -> None:
    """Have an object keep parameters, each in a property of its own.

    Args:
        obj: a Part::Feature; what it keeps already is replaced.
        kind: such as `GEAR`.
        types: by parameter, the type of its property without the namespace.
        values: by parameter.
    """
    if kind_kept(obj) is None:
        obj.addProperty("App::PropertyString", COMPUTED_KIND, kind, "Kind of this object")
        setattr(obj, COMPUTED_KIND, kind)
        obj.setEditorMode(COMPUTED_KIND, _HIDDEN)
        for name, type_id in types.items():
            told = "Changed by the assistant only, with the shape"
            obj.addProperty(f"App::{type_id}", property_of(name), kind, told)
            obj.setEditorMode(property_of(name), _SHOWN_ONLY)
    for name in types:
        if kept_value(obj, name) != values[name]:
            setattr(obj, property_of(name), values[name])


def kept(obj: DocumentObject, types: Mapping[str, str]) -> dict[str, Any]:
    """The parameters that an object keeps."""
    return {name: kept_value(obj, name) for name in types}


def kept_value(obj: DocumentObject, name: str) -> Any:
    """One parameter that an object keeps; a quantity as its number."""
    value = getattr(obj, property_of(name))
    return getattr(value, "Value", value)


def property_of(name: str) -> str:
    """The property that has a parameter's value."""
    return "".join(word.capitalize() for word in name.split("_"))
