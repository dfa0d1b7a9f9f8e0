# SPDX-License-Identifier: MIT
"""Elements and constraints of a sketch as a reply tells them: as solved, by their names."""

from __future__ import annotations

import math
import re
from typing import Any, Callable, Collection, Sequence

from ..document.freecad_types import DocumentObject
from ..document.rounding import tidy
from ..geometry.sketches.counting import UNDEFINED
from ..geometry.sketches.element_names import SketchElements, kind_of
from ..geometry.sketches.sketch_frames import frame_of, frame_reply
from .attaching import attachment_reply
from .external_elements import external_reply
from .freedoms.freedom import Freedom
from .freedoms.missing import missing_dimensions
from .profiles import profile_of
from .readings import Reading
from .solutions import moved_elements

_WORDS = {
    "Coincident": "coincident",
    "Horizontal": "horizontal",
    "Vertical": "vertical",
    "Parallel": "parallel",
    "Perpendicular": "perpendicular",
    "Equal": "equal",
    "Tangent": "tangent",
    "Symmetric": "symmetric",
    "PointOnObject": "on",
    "Distance": "distance",
    "DistanceX": "distance_x",
    "DistanceY": "distance_y",
    "Radius": "radius",
    "Diameter": "diameter",
    "Angle": "angle",
    "Block": "block",
}
_DIMENSIONS = frozenset({"distance", "distance_x", "distance_y", "radius", "diameter", "angle"})


MOST_TOLD = 40
"""Most elements that a change tells; of more it tells those that moved. A query pages them."""


def sketch_reply(reading: Reading, drawn: Sequence[Any]) -> dict[str, Any]:
    """Entry of a sketch in the reply of a change.

    Args:
        reading: the sketch as solved.
        drawn: the geometry before; of many elements only those that differ from it are told.
    """
    told = {**place_reply(reading.sketch), "profile": profile_of(reading.sketch, reading)}
    if len(reading.drawing) > MOST_TOLD:
        told["geometry_count"] = len(reading.drawing)
        told["constraint_count"] = len(reading.constraints)
        moved = moved_elements(drawn, reading)
        if moved:
            told["moved_count"] = len(moved)
            told["geometry"] = geometry_reply(reading, moved[:MOST_TOLD])
        return {**told, **freedom_reply(reading, listed=False)}
    told["geometry"] = geometry_reply(reading)
    told["constraints"] = constraints_reply(reading)
    return {**told, **freedom_reply(reading)}


def place_reply(sketch: DocumentObject) -> dict[str, Any]:
    """Entries of where a sketch lies."""
    frame = frame_reply(frame_of(sketch))
    return {"frame": frame, **attachment_reply(sketch), **external_reply(sketch)}


def freedom_reply(reading: Reading, *, listed: bool = True) -> dict[str, Any]:
    """Entries of what can still move, and if `listed` of what would fix it."""
    freedom = Freedom(reading.sketch, reading)
    degrees = freedom.degrees_of_freedom()
    told = {"degrees_of_freedom": degrees, "fully_constrained": degrees == 0}
    if degrees == 0 or not listed:
        return told
    return {**told, "free": freedom.free_elements(), "missing": missing_dimensions(freedom)}


def geometry_reply(reading: Reading, within: Sequence[int] | None = None) -> list[dict[str, Any]]:
    """The elements of a sketch as they are now, in their order; those of `within`, else all."""
    sketch, elements = reading.sketch, reading.elements
    rows = []
    for index in range(len(elements.geometry)) if within is None else within:
        geometry = elements.geometry[index]
        row: dict[str, Any] = {"id": elements.spelled(index), "type": kind_of(geometry)}
        row.update(element_reply(geometry))
        if sketch.getConstruction(index):
            row["construction"] = True
        rows.append(row)
    return rows


def element_reply(geometry: Any) -> dict[str, Any]:
    """Sizes and points of one element."""
    kind = kind_of(geometry)
    return _FACTS[kind](geometry) if kind in _FACTS else _curve(geometry)


def constraints_reply(
    reading: Reading, within: range | None = None, numbers: Collection[int] | None = None
) -> list[dict[str, Any]]:
    """The constraints of a sketch, in their order.

    Args:
        reading: the sketch.
        within: elements; else those on any are told.
        numbers: the indices of the constraints; else all.
    """
    bound = expressions_of(reading.sketch)
    return [
        {
            **constraint_reply(one, reading.elements),
            **({"expression": bound[index]} if index in bound else {}),
        }
        for index, one in enumerate(reading.constraints)
        if (numbers is None or index in numbers)
        and (within is None or any(at in within for at in (one.First, one.Second, one.Third)))
    ]


def expressions_of(sketch: Any) -> dict[int, str]:
    """The expressions that dimensions follow, by the indices of their constraints."""
    bound = {path.lstrip("."): text for path, text in sketch.ExpressionEngine}
    if not bound:
        return {}
    found = {}
    for index, one in enumerate(sketch.Constraints):
        for path in (f"Constraints.{one.Name}", f"Constraints[{index}]"):
            if path in bound:
                found[index] = bound[path]
    return found


def conflicts_reply(sketch: Any, elements: SketchElements) -> list[dict[str, Any]]:
    """The constraints on which a sketch in an error state fails, as FreeCAD names them."""
    # FreeCAD 0.20 tells their numbers, which count from 1, only in this text.
    numbers = {int(text) for text in re.findall(r"\d+", sketch.getStatusString())}
    constraints = enumerate(sketch.Constraints, 1)
    return [constraint_reply(one, elements) for number, one in constraints if number in numbers]


def constraint_reply(one: Any, elements: SketchElements) -> dict[str, Any]:
    """One constraint, as a command takes it; with type other for what no command makes."""
    named = {"name": one.Name} if one.Name else {}
    word = _WORDS.get(one.Type)
    points = [(one.First, one.FirstPos), (one.Second, one.SecondPos), (one.Third, one.ThirdPos)]
    of = [elements.spelled(*point) for point in points if point[0] != UNDEFINED]
    if word is None:
        return {**named, "type": "other", "of": of}
    if word == "tangent" and _are_lines(points[:2], elements):
        word = "collinear"
    row: dict[str, Any] = {**named, "type": word, "of": of}
    if word in _DIMENSIONS:
        value = float(one.Value)
        row["value"] = tidy(math.degrees(value) if word == "angle" else value)
        if not one.Driving:
            row["driving"] = False
    return row


def _are_lines(points: list[tuple[int, int]], elements: SketchElements) -> bool:
    return all(
        position == 0 and (index < 0 or kind_of(elements.geometry[index]) == "line")
        for index, position in points
    )


def _flat(vector: Any) -> list[float]:
    return [tidy(vector.x), tidy(vector.y)]


def _arc(one: Any) -> dict[str, Any]:
    return {**_ends(one), "center": _flat(one.Center), "radius": tidy(one.Radius)}


def _ends(one: Any) -> dict[str, Any]:
    return {"start": _flat(one.StartPoint), "end": _flat(one.EndPoint)}


def _ellipse(one: Any) -> dict[str, Any]:
    far = one.XAxis if hasattr(one, "XAxis") else one.Ellipse.XAxis
    return {
        "center": _flat(one.Center),
        "major_radius": tidy(one.MajorRadius),
        "minor_radius": tidy(one.MinorRadius),
        "angle": tidy(math.degrees(math.atan2(far.y, far.x))),
    }


def _spline(one: Any) -> dict[str, Any]:
    poles = [_flat(pole) for pole in one.getPoles()]
    closed = {"closed": True} if one.isPeriodic() else {}
    return {"poles": poles, "degree": one.Degree, **closed}


def _curve(one: Any) -> dict[str, Any]:
    return {"curve": type(one).__name__, **_ends(one)}


_FACTS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "point": lambda one: {"at": [tidy(one.X), tidy(one.Y)]},
    "line": _ends,
    "circle": lambda one: {"center": _flat(one.Center), "radius": tidy(one.Radius)},
    "arc": _arc,
    "ellipse": _ellipse,
    "arc_of_ellipse": lambda one: {**_ellipse(one), **_ends(one)},
    "spline": _spline,
}
