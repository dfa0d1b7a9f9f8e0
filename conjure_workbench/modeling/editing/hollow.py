# SPDX-License-Identifier: MIT
"""Editors of solids made hollow, and of objects that are offset or have their faces merged.

A wall is a thickness; one on both sides of the faces two, united. Without an open face it is the
cut of the larger by the smaller of the object and its offset, or of two offsets.
"""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ...vocabulary.commands.shells import Shell
from ...vocabulary.commands.whole_shapes import OffsetShape, RemoveSplitter
from ..document.feature_chain import HELPER, TOOL_BUNDLE
from ..geometry.faces import Faces
from ..geometry.reference_resolution import resolve_elements
from .editors import Edited, Editor, plain
from .inputs import base_named, exchange, input_named, refound

_OPEN, _CLOSED = "Part::Thickness", "Part::Offset"


def _walls(obj: Any) -> list[Any]:
    """The features that make a wall: a thickness or two, or an offset or two; else none."""
    if obj.TypeId == _OPEN:
        return [obj]
    if obj.TypeId == "Part::MultiFuse":
        found, wanted = list(obj.Shapes), _OPEN
        is_whole = len(found) == 2
    else:
        found = [one for one in (obj.Base, obj.Tool) if one is not None and _is_offset(one)]
        wanted, is_whole = _CLOSED, len({_source(one) for one in found} | _plain_side(obj)) == 1
    fits = all(one.TypeId == wanted and one.Label2 in (HELPER, TOOL_BUNDLE) for one in found)
    return found if found and fits and is_whole else []


def _is_offset(obj: Any) -> bool:
    return obj.TypeId == _CLOSED


def _plain_side(cut: Any) -> set[Any]:
    """The side of a cut that is the object itself."""
    return {one for one in (cut.Base, cut.Tool) if one is not None and not _is_offset(one)}


def _source(wall: Any) -> Any:
    """The object whose wall a feature is."""
    if wall.TypeId == _CLOSED:
        return wall.Source
    return wall.Faces[0] if wall.Faces else None


def _step(wall: Any) -> float:
    return float(plain(wall.Value))


def _read_shell(obj: Any) -> dict[str, Any]:
    walls = _walls(obj)
    first = walls[0]
    one_way = "inward" if _step(first) < 0 else "outward"
    return {
        "object_name": plain(_source(first)),
        "thickness": sum(abs(_step(wall)) for wall in walls),
        "faces": list(first.Faces[1]) if first.TypeId == _OPEN and first.Faces else [],
        "direction": one_way if len(walls) == 1 else "both",
        "join": _join(first),
    }


def _join(feature: Any) -> Any:
    """The command's word; told only for a kind of joint that it does not make."""
    word = str(feature.Join).lower()
    return word if word in ("arc", "intersection") else (word,)


def _write_shell(edited: Edited) -> None:
    obj, wanted, walls = edited.obj, edited.parameters, _walls(edited.obj)
    source = base = _source(walls[0])
    _refuse_rebuilding(edited, walls)
    if "object_name" in edited.sent:
        base = input_named(edited, wanted.object_name, "object_name", [source])
    for wall in walls:
        step = wanted.thickness / len(walls)
        # A wall goes on lying on its side of the faces, unless another is asked for.
        inside = _step(wall) < 0 if len(walls) == 2 else wanted.direction == "inward"
        edited.change.set(wall, "Value", -step if inside else step)
        if "join" in edited.sent:
            edited.change.set(wall, "Join", wanted.join.capitalize())
        if wall.TypeId == _CLOSED:
            edited.change.set(wall, "Source", base)
        elif "faces" in edited.sent or base is not source:
            opened = _opened(edited, source, base)
            edited.change.set(wall, "Faces", (base, [f"Face{index}" for index in opened]))
    if base is not source:
        for side in ("Base", "Tool"):
            if getattr(obj, side, None) == source:
                edited.change.set(obj, side, base)
        exchange(edited, [source], [base])


def _opened(edited: Edited, source: Any, base: Any) -> list[int]:
    """The open faces: those that were sent, or those in place of the present ones."""
    if "faces" in edited.sent:
        return resolve_elements(edited.parameters.faces, Faces(base), "faces").indices
    present = resolve_elements(edited.parameters.faces, Faces(source), "faces").indices
    return refound(Faces(source), Faces(base), present, "faces")


def _refuse_rebuilding(edited: Edited, walls: list[Any]) -> None:
    """Refuse what would need other features than there are."""
    wanted, is_open = edited.parameters, walls[0].TypeId == _OPEN
    now = _read_shell(edited.obj)["direction"]
    swaps = is_open and len(walls) == 1 and wanted.direction != "both"
    if wanted.direction != now and not swaps:
        problem = f"cannot become {wanted.direction} in a wall that is {now}"
        way = f"delete '{edited.obj.Name}' and use shell again"
        raise invalid("direction", problem, wanted.direction, way)
    if is_open != bool(wanted.faces):
        problem = "cannot be opened or closed afterwards"
        way = f"delete '{edited.obj.Name}' and use shell again"
        raise invalid("faces", problem, len(wanted.faces), way, subject="the wall")


def _read_offset(obj: Any) -> dict[str, Any]:
    return {
        "object_name": plain(obj.Source),
        "distance": float(plain(obj.Value)),
        "join": _join(obj),
        "fill": obj.Fill,
    }


def _write_offset(edited: Edited) -> None:
    wanted = edited.parameters
    base_named(edited, "Source")
    edited.change.set(edited.obj, "Value", wanted.distance)
    edited.change.set(edited.obj, "Fill", wanted.fill)
    if "join" in edited.sent:
        edited.change.set(edited.obj, "Join", wanted.join.capitalize())


def _read_refined(obj: Any) -> dict[str, Any]:
    return {"object_name": plain(obj.Source)}


def _write_refined(edited: Edited) -> None:
    base_named(edited, "Source")


_IN_PLANE = {"in_plane": "delete the result and use offset_shape again"}

EDITORS = (
    *(
        Editor(kind, Shell, _read_shell, _write_shell, suits=lambda obj: bool(_walls(obj)))
        for kind in (_OPEN, "Part::MultiFuse", "Part::Cut")
    ),
    *(
        Editor(kind, OffsetShape, _read_offset, _write_offset, fixed=_IN_PLANE)
        for kind in (_CLOSED, "Part::Offset2D")
    ),
    Editor("Part::Refine", RemoveSplitter, _read_refined, _write_refined),
)
