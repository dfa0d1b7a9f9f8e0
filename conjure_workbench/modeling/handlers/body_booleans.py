# SPDX-License-Identifier: MIT
"""Bodies combined in one of them, at its tip."""

from __future__ import annotations

from typing import Any

from ...errors import unfit
from ...vocabulary.commands.body_booleans import BodyBoolean
from ..bodies import dialects
from ..bodies.choosing import which_of
from ..bodies.insertion import inserted
from ..bodies.judging import warn_of_nothing
from ..bodies.profiles import body_named
from ..bodies.tip import FeatureWork
from ..command.context import Context, Result, refuse_duplicates
from ..command.recompute import blaming, recompute_input
from ..command.registry import handles
from ..document.feature_chain import BODY, BOOLEAN
from ..document.freecad_types import DocumentObject
from ..geometry import shapes


@handles(BodyBoolean)
@inserted
def body_boolean(parameters: BodyBoolean, context: Context) -> Result:
    """Make a PartDesign::Boolean; the other bodies go into it, and stay where they are."""
    tools = [body_named(name, context, "bodies") for name in parameters.bodies]
    body = _body(parameters.body, tools, context)
    refuse_duplicates([body, *tools], "bodies")
    for one, field in ((body, "body"), *((tool, "bodies") for tool in tools)):
        recompute_input(one, context.stale)
        if shapes.is_empty(shapes.shape_of(one)):
            raise shapes.without_shape(one, field)
    for tool in tools:
        _refuse_unfree(tool, body)
    work = FeatureWork(body, context, parameters.operation == "fuse")
    feature = work.create(parameters, BOOLEAN)
    feature.Type = parameters.operation.capitalize()
    _take_in(feature, tools)
    with blaming("bodies", list(parameters.bodies)):
        if work.adds and not dialects.can_allow_pieces(body):
            work.refuse_apart([tool.Shape for tool in tools])
        is_real = work.build(feature, tools)
    work.finish(feature)
    if not is_real:
        warn_of_nothing(feature, bool(work.adds), context)
    facts = {
        "body": body.Name,
        "bodies": [tool.Name for tool in tools],
        "operation": parameters.operation,
        "volume": work.volume_reply(is_real=is_real),
    }
    return Result(feature, facts)


def _body(name: str | None, tools: list[Any], context: Context) -> Any:
    if name is not None:
        return body_named(name, context, "body")
    if context.insertion is not None:
        return context.insertion.body
    named = {tool.Name for tool in tools}
    others = [
        one
        for one in context.document.findObjects(BODY)
        if one.Name not in named and one.getParentGeoFeatureGroup() is None
    ]
    if len(others) == 1:
        return others[0]
    if others:
        raise which_of(others)
    allowed = "the name of another body"
    raise unfit("bodies", "There is no other body to combine it with", sorted(named), allowed)


def _refuse_unfree(tool: Any, body: DocumentObject) -> None:
    """Refuse a body that a boolean has already, or that is made of the one it would go into."""
    holder = tool.getParentGeoFeatureGroup()
    if holder is not None and holder.TypeId == BOOLEAN:
        message = f"'{tool.Name}' is combined by '{holder.Name}' already"
        raise unfit("bodies", message, tool.Name, "bodies that no boolean has")
    if body in tool.OutListRecursive:
        message = f"'{tool.Name}' is made of '{body.Name}'"
        raise unfit("bodies", message, tool.Name, "bodies that are not made of it")


def _take_in(feature: Any, tools: list[Any]) -> None:
    """Have the boolean hold the bodies, which count from then on in its body's coordinates."""
    places = [tool.getGlobalPlacement() for tool in tools]
    feature.addObjects(tools)
    outer = feature.getGlobalPlacement().inverse()
    for tool, place in zip(tools, places):
        inner = outer.multiply(place)
        if tool.Placement != inner:
            tool.Placement = inner
        tool.purgeTouched()
