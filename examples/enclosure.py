# SPDX-License-Identifier: MIT
"""An electronics enclosure with standoffs and a lid that fits.

The case is 100 x 70 x 30 mm outside, its upright edges rounded with 6 mm, its wall and floor 2 mm
thick, open above. Four standoffs, 8 mm wide and 6 mm high with a hole of 3 mm, stand on the floor,
76 and 46 mm apart. A window of 20 x 8 mm goes through the front wall, 3 mm above its middle.
The lid is a plate of 3 mm with a rim that reaches 4 mm into the case with a gap of 0.2 mm all
around; the rim is hollow from below, 2 mm thick. In the lid's top is a recess of 40 x 20 mm, 1 mm
deep, for a label. Lid and standoffs follow the case by expressions.

Edited afterwards: the length of the case, from 100 to 130 mm. The lid still fits.
"""

from __future__ import annotations

from math import pi

from part import Command, Figures, Part

LENGTH, WIDTH, HEIGHT, LONGER = 100.0, 70.0, 30.0, 130.0
ROUND, WALL = 6.0, 2.0
GAP, LID, RIM = 0.2, 3.0, 4.0
INSET, FOOT, FOOT_HOLE, FOOT_HEIGHT = 12.0, 8.0, 3.0, 6.0
WINDOW, WINDOW_HEIGHT, WINDOW_UP = 20.0, 8.0, 3.0
LABEL, LABEL_WIDTH, LABEL_DEPTH = 40.0, 20.0, 1.0


def _plate(length: float, inset: float) -> float:
    """The area of the rounded outline, inset on all sides."""
    corners = (4 - pi) * (ROUND - inset) ** 2
    return (length - 2 * inset) * (WIDTH - 2 * inset) - corners


def _case(length: float) -> Figures:
    outer = _plate(length, 0) * HEIGHT
    inner = _plate(length, WALL) * (HEIGHT - WALL)
    standoff = pi * (FOOT**2 - FOOT_HOLE**2) / 4 * FOOT_HEIGHT
    window = WINDOW * WINDOW_HEIGHT * WALL
    return Figures(outer - inner + 4 * standoff - window, (length, WIDTH, HEIGHT))


def _lid(length: float) -> Figures:
    rim = _plate(length, WALL + GAP) * RIM
    hollow = _plate(length, WALL + GAP + WALL) * (RIM - WALL)
    label = LABEL * LABEL_WIDTH * LABEL_DEPTH
    volume = _plate(length, 0) * LID + rim - hollow - label
    return Figures(volume, (length, WIDTH, LID + RIM))


def _follow(name: str, property_name: str, expression: str) -> Command:
    return (
        "set_expression",
        {"object_name": name, "property_name": property_name, "expression": expression},
    )


_INSET = WALL + GAP

PART = Part(
    title="Electronics enclosure with a lid",
    drawing=__doc__,
    commands=[
        ("create_box", {"name": "Outer", "size": [LENGTH, WIDTH, HEIGHT]}),
        (
            "create_fillet",
            {"object_name": "Outer", "name": "Rounded", "radius": ROUND, "edges": "vertical"},
        ),
        ("shell", {"object_name": "Rounded", "name": "Hollow", "thickness": WALL, "faces": "top"}),
        (
            "create_tube",
            {
                "name": "Standoff",
                "outer_diameter": FOOT,
                "inner_diameter": FOOT_HOLE,
                "height": FOOT_HEIGHT,
                "position": [INSET, INSET, WALL],
            },
        ),
        (
            "grid_pattern",
            {
                "object_name": "Standoff",
                "name": "Standoffs",
                "count": [2, 2],
                "spacing": [LENGTH - 2 * INSET, WIDTH - 2 * INSET],
            },
        ),
        _follow("Standoffs", "IntervalX.x", f"Outer.Length - {2 * INSET} mm"),
        ("boolean_fuse", {"objects": ["Hollow", "Standoffs"], "name": "Tray"}),
        (
            "create_pocket",
            {
                "object_name": "Tray",
                "name": "Case",
                "face": "front",
                "length": WINDOW,
                "width": WINDOW_HEIGHT,
                "depth": WALL,
                "offset": [0, WINDOW_UP],
            },
        ),
        (
            "create_box",
            {"name": "LidBox", "size": [LENGTH, WIDTH, LID], "position": [0, 0, HEIGHT]},
        ),
        (
            "create_box",
            {
                "name": "RimBox",
                "size": [LENGTH - 2 * _INSET, WIDTH - 2 * _INSET, RIM],
                "position": [_INSET, _INSET, HEIGHT - RIM],
            },
        ),
        _follow("LidBox", "Length", "Outer.Length"),
        _follow("LidBox", "Placement.Base.z", "Outer.Height"),
        _follow("RimBox", "Length", f"Outer.Length - {2 * _INSET} mm"),
        _follow("RimBox", "Placement.Base.z", f"Outer.Height - {RIM} mm"),
        (
            "create_fillet",
            {"object_name": "LidBox", "name": "LidPlate", "radius": ROUND, "edges": "vertical"},
        ),
        (
            "create_fillet",
            {
                "object_name": "RimBox",
                "name": "RimBlock",
                "radius": ROUND - _INSET,
                "edges": "vertical",
            },
        ),
        ("shell", {"object_name": "RimBlock", "name": "Rim", "thickness": WALL, "faces": "bottom"}),
        ("boolean_fuse", {"objects": ["LidPlate", "Rim"], "name": "PlainLid"}),
        (
            "create_pocket",
            {
                "object_name": "PlainLid",
                "name": "Lid",
                "face": "top",
                "length": LABEL,
                "width": LABEL_WIDTH,
                "depth": LABEL_DEPTH,
            },
        ),
    ],
    results={"Case": _case(LENGTH), "Lid": _lid(LENGTH)},
    edit=("set_properties", {"object_name": "Outer", "properties": {"length": LONGER}}),
    edited={"Case": _case(LONGER), "Lid": _lid(LONGER)},
    checks=[
        (("check_interference", {"objects": ["Case", "Lid"]}), {"interferes": False}),
        (("analyze_fit", {"inner": "Rim", "outer": "Case"}), {"minimum_clearance": GAP}),
    ],
    looks=[
        ("set_appearance", {"object_names": "Case", "color": "#5a6b7b"}),
        ("set_appearance", {"object_names": "Lid", "color": "#add8e6", "transparency": 60}),
    ],
)
