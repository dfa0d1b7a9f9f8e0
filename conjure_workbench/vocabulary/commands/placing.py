# SPDX-License-Identifier: MIT
"""Objects placed by others: on a face, face to face, or middle on middle."""

from __future__ import annotations

from typing import Any

from ...errors import invalid
from ..elements import face_references
from ..elements.face_positions import AXES, read_offset
from ..elements.face_references import FaceReference
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.parameters import Parameters
from ..schema.roles import Role

command = Capability("transforms")

_OBJECT = ("object", "object_id", "id", "source", "name", "object_a", "source_object")
_TARGET = ("target_object", "target_name", "reference", "onto", "to", "object_b")
_LETTERS = ("x", "y", "z")


class _Moved(Parameters):
    """The parameters of a command that places an object by another."""

    object_name: str = fields.or_else(
        name_fields.name(
            role=Role.SUBJECT,
            aliases=_OBJECT,
            doc="Name (object_id) or label of the object that moves.",
        ),
        "objects",
    )
    objects: tuple[str, ...] | None = fields.second_spelling(
        name_fields.names(
            None,
            role=Role.SUBJECT,
            minimum=2,
            doc="The object that moves and the target, in one list.",
        ),
        "object_name",
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a list of two objects apart, and refuses an object as its own target."""
        together = values.pop("objects", None)
        if together is not None:
            if len(together) != 2 or "object_name" in values or "target" in values:
                problem = "must name the object that moves and the target, and nothing else may"
                raise invalid("objects", problem, list(together), "two names")
            values["object_name"], values["target"] = together
        if "target" in values and values["target"] == values.get("object_name"):
            raise invalid("target", "is the object that moves", values["target"], "another object")


class _ByTarget(_Moved):
    """The parameters of a command that moves one object to where another is."""

    target: str = fields.or_else(
        name_fields.name(
            role=Role.PLACE,
            aliases=_TARGET,
            doc="Name or label of the object that says where to; it stays.",
        ),
        "objects",
    )


def _offset(doc: str) -> Any:
    shape = fields.array_of({"type": ["number", "string"]}, 2, 3)
    return fields.custom(_read_offset_with_gap, {**shape, **fields.LENGTHS}, doc=doc)


def _read_offset_with_gap(value: Any, field: str) -> tuple[float, ...]:
    """[u, v], or [u, v, w] with a way outwards, in mm."""
    if isinstance(value, (list, tuple)) and len(value) == 3:
        u, v = read_offset(value[:2], field)
        w, _ = read_offset([value[2], 0], field)
        return (u, v, w)
    return read_offset(value, field)


@command(
    "place_on_face",
    aliases=("place_on",),
    mutates=True,
    example={"object_name": "Cylinder", "target": "Box", "face": "top", "offset": [5, 0]},
    reply=("object; placement {position, rotation}, moved_by, target, face, axes {u, v, normal}"),
)
class PlaceOnFace(_ByTarget):
    """Put an object on a plane face of another, without turning it.

    The middle of what the object takes up along the face's axes comes over the middle of the face,
    and the point of it that is lowest, seen from the face, onto the face, or `gap` above it.
    """

    face: FaceReference = face_references.face(
        "top", aliases=("target_face",), doc="On which face of the target:"
    )
    offset: tuple[float, ...] | None = _offset(
        f"How far from the middle of the face: [u, v] in mm; a third number adds to `gap`. {AXES}"
    )
    gap: float = fields.length(
        0, aliases=("distance", "clearance"), doc="How far above the face; negative sinks it in."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a third part of the offset for the gap."""
        super().finish(values)
        offset = values.get("offset", ())
        if len(offset) == 3:
            values["gap"] = cls.with_defaults(values)["gap"] + offset[2]
            values["offset"] = offset[:2]


@command(
    "align_to_face",
    aliases=("align", "snap_to", "align_objects"),
    mutates=True,
    example={
        "object_name": "Cylinder",
        "target": "Box",
        "target_face": "right",
        "align_face": "bottom",
        "rotate": True,
    },
    reply=(
        "object; placement {position, rotation}, moved_by, target, target_face, "
        "align_face, rotated_by"
    ),
)
class AlignToFace(_ByTarget):
    """Bring the middle of one object's face onto the middle of another's.

    The object is only moved, unless `rotate`: then it is turned first, the shortest way, until the
    two faces look at each other. `gap` is left between the faces' middles, along the way in which
    the target's face looks.
    """

    target: str = fields.in_role(Role.TOOL, _ByTarget.declared["target"])
    target_face: FaceReference = face_references.face(
        "top", aliases=("face", "face_b"), doc="Which face of the target:"
    )
    align_face: FaceReference = face_references.face(
        "bottom", aliases=("object_face", "source_face", "face_a"), doc="Which face of the object:"
    )
    gap: float = fields.length(
        0, aliases=("distance", "clearance"), doc="What is left between; negative overlaps."
    )
    rotate: bool = fields.boolean(
        False, doc="Turn the object so that the faces really look at each other."
    )


def _axes(doc: str) -> Any:
    one = {"type": "string", "enum": list(_LETTERS)}
    shape = {"anyOf": [{"type": "array", "items": one, "minItems": 1}, {"type": "string"}]}
    return fields.Field(_read_axes, shape, ("x", "y"), doc, ("axis",))


def _read_axes(value: Any, field: str) -> tuple[str, ...]:
    """Some of x, y and z, from a list of letters or a text such as "xy", "x, z" or "all"."""
    allowed = 'some of x, y and z, such as ["x", "y"] or "xy"'
    parts = value
    if isinstance(value, str) and len(value) < 16:
        word = value.strip().lower()
        parts = _LETTERS if word == "all" else [one for one in word if one not in ", "]
    if not isinstance(parts, (list, tuple)) or not parts or len(parts) > 3:
        raise invalid(field, "must be axes", value, allowed)
    letters = [part.strip().lower() if isinstance(part, str) else part for part in parts]
    for part in letters:
        if part not in _LETTERS:
            raise invalid(field, "must be axes", value, allowed)
    return tuple(letter for letter in _LETTERS if letter in letters)


@command(
    "center_on",
    aliases=("center", "center_object"),
    mutates=True,
    example={"object_name": "Box", "target": "Hole1", "axes": ["x", "y"]},
    reply="object; placement {position, rotation}, moved_by, target, axes",
)
class CenterOn(_Moved):
    """Bring the middle of an object's bounding box onto the middle of another's, along some axes.

    Without a target, onto the document's origin.
    """

    target: str | None = name_fields.name(
        None,
        role=Role.PLACE,
        aliases=_TARGET,
        doc="Name or label of the object that says where to; without it, the origin.",
    )
    axes: tuple[str, ...] = _axes(
        "Along which global axes, such as ['z'] or 'xz'; by default x and y."
    )
