# SPDX-License-Identifier: MIT
"""Datums of bodies, and shapes of other bodies bound into one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...errors import invalid
from ..elements.any_references import AnyElement, EdgeElement, FaceElement, read_elements
from ..elements.element_references import ByHandle
from ..elements.handles import looks_like_handle
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.fields import REQUIRED, Field
from ..schema.parameters import Creates, refuse_both
from ..schema.roles import Role
from ..schema.spatial_fields import read_rotation
from ..sketching.places import seat_offset
from ..sketching.spots import Spot, Through, spot_field, through_field
from ..values import geometry, units
from ..values.geometry import Rotation, Vector
from ..values.scalars import ANGLE_LIMIT, read_name, within

command = Capability("bodies")

DATUMS = ("plane", "axis", "point", "frame")
_POINTS = {"plane": (2, 3), "axis": (1, 2), "point": (1,), "frame": (2, 3)}
"""Number of things that each kind goes through; an edge is two points."""


def _read_turn(value: Any, field: str) -> Rotation:
    """A rotation in the axes of the place; a mere angle is about its normal."""
    if isinstance(value, (int, float, str)):
        angle = within(
            units.angle(value, field), value, field, -ANGLE_LIMIT, ANGLE_LIMIT, "degrees"
        )
        return Rotation.about(geometry.Z_AXIS, angle)
    return read_rotation(value, field)


def _turn() -> Any:
    shape = {
        "anyOf": [{"type": ["number", "string"], "x-unit": "deg"}, {"type": ["object", "array"]}]
    }
    doc = (
        "After the offset, a number of degrees about the normal, or text such as 1 rad; or a tilt: "
        "{axis, angle}, [yaw, pitch, roll] or a quaternion [x, y, z, w]."
    )
    return Field(_read_turn, shape, Rotation.about(geometry.Z_AXIS, 0.0), doc, (), 0.0)


@command(
    "create_datum",
    aliases=("datum", "create_datum_plane", "create_datum_line", "create_local_coordinate_system"),
    example={"kind": "plane", "body": "Body", "on": "xy", "offset": 12, "name": "Level"},
    reply=(
        "body, kind, frame {origin, x, y, normal} in global coordinates; attached_to [{plane}, or "
        "{object, element, handle}]"
    ),
)
class CreateDatum(Creates):
    """Create a datum in a body: a plane, an axis, a point or a frame for other features to use.

    An axis runs along the normal of its place, or along an edge; a plane on an edge stands across
    its start. Of three points the first is the origin, x goes to the second. It follows what it
    lies on; [x, y, z] stays.
    """

    kind: str = fields.choice(
        choices=DATUMS,
        synonyms={"line": "axis", "coordinate_system": "frame", "lcs": "frame"},
        doc="What to make.",
    )
    on: Spot | None = spot_field()
    through: tuple[Through, ...] | None = through_field()
    offset: Vector = seat_offset()
    rotation: Rotation = _turn()
    body: str | None = name_fields.name(
        None, role=Role.PLACE, doc="The body; else that of the place, or the only one."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that the place is said once, by as many points as the kind needs."""
        super().finish(values)
        refuse_both(values, "on", "through")
        through = values.get("through")
        kind = values.get("kind")
        if through is None or kind is None:
            return
        wanted = _POINTS[kind]
        if len(through) not in wanted:
            counts = " or ".join(map(str, wanted))
            raise invalid("through", f"has {len(through)} entries", None, f"{counts} for {kind}")


@dataclass(frozen=True)
class Bound:
    """An object, or elements of it; none for all of it."""

    object_name: str
    elements: tuple[AnyElement, ...] = ()


_BOUND_ALLOWED = "an object's name, a list of handles of its faces or edges, or {object, elements}"


def _read_bound(value: Any, field: str) -> Bound:
    if isinstance(value, dict):
        entries = {key: part for key, part in value.items() if part is not None}
        name = entries.pop("object", None)
        if name is None or set(entries) - {"elements"}:
            raise invalid(field, "must be {object, elements}", value, _BOUND_ALLOWED)
        found = read_elements(entries.get("elements", []), f"{field}.elements")
        return Bound(read_name(name, f"{field}.object"), found)
    if isinstance(value, str) and not looks_like_handle(value):
        return Bound(read_name(value, field))
    found = read_elements(value, field)
    names = {name_of(one) for one in found}
    if len(names) != 1 or None in names:
        problem = "must be handles of one object's elements"
        raise invalid(field, problem, value, _BOUND_ALLOWED)
    return Bound(str(names.pop()), found)


def name_of(element: AnyElement) -> str | None:
    """The object of a handle; None for another reference."""
    reference = element.reference if isinstance(element, (FaceElement, EdgeElement)) else None
    return reference.handle.object if isinstance(reference, ByHandle) else None


def _bound() -> Any:
    one = {"type": "string"}
    elements = {"type": ["array", "string", "integer", "object"]}
    record = {
        "type": "object",
        "properties": {"object": one, "elements": elements},
        "required": ["object"],
        "additionalProperties": False,
    }
    shape = {"anyOf": [one, {"type": "array", "items": one}, record]}
    doc = f"What to bind: {_BOUND_ALLOWED}."
    return Field(_read_bound, shape, REQUIRED, doc, ("source", "support"), role=Role.UNSAID)


@command(
    "bind_shape",
    aliases=("shape_binder", "create_shape_binder", "create_binder"),
    example={"reference": {"object": "Box", "elements": ["top"]}, "body": "Body", "name": "Seat"},
    reply=(
        "body, reference {object, elements}, follow, handles of its faces, or edges without any; "
        "bounding_box, shape"
    ),
)
class BindShape(Creates):
    """Bring a shape of another body or object into a body, where it lies in the document.

    Features of the body can use it: as a profile, as edges of a sketch, to lie on, to end at.
    """

    reference: Bound = _bound()
    body: str | None = name_fields.name(
        None, role=Role.PLACE, doc="The body that gets it; else the only other one."
    )
    follow: bool = fields.boolean(True, doc="Follow later changes, also of places; else a copy.")
