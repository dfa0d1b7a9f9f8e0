# SPDX-License-Identifier: MIT
"""A butt hinge: two leaves with knuckles, and a pin with a head.

Each leaf is 40 mm wide from the pin's axis, 60 mm long and 3 mm thick. Knuckles of 8 mm stand on
its edge, their undersides level with it: three on the first leaf, two on the second, 12 mm long but
for a play of 0.2 mm at either end of the second's. A bore of 4 mm runs through all five; the pin is
0.1 mm thinner, and its head is 6 mm wide and 2 mm thick. Leaves end 4.5 mm from the axis.

Edited afterwards: the pin is 0.2 mm thinner than the bore.
"""

from __future__ import annotations

from math import acos, pi, sqrt

from part import Command, Figures, Part

LEAF, LENGTH, THICK = 40.0, 60.0, 3.0
KNUCKLE, BORE, END = 4.0, 2.0, 4.5
"""Radii, and how far from the axis the leaves end."""

EACH, PLAY = 12.0, 0.2
HEAD, HEAD_THICK = 3.0, 2.0
PIN, PIN_EDITED = 1.95, 1.9
RAISED = KNUCKLE - THICK
"""Distance of the leaves' upper sides below the axis."""

TOUCH = sqrt(KNUCKLE**2 - RAISED**2)
"""Distance from the axis at which the upper side of a leaf meets its knuckle."""

HOLLOW = {"type": "circle", "radius": BORE, "position": [0, 0]}


def _section() -> float:
    """Area of a knuckle with its piece of the leaf, bored."""
    below = KNUCKLE**2 * acos(RAISED / KNUCKLE) - RAISED * TOUCH
    return pi * (KNUCKLE**2 - BORE**2) + LEAF * THICK - below / 2


def _leaf(knuckles: int, each: float) -> Figures:
    plate = (LEAF - END) * THICK
    volume = plate * LENGTH + knuckles * each * (_section() - plate)
    return Figures(volume, (LEAF + KNUCKLE, LENGTH, 2 * KNUCKLE))


def _pin(radius: float) -> Figures:
    volume = pi * (radius**2 * LENGTH + HEAD**2 * HEAD_THICK)
    return Figures(volume, (2 * HEAD, LENGTH + HEAD_THICK, 2 * HEAD))


def _made_of(leaf: str, knuckles: int, start: float, each: float) -> list[Command]:
    """The commands of a leaf to the right of the axis, which lies along Y."""
    return [
        (
            "create_box",
            {
                "name": f"{leaf}Plate",
                "size": [LEAF - END, LENGTH, THICK],
                "position": [END, 0, -KNUCKLE],
            },
        ),
        (
            "extrude",
            {
                "name": f"{leaf}Knuckle",
                "profile": {
                    "type": "path",
                    "plane": "xz",
                    "offset": -start - each,
                    "points": [
                        [0, -KNUCKLE],
                        [LEAF, -KNUCKLE],
                        [LEAF, -RAISED],
                        [TOUCH, -RAISED],
                        {"arc_to": [0, -KNUCKLE], "center": [0, 0]},
                    ],
                    "holes": [HOLLOW],
                },
                "distance": each,
            },
        ),
        (
            "linear_pattern",
            {
                "object_name": f"{leaf}Knuckle",
                "name": f"{leaf}Knuckles",
                "count": knuckles,
                "spacing": 2 * EACH,
                "direction": "y",
            },
        ),
        (
            "boolean_fuse",
            {"objects": [f"{leaf}Plate", f"{leaf}Knuckles"], "name": leaf},
        ),
    ]


PART = Part(
    title="Butt hinge",
    drawing=__doc__,
    commands=[
        *_made_of("Right", 3, 0, EACH),
        *_made_of("Other", 2, EACH + PLAY, EACH - 2 * PLAY),
        ("mirror_object", {"object_name": "Other", "plane": "yz", "name": "Left"}),
        ("set_visibility", {"object_names": ["Other"], "visible": False}),
        (
            "create_cylinder",
            {
                "name": "Shaft",
                "radius": PIN,
                "height": LENGTH,
                "rotation": {"axis": "x", "angle": -90},
            },
        ),
        (
            "create_cylinder",
            {
                "name": "Head",
                "radius": HEAD,
                "height": HEAD_THICK,
                "rotation": {"axis": "x", "angle": -90},
                "position": [0, -HEAD_THICK, 0],
            },
        ),
        ("boolean_fuse", {"objects": ["Shaft", "Head"], "name": "Pin"}),
    ],
    results={
        "Right": _leaf(3, EACH),
        "Left": _leaf(2, EACH - 2 * PLAY),
        "Pin": _pin(PIN),
    },
    edit=("set_properties", {"object_name": "Shaft", "properties": {"radius": PIN_EDITED}}),
    edited={
        "Right": _leaf(3, EACH),
        "Left": _leaf(2, EACH - 2 * PLAY),
        "Pin": _pin(PIN_EDITED),
    },
    checks=[
        (("check_interference", {"objects": ["Right", "Left", "Pin"]}), {"interferes": False}),
    ],
    looks=[
        ("set_appearance", {"object_names": ["Right", "Left"], "color": "#b3a369"}),
        ("set_appearance", {"object_names": "Pin", "color": "#6d6d6d"}),
    ],
)
