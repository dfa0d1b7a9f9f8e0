# SPDX-License-Identifier: MIT
"""Checks of a file's content against its format, before FreeCAD's readers get it.

Some of them crash, ask in a dialog or make an empty object of what they cannot read.
"""

from __future__ import annotations

import re
import struct
import zipfile
from pathlib import Path
from typing import Callable
from xml.etree import ElementTree

_BEGINNING = 4096
_STL_HEADER, _STL_FACET = 84, 50
_HREF = ("href", "{http://www.w3.org/1999/xlink}href")
_MOST_USES = 1000
_OTHER_FILE = re.compile(rb"APPLIED_EXTERNAL_IDENTIFICATION_ASSIGNMENT\s*\(\s*'[^']")


def problem(path: Path, name: str) -> str | None:
    """Reason why a file is not of the format `name`, as half a sentence, or None."""
    with open(path, "rb") as file:
        beginning = file.read(_BEGINNING)
    if name in _BEGINNINGS:
        pattern, files = _BEGINNINGS[name]
        if pattern.search(beginning) is None:
            return f"it does not begin as {files}"
    return _CHECKS[name](path, beginning) if name in _CHECKS else None


def _step(path: Path, beginning: bytes) -> str | None:
    content = path.read_bytes()
    # FreeCAD's reader would open the files of these names, wherever they lie.
    names_others = b"DOCUMENT_FILE" in content and _OTHER_FILE.search(content) is not None
    return "it refers to other files, which are not read" if names_others else None


def _stl(path: Path, beginning: bytes) -> str | None:
    size = path.stat().st_size
    if size >= _STL_HEADER:
        (count,) = struct.unpack_from("<I", beginning, 80)
        if count and size >= _STL_HEADER + count * _STL_FACET:
            return None
    if beginning.lstrip().lower().startswith(b"solid"):
        return None if re.search(rb"facet\s", beginning, re.IGNORECASE) else "it has no facets"
    return "it is shorter than it says, or no STL file"


def _obj(path: Path, beginning: bytes) -> str | None:
    with open(path, "rb") as file:
        well = any(line.lstrip().startswith(b"v ") for line in file)
    return None if well else "it has no points"


def _3mf(path: Path, beginning: bytes) -> str | None:
    return None if zipfile.is_zipfile(path) else "it is no zip archive"


def _dxf(path: Path, beginning: bytes) -> str | None:
    if beginning.startswith(b"AutoCAD Binary DXF"):
        return "it is a binary DXF file, which FreeCAD does not read"
    well = re.match(rb"(\s*999\s*\n[^\n]*\n)*\s*0\s*\r?\n\s*SECTION", beginning) is not None
    return None if well else "it does not begin as DXF files do"


def _svg(path: Path, beginning: bytes) -> str | None:
    if b"<!ENTITY" in path.read_bytes():
        # A few lines of these can expand to gigabytes.
        return "it defines entities"
    try:
        root = ElementTree.parse(path).getroot()
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        return f"it is no XML ({error})"
    if root.tag.rpartition("}")[2] != "svg":
        return "its root is no svg element"
    return "its elements use each other in a circle" if _uses_itself(root) else None


def _uses_itself(root: ElementTree.Element) -> bool:
    """True if a `use` leads back to itself: FreeCAD 1.1 would replace it forever."""
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    count = 0

    def leads_back(element: ElementTree.Element, above: tuple[str, ...]) -> bool:
        nonlocal count
        for use in element.iter():
            target = next((use.get(key, "") for key in _HREF if use.get(key)), "")
            if use.tag.rpartition("}")[2] != "use" or not target.startswith("#"):
                continue
            count += 1
            if target[1:] in above or count > _MOST_USES:
                return True
            found = named.get(target[1:])
            if found is not None and leads_back(found, (*above, target[1:])):
                return True
        return False

    return leads_back(root, ())


_BEGINNINGS = {
    "step": (re.compile(rb"ISO-10303-21"), "STEP files do"),
    # The first section, S, is marked in column 73; the binary form is not read.
    "iges": (re.compile(rb"^[^\r\n]{72}S *\d+"), "IGES files do"),
    "brep": (re.compile(rb"CASCADE Topology V\d|DBRep_DrawableShape"), "BREP files do"),
    "gltf": (re.compile(rb"^glTF"), "binary glTF does"),
}
"""Of each format with a mark at its beginning, that mark, and the end of the error's sentence."""

_CHECKS: dict[str, Callable[[Path, bytes], str | None]] = {
    "step": _step,
    "stl": _stl,
    "obj": _obj,
    "3mf": _3mf,
    "dxf": _dxf,
    "svg": _svg,
}
"""Further checks of a format."""
