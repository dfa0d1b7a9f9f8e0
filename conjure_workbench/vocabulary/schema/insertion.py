# SPDX-License-Identifier: MIT
"""Place of a new feature in the order of its body."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from . import name_fields
from .parameters import Parameters
from .roles import Role

INSERTED_REPLY = "with insert_after: tip, body_volume"
"""The keys of a reply about a feature that is not the last, as `reply` of a command names them."""


class Inserts(Parameters):
    """The parameter of a command that makes a feature of a body."""

    insert_after: str | None = name_fields.name(
        None, role=Role.PLACE, aliases=("after",), doc="Else the last."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a place in a body for an object outside of it."""
        super().finish(values)
        after = values.get("insert_after")
        if after is not None and values.get("in_body") is False:
            raise invalid(
                "insert_after", "cannot stand beside in_body: false", after, "one of them"
            )
