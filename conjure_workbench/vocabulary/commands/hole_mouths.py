# SPDX-License-Identifier: MIT
"""Counterbores, countersinks and counterdrills: what a hole has at its mouth."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Callable, Mapping, Sequence, Union

from ...errors import invalid
from ..schema import fields, kinds
from ..schema.parameters import contradiction, set_alternative
from ..values import units
from ..values.scalars import LENGTH_LIMIT, SHORTEST, plain, within

_SINK_ANGLE = 90.0
_DRILL_ANGLE = 118.0
_SINK_LEAST, _SINK_MOST = 10.0, 170.0
MOUTHS = ("counterbore", "countersink")
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


@dataclass(frozen=True)
class Counterdrill:
    """A wider part with a conical bottom: diameter and depth of its wall in mm, and the cone."""

    diameter: float
    depth: float
    angle: float

    def reach(self, diameter: float) -> float:
        """Depth at which its cone is as narrow as a hole of `diameter`, in mm."""
        return self.depth + Countersink(self.diameter, self.angle).depth(diameter)


Mouth = Union[Counterbore, Countersink, Counterdrill]


def gathered(raw: dict[str, Any]) -> dict[str, Any]:
    """Parameters with what clients say of a counterbore or a countersink one by one put together.

    Raises:
        ConjureError: INVALID_PARAMETER for what is said twice.
    """
    entries: dict[str, Any] = {}
    parts: dict[str, dict[str, Any]] = {}
    for name, value in raw.items():
        kind, key = FLAT.get(name, ("", "")) if isinstance(name, str) else ("", "")
        if kind:
            parts.setdefault(kind, {})[key] = value
        else:
            entries[name] = value
    for kind, sizes in parts.items():
        whole = entries.get(kind)
        if whole in (None, True):
            entries[kind] = sizes
        elif not isinstance(whole, dict) or set(whole) & set(sizes):
            raise contradiction(kind, f"{kind}_{next(iter(sizes))}", whole)
        else:
            entries[kind] = {**whole, **sizes}
    return {
        name: value for name, value in entries.items() if value is not False or (name not in MOUTHS)
    }


def refuse_two_mouths(values: dict[str, Any], names: Sequence[str] = MOUTHS) -> None:
    """Refuse two of the parameters that say what a hole has at its mouth.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    sent = [name for name in names if values.get(name) is not None]
    if len(sent) > 1:
        problem = f"cannot stand beside {sent[0]}"
        raise invalid(sent[1], problem, None, f"either {sent[0]} or {sent[1]}")


def check_mouth(name: str, mouth: Mouth, diameter: float, depth: float) -> None:
    """Refuse what does not go with the hole.

    Args:
        name: "counterbore", "countersink" or "counterdrill".
        mouth: its sizes.
        diameter: of the hole, in mm.
        depth: of the hole, in mm; infinite for one that goes through.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    if mouth.diameter <= diameter:
        problem = "must be larger than the hole's"
        allowed = f"more than {plain(diameter)} mm"
        raise invalid(f"{name}.diameter", problem, mouth.diameter, allowed)
    if isinstance(mouth, Counterbore):
        reach = mouth.depth
    elif isinstance(mouth, Countersink):
        reach = mouth.depth(diameter)
    else:
        reach = mouth.reach(diameter)
    if reach >= depth:
        problem = f"goes {plain(reach)} mm deep, which must be less than the hole's depth"
        raise invalid(name, problem, reach, f"less than {plain(depth)} mm")


_MOUTH_SHAPES: Mapping[str, Mapping[str, Any]] = {
    "diameter": fields.size(doc="").shape,
    "radius": {**fields.size(doc="").shape, "x-same-as": "diameter"},
    "depth": fields.size(doc="").shape,
    "angle": fields.angle(minimum=_SINK_LEAST, maximum=_SINK_MOST, doc="").shape,
}


_ANGLES: Mapping[type[Any], float] = {Countersink: _SINK_ANGLE, Counterdrill: _DRILL_ANGLE}
"""The angles where none is sent."""


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
        if made in _ANGLES:
            sizes.setdefault("angle", _ANGLES[made])
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


COUNTERBORE: Any = _mouth(
    Counterbore,
    {"diameter": _read_size, "radius": _read_size, "depth": _read_size},
    "A wider part: {diameter, depth}.",
)
"""The field of a counterbore; None for none."""
COUNTERSINK: Any = _mouth(
    Countersink,
    {"diameter": _read_size, "radius": _read_size, "angle": _read_sink_angle},
    f"A cone: {{diameter at the face, full angle}}, of {plain(_SINK_ANGLE)} degrees by default.",
)
"""The field of a countersink; None for none."""
COUNTERDRILL: Any = _mouth(
    Counterdrill,
    {"diameter": _read_size, "radius": _read_size, "depth": _read_size, "angle": _read_sink_angle},
    f"A counterbore with an angle, by default {plain(_DRILL_ANGLE)} (not in FreeCAD 0.20).",
)
"""The field of a counterdrill; None for none."""
