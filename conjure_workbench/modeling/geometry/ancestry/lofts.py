# SPDX-License-Identifier: MIT
"""Patches of what passes through several profiles: lofts, and pipes of several sections.

A side goes by all that was drawn that lies on it, of whichever profile; a cap by its profile.
"""

from __future__ import annotations

from typing import Any, Iterator

from ...document.freecad_types import DocumentObject
from ...document.object_links import linked
from ..sub_shapes import surface_of
from .patches import Element, Patch, elements_of, has_all, is_sketch, lies_on, patch_of, tool_of


def sections_of(feature: DocumentObject) -> list[Any]:
    """The sketches that a loft or a pipe passes through beside its profile."""
    return [obj for obj in linked(feature, "Sections") if is_sketch(obj)]


def lofted(feature: DocumentObject) -> list[Patch]:
    """The patches of a loft, or of a pipe of several sections."""
    tool = tool_of(feature)
    if tool is None:
        return []
    profiles = [obj for obj in linked(feature, "Profile") if is_sketch(obj)]
    drawn = {
        sketch.Name: [one for one in elements_of(sketch) if one.points]
        for sketch in (*profiles, *sections_of(feature))
    }
    return [
        patch_of(face, (feature.Name, *role)) for face in tool.Faces for role in _roles(face, drawn)
    ]


def _roles(face: Any, drawn: dict[str, list[Element]]) -> Iterator[tuple[Any, ...]]:
    """The roles of a face; the one of a cap that a face of the body is has no name."""
    surface = surface_of(face)
    found = False
    for sketch, elements in drawn.items():
        on = [
            one.name
            for one in elements
            if all(lies_on(surface, point) for point in one.points) and has_all(face, one.points)
        ]
        if on and len(on) == len(elements) and _is_cap(face, len(elements)):
            found = True
            yield "cap", sketch
        else:
            found = found or bool(on)
            yield from (("side", sketch, name) for name in on)
    if not found:
        yield ("far",)


def _is_cap(face: Any, count: int) -> bool:
    """True for a face with as many edges as its profile; a side of one circle has more."""
    return len(face.Edges) == count
