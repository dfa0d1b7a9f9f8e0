# SPDX-License-Identifier: MIT
"""The file formats that models are exchanged in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from ...errors import invalid
from ..values.scalars import items
from .fields import Field, array_of


@dataclass(frozen=True)
class Format:
    """A file format.

    Attributes:
        name: as clients send it.
        extensions: of its files; the first is given to a name without one.
        holds: "shapes" (exact geometry), "meshes" (triangles) or "drawings" (lines in a plane).
    """

    name: str
    extensions: tuple[str, ...]
    holds: str


FORMATS = {
    found.name: found
    for found in (
        Format("step", (".step", ".stp"), "shapes"),
        Format("iges", (".iges", ".igs"), "shapes"),
        Format("brep", (".brep", ".brp"), "shapes"),
        Format("stl", (".stl",), "meshes"),
        Format("obj", (".obj",), "meshes"),
        Format("3mf", (".3mf",), "meshes"),
        Format("gltf", (".glb",), "meshes"),
        Format("dxf", (".dxf",), "drawings"),
        Format("svg", (".svg",), "drawings"),
    )
}
EXTENSIONS = {ending: found.name for found in FORMATS.values() for ending in found.extensions}
"""The format of each file name extension."""

_SPELLINGS = {
    **{name: name for name in FORMATS},
    **{ending[1:]: name for ending, name in EXTENSIONS.items()},
    "wavefront": "obj",
}
_LISTED = list(FORMATS)


def format_of_path(path: str, field: str) -> str | None:
    """Format by a file's extension; None for a name without an extension.

    Raises:
        ConjureError: INVALID_PARAMETER: the extension is that of no format.
    """
    ending = PurePath(path).suffix.lower()
    if not ending:
        return None
    if ending not in EXTENSIONS:
        allowed = list(EXTENSIONS)
        raise invalid(field, f"must end in one of {', '.join(allowed)}", path, allowed)
    return EXTENSIONS[ending]


def read_format(value: Any, field: str) -> str:
    """The name of a format: in any case, with or without a dot, or its file name extension.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    word = value.strip().lower() if isinstance(value, str) and len(value) < 64 else ""
    name = _SPELLINGS.get(word[1:] if word.startswith(".") else word)
    if name is None:
        raise invalid(field, f"must be one of {', '.join(_LISTED)}", value, _LISTED)
    return name


def one(doc: str) -> Any:
    """A parameter that names one format, or None."""
    aliases = ("file_format", "file_type")
    return Field(read_format, {"type": "string", "enum": _LISTED}, None, doc, aliases)


def several(doc: str) -> Any:
    """A parameter that names one or several formats, as a tuple, or None."""

    def read(value: Any, field: str) -> tuple[str, ...]:
        if isinstance(value, str):
            return (read_format(value, field),)
        given = items(value, field, "a list of formats")
        if not given:
            raise invalid(field, "must name a format", value, _LISTED)
        names = [read_format(item, f"{field}[{at}]") for at, item in enumerate(given)]
        return tuple(dict.fromkeys(names))

    shape = array_of({"type": "string", "enum": _LISTED}, 1, len(_LISTED))
    return Field(read, shape, None, doc, ("format", "file_format", "file_type"))
