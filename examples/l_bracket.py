# SPDX-License-Identifier: MIT
"""An L-bracket with slotted holes.

A plate 100 x 60 x 8 mm lies flat, a wall 60 x 50 mm of the same thickness stands on its left
edge. The inner corner is rounded with 6 mm. Two slots, 24 mm long over all and 9 mm wide, run
along the plate, 30 mm apart, the middle of each 60 mm from the wall's outer face. One hole of
14 mm goes through the middle of the wall, 30 mm above the floor.

Edited afterwards: the plate grows from 100 to 120 mm.
"""

from __future__ import annotations

from math import pi

from part import Command, Figures, Part

LENGTH, WIDTH, HEIGHT, THICKNESS = 100.0, 60.0, 50.0, 8.0
FILLET = 6.0
SLOT_LENGTH, SLOT_WIDTH, SLOT_X, SLOT_SPACING = 24.0, 9.0, 60.0, 30.0
BORE, BORE_Z = 14.0, 30.0
LONGER = 120.0

SLOT = (SLOT_LENGTH - SLOT_WIDTH) * SLOT_WIDTH + pi * SLOT_WIDTH**2 / 4
"""The area of one slot: a rectangle between two half circles."""


def _figures(length: float) -> Figures:
    plate = length * WIDTH * THICKNESS
    wall = THICKNESS * WIDTH * (HEIGHT - THICKNESS)
    fillet = (1 - pi / 4) * FILLET**2 * WIDTH
    bore = pi * BORE**2 / 4 * THICKNESS
    volume = plate + wall + fillet - 2 * SLOT * THICKNESS - bore
    return Figures(volume, (length, WIDTH, HEIGHT))


def _slot(number: int, y: float) -> list[Command]:
    """The tool for one slot, sticking out of the plate on either side."""
    straight = SLOT_LENGTH - SLOT_WIDTH
    deep, below = 3 * THICKNESS, -THICKNESS
    middle, start, end = f"Slot{number}Middle", f"Slot{number}Start", f"Slot{number}End"
    ends = [(start, SLOT_X - straight / 2), (end, SLOT_X + straight / 2)]
    return [
        (
            "create_box",
            {
                "name": middle,
                "size": [straight, SLOT_WIDTH, deep],
                "position": [SLOT_X - straight / 2, y - SLOT_WIDTH / 2, below],
            },
        ),
        *(
            (
                "create_cylinder",
                {"name": name, "diameter": SLOT_WIDTH, "height": deep, "position": [x, y, below]},
            )
            for name, x in ends
        ),
        ("boolean_fuse", {"objects": [middle, start, end], "name": f"Slot{number}"}),
    ]


PART = Part(
    title="L-bracket with slotted holes",
    drawing=__doc__,
    commands=[
        ("create_box", {"name": "Plate", "size": [LENGTH, WIDTH, THICKNESS]}),
        ("create_box", {"name": "Wall", "size": [THICKNESS, WIDTH, HEIGHT]}),
        ("boolean_fuse", {"objects": ["Plate", "Wall"], "name": "Angle", "refine": True}),
        (
            "create_fillet",
            {"object_name": "Angle", "name": "Rounded", "radius": FILLET, "edges": "concave"},
        ),
        *_slot(1, (WIDTH - SLOT_SPACING) / 2),
        *_slot(2, (WIDTH + SLOT_SPACING) / 2),
        (
            "create_cylinder",
            {
                "name": "Bore",
                "diameter": BORE,
                "height": 3 * THICKNESS,
                "position": [-THICKNESS, WIDTH / 2, BORE_Z],
                "rotation": {"axis": "y", "angle": 90},
            },
        ),
        (
            "boolean_cut",
            {"base": "Rounded", "tools": ["Slot1", "Slot2", "Bore"], "name": "Bracket"},
        ),
    ],
    results={"Bracket": _figures(LENGTH)},
    edit=("set_properties", {"object_name": "Plate", "properties": {"length": LONGER}}),
    edited={"Bracket": _figures(LONGER)},
    looks=[("set_appearance", {"object_names": "Bracket", "color": "#4682b4"})],
)
