# SPDX-License-Identifier: MIT
"""Verification of results: success means verified, never "called without exception"."""

from __future__ import annotations

from typing import Any

from ...errors import ConjureError
from ..document.freecad_types import DocumentObject
from ..geometry import shapes
from ..geometry.bounds import Box
from ..geometry.tolerances import TOLD_OF
from ..measure import shape_facts, volumes
from ..measure.closed_forms import mass_properties

PRIMITIVES = frozenset({"Part::Box", "Part::Cylinder", "Part::Sphere", "Part::Cone", "Part::Torus"})
BY_CONSTRUCTION = PRIMITIVES | {"App::Link"}
"""Types whose shape is right by construction, or that of another object."""


def verified_facts(
    obj: DocumentObject, *, solid: bool, open_allowed: bool = False
) -> dict[str, Any]:
    """The facts of a newly computed object's shape, if it is sound.

    Args:
        obj: the recomputed object.
        solid: whether the result has to be made of closed solids.
        open_allowed: whether they may be open all the same, because they were before.

    Raises:
        ConjureError: RESULT_INVALID for an empty, invalid, open or inside-out result.
    """
    by_construction = obj.TypeId in BY_CONSTRUCTION
    shape = shapes.global_shape_of(obj)
    if not by_construction:
        _learn_from_inputs(obj)
    facts = shape_facts.describe_shape(shape, check=not by_construction, mass=mass_properties(obj))
    problem = _problem(facts, solid, open_allowed)
    if problem is not None or facts is None:
        message = f"The result of {obj.TypeId} '{obj.Name}' {problem}."
        details = {"object_id": obj.Name, "shape": facts}
        raise ConjureError("RESULT_INVALID", message, details=details)
    return facts


def _learn_from_inputs(obj: DocumentObject) -> None:
    after = shapes.shape_of(obj)
    if shapes.is_empty(after):
        return
    for one in obj.OutList:
        before = shapes.shape_of(one)
        if not shapes.is_empty(before):
            volumes.learn_from(before, after)


def _problem(facts: dict[str, Any] | None, solid: bool, open_allowed: bool) -> str | None:
    if facts is None:
        return "is empty"
    if solid and not facts["solids"]:
        return "has no solid"
    if solid and not (facts["closed"] or open_allowed):
        # A fillet can open a solid and be valid all the same.
        return "has a shell that is not closed"
    if facts["solids"] and facts["volume"] <= 0:
        return "is inside out (its volume is not positive)"
    if not facts["valid"]:
        return "is not a valid shape"
    return None


def shape_warnings(facts: dict[str, Any] | None) -> list[tuple[str, str]]:
    """Warnings about a sound shape, as (code, message)."""
    if facts is None:
        return []
    found = accuracy_warnings(facts)
    if facts["shells"] and not facts["closed"]:
        found.append(("NOT_CLOSED", "The result has a shell that is not closed."))
    return found


def accuracy_warnings(facts: dict[str, Any]) -> list[tuple[str, str]]:
    """Warnings about the sizes that a reply tells of a shape, as (code, message)."""
    error = facts.get("relative_error", 0.0)
    if error <= TOLD_OF:
        return []
    message = f"Volume, area and center of mass may be off by up to {100.0 * error:.2g} %."
    return [("NOT_EXACT", message)]


def box_warnings(box: Box | None) -> list[tuple[str, str]]:
    """Warnings about a bounding box that a reply tells, as (code, message)."""
    if box is None:
        return []
    largest = max(high - low for low, high in zip(box.low, box.high))
    if box.tolerance <= TOLD_OF * largest:
        return []
    message = f"A side of the box may lie up to {box.tolerance:g} mm too far out."
    return [("NOT_EXACT", message)]
