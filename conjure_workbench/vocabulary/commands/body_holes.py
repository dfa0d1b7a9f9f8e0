# SPDX-License-Identifier: MIT
"""Holes at the tip of a body."""

from __future__ import annotations

import math
import re
from typing import Any, Tuple, Union

from ...errors import invalid, missing
from ..elements.face_positions import Offset, read_places
from ..schema import fields, name_fields
from ..schema.catalogue import Capability
from ..schema.fields import LENGTHS, Field
from ..schema.insertion import INSERTED_REPLY, Inserts
from ..schema.parameters import Creates, refuse_both, set_alternative
from ..schema.roles import Role
from ..sketching.places import OnFace, face_place_field
from ..values import units
from ..values.geometry import Vector
from ..values.scalars import NAME_LIMIT, within
from ..values.threads import Thread, read_thread
from .hole_mouths import (
    COUNTERBORE,
    COUNTERDRILL,
    COUNTERSINK,
    MOUTHS,
    Counterbore,
    Counterdrill,
    Countersink,
    check_mouth,
    gathered,
    refuse_two_mouths,
)

command = Capability("bodies")

FITS = ("normal", "close", "loose")
Positions = Union[Tuple[Vector, ...], Tuple[Offset, ...]]
_BLUNTEST, _SHARPEST = 179.0, 1.0
_STANDARD = re.compile(r"[A-Z]{2,6}\s*\d{2,6}\b.*", re.IGNORECASE)
_WIDENED = (*MOUTHS, "counterdrill", "screw")
_ONLY_WITH_THREAD = ("fit", "modeled", "tapped", "screw")
MOST_TURNS = 150
"""Turns of a thread that are modeled at most; FreeCAD takes about half a second for each."""


def _read_bottom(value: Any, field: str) -> float | None:
    """The angle of the drill's point; None for a flat bottom."""
    if isinstance(value, str) and value.strip().lower() == "flat":
        return None
    return within(units.angle(value, field), value, field, _SHARPEST, _BLUNTEST, "degrees")


def _read_screw(value: Any, field: str) -> str:
    """The standard of a screw."""
    if isinstance(value, str) and len(value) < NAME_LIMIT and _STANDARD.fullmatch(value.strip()):
        return " ".join(value.split())
    raise invalid(field, "names no standard", value, "a standard of screws, such as ISO 4762")


def _positions() -> Any:
    doc = (
        "With `face`: [[x, y, z], ...], projected on it; or [[u, v], ...] of a sketch on it, from "
        "the body's origin."
    )
    number = {"type": ["number", "string"]}
    one = fields.array_of(number, 2, 3)
    return Field(read_places, {"type": "array", "items": one, **LENGTHS}, None, doc)


@command(
    "hole",
    aliases=("create_body_hole",),
    earlier="create_hole",
    example={
        "face": {"object": "Body", "face": "top"},
        "positions": [[10, 10, 7], [16, 10, 7]],
        "diameter": 3,
        "through": True,
    },
    reply=(
        "body, profile, dimensions {NAME: value}, volume {before, removed}, diameter, depth, "
        "through, count; thread; screw, its mouth; " + INSERTED_REPLY
    ),
)
class Hole(Inserts, Creates):
    """Drill holes into a body, at its tip.

    They go where circles of a sketch are, or to `positions` on a `face`. A thread gives the
    diameter of a clearance hole, or, if `tapped`, of the drill for it.
    """

    profile: str | None = name_fields.name(
        None,
        role=Role.SUBJECT,
        aliases=("sketch",),
        doc="A sketch of the body; the centers of its circles count.",
    )
    face: OnFace | None = face_place_field(doc="Instead of `profile`, a plane face of the body")
    positions: Positions | None = _positions()
    body: str | None = name_fields.name(None, role=Role.PLACE, doc="The body, to make sure.")
    diameter: float = fields.size(5, doc="Diameter; not with `thread`.")
    radius: float | None = fields.second_spelling(fields.size(None, doc="Radius."), "diameter")
    thread: Thread | None = fields.custom(
        read_thread, {"type": "string"}, doc="M6, M6x0.75, UNC 1/4, UNF #10."
    )
    fit: str = fields.choice(
        "normal", choices=FITS, synonyms={"medium": "normal"}, doc="Of a clearance hole."
    )
    tapped: bool = fields.boolean(False, aliases=("threaded",), doc="Drilled for the thread.")
    modeled: bool = fields.boolean(
        False,
        doc="Tapped, the thread as geometry: 0.5 s a turn, at each recompute.",
    )
    depth: float = fields.size(10, doc="Depth of the straight part; not with `through`.")
    through: bool = fields.boolean(False, aliases=("through_all",), doc="Through all.")
    bottom: float | None = fields.custom(
        _read_bottom,
        {"type": ["string", "number"]},
        None,
        doc="The word flat, or a number: the drill's angle.",
        shown="flat",
    )
    counterbore: Counterbore | None = COUNTERBORE
    countersink: Countersink | None = COUNTERSINK
    counterdrill: Counterdrill | None = COUNTERDRILL
    screw: str | None = fields.custom(
        _read_screw,
        {"type": "string"},
        doc="Room for a screw's head, as ISO 4762.",
    )

    @classmethod
    def rewrite(cls, raw: dict[str, Any]) -> dict[str, Any]:
        """Gathers what clients say of a counterbore or a countersink one by one."""
        entries = gathered(super().rewrite(raw))
        return {
            name: value
            for name, value in entries.items()
            if value is not False or name != "counterdrill"
        }

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that the place, the diameter and the depth are each said once."""
        super().finish(values)
        refuse_both(values, "profile", "face")
        if "radius" in values:
            set_alternative(values, "diameter", 2.0 * values["radius"], "radius")
        _check_place(values)
        for first, second in (("thread", "diameter"), ("through", "depth"), ("through", "bottom")):
            if values.get(first) and values.get(second) is not None:
                given = values[second]
                raise invalid(second, f"cannot stand beside {first}", given, f"no {second}")
        for name in _ONLY_WITH_THREAD:
            if name in values and values[name] and values.get("thread") is None:
                raise invalid(name, "needs a thread", values[name], f"{name} with thread")
        if values.get("modeled"):
            if values.get("tapped") is False:
                raise invalid("tapped", "cannot be false beside modeled", False, "true, or none")
            values["tapped"] = True
        if values.get("tapped") and "fit" in values:
            other = "modeled" if values.get("modeled") else "tapped"
            raise invalid("fit", f"cannot stand beside {other}", values["fit"], "one of them")
        refuse_two_mouths(values, _WIDENED)
        if values.get("thread") is None:
            check_mouths(cls.with_defaults(values), cls.with_defaults(values)["diameter"])


def check_mouths(sizes: dict[str, Any], diameter: float) -> None:
    """Refuse what is at the mouth, if it does not go with a hole of this diameter.

    Raises:
        ConjureError: INVALID_PARAMETER.
    """
    depth = math.inf if sizes["through"] else sizes["depth"]
    for name in (*MOUTHS, "counterdrill"):
        if sizes[name] is not None:
            check_mouth(name, sizes[name], diameter, depth)


def _check_place(values: dict[str, Any]) -> None:
    if values.get("profile") is not None:
        if values.get("positions") is not None:
            given = [list(one) for one in values["positions"]]
            raise invalid("positions", "cannot stand beside profile", given, "one of them")
        return
    if values.get("face") is None:
        raise missing("profile", "It says where the holes go.", "a sketch, or face and positions")
    if values.get("positions") is None:
        raise missing("positions", "They say where on the face.", "a list of [x, y, z] or [u, v]")
