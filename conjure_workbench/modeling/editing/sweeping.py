# SPDX-License-Identifier: MIT
"""Editors of extrusions, revolutions, lofts and sweeps.

What was cut out of another object or joined with it is edited by the result, too.
"""

from __future__ import annotations

from typing import Any, Callable, Mapping

import FreeCAD

from ...errors import ConjureError
from ...vocabulary.commands.sweeping import Extrude, Loft, Revolve, Sweep
from ...vocabulary.profiles import profiles
from ...vocabulary.profiles.drawn import DrawnProfile
from ..command.recompute import recompute
from ..document.feature_chain import is_helper
from ..features.profile_builder import Source
from ..features.revolution_axis import placement_beside, refuse_axis
from ..features.sweep_path import Spine
from ..features.swept_features import (
    face_as_sent,
    refuse_unloftable,
    set_extrusion,
    set_loft,
    set_revolution,
    set_sweep,
    to_taper,
)
from ..geometry import shapes
from ..geometry.profile_shape import Outline
from ..geometry.tolerances import CONFUSION, PARALLEL, SAME_DIRECTION
from . import paths
from .change import vector
from .computed import OPERATION, TWISTED
from .editors import Edited, Editor, plain
from .inputs import let_go
from .profiles import ProfileEditor, is_in_space, told


def _outward(obj: Any, way: Any) -> Any:
    return shapes.outer_placement(obj).Rotation.multVec(way)


def _bare(section: Any) -> Any:
    """The profile within the face that a tapered extrusion needs."""
    is_wrapped = section is not None and section.TypeId == "Part::Face" and is_helper(section)
    return section.Sources[0] if is_wrapped else section


def _normal_of(section: Any) -> Any:
    """Normal of a profile; None where it is not simply known."""
    shape = shapes.shape_of(section)
    if shape is not None and shape.Faces:
        face = shape.Faces[0]
        return face.normalAt(*face.ParameterRange[::2])
    if is_in_space(section):
        return Outline(section, "profile").normal
    return section.Placement.Rotation.multVec(FreeCAD.Vector(0, 0, 1))


def _is_into(obj: Any, section: Any) -> bool:
    """True for an extrusion of a face into the object that it is cut out of."""
    users = [user for user in obj.InList if user.TypeId == "Part::Cut" and user.Tool == obj]
    supports = [one for one, _ in getattr(section, "Support", None) or ()]
    return any(user.Base in supports for user in users)


def _read_extrusion(obj: Any) -> dict[str, Any]:
    section = _bare(obj.Base)
    found: dict[str, Any] = {"profile": told(section), "distance": plain(obj.LengthFwd)}
    # FreeCAD does not heed it beside Symmetric.
    found["distance2"] = 0.0 if obj.Symmetric else plain(obj.LengthRev)
    if not found["distance"] and not found["distance2"]:
        # FreeCAD takes the length of the direction then.
        found["distance"] = obj.Dir.Length
    way = FreeCAD.Vector(obj.Dir).normalize() * (-1.0 if obj.Reversed else 1.0)
    normal = None if section is None else _normal_of(section)
    if obj.DirMode == "Normal" and normal is not None and way.cross(normal).Length < PARALLEL:
        found["direction"] = "normal"
        if (way.dot(normal) < 0) != _is_into(obj, section):
            found["distance"] *= -1.0
    else:
        found["direction"] = plain(_outward(obj, way))
    found["taper_angle"] = plain(obj.TaperAngle)
    found["midplane"] = obj.Symmetric
    return found


def _section(edited: Edited, work: ProfileEditor, now: Any, where: Any = None) -> Any:
    """The profile, exchanged if one was sent."""
    if "profile" not in edited.sent:
        edited.change.add_part(now)
        return now
    return work.exchanged(now, edited.parameters.profile, "profile", where)


def _write_extrusion(edited: Edited) -> None:
    obj, wanted, work = edited.obj, edited.parameters, ProfileEditor(edited)
    bare = _bare(obj.Base)
    section = _section(edited, work, bare)
    outline = Outline(section, "profile")
    if "profile" in edited.sent:
        face_as_sent(outline, wanted.profile, work.inward)
    if section is bare and obj.Base is not bare:
        section = obj.Base
        recompute(section, "RECOMPUTE_FAILED")
    else:
        if obj.Base is not bare:
            let_go(edited, obj.Base)
        if wanted.taper_angle:
            section = to_taper(work, section, outline)
    work.put("Base", section)
    edited.change.add_part(section)
    backward = wanted.distance < 0
    if wanted.direction is None:
        backward = backward != _is_into(obj, section)
    set_extrusion(obj, outline, wanted, work.inward, -1.0 if backward else 1.0, work.put)


def _read_revolution(obj: Any) -> dict[str, Any]:
    return {
        "profile": told(obj.Source),
        "angle": plain(obj.Angle),
        "axis_point": plain(shapes.outer_placement(obj).multVec(obj.Base)),
        "axis_direction": plain(_outward(obj, obj.Axis)),
        "midplane": obj.Symmetric,
    }


def _write_revolution(edited: Edited) -> None:
    obj, wanted, work = edited.obj, edited.parameters, ProfileEditor(edited)
    point, direction = vector(wanted.axis_point), vector(wanted.axis_direction)
    where = None
    if isinstance(wanted.profile, DrawnProfile):
        where = placement_beside(wanted.profile, point, direction)
    section = _section(edited, work, obj.Source, where)
    outline = Outline(section, "profile")
    local_point = work.inward.multVec(point)
    local_direction = work.inward.Rotation.multVec(direction)
    refuse_axis(outline, local_point, local_direction, edited.sent | {"axis_direction"})
    work.put("Source", section)
    set_revolution(outline, wanted, local_point, local_direction, work.put)


def _read_loft(obj: Any) -> dict[str, Any]:
    return {
        "profiles": [told(section) for section in obj.Sections],
        "ruled": obj.Ruled,
        "closed": obj.Closed,
        "solid": obj.Solid,
    }


def _write_loft(edited: Edited) -> None:
    obj, wanted, work = edited.obj, edited.parameters, ProfileEditor(edited)
    before = list(obj.Sections)
    sections = before
    if "profiles" in edited.sent:
        present = [*before, *[None] * len(wanted.profiles)]
        sections = [
            work.exchanged(present[at], spec, f"profiles[{at}]")
            for at, spec in enumerate(wanted.profiles)
        ]
        for gone in before[len(sections) :]:
            work.release(gone)
    outlines = [Outline(one, f"profiles[{at}]") for at, one in enumerate(sections)]
    refuse_unloftable(outlines, wanted.solid)
    work.put("Sections", sections)
    set_loft(wanted, work.put)
    for section in sections:
        edited.change.add_part(section)


def _spine(obj: Any) -> Spine:
    feature, names = obj.Spine
    source = Source(feature.Name, "path", feature)
    outer = shapes.outer_placement(obj)
    return Spine(feature, [name for name in names if name], outer, source)


def _read_sweep(obj: Any) -> dict[str, Any]:
    section = obj.Sections[0] if obj.Sections else None
    profile = told(section)
    is_helix = obj.Spine[0].TypeId == "Part::Helix"
    if isinstance(profile, dict) and "position" in profile:
        profile = _without_start(profile, obj)
    return {
        "profile": profile,
        "path": paths.told(obj.Spine),
        "solid": obj.Solid,
        # Without it, it turns on helices only.
        "frenet": (obj.Frenet,) if obj.Frenet == is_helix else obj.Frenet,
        "transition": obj.Transition.split()[0].lower(),
    }


def _without_start(profile: dict[str, Any], obj: Any) -> dict[str, Any]:
    """A drawn profile without the place that it has at the beginning of the path by itself."""
    try:
        where = _spine(obj).placement_at_start(profiles.Circle())
    except ConjureError:
        # The path is broken by now.
        return profile
    if (where.Base - vector(profile["position"])).Length > CONFUSION:
        return profile
    kept = {name: value for name, value in profile.items() if name != "position"}
    normal = where.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
    if "normal" in kept and vector(kept["normal"]).cross(normal).Length < SAME_DIRECTION:
        del kept["normal"]
    return kept


def _write_sweep(edited: Edited) -> None:
    obj, wanted, work = edited.obj, edited.parameters, ProfileEditor(edited)
    before = _spine(obj)
    spine = before
    if "path" in edited.sent:
        source = work.source(wanted.path, "path")
        spine = work.redrawn(before.feature, lambda: Spine.of(work, source))
        work.replace(before.feature, spine.feature)
    section = _swept(edited, work, spine)
    outline = Outline(section, "profile")
    outline.only_wire(wanted.solid)
    doubt = spine.refuse_tight(outline)
    if doubt is not None:
        edited.context.warn("MAY_CUT_THROUGH_ITSELF", doubt, obj)
    edited.change.add_part(section)
    edited.change.add_part(spine.feature)
    set_sweep(wanted, section, spine, work.put)
    if edited.sent & {"profile", "path"}:
        edited.change.afterwards(lambda: spine.refuse_tangled(obj.Shape))


def _swept(edited: Edited, work: ProfileEditor, spine: Spine) -> Any:
    """The profile; one that was drawn at the beginning of the path goes with that."""
    now, spec = edited.obj.Sections[0], edited.parameters.profile
    is_drawn = isinstance(spec, DrawnProfile)
    if not edited.sent & {"profile", "path"} or not (is_drawn or "profile" in edited.sent):
        return now
    if not is_drawn:
        return work.exchanged(now, spec, "profile")
    return work.exchanged(now, spec, "profile", spine.placement_at_start(spec), moved=True)


def _sweeps_of(pipe: Any) -> list[Any]:
    """The sweeps of a profile with holes: that of its outline, then those of the holes."""
    tool = pipe.Tool
    return [pipe.Base, *(tool.Shapes if tool.TypeId == "Part::MultiFuse" else [tool])]


def _is_pipe(obj: Any) -> bool:
    base = obj.Base
    return base is not None and base.TypeId == "Part::Sweep" and is_helper(base)


def _read_pipe(obj: Any) -> dict[str, Any]:
    section = obj.Base.Sections[0]
    while is_helper(section) and "Base" in section.PropertiesList:
        # A part of what was swept.
        section = section.Base
    return {**_read_sweep(obj.Base), "profile": told(section)}


def _write_pipe(edited: Edited) -> None:
    for sweep in _sweeps_of(edited.obj):
        _write_sweep(edited._replace(obj=sweep))
        edited.change.add_part(sweep)


_WITHIN: Mapping[str, Callable[[Any], Any]] = {
    "Part::Cut": lambda obj: obj.Tool,
    "Part::MultiFuse": lambda obj: obj.Shapes[-1] if obj.Shapes else None,
}
"""By kind of a result, what was made of profiles and cut out of a base, or joined with it."""
_OPERATIONS = {"Part::Cut": "cut", "Part::MultiFuse": "join"}


def _within(kind: str, editor: Editor) -> Editor:
    """The editor of what was made of profiles and cut out of a base, or joined with it."""
    tool_of = _WITHIN[kind]

    def suits(obj: Any) -> bool:
        tool = tool_of(obj)
        made = tool is not None and is_helper(tool) and tool.TypeId == editor.kind
        made = made and editor.suits(tool)
        return made and not (kind == "Part::Cut" and _is_pipe(obj))

    def read(obj: Any) -> dict[str, Any]:
        return {**editor.read(tool_of(obj)), "operation": (_OPERATIONS[kind],)}

    def write(edited: Edited) -> None:
        tool = tool_of(edited.obj)
        edited.change.add_part(tool)
        editor.write(edited._replace(obj=tool))

    return Editor(kind, editor.parameters, read, write, suits, fixed=OPERATION)


_ANEW = "extrude with it, which makes another kind of object"
_OWN = (
    Editor(
        *("Part::Extrusion", Extrude, _read_extrusion, _write_extrusion),
        fixed={**OPERATION, "twist": _ANEW, "scale": _ANEW},
    ),
    TWISTED,
    Editor("Part::Revolution", Revolve, _read_revolution, _write_revolution, fixed=OPERATION),
    Editor("Part::Loft", Loft, _read_loft, _write_loft, fixed=OPERATION),
    Editor("Part::Sweep", Sweep, _read_sweep, _write_sweep, fixed=OPERATION),
)

EDITORS = (
    *_OWN,
    *(_within(kind, editor) for kind in _WITHIN for editor in _OWN),
    Editor(
        *("Part::Cut", Sweep, _read_pipe, _write_pipe, _is_pipe),
        fixed={"profile": "the sketch or the face itself, which the pipe follows", **OPERATION},
    ),
)
