# SPDX-License-Identifier: MIT
"""Measuring objects and their elements: sizes, masses and angles; nothing changes."""

from __future__ import annotations

from typing import Any

from ...errors import invalid, missing
from ..elements import any_references
from ..elements.element_references import INDEX_LIMIT
from ..schema import fields, name_fields, quantity_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET, Concerns, Parameters
from ..schema.roles import Role
from ..values.scalars import items

command = Capability("queries")

QUANTITIES = (
    "length",
    "area",
    "volume",
    "angle",
    "radius",
    "diameter",
    "center_of_mass",
    "mass",
    "inertia",
)
"""The quantities of `measure`, in the order of its replies."""

MATERIALS = {
    "steel": 7850.0,
    "stainless_steel": 8000.0,
    "cast_iron": 7200.0,
    "aluminum": 2700.0,
    "brass": 8500.0,
    "copper": 8960.0,
    "titanium": 4500.0,
    "magnesium": 1740.0,
    "abs": 1040.0,
    "pla": 1240.0,
    "petg": 1270.0,
    "nylon": 1140.0,
    "polycarbonate": 1200.0,
    "acrylic": 1190.0,
    "pom": 1410.0,
    "ptfe": 2200.0,
    "oak": 700.0,
    "pine": 500.0,
    "glass": 2500.0,
    "concrete": 2400.0,
    "water": 1000.0,
}
"""Usual densities in kg/m3; grades differ by a few percent."""
DEFAULT_DENSITY = 7850.0
"""In kg/m3; that of the contract's `calculate_dynamic_properties`."""

_SYNONYMS = {
    "surface_area": "area",
    "surface": "area",
    "perimeter": "length",
    "center": "center_of_mass",
    "centroid": "center_of_mass",
    "center_of_gravity": "center_of_mass",
    "com": "center_of_mass",
    "moments_of_inertia": "inertia",
    "moment_of_inertia": "inertia",
    "weight": "mass",
    "radii": "radius",
}
_ALL = ("all", "*", "everything")
_WORD = {"type": "string", "enum": ["all", *QUANTITIES]}


def _read_what(value: Any, field: str) -> tuple[str, ...]:
    allowed = ["all", *QUANTITIES]
    found: list[str] = []
    for at, item in enumerate(items(value, field, "a list of words")):
        word = item.strip().lower() if isinstance(item, str) and len(item) < 64 else ""
        if word in _ALL:
            return QUANTITIES
        word = _SYNONYMS.get(word, word)
        if word not in QUANTITIES:
            where = field if isinstance(value, str) else f"{field}[{at}]"
            raise invalid(where, f"must be one of {', '.join(allowed)}", item, allowed)
        found.append(word)
    return tuple(dict.fromkeys(found)) or QUANTITIES


def _density() -> Any:
    return quantity_fields.density(
        None,
        aliases=("density_kg_m3", "material_density"),
        doc="Density; without it or a material, 7850 (steel).",
    )


def _material() -> Any:
    return fields.choice(
        None,
        choices=tuple(MATERIALS),
        synonyms={"aluminium": "aluminum", "pmma": "acrylic", "delrin": "pom", "wood": "pine"},
        aliases=("material_id",),
        doc="Instead of the density.",
    )


def _set_density(values: dict[str, Any]) -> None:
    """Give values the density of their material."""
    if "material" in values:
        density = MATERIALS[values["material"]]
        if values.setdefault("density", density) != density:
            allowed = f"{density:g} for {values['material']}, or no material"
            raise invalid("density", "contradicts material", values["density"], allowed)


@command(
    "measure",
    aliases=("measure_object", "mass_properties"),
    example={"objects": ["Box"], "what": ["volume", "mass"], "density": 2700},
    reply=(
        "object_id, label, type, and by name what was asked for, such as volume, mass, "
        "density_kg_m3, inertia {kg_mm2}, radii [{radius, diameter, "
        "count, elements}] of several; method, relative_error; of several objects "
        "results [{the same}] and total; units {QUANTITY: unit}"
    ),
)
class Measure(Parameters):
    """Measure objects, or elements of one, as exactly as their geometry is.

    In mm, mm2, mm3, degrees and kg; inertia in kg mm2, about the center of mass and the
    document's origin, along its axes. For an angle give two elements.
    """

    objects: tuple[str, ...] = name_fields.names(
        role=Role.SUBJECT,
        aliases=("object_name", *TARGET, "name", "object_names", "object_a"),
        doc="Names (object_id) or labels; several also together.",
    )
    what: tuple[str, ...] = fields.custom(
        _read_what,
        {"anyOf": [{"type": "array", "items": _WORD}, {"type": "string"}]},
        QUANTITIES,
        doc="What to measure; by default all.",
        aliases=("quantity", "quantities", "properties", "measure"),
        shown="all",
    )
    elements: tuple[Any, ...] = any_references.elements(
        aliases=("element", "element_a", "edges", "edge", "faces", "face"),
        doc="What of the object, else all:",
    )
    other_object: str | None = name_fields.name(
        None,
        role=Role.TOOL,
        aliases=("object_b",),
        doc="The object of `other_element`, by default the same.",
    )
    other_element: Any = any_references.element(
        aliases=("element_b",), doc="For an angle, the second element:"
    )
    density: float | None = _density()
    material: str | None = _material()

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Takes numbers under `edges` for edges, and "all" for all of what is named."""
        entries = {key: _as_edges(value) if key in _EDGES else value for key, value in raw.items()}
        for key in ("edges", "faces"):
            if entries.get(key) in (*_ALL, []):
                entries[key] = key
        return entries

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Elements belong to one object; a material names a density."""
        several = len(values.get("objects", ())) > 1
        for name in ("elements", "other_element"):
            if several and values.get(name):
                allowed = "one object, or no elements"
                raise invalid(name, "needs a single object", values["objects"], allowed)
        count = len(cls.with_defaults(values)["elements"])
        if "other_element" in values and count == 0:
            raise missing("elements", "One element, to be measured to other_element.")
        if "other_element" in values and count > 1:
            raise invalid("elements", "must be one beside other_element", count, "one element")
        if "other_object" in values and "other_element" not in values:
            allowed = "other_element beside it; or both objects in `objects`"
            raise invalid("other_object", "needs other_element", values["other_object"], allowed)
        _set_density(values)


@command(
    "calculate_dynamic_properties",
    aliases=("dynamic_properties",),
    example={"object_name": "Box", "material": "aluminum"},
    reply=(
        "object_id, dynamic_properties {mass_kg, volume_m3, surface_area_m2, center_of_mass_m, "
        "moments_of_inertia_kg_m2 {Ixx, Iyy, Izz, Ixy, Iyz, Ixz}, bounding_box_m, density_kg_m3}"
    ),
)
class CalculateDynamicProperties(Concerns):
    """Measure an object's mass and inertia in m, kg and kg m2, about its center of mass.

    `measure` tells them in mm.
    """

    density: float | None = _density()
    material: str | None = _material()

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """A material names a density."""
        _set_density(values)


_EDGES = ("edge", "edges")


def _as_edges(value: Any) -> Any:
    if isinstance(value, list):
        return [item if isinstance(item, list) else _as_edges(item) for item in value]
    is_index = type(value) is int and 0 <= value <= INDEX_LIMIT
    is_digits = isinstance(value, str) and len(value) <= 12 and value.strip().isdigit()
    return f"Edge{str(value).strip()}" if is_index or is_digits else value
