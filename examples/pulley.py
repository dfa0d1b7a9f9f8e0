# SPDX-License-Identifier: MIT
"""A pulley for a V-belt, with a hub and a keyway.

It is 80 mm wide in diameter and 16 mm thick. The groove is 10 mm deep, 10 mm wide at the rim and
4 mm at its bottom. The hub, 30 mm in diameter, stands 8 mm out on one side. The bore is 12 mm wide;
a keyway 4 mm wide reaches 8 mm from the axis.

Edited afterwards: the bore is 14 mm wide.
"""

from __future__ import annotations

from math import asin, pi, sqrt

from part import Figures, Part

RIM, BOTTOM, HUB, BORE, BORE_EDITED = 40.0, 30.0, 15.0, 6.0, 7.0
"""Radii."""

THICK, LENGTH = 16.0, 24.0
WIDE, NARROW = 10.0, 4.0
KEY, REACH = 4.0, 8.0

UPPER, LOWER = (THICK + WIDE) / 2, (THICK - WIDE) / 2
INNER_UPPER, INNER_LOWER = (THICK + NARROW) / 2, (THICK - NARROW) / 2
OUTLINE = [
    *([0, 0], [RIM, 0], [RIM, LOWER], [BOTTOM, INNER_LOWER], [BOTTOM, INNER_UPPER]),
    *([RIM, UPPER], [RIM, THICK], [HUB, THICK], [HUB, LENGTH], [0, LENGTH]),
]


def _figures(bore: float) -> Figures:
    disk = pi * RIM**2 * THICK + pi * HUB**2 * (LENGTH - THICK)
    # The groove: a ring as wide as its bottom, and the cones on either side of it.
    cone = pi * ((WIDE - NARROW) / 2) * (RIM**2 - (RIM**2 + RIM * BOTTOM + BOTTOM**2) / 3)
    groove = pi * (RIM**2 - BOTTOM**2) * NARROW + 2 * cone
    half = KEY / 2
    within = half * sqrt(bore**2 - half**2) + bore**2 * asin(half / bore)
    keyway = KEY * REACH - within
    volume = disk - groove - (pi * bore**2 + keyway) * LENGTH
    return Figures(volume, (2 * RIM, 2 * RIM, LENGTH))


PART = Part(
    title="Pulley for a V-belt",
    drawing=__doc__,
    commands=[
        (
            "revolve",
            {
                "name": "Wheel",
                "profile": {"type": "path", "plane": "xz", "points": OUTLINE},
                "axis_direction": "z",
            },
        ),
        ("create_cylinder", {"name": "Round", "radius": BORE, "height": LENGTH}),
        (
            "create_box",
            {"name": "Key", "size": [REACH, KEY, LENGTH], "position": [0, -KEY / 2, 0]},
        ),
        ("boolean_cut", {"base": "Wheel", "tools": ["Round", "Key"], "name": "Pulley"}),
    ],
    results={"Pulley": _figures(BORE)},
    edit=("set_properties", {"object_name": "Round", "properties": {"radius": BORE_EDITED}}),
    edited={"Pulley": _figures(BORE_EDITED)},
    looks=[("set_appearance", {"object_names": "Pulley", "color": "#9a9fa3"})],
)
