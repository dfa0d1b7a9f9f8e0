# SPDX-License-Identifier: MIT
"""Commands about the adapter itself."""

from __future__ import annotations

from typing import Any

from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters, refuse_both
from ..schema.roles import Role

command = Capability("system")

UNITS = {"length": "mm", "angle": "deg", "area": "mm2", "volume": "mm3"}
"""Units of all parameters and replies."""


def _capability() -> Any:
    return name_fields.name(
        None,
        role=Role.UNSAID,
        aliases=("category", "group"),
        doc='Only of this one, such as "modifiers".',
    )


@command(
    "find_commands",
    aliases=("find_command", "search_commands"),
    scope="application",
    quick=True,
    example={"query": "hollow out a solid"},
    reply="commands [{name, description}], count, total, note if there is no command for it, "
    "candidates if nothing is found; without a query: capabilities {capability: {name: line}}, "
    "count",
)
class FindCommands(Parameters):
    """Find commands by words, as one asks for them: at most 12, a line each."""

    query: str | None = name_fields.name(
        None,
        role=Role.UNSAID,
        aliases=("words", "text", "search"),
        doc='Such as "wall thickness"; without it, an index of all.',
    )
    capability: str | None = _capability()


@command(
    "describe_commands",
    scope="application",
    example={"names": ["create_box"]},
    reply=(
        "commands [JSON Schema with name, available, unavailable_because, examples, x-reply], "
        "kinds [JSON Schema with name], about_kinds, count, version, units; note instead of "
        "available where no FreeCAD is connected; without names: capabilities {capability: {name: "
        "line}}, count, advice"
    ),
)
class DescribeCommands(Parameters):
    """Describe commands: their parameters as JSON Schema, an example, what the reply holds.

    `x-kind` names a kind of value, which `names` takes, too. `x-risk` is the worst that a command
    can do: read, change (a document), file, delete (lose work), script (anything); each also what
    stands before it. `unavailable_because` says why it does not work now.
    """

    names: tuple[str, ...] | None = name_fields.names_or_all(
        role=Role.UNSAID,
        aliases=("commands", "command"),
        doc="Commands or kinds; without any, an index of all.",
    )
    capability: str | None = _capability()
    brief: bool = fields.boolean(
        False, aliases=("short", "summary"), doc="Only a line on each command."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a choice of commands in two ways."""
        if values.get("names") is not None:
            refuse_both(values, "names", "capability")


@command(
    "health_check",
    scope="application",
    quick=True,
    example={},
    reply=("server, healthy, version, freecad_version, python_version, platform, gui, documents"),
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
