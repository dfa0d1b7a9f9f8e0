# SPDX-License-Identifier: MIT
"""An angle bracket with a long slot to adjust it.

The foot is 60 mm long, the wall 40 mm high; both are 6 mm thick and 30 mm wide, and the corner
between them is rounded with 5 mm. A slot of 30 x 8 mm runs along the foot; the wall has a hole of
9 mm, 26 mm above the underside.

Edited afterwards: the slot is 34 mm long and 10 mm wide.
"""

from __future__ import annotations

from math import pi

from part import Figures, Part

FOOT, WALL, THICK, WIDE, CORNER = 60.0, 40.0, 6.0, 30.0, 5.0
HOLE, HOLE_HEIGHT = 9.0, 26.0
SLOT, SLOT_EDITED = (30.0, 8.0), (34.0, 10.0)
MIDDLE = (THICK + CORNER + FOOT) / 2
"""Of the flat part of the foot."""


def _figures(slot: tuple[float, float]) -> Figures:
    outline = (FOOT + WALL - THICK) * THICK + (1 - pi / 4) * CORNER**2
    length, width = slot
    opening = (length - width) * width + pi * width**2 / 4
    hole = pi * HOLE**2 / 4
    volume = outline * WIDE - (opening + hole) * THICK
    return Figures(volume, (FOOT, WIDE, WALL))


PART = Part(
    title="Bracket with a slot",
    drawing=__doc__,
    commands=[
        (
            "extrude",
            {
                "name": "Angle",
                "profile": {
                    "type": "path",
                    "plane": "xz",
                    "points": [
                        [0, 0],
                        [FOOT, 0],
                        [FOOT, THICK],
                        [THICK + CORNER, THICK],
                        {
                            "arc_to": [THICK, THICK + CORNER],
                            "radius": CORNER,
                            "clockwise": True,
                        },
                        [THICK, WALL],
                        [0, WALL],
                    ],
                },
                "distance": WIDE,
            },
        ),
        (
            "extrude",
            {
                "name": "Slot",
                "profile": {
                    "type": "slot",
                    "position": [MIDDLE, -WIDE / 2, 0],
                    "length": SLOT[0],
                    "width": SLOT[1],
                },
                "distance": THICK,
            },
        ),
        ("boolean_cut", {"base": "Angle", "tools": ["Slot"], "name": "Slotted"}),
        (
            "create_hole",
            {
                "object_name": "Slotted",
                "name": "Bracket",
                "face": "left",
                "diameter": HOLE,
                "position": [0, -WIDE / 2, HOLE_HEIGHT],
                "depth": THICK,
            },
        ),
    ],
    results={"Bracket": _figures(SLOT)},
    edit=(
        "set_properties",
        {
            "object_name": "Slot",
            "properties": {"profile": {"length": SLOT_EDITED[0], "width": SLOT_EDITED[1]}},
        },
    ),
    edited={"Bracket": _figures(SLOT_EDITED)},
    looks=[("set_appearance", {"object_names": "Bracket", "color": "#8fa3b0"})],
)
