# SPDX-License-Identifier: MIT
"""Bodies and sketches by FreeCAD's own calls, for tests of what commands make of them."""

from __future__ import annotations

import FreeCAD
import Part

_UPRIGHT = FreeCAD.Rotation(FreeCAD.Vector(1, 0, 0), 90)


def sketch(body, name, *loops, where=None):
    """A sketch of a body: each loop is a list of corners, or (center, radius) of a circle."""
    made = body.Document.addObject("Sketcher::SketchObject", name)
    body.addObject(made)
    for loop in loops:
        if isinstance(loop, tuple):
            center, radius = loop
            circle = Part.Circle(FreeCAD.Vector(*center, 0), FreeCAD.Vector(0, 0, 1), radius)
            made.addGeometry(circle, False)
            continue
        points = [FreeCAD.Vector(*corner, 0) for corner in loop]
        made.addGeometry(
            [Part.LineSegment(*pair) for pair in zip(points, [*points[1:], points[0]])], False
        )
    if where is not None:
        made.Placement = where
    made.recompute()
    made.purgeTouched()
    return made


def rectangle(low, high):
    """The corners of a rectangle."""
    return [low, (high[0], low[1]), high, (low[0], high[1])]


def at(z):
    """A placement at a height."""
    return FreeCAD.Placement(FreeCAD.Vector(0, 0, z), FreeCAD.Rotation())


def examples(document):
    """The body and the sketches of the commands' examples, of odd sizes and places."""
    body = document.addObject("PartDesign::Body", "Body")
    outline = sketch(body, "Outline", rectangle((3.1, 4.3), (23.7, 19.9)))
    pad = document.addObject("PartDesign::Pad", "First")
    body.addObject(pad)
    pad.Profile = outline
    pad.Length = 7.3
    for obj in (pad, body):
        obj.recompute()
        obj.purgeTouched()
    sketch(body, "Slot", rectangle((5.2, 6.1), (9.3, 8.7)), where=at(7.3))
    sketch(body, "Section", rectangle((4.4, 1.3), (11.6, 7.7)))
    sketch(body, "Notch", rectangle((20.6, 5.9), (25.8, 12.2)), where=at(1.9))


def ordered(document):
    """A body of three features, for the examples of commands that change their order."""
    body = document.addObject("PartDesign::Body", "Body")
    for kind, name, low, high, z, length in (
        ("Pad", "Lower", (1.1, 2.3), (33.7, 21.9), 0, 8.3),
        ("Pocket", "Middle", (4.2, 5.1), (9.3, 8.7), 8.3, 2.7),
        ("Pad", "Upper", (20.6, 5.9), (25.8, 12.2), 8.3, 1.9),
    ):
        profile = sketch(body, f"{name}Sketch", rectangle(low, high), where=at(z))
        feature = document.addObject(f"PartDesign::{kind}", name)
        body.addObject(feature)
        feature.Profile = profile
        feature.Length = length
        feature.recompute()
        body.Tip = feature
    body.recompute()
    for obj in document.Objects:
        obj.purgeTouched()


def bores(body):
    """The axes of the cylinders of a body, by x and y."""
    found = {
        (round(face.Surface.Center.x, 6) + 0.0, round(face.Surface.Center.y, 6) + 0.0)
        for face in body.Shape.Faces
        if type(face.Surface).__name__ == "Cylinder"
    }
    return sorted(found)


def in_steps(body):
    """True if body and tip agree, and every feature is up to date."""
    same = abs(body.Tip.Shape.Volume - body.Shape.Volume) <= 1e-6 * abs(body.Shape.Volume)
    return same and all(obj.State == ["Up-to-date"] for obj in body.Document.Objects)


def bored_plate(document, run):
    """A body with a plate of 100 x 60 x 10, and a hole of r2 through it at 10, 10: its volume."""
    run("create_body", name="Body")
    sketch(document.Body, "Base", rectangle((0, 0), (100, 60)))
    run("pad", profile="Base", length=10, name="Plate")
    sketch(document.Body, "Circle", ((10, 10), 2), where=at(10))
    run("pocket", profile="Circle", through=True, name="Bore")
    return document.Body


def sweep_examples(document):
    """The body of the examples with the sketches of lofts and pipes."""
    examples(document)
    body = document.Body
    sketch(body, "Floor", rectangle((5.2, 6.1), (15.3, 14.7)), where=at(7.3))
    sketch(body, "Ceiling", rectangle((7.9, 8.2), (12.1, 12.6)), where=at(16.9))
    sketch(body, "Stem", ((11.3, 9.7), 1.9), where=at(7.3))
    way = sketch(body, "Way", where=FreeCAD.Placement(FreeCAD.Vector(11.3, 9.7, 7.3), _UPRIGHT))
    points = [FreeCAD.Vector(*point, 0) for point in ((0, 0), (0, 8.1), (10.7, 8.1))]
    way.addGeometry([Part.LineSegment(*pair) for pair in zip(points, points[1:])], False)
    way.recompute()
    way.purgeTouched()
    thread = [(18.9, -0.9), (21.3, -1.7), (21.3, 0.4)]
    sketch(body, "Thread", thread, where=FreeCAD.Placement(FreeCAD.Vector(0, 9.7, 1.9), _UPRIGHT))
