# SPDX-License-Identifier: MIT
"""A plate with 100 holes in FreeCAD's window: each command beside the kernel's own calls.

Runs inside FreeCAD, asked by `run.py`. The plate is 600 x 300 x 10 mm; its holes of 8 mm are cut by
the first command, get fillets of 1 mm above by the second and chamfers of 1 mm below by the third.
Both sides work in documents of their own, and what one has computed is new to the other.
"""

from __future__ import annotations

import os
import time
from typing import Any, Callable

import FreeCAD
import FreeCADGui
import Part

LENGTH, WIDTH, THICKNESS, RADIUS, PITCH = 600.0, 300.0, 10.0, 4.0, 25.0
COLUMNS, ROWS = 20, 5
PAGE = 20

Step = tuple[str, Callable[[Any], dict[str, Any]], Callable[[Any], Any]]


def measure(folder: str, rounds: int) -> dict[str, dict[str, float]]:
    """The least milliseconds of each command over some rounds, by our runner and by the kernel."""
    from conjure_workbench.modeling.runner import Runner

    runner = Runner([folder])
    step = os.path.join(folder, "plate.step")
    found: dict[str, dict[str, float]] = {}
    try:
        for _ in range(rounds):
            for side in ("ours_ms", "plain_ms"):
                document = _ground()
                for command, parameters, plain in steps(step):
                    asked = parameters(document)
                    started = time.perf_counter()
                    if side == "ours_ms":
                        runner.run(command, asked)
                    else:
                        plain(document)
                    elapsed = round((time.perf_counter() - started) * 1000, 3)
                    sides = found.setdefault(command, {})
                    sides[side] = min(elapsed, sides.get(side, elapsed))
                    # What the command left to be drawn is drawn outside the clock of the next.
                    FreeCADGui.updateGui()
                    if command == "create_chamfer" and not os.path.exists(step):
                        document.getObject("Chamfer").Shape.exportStep(step)
    finally:
        runner.close()
    return found


def _ground() -> Any:
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
    document = FreeCAD.newDocument("Bench")
    document.UndoMode = 1
    _add(document, Part.makeBox(LENGTH, WIDTH, THICKNESS), "Blank")
    holes = [
        Part.makeCylinder(RADIUS, THICKNESS + 2, FreeCAD.Vector(PITCH * x + 50, PITCH * y + 50, -1))
        for x in range(COLUMNS)
        for y in range(ROWS)
    ]
    _add(document, Part.makeCompound(holes), "Holes")
    # In the plate's corner, where there is no hole.
    _add(document, Part.makeBox(5, 5, 10, FreeCAD.Vector(-2, -2, 5)), "Corner")
    FreeCADGui.ActiveDocument.ActiveView.fitAll()
    FreeCADGui.updateGui()
    return document


def _add(document: Any, shape: Any, name: str) -> None:
    document.addObject("Part::Feature", name).Shape = shape
    document.getObject(name).purgeTouched()


def _rims(obj: Any, height: float) -> list[int]:
    """The numbers of the circles around holes at a height."""
    return [
        number
        for number, edge in enumerate(obj.Shape.Edges, 1)
        if isinstance(edge.Curve, Part.Circle) and abs(edge.Curve.Center.z - height) < 1e-6
    ]


def _feature(document: Any, kind: str, name: str, **properties: Any) -> bool:
    made = document.addObject(kind, name)
    for key, value in properties.items():
        setattr(made, key, value)
    made.recompute()
    return bool(made.Shape.isValid())


def _rounded(document: Any, kind: str, base: str, height: float) -> bool:
    obj = document.getObject(base)
    edges = [(number, 1.0, 1.0) for number in _rims(obj, height)]
    return _feature(document, kind, kind.rsplit(":", 1)[-1], Base=obj, Edges=edges)


def _along(base: str, height: float, size: str) -> Callable[[Any], dict[str, Any]]:
    def parameters(document: Any) -> dict[str, Any]:
        numbers = _rims(document.getObject(base), height)
        return {"object_name": base, size: 1, "edges": [f"Edge{number}" for number in numbers]}

    return parameters


def steps(path: str) -> list[Step]:
    """The commands in their order: name, parameters, and what the kernel does for it."""
    part = {"object_name": "Chamfer"}

    def shape(document: Any) -> Any:
        return document.getObject("Chamfer").Shape

    def placed(document: Any) -> None:
        document.getObject("Chamfer").Placement.Base = FreeCAD.Vector(1, 2, 3)

    def read(document: Any) -> bool:
        made = document.addObject("Part::Feature", "Plain")
        made.Shape = Part.read(path)
        return bool(made.Shape.isValid())

    return [
        (
            "boolean_cut",
            lambda document: {"base": "Blank", "tools": ["Holes"], "name": "Cut"},
            lambda document: _feature(
                document,
                "Part::Cut",
                "Cut",
                Base=document.getObject("Blank"),
                Tool=document.getObject("Holes"),
            ),
        ),
        (
            "create_fillet",
            _along("Cut", THICKNESS, "radius"),
            lambda document: _rounded(document, "Part::Fillet", "Cut", THICKNESS),
        ),
        (
            "create_chamfer",
            _along("Fillet", 0.0, "size"),
            lambda document: _rounded(document, "Part::Chamfer", "Fillet", 0.0),
        ),
        (
            "get_edges",
            lambda document: {**part, "limit": PAGE},
            lambda document: [
                (edge.Length, edge.CenterOfMass, edge.BoundBox, edge.Curve.TypeId)
                for edge in shape(document).Edges[:PAGE]
            ],
        ),
        (
            "get_object_details",
            lambda document: part,
            lambda document: (
                shape(document).Volume,
                shape(document).Area,
                shape(document).isValid(),
            ),
        ),
        ("get_bounding_box", lambda document: part, lambda document: shape(document).BoundBox),
        (
            "measure",
            lambda document: {"objects": ["Chamfer"]},
            lambda document: (
                shape(document).Volume,
                shape(document).Area,
                shape(document).Solids[0].CenterOfMass,
                shape(document).Solids[0].MatrixOfInertia,
            ),
        ),
        (
            "get_state",
            lambda document: {"verbose": True},
            lambda document: [(obj.Name, obj.Shape.Volume) for obj in document.Objects],
        ),
        (
            "check_interference",
            lambda document: {"objects": ["Chamfer", "Corner"]},
            lambda document: shape(document).common(document.getObject("Corner").Shape).Volume,
        ),
        ("move_object", lambda document: {**part, "vector": [1, 2, 3]}, placed),
        ("import_step", lambda document: {"path": path}, read),
    ]
