# SPDX-License-Identifier: MIT
"""Eight parts as an assistant builds them: few calls, and the figures that must come out.

Each part is a document of its own and one batch; the last one edits the first. All figures follow
by hand from the dimensions: nothing in them comes from FreeCAD. Lengths in mm, volumes in mm3.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import asin, pi, sqrt
from typing import Any, Callable

import pytest

MOST_CALLS, MOST_SENT, MOST_RECEIVED = 16, 6_000, 12_000
"""Calls, and bytes of their bodies, that the eight parts may take together."""

Call = tuple[str, dict[str, Any]]
Point = tuple[float, float, float]


@dataclass(frozen=True)
class Built:
    """A part: what an assistant sends, and what it must be told.

    Attributes:
        title: what it is.
        calls: the commands in order; the reply to the last one must tell the part.
        name: of the finished object.
        volume: in mm3.
        low, high: corners of its bounding box.
    """

    title: str
    calls: list[Call]
    name: str
    volume: float
    low: Point
    high: Point


def _part(document: str, *steps: Call) -> list[Call]:
    """A new document, and all steps as one batch in it."""
    listed = [{"command": command, "parameters": parameters} for command, parameters in steps]
    return [("new_document", {"name": document}), ("batch", {"steps": listed})]


def _turned(outline: list[tuple[float, float]]) -> float:
    """Volume of a closed outline of (radius, z), turned once about Z: cones on a common axis."""
    ends = zip(outline, [*outline[1:], outline[0]])
    return abs(sum((z2 - z1) * (r1 * r1 + r1 * r2 + r2 * r2) for (r1, z1), (r2, z2) in ends)) * (
        pi / 3
    )


def _disc(diameter: float) -> float:
    return pi * diameter**2 / 4


def _bracket_volume(length: float) -> float:
    angle = (length * 8 + 8 * 42) * 60
    return angle + (1 - pi / 4) * 6**2 * 60 - 2 * _disc(9) * 8 - _disc(14) * 8


BRACKET = Built(
    "bracket with fillet and holes",
    _part(
        "Bracket",
        ("create_box", {"name": "Plate", "size": [80, 60, 8]}),
        ("create_box", {"name": "Wall", "size": [8, 60, 50]}),
        ("boolean_fuse", {"objects": ["Plate", "Wall"], "name": "Angle", "refine": True}),
        (
            "create_fillet",
            {"object_name": "Angle", "edges": "concave", "radius": 6, "name": "Rounded"},
        ),
        (
            "create_hole",
            {
                "object_name": "Rounded",
                "face": "bottom",
                "diameter": 9,
                "through": True,
                "position": [[55, 15, 0], [55, 45, 0]],
                "name": "Drilled",
            },
        ),
        (
            "create_hole",
            {
                "object_name": "Drilled",
                "face": "left",
                "diameter": 14,
                "through": True,
                "position": [0, 30, 32],
                "name": "Bracket",
            },
        ),
    ),
    "Bracket",
    _bracket_volume(80),
    (0, 0, 0),
    (80, 60, 50),
)

FLANGE = Built(
    "flange",
    _part(
        "Flange",
        ("create_cylinder", {"name": "Disc", "diameter": 120, "height": 14}),
        ("create_cylinder", {"name": "Neck", "diameter": 64, "height": 45}),
        ("boolean_fuse", {"objects": ["Disc", "Neck"], "name": "Blank"}),
        ("create_cylinder", {"name": "Bore", "diameter": 50, "height": 45}),
        (
            "create_cylinder",
            {"name": "Bolt", "diameter": 11, "height": 14, "position": [46, 0, 0]},
        ),
        ("polar_pattern", {"object_name": "Bolt", "count": 6, "axis": "z", "name": "Bolts"}),
        ("boolean_cut", {"base": "Blank", "tools": ["Bore", "Bolts"], "name": "Flange"}),
    ),
    "Flange",
    _disc(120) * 14 + _disc(64) * 31 - _disc(50) * 45 - 6 * _disc(11) * 14,
    (-60, -60, 0),
    (60, 60, 45),
)

_CORNERS: dict[str, Any] = {"columns": 2, "rows": 2, "spacing": [80, 50]}

ENCLOSURE = Built(
    "enclosure with posts",
    _part(
        "Enclosure",
        ("create_box", {"name": "Block", "size": [100, 70, 35]}),
        (
            "shell",
            {"object_name": "Block", "thickness": 2.5, "faces": ["top"], "name": "Shell"},
        ),
        (
            "create_cylinder",
            {"name": "Post", "diameter": 8, "height": 20, "position": [10, 10, 2.5]},
        ),
        ("grid_pattern", {"object_name": "Post", **_CORNERS, "name": "Posts"}),
        ("boolean_fuse", {"objects": ["Shell", "Posts"], "name": "Body"}),
        (
            "create_cylinder",
            {"name": "Screw", "diameter": 3, "height": 12, "position": [10, 10, 10.5]},
        ),
        ("grid_pattern", {"object_name": "Screw", **_CORNERS, "name": "Screws"}),
        ("boolean_cut", {"base": "Body", "tools": ["Screws"], "name": "Enclosure"}),
    ),
    "Enclosure",
    100 * 70 * 35 - 95 * 65 * 32.5 + 4 * (_disc(8) * 20 - _disc(3) * 12),
    (0, 0, 0),
    (100, 70, 35),
)

SLOTTED_PLATE = Built(
    "slotted plate",
    _part(
        "SlottedPlate",
        ("create_box", {"name": "Plate", "size": [140, 50, 6]}),
        ("create_box", {"name": "Middle", "size": [20, 8, 6], "position": [15, 21, 0]}),
        ("create_cylinder", {"name": "EndA", "diameter": 8, "height": 6, "position": [15, 25, 0]}),
        ("create_cylinder", {"name": "EndB", "diameter": 8, "height": 6, "position": [35, 25, 0]}),
        ("boolean_fuse", {"objects": ["Middle", "EndA", "EndB"], "name": "Slot"}),
        (
            "linear_pattern",
            {"object_name": "Slot", "count": 3, "direction": "x", "spacing": 45, "name": "Slots"},
        ),
        ("boolean_cut", {"base": "Plate", "tools": ["Slots"], "name": "SlottedPlate"}),
    ),
    "SlottedPlate",
    (140 * 50 - 3 * (20 * 8 + _disc(8))) * 6,
    (0, 0, 0),
    (140, 50, 6),
)


def _keyway(radius: float, width: float, floor: float) -> float:
    """Area of a slot of `width` in a round bar, from its plane floor to the bar's outside."""
    half = width / 2
    return half * sqrt(radius**2 - half**2) + radius**2 * asin(half / radius) - floor * width


SHAFT = Built(
    "stepped shaft with keyway",
    _part(
        "Shaft",
        ("create_cylinder", {"name": "Journal", "diameter": 30, "height": 40}),
        (
            "create_cylinder",
            {"name": "Seat", "diameter": 40, "height": 60, "position": [0, 0, 40]},
        ),
        (
            "create_cylinder",
            {"name": "End", "diameter": 24, "height": 35, "position": [0, 0, 100]},
        ),
        ("boolean_fuse", {"objects": ["Journal", "Seat", "End"], "name": "Turned"}),
        ("create_box", {"name": "Key", "size": [10, 10, 40], "position": [15, -5, 50]}),
        ("boolean_cut", {"base": "Turned", "tools": ["Key"], "name": "Shaft"}),
    ),
    "Shaft",
    _disc(30) * 40 + _disc(40) * 60 + _disc(24) * 35 - _keyway(20, 10, 15) * 40,
    (-20, -20, 0),
    (20, 20, 135),
)

_GROOVE = [(10, 0), (40, 0), (40, 5), (28, 9), (28, 15), (40, 19), (40, 24), (10, 24)]

PULLEY = Built(
    "pulley",
    _part(
        "Pulley",
        (
            "revolve",
            {
                "profile": {"type": "polygon", "points": [list(point) for point in _GROOVE]},
                "axis_direction": "z",
                "name": "Wheel",
            },
        ),
        (
            "create_cylinder",
            {"name": "Window", "diameter": 8, "height": 24, "position": [19, 0, 0]},
        ),
        ("polar_pattern", {"object_name": "Window", "count": 5, "axis": "z", "name": "Windows"}),
        ("boolean_cut", {"base": "Wheel", "tools": ["Windows"], "name": "Pulley"}),
    ),
    "Pulley",
    _turned(_GROOVE) - 5 * _disc(8) * 24,
    (-40, -40, 0),
    (40, 40, 24),
)

_BENT = {"type": "polyline", "points": [[0, 0, 0], [0, 0, 100], [80, 0, 100]], "bend_radius": 40}

PIPE = Built(
    "bent pipe",
    _part(
        "Pipe",
        ("sweep", {"profile": {"type": "circle", "radius": 12}, "path": _BENT, "name": "Outside"}),
        ("sweep", {"profile": {"type": "circle", "radius": 9}, "path": _BENT, "name": "Inside"}),
        ("boolean_cut", {"base": "Outside", "tools": ["Inside"], "name": "Pipe"}),
    ),
    "Pipe",
    pi * (12**2 - 9**2) * (60 + 40 * pi / 2 + 40),
    (-12, -12, 0),
    (80, 12, 112),
)

EDIT = Built(
    "edit of the bracket",
    [
        (
            "set_properties",
            {"object_name": "Plate", "properties": {"Length": 100}, "document": "Bracket"},
        )
    ],
    "Bracket",
    _bracket_volume(100),
    (0, 0, 0),
    (100, 60, 50),
)

PARTS = [BRACKET, FLANGE, ENCLOSURE, SLOTTED_PLATE, SHAFT, PULLEY, PIPE, EDIT]


def build(execute: Callable[[str, dict[str, Any]], bytes]) -> tuple[int, int, int]:
    """Build all parts and compare each with its figures, as the last reply about it tells them.

    Args:
        execute: sends a command, and returns the body of the response.

    Returns:
        The number of calls, and the bytes sent and received.
    """
    calls = sent = received = 0
    for part in PARTS:
        for command, parameters in part.calls:
            calls += 1
            sent += len(json.dumps({"command": command, "parameters": parameters}))
            body = execute(command, parameters)
            received += len(body)
            reply = json.loads(body)
            assert reply["success"], (part.title, reply)
        _check(part, reply["result"])
    return calls, sent, received


def _check(part: Built, told: dict[str, Any]) -> None:
    assert told["object_id"] == part.name, part.title
    assert told["shape"]["kind"] == "Solid", part.title
    assert told["shape"]["volume"] == pytest.approx(part.volume, rel=1e-9), part.title
    assert told["bounding_box"]["min"] == pytest.approx(part.low, abs=1e-5), part.title
    assert told["bounding_box"]["max"] == pytest.approx(part.high, abs=1e-5), part.title
    assert told["warnings"] == [], part.title
