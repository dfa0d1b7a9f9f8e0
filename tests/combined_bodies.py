# SPDX-License-Identifier: MIT
"""Bodies that lie across each other, for the examples of commands that combine them."""

from __future__ import annotations

from tests.part_design import at, examples, rectangle, sketch


def two_bodies(document):
    """The body of `examples`, and a bar that lies across it."""
    examples(document)
    bar = document.addObject("PartDesign::Body", "Bar")
    across = sketch(bar, "Across", rectangle((1.7, 8.3), (26.1, 11.9)), where=at(2.1))
    rod = document.addObject("PartDesign::Pad", "Rod")
    bar.addObject(rod)
    rod.Profile = across
    rod.Length = 3.7
    for obj in (rod, bar):
        obj.recompute()
        obj.purgeTouched()
