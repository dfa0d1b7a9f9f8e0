# SPDX-License-Identifier: MIT
"""Steps back and forth in a document's history."""

from __future__ import annotations

from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters

command = Capability("history")

_MOST_STEPS = 100


@command("undo", scope="history", example={"steps": 2})
class Undo(Parameters):
    """Undo the last steps of the document, the person's own included."""

    steps: int = fields.integer(
        1, minimum=1, maximum=_MOST_STEPS, aliases=("count",), doc="How many steps to undo."
    )


@command("redo", scope="history", example={"steps": 1})
class Redo(Parameters):
    """Do again what was undone last."""

    steps: int = fields.integer(
        1, minimum=1, maximum=_MOST_STEPS, aliases=("count",), doc="How many steps to redo."
    )


@command("get_history", aliases=("history",), example={})
class GetHistory(Parameters):
    """List the steps that can be undone and redone, newest first, the person's own included."""
