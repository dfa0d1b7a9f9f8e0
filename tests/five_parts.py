# SPDX-License-Identifier: MIT
"""Five parts as a person builds them: a body, sketches, features, by FreeCAD's own calls.

Each is built with `doc.recompute()`, after which FreeCAD 1.x loses the edges of a fillet when a
dimension changes. Their volumes have closed forms.
"""

from __future__ import annotations

import math
from typing import Any, Callable, NamedTuple

import FreeCAD
import Part
import pytest
import Sketcher

Vector = FreeCAD.Vector
UP = Vector(0, 0, 1)


class Built(NamedTuple):
    """One part.

    Attributes:
        body: its body.
        dimensions: by name, the object and the property that `set_properties` takes, the value that
            it was built with, and the least and the greatest that make sense.
        volume: the closed form, of the dimensions' values by name.
        edit: the values of the edit that the parts are known by.
    """

    body: Any
    dimensions: dict[str, tuple[str, str, float, float, float]]
    volume: Callable[..., float]
    edit: dict[str, float]

    @property
    def values(self) -> dict[str, float]:
        """The values that it was built with."""
        return {name: value for name, (_, _, value, _, _) in self.dimensions.items()}


class Sketch:
    """A sketch under construction, whose lines and circles can bear names that last."""

    def __init__(self, body: Any, support: Any, *, named: bool = True) -> None:
        self.obj = body.newObject("Sketcher::SketchObject", "Sketch")
        links = "Support" if "Support" in self.obj.PropertiesList else "AttachmentSupport"
        setattr(self.obj, links, [support])
        self.obj.MapMode = "FlatFace"
        self._named = named

    def add(self, geometry: Any, name: str = "", *, construction: bool = False) -> int:
        """Add an element; returns its index."""
        if self._named and name:
            geometry.setExtension(Part.GeometryStringExtension(name, "Conjure"))
        return int(self.obj.addGeometry(geometry, construction))

    def bind(self, kind: str, *of: Any, name: str = "") -> None:
        """Constrain; the last of `of` is the value of a dimension."""
        index = self.obj.addConstraint(Sketcher.Constraint(kind, *of))
        if name:
            self.obj.renameConstraint(index, name)

    def polygon(self, points: Any, names: Any = None) -> None:
        """Add lines from point to point, closed, each horizontal or vertical where it is so."""
        first = self.obj.GeometryCount
        corners = [Vector(*point, 0) for point in points]
        count = len(corners)
        for at in range(count):
            segment = Part.LineSegment(corners[at], corners[(at + 1) % count])
            self.add(segment, names[at] if names else f"side{at + 1}")
        for at in range(count):
            self.bind("Coincident", first + at, 2, first + (at + 1) % count, 1)
            way = corners[(at + 1) % count] - corners[at]
            if not way.x or not way.y:
                self.bind("Horizontal" if not way.y else "Vertical", first + at)

    def rounded(self, width: float, height: float, radius: float) -> None:
        """Add a rectangle with round corners about the origin, with three named dimensions."""
        w, h, r = width / 2, height / 2, radius
        lines = [
            ((-w + r, -h), (w - r, -h), "bottom"),
            ((w, -h + r), (w, h - r), "right"),
            ((w - r, h), (-w + r, h), "top"),
            ((-w, h - r), (-w, -h + r), "left"),
        ]
        middles = [
            (w - r, -h + r, -90),
            (w - r, h - r, 0),
            (-w + r, h - r, 90),
            (-w + r, -h + r, 180),
        ]
        for start, end, name in lines:
            self.add(Part.LineSegment(Vector(*start, 0), Vector(*end, 0)), name)
        for at, (x, y, angle) in enumerate(middles):
            circle = Part.Circle(Vector(x, y, 0), UP, r)
            ends = math.radians(angle), math.radians(angle + 90)
            self.add(Part.ArcOfCircle(circle, *ends), f"corner{at + 1}")
        for at in range(4):
            self.bind("Tangent", at, 2, 4 + at, 1)
            self.bind("Tangent", 4 + at, 2, (at + 1) % 4, 1)
            self.bind("Horizontal" if at % 2 == 0 else "Vertical", at)
        for at in (5, 6, 7):
            self.bind("Equal", 4, at)
        self.bind("Symmetric", 4, 3, 6, 3, -1, 1)
        self.bind("DistanceX", 3, 1, 1, 1, width, name="width")
        self.bind("DistanceY", 0, 1, 2, 1, height, name="height")
        self.bind("Radius", 4, radius, name="radius")

    def four_circles(self, across: float, along: float, radius: float) -> None:
        """Add four circles about the origin, with three named dimensions."""
        x, y = across / 2, along / 2
        for at, (u, v) in enumerate(((-x, -y), (x, -y), (x, y), (-x, y))):
            self.add(Part.Circle(Vector(u, v, 0), UP, radius), f"hole{at + 1}")
        for at in (1, 2, 3):
            self.bind("Equal", 0, at)
        self.bind("Symmetric", 0, 3, 2, 3, -1, 1)
        self.bind("Horizontal", 0, 3, 1, 3)
        self.bind("Vertical", 1, 3, 2, 3)
        self.bind("Horizontal", 2, 3, 3, 3)
        self.bind("Vertical", 3, 3, 0, 3)
        self.bind("DistanceX", 0, 3, 1, 3, across, name="across")
        self.bind("DistanceY", 1, 3, 2, 3, along, name="along")
        self.bind("Radius", 0, radius, name="radius")


def new_body(document: Any) -> Any:
    """An empty body."""
    return document.addObject("PartDesign::Body", "Body")


def plane(body: Any, role: str) -> Any:
    """A plane of the body's origin, as sketches are attached to it; `role` such as "XZ_Plane"."""
    return (next(one for one in body.Origin.OriginFeatures if one.Role == role), "")


def feature(body: Any, kind: str, **properties: Any) -> Any:
    """A new feature of a body, recomputed with the whole document."""
    made = body.newObject(f"PartDesign::{kind}", kind)
    if "Refine" in made.PropertiesList:
        made.Refine = True
    for name, value in properties.items():
        setattr(made, name, value)
    body.Document.recompute()
    assert made.isValid(), made.getStatusString()
    return made


def edges_where(obj: Any, test: Callable[[Any], bool]) -> list[str]:
    """The names of the edges that meet a test."""
    return [f"Edge{at}" for at, edge in enumerate(obj.Shape.Edges, 1) if test(edge)]


def face_where(obj: Any, test: Callable[[Any], bool]) -> Any:
    """The object and the name of the only face that meets a test, as links have them."""
    (found,) = (f"Face{at}" for at, face in enumerate(obj.Shape.Faces, 1) if test(face))
    return (obj, found)


def level(z: float) -> Callable[[Any], bool]:
    """A test for plane faces at a height that look up."""
    return lambda face: (
        type(face.Surface).__name__ == "Plane"
        and face.normalAt(0, 0).z > 0.9
        and abs(face.CenterOfMass.z - z) < 1e-6
    )


def _at(edge: Any, **where: float) -> bool:
    return all(abs(getattr(edge.CenterOfMass, axis) - at) < 1e-6 for axis, at in where.items())


def plate(document: Any, *, named: bool = True) -> Built:
    """A plate with rounded corners, four counterbored holes, and a slot through it."""
    body = new_body(document)
    outline = Sketch(body, plane(body, "XY_Plane"), named=named)
    outline.rounded(80, 50, 6)
    document.recompute()
    pad = feature(body, "Pad", Profile=outline.obj, Length=8)
    places = Sketch(body, face_where(pad, level(8)), named=named)
    places.four_circles(60, 30, 2.75)
    document.recompute()
    hole = body.newObject("PartDesign::Hole", "Hole")
    hole.Profile = places.obj
    hole.DepthType = "ThroughAll"
    hole.Diameter = 5.5
    hole.HoleCutType = "Counterbore"
    hole.HoleCutDiameter = 10
    hole.HoleCutDepth = 4
    document.recompute()
    slot = Sketch(body, face_where(hole, level(8)), named=named)
    for at, (x, start) in enumerate(((10, -90), (-10, 90))):
        circle = Part.Circle(Vector(x, 0, 0), UP, 5)
        arc = Part.ArcOfCircle(circle, math.radians(start), math.radians(start + 180))
        slot.add(arc, ("right", "left")[at])
    for at, y in enumerate((5, -5)):
        ends = (Vector(10, y, 0), Vector(-10, y, 0))
        slot.add(Part.LineSegment(*(ends if y > 0 else ends[::-1])), ("upper", "lower")[at])
    for one, end, other, start in ((0, 2, 2, 1), (2, 2, 1, 1), (1, 2, 3, 1), (3, 2, 0, 1)):
        slot.bind("Tangent", one, end, other, start)
    slot.bind("Horizontal", 2)
    slot.bind("Equal", 0, 1)
    slot.bind("Symmetric", 0, 3, 1, 3, -1, 1)
    slot.bind("DistanceX", 1, 3, 0, 3, 20, name="length")
    slot.bind("Radius", 0, 5, name="radius")
    document.recompute()
    pocket = feature(body, "Pocket", Profile=slot.obj, Type="ThroughAll")
    assert pocket.isValid()

    def volume(width, height, corner, thickness, across, along, bore, wide, deep, length, radius):
        outer = (width * height - (4 - math.pi) * corner**2) * thickness
        holes = math.pi * ((bore / 2) ** 2 * (thickness - deep) + (wide / 2) ** 2 * deep)
        slotted = (2 * radius * length + math.pi * radius**2) * thickness
        return outer - 4 * holes - slotted

    dimensions = {
        "width": (outline.obj.Name, "Constraints.width", 80, 78, 120),
        "height": (outline.obj.Name, "Constraints.height", 50, 46, 80),
        "corner": (outline.obj.Name, "Constraints.radius", 6, 2, 9),
        "thickness": (pad.Name, "Length", 8, 5, 20),
        "across": (places.obj.Name, "Constraints.across", 60, 50, 64),
        "along": (places.obj.Name, "Constraints.along", 30, 26, 32),
        "bore": (hole.Name, "Diameter", 5.5, 2, 7),
        "wide": (hole.Name, "HoleCutDiameter", 10, 8, 11),
        "deep": (hole.Name, "HoleCutDepth", 4, 1, 4.5),
        "length": (slot.obj.Name, "Constraints.length", 20, 5, 22),
        "radius": (slot.obj.Name, "Constraints.radius", 5, 2, 6),
    }
    return Built(body, dimensions, volume, {"width": 100, "across": 80, "thickness": 10})


def bracket(document: Any, *, named: bool = True) -> Built:
    """An angle with a fillet inside, and two holes through its foot."""
    body = new_body(document)
    outline = Sketch(body, plane(body, "XZ_Plane"), named=named)
    corners = ((0, 0), (60, 0), (60, 6), (6, 6), (6, 40), (0, 40))
    outline.polygon(corners, ("foot", "toe", "tread", "riser", "head", "back"))
    outline.bind("Coincident", 0, 1, -1, 1)
    outline.bind("DistanceX", 0, 1, 0, 2, 60, name="width")
    outline.bind("DistanceY", 5, 2, 5, 1, 40, name="height")
    outline.bind("Distance", 1, 6, name="thickness")
    outline.bind("Equal", 1, 4)
    document.recompute()
    pad = feature(body, "Pad", Profile=outline.obj, Length=40, Midplane=True)
    inner = edges_where(pad, lambda edge: edge.Length == 40 and _at(edge, x=6, z=6))
    fillet = feature(body, "Fillet", Base=(pad, inner), Radius=5)
    holes = Sketch(body, face_where(fillet, level(6)), named=named)
    # The frame of a sketch on a face differs: what is global is looked up in it.
    document.recompute()
    frame = holes.obj.Placement.inverse()
    for at, y in enumerate((-10, 10)):
        holes.add(Part.Circle(frame.multVec(Vector(45, y, 6)), UP, 3), f"hole{at + 1}")
    along = frame.multVec(Vector(45, 0, 6))
    holes.bind("Equal", 0, 1)
    holes.bind("Symmetric", 0, 3, 1, 3, -1)
    holes.bind("DistanceX", *(0, 3, -1, 1) if along.x < 0 else (-1, 1, 0, 3), 45, name="at")
    is_first_low = frame.multVec(Vector(45, -10, 6)).y < 0
    ends = (0, 3, 1, 3) if is_first_low else (1, 3, 0, 3)
    holes.bind("DistanceY", *ends, 20, name="apart")
    holes.bind("Radius", 0, 3, name="radius")
    document.recompute()
    pocket = feature(body, "Pocket", Profile=holes.obj, Type="ThroughAll")
    assert pocket.isValid()

    def volume(width, height, thickness, depth, fillet, at, apart, radius):
        outer = width * thickness + (height - thickness) * thickness
        round_ = (1 - math.pi / 4) * fillet**2
        return (outer + round_) * depth - 2 * math.pi * radius**2 * thickness

    dimensions = {
        "width": (outline.obj.Name, "Constraints.width", 60, 56, 80),
        "height": (outline.obj.Name, "Constraints.height", 40, 34, 60),
        "thickness": (outline.obj.Name, "Constraints.thickness", 6, 4, 9),
        "depth": (pad.Name, "Length", 40, 34, 60),
        "fillet": (fillet.Name, "Radius", 5, 1, 8),
        "at": (holes.obj.Name, "Constraints.at", 45, 30, 48),
        "apart": (holes.obj.Name, "Constraints.apart", 20, 12, 24),
        "radius": (holes.obj.Name, "Constraints.radius", 3, 1, 4),
    }
    return Built(body, dimensions, volume, {"height": 55, "thickness": 8})


def flange(document: Any, *, named: bool = True) -> Built:
    """A hub on a disk with a bore, a chamfer around it, and a circle of holes."""
    body = new_body(document)
    outline = Sketch(body, plane(body, "XZ_Plane"), named=named)
    corners = ((4, 0), (20, 0), (20, 10), (10, 10), (10, 60), (4, 60))
    outline.polygon(corners, ("base", "rim", "shoulder", "hub", "end", "bore"))
    outline.bind("PointOnObject", 0, 1, -1)
    outline.bind("DistanceX", -1, 1, 0, 1, 4, name="bore")
    outline.bind("DistanceX", -1, 1, 0, 2, 20, name="rim")
    outline.bind("DistanceX", -1, 1, 3, 1, 10, name="hub")
    outline.bind("DistanceY", 1, 1, 1, 2, 10, name="thickness")
    outline.bind("DistanceY", -1, 1, 4, 1, 60, name="length")
    document.recompute()
    axis = (outline.obj, ["V_Axis"])
    turned = feature(body, "Revolution", Profile=outline.obj, ReferenceAxis=axis, Angle=360)

    def is_end(edge: Any) -> bool:
        return type(edge.Curve).__name__ == "Circle" and (
            abs(edge.Curve.Radius - 10) < 1e-6 and abs(edge.Curve.Center.z - 60) < 1e-6
        )

    chamfer = feature(body, "Chamfer", Base=(turned, edges_where(turned, is_end)), Size=1)
    bolt = Sketch(body, face_where(chamfer, level(10)), named=named)
    document.recompute()
    bolt.add(Part.Circle(bolt.obj.Placement.inverse().multVec(Vector(15, 0, 10)), UP, 2.5), "bolt")
    bolt.bind("PointOnObject", 0, 3, -1 if abs(bolt.obj.Geometry[0].Center.y) < 1e-6 else -2)
    bolt.bind("Distance", 0, 3, -1, 1, 15, name="at")
    bolt.bind("Radius", 0, 2.5, name="radius")
    document.recompute()
    pocket = feature(body, "Pocket", Profile=bolt.obj, Type="ThroughAll")
    spin = body.newObject("PartDesign::PolarPattern", "PolarPattern")
    spin.Originals = [pocket]
    spin.Axis = (outline.obj, ["V_Axis"])
    spin.Angle = 360
    spin.Occurrences = 6
    body.Tip = spin
    document.recompute()

    def volume(bore, rim, hub, thickness, length, chamfer, at, radius, count):
        turned = (rim**2 - bore**2) * thickness + (hub**2 - bore**2) * (length - thickness)
        ring = math.pi * chamfer**2 * (hub - chamfer / 3)
        return math.pi * turned - ring - count * math.pi * radius**2 * thickness

    dimensions = {
        "bore": (outline.obj.Name, "Constraints.bore", 4, 2, 6),
        "rim": (outline.obj.Name, "Constraints.rim", 20, 19, 30),
        "hub": (outline.obj.Name, "Constraints.hub", 10, 9, 11),
        "thickness": (outline.obj.Name, "Constraints.thickness", 10, 5, 20),
        "length": (outline.obj.Name, "Constraints.length", 60, 30, 90),
        "chamfer": (chamfer.Name, "Size", 1, 0.5, 2),
        "at": (bolt.obj.Name, "Constraints.at", 15, 14.5, 15.5),
        "radius": (bolt.obj.Name, "Constraints.radius", 2.5, 1, 2.8),
        "count": (spin.Name, "Occurrences", 6, 3, 9),
    }
    return Built(body, dimensions, volume, {"count": 8, "length": 80})


def enclosure(document: Any, *, named: bool = True) -> Built:
    """A box with round corners, hollow and open above, with four drilled bosses in it."""
    body = new_body(document)
    outline = Sketch(body, plane(body, "XY_Plane"), named=named)
    outline.rounded(100, 60, 8)
    document.recompute()
    pad = feature(body, "Pad", Profile=outline.obj, Length=30)
    wall = feature(
        body, "Thickness", Base=face_where(pad, level(30)), Value=2, Join=1, Reversed=True
    )
    posts = Sketch(body, plane(body, "XY_Plane"), named=named)
    posts.four_circles(80, 40, 4)
    document.recompute()
    boss = feature(body, "Pad", Profile=posts.obj, Length=20)
    bores = Sketch(
        body,
        face_where(
            boss, lambda one: level(20)(one) and one.CenterOfMass.x > 0 and one.CenterOfMass.y > 0
        ),
        named=named,
    )
    bores.four_circles(80, 40, 1.5)
    document.recompute()
    drill = feature(body, "Pocket", Profile=bores.obj, Length=15)

    def volume(width, depth, corner, height, wall, across, along, boss, tall, bore, deep):
        inner = max(corner - wall, 0)
        outside = width * depth - (4 - math.pi) * corner**2
        inside = (width - 2 * wall) * (depth - 2 * wall) - (4 - math.pi) * inner**2
        posts = math.pi * (boss**2 * (tall - wall) - bore**2 * deep)
        return outside * height - inside * (height - wall) + 4 * posts

    dimensions = {
        "width": (outline.obj.Name, "Constraints.width", 100, 96, 130),
        "depth": (outline.obj.Name, "Constraints.height", 60, 56, 90),
        "corner": (outline.obj.Name, "Constraints.radius", 8, 5, 9),
        "height": (pad.Name, "Length", 30, 24, 50),
        "wall": (wall.Name, "Value", 2, 1, 3),
        "across": (posts.obj.Name, "Constraints.across", 80, 78.5, 81.5),
        "along": (posts.obj.Name, "Constraints.along", 40, 38.5, 41.5),
        "boss": (posts.obj.Name, "Constraints.radius", 4, 3.6, 4.4),
        "tall": (boss.Name, "Length", 20, 17, 23),
        "bore": (bores.obj.Name, "Constraints.radius", 1.5, 1, 2),
        "deep": (drill.Name, "Length", 15, 5, 16),
    }
    return Built(body, dimensions, volume, {"wall": 3, "depth": 70})


def elbow(document: Any, *, named: bool = True) -> Built:
    """A pipe that is straight, bent by a right angle, and straight again."""
    body = new_body(document)
    way = Sketch(body, plane(body, "XZ_Plane"), named=named)
    way.add(Part.LineSegment(Vector(0, 0, 0), Vector(0, 30, 0)), "rise")
    bend = Part.ArcOfCircle(Part.Circle(Vector(40, 30, 0), UP, 40), math.pi / 2, math.pi)
    way.add(bend, "bend")
    way.add(Part.LineSegment(Vector(40, 70, 0), Vector(80, 70, 0)), "run")
    way.bind("Coincident", 0, 1, -1, 1)
    way.bind("Vertical", 0)
    way.bind("Tangent", 0, 2, 1, 2)
    way.bind("Tangent", 1, 1, 2, 1)
    way.bind("Horizontal", 2)
    way.bind("Distance", 0, 30, name="rise")
    way.bind("Radius", 1, 40, name="bend")
    way.bind("Distance", 2, 40, name="run")
    document.recompute()
    made = []
    for name, radius in (("Pipe", 10), ("Pipe", 8)):
        section = Sketch(body, plane(body, "XY_Plane"), named=named)
        section.add(Part.Circle(Vector(0, 0, 0), UP, radius), "wall")
        section.bind("Coincident", 0, 3, -1, 1)
        section.bind("Radius", 0, radius, name="radius")
        document.recompute()
        kind = ("Additive" if not made else "Subtractive") + name
        spine = (way.obj, ["Edge1", "Edge2", "Edge3"])
        made.append((section.obj, feature(body, kind, Profile=section.obj, Spine=spine)))

    def volume(rise, bend, run, outer, inner):
        return math.pi * (outer**2 - inner**2) * (rise + math.pi / 2 * bend + run)

    dimensions = {
        "rise": (way.obj.Name, "Constraints.rise", 30, 10, 60),
        "bend": (way.obj.Name, "Constraints.bend", 40, 20, 60),
        "run": (way.obj.Name, "Constraints.run", 40, 10, 60),
        "outer": (made[0][0].Name, "Constraints.radius", 10, 9, 14),
        "inner": (made[1][0].Name, "Constraints.radius", 8, 4, 8.5),
    }
    return Built(body, dimensions, volume, {"bend": 50})


PARTS = {
    "plate": (plate, 27887.6904, 45078.7391),
    "bracket": (bracket, 22435.3098, 34002.2125),
    "flange": (flange, 24049.9390, 28935.1155),
    "enclosure": (enclosure, 31884.1322, 49493.2207),
    "elbow": (elbow, 15022.9287, 16799.4574),
}
"""By name, how a part is built, its volume, and that after its edit, in mm3."""


def set_to(run, part, /, **values):
    """Set dimensions of a part in one command."""
    steps = [
        {
            "command": "set_properties",
            "parameters": {"object_name": owner, "properties": {name: to}},
        }
        for key, to in values.items()
        for owner, name, *_ in [part.dimensions[key]]
    ]
    return run("batch", steps=steps)


def check(part, reply, values):
    """A part has the volume of its closed form, and nothing is said to be lost."""
    assert reply["warnings"] == []
    assert part.body.Shape.Volume == pytest.approx(part.volume(**values), rel=1e-6)
