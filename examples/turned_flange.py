# SPDX-License-Identifier: MIT
"""A flange with a hub and a circle of bolt holes, as a body with sketches.

A disk of 40 mm, 10 mm thick, and a hub of 20 mm up to 60 mm, turned in one piece with a bore of
8 mm through both. The outer edge of the hub's end is chamfered with 1 mm. Six holes of 5 mm go
through the disk, 15 mm from the axis.

Edited afterwards: eight holes, and a length of 80 mm, at once. The chamfer goes up with the hub.
"""

from __future__ import annotations

from math import pi

from part import Figures, Part

BORE, RIM, HUB, THICKNESS, LENGTH = 4.0, 20.0, 10.0, 10.0, 60.0
CHAMFER, PLACE, BOLT, COUNT = 1.0, 15.0, 2.5, 6
LONGER, MORE = 80.0, 8

SECTION = [
    [BORE, 0],
    [RIM, 0],
    [RIM, THICKNESS],
    [HUB, THICKNESS],
    [HUB, LENGTH],
    [BORE, LENGTH],
]


def _figures(length: float, count: int) -> Figures:
    disk = (RIM**2 - BORE**2) * THICKNESS
    hub = (HUB**2 - BORE**2) * (length - THICKNESS)
    # Pappus: a triangle whose center is a third of its side from the cylinder.
    chamfer = CHAMFER**2 * (HUB - CHAMFER / 3)
    volume = pi * (disk + hub - chamfer - count * BOLT**2 * THICKNESS)
    return Figures(volume, (2 * RIM, 2 * RIM, length))


PART = Part(
    title="Turned flange with a circle of holes",
    drawing=__doc__,
    commands=[
        (
            "create_sketch",
            {
                "body": "new",
                "on": "xz",
                "name": "Section",
                "geometry": [{"type": "polyline", "id": "p", "points": SECTION, "closed": True}],
                "constraints": [
                    {"type": "on", "of": ["p.side1.start", "x_axis"]},
                    *({"type": "horizontal", "of": f"p.side{side}"} for side in (1, 3, 5)),
                    *({"type": "vertical", "of": f"p.side{side}"} for side in (2, 4, 6)),
                    {"type": "distance_x", "of": "p.side1.start", "name": "bore"},
                    {"type": "distance_x", "of": "p.side2.start", "name": "rim"},
                    {"type": "distance_x", "of": "p.side4.start", "name": "hub"},
                    {"type": "distance", "of": "p.side2", "name": "thickness"},
                    {"type": "distance_y", "of": "p.side5.start", "name": "length"},
                ],
            },
        ),
        ("revolution", {"profile": "Section", "axis": "y_axis", "name": "Turned"}),
        (
            "create_chamfer",
            {
                "object_name": "Body",
                "edges": {"radius": HUB, "z_min": LENGTH},
                "size": CHAMFER,
                "name": "Beveled",
            },
        ),
        (
            "create_sketch",
            {
                "on": {"object": "Body", "face": {"direction": "+z", "z_max": THICKNESS}},
                "name": "Place",
                "geometry": [
                    {"type": "circle", "id": "bolt", "center": [PLACE, 0], "radius": BOLT}
                ],
                "constraints": [
                    {"type": "on", "of": ["bolt.center", "x_axis"]},
                    {"type": "distance_x", "of": "bolt.center", "name": "place"},
                    {"type": "radius", "of": "bolt", "name": "radius"},
                ],
            },
        ),
        ("pocket", {"profile": "Place", "through": True, "name": "Bolt"}),
        ("polar_pattern", {"object_name": "Bolt", "count": COUNT, "axis": "z", "name": "Bolts"}),
    ],
    results={"Body": _figures(LENGTH, COUNT)},
    edit=("set_dimensions", {"values": {"Section.length": LONGER, "Bolts.count": MORE}}),
    edited={"Body": _figures(LONGER, MORE)},
    checks=[
        (("get_sketch", {"object_name": name}), {"sketch.degrees_of_freedom": 0})
        for name in ("Section", "Place")
    ],
    looks=[("set_appearance", {"object_names": "Body", "color": "#b08d57"})],
)
