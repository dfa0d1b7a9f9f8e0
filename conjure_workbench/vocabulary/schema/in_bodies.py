# SPDX-License-Identifier: MIT
"""Parameter of the commands that make a feature inside a body, or an object of the body."""

from __future__ import annotations

from typing import Any

from . import fields
from .insertion import INSERTED_REPLY

IN_BODY_REPLY = (
    "in a body: body, dimensions {NAME: value}, volume {before, added or removed}; "
    + INSERTED_REPLY
)
"""The keys of a reply about a feature inside a body, as `reply` of a command names them."""


def in_body() -> Any:
    """True for a feature at the tip of the body that is worked on; false for an object beside."""
    return fields.boolean(True, doc="In its body.")
