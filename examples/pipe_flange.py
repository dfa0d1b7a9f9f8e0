# SPDX-License-Identifier: MIT
"""A pipe flange with a hub and a circle of counterbored bolt holes.

The plate is 150 mm wide and 16 mm thick; a hub of 90 mm stands 34 mm out of it, and a bore of
60 mm goes through both. The corner between plate and hub is rounded with 5 mm, the hub's upper
outer edge is beveled by 3 mm. Six holes of 11 mm lie on a circle of 120 mm, each with a
counterbore 18 mm wide and 6 mm deep.

Edited afterwards: eight holes instead of six.
"""

from __future__ import annotations

from math import pi

from part import Figures, Part

OUTSIDE, HUB, BORE = 75.0, 45.0, 30.0
"""Radii."""

PLATE, HEIGHT = 16.0, 50.0
FILLET, CHAMFER = 5.0, 3.0
BOLTS, MORE_BOLTS, CIRCLE = 6, 8, 60.0
HOLE, COUNTERBORE, COUNTERBORE_DEPTH = 5.5, 9.0, 6.0
STICKS_OUT = 5.0


def _figures(bolts: int) -> Figures:
    plate = pi * (OUTSIDE**2 - BORE**2) * PLATE
    hub = pi * (HUB**2 - BORE**2) * (HEIGHT - PLATE)
    # Pappus: the area of the corner between a square and its quarter circle, and the area times
    # the distance of its centroid from the hub.
    corner = (1 - pi / 4) * FILLET**2
    moment = (5 / 6 - pi / 4) * FILLET**3
    fillet = 2 * pi * (HUB * corner + moment)
    bevel = 2 * pi * (HUB - CHAMFER / 3) * CHAMFER**2 / 2
    hole = pi * HOLE**2 * PLATE + pi * (COUNTERBORE**2 - HOLE**2) * COUNTERBORE_DEPTH
    volume = plate + hub + fillet - bevel - bolts * hole
    return Figures(volume, (2 * OUTSIDE, 2 * OUTSIDE, HEIGHT))


PART = Part(
    title="Pipe flange with a hub",
    drawing=__doc__,
    commands=[
        (
            "create_polyline",
            {
                "name": "Outline",
                "points": [
                    [BORE, 0, 0],
                    [OUTSIDE, 0, 0],
                    [OUTSIDE, 0, PLATE],
                    [HUB, 0, PLATE],
                    [HUB, 0, HEIGHT],
                    [BORE, 0, HEIGHT],
                ],
                "closed": True,
            },
        ),
        ("revolve", {"profile": "Outline", "axis_direction": "z", "name": "Turned"}),
        (
            "create_fillet",
            {"object_name": "Turned", "name": "Rounded", "radius": FILLET, "edges": "concave"},
        ),
        (
            "create_chamfer",
            {
                "object_name": "Rounded",
                "name": "Blank",
                "size": CHAMFER,
                "edges": {"type": "circle", "radius": HUB, "z_min": HEIGHT},
            },
        ),
        (
            "create_cylinder",
            {
                "name": "Drill",
                "radius": HOLE,
                "height": PLATE + 2 * STICKS_OUT,
                "position": [CIRCLE, 0, -STICKS_OUT],
            },
        ),
        (
            "create_cylinder",
            {
                "name": "Counterbore",
                "radius": COUNTERBORE,
                "height": COUNTERBORE_DEPTH + STICKS_OUT,
                "position": [CIRCLE, 0, PLATE - COUNTERBORE_DEPTH],
            },
        ),
        ("boolean_fuse", {"objects": ["Drill", "Counterbore"], "name": "BoltHole"}),
        ("polar_pattern", {"object_name": "BoltHole", "name": "BoltHoles", "count": BOLTS}),
        ("boolean_cut", {"base": "Blank", "tools": ["BoltHoles"], "name": "Flange"}),
    ],
    results={"Flange": _figures(BOLTS)},
    edit=(
        "set_properties",
        {"object_name": "BoltHoles", "properties": {"count": MORE_BOLTS}},
    ),
    edited={"Flange": _figures(MORE_BOLTS)},
    checks=[(("check_interference", {"objects": ["Flange", "BoltHoles"]}), {"interferes": False})],
    looks=[("set_appearance", {"object_names": "Flange", "color": "#9aa7b5"})],
)
