# SPDX-License-Identifier: MIT
"""Parameters that all primitives have: where they lie, and by which of their points."""

from __future__ import annotations

from typing import Any, Mapping

from ...errors import ConjureError
from ..schema import fields, spatial_fields
from ..schema.centering import AXES, centered
from ..schema.parameters import Creates, set_alternative
from ..values.geometry import ORIGIN, Placement, Rotation, Vector, add, scaled
from ..values.scalars import plain
from ..words.splitting import words_of


class Primitive(Creates):
    """The parameters that every primitive has.

    After parsing, `placement` is the whole placement, and `position` and `rotation` are its parts.
    """

    position: Vector = spatial_fields.vector(
        ORIGIN, doc="Place of its own origin: [x, y, z] in mm."
    )
    rotation: Rotation = spatial_fields.rotation(
        Rotation(),
        doc="Turn about that: {axis, angle}, [yaw, pitch, roll] in degrees, or a quaternion "
        "[x, y, z, w].",
        shown=[0.0, 0.0, 0.0],
    )
    placement: Placement = fields.second_spelling(
        spatial_fields.placement(Placement(), doc="Both together."),
        "position",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Brings position, rotation and placement together."""
        parts = values.pop("placement", spatial_fields.PlacementParts())
        if parts.position is not None:
            set_alternative(values, "position", parts.position, "placement")
        if parts.rotation is not None:
            set_alternative(values, "rotation", parts.rotation, "placement")
        placed = cls.with_defaults(values)
        values["placement"] = Placement(placed["position"], placed["rotation"])


class Centerable(Primitive):
    """A primitive that can be put by its middle instead of its own origin.

    After parsing, `position` is that of its own origin, however it was put.
    """

    position: Vector = spatial_fields.vector(
        ORIGIN, doc="Place of its own origin: [x, y, z] in mm; of its middle, if centered."
    )
    centered: tuple[bool, ...] | None = fields.second_spelling(
        centered(
            None,
            doc="Its middle at `position`: true, or along some axes: 'xy'.",
        ),
        "position",
    )

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        if self.centered is not None:
            where = add(self.position, scaled(self.rotation.turned(self.off_center), -1.0))
            self.position, self.placement = where, Placement(where, self.rotation)

    @property
    def middle(self) -> Vector:
        """Middle of what it takes up, seen from its own origin; of all of it, if it is a part."""
        return ORIGIN

    @property
    def off_center(self) -> Vector:
        """Middle along the axes along which it is centered, and 0 along the others."""
        along = self.centered or (False, False, False)
        x, y, z = (at if is_centered else 0.0 for at, is_centered in zip(self.middle, along))
        return (x, y, z)

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Takes a `center` that is no point for `centered`."""
        if "centered" in raw:
            return raw
        return {
            ("centered" if _is_center(name) and not _is_point(value) else name): value
            for name, value in raw.items()
        }

    @classmethod
    def advice_on(cls, name: Any, entries: Mapping[Any, Any]) -> str:
        """Advice on a `center` that is a point, as other programs take it."""
        if not _is_center(name):
            return ""
        kept = {key: value for key, value in entries.items() if key not in (name, "position")}
        try:
            read = cls.parse({**kept, "position": entries[name], "centered": True})
        except ConjureError:
            return f"Leave '{name}' out, and send position and centered: true."
        place = ", ".join(plain(round(part, 6) + 0.0) for part in read.position)
        return f"Send position [{place}], or centered: true with the middle as position."


def _is_center(name: Any) -> bool:
    return isinstance(name, str) and len(name) < 16 and words_of(name) == words_of("center")


def _is_point(value: Any) -> bool:
    """True for what can be neither a flag, nor letters, nor flags of the three axes."""
    if isinstance(value, (list, tuple)):
        return len(value) != len(AXES) or not any(isinstance(part, bool) for part in value)
    return not isinstance(value, (bool, str))


class Standing:
    """A primitive that stands on its origin."""

    height: float

    @property
    def middle(self) -> Vector:
        """Middle of what it takes up: half its height above its origin."""
        return (0.0, 0.0, self.height / 2.0)
