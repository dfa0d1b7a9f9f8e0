# SPDX-License-Identifier: MIT
"""Features of bodies that are made of a profile: added to the body or taken out of it."""

from __future__ import annotations

import re
from typing import Any, Union

from ...errors import invalid
from ..elements import face_references
from ..elements.element_references import FACE_SIGNS, FACE_WORDS, read_element, word_of
from ..elements.face_references import FaceReference
from ..elements.handles import looks_like_handle
from ..schema import fields, name_fields, spatial_fields
from ..schema.catalogue import Capability
from ..schema.insertion import INSERTED_REPLY, Inserts
from ..schema.parameters import Creates, contradiction
from ..schema.roles import Role
from ..sketching.data import DrawnSketch
from ..sketching.places import OnDatum
from ..values.geometry import Vector
from ..values.scalars import read_name
from .feature_profiles import FeatureProfile, drawable_profile_field

command = Capability("bodies")

_WAYS = ("auto", "normal", "reversed")
_LETTER = re.compile(r"[+-]?[xyz]([ _-]?axis)?")

UpTo = Union[str, FaceReference, OnDatum]
"""The words "first" and "last", a face of the body, or a datum plane."""
Direction = Union[str, Vector, OnDatum]
"""One of the words of `_WAYS`, a unit vector, or a datum axis."""


def _read_up_to(value: Any, field: str) -> UpTo:
    word = word_of(value)
    if word in ("first", "last"):
        return word
    if _is_name(value) and word not in (*FACE_WORDS, *FACE_SIGNS):
        return OnDatum(read_name(value, field))
    return face_references.read_face(value, field)


def _is_name(value: Any) -> bool:
    """True for a text that is no handle and no element such as Face6."""
    return isinstance(value, str) and read_element(value, "") is None


def _read_direction(value: Any, field: str) -> Direction:
    word = word_of(value)
    if word in _WAYS:
        return word
    if word and not _LETTER.fullmatch(word):
        return OnDatum(read_name(value, field))
    return spatial_fields.read_axis(value, field)


def _read_axis(value: Any, field: str) -> str:
    """The name of an axis, or the handle of an edge.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    return value.strip() if looks_like_handle(value) else read_name(value, field)


class OfProfile(Inserts, Creates):
    """The parameters of every feature that is made of a profile."""

    profile: FeatureProfile = drawable_profile_field()
    body: str | None = name_fields.name(
        None, role=Role.PLACE, doc="The body, if it should be made sure; else the profile's."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses another body than that of a profile which is to be drawn."""
        super().finish(values)
        profile, body = values.get("profile"), values.get("body")
        if not isinstance(profile, DrawnSketch) or None in (profile.body, body):
            return
        if profile.body != body:
            raise contradiction("profile.body", "body", body)


class AlongNormal(OfProfile):
    """The parameters of what leads a profile straight on."""

    length: float = fields.size(
        10, aliases=("distance", "height", "depth"), doc="How far; `symmetric`: in all."
    )
    symmetric: bool = fields.boolean(
        False, aliases=("midplane", "both"), doc="Half the length to either side."
    )
    length2: float | None = fields.size(None, aliases=("distance2",), doc="The other way, too.")
    up_to: UpTo | None = fields.in_role(
        Role.UNSAID,
        fields.custom(
            _read_up_to,
            {"type": ["string", "integer", "object"]},
            doc="Instead of a length: 'first' or 'last' face on its way, a datum plane, or "
            f"a face: {face_references.FACES_IN_SHORT}.",
        ),
    )
    up_to_offset: float = fields.length(
        0, aliases=("offset",), doc="Beyond it; negative: short of it."
    )
    taper: float = fields.angle(
        0,
        minimum=-89,
        maximum=89,
        aliases=("taper_angle", "draft_angle"),
        doc="How far the sides lean outward; negative: inward.",
    )
    taper2: float = fields.angle(
        0, minimum=-89, maximum=89, aliases=("taper_angle2",), doc="The same for length2."
    )
    direction: Direction = fields.in_role(
        Role.UNSAID,
        fields.custom(
            _read_direction,
            {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "number"}}]},
            "auto",
            doc="normal (of the profile), reversed, a letter such as -z, [x, y, z] or a "
            "datum axis's name.",
            shown="auto",
        ),
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that one end is given, and what belongs to it."""
        super().finish(values)
        ends = [name for name in ("length2", "symmetric", "up_to", "through") if values.get(name)]
        both = {"symmetric", "through"}
        if len(ends) > 1 and set(ends) != both:
            allowed = f"either {ends[0]} or {ends[1]}"
            raise invalid(ends[1], f"cannot stand beside {ends[0]}", values[ends[1]], allowed)
        for end in ("up_to", "through"):
            if values.get(end) and "length" in values:
                raise invalid("length", f"cannot stand beside {end}", values["length"], "no length")
        for name, needed in (("taper2", "length2"), ("up_to_offset", "up_to")):
            if values.get(name) and not values.get(needed):
                raise invalid(name, f"needs {needed}", values[name], f"{name} with {needed}")
        tapered = next((name for name in ("up_to", "through") if values.get(name)), None)
        if values.get("taper") and tapered is not None:
            raise invalid("taper", f"cannot stand beside {tapered}", values["taper"], "a length")
        to_face = values.get("up_to") is not None and not isinstance(values["up_to"], str)
        if to_face and cls.with_defaults(values)["direction"] != "auto":
            problem = "cannot stand beside a face in up_to, which says where to"
            raise invalid("direction", problem, values["direction"], "auto")


_OF_FEATURE = (
    "body, profile, dimensions {NAME: value}, volume {before, %s}, direction; " + INSERTED_REPLY
)


@command(
    "pad",
    aliases=("create_pad", "boss_extrude"),
    example={"profile": "Outline", "length": 8, "name": "Base"},
    reply=_OF_FEATURE % "added",
)
class Pad(AlongNormal):
    """Add to a body what its profile passes over: a pad at the tip of the body.

    `auto` is the profile's normal: away from the face that a sketch lies on.
    """


@command(
    "pocket",
    aliases=("cut_extrude",),
    earlier="create_pocket",
    example={"profile": "Slot", "through": True},
    reply=_OF_FEATURE % "removed",
)
class Pocket(AlongNormal):
    """Take out of a body what its profile passes over: a pocket at the tip of the body.

    `auto` is against the profile's normal, into the face that a sketch lies on; if that removes
    nothing, it is the other way.
    """

    through: bool = fields.boolean(False, aliases=("through_all",), doc="Through all; no length.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses the last face, which `through` stands for."""
        super().finish(values)
        if values.get("up_to") == "last":
            raise invalid("up_to", "is for pads", "last", "first, a face; or through: true")


def axis_field() -> Any:
    """The axis of a feature that turns or winds."""
    return fields.in_role(
        Role.UNSAID,
        fields.custom(
            _read_axis,
            {"type": "string"},
            "y_axis",
            doc="x_axis or y_axis of the sketch; one of its construction lines; body_x, body_y, "
            "body_z; the handle of a straight edge; a datum line's name.",
            shown="y_axis",
        ),
    )


class AboutAxis(OfProfile):
    """The parameters of what turns a profile about an axis."""

    axis: str = axis_field()
    angle: float = fields.angle(
        360, minimum=0.001, maximum=360, doc="How far; `symmetric`: in all."
    )
    angle2: float | None = fields.angle(
        None, minimum=0.001, maximum=360, doc="How far the other way, too (not in FreeCAD 0.20)."
    )
    symmetric: bool = fields.boolean(
        False, aliases=("midplane", "both"), doc="Half the angle to either side."
    )
    reversed: bool = fields.boolean(False, doc="The other way round.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that the angles go together."""
        super().finish(values)
        second = values.get("angle2")
        if second is None:
            return
        if values.get("symmetric"):
            raise invalid("angle2", "cannot stand beside symmetric", second, "one of them")
        first = cls.with_defaults(values)["angle"]
        if first + second > 360:
            allowed = "angle and angle2 of 360 degrees at most"
            raise invalid("angle2", "makes more than a turn", second, allowed)


_TURNED = (
    "body, profile, dimensions {NAME: value}, volume {before, %s}, axis {point, direction}; "
    + INSERTED_REPLY
)


@command(
    "revolution",
    aliases=("create_revolution", "boss_revolve"),
    example={"profile": "Section", "axis": "y_axis"},
    reply=_TURNED % "added",
)
class Revolution(AboutAxis):
    """Add to a body what its profile passes over when it turns about an axis beside it."""


@command(
    "groove",
    aliases=("create_groove", "cut_revolve"),
    example={"profile": "Notch", "axis": "y_axis"},
    reply=_TURNED % "removed",
)
class Groove(AboutAxis):
    """Take out of a body what its profile passes over when it turns about an axis beside it."""
