# SPDX-License-Identifier: MIT
"""Constraints of every type between every kind of reference, with odd values, on one sketch.

FreeCAD's process ends on a constraint whose signature it does not expect, so this is run in a
process of its own: `python -m tests.sketch_fuzzing COUNT SEED` prints how many were made and how
many refused.
"""

from __future__ import annotations

import itertools
import math
import random
import sys

import FreeCAD
import Part

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.sketching.constraining import constrain
from conjure_workbench.modeling.sketching.drafts import Wanted
from conjure_workbench.vocabulary.sketching.constraints import (
    KINDS_OF_CONSTRAINT,
    read_constraints,
)

VALUES = (
    *(0, -5, 1e-9, 1e9, math.nan, math.inf, -math.inf, -360, 720),
    *("5 mm", "30 deg", "1/2 in", "", "five", True, [], {}),
)
POINTS = ("", ".start", ".end", ".center")


def scene(document):
    """A sketch with two elements of each kind and with external ones, and its references."""
    vector = FreeCAD.Vector
    source = document.addObject("Part::Cylinder", "Source")
    document.recompute()
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    for edge in ("Edge1", "Edge2", "Edge3"):
        sketch.addExternal(source.Name, edge)
    for shift in (0, 60):
        at = vector(shift, 0, 0)
        circle = Part.Circle(at, vector(0, 0, 1), 5)
        ellipse = Part.Ellipse(at, 9, 4)
        spline = Part.BSplineCurve()
        through = [at, vector(shift + 5, 9, 0), vector(shift + 20, -3, 0)]
        spline.interpolate(through)
        closed = Part.BSplineCurve()
        closed.interpolate(through, PeriodicFlag=True)
        sketch.addGeometry(
            [
                Part.LineSegment(at, vector(shift + 30, 7, 0)),
                Part.LineSegment(vector(shift, 20, 0), vector(shift + 30, 20, 0)),
                *(circle, Part.ArcOfCircle(circle, 0.5, 2.5), Part.Point(vector(shift, 3, 0))),
                *(ellipse, Part.ArcOfEllipse(ellipse, 0.5, 2.5), spline, closed),
            ],
            False,
        )
    ovals = ("ellipse", "arc_of_ellipse")
    kinds = ("line", "line", "circle", "arc", "point", *ovals, "spline", "spline")
    names = [f"{kind}{at}" for at, kind in enumerate((*kinds, *kinds), 1)]
    outside = ["x_axis", "y_axis", *(f"external{at}" for at in (1, 2, 3))]
    references = [name + point for name in (*names, *outside) for point in POINTS]
    everything = [*references, "origin", "origin.start", "nothing", "line1.middle"]
    wholes = [name for name in everything if "." not in name]
    likely = [
        [name for name in wholes if name.startswith(kinds)]
        for kinds in (
            ("line", "x_axis", "external"),
            ("circle", "arc"),
            ("ellipse", "arc_of", "spline"),
        )
    ]
    points = {"line": (1, 2), "arc": (1, 2, 3), "circle": (3,), "ellipse": (3,), "spline": (1, 2)}
    ends = [
        name + POINTS[at]
        for name in names
        for kind, own in points.items()
        for at in own
        if name.startswith(kind)
    ]
    return sketch, [everything, wholes, *likely, *likely, ends, ends, [*ends, "origin"]]


def wanted(rng, pools):
    """One constraint as a client may send it, with references of one kind, of two, or of any."""
    chosen = rng.sample(pools, rng.choice((1, 1, 2)))
    word = rng.choice(list(KINDS_OF_CONSTRAINT))
    known = KINDS_OF_CONSTRAINT[word]
    fitting = rng.randint(known.fewest, min(known.most, 4))
    count = rng.choice((*[fitting] * 9, rng.randint(0, 5)))
    sent = {"type": word, "of": [rng.choice(rng.choice(chosen)) for _ in range(count)]}
    if known.unit is not None or rng.random() < 0.05:
        value = rng.choice((None, 10, 45, rng.choice(VALUES)))
        if value is not None:
            sent["value"] = value
        if rng.random() < 0.2:
            sent["driving"] = rng.random() < 0.5
    return sent


def main(count, seed):
    rng = random.Random(seed)
    document = FreeCAD.newDocument("Fuzzing")
    sketch, pools = scene(document)
    drawn = [one.copy() for one in sketch.Geometry]
    made = refused = 0
    for turn in itertools.count():
        if made + refused >= count:
            break
        sent = wanted(rng, pools)
        try:
            (read,) = read_constraints([sent], "constraints")
            constrain(sketch, [Wanted(read, "constraints[0]")])
            made += 1
        except ConjureError:
            refused += 1
            continue
        sketch.solve()
        # Several at once, now and then, so that they meet.
        if turn % 7 == 0:
            sketch.deleteAllConstraints()
            sketch.Geometry = drawn
    print(made, refused)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
