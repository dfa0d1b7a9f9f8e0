# SPDX-License-Identifier: MIT
"""Commands about the adapter itself."""

from __future__ import annotations

from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters

command = Capability("system")


@command("describe_commands", scope="application", example={"names": ["create_box"]})
class DescribeCommands(Parameters):
    """Describe commands as JSON Schema, with their other names, units, limits and an example.

    `available` says whether a command works in this FreeCAD now, and `unavailable_because` why not.
    `x-risk` is the worst that it can do with any parameters: read, change (a document), file (read
    or write one), delete (lose some of the person's work), script (anything); each also what
    stands before it.
    """

    names: tuple[str, ...] | None = fields.names_or_all(
        aliases=("commands", "command"), doc="Names or aliases of commands; without it, all."
    )


@command("health_check", scope="application", quick=True, example={})
class HealthCheck(Parameters):
    """Confirm that the adapter works, and with which FreeCAD."""


@command(
    "get_adapter_capabilities", aliases=("adapter_capabilities",), scope="application", example={}
)
class GetAdapterCapabilities(Parameters):
    """Describe what this adapter and this FreeCAD can do, within which limits."""
