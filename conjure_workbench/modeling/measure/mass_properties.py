# SPDX-License-Identifier: MIT
"""Mass and moments of inertia of a body, each under the name of its unit."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ..document import rounding
from ..geometry.tolerances import TENSOR_NOISE
from . import mass

_MM_PER_M = 1000
_MM3 = 1 / _MM_PER_M**3
"""A cubic millimeter in cubic meters: makes kg of mm3, and kg mm2 of mm5, by kg/m3."""
_M2 = 1 / _MM_PER_M**2


def describe_mass(body: mass.Mass, density: float, *, inertia: bool) -> dict[str, Any]:
    """Mass, and on demand the inertia tensors, of a body at a density in kg/m3."""
    kilograms = rounding.significant(body.volume * density * _MM3)
    entry: dict[str, Any] = {"mass": kilograms}
    if inertia:
        origin = mass.about_point(body, FreeCAD.Vector())
        moments, axes = mass.principal(body.inertia)
        entry["inertia"] = {
            "about_center_of_mass": {"kg_mm2": _rows(body.inertia, density)},
            "about_origin": {"kg_mm2": _rows(origin, density)},
            "principal_moments": {"kg_mm2": [_entry(value, density * _MM3) for value in moments]},
            "principal_axes": [[rounding.tidy(part) for part in axis] for axis in axes],
            "convention": "tensors row by row along the global axes; an entry off the diagonal is "
            "minus the integral of the product of the two coordinates",
        }
    return entry


def dynamic_properties(
    body: mass.Mass, density: float, box: dict[str, Any] | None
) -> dict[str, Any]:
    """The same in SI units, with the surface and the box around it."""
    tensor = _clean(body.inertia)
    return {
        "mass_kg": rounding.significant(body.volume * density * _MM3),
        "volume_m3": rounding.significant(body.volume * _MM3),
        "surface_area_m2": rounding.significant(body.area * _M2),
        "center_of_mass_m": [rounding.significant(value / _MM_PER_M) for value in body.center],
        "moments_of_inertia_kg_m2": {
            f"I{one}{other}": _entry(
                tensor["xyz".index(one)]["xyz".index(other)], density * _MM3 * _M2
            )
            for one, other in ("xx", "yy", "zz", "xy", "yz", "xz")
        },
        "bounding_box_m": box
        and {
            corner: [rounding.significant(value / _MM_PER_M) for value in place]
            for corner, place in (("min", box["min"]), ("max", box["max"]))
        },
        "density_kg_m3": density,
    }


def _rows(tensor: mass.Tensor, density: float) -> list[list[float]]:
    return [[_entry(value, density * _MM3) for value in row] for row in _clean(tensor)]


def _clean(tensor: mass.Tensor) -> list[list[float]]:
    largest = max(abs(value) for row in tensor for value in row)
    least = TENSOR_NOISE * largest
    return [[value if abs(value) > least else 0.0 for value in row] for row in tensor]


def _entry(value: float, factor: float) -> float:
    return rounding.significant(value * factor)
