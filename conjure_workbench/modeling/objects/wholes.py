# SPDX-License-Identifier: MIT
"""Objects that a command takes as a whole, also parts and groups with what they hold."""

from __future__ import annotations

from typing import Any

from ..command.context import Context
from ..command.recompute import recompute_input
from ..document.freecad_types import DocumentObject
from ..geometry import contents, shapes


def find(name: str, context: Context, field: str = "object_name") -> Any:
    """The object of a name that has a shape, or a part or a group that holds one.

    Raises:
        ConjureError: as `Context.find_with_shape`.
    """
    obj = context.find(name, field)
    if not contents.holds_or_leads(obj):
        return context.find_with_shape(obj.Name, field)
    if not contents.leaves_of(obj):
        raise shapes.without_shape(obj, field)
    return obj


def operand(name: str, context: Context, field: str = "object_name") -> Any:
    """The object that something is made of, or a part or a group, which needs a stand-in for that.

    Raises:
        ConjureError: as `Context.operand`.
    """
    named = context.find(name, field)
    if not contents.holds(named):
        return context.operand(name, field)
    for leaf in contents.leaves_of(named):
        recompute_input(leaf.obj, context.stale)
    if not contents.paths_of(named):
        raise shapes.without_shape(named, field)
    context.visibility.note(named)
    return named


def refuse_elements(obj: DocumentObject, field: str) -> None:
    """Raise NO_SHAPE for what only holds others, which have the edges and faces."""
    if contents.holds(obj):
        raise shapes.without_shape(obj, field)
