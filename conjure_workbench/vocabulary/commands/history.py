# SPDX-License-Identifier: MIT
"""Steps back and forth in a document's history."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters
from ..schema.roles import Role

command = Capability("history")

_MOST_STEPS = 100
_LARGEST_NUMBER = 999_999


class Walk(Parameters):
    """Way through the history: so many steps, or all up to one."""

    steps: int
    to_step: int | None

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuse two ways at once."""
        if values.get("to_step") is not None and "steps" in values:
            problem = "says how far to go, and so does 'to_step'"
            raise invalid("steps", problem, values["steps"], "either 'steps' or 'to_step'")


def _to_step() -> Any:
    number = fields.integer(
        None,
        minimum=1,
        maximum=_LARGEST_NUMBER,
        aliases=("number",),
        doc="Number of the last one.",
    )
    return fields.in_role(Role.SIZE, number)


def _steps() -> Any:
    steps = fields.integer(1, minimum=1, maximum=_MOST_STEPS, aliases=("count",), doc="How many.")
    return fields.in_role(Role.SIZE, steps)


@command(
    "undo",
    scope="history",
    example={"steps": 2},
    reply="undone, labels of several, steps, remaining_undos, remaining_redos",
)
class Undo(Walk):
    """Undo the last steps, but in a window none of the person's."""

    steps: int = _steps()
    to_step: int | None = _to_step()


@command(
    "redo",
    scope="history",
    example={"steps": 1},
    reply="redone, labels of several, steps, remaining_undos, remaining_redos",
)
class Redo(Walk):
    """Do again what was undone last, but in a window nothing of the person's."""

    steps: int = _steps()
    to_step: int | None = _to_step()


@command(
    "take_back",
    mutates=True,
    aliases=("take_back_step", "revert_step"),
    example={},
    reply="taken_back",
)
class TakeBack(Parameters):
    """Take back one step and leave the later ones, as a new undo step; exactly, or not at all.

    It is refused where the step deleted something or worked with files, where what it made or
    changed has been changed, deleted or used since, and where something else depends on it.
    """

    step: int | None = fields.in_role(
        Role.SIZE,
        fields.integer(
            None,
            minimum=1,
            maximum=_LARGEST_NUMBER,
            aliases=("number",),
            doc="Its number of `get_history`; by default the last of a command.",
        ),
    )


@command(
    "get_history",
    aliases=("history",),
    example={},
    reply=(
        "undo_count, redo_count, undo [{label, by, number, command_id}], redo, pending_transaction"
    ),
)
class GetHistory(Parameters):
    """List the steps that can be undone and redone, newest first, the person's own included.

    Steps of commands have the number in their label and the command_id under which they were sent.
    """
