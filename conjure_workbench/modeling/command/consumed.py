# SPDX-License-Identifier: MIT
"""Notices on what names were taken for, and on inputs that lie in different parts."""

from __future__ import annotations

from typing import Any

from ..document.feature_chain import BODY, successors
from ..document.freecad_types import DocumentObject
from ..geometry import shapes


def notice_on(named: DocumentObject, meant: Any) -> tuple[str, str] | None:
    """Code and message where a named object was consumed, or None.

    Args:
        named: the object of that name.
        meant: the one that the command is applied to.
    """
    if meant.TypeId == BODY and meant.Tip is named:
        return None  # the tip's shape is the body's
    if meant is not named:
        became = f"'{named.Name}' is part of '{meant.Name}' by now"
        return "CONSUMED_OBJECT_FOLLOWED", f"{became}; the command was applied to that."
    users = successors(named)
    if len(users) < 2:
        return None
    several = " and ".join(f"'{user.Name}'" for user in users)
    message = f"'{named.Name}' is part of {several}; the command was applied to itself."
    return "CONSUMED_SEVERAL_TIMES", message


def not_parametric(result: DocumentObject, *inputs: DocumentObject) -> tuple[str, str]:
    """Code and message for a result that stays as it is when what it was made of changes."""
    names = " or ".join(f"'{obj.Name}'" for obj in inputs[:3])
    message = f"'{result.Name}' does not follow {names} when that changes."
    return "NOT_PARAMETRIC", message


def containers_message(inputs: list[Any]) -> str:
    """Consequence for a result of inputs that lie in different parts, in words."""
    first, *others = [shapes.outer_placement(obj) for obj in inputs]
    if all(first.inverse().multiply(other).isIdentity() for other in others):
        return "The inputs lie in different parts, which lie in the same place."
    return (
        "The inputs lie in different parts. FreeCAD takes each where it lies in its own part, not "
        "where it is seen, so the result is not what is seen; ask the person to put them into one "
        "part first."
    )
