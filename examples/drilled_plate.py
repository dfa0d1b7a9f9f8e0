# SPDX-License-Identifier: MIT
"""A plate with counterbored holes and a slot, as a body with sketches.

80 x 50 x 8 mm with round corners of 6 mm. Four holes of 5.5 mm, 60 x 30 mm apart, with counterbores
of 10 mm, 4 mm deep. A slot of 10 mm through the middle, 20 mm between the centers of its ends.

Edited afterwards: width 100, thickness 10, and the holes 80 mm apart, at once.
"""

from __future__ import annotations

from math import pi

from part import Figures, Part, four_circles, rounded_outline

WIDTH, HEIGHT, THICKNESS, CORNER = 80.0, 50.0, 8.0, 6.0
ACROSS, ALONG = 60.0, 30.0
BORE, MOUTH, DEEP = 5.5, 10.0, 4.0
SLOT, SLOT_WIDTH = 20.0, 10.0
WIDER, THICKER, APART = 100.0, 10.0, 80.0


def _figures(width: float, thickness: float) -> Figures:
    outline = width * HEIGHT - (4 - pi) * CORNER**2
    holes = 4 * pi / 4 * (BORE**2 * (thickness - DEEP) + MOUTH**2 * DEEP)
    slot = (SLOT * SLOT_WIDTH + pi / 4 * SLOT_WIDTH**2) * thickness
    return Figures(outline * thickness - holes - slot, (width, HEIGHT, thickness))


PART = Part(
    title="Plate with counterbored holes and a slot",
    drawing=__doc__,
    commands=[
        rounded_outline("Outline", "plate", WIDTH, HEIGHT, CORNER),
        ("pad", {"profile": "Outline", "length": THICKNESS, "name": "Plate"}),
        (
            "create_sketch",
            {
                "on": {"object": "Plate", "face": "top"},
                "name": "Places",
                **four_circles(ACROSS, ALONG, BORE / 2),
            },
        ),
        (
            "hole",
            {
                "profile": "Places",
                "diameter": BORE,
                "through": True,
                "counterbore": {"diameter": MOUTH, "depth": DEEP},
                "name": "Holes",
            },
        ),
        (
            "create_sketch",
            {
                "on": {"object": "Holes", "face": "top"},
                "name": "Opening",
                "geometry": [
                    {
                        "type": "slot",
                        "id": "slot",
                        "start": [-SLOT / 2, 0],
                        "end": [SLOT / 2, 0],
                        "width": SLOT_WIDTH,
                    }
                ],
            },
        ),
        ("pocket", {"profile": "Opening", "through": True, "name": "Slot"}),
    ],
    results={"Body": _figures(WIDTH, THICKNESS)},
    edit=(
        "set_dimensions",
        {
            "values": {
                "Outline.plate_width": WIDER,
                "Plate.length": THICKER,
                "Places.pattern_width": APART,
            }
        },
    ),
    edited={"Body": _figures(WIDER, THICKER)},
    checks=[
        (("get_sketch", {"object_name": name}), {"sketch.degrees_of_freedom": 0})
        for name in ("Outline", "Places", "Opening")
    ],
    looks=[("set_appearance", {"object_names": "Body", "color": "#4682b4"})],
)
