# SPDX-License-Identifier: MIT
"""Commands on what they are not made for: done, or refused with a code and in plain words.

That no sentence of a reply has a fault, or quotes FreeCAD's kernel, is checked in every test; see
`tests/reply_checks.py`.
"""

from __future__ import annotations

import FreeCAD
import Part
import pytest

from conjure_workbench.errors import ConjureError

V = FreeCAD.Vector
CROSSED = [V(0, 0, 0), V(10, 10, 0), V(10, 0, 0), V(0, 10, 0), V(0, 0, 0)]


def unevenly_stretched():
    stretch = FreeCAD.Matrix()
    stretch.scale(1, 2, 3)
    return Part.makeSphere(5).transformGeometry(stretch)


SHAPES = {
    "no shape": lambda: None,
    "an empty compound": lambda: Part.Compound([]),
    "a point": lambda: Part.Vertex(1, 2, 3),
    "an open wire": lambda: Part.makePolygon([V(0, 0, 0), V(10, 0, 0), V(10, 5, 3)]),
    "a wire that crosses itself": lambda: Part.makePolygon(CROSSED),
    "a face": lambda: Part.makePlane(10, 10),
    "an open shell": lambda: Part.Shell(Part.makeBox(10, 10, 10).Faces[:5]),
    "two solids": lambda: Part.Compound(
        [Part.makeBox(5, 5, 5), Part.makeBox(5, 5, 5, V(20, 0, 0))]
    ),
    "solids that overlap": lambda: Part.Compound([Part.makeBox(5, 5, 5), Part.makeBox(6, 4, 4)]),
    "a solid with a line": lambda: Part.Compound(
        [Part.makeBox(5, 5, 5), Part.makeLine(V(), V(0, 0, 50))]
    ),
    "an invalid solid": lambda: Part.Face(Part.makePolygon(CROSSED)).extrude(V(0, 0, 5)),
    "a solid inside out": lambda: Part.makeBox(5, 5, 5).reversed(),
    "a stretched ball": unevenly_stretched,
    "a sheet": lambda: Part.makeBox(50, 50, 0.01),
}


def an_open_sketch(document):
    sketch = document.addObject("Sketcher::SketchObject", "X")
    sketch.addGeometry(Part.LineSegment(V(0, 0, 0), V(20, 0, 0)), False)
    sketch.addGeometry(Part.LineSegment(V(20, 0, 0), V(20, 10, 0)), False)


def a_part_with_a_box(document):
    document.addObject("App::Part", "X").addObject(document.addObject("Part::Box", "Inner"))


def a_group_with_a_box(document):
    group = document.addObject("App::DocumentObjectGroup", "X")
    group.addObject(document.addObject("Part::Box", "Inner"))


def a_link_to_nothing(document):
    document.addObject("App::Link", "X")


def a_row_of_links(document):
    link = document.addObject("App::Link", "X")
    link.LinkedObject = document.Box
    link.ElementCount = 3


def a_fillet_of_an_edge_that_is_not_there(document):
    fillet = document.addObject("Part::Fillet", "X")
    fillet.Base = document.Box
    fillet.Edges = [(99, 1, 1)]


def of_type(type_id):
    return lambda document: document.addObject(type_id, "X")


OBJECTS = {
    "an empty sketch": of_type("Sketcher::SketchObject"),
    "an open sketch": an_open_sketch,
    "a part": a_part_with_a_box,
    "an empty part": of_type("App::Part"),
    "a group": a_group_with_a_box,
    "a link to nothing": a_link_to_nothing,
    "a row of links": a_row_of_links,
    "an empty mesh": of_type("Mesh::Feature"),
    "a feature of nobody's": of_type("Part::FeaturePython"),
    "an object without a place": of_type("App::FeaturePython"),
    "a spreadsheet": of_type("Spreadsheet::Sheet"),
    "a cut of nothing": of_type("Part::Cut"),
    "a broken fillet": a_fillet_of_an_edge_that_is_not_there,
}

LINE = {"type": "polyline", "points": [[0, 0, 0], [0, 0, 30], [0, 30, 30]]}
COMMANDS = [
    ("create_fillet", {"object_name": "X", "edges": "all", "radius": 1}),
    ("create_fillet", {"object_name": "X", "edges": ["Edge1"], "radius": 30}),
    ("create_chamfer", {"object_name": "X", "edges": "top", "size": 1}),
    ("fillet_face", {"object_name": "X", "face": "top", "radius": 1}),
    ("create_hole", {"object_name": "X", "face": "top", "diameter": 3, "through": True}),
    ("create_pocket", {"object_name": "X", "face": 1, "length": 0.3, "width": 0.3, "depth": 0.2}),
    ("shell", {"object_name": "X", "thickness": 1, "faces": ["Face1"], "join": "arc"}),
    ("shell", {"object_name": "X", "thickness": 1, "join": "arc"}),
    ("mirror_object", {"object_name": "X", "normal": [1, 0, 0]}),
    ("linear_pattern", {"object_name": "X", "count": 2, "spacing": 3, "fuse": True}),
    ("path_pattern", {"object_name": "Box", "count": 3, "path": "X"}),
    ("offset_shape", {"object_name": "X", "distance": 1, "join": "arc"}),
    ("offset_shape", {"object_name": "X", "distance": -30, "join": "arc"}),
    ("offset_shape", {"object_name": "X", "distance": 1, "in_plane": True}),
    ("scale_object", {"object_name": "X", "factor": [1, 2, 1]}),
    ("extrude", {"profile": "X", "distance": 3}),
    ("extrude", {"profile": "X", "distance": 3, "taper_angle": 20}),
    ("extrude", {"profile": {"type": "circle"}, "distance": 3, "operation": "join", "base": "X"}),
    ("revolve", {"profile": "X", "angle": 90, "axis": "x"}),
    ("loft", {"profiles": ["X", {"type": "circle", "radius": 3, "position": [0, 0, 60]}]}),
    ("sweep", {"profile": {"type": "circle", "radius": 0.5}, "path": "X"}),
    ("sweep", {"profile": "X", "path": LINE}),
    ("boolean_cut", {"base": "X", "tools": ["Box"]}),
    ("boolean_cut", {"base": "Box", "tools": ["X"]}),
    ("boolean_fuse", {"objects": ["X", "Box"]}),
    ("boolean_intersect", {"objects": ["X", "Box"]}),
    ("boolean_slice", {"base": "X", "plane": "xy", "point": [0, 0, 2]}),
    ("section", {"object_name": "X", "plane": "xy", "offset": 2}),
    ("remove_splitter", {"object_name": "X"}),
    ("repair_shape", {"object_name": "X"}),
    ("place_on_face", {"object_name": "X", "target": "Box", "face": "top"}),
    ("place_on_face", {"object_name": "Box", "target": "X", "face": "top"}),
    ("copy_object", {"object_name": "X", "offset": [0, 0, 50]}),
    ("set_properties", {"object_name": "X", "properties": {"Length": 5, "Label": ""}}),
    ("set_expression", {"object_name": "X", "property_name": "Placement.q", "expression": "3"}),
    ("measure", {"object_name": "X"}),
    ("get_object_details", {"object_name": "X"}),
    ("check_all", {}),
    ("check_interference", {"objects": ["X", "Box"]}),
]


@pytest.fixture
def scene(document):
    """The box Box, and whatever a test calls X."""
    document.addObject("Part::Box", "Box")
    return document


def try_all(scene, runner):
    """Send every command, and take back what was done; returns the codes of those refused."""
    scene.recompute()
    codes = set()
    for command, parameters in COMMANDS:
        before = scene.UndoCount
        try:
            runner.run(command, parameters)
        except ConjureError as error:
            codes.add(error.code)
        for _ in range(scene.UndoCount - before):
            runner.run("undo", {})
    return codes


@pytest.mark.parametrize("kind", SHAPES)
def test_a_command_on_an_odd_shape_is_done_or_refused_in_words(scene, runner, kind):
    scene.addObject("Part::Feature", "X")
    shape = SHAPES[kind]()
    if shape is not None:
        scene.X.Shape = shape
    codes = try_all(scene, runner)
    assert codes
    assert "INTERNAL_ERROR" not in codes


@pytest.mark.parametrize("kind", OBJECTS)
def test_a_command_on_an_odd_object_is_done_or_refused_in_words(scene, runner, kind):
    OBJECTS[kind](scene)
    codes = try_all(scene, runner)
    assert codes
    assert "INTERNAL_ERROR" not in codes
