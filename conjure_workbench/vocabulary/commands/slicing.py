# SPDX-License-Identifier: MIT
"""Objects cut into pieces."""

from __future__ import annotations

from typing import Any, Mapping

from ...errors import invalid, missing
from ..schema import fields, name_fields, spatial_fields
from ..schema.catalogue import Capability
from ..schema.parameters import TARGET, Creates, contradiction, set_alternative
from ..schema.plane_fields import normal_field
from ..schema.roles import Role
from ..values.geometry import ORIGIN, X_AXIS, Y_AXIS, Z_AXIS, Vector
from .booleans import BASE, TOOL

command = Capability("booleans")

_PLANES: Mapping[str, Vector] = {
    **{"xy": Z_AXIS, "yx": Z_AXIS, "xz": Y_AXIS, "zx": Y_AXIS, "yz": X_AXIS, "zy": X_AXIS},
    **{"horizontal": Z_AXIS, "top": Z_AXIS, "front": Y_AXIS, "right": X_AXIS},
}
_PLANE_KEYS: Mapping[str, str] = {
    **{"point": "point", "position": "point", "base": "point", "origin": "point"},
    **{"normal": "normal", "axis": "normal", "direction": "normal"},
}
_PLANE_ALLOWED = "one of the words xy, xz, yz, or {point, normal} with an optional point"


def _plane(*, doc: str) -> Any:
    """A plane by its word, or by a point of it and its normal; read as a dict of these two."""

    def read(value: Any, field: str) -> dict[str, Vector]:
        if isinstance(value, str):
            word = value.strip().lower() if len(value) < 16 else ""
            if word not in _PLANES:
                raise invalid(field, "must be a plane", value, _PLANE_ALLOWED)
            return {"normal": _PLANES[word]}
        entries = value if isinstance(value, dict) else {}
        keys = [_PLANE_KEYS.get(str(key).lower(), "") for key in entries]
        if not keys or "" in keys or len(set(keys)) < len(keys):
            raise invalid(field, "must be a plane", value, _PLANE_ALLOWED)
        read_as = {"point": spatial_fields.read_point, "normal": spatial_fields.read_axis}
        return {
            key: read_as[key](part, f"{field}.{key}")
            for key, part in zip(keys, entries.values())
            if part is not None
        }

    return fields.Field(read, {"type": ["string", "object"]}, None, f"{doc} {_PLANE_ALLOWED}.")


@command(
    "boolean_slice",
    aliases=("boolean_split", "slice", "split", "slice_object", "split_object", "cut_by_plane"),
    example={"base": "Plate", "plane": "xy", "point": [0, 0, 5]},
    reply=(
        "base, tools, slice, piece_count, pieces [{object_id, area, center_of_mass}]: the first "
        "is the object, the volumes of the others are in changes"
    ),
)
class BooleanSlice(Creates):
    """Cut an object into pieces, by a plane or by other objects; nothing is taken away.

    Every piece becomes an object (`pieces` lists them; by a plane, those behind it first), or all
    stay in one with `separate` false. They follow the base and the tools, which are hidden. `name`
    begins the names of the pieces.
    """

    base: str = name_fields.name(
        role=Role.SUBJECT,
        aliases=(*BASE, "object_name", *TARGET),
        doc="Name or label of what is cut.",
    )
    tools: tuple[str, ...] | None = name_fields.names(
        None,
        role=Role.TOOL,
        aliases=TOOL,
        doc="Names or labels of what cuts: solids, faces or shells.",
    )
    plane: Any = _plane(doc="The plane that cuts, instead of tools:")
    point: Vector = spatial_fields.vector(
        ORIGIN,
        aliases=("position", "origin", "center"),
        doc="A point of the plane: [x, y, z] in mm; without it, the document's origin.",
    )
    normal: Vector | None = normal_field("plane")
    separate: bool = fields.boolean(
        True, aliases=("explode",), doc="Make an object of each piece; otherwise one of all."
    )
    keep_tools: bool = fields.boolean(
        False, aliases=("keep_tool",), doc="Leave the tools visible; otherwise they are hidden."
    )

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Makes a point and a normal of the plane, or leaves tools, never both."""
        plane = values.pop("plane", None)
        for key, part in (plane or {}).items():
            if key in values and values[key] != part:
                raise contradiction("plane", key, list(values[key]))
            set_alternative(values, key, part, "plane")
        by_plane = [key for key in ("point", "normal") if key in values]
        if by_plane and "tools" in values:
            given = by_plane[0]
            spelled_as = given if plane is None else "plane"
            raise contradiction("tools", spelled_as, list(values[given]))
        if not by_plane and "tools" not in values:
            raise missing("plane", "Give plane, or point and normal, or tools.")
        if by_plane and "normal" not in values:
            raise missing("normal", "Which way the plane looks: plane, or normal beside point.")
        base = values.get("base")
        if base is not None and base in values.get("tools", ()):
            raise invalid("tools", "must not name the base", base, "other objects than the base")
