# SPDX-License-Identifier: MIT
"""Gears with involute teeth."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.roles import Role
from ..values.gears import LEAST_TEETH, MOST_TEETH, Gear
from ..values.geometry import Vector
from ..values.scalars import plain
from .primitive_base import Centerable

command = Capability("primitives")

_LEAST_ROOT = 0.5
"""Radius of the root circle, in modules, below which nothing is left of the gear."""
_RIM = 2.5
"""Thickness of an internal gear's rim, in modules, where none is sent."""
_OF_TEETH = ("module", "teeth", "pressure_angle", "profile_shift", "backlash")


@command(
    "create_gear",
    aliases=("gear", "spur_gear", "create_spur_gear", "create_involute_gear"),
    example={"module": 2, "teeth": 20, "width": 10, "bore": 8},
    reply="pitch_diameter, base_diameter, tip_diameter, root_diameter, tooth_thickness (along the "
    "pitch circle), mesh_angle, tolerance (of its flanks)",
)
class CreateGear(Centerable):
    """Create an involute gear that stands on `position`, its axis along Z.

    A partner of the same module has its axis at module * (teeth + its teeth) / 2 along X (with a
    helix angle that over its cosine; of an internal gear the difference), turned about Z by its own
    `mesh_angle`. Helical partners have opposite hands, inside a ring the same.
    """

    module: float = fields.size(
        1, aliases=("mod", "normal_module"), doc="Pitch diameter by number of teeth; normal one."
    )
    teeth: int = fields.in_role(
        Role.SIZE,
        fields.integer(
            20,
            minimum=LEAST_TEETH,
            maximum=MOST_TEETH,
            aliases=("num_teeth", "number_of_teeth", "tooth_count", "z"),
            doc="How many.",
        ),
    )
    width: float = fields.size(
        10, aliases=("face_width", "height", "thickness", "length"), doc="Along Z."
    )
    bore: float = fields.length(
        0,
        minimum=0,
        aliases=("bore_diameter", "hole_diameter"),
        doc="Diameter of its hole.",
    )
    pressure_angle: float = fields.angle(20, minimum=10, maximum=30, doc="Normal one.")
    helix_angle: float = fields.angle(
        0, minimum=-45, maximum=45, doc="0: spur gear; negative: left-handed."
    )
    hand: str | None = fields.second_spelling(
        fields.choice(None, choices=("right", "left"), doc="Of the helix."), "helix_angle"
    )
    internal: bool = fields.boolean(
        False,
        aliases=("ring", "internal_gear"),
        doc="A ring with teeth inside, short enough to clear a partner's fillets.",
    )
    outer_diameter: float | None = fields.size(
        None, aliases=("rim_diameter",), doc=f"Of a ring; else {plain(_RIM)} modules thick."
    )
    profile_shift: float = fields.in_role(
        Role.SIZE,
        fields.number(0, minimum=-1, maximum=1, aliases=("shift",), doc="In modules, outward."),
    )
    backlash: float = fields.length(0, minimum=0, doc="Play of a pair at the pitch circle.")

    @property
    def gear(self) -> Gear:
        """Its teeth."""
        return _gear(self.__dict__)

    @property
    def rim(self) -> float:
        """Outer diameter of an internal gear, in mm."""
        gear = self.gear
        return self.outer_diameter or 2.0 * (gear.root_radius + _RIM * gear.module)

    @property
    def middle(self) -> Vector:
        """Middle of the gear, seen from its own origin."""
        return (0.0, 0.0, self.width / 2.0)

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Gives the helix its hand, and checks that there are teeth and what holds them."""
        super().finish(values)
        hand = values.pop("hand", None)
        if hand is not None and "helix_angle" in values:
            values["helix_angle"] = abs(values["helix_angle"]) * (-1.0 if hand == "left" else 1.0)
        elif hand is not None:
            raise invalid("hand", "needs a helix_angle", hand, "hand with helix_angle")
        sizes = cls.with_defaults(values)
        gear = _gear(sizes)
        sent = next((name for name in reversed(_OF_TEETH) if name in values), "teeth")
        if gear.inner_radius < _LEAST_ROOT * gear.module:
            problem = "leaves no gear within its teeth"
            raise invalid(sent, problem, sizes[sent], "more teeth, or a larger profile_shift")
        if gear.root_space <= 0.0:
            allowed = "more teeth, or another profile_shift or pressure_angle"
            raise invalid(sent, "leaves no space at the root", sizes[sent], allowed)
        if gear.tip_thickness <= 0.0:
            problem = "leaves the teeth without a tip"
            allowed = "more teeth, or less of profile_shift, pressure_angle or backlash"
            raise invalid(sent, problem, sizes[sent], allowed)
        _check_body(gear, sizes, values)


def _gear(sizes: dict[str, Any]) -> Gear:
    names = (*_OF_TEETH, "helix_angle", "internal")
    return Gear(**{name: sizes[name] for name in names})


def _check_body(gear: Gear, sizes: dict[str, Any], values: dict[str, Any]) -> None:
    """Refuse a bore or a rim that does not go with the teeth."""
    root, bore = 2.0 * gear.root_radius, sizes["bore"]
    if gear.internal and bore:
        raise invalid("bore", "cannot stand beside internal", bore, "outer_diameter of the ring")
    if not gear.internal and "outer_diameter" in values:
        allowed = "a ring (internal: true); of other gears module and teeth say it"
        raise invalid("outer_diameter", "is for rings", values["outer_diameter"], allowed)
    if bore >= root:
        problem, allowed = "must be smaller than the root circle", f"less than {plain(root)} mm"
        raise invalid("bore", problem, bore, allowed)
    rim = values.get("outer_diameter")
    if rim is not None and rim <= root:
        problem, allowed = "must be larger than the root circle", f"more than {plain(root)} mm"
        raise invalid("outer_diameter", problem, rim, allowed)
