# SPDX-License-Identifier: MIT
"""Parameter of the commands that make a feature inside a body, or an object of the body."""

from __future__ import annotations

from typing import Any

from . import fields, name_fields
from .insertion import INSERTED_REPLY
from .roles import Role

OF_FEATURE_REPLY = "in a body: body, dimensions {NAME: value}, volume {before, added or removed}"
"""The keys of a reply about features that are repeated in their body."""
IN_BODY_REPLY = f"{OF_FEATURE_REPLY}; {INSERTED_REPLY}"
"""The keys of a reply about a feature inside a body, as `reply` of a command names them."""


def in_body() -> Any:
    """True for a feature at the tip of the body that is worked on; false for an object beside."""
    return fields.boolean(True, doc="In its body.")


def features() -> Any:
    """The features of the same body that are repeated together with the one named."""
    return name_fields.names(
        (),
        role=Role.TOOL,
        minimum=0,
        aliases=("also",),
        doc="Others with it.",
    )
