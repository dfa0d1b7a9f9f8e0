# SPDX-License-Identifier: MIT
"""Parametric booleans that are right: where FreeCAD's kernel fails, they are made another way.

The other ways are features of FreeCAD's own, so that the result stays what it is after an edit, and
in a FreeCAD without this add-on.
"""

from __future__ import annotations

from typing import Any, Callable, Sequence

from ...errors import ConjureError
from ..command.context import Context
from ..command.recompute import KernelEndedError
from ..doing import Doing, Part
from ..geometry import shapes
from ..measure.boolean_checks import Operation, Verdict, judge
from ..measure.boolean_ways import Way, is_same, sound, sound_ways
from ..measure.face_gaps import LOOSE, Flaw
from ..measure.feature_checks import inputs_of, operation_of
from ..measure.shared_material import any_share
from ..measure.volumes import kernel_volume
from .split_features import split_feature

_NO_RESULT = ("GEOMETRY_ERROR", "RESULT_INVALID")


def build(
    context: Context,
    feature: Any,
    *,
    solid: bool = True,
    visible: bool = True,
    first: Callable[[], dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """Build a new boolean and check its result; where that is wrong, make it another way.

    Args:
        context: the command's.
        feature: a Part::Cut, Part::MultiFuse or Part::MultiCommon that is set up.
        solid: whether the result has to be made of solids.
        visible: whether to show it when the command is through.
        first: what builds it the first time, if that is more than `Context.build`.

    Returns:
        The facts of its shape.

    Raises:
        ConjureError: GEOMETRY_ERROR or RESULT_INVALID, if no way gives a sound result.
    """

    def again() -> dict[str, Any]:
        return context.build(feature, solid=solid, visible=visible)

    operation = operation_of(feature)
    assert operation is not None
    inputs = inputs_of(feature)
    before = [shapes.shape_of(obj) for obj in inputs]
    for shape in before:
        # From these follows that of the result, for the faces that stay.
        kernel_volume(shape)
    warned = len(context.warnings)
    error: ConjureError | None = None
    verdict = Verdict(None, False, 0.0)
    try:
        facts = (first or again)()
        verdict = judge(operation, before, shapes.shape_of(feature))
        if verdict.is_sound:
            return facts
    except ConjureError as raised:
        error = raised
        if not _has_other_ways(error) or not _can_differ(operation, before):
            raise
    refine, told = feature.Refine, context.warnings[warned:]
    is_first_kept = True

    def again_alone() -> dict[str, Any]:
        # What was said of the failed shape and of the helpers; the result's own is said now.
        del context.warnings[warned:]
        return again()

    def tell(number: int) -> None:
        context.next_part(number, number + 1, Doing(Part.ANOTHER_WAY))

    for way in sound_ways(operation, before, feature.Shape, verdict, tell):
        if way is None:
            break
        is_first_kept = False
        remade = _remade(context, feature, operation, inputs, way, again_alone)
        if remade is not None:
            done = f"{_reason(error, verdict)}; it was made by {_done(way, inputs)}."
            context.warn("MADE_ANOTHER_WAY", done, feature)
            return remade
    else:
        flaw = verdict.flaw or (LOOSE if verdict.is_loose else None)
        if error is not None or (flaw is not None and not flaw.is_slight):
            raise error or _refusal(feature, inputs, flaw)
    if not is_first_kept:
        _take(context, feature, operation, inputs, Way(False, refine, {}, before, None))
        facts = again()
        context.warnings[warned:] = told
    return facts


def _remade(
    context: Context,
    feature: Any,
    operation: Operation,
    inputs: list[Any],
    way: Way,
    build_again: Callable[[], dict[str, Any]],
) -> dict[str, Any] | None:
    """The facts of a feature that is made another way; None if FreeCAD fails at that, too."""
    known = {obj.Name for obj in context.document.Objects}
    before = [shapes.shape_of(obj) for obj in inputs]
    try:
        _take(context, feature, operation, inputs, way)
        facts = build_again()
        found = sound(operation, before, shapes.shape_of(feature))
        same = found is not None and is_same(found.volume, kernel_volume(way.shape))
        if found is not None and same and not found.is_loose:
            return facts
    except ConjureError as error:
        if not _has_other_ways(error):
            raise
    _set_inputs(feature, operation, inputs)
    made = [obj for obj in context.document.Objects if obj.Name not in known]
    for obj in reversed(made):
        context.visibility.forget(obj)
        context.facts.pop(obj.Name, None)
        context.document.removeObject(obj.Name)
    return None


def _has_other_ways(error: ConjureError) -> bool:
    return error.code in _NO_RESULT and not isinstance(error, KernelEndedError)


def _can_differ(operation: Operation, before: Sequence[Any]) -> bool:
    """True if a failure may be the kernel's: the inputs are solids, and may meet."""
    if not all(shape.Solids for shape in before):
        return False
    # What only touches has no common.
    return operation is not Operation.COMMON or any_share(before)


def _take(
    context: Context, feature: Any, operation: Operation, inputs: list[Any], way: Way
) -> None:
    """Set up a feature for another way."""
    feature.Refine = way.refine
    taken = [
        split_feature(context, obj, way.split[at], operation is Operation.CUT and at == 1)
        if at in way.split
        else obj
        for at, obj in enumerate(inputs)
    ]
    _set_inputs(feature, operation, taken[::-1] if way.turned else taken)


def _set_inputs(feature: Any, operation: Operation, inputs: list[Any]) -> None:
    if operation is Operation.CUT:
        feature.Base, feature.Tool = inputs
    else:
        feature.Shapes = inputs


def _reason(error: ConjureError | None, verdict: Verdict) -> str:
    if error is not None:
        return "FreeCAD's kernel could not combine the inputs as they are"
    if verdict.flaw is not None:
        return f"What FreeCAD's kernel made of the inputs as they are {verdict.flaw.problem}"
    if verdict.is_loose:
        return f"What FreeCAD's kernel made of the inputs as they are {LOOSE.problem}"
    return "FreeCAD's kernel overlooked where the inputs as they are meet"


def _done(way: Way, inputs: list[Any]) -> str:
    """Description of another way, after "made by"."""
    if not way.split:
        return "taking the inputs in another order"
    names = " and ".join(f"'{inputs[at].Name}'" for at in sorted(way.split))
    return f"splitting {names} by planes first"


def _refusal(feature: Any, inputs: list[Any], flaw: Flaw | None) -> ConjureError:
    assert flaw is not None
    concerns = [inputs[flaw.at].Name] if flaw.at is not None else [obj.Name for obj in inputs]
    about = f" (input '{concerns[0]}')" if flaw.at is not None else ""
    message = f"The result of {feature.TypeId} '{feature.Name}' {flaw.problem}{about}"
    advice = "Make the inputs overlap a little more or less than they do, or turn round ones about "
    details = {"object_id": feature.Name, "inputs": concerns, "advice": f"{advice}their axes."}
    return ConjureError("RESULT_INVALID", f"{message}.", details=details)
