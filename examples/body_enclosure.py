# SPDX-License-Identifier: MIT
"""An enclosure with four drilled bosses, as a body with sketches.

100 x 60 x 30 mm with round corners of 8 mm, open above, its wall and floor 2 mm thick. Four bosses
of 8 mm stand 80 x 40 mm apart, 20 mm high from below the floor, each drilled 3 mm wide and 15 mm
deep.

Edited afterwards: a depth of 70 mm and a wall of 3 mm, at once. The bosses stay on the new floor.
"""

from __future__ import annotations

from math import pi

from part import Figures, Part, four_circles, rounded_outline

WIDTH, DEPTH, HEIGHT, CORNER, WALL = 100.0, 60.0, 30.0, 8.0, 2.0
ACROSS, ALONG, BOSS, TALL = 80.0, 40.0, 4.0, 20.0
BORE, DEEP = 1.5, 15.0
DEEPER, THICKER = 70.0, 3.0


def _figures(depth: float, wall: float) -> Figures:
    outside = WIDTH * depth - (4 - pi) * CORNER**2
    inside = (WIDTH - 2 * wall) * (depth - 2 * wall) - (4 - pi) * (CORNER - wall) ** 2
    bosses = 4 * pi * (BOSS**2 * (TALL - wall) - BORE**2 * DEEP)
    return Figures(outside * HEIGHT - inside * (HEIGHT - wall) + bosses, (WIDTH, depth, HEIGHT))


PART = Part(
    title="Enclosure with four bosses, as a body",
    drawing=__doc__,
    commands=[
        rounded_outline("Outline", "case", WIDTH, DEPTH, CORNER),
        ("pad", {"profile": "Outline", "length": HEIGHT, "name": "Block"}),
        (
            "shell",
            {"object_name": "Body", "thickness": WALL, "faces": "top", "name": "Hollow"},
        ),
        ("create_sketch", {"body": "Body", "name": "Bosses", **four_circles(ACROSS, ALONG, BOSS)}),
        ("pad", {"profile": "Bosses", "length": TALL, "name": "Standing"}),
        (
            "create_sketch",
            {
                "on": {"object": "Body", "face": {"near": [ACROSS / 2, ALONG / 2, TALL]}},
                "name": "Bores",
                **four_circles(ACROSS, ALONG, BORE),
            },
        ),
        ("pocket", {"profile": "Bores", "length": DEEP, "name": "Drilled"}),
    ],
    results={"Body": _figures(DEPTH, WALL)},
    edit=(
        "set_dimensions",
        {"values": {"Outline.case_height": DEEPER, "Hollow.thickness": THICKER}},
    ),
    edited={"Body": _figures(DEEPER, THICKER)},
    checks=[
        (("get_sketch", {"object_name": name}), {"sketch.degrees_of_freedom": 0})
        for name in ("Outline", "Bosses", "Bores")
    ],
    looks=[("set_appearance", {"object_names": "Body", "color": "#6b8e6b"})],
)
