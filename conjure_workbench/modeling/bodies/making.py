# SPDX-License-Identifier: MIT
"""New bodies."""

from __future__ import annotations

from typing import Any

from ..command.context import Context
from ..command.recompute import recompute
from ..document.feature_chain import BODY
from . import dialects


def new_body(context: Context, name: str | None = None, label: str | None = None) -> Any:
    """An empty body, up to date with its origin, which is shown when the command is through."""
    body: Any = context.create(BODY, name, label, default="Body")
    dialects.allow_pieces(body)
    for one in (body.Origin, *body.Origin.OriginFeatures):
        one.purgeTouched()
    recompute(body)
    context.visibility.show_at_end(body)
    return body


def body_around(base: Any, body: Any, context: Context) -> None:
    """Make a solid the base feature of an empty body, which follows it and takes its place.

    Raises:
        ConjureError: as `Context.build`.
    """
    context.join_container(body, [base])
    body.BaseFeature = base
    # Else FreeCAD puts the solid where it was before it was placed.
    body.Tip.Placement = base.Placement
    recompute(body.Tip)
    context.consume(body, [base])
    context.build(body)
