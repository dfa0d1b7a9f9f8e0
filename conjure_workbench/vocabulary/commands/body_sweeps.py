# SPDX-License-Identifier: MIT
"""Lofts and pipes of bodies."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import ConjureError, invalid
from ..elements.handles import looks_like_handle
from ..profiles import variants
from ..profiles.paths import EdgePath
from ..profiles.profiles import FaceProfile
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.fields import REQUIRED, Field
from ..schema.insertion import INSERTED_REPLY, Inserts
from ..schema.parameters import Creates
from ..schema.roles import Role
from .feature_profiles import PROFILES, profile_field, read_profile

command = Capability("bodies")

MOST_PROFILES = 100

_SPINES: variants.Variants = {"edge": EdgePath, "object": variants.NamedObject}

_REPLY = "body, %s, dimensions {NAME: value}, volume {before, added or removed}; " + INSERTED_REPLY


class AddsOrCuts(Inserts, Creates):
    """The parameters of what is added to a body or cut out of it."""

    operation: str = fields.choice(
        "add",
        choices=("add", "cut"),
        synonyms={
            **dict.fromkeys(("additive", "join", "fuse", "boss"), "add"),
            **dict.fromkeys(("subtractive", "subtract", "remove"), "cut"),
        },
        aliases=("mode",),
        doc="Added to the body, or cut out of it.",
    )
    body: str | None = name_fields.name(
        None, role=Role.PLACE, doc="The body, if it should be made sure; else the profile's."
    )


def read_profiles(value: Any, field: str, fewest: int) -> tuple[str | FaceProfile, ...]:
    """Profiles from what a client sent, at least so many.

    Raises:
        ConjureError: as `read_profile`.
    """
    if not isinstance(value, (list, tuple)) or not fewest <= len(value) <= MOST_PROFILES:
        allowed = f"a list of {fewest} to {MOST_PROFILES} profiles"
        raise invalid(field, f"must be a list of at least {fewest} profiles", value, allowed)
    return tuple(read_profile(item, f"{field}[{at}]") for at, item in enumerate(value))


def profiles_field(*, fewest: int, default: Any = REQUIRED, doc: str, role: Role) -> Any:
    """Profiles as a tuple, at least so many."""
    one = variants.schema(PROFILES, "profile", text_first=True)
    shape = fields.array_of(one, fewest, MOST_PROFILES)
    return Field(
        lambda value, field: read_profiles(value, field, fewest),
        *(shape, default, doc),
        ("sketches",) if fewest > 1 else (),
        role=role,
    )


@command(
    "body_loft",
    aliases=("additive_loft", "create_body_loft"),
    example={"profiles": ["Floor", "Ceiling"], "ruled": True},
    reply=_REPLY % "profile, sections",
)
class BodyLoft(AddsOrCuts):
    """Add to a body, or cut out of it, a loft through two or more profiles in their order.

    Each profile is one area, in all of them with as many holes.
    """

    profiles: tuple[str | FaceProfile, ...] = profiles_field(
        fewest=2,
        doc="Closed sketches of the body by their names, handles of its plane faces, or {type: "
        "face, reference_object, reference_face}, each apart from the one before it.",
        role=Role.SUBJECT,
    )
    ruled: bool = fields.boolean(False, doc="Straight from profile to profile, not smooth.")
    closed: bool = fields.boolean(
        False, doc="Go on from the last profile to the first (not in FreeCAD 0.20)."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that there is a way back that FreeCAD can make."""
        super().finish(values)
        refuse_closed(values, values.get("profiles"))


def refuse_closed(values: dict[str, Any], profiles: Sequence[Any] | None) -> None:
    """Refuse `closed` where FreeCAD makes no sound loft of it.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if not values.get("closed"):
        return
    if values.get("ruled"):
        # FreeCAD 1.x leaves a wall inside, where the last part meets the first.
        allowed = "one of them; or a second loft, from the last profile to the first"
        raise invalid("closed", "cannot stand beside ruled", True, allowed)
    if profiles is not None and len(profiles) < 3:
        allowed = "three or more profiles, or closed: false"
        raise invalid("closed", "needs three profiles", True, allowed)


def _read_spine(value: Any, field: str) -> str | EdgePath:
    """The name of a sketch, or edges; handles say themselves whose edges they are."""
    if looks_like_handle(value) or isinstance(value, (list, tuple)):
        try:
            return EdgePath.parse({"reference_edge": value})
        except ConjureError as error:
            error.place_in(field)
            raise
    found: str | EdgePath = variants.read(value, field, _SPINES, {"sketch": "object"})
    return found


@command(
    "body_pipe",
    aliases=("additive_pipe",),
    example={"profile": "Stem", "spine": "Way", "corners": "round"},
    reply=_REPLY % "profile, sections, spine, spine_length",
)
class BodyPipe(AddsOrCuts):
    """Add to a body, or cut out of it, what its profile passes over along a path.

    The profile lies across the path at one of its ends; of a closed path anywhere on it.
    """

    profile: str | FaceProfile = profile_field()
    spine: str | EdgePath = fields.in_role(
        Role.PATH,
        Field(
            *(_read_spine, variants.schema(_SPINES, "path", text_first=True), REQUIRED),
            "The path: a sketch of the body by its name; handles of edges of the body that hang "
            "together; or {type: edge, reference_object, reference_edge} of the body or a sketch.",
            ("path", "trajectory"),
        ),
    )
    corners: str = fields.choice(
        "right",
        choices=("right", "round"),
        synonyms={"right corner": "right", "round corner": "round", "sharp": "right"},
        aliases=("transition",),
        doc="What a corner of the path becomes: sharp (right) or rounded (round).",
    )
    sections: tuple[str | FaceProfile, ...] = profiles_field(
        fewest=0,
        default=(),
        doc="Further profiles to pass through, in order; the last at the other end of the path.",
        role=Role.UNSAID,
    )
