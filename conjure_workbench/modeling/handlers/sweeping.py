# SPDX-License-Identifier: MIT
"""Solids made of profiles, as FreeCAD's parametric extrusions, revolutions, lofts and sweeps."""

from __future__ import annotations

import functools
import math
from typing import Any

from ...errors import ConjureError
from ...vocabulary.commands.booleans import BooleanCut, BooleanFuse
from ...vocabulary.commands.sweeping import Extrude, Loft, Revolve, Sweep
from ...vocabulary.profiles import paths, profiles
from ...vocabulary.profiles.drawn import DrawnProfile
from ...vocabulary.profiles.variants import word_of
from ..command.context import Context, Result
from ..command.feasible_sizes import Trials, Way
from ..command.recompute import recompute
from ..command.registry import handles
from ..document import rounding
from ..document.freecad_types import DocumentObject
from ..features.compound_profiles import rings, without_holes
from ..features.computed import twisting
from ..features.profile_builder import ProfileBuilder, Source
from ..features.revolution_axis import axis_of, placement_beside, refuse_axis
from ..features.sweep_path import Spine
from ..features.swept_features import (
    face_as_sent,
    refuse_unloftable,
    set_extrusion,
    set_loft,
    set_revolution,
    set_sweep,
    to_taper,
)
from ..geometry.profile_shape import Outline
from ..sketching.tool_sketches import draw_profile
from .booleans import boolean_cut, boolean_fuse


@handles(Extrude)
def extrude(parameters: Extrude, context: Context) -> Result:
    """Make a Part::Extrusion."""
    work = ProfileBuilder(parameters, context, "Extruded", draw_profile)
    source = work.source(parameters.profile, "profile")
    profile = section = work.profile(source)
    outline = Outline(section, "profile")
    face_as_sent(outline, source.spec, work.inward)
    is_face = isinstance(source.spec, profiles.FaceProfile)
    is_into_base = is_face and parameters.operation == "cut" and source.obj == work.base
    turns_around = is_into_base and parameters.direction is None
    if twisting.is_to_twist(parameters):
        return _twisted(parameters, work, source, outline, profile, turns_around=turns_around)
    backward = (parameters.distance < 0) != turns_around
    if parameters.taper_angle:
        section = to_taper(work, section, outline)
    feature = work.create("Part::Extrusion")
    put = functools.partial(setattr, feature)
    put("Base", section)
    set_extrusion(feature, outline, parameters, work.inward, -1.0 if backward else 1.0, put)
    try:
        work.build(feature, solid=outline.is_closed)
    except ConjureError as error:
        if parameters.taper_angle:
            error.field, error.given = error.field or "taper_angle", parameters.taper_angle
            raise _with_taper_that_works(error, feature, parameters, outline) from error
        raise
    direction = work.outer.Rotation.multVec(feature.Dir) * (-1 if feature.Reversed else 1)
    facts = {
        "profile_type": word_of(parameters.profile, profiles.PROFILES),
        "distance": parameters.distance,
        "direction": rounding.vector(direction.normalize()),
    }
    return _finish(work, feature, profile, facts)


def _twisted(
    parameters: Extrude,
    work: ProfileBuilder,
    source: Source,
    outline: Outline,
    profile: Any,
    *,
    turns_around: bool,
) -> Result:
    """Make a Part::Feature that a command computes, as FreeCAD has no feature for it."""
    way = twisting.way_of(outline, parameters, work.inward)
    if turns_around:
        way = way * -1
    feature = work.create("Part::Feature")
    twisting.keep(feature, parameters, profile, way)
    work.build(feature, solid=True)
    if source.is_whole:
        message = f"'{feature.Name}' follows '{profile.Name}' only where commands change that."
        work.context.warn("NOT_PARAMETRIC", message, feature)
    facts = {
        "profile_type": word_of(parameters.profile, profiles.PROFILES),
        "distance": parameters.distance,
        "direction": rounding.vector(
            work.outer.Rotation.multVec(feature.Way) * math.copysign(1.0, parameters.distance)
        ),
        "center": rounding.vector(work.outer.multVec(feature.Frame.Base)),
    }
    return _finish(work, feature, profile, facts)


def _with_taper_that_works(
    error: ConjureError, feature: DocumentObject, parameters: Extrude, outline: Outline
) -> ConjureError:
    """The error, with the taper that works."""

    def make(factor: float) -> Any:
        feature.TaperAngle = feature.TaperAngleRev = parameters.taper_angle * factor
        recompute(feature)
        return feature.Shape

    trials = Trials(outline.shape, solid=True)
    return trials.advise_size(error, (parameters.taper_angle,), make, unit="degrees")


@handles(Revolve)
def revolve(parameters: Revolve, context: Context) -> Result:
    """Make a Part::Revolution."""
    work = ProfileBuilder(parameters, context, "Revolved", draw_profile)
    source = work.source(parameters.profile, "profile")
    point, direction = axis_of(parameters, source)
    drawn = isinstance(source.spec, DrawnProfile)
    where = placement_beside(source.spec, point, direction) if drawn else None
    section = work.profile(source, where)
    outline = Outline(section, "profile")
    local_point = work.inward.multVec(point)
    local_direction = work.inward.Rotation.multVec(direction)
    refuse_axis(outline, local_point, local_direction, parameters.given)
    feature = work.create("Part::Revolution")
    feature.Source = section
    put = functools.partial(setattr, feature)
    set_revolution(outline, parameters, local_point, local_direction, put)
    work.build(feature, solid=outline.is_closed)
    facts = {
        "profile_type": word_of(parameters.profile, profiles.PROFILES),
        "angle": parameters.angle,
        "axis": {"point": rounding.vector(point), "direction": rounding.vector(direction)},
    }
    return _finish(work, feature, section, facts)


@handles(Loft)
def loft(parameters: Loft, context: Context) -> Result:
    """Make a Part::Loft."""
    work = ProfileBuilder(parameters, context, "Lofted", draw_profile)
    sources = [work.source(spec, f"profiles[{at}]") for at, spec in enumerate(parameters.profiles)]
    sections = [work.profile(source) for source in sources]
    outlines = [Outline(section, source.field) for section, source in zip(sections, sources)]
    refuse_unloftable(outlines, parameters.solid)
    feature = work.create("Part::Loft")
    feature.Sections = sections
    set_loft(parameters, functools.partial(setattr, feature))
    work.build(feature, solid=parameters.solid)
    kinds = [word_of(spec, profiles.PROFILES) for spec in parameters.profiles]
    facts = {"profile_count": len(sections), "profile_types": kinds}
    facts["profiles"] = [section.Name for section in sections]
    return _finish(work, feature, None, facts)


@handles(Sweep)
def sweep(parameters: Sweep, context: Context) -> Result:
    """Make a Part::Sweep; of a profile with holes a Part::Cut of several."""
    work = ProfileBuilder(parameters, context, "Swept", draw_profile)
    path_source = work.source(parameters.path, "path")
    source = work.source(parameters.profile, "profile")
    spine = Spine.of(work, path_source)
    where = spine.placement_at_start(source.spec) if source.obj is None else None
    section = work.profile(source, where)
    outline = Outline(section, "profile")
    is_hollow = parameters.solid and outline.is_closed and len(outline.wires) > 1
    if is_hollow:
        outline.refuse_islands()
    else:
        outline.only_wire(parameters.solid)
    if source.obj is None and (source.spec.in_space or source.spec.position is None):
        spine.refuse_along(outline, source.spec)
    doubt = spine.refuse_tight(outline)
    feature = work.create("Part::Cut" if is_hollow else "Part::Sweep")
    if doubt is not None:
        context.warn("MAY_CUT_THROUGH_ITSELF", doubt, feature)
    try:
        if is_hollow:
            _sweep_rings(work, feature, section, spine)
        else:
            set_sweep(parameters, section, spine, functools.partial(setattr, feature))
        work.build(feature, solid=parameters.solid)
        spine.refuse_tangled((feature.Base if is_hollow else feature).Shape)
    except ConjureError as error:
        error.field = error.field or "path"
        if spine.advice is not None:
            error.details["advice"] = spine.advice
        if not is_hollow:
            _with_transition_that_works(error, feature, parameters)
        raise
    facts = {
        "profile_type": word_of(parameters.profile, profiles.SWEPT_PROFILES),
        "path_type": word_of(parameters.path, paths.PATHS),
        "path": spine.feature.Name,
        "path_length": rounding.tidy(spine.length),
    }
    return _finish(work, feature, section, facts)


def _with_transition_that_works(
    error: ConjureError, feature: Any, parameters: Sweep
) -> ConjureError:
    """The error, with the other transition if that works."""
    other = "round" if parameters.transition == "right" else "right"

    def attempt() -> Any:
        feature.Transition = f"{other.capitalize()} corner"
        recompute(feature)
        return feature.Shape

    way = Way(f"With `transition: {other}` it was tried and works.", attempt)
    return Trials(feature.Spine[0].Shape, parameters.solid).advise(error, [way])


def _sweep_rings(work: ProfileBuilder, feature: DocumentObject, section: Any, spine: Spine) -> None:
    """Have a Part::Cut take the sweeps of a profile's holes out of that of its outline."""
    swept = []
    for ring in rings(work, section):
        made = work.helper("Part::Sweep", "Sweep")
        set_sweep(work.parameters, ring, spine, functools.partial(setattr, made))
        swept.append(work.finish_helper(made))
    without_holes(work, feature, swept)


def _finish(
    work: ProfileBuilder, feature: DocumentObject, section: Any, facts: dict[str, Any]
) -> Result:
    """The result: the feature, or its base after it was cut out of that or joined with it."""
    entry = {"operation": work.parameters.operation, **facts, **work.told}
    if section is not None:
        entry["profile"] = section.Name
    if work.is_new:
        return Result(feature, entry)
    names = {"name": work.parameters.name, "label": work.parameters.label}
    base, tool = work.base.Name, feature.Name
    operation = work.parameters.operation
    try:
        if operation == "cut":
            result = boolean_cut(BooleanCut(base=base, tools=(tool,), **names), work.context)
        else:
            result = boolean_fuse(BooleanFuse(objects=(base, tool), **names), work.context)
    except ConjureError as error:
        # The names of the boolean's parameters would mean nothing here.
        error.field, error.given = "operation", operation
        raise
    result.facts.update(entry)
    return result
