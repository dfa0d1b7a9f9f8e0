# SPDX-License-Identifier: MIT
"""Holes and pockets in the faces of a solid."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Callable, Mapping

from ...errors import invalid
from ..elements import face_positions, face_references
from ..elements.face_positions import AXES, Offset
from ..elements.face_references import FaceReference
from ..schema import fields, kinds
from ..schema.catalogue import Capability
from ..schema.parameters import Derives, contradiction, refuse_both, set_alternative
from ..values import units
from ..values.geometry import Vector
from ..values.scalars import LENGTH_LIMIT, SHORTEST, plain, within

command = Capability("modifiers")

_SINK_ANGLE = 90.0
_SINK_LEAST, _SINK_MOST = 10.0, 170.0
_THROUGH = ("through", "through all", "through_all", "throughall", "all")
FLAT = {
    f"{kind}_{key}": (kind, key)
    for kind, keys in (
        ("counterbore", ("diameter", "radius", "depth")),
        ("countersink", ("diameter", "radius", "angle")),
    )
    for key in keys
}
"""Parameters that say on their own what belongs into a counterbore or a countersink."""


@dataclass(frozen=True)
class Counterbore:
    """A wider flat-bottomed part at the mouth of a hole; both in mm."""

    diameter: float
    depth: float


@dataclass(frozen=True)
class Countersink:
    """A cone at the mouth of a hole: its diameter at the face in mm, its full angle in degrees."""

    diameter: float
    angle: float

    def depth(self, diameter: float) -> float:
        """Depth at which the cone is as narrow as a hole of `diameter`, in mm."""
        return (self.diameter - diameter) / 2.0 / math.tan(math.radians(self.angle / 2.0))


class _IntoFace(Derives):
    """The parameters of a command that cuts into a face."""

    face: FaceReference = face_references.face(doc="Into which face:")
    through: bool = fields.boolean(
        False,
        aliases=("through_all",),
        doc="Go through all of the object that lies behind the face, also after it has grown up to "
        "tenfold.",
    )
    offset: tuple[Offset, ...] | None = face_positions.offsets(
        doc="Where on a plane face, from the middle of its border: [[u, v], ...] in mm, or one "
        f"[u, v]. {AXES}"
    )
    position: tuple[Vector, ...] | None = face_positions.positions(
        doc="Where, instead of `offset`: [[x, y, z], ...] in mm, or one [x, y, z]; projected on "
        "the face."
    )
    refine: bool = fields.boolean(
        True, doc="Merge faces of the result that lie on the same surface, where FreeCAD can."
    )

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Takes the word "through" for a depth as what it means."""
        entries = super().rewrite(raw)
        depth = entries.get("depth")
        agreed = all(entries.get(name, True) is True for name in ("through", "through_all"))
        if agreed and isinstance(depth, str) and depth.strip().lower() in _THROUGH:
            entries = {name: value for name, value in entries.items() if name != "depth"}
            entries["through"] = True
        return entries

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Refuses what contradicts itself."""
        refuse_both(values, "offset", "position")
        if values.get("through") and "depth" in values:
            problem = "cannot stand beside through: true"
            raise invalid("depth", problem, values["depth"], "either depth or through: true")


_MOUTH_SHAPES: Mapping[str, Mapping[str, Any]] = {
    "diameter": fields.size(doc="").shape,
    "radius": {**fields.size(doc="").shape, "x-same-as": "diameter"},
    "depth": fields.size(doc="").shape,
    "angle": fields.angle(minimum=_SINK_LEAST, maximum=_SINK_MOST, doc="").shape,
}


def _mouth(made: type[Any], readers: Mapping[str, Callable[[Any, str], float]], doc: str) -> Any:
    """A counterbore or a countersink from an object with its sizes."""
    allowed = f"an object {{{', '.join(key for key in readers if key != 'radius')}}}"

    def read(value: Any, field: str) -> Any:
        entries = value if isinstance(value, dict) else {}
        entries = {key: part for key, part in entries.items() if part is not None}
        if not entries or not set(entries) <= set(readers):
            raise invalid(field, f"must be {allowed}", value, allowed)
        sizes = {key: readers[key](part, f"{field}.{key}") for key, part in entries.items()}
        if "radius" in sizes:
            set_alternative(sizes, "diameter", 2.0 * sizes.pop("radius"), f"{field}.radius")
        if made is Countersink:
            sizes.setdefault("angle", _SINK_ANGLE)
        lacking = [key for key in readers if key not in sizes and key != "radius"]
        if lacking:
            raise invalid(field, f"needs {' and '.join(lacking)}", value, allowed)
        return made(**sizes)

    shape = fields.object_of({key: {**_MOUTH_SHAPES[key]} for key in readers})
    name = kinds.kind(made.__name__.lower(), allowed, shape)
    return replace(fields.custom(read, shape, doc=doc), kind=name)


def _read_size(value: Any, field: str) -> float:
    return within(units.length(value, field), value, field, SHORTEST, LENGTH_LIMIT, "mm")


def _read_sink_angle(value: Any, field: str) -> float:
    return within(units.angle(value, field), value, field, _SINK_LEAST, _SINK_MOST, "degrees")


@command(
    "create_hole",
    aliases=("hole", "drill"),
    example={"object_name": "Box", "face": "top", "diameter": 5, "through": True},
    reply=(
        "base, tools, removed_volume, face, follows_face, count, centers, axes {u, v, "
        "normal}, depth, through, diameter"
    ),
)
class CreateHole(_IntoFace):
    """Drill one or several equal holes into a face of a solid.

    Into a plane face the holes go straight and follow the face when that moves; into the outside of
    a cylinder they go towards its axis, at a `position`. All have one drill: set_properties of the
    result changes all of them. `tools` in the reply are the drill and what widens it.
    """

    diameter: float = fields.size(5, doc="Diameter.")
    radius: float | None = fields.second_spelling(
        fields.size(None, doc="Radius, instead of the diameter."), "diameter"
    )
    depth: float = fields.size(
        10, doc="Depth from the face; not with `through`. The bottom is flat."
    )
    counterbore: Counterbore | None = _mouth(
        Counterbore,
        {"diameter": _read_size, "radius": _read_size, "depth": _read_size},
        "A wider part at the face: {diameter, depth}.",
    )
    countersink: Countersink | None = _mouth(
        Countersink,
        {"diameter": _read_size, "radius": _read_size, "angle": _read_sink_angle},
        "A cone at the face: {diameter, angle}, its diameter there and its full angle, "
        f"by default {plain(_SINK_ANGLE)} degrees.",
    )

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Gathers what clients say of a counterbore or a countersink one by one."""
        entries: dict[str, Any] = {}
        gathered: dict[str, dict[str, Any]] = {}
        for name, value in super().rewrite(raw).items():
            kind, key = FLAT.get(name, ("", "")) if isinstance(name, str) else ("", "")
            if kind:
                gathered.setdefault(kind, {})[key] = value
            else:
                entries[name] = value
        for kind, sizes in gathered.items():
            whole = entries.get(kind)
            if whole in (None, True):
                entries[kind] = sizes
            elif not isinstance(whole, dict) or set(whole) & set(sizes):
                raise contradiction(kind, f"{kind}_{next(iter(sizes))}", whole)
            else:
                entries[kind] = {**whole, **sizes}
        return {
            name: value
            for name, value in entries.items()
            if value is not False or (name not in ("counterbore", "countersink"))
        }

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Takes a radius for the diameter, and checks that what is at the mouth fits the hole."""
        super().finish(values)
        if "radius" in values:
            set_alternative(values, "diameter", 2.0 * values["radius"], "radius")
        if "counterbore" in values and "countersink" in values:
            problem = "cannot stand beside counterbore"
            raise invalid("countersink", problem, None, "either counterbore or countersink")
        sizes = cls.with_defaults(values)
        diameter = sizes["diameter"]
        depth = math.inf if sizes["through"] else sizes["depth"]
        for name in ("counterbore", "countersink"):
            mouth = values.get(name)
            if mouth is None:
                continue
            if mouth.diameter <= diameter:
                problem = "must be larger than the hole's"
                allowed = f"more than {plain(diameter)} mm"
                raise invalid(f"{name}.diameter", problem, mouth.diameter, allowed)
            reach = mouth.depth if isinstance(mouth, Counterbore) else mouth.depth(diameter)
            if reach >= depth:
                problem = f"goes {plain(reach)} mm deep, which must be less than the hole's depth"
                raise invalid(name, problem, reach, f"less than {plain(depth)} mm")


@command(
    "create_pocket",
    aliases=("pocket", "recess"),
    example={"object_name": "Box", "face": "top", "length": 6, "width": 4, "depth": 2},
    reply=(
        "base, tools, removed_volume, face, follows_face, count, centers, axes {u, v, "
        "normal}, depth, through, length, width, angle"
    ),
)
class CreatePocket(_IntoFace):
    """Cut one or several equal rectangular pockets into a plane face of a solid.

    The depth counts from the face, and the pockets follow the face when that moves.
    """

    length: float = fields.size(10, doc="Length along the face's u.")
    width: float = fields.size(10, doc="Width along the face's v.")
    depth: float = fields.size(5, doc="Depth from the face; not with `through`.")
    angle: float = fields.angle(
        0,
        aliases=("rotation",),
        doc="How far the rectangle is turned, counterclockwise from outside.",
    )
