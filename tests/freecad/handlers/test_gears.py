# SPDX-License-Identifier: MIT
"""Gears against the formulas of ISO 21771, measured on their shapes."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

PI = math.pi
Z = FreeCAD.Vector(0, 0, 1)


def involute(angle):
    return math.tan(angle) - angle


def section_radii(shape, angle, height):
    """Distances from Z at which a ray in a level plane, at an angle in radians, meets a shape."""
    far = FreeCAD.Vector(1000 * math.cos(angle), 1000 * math.sin(angle), height)
    ray = Part.makeLine(FreeCAD.Vector(0, 0, height), far)
    return sorted(math.hypot(v.X, v.Y) for v in ray.common(shape).Vertexes)


def material_angle(shape, radius, height, teeth):
    """Part of a circle about Z that lies in a solid, in radians by tooth."""
    center = FreeCAD.Vector(0, 0, height)
    circle = Part.makeCircle(radius, center, Z)
    return circle.common(shape).Length / radius / teeth


def gap_half_angle(radius, *, module, teeth, shift=0.0):
    """Half the angle of a tooth space at a radius, by rolling a rack of ISO 53 past the gear."""
    alpha, pitch, rounding = math.radians(20), module * teeth / 2, 0.38 * module
    low = 1.25 * module - rounding
    middle = PI * module / 4 - low * math.tan(alpha) - rounding / math.cos(alpha)
    corner = low + rounding * math.sin(alpha)
    rack = (module, alpha, low, middle, rounding, corner)

    def is_cut(half, roll):
        x = radius * math.sin(half - roll) + pitch * roll
        return _is_in_rack(x, radius * math.cos(half - roll) - pitch - shift * module, rack)

    widest = 0.0
    for step in range(-1600, 1601):
        roll = step * 5e-4
        if not is_cut(widest, roll):
            continue
        first, last = widest, widest + 0.02
        while is_cut(last, roll):
            last += 0.02
        for _ in range(40):
            between = (first + last) / 2
            first, last = (between, last) if is_cut(between, roll) else (first, between)
        widest = first
    return widest


def _is_in_rack(x, y, rack):
    module, alpha, low, middle, rounding, corner = rack
    depth, x = -y, abs(x)
    if depth > 1.25 * module:
        return False
    if depth <= corner:
        return x <= PI * module / 4 - depth * math.tan(alpha)
    return x <= middle or math.hypot(x - middle, depth - low) <= rounding


@pytest.mark.covers(
    "create_gear",
    bad=({"bore": 45}, "INVALID_PARAMETER"),
    change={"module": 1.5, "teeth": 12, "helix_angle": 10, "position": [1, 2, 3]},
)
def test_a_spur_gear_has_the_figures_of_the_standard(document, run):
    result = run("create_gear", module=2, teeth=20, width=10, bore=8, position=[5, 0, 1])
    assert result["pitch_diameter"] == 40
    assert result["base_diameter"] == pytest.approx(40 * math.cos(math.radians(20)))
    assert (result["tip_diameter"], result["root_diameter"]) == (44, 35)
    assert result["tooth_thickness"] == pytest.approx(PI)
    assert result["tolerance"] < 1e-3
    # Of each tooth a tip, a root, two flanks and two fillets; two sides and the bore.
    assert (result["shape"]["solids"], result["shape"]["faces"]) == (1, 6 * 20 + 3)
    assert result["shape"]["verified"] == "checked"
    shape = document.Gear.Shape.copy()
    shape.translate(FreeCAD.Vector(-5, 0, -1))
    assert (shape.BoundBox.ZMin, shape.BoundBox.ZMax) == (0, 10)
    assert section_radii(shape, 0.0, 5) == pytest.approx([4, 22], abs=1e-6)
    assert section_radii(shape, PI / 20, 5) == pytest.approx([4, 17.5], abs=1e-6)
    assert 20 * material_angle(shape, 20, 5, 20) == pytest.approx(PI * 20 / 20, abs=1e-5)


@pytest.mark.parametrize("radius", [19.5, 20.0, 20.7, 21.6])
def test_flanks_are_involutes_of_the_base_circle(document, run, radius):
    run("create_gear", module=2, teeth=20)
    alpha = math.acos(20 * math.cos(math.radians(20)) / radius)
    half = PI / 40 + involute(math.radians(20)) - involute(alpha)
    found = material_angle(document.Gear.Shape, radius, 5, 20) / 2
    assert radius * abs(found - half) < 1e-3


@pytest.mark.parametrize(("teeth", "shift"), [(20, 0.0), (9, 0.0), (9, 0.5), (6, 0.0), (40, -0.25)])
def test_roots_are_what_the_rack_leaves(document, run, teeth, shift):
    run("create_gear", module=2, teeth=teeth, profile_shift=shift)
    pitch = float(teeth)
    for radius in (pitch + 2 * shift - 2.3, pitch + 2 * shift - 2, pitch + 2 * shift - 1.2, pitch):
        gap = gap_half_angle(radius, module=2, teeth=teeth, shift=shift)
        found = material_angle(document.Gear.Shape, radius, 5, teeth)
        assert radius * found == pytest.approx(radius * (2 * PI / teeth - 2 * gap), abs=1e-3)


def area_by_rings(teeth, module, steps=60):
    """Area of a gear, by Gauss's rule over the angle of its material on circles."""
    pitch = module * teeth / 2
    low, high = pitch - 1.25 * module, pitch + module
    area = PI * low**2
    for step in range(steps):
        radius = low + (high - low) * (1 - math.cos(PI * (step + 0.5) / steps)) / 2
        width = (high - low) * math.sin(PI * (step + 0.5) / steps) * PI / steps / 2
        angle = 2 * PI - 2 * teeth * gap_half_angle(radius, module=module, teeth=teeth)
        area += angle * radius * width
    return area


@pytest.mark.parametrize("helix", [0, 25])
def test_the_volume_is_that_of_the_exact_profile(document, run, helix):
    # A helical gear of this module has the profile of a spur gear of another rack.
    result = run("create_gear", module=3, teeth=14, width=7, helix_angle=helix)
    profile = min(
        (face for face in document.Gear.Shape.Faces if abs(face.CenterOfMass.z) < 1e-9),
        key=lambda face: face.CenterOfMass.z,
    )
    assert result["shape"]["volume"] == pytest.approx(7 * profile.Area, rel=2e-6)
    assert result["shape"]["volume"] == pytest.approx(document.Gear.Shape.Volume, rel=5e-6)
    assert result["shape"]["area"] == pytest.approx(document.Gear.Shape.Area, rel=5e-6)
    assert result["shape"]["center_of_mass"] == pytest.approx([0, 0, 3.5], abs=1e-9)
    if not helix:
        assert profile.Area == pytest.approx(area_by_rings(14, 3), rel=2e-4)


@pytest.mark.parametrize("hand", ["right", "left"])
def test_a_helical_gear_turns_with_its_height(document, run, hand):
    result = run("create_gear", module=2, teeth=18, width=12, helix_angle=20, hand=hand)
    pitch = 18 / math.cos(math.radians(20))
    alpha = math.atan(math.tan(math.radians(20)) / math.cos(math.radians(20)))
    assert result["pitch_diameter"] == pytest.approx(2 * pitch)
    assert result["base_diameter"] == pytest.approx(2 * pitch * math.cos(alpha))
    assert result["tip_diameter"] == pytest.approx(2 * pitch + 4)
    assert result["root_diameter"] == pytest.approx(2 * pitch - 5)
    assert result["tooth_thickness"] == pytest.approx(PI / math.cos(math.radians(20)))
    assert (result["shape"]["faces"], result["shape"]["valid"]) == (6 * 18 + 2, True)
    shape = document.Gear.Shape
    way = 1 if hand == "right" else -1
    for height in (0.01, 6, 11.99):
        turned = way * height * math.tan(math.radians(20)) / pitch
        assert section_radii(shape, turned, height) == pytest.approx([0, pitch + 2], abs=1e-4)
        angle = material_angle(shape, pitch, height, 18)
        assert angle == pytest.approx(PI / 18, abs=1e-4)


@pytest.mark.parametrize("helix", [0, 15])
def test_an_internal_gear_is_a_ring(document, run, helix):
    result = run(
        "create_gear", module=2, teeth=42, width=6, internal=True, helix_angle=helix,
        outer_diameter=110,
    )  # fmt: skip
    pitch = 42 / math.cos(math.radians(helix))
    # The tips end where they touch a partner's flank one module below its pitch circle.
    alpha = math.atan(math.tan(math.radians(20)) / math.cos(math.radians(helix)))
    left = pitch * math.sin(alpha) - 2 / math.sin(alpha)
    tip = math.hypot(pitch * math.cos(alpha), left)
    assert 2 * pitch - 4 < result["tip_diameter"] == pytest.approx(2 * tip, abs=2e-4)
    assert result["root_diameter"] == pytest.approx(2 * pitch + 5)
    assert result["mesh_angle"] == 0
    assert (result["shape"]["faces"], result["shape"]["valid"]) == (6 * 42 + 3, True)
    shape = document.Gear.Shape
    assert section_radii(shape, 0.0, 0.01) == pytest.approx([pitch + 2.5, 55], abs=1e-3)
    assert section_radii(shape, PI / 42, 0.01) == pytest.approx([tip, 55], abs=1e-3)
    assert material_angle(shape, pitch, 3, 42) == pytest.approx(PI / 42, abs=1e-5)


def where_they_meet(obj, pitch):
    """A gear within 8 mm of the pitch point, where all teeth in contact are."""
    box = Part.makeBox(10, 16, 5, FreeCAD.Vector(pitch - 5, -8, 0))
    return obj.Shape.common(box)


@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [
        ({"teeth": 20}, {"teeth": 31}, 51),
        ({"teeth": 20}, {"teeth": 30}, 50),
        ({"teeth": 12}, {"teeth": 17}, 29),
        ({"teeth": 25, "pressure_angle": 25}, {"teeth": 18, "pressure_angle": 25}, 43),
        ({"teeth": 48, "internal": True}, {"teeth": 17}, 31),
        ({"teeth": 48, "internal": True}, {"teeth": 16}, 32),
    ],
)
def test_a_pair_meshes(document, run, first, second, distance):
    # Flanks that touch are no case for the kernel; a play of 10 micrometers parts them.
    run("create_gear", name="One", module=2, width=5, backlash=0.01, **first)
    other = run("create_gear", name="Two", module=2, width=5, backlash=0.01, **second)
    angle = 0 if "internal" in first else other["mesh_angle"]
    run("set_properties", object_name="Two", properties={
        "position": [distance, 0, 0], "rotation": {"axis": "z", "angle": angle}})  # fmt: skip
    pitch = first["teeth"]
    one, two = (where_they_meet(document.getObject(name), pitch) for name in ("One", "Two"))
    assert one.common(two).Volume == pytest.approx(0, abs=1e-6)
    assert 0.003 < one.distToShape(two)[0] < 0.006


def test_helical_partners_have_opposite_hands(document, run):
    sizes = {"module": 2, "width": 5, "backlash": 0.02}
    run("create_gear", name="One", teeth=20, helix_angle=20, **sizes)
    other = run("create_gear", name="Two", teeth=15, helix_angle=-20, **sizes,
        position=[35 / math.cos(math.radians(20)), 0, 0])  # fmt: skip
    assert other["mesh_angle"] == 0
    pitch = 20 / math.cos(math.radians(20))
    one, two = (where_they_meet(document.getObject(name), pitch) for name in ("One", "Two"))
    assert one.common(two).Volume == pytest.approx(0, abs=1e-6)
    assert one.distToShape(two)[0] < 0.02


def test_backlash_parts_the_flanks(document, run):
    for name in ("One", "Two"):
        made = run("create_gear", name=name, module=2, teeth=20, width=5, backlash=0.2)
    assert made["tooth_thickness"] == pytest.approx(PI - 0.1)
    turned = {"axis": "z", "angle": made["mesh_angle"]}
    run("set_properties", object_name="Two",
        properties={"position": [40, 0, 0], "rotation": turned})  # fmt: skip
    # Half of the play on either side, across the flank.
    one, two = (where_they_meet(document.getObject(name), 20) for name in ("One", "Two"))
    apart = one.distToShape(two)[0]
    assert apart == pytest.approx(0.1 * math.cos(math.radians(20)), abs=1e-3)


@pytest.mark.parametrize(("teeth", "least"), [(16, 17), (10, 17), (17, None), (40, None)])
def test_undercut_is_told_with_the_number_of_teeth_without(document, run, teeth, least):
    warned = [w for w in run("create_gear", teeth=teeth)["warnings"]]
    assert [w["code"] for w in warned] == (["TEETH_UNDERCUT"] if least else [])
    assert all(f"from {least} teeth on" in w["message"] for w in warned)


def test_a_profile_shift_takes_undercut_away(document, run):
    shift = (17 - 9) / 17
    assert run("create_gear", teeth=9, profile_shift=shift)["warnings"] == []


def test_a_gear_is_edited_by_its_parameters(document, run):
    run("create_gear", module=2, teeth=20, width=10, bore=8, position=[1, 2, 3])
    edited = run("set_properties", object_name="Gear", properties={"teeth": 25, "bore": "1 cm"})
    assert edited["properties"]["teeth"] == {"old": 20, "new": 25}
    assert edited["shape"]["faces"] == 6 * 25 + 3
    assert document.Gear.Placement.Base == FreeCAD.Vector(1, 2, 3)
    told = run("get_properties", object_name="Gear")["properties"]
    assert told["teeth"]["value"] == 25
    assert told["bore"]["value"] == 10
    anew = run("create_gear", name="Other", module=2, teeth=25, width=10, bore=10)
    assert edited["shape"]["volume"] == pytest.approx(anew["shape"]["volume"])
    run("undo")
    run("undo")
    assert document.Gear.Teeth == 20
    assert len(document.Gear.Shape.Faces) == 123
    run("redo")
    assert (document.Gear.Teeth, len(document.Gear.Shape.Faces)) == (25, 153)


@pytest.mark.parametrize(
    ("made", "edit"),
    [
        ({"teeth": 20}, {"profile_shift": 0.3}),
        ({"teeth": 20}, {"backlash": 0.2}),
        ({"teeth": 30, "internal": True}, {"outer_diameter": 90}),
        ({"teeth": 30, "internal": True, "outer_diameter": 90}, {"outer_diameter": None}),
        ({"teeth": 30}, {"internal": True}),
    ],
)
def test_an_edit_makes_what_the_command_makes(document, run, made, edit):
    run("create_gear", name="Gear", module=2, **made)
    edited = run("set_properties", object_name="Gear", properties=edit)
    anew = run("create_gear", name="Other", module=2, **{**made, **edit})
    assert edited["shape"] == anew["shape"]


def test_a_helix_keeps_its_angle_when_it_gets_another_hand(document, run):
    run("create_gear", helix_angle=20)
    run("set_properties", object_name="Gear", properties={"hand": "left"})
    assert document.Gear.HelixAngle.Value == pytest.approx(-20)


def test_the_person_sees_the_parameters_and_cannot_make_them_lie(document, run, refused, tmp_path):
    run("create_gear", module=2, teeth=20)
    assert document.Gear.getEditorMode("Teeth") == ["ReadOnly"]
    document.saveAs(str(tmp_path / "gear.FCStd"))
    FreeCAD.closeDocument(document.Name)
    again = FreeCAD.openDocument(str(tmp_path / "gear.FCStd"))
    assert again.Gear.getEditorMode("Teeth") == ["ReadOnly"]
    edited = run("set_properties", object_name="Gear", properties={"teeth": 21})
    assert edited["shape"]["faces"] == 6 * 21 + 2


@pytest.mark.parametrize(
    ("sizes", "field"),
    [
        ({"teeth": 4}, "teeth"),
        ({"teeth": 6, "profile_shift": 0.8}, "profile_shift"),
        ({"teeth": 6, "profile_shift": -1}, "profile_shift"),
        ({"bore": 17.5}, "bore"),
        ({"bore": 3, "internal": True}, "bore"),
        ({"outer_diameter": 40}, "outer_diameter"),
        ({"internal": True, "outer_diameter": 22}, "outer_diameter"),
        ({"internal": True, "teeth": 6, "profile_shift": 0.3}, "profile_shift"),
        ({"hand": "left"}, "hand"),
        ({"backlash": 2}, "backlash"),
        ({"module": 0}, "module"),
    ],
)
def test_sizes_that_make_no_gear_are_refused(document, refused, sizes, field):
    assert refused("create_gear", **sizes).field == field


def test_a_copy_is_a_gear_of_its_own(document, run):
    run("create_gear", name="One", teeth=20)
    copied = run("copy_object", object_name="One", offset=[50, 0, 0])["object_id"]
    edited = run("set_properties", object_name=copied, properties={"teeth": 12})
    assert edited["bounding_box"]["min"][0] == pytest.approx(43, abs=0.02)
    assert (edited["shape"]["faces"], len(document.One.Shape.Faces)) == (74, 122)


@pytest.mark.parametrize("teeth", [8, 11])
def test_a_ring_of_few_teeth_has_what_rounding_there_is_room_for(document, run, teeth):
    result = run("create_gear", module=12, teeth=teeth, internal=True, width=5)
    assert (result["shape"]["valid"], result["shape"]["solids"]) == (True, 1)
    assert document.Gear.Shape.Volume == pytest.approx(result["shape"]["volume"], rel=1e-5)
