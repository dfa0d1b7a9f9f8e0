# SPDX-License-Identifier: MIT
"""Steps back and forth in a document's history."""

from __future__ import annotations

from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters

command = Capability("history")

_MOST_STEPS = 100


@command(
    "undo",
    scope="history",
    example={"steps": 2},
    reply="undone, labels, steps, remaining_undos, remaining_redos",
)
class Undo(Parameters):
    """Undo the last steps of the document, the person's own included."""

    steps: int = fields.integer(
        1, minimum=1, maximum=_MOST_STEPS, aliases=("count",), doc="How many steps to undo."
    )


@command(
    "redo",
    scope="history",
    example={"steps": 1},
    reply="redone, labels, steps, remaining_undos, remaining_redos",
)
class Redo(Parameters):
    """Do again what was undone last."""

    steps: int = fields.integer(
        1, minimum=1, maximum=_MOST_STEPS, aliases=("count",), doc="How many steps to redo."
    )


@command(
    "get_history",
    aliases=("history",),
    example={},
    reply=(
        "undo_count, redo_count, undo_names, redo_names, undo [{label, by}], redo, "
        "pending_transaction"
    ),
)
class GetHistory(Parameters):
    """List the steps that can be undone and redone, newest first, the person's own included."""
