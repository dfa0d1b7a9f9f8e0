# SPDX-License-Identifier: MIT
"""What an assistant can say: one class of parameters per command, with units, aliases and schema.

    find_command("box").parse({"length": "2 in"})   # a CreateBox, length 50.8

Imports neither FreeCAD nor Qt, and of this package only `errors`.
"""

from __future__ import annotations

from ..errors import ParameterError
from .commands import (
    appearance,
    batches,
    booleans,
    curves,
    distances,
    documents,
    exports,
    expressions,
    fitting,
    health,
    history,
    holes,
    imports,
    inspection,
    measuring,
    modifiers,
    patterns,
    pictures,
    placing,
    polyhedra,
    primitives,
    properties,
    queries,
    reference_objects,
    sampling,
    scaling,
    scripts,
    sections,
    selection,
    shells,
    slicing,
    snapshots,
    spreadsheets,
    sweeping,
    system,
    topology,
    transforms,
    tubes,
    views,
    whole_shapes,
)
from .schema.catalogue import COMMANDS, CommandSpec, command, find_command
from .schema.parameters import Parameters

CAPABILITIES = (
    primitives,
    polyhedra,
    curves,
    tubes,
    reference_objects,
    booleans,
    slicing,
    transforms,
    scaling,
    placing,
    modifiers,
    holes,
    shells,
    sweeping,
    whole_shapes,
    patterns,
    properties,
    expressions,
    spreadsheets,
    queries,
    topology,
    inspection,
    health,
    sections,
    measuring,
    distances,
    fitting,
    sampling,
    views,
    pictures,
    appearance,
    selection,
    exports,
    imports,
    documents,
    history,
    snapshots,
    system,
    scripts,
    batches,
)
"""The modules that define commands, in the order of docs/commands.md; a capability has several."""

__all__ = [
    "CAPABILITIES",
    "COMMANDS",
    "CommandSpec",
    "ParameterError",
    "Parameters",
    "command",
    "find_command",
]
