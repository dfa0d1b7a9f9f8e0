# SPDX-License-Identifier: MIT
"""An angle bracket whose width and whose ribs' thickness are cells of a spreadsheet.

A profile with legs of 80 and 60 mm, 5 mm thick, is 40 mm wide. Two ribs of 4 mm, triangles with
legs of 40 mm, stiffen it along both sides; the second is the mirror image of the first. Through
the wall leg go two holes of 5 mm, countersunk to 10 mm, through the other leg two holes of 4.5 mm.

Edited afterwards: one cell of the spreadsheet, the width, from 40 to 60 mm.
"""

from __future__ import annotations

from math import pi

from part import Figures, Part

DEPTH, HEIGHT, THICKNESS = 80.0, 60.0, 5.0
WIDTH, WIDER = 40.0, 60.0
RIB, LEG = 4.0, 40.0
SCREW, HEAD, PIN = 5.0, 10.0, 4.5
"""Diameters."""


def _figures(width: float) -> Figures:
    angle = (DEPTH + HEIGHT - THICKNESS) * THICKNESS * width
    rib = LEG**2 / 2 * RIB
    # A full angle of 90 degrees: as deep as the radius shrinks. A frustum less its inner cylinder.
    deep, outer, inner = (HEAD - SCREW) / 2, HEAD / 2, SCREW / 2
    sink = pi * deep / 3 * (outer**2 + outer * inner + inner**2) - pi * inner**2 * deep
    screw = pi * inner**2 * THICKNESS + sink
    pin = pi * PIN**2 / 4 * THICKNESS
    return Figures(angle + 2 * rib - 2 * screw - 2 * pin, (DEPTH, width, HEIGHT))


PART = Part(
    title="Angle bracket driven by a spreadsheet",
    drawing=__doc__,
    commands=[
        (
            "create_spreadsheet",
            {
                "name": "Sizes",
                "cells": {
                    "A1": "width",
                    "B1": {"value": f"{WIDTH} mm", "alias": "wide"},
                    "A2": "rib",
                    "B2": {"value": f"{RIB} mm", "alias": "rib"},
                },
            },
        ),
        (
            "create_polyline",
            {
                "name": "Profile",
                "points": [
                    [0, 0, 0],
                    [DEPTH, 0, 0],
                    [DEPTH, 0, THICKNESS],
                    [THICKNESS, 0, THICKNESS],
                    [THICKNESS, 0, HEIGHT],
                    [0, 0, HEIGHT],
                ],
                "closed": True,
            },
        ),
        ("extrude", {"profile": "Profile", "name": "Angle", "distance": WIDTH, "midplane": True}),
        (
            "create_polyline",
            {
                "name": "Triangle",
                "points": [
                    [THICKNESS, 0, THICKNESS],
                    [THICKNESS + LEG, 0, THICKNESS],
                    [THICKNESS, 0, THICKNESS + LEG],
                ],
                "closed": True,
                "position": [0, -WIDTH / 2, 0],
            },
        ),
        (
            "extrude",
            {"profile": "Triangle", "name": "Rib", "distance": RIB, "direction": "y"},
        ),
        *(
            (
                "set_expression",
                {"object_name": name, "property_name": property_name, "expression": expression},
            )
            for name, property_name, expression in (
                ("Angle", "LengthFwd", "Sizes.wide"),
                ("Triangle", "Placement.Base.y", "-Sizes.wide / 2"),
                ("Rib", "LengthFwd", "Sizes.rib"),
            )
        ),
        ("mirror_object", {"object_name": "Rib", "name": "OtherRib", "plane": "xz"}),
        ("boolean_fuse", {"objects": ["Angle", "Rib", "OtherRib"], "name": "Blank"}),
        (
            "create_hole",
            {
                "object_name": "Blank",
                "name": "Screwed",
                "face": {"direction": "+x", "near": [THICKNESS, 0, HEIGHT - 10]},
                "position": [[THICKNESS, 0, 20], [THICKNESS, 0, 48]],
                "diameter": SCREW,
                "through": True,
                "countersink": {"diameter": HEAD, "angle": 90},
            },
        ),
        (
            "create_hole",
            {
                "object_name": "Screwed",
                "name": "Bracket",
                "face": {"direction": "+z", "near": [DEPTH - 10, 0, THICKNESS]},
                "position": [[30, 0, THICKNESS], [65, 0, THICKNESS]],
                "diameter": PIN,
                "through": True,
            },
        ),
    ],
    results={"Bracket": _figures(WIDTH)},
    edit=("set_cells", {"object_name": "Sizes", "cells": {"wide": f"{WIDER} mm"}}),
    edited={"Bracket": _figures(WIDER)},
    looks=[("set_appearance", {"object_names": "Bracket", "color": "#daa520"})],
)
