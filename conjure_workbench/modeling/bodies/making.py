# SPDX-License-Identifier: MIT
"""New bodies."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ..command.context import Context
from ..command.recompute import recompute
from ..document.feature_chain import BODY
from . import dialects


def new_body(context: Context, name: str | None = None, label: str | None = None) -> Any:
    """An empty body, up to date with its origin, which is shown when the command is through.

    Raises:
        ConjureError: UNSUPPORTED without PartDesign.
    """
    try:
        body = context.create(BODY, name, label, default="Body")
    except ImportError as error:
        message = "This FreeCAD lacks PartDesign, which bodies need."
        raise ConjureError("UNSUPPORTED", message) from error
    dialects.allow_pieces(body)
    for one in (body.Origin, *body.Origin.OriginFeatures):
        one.purgeTouched()
    recompute(body)
    context.visibility.show_at_end(body)
    return body
