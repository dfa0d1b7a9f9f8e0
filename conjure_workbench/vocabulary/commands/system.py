# SPDX-License-Identifier: MIT
"""Commands about the adapter itself."""

from __future__ import annotations

from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters

command = Capability("system")

UNITS = {"length": "mm", "angle": "deg", "area": "mm2", "volume": "mm3"}
"""Units of all parameters and replies."""


@command(
    "find_commands",
    aliases=("find_command", "search_commands"),
    scope="application",
    quick=True,
    example={"query": "hollow out a solid"},
    reply="commands [{name, description}], count, total, candidates if nothing is found",
)
class FindCommands(Parameters):
    """Find commands by words in names, descriptions and parameters: at most 12, a line each."""

    query: str = fields.name(
        aliases=("words", "text", "search"), doc='Words, such as "mirror" or "wall thickness".'
    )


@command(
    "describe_commands",
    scope="application",
    example={"names": ["create_box"]},
    reply=(
        "commands [JSON Schema with name, available, unavailable_because, examples, "
        "x-reply], count, version, units; note instead of available where no FreeCAD is connected"
    ),
)
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


@command(
    "health_check",
    scope="application",
    quick=True,
    example={},
    reply=(
        "server, healthy, version, freecad_version, python_version, platform, gui, "
        "active_document, documents"
    ),
)
class HealthCheck(Parameters):
    """Confirm that the adapter works, and with which FreeCAD."""


@command(
    "get_adapter_capabilities",
    aliases=("adapter_capabilities",),
    scope="application",
    example={},
    reply=(
        "adapter_type, adapter_id, version, freecad_version, capabilities "
        "{cad_operations, simulation, geometry_kernel, export_formats, "
        "import_formats, streaming_results, pictures, scripts}, resource_limits "
        "{batch_steps, script_characters, expression_characters, "
        "snapshots_per_document, snapshot_bytes}, system_info {platform, machine, "
        "python_version, cpu_count, gui}"
    ),
)
class GetAdapterCapabilities(Parameters):
    """Describe what this adapter and this FreeCAD can do, within which limits."""
