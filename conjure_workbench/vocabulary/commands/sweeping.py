# SPDX-License-Identifier: MIT
"""Solids made of profiles: extruded, revolved, lofted between several, swept along a path."""

from __future__ import annotations

from typing import Any, Mapping

from ...errors import invalid, missing
from ..profiles import paths, profiles
from ..profiles.drawn import refuse_unplaced
from ..profiles.paths import Path
from ..profiles.profiles import SWEPT_PROFILES, FaceProfile, Profile
from ..schema import fields, name_fields, spatial_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET, Creates, set_alternative
from ..schema.roles import Role
from ..values import units
from ..values.geometry import Vector
from ..values.scalars import SHORTEST, within

command = Capability("modifiers")

_SMALLEST_TURN = 0.001
_MOST_TWIST = 3600
_SCALES = (0.001, 1000.0)
_OF_PROFILE = ("normal", "position")


class _MadeOfProfiles(Creates):
    """Parameters of every command that makes something of profiles."""

    operation: str = fields.choice(
        "new",
        choices=("new", "cut", "join"),
        synonyms={"boss": "new", "subtract": "cut", "add": "join", "fuse": "join"},
        aliases=("mode",),
        doc="Of its own, or cut out of `base_object`, or joined with it.",
    )
    is_cut: bool | None = fields.second_spelling(
        fields.boolean(None, doc="True for the operation cut, as other clients say it."),
        "operation",
    )
    base_object: str | None = name_fields.name(
        None,
        role=Role.PLACE,
        aliases=("base",),
        doc="What to cut from or join with; else the face's object.",
    )

    @classmethod
    def advice_on(cls, name: Any, entries: Mapping[Any, Any]) -> str:
        """Advice on what places a profile, which is a part of it."""
        return f"Send it in the profile: {{..., {name}: ...}}." if name in _OF_PROFILE else ""

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes `is_cut` for an operation, and checks that there is something to cut from."""
        if values.pop("is_cut", False):
            set_alternative(values, "operation", "cut", "is_cut")
        on_face = isinstance(values.get("profile"), FaceProfile)
        operation = cls.with_defaults(values)["operation"]
        if operation != "new" and "base_object" not in values and not on_face:
            raise missing("base_object", cls.declared["base_object"].doc)

    @classmethod
    def notices_on(cls, given: frozenset[str]) -> list[tuple[str, str]]:
        """Says that a base object alone does nothing."""
        notices = super().notices_on(given)
        if "base_object" in given and not given & {"operation", "is_cut"}:
            sentence = "'base_object' had no effect. Send operation cut or join with it."
            notices.append(("PARAMETER_WITHOUT_EFFECT", sentence))
        return notices


_PROFILE_NAMES = ("sketch", "wire", "section", *TARGET, "object_name")


def _read_scale(value: Any, field: str) -> float:
    return within(units.number(value, field), value, field, *_SCALES, "")


def _read_direction(value: Any, field: str) -> Vector | None:
    if isinstance(value, str) and value.strip().lower() in ("normal", "custom"):
        return None
    return spatial_fields.read_axis(value, field)


@command(
    "extrude",
    aliases=("extrude_profile",),
    example={
        "profile": {"type": "rectangle", "width": 40, "height": 20, "position": [0, 0, 5]},
        "distance": 8,
        "name": "Block",
    },
    reply="operation, profile_type, distance, direction, profile; center of a twist or a scale",
)
class Extrude(_MadeOfProfiles):
    """Extrude a profile to a solid; an open one to a surface.

    A profile without position lies at the origin; without normal it is level. A cut that starts
    from a face of its base goes into the material.
    """

    profile: Profile = profiles.profile(aliases=_PROFILE_NAMES, doc="What to extrude:")
    distance: float = fields.length(
        10, aliases=("length", "height", "depth"), doc="How far; negative: other way."
    )
    distance2: float = fields.length(
        0, minimum=0, aliases=("reverse_distance",), doc="The other way."
    )
    direction: Vector | None = fields.custom(
        _read_direction,
        {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "number"}}]},
        doc="A letter such as -z, or [x, y, z]; else across it.",
    )
    taper_angle: float = fields.angle(
        0,
        minimum=-89,
        maximum=89,
        aliases=("taper", "draft_angle"),
        doc="Lean outward; of holes inward, not in FreeCAD 1.0.",
    )
    twist: float = fields.angle(
        0, aliases=("twist_angle",), doc="Turn of the end, about its position."
    )
    scale: float = fields.in_role(
        Role.SIZE,
        fields.custom(
            _read_scale, {"type": "number"}, 1.0, doc="Size of the end, by the profile's.", shown=1
        ),
    )
    midplane: bool = fields.boolean(
        False,
        aliases=("symmetric", "both"),
        doc="Half to either side.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that it goes anywhere, and one way of saying how far."""
        super().finish(values)
        distance = cls.with_defaults(values)["distance"]
        if abs(distance) < SHORTEST:
            raise invalid("distance", "must not be zero", distance, "a length other than zero")
        if values.get("midplane") and values.get("distance2"):
            allowed = "either midplane or distance2"
            raise invalid("distance2", "cannot stand beside midplane", values["distance2"], allowed)
        sizes = cls.with_defaults(values)
        if abs(sizes["twist"]) > _MOST_TWIST:
            allowed = f"from -{_MOST_TWIST} to {_MOST_TWIST} degrees"
            raise invalid("twist", "is more than ten turns", sizes["twist"], allowed)
        for name, none in (("twist", 0.0), ("scale", 1.0)):
            if sizes[name] != none and sizes["taper_angle"]:
                allowed = f"either {name} or taper_angle"
                raise invalid(name, "cannot stand beside taper_angle", sizes[name], allowed)


@command(
    "revolve",
    aliases=("revolve_profile",),
    example={
        "profile": {"type": "circle", "radius": 4, "position": [20, 0, 0]},
        "axis_direction": "z",
        "angle": 270,
    },
    reply="operation, profile_type, angle, axis {point, direction}, profile",
)
class Revolve(_MadeOfProfiles):
    """Turn a profile about an axis to a solid; an open one to a surface.

    The default axis is Z, for an object its own Y. A profile without normal lies in the plane of
    the axis, its own Y along it; without position, its middle is as far from it as it is wide. The
    axis lies in its plane, not inside.
    """

    profile: Profile = profiles.profile(aliases=_PROFILE_NAMES, doc="What to turn:")
    angle: float = fields.angle(
        360,
        minimum=-360,
        maximum=360,
        doc="How far, counterclockwise from its tip.",
    )
    axis_point: Vector | None = spatial_fields.vector(
        None,
        aliases=("axis_origin", "point"),
        doc="A point of it; else the origin, of an object without axis_direction its own.",
    )
    axis_direction: Vector | None = spatial_fields.axis(
        None, aliases=("axis", "direction"), doc="A letter or [x, y, z]."
    )
    midplane: bool = fields.boolean(
        False,
        aliases=("symmetric", "both"),
        doc="Half the angle to either side.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that it turns at all, and where its profile lies."""
        super().finish(values)
        refuse_unplaced(values.get("profile"), "profile")
        angle = cls.with_defaults(values)["angle"]
        if abs(angle) < _SMALLEST_TURN:
            allowed = f"at least {_SMALLEST_TURN} degrees, either way round"
            raise invalid("angle", "must not be zero", angle, allowed)


@command(
    "loft",
    aliases=("create_loft",),
    example={
        "profiles": [
            {"type": "circle", "radius": 10},
            {"type": "circle", "radius": 5, "position": [0, 0, 20]},
        ]
    },
    reply="operation, profile_count, profile_types, profiles",
)
class Loft(_MadeOfProfiles):
    """Make a solid that passes through two or more profiles in their order.

    A profile without position lies at the origin; without normal it is level. No two neighbors may
    lie in the same place.
    """

    profiles: tuple[Profile, ...] = profiles.profiles(
        aliases=("sections",), doc="What it passes through, in order."
    )
    ruled: bool = fields.boolean(False, doc="Straight from profile to profile, not smooth.")
    closed: bool = fields.boolean(False, doc="Go back from the last profile to the first.")
    solid: bool = fields.boolean(True, doc="A solid, not only its skin.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that there is a way back that is not the way there."""
        super().finish(values)
        if values.get("closed") and len(values.get("profiles", ())) < 3:
            allowed = "three or more profiles, or closed: false"
            raise invalid("closed", "needs three profiles", True, allowed)


@command(
    "sweep",
    aliases=("create_sweep",),
    example={
        "profile": {"type": "circle", "radius": 3},
        "path": {"type": "arc", "radius": 40, "end_angle": 120},
    },
    reply="operation, profile_type, path_type, path, path_length, profile",
)
class Sweep(_MadeOfProfiles):
    """Sweep a profile along a path to a solid.

    A profile given as data without a position lies where the path begins, without a normal across
    it. An object is taken where it is. A profile with holes makes a pipe: the sweep of its outline
    without those of its holes, as many as there are now.
    """

    profile: Profile = profiles.profile(
        among=SWEPT_PROFILES,
        aliases=_PROFILE_NAMES,
        doc="What to sweep, also as JSON text:",
        text_first=True,
    )
    path: Path = paths.path(aliases=("spine", "trajectory"), doc="Along what:")
    solid: bool = fields.boolean(True, doc="A solid, not only its skin.")
    frenet: bool | None = fields.boolean(
        None,
        aliases=("is_frenet",),
        doc="Turn the profile with the bends of the path; else on helices only.",
    )
    transition: str = fields.choice(
        "right",
        choices=("right", "round"),
        synonyms={"right corner": "right", "round corner": "round"},
        doc="What a corner of the path becomes: sharp (right) or rounded (round).",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks where its profile lies."""
        super().finish(values)
        refuse_unplaced(values.get("profile"), "profile")
