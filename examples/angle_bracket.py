# SPDX-License-Identifier: MIT
"""An angle with a fillet inside and two holes, as a body with sketches.

60 mm wide, 40 mm high, 6 mm thick, 40 mm deep; the inner corner is rounded with 5 mm. Two holes of
6 mm go through the foot, 45 mm from the back, 20 mm apart.

Edited afterwards: height 55 and thickness 8, at once. The fillet stays in its corner, the holes
stay in the foot.
"""

from __future__ import annotations

from math import pi

from part import Figures, Part

WIDTH, HEIGHT, THICKNESS, DEPTH = 60.0, 40.0, 6.0, 40.0
FILLET = 5.0
PLACE, APART, RADIUS = 45.0, 20.0, 3.0
TALLER, THICKER = 55.0, 8.0

PROFILE = [
    [0, 0],
    [WIDTH, 0],
    [WIDTH, THICKNESS],
    [THICKNESS, THICKNESS],
    [THICKNESS, HEIGHT],
    [0, HEIGHT],
]


def _figures(height: float, thickness: float) -> Figures:
    legs = WIDTH * thickness + (height - thickness) * thickness
    fillet = (1 - pi / 4) * FILLET**2
    holes = 2 * pi * RADIUS**2 * thickness
    return Figures((legs + fillet) * DEPTH - holes, (WIDTH, DEPTH, height))


PART = Part(
    title="Angle with a fillet and two holes",
    drawing=__doc__,
    commands=[
        (
            "create_sketch",
            {
                "body": "new",
                "on": "xz",
                "name": "Angle",
                "geometry": [{"type": "polyline", "id": "p", "points": PROFILE, "closed": True}],
                "constraints": [
                    {"type": "coincident", "of": ["p.side1.start", "origin"]},
                    *({"type": "horizontal", "of": f"p.side{side}"} for side in (1, 3, 5)),
                    *({"type": "vertical", "of": f"p.side{side}"} for side in (2, 4, 6)),
                    {"type": "equal", "of": ["p.side2", "p.side5"]},
                    {"type": "distance", "of": "p.side1", "name": "width"},
                    {"type": "distance", "of": "p.side6", "name": "height"},
                    {"type": "distance", "of": "p.side2", "name": "thickness"},
                ],
            },
        ),
        ("pad", {"profile": "Angle", "length": DEPTH, "symmetric": True, "name": "Legs"}),
        (
            "create_fillet",
            {"object_name": "Legs", "edges": "concave", "radius": FILLET, "name": "Inside"},
        ),
        (
            "create_sketch",
            {
                "on": {"object": "Inside", "face": {"direction": "+z", "z_max": THICKNESS}},
                "name": "Places",
                "geometry": [
                    {
                        "type": "circle",
                        "id": name,
                        "center": [PLACE, side * APART / 2],
                        "radius": RADIUS,
                    }
                    for name, side in (("front", -1), ("back", 1))
                ],
                "constraints": [
                    {"type": "equal", "of": ["front", "back"]},
                    {"type": "symmetric", "of": ["front.center", "back.center", "x_axis"]},
                    {"type": "radius", "of": "front", "name": "radius"},
                    {"type": "distance_x", "of": "front.center", "name": "place"},
                    {"type": "distance_y", "of": ["front.center", "back.center"], "name": "apart"},
                ],
            },
        ),
        ("pocket", {"profile": "Places", "through": True, "name": "Holes"}),
    ],
    results={"Body": _figures(HEIGHT, THICKNESS)},
    edit=("set_dimensions", {"values": {"Angle.height": TALLER, "Angle.thickness": THICKER}}),
    edited={"Body": _figures(TALLER, THICKER)},
    checks=[
        (("get_sketch", {"object_name": name}), {"sketch.degrees_of_freedom": 0})
        for name in ("Angle", "Places")
    ],
    looks=[("set_appearance", {"object_names": "Body", "color": "#8f6fb0"})],
)
