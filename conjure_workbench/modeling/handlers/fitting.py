# SPDX-License-Identifier: MIT
"""Interference, fits and contacts of bodies, in global coordinates. Nothing changes."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ...errors import ConjureError, invalid, unfit
from ...vocabulary.commands.fitting import AnalyzeFit, CheckInterference, FindContacts
from ..command.context import Context, Result, refuse_duplicates
from ..command.registry import handles
from ..document import rounding
from ..document.feature_chain import part_of
from ..document.freecad_types import DocumentObject
from ..geometry import bounds, contents, shapes
from ..measure import contacts, fit_analysis, interference
from ..measure.interference import BOXES_ONLY, BoundedShape, Verdict

_MOST_BODIES = 2000


@handles(CheckInterference)
def check_interference(parameters: CheckInterference, context: Context) -> Result:
    """All about a pair; of more bodies, the pairs that overlap or touch."""
    if parameters.objects is None:
        found = [obj for obj in context.document.Objects if interference.stands_for_itself(obj)]
        bodies = [BoundedShape(obj) for obj in found[:_MOST_BODIES]]
    else:
        field = "object_a" if parameters.object_a else "objects"
        named = [context.find(name, field) for name in parameters.objects]
        refuse_duplicates(named, field)
        _refuse_held(named, field)
        if len(named) == 1 and not contents.holds(named[0]):
            allowed = "2 or more objects, or a part"
            raise invalid(field, "must name at least 2", list(parameters.objects), allowed)
        bodies = [body for obj in named for body in _bodies(obj, field)]
    if len(bodies) == 2:
        return Result(facts=_of_pair(bodies[0], bodies[1], parameters))
    return Result(facts=_of_many(bodies, parameters, context))


def _bodies(obj: DocumentObject, field: str) -> list[BoundedShape]:
    """The body of an object, or those of all that a part or a group holds."""
    if not contents.holds(obj):
        return [_bounded(obj, field)]
    leaves = [leaf for leaf in contents.leaves_of(obj) if leaf.shape is not None]
    solid = [leaf for leaf in leaves if leaf.shape.countElement("Solid")]
    if not solid:
        raise shapes.without_shape(obj, field)
    return [BoundedShape(leaf.obj, leaf.shape, obj.Name) for leaf in solid]


def _refuse_held(named: list[Any], field: str) -> None:
    for obj in named:
        around = [one.Name for one in contents.containers_of(obj) if one in named]
        if around:
            message = f"'{obj.Name}' lies in '{around[0]}'"
            raise unfit(field, message, obj.Name, "objects that do not hold each other")


def _bounded(obj: DocumentObject, field: str) -> BoundedShape:
    shape = shapes.shape_of(obj)
    if shapes.is_empty(shape):
        raise shapes.without_shape(obj, field)
    if not shape.countElement("Solid"):
        raise shapes.without(obj, "solid", field)
    return BoundedShape(obj)


def _judge(one: BoundedShape, other: BoundedShape, parameters: CheckInterference) -> Verdict:
    if parameters.bbox_only:
        return interference.by_boxes(one, other)
    return interference.by_geometry(one, other, quick=parameters.quick)


def _of_pair(
    one: BoundedShape, other: BoundedShape, parameters: CheckInterference
) -> dict[str, Any]:
    verdict = _judge(one, other, parameters)
    return _pair_facts(one, other, verdict, parameters)


def _pair_facts(
    one: BoundedShape, other: BoundedShape, verdict: Verdict, parameters: CheckInterference
) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "object_a": one.name,
        "object_b": other.name,
        "interferes": verdict.interferes,
        "touching": verdict.touching,
        "method": verdict.method,
    }
    if verdict.gap is None:
        entry.update(distance=None, distance_at_least=rounding.measured(verdict.at_least))
    else:
        start, end = verdict.gap.pairs[0]
        entry["distance"] = rounding.measured(verdict.gap.distance)
        entry.update(point_a=rounding.vector(start), point_b=rounding.vector(end))
    if verdict.method == BOXES_ONLY:
        return entry
    wanted = parameters.calculate_volume
    if (not parameters.quick if wanted is None else wanted) and verdict.method != "classification":
        volume = interference.shared_volume(verdict.common)
        entry["interference_volume"] = rounding.significant(volume)
        entry["containment"] = (
            interference.containment(volume, verdict.common, one, other) if verdict.common else None
        )
    if verdict.common:
        boxes = [box for box in map(bounds.box_of, verdict.common) if box is not None]
        around = bounds.together(boxes)
        entry["interference_box"] = None if around is None else around.reply()
    return entry


def _of_many(
    bodies: list[BoundedShape], parameters: CheckInterference, context: Context
) -> dict[str, Any]:
    rows: list[dict[str, Any]] = []
    examined = unexamined = 0
    parts = {body.part for body in bodies}
    for one, other in interference.pairs_of_boxes(bodies):
        if one.part == other.part and len(parts) > 1:
            # Of several parts only those that overlap with another one.
            continue
        if examined == parameters.max_pairs:
            unexamined += 1
            continue
        examined += 1
        try:
            verdict = _judge(one, other, parameters)
            if verdict.interferes or verdict.touching:
                rows.append(_pair_facts(one, other, verdict, parameters))
        except ConjureError as error:
            message = f"'{one.name}' and '{other.name}': {error.message}"
            context.warn("PAIR_NOT_EXAMINED", message)
    if unexamined:
        message = f"{unexamined} pairs were not examined; raise max_pairs or name fewer objects."
        context.warn("PAIRS_LEFT_OUT", message)
    return _summary(bodies, rows, examined=examined, left_out=unexamined)


def _summary(
    bodies: list[BoundedShape], rows: list[dict[str, Any]], *, examined: int, left_out: int
) -> dict[str, Any]:
    clashes = [row for row in rows if row["interferes"]]
    sizes = Counter(body.part for body in bodies)
    possible = len(bodies) * (len(bodies) - 1) // 2
    if len(sizes) > 1:
        possible -= sum(size * (size - 1) // 2 for size in sizes.values())
    return {
        "objects": list(sizes),
        "interferes": bool(clashes),
        "pairs": rows,
        "count": len(clashes),
        "pairs_possible": possible,
        "pairs_examined": examined,
        "pairs_left_out": left_out,
    }


@handles(AnalyzeFit)
def analyze_fit(parameters: AnalyzeFit, context: Context) -> Result:
    """Fit of the inner body where it is, its clearances, and advice."""
    # The very bodies: what fits is often a part of something by now, such as the rim of a lid.
    inner = _bounded(context.find_itself(parameters.inner, "inner"), "inner")
    outer = _bounded(context.find_itself(parameters.outer, "outer"), "outer")
    refuse_duplicates([inner.obj, outer.obj], "outer")
    facts = fit_analysis.describe_fit(inner, outer, parameters.clearance)
    for side, body in (("inner", inner), ("outer", outer)):
        facts.update({f"{side}_{key}": ends for key, ends in part_of(body.obj).items()})
    return Result(facts=facts)


@handles(FindContacts)
def find_contacts(parameters: FindContacts, context: Context) -> Result:
    """The pairs of faces within the tolerance."""
    one = context.find_with_shape(parameters.object_a, "object_a")
    other = context.find_with_shape(parameters.object_b, "object_b")
    refuse_duplicates([one, other], "object_b")
    both = [shapes.global_shape_of(obj) for obj in (one, other)]
    for obj, shape, field in zip((one, other), both, ("object_a", "object_b")):
        if not shape.Faces:
            raise shapes.without(obj, "face", field)
    found, left_out = contacts.find_contacts(both[0], both[1], parameters.tolerance)
    if left_out:
        message = f"{left_out} pairs of faces were not examined; measure single faces instead."
        context.warn("PAIRS_LEFT_OUT", message)
    facts = {
        "object_a": one.Name,
        "object_b": other.Name,
        "tolerance": parameters.tolerance,
        "contacts": found[: parameters.limit],
        "contact_count": len(found),
        "count": len(found),
        "contact_area": rounding.significant(sum(row["area"] for row in found)),
        "truncated": len(found) > parameters.limit or bool(left_out),
    }
    return Result(facts=facts)
