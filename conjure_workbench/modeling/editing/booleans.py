# SPDX-License-Identifier: MIT
"""Editors of unions, cuts, what several objects share, and slices."""

from __future__ import annotations

from typing import Any, Sequence

from ...errors import invalid
from ...vocabulary.commands.booleans import BooleanCut, BooleanFuse, BooleanIntersect
from ...vocabulary.commands.slicing import BooleanSlice
from ..command.context import refuse_duplicates
from ..document.feature_chain import SLICE_PLANE, TOOL_BUNDLE, kind_of
from ..features import slice_planes
from .editors import Edited, Editor, plain
from .inputs import exchange, input_named, let_go

_PIECE = "_CompoundFilter"
_OBJECTS = {"objects": ("base", "tools")}
_VISIBLE = {"keep_tools": "set_visibility of the objects"}


def tools_of(cut: Any) -> list[Any]:
    """The tools of a Part::Cut, one by one where a bundle holds them."""
    tool = cut.Tool
    return list(tool.Shapes) if tool is not None and tool.Label2 == TOOL_BUNDLE else [tool]


def set_tools(edited: Edited, tools: Sequence[Any]) -> None:
    """Give a Part::Cut other tools; several are bundled."""
    cut, bundle = edited.obj, edited.obj.Tool
    is_bundled = bundle is not None and bundle.Label2 == TOOL_BUNDLE
    if len(tools) == 1:
        edited.change.set(cut, "Tool", tools[0])
        if is_bundled:
            let_go(edited, bundle)
        return
    if not is_bundled:
        bundle = edited.context.create("Part::MultiFuse", None, default=f"{cut.Name}_Tools")
        bundle.Label2 = TOOL_BUNDLE
        edited.context.join_container(bundle, list(tools))
        edited.change.add_part(bundle)
    edited.change.set(bundle, "Shapes", list(tools))
    edited.change.set(cut, "Tool", bundle)


def _named(edited: Edited, field: str, present: Sequence[Any]) -> list[Any]:
    names = getattr(edited.parameters, field)
    found = [input_named(edited, name, field, present) for name in names]
    refuse_duplicates(found, field)
    return found


def _read_cut(obj: Any) -> dict[str, Any]:
    return {"base": plain(obj.Base), "tools": plain(tools_of(obj)), "refine": obj.Refine}


def _write_cut(edited: Edited) -> None:
    obj, change = edited.obj, edited.change
    change.set(obj, "Refine", edited.parameters.refine)
    before = [obj.Base, *tools_of(obj)]
    base, tools = before[0], before[1:]
    if "base" in edited.sent or "objects" in edited.sent:
        base = input_named(edited, edited.parameters.base, "base", before)
        change.set(obj, "Base", base)
    if edited.sent & {"tools", "objects"}:
        tools = _named(edited, "tools", before)
        set_tools(edited, tools)
    refuse_duplicates([base, *tools], "tools")
    exchange(edited, before, [base, *tools])


def _read_union(obj: Any) -> dict[str, Any]:
    return {"objects": plain(obj.Shapes), "refine": obj.Refine}


def _write_union(edited: Edited) -> None:
    obj = edited.obj
    edited.change.set(obj, "Refine", edited.parameters.refine)
    before = list(obj.Shapes)
    after = _named(edited, "objects", before)
    edited.change.set(obj, "Shapes", after)
    exchange(edited, before, after)


def _read_pair(obj: Any) -> dict[str, Any]:
    return {"objects": plain([obj.Base, obj.Tool]), "refine": obj.Refine}


def _write_pair(edited: Edited) -> None:
    """The person's own union of two has a base and a tool, and no room for more."""
    obj = edited.obj
    edited.change.set(obj, "Refine", edited.parameters.refine)
    before = [obj.Base, obj.Tool]
    after = _named(edited, "objects", before)
    if len(after) != 2:
        allowed = "two objects, or boolean_fuse and boolean_intersect for more"
        problem = f"are two in a {obj.TypeId}"
        raise invalid("objects", problem, list(edited.parameters.objects), allowed)
    edited.change.set(obj, "Base", after[0])
    edited.change.set(obj, "Tool", after[1])
    exchange(edited, before, after)


def _slice_of(obj: Any) -> Any:
    """The slice that an object is, or is a piece of."""
    return obj.Base if kind_of(obj) == _PIECE else obj


def _plane_of(obj: Any) -> Any:
    """The face that represents the plane of a slice; None if other objects cut."""
    tools = _slice_of(obj).Tools
    return tools[0] if tools and tools[0].Label2 == SLICE_PLANE else None


def _read_slice(obj: Any) -> dict[str, Any]:
    made, plane = _slice_of(obj), _plane_of(obj)
    if plane is None:
        return {"base": plain(made.Base), "tools": plain(made.Tools)}
    point, normal = slice_planes.point_and_normal(plane)
    return {"base": plain(made.Base), "point": plain(point), "normal": plain(normal)}


def _write_slice(edited: Edited) -> None:
    made, plane, wanted = _slice_of(edited.obj), _plane_of(edited.obj), edited.parameters
    before = [made.Base, *made.Tools]
    base, tools = before[0], before[1:]
    if "base" in edited.sent:
        base = input_named(edited, wanted.base, "base", before)
        edited.change.set(made, "Base", base)
    if "tools" in edited.sent:
        tools = _named(edited, "tools", before)
        edited.change.set(made, "Tools", tools)
        if plane is not None:
            let_go(edited, plane)
    elif plane is not None and edited.sent & {"base", "point", "normal", "plane"}:
        size, where = slice_planes.size_and_placement(base, wanted.point, wanted.normal)
        edited.change.set(plane, "Placement", where)
        for side in ("Length", "Width"):
            edited.change.set(plane, side, size)
    exchange(edited, before, [base, *tools])


def _plane_replaces(name: str, value: Any) -> tuple[str, ...]:
    """A plane by its word keeps its point."""
    if name != "plane":
        return ()
    return ("point", "normal") if isinstance(value, dict) and len(value) > 1 else ("normal",)


_BY_TOOLS = {"tools": ("point", "normal")}
_SLICED = {"separate": "boolean_slice again", **_VISIBLE}

EDITORS = (
    Editor("Part::Cut", BooleanCut, _read_cut, _write_cut, fixed=_VISIBLE, instead=_OBJECTS),
    *(
        Editor(kind, command, read, write, fixed=_VISIBLE)
        for kind, command, read, write in (
            ("Part::MultiFuse", BooleanFuse, _read_union, _write_union),
            ("Part::MultiCommon", BooleanIntersect, _read_union, _write_union),
            ("Part::Fuse", BooleanFuse, _read_pair, _write_pair),
            ("Part::Common", BooleanIntersect, _read_pair, _write_pair),
        )
    ),
    Editor(
        *("FeatureSlice", BooleanSlice, _read_slice, _write_slice),
        fixed=_SLICED,
        instead=_BY_TOOLS,
        by_value=_plane_replaces,
    ),
    Editor(
        *(_PIECE, BooleanSlice, _read_slice, _write_slice),
        suits=lambda obj: obj.Base is not None and kind_of(obj.Base) == "FeatureSlice",
        fixed=_SLICED,
        instead=_BY_TOOLS,
        by_value=_plane_replaces,
    ),
)
