# SPDX-License-Identifier: MIT
"""Models read from files of other formats."""

from __future__ import annotations

from typing import Any, ClassVar

from ...errors import missing
from ..schema import fields, name_fields
from ..schema import file_formats as known
from ..schema.catalogue import Capability
from ..schema.parameters import PATHS, Creates
from ..schema.roles import Role
from ..values.scalars import SHORTEST

command = Capability("exchange")

_REPLY = (
    "path, format; of several objects, labels, count, solids, closed; of very many only the first "
    "are listed, and not_listed counts the rest, which list_objects has"
)
_DRAWN = (
    "of drawings unit, mm_per_unit, layers {NAME: contours}, joined {tolerance, gaps {closed, "
    "largest}, open_contours}, left_out {KIND: count}, crossing"
)


class Import(Creates):
    """Parameters of every import; `name` and `label` are for what holds the imported objects."""

    fixed: ClassVar[str | None] = None
    """The command's one format; None if the file's name or the client names it."""

    as_solid: bool = False
    per: str = "contour"
    tolerance: float = 0.05
    format: str | None = None

    path: str = name_fields.path(
        role=Role.SOURCE_FILE,
        aliases=(*PATHS, "input_path"),
        doc="The file to read, on the machine on which FreeCAD runs: absolute, or relative to the "
        "document's folder, else to the first allowed folder.",
    )
    merge: bool = fields.boolean(
        False,
        aliases=("as_compound",),
        doc="Make one object of everything in the file: a compound of the shapes, one mesh, or of "
        "the closed outlines of a drawing faces with holes.",
    )

    @property
    def chosen(self) -> str:
        """The name of the format."""
        if self.fixed or self.format:
            return self.fixed or str(self.format)
        return str(known.format_of_path(self.path, "path"))


def _as_solid(default: bool) -> Any:
    return fields.boolean(
        default,
        aliases=("solid", "to_solid", "make_solid", "convert_to_solid"),
        doc="Turn a mesh into a solid with flat faces; the reply says whether it is one. A mesh of "
        "very many facets stays a mesh.",
    )


def _tolerance(doc: str) -> Any:
    return fields.length(0.05, minimum=SHORTEST, maximum=10, aliases=("precision",), doc=doc)


_SEWN = "How far apart edges of neighboring faces may be to be joined where a solid is made"
_MET = "how far apart ends of lines and arcs of a drawing may be to be joined"


def _per() -> Any:
    return fields.choice(
        "contour",
        choices=("contour", "layer"),
        synonyms={"contours": "contour", "object": "contour", "layers": "layer", "group": "layer"},
        aliases=("split_by", "object_per"),
        doc="Make an object of each contour of a drawing, or of each layer, where outlines inside "
        "others become holes.",
    )


@command(
    "import_file",
    aliases=("import", "import_model"),
    risk="file",
    example={"path": "bracket.step"},
    reply=f"{_REPLY}; converted_to_solid, conversion_warning; {_DRAWN}",
)
class ImportFile(Import):
    """Read a file of any format that this FreeCAD reads into the document.

    STEP gives an object for each part, with labels and, in a window, colors; IGES and BREP one for
    each shape; STL, OBJ, 3MF and glTF (as .glb) meshes; DXF and SVG closed wires and faces, labeled
    as their layers and ids. Shapes that are not valid come in as they are, with a warning.
    """

    format: str | None = known.one("The format, where the file's extension is missing or wrong.")
    as_solid: bool = _as_solid(False)
    per: str = _per()
    tolerance: float = _tolerance(f"{_SEWN}; {_MET}.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a file of an unknown format."""
        if "format" in values or "path" not in values:
            return
        if known.format_of_path(values["path"], "path") is None:
            raise missing("format", "The file's name has no known extension.")


@command(
    "import_step",
    risk="file",
    example={"path": "bracket.step"},
    reply=_REPLY,
)
class ImportStep(Import):
    """Read a STEP file: an object for each part, with labels and, in a window, colors."""

    fixed = "step"


@command(
    "import_stl",
    risk="file",
    example={"path": "bracket.stl"},
    reply=f"{_REPLY}; converted_to_solid, conversion_warning",
)
class ImportStl(Import):
    """Read an STL file, in mm, and turn it into a solid if it is closed."""

    fixed = "stl"

    as_solid: bool = _as_solid(True)
    tolerance: float = _tolerance(f"{_SEWN}.")


@command(
    "import_svg",
    risk="file",
    example={"path": "logo.svg"},
    reply=f"{_REPLY}; {_DRAWN}",
)
class ImportSvg(Import):
    """Read an SVG file into the XY plane: faces of what is filled, wires of what is only stroked.

    A point keeps its x, and its y with the other sign; without a unit 96 dots are an inch.
    """

    fixed = "svg"

    per: str = _per()
    tolerance: float = _tolerance(f"{_MET[0].upper()}{_MET[1:]}.")
