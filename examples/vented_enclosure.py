# SPDX-License-Identifier: MIT
"""An open enclosure with vents in its front.

It is 90 x 60 mm with corners rounded with 6 mm, 30 mm high, with walls and a floor of 2 mm. Ten
upright slots of 18 x 3 mm, 6 mm apart, let air through the front; they are in its middle, 15 mm
above the underside.

Edited afterwards: fifteen slots, 4 mm apart and 2 mm wide.
"""

from __future__ import annotations

from math import pi

from part import Figures, Part

LONG, WIDE, HIGH, ROUND, WALL = 90.0, 60.0, 30.0, 6.0, 2.0
SLOT, MIDDLE = 18.0, 15.0
VENTS = (10, 6.0, 3.0)
VENTS_EDITED = (15, 4.0, 2.0)
"""Number of slots, their distance, and their width."""


def _rounded(length: float, width: float, radius: float) -> float:
    return length * width - (4 - pi) * radius**2


def _figures(vents: tuple[int, float, float]) -> Figures:
    count, _, width = vents
    inside = _rounded(LONG - 2 * WALL, WIDE - 2 * WALL, ROUND - WALL)
    box = _rounded(LONG, WIDE, ROUND) * HIGH - inside * (HIGH - WALL)
    slot = (SLOT - width) * width + pi * width**2 / 4
    return Figures(box - count * slot * WALL, (LONG, WIDE, HIGH))


def _first(vents: tuple[int, float, float]) -> list[float]:
    """The middle of the first slot in the plane of the front."""
    count, spacing, _ = vents
    return [-(count - 1) * spacing / 2, MIDDLE]


PART = Part(
    title="Enclosure with vents",
    drawing=__doc__,
    commands=[
        (
            "extrude",
            {
                "name": "Outside",
                "profile": {
                    "type": "rectangle",
                    "length": LONG,
                    "width": WIDE,
                    "corner_radius": ROUND,
                },
                "distance": HIGH,
            },
        ),
        (
            "extrude",
            {
                "name": "Inside",
                "profile": {
                    "type": "rectangle",
                    "length": LONG - 2 * WALL,
                    "width": WIDE - 2 * WALL,
                    "corner_radius": ROUND - WALL,
                    "position": [0, 0, WALL],
                },
                "distance": HIGH,
            },
        ),
        ("boolean_cut", {"base": "Outside", "tools": ["Inside"], "name": "Box"}),
        (
            "extrude",
            {
                "name": "Vent",
                "profile": {
                    "type": "slot",
                    "plane": "xz",
                    "offset": WIDE / 2 - WALL,
                    "position": _first(VENTS),
                    "rotation": 90,
                    "length": SLOT,
                    "width": VENTS[2],
                },
                "distance": WALL,
            },
        ),
        (
            "linear_pattern",
            {
                "object_name": "Vent",
                "name": "Vents",
                "count": VENTS[0],
                "spacing": VENTS[1],
                "direction": "x",
            },
        ),
        ("boolean_cut", {"base": "Box", "tools": ["Vents"], "name": "Enclosure"}),
    ],
    results={"Enclosure": _figures(VENTS)},
    edit=(
        "batch",
        {
            "steps": [
                {
                    "command": "set_properties",
                    "parameters": {
                        "object_name": "Vent",
                        "properties": {
                            "profile": {"width": VENTS_EDITED[2], "position": _first(VENTS_EDITED)}
                        },
                    },
                },
                {
                    "command": "set_properties",
                    "parameters": {
                        "object_name": "Vents",
                        "properties": {"count": VENTS_EDITED[0], "spacing": VENTS_EDITED[1]},
                    },
                },
            ]
        },
    ),
    edited={"Enclosure": _figures(VENTS_EDITED)},
    looks=[("set_appearance", {"object_names": "Enclosure", "color": "#5b7f95"})],
)
