# SPDX-License-Identifier: MIT
"""Solids that are described by a few sizes."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import invalid
from ..schema import fields, spatial_fields
from ..schema.catalogue import Capability
from ..schema.parameters import set_alternative
from ..values.geometry import Vector
from ..values.scalars import SHORTEST, plain
from .primitive_base import Centerable, Standing

command = Capability("primitives")

SIZE_ORDER_ASSUMED = "SIZE_ORDER_ASSUMED"


@command(
    "create_box",
    aliases=("box",),
    quick=True,
    example={"length": 50, "width": 30, "height": 20, "position": [0, 0, 0], "name": "Plate"},
)
class CreateBox(Centerable):
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


class _Round(Centerable):
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
class CreateCone(Standing, Centerable):
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
class CreateTorus(Centerable):
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
class CreateEllipsoid(Centerable):
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
