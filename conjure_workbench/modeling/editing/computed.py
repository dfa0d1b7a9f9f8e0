# SPDX-License-Identifier: MIT
"""Editors of objects whose shapes are computed anew from their parameters."""

from __future__ import annotations

from typing import Any, Callable, Mapping

from ...vocabulary.commands.gears import CreateGear
from ...vocabulary.commands.sweeping import Extrude
from ...vocabulary.commands.threads import CreateThread
from ..document.feature_chain import is_helper
from ..features.computed import gears, keeping, threads, twisting
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


def _read_thread(tool: Any) -> dict[str, Any]:
    return keeping.kept(tool, threads.TYPES)


def _write_thread(edited: Edited) -> None:
    edited.change.do_now(lambda: _shape_thread(edited, edited.obj))


def _shape_thread(edited: Edited, tool: Any) -> None:
    threads.shape(tool, edited.parameters, threads.own_length(edited.parameters))


_ON_OBJECTS: Mapping[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    "Part::Cut": (lambda obj: obj.Tool, lambda obj: obj.Base),
    "Part::MultiFuse": (
        lambda obj: obj.Shapes[-1] if obj.Shapes else None,
        lambda obj: obj.Shapes[0],
    ),
}
"""By kind of a result, the thread that was cut out of a base or joined with it, and that base."""


def _core_of(base: Any) -> Any:
    """The cylinder that stood in the place of a thread on a face; None of another thread."""
    if not is_helper(base) or base.TypeId not in _ON_OBJECTS:
        return None
    core = base.Tool if base.TypeId == "Part::Cut" else base.Shapes[-1]
    return core if core.TypeId == "Part::Cylinder" and is_helper(core) else None


def _thread_on(kind: str) -> Editor:
    """The editor of what has a thread that was cut out of it or joined with it."""
    tool_of, base_of = _ON_OBJECTS[kind]

    def suits(obj: Any) -> bool:
        tool = tool_of(obj)
        return tool is not None and is_helper(tool) and threads.is_thread(tool)

    def write(edited: Edited) -> None:
        tool, plain_base = tool_of(edited.obj), base_of(edited.obj)
        core, length = _core_of(plain_base), edited.parameters.length
        if core is not None and plain_base.TypeId == "Part::Cut" and "length" in edited.sent:
            shaft = plain_base.Base
            seat = threads.Seat(core.Placement, length, core.Radius.Value, is_hole=False)
            threads.refuse_unsuited(shapes.shape_of(shaft), seat, length, shaft.Name, "length")
        if core is not None:
            edited.change.set(core, "Height", length)
        edited.change.do_now(lambda: _shape_thread(edited, tool))
        edited.change.add_part(tool)

    return Editor(
        *(kind, CreateThread, lambda obj: _read_thread(tool_of(obj)), write, suits),
        fixed={"internal": _ON_ANOTHER, "object_name": _ON_ANOTHER, "face": _ON_ANOTHER},
        without=frozenset({"position", "rotation", "placement"}),
    )


_ON_ANOTHER = "create_thread on that object and face"
EDITORS = (
    Editor(
        *(keeping.COMPUTED, CreateGear, gears.read, _write_gear, gears.is_gear),
        instead={"hand": ()},
        removable={"outer_diameter": ()},
    ),
    Editor(
        *(keeping.COMPUTED, CreateThread, _read_thread, _write_thread, threads.is_thread),
        fixed={"object_name": _ON_ANOTHER, "face": _ON_ANOTHER},
    ),
    *map(_thread_on, _ON_OBJECTS),
)
