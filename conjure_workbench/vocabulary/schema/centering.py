# SPDX-License-Identifier: MIT
"""Axes along which something is put by its middle."""

from __future__ import annotations

from functools import partial
from typing import Any

from ...errors import invalid
from .fields import Field

AXES = "xyz"


def centered(default: Any, *, doc: str, axes: str = AXES) -> Any:
    """A true or false for each axis.

    Sent as one for all of them, as the letters of those along which it is centered, or as a list.

    Args:
        default: a tuple with one for each axis, or None.
        doc: as for all fields.
        axes: the letters of the axes.
    """
    shape = {"type": ["boolean", "string", "array"]}
    return Field(partial(_read, axes=axes), shape, default, doc)


def _read(value: Any, field: str, axes: str) -> tuple[bool, ...]:
    if isinstance(value, str) and len(value) < 16:
        word = value.strip().lower()
        if word in ("true", "false"):
            value = word == "true"
        elif word and set(word) <= set(axes):
            return tuple(axis in word for axis in axes)
    if isinstance(value, bool):
        return (value,) * len(axes)
    is_listed = isinstance(value, (list, tuple)) and len(value) == len(axes)
    if is_listed and all(isinstance(part, bool) for part in value):
        return tuple(value)
    allowed = f"true, false, letters of '{axes}', or a list of {len(axes)} of true and false"
    raise invalid(field, "must say along which axes", value, allowed)
