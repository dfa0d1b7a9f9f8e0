# SPDX-License-Identifier: MIT
"""Checks of a file's content against its format, before FreeCAD's readers get it.

Some of them crash, ask in a dialog or make an empty object of what they cannot read.
"""

from __future__ import annotations

import math
import mmap
import re
import struct
import zipfile
from pathlib import Path
from typing import Callable

from ..document.brep_checks import TOO_MUCH, announces_too_much

_BEGINNING = 4096
_STL_HEADER, _STL_FACET = 84, 50
_USED_NAME = re.compile(rb"NEXT_ASSEMBLY_USAGE_OCCURRENCE\s*\(")
_USED = re.compile(
    _USED_NAME.pattern + rb"(?:\s*(?:'[^']{0,1000}'){1,8}\s*,|\s*\$\s*,){3}\s*(#\d+)\s*,\s*(#\d+)"
)
"""Texts in it are short, so that no file takes long to look through."""
_MOST_PARTS = 3000
"""Of a STEP file; FreeCAD needs 5 s for a thousand, and four times as long for twice as many."""
_STEP_MARK = re.compile(
    rb"'[^']*'|/\*.*?\*/|\([^()'/]*\)"
    rb"|(?P<open>\()|(?P<close>\))|(?P<endless>'|/\*)",
    re.DOTALL,
)
"""A text, a comment or a list with none of these in it; a bracket; what begins and has no end."""
_DEEPEST_LIST = 64
_LONGEST_LINE = re.compile(rb"[^\n]{65536}")
_DEEPEST_ASSEMBLY = 32
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
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        # FreeCAD's reader would open the files of these names, wherever they lie.
        if content.find(b"DOCUMENT_FILE") >= 0 and _OTHER_FILE.search(content) is not None:
            return "it refers to other files, which are not read"
        if _assembled(content) > _MOST_PARTS:
            return f"it assembles more than {_MOST_PARTS} parts, or in a way that is not known here"
        return _unbounded(content)


def _assembled(content: mmap.mmap) -> float:
    """Number of parts in a STEP file, those of an assembly as often as it is used."""
    used = _USED.findall(content)
    if len(used) != sum(1 for _ in _USED_NAME.finditer(content)):
        return math.inf
    inside = {part for _, part in used}
    assemblies: dict[bytes, list[tuple[bytes, int]]] = {b"": []}
    for whole, part in used:
        for one in (whole, part):
            assemblies.setdefault(one, [(b"", 1)])
        assemblies[whole].append((part, 1))
    assemblies[b""] = [(whole, 1) for whole in assemblies if whole and whole not in inside]
    is_circle = bool(used) and not assemblies[b""]
    return math.inf if is_circle else _expanded(assemblies, b"", {}, 0)


def _unbounded(content: mmap.mmap) -> str | None:
    """Reason why FreeCAD's reader of STEP, which calls itself for lists in lists, would not end."""
    depth = 0
    for found in _STEP_MARK.finditer(content):
        kind = found.lastgroup
        if kind == "open":
            depth += 1
            if depth > _DEEPEST_LIST:
                return "its lists are nested too deep"
        elif kind == "close":
            depth = max(0, depth - 1)
        elif kind == "endless":
            return "it has a text or a comment without an end"
    return None


def _brep(path: Path, beginning: bytes) -> str | None:
    return TOO_MUCH if announces_too_much(path.read_bytes()) else None


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
    content = path.read_bytes()
    if _LONGEST_LINE.search(content):
        return "it has a line of more than 65536 bytes"
    return None if re.search(rb"^[ \t]*v ", content, re.MULTILINE) else "it has no points"


def _3mf(path: Path, beginning: bytes) -> str | None:
    return None if zipfile.is_zipfile(path) else "it is no zip archive"


def _expanded(
    blocks: dict[bytes, list[tuple[bytes, int]]], name: bytes, known: dict[bytes, float], depth: int
) -> float:
    """Number of parts of an assembly with those of the assemblies in it; endless for a circle."""
    if depth > _DEEPEST_ASSEMBLY:
        return math.inf
    if name not in known:
        known[name] = math.inf
        known[name] = sum(
            copies * (_expanded(blocks, inserted, known, depth + 1) if inserted else 1)
            for inserted, copies in blocks.get(name, [])
        )
    return known[name]


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
    "brep": _brep,
    "stl": _stl,
    "obj": _obj,
    "3mf": _3mf,
}
"""Further checks of a format."""
