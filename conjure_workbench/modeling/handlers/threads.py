# SPDX-License-Identifier: MIT
"""Screw threads, of their own or on objects."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ...vocabulary.commands.booleans import BooleanCut, BooleanFuse
from ...vocabulary.commands.threads import CreateThread, check_turns
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import HELPER
from ..features.boolean_cost import announce
from ..features.computed import threads
from ..geometry import shapes
from ..geometry.faces import Faces
from ..geometry.reference_resolution import resolve_face
from ..objects.placements import placement
from .booleans import boolean_cut, boolean_fuse

_QUICK_TURNS = 5
"""Turns that FreeCAD joins with an object, or cuts out of it, in two or three seconds."""


@handles(CreateThread)
def create_thread(parameters: CreateThread, context: Context) -> Result:
    """Make a Part::Feature of a thread; on an object a Part::Cut or a Part::MultiFuse with it."""
    length = threads.own_length(parameters)
    if parameters.object_name is None:
        obj: Any = context.create_wanted(parameters, "Part::Feature", default="Thread")
        obj.Placement = placement(parameters.placement)
        threads.shape(obj, parameters, length)
        context.build(obj)
        return Result(obj, threads.facts(parameters, length))
    base = context.solid_operand(parameters.object_name)
    if parameters.face is None:
        inward = shapes.outer_placement(base).inverse()
        where = inward.multiply(placement(parameters.placement))
        return _on(context, parameters, base, base, where, length)
    index = resolve_face(parameters.face, Faces(base))
    whole = shapes.shape_of(base)
    seat = threads.seat_on(whole.Faces[index - 1], whole, f"Face{index}")
    parameters.internal = seat.is_hole
    length = threads.length_on(seat, parameters)
    check_turns(parameters.size, length, is_modeled=parameters.modeled)
    if not seat.is_hole:
        threads.refuse_unsuited(whole, seat, length, base.Name)
    message = f"The thread does not follow '{base.Name}'."
    context.warn("NOT_PARAMETRIC", message, base)
    plain = _without_face(context, base, seat, length)
    return _on(context, parameters, base, plain, seat.placement, length)


def _without_face(context: Context, base: Any, seat: threads.Seat, length: float) -> Any:
    """The base without the cylinder, or with its hole filled, where the thread will be.

    The kernel is slow and wrong where a thread and a cylinder run through one another.
    """
    filler = context.create("Part::Cylinder", None, default="Thread_Core")
    filler.Radius, filler.Height, filler.Placement = seat.radius, length, seat.placement
    _finish_helper(context, filler, [base], consumed=[])
    if seat.is_hole:
        made = context.create("Part::MultiFuse", None, default="Thread_Filled")
        made.Shapes = [base, filler]
    else:
        made = context.create("Part::Cut", None, default="Thread_Without")
        made.Base, made.Tool = base, filler
    made.Refine = False
    announce(context, [base, filler])
    _finish_helper(context, made, [base], consumed=[base, filler])
    return made


def _finish_helper(context: Context, made: Any, beside: list[Any], consumed: list[Any]) -> None:
    made.Label2 = HELPER
    context.join_container(made, beside)
    if consumed:
        context.consume(made, consumed)
    context.build(made, visible=False)


def _on(
    context: Context, parameters: CreateThread, base: Any, plain: Any, where: Any, length: float
) -> Result:
    """Join a thread to an object, or cut it out of that.

    Args:
        context: of the command.
        parameters: of the thread.
        base: the object that was named.
        plain: what stands for it.
        where: placement of the thread in the coordinates of the object's container.
        length: of the thread, in mm.
    """
    tool = context.create("Part::Feature", None, default="Thread")
    tool.Placement = where
    threads.shape(tool, parameters, length)
    _finish_helper(context, tool, [base], consumed=[])
    names = {"name": parameters.name, "label": parameters.label, "refine": False}
    pair = (plain.Name, tool.Name)
    try:
        if parameters.internal:
            result = boolean_cut(BooleanCut(base=pair[0], tools=(pair[1],), **names), context)
        else:
            result = boolean_fuse(BooleanFuse(objects=pair, **names), context)
    except ConjureError as error:
        # The names of the boolean's parameters would mean nothing here.
        error.field, error.given = "object_name", parameters.object_name
        raise
    turns = length / parameters.form.pitch
    if parameters.modeled and turns > _QUICK_TURNS:
        message = (
            f"The thread of '{result.object.Name}' has {turns:.3g} turns, for which FreeCAD takes "
            "seconds, and again after a change before it."
        )
        context.warn("TAKES_SECONDS", message, result.object)
    seat = shapes.outer_placement(base).multiply(where)
    axis = {
        "position": rounding.vector(seat.Base),
        "direction": rounding.vector(seat.Rotation.multVec(threads.Z)),
    }
    facts = {"base": base.Name, "axis": axis, **threads.facts(parameters, length)}
    operation = "cut" if parameters.internal else "join"
    return Result(result.object, {**facts, "operation": operation})
