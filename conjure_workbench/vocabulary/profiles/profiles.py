# SPDX-License-Identifier: MIT
"""Profiles: the plane outlines that solids are made of, as data or as objects of the document."""

from __future__ import annotations

import math
from functools import partial
from typing import Any, Mapping, Sequence, Union

from ...errors import invalid
from ..elements import face_references
from ..elements.face_references import FaceReference
from ..schema import fields, name_fields, spatial_fields
from ..schema.fields import REQUIRED, Field
from ..schema.kinds import KIND_KEY, KINDS, kind
from ..schema.parameters import TARGET, Record, refuse_both, set_alternative
from ..schema.roles import Role
from ..sketching.compounds import refuse_odd_sides
from ..values.geometry import ORIGIN, Vector, add
from ..values.scalars import CONFUSION, ITEM_LIMIT, JOINED_WITHIN, MOST_JOINED, SHORTEST, plain
from . import variants
from .corners import Corners, corners, refuse_normal
from .drawn import HOLES, NORMALS, SYNONYMS_OF_HOLES, DrawnProfile, plane_of
from .outlines import Path, Slot
from .texts import Text

SYNONYMS: Mapping[str, str] = {
    "rect": "rectangle",
    "regular_polygon": "polygon",
    "sketch": "object",
    "wire": "object",
}
_MOST_SIDES = 1000


class Rectangle(DrawnProfile):
    """A rectangle about its position."""

    width: float = fields.size(20, doc="Along its own X.")
    height: float = fields.size(20, doc="Along its own Y.")
    corner: Vector | None = fields.second_spelling(
        spatial_fields.vector(None, doc="Its lower left corner, instead of its middle."), "position"
    )
    corner_radius: float | None = fields.size(
        None, aliases=("radius", "fillet_radius"), doc="Radius of its corners."
    )

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Takes a length for the size along X; a width beside it is then along Y."""
        raw = super().rewrite(raw)
        if "length" not in raw or ("width" in raw and "height" in raw):
            return raw
        entries = {key: part for key, part in raw.items() if key not in ("length", "width")}
        if "width" in raw:
            entries["height"] = raw["width"]
        return {**entries, "width": raw["length"]}

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Makes its middle of its corner, and checks that its corners have room."""
        refuse_both(values, "position", "corner")
        refuse_both(values, "centered", "corner")
        sizes = cls.with_defaults(values)
        corner, along = values.pop("corner", None), values.pop("centered", (True, True))
        if corner is not None:
            values["position"] = _middle(corner, sizes, "corner")
        elif not all(along):
            values["position"] = _middle(sizes["position"] or ORIGIN, sizes, "centered", along)
        super().finish(values)
        if not all(along):
            values["centered"] = along
        radius, most = sizes["corner_radius"], min(sizes["width"], sizes["height"]) / 2.0
        if radius is not None and radius > most - SHORTEST:
            allowed = f"less than {plain(most)} mm; type slot has round ends"
            raise invalid("corner_radius", "has no room in the rectangle", radius, allowed)


def _middle(
    corner: Vector, sizes: Mapping[str, Any], field: str, centered: Sequence[bool] = (False, False)
) -> Vector:
    """The middle of a rectangle with its lower left corner at a point, unless it is centered."""
    plane = sizes["plane"] or plane_of(sizes["normal"] or NORMALS["xy"])
    if plane is None:
        allowed = "position, or plane xy, xz or yz"
        raise invalid(field, "is not said in a tilted plane", sizes[field], allowed)
    turn = math.radians(sizes["rotation"] or 0.0)
    whole = zip((sizes["width"], sizes["height"]), centered)
    half = [0.0 if is_centered else size / 2.0 for size, is_centered in whole]
    along = half[0] * math.cos(turn) - half[1] * math.sin(turn)
    up = half[0] * math.sin(turn) + half[1] * math.cos(turn)
    step = {"x": 0.0, "y": 0.0, "z": 0.0, plane[0]: along, plane[1]: up}
    return add(corner, (step["x"], step["y"], step["z"]))


class Circle(DrawnProfile):
    """A circle about its position."""

    radius: float = fields.size(10, aliases=("r",), doc="Radius.")
    diameter: float | None = fields.second_spelling(
        fields.size(None, aliases=("d",), doc="Diameter, instead of the radius."), "radius"
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes half the diameter for the radius."""
        super().finish(values)
        if "diameter" in values:
            set_alternative(values, "radius", values.pop("diameter") / 2.0, "diameter")


class Polygon(DrawnProfile):
    """A regular polygon about its position, a corner on its own X; or one with given corners."""

    sides: int = fields.integer(
        6, minimum=3, maximum=_MOST_SIDES, aliases=("num_sides", "polygon"), doc="How many."
    )
    radius: float = fields.size(10, aliases=("circumradius",), doc="From the middle to a corner.")
    across_flats: float | None = fields.second_spelling(
        fields.size(None, doc="Between opposite sides, instead."), "radius"
    )
    points: Corners | None = corners(
        aliases=("vertices",),
        doc="Corners: [[x, y], ...] from its position, or [[x, y, z], ...] in space.",
    )

    @property
    def in_space(self) -> bool:
        """True where the corners are points in space."""
        return self.points is not None and self.points.in_space

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses corners beside sides, and a normal that is not that of points in space."""
        if "across_flats" in values:
            sides = cls.with_defaults(values)["sides"]
            refuse_odd_sides(values["across_flats"], sides)
            radius = values.pop("across_flats") / 2.0 / math.cos(math.pi / sides)
            set_alternative(values, "radius", radius, "across_flats")
        super().finish(values)
        found = values.get("points")
        if found is None:
            return
        for name in ("sides", "radius"):
            if name in values:
                allowed = "either points, or sides and radius"
                raise invalid(name, "cannot stand beside points", values[name], allowed)
        if found.in_space and "normal" in values:
            refuse_normal(values["normal"], found.normal)
        for name in ("rotation", "holes"):
            if found.in_space and values.get(name):
                allowed = "points [x, y] in its own plane"
                raise invalid(name, "needs a plane profile", values[name], allowed)


class Ellipse(DrawnProfile):
    """An ellipse about its position."""

    major_radius: float = fields.size(
        20, aliases=("major", "radius1"), doc="Half its size along X."
    )
    minor_radius: float = fields.size(
        10, aliases=("minor", "radius2"), doc="Half its size along Y."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that the major radius is the larger one, which FreeCAD's ellipse needs."""
        super().finish(values)
        radii = cls.with_defaults(values)
        major, minor = radii["major_radius"], radii["minor_radius"]
        if minor > major:
            allowed = f"at most {plain(major)} mm"
            raise invalid("minor_radius", "must not be more than major_radius", minor, allowed)


class FaceProfile(Record):
    """A plane face of an object; what is made of it follows when that changes."""

    reference_object: str = name_fields.name(
        role=Role.SUBJECT,
        aliases=(*TARGET, "object_name", "name"),
        doc="Its object.",
    )
    reference_face: FaceReference = face_references.face(
        "Face1", aliases=("face", "face_name"), doc="Face:"
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes the object from a handle that stands alone."""
        variants.set_object_of_handle(values, (values.get("reference_face"),))


class ObjectsProfile(Record):
    """Edges, wires, sketches or faces of the document, joined to closed outlines.

    Outlines inside others are holes, and those inside of holes faces again.
    """

    objects: tuple[str, ...] = name_fields.names(
        role=Role.SUBJECT, aliases=("edges", "wires", "object_names"), doc="Their names."
    )
    tolerance: float = fields.length(
        JOINED_WITHIN,
        minimum=CONFUSION,
        maximum=MOST_JOINED,
        doc="Across what gaps ends are joined.",
    )


class SmallRectangle(Rectangle):
    """A rectangle about its position."""

    width: float = fields.size(10, doc="Along its own X.")
    height: float = fields.size(10, doc="Along its own Y.")


class SmallCircle(Circle):
    """A circle about its position."""

    radius: float = fields.size(5, doc="Radius.")


Profile = Union[str, DrawnProfile, FaceProfile, ObjectsProfile]
"""The name of an object, or a profile as data."""

PROFILES: variants.Variants = {
    "rectangle": Rectangle,
    "circle": Circle,
    "polygon": Polygon,
    "ellipse": Ellipse,
    "slot": Slot,
    "path": Path,
    "text": Text,
    "face": FaceProfile,
    "objects": ObjectsProfile,
    "object": variants.NamedObject,
}
SWEPT_PROFILES: variants.Variants = {**PROFILES, "rectangle": SmallRectangle, "circle": SmallCircle}
"""`PROFILES` with smaller default sizes, for profiles to sweep."""

_ALLOWED = (
    "{type: path, points: [[0, 0], {arc_to: [9, 6], through: [8, 2]}]}, each with position "
    "[x, y, z], normal or plane, rotation, holes, in mm or '1 in'; {type: face, reference_object, "
    "reference_face}; {type: text, text, size, font}; {type: objects, objects: [names]}; or the "
    "name of a sketch, wire or face"
)
HOLES.update(
    {
        word: one
        for word, one in PROFILES.items()
        if issubclass(one, DrawnProfile) and one is not Text
    }
)
SYNONYMS_OF_HOLES.update(SYNONYMS)
variants.enter_kinds(PROFILES, "profile")
_PROFILE = kind("profile", variants.allowed(PROFILES), variants.schema(PROFILES, "profile"))


def profile(
    *,
    doc: str,
    among: variants.Variants = PROFILES,
    aliases: Sequence[str] = (),
    text_first: bool = False,
) -> Any:
    """One profile; `among` are the variants with their defaults, `text_first` as in `variants`."""
    read = partial(variants.read, variants=among, synonyms=SYNONYMS)
    described = f"{doc} {variants.defaults(among)}, {_ALLOWED}."
    shape = variants.schema(among, "profile", text_first=text_first)
    return Field(read, shape, REQUIRED, described, tuple(aliases), kind=_PROFILE, role=Role.SUBJECT)


def profiles(*, doc: str, aliases: Sequence[str] = ()) -> Any:
    """Two or more profiles as a tuple."""

    def read(value: Any, field: str) -> tuple[Profile, ...]:
        if not isinstance(value, (list, tuple)) or not 2 <= len(value) <= ITEM_LIMIT:
            allowed = f"a list of 2 to {ITEM_LIMIT} profiles"
            raise invalid(field, "must be a list of at least 2 profiles", value, allowed)
        return tuple(
            variants.read(item, f"{field}[{at}]", PROFILES, SYNONYMS)
            for at, item in enumerate(value)
        )

    shape = fields.array_of({**KINDS[_PROFILE].shape, KIND_KEY: _PROFILE}, 2, ITEM_LIMIT)
    described = f"{doc} Each: {variants.defaults(PROFILES)}, {_ALLOWED}."
    return Field(read, shape, REQUIRED, described, tuple(aliases), role=Role.SUBJECT)
