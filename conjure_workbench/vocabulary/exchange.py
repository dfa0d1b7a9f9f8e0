# SPDX-License-Identifier: MIT
"""Models written to files of other formats."""

from __future__ import annotations

from typing import Any

from . import fields
from .catalogue import command
from .errors import invalid
from .parameters import Parameters


class _Export(Parameters):
    """What every export takes."""

    objects: tuple[str, ...] | None = fields.names_or_all(
        aliases=("object_names", "object_name", "object"),
        doc="Names or labels of the objects; without it, or 'all', every visible one (headless: "
        "every one that no other uses).",
    )
    path: str | None = fields.path(
        None,
        aliases=("filepath", "output_path", "file_path"),
        doc="The file to write, on the machine on which FreeCAD runs; without it, a temporary "
        "file, whose path the reply tells.",
    )
    overwrite: bool = fields.boolean(False, doc="Replace the file if it is there already.")


@command(
    "export_step",
    capability="exchange",
    risk="file",
    example={"objects": ["Bracket"], "path": "bracket.step"},
)
class ExportStep(_Export):
    """Write objects to a STEP file, in mm."""


@command(
    "export_stl",
    capability="exchange",
    risk="file",
    example={"objects": ["Bracket"], "path": "bracket.stl", "tolerance": 0.05},
)
class ExportStl(_Export):
    """Write objects to an STL file, as one mesh, in mm."""

    tolerance: float = fields.length(
        0.05,
        minimum=0.001,
        maximum=100,
        aliases=("precision",),
        doc="How far the mesh may be from the true surface.",
    )
    combine: bool = fields.boolean(
        True, doc="Only true: all objects go into one file; export them one by one otherwise."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses what would need several files."""
        if values.get("combine") is False:
            raise invalid(
                "combine", "must be true; export the objects one by one instead", False, [True]
            )
