# SPDX-License-Identifier: MIT
"""What an assistant can say: one class of parameters per command, with units, aliases and schema.

    find_command("box").parse({"length": "2 in"})   # a CreateBox, length 50.8

Imports neither FreeCAD nor Qt, nor anything else of this package.
"""

from __future__ import annotations

from . import (
    batches,
    booleans,
    curves,
    exchange,
    history,
    holes,
    modifiers,
    placing,
    polyhedra,
    primitives,
    properties,
    queries,
    shells,
    system,
    topology,
    transforms,
    views,
)
from .catalogue import COMMANDS, CommandSpec, command, find_command
from .errors import ParameterError
from .parameters import Parameters

CAPABILITIES = (
    primitives,
    polyhedra,
    curves,
    booleans,
    transforms,
    placing,
    modifiers,
    holes,
    shells,
    properties,
    queries,
    topology,
    views,
    exchange,
    history,
    system,
    batches,
)
"""The modules that define commands; a capability has one or several."""

__all__ = [
    "CAPABILITIES",
    "COMMANDS",
    "CommandSpec",
    "ParameterError",
    "Parameters",
    "command",
    "find_command",
]
