# SPDX-License-Identifier: MIT
"""Editors of objects whose shapes are computed anew from their parameters."""

from __future__ import annotations

from typing import Any

from ...vocabulary.commands.gears import CreateGear
from ...vocabulary.commands.sweeping import Extrude
from ..features.computed import gears, keeping, twisting
from ..features.swept_features import face_as_sent
from ..geometry import shapes
from ..geometry.profile_shape import Outline
from .editors import Edited, Editor, plain
from .profiles import ProfileEditor, told

OPERATION = dict.fromkeys(
    ("operation", "is_cut", "base_object"), "boolean_cut or boolean_fuse of the objects"
)
"""The way round to another operation of what is made of profiles."""


def _write_gear(edited: Edited) -> None:
    obj, wanted = edited.obj, edited.parameters
    edited.change.do_now(lambda: _shape_gear(edited))
    for code, message in gears.warnings(wanted.gear):
        edited.context.warn(code, message, obj)


def _shape_gear(edited: Edited) -> None:
    gears.shape(edited.obj, edited.parameters)


_TWISTED_SIZES = ("distance", "distance2", "twist", "scale", "midplane")


def _read_twisted(obj: Any) -> dict[str, Any]:
    """The parameters of such an extrusion; its direction, which follows the profile, as a tuple."""
    way = shapes.outer_placement(obj).Rotation.multVec(obj.Way)
    sizes = {name: keeping.kept_value(obj, name) for name in _TWISTED_SIZES}
    return {"profile": told(obj.Profile), **sizes, "direction": (plain(way),)}


def _write_twisted(edited: Edited) -> None:
    """Exchange the profile, if one was sent, and keep the sizes of which the shape is computed.

    Raises:
        ConjureError: as `extrude`.
    """
    obj, wanted, work = edited.obj, edited.parameters, ProfileEditor(edited)
    section = obj.Profile
    if "profile" in edited.sent:
        section = work.exchanged(section, wanted.profile, "profile")
    else:
        edited.change.add_part(section)
    outline = Outline(section, "profile")
    outline.face_to(obj.Way)
    face_as_sent(outline, wanted.profile if "profile" in edited.sent else None, work.inward)
    way = twisting.way_of(outline, wanted, work.inward)
    edited.change.do_now(lambda: twisting.keep(obj, wanted, section, way), "Profile")


TWISTED = Editor(
    *(keeping.COMPUTED, Extrude, _read_twisted, _write_twisted, twisting.is_twisted),
    fixed={**OPERATION, "taper_angle": "extrude with it, without twist and scale"},
)
"""The editor of extrusions that turn on their way or end in another size."""

EDITORS = (
    Editor(
        *(keeping.COMPUTED, CreateGear, gears.read, _write_gear, gears.is_gear),
        instead={"hand": ()},
        removable={"outer_diameter": ()},
    ),
)
