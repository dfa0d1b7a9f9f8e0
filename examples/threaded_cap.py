# SPDX-License-Identifier: MIT
"""A screw cap with an internal thread M24x3.

The cap is 34 mm wide and 13 mm high. Its bore is as wide as the thread's minor diameter and 10 mm
deep; the thread begins at its mouth and is 6 mm long: two turns.

Edited afterwards: a clearance of 0.1 mm all around, as a print needs it.
"""

from __future__ import annotations

from math import cos, pi, sqrt, tan

from part import Figures, Part

OUTSIDE, HIGH, DEPTH, LONG = 17.0, 13.0, 10.0, 6.0
NOMINAL, PITCH = 24.0, 3.0
MINOR = NOMINAL / 2 - 0.625 * sqrt(3) / 2 * PITCH
"""Minor radius of ISO 724, with the basic profile of ISO 68-1."""

CLEARANCE = 0.1
HELICAL = 1e-5
"""Relative accuracy of a volume whose faces are curves near helices."""


def _figures(clearance: float) -> Figures:
    outer, inner = NOMINAL / 2 + clearance, MINOR + clearance
    crest = PITCH / 8 + 2 * clearance * (1 / cos(pi / 6) - tan(pi / 6))
    root = crest + 2 * (outer - inner) * tan(pi / 6)
    # Of a section across the axis, by the turn that each radius has of one pitch.
    flanks = (outer**2 + outer * inner + inner**2) / 3
    turns = crest * outer**2 + (root - crest) * flanks + (PITCH - root) * inner**2
    thread = pi * turns / PITCH * LONG
    volume = pi * OUTSIDE**2 * HIGH - pi * MINOR**2 * (DEPTH - LONG) - thread
    return Figures(volume, (2 * OUTSIDE, 2 * OUTSIDE, HIGH), exact=HELICAL)


PART = Part(
    title="Screw cap",
    drawing=__doc__,
    commands=[
        ("create_cylinder", {"name": "Blank", "radius": OUTSIDE, "height": HIGH}),
        (
            "create_cylinder",
            {
                "name": "Bore",
                "radius": MINOR,
                "height": DEPTH,
                "position": [0, 0, HIGH - DEPTH],
            },
        ),
        ("boolean_cut", {"base": "Blank", "tools": ["Bore"], "name": "Drilled"}),
        (
            "create_thread",
            {
                "object_name": "Drilled",
                "name": "Cap",
                "face": {"type": "Cylinder", "radius": MINOR},
                "size": "M24x3",
                "length": LONG,
            },
        ),
    ],
    results={"Cap": _figures(0)},
    edit=("set_properties", {"object_name": "Cap", "properties": {"clearance": CLEARANCE}}),
    edited={"Cap": _figures(CLEARANCE)},
    looks=[("set_appearance", {"object_names": "Cap", "color": "#c9c2b5"})],
)
