# SPDX-License-Identifier: MIT
"""A name plate, engraved in the font that FreeCAD brings along.

It is 80 x 30 x 4 mm with corners rounded with 5 mm, and has two holes of 4 mm, 66 mm apart. The
word LIFT, with capitals 15.1 mm high, is 1 mm deep in its middle.

Edited afterwards: the word is TILT.
"""

from __future__ import annotations

from math import pi

from part import Figures, Part

LONG, WIDE, THICK, ROUND = 80.0, 30.0, 4.0, 5.0
HOLE, APART = 4.0, 66.0
DEPTH = 1.0
UNIT = 0.01
"""Size of a unit of the font, in mm: its capitals are 1510 high."""

LETTERS = {"F": 392801.0, "I": 224795.333333, "L": 302540.583333, "T": 324950.0}
"""Areas in square units, by hand from the lines and parabolas of the font's file."""

DRAWN = 1e-4
"""Relative accuracy of the volume: FreeCAD rounds the points of letters, to a 480th of their em."""


def _figures(word: str) -> Figures:
    plate = LONG * WIDE - (4 - pi) * ROUND**2 - 2 * pi * HOLE**2 / 4
    letters = sum(LETTERS[letter] for letter in word) * UNIT**2
    return Figures(plate * THICK - letters * DEPTH, (LONG, WIDE, THICK), exact=DRAWN)


PART = Part(
    title="Engraved plate",
    drawing=__doc__,
    commands=[
        (
            "extrude",
            {
                "name": "Plate",
                "profile": {
                    "type": "rectangle",
                    "width": LONG,
                    "height": WIDE,
                    "corner_radius": ROUND,
                    "holes": [
                        {"type": "circle", "diameter": HOLE, "position": [-APART / 2, 0]},
                        {"type": "circle", "diameter": HOLE, "position": [APART / 2, 0]},
                    ],
                },
                "distance": THICK,
            },
        ),
        (
            "extrude",
            {
                "name": "Word",
                "profile": {
                    "type": "text",
                    "text": "LIFT",
                    "size": 1510 * UNIT,
                    "position": [0, 0, THICK],
                },
                "distance": -DEPTH,
            },
        ),
        ("boolean_cut", {"base": "Plate", "tools": ["Word"], "name": "Engraved"}),
    ],
    results={"Engraved": _figures("LIFT")},
    edit=("set_properties", {"object_name": "Word", "properties": {"profile": {"text": "TILT"}}}),
    edited={"Engraved": _figures("TILT")},
    looks=[("set_appearance", {"object_names": "Engraved", "color": "#b9a26a"})],
)
