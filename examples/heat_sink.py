# SPDX-License-Identifier: MIT
"""A heat sink as a body: a base with a row of fins, and holes to fasten it.

The base is 60 x 40 mm and 5 mm thick; eleven fins of 1.5 mm, 20 mm high and as long as the base is
wide, stand 5 mm apart on it, the outer ones 3.25 mm from its short sides. Two holes of 3 mm lie
between fins, 20 mm from the middle.

Edited afterwards: fins of 25 mm, 1 mm thick.
"""

from __future__ import annotations

from math import pi

from part import Figures, Part

LONG, WIDE, BASE = 60.0, 40.0, 5.0
COUNT, SPACING = 11, 5.0
THICK, HIGH = 1.5, 20.0
THIN, HIGHER = 1.0, 25.0
HOLE, PLACE = 3.0, 22.5
FIRST = -(COUNT - 1) * SPACING / 2


def _figures(thick: float, high: float) -> Figures:
    base = LONG * WIDE * BASE
    fins = COUNT * thick * WIDE * high
    volume = base + fins - 2 * pi * HOLE**2 / 4 * BASE
    return Figures(volume, (LONG, WIDE, BASE + high))


PART = Part(
    title="Heat sink",
    drawing=__doc__,
    commands=[
        (
            "pad",
            {
                "name": "Base",
                "profile": {
                    "on": "xy",
                    "geometry": [
                        {
                            "type": "rectangle",
                            "id": "base",
                            "center": [0, 0],
                            "width": LONG,
                            "height": WIDE,
                        }
                    ],
                },
                "length": BASE,
            },
        ),
        (
            "hole",
            {
                "name": "Holes",
                "face": {"object": "Body", "face": "top"},
                "positions": [[-PLACE, 0, BASE], [PLACE, 0, BASE]],
                "diameter": HOLE,
                "through": True,
            },
        ),
        (
            "pad",
            {
                "name": "Fin",
                "profile": {
                    "on": {"object": "Body", "face": "top"},
                    "name": "Section",
                    "geometry": [
                        {
                            "type": "rectangle",
                            "id": "fin",
                            "center": [FIRST, 0],
                            "width": THICK,
                            "height": WIDE,
                        }
                    ],
                },
                "length": HIGH,
            },
        ),
        (
            "linear_pattern",
            {
                "object_name": "Fin",
                "name": "Fins",
                "count": COUNT,
                "spacing": SPACING,
                "direction": "x",
            },
        ),
    ],
    results={"Body": _figures(THICK, HIGH)},
    edit=("set_dimensions", {"values": {"Fin.length": HIGHER, "Section.fin_width": THIN}}),
    edited={"Body": _figures(THIN, HIGHER)},
    checks=[(("get_sketch", {"object_name": "Section"}), {"sketch.degrees_of_freedom": 0})],
    looks=[("set_appearance", {"object_names": "Body", "color": "#2f3338"})],
)
