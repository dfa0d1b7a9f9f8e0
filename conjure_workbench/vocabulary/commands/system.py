# SPDX-License-Identifier: MIT
"""Commands about the adapter itself."""

from __future__ import annotations

from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters

command = Capability("system")


@command(
    "find_commands",
    aliases=("find_command", "search_commands"),
    scope="application",
    quick=True,
    example={"query": "hollow out a solid"},
)
class FindCommands(Parameters):
    """Find commands by words in names, descriptions and parameters: at most 12, a line each."""

    query: str = fields.name(
        aliases=("words", "text", "search"), doc='Words, such as "mirror" or "wall thickness".'
    )


@command("describe_commands", scope="application", example={"names": ["create_box"]})
class DescribeCommands(Parameters):
    """Describe commands: all their parameters as JSON Schema, an example, what the reply holds.

    `available` says whether a command works in this FreeCAD now, and `unavailable_because` why not.
    `x-risk` is the worst that it can do with any parameters: read, change (a document), file (read
    or write one), delete (lose some of the person's work), script (anything); each also what
    stands before it.
    """

    names: tuple[str, ...] | None = fields.names_or_all(
        aliases=("commands", "command"),
        doc="Names or aliases of commands; without any, all, which is long.",
    )


@command("health_check", scope="application", quick=True, example={})
class HealthCheck(Parameters):
    """Confirm that the adapter works, and with which FreeCAD."""


@command(
    "get_adapter_capabilities", aliases=("adapter_capabilities",), scope="application", example={}
)
class GetAdapterCapabilities(Parameters):
    """Describe what this adapter and this FreeCAD can do, within which limits."""
