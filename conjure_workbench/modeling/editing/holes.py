# SPDX-License-Identifier: MIT
"""Editors of holes and pockets: their sizes stand in the tools, their places in what puts these."""

from __future__ import annotations

import math
from typing import Any, NamedTuple, Sequence

import FreeCAD

from ...vocabulary.commands.hole_mouths import FLAT
from ...vocabulary.commands.holes import CreateHole, CreatePocket
from ...vocabulary.elements import face_references
from ..features.hole_tools import (
    ToolPlan,
    check_hole,
    check_pocket,
    hole_plans,
    pocket_plan,
    pocket_seat,
)
from ..features.tool_seats import Tools, face_at, frame_into, tools_of
from ..geometry.face_frames import FaceFrame
from .editors import Edited, Editor, plain
from .hole_seats import Seats
from .inputs import base_named

_PLACES = frozenset({"face", "offset", "position"})
_REACH = frozenset({"depth", "through", "object_name"})
INSTEAD = {
    **{"face": ("position",), "offset": ("position",), "position": ("offset",)},
    **{"depth": ("through",), "through": ("depth",)},
    **{"counterbore": ("countersink",), "countersink": ("counterbore",)},
}


class PlacedHole(CreateHole):
    """A hole whose face may be gone; it is needed only where the hole goes elsewhere."""

    face: Any = face_references.face(None, doc=CreateHole.declared["face"].doc)


class _Pocket(CreatePocket):
    """A pocket whose face may be gone; it is needed only where the pocket goes elsewhere."""

    face: Any = face_references.face(None, doc=CreatePocket.declared["face"].doc)


class _Drilled(NamedTuple):
    """The tools of a hole: as many drills and tools at the mouths as were made one by one."""

    tools: Tools
    drills: list[Any]
    mouths: list[Any]

    def frames(self) -> list[FaceFrame]:
        """The frames of the face at all places."""
        places = [self.tools.placements[drill.Name] for drill in self.drills]
        return [frame_into(where) for found in places for where in found]


def _drilled(cut: Any) -> _Drilled | None:
    """The tools of a cut that is a hole; None for any other cut."""
    tools = tools_of(cut)
    kinds = {tool.TypeId for tool in tools.objects.values()}
    if not tools.are_helpers or not {"Part::Cylinder"} <= kinds <= {"Part::Cylinder", "Part::Cone"}:
        return None
    at_places: dict[tuple[float, ...], list[Any]] = {}
    for tool in tools.objects.values():
        at_places.setdefault(tuple(round(part, 6) for part in tool.Placement.Base), []).append(tool)
    drills, mouths = [], []
    for group in at_places.values():
        cylinders = [tool for tool in group if tool.TypeId == "Part::Cylinder"]
        drill = min(cylinders, key=lambda tool: float(tool.Radius), default=None)
        if drill is None or len(group) > 2:
            return None
        drills.append(drill)
        mouths += [tool for tool in group if tool is not drill]
    return _Drilled(tools, drills, mouths)


def _recesses(cut: Any) -> Tools | None:
    """The tools of a cut that is a pocket; None for any other cut."""
    tools = tools_of(cut)
    boxes = all(tool.TypeId == "Part::Box" for tool in tools.objects.values())
    return tools if tools.are_helpers and boxes else None


def _one_or_all(values: Sequence[float]) -> Any:
    """The value that all tools have; a tuple of several where they differ."""
    found = sorted(set(values))
    return found[0] if len(found) == 1 else tuple(found)


def _read_seats(cut: Any, drill: Any, frames: list[FaceFrame]) -> dict[str, Any]:
    """The parameters that holes and pockets share."""
    base = cut.Base
    index = None if base is None else face_at(base, frames[0])
    through = base is not None and float(drill.Height) >= base.Shape.BoundBox.DiagonalLength
    return {
        **({} if through else {"depth": float(drill.Height)}),
        "through": through,
        "position": [plain(frame.center) for frame in frames],
        "object_name": plain(base),
        "face": None if index is None else f"Face{index}",
        "refine": cut.Refine,
    }


def _read_hole(cut: Any) -> dict[str, Any]:
    hole = _drilled(cut)
    assert hole is not None
    mouths: dict[str, Any] = {}
    for mouth in hole.mouths[:1]:
        if mouth.TypeId == "Part::Cylinder":
            sizes = {"diameter": 2.0 * float(mouth.Radius), "depth": float(mouth.Height)}
            mouths["counterbore"] = sizes
        else:
            wide, narrow = float(mouth.Radius1), float(mouth.Radius2)
            angle = 2.0 * math.degrees(math.atan((wide - narrow) / float(mouth.Height)))
            mouths["countersink"] = {"diameter": 2.0 * wide, "angle": angle}
    return {
        "diameter": _one_or_all([2.0 * float(drill.Radius) for drill in hole.drills]),
        **mouths,
        **_read_seats(cut, hole.drills[0], hole.frames()),
    }


def _write_hole(edited: Edited) -> None:
    hole, wanted = _drilled(edited.obj), edited.parameters
    assert hole is not None
    base = base_named(edited, "Base")
    edited.change.set(edited.obj, "Refine", wanted.refine)
    seats = Seats(edited, base, hole.tools, hole.frames())
    seats.check(lambda site, spots: check_hole(wanted, site, spots, edited.context))
    drill, *mouth = hole_plans(wanted, base)
    same_mouth = [plan.type_id for plan in mouth] == [one.TypeId for one in hole.mouths[:1]]
    kept = [*hole.drills, *(hole.mouths if same_mouth else ())]
    for tool in kept:
        _resize(edited, tool, drill if tool in hole.drills else mouth[0])
    if seats.is_moved or not same_mouth:
        new = [] if same_mouth else [plan.create(edited.context) for plan in mouth]
        seats.put([hole.drills[0], *(hole.mouths[:1] if same_mouth else new)])


def _resize(edited: Edited, tool: Any, plan: ToolPlan) -> None:
    sizes = dict(plan.sizes)
    if plan.default in ("Drill", "Recess") and not edited.sent & _REACH:
        # A hole that goes through all goes on doing so.
        del sizes["Height"]
    if plan.default == "Drill" and not edited.sent & {"diameter", "radius"}:
        del sizes["Radius"]
    for name, size in sizes.items():
        edited.change.set(tool, name, size)


def _pocket_frames(tools: Tools) -> tuple[list[FaceFrame], list[float]]:
    """The frames of the face at all pockets, and how far each is turned, in degrees."""
    frames, angles = [], []
    for tool in tools.objects.values():
        middle = FreeCAD.Vector(float(tool.Length) / 2.0, float(tool.Width) / 2.0, 0.0)
        for where in tools.placements[tool.Name]:
            frame = frame_into(where, middle)
            turn = frame.inward.Rotation.inverted().multiply(where.Rotation)
            frames.append(frame)
            angles.append(-math.degrees(turn.Angle) * (1.0 if turn.Axis.z > 0.0 else -1.0))
    return frames, angles


def _read_pocket(cut: Any) -> dict[str, Any]:
    tools = _recesses(cut)
    assert tools is not None
    boxes = list(tools.objects.values())
    frames, angles = _pocket_frames(tools)
    return {
        "length": _one_or_all([float(box.Length) for box in boxes]),
        "width": _one_or_all([float(box.Width) for box in boxes]),
        "angle": angles[0],
        **_read_seats(cut, boxes[0], frames),
    }


def _write_pocket(edited: Edited) -> None:
    tools, wanted = _recesses(edited.obj), edited.parameters
    assert tools is not None
    base = base_named(edited, "Base")
    edited.change.set(edited.obj, "Refine", wanted.refine)
    own = pocket_seat(wanted.length, wanted.width, wanted.angle)
    seats = Seats(edited, base, tools, _pocket_frames(tools)[0], own)
    seats.check(lambda site, spots: check_pocket(wanted, site, spots, edited.context))
    boxes = list(tools.objects.values())
    for box in boxes:
        _resize(edited, box, pocket_plan(wanted, base))
    if seats.is_moved:
        seats.put(boxes[:1])
    elif edited.sent & {"length", "width", "angle"}:
        seats.turn(boxes)


EDITORS = (
    Editor(
        *("Part::Cut", PlacedHole, _read_hole, _write_hole),
        suits=lambda obj: _drilled(obj) is not None,
        instead=INSTEAD,
        parts=FLAT,
    ),
    Editor(
        *("Part::Cut", _Pocket, _read_pocket, _write_pocket),
        suits=lambda obj: _recesses(obj) is not None,
        instead=INSTEAD,
    ),
)
