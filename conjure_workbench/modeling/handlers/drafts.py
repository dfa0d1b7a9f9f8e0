# SPDX-License-Identifier: MIT
"""Drafts at the tip of their body."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ...kernel.trying import is_usable
from ...vocabulary.commands.drafts import Draft
from ...vocabulary.elements.element_references import ByHandle
from ..bodies.choosing import body_for
from ..bodies.dress_ups import DressUp, dress_up
from ..bodies.insertion import inserted
from ..bodies.leaning import lean_of
from ..bodies.making import body_around, new_body
from ..command.context import Context, Result
from ..command.feasible_sizes import Trials
from ..command.recompute import recompute_input
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import BODY, body_of
from ..geometry import shapes
from ..geometry.faces import Faces
from ..geometry.reference_resolution import resolve_elements


@handles(Draft)
@inserted
def draft(parameters: Draft, context: Context) -> Result:
    """Make a PartDesign::Draft."""
    body = _body(parameters, context)
    recompute_input(body, context.stale)
    if body.Tip is None:
        raise shapes.without_shape(body, "body")
    indices = resolve_elements(parameters.faces, Faces(body), "faces").indices
    names = [f"Face{index}" for index in indices]
    lean = lean_of(parameters.neutral, parameters.pull, body, context)
    before = body.Tip.Shape
    lean.refuse_level(before, indices)

    def attempt(factor: float = 1.0) -> Any:
        angle = parameters.angle * factor
        return lean.shape(before, indices, angle, reversed=parameters.reversed)

    properties = {
        "NeutralPlane": lean.neutral,
        "PullDirection": lean.pull,
        "Angle": parameters.angle,
        "Reversed": parameters.reversed != lean.is_turned,
    }
    try:
        plan = DressUp("PartDesign::Draft", names, properties, attempt)
        made, told = dress_up(parameters, context, body, plan)
    except ConjureError as error:
        error.field = error.field or "angle"
        if is_usable():
            Trials(before).advise_size(error, (parameters.angle,), attempt, unit="degrees")
        raise
    way = shapes.outer_placement(made).Rotation.multVec(
        lean.direction(reversed=parameters.reversed)
    )
    return Result(made, {"faces": names, "direction": rounding.vector(way), **told})


def _body(parameters: Draft, context: Context) -> Any:
    """The body that is meant, or a new one around another solid."""
    references = [*parameters.faces, parameters.neutral]
    names = [one.handle.object for one in references if isinstance(one, ByHandle)]
    if parameters.body is not None:
        names = [parameters.body]
    named = context.find(names[0], "body") if names else None
    if named is None or named.TypeId == BODY or body_of(named) is not None:
        return body_for(parameters.body, references, context)
    base = context.solid_operand(names[0], "body")
    if base.TypeId == BODY:
        return base
    body = new_body(context)
    body_around(base, body, context)
    return body
