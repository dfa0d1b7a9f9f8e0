# SPDX-License-Identifier: MIT
"""STEP assemblies of two levels: in, changed, out, and in again; files are also read as text."""

from __future__ import annotations

import math
import re

import FreeCAD
import Import
import Part
import pytest

BORE = 30 * math.pi * 4


def placed(x, y, z, angle=0):
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), angle)
    return FreeCAD.Placement(FreeCAD.Vector(x, y, z), turn)


@pytest.fixture
def file(tmp_path):
    """A car of two axles with wheels of one shape, and a chassis, as FreeCAD itself writes it."""
    path = str(tmp_path / "car.step")
    made = FreeCAD.newDocument("Source")
    car = made.addObject("App::Part", "Car")
    chassis = made.addObject("Part::Box", "Chassis")
    chassis.Length, chassis.Width, chassis.Height = 100, 40, 30
    chassis.Placement = placed(0, -20, 10)
    car.addObject(chassis)
    wheel = made.addObject("Part::Cylinder", "Wheel")
    wheel.Radius, wheel.Height = 10, 5
    for name, x in (("Front", 80), ("Rear", 20)):
        axle = made.addObject("App::Part", name)
        axle.Placement = placed(x, 0, 0, 90)
        car.addObject(axle)
        if name == "Front":
            axle.addObject(wheel)
        link = made.addObject("App::Link", f"Twin{name}")
        link.LinkedObject = wheel
        link.Placement = placed(0, 0, 40)
        axle.addObject(link)
    made.recompute()
    Import.export([car], path)
    FreeCAD.closeDocument("Source")
    return path


def tree(document):
    """Each object with a shape or a part, with what it lies in, by their labels."""
    found = {}
    for obj in document.Objects:
        if obj.TypeId == "App::Part" or obj.TypeId.startswith("Part::"):
            around = obj.getParentGeoFeatureGroup()
            found[obj.Label] = None if around is None else around.Label
    return found


def places(document):
    """The lowest and the highest corner of each shape in the document, by label."""
    found = {}
    for obj in document.Objects:
        if obj.TypeId.startswith("Part::"):
            shape = obj.Shape.copy()
            outer = obj.getParentGeoFeatureGroup()
            shape.Placement = outer.getGlobalPlacement().multiply(shape.Placement)
            box = shape.BoundBox
            low, high = (box.XMin, box.YMin, box.ZMin), (box.XMax, box.YMax, box.ZMax)
            found[obj.Label] = [*low, *high]
    return found


def assembly(path):
    """The pairs of what holds and what is held in a STEP file, by the names of the products."""
    with open(path) as opened:
        text = opened.read().replace("\n", "")
    entities = dict(re.findall(r"#(\d+) ?= ?([A-Z_]+\(.*?\)) ?;", text))

    def references(number):
        return re.findall(r"#(\d+)", entities[number])

    def product(definition):
        formation = references(definition)[0]
        return re.match(r"PRODUCT\('(.*?)'", entities[references(formation)[0]]).group(1)

    used = [
        references(number)[:2]
        for number, entity in entities.items()
        if entity.startswith("NEXT_ASSEMBLY_USAGE_OCCURRENCE")
    ]
    return sorted((product(outer), product(inner)) for outer, inner in used)


IN = {
    "Car": None,
    "Chassis": "Car",
    "Front": "Car",
    "Rear": "Car",
    "Wheel": "Front",
    "Wheel001": "Front",
    "Wheel002": "Rear",
}


def test_an_assembly_comes_as_parts(file, run, document):
    result = run("import_step", path=file)
    assert (result["object_id"], result["type"], result["solids"]) == ("Car", "App::Part", 4)
    assert tree(document) == IN
    at = places(document)
    assert at["Chassis"] == pytest.approx([0, -20, 10, 100, 20, 40], abs=1e-6)
    assert at["Wheel"] == pytest.approx([70, -10, 0, 90, 10, 5], abs=1e-6)
    assert at["Wheel002"] == pytest.approx([10, -10, 40, 30, 10, 45], abs=1e-6)
    run("undo")
    assert document.Objects == []


def test_an_assembly_is_changed_and_written_and_read_again(file, run, document):
    run("import_step", path=file)
    run("create_hole", object_name="Chassis", face="top", diameter=4, through=True, name="Frame")
    run("move_object", object_name="Front", vector=[10, 0, 0])
    run("create_box", name="Seat", size=[10, 10, 10], position=[0, 0, 50])
    run("add_to", container="Car", objects=["Seat"])
    run("delete_object", object_name="Wheel")
    path = run("export_step", objects=["Car"])["path"]
    expected = {"Car": None, "Frame": "Car", "Front": "Car", "Rear": "Car", "Seat": "Car"}
    expected.update({"Wheel001": "Front", "Wheel002": "Rear"})
    held = sorted((outer, inner) for inner, outer in expected.items() if outer)
    assert assembly(path) == held
    volume = 120_000 - BORE + 1000 + 2 * math.pi * 500
    assert Part.read(path).Volume == pytest.approx(volume)
    before = places(document)
    again = FreeCAD.newDocument("Again")
    again.UndoMode = 1
    result = run("import_step", path=path, document="Again")
    assert (result["object_id"], result["solids"]) == ("Car", 4)
    assert tree(again) == expected
    for name, corners in places(again).items():
        assert corners == pytest.approx(before[name], abs=1e-6)
    volumes = {obj.Label: obj.Shape.Volume for obj in again.Objects if hasattr(obj, "Shape")}
    assert volumes["Frame"] == pytest.approx(120_000 - BORE)
    assert volumes["Wheel002"] == pytest.approx(math.pi * 500)
    where = {obj.Label: obj.Placement for obj in again.Objects if obj.TypeId == "App::Part"}
    assert tuple(where["Front"].Base) == pytest.approx((90, 0, 0))
    assert math.degrees(where["Front"].Rotation.Angle) == pytest.approx(90)


def test_all_that_is_shown_goes_out_as_the_assembly_that_came_in(file, run, document):
    run("import_step", path=file)
    path = run("export_step")["path"]
    assert assembly(path) == sorted((outer, inner) for inner, outer in IN.items() if outer)
