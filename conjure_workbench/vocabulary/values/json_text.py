# SPDX-License-Identifier: MIT
"""Objects that are sent as JSON text: some vendors' models cannot fill an object of free keys."""

from __future__ import annotations

import json
from typing import Any, Mapping, NoReturn

from ...errors import invalid


def object_from_text(value: Any, field: str) -> Any:
    """The object that a JSON text holds, an empty one for an empty text.

    What is no text comes back as it is.

    Raises:
        ConjureError: INVALID_PARAMETER: the text holds no JSON object.
    """
    if not isinstance(value, str):
        return value
    if not value.strip():
        return {}
    try:
        found = json.loads(value, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        raise invalid(field, f"is no JSON text: {reason}", value, _ALLOWED) from None
    if not isinstance(found, dict):
        raise invalid(field, "must be an object, or one as JSON text", value, _ALLOWED)
    return found


_ALLOWED = "a JSON object, or the same as JSON text"


def read_object(value: Any, field: str) -> dict[str, Any]:
    """An object, or one as JSON text.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    found = object_from_text(value, field)
    if not isinstance(found, Mapping):
        raise invalid(field, "must be an object", value, _ALLOWED)
    return dict(found)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")
