# SPDX-License-Identifier: MIT
"""What the adapter says about itself."""

from __future__ import annotations

import platform

import FreeCAD

from ... import __version__
from ...protocol.errors import ConjureError
from ...vocabulary import find_command
from ...vocabulary.system import DescribeCommands, HealthCheck
from ..context import Context, Result
from ..registry import command


@command(DescribeCommands, without_document=True)
def describe_commands(parameters: DescribeCommands, context: Context) -> Result:
    """The JSON Schema of commands, each with whether it works here."""
    names = parameters.names or ()
    for name in names:
        # Raises UNKNOWN_COMMAND with candidates, where the catalogue would leave the name out.
        spec = find_command(name)
        if not context.services.catalogue([spec.name]):
            raise ConjureError("UNSUPPORTED", f"This adapter does not do '{spec.name}' yet.")
    described = context.services.catalogue(names)
    return Result(
        facts={
            "version": __version__,
            "units": {"length": "mm", "angle": "deg", "area": "mm2", "volume": "mm3"},
            "commands": described,
            "count": len(described),
        }
    )


@command(HealthCheck, without_document=True, quick=True)
def health_check(parameters: HealthCheck, context: Context) -> Result:
    """That the adapter works, with which FreeCAD, and what is open in it."""
    del parameters
    version = FreeCAD.Version()
    return Result(
        facts={
            "server": "conjure",
            "healthy": True,
            "version": __version__,
            "freecad_version": ".".join(part.split(" ")[0] for part in version[:3]),
            "python_version": platform.python_version(),
            "platform": platform.system(),
            "gui": bool(FreeCAD.GuiUp),
            "active_document": context.document.Name if context.document else None,
            "documents": sorted(FreeCAD.listDocuments()),
        }
    )
