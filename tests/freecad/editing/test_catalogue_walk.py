# SPDX-License-Identifier: MIT
"""The walk through the catalogue: what a command made is edited by each size that it takes.

The result equals what the same command makes of what `get_properties` tells, with that size in its
place. A new command is taken in by its example; `EXCEPTIONS` names what is left out, and why.
"""

from __future__ import annotations

import FreeCAD
import pytest

from conjure_workbench.modeling.editing import families
from conjure_workbench.vocabulary import COMMANDS

FACTORS = (1.15, 0.85, 1.2)
_PAIRS = ((0, 0), (1, 1), (2, 2), (0, 1), (0, 2), (1, 2))
WHERE_NONE_IS = 3.0
"""The value that is changed where an object has none, or zero: mm or degrees."""
EXCEPTIONS = {
    "batch": "what its steps make is walked by their commands",
    "import_file": "what a file held has no sizes",
    "import_step": "what a file held has no sizes",
    "import_stl": "what a file held has no sizes",
    "import_svg": "what a file held has no sizes",
    **dict.fromkeys(
        ("repair_shape", "defeature", "convex_hull", "mesh_to_solid", "join_edges"),
        "the result is a shape without sizes, which the reply says",
    ),
    "create_part": "only what it holds has sizes",
    "create_group": "only what it holds has sizes",
    "run_script": "a script may make anything",
    "create_spreadsheet": "cells are set by set_cells",
    "create_sketch": "its parameters are its dimensions, and edit_sketch changes the rest; see "
    "test_sketch_editing",
    "create_body": "the body of its example is empty",
    **dict.fromkeys(
        ("pad", "pocket", "revolution", "groove", "hole", "draft"),
        "it changes a body, which a second one changes again; see test_profile_features",
    ),
    **dict.fromkeys(
        (("grid_pattern", "layers"), ("grid_pattern", "spacing_z")),
        "one layer has no spacing, so that two need both; see test_patterns",
    ),
    **dict.fromkeys(
        ("body_loft", "body_pipe", "body_helix"),
        "a second one of the same in the same body changes nothing; see test_body_lofts",
    ),
    **dict.fromkeys(
        [("create_gear", name) for name in ("outer_diameter", "profile_shift", "backlash")],
        "the gear of its example has no rim, and no room for 3 mm of the others; see test_gears",
    ),
    **dict.fromkeys(
        [("extrude", "twist"), ("extrude", "scale")],
        "they make another kind of object, which the example is not; see test_twisting",
    ),
    ("polar_pattern", "step_angle"): "it is told by the whole angle; see test_patterns",
    ("place_reference", "angle"): "the block is turned by rotation, and the editor says so",
    "body_boolean": "it takes the other body, which a second one cannot have",
    "copy_object": "a copy has the parameters of its source",
    "remove_splitter": "it has no sizes, and in its example there is nothing to merge",
    "scale_object": "the box of its example gets other dimensions, which are create_box's",
}
"""By command, or by command and parameter, why the walk leaves it out."""


def is_walked(name):
    spec = COMMANDS[name]
    return spec.creates and name not in EXCEPTIONS and (FreeCAD.GuiUp or not spec.needs_gui)


def sizes_of(name):
    """The parameters of a command that are a single size, an angle or a number of an object."""
    for parameter, field in COMMANDS[name].parameters.declared.items():
        kinds = field.shape.get("type", ())
        kinds = {kinds} if isinstance(kinds, str) else set(kinds)
        is_number = bool(kinds & {"number", "integer"}) and parameter != "expected_revision"
        if is_number and (name, parameter) not in EXCEPTIONS:
            yield parameter


WALKED = [name for name in COMMANDS if is_walked(name)]
EDITS = [(name, size, factor) for name in WALKED for size in sizes_of(name) for factor in FACTORS]


def editor_for(name, obj):
    """The editor of a command's parameters in what the command made.

    That of another command, whose objects are of the same kind, serves as well.
    """
    wanted, editors = COMMANDS[name].parameters, families.editors_of(obj)
    return next((one for one in editors if issubclass(one.parameters, wanted)), editors[0])


def told(name, obj):
    """Values that an object tells of the parameters of its command, for the command to take.

    What follows another parameter is left to that; an element that only the command can find, such
    as the face around which edges were rounded, comes from the example.
    """
    declared = COMMANDS[name].parameters.declared
    example = COMMANDS[name].example
    needed = {key: value for key, value in example.items() if declared[key].required}
    found = {**families.PLACED.read(obj), **editor_for(name, obj).read(obj)}
    return {
        **needed,
        **{
            key: value
            for key, value in found.items()
            if key in declared and value is not None and not isinstance(value, tuple)
        },
    }


def changed(name, parameter, now, factor):
    """Another value for a parameter, within its bounds."""
    shape = COMMANDS[name].parameters.declared[parameter].shape
    low = shape.get("minimum", shape.get("exclusiveMinimum"))
    high = shape.get("maximum", shape.get("exclusiveMaximum"))
    if isinstance(now, dict):
        # It stands for a radius, of which it is twice as much.
        now = next(iter(now.values())) * (2 if "diameter" in parameter else 1)
        now -= 1 if parameter == "copies" else 0
    now = now or WHERE_NONE_IS
    value = now * factor
    if not low < value < high:
        value = now * (2.0 - factor) * 0.9
    if "integer" in shape["type"]:
        value = now + {1.15: 1, 0.85: -1, 1.2: 2}[factor]
    return value


def measured(obj):
    shape = obj.Shape
    box = shape.optimalBoundingBox()
    corners = (box.XMin, box.YMin, box.ZMin, box.XMax, box.YMax, box.ZMax)
    points = [vertex.Point for vertex in shape.Vertexes]
    # What turns within its box changes these.
    turns = [sum(point[one] * point[other] for point in points) for one, other in _PAIRS]
    return [shape.Volume, shape.Area, shape.Length, *corners, *turns]


def same(sizes):
    return pytest.approx(sizes, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("name", WALKED)
def test_what_is_told_of_an_object_makes_it_again(make, name):
    first = make(name, COMMANDS[name].example)
    expected, parameters = measured(first), told(name, first)
    assert parameters
    again = make(name, parameters)
    assert measured(again) == same(expected)


@pytest.mark.parametrize(("name", "parameter", "factor"), EDITS)
def test_an_edited_size_makes_what_the_command_makes_of_it(make, run, name, parameter, factor):
    obj = make(name, COMMANDS[name].example)
    before = measured(obj)
    value = changed(name, parameter, families.value_of(obj, parameter), factor)
    anew = told(name, obj)
    editor = editor_for(name, obj)
    for replaced in (parameter, *editor.replaced_by(parameter)):
        anew.pop(replaced, None)
    run("set_properties", object_name=obj.Name, properties={parameter: value})
    edited = measured(obj)
    assert edited != same(before)
    assert edited == same(measured(make(name, {**anew, parameter: value})))


MORE = [
    ("extrude", {"profile": {"type": "circle", "radius": 6}, "distance": 5}),
    ("extrude", {"profile": {"type": "polygon", "sides": 6, "radius": 7}, "distance": 5}),
    (
        "extrude",
        {"profile": {"type": "ellipse", "major_radius": 9, "minor_radius": 6}, "distance": 5},
    ),
    (
        "sweep",
        {
            "profile": {"type": "rectangle", "width": 3, "height": 2},
            "path": {"type": "helix", "radius": 20, "pitch": 12, "height": 30},
        },
    ),
    (
        "sweep",
        {
            "profile": {"type": "circle", "radius": 2},
            "path": {
                "type": "polyline",
                "points": [[0, 0, 0], [30, 0, 0], [30, 30, 0]],
                "bend_radius": 8,
            },
        },
    ),
    (
        "create_hole",
        {"object_name": "Box", "face": "top", "counterbore": {"diameter": 7, "depth": 3}},
    ),
    (
        "create_hole",
        {"object_name": "Box", "face": "top", "countersink": {"diameter": 7, "angle": 80}},
    ),
]
"""Commands beside the examples, whose parameters have parts that are sizes."""
PARTS = [
    (name, parameters, parameter, part, factor)
    for name, parameters in [*((name, COMMANDS[name].example) for name in WALKED), *MORE]
    for parameter, value in parameters.items()
    if isinstance(value, dict)
    for part, size in value.items()
    if isinstance(size, (int, float))
    for factor in FACTORS
]


@pytest.mark.parametrize(("name", "parameters", "parameter", "part", "factor"), PARTS)
def test_an_edited_part_makes_what_the_command_makes_of_it(
    make, run, name, parameters, parameter, part, factor
):
    obj = make(name, parameters)
    before, anew = measured(obj), told(name, obj)
    size = parameters[parameter][part]
    value = size + (1 if factor > 1 else -1) if part == "sides" else size * factor
    run("set_properties", object_name=obj.Name, properties={parameter: {part: value}})
    edited = measured(obj)
    assert edited != same(before)
    anew[parameter] = {**anew[parameter], part: value}
    assert edited == same(measured(make(name, anew)))


def test_the_walk_takes_two_hundred_edits():
    assert len(EDITS) + len(PARTS) >= 200


ONLY_TAKEN = {"face", "edge_filter", "plane", "up"}
"""Parameters that say which edges, plane or way is meant; what is kept of them is told."""


@pytest.mark.parametrize("name", WALKED)
def test_no_parameter_is_taken_without_being_written(make, name):
    obj = make(name, COMMANDS[name].example)
    editor = editor_for(name, obj)
    known = {*editor.read(obj), *families.PLACED.read(obj), *editor.fixed, *editor.instead}
    known |= {"placement", *ONLY_TAKEN}
    for parameter, field in editor.parameters.declared.items():
        if editor.name_of(parameter) is not None:
            written = parameter in known or field.same_as in known
            assert written or editor.by_value(parameter, 1.0), parameter
