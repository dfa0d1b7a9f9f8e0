# SPDX-License-Identifier: MIT
"""What the adapter says about itself."""

from __future__ import annotations

from . import fields
from .catalogue import command
from .parameters import Parameters


@command("describe_commands", capability="system", example={"names": ["create_box"]})
class DescribeCommands(Parameters):
    """Describe commands as JSON Schema, with their other names, units, limits and an example.

    `available` says whether a command works in this FreeCAD, `unavailable_because` why not, and
    `x-risk` what it does to the person's work: read, change, delete, file or script. A batch does
    what its steps do, and a picture with a path also writes that file.
    """

    names: tuple[str, ...] | None = fields.names_or_all(
        aliases=("commands", "command"), doc="Names or aliases of commands; without it, all."
    )


@command("health_check", capability="system", example={})
class HealthCheck(Parameters):
    """Tell that the adapter works, and with which FreeCAD."""


@command(
    "get_adapter_capabilities", capability="system", aliases=("adapter_capabilities",), example={}
)
class GetAdapterCapabilities(Parameters):
    """Tell what this adapter and this FreeCAD can do, within which limits."""
