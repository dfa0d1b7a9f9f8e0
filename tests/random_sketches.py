# SPDX-License-Identifier: MIT
"""Random sketches with constraints of every usual kind, each of which FreeCAD's solver accepts."""

from __future__ import annotations

import math

import FreeCAD
import Part
import Sketcher

from conjure_workbench.modeling.sketching.freedoms.freedom import Freedom

KINDS = (
    *("Coincident", "Horizontal", "Vertical", "HorizontalPoints", "VerticalPoints", "Parallel"),
    *("Perpendicular", "PerpendicularEnds", "Tangent", "TangentEnds", "Equal", "Symmetric"),
    *("SymmetricAboutPoint", "PointOnObject", "Distance", "DistancePoints", "DistancePointLine"),
    *("DistanceX", "DistanceY", "DistancePointsX", "Radius", "Diameter", "Angle", "AngleLines"),
    "AngleArc",
)


def random_sketch(document, rng, elements=6, tries=14):
    """A solved sketch of lines, circles, arcs, points and ellipses; nothing of it has collapsed."""
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    geometry = [_geometry(rng) for _ in range(rng.randint(2, elements))]
    sketch.addGeometry(geometry, False)
    for _ in range(rng.randint(1, tries)):
        made = _constraint(rng, sketch)
        if made is None:
            continue
        before = [one.copy() for one in sketch.Geometry]
        sketch.addConstraint([made])
        if sketch.solve() != 0 or degenerate(sketch):
            sketch.delConstraint(sketch.ConstraintCount - 1)
            sketch.Geometry = before
            sketch.solve()
    return sketch


def is_singular(sketch):
    """True where equations of FreeCAD's solver have no derivatives, or the same.

    That is so for points that are symmetric to each other and lie in one place, for circles that
    touch each other all around, and for tangents that are joined by their ends. The solver counts
    too many degrees of freedom there.
    """
    joined = {
        frozenset((one.First, one.Second)) for one in sketch.Constraints if one.Type == "Coincident"
    }
    return any(
        (one.Type == "Symmetric" and _apart(sketch, one, one.FirstPos, one.SecondPos) < 1e-4)
        or (one.Type == "Tangent" and one.FirstPos == 0 and _apart(sketch, one, 3, 3) < 1e-4)
        or (one.Type == "Tangent" and frozenset((one.First, one.Second)) in joined)
        for one in sketch.Constraints
    )


def is_dependent(sketch):
    """True where constraints follow from others, a few of which FreeCAD's solver takes for new."""
    freedom = Freedom(sketch)
    return sum(len(freedom.rows(one)) for one in sketch.Constraints) > freedom.held.rank


def _apart(sketch, constraint, first, second):
    points = sketch.getPoint(constraint.First, first), sketch.getPoint(constraint.Second, second)
    return (points[0] - points[1]).Length


def degenerate(sketch):
    """True if an element has collapsed, or has run away."""
    return any(not 1e-2 < _size(one) < 1e4 for one in sketch.Geometry)


def _size(one):
    if one.TypeId == "Part::GeomLineSegment":
        return (one.EndPoint - one.StartPoint).Length
    if one.TypeId.startswith("Part::GeomArcOfCircle"):
        sweep = one.LastParameter - one.FirstParameter
        return min(one.Radius, sweep, math.tau - sweep)
    return getattr(one, "MinorRadius", getattr(one, "Radius", 1.0))


def _point(rng):
    return FreeCAD.Vector(rng.uniform(-50, 50), rng.uniform(-50, 50), 0)


def _circle(rng):
    return Part.Circle(_point(rng), FreeCAD.Vector(0, 0, 1), rng.uniform(2, 30))


def _geometry(rng):
    kind = rng.choice(("line", "line", "line", "circle", "arc", "point", "ellipse"))
    if kind == "line":
        return Part.LineSegment(_point(rng), _point(rng))
    if kind == "circle":
        return _circle(rng)
    if kind == "arc":
        start = rng.uniform(0, 5)
        return Part.ArcOfCircle(_circle(rng), start, start + rng.uniform(0.5, 4))
    if kind == "point":
        return Part.Point(_point(rng))
    center = _point(rng)
    turn = rng.uniform(0, math.tau)
    major = center + FreeCAD.Vector(math.cos(turn), math.sin(turn), 0) * rng.uniform(20, 40)
    return Part.Ellipse(
        major, center + FreeCAD.Vector(-math.sin(turn), math.cos(turn), 0) * 10, center
    )


def _constraint(rng, sketch):
    geometry = list(enumerate(sketch.Geometry))
    lines = [i for i, one in geometry if one.TypeId == "Part::GeomLineSegment"]
    arcs = [i for i, one in geometry if one.TypeId == "Part::GeomArcOfCircle"]
    circles = [i for i, one in geometry if one.TypeId == "Part::GeomCircle"]
    round_ones = arcs + circles
    ends = [(i, p) for i in lines + arcs for p in (1, 2)]
    points = [*ends, *((i, 3) for i in round_ones)]
    points += [
        (i, 1 if "Point" in one.TypeId else 3) for i, one in geometry if i not in lines + round_ones
    ]
    kind = rng.choice(KINDS)

    def draw(*pools):
        """One of each pool, all of different elements; None if there are not enough."""
        found = []
        for pool in pools:
            used = [one[0] if isinstance(one, tuple) else one for one in found]
            left = [one for one in pool if (one[0] if isinstance(one, tuple) else one) not in used]
            if not left:
                return None
            found.append(rng.choice(left))
        return [part for one in found for part in (one if isinstance(one, tuple) else (one,))]

    length, angle = rng.uniform(5, 60), rng.uniform(0.3, 2.5)
    around = [*points, (-1, 1)]
    table = {
        "Coincident": ("Coincident", (points, around), ()),
        "Horizontal": ("Horizontal", (lines,), ()),
        "Vertical": ("Vertical", (lines,), ()),
        "HorizontalPoints": ("Horizontal", (points, points), ()),
        "VerticalPoints": ("Vertical", (points, around), ()),
        "Parallel": ("Parallel", (lines, lines), ()),
        "Perpendicular": ("Perpendicular", (lines, lines), ()),
        "PerpendicularEnds": ("Perpendicular", (ends, ends), ()),
        "Tangent": ("Tangent", (round_ones, lines + round_ones), ()),
        "TangentEnds": ("Tangent", (ends, ends), ()),
        "Equal": ("Equal", rng.choice(((lines, lines), (round_ones, round_ones))), ()),
        "Symmetric": ("Symmetric", (points, points, [*lines, -1, -2]), ()),
        "SymmetricAboutPoint": ("Symmetric", (points, points, around), ()),
        "PointOnObject": ("PointOnObject", (points, [*lines, *round_ones, -1, -2]), ()),
        "Distance": ("Distance", (lines,), (length,)),
        "DistancePoints": ("Distance", (points, points), (length,)),
        "DistancePointLine": ("Distance", (points, lines), (length,)),
        "DistanceX": ("DistanceX", (lines,), (length,)),
        "DistanceY": ("DistanceY", ([(-1, 1)], points), (length,)),
        "DistancePointsX": ("DistanceX", (points, points), (length,)),
        "Radius": ("Radius", (round_ones,), (length,)),
        "Diameter": ("Diameter", (round_ones,), (length,)),
        "Angle": ("Angle", (lines,), (angle,)),
        "AngleLines": ("Angle", (lines, lines), (angle,)),
        "AngleArc": ("Angle", (arcs,), (angle,)),
    }
    name, pools, values = table[kind]
    drawn = draw(*pools)
    return Sketcher.Constraint(name, *drawn, *values) if drawn else None
