# SPDX-License-Identifier: MIT
"""A plane among the parameters: by the name of its direction or by a normal, through a point."""

from __future__ import annotations

from typing import Any

from ..values.geometry import ORIGIN
from . import fields, spatial_fields
from .parameters import refuse_both

_AXES = ("x", "y", "z")


def plane_field(default: str, *, doc: str) -> Any:
    """The direction of a plane by the two axes in it."""
    return fields.choice(
        default, choices=("xy", "xz", "yz"), synonyms={"yx": "xy", "zx": "xz", "zy": "yz"}, doc=doc
    )


def normal_field(what: str) -> Any:
    """The normal of a plane, as a unit vector; None where `plane` says it."""
    return spatial_fields.axis(
        None,
        aliases=("direction", "axis"),
        doc=f"Across the {what}, instead of `plane`: a letter or a vector [x, y, z].",
    )


def point_field(what: str) -> Any:
    """A point of a plane, in mm."""
    return spatial_fields.vector(
        ORIGIN,
        aliases=("position", "origin", "base", "center"),
        doc=f"A point of the {what}: [x, y, z] in mm.",
    )


def set_normal_of_plane(values: dict[str, Any], default: str) -> None:
    """Turn the plane's name into its normal.

    Args:
        values: the parameters that were given, changed in place.
        default: the plane where none is given.

    Raises:
        ConjureError: INVALID_PARAMETER, if both are given.
    """
    refuse_both(values, "plane", "normal")
    plane = values.get("plane", default)
    values.setdefault("normal", tuple(float(axis not in plane) for axis in _AXES))
