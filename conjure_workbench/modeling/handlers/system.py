# SPDX-License-Identifier: MIT
"""Commands about the adapter itself."""

from __future__ import annotations

import os
import platform
from typing import Any

import FreeCAD
import Part

from ... import __version__
from ...vocabulary import find_command
from ...vocabulary.commands.batches import MOST_STEPS
from ...vocabulary.commands.scripts import LONGEST_EXPRESSION, LONGEST_SCRIPT
from ...vocabulary.commands.system import (
    UNITS,
    DescribeCommands,
    FindCommands,
    GetAdapterCapabilities,
    HealthCheck,
)
from ...vocabulary.search.describing import describe
from ...vocabulary.search.finding import find
from ..command.context import Context, Result
from ..command.registry import handles


@handles(FindCommands)
def find_commands(parameters: FindCommands, context: Context) -> Result:
    """Names of commands that fit some words, with one line each, or an index."""
    schemas = context.services.catalogue()
    return Result(facts=find(parameters.query, parameters.capability, schemas))


@handles(DescribeCommands)
def describe_commands(parameters: DescribeCommands, context: Context) -> Result:
    """The JSON Schema of commands, each with whether it works here, and why if it does not."""
    schemas = context.services.catalogue()
    told = describe(schemas, parameters.names, parameters.capability, brief=parameters.brief)
    return Result(facts={"version": __version__, "units": UNITS, **told})


@handles(HealthCheck)
def health_check(parameters: HealthCheck, context: Context) -> Result:
    """State of the adapter, version of its FreeCAD, and open documents."""
    facts = {
        "server": "conjure",
        "healthy": True,
        "version": __version__,
        "freecad_version": _freecad_version(),
        "python_version": platform.python_version(),
        "platform": platform.system(),
        "gui": bool(FreeCAD.GuiUp),
        "documents": sorted(FreeCAD.listDocuments()),
    }
    return Result(facts=facts)


@handles(GetAdapterCapabilities)
def get_adapter_capabilities(parameters: GetAdapterCapabilities, context: Context) -> Result:
    """Capabilities of this FreeCAD, derived from its commands."""
    services = context.services
    snapshots = services.snapshots
    facts = {
        "adapter_type": "freecad",
        "adapter_id": services.adapter_id,
        "version": __version__,
        "freecad_version": _freecad_version(),
        "capabilities": {
            "cad_operations": list(services.commands),
            "simulation": {},
            "geometry_kernel": f"Open CASCADE {Part.OCC_VERSION}",
            "export_formats": _formats("export", services.commands),
            "import_formats": _formats("import", services.commands),
            "streaming_results": False,
            "pictures": "capture_view" in services.commands,
            "scripts": services.scripts_allowed(),
        },
        "resource_limits": {
            "batch_steps": MOST_STEPS,
            "script_characters": LONGEST_SCRIPT,
            "expression_characters": LONGEST_EXPRESSION,
            "snapshots_per_document": snapshots.most,
            "snapshot_bytes": snapshots.most_bytes,
        },
        "system_info": {
            "platform": platform.system(),
            "machine": platform.machine(),
            "python_version": platform.python_version(),
            "cpu_count": os.cpu_count(),
            "gui": bool(FreeCAD.GuiUp),
        },
    }
    return Result(facts=facts)


def _freecad_version() -> str:
    return ".".join(part.split(" ")[0] for part in FreeCAD.Version()[:3])


def _formats(verb: str, commands: list[str]) -> list[str]:
    """The formats of the commands such as export_step, and of export_file where that is there."""
    found = {name[len(verb) + 1 :] for name in commands if name.startswith(f"{verb}_")}
    if "file" in found:
        found.remove("file")
        shape: dict[str, Any] = find_command(f"{verb}_file").schema()["properties"]
        found.update(shape.get("format", {}).get("enum", ()))
    return sorted(name.upper() for name in found)
