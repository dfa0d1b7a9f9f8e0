# SPDX-License-Identifier: MIT
"""Quantities that can be measured of a whole object, by their names."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Callable, Iterable

from ..document import rounding
from ..document.freecad_types import DocumentObject
from ..geometry import contents
from ..geometry.shape_memory import boundary_of
from ..geometry.sub_shapes import length_of
from . import element_facts, mass, shape_facts


class Subject:
    """An object that is measured; what is dear is found once, and only if it is asked for."""

    def __init__(self, obj: DocumentObject) -> None:
        self.obj = obj
        self.shape = contents.whole_shape_of(obj)

    @cached_property
    def mass(self) -> mass.Mass | None:
        """Mass of its solids; None without any."""
        return mass.mass_of(self.obj)


def total(values: Iterable[float]) -> float:
    """A sum of sizes, without the noise of its last digits."""
    return rounding.significant(sum(values))


def _length(subject: Subject) -> dict[str, Any]:
    edges = boundary_of(subject.shape).all("Edge")
    return {"length": total(map(length_of, edges))} if edges else {}


def _area(subject: Subject) -> dict[str, Any]:
    if subject.mass is not None:
        return {"area": rounding.significant(subject.mass.area)}
    if not subject.shape.Faces:
        return {}
    return {"area": rounding.significant(mass.area_of(subject.shape)[0])}


def _volume(subject: Subject) -> dict[str, Any]:
    return {"volume": rounding.significant(subject.mass.volume)} if subject.mass else {}


def _round(one: str) -> Callable[[Subject], dict[str, Any]]:
    """The one size of what is round; where there are several, a list of all."""

    def find(subject: Subject) -> dict[str, Any]:
        found = element_facts.radii(subject.shape)
        if not found:
            return {}
        return {one: found[0][one]} if len(found) == 1 else {"radii": found}

    return find


def _center(subject: Subject) -> dict[str, Any]:
    if subject.mass is not None:
        return {"center_of_mass": rounding.vector(subject.mass.center)}
    return {"center_of_mass": rounding.vector(shape_facts.center_without_solids(subject.shape))}


def _weight(subject: Subject) -> dict[str, Any]:
    return {"mass": None} if subject.mass else {}


OF_OBJECT: dict[str, Callable[[Subject], dict[str, Any]]] = {
    "length": _length,
    "area": _area,
    "volume": _volume,
    "angle": lambda subject: {},
    "radius": _round("radius"),
    "diameter": _round("diameter"),
    "center_of_mass": _center,
    "mass": _weight,
    "inertia": _weight,
}
"""Function of each quantity; empty for what an object has not. Masses take a density besides."""
