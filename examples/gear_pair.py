# SPDX-License-Identifier: MIT
"""A pinion and a wheel that mesh.

Both have the module 2 and are 10 mm wide; the pinion has 18 teeth and a bore of 8 mm, the wheel 36
and one of 12 mm. Their axes are 54 mm apart, and the pair has a backlash of 0.1 mm.

Edited afterwards: the wheel is 12 mm wide.
"""

from __future__ import annotations

from math import acos, atan2, cos, hypot, pi, sin, tan

from part import Command, Figures, Part

MODULE, PINION, WHEEL, WIDE, WIDER = 2.0, 18, 36, 10.0, 12.0
BORES = {PINION: 8.0, WHEEL: 12.0}
APART = MODULE * (PINION + WHEEL) / 2
BACKLASH = 0.1
ANGLE = pi / 9
"""Pressure angle of the standard rack: 20 degrees."""

DEPTH, ROUNDING = 1.25 * MODULE, 0.38 * MODULE
"""Reach of the rack's teeth below its middle, and radius of their corners."""

STEPS = 5000
FLANKS = 5e-6
"""Relative accuracy of a volume whose flanks are curves near involutes."""


def _involute(angle: float) -> float:
    return tan(angle) - angle


def _half_tooth(teeth: int) -> float:
    """Half the angle of a tooth at the pitch circle, and the involute function there."""
    return (pi * MODULE / 4 - BACKLASH / 4) / (MODULE * teeth / 2) + _involute(ANGLE)


def _half_tip(teeth: int) -> float:
    return _half_tooth(teeth) - _involute(acos(teeth * cos(ANGLE) / (teeth + 2)))


def _section(teeth: int) -> float:
    """Area of a gear, by half a tooth from the middle of a space, which is the Y axis.

    The fillet is what the rounded corner of the rolling rack leaves; then comes the involute.
    """
    pitch, tip = MODULE * teeth / 2, MODULE * (teeth / 2 + 1)
    below = DEPTH - ROUNDING
    corner = pi * MODULE / 4 + BACKLASH / 4 - DEPTH * tan(ANGLE)
    corner -= ROUNDING * (1 - sin(ANGLE)) / cos(ANGLE)
    points = []
    for step in range(STEPS + 1):
        # The corner cuts where its normal leads through the point of rolling.
        along = below / tan(ANGLE) * step / STEPS
        reach, turn = 1 + ROUNDING / hypot(along, below), (along - corner) / pitch
        x, y = along * reach, pitch - below * reach
        points.append((x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)))
    start = hypot(*points[-1])
    tooth = _half_tooth(teeth)
    for step in range(1, STEPS + 1):
        radius = start + (tip - start) * step / STEPS
        around = pi / teeth - tooth + _involute(acos(pitch * cos(ANGLE) / radius))
        points.append((radius * sin(around), radius * cos(around)))
    root = (pitch - DEPTH) ** 2 * corner / pitch
    top = tip**2 * (pi / teeth - atan2(*points[-1]))
    between = sum(b[0] * a[1] - a[0] * b[1] for a, b in zip(points, points[1:]))
    return teeth * (root + between + top)


def _figures(teeth: int, width: float) -> Figures:
    area = _section(teeth) - pi * BORES[teeth] ** 2 / 4
    tip = MODULE * (teeth / 2 + 1)
    # The pinion has teeth along X, and beside Y; the wheel beside both.
    beside = tip * cos(pi / teeth - _half_tip(teeth))
    along = tip if teeth == PINION else beside
    return Figures(area * width, (2 * along, 2 * beside, width), exact=FLANKS)


def _gear(name: str, teeth: int, x: float, turn: float) -> Command:
    return (
        "create_gear",
        {
            "name": name,
            "module": MODULE,
            "teeth": teeth,
            "width": WIDE,
            "bore": BORES[teeth],
            "backlash": BACKLASH,
            "position": [x, 0, 0],
            "rotation": {"axis": "z", "angle": turn},
        },
    )


PART = Part(
    title="Pair of gears",
    drawing=__doc__,
    commands=[
        _gear("Pinion", PINION, 0, 0),
        _gear("Wheel", WHEEL, APART, 180 / WHEEL),
    ],
    results={"Pinion": _figures(PINION, WIDE), "Wheel": _figures(WHEEL, WIDE)},
    edit=("set_properties", {"object_name": "Wheel", "properties": {"width": WIDER}}),
    edited={"Pinion": _figures(PINION, WIDE), "Wheel": _figures(WHEEL, WIDER)},
    checks=[(("check_interference", {"objects": ["Pinion", "Wheel"]}), {"interferes": False})],
    looks=[
        ("set_appearance", {"object_names": "Pinion", "color": "#c0a062"}),
        ("set_appearance", {"object_names": "Wheel", "color": "#8d99a6"}),
    ],
)
