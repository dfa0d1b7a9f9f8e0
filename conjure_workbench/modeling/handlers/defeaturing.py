# SPDX-License-Identifier: MIT
"""Faces removed from solids by the kernel, which extends the faces beside them."""

from __future__ import annotations

from typing import Any, Iterator

import Part

from ...errors import ConjureError
from ...kernel.desk import made_of
from ...vocabulary.commands.defeaturing import Defeature
from ..command.consumed import not_parametric
from ..command.context import Context, Result
from ..command.registry import handles
from ..document import rounding
from ..document.freecad_errors import KERNEL_ERRORS, quoted, sentence
from ..document.freecad_types import Face, Shape
from ..geometry import shapes
from ..geometry.ancestry.lineage import inner_points
from ..geometry.faces import Faces
from ..geometry.reference_resolution import resolve_elements
from ..geometry.tolerances import COINCIDENT
from ..measure import volumes


@handles(Defeature)
def defeature(parameters: Defeature, context: Context) -> Result:
    """Make a Part::Feature of the shape without the faces."""
    source = context.solid_operand(parameters.object_name)
    indices = resolve_elements(parameters.faces, Faces(source), "faces").indices
    names = [f"Face{index}" for index in indices]
    shape = shapes.shape_of(source)
    try:
        made = _unwrapped(made_of(shape, "defeaturing", {"Face": list(indices)}), shape)
    except KERNEL_ERRORS as error:
        raise _impossible(names, sentence(error), **quoted(error)) from error
    there = _on_surface(shape, made)
    left = [name for name in names if name in there]
    if left:
        why = f"the faces beside {left[0]} do not meet without it"
        raise _impossible(names, why, left=left)
    gone = [name for name, _ in _named(shape) if name not in there and name not in names]
    if gone:
        raise _impossible(names, f"{gone[0]} would go as well", gone=gone)
    result: Any = context.create_wanted(
        parameters, "Part::Feature", default=f"{source.Name}_defeatured"
    )
    result.Shape = made
    context.build_from(result, [source])
    context.warn(*not_parametric(result, source), result)
    facts = {"source": source.Name, "removed": len(names)}
    return Result(result, {**facts, "volume": _volumes(shape, result.Shape)})


def _unwrapped(made: Any, before: Shape) -> Any:
    """The solid of a compound that the kernel puts around it."""
    is_wrapped = made.ShapeType == "Compound" and before.ShapeType == "Solid"
    return made.Solids[0] if is_wrapped and len(made.Solids) == 1 else made


def _named(shape: Shape) -> Iterator[tuple[str, Face]]:
    return ((f"Face{index}", face) for index, face in enumerate(shape.Faces, 1))


def _on_surface(before: Shape, after: Shape) -> set[str]:
    """The names of the faces of which the surface of the result still has the middle."""
    surface = Part.Compound(after.Faces)
    middles = {name: Part.Vertex(inner_points(face)[0]) for name, face in _named(before)}
    return {name for name, middle in middles.items() if middle.distToShape(surface)[0] < COINCIDENT}


def _impossible(faces: list[str], why: str, **details: Any) -> ConjureError:
    message = f"The faces cannot be removed: {why.rstrip('.')}."
    advice = (
        "Name all faces of a hole, a boss or a row of fillets together, and none of the sides that "
        "are to be extended."
    )
    return ConjureError(
        "GEOMETRY_ERROR",
        message,
        field="faces",
        given=faces,
        details={"advice": advice, **details},
    )


def _volumes(before: Shape, after: Shape) -> dict[str, float]:
    """The volume before, and how much was filled or taken away, in mm3."""
    first, step = _volume(before), _volume(after) - _volume(before)
    key = "added" if step > 0 else "removed"
    return {"before": rounding.significant(first), key: rounding.significant(abs(step))}


def _volume(shape: Shape) -> float:
    return volumes.volume_of(shape)[0]
