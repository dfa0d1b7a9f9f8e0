# SPDX-License-Identifier: MIT
"""Properties bound to those of other objects by FreeCAD's expressions."""

from __future__ import annotations

from typing import Any

import FreeCAD


def bind(obj: Any, name: str, other: Any, formula: str) -> bool:
    """Let a property follow another object.

    Args:
        obj: the object whose property it is.
        name: the property.
        other: the object that it follows.
        formula: the expression, with `{}` in the place of the other object.

    Returns:
        Whether that can be said. It cannot if the other object is named like a unit or a constant
        of expressions, such as "A" for the ampere, and its label is another object's as well or
        cannot be written.
    """
    try:
        obj.setExpression(name, formula.format(other.Name))
        return True
    except _REFUSALS:
        label = other.Label
    # FreeCAD reads the escapes that it writes for such characters as nothing.
    if set(label) & set("<>\\") or len(other.Document.getObjectsByLabel(label)) > 1:
        return False
    obj.setExpression(name, formula.format(f"<<{label}>>"))
    return True


_REFUSALS = (FreeCAD.Base.FreeCADError, RuntimeError, ValueError)
"""What FreeCAD's versions raise for an expression that cannot be read."""
