# SPDX-License-Identifier: MIT
"""Solids made hollow, as FreeCAD's parametric thicknesses and offsets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from ...errors import ConjureError, invalid, missing, unfit
from ...vocabulary.commands.shells import Shell
from ..bodies.dress_ups import dress_up, wall_of
from ..bodies.insertion import inserted
from ..command.context import Context, Result
from ..command.feasible_sizes import Trials, Way
from ..command.registry import handles
from ..document.feature_chain import BODY, HELPER, TOOL_BUNDLE
from ..document.freecad_types import DocumentObject
from ..features import sound_booleans
from ..geometry import shapes
from ..geometry.faces import Faces
from ..geometry.reference_resolution import resolve_elements
from ..geometry.wall_thickness import MOVED_POLES, Wall, has_moved_poles, opened_faces
from .booleans import cut_out

_STEPS = {"inward": (-1.0,), "outward": (1.0,), "both": (0.5, -0.5)}
"""By direction, how many thicknesses the faces of the wall are from those there are."""


_ROUNDED = ("Part::Fillet", "Part::Chamfer")
_WORKS = "was tried and works"


@dataclass(frozen=True)
class _ShellPlan:
    """Plan of a hollow solid: the command's parameters and context, the object and its wall."""

    parameters: Shell
    context: Context
    base: Any
    wall: Wall

    @property
    def steps(self) -> list[float]:
        """Distance of the wall from the present faces, outwards positive, in mm."""
        return [share * self.parameters.thickness for share in _STEPS[self.parameters.direction]]

    def try_out(self, factor: float, wall: Wall | None = None) -> Any:
        """The last shape that is needed for a share of the thickness; raises if one fails."""
        return [(wall or self.wall).shape(step * factor) for step in self.steps][-1]

    def result(self, type_id: str) -> Any:
        """The object that carries the name that was asked for."""
        return self.context.create_wanted(self.parameters, type_id, default="Shell")

    def helper(self, type_id: str, described: str = HELPER) -> Any:
        """An object that the result is made of."""
        made = self.context.create(type_id, None)
        made.Label2 = described
        return made

    def complete(self, feature: DocumentObject, step: float) -> None:
        """Make a thickness or an offset go so far."""
        feature.Value = step
        feature.Join = self.parameters.join.capitalize()
        self.context.join_container(feature, [self.base])

    def build(self, feature: DocumentObject, step: float, *, visible: bool) -> None:
        """Recompute such a feature, and make sure that the wall is as thick as it should be."""
        self.context.build(feature, visible=visible)
        self.wall.check(shapes.shape_of(feature), step)


@handles(Shell)
@inserted
def shell(parameters: Shell, context: Context) -> Result:
    """Make a Part::Thickness, or without open faces a Part::Cut with a Part::Offset."""
    base = context.solid_operand(parameters.object_name)
    shape = shapes.shape_of(base)
    if len(shape.Solids) != 1:
        count = len(shape.Solids)
        message = f"Object '{base.Name}' has {count} solids; one at a time is made hollow"
        raise unfit("object_name", message, base.Name, "an object of one solid")
    opened = opened_faces(parameters.faces, Faces(base))
    plan = _ShellPlan(parameters, context, base, Wall(shape, opened, parameters.join))
    if parameters.in_body and base.TypeId == BODY:
        return _in_body(plan)
    try:
        result = _open(plan) if opened else _closed(plan)
    except ConjureError as error:
        error.field = error.field or "thickness"
        raise _advised(error, plan) from error
    if not opened:
        context.warn("CLOSED_HOLLOW", "No face is open, so nothing leads to the hollow.", result)
    return Result(result, _facts(plan))


def _facts(plan: _ShellPlan) -> dict[str, Any]:
    return {
        "operation": "shell",
        "base": plan.base.Name,
        "thickness": plan.parameters.thickness,
        "direction": plan.parameters.direction,
        "faces_removed": [f"Face{index}" for index in plan.wall.opened],
    }


def _in_body(plan: _ShellPlan) -> Result:
    """A PartDesign::Thickness at the tip of the body."""
    parameters, wall = plan.parameters, plan.wall
    if not wall.opened:
        raise missing("faces", "A wall inside a body is open somewhere; else: in_body: false.")
    if parameters.direction == "both":
        allowed = "one side, or in_body: false"
        raise invalid("direction", "is not made inside a body", "both", allowed)
    try:
        dressed = wall_of(wall, parameters, plan.steps[0])
        made, told = dress_up(parameters, plan.context, plan.base, dressed)
        wall.check(shapes.shape_of(made), plan.steps[0])
    except ConjureError as error:
        error.field = error.field or "thickness"
        raise _advised(error, plan) from error
    return Result(made, {**_facts(plan), **told})


def _advised(error: ConjureError, plan: _ShellPlan) -> ConjureError:
    """The error, with the thickness or another way that works."""
    wall, trials = plan.wall, Trials(plan.wall.solid)
    ways, so = [], "this thickness"
    if wall.is_risky:
        wall, so = wall.with_arcs(), "this thickness with `join: arc`"
        arcs = f"With `join: arc` {_WORKS}."
        ways.append(Way(arcs, partial(plan.try_out, 1.0, wall)))
    if has_moved_poles(wall.solid):
        ways.append(Way(MOVED_POLES, partial(plan.try_out, 1.0, wall.at_origin())))
    if wall.opened:
        closed = f"Without `faces` {so} {_WORKS}: make it hollow, then cut the open wall away."
        ways += [Way(closed, partial(plan.try_out, 1.0, wall.closed())), *_before_rounding(plan)]
    if plan.wall.is_risky:
        return trials.advise(error, ways)
    return trials.advise_size(error, (plan.parameters.thickness,), plan.try_out, ways)


def _before_rounding(plan: _ShellPlan) -> list[Way]:
    """The way to make hollow what was rounded or beveled, and to do that afterwards."""
    source = plan.base.Base if plan.base.TypeId in _ROUNDED else None
    if source is None:
        return []
    try:
        opened = resolve_elements(plan.parameters.faces, Faces(source), "faces").indices
    except ConjureError:
        # The faces were those of the rounded one.
        return []
    wall = Wall(shapes.shape_of(source), opened, plan.parameters.join)
    advice = f"Making '{source.Name}' hollow {_WORKS}: delete '{plan.base.Name}' first."
    return [] if wall.is_risky else [Way(advice, partial(plan.try_out, 1.0, wall))]


def _open(plan: _ShellPlan) -> Any:
    """A thickness; for a wall on both sides of the faces two, united."""
    steps = plan.steps
    result = plan.result("Part::Thickness" if len(steps) == 1 else "Part::MultiFuse")
    halves = [result] if len(steps) == 1 else [plan.helper("Part::Thickness") for _ in steps]
    for half, step in zip(halves, steps):
        half.Faces = (plan.base, [f"Face{index}" for index in plan.wall.opened])
        plan.complete(half, step)
        plan.build(half, step, visible=half is result)
    if result not in halves:
        result.Refine = True
        result.Shapes = halves
        plan.context.join_container(result, [plan.base])
        sound_booleans.build(plan.context, result)
    plan.context.consume(result, [plan.base])
    return result


def _closed(plan: _ShellPlan) -> Any:
    """A cut of the larger by the smaller of the object and its offset, or of two offsets."""
    result = plan.result("Part::Cut")
    outer = inner = plan.base
    for step in plan.steps:
        # From then on only its base means the result.
        offset = plan.helper("Part::Offset", HELPER if step > 0 else TOOL_BUNDLE)
        offset.Source = plan.base
        plan.complete(offset, step)
        plan.build(offset, step, visible=False)
        outer, inner = (offset, inner) if step > 0 else (outer, offset)
    cut_out(plan.context, result, outer, [inner])
    if plan.base not in (outer, inner):
        plan.context.consume(result, [plan.base])
    return result
