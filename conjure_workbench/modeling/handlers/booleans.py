# SPDX-License-Identifier: MIT
"""Objects combined, as FreeCAD's parametric booleans."""

from __future__ import annotations

from typing import Any, Sequence

from ...vocabulary.commands.booleans import BooleanCut, BooleanFuse, BooleanIntersect
from ..command.context import Context, Result, refuse_duplicates
from ..command.recompute import blaming
from ..command.registry import handles
from ..document import rounding
from ..features import sound_booleans
from ..features.boolean_cost import announce
from ..features.tool_sites import bundle
from ..geometry import shapes
from ..geometry.shape_memory import boundary_of
from ..geometry.tolerances import EXACT
from ..measure import volumes


def _finish(context: Context, result: Any, inputs: list[Any], keep: list[Any]) -> dict[str, Any]:
    solid = all(boundary_of(shapes.shape_of(obj)).count("Solid") for obj in inputs)

    def first() -> dict[str, Any]:
        return context.build_from(result, inputs, keep, solid=solid)

    return sound_booleans.build(context, result, solid=solid, first=first)


@handles(BooleanFuse)
def boolean_fuse(parameters: BooleanFuse, context: Context) -> Result:
    """Make a Part::MultiFuse of the objects, which are hidden beneath it."""
    inputs = context.operands(parameters.objects, "objects")
    result, facts = _combined(parameters, context, inputs, "Part::MultiFuse", "Fusion")
    largest = max((shapes.shape_of(obj) for obj in inputs), key=volumes.kernel_volume)
    change = volumes.change(largest, shapes.shape_of(result), facts)
    if change.is_real and change.removed > 0:
        context.warn(
            "RESULT_SMALLER_THAN_LARGEST_INPUT",
            f"The union has {facts['volume']:g} mm3, {change.removed:g} mm3 less than its largest "
            "input.",
            result,
        )
    _warn_of_pieces(context, result, facts, 1)
    _warn_of_cavities(context, result, facts, inputs)
    return Result(result, {"inputs": [obj.Name for obj in inputs]})


@handles(BooleanIntersect)
def boolean_intersect(parameters: BooleanIntersect, context: Context) -> Result:
    """Make a Part::MultiCommon of the objects, which are hidden beneath it."""
    inputs = context.operands(parameters.objects, "objects")
    result, _ = _combined(parameters, context, inputs, "Part::MultiCommon", "Common")
    return Result(result, {"inputs": [obj.Name for obj in inputs]})


def _combined(
    parameters: BooleanFuse | BooleanIntersect,
    context: Context,
    inputs: list[Any],
    type_id: str,
    default: str,
) -> tuple[Any, dict[str, Any]]:
    """A new feature of all inputs, and the facts of its shape."""
    announce(context, inputs)
    result = context.create_wanted(parameters, type_id, default=default)
    result.Refine = parameters.refine
    result.Shapes = inputs
    with blaming("objects", list(parameters.objects)):
        keep = inputs if parameters.keep_tools else []
        return result, _finish(context, result, inputs, keep)


@handles(BooleanCut)
def boolean_cut(parameters: BooleanCut, context: Context) -> Result:
    """Make a Part::Cut; several tools are bundled in a Part::MultiFuse first."""
    base = context.operand(parameters.base, "base")
    tools = context.operands(parameters.tools, "tools")
    refuse_duplicates([base, *tools], "tools")
    result = context.create_wanted(parameters, "Part::Cut")
    result.Refine = parameters.refine
    with blaming("tools", list(parameters.tools)):
        return cut_out(context, result, base, tools, keep=tools if parameters.keep_tools else [])


def cut_out(
    context: Context, result: Any, base: Any, tools: list[Any], keep: Sequence[Any] = ()
) -> Result:
    """Complete a new Part::Cut, verify it, and warn of what is odd about it.

    Args:
        context: the command's.
        result: the cut, without base and tool.
        base: what is cut.
        tools: what is cut out; several are bundled in a Part::MultiFuse.
        keep: those of them that are not hidden.

    Raises:
        ConjureError: GEOMETRY_ERROR or RESULT_INVALID.
    """
    inputs = [base, *tools]
    announce(context, inputs)
    before = shapes.shape_of(base)
    pieces = boundary_of(before).count("Solid")

    result.Base = base
    result.Tool = tools[0] if len(tools) == 1 else bundle(context, result.Name, tools)
    facts = _finish(context, result, inputs, list(keep))

    after = shapes.shape_of(result)
    change = volumes.change(before, after, facts)
    less = change.removed > 0 and change.is_real if pieces else _is_less(after, before)
    removed = change.removed
    if not less and facts["solids"] == pieces:
        removed = 0.0
        context.warn("NOTHING_REMOVED", f"The tools removed nothing from '{base.Name}'.", result)
    _warn_of_pieces(context, result, facts, max(pieces, 1))
    entry: dict[str, Any] = {"base": base.Name, "tools": [tool.Name for tool in tools]}
    entry["removed_volume"] = rounding.significant(removed)
    if change.error:
        entry["removed_volume_approximate"] = True
        entry["removed_volume_error"] = rounding.significant(change.error)
    return Result(result, entry)


def _is_less(small: Any, large: Any) -> bool:
    """True if there is less of one shape without solids than of another."""
    return volumes.size_of(small) < volumes.size_of(large) * (1.0 - EXACT)


def _warn_of_pieces(context: Context, result: Any, facts: dict[str, Any], expected: int) -> None:
    if facts["solids"] > expected:
        message = f"The result has {facts['solids']} solids that are not connected."
        context.warn("RESULT_IN_PIECES", message, result)


def _warn_of_cavities(
    context: Context, result: Any, facts: dict[str, Any], inputs: list[Any]
) -> None:
    """Warn of holes and hollows that were open in an input, and that nothing leads to now."""
    pieces = [shapes.pieces_of(obj) or (0, 0) for obj in inputs]
    before = sum(max(shells - solids, 0) for solids, shells in pieces)
    closed = facts["shells"] - facts["solids"] - before
    if facts["solids"] and closed > 0:
        message = f"The union closes around {closed} cavities, to which nothing leads any more."
        context.warn("CLOSED_HOLLOW", message, result)
