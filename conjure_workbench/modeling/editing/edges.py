# SPDX-License-Identifier: MIT
"""Editors of fillets and chamfers, whose sizes FreeCAD keeps with each of their edges."""

from __future__ import annotations

import math
from typing import Any, Callable, Dict, Tuple

from ...errors import missing
from ...vocabulary.commands.modifiers import ChamferFace, CreateChamfer, CreateFillet, FilletFace
from ...vocabulary.schema.parameters import Record
from ..features.sharp_edges import edges_of_faces, sharp_edges
from ..geometry.edges import Edges
from ..geometry.reference_resolution import resolve_elements
from .editors import Edited, Editor
from .inputs import base_named, refound

Sizes = Tuple[float, float]
ByEdge = Dict[int, Sizes]


def _sizes(obj: Any) -> ByEdge:
    return {int(index): (float(first), float(second)) for index, first, second in obj.Edges}


def _one_or_all(values: set[float]) -> Any:
    """The value that all edges have; a tuple of several where they differ."""
    return tuple(sorted(values)) if len(values) != 1 else next(iter(values))


def _read_common(obj: Any, sizes: ByEdge) -> dict[str, Any]:
    return {
        "object_name": None if obj.Base is None else obj.Base.Name,
        "edges": [f"Edge{index}" for index in sizes],
    }


def _read_fillet(obj: Any) -> dict[str, Any]:
    sizes = _sizes(obj)
    radius = _one_or_all({size for pair in sizes.values() for size in pair})
    return {"radius": radius, **_read_common(obj, sizes)}


def _read_chamfer(obj: Any) -> dict[str, Any]:
    sizes = _sizes(obj)
    first = _one_or_all({one for one, _ in sizes.values()})
    second = _one_or_all({other for _, other in sizes.values()})
    # A bevel of equal sides goes on being one.
    follows = second == first and not isinstance(second, tuple)
    return {"size": first, "size2": (second,) if follows else second, **_read_common(obj, sizes)}


def _fillet_sizes(edited: Edited, now: Sizes) -> Sizes:
    radius = edited.parameters.radius
    return (radius, radius) if "radius" in edited.sent else now


def _chamfer_sizes(edited: Edited, now: Sizes) -> Sizes:
    wanted, sent = edited.parameters, edited.sent
    first = wanted.size if "size" in sent else now[0]
    if "size2" in sent:
        return first, wanted.size2
    if "angle" in sent:
        return first, first * math.tan(math.radians(wanted.angle))
    return first, first if now[0] == now[1] else now[1]


def _writer(sizes_of: Callable[[Edited, Sizes], Sizes], size: str) -> Callable[[Edited], None]:
    def write(edited: Edited) -> None:
        before, now = edited.obj.Base, _sizes(edited.obj)
        base = base_named(edited, "Base")
        is_named = bool(edited.sent & {"edges", "face", "edge_filter"})
        if base != before and not is_named:
            now = _on(base, before, now)
        indices = named_edges(edited, Edges(base)) if is_named else list(now)
        common = next(iter(now.values())) if len(set(now.values())) == 1 else None
        listed = []
        for index in indices:
            if index not in now and common is None and size not in edited.sent:
                raise missing(size, f"The edges of '{edited.obj.Name}' differ in it.")
            before = now.get(index) or common or (getattr(edited.parameters, size),) * 2
            listed.append((index, *sizes_of(edited, before)))
        edited.change.set(edited.obj, "Edges", listed)

    return write


def _on(base: Any, before: Any, sizes: ByEdge) -> ByEdge:
    """The sizes of the edges of another base that are in place of those of the present one."""
    indices = refound(Edges(before), Edges(base), list(sizes), "edges")
    return dict(zip(indices, sizes.values()))


def named_edges(edited: Edited, edges: Edges) -> list[int]:
    """The edges that the parameters of a fillet or a chamfer name, also by their face.

    Raises:
        ConjureError: REFERENCE_LOST; AMBIGUOUS; INVALID_PARAMETER for one that is not sharp.
    """
    field = "edges"
    if isinstance(edited.parameters, (FilletFace, ChamferFace)):
        field = "face"
        meant, _ = edges_of_faces(edited.parameters, edges)
    else:
        meant = resolve_elements(edited.parameters.edges, edges, field)
    return sharp_edges(meant, edges, field)[0]


def _editors(
    kind: str, read: Any, sizes: Any, size: str, *commands: type[Record], **more: Any
) -> list[Editor]:
    write = _writer(sizes, size)
    return [Editor(kind, command, read, write, **more) for command in commands]


EDITORS = (
    *_editors("Part::Fillet", _read_fillet, _fillet_sizes, "radius", CreateFillet, FilletFace),
    *_editors(
        *("Part::Chamfer", _read_chamfer, _chamfer_sizes, "size", CreateChamfer, ChamferFace),
        instead={"angle": ("size2",)},
    ),
)
