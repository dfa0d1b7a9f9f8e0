# SPDX-License-Identifier: MIT
"""Parameters in space: points, directions, rotations and placements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Mapping, Sequence

from ...errors import invalid
from ..values import geometry, units
from ..values.geometry import Rotation, Vector
from ..values.scalars import ANGLE_LIMIT, LENGTH_LIMIT, SHORTEST, within
from .fields import REQUIRED, Field, array_of, object_of
from .kinds import kind

POINT_ALLOWED = "[x, y, z] or {x, y, z}, lengths in mm or with a unit"
AXIS_ALLOWED = "a letter x, y or z with an optional sign, or a vector [x, y, z]"
ROTATION_ALLOWED = (
    "{axis, angle}, [yaw, pitch, roll] in degrees, {yaw, pitch, roll}, "
    "or a quaternion [x, y, z, w] or {x, y, z, w}"
)
PLACEMENT_ALLOWED = "{position, rotation}, either of them optional"

_NUMBER_LIMIT = 1e12
_AXIS_WORD = re.compile(r"(?P<sign>[+-]?)(?P<letter>[xyz])(?:[ _-]?axis)?")
_LETTERS: Mapping[str, Vector] = {"x": geometry.X_AXIS, "y": geometry.Y_AXIS, "z": geometry.Z_AXIS}
_PLACEMENT_KEYS: Mapping[str, str] = {
    "position": "position",
    "base": "position",
    "rotation": "rotation",
}


@dataclass(frozen=True)
class PlacementParts:
    """A placement of which only a part may be given."""

    position: Vector | None = None
    rotation: Rotation | None = None


def vector(default: Any = REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A point, or a way from one to another, in mm."""
    return Field(read_point, _POINT_SHAPE, default, doc, tuple(aliases), kind=_POINT)


def sizes(default: Any = REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """Three positive lengths in mm, along X, Y and Z."""

    def read(value: Any, field: str) -> Vector:
        return _lengths(value, field, SHORTEST)

    return Field(read, _point_shape(SHORTEST), default, doc, tuple(aliases), kind=_SIZES)


def axis(default: Any = REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A direction, as a unit vector."""
    return Field(read_axis, _AXIS_SHAPE, default, doc, tuple(aliases), kind=_AXIS)


def rotation(default: Any = REQUIRED, *, doc: str, shown: Any, aliases: Sequence[str] = ()) -> Any:
    """A rotation in any of the forms of `ROTATION_ALLOWED`; `shown` is the schema's default."""
    aliases = tuple(aliases)
    shape = _ROTATION_SHAPE
    return Field(read_rotation, shape, default, doc, aliases, default_shown=shown, kind=_ROTATION)


def placement(default: Any = REQUIRED, *, doc: str, aliases: Sequence[str] = ()) -> Any:
    """A position and a rotation together; read as `PlacementParts`."""
    aliases = tuple(aliases)
    shape = _PLACEMENT_SHAPE
    shown = {"position": [0.0, 0.0, 0.0], "rotation": [0.0, 0.0, 0.0]}
    return Field(read_placement, shape, default, doc, aliases, default_shown=shown, kind=_PLACEMENT)


def read_point(value: Any, field: str) -> Vector:
    """A point from [x, y, z] or {x, y, z}, in mm.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    return _lengths(value, field, -LENGTH_LIMIT)


def _lengths(value: Any, field: str, shortest: float) -> Vector:
    parts = _three_parts(value, field, "xyz", POINT_ALLOWED, "a point or a vector")
    x, y, z = (
        within(units.length(part, where), part, where, shortest, LENGTH_LIMIT, "mm")
        for part, where in parts
    )
    return (x, y, z)


def is_axis_word(value: str) -> bool:
    """True for a letter that means an axis, such as -x."""
    return _axis_word(value) is not None


def _axis_word(value: str) -> re.Match[str] | None:
    return _AXIS_WORD.fullmatch(value.strip().lower()) if len(value) < 16 else None


def read_axis(value: Any, field: str) -> Vector:
    """A unit vector from a letter with an optional sign, or from a vector of any length.

    Raises:
        ConjureError: INVALID_PARAMETER, also for a vector without a length.
    """
    if isinstance(value, str):
        found = _axis_word(value)
        if found is None:
            raise invalid(field, "must be an axis", value, AXIS_ALLOWED)
        sign = -1.0 if found["sign"] == "-" else 1.0
        return geometry.unit(geometry.scaled(_LETTERS[found["letter"]], sign))
    parts = _three_parts(value, field, "xyz", AXIS_ALLOWED, "an axis")
    x, y, z = (_number(part, where) for part, where in parts)
    if geometry.norm((x, y, z)) == 0.0:
        raise invalid(field, "must have a length other than zero", value, AXIS_ALLOWED)
    return geometry.unit((x, y, z))


def read_rotation(value: Any, field: str) -> Rotation:
    """A rotation from one of the forms of `ROTATION_ALLOWED`.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if isinstance(value, (list, tuple)) and len(value) == 4:
        return _quaternion([(part, f"{field}[{at}]") for at, part in enumerate(value)], field)
    if isinstance(value, (list, tuple)) and len(value) == 3:
        return _yaw_pitch_roll([(part, f"{field}[{at}]") for at, part in enumerate(value)])
    if isinstance(value, dict):
        entries = _lowered(value)
        if set(entries) == {"axis", "angle"}:
            direction = read_axis(entries["axis"], f"{field}.axis")
            return Rotation.about(direction, _turn(entries["angle"], f"{field}.angle"))
        if entries and set(entries) <= {"yaw", "pitch", "roll"}:
            words = ("yaw", "pitch", "roll")
            return _yaw_pitch_roll([(entries.get(word, 0.0), f"{field}.{word}") for word in words])
        if set(entries) == {"x", "y", "z", "w"}:
            return _quaternion([(entries[part], f"{field}.{part}") for part in "xyzw"], field)
    raise invalid(field, "must be a rotation", value, ROTATION_ALLOWED)


def read_placement(value: Any, field: str) -> PlacementParts:
    """The given parts of a placement.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    entries = _lowered(value) if isinstance(value, dict) else {}
    parts = {_PLACEMENT_KEYS[key]: part for key, part in entries.items() if key in _PLACEMENT_KEYS}
    if not entries or len(parts) != len(entries):
        raise invalid(field, "must be a placement", value, PLACEMENT_ALLOWED)
    place, turn = parts.get("position"), parts.get("rotation")
    return PlacementParts(
        None if place is None else read_point(place, f"{field}.position"),
        None if turn is None else read_rotation(turn, f"{field}.rotation"),
    )


def _three_parts(
    value: Any, field: str, letters: str, allowed: str, what: str
) -> list[tuple[Any, str]]:
    if isinstance(value, (list, tuple)) and len(value) == 3:
        return [(part, f"{field}[{at}]") for at, part in enumerate(value)]
    if isinstance(value, dict):
        entries = _lowered(value)
        if set(entries) == set(letters):
            return [(entries[letter], f"{field}.{letter}") for letter in letters]
    raise invalid(field, f"must be {what}", value, allowed)


def _lowered(value: Mapping[Any, Any]) -> dict[str, Any]:
    """Keys in lower case, without nulls; nothing if two are alike then, or if one is no text."""
    entries = {
        key.lower(): part
        for key, part in value.items()
        if part is not None and isinstance(key, str)
    }
    return entries if len(entries) == sum(part is not None for part in value.values()) else {}


def _yaw_pitch_roll(parts: Sequence[tuple[Any, str]]) -> Rotation:
    yaw, pitch, roll = (_turn(part, where) for part, where in parts)
    return Rotation.of_yaw_pitch_roll(yaw, pitch, roll)


def _quaternion(parts: Sequence[tuple[Any, str]], field: str) -> Rotation:
    x, y, z, w = (_number(part, where) for part, where in parts)
    if not any((x, y, z, w)):
        raise invalid(field, "must not be zero in all four parts", [x, y, z, w], ROTATION_ALLOWED)
    return Rotation.of_quaternion(x, y, z, w)


def _turn(value: Any, field: str) -> float:
    return within(units.angle(value, field), value, field, -ANGLE_LIMIT, ANGLE_LIMIT, "degrees")


def _number(value: Any, field: str) -> float:
    return within(units.number(value, field), value, field, -_NUMBER_LIMIT, _NUMBER_LIMIT, "")


def _three(*kinds: str) -> dict[str, Any]:
    kind: Any = kinds[0] if len(kinds) == 1 else list(kinds)
    return array_of({"type": kind}, 3, 3)


def _point_shape(least: float = -LENGTH_LIMIT) -> dict[str, Any]:
    """Three lengths; the bounds are those of each, which JSON Schema has no shorter word for."""
    part = {"type": ["number", "string"]}
    return {
        "anyOf": [
            _three("number", "string"),
            object_of({"x": part, "y": part, "z": part}, "x", "y", "z"),
        ],
        "x-unit": "mm",
        "minimum": least,
        "maximum": LENGTH_LIMIT,
    }


def _rotation_shape() -> dict[str, Any]:
    axis_shape = {"anyOf": [{"type": "string"}, _three("number")]}
    turn = {
        "type": ["number", "string"],
        "x-unit": "deg",
        "minimum": -ANGLE_LIMIT,
        "maximum": ANGLE_LIMIT,
    }
    return {
        "anyOf": [
            object_of({"axis": axis_shape, "angle": turn}, "axis", "angle"),
            {**_three("number", "string"), "description": "[yaw, pitch, roll] in degrees"},
            {**array_of({"type": "number"}, 4, 4), "description": "quaternion [x, y, z, w]"},
        ]
    }


_POINT_SHAPE = _point_shape()
_AXIS_SHAPE = {
    "anyOf": [{"type": "string", "enum": ["x", "y", "z", "-x", "-y", "-z"]}, _three("number")]
}
_ROTATION_SHAPE = _rotation_shape()
_PLACEMENT_SHAPE = object_of({"position": _POINT_SHAPE, "rotation": _ROTATION_SHAPE})

_POINT = kind("point", POINT_ALLOWED, _POINT_SHAPE)
_SIZES = kind("sizes", "as a point, each of them positive", _point_shape(SHORTEST))
_AXIS = kind("axis", AXIS_ALLOWED, _AXIS_SHAPE)
_ROTATION = kind("rotation", ROTATION_ALLOWED, _ROTATION_SHAPE)
_PLACEMENT = kind("placement", PLACEMENT_ALLOWED, _PLACEMENT_SHAPE)
