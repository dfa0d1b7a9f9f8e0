# SPDX-License-Identifier: MIT
"""Editors of the lofts, pipes and helices of PartDesign's bodies, by whomever they were made."""

from __future__ import annotations

from functools import partial
from typing import Any

from ....vocabulary.commands.body_helices import SIZES, BodyHelix, refuse_sizes
from ....vocabulary.commands.body_sweeps import BodyLoft, BodyPipe, refuse_closed
from ....vocabulary.schema.parameters import Record
from ...bodies import dialects
from ...bodies.helices import refuse_entangled
from ..editors import Edited, Editor, plain

_PROFILES = "the dimensions of its sketches, or the properties Profile and Sections"


_MODES = {
    "pitch-height-angle": {"turns": ("height",)},
    "pitch-turns-angle": {"height": ("turns",)},
    "height-turns-angle": {"pitch": ("turns",)},
}
"""By FreeCAD's mode, the parameters that the one takes the place of which it computes."""

_OTHERS = {"angle": "Angle", "left_handed": "LeftHanded", "reversed": "Reversed"}


class _Loft(Record):
    """A loft of a body, as far as it is edited."""

    ruled: Any = BodyLoft.declared["ruled"]
    closed: Any = BodyLoft.declared["closed"]
    profiles: Any = BodyLoft.declared["profiles"]


def _read_loft(obj: Any) -> dict[str, Any]:
    return {"ruled": obj.Ruled, "closed": obj.Closed, "profiles": _profiles_of(obj)}


def _profiles_of(obj: Any) -> list[Any]:
    return [link[0].Name for link in (obj.Profile, *obj.Sections) if link]


def _write_loft(edited: Edited) -> None:
    obj, wanted = edited.obj, edited.parameters
    refuse_closed({"closed": wanted.closed, "ruled": wanted.ruled}, _profiles_of(obj))
    if wanted.closed and not obj.Closed:
        dialects.refuse_closed_loft(obj)
    edited.change.set(obj, "Ruled", wanted.ruled)
    edited.change.set(obj, "Closed", wanted.closed)


class _Pipe(Record):
    """A pipe of a body, as far as it is edited."""

    corners: Any = BodyPipe.declared["corners"]
    profile: Any = BodyPipe.declared["profile"]


def _read_pipe(obj: Any) -> dict[str, Any]:
    word = obj.Transition.split()[0].lower()
    # One that the person made may lose what comes after a corner.
    corners = word if word in ("right", "round") else (word,)
    return {"corners": corners, "profile": obj.Profile[0].Name if obj.Profile else None}


def _write_pipe(edited: Edited) -> None:
    if "corners" in edited.sent:
        word = edited.parameters.corners.capitalize()
        edited.change.set(edited.obj, "Transition", f"{word} corner")


class _Helix(Record):
    """A helix of a body, as far as it is edited."""

    pitch: Any = BodyHelix.declared["pitch"]
    height: Any = BodyHelix.declared["height"]
    turns: Any = BodyHelix.declared["turns"]
    angle: Any = BodyHelix.declared["angle"]
    left_handed: Any = BodyHelix.declared["left_handed"]
    reversed: Any = BodyHelix.declared["reversed"]

    @classmethod
    def finish(cls, values: dict[str, Any]) -> None:
        """Checks that two of the three sizes are given, as at creation."""
        super().finish(values)
        refuse_sizes(values)


def _read_helix(obj: Any) -> dict[str, Any]:
    sizes = {name: plain(getattr(obj, name.capitalize())) for name in SIZES}
    told = {name: one if name in obj.Mode else (one,) for name, one in sizes.items()}
    angle = plain(obj.Angle)
    return {**told, "angle": angle, "left_handed": obj.LeftHanded, "reversed": obj.Reversed}


def _write_helix(edited: Edited) -> None:
    obj, wanted, change = edited.obj, edited.parameters, edited.change
    given = [name for name in SIZES if getattr(wanted, name) is not None]
    mode = "-".join([*given, "angle"])
    is_other = mode != obj.Mode
    change.set(obj, "Mode", mode)
    for name in given if is_other else sorted(edited.sent & {*given}):
        named, value = name.capitalize(), getattr(wanted, name)
        if "ReadOnly" in obj.getEditorMode(named):
            # FreeCAD computes it as long as the mode is the old one.
            change.then(partial(setattr, obj, named, value))
        else:
            change.set(obj, named, value)
    for name, named in _OTHERS.items():
        if name in edited.sent:
            change.set(obj, named, getattr(wanted, name))
    change.afterwards(partial(refuse_entangled, obj))


def _helix_editor(kind: str, mode: str) -> Editor:
    def suits(obj: Any) -> bool:
        return bool(obj.Mode == mode)

    return Editor(
        f"PartDesign::{kind}Helix", _Helix, _read_helix, _write_helix, suits, _MODES[mode]
    )


_ADDS_OR_CUTS = ("Additive", "Subtractive")

EDITORS = (
    *(
        Editor(
            *(f"PartDesign::{kind}Loft", _Loft, _read_loft, _write_loft),
            fixed={"profiles": _PROFILES},
        )
        for kind in _ADDS_OR_CUTS
    ),
    *(
        Editor(
            *(f"PartDesign::{kind}Pipe", _Pipe, _read_pipe, _write_pipe),
            fixed={"profile": "the dimensions of its sketch, or the property Profile"},
        )
        for kind in _ADDS_OR_CUTS
    ),
    *(_helix_editor(kind, mode) for kind in _ADDS_OR_CUTS for mode in _MODES),
)
