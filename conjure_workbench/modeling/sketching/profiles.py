# SPDX-License-Identifier: MIT
"""Profiles that sketches draw: closed or not, what they enclose, and where they are not sound."""

from __future__ import annotations

import math
from typing import Any, List, Sequence, Tuple

import Part

from ...errors import ConjureError
from ..document.freecad_types import DocumentObject
from ..document.rounding import significant, tidy
from ..geometry.shapes import without
from ..geometry.sketches.counting import END, START
from ..geometry.sketches.element_names import Speller
from ..geometry.tolerances import CONFUSION
from .crossings import Crossing, Outline, Place, crossings_of
from .curves import Curve, distance
from .readings import Reading

End = Tuple[Outline, int]
"""An end of an element, by its position."""
Joint = List[End]
"""Ends that lie in one place."""

_LISTED = 5
"""Most places that a refusal lists."""


def profile_of(sketch: Any, reading: Reading | None = None) -> dict[str, Any]:
    """Facts of the profile that a sketch draws with what is not construction.

    Args:
        sketch: the sketch.
        reading: it as it is now, if it has been read.

    Returns:
        {"closed": every end meets one other end; "wires": number of them}; of a sound one also
        "area", in mm2 without the holes, and "holes", their number; else
        "open_ends": [{"at": [x, y], "elements": ["l1.end"], "nearest": "l2.start", "gap": mm}] and
        "crossings": [{"elements": ["l1", "l2"], "at": [x, y]}], three elements that share an end
        among them. All in the sketch's own plane.
    """
    reading = reading or Reading(sketch)
    spell = reading.elements.spelled
    outlines = [
        outline
        for index, (geometry, curve) in enumerate(zip(reading.drawing, reading.curves))
        if not sketch.getConstruction(index)
        for outline in _outlines(index, geometry, curve)
    ]
    joints = _joints(outlines)
    open_ends = [joint for joint in joints if len(joint) == 1]
    crossings = crossings_of(outlines)
    wires = _wires(outlines, joints)
    profile: dict[str, Any] = {
        "closed": bool(outlines) and all(len(joint) == 2 for joint in joints),
        "wires": len(wires),
    }
    branches = [joint for joint in joints if len(joint) > 2]
    if open_ends:
        profile["open_ends"] = [_open_end(joint[0], joints, spell) for joint in open_ends]
    if crossings or branches:
        profile["crossings"] = [
            *(_crossing(one, spell) for one in crossings),
            *(_branch(joint, spell) for joint in branches),
        ]
    elif profile["closed"]:
        profile.update(_enclosed(wires, joints))
    return profile


def refuse_unsound(sketch: DocumentObject, field: str) -> None:
    """Refuse a sketch whose outlines bound no area.

    FreeCAD computes some of them all the same, each version in its own way.

    Raises:
        ConjureError: NO_SHAPE; PROFILE_OPEN or PROFILE_CROSSES, with the places as in `profile_of`.
    """
    profile = profile_of(sketch)
    if not profile["wires"]:
        raise without(sketch, "closed outline", field)
    ends, places = (profile.get(key, [])[:_LISTED] for key in ("open_ends", "crossings"))
    if ends:
        message = f"The outline of '{sketch.Name}' is open at {len(profile['open_ends'])} ends."
        raise ConjureError("PROFILE_OPEN", message, field=field, details={"open_ends": ends})
    if places:
        count = len(profile["crossings"])
        message = f"Outlines of '{sketch.Name}' cross or touch at {count} places."
        raise ConjureError("PROFILE_CROSSES", message, field=field, details={"crossings": places})


def _outlines(index: int, geometry: Any, curve: Curve) -> list[Outline]:
    if curve.kind == "point":
        return []
    edge = geometry.toShape()
    ends: tuple[Place, ...] = ()
    if curve.kind == "line" or not edge.isClosed():
        ends = curve.point(START), curve.point(END)
    return [Outline(index, curve, edge, ends)]


def _joints(outlines: Sequence[Outline]) -> list[Joint]:
    """The ends of elements, those together that lie in one place; from left to right."""
    ends = [
        (outline, position)
        for outline in outlines
        for position in (START, END)[: len(outline.ends)]
    ]
    joints: list[Joint] = []
    near: list[Joint] = []
    for end in sorted(ends, key=_place):
        near = [joint for joint in near if _place(joint[0])[0] >= _place(end)[0] - CONFUSION]
        joint = next((one for one in near if _apart(one[0], end) < CONFUSION), None)
        if joint is None:
            joint = []
            joints.append(joint)
            near.append(joint)
        joint.append(end)
    return joints


def _place(end: End) -> Place:
    outline, position = end
    return outline.ends[position - START]


def _apart(one: End, other: End) -> float:
    return distance(_place(one), _place(other))


def _wires(outlines: Sequence[Outline], joints: Sequence[Joint]) -> list[list[Outline]]:
    """The elements of each wire: those that hang together by their ends."""
    wire_of = {outline.index: [outline] for outline in outlines}
    for joint in joints:
        first = wire_of[joint[0][0].index]
        for other, _ in joint[1:]:
            more = wire_of[other.index]
            if more is not first:
                first.extend(more)
                wire_of.update((outline.index, first) for outline in more)
    return list({id(wire): wire for wire in wire_of.values()}.values())


def _enclosed(wires: Sequence[Sequence[Outline]], joints: Sequence[Joint]) -> dict[str, Any]:
    """Area and number of holes of closed wires that do not cross."""
    if len(wires) == 1 and all(outline.curve.kind == "line" for outline in wires[0]):
        # A formula, where FreeCAD makes a wire and a face, which takes longer than all else here.
        return {"area": significant(_area_of(_corners(joints))), "holes": 0}
    faces = [Part.Face(Part.Wire(_in_order(wire))) for wire in wires]
    depths = [sum(_lies_in(face, other) for other in faces if other is not face) for face in faces]
    area = sum(-face.Area if depth % 2 else face.Area for face, depth in zip(faces, depths))
    return {"area": significant(area), "holes": sum(depth % 2 for depth in depths)}


def _corners(joints: Sequence[Joint]) -> list[Place]:
    """The corners of a closed wire of lines, one after the other."""
    met = {}
    for (one, at), (other, there) in joints:
        met[one.index, at] = (other, there)
        met[other.index, there] = (one, at)
    start = end = joints[0][0]
    corners: list[Place] = []
    while not corners or end != start:
        outline, position = end
        corners.append(_place(end))
        end = met[outline.index, END if position == START else START]
    return corners


def _area_of(corners: Sequence[Place]) -> float:
    """The area of a polygon, by its corners relative to the first one."""
    x, y = corners[0]
    sides = zip(corners, [*corners[1:], corners[0]])
    doubled = ((a - x) * (d - y) - (c - x) * (b - y) for (a, b), (c, d) in sides)
    return abs(math.fsum(doubled)) / 2.0


def _in_order(wire: Sequence[Outline]) -> list[Any]:
    (edges,) = Part.sortEdges([outline.edge for outline in wire])
    return list(edges)


def _lies_in(face: Any, other: Any) -> bool:
    corner = face.Vertexes[0]
    if not other.BoundBox.isInside(corner.Point):
        return False
    return bool(other.distToShape(corner)[0] < CONFUSION)


def _open_end(end: End, joints: Sequence[Joint], spell: Speller) -> dict[str, Any]:
    row = {"at": _told(_place(end)), "elements": [_spelled(end, spell)]}
    open_ends = [joint[0] for joint in joints if len(joint) == 1 and joint[0] != end]
    # The two ends of one element are not meant to meet where there is another.
    others = [one for one in open_ends if one[0] is not end[0]] or open_ends
    if others:
        nearest = min(others, key=lambda one: _apart(one, end))
        row["nearest"] = _spelled(nearest, spell)
        row["gap"] = tidy(_apart(nearest, end))
    return row


def _crossing(one: Crossing, spell: Speller) -> dict[str, Any]:
    return {"elements": [spell(at) for at in one.indices], "at": _told(one.at)}


def _branch(joint: Joint, spell: Speller) -> dict[str, Any]:
    return {
        "elements": [_spelled(end, spell) for end in joint],
        "at": _told(_place(joint[0])),
    }


def _spelled(end: End, spell: Speller) -> str:
    return spell(end[0].index, end[1])


def _told(at: Place) -> list[float]:
    return [tidy(value) for value in at]
