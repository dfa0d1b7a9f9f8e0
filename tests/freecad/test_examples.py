# SPDX-License-Identifier: MIT
"""The example parts: built by commands only, as large as by hand, and edited afterwards."""

import importlib.util
import sys
from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.modeling.approval.risks import RiskKind

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PARTS = sorted(file.stem for file in EXAMPLES.glob("*.py") if file.stem != "part")


LEGS = ((0, 0), (90, 0), (90, 5), (5, 5), (5, 60), (0, 60))
EDITS = {
    "engraved_plate": [
        ("Plate", {"distance": 3.5, "profile": {"corner_radius": 4}}),
        ("Word", {"distance": -1.5, "profile": {
            "text": "FILL", "size": 12, "position": [1, 2, 3.5]}}),
    ],
    "gear_pair": [
        ("Pinion", {"bore": 7, "width": 11}),
        ("Wheel", {"bore": 14, "backlash": 0.2}),
    ],
    "hinge": [
        ("RightPlate", {"size": [34, 60, 3], "position": [6, 0, -4]}),
        ("OtherKnuckles", {"spacing": 23}),
        ("Shaft", {"radius": 1.8, "height": 62}),
        ("Head", {"radius": 3.5}),
    ],
    "knurled_knob": [
        ("Collar", {"radius": 20}),
        ("Groove", {"radius": 0.8}),
        ("Flat", {"position": [-3.5, -3, 0]}),
        ("Round", {"height": 12}),
    ],
    "pulley": [
        ("Wheel", {"angle": 360, "profile": {"points": [
            [0, 0], [42, 0], [42, 3], [30, 6], [30, 10], [42, 13], [42, 16], [15, 16], [15, 24],
            [0, 24]]}}),
        ("Round", {"radius": 5}),
        ("Key", {"size": [9, 4, 24]}),
    ],
    "slotted_bracket": [
        ("Angle", {"distance": 32}),
        ("Slot", {"profile": {"position": [34, -16, 0], "width": 9}}),
        ("Bracket", {"diameter": 10, "position": [0, -16, 24]}),
    ],
    "threaded_cap": [
        ("Blank", {"radius": 18}),
        ("Cap", {"length": 4.5, "clearance": 0.05, "left_handed": True}),
    ],
    "vented_enclosure": [
        ("Outside", {"distance": 31}),
        ("Inside", {"profile": {"corner_radius": 3}}),
        ("Vent", {"profile": {"position": [-25, 17]}}),
        ("Vents", {"count": 9, "spacing": 5.5}),
    ],
    "bent_pipe": [
        ("OutsideFirst", {"radius": 16}),
        ("BoreFirst", {"height": 80, "radius": 11}),
        ("OutsideBend", {"path": {"center": [50, 0, 80], "radius": 50}}),
        ("BoreBend", {"path": {"center": [50, 0, 80], "radius": 50}}),
        ("OutsideSecond", {"distance": 70}),
        ("BoreSecond", {"distance": 70}),
    ],
    "enclosure": [
        ("Rounded", {"radius": 8}),
        ("Hollow", {"thickness": 2.5}),
        ("Standoff", {"outer_diameter": 9, "inner_diameter": 4}),
        ("Standoffs", {"spacing": [76, 40]}),
        ("Case", {"width": 10, "offset": [5, 2]}),
        ("Rim", {"thickness": 3}),
        ("Lid", {"length": 50, "depth": 1.5}),
    ],
    "l_bracket": [
        ("Rounded", {"radius": 5}),
        ("Wall", {"size": [8, 60, 55]}),
        ("Bore", {"diameter": 16, "position": [-8, 30, 35]}),
        ("Slot1Middle", {"size": [15, 10, 24], "position": [52.5, 10, -8]}),
        ("Slot1Start", {"diameter": 10}),
        ("Slot1End", {"diameter": 10}),
    ],
    "pipe_flange": [
        ("Rounded", {"radius": 4}),
        ("Blank", {"size": 2}),
        ("Drill", {"radius": 5, "position": [62, 0, -5]}),
        ("Counterbore", {"radius": 8, "height": 10, "position": [62, 0, 11]}),
        ("BoltHoles", {"count": 5}),
    ],
    "wall_bracket": [
        ("Bracket", {"diameter": 5.5, "position": [[25, 0, 5], [60, 0, 5]]}),
        ("Screwed", {"diameter": 4, "countersink": {"diameter": 8}}),
        ("Profile", {"points": [[x, 0, z] for x, z in LEGS]}),
        ("Triangle", {"points": [[5, 0, 5], [35, 0, 5], [5, 0, 40]]}),
    ],
}  # fmt: skip
"""By part, sizes to edit, under the names that its commands gave them: several at once or one."""
WARNED = {"Path": {"PROFILE_OPEN"}, "Cap": {"NOT_EXACT", "NOT_PARAMETRIC"}}
"""Warnings of objects: a path is no outline; a thread is not exact, and follows no hole."""
BODIES = sorted(set(PARTS) - set(EDITS))
"""Parts that are bodies with sketches; their dimensions are edited by `set_dimensions`."""


@pytest.fixture
def part(request, monkeypatch):
    monkeypatch.syspath_prepend(str(EXAMPLES))
    spec = importlib.util.spec_from_file_location(request.param, EXAMPLES / f"{request.param}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module.PART
    sys.modules.pop("part", None)


def check(document, results):
    for name, figures in results.items():
        shape = document.getObject(name).Shape
        assert shape.isValid()
        assert shape.Volume == pytest.approx(figures.volume, rel=figures.exact)
        box = shape.optimalBoundingBox() if hasattr(shape, "optimalBoundingBox") else shape.BoundBox
        assert [box.XLength, box.YLength, box.ZLength] == pytest.approx(figures.size, abs=1e-5)
        assert len(shape.Solids) == figures.solids


def answers(run, checks):
    for (command, parameters), expected in checks:
        reply = run(command, **parameters)
        for path, wanted in expected.items():
            assert at(reply, path) == pytest.approx(wanted, rel=1e-9)


def at(value, path):
    for key in path.split("."):
        value = value[key]
    return value


@pytest.mark.parametrize("part", PARTS, indirect=True)
def test_a_part_has_its_volume_before_and_after_an_edit_and_the_person_is_asked_nothing(
    document, run, told, part
):
    with told() as risks:
        build(run, part.commands)
        check(document, part.results)
        answers(run, part.checks)
        command, parameters = part.edit
        run(command, **parameters)
        check(document, part.edited)
        answers(run, part.checks)
    assert {risk.kind for risk in risks} == {RiskKind.ANY_CHANGE}


@pytest.mark.parametrize("part", BODIES, indirect=True)
def test_a_body_is_built_by_few_messages_or_by_one_batch_as_one_step(document, run, part):
    assert len(part.commands) <= 8
    steps = [{"command": command, "parameters": values} for command, values in part.commands]
    assert run("batch", steps=steps)["completed"] == len(steps)
    check(document, part.results)
    assert document.UndoCount == 1
    run("undo")
    assert document.Objects == []


@pytest.mark.parametrize("part", EDITS, indirect=True)
def test_a_part_that_is_edited_is_the_part_that_is_built_with_these_sizes(
    document, run, request, part
):
    edits = EDITS[request.node.callspec.params["part"]]
    assert sum(len(properties) for _, properties in edits) > 3
    build(run, part.commands)
    for name, properties in edits:
        before = measured(document, part)
        reply = run("set_properties", object_name=name, properties=properties)
        assert {warning["code"] for warning in reply["warnings"]} <= WARNED.get(name, set())
        assert measured(document, part) != before
    edited = measured(document, part)
    run("new_document")
    build(run, [with_sizes(*command, dict(edits)) for command in part.commands])
    anew = measured(FreeCAD.ActiveDocument, part)
    assert edited == [pytest.approx(facts, rel=1e-9, abs=1e-5) for facts in anew]


def build(run, commands):
    for command, parameters in commands:
        warned = {warning["code"] for warning in run(command, **parameters)["warnings"]}
        assert warned == WARNED.get(parameters.get("name"), set())


def with_sizes(command, parameters, edits):
    """A command with other sizes; of a path or of a countersink, those parts that are edited."""
    sizes = dict(edits.get(parameters.get("name"), {}))
    for name, value in sizes.items():
        if isinstance(value, dict):
            sizes[name] = {**parameters[name], **value}
    return command, {**parameters, **sizes}


def measured(document, part):
    """Volume, area and box of each finished object."""
    facts = []
    for name in part.results:
        shape = document.getObject(name).Shape
        box = shape.BoundBox
        corners = (box.XMin, box.YMin, box.ZMin, box.XMax, box.YMax, box.ZMax)
        facts.append([shape.Volume, shape.Area, *corners])
    return facts


def test_every_example_has_a_picture():
    pictures = EXAMPLES.parent / "resources" / "screenshots"
    assert (len(EDITS), len(BODIES)) == (13, 6)
    for name in PARTS:
        assert 1_000 < (pictures / f"{name}.png").stat().st_size < 60_000
