# SPDX-License-Identifier: MIT
"""An elbow of a pipe, as a body with sketches.

Outside 20 mm, inside 16 mm, along 30 mm upwards, a quarter turn of 40 mm to the right, and 40 mm
more.

Edited afterwards: the radius of the turn, from 40 to 50 mm. Both pipes follow their path.
"""

from __future__ import annotations

from math import pi
from typing import Any

from part import Figures, Part

RISE, BEND, RUN, OUTER, INNER = 30.0, 40.0, 40.0, 10.0, 8.0
WIDER = 50.0


def _figures(bend: float) -> Figures:
    # Pappus: the ring goes along the middle line, straight or not.
    volume = pi * (OUTER**2 - INNER**2) * (RISE + pi / 2 * bend + RUN)
    return Figures(volume, (OUTER + bend + RUN, 2 * OUTER, RISE + bend + OUTER))


def _circle(name: str, radius: float) -> tuple[str, dict[str, Any]]:
    """The sketch of a circle around the beginning of the path."""
    return (
        "create_sketch",
        {
            "body": "Body",
            "name": name,
            "geometry": [{"type": "circle", "id": "wall", "center": [0, 0], "radius": radius}],
            "constraints": [
                {"type": "coincident", "of": ["wall.center", "origin"]},
                {"type": "radius", "of": "wall", "name": "radius"},
            ],
        },
    )


PART = Part(
    title="Elbow of a pipe, as a body",
    drawing=__doc__,
    commands=[
        (
            "create_sketch",
            {
                "body": "new",
                "on": "xz",
                "name": "Path",
                "geometry": [
                    {"type": "line", "id": "rise", "start": [0, 0], "end": [0, RISE]},
                    {
                        "type": "arc",
                        "id": "bend",
                        "center": [BEND, RISE],
                        "radius": BEND,
                        "start_angle": 90,
                        "end_angle": 180,
                    },
                    {
                        "type": "line",
                        "id": "run",
                        "start": [BEND, RISE + BEND],
                        "end": [BEND + RUN, RISE + BEND],
                    },
                ],
                "constraints": [
                    {"type": "coincident", "of": ["rise.start", "origin"]},
                    {"type": "vertical", "of": "rise"},
                    {"type": "tangent", "of": ["rise.end", "bend.end"]},
                    {"type": "tangent", "of": ["bend.start", "run.start"]},
                    {"type": "horizontal", "of": "run"},
                    {"type": "distance", "of": "rise", "name": "rise"},
                    {"type": "radius", "of": "bend", "name": "bend"},
                    {"type": "distance", "of": "run", "name": "run"},
                ],
                "join": False,
            },
        ),
        _circle("Outside", OUTER),
        ("body_pipe", {"profile": "Outside", "spine": "Path", "name": "Solid"}),
        _circle("Inside", INNER),
        (
            "body_pipe",
            {"profile": "Inside", "spine": "Path", "operation": "cut", "name": "Hollow"},
        ),
    ],
    results={"Body": _figures(BEND)},
    edit=("set_dimensions", {"values": {"Path.bend": WIDER}}),
    edited={"Body": _figures(WIDER)},
    checks=[
        (("get_sketch", {"object_name": name}), {"sketch.degrees_of_freedom": 0})
        for name in ("Path", "Outside", "Inside")
    ],
    looks=[("set_appearance", {"object_names": "Body", "color": "#c0703a"})],
)
