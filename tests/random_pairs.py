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
_INPUTS: dict[str, dict[str, Any]] = {
    "boolean_fuse": {"objects": ["One", "Other"]},
    "boolean_cut": {"base": "One", "tools": ["Other"]},
    "boolean_intersect": {"objects": ["One", "Other"]},
}
_FEATURES = dict(zip(COMMANDS, ("Part::MultiFuse", "Part::Cut", "Part::MultiCommon")))
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
        needless: those of `refused` that FreeCAD's own feature makes right.
        remade: a line for each that was made another way.
    """

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    needless: list[str] = field(default_factory=list)
    remade: list[str] = field(default_factory=list)


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


@dataclass
class _Wanted:
    """Right result of a boolean, by closed forms: its volume, and which points lie in it."""

    volume: float
    slack: float
    points: Any
    inside: Any
    sides: Any
    inputs: list[Any]

    def error_of(self, shape: Any, volume: float) -> str:
        """Description of what is wrong with a shape; empty if nothing is."""
        if abs(volume - self.volume) > self.slack:
            return f"{volume:g} mm3 for {self.volume:g} mm3"
        astray = [
            at
            for at, point in enumerate(self.points)
            if self.inside[at] != _is_in(shape, point)
            # FreeCAD itself is wrong about some points in a thread.
            and all(
                side[at] == _is_in(solid, point) for side, solid in zip(self.sides, self.inputs)
            )
        ]
        if len(astray) > _MOST_ASTRAY:
            return f"{len(astray)} of {len(self.points)} points"
        return ""


def _try_booleans(seed: int, found: Pair, run: Run, tally: Tally, commands: Sequence[str]) -> None:
    one, other = found.one.volume, found.other.volume
    common = found.common_volume()
    union = one + other - common
    points = found.points(random.Random(seed), _POINTS)
    depths = [solid.depth_at(points) for solid in (found.one, found.other)]
    clear = (abs(depths[0]) > _BESIDE) & (abs(depths[1]) > _BESIDE)
    first, second = sides = [depth[clear] > 0 for depth in depths]
    inputs = [FreeCAD.ActiveDocument.getObject(name).Shape for name in ("One", "Other")]
    for command, volume, inside in (
        ("boolean_fuse", union, first | second),
        ("boolean_cut", one - common, first & ~second),
        ("boolean_intersect", common, first & second),
    ):
        if command not in commands:
            continue
        wanted = _Wanted(volume, TOLERANCE * union, points[clear], inside, sides, inputs)
        case = f"seed {seed}, {command}: {found.relation} {_said(found.one)} {_said(found.other)}"
        is_empty = volume < TOLERANCE * union
        try:
            reply = run(command, **_INPUTS[command])
        except ConjureError as error:
            tally.counts["empty" if is_empty else "refused"] += 1
            if error.code not in _NO_RESULT:
                tally.wrong.append(f"{case}: {error.code}, {error}")
            elif not is_empty:
                tally.refused.append(f"{case}: {error}")
                if _is_made_by_freecad(command, wanted):
                    tally.needless.append(tally.refused[-1])
            continue
        codes = [warning["code"] for warning in reply["warnings"]]
        if "MADE_ANOTHER_WAY" in codes:
            tally.remade.append(case)
        tally.counts["made another way" if "MADE_ANOTHER_WAY" in codes else "made"] += 1
        shape = FreeCAD.ActiveDocument.getObject(reply["object_id"]).Shape
        wrong = wanted.error_of(shape, reply["shape"]["volume"])
        if wrong:
            tally.wrong.append(f"{case}: {wrong}, {codes}")
        run("undo")


def _is_made_by_freecad(command: str, wanted: _Wanted) -> bool:
    """True if FreeCAD's feature alone makes of the inputs what is wanted, whatever we say of it."""
    document = FreeCAD.newDocument("Plain")
    try:
        objects = []
        for shape in wanted.inputs:
            objects.append(document.addObject("Part::Feature", "Input"))
            objects[-1].Shape = shape
        feature = document.addObject(_FEATURES[command], "Result")
        if command == "boolean_cut":
            feature.Base, feature.Tool = objects
        else:
            feature.Shapes = objects
        document.recompute()
        shape = feature.Shape
        if shape.isNull() or not shape.isValid():
            return False
        # A small common is right to a share of itself.
        is_near = abs(shape.Volume - wanted.volume) <= TOLERANCE * wanted.volume
        return is_near and not wanted.error_of(shape, shape.Volume)
    finally:
        FreeCAD.closeDocument("Plain")
        FreeCAD.setActiveDocument("Pair")


def _is_in(shape: Any, point: Any) -> bool:
    where = FreeCAD.Vector(*point)
    return any(solid.isInside(where, 1e-6, True) for solid in shape.Solids)


def _said(solid: Solid) -> str:
    sizes = {key: value for key, value in solid.parameters.items() if key != "profile"}
    return f"{solid.command} {sizes}"
