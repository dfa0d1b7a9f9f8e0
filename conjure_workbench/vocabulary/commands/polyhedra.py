# SPDX-License-Identifier: MIT
"""Solids with plane faces that are described by a few sizes."""

from __future__ import annotations

import math
from typing import Any

from ...errors import invalid
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.parameters import refuse_both, set_alternative
from ..schema.roles import Role
from ..values.geometry import Vector
from ..values.scalars import SHORTEST, plain
from .primitive_base import Centerable, Standing

command = Capability("primitives")

_MOST_SIDES = 1000
_RADIUS = 5.0


@command(
    "create_wedge",
    aliases=("wedge",),
    example={"xmax": 20, "ymax": 15, "zmax": 10, "x2min": 5, "x2max": 15},
)
class CreateWedge(Centerable):
    """Create a block whose far side may have other sizes than its near side.

    The near side lies at `ymin`, from `xmin` to `xmax` and from `zmin` to `zmax`. The far side lies
    at `ymax`, from `x2min` to `x2max` and from `z2min` to `z2max`; what is not given of it is as on
    the near side. A far side without width, height or both makes a ridge or a point.
    """

    xmin: float = fields.length(0, doc="Where the near side begins along X.")
    xmax: float = fields.length(10, doc="Where the near side ends along X.")
    ymin: float = fields.length(0, doc="Where the near side lies along Y.")
    ymax: float = fields.length(10, doc="Where the far side lies along Y.")
    zmin: float = fields.length(0, doc="Where the near side begins along Z.")
    zmax: float = fields.length(10, doc="Where the near side ends along Z.")
    x2min: float | None = fields.length(None, doc="Where the far side begins along X.")
    x2max: float | None = fields.length(None, doc="Where the far side ends along X.")
    z2min: float | None = fields.length(None, doc="Where the far side begins along Z.")
    z2max: float | None = fields.length(None, doc="Where the far side ends along Z.")

    @property
    def middle(self) -> Vector:
        """Middle of the box around both sides, seen from its own origin."""
        x = min(self.xmin, self.x2min or 0.0) + max(self.xmax, self.x2max or 0.0)
        z = min(self.zmin, self.z2min or 0.0) + max(self.zmax, self.z2max or 0.0)
        return (x / 2.0, (self.ymin + self.ymax) / 2.0, z / 2.0)

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Gives the far side the sizes of the near one, and checks that nothing is reversed."""
        super().finish(values)
        near = cls.with_defaults(values)
        for axis in "xyz":
            low, high = near[f"{axis}min"], near[f"{axis}max"]
            if high - low < SHORTEST:
                allowed = f"more than {plain(low)} mm"
                raise invalid(f"{axis}max", f"must be greater than {axis}min", high, allowed)
        for axis in "xz":
            low = values.setdefault(f"{axis}2min", near[f"{axis}min"])
            high = values.setdefault(f"{axis}2max", near[f"{axis}max"])
            if high < low:
                allowed = f"at least {plain(low)} mm"
                raise invalid(f"{axis}2max", f"must not be less than {axis}2min", high, allowed)


@command(
    "create_prism",
    aliases=("prism", "create_polygon_prism"),
    example={"sides": 6, "circumradius": 8, "height": 5},
)
class CreatePrism(Standing, Centerable):
    """Create a prism on a regular polygon that stands on `position`, a corner towards X.

    The polygon's size is the radius of the circle through its corners, or, as `inradius`, of the
    circle that touches its sides: half the width across flats.
    """

    sides: int = fields.in_role(
        Role.SIZE,
        fields.integer(
            6,
            minimum=3,
            maximum=_MOST_SIDES,
            aliases=("polygon", "num_sides"),
            doc="How many sides the polygon has.",
        ),
    )
    circumradius: float | None = fields.size(
        None,
        aliases=("radius",),
        doc=f"Radius of the circle through the corners; without any radius, {plain(_RADIUS)} mm.",
    )
    inradius: float | None = fields.size(
        None, aliases=("apothem",), doc="Radius of the circle that touches the sides, instead."
    )
    circumscribed: bool = fields.second_spelling(
        fields.boolean(
            True, doc="False: the value of `circumradius` or `radius` is meant as `inradius`."
        ),
        "inradius",
    )
    height: float = fields.size(10, doc="Height along Z.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Sorts out which radius is meant; refuses sides that FreeCAD would drop without a word."""
        super().finish(values)
        refuse_both(values, "circumradius", "inradius")
        if "circumradius" in values and not cls.with_defaults(values)["circumscribed"]:
            set_alternative(values, "inradius", values.pop("circumradius"), "circumradius")
        sides = cls.with_defaults(values)["sides"]
        radius = _corner_radius(sides, values.get("circumradius"), values.get("inradius"))
        # A side is the chord of the polygon's central angle.
        if 2 * radius * math.sin(math.pi / sides) < SHORTEST:
            given = "inradius" if "inradius" in values else "circumradius"
            least = SHORTEST / (2 * math.sin(math.pi / sides))
            problem = f"makes sides shorter than {plain(SHORTEST)} mm with {sides} of them"
            allowed = f"a circumradius of at least {least:.3g} mm, or fewer sides"
            raise invalid(given, problem, values[given], allowed)

    @property
    def corner_radius(self) -> float:
        """Radius of the circle through the corners, in mm, however it was given."""
        return _corner_radius(self.sides, self.circumradius, self.inradius)


def _corner_radius(sides: int, circumradius: float | None, inradius: float | None) -> float:
    if inradius is not None:
        return inradius / math.cos(math.pi / sides)
    return _RADIUS if circumradius is None else circumradius
