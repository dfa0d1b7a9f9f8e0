# SPDX-License-Identifier: MIT
"""The demo's part: a drilled, filleted bracket, and what every reply on the way must say.

The figures are closed forms of the dimensions below; nothing in them comes from FreeCAD.
Lengths in mm, volumes in mm3.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import pi
from typing import Any

LENGTH, WIDTH, HEIGHT, THICKNESS = 80.0, 60.0, 50.0, 8.0
INNER_RADIUS, CORNER_RADIUS, CHAMFER = 6.0, 12.0, 10.0
DRILL_RADIUS, DRILL_X, DRILL_Y, DRILL_SPACING = 4.5, 55.0, 15.0, 30.0
BORE_RADIUS, BORE_Z = 7.0, 30.0
TOOL_LENGTH = 3 * THICKNESS
"""The tools stick out by one thickness on either side of what they drill."""

# What is left between a square corner and the circle of radius 1 that touches both its sides.
CORNER = 1 - pi / 4

PLATE = LENGTH * WIDTH * THICKNESS
WALL = THICKNESS * WIDTH * HEIGHT
ANGLE = PLATE + WALL - THICKNESS**2 * WIDTH
WITH_INNER_FILLET = ANGLE + CORNER * INNER_RADIUS**2 * WIDTH
WITH_ROUND_CORNERS = WITH_INNER_FILLET - 2 * CORNER * CORNER_RADIUS**2 * THICKNESS
BLANK = WITH_ROUND_CORNERS - 2 * CHAMFER**2 / 2 * THICKNESS
DRILL = pi * DRILL_RADIUS**2 * TOOL_LENGTH
BORE = pi * BORE_RADIUS**2 * TOOL_LENGTH
BRACKET = BLANK - pi * (2 * DRILL_RADIUS**2 + BORE_RADIUS**2) * THICKNESS

Box = tuple[tuple[float, float, float], tuple[float, float, float]]
OUTSIDE: Box = ((0, 0, 0), (LENGTH, WIDTH, HEIGHT))


@dataclass(frozen=True)
class Step:
    """One command of the demo.

    Attributes:
        command: its name.
        parameters: as sent.
        what: what it does, for the person who watches.
        volume: what `shape.volume` of the result must be.
        box: what `bounding_box` of the result must be, as (min, max).
        facts: further values of the result by their dotted path.
        error_code: the code of the failure that must come back; None for success.
    """

    command: str
    parameters: dict[str, Any]
    what: str
    volume: float | None = None
    box: Box | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    error_code: str | None = None


def steps(step_file: str) -> list[Step]:
    """The demo's commands in their order.

    Args:
        step_file: the path that the bracket is exported to.
    """
    return [
        Step("health_check", {}, "is everything in order?"),
        Step(
            "create_box",
            {"name": "Plate", "length": LENGTH, "width": WIDTH, "height": THICKNESS},
            "the base plate",
            PLATE,
            ((0, 0, 0), (LENGTH, WIDTH, THICKNESS)),
            {"object_id": "Plate", "shape.valid": True},
        ),
        Step(
            "create_box",
            {"name": "Wall", "length": THICKNESS, "width": WIDTH, "height": "5 cm"},
            "the upright wall, its height in cm",
            WALL,
            ((0, 0, 0), (THICKNESS, WIDTH, HEIGHT)),
        ),
        Step(
            "boolean_fuse",
            {"objects": ["Plate", "Wall"], "name": "Angle", "refine": True},
            "both become one",
            ANGLE,
            OUTSIDE,
            {"shape.solids": 1, "shape.faces": 8},
        ),
        Step(
            "create_fillet",
            {"object_name": "Angle", "name": "Inner", "radius": INNER_RADIUS, "edges": "concave"},
            "the inner edge, rounded",
            WITH_INNER_FILLET,
            OUTSIDE,
            {"shape.valid": True, "shape.verified": "checked"},
        ),
        Step(
            "create_fillet",
            {
                "object_name": "Inner",
                "name": "Rounded",
                "radius": CORNER_RADIUS,
                "edges": {"direction": "z", "x_min": LENGTH},
            },
            "the plate's corners, rounded",
            WITH_ROUND_CORNERS,
            OUTSIDE,
        ),
        Step(
            "create_chamfer",
            {
                "object_name": "Rounded",
                "name": "Blank",
                "size": CHAMFER,
                "edges": {"direction": "x", "z_min": HEIGHT},
            },
            "the wall's corners, beveled",
            BLANK,
            OUTSIDE,
        ),
        *_drilling(),
        Step(
            "boolean_cut",
            {"base": "Blank", "tools": ["Drill", "Drill2", "Bore"], "name": "Bracket"},
            "three holes at once",
            BRACKET,
            OUTSIDE,
            {"shape.solids": 1, "shape.closed": True},
        ),
        Step(
            "create_fillet",
            {"object_name": "Bracket", "radius": 500, "edges": "all"},
            "an impossible fillet is refused",
            error_code="GEOMETRY_ERROR",
        ),
        Step("undo", {}, "take the holes back"),
        Step(
            "get_object_details",
            {"object_name": "Blank"},
            "the blank is there again",
            BLANK,
            facts={"visible": True},
        ),
        Step("redo", {}, "drill them again"),
        Step(
            "get_object_details",
            {"object_name": "Bracket"},
            "the finished bracket",
            BRACKET,
            OUTSIDE,
        ),
        Step(
            "capture_view",
            {"view": "isometric", "width": 1200, "height": 900},
            "a picture of it",
            facts={"mime_type": "image/png", "width": 1200, "height": 900},
        ),
        Step(
            "export_step",
            {"objects": ["Bracket"], "path": step_file, "overwrite": True},
            "a STEP file of it",
        ),
    ]


def _drilling() -> list[Step]:
    """Two drills beside each other in the plate, and a bore turned to go through the wall."""
    below = -THICKNESS
    drill_box = _upright(DRILL_X, DRILL_Y, DRILL_RADIUS)
    second_box = _upright(DRILL_X, DRILL_Y + DRILL_SPACING, DRILL_RADIUS)
    lying: Box = ((0, -BORE_RADIUS, -BORE_RADIUS), (TOOL_LENGTH, BORE_RADIUS, BORE_RADIUS))
    move = (-THICKNESS, WIDTH / 2, BORE_Z)
    return [
        Step(
            "create_cylinder",
            {
                "name": "Drill",
                "diameter": 2 * DRILL_RADIUS,
                "height": TOOL_LENGTH,
                "position": [DRILL_X, DRILL_Y, below],
            },
            "a drill for the plate",
            DRILL,
            drill_box,
        ),
        Step(
            "copy_object",
            {"object_name": "Drill", "new_name": "Drill2", "offset": [0, DRILL_SPACING, 0]},
            "a second one beside it",
            DRILL,
            second_box,
            {"label": "Drill2"},
        ),
        Step(
            "measure_distance",
            {"object_a": "Drill", "object_b": "Drill2"},
            "how far they are apart",
            facts={"distance": DRILL_SPACING - 2 * DRILL_RADIUS},
        ),
        Step(
            "create_cylinder",
            {"name": "Bore", "radius": BORE_RADIUS, "height": TOOL_LENGTH},
            "a larger one for the wall",
            BORE,
            ((-BORE_RADIUS, -BORE_RADIUS, 0), (BORE_RADIUS, BORE_RADIUS, TOOL_LENGTH)),
        ),
        Step(
            "rotate_object",
            {"object_name": "Bore", "axis": "y", "angle": 90},
            "laid on its side",
            BORE,
            lying,
        ),
        Step(
            "move_object",
            {"object_name": "Bore", "vector": list(move)},
            "and brought to the wall",
            BORE,
            (_shifted(lying[0], move), _shifted(lying[1], move)),
        ),
    ]


def _upright(x: float, y: float, radius: float) -> Box:
    low, high = -THICKNESS, TOOL_LENGTH - THICKNESS
    return (x - radius, y - radius, low), (x + radius, y + radius, high)


def _shifted(
    point: tuple[float, float, float], by: tuple[float, float, float]
) -> tuple[float, float, float]:
    return point[0] + by[0], point[1] + by[1], point[2] + by[2]


def deviations(step: Step, reply: dict[str, Any], tolerance: float = 1e-6) -> list[str]:
    """What a reply says otherwise than it must; nothing, if all is well.

    Args:
        step: the command and its figures.
        reply: the reply as on the wire, with `success`.
        tolerance: how far a figure may be off, relative to the larger of it and 1.
    """
    if step.error_code is not None:
        given = None if reply.get("success") else reply.get("error_code")
        if given == step.error_code:
            return []
        return [f"error_code is {given!r} instead of {step.error_code!r}"]
    if not reply.get("success"):
        return [f"failed: {reply.get('error_code')}: {reply.get('error')}"]
    result = reply["result"]
    expected: dict[str, Any] = dict(step.facts)
    if step.volume is not None:
        expected["shape.volume"] = step.volume
    if step.box is not None:
        expected["bounding_box.min"], expected["bounding_box.max"] = step.box
    found = {path: _at(result, path) for path in expected}
    return [
        f"{path} is {found[path]!r} instead of {wanted!r}"
        for path, wanted in expected.items()
        if not _same(found[path], wanted, tolerance)
    ]


def _at(value: Any, path: str) -> Any:
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _same(given: Any, wanted: Any, tolerance: float) -> bool:
    if isinstance(wanted, (tuple, list)):
        fits = isinstance(given, (tuple, list)) and len(given) == len(wanted)
        return fits and all(_same(g, w, tolerance) for g, w in zip(given, wanted))
    if isinstance(wanted, bool) or not isinstance(wanted, (int, float)):
        return bool(given == wanted and type(given) is type(wanted))
    if isinstance(given, bool) or not isinstance(given, (int, float)):
        return False
    return abs(given - wanted) <= tolerance * max(1.0, abs(wanted))
