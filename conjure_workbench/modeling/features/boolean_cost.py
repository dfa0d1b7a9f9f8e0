# SPDX-License-Identifier: MIT
"""Estimated time of a boolean, reported before it begins: it cannot be stopped then.

The kernel intersects every face of one shape with every face of another whose box it meets, and
splines span by span. That is what takes the time; the rest is the machine.
"""

from __future__ import annotations

from typing import Any

from ..command.context import Context
from ..geometry import shapes

WORTH_TELLING_S = 5.0
_PER_PAIR_S = 1 / 60
"""Measured with threads, ellipsoids, lofts and perforated plates; right to a factor of three."""
_MOST_PAIRS = 40_000
"""About a tenth of a second for looking at boxes."""
_PAIRS_PER_FACE = 1.5
"""Estimated number of other faces that one meets in a shape of very many."""


def announce(context: Context, inputs: list[Any]) -> None:
    """Report to the server that combining objects may take long.

    Raises:
        ConjureError: CANCELLED, if the server has asked for that.
    """
    found = [shapes.shape_of(obj) for obj in inputs]
    seconds = seconds_for(found)
    if seconds >= WORTH_TELLING_S:
        faces = sum(shape.countElement("Face") for shape in found)
        doing = f"combining {faces} faces, for about {seconds:.0f} s in which nothing can stop it"
        context.next_part(0, 1, doing)


def seconds_for(inputs: list[Any]) -> float:
    """Estimated time of a boolean on an ordinary machine, in seconds."""
    counts = [shape.countElement("Face") for shape in inputs]
    total = sum(counts)
    if (total * total - sum(count * count for count in counts)) / 2 > _MOST_PAIRS:
        return total * _PAIRS_PER_FACE * _PER_PAIR_S
    weighed = [[(face.BoundBox, _spans(face)) for face in shape.Faces] for shape in inputs]
    load = 0
    for at, one in enumerate(weighed):
        for other in weighed[at + 1 :]:
            for box, spans in one:
                load += sum(spans * more for near, more in other if box.intersect(near))
    return load * _PER_PAIR_S


def _spans(face: Any) -> int:
    """Number of pieces into which a spline's knots divide a face; 1 for any other."""
    surface = face.Surface
    if not hasattr(surface, "getUKnots"):
        return 1
    return int((len(surface.getUKnots()) - 1) * (len(surface.getVKnots()) - 1))
