# SPDX-License-Identifier: MIT
"""The commands of an assistant: one class of parameters each, with units, aliases and schema.

    find_command("box").parse({"length": "2 in"})   # a CreateBox, length 50.8

Imports neither FreeCAD nor Qt, and of this package only `errors`.
"""

from __future__ import annotations

from . import commands
from .schema.catalogue import COMMANDS, Capability, CommandSpec
from .schema.parameters import Parameters
from .search.lookup import find_command

__all__ = ["COMMANDS", "Capability", "CommandSpec", "Parameters", "commands", "find_command"]
