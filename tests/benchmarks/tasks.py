# SPDX-License-Identifier: MIT
"""Commands on a heavy part, each beside the kernel calls that it cannot do without.

Runs inside FreeCAD. A task is set up anew for every time it is measured, with shapes that nobody
has seen: nothing that was kept from an earlier time helps either side, but where a task says so.
"""

from __future__ import annotations

import os
import uuid
from dataclasses import dataclass
from typing import Any, Callable

import FreeCAD
import Part

from conjure_workbench.modeling.exchange.meshing import ANGULAR_DEFLECTION

from .plates import RADIUS, THICKNESS, Plate, add

PAGE = 20


@dataclass(frozen=True)
class Scene:
    """A document with the part that is worked on.

    Attributes:
        part: the plate, as an object.
        folder: where files may be written.
    """

    document: Any
    plate: Plate
    part: Any
    folder: str


Parameters = dict[str, Any]


@dataclass(frozen=True)
class Task:
    """One command and what the kernel does for it.

    Attributes:
        command: as a client calls it.
        kind: `change`, `place` or `query`, by which its aim differs, or `told` without an aim.
        parameters: of the command, for a scene.
        plain: the same by FreeCAD's own calls, for a change with one check of validity.
        prepare: what has to be there before the clock starts.
        before: parameters with which the command was asked once before, so that what it keeps of
            the shape is there; by default it was not.
        title: of its row; by default the command.
    """

    command: str
    kind: str
    parameters: Callable[[Scene], Parameters]
    plain: Callable[[Scene], Any]
    prepare: Callable[[Scene], Any] = lambda scene: None
    before: Callable[[Scene], Parameters] | None = None
    title: str = ""


def _feature(scene: Scene, kind: str, **properties: Any) -> Any:
    made = scene.document.addObject(kind, "Plain")
    for name, value in properties.items():
        setattr(made, name, value)
    made.recompute()
    return made.Shape.isValid()


def _box(scene: Scene) -> None:
    """A box that lies in part in the plate's corner, where there is no hole."""
    placed = Part.makeBox(5, 5, THICKNESS, FreeCAD.Vector(-2, -2, THICKNESS / 2))
    add(scene.document, placed, "Corner")


def _rims(scene: Scene, upper: bool) -> list[tuple[int, float, float]]:
    return [(number, 1.0, 1.0) for number in scene.plate.rims(upper)]


def _names(scene: Scene, upper: bool) -> list[str]:
    return [f"Edge{number}" for number in scene.plate.rims(upper)]


def _move(scene: Scene) -> None:
    scene.part.Placement.Base = FreeCAD.Vector(1, 2, 3)
    scene.part.recompute()


def _turn(scene: Scene) -> None:
    turned = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 30)
    scene.part.Placement = FreeCAD.Placement(FreeCAD.Vector(), turned)
    scene.part.recompute()


def _link(scene: Scene) -> None:
    made = scene.document.addObject("App::Link", "Plain")
    made.LinkedObject = scene.part
    made.recompute()


def _page(scene: Scene, number: int = 0) -> Parameters:
    return {**_name(scene), "limit": PAGE, "offset": PAGE * number}


def _edge_page(scene: Scene, number: int = 0) -> list[Any]:
    edges = scene.part.Shape.Edges[PAGE * number :][:PAGE]
    return [(e.Length, e.CenterOfMass, e.BoundBox, e.Curve.TypeId) for e in edges]


def _face_page(scene: Scene, number: int = 0) -> list[Any]:
    faces = scene.part.Shape.Faces[PAGE * number :][:PAGE]
    return [(f.Area, f.CenterOfMass, f.BoundBox, f.Surface.TypeId) for f in faces]


def _facts(scene: Scene) -> list[Any]:
    shape = scene.part.Shape
    center = shape.Solids[0].CenterOfMass
    return [shape.Volume, shape.Area, center, shape.isValid(), shape.BoundBox]


def _inertia(scene: Scene) -> list[Any]:
    shape = scene.part.Shape
    solid = shape.Solids[0]
    return [shape.Volume, shape.Area, solid.CenterOfMass, solid.MatrixOfInertia]


def _interference(scene: Scene) -> float:
    corner = scene.document.getObject("Corner")
    return float(scene.part.Shape.common(corner.Shape).Volume)


def _file(scene: Scene, ending: str) -> str:
    return os.path.join(scene.folder, f"{uuid.uuid4().hex}{ending}")


def _written(scene: Scene) -> None:
    scene.part.Shape.exportStep(os.path.join(scene.folder, "plate.step"))


def _read(scene: Scene) -> None:
    read = Part.read(os.path.join(scene.folder, "plate.step"))
    scene.document.addObject("Part::Feature", "Plain").Shape = read
    read.isValid()


def _mesh(scene: Scene) -> None:
    import MeshPart

    mesh = MeshPart.meshFromShape(
        Shape=scene.part.Shape, LinearDeflection=0.05, AngularDeflection=ANGULAR_DEFLECTION
    )
    mesh.write(_file(scene, ".stl"))


def _copies(scene: Scene) -> bool:
    copies = []
    for number in range(3):
        copy = scene.part.Shape.copy()
        copy.translate(FreeCAD.Vector(0, 0, 20.0 * number))
        copies.append(copy)
    return bool(Part.makeCompound(copies).isValid())


def _name(scene: Scene) -> Parameters:
    return {"object_name": scene.part.Name}


def _inside(scene: Scene) -> None:
    pin = Part.makeCylinder(RADIUS - 0.5, THICKNESS, scene.plate.centers[0])
    add(scene.document, pin, "Pin")


TASKS = [
    Task(
        "boolean_cut",
        "change",
        lambda scene: {"base": scene.part.Name, "tools": ["Corner"]},
        lambda scene: _feature(
            scene, "Part::Cut", Base=scene.part, Tool=scene.document.getObject("Corner")
        ),
        _box,
    ),
    Task(
        "boolean_fuse",
        "change",
        lambda scene: {"objects": [scene.part.Name, "Corner"]},
        lambda scene: _feature(
            scene, "Part::MultiFuse", Shapes=[scene.part, scene.document.getObject("Corner")]
        ),
        _box,
    ),
    Task(
        "create_fillet",
        "change",
        lambda scene: {**_name(scene), "radius": 1, "edges": _names(scene, upper=True)},
        lambda scene: _feature(
            scene, "Part::Fillet", Base=scene.part, Edges=_rims(scene, upper=True)
        ),
    ),
    Task(
        "create_chamfer",
        "change",
        lambda scene: {**_name(scene), "size": 1, "edges": _names(scene, upper=False)},
        lambda scene: _feature(
            scene, "Part::Chamfer", Base=scene.part, Edges=_rims(scene, upper=False)
        ),
    ),
    Task(
        "import_step",
        "change",
        lambda scene: {"path": os.path.join(scene.folder, "plate.step")},
        _read,
        _written,
    ),
    Task("move_object", "place", lambda scene: {**_name(scene), "vector": [1, 2, 3]}, _move),
    Task("rotate_object", "place", lambda scene: {**_name(scene), "angle": 30}, _turn),
    Task("copy_object", "place", lambda scene: {**_name(scene), "linked": True}, _link),
    Task("get_edges", "query", _page, _edge_page),
    Task(
        "get_edges",
        "query",
        lambda scene: _page(scene, 1),
        lambda scene: _edge_page(scene, 1),
        before=_page,
        title="get_edges, next page",
    ),
    Task("get_faces", "query", _page, _face_page),
    Task(
        "get_faces",
        "query",
        lambda scene: _page(scene, 1),
        lambda scene: _face_page(scene, 1),
        before=_page,
        title="get_faces, next page",
    ),
    Task("get_bounding_box", "query", _name, lambda scene: scene.part.Shape.BoundBox),
    Task("get_object_details", "query", _name, _facts),
    Task("measure", "query", lambda scene: {"objects": [scene.part.Name]}, _inertia),
    Task(
        "check_interference",
        "query",
        lambda scene: {"objects": [scene.part.Name, "Corner"]},
        _interference,
        _box,
    ),
    Task(
        "analyze_fit",
        "told",
        lambda scene: {"inner": "Pin", "outer": scene.part.Name},
        lambda scene: scene.part.Shape.distToShape(scene.document.getObject("Pin").Shape)[0],
        _inside,
    ),
    Task(
        "check_all",
        "told",
        lambda scene: {"skip_slow_checks": True},
        lambda scene: scene.part.Shape.isValid(),
    ),
    Task(
        "section",
        "told",
        lambda scene: {"objects": [scene.part.Name], "plane": "xy", "offset": 5},
        lambda scene: scene.part.Shape.slice(FreeCAD.Vector(0, 0, 1), 5),
    ),
    Task(
        "linear_pattern",
        "told",
        lambda scene: {**_name(scene), "count": 3, "direction": "z", "spacing": 20},
        _copies,
    ),
    Task("export_stl", "told", lambda scene: {"path": _file(scene, ".stl")}, _mesh),
    Task(
        "undo",
        "told",
        lambda scene: {},
        lambda scene: scene.document.undo(),
        lambda scene: _change_to_undo(scene),
    ),
    Task(
        "save_snapshot",
        "told",
        lambda scene: {},
        lambda scene: scene.document.saveCopy(_file(scene, ".FCStd")),
    ),
]


def _change_to_undo(scene: Scene) -> None:
    FreeCAD.setActiveTransaction("Plain")
    add(scene.document, Part.makeBox(1, 1, 1), "New")
    FreeCAD.closeActiveTransaction()
