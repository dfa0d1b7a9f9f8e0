# SPDX-License-Identifier: MIT
"""The formulas of the primitives, against the kernel's own integration."""

import itertools

import FreeCAD
import pytest

from conjure_workbench.modeling.measure.closed_forms import mass_properties

KERNEL = 1e-9
"""How well FreeCAD's kernel integrates boxes, cylinders, cones, spheres and tori."""

SIZES = {
    "Part::Box": ("Length", "Width", "Height"),
    "Part::Cylinder": ("Radius", "Height"),
    "Part::Cone": ("Radius1", "Radius2", "Height"),
    "Part::Sphere": ("Radius",),
    "Part::Torus": ("Radius1", "Radius2"),
}
VALUES = {"Radius1": (20.0, 31.5), "Radius2": (0.25, 7.0)}


@pytest.mark.parametrize("type_id", list(SIZES))
def test_a_formula_says_what_the_kernel_says(document, type_id):
    obj = document.addObject(type_id, "Primitive")
    names = SIZES[type_id]
    for sizes in itertools.product(*(VALUES.get(name, (0.125, 3.0, 470.0)) for name in names)):
        for name, size in zip(names, sizes):
            setattr(obj, name, size)
        obj.recompute()
        found = mass_properties(obj)
        assert found.volume == pytest.approx(obj.Shape.Volume, rel=KERNEL)
        assert found.area == pytest.approx(obj.Shape.Area, rel=KERNEL)
        apart = found.center - obj.Shape.Solids[0].CenterOfMass
        assert apart.Length <= KERNEL * obj.Shape.BoundBox.DiagonalLength


def test_a_cone_with_its_point_below_is_right_too(document):
    cone = document.addObject("Part::Cone", "Cone")
    cone.Radius1, cone.Radius2, cone.Height = 0, 8, 5
    cone.recompute()
    found = mass_properties(cone)
    assert found.volume == pytest.approx(cone.Shape.Volume, rel=KERNEL)
    assert found.center.z == pytest.approx(3.75, rel=KERNEL)


@pytest.mark.parametrize(
    ("type_id", "name", "value"),
    [
        ("Part::Cylinder", "Angle", 90),
        ("Part::Cone", "Angle", 359),
        ("Part::Sphere", "Angle1", 0),
        ("Part::Sphere", "Angle3", 180),
        ("Part::Torus", "Angle2", 90),
        ("Part::Torus", "Angle3", 10),
        ("Part::Prism", "Height", 10),
    ],
)
def test_what_no_formula_is_for_is_left_to_the_kernel(document, type_id, name, value):
    obj = document.addObject(type_id, "Primitive")
    setattr(obj, name, value)
    obj.recompute()
    assert mass_properties(obj) is None


def test_a_leaning_cylinder_is_left_to_the_kernel(document):
    cylinder = document.addObject("Part::Cylinder", "Cylinder")
    if "FirstAngle" not in cylinder.PropertiesList:
        pytest.skip("this FreeCAD's cylinders stand upright")
    cylinder.FirstAngle = 20
    cylinder.recompute()
    assert mass_properties(cylinder) is None


def test_a_reply_has_the_center_where_the_primitive_is(document, run):
    result = run(
        "create_cone", radius1=4, radius2=1, height=6, position=[1, 2, 3], rotation=[0, 90, 0]
    )
    cone = document.getObject(result["object_id"])
    center = cone.Shape.Solids[0].CenterOfMass
    assert result["shape"]["center_of_mass"] == pytest.approx(list(center), abs=1e-8)
    assert center.isEqual(FreeCAD.Vector(1 + 27 / 14, 2, 3), 1e-8)
