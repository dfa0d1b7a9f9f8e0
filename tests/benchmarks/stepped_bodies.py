# SPDX-License-Identifier: MIT
"""Bodies of any number of features: a block with pockets in its top, each with its own sketch."""

from __future__ import annotations

from typing import Any

import FreeCAD

from tests.part_design import at, rectangle, sketch

WIDTH, HEIGHT, PITCH, HOLE = 1000.0, 20.0, 15.0, 10.0
_UP = FreeCAD.Vector(0, 0, 1)


class SteppedBody:
    """A body of so many features, built by FreeCAD's own calls, and sketches for another one.

    Attributes:
        commands: the parameters of a feature of each kind at the tip.
    """

    def __init__(self, document: Any, count: int) -> None:
        self._document = document
        self._body = document.addObject("PartDesign::Body", "Body")
        outline = sketch(self._body, "Outline", rectangle((0, 0), (WIDTH, HOLE + 2 * PITCH)))
        self._add("PartDesign::Pad", "Block", Profile=outline, Length=HEIGHT)
        for number in range(1, count):
            hole = self._square(number)
            self._add("PartDesign::Pocket", "Pocket", Profile=hole, Length=3.0)
        self._free = self._square(count + 1)
        self._features = {
            "pad": ("PartDesign::Pad", {"Profile": self._free, "Length": 4.0}),
            "pocket": ("PartDesign::Pocket", {"Profile": self._free, "Length": 4.0}),
        }
        self._edge = self._upright_edge()
        self.commands: dict[str, dict[str, Any]] = {
            "pad": {"profile": self._free.Name, "length": 4.0},
            "pocket": {"profile": self._free.Name, "length": 4.0},
            "create_fillet": {"object_name": "Body", "edges": [self._edge], "radius": 2.0},
        }
        document.clearUndos()

    def _square(self, number: int) -> Any:
        low = (PITCH * number, PITCH)
        corners = rectangle(low, (low[0] + HOLE, low[1] + HOLE))
        return sketch(self._body, "Square", corners, where=at(HEIGHT))

    def _add(self, kind: str, name: str, **properties: Any) -> Any:
        made = self._body.newObject(kind, name)
        for key, value in properties.items():
            setattr(made, key, value)
        made.recompute()
        self._body.recompute()
        for obj in (made, self._body):
            obj.purgeTouched()
        return made

    def _upright_edge(self) -> str:
        for number, edge in enumerate(self._body.Shape.Edges, 1):
            corner, other = (vertex.Point for vertex in edge.Vertexes)
            if corner.x == other.x == 0 and abs((other - corner).dot(_UP)) > HEIGHT / 2:
                return f"Edge{number}"
        raise AssertionError("a block has upright edges")

    def fill(self, size: int) -> None:
        """Other objects, so that the document has so many."""
        for _ in range(size - len(self._document.Objects)):
            box = self._document.addObject("Part::Box", "Box")
            box.recompute()
            box.purgeTouched()
        self._document.clearUndos()

    def take_back(self) -> None:
        """Undo the last feature; what undoing marks is computed, so that no one else has to.

        Nothing can be redone then, for which a command would try the change on a copy first.
        """
        self._document.undo()
        self._document.recompute()
        self._document.clearUndos()

    def name_of(self, which: str) -> str:
        """The name of the first or the last feature."""
        return "Block" if which == "first" else str(self._body.Tip.Name)

    def length_of(self, name: str) -> float:
        """The length of a feature, in mm."""
        return float(self._document.getObject(name).Length.Value)

    def set_length(self, name: str, length: float) -> None:
        """The edit of a dimension as a macro makes it."""
        self._document.getObject(name).Length = length
        self._document.recompute()
        assert self._body.Shape.isValid()

    def make(self, command: str) -> None:
        """The feature of a command as a macro makes it."""
        tip = self._body.Tip
        fillet = ("PartDesign::Fillet", {"Base": (tip, [self._edge]), "Radius": 2.0})
        kind, properties = self._features.get(command, fillet)
        made = self._add(kind, "Macro", **properties)
        assert made.Shape.isValid()
