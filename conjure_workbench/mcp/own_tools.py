# SPDX-License-Identifier: MIT
"""Tools that are no commands: which FreeCADs there are, any command by its name, and its state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..vocabulary.schema import fields, name_fields
from ..vocabulary.schema.parameters import Record
from ..vocabulary.schema.roles import Role
from ..vocabulary.values.json_text import read_object

LONGEST_WAIT_S = 45
"""Longest time in seconds for which `command_status` waits; clients give a call up after 60."""


class ListFreecads(Record):
    """List the connected FreeCADs: name, version, window, open documents, busy or not.

    Every other tool takes one of these names as `freecad`; it needs none if only one is connected.
    """

    freecad: str | None = name_fields.name(None, role=Role.UNSAID, doc="Only this one.")


class Execute(Record):
    """Run any command by its name, also one that is no tool here; find_commands finds it.

    describe_commands tells its parameters.
    """

    command: str = name_fields.name(role=Role.UNSAID, doc="Name of the command.")
    parameters: dict[str, Any] = fields.custom(
        read_object,
        {"type": ["object", "string"]},
        {},
        doc='Its parameters, such as {"radius": 5}.',
    )


class CommandStatus(Record):
    """Tell how far a command is, or its reply once it is done; or cancel it.

    For calls that replied state running or waiting_for_user: do not send those again.
    """

    command_id: str = name_fields.name(
        role=Role.UNSAID, doc="The command_id that its call replied."
    )
    wait_s: float = fields.number(
        0, minimum=0, maximum=LONGEST_WAIT_S, doc="Seconds to wait for its end, such as 30."
    )
    cancel: bool = fields.boolean(
        False, doc="Cancel it: it never runs, or is stopped if it can be."
    )


@dataclass(frozen=True)
class OwnTool:
    """A tool that is no command of the vocabulary.

    Attributes:
        record: its parameters; the class's docstring is its description.
        example: parameters as a client would send them.
        reads: whether it changes nothing.
        takes_freecad: whether it is for one FreeCAD, named by `freecad`.
    """

    record: type[Record]
    example: Mapping[str, Any]
    reads: bool
    takes_freecad: bool


OWN_TOOLS: Mapping[str, OwnTool] = {
    "list_freecads": OwnTool(ListFreecads, {}, reads=True, takes_freecad=False),
    "execute": OwnTool(
        Execute,
        {"command": "create_torus", "parameters": {"radius1": 20, "radius2": 3}},
        reads=False,
        takes_freecad=True,
    ),
    "command_status": OwnTool(
        CommandStatus, {"command_id": "cmd_1", "wait_s": 30}, reads=False, takes_freecad=False
    ),
}
