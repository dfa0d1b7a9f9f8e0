# SPDX-License-Identifier: MIT
"""Holes and pockets in faces: features of a body, or FreeCAD's parametric cuts outside of one."""

from __future__ import annotations

import math
from typing import Any, Callable

import FreeCAD

from ...vocabulary.commands.body_holes import Hole
from ...vocabulary.commands.holes import CreateHole, CreatePocket
from ...vocabulary.commands.profile_features import Pocket
from ..bodies.insertion import inserted
from ..bodies.profiles import sketch_profile
from ..bodies.tip import bring_up_to_date
from ..command.attachments import is_attached
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import BODY
from ..features.hole_tools import (
    check_hole,
    check_pocket,
    hole_plans,
    pocket_plan,
    pocket_seat,
)
from ..features.tool_positions import spots_on
from ..features.tool_sites import Site
from ..geometry.face_frames import FaceFrame
from ..geometry.faces import Faces
from ..geometry.forms import is_plane
from ..geometry.reference_resolution import resolve_face
from ..geometry.tolerances import COINCIDENT
from ..sketching.attaching import Support
from ..sketching.tool_sketches import ToolSketch
from .body_holes import drilled
from .booleans import cut_out
from .profile_features import pocket

_AT_ORIGIN = FreeCAD.Placement()


@handles(CreateHole)
@inserted
def create_hole(parameters: CreateHole, context: Context) -> Result:
    """Make a PartDesign::Hole in a body.

    Else a Part::Cut with a Part::Cylinder, and another or a cone at its mouth.
    """
    site = _site(parameters, context)
    spots = spots_on(site.face, parameters)
    check_hole(parameters, site, spots, context)
    if parameters.in_body and site.base.TypeId == BODY:
        return _drill_body(parameters, context, site, spots)
    result = context.create_wanted(parameters, "Part::Cut", default="Hole")
    tools = [plan.create(context) for plan in hole_plans(parameters, site.base)]
    made = _cut(parameters, context, result, site, tools, spots)
    made.facts["diameter"] = parameters.diameter
    return made


@handles(CreatePocket)
@inserted
def create_pocket(parameters: CreatePocket, context: Context) -> Result:
    """Make a PartDesign::Pocket in a body, else a Part::Cut with a Part::Box."""
    site = _site(parameters, context)
    spots = spots_on(site.face, parameters) if is_plane(site.face) else []
    check_pocket(parameters, site, spots, context)
    length, width, angle = parameters.length, parameters.width, parameters.angle
    if parameters.in_body and site.base.TypeId == BODY:
        return _recess_body(parameters, context, site, spots)
    result = context.create_wanted(parameters, "Part::Cut", default="Pocket")
    tool = pocket_plan(parameters, site.base).create(context)
    own = pocket_seat(length, width, angle)
    made = _cut(parameters, context, result, site, [tool], spots, own)
    axes = spots[0].turned(angle).axes()
    made.facts.update(axes=axes, length=length, width=width, angle=angle)
    return made


def _cut(
    parameters: CreateHole | CreatePocket,
    context: Context,
    result: Any,
    site: Site,
    tools: list[Any],
    spots: list[FaceFrame],
    own: Any = _AT_ORIGIN,
) -> Result:
    """Complete a new Part::Cut by tools that are put into a face.

    Args:
        parameters: the command's.
        context: the command's.
        result: the cut.
        site: where it is made.
        tools: what is cut out at each place, as new objects with their sizes.
        spots: the places.
        own: the placement of each tool in the inward frame of a place.
    """
    cutters = site.seat(tools, spots, own, context, result.Name)
    if parameters.position is None:
        site.keep_middle(result, cutters)
    result.Refine = parameters.refine
    made = cut_out(context, result, site.base, cutters)
    follows = all(map(is_attached, cutters))
    made.facts.update(
        tools=[tool.Name for tool in tools],
        face=site.index,
        follows_face=follows,
        count=len(spots),
        centers=[rounding.vector(spot.center) for spot in spots],
        axes=spots[0].axes(),
        depth=None if parameters.through else parameters.depth,
        through=parameters.through,
    )
    if is_plane(site.face) and not follows:
        # FreeCAD attaches nothing to a link before 1.1.
        message = f"The cut into '{site.base.Name}' stays where it is when the link there moves."
        context.warn("NOT_PARAMETRIC", message, made.object)
    return made


_Apart = Callable[[FaceFrame, FaceFrame], bool]
_Cut = Callable[[ToolSketch, "list[FaceFrame]"], Result]


def _drill_body(
    parameters: CreateHole, context: Context, site: Site, spots: list[FaceFrame]
) -> Result:
    sizes = {name: getattr(parameters, name) for name in _HOLE_SIZES}
    mouth = parameters.counterbore or parameters.countersink
    widest = parameters.diameter if mouth is None else mouth.diameter

    def are_apart(one: FaceFrame, other: FaceFrame) -> bool:
        return bool((one.center - other.center).Length > widest + COINCIDENT)

    def cut(sketch: ToolSketch, group: list[FaceFrame]) -> Result:
        sketch.circles([sketch.flat(spot.center) for spot in group], parameters.diameter)
        profile = sketch_profile(sketch.sketch.Name, context)
        return drilled(Hole(**sizes), profile, context, turns_back=False)

    return _cut_body(parameters, context, site, spots, are_apart, cut)


def _recess_body(
    parameters: CreatePocket, context: Context, site: Site, spots: list[FaceFrame]
) -> Result:
    length, width, angle = parameters.length, parameters.width, parameters.angle
    axes = spots[0].turned(angle)

    def are_apart(one: FaceFrame, other: FaceFrame) -> bool:
        u, v = axes.offset_of(axes.center + (other.center - one.center))
        return abs(u) > length + COINCIDENT or abs(v) > width + COINCIDENT

    def cut(sketch: ToolSketch, group: list[FaceFrame]) -> Result:
        sketch.rectangles([sketch.flat(spot.center) for spot in group], length, width, angle)
        wanted = Pocket(
            name=parameters.name,
            label=parameters.label,
            profile=sketch.sketch.Name,
            length=parameters.depth,
            through=parameters.through,
            direction="reversed",
        )
        return pocket(wanted, context)

    return _cut_body(parameters, context, site, spots, are_apart, cut)


_HOLE_SIZES = ("name", "label", "diameter", "depth", "through", "counterbore", "countersink")


def _cut_body(
    parameters: CreateHole | CreatePocket,
    context: Context,
    site: Site,
    spots: list[FaceFrame],
    are_apart: _Apart,
    cut: _Cut,
) -> Result:
    """Cut into the face of a body at several places.

    One feature does so for all places on a plane face that are apart; what overlaps, and each place
    on a cylinder's face, which has a direction of its own, takes a feature more.

    Args:
        parameters: the command's.
        context: the command's.
        site: the face.
        spots: the places.
        are_apart: whether what is cut out at two places is apart.
        cut: makes a feature for some of the places with a new sketch.

    Returns:
        What the last feature is, with the facts of all.
    """
    level = is_plane(site.face)
    groups: list[list[FaceFrame]] = []
    for spot in spots:
        fitting = (one for one in groups if level and all(are_apart(spot, had) for had in one))
        group = next(fitting, None)
        if group is None:
            groups.append([spot])
        else:
            group.append(spot)
    name = "HoleSketch" if isinstance(parameters, CreateHole) else "PocketSketch"
    support = Support(site.base.Tip, f"Face{site.index}", body=site.base)
    made: list[Result] = []
    for group in groups:
        if level:
            sketch = ToolSketch.on_face(support, name, context)
        else:
            sketch = ToolSketch.at(site.base, group[0], name, context)
        if made and context.insertion is not None:
            context.insertion.go_on(made[-1].object)
        made.append(cut(sketch, group))
        if not parameters.refine:
            _keep_faces_apart(made[-1].object, site.base, context)
    facts = made[-1].facts
    removed = math.fsum(one.facts["volume"]["removed"] for one in made)
    facts["volume"] = {
        "before": made[0].facts["volume"]["before"],
        "removed": rounding.tidy(removed),
    }
    if len(made) > 1:
        facts["features"] = [one.object.Name for one in made]
    centers = [rounding.vector(spot.center) for spot in spots]
    # That of the last feature alone; `centers` tells how many there are.
    facts.pop("count", None)
    facts.update(face=site.index, centers=centers)
    return Result(made[-1].object, facts)


def _keep_faces_apart(feature: Any, body: Any, context: Context) -> None:
    feature.Refine = False
    is_last = context.insertion is None or not context.insertion.is_inside
    context.build(feature, visible=is_last)
    bring_up_to_date(feature, body, context)


def _site(parameters: CreateHole | CreatePocket, context: Context) -> Site:
    base = context.solid_operand(parameters.object_name)
    faces = Faces(base)
    index = resolve_face(parameters.face, faces)
    return Site(base, index, faces.at(index))
