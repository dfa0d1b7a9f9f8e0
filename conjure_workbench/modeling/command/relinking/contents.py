# SPDX-License-Identifier: MIT
"""Bound shapes of parts and groups, which follow what these hold when that comes or goes."""

from __future__ import annotations

from typing import Any

from ...document.object_links import CONTENT_SHAPE
from ...geometry import contents
from ..context import Context
from ..dependents import recompute_or_warn, update_dependents
from ..recompute import inputs_first


def follow_all(context: Context) -> None:
    """Have all bound shapes of parts and groups of the document hold what these hold now."""
    found = [obj for obj in context.document.Objects if obj.Label2 == CONTENT_SHAPE]
    for bound in inputs_first(found):
        contents_followed(bound, context)


def contents_followed(bound: Any, context: Context) -> None:
    """Have the bound shape of a part or a group hold what that holds now, and what is made of it.

    One that holds nothing any more keeps the last shape.
    """
    if not bound.Support:
        return
    holder, now = bound.Support[0]
    paths = tuple(contents.paths_of(holder))
    if paths and tuple(now) != paths:
        bound.Support = [(holder, paths)]
    elif "Touched" not in bound.State:
        return
    recompute_or_warn(bound, context)
    update_dependents(bound, context)
