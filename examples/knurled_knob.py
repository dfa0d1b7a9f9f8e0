# SPDX-License-Identifier: MIT
"""A knob with a straight knurl and a blind bore for a shaft with a flat.

The knob is 30 mm wide and 18 mm high, on a collar of 36 x 4 mm. Round grooves of 2 mm in the rim
make the knurl: 24 of them, as high as the knob. The bore from below is 6 mm wide and 14 mm deep,
and its flat is 1 mm from the rim of the bore.

Edited afterwards: 30 grooves.
"""

from __future__ import annotations

from math import acos, pi, sqrt

from part import Figures, Part

KNOB, COLLAR, GROOVE, BORE = 15.0, 18.0, 1.0, 3.0
"""Radii."""

BASE, HEIGHT, DEPTH, FLAT = 4.0, 18.0, 14.0, 1.0
GROOVES, MORE = 24, 30


def _lens(outer: float, inner: float) -> float:
    """Area that two circles share, of which the second has its center on the rim of the first."""
    own = inner**2 * acos(inner / (2 * outer))
    other = outer**2 * acos(1 - inner**2 / (2 * outer**2))
    return own + other - inner * sqrt(4 * outer**2 - inner**2) / 2


def _figures(grooves: int) -> Figures:
    knob = (pi * KNOB**2 - grooves * _lens(KNOB, GROOVE)) * HEIGHT
    reach = BORE - FLAT
    segment = BORE**2 * acos(reach / BORE) - reach * sqrt(BORE**2 - reach**2)
    bore = (pi * BORE**2 - segment) * DEPTH
    volume = knob + pi * COLLAR**2 * BASE - bore
    return Figures(volume, (2 * COLLAR, 2 * COLLAR, BASE + HEIGHT))


PART = Part(
    title="Knob with a knurl",
    drawing=__doc__,
    commands=[
        ("create_cylinder", {"name": "Collar", "radius": COLLAR, "height": BASE}),
        (
            "create_cylinder",
            {"name": "Grip", "radius": KNOB, "height": HEIGHT, "position": [0, 0, BASE]},
        ),
        (
            "create_cylinder",
            {"name": "Groove", "radius": GROOVE, "height": HEIGHT, "position": [KNOB, 0, BASE]},
        ),
        ("polar_pattern", {"object_name": "Groove", "name": "Grooves", "count": GROOVES}),
        ("boolean_cut", {"base": "Grip", "tools": ["Grooves"], "name": "Knurled"}),
        ("boolean_fuse", {"objects": ["Collar", "Knurled"], "name": "Solid"}),
        ("create_cylinder", {"name": "Round", "radius": BORE, "height": DEPTH}),
        (
            "create_box",
            {
                "name": "Flat",
                "size": [2 * BORE, 2 * BORE, DEPTH],
                "position": [-BORE - FLAT, -BORE, 0],
            },
        ),
        ("boolean_common", {"objects": ["Round", "Flat"], "name": "Bore"}),
        ("boolean_cut", {"base": "Solid", "tools": ["Bore"], "name": "Knob"}),
    ],
    results={"Knob": _figures(GROOVES)},
    edit=("set_properties", {"object_name": "Grooves", "properties": {"count": MORE}}),
    edited={"Knob": _figures(MORE)},
    looks=[("set_appearance", {"object_names": "Knob", "color": "#3f4a56"})],
)
