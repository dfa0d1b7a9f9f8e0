# SPDX-License-Identifier: MIT
"""Parts of the reply on a large sketch: what was added, and what is not as it was sent."""

from __future__ import annotations

from typing import Any, Iterable, Mapping

from ...vocabulary.sketching.constraints import KINDS_OF_CONSTRAINT
from .constraining import DIMENSIONS
from .drafts import Wanted
from .readings import Reading
from .telling import MOST_TOLD, constraint_reply, constraints_reply


def added_reply(sketch: Any, joined: Iterable[int]) -> dict[str, Any]:
    """Entry of constraints that were seen in a drawing, by their indices; of many their number."""
    indices = list(joined)
    if not indices:
        return {}
    reading = Reading(sketch)
    if len(reading.drawing) > MOST_TOLD:
        return {"added_count": len(indices)}
    rows = [constraint_reply(reading.constraints[at], reading.elements) for at in indices]
    return {"added": rows}


def differing_reply(sketch: Any, origins: Mapping[int, Wanted]) -> dict[str, Any]:
    """Entry of the new constraints of a large sketch that are not as they were sent.

    Those are dimensions without a value, which have that of the drawing or of an expression, and
    those of 0, which became alignments without a name.

    Args:
        sketch: the sketch.
        origins: by index of its constraints, what asked for each.
    """
    constraints = sketch.Constraints
    found = [at for at, one in origins.items() if _differs(one, constraints[at].Type)]
    if not found or len(sketch.Geometry) <= MOST_TOLD:
        return {}
    rows = constraints_reply(Reading(sketch), numbers=found[:MOST_TOLD])
    return {"differing_count": len(found), "constraints": rows}


def _differs(one: Wanted, word: str) -> bool:
    if KINDS_OF_CONSTRAINT[one.constraint.type].unit is None:
        return False
    return one.constraint.value is None or word not in DIMENSIONS
