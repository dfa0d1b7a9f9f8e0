# SPDX-License-Identifier: MIT
"""Paths of pipes: a sketch of the body, or edges; and where profiles lie on them."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import Part

from ...errors import ConjureError, invalid, unfit
from ...vocabulary.profiles.paths import EdgePath
from ..command.context import Context
from ..command.recompute import recompute_input
from ..document import rounding
from ..document.feature_chain import body_of
from ..geometry import shapes
from ..geometry.edges import Edges
from ..geometry.paths.course import Course
from ..geometry.profile_shape import Outline
from ..geometry.reference_resolution import resolve_elements
from ..geometry.tolerances import COINCIDENT, PARALLEL
from .profile_links import BodyProfile, whole_of

_ALLOWED = "a sketch of the body, or edges of the body or of one of its sketches"


class BodySpine(NamedTuple):
    """Path of a pipe.

    Attributes:
        link: what the pipe's Spine is set to.
        name: of the object that has the edges.
        sketch: the sketch, or None for edges of the body.
        course: the edges in the body's coordinates.
    """

    link: Any
    name: str
    sketch: Any
    course: Course


def spine_of(given: str | EdgePath, profile: BodyProfile, context: Context) -> BodySpine:
    """The path that a name or edges mean, in the body of a profile.

    Raises:
        ConjureError: as `Context.find`; INVALID_PARAMETER for what is no path of the body, is in
            several pieces or branches; REFERENCE_LOST or AMBIGUOUS.
    """
    is_edges = isinstance(given, EdgePath)
    named = given.reference_object if isinstance(given, EdgePath) else given
    field = "spine.reference_object" if is_edges else "spine"
    obj = context.find(named, field)
    is_drawn = obj.isDerivedFrom("Part::Part2DObject")
    if (body_of(obj) or obj) != profile.body or not (is_drawn or is_edges):
        message = f"Object '{obj.Name}' is no path of the body '{profile.body.Name}'"
        raise unfit(field, message, named, _ALLOWED)
    if is_drawn:
        recompute_input(obj, context.stale)
    holder = obj if is_drawn else profile.tip
    shape = None if holder is None else shapes.shape_of(holder)
    if shape is None or not shape.Edges:
        raise shapes.without(obj, "edge", field)
    every, names = list(shape.Edges), []
    if isinstance(given, EdgePath):
        where = "spine.reference_edge"
        whole = obj if is_drawn else whole_of(profile.body, profile.tip)
        indices = resolve_elements(given.reference_edge, Edges(whole), where).indices
        names = [f"Edge{index}" for index in indices]
        every = [every[index - 1] for index in indices]
    return BodySpine(
        *((holder, names), obj.Name, obj if is_drawn else None), Course(every, "spine", named)
    )


def present_spine(feature: Any) -> BodySpine | None:
    """The path that a pipe has; None without one."""
    holder, names = feature.Spine or (None, [])
    if holder is None:
        return None
    shape, parts = shapes.shape_of(holder), [name for name in names if name]
    edges = [shape.getElement(name) for name in parts] or list(shape.Edges)
    sketch = holder if holder.isDerivedFrom("Part::Part2DObject") else None
    return BodySpine((holder, parts), holder.Name, sketch, Course(edges, "spine", holder.Name))


def refuse_corners(spine: BodySpine, corners: str) -> None:
    """Refuse sharp corners that FreeCAD makes wrong solids of: where one leg is no line.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    for at, is_straight in spine.course.corners():
        if corners == "right" and not is_straight:
            problem = (
                f"has a corner at {rounding.vector(at)} beside a curve, which can be round only"
            )
            raise invalid("spine", problem, spine.name, "corners: round; or legs that are tangent")


def refuse_astray(
    spine: BodySpine, profiles: Sequence[BodyProfile], outlines: Sequence[Outline]
) -> None:
    """Refuse a profile that is not across an end of the path, and sections that are not on it.

    FreeCAD would shift the path, or go on beyond the last section, without a word.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    course, first = spine.course, outlines[0]
    outer = shapes.outer_placement(profiles[0].sketch or profiles[0].tip)
    if course.is_closed:
        if len(outlines) > 1:
            allowed = "a path with two ends, or no sections"
            raise invalid("sections", "need a path with two ends", spine.name, allowed)
        _refuse_off(first, [course.beside(first)], profiles[0].name, "profile", outer)
        return
    ends = sorted((course.start(), course.end()), key=lambda end: _distance(first, end[0]))
    _refuse_off(first, ends[:1], profiles[0].name, "profile", outer, ends)
    for at, (outline, profile) in enumerate(zip(outlines[1:], profiles[1:])):
        is_last = at + 2 == len(outlines)
        place = ends[1] if is_last else course.beside(outline)
        _refuse_off(outline, [place], profile.name, f"sections[{at}]", outer)


def _refuse_off(
    outline: Outline,
    places: Sequence[tuple[Any, Any]],
    name: str,
    field: str,
    outer: Any,
    choices: Sequence[tuple[Any, Any]] = (),
) -> None:
    at, tangent = places[0]
    where = " or ".join(str(rounding.vector(outer.multVec(end))) for end, _ in choices or places)
    allowed = f"a profile in a plane across the path, at {where}"
    assert outline.normal is not None  # A profile is closed and plane.
    if abs(outline.normal.dot(tangent)) < PARALLEL:
        raise invalid(field, "lies along the path", name, allowed)
    distance = _distance(outline, at)
    if distance > COINCIDENT:
        problem = f"lies {distance:.6g} mm from where it has to cross the path"
        raise invalid(field, problem, name, allowed)


def _distance(outline: Outline, point: Any) -> float:
    """Distance of a point from the plane of a profile, in mm."""
    return float(abs((point - outline.shape.Vertexes[0].Point).dot(outline.normal)))


def refuse_tangled(feature: Any, spine: BodySpine) -> None:
    """Refuse a pipe that FreeCAD has made inside out, or through itself, and calls valid.

    Raises:
        ConjureError: RESULT_INVALID.
    """
    tool: Part.Shape = feature.AddSubShape
    if not tool.isValid() or tool.Volume <= 0:
        message = f"FreeCAD makes no sound solid of '{feature.Name}' along '{spine.name}'."
        raise ConjureError("RESULT_INVALID", message, field="spine", given=spine.name)
    spine.course.refuse_tangled(tool, "spine")
