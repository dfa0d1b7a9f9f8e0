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
SHORTER = 72.0
"""The length that it is built with; it is edited afterwards."""
INNER_RADIUS, CORNER_RADIUS, CHAMFER = 6.0, 12.0, 10.0
DRILL_RADIUS, DRILL_X, DRILL_Y, DRILL_SPACING = 4.5, 55.0, 15.0, 30.0
BORE_RADIUS, BORE_Z = 7.0, 30.0

# What is left between a square corner and the circle of radius 1 that touches both its sides.
CORNER = 1 - pi / 4
DRILLED = 2 * pi * DRILL_RADIUS**2 * THICKNESS
BORED = pi * BORE_RADIUS**2 * THICKNESS


def _angle(length: float) -> float:
    """The volume of both legs."""
    return (length + HEIGHT - THICKNESS) * THICKNESS * WIDTH


def _blank(length: float) -> float:
    """The volume of the legs with the inner edge rounded and the corners cut."""
    rounded = (INNER_RADIUS**2 * WIDTH - 2 * CORNER_RADIUS**2 * THICKNESS) * CORNER
    return _angle(length) + rounded - CHAMFER**2 * THICKNESS


BRACKET = _blank(LENGTH) - DRILLED - BORED

Box = tuple[tuple[float, float, float], tuple[float, float, float]]
BEFORE: Box = ((0, 0, 0), (SHORTER, WIDTH, HEIGHT))
AFTER: Box = ((0, 0, 0), (LENGTH, WIDTH, HEIGHT))


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
            "create_sketch",
            {"body": "new", "on": "xz", "name": "Profile", **_profile()},
            "an angle as a sketch, in a new body",
            facts={
                "sketch.degrees_of_freedom": 0,
                "sketch.profile.area": _angle(SHORTER) / WIDTH,
            },
        ),
        Step(
            "pad",
            {"profile": "Profile", "length": WIDTH, "direction": "reversed", "name": "Angle"},
            "made as wide as it is",
            _angle(SHORTER),
            BEFORE,
            {"object_id": "Angle", "body": "Body", "shape.valid": True},
        ),
        Step(
            "create_fillet",
            {"object_name": "Body", "name": "Inner", "radius": INNER_RADIUS, "edges": "concave"},
            "the inner edge, rounded",
            _angle(SHORTER) + CORNER * INNER_RADIUS**2 * WIDTH,
            BEFORE,
        ),
        Step(
            "create_fillet",
            {
                "object_name": "Body",
                "name": "Rounded",
                "radius": CORNER_RADIUS,
                "edges": {"direction": "z", "x_min": SHORTER},
            },
            "the foot's corners, rounded",
            _blank(SHORTER) + CHAMFER**2 * THICKNESS,
            BEFORE,
        ),
        Step(
            "create_chamfer",
            {
                "object_name": "Body",
                "name": "Blank",
                "size": CHAMFER,
                "edges": {"direction": "x", "z_min": HEIGHT},
            },
            "the wall's corners, beveled",
            _blank(SHORTER),
            BEFORE,
        ),
        *_drilling(),
        Step(
            "create_fillet",
            {"object_name": "Body", "radius": 500, "edges": "all"},
            "an impossible fillet is refused",
            error_code="GEOMETRY_ERROR",
        ),
        Step("undo", {}, "take the bore back"),
        Step(
            "get_object_details",
            {"object_name": "Body"},
            "the wall is whole again",
            _blank(SHORTER) - DRILLED,
            BEFORE,
        ),
        Step("redo", {}, "bore it again"),
        Step(
            "set_dimensions",
            {"values": {"Profile.length": LENGTH}},
            "and a longer foot, afterwards",
        ),
        Step(
            "get_object_details",
            {"object_name": "Body"},
            "the finished bracket",
            BRACKET,
            AFTER,
            {"shape.solids": 1, "shape.closed": True},
        ),
        Step(
            "capture_view",
            {"view": "isometric", "width": 1200, "height": 900},
            "a picture of it",
            facts={"mime_type": "image/png", "width": 1200, "height": 900},
        ),
        Step(
            "export_step",
            {"objects": ["Body"], "path": step_file, "overwrite": True},
            "a STEP file of it",
        ),
    ]


def _profile() -> dict[str, Any]:
    """The outline of the angle with its dimensions, one of them in cm."""
    corners = [
        [0, 0],
        [SHORTER, 0],
        [SHORTER, THICKNESS],
        [THICKNESS, THICKNESS],
        [THICKNESS, HEIGHT],
        [0, HEIGHT],
    ]
    return {
        "geometry": [{"type": "polyline", "id": "p", "points": corners, "closed": True}],
        "constraints": [
            {"type": "coincident", "of": ["p.side1.start", "origin"]},
            *({"type": "horizontal", "of": f"p.side{side}"} for side in (1, 3, 5)),
            *({"type": "vertical", "of": f"p.side{side}"} for side in (2, 4, 6)),
            {"type": "equal", "of": ["p.side2", "p.side5"]},
            {"type": "distance", "of": "p.side1", "name": "length"},
            {"type": "distance", "of": "p.side6", "name": "height", "value": "5 cm"},
            {"type": "distance", "of": "p.side2", "name": "thickness"},
        ],
    }


def _drilling() -> list[Step]:
    """Two holes in the foot by a sketch and a pocket, and a bore in the wall at its place."""
    low, high = DRILL_Y, DRILL_Y + DRILL_SPACING
    return [
        Step(
            "create_sketch",
            {
                "on": {"object": "Body", "face": {"direction": "+z", "z_max": THICKNESS}},
                "name": "Places",
                "geometry": [
                    {"type": "circle", "id": "a", "center": [DRILL_X, low], "radius": DRILL_RADIUS},
                    {
                        "type": "circle",
                        "id": "b",
                        "center": [DRILL_X, high],
                        "radius": DRILL_RADIUS,
                    },
                ],
                "constraints": [
                    {"type": "equal", "of": ["a", "b"]},
                    {"type": "radius", "of": "a", "name": "radius"},
                    {"type": "vertical", "of": ["a.center", "b.center"]},
                    {"type": "distance_x", "of": "a.center", "name": "x"},
                    {"type": "distance_y", "of": "a.center", "name": "y"},
                    {"type": "distance_y", "of": ["a.center", "b.center"], "name": "apart"},
                ],
            },
            "two circles on the foot",
            facts={"sketch.degrees_of_freedom": 0},
        ),
        Step(
            "pocket",
            {"profile": "Places", "through": True, "name": "Drilled"},
            "which become holes",
            _blank(SHORTER) - DRILLED,
            BEFORE,
            {"volume.removed": DRILLED},
        ),
        Step(
            "hole",
            {
                "face": {"object": "Body", "face": {"direction": "-x", "x_max": 0}},
                "positions": [[0, WIDTH / 2, BORE_Z]],
                "diameter": 2 * BORE_RADIUS,
                "through": True,
                "name": "Bore",
            },
            "a bore through the wall",
            _blank(SHORTER) - DRILLED - BORED,
            BEFORE,
        ),
    ]


def deviations(step: Step, reply: dict[str, Any], tolerance: float = 1e-6) -> list[str]:
    """Deviations of a reply from what it must say; none, if all is well.

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
