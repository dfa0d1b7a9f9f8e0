# SPDX-License-Identifier: MIT
"""Fixes for issues: a sentence, and a command where there is one."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ...vocabulary import COMMANDS
from ...vocabulary.commands.whole_shapes import SEWN_ACROSS
from ..document.feature_chain import users, without_tip
from ..document.freecad_errors import KERNEL_ERRORS
from ..document.freecad_types import DocumentObject, Shape
from ..geometry import shapes
from ..geometry.shape_memory import boundary_of
from ..geometry.shape_repair import repaired, soundness
from .object_issues import Issue

_REPAIRED = ("INVALID_SHAPE", "NOT_CLOSED", "INSIDE_OUT")
"""Issues that a repair may put right; a valid shape that cuts itself stays as it is."""
_MOST_FACES_REPAIRED = 1000
"""Faces of the largest shape of which a repair is tried: some seconds."""


def fix_for(obj: DocumentObject, issue: Issue) -> tuple[str, str | None, dict[str, Any]]:
    """Fix for an issue.

    Returns:
        A sentence, the command to send, or None, and its parameters.
    """
    if issue.code == "BROKEN_EXPRESSION":
        named = {"object_name": obj.Name, "property_name": issue.details["property"]}
        return "Free the property, then set it or bind it anew.", "set_expression", named
    if issue.code == "BROKEN_CELL":
        cells = {"object_name": obj.Name, "cells": {issue.details["cell"]: None}}
        return "Empty the cell, or write another formula into it.", "set_cells", cells
    if issue.code == "TOUCHED":
        return "The next command that uses it recomputes it; a person presses Refresh.", None, {}
    if issue.code == "SPLIT_FACES":
        return _merge(obj)
    if issue.code == "ERROR_STATE":
        last = without_tip(obj)
        if last is not None:
            return "Give it a tip: its last feature.", "set_tip", {"object_name": last.Name}
        flat = _without_size(obj)
        if flat is not None:
            sized = {"object_name": obj.Name, "properties": {flat: 1}}
            return f"Give {flat} a positive value, such as 1 mm.", "set_properties", sized
    if issue.code in _REPAIRED and _is_repairable(obj, issue):
        named = {"object_name": obj.Name}
        return "Sew and repair the shape, which makes a new object.", "repair_shape", named
    if issue.code == "NOT_CLOSED" and issue.severity == "warning":
        return "A surface may be open; extrude it, or join it with others, for a solid.", None, {}
    return _delete(obj)


def _is_repairable(obj: DocumentObject, issue: Issue) -> bool:
    """True if `repair_shape` puts an issue right: it is tried on a copy, once for each shape."""
    shape = shapes.shape_of(obj)
    if shapes.is_empty(shape) or shape.countElement("Face") > _MOST_FACES_REPAIRED:
        return False
    after = boundary_of(shape).fact("repaired", lambda: _soundness_repaired(shape))
    return bool(after["closed"] if issue.code == "NOT_CLOSED" else after["valid"])


def _soundness_repaired(shape: Shape) -> dict[str, bool]:
    try:
        return soundness(repaired(shape, SEWN_ACROSS, refine=False))
    except KERNEL_ERRORS:
        return {"closed": False, "valid": False}


def _merge(obj: DocumentObject) -> tuple[str, str | None, dict[str, Any]]:
    if "Refine" in obj.PropertiesList:
        parameters = {"object_name": obj.Name, "properties": {"Refine": True}}
        return "Have the feature merge faces that lie in one plane.", "set_properties", parameters
    if "remove_splitter" in COMMANDS:
        named = {"object_name": obj.Name}
        return "Merge the faces, which makes a new object.", "remove_splitter", named
    return "It does no harm; booleans made with refine: true merge such faces.", None, {}


def _without_size(obj: DocumentObject) -> str | None:
    """The property of a primitive that has no positive length; None if there is none."""
    for name in ("Length", "Width", "Height", "Radius", "Circumradius", "Pitch"):
        size = getattr(obj, name, None)
        bound = any(path.lstrip(".") == name for path, _ in obj.ExpressionEngine)
        if isinstance(size, FreeCAD.Units.Quantity) and size.Value <= 0 and not bound:
            return name
    return None


def _delete(obj: DocumentObject) -> tuple[str, str | None, dict[str, Any]]:
    using = [user.Name for user in users(obj)]
    if using:
        sentence = f"Change its inputs, or delete it with what is made of it: {', '.join(using)}."
        return sentence, "delete_object", {"object_name": obj.Name, "recursive": True}
    sentence = "Undo what made it, or delete it; its inputs come to sight again. Then make it anew."
    return sentence, "delete_object", {"object_name": obj.Name}
