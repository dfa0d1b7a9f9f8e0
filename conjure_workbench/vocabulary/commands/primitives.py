# SPDX-License-Identifier: MIT
"""Solids that are described by a few sizes."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from ...errors import ConjureError, invalid
from ..schema import fields, spatial_fields
from ..schema.catalogue import Capability
from ..schema.parameters import Creates, set_alternative
from ..values.geometry import ORIGIN, Placement, Rotation, Vector, add, scaled
from ..values.scalars import SHORTEST, plain
from ..words.splitting import words_of

command = Capability("primitives")

SIZE_ORDER_ASSUMED = "SIZE_ORDER_ASSUMED"


class Primitive(Creates):
    """The parameters that every primitive has.

    After parsing, `placement` is the whole placement, and `position` and `rotation` are its parts.
    """

    position: Vector = spatial_fields.vector(
        ORIGIN, doc="Place of its own origin: [x, y, z] in mm."
    )
    rotation: Rotation = spatial_fields.rotation(
        Rotation(),
        doc="Turn about that origin: {axis, angle}, [yaw, pitch, roll] in degrees, or a quaternion "
        "[x, y, z, w].",
        shown=[0.0, 0.0, 0.0],
    )
    placement: Placement = fields.second_spelling(
        spatial_fields.placement(
            Placement(), doc="Position and rotation together, instead of the two."
        ),
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

    @property
    def middle(self) -> Vector:
        """Middle of what it takes up, seen from its own origin; of all of it, if it is a part."""
        return ORIGIN

    @classmethod
    def advice_on(cls, name: Any, entries: Mapping[Any, Any]) -> str:
        """Advice on a `center`, which other programs take: the position that has it there."""
        if not isinstance(name, str) or words_of(name) != words_of("center"):
            return ""
        try:
            read = cls.parse({key: value for key, value in entries.items() if key != name})
            where = _place_of_position(read, entries[name])
        except ConjureError:
            return f"Leave '{name}' out, and send center_on with axes 'xyz' afterwards."
        place = ", ".join(plain(round(part, 6) + 0.0) for part in where)
        at_origin = entries[name] is True and read.position == ORIGIN
        other = ", or center_on with axes 'xyz' afterwards" if at_origin else ""
        return f"Send position [{place}] instead{other}."


def _place_of_position(read: Primitive, center: Any) -> Vector:
    """The position for a primitive that is to be centered.

    Args:
        read: the primitive, as it is without being centered.
        center: true, the letters of the axes, a list of three of true and false, or the point
            where its middle is to be.

    Raises:
        ConjureError: INVALID_PARAMETER: it is none of these.
    """
    where, along = read.position, (True, True, True)
    if isinstance(center, bool):
        along = (center, center, center)
    elif isinstance(center, str) and set(center) <= {*"xyz"}:
        along = ("x" in center, "y" in center, "z" in center)
    elif isinstance(center, list) and [type(part) for part in center] == [bool] * 3:
        along = (center[0], center[1], center[2])
    else:
        where = spatial_fields.read_point(center, "center")
    x, y, z = (size if centered else 0.0 for size, centered in zip(read.middle, along))
    return add(where, scaled(read.rotation.turned((x, y, z)), -1.0))


class Standing:
    """A primitive that stands on its origin."""

    height: float

    @property
    def middle(self) -> Vector:
        """Middle of what it takes up: half its height above its origin."""
        return (0.0, 0.0, self.height / 2.0)


@command(
    "create_box",
    aliases=("box",),
    quick=True,
    example={"length": 50, "width": 30, "height": 20, "position": [0, 0, 0], "name": "Plate"},
)
class CreateBox(Primitive):
    """Create a box with its lowest corner at `position`, its edges along X, Y and Z."""

    length: float = fields.size(10, doc="Size along X.")
    width: float = fields.size(10, doc="Size along Y.")
    height: float = fields.size(10, doc="Size along Z.")
    depth: float | None = fields.second_spelling(
        fields.size(
            None,
            doc="For clients that send no length: width is then along X, height along Y and depth "
            "along Z, and the reply says so. With a length and no width: the size along Y.",
        ),
        "height",
    )
    size: Vector | None = fields.second_spelling(
        spatial_fields.sizes(None, doc="Length, width and height together: [x, y, z] in mm."),
        "length",
    )

    @property
    def middle(self) -> Vector:
        """Middle of the box, seen from its lowest corner."""
        return (self.length / 2.0, self.width / 2.0, self.height / 2.0)

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Sorts out which size is along which axis."""
        super().finish(values)
        for name, size in zip(("length", "width", "height"), values.pop("size", ())):
            set_alternative(values, name, size, "size")
        depth = values.pop("depth", None)
        if depth is None:
            return
        if "length" not in values:
            given = {"length": values.pop("width", None), "width": values.pop("height", None)}
            values.update({name: size for name, size in given.items() if size is not None})
            values["height"] = depth
        elif "width" not in values:
            values["width"] = depth
        else:
            problem = "is one size too many beside length and width"
            raise invalid("depth", problem, depth, "length (X), width (Y) and height (Z)")

    @classmethod
    def notices_on(cls, given: frozenset[str]) -> list[tuple[str, str]]:
        """Says along which axes the sizes went where the client's order is not ours."""
        notices = super().notices_on(given)
        if "depth" in given and "length" not in given:
            sentence = "Without a length, width is along X, height along Y and depth along Z."
            notices.append((SIZE_ORDER_ASSUMED, sentence))
        return notices


def _turn(doc: str, aliases: Sequence[str] = ()) -> Any:
    """The part of a full turn that a round primitive takes up, in degrees."""
    return fields.angle(360, minimum=0.001, maximum=360, aliases=aliases, doc=doc)


class _Round(Primitive):
    """A primitive with one radius, for which clients may send a diameter."""

    radius: float = fields.size(5, doc="Radius.")
    diameter: float | None = fields.second_spelling(
        fields.size(None, doc="Diameter, instead of the radius."), "radius"
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes half the diameter for the radius."""
        super().finish(values)
        if "diameter" in values:
            set_alternative(values, "radius", values.pop("diameter") / 2.0, "diameter")


@command(
    "create_cylinder",
    aliases=("cylinder",),
    quick=True,
    example={"radius": 4, "height": 25.4, "position": [10, 10, 0]},
)
class CreateCylinder(Standing, _Round):
    """Create a cylinder that stands on `position`, its axis along Z."""

    height: float = fields.size(10, doc="Height along Z.")
    angle: float = _turn("How much of the full turn, from X on.")


@command(
    "create_sphere",
    aliases=("sphere",),
    quick=True,
    example={"radius": 12.5, "position": [0, 0, 20]},
)
class CreateSphere(_Round):
    """Create a sphere with its center at `position`, or a part of one.

    `angle1` and `angle2` are the latitudes between which it reaches; `angle3` is how much of the
    full turn about Z.
    """

    angle1: float = fields.angle(-90, minimum=-90, maximum=90, doc="Lower latitude.")
    angle2: float = fields.angle(90, minimum=-90, maximum=90, doc="Upper latitude.")
    angle3: float = _turn("How much of the full turn.", aliases=("angle",))

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that there is something between the two latitudes."""
        super().finish(values)
        _refuse_falling_angles(cls.with_defaults(values))


@command(
    "create_cone",
    aliases=("cone",),
    quick=True,
    example={"radius1": 10, "radius2": 4, "height": 15},
)
class CreateCone(Standing, Primitive):
    """Create a cone or a frustum that stands on `position`, its axis along Z."""

    radius1: float = fields.length(
        5,
        minimum=0,
        aliases=("radius", "bottom_radius"),
        doc="Radius at the bottom; 0 for a point.",
    )
    radius2: float = fields.length(
        0, minimum=0, aliases=("top_radius",), doc="Radius at the top; 0 for a point."
    )
    height: float = fields.size(10, doc="Height along Z.")
    angle: float = _turn("How much of the full turn, from X on.")

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that the two radii differ, which is what FreeCAD's cone needs."""
        super().finish(values)
        sizes = cls.with_defaults(values)
        bottom, top = sizes["radius1"], sizes["radius2"]
        if abs(bottom - top) < SHORTEST:
            problem = "must differ from radius1; with equal radii use create_cylinder"
            raise invalid("radius2", problem, top, f"any length but {plain(bottom)} mm")


@command("create_torus", aliases=("torus",), quick=True, example={"radius1": 20, "radius2": 3})
class CreateTorus(Primitive):
    """Create a torus with its center at `position`, its axis along Z, or a part of one.

    `angle1` and `angle2` bound the circle of the tube; `angle3` is how much of the full turn about
    Z there is.
    """

    radius1: float = fields.size(
        10,
        aliases=("major_radius", "ring_radius"),
        doc="Radius of the ring, from the axis to the middle of the tube.",
    )
    radius2: float = fields.size(
        2, aliases=("minor_radius", "tube_radius"), doc="Radius of the tube."
    )
    angle1: float = fields.angle(
        -180, minimum=-180, maximum=180, doc="Where the circle of the tube begins."
    )
    angle2: float = fields.angle(
        180, minimum=-180, maximum=180, doc="Where the circle of the tube ends."
    )
    angle3: float = _turn("How much of the full turn.", aliases=("angle",))

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that the tube fits the ring and that its circle has a part left."""
        super().finish(values)
        sizes = cls.with_defaults(values)
        _refuse_falling_angles(sizes)
        ring, tube = sizes["radius1"], sizes["radius2"]
        if tube >= ring:
            problem = "must be smaller than radius1, or the torus cuts itself"
            raise invalid("radius2", problem, tube, f"less than {plain(ring)} mm")


@command(
    "create_ellipsoid", aliases=("ellipsoid",), example={"radius1": 4, "radius2": 10, "radius3": 6}
)
class CreateEllipsoid(Primitive):
    """Create an ellipsoid with its center at `position`."""

    radius1: float = fields.size(2, aliases=("radius_z",), doc="Half its size along Z.")
    radius2: float = fields.size(4, aliases=("radius_x",), doc="Half its size along X.")
    radius3: float | None = fields.size(
        None, aliases=("radius_y",), doc="Half its size along Y; without it, as along X."
    )


def _refuse_falling_angles(values: dict[str, Any]) -> None:
    start, end = values["angle1"], values["angle2"]
    if end - start < 0.001:
        allowed = f"more than {plain(start)} degrees"
        raise invalid("angle2", "must be greater than angle1", end, allowed)
