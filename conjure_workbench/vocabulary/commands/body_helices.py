# SPDX-License-Identifier: MIT
"""Features of bodies that wind up about an axis: threads, springs and coils."""

from __future__ import annotations

from typing import Any

from ...errors import invalid, missing
from ..profiles.path_pieces import MOST_TURNS
from ..profiles.profiles import FaceProfile
from ..schema import fields
from ..schema.catalogue import Capability
from ..schema.insertion import INSERTED_REPLY
from ..schema.roles import Role
from ..values.scalars import plain
from .body_sweeps import AddsOrCuts
from .feature_profiles import profile_field
from .profile_features import axis_field

command = Capability("bodies")

SIZES = ("pitch", "height", "turns")


@command(
    "body_helix",
    aliases=("additive_helix", "create_body_helix"),
    example={"profile": "Thread", "axis": "y_axis", "pitch": 3, "turns": 2, "operation": "cut"},
    reply=(
        "body, profile, dimensions {NAME: value}, volume {before, added or removed}, "
        "axis {point, direction}; of pitch, height and turns the one that was not sent; "
        + INSERTED_REPLY
    ),
)
class BodyHelix(AddsOrCuts):
    """Add to a body, or cut out of it, what its profile passes over as it winds up about an axis.

    The axis lies in the profile's plane, beside it. Two of pitch, height and turns are sent.
    """

    profile: str | FaceProfile = profile_field()
    axis: str = axis_field()
    pitch: float | None = fields.size(None, doc="Rise along the axis in one turn.")
    height: float | None = fields.size(None, doc="Rise along the axis in all.")
    turns: float | None = fields.in_role(
        Role.SIZE,
        fields.number(None, minimum=0.01, maximum=MOST_TURNS, doc="How many turns."),
    )
    angle: float = fields.angle(
        0,
        minimum=0,
        maximum=80,
        aliases=("cone_angle",),
        doc="How far it leans away from the axis on its way; 0 on a cylinder.",
    )
    left_handed: bool = fields.boolean(False, doc="Wind clockwise, seen against its way.")
    reversed: bool = fields.boolean(False, doc="Go against the axis.")

    @property
    def winding(self) -> tuple[float, float]:
        """The pitch, in mm, and the number of turns, of which one may follow from the height."""
        if self.pitch is None:
            assert self.height is not None
            assert self.turns is not None
            return self.height / self.turns, self.turns
        if self.turns is None:
            assert self.height is not None
            return self.pitch, self.height / self.pitch
        return self.pitch, self.turns

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that two of the three sizes are given, for not too many turns."""
        super().finish(values)
        refuse_sizes(values)


def refuse_sizes(values: dict[str, Any]) -> None:
    """Refuse all but two of pitch, height and turns, and too many turns.

    Raises:
        ConjureError: MISSING_PARAMETER or INVALID_PARAMETER.
    """
    given = [name for name in SIZES if values.get(name) is not None]
    if len(given) > 2:
        allowed = "two of pitch, height and turns"
        raise invalid("turns", "cannot stand beside pitch and height", values["turns"], allowed)
    if len(given) < 2:
        wanted = next(name for name in SIZES if name not in given)
        raise missing(wanted, "Two of pitch, height and turns say how it winds.")
    if "turns" not in given:
        turns = values["height"] / values["pitch"]
        if turns > MOST_TURNS:
            allowed = f"at most {plain(values['pitch'] * MOST_TURNS)} mm"
            problem = f"makes more than {MOST_TURNS} turns"
            raise invalid("height", problem, values["height"], allowed)
