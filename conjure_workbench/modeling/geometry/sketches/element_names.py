# SPDX-License-Identifier: MIT
"""Names of a sketch's elements, which last: FreeCAD's indices shift when an element is removed.

A name is stored in the geometry itself, as a text that FreeCAD keeps through solving, undo, saving
and copying. An element that the person drew has none; it goes by its kind and its place in the
list, such as "line3", which is good until the next edit. `counting` tells how FreeCAD counts them.
"""

from __future__ import annotations

from typing import Any, Callable, Mapping

import Part

from ....errors import ConjureError
from ....errors.wording import nearest
from ...document.freecad_types import DocumentObject
from .counting import CENTER, END, FIRST_EXTERNAL, START, WHOLE, X_AXIS, Y_AXIS
from .external_names import external_names, external_pairs

Speller = Callable[..., str]
"""`spelled` of one sketch, of an index and a position."""
_EXTENSION = "Conjure"
_AXES = {"x_axis": X_AXIS, "y_axis": Y_AXIS}
ORIGIN = "origin"
POSITIONS = {"start": START, "end": END, "center": CENTER}
_SPELLED = {position: word for word, position in POSITIONS.items()}
_KINDS = {
    "LineSegment": "line",
    "Circle": "circle",
    "ArcOfCircle": "arc",
    "Ellipse": "ellipse",
    "ArcOfEllipse": "arc_of_ellipse",
    "Point": "point",
    "BSplineCurve": "spline",
}


def kind_of(geometry: Any) -> str:
    """The kind of an element, such as "line" or "arc"; "curve" for those that have no word."""
    return _KINDS.get(type(geometry).__name__, "curve")


def stamp(geometry: Any, name: str) -> None:
    """Store a name in a geometry, which is then to be added to a sketch."""
    geometry.setExtension(Part.GeometryStringExtension(name, _EXTENSION))


def name_of(geometry: Any) -> str | None:
    """The name that is stored in a geometry, or in a facade of one; None without one.

    FreeCAD drops it from the points in `Geometry`, but not from those in `GeometryFacadeList`.
    """
    if not geometry.hasExtensionOfName(_EXTENSION):
        return None
    return str(geometry.getExtensionOfName(_EXTENSION).Value)


def store_names(sketch: DocumentObject, names: Mapping[int, str]) -> None:
    """Store names in elements of a sketch, by their indices."""
    facades = sketch.GeometryFacadeList
    for index, name in names.items():
        stamp(facades[index], name)
    if names:
        sketch.GeometryFacadeList = facades


def names_of(sketch: DocumentObject) -> list[str]:
    """The names of a sketch's own elements, by index; two that came of a split share one."""
    return SketchElements(sketch).names


def index_of(sketch: DocumentObject, name: str, field: str | None = None) -> int:
    """The index of the element that a name means; see `SketchElements.index_of`."""
    return SketchElements(sketch).index_of(name, field)


def point_of(sketch: DocumentObject, reference: str, field: str | None = None) -> tuple[int, int]:
    """The index and the position that a reference means; see `SketchElements.point_of`."""
    return SketchElements(sketch).point_of(reference, field)


def spelled(sketch: DocumentObject, index: int, position: int = WHOLE) -> str:
    """The reference of an element or one of its points; see `SketchElements.spelled`."""
    return SketchElements(sketch).spelled(index, position)


def speller(sketch: DocumentObject) -> Speller:
    """The function `spelled` of one sketch as it is now, for many references."""
    return SketchElements(sketch).spelled


class SketchElements:
    """The elements of a sketch by their names, as they are now.

    Attributes:
        geometry: the sketch's own geometry, by index.
        names: their names, by index; two that came of a split share one.
        external: the names of the external elements, from -3 downwards.
    """

    def __init__(self, sketch: Any) -> None:
        self._sketch = sketch.Name
        self.geometry: list[Any] = list(sketch.Geometry)
        self._by_place = [f"{kind_of(one)}{at}" for at, one in enumerate(self.geometry, 1)]
        self.names = self._all_names(sketch.GeometryFacadeList)
        pairs = external_pairs(sketch)
        self.external = external_names(sketch, pairs)
        self._points = {at for at, (_, one) in enumerate(pairs) if one.lstrip("?")[:6] == "Vertex"}
        self._indices: dict[str, list[int]] = {}
        for index, name in enumerate(self.names):
            self._indices.setdefault(name, []).append(index)

    def _all_names(self, facades: list[Any]) -> list[str]:
        stored = [name_of(one) for one in facades]
        taken = set(stored)
        found = []
        for name, place in zip(stored, self._by_place):
            while name is None and place in taken:
                place += "_"
            found.append(name or place)
        return found

    def parts_of(self, name: str, field: str | None = None) -> list[int]:
        """The indices of what a name means: one element, or all parts of a compound.

        Raises:
            ConjureError: as `index_of`.
        """
        parts = [at for at, one in enumerate(self.names) if one.startswith(f"{name}.")]
        return parts or [self.index_of(name, field)]

    def index_of(self, name: str, field: str | None = None) -> int:
        """The index of the element that a name means, an axis or an external element among them.

        Args:
            name: the name of an element, "x_axis", "y_axis", or such as "external1".
            field: the parameter that the error is about.

        Raises:
            ConjureError: REFERENCE_LOST if no element has that name, with the likest ones as
                candidates; AMBIGUOUS if several have it, with the names that tell them apart.
        """
        if name in _AXES:
            return _AXES[name]
        if name in self.external:
            return FIRST_EXTERNAL - self.external.index(name)
        found = self._indices.get(name, [])
        if len(found) == 1:
            return found[0]
        if found:
            raise ConjureError(
                "AMBIGUOUS",
                f"{len(found)} elements of '{self._sketch}' are named '{name}'.",
                field=field,
                given=name,
                candidates=[self._by_place[index] for index in found],
            )
        if name in self._by_place:
            index = self._by_place.index(name)
            if len(self._indices[self.names[index]]) > 1:
                return index
        known = [*self.names, *self.external, *_AXES]
        raise ConjureError(
            "REFERENCE_LOST",
            f"'{self._sketch}' has no element '{name}'.",
            field=field,
            given=name,
            candidates=nearest(name, known) or known[:5],
        )

    def point_of(self, reference: str, field: str | None = None) -> tuple[int, int]:
        """The index and the position that a reference such as "l1.start" or "origin" means.

        The position of an element that is named alone is `WHOLE`, also of a point.

        Raises:
            ConjureError: as `index_of`.
        """
        if reference == ORIGIN:
            return X_AXIS, START
        name, _, position = reference.rpartition(".")
        # A compound may have a part of such a name, as "r1.center".
        if name and position in POSITIONS and reference not in self._indices:
            return self.index_of(name, field), POSITIONS[position]
        return self.index_of(reference, field), WHOLE

    def spelled(self, index: int, position: int = WHOLE) -> str:
        """The reference of an element or one of its points, such as "l1.start" or "origin"."""
        if index in (X_AXIS, Y_AXIS):
            if position != WHOLE:
                return ORIGIN
            return next(name for name, axis in _AXES.items() if axis == index)
        if index < 0:
            place = FIRST_EXTERNAL - index
            name = self.external[place] if place < len(self.external) else f"external{place + 1}"
        elif len(self._indices[self.names[index]]) > 1:
            name = self._by_place[index]
        else:
            name = self.names[index]
        is_point = (
            FIRST_EXTERNAL - index in self._points
            if index < 0
            else kind_of(self.geometry[index]) == "point"
        )
        return name if position == WHOLE or is_point else f"{name}.{_SPELLED[position]}"
