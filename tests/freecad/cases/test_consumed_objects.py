# SPDX-License-Identifier: MIT
"""The name of a consumed object means what consumed it, in every command, and the reply says so."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path

import FreeCAD
import Part
import pytest

from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.values.scalars import NAME_LIMIT

ITSELF = {
    *{"set_properties", "get_properties", "set_expression", "get_expression", "delete_object"},
    "analyze_fit",
}
"""Commands that address the very object that is named, and say what it has become."""
SHEETS = {"set_cells", "get_cells"}
NO_OBJECTS = {
    *{"document", "name", "new_name", "label", "pattern", "type", "property_name", "names"},
    *{"cells", "query", "focus", "capability", "body", "features", "insert_after"},
    *{"bodies", "guess"},
}
"""Parameters that hold names, but of something else, or objects only by another parameter.

A body that features are made in is not consumed, and stands for its features; features that are
repeated in it are meant themselves."""
OF_BODIES = {
    *{"hole", "get_body", "get_sketch", "edit_sketch", "set_dimensions"},
    *{"set_tip", "move_feature", "suppress_feature", "edit_feature"},
}
"""Commands that address a body, a sketch or an owner of dimensions, and no solid."""
OF_OTHERS = {"mesh_to_solid", "defeature", "add_to", "take_out_of"}
"""Commands for a mesh, a solid with details or what lies in a part, which the scene has not; their
own tests name consumed objects where there can be any."""
FOLLOWED = "CONSUMED_OBJECT_FOLLOWED"

CIRCLE = {"type": "circle", "radius": 1}
NAMED = {
    "copy_object": {"name": "Second"},
    "path_pattern.path": {"edges": [{"face": "top", "direction": "x", "y_max": 1}]},
    "mirror_object.face_object": {"face": "right"},
    "boolean_fuse.tools": {"base": "Plate"},
    "boolean_fuse.base": {"tools": ["Plate"]},
    "boolean_intersect.tools": {"base": "Plate"},
    "boolean_intersect.base": {"tools": ["Plate"]},
    "boolean_cut.objects": {"objects": ["Used", "Plate"]},
    "boolean_cut.tools": {"base": "Long"},
    "boolean_slice.tools": {"base": "Long"},
    "measure.other_object": {"elements": ["top"], "other_element": "top", "what": ["angle"]},
    "check_interference.objects": {"objects": ["Used", "Cylinder", "Bracket"]},
    "check_interference.object_a": {"object_b": "Plate"},
    "check_interference.object_b": {"object_a": "Plate"},
    "delete_object": {"recursive": True},
    "analyze_fit.outer": {"inner": "Pin"},
    **{f"{name}.base_object": {"operation": "join"} for name in ("extrude", "loft", "sweep")},
    "revolve.base_object": {
        "operation": "join",
        "profile": {"type": "rectangle", "width": 9, "height": 5, "position": [4.5, 0, 2.5]},
    },
    "set_properties": {"properties": {"Length": 25}},
    "boolean_intersect.objects": {"objects": ["Used", "Plate"]},
    "boolean_fuse.objects": {"objects": ["Used", "Plate"]},
    **{
        f"{name}.objects": {"objects": ["Used", "Plate"]}
        for name in ("place_on_face", "align_to_face", "center_on")
    },
}
"""Parameters that an object's field needs beside the command's example."""
LEFT_OUT = {
    "boolean_fuse.tools": ("objects", "refine"),
    "boolean_fuse.base": ("objects", "refine"),
    "boolean_intersect.tools": ("objects",),
    "boolean_intersect.base": ("objects",),
    "boolean_cut.objects": ("base", "tools"),
    "boolean_slice.tools": ("plane", "point"),
    "check_interference.object_a": ("objects",),
    "check_interference.object_b": ("objects",),
    "place_on_face.objects": ("object_name", "target"),
    "align_to_face.objects": ("object_name", "target"),
    "center_on.objects": ("object_name", "target"),
    "mirror_object.face_object": ("plane", "point"),
    "measure.other_object": ("density",),
}
"""Parameters of the command's example that do not go with one of its objects' fields."""


def holds_objects(name, field):
    """True if a parameter holds the names of objects."""
    shape = field.shape
    is_name = shape.get("minLength") == 1 and shape.get("maxLength") == NAME_LIMIT
    is_names = shape.get("type") == "array" and shape["items"] == {"type": "string"}
    return (is_name or is_names) and name not in NO_OBJECTS


FIELDS = [
    (command, name, field.shape.get("type") == "array")
    for command, spec in COMMANDS.items()
    for name, field in spec.parameters.declared.items()
    if holds_objects(name, field)
    and command not in SHEETS | OF_BODIES | OF_OTHERS
    and (FreeCAD.GuiUp or not spec.needs_gui)
]


@pytest.fixture
def scene(document, run):
    """The objects of the examples; "Used" is the source of "End"."""
    for made in ("Box", "Plate", "Wall", "Cylinder", "Bracket"):
        run("box", name=made)
    for made in ("Hole1", "Hole2"):
        run("cylinder", name=made, radius=1)
    run("box", name="Long", length=60)
    run("sphere", name="Pin", radius=1, position=[5, 5, 5])
    run("box", name="Used", length=20, width=20, height=10)
    refine(document, "End", "Used")
    return document


def refine(document, name, source):
    """Make an object of the shape of another, which it consumes."""
    made = document.addObject("Part::Refine", name)
    made.Source = document.getObject(source)
    made.Source.Visibility = False
    document.recompute()


def named_ends(reply):
    """The object that stands for the consumed one, by a reply."""
    followed = [
        warning["object_id"] for warning in reply.get("warnings", ()) if warning["code"] == FOLLOWED
    ]
    keys = ("part_of", "inner_part_of", "outer_part_of")
    ends = [end for key in keys for end in reply.get(key, ())]
    return followed, [*ends, reply["object_id"]] if "edited" in reply else ends


@pytest.mark.parametrize(("command", "field", "several"), FIELDS)
def test_every_field_that_names_an_object_takes_a_consumed_one(scene, run, command, field, several):
    key = f"{command}.{field}"
    sent = {
        name: value
        for name, value in COMMANDS[command].example.items()
        if name not in LEFT_OUT.get(key, ())
    }
    sent.update({field: ["Used"] if several else "Used"})
    sent.update({**NAMED.get(command, {}), **NAMED.get(key, {})})
    reply = run(command, **sent)
    expected = ([], ["End"]) if command in ITSELF else (["End"], [])
    assert named_ends(reply) == expected


@pytest.mark.parametrize(
    ("command", "sent"),
    [
        ("extrude", {"profile": {"type": "face", "reference_object": "Used", "face": "top"}}),
        (
            "sweep",
            {
                "profile": CIRCLE,
                "path": {"type": "edge", "reference_object": "Used", "reference_edge": "Edge1"},
            },
        ),
        ("extrude", {"profile": "Outline"}),
        ("sweep", {"profile": CIRCLE, "path": "Line"}),
    ],
)
def test_profiles_and_paths_take_a_consumed_object(scene, run, command, sent):
    run("create_polyline", name="Outline", points=[[0, 0], [9, 0], [9, 9], [0, 9]], closed=True)
    run("create_polyline", name="Line", points=[[0, 0], [9, 0]])
    refine(scene, "EndOfOutline", "Outline")
    refine(scene, "EndOfLine", "Line")
    followed, _ = named_ends(run(command, **sent))
    assert len(followed) == 1
    assert followed[0].startswith("End")


def test_an_export_holds_what_the_object_has_become(scene, run):
    run("boolean_cut", base="Used", tools=["Hole1"], name="Drilled")
    path = str(Path(tempfile.gettempdir()) / "used.step")
    reply = run("export_step", objects=["Used"], path=path)
    assert named_ends(reply)[0] == ["Drilled"]
    # A quarter of the drill is in the corner of the block.
    assert Part.read(path).Volume == pytest.approx(4000 - math.pi / 4 * 10)


def test_measures_and_boxes_are_those_of_what_the_object_has_become(scene, run):
    run("create_sphere", name="Knob", radius=1, position=[5, 5, 10])
    run("boolean_fuse", objects=["Used", "Knob"], name="Both")
    run("move_object", object_name="Used", to=[100, 0, 0])
    box = run("get_bounding_box", object_name="Knob")
    assert box["object_id"] == "Both"
    assert box["bounding_box"]["min"] == pytest.approx([100, 0, 0])
    # Half of the knob stands out of the block.
    volume = 4000 + 2 / 3 * math.pi
    assert run("measure", objects=["Used"], what=["volume"])["volume"] == pytest.approx(volume)


def test_two_names_of_one_object_are_one_export(scene, run):
    run("boolean_fuse", objects=["Plate", "Wall"], name="Both")
    path = str(Path(tempfile.gettempdir()) / "both.step")
    reply = run("export_step", objects=["Plate", "Wall"], path=path)
    assert [warning["code"] for warning in reply["warnings"]] == [FOLLOWED, FOLLOWED]
    assert len(Part.read(path).Solids) == 1


def test_a_property_is_that_of_the_very_object_and_what_it_became_follows(scene, run):
    reply = run("set_properties", object_name="Used", properties={"Height": 8})
    assert (reply["object_id"], reply["edited"]) == ("End", "Used")
    assert reply["bounding_box"]["max"] == pytest.approx([20, 20, 8])
    assert "edited" not in run("set_properties", object_name="End", properties={"Label": "Last"})


def test_an_object_that_several_replaced_stands_for_itself_and_the_reply_says_so(scene, run):
    refine(scene, "One", "Plate")
    refine(scene, "Other", "Plate")
    reply = run("get_bounding_box", object_name="Plate")
    (warning,) = reply["warnings"]
    assert (warning["code"], reply["object_id"]) == ("CONSUMED_SEVERAL_TIMES", "Plate")
    assert "'One' and 'Other'" in warning["message"]
    assert run("get_properties", object_name="Plate")["part_of"] == ["One", "Other"]


def test_the_drill_of_a_hole_is_still_a_drill(scene, run):
    run("boolean_cut", base="Box", tools=["Hole1"], name="Drilled")
    assert run("get_bounding_box", object_name="Hole1").get("warnings", []) == []
    assert run("get_bounding_box", object_name="Box")["object_id"] == "Drilled"
