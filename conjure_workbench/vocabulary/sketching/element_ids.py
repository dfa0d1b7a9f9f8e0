# SPDX-License-Identifier: MIT
"""Names that sketch elements and dimensions may have, and references to them."""

from __future__ import annotations

import re
from typing import Any

from ...errors import invalid
from ..schema.fields import Field
from ..values.scalars import NAME_LIMIT

RESERVED = frozenset({"origin", "x_axis", "y_axis"})
ID_ALLOWED = "letters, digits and _, not beginning with a digit, such as l1"
REFERENCE_ALLOWED = (
    "an id, such as l1; a point of one, such as l1.start, l1.end or c1.center; a part of a "
    "compound, such as r1.bottom; origin, x_axis or y_axis"
)
_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}")
_REFERENCE = re.compile(r"[A-Za-z_]\w{0,62}(?:\.[A-Za-z_]\w{0,62}){0,2}", re.ASCII)
_EXTERNAL = re.compile(r"external[0-9]*")


def id_field() -> Any:
    """The name of an element, which no other element of the sketch has; else one is made."""
    shape = {"type": "string", "pattern": f"^{_ID.pattern}$"}
    return Field(read_id, shape, None, "Name to refer to it by; else l1, c1, ...", ("name",))


def read_id(value: Any, field: str) -> str:
    """A name of an element or of a dimension.

    Raises:
        ConjureError: INVALID_PARAMETER, also for a word that means something else.
    """
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise invalid(field, "is no name that an element can have", value, ID_ALLOWED)
    if value in RESERVED or _EXTERNAL.fullmatch(value):
        raise invalid(
            field, f"must not be '{value}', which means something else", value, ID_ALLOWED
        )
    return value


def read_reference(value: Any, field: str) -> str:
    """A reference to an element or one of its points, as text; whether it is there shows later.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if not isinstance(value, str) or len(value) > NAME_LIMIT or not _REFERENCE.fullmatch(value):
        raise invalid(field, "is no reference to an element of a sketch", value, REFERENCE_ALLOWED)
    return value
