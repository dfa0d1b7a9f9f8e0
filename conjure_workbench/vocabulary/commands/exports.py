# SPDX-License-Identifier: MIT
"""Models written to files of other formats."""

from __future__ import annotations

from typing import Any, ClassVar

from ...errors import invalid
from ..schema import fields, name_fields
from ..schema import file_formats as known
from ..schema.catalogue import Capability
from ..schema.parameters import PATHS, TARGETS, Parameters, refuse_both
from ..schema.roles import Role

command = Capability("exchange")

DEFAULT_FORMAT = "stl"
"""The format where neither `formats` nor the path names one, as clients expect."""
_FILES = "of one file {}; of several folder, files [{{the same}}]"


class Export(Parameters):
    """Parameters of every export.

    After `finish` either `path` or `folder` or neither is there, `formats` and `combine` always.
    """

    fixed: ClassVar[str | None] = None
    """The command's one format; None if the client chooses."""

    formats: tuple[str, ...]
    tolerance: float = 0.05

    objects: tuple[str, ...] | None = name_fields.names_or_all(
        role=Role.SUBJECT,
        aliases=TARGETS,
        doc="Names or labels; else all that is visible, without a window all that nothing "
        "else uses.",
    )
    path: str | None = name_fields.path(
        None,
        role=Role.TARGET_FILE,
        aliases=(*PATHS, "output_path"),
        doc="The file, on the machine of FreeCAD; by default a temporary one, which the reply "
        "names. With combine: false, the folder.",
    )
    folder: str | None = fields.second_spelling(
        name_fields.path(
            None,
            role=Role.TARGET_FILE,
            aliases=("output_dir", "output_directory", "directory"),
            doc="An existing folder to write to, instead of `path`; the files are named after the "
            "objects.",
        ),
        "path",
    )
    combine: bool | None = fields.boolean(
        None,
        doc="All in one file, each still an object where the format has objects; false: a file for "
        "each. By default false with `folder`, else true.",
    )
    overwrite: bool = fields.boolean(False, doc="Replace a file that is there.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Decides on the formats, on the folder and on how many files there will be."""
        refuse_both(values, "path", "folder")
        path = values.get("path")
        values.setdefault("combine", "folder" not in values)
        if path is not None and not values["combine"]:
            if path.lower().endswith(tuple(known.EXTENSIONS)):
                sentence = "must be a folder with combine: false, which writes several files"
                raise invalid("path", sentence, path, "the path of an existing folder")
            values["folder"] = values.pop("path")

    def formats_and_path(self) -> tuple[tuple[str, ...], str | None]:
        """The formats to write, and the file's path or, for several formats, what it begins with.

        Raises:
            ConjureError: INVALID_PARAMETER.
        """
        chosen = (self.fixed,) if self.fixed else getattr(self, "formats", None)
        if chosen is None:
            format_name = None if self.path is None else known.format_of_path(self.path, "path")
            chosen = (format_name or DEFAULT_FORMAT,)
        return chosen, self.path


def _tolerance() -> Any:
    return fields.length(
        0.05,
        minimum=0.001,
        maximum=100,
        aliases=("precision",),
        doc="How far a mesh or a drawn line may be from the true shape.",
    )


@command(
    "export_file",
    aliases=("export", "export_model", "export_formatted"),
    risk="file",
    example={"objects": ["Bracket"], "path": "bracket.3mf"},
    reply=_FILES.format("path, format, objects, facets, bytes") + "; of meshes tolerance",
)
class ExportFile(Export):
    """Write objects to files, in mm.

    STEP, IGES and BREP hold exact shapes; STL, OBJ, 3MF and glTF (as .glb) meshes; DXF edges; SVG
    what is seen from above. STEP keeps labels, parts and, in a window, colors; OBJ, 3MF and glTF
    labels.
    """

    formats: tuple[str, ...] | None = known.several(  # type: ignore[assignment]
        "By default that of the path's extension, else stl."
    )
    tolerance: float = _tolerance()

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Also refuses a path with an extension for several formats."""
        super().finish(values)
        path = values.get("path")
        if path is None:
            return
        chosen = values.get("formats", ())
        format_name = known.format_of_path(path, "path") if len(chosen) != 1 else None
        if format_name is not None and len(chosen) > 1:
            sentence = "must have no extension with several formats: each adds its own"
            raise invalid("path", sentence, path, "a path without an extension")


@command(
    "export_step",
    risk="file",
    example={"objects": ["Bracket"], "path": "bracket.step"},
    reply=_FILES.format("path, format, objects, bytes"),
)
class ExportStep(Export):
    """Write objects to a STEP file, in mm, with labels, parts and, in a window, colors."""

    fixed = "step"


@command(
    "export_stl",
    risk="file",
    example={"objects": ["Bracket"], "path": "bracket.stl", "tolerance": 0.05},
    reply=_FILES.format("path, format, objects, facets, bytes") + "; of meshes tolerance",
)
class ExportStl(Export):
    """Write objects to an STL file, as one mesh, or to one file each, in mm."""

    fixed = "stl"

    tolerance: float = _tolerance()
