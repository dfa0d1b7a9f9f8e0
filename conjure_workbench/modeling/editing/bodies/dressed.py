# SPDX-License-Identifier: MIT
"""Editors of the fillets, chamfers and walls of bodies."""

from __future__ import annotations

from typing import Any, Callable, Sequence

from ....errors import ConjureError, invalid, missing
from ....vocabulary.commands.modifiers import ChamferFace, CreateChamfer, CreateFillet, FilletFace
from ....vocabulary.commands.shells import Shell
from ...bodies import dress_ups
from ...bodies.dress_ups import DressUp
from ...command.feasible_sizes import Trials
from ...geometry import shapes
from ...geometry.edges import Edges
from ...geometry.faces import Faces
from ...geometry.wall_thickness import Wall, opened_faces
from ...objects.size_advice import with_edges_that_work
from ..edges import named_edges
from ..editors import Edited, Editor, plain
from .rewriting import FeatureEdit

IN_ITS_PLACE = {"object_name": "move_feature, for the order of the features in the body"}
_NAMES = {
    **{"Radius": "radius", "Size": "size", "Size2": "size2", "Angle": "angle", "Base": "edges"},
    **{"Value": "thickness", "Reversed": "direction", "Join": "join"},
}
_WORDS = ("edges", "face", "edge_filter")
Planner = Callable[[Any, Sequence[int], Any], DressUp]
"""Plans a fillet or a chamfer of edges of a shape, with the sizes of a command."""


def _read_edges(obj: Any) -> dict[str, Any]:
    base, names = obj.Base or (None, [])
    return {"edges": list(names), "object_name": plain(base)}


def _read_fillet(obj: Any) -> dict[str, Any]:
    return {"radius": plain(obj.Radius), **_read_edges(obj)}


def _read_chamfer(obj: Any) -> dict[str, Any]:
    return {**dress_ups.bevel_facts(obj), **_read_edges(obj)}


def _write_fillet(edited: Edited) -> None:
    _write_along(
        edited,
        lambda shape, chosen, wanted: dress_ups.rounding_of(shape, chosen, wanted.radius),
        "radius",
    )


def _write_chamfer(edited: Edited) -> None:
    _write_along(edited, dress_ups.bevel_of, "size")


def _write_along(edited: Edited, planner: Planner, size: str) -> None:
    """Set the sizes of a fillet or a chamfer, and the edges where some were named."""
    work, obj = FeatureEdit(edited, _NAMES), edited.obj
    base = obj.Base[0]
    edges = Edges(base)
    is_named = bool(edited.sent & set(_WORDS))
    chosen = named_edges(edited, edges) if is_named else _present(obj)
    plan = planner(shapes.shape_of(base), chosen, edited.parameters)
    if is_named or not obj.UseAllEdges:
        _try_out(edited, plan, edges, chosen, "edges" if is_named else size)
    for name, value in plan.properties.items():
        setattr(work.feature, name, value)
    if is_named:
        work.feature.Base = (base, list(plan.elements))
        work.feature.UseAllEdges = False


def _present(obj: Any) -> list[int]:
    """The edges that a feature is made on; those that FreeCAD does not find are left out."""
    return [int(name[4:]) for name in obj.Base[1] if name[4:].isdigit()]


def _try_out(edited: Edited, plan: DressUp, edges: Edges, chosen: list[int], field: str) -> None:
    """Make the feature in the kernel's process, if what it is made of does not change as well.

    Raises:
        ConjureError: GEOMETRY_ERROR, with the size or the edges that work.
    """
    if edited.change.is_one_of_several:
        return
    try:
        plan.try_out(edges.obj.Name)
    except ConjureError as error:
        error.field = error.field or field
        sizes = _sizes(edited.parameters)
        kind = plan.type_id.replace("PartDesign", "Part")
        raise with_edges_that_work(error, kind, sizes, edges, chosen) from error


def _sizes(parameters: Any) -> tuple[float, float]:
    if isinstance(parameters, (CreateFillet, FilletFace)):
        return parameters.radius, parameters.radius
    return dress_ups.bevel_sizes(parameters)


def _read_wall(obj: Any) -> dict[str, Any]:
    base, names = obj.Base or (None, [])
    join = str(obj.Join).lower()
    return {
        "thickness": plain(obj.Value),
        "faces": list(names),
        "direction": "inward" if obj.Reversed else "outward",
        "join": join if join in ("arc", "intersection") else (join,),
        "object_name": plain(base),
    }


def _write_wall(edited: Edited) -> None:
    work, wanted = FeatureEdit(edited, _NAMES), edited.parameters
    if wanted.direction == "both":
        raise invalid("direction", "is not made inside a body", "both", "one side")
    base = edited.obj.Base[0]
    opened = opened_faces(wanted.faces, Faces(base))
    if not opened:
        raise missing("faces", "A wall inside a body is open somewhere.")
    is_plain = "join" in wanted.given and len(shapes.shape_of(base).Solids) == 1
    step = -wanted.thickness if wanted.direction == "inward" else wanted.thickness
    plan = dress_ups.wall_of(Wall(shapes.shape_of(base), opened, wanted.join), wanted, step)
    if is_plain:
        _try_wall(edited, plan, step)
    for name, value in plan.properties.items():
        if name == "Value" or _NAMES[name] in edited.sent:
            setattr(work.feature, name, value)
    if "faces" in edited.sent:
        work.feature.Base = (base, list(plan.elements))


def _try_wall(edited: Edited, plan: DressUp, step: float) -> None:
    if edited.change.is_one_of_several:
        return
    obj, wall = edited.obj, plan.wall
    try:
        plan.try_out(obj.Base[0].Name)
    except ConjureError as error:
        error.field = error.field or "thickness"
        if wall.is_risky:
            raise
        sizes = (abs(step),)
        raise Trials(wall.solid).advise_size(
            error, sizes, lambda share: wall.shape(step * share)
        ) from error
    edited.change.afterwards(lambda: wall.check(shapes.shape_of(obj), step))


EDITORS = (
    *(
        Editor("PartDesign::Fillet", command, _read_fillet, _write_fillet, fixed=IN_ITS_PLACE)
        for command in (CreateFillet, FilletFace)
    ),
    *(
        Editor(
            *("PartDesign::Chamfer", command, _read_chamfer, _write_chamfer),
            instead={"angle": ("size2",), "size2": ("angle",)},
            removable={"angle": (), "size2": ()},
            fixed=IN_ITS_PLACE,
        )
        for command in (CreateChamfer, ChamferFace)
    ),
    Editor("PartDesign::Thickness", Shell, _read_wall, _write_wall, fixed=IN_ITS_PLACE),
)
