# SPDX-License-Identifier: MIT
"""Place, turn and holes that all profiles have in common that are drawn for the occasion."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from ...errors import invalid
from ..schema import fields, spatial_fields
from ..schema.centering import centered
from ..schema.parameters import Record, refuse_both
from ..values.geometry import ORIGIN, Vector, add, scaled
from ..values.json_text import object_from_text
from ..values.scalars import SAME_NORMAL
from . import variants

NORMALS = {"xy": (0.0, 0.0, 1.0), "xz": (0.0, -1.0, 0.0), "yz": (1.0, 0.0, 0.0)}
"""The normal of each plane, as sketches have them; its letters are its own X and Y."""
_PLACES = ("position", "center", "corner")
MOST_HOLES = 1000
HOLES: dict[str, type[Record]] = {}
"""The classes of holes by the word that stands under `type`; `profiles` enters them."""
SYNONYMS_OF_HOLES: dict[str, str] = {}


class DrawnProfile(Record):
    """A profile that is drawn for the occasion, in a plane of its own."""

    position: Vector | None = spatial_fields.vector(
        None,
        aliases=("center",),
        doc="Its middle: [x, y, z].",
    )
    normal: Vector | None = spatial_fields.axis(
        None,
        doc="Across its plane. Its own Y points up, or along Y if level.",
    )
    plane: str | None = fields.second_spelling(
        fields.choice(
            None,
            choices=tuple(NORMALS),
            doc="Instead of `normal`; then also position [u, v].",
        ),
        "normal",
    )
    offset: float | None = fields.second_spelling(
        fields.length(None, doc="Along its normal, from its position."), "position"
    )
    rotation: float | None = fields.angle(
        None, minimum=-360, maximum=360, aliases=("angle",), doc="About its normal."
    )
    centered: tuple[bool, ...] | None = fields.second_spelling(
        centered(None, axes="xy", doc="False: a rectangle's corner at `position`; or its axes."),
        "position",
    )
    holes: tuple[Any, ...] = fields.custom(
        lambda value, field: _read_holes(value, field),
        {"type": "array", "items": {"type": "object"}, "maxItems": MOST_HOLES},
        (),
        doc="Profiles at positions [u, v] in it.",
    )

    @property
    def unplaced(self) -> str | None:
        """The parameter that says a place in a plane that was not sent; None where all is said."""
        if self.normal is not None:
            return None
        if self.centered is not None and not all(self.centered):
            return "centered"
        return next((name for name in ("corner", "start") if name in self.given), None)

    @property
    def in_space(self) -> bool:
        """True for a profile whose points say themselves where it lies; `normal` is a side."""
        return False

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Takes a position of two numbers for one in its plane."""
        for name in _PLACES:
            at = raw.get(name)
            if isinstance(at, (list, tuple)) and len(at) == 2:
                plane = str(raw.get("plane")).strip().lower()
                axes = plane if plane in NORMALS else "xy"
                raw = {**raw, name: {"x": 0.0, "y": 0.0, "z": 0.0, **dict(zip(axes, at))}}
        return raw

    @classmethod
    def center(cls, values: dict[str, Any]) -> None:
        """Checks what is said of its middle, which most profiles have at their position anyway."""
        along = values.get("centered")
        if along is not None and not all(along):
            allowed = "true, or another position; of a rectangle also false"
            raise invalid("centered", "is so in any case", list(along), allowed)
        if along is not None and "points" in values:
            allowed = "points about their own middle, or another position"
            raise invalid("centered", "is not said of points", list(along), allowed)

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Makes position and normal of a plane and an offset."""
        cls.center(values)
        refuse_both(values, "plane", "normal")
        plane, offset = values.pop("plane", None), values.pop("offset", None)
        if plane is not None:
            values["normal"] = NORMALS[plane]
            values.setdefault("position", ORIGIN)
        if offset is not None:
            normal = values.setdefault("normal", NORMALS["xy"])
            values["position"] = add(values.get("position", ORIGIN), scaled(normal, offset))


def refuse_unplaced(profile: Any, field: str) -> None:
    """Refuse a corner or ends of a profile whose plane the command would choose.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    name = profile.unplaced if isinstance(profile, DrawnProfile) else None
    if name is not None:
        given = getattr(profile, name, None)
        allowed = "plane: xy, xz or yz, or a normal, beside it; or position for its middle"
        raise invalid(f"{field}.{name}", "needs the plane of the profile", given, allowed)


def in_plane_of(now: Mapping[str, Any], sent: Mapping[str, Any], field: str) -> dict[str, Any]:
    """Parts of a profile that is there already, with a position [u, v] read in its own plane.

    Args:
        now: the profile, with its normal and its position in three numbers.
        sent: the parts that are to change; without a normal or a plane.
        field: the profile's place, for the error.

    Raises:
        ConjureError: INVALID_PARAMETER: the plane is none of those that have [u, v].
    """
    parts = dict(sent)
    for name in _PLACES:
        at = sent.get(name)
        if isinstance(at, (list, tuple)) and len(at) == 2:
            plane = plane_of(now["normal"])
            if plane is None:
                raise invalid(f"{field}.{name}", "has no third number", list(at), "[x, y, z]")
            kept = (0.0, 0.0, 0.0) if "offset" in sent else now["position"]
            parts[name] = {**dict(zip("xyz", kept)), **dict(zip(plane, at))}
    return parts


def plane_of(normal: Sequence[float]) -> str | None:
    """The plane of `NORMALS` that has a normal; None for another one."""
    for plane, wanted in NORMALS.items():
        if all(abs(own - other) < SAME_NORMAL for own, other in zip(normal, wanted)):
            return plane
    return None


def _read_holes(value: Any, field: str) -> tuple[Any, ...]:
    items = value if isinstance(value, (list, tuple)) else [value]
    if len(items) > MOST_HOLES:
        raise invalid(field, "are too many", len(items), f"at most {MOST_HOLES}")
    return tuple(_read_hole(item, f"{field}[{at}]") for at, item in enumerate(items))


def _read_hole(value: Any, field: str) -> Any:
    value = object_from_text(value, field)
    if not isinstance(value, dict):
        raise invalid(field, "must be a profile", value, variants.allowed(HOLES))
    found = variants.read(value, field, HOLES, SYNONYMS_OF_HOLES)
    for name in ("normal", "plane", "offset", "holes"):
        if name in found.given:
            problem, allowed = "has no place in a hole", "profiles in the plane around them"
            raise invalid(f"{field}.{name}", problem, None, allowed)
    if found.in_space or (found.position is not None and found.position[2]):
        raise invalid(f"{field}.position", "leaves the plane", None, "[u, v] in it")
    return found
