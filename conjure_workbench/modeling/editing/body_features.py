# SPDX-License-Identifier: MIT
"""Editors of the features of PartDesign's bodies, by whomever they were made.

They take the names that the commands use for what is alike; the rest are FreeCAD's properties.
"""

from __future__ import annotations

import functools
from typing import Any

from ...errors import invalid
from ...vocabulary.commands.drafts import Draft
from ...vocabulary.commands.modifiers import CreateChamfer, CreateFillet
from ...vocabulary.commands.patterns import LinearPattern
from ...vocabulary.commands.profile_features import Pad, Pocket, Revolution
from ...vocabulary.commands.shells import Shell
from ...vocabulary.schema import fields, name_fields
from ...vocabulary.schema.parameters import Record
from ...vocabulary.schema.roles import Role
from ..geometry.ancestry.draft_sides import side_of
from ..geometry.edges import Edges
from ..geometry.faces import Faces
from ..geometry.reference_resolution import resolve_elements
from .editors import Edited, Editor, plain, properties_of
from .holes import INSTEAD, PlacedHole

_SKETCH = "the dimensions of its sketch, or the property Profile"
_DEPTHS = frozenset({"Length", "TwoLengths"})
_HOLE_CUT = "the properties HoleCutType, HoleCutDiameter, HoleCutDepth, HoleCutCountersinkAngle"
_CHAMFER = "the properties ChamferType, Size2 and Angle"
_ORDER = {"object_name": "move_feature, for the order of the features in the body"}


class _Pad(Record):
    """A pad, as far as its command's sizes are edited."""

    length: Any = Pad.declared["length"]
    length2: Any = Pad.declared["length2"]
    taper: Any = Pad.declared["taper"]
    taper2: Any = Pad.declared["taper2"]
    profile: str | None = name_fields.name(
        None, role=Role.SUBJECT, aliases=("sketch",), doc="The sketch."
    )


class _Pocket(_Pad):
    """A pocket of a body."""

    through: Any = Pocket.declared["through"]


class _Turned(Record):
    """A revolution or a groove of a body."""

    angle: Any = Revolution.declared["angle"]


class _Repeated(Record):
    """A pattern of a body."""

    count: Any = LinearPattern.declared["count"]


class _Row(_Repeated):
    """A linear pattern of a body."""

    spacing: float = fields.size(10, aliases=("step",), doc="From one instance to the next.")


class _Lean(Record):
    """A draft of a body."""

    angle: Any = Draft.declared["angle"]
    reversed: Any = Draft.declared["reversed"]
    faces: Any = Draft.declared["faces"]
    body: Any = Draft.declared["body"]


class _Wall(Record):
    """A thickness of a body."""

    thickness: Any = Shell.declared["thickness"]


def _goes_both_ways(obj: Any) -> bool:
    return obj.Type == "TwoLengths" or getattr(obj, "SideType", "") == "Two sides"


def _read_pad(obj: Any) -> dict[str, Any]:
    profile = obj.Profile[0] if obj.Profile else None
    length, taper = plain(obj.Length), plain(obj.TaperAngle)
    found = {"length": length, "taper": taper} if obj.Type in _DEPTHS else {"length": (length,)}
    if _goes_both_ways(obj):
        found.update(length2=plain(obj.Length2), taper2=plain(obj.TaperAngle2))
    return {**found, "profile": plain(profile)}


def _write_pad(edited: Edited) -> None:
    obj, wanted = edited.obj, edited.parameters
    if "length" in edited.sent:
        ends_elsewhere = obj.Type not in _DEPTHS
        if ends_elsewhere:
            edited.change.set(obj, "Type", "Length")
        _set_depth(edited, "Length", wanted.length, ends_elsewhere)
    if "taper" in edited.sent:
        edited.change.set(obj, "TaperAngle", wanted.taper)
    second = edited.sent & {"length2", "taper2"}
    if second and not _goes_both_ways(obj):
        allowed = "a feature that was made with length2"
        raise invalid(min(second), "needs a feature that goes both ways", allowed=allowed)
    if "length2" in edited.sent:
        edited.change.set(obj, "Length2", wanted.length2)
    if "taper2" in edited.sent:
        edited.change.set(obj, "TaperAngle2", wanted.taper2)


def _set_depth(edited: Edited, name: str, value: float, ends_elsewhere: bool) -> None:
    """Set a length, which FreeCAD shows as read-only as long as the feature ends elsewhere."""
    is_bound = any(path.lstrip(".") == name for path, _ in edited.obj.ExpressionEngine)
    if ends_elsewhere and not is_bound:
        edited.change.then(functools.partial(setattr, edited.obj, name, value))
    else:
        edited.change.set(edited.obj, name, value)


def _read_pocket(obj: Any) -> dict[str, Any]:
    through = obj.Type == "ThroughAll"
    return {**_read_pad(obj), "through": through}


def _write_pocket(edited: Edited) -> None:
    through = edited.parameters.through
    _write_pad(edited)
    if "through" in edited.sent and through != (edited.obj.Type == "ThroughAll"):
        edited.change.set(edited.obj, "Type", "ThroughAll" if through else "Length")


def _read_edges(obj: Any) -> dict[str, Any]:
    base, names = obj.Base or (None, [])
    return {"edges": list(names), "object_name": plain(base)}


def _write_edges(edited: Edited) -> None:
    obj = edited.obj
    if "edges" in edited.sent:
        base = obj.Base[0]
        found = resolve_elements(edited.parameters.edges, Edges(base), "edges").indices
        edited.change.set(obj, "Base", (base, [f"Edge{index}" for index in found]))
        if "UseAllEdges" in obj.PropertiesList:
            edited.change.set(obj, "UseAllEdges", False)


def _read_fillet(obj: Any) -> dict[str, Any]:
    return {"radius": plain(obj.Radius), **_read_edges(obj)}


def _write_fillet(edited: Edited) -> None:
    edited.change.set(edited.obj, "Radius", edited.parameters.radius)
    _write_edges(edited)


def _read_chamfer(obj: Any) -> dict[str, Any]:
    return {"size": plain(obj.Size), **_read_edges(obj)}


def _write_chamfer(edited: Edited) -> None:
    edited.change.set(edited.obj, "Size", edited.parameters.size)
    _write_edges(edited)


def _read_draft(obj: Any) -> dict[str, Any]:
    base, names = obj.Base or (None, [])
    is_reversed = obj.Reversed != bool(side_of(obj))
    told = {"angle": plain(obj.Angle), "reversed": is_reversed}
    return {**told, "faces": list(names), "body": plain(base)}


def _write_draft(edited: Edited) -> None:
    obj, wanted, change = edited.obj, edited.parameters, edited.change
    change.set(obj, "Angle", wanted.angle)
    if "reversed" in edited.sent:
        change.set(obj, "Reversed", wanted.reversed != bool(side_of(obj)))
    if "faces" in edited.sent:
        base = obj.Base[0]
        found = resolve_elements(wanted.faces, Faces(base), "faces").indices
        change.set(obj, "Base", (base, [f"Face{index}" for index in found]))


def _read_hole(obj: Any) -> dict[str, Any]:
    through = obj.DepthType == "ThroughAll"
    depth = {} if through else {"depth": plain(obj.Depth)}
    return {
        "diameter": plain(obj.Diameter),
        **depth,
        "through": through,
        "refine": obj.Refine,
        "object_name": plain(obj.BaseFeature),
    }


def _write_hole(edited: Edited) -> None:
    wanted, obj, change = edited.parameters, edited.obj, edited.change
    change.set(obj, "Refine", wanted.refine)
    if edited.sent & {"diameter", "radius"}:
        change.set(obj, "Diameter", wanted.diameter)
    if edited.sent & {"depth", "through"}:
        change.set(obj, "DepthType", "ThroughAll" if wanted.through else "Dimension")
        if not wanted.through:
            _set_depth(edited, "Depth", wanted.depth, obj.DepthType != "Dimension")


def _keeps_extent(row: Any) -> bool:
    """True for a pattern that FreeCAD keeps as long as it is, whatever the count."""
    return str(getattr(row, "Mode", "Extent")).lower() in ("extent", "length")


def _read_row(obj: Any) -> dict[str, Any]:
    step = plain(obj.Length) / max(obj.Occurrences - 1, 1)
    spacing = (step,) if _keeps_extent(obj) else plain(obj.Offset)
    return {"count": obj.Occurrences, "spacing": spacing}


def _write_row(edited: Edited) -> None:
    wanted, obj, change = edited.parameters, edited.obj, edited.change
    change.set(obj, "Occurrences", wanted.count)
    if "spacing" in edited.sent and _keeps_extent(obj):
        change.set(obj, "Length", wanted.spacing * max(wanted.count - 1, 1))
    elif "spacing" in edited.sent:
        change.set(obj, "Offset", wanted.spacing)


EDITORS = (
    Editor("PartDesign::Pad", _Pad, _read_pad, _write_pad, fixed={"profile": _SKETCH}),
    Editor(
        *("PartDesign::Pocket", _Pocket, _read_pocket, _write_pocket),
        instead={"length": ("through",), "through": ("length",)},
        fixed={"profile": _SKETCH},
    ),
    Editor("PartDesign::Fillet", CreateFillet, _read_fillet, _write_fillet, fixed=_ORDER),
    Editor(
        *("PartDesign::Chamfer", CreateChamfer, _read_chamfer, _write_chamfer),
        fixed={"size2": _CHAMFER, "angle": _CHAMFER, **_ORDER},
    ),
    Editor(
        *("PartDesign::Draft", _Lean, _read_draft, _write_draft),
        fixed={"body": _ORDER["object_name"]},
    ),
    Editor(
        *("PartDesign::Hole", PlacedHole, _read_hole, _write_hole),
        instead=INSTEAD,
        fixed={
            **dict.fromkeys(("face", "offset", "position"), "the circles of its sketch"),
            **dict.fromkeys(("counterbore", "countersink"), _HOLE_CUT),
            **_ORDER,
        },
    ),
    properties_of("PartDesign::Revolution", _Turned, {"angle": "Angle"}),
    properties_of("PartDesign::Groove", _Turned, {"angle": "Angle"}),
    properties_of("PartDesign::Thickness", _Wall, {"thickness": "Value"}),
    Editor("PartDesign::LinearPattern", _Row, _read_row, _write_row),
    properties_of("PartDesign::PolarPattern", _Repeated, {"count": "Occurrences"}),
)
