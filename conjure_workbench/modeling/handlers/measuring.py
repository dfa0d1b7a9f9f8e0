# SPDX-License-Identifier: MIT
"""Measuring: sizes, masses and angles, in global coordinates. Nothing changes."""

from __future__ import annotations

from typing import Any, Iterable

from ...errors import ConjureError, invalid
from ...vocabulary.commands.measuring import (
    DEFAULT_DENSITY,
    QUANTITIES,
    CalculateDynamicProperties,
    Measure,
)
from ...vocabulary.values import densities
from ..command import report
from ..command.context import Context, Result, refuse_duplicates
from ..command.registry import handles
from ..document import rounding
from ..geometry import bounds, shapes
from ..geometry.edges import Edges
from ..geometry.tolerances import EXACT
from ..measure import angles, element_facts, mass, mass_properties
from ..measure.element_facts import Found
from ..measure.quantities import OF_OBJECT, Subject, total
from ..objects import wholes

_UNITS = {
    "length": "mm",
    "area": "mm2",
    "volume": "mm3",
    "angle": "deg",
    "radius": "mm",
    "diameter": "mm",
    "center_of_mass": "mm",
    "mass": "kg",
    "inertia": "kg mm2",
}


@handles(Measure)
def measure(parameters: Measure, context: Context) -> Result:
    """Measure objects, all of them together, or elements of one."""
    subjects = [Subject(wholes.find(name, context, "objects")) for name in parameters.objects]
    refuse_duplicates([subject.obj for subject in subjects], "objects")
    entry: dict[str, Any] = {}
    if parameters.elements:
        wholes.refuse_elements(subjects[0].obj, "objects")
        entry.update(_of_elements(subjects[0], parameters, context))
    elif "angle" in parameters.what and parameters.what != QUANTITIES:
        raise _nothing_to_tell("angle", "needs two elements", "two elements")
    else:
        asked = {"mass", "inertia"} & set(parameters.what)
        is_weighed = bool(asked) and any(subject.mass for subject in subjects)
        weight = _density(parameters.density, context, is_weighed=is_weighed)
        rows = [_of_object(subject, parameters.what, weight) for subject in subjects]
        _warn_of_errors(subjects, context)
        if len(rows) == 1:
            entry.update(rows[0])
        else:
            entry.update(results=rows, total=_together(subjects, parameters.what, weight))
        if is_weighed:
            entry["density_kg_m3"] = weight
    entry["units"] = _units_of(entry)
    return Result(facts=entry)


@handles(CalculateDynamicProperties)
def calculate_dynamic_properties(
    parameters: CalculateDynamicProperties, context: Context
) -> Result:
    """Measure the mass properties of an object in SI units."""
    subject = Subject(wholes.find(parameters.object_name, context))
    if subject.mass is None:
        raise shapes.without(subject.obj, "solid", "object_name")
    density = _density(parameters.density, context, is_weighed=True)
    _warn_of_errors([subject], context)
    box = bounds.bounds_of(subject.obj)
    facts = mass_properties.dynamic_properties(subject.mass, density, box)
    return Result(facts={"object_id": subject.obj.Name, "dynamic_properties": facts})


def _units_of(entry: dict[str, Any]) -> dict[str, str]:
    """The units of the quantities that a reply tells."""
    rows = [entry, *entry.get("results", ()), *entry.get("elements", ())]
    told = {key for row in rows for key in row}
    if "radii" in told:
        told |= {"radius", "diameter"}
    return {name: unit for name, unit in _UNITS.items() if name in told}


def _density(given: float | None, context: Context, *, is_weighed: bool) -> float:
    if given is not None:
        doubt = densities.doubt(given)
        if doubt is not None:
            context.warn("DENSITY_UNLIKELY", doubt)
        return given
    if is_weighed:
        context.warn(
            "DENSITY_ASSUMED",
            f"No density was given; mass and inertia are for {DEFAULT_DENSITY:g} kg/m3 (steel).",
        )
    return DEFAULT_DENSITY


def _warn_of_errors(subjects: Iterable[Subject], context: Context) -> None:
    for subject in subjects:
        body = subject.mass
        if body is not None and body.error > EXACT:
            context.warn(
                "NOT_EXACT",
                f"The volume and the mass of '{subject.obj.Name}' may be off by a part in "
                f"{1.0 / body.error:.0g}.",
                subject.obj,
            )


def _nothing_to_tell(what: str, problem: str, allowed: Any) -> ConjureError:
    return invalid("what", problem, what, allowed, subject=what)


def _of_object(subject: Subject, what: tuple[str, ...], density: float) -> dict[str, Any]:
    entry: dict[str, Any] = dict(report.identity(subject.obj))
    found = {name: OF_OBJECT[name](subject) for name in what}
    known = [name for name in what if found[name]]
    if what != QUANTITIES and len(known) < len(what):
        name = next(name for name in what if name not in known)
        problem = f"is nothing that '{subject.obj.Name}' has"
        possible = [name for name in QUANTITIES if OF_OBJECT[name](subject)]
        raise _nothing_to_tell(name, problem, possible)
    for name in known:
        entry.update(found[name])
    body = subject.mass
    if body is not None:
        entry.update(method=body.method, relative_error=body.error)
        if "mass" in what or "inertia" in what:
            entry.update(mass_properties.describe_mass(body, density, inertia="inertia" in what))
    return entry


def _together(subjects: list[Subject], what: tuple[str, ...], density: float) -> dict[str, Any]:
    """Several objects as one body; where they overlap, both count."""
    entry: dict[str, Any] = {}
    for name in ("length", "area", "volume"):
        sizes = [found[name] for found in map(OF_OBJECT[name], subjects) if found]
        if name in what and sizes:
            entry[name] = total(sizes)
    bodies = [subject.mass for subject in subjects if subject.mass is not None]
    if len(bodies) == len(subjects):
        body = mass.combined(bodies)
        entry.update(method=body.method, relative_error=body.error)
        if "center_of_mass" in what:
            entry["center_of_mass"] = rounding.vector(body.center)
        if "mass" in what or "inertia" in what:
            entry.update(mass_properties.describe_mass(body, density, inertia="inertia" in what))
    return entry


_OF_ELEMENT = {
    "length": ("length",),
    "area": ("area",),
    "radius": ("radius", "major_radius", "minor_radius"),
    "diameter": ("diameter",),
    "center_of_mass": ("center_of_mass", "position"),
}


def _of_elements(subject: Subject, parameters: Measure, context: Context) -> dict[str, Any]:
    groups = [
        element_facts.resolve(reference, subject.obj, subject.shape, f"elements[{at}]")
        for at, reference in enumerate(parameters.elements)
    ]
    singles = {one.name: one for group in groups for one in group.single()}
    rows = [element_facts.describe_element(one) for one in singles.values()]
    entry: dict[str, Any] = {"object_id": subject.obj.Name}
    angle = _angle(subject, list(singles.values()), parameters, context)
    if parameters.what != QUANTITIES:
        for name in parameters.what:
            keys = _OF_ELEMENT.get(name, ())
            if name != "angle" and not any(key in row for row in rows for key in keys):
                possible = [
                    other for other, keys in _OF_ELEMENT.items() if set(keys) & set(rows[0])
                ]
                raise _nothing_to_tell(name, "is nothing that these elements have", possible)
    if len(rows) == 1:
        return {**entry, **rows[0], **angle}
    entry["elements"] = rows
    for name in ("length", "area"):
        sizes = [row[name] for row in rows if name in row]
        if name in parameters.what and sizes:
            entry[name] = total(sizes)
    return {**entry, **angle}


def _angle(
    subject: Subject, found: list[Found], parameters: Measure, context: Context
) -> dict[str, Any]:
    """The angle of two elements; nothing where none was asked for and none is to be had."""
    if "angle" not in parameters.what:
        return {}
    explicit = parameters.what != QUANTITIES or parameters.other_element is not None
    field = "elements"
    obj = subject.obj
    if parameters.other_element is not None:
        field = "other_element"
        if parameters.other_object is not None:
            obj = context.find_with_shape(parameters.other_object, "other_object")
        shape = shapes.global_shape_of(obj)
        found = [
            *found,
            *element_facts.resolve(parameters.other_element, obj, shape, field).single(),
        ]
    if len(found) != 2:
        if explicit:
            raise _nothing_to_tell("angle", f"needs two elements, not {len(found)}", "two elements")
        return {}
    edges = Edges(obj, subject.shape) if obj == subject.obj else None
    try:
        return angles.describe_angle(found[0], found[1], edges, ("elements", field))
    except ConjureError:
        if explicit:
            raise
        return {}
