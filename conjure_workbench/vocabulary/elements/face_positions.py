# SPDX-License-Identifier: MIT
"""Places on a face: as offsets along its axes, or as points that are projected on it."""

from __future__ import annotations

from typing import Any, Callable, Tuple

from ...errors import invalid
from ..schema.fields import LENGTHS, Field, array_of
from ..schema.spatial_fields import read_point
from ..values import units
from ..values.scalars import LENGTH_LIMIT, items, within

Offset = Tuple[float, float]

PLACES_LIMIT = 200
"""At how many places one command may work."""
AXES = (
    "Seen from outside, u points right and v up, as global Z does as far as it can; on a level "
    "face u is along X."
)
OFFSET_ALLOWED = "[u, v], lengths in mm or with a unit, or a list of these"
POSITION_ALLOWED = "[x, y, z], lengths in mm or with a unit, or a list of these"

_SIZE = {"type": ["number", "string"]}


def offsets(*, doc: str) -> Any:
    """One or several [u, v] in mm, as a tuple; None if there are none."""
    return _places(read_offset, 2, OFFSET_ALLOWED, doc, ("offsets",))


def positions(*, doc: str) -> Any:
    """One or several points in mm, as a tuple; None if there are none."""
    return _places(read_point, 3, POSITION_ALLOWED, doc, ("positions", "point", "points"))


def read_offset(value: Any, field: str) -> Offset:
    """One offset from [u, v], {u, v} or {x, y}, in mm.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    parts = value
    if isinstance(value, dict):
        entries = {key: part for key, part in value.items() if part is not None}
        for names in (("u", "v"), ("x", "y")):
            if set(entries) == set(names):
                parts = [entries[name] for name in names]
    if not isinstance(parts, (list, tuple)) or len(parts) != 2:
        raise invalid(field, "must be an offset on the face", value, OFFSET_ALLOWED)
    u, v = (
        within(units.length(part, where), part, where, -LENGTH_LIMIT, LENGTH_LIMIT, "mm")
        for part, where in ((part, f"{field}[{at}]") for at, part in enumerate(parts))
    )
    return (u, v)


def read_places(value: Any, field: str) -> tuple[Any, ...]:
    """Places from a list of points [x, y, z], or from a list of offsets [u, v], in mm.

    Raises:
        ConjureError: INVALID_PARAMETER, also for a list of both.
    """
    first = value[0] if isinstance(value, (list, tuple)) and value else None
    is_flat = isinstance(first, (list, tuple)) and len(first) == 2
    allowed = OFFSET_ALLOWED if is_flat else POSITION_ALLOWED
    return _read_all(read_offset if is_flat else read_point, value, field, allowed)


def _places(
    read_one: Callable[[Any, str], Any],
    count: int,
    allowed: str,
    doc: str,
    aliases: tuple[str, ...],
) -> Any:
    def read(value: Any, field: str) -> tuple[Any, ...]:
        return _read_all(read_one, value, field, allowed)

    one = array_of(_SIZE, count, count)
    many = array_of(one, 1, PLACES_LIMIT)
    return Field(read, {"anyOf": [many, one], **LENGTHS}, None, doc, aliases)


def _read_all(
    read_one: Callable[[Any, str], Any], value: Any, field: str, allowed: str
) -> tuple[Any, ...]:
    if not _holds_several(value):
        return (read_one(value, field),)
    given = items(value, field, allowed)
    if len(given) > PLACES_LIMIT:
        raise invalid(field, f"must have at most {PLACES_LIMIT} places", value, allowed)
    found = tuple(read_one(item, f"{field}[{at}]") for at, item in enumerate(given))
    if len(set(found)) < len(found):
        raise invalid(field, "names a place twice", value, "each place once")
    return found


def _holds_several(value: Any) -> bool:
    return (
        isinstance(value, (list, tuple))
        and bool(value)
        and all(isinstance(item, (list, tuple, dict)) for item in value)
    )
