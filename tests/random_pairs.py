# SPDX-License-Identifier: MIT
"""Booleans of random pairs through the commands, compared with what their closed forms say."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Callable, Sequence

import FreeCAD

from conjure_workbench.errors import ConjureError
from tests.random_solids import Pair, Solid, pair

Run = Callable[..., Any]

COMMANDS = ("boolean_fuse", "boolean_cut", "boolean_intersect")
TOLERANCE = 1e-4
"""Volumes, relative to that of the union."""
_POINTS = 30
_BESIDE = 5e-3
"""Points nearer to a surface than this, in mm, are not asked for: contacts are off by 1e-3."""
_MOST_ASTRAY = 3
"""Points of those that FreeCAD may be wrong about where faces are 1e-7 mm apart."""
_NO_RESULT = ("RESULT_INVALID", "GEOMETRY_ERROR")


@dataclass
class Tally:
    """What became of the booleans of some pairs.

    Attributes:
        counts: by outcome.
        wrong: a line for each result that is not right.
        refused: a line for each that there should have been.
    """

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def try_pair(seed: int, run: Run, tally: Tally, commands: Sequence[str] = COMMANDS) -> None:
    """Unite, cut and intersect the pair of a seed, in a document of its own.

    Args:
        seed: of the pair.
        run: `run(command, **parameters)` runs a command and returns its reply.
        tally: to which the outcomes are added.
        commands: those of `COMMANDS` that are tried.
    """
    found = pair(seed)
    document = FreeCAD.newDocument("Pair")
    document.UndoMode = 1
    try:
        for solid, name in ((found.one, "One"), (found.other, "Other")):
            volume = make(run, solid, name)
            assert abs(volume - solid.volume) < TOLERANCE * solid.volume, (seed, name, volume)
        _try_booleans(seed, found, run, tally, commands)
    finally:
        FreeCAD.closeDocument("Pair")


def make(run: Run, solid: Solid, name: str) -> float:
    """Make a solid by its command; returns its volume."""
    sizes = solid.parameters
    if solid.command == "thread":
        points = [[r, 0.0, z] for r, z in sizes["profile"]]
        run("create_polyline", points=points, closed=True, name=f"{name}_Profile")
        helix = {"type": "helix", "radius": sizes["helix"], "pitch": sizes["pitch"]}
        path = {**helix, "height": sizes["height"]}
        reply = run("sweep", profile=f"{name}_Profile", path=path, name=name)
    else:
        reply = run(solid.command, name=name, **sizes, **solid.placement())
    return float(reply["shape"]["volume"])


def _try_booleans(seed: int, found: Pair, run: Run, tally: Tally, commands: Sequence[str]) -> None:
    one, other = found.one.volume, found.other.volume
    common = found.common_volume()
    union = one + other - common
    rng = random.Random(seed)
    points = found.points(rng, _POINTS)
    depths = [found.one.depth_at(points), found.other.depth_at(points)]
    clear = (abs(depths[0]) > _BESIDE) & (abs(depths[1]) > _BESIDE)
    first, second = (depth > 0 for depth in depths)
    inputs = [FreeCAD.ActiveDocument.getObject(name).Shape for name in ("One", "Other")]
    objects = {"objects": ["One", "Other"]}
    for command, parameters, wanted, inside in (
        ("boolean_fuse", objects, union, first | second),
        ("boolean_cut", {"base": "One", "tools": ["Other"]}, one - common, first & ~second),
        ("boolean_intersect", objects, common, first & second),
    ):
        if command not in commands:
            continue
        case = f"seed {seed}, {command}: {found.relation} {_said(found.one)} {_said(found.other)}"
        is_empty = wanted < TOLERANCE * union
        try:
            reply = run(command, **parameters)
        except ConjureError as error:
            tally.counts["empty" if is_empty else "refused"] += 1
            if error.code not in _NO_RESULT:
                tally.wrong.append(f"{case}: {error.code}, {error}")
            elif not is_empty:
                tally.refused.append(f"{case}: {error}")
            continue
        codes = [warning["code"] for warning in reply["warnings"]]
        tally.counts["made another way" if "MADE_ANOTHER_WAY" in codes else "made"] += 1
        volume = reply["shape"]["volume"]
        if abs(volume - wanted) > TOLERANCE * union:
            tally.wrong.append(f"{case}: {volume:g} mm3 for {wanted:g} mm3, {codes}")
        else:
            shape = FreeCAD.ActiveDocument.getObject(reply["object_id"]).Shape
            asked = [at for at in range(_POINTS) if clear[at]]
            astray = [at for at in asked if inside[at] != _is_in(shape, points[at])]
            # FreeCAD itself is wrong about some points in a thread.
            astray = [
                at
                for at in astray
                if (first[at], second[at])
                == tuple(_is_in(input_shape, points[at]) for input_shape in inputs)
            ]
            if len(astray) > _MOST_ASTRAY:
                tally.wrong.append(f"{case}: {len(astray)} of {len(asked)} points, {codes}")
        run("undo")


def _is_in(shape: Any, point: Any) -> bool:
    where = FreeCAD.Vector(*point)
    return any(solid.isInside(where, 1e-6, True) for solid in shape.Solids)


def _said(solid: Solid) -> str:
    sizes = {key: value for key, value in solid.parameters.items() if key != "profile"}
    return f"{solid.command} {sizes}"
