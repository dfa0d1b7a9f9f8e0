# SPDX-License-Identifier: MIT
"""Objects moved, turned, copied and deleted."""

from __future__ import annotations

from typing import Any

from ...errors import missing
from ..elements import body_references, face_references
from ..elements.face_references import FaceReference
from ..schema import fields, name_fields, spatial_fields
from ..schema.catalogue import Capability
from ..schema.in_bodies import IN_BODY_REPLY, features, in_body
from ..schema.insertion import Inserts
from ..schema.parameters import Concerns, Derives, contradiction, refuse_both, set_alternative
from ..schema.plane_fields import normal_field, point_field, set_normal_of_plane
from ..schema.roles import Role
from ..schema.strictness import strict_field
from ..values.geometry import ORIGIN, Z_AXIS, Vector

command = Capability("transforms")

_STEPS = ("x", "y", "z")


@command(
    "move_object",
    aliases=("move", "translate"),
    mutates=True,
    example={"object_name": "Box", "vector": [10, 0, 5]},
    reply="object; placement {position, rotation}, of a group moved",
)
class MoveObject(Concerns):
    """Move an object by a `vector`, or to a `position`."""

    vector: Vector = fields.or_else(
        fields.in_role(
            Role.SIZE,
            spatial_fields.vector(
                aliases=("translation", "offset", "delta"), doc="How far: [x, y, z] in mm."
            ),
        ),
        *("position", "x", "y", "z"),
    )
    position: Vector | None = spatial_fields.vector(
        None, aliases=("to",), doc="Where its own origin goes, instead: [x, y, z] in mm."
    )
    relative: bool = fields.second_spelling(
        fields.boolean(
            True,
            doc="True: by the vector or the position; false: to it. By default false with "
            "`position`, else true.",
        ),
        "position",
    )
    x: float | None = fields.second_spelling(
        fields.length(
            None,
            aliases=("dx",),
            doc="X of the vector, instead of `vector`; what is left out is 0.",
        ),
        "vector",
    )
    y: float | None = fields.second_spelling(
        fields.length(None, aliases=("dy",), doc="Y of the vector."), "vector"
    )
    z: float | None = fields.second_spelling(
        fields.length(None, aliases=("dz",), doc="Z of the vector."), "vector"
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Brings vector, position and single steps together."""
        steps = {name: values.pop(name) for name in _STEPS if name in values}
        if steps:
            x, y, z = (steps.get(name, 0.0) for name in _STEPS)
            set_alternative(values, "vector", (x, y, z), next(iter(steps)))
        place = values.pop("position", None)
        if place is not None:
            if "vector" in values:
                raise contradiction("vector", "position", list(place))
            values["vector"] = place
            values.setdefault("relative", False)
        if "vector" not in values:
            raise missing("vector", "Give vector, position, or x, y and z.")


@command(
    "rotate_object",
    aliases=("rotate",),
    mutates=True,
    example={"object_name": "Box", "axis": "z", "angle": 45, "pivot": "center"},
    reply="object; placement {position, rotation}, of a group moved, center",
)
class RotateObject(Concerns):
    """Rotate an object about an axis, counterclockwise seen from the axis's tip."""

    axis: Vector = spatial_fields.axis(
        Z_AXIS, doc="A letter such as z or -x, or a vector [x, y, z]."
    )
    angle: float = fields.angle(doc="How far to rotate.")
    center: Vector | None = spatial_fields.vector(
        None, doc="A point of the axis, instead of `pivot`: [x, y, z] in mm."
    )
    pivot: str = fields.choice(
        "base",
        choices=("base", "center", "origin"),
        doc="What the axis goes through: the object's own origin (base), the middle of its "
        "bounding box (center), the document's origin.",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses a center and a pivot at once."""
        refuse_both(values, "center", "pivot")


@command(
    "copy_object",
    aliases=("copy",),
    example={"object_name": "Box", "name": "Second", "offset": [50, 0, 0]},
    reply=f"source, linked; {IN_BODY_REPLY}",
    spares_subject=True,
)
class CopyObject(Inserts, Derives):
    """Copy an object with all it is made of, or make a link that follows the original.

    Expressions are copied, too: the copy follows the same spreadsheet. Its placement is free.

    `name` is the copy's, unless no other parameter names which object to copy.
    """

    new_name: str | None = fields.second_spelling(
        name_fields.name(None, role=Role.NEW_NAME, doc="Name for the copy, instead of `name`."),
        "name",
    )
    offset: Vector = fields.in_role(
        Role.SIZE,
        spatial_fields.vector(
            ORIGIN,
            aliases=("vector", "translation", "delta"),
            doc="How far from the original the copy lies: [x, y, z] in mm.",
        ),
    )
    linked: bool = fields.boolean(
        False, aliases=("link",), doc="Make a link, which changes with the original."
    )
    features: tuple[str, ...] = features()
    in_body: bool = in_body()

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes `new_name` for the copy's name."""
        super().finish(values)
        if "new_name" in values:
            set_alternative(values, "name", values.pop("new_name"), "new_name")


@command(
    "mirror_object",
    aliases=("mirror",),
    example={"object_name": "Box", "plane": "yz", "point": [50, 0, 0]},
    reply=f"source; {IN_BODY_REPLY}",
    spares_subject=True,
)
class MirrorObject(Inserts, Derives):
    """Make the mirror image of an object, which follows the original; that stays as it is.

    The mirror is a plane through `point`, or the plane of a `face`.
    """

    plane: str = body_references.plane(
        "yz",
        doc="Which of the document's planes it is parallel to: xy, xz, yz; of a feature also "
        "body_xy, sketch_x, a datum.",
    )
    normal: Vector | None = normal_field("mirror")
    point: Vector = point_field("mirror")
    face: FaceReference | None = face_references.face(
        None,
        aliases=("mirror_face",),
        doc="A plane face that is the mirror, instead of `plane` and `point`; since FreeCAD 1.0 "
        "the image follows it:",
    )
    face_object: str | None = name_fields.name(
        None,
        role=Role.PLACE,
        aliases=("mirror_object", "plane_object"),
        doc="Name or label of the object whose face it is; without it, the mirrored object.",
    )
    features: tuple[str, ...] = features()
    in_body: bool = in_body()

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Turns the plane's name into its normal."""
        super().finish(values)
        for name in ("plane", "normal", "point"):
            if name in values and "face" in values:
                raise contradiction(name, "face", None)
        if "face_object" in values and "face" not in values:
            raise missing("face", "Say which face of face_object is the mirror.")
        plane = values.get("plane", "xy")
        if plane not in body_references.PLANES:
            for name in ("normal", "point"):
                if name in values:
                    raise contradiction("plane", name, list(values[name]))
            return
        set_normal_of_plane(values, cls.declared["plane"].default)


@command(
    "delete_object",
    aliases=("delete", "remove"),
    mutates=True,
    risk="delete",
    example={"object_name": "Box"},
    reply="deleted, part_of",
)
class DeleteObject(Concerns):
    """Delete an object; unless `recursive`, one that others depend on stays, and they are named."""

    recursive: bool = fields.boolean(False, doc="Delete the objects that depend on it, too.")
    strict: bool = strict_field()
