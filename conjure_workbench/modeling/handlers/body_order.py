# SPDX-License-Identifier: MIT
"""The order of the features of a body: its end, a feature's place, and features left out."""

from __future__ import annotations

from typing import Any, Callable

from ...errors import ConjureError, unfit
from ...vocabulary.commands.body_order import MoveFeature, SetTip, SuppressFeature
from ..bodies import dialects
from ..bodies.order import feature_named, first_conflict, reordering, sentence
from ..command.context import Context, Result
from ..command.dependents import update_dependents
from ..command.recompute import failure, recompute, recompute_input
from ..command.registry import handles
from ..command.relinking.keeper import running
from ..command.relinking.settling import refusal
from ..document import rounding
from ..document.feature_chain import body_of, solid_features
from ..geometry import shapes
from ..measure import volumes


@handles(SetTip)
def set_tip(parameters: SetTip, context: Context) -> Result:
    """Have a body end with a feature."""
    feature = feature_named(parameters.object_name, context, "object_name")
    body = _body(feature, context)

    def change() -> None:
        body.Tip = feature
        recompute(body)
        update_dependents(body, context)

    return _changed(body, change, context, is_new=body.Tip != feature)


@handles(MoveFeature)
def move_feature(parameters: MoveFeature, context: Context) -> Result:
    """Take a feature out of the order of its body, and put it in elsewhere."""
    feature = feature_named(parameters.object_name, context, "object_name")
    body = _body(feature, context)
    field = "before" if parameters.after is None else "after"
    given = getattr(parameters, field)
    target = feature_named(given, context, field)
    if body_of(target) != body or target == feature:
        message = f"'{target.Name}' is no other feature of the body '{body.Name}'"
        raise unfit(field, message, given, "another feature of the same body")
    was = solid_features(body)
    order = [one for one in was if one != feature]
    place = order.index(target) + (field == "after")
    order.insert(place, feature)
    base = next((one for one in was if one.TypeId == "PartDesign::FeatureBase"), None)
    if base is not None and order[0] != base:
        message = f"The body '{body.Name}' begins with its base feature '{base.Name}'"
        raise unfit(field, message, given, f"a place after '{base.Name}'")
    conflict = first_conflict(feature, order)
    if conflict is not None:
        error = unfit(field, sentence(*conflict), given, "a place after all that it is made of")
        error.candidates = [conflict[1].feature.Name]
        raise error
    tip = _tip_after(feature, target, was, order, body.Tip)
    first = next((at for at, one in enumerate(was) if one != order[at]), len(was))

    def change() -> None:
        with reordering(body):
            body.removeObject(feature)
            body.insertObject(feature, target, field == "after")
            body.Tip = tip
        if first:
            update_dependents(order[first - 1], context)
        else:
            recompute(order[0])
            update_dependents(order[0], context)
        _refuse_broken(feature, field, given)

    return _changed(body, change, context, is_new=order != was)


@handles(SuppressFeature)
def suppress_feature(parameters: SuppressFeature, context: Context) -> Result:
    """Leave a feature out of its body, or bring it back."""
    feature = feature_named(parameters.object_name, context, "object_name")
    body = _body(feature, context)
    if feature == solid_features(body)[0]:
        message = f"'{feature.Name}' is the first feature of '{body.Name}', which carries the rest"
        raise unfit("object_name", message, parameters.object_name, "a later feature")

    def change() -> None:
        feature.Suppressed = parameters.suppressed
        recompute(feature)
        update_dependents(feature, context)

    is_new = dialects.is_suppressed(feature) != parameters.suppressed
    return _changed(body, change, context, is_new=is_new)


def _body(feature: Any, context: Context) -> Any:
    """The body of a feature, up to date."""
    body = body_of(feature)
    for one in (feature, body):
        recompute_input(one, context.stale)
    context.use([body])
    return body


def _tip_after(feature: Any, target: Any, was: list[Any], order: list[Any], tip: Any) -> Any:
    """The tip of a body after a feature moved beside another one.

    What is in the body's shape stays in it, unless it moved beyond the tip.
    """
    if tip not in was:
        return tip
    counted = was[: was.index(tip) + 1]
    if tip != feature:
        is_next = order.index(feature) == order.index(tip) + 1
        return feature if is_next and feature in counted else tip
    inside = [one for one in counted if one != feature or target in counted]
    return max(inside, key=order.index) if inside else feature


def _changed(body: Any, change: Callable[[], None], context: Context, *, is_new: bool) -> Result:
    """Make a change of a body, which is shown by its tip afterwards, and tell of the body."""
    old, shape = body.Tip, shapes.shape_of(body)
    volume = 0.0 if shape is None else rounding.tidy(volumes.volume_of(shape)[0])
    was_seen = old is not None and context.visibility.note(old)
    if is_new:
        change()
    else:
        context.warn("NOTHING_CHANGED", f"'{body.Name}' is as it was.", body)
    tip = body.Tip
    if was_seen and tip != old:
        context.visibility.choose(old, visible=False)
        context.visibility.choose(tip, visible=True)
    return Result(
        body,
        {
            "tip": None if tip is None else tip.Name,
            "order": [one.Name for one in solid_features(body)],
            "volume_before": volume,
        },
    )


def _refuse_broken(feature: Any, field: str, given: str) -> None:
    """Refuse a place where a feature lost what it is made on, or cannot be computed."""
    keeper = running()
    lost = [] if keeper is None else keeper.lost_by(feature)
    if lost:
        raise refusal(lost, field, given)
    reason = failure(feature)
    if reason is not None:
        message = f"FreeCAD cannot compute '{feature.Name}' there: {reason}."
        raise ConjureError("GEOMETRY_ERROR", message, field=field, given=given)
