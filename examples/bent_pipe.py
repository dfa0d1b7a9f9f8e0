# SPDX-License-Identifier: MIT
"""A pipe with a bend: two straight legs, and a quarter turn between them.

Outside 30 mm, wall 3 mm. The first leg stands 80 mm high, the bend's middle line has a radius of
45 mm, the second leg is 60 mm long. Outside and bore are each built of three pieces: the bend is
swept from the end face of the first leg, and the second leg extruded from that of the bend, so
that both follow.

Edited afterwards: the radius of the bore's first leg, from 12 to 10 mm.
"""

from __future__ import annotations

from math import pi

from part import Command, Figures, Part

OUTSIDE, BORE, TIGHTER = 15.0, 12.0, 10.0
"""Radii."""

FIRST, BEND, SECOND = 80.0, 45.0, 60.0


def _figures(bore: float) -> Figures:
    # Pappus: the ring goes along the middle line, straight or not.
    volume = pi * (OUTSIDE**2 - bore**2) * (FIRST + BEND * pi / 2 + SECOND)
    return Figures(volume, (OUTSIDE + BEND + SECOND, 2 * OUTSIDE, FIRST + BEND + OUTSIDE))


def _bent(name: str, radius: float) -> list[Command]:
    """A solid rod of this radius along the middle line; each piece begins where the last ends."""
    first, bend, second = f"{name}First", f"{name}Bend", f"{name}Second"
    return [
        ("create_cylinder", {"name": first, "radius": radius, "height": FIRST}),
        (
            "sweep",
            {
                "name": bend,
                "profile": {"type": "face", "reference_object": first, "reference_face": "top"},
                "path": {
                    "type": "arc",
                    "center": [BEND, 0, FIRST],
                    "radius": BEND,
                    "axis": "y",
                    "start_angle": 0,
                    "end_angle": 90,
                },
            },
        ),
        (
            "extrude",
            {
                "name": second,
                "profile": {"type": "face", "reference_object": bend, "reference_face": "right"},
                "distance": SECOND,
            },
        ),
        ("boolean_fuse", {"objects": [first, bend, second], "name": name}),
    ]


PART = Part(
    title="Pipe with a bend",
    drawing=__doc__,
    commands=[
        *_bent("Outside", OUTSIDE),
        *_bent("Bore", BORE),
        ("boolean_cut", {"base": "Outside", "tools": ["Bore"], "name": "Pipe"}),
    ],
    results={"Pipe": _figures(BORE)},
    edit=("set_properties", {"object_name": "BoreFirst", "properties": {"radius": TIGHTER}}),
    edited={"Pipe": _figures(TIGHTER)},
    looks=[("set_appearance", {"object_names": "Pipe", "color": "#c0703a"})],
)
