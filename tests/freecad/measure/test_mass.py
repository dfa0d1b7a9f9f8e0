# SPDX-License-Identifier: MIT
"""Volumes, areas, centers and moments of inertia against closed forms, at nine digits."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.measure import integration, mass

V = FreeCAD.Vector
PI = math.pi
EXACT = 1e-9
TURNED = FreeCAD.Placement(V(130, -70, 45), FreeCAD.Rotation(20, 35, -50))

PRIMITIVES = {
    "Part::Box": {"Length": 3, "Width": 50, "Height": 20},
    "Part::Cylinder": {"Radius": 4, "Height": 31},
    "Part::Cone": {"Radius1": 9, "Radius2": 2, "Height": 13},
    "Part::Sphere": {"Radius": 6},
    "Part::Torus": {"Radius1": 20, "Radius2": 3},
    "Part::Ellipsoid": {"Radius1": 2, "Radius2": 7, "Radius3": 4},
}


def simpson(function, low, high, pieces=4000):
    step = (high - low) / pieces
    inner = sum(function(low + step * at) * (4 if at % 2 else 2) for at in range(1, pieces))
    return step / 3 * (function(low) + inner + function(high))


def near(tensor, rel=EXACT):
    """A tensor to compare with; its zeros are as exact as its largest entry."""
    largest = max(abs(value) for row in tensor for value in row)
    return [pytest.approx(list(row), rel=rel, abs=rel * largest) for row in tensor]


def integrated(solid):
    box = solid.BoundBox
    return integration.moments(solid.Faces, box.Center, box.DiagonalLength)


@pytest.mark.parametrize("type_id", list(PRIMITIVES))
def test_the_formulas_say_what_integration_over_the_faces_says(document, type_id):
    obj = document.addObject(type_id, "Primitive")
    for name, size in PRIMITIVES[type_id].items():
        setattr(obj, name, size)
    obj.Placement = TURNED
    document.recompute()
    formula = mass.mass_of(obj)
    frozen = document.addObject("Part::Feature", "Frozen")
    frozen.Shape = obj.Shape
    assert formula.method == mass.FORMULA
    found = integrated(obj.Shape.Solids[0])
    assert found.volume == pytest.approx(formula.volume, rel=EXACT)
    assert found.area == pytest.approx(formula.area, rel=EXACT)
    other = mass.mass_of(frozen)
    assert other.method != mass.FORMULA
    assert other.volume == pytest.approx(formula.volume, rel=EXACT)
    assert other.area == pytest.approx(formula.area, rel=EXACT)
    assert list(other.center) == pytest.approx(list(formula.center), abs=1e-9)
    assert list(other.inertia) == near(formula.inertia)


@pytest.mark.parametrize("far", [0, 1e5])
def test_a_box_far_away_has_the_inertia_of_one_at_the_origin(document, far):
    solid = Part.makeBox(10, 20, 30, V(far, far, far))
    found = mass.mass_of_solid(solid)
    assert list(found.inertia) == near([[650000, 0, 0], [0, 500000, 0], [0, 0, 250000]])
    assert list(found.center) == pytest.approx([far + 5, far + 10, far + 15])


@pytest.mark.parametrize(
    ("radii", "area"),
    [
        # Prolate and oblate: the textbook's arcsine and logarithm.
        ((6, 3, 3), 2 * PI * 9 * (1 + 2 / math.sqrt(0.75) * math.asin(math.sqrt(0.75)))),
        (
            (3, 6, 6),
            2 * PI * 36 + PI * 9 / math.sqrt(0.75) * math.log((1 + 0.75**0.5) / (1 - 0.75**0.5)),
        ),
        ((5, 5, 5), 4 * PI * 25),
    ],
)
def test_the_area_of_an_ellipsoid_is_exact(document, run, radii, area):
    reply = run("create_ellipsoid", radius1=radii[0], radius2=radii[1], radius3=radii[2])
    assert reply["shape"]["area"] == pytest.approx(area, rel=EXACT)


def test_ellipsoids_in_a_cut_are_exact(document):
    stretch = FreeCAD.Matrix()
    stretch.scale(6, 4, 3)
    hole = Part.makeSphere(1).transformGeometry(stretch)
    solid = Part.makeBox(20, 20, 20, V(-10, -10, -10)).cut(hole).Solids[0]
    found = mass.mass_of_solid(solid)
    hollow = 4 / 3 * PI * 72
    assert found.method == mass.INTEGRATED
    assert found.volume == pytest.approx(8000 - hollow, rel=EXACT)
    expected = [8000 * 800 / 12 - hollow / 5 * squares for squares in (25, 45, 52)]
    assert [found.inertia[at][at] for at in range(3)] == pytest.approx(expected, rel=EXACT)
    assert list(found.center) == pytest.approx([0, 0, 0], abs=1e-9)


def test_bores_that_cross_leave_their_exact_volume(document):
    rod = Part.makeCylinder(5, 40, V(0, 0, -20))
    bore = Part.makeCylinder(3, 40, V(-20, 0, 0), V(1, 0, 0))
    common = 8 * simpson(
        lambda t: 9 * math.cos(t) ** 2 * math.sqrt(25 - 9 * math.sin(t) ** 2), 0, PI / 2
    )
    solid = rod.cut(bore).Solids[0]
    exact = PI * 25 * 40 - common
    found = mass.mass_of_solid(solid)
    assert (found.method, found.volume) == (mass.INTEGRATED, pytest.approx(exact, rel=EXACT))
    # The kernel alone would not do.
    assert solid.Volume != pytest.approx(exact, rel=1e-8)


def test_two_equal_rods_share_steinmetzs_solid(document):
    one = Part.makeCylinder(5, 40, V(0, 0, -20))
    other = Part.makeCylinder(5, 40, V(-20, 0, 0), V(1, 0, 0))
    found = mass.mass_of_solid(one.common(other).Solids[0])
    assert found.volume == pytest.approx(16 / 3 * 125, rel=EXACT)
    assert found.area == pytest.approx(16 * 25, rel=EXACT)


def test_a_rounded_box_is_exact(document):
    solid = Part.makeBox(100, 60, 10)
    solid = solid.makeFillet(3, solid.Edges).Solids[0]
    found = mass.mass_of_solid(solid)
    a, b, c, r = 94, 54, 4, 3
    pairs = a * b + b * c + c * a
    volume = a * b * c + 2 * r * pairs + PI * r * r * (a + b + c) + 4 / 3 * PI * r**3
    assert found.volume == pytest.approx(volume, rel=EXACT)
    assert found.area == pytest.approx(
        2 * pairs + 2 * PI * r * (a + b + c) + 4 * PI * r * r, rel=EXACT
    )


def test_an_elliptic_rod_is_exact_where_the_kernels_area_is_not(document):
    rim = Part.Ellipse(V(0, 0, 0), 10, 4).toShape()
    solid = Part.Face(Part.Wire([rim])).extrude(V(0, 0, 7))
    solid.Placement = TURNED
    around = simpson(lambda t: math.hypot(10 * math.sin(t), 4 * math.cos(t)), 0, 2 * PI)
    found = mass.mass_of_solid(solid.Solids[0])
    assert found.volume == pytest.approx(280 * PI, rel=EXACT)
    assert found.area == pytest.approx(80 * PI + 7 * around, rel=EXACT)


def test_a_cavity_and_a_mirror_image_count_with_their_signs(document):
    block = Part.makeBox(20, 20, 20, V(-10, -10, -10)).cut(Part.makeSphere(6, V(1, 2, 3)))
    for solid in (block.Solids[0], block.mirror(V(3, 0, 0), V(1, 1, 0)).Solids[0]):
        found = mass.mass_of_solid(solid)
        direct = integrated(solid)
        assert found.volume == pytest.approx(8000 - 288 * PI, rel=EXACT)
        assert direct.volume == pytest.approx(found.volume, rel=EXACT)
        assert direct.area == pytest.approx(2400 + 144 * PI, rel=EXACT)


@pytest.mark.parametrize("sides", [3, 6, 7])
def test_a_prism_and_a_wedge_are_homogeneous_polyhedra(document, run, sides):
    run("create_prism", name="Prism", sides=sides, circumradius=5, height=8, rotation=[10, 20, 30])
    found = mass.mass_of(document.Prism)
    area = sides / 2 * 25 * math.sin(2 * PI / sides)
    polar = area * 25 / 6 * (2 + math.cos(2 * PI / sides))
    assert found.volume == pytest.approx(8 * area, rel=EXACT)
    across = 8 * polar / 2 + area * 8**3 / 12
    moments = mass.principal(found.inertia)[0]
    assert moments == pytest.approx(sorted([across, across, 8 * polar]), rel=EXACT)


def test_principal_axes_are_those_of_a_turned_box(document):
    solid = Part.makeBox(10, 20, 30)
    solid.Placement = TURNED
    moments, axes = mass.principal(mass.mass_of_solid(solid).inertia)
    assert moments == pytest.approx([250000, 500000, 650000], rel=EXACT)
    for axis, own in zip(axes, (V(0, 0, 1), V(0, 1, 0), V(1, 0, 0))):
        turned = TURNED.Rotation.multVec(own)
        assert abs(sum(a * b for a, b in zip(axis, turned))) == pytest.approx(1, rel=EXACT)


def test_two_bodies_together_weigh_as_the_parallel_axis_theorem_says(document):
    bodies = [mass.mass_of_solid(Part.makeBox(10, 10, 10, V(x, 0, 0))) for x in (0, 10)]
    whole = mass.mass_of_solid(Part.makeBox(20, 10, 10))
    both = mass.combined(bodies)
    assert both.volume == pytest.approx(whole.volume, rel=EXACT)
    assert list(both.inertia) == near(whole.inertia)
    assert mass.about_point(both, V())[0][0] == pytest.approx(2000 * 200 / 3, rel=EXACT)


@pytest.mark.parametrize("name", ["box", "cylinder", "cone", "sphere", "torus", "plate"])
def test_the_same_body_made_of_splines_weighs_the_same(document, name):
    body = {
        "box": Part.makeBox(1, 2, 3),
        "cylinder": Part.makeCylinder(5, 12),
        "cone": Part.makeCone(5, 1, 9),
        "sphere": Part.makeSphere(5),
        "torus": Part.makeTorus(10, 3),
        "plate": Part.makeBox(100, 60, 10).cut(Part.makeCylinder(7, 10, V(30, 20, 0))),
    }[name]
    body.Placement = TURNED
    plain = mass.mass_of_solid(body.Solids[0])
    splines = mass.mass_of_solid(body.toNurbs().Solids[0])
    assert (plain.method, splines.method) == (mass.KERNEL, mass.INTEGRATED)
    assert splines.volume == pytest.approx(plain.volume, rel=EXACT)
    assert splines.area == pytest.approx(plain.area, rel=EXACT)
    assert list(splines.center) == pytest.approx(list(plain.center), abs=1e-8)
    assert list(splines.inertia) == near(plain.inertia)


def test_a_ball_with_a_slanting_bore_is_exact(document):
    ball = Part.makeSphere(5)
    ball.rotate(V(), V(1, 1, 0), 33)
    found = mass.mass_of_solid(ball.cut(Part.makeCylinder(3, 40, V(0, 0, -20))).Solids[0])
    assert found.method == mass.INTEGRATED
    assert found.volume == pytest.approx(4 / 3 * PI * 4**3, rel=EXACT)


def test_a_loft_through_circles_is_integrated_not_left_to_the_kernel(document):
    rims = [
        Part.Wire([Part.Circle(V(0, 0, z), V(0, 0, 1), r).toShape()])
        for z, r in ((0, 5), (5, 3), (12, 6))
    ]
    found = mass.mass_of_solid(Part.makeLoft(rims, True).Solids[0])
    assert found.method == mass.INTEGRATED
    assert found.error <= 1e-9


def test_a_long_thread_takes_few_points(document):
    path = Part.Wire(Part.makeHelix(2, 40, 10))
    corners = [V(9.5, 0, -0.8), V(11, 0, 0), V(9.5, 0, 0.8), V(9.5, 0, -0.8)]
    thread = path.makePipeShell([Part.Wire(Part.makePolygon(corners))], True, True).Solids[0]
    found = mass.mass_of_solid(thread, most_points=100_000)
    assert found.method == mass.INTEGRATED
    # A triangle's area on the way of its centroid.
    assert found.volume == pytest.approx(1.2 * 20 * 2 * PI * 10, rel=1e-6)


def test_a_body_that_is_inside_out_weighs_the_same(document):
    solid = Part.makeBox(10, 20, 30)
    rod, bore = Part.makeCylinder(5, 40), Part.makeCylinder(3, 40, V(-20, 0, 9), V(1, 0, 0))
    for body in (solid, rod.cut(bore).Solids[0]):
        right, wrong = mass.mass_of_solid(body), mass.mass_of_solid(body.reversed())
        assert wrong.volume == pytest.approx(right.volume, rel=EXACT)
        assert list(wrong.inertia) == near(right.inertia)


def test_what_takes_too_many_points_is_left_to_the_kernel(document):
    stretch = FreeCAD.Matrix()
    stretch.scale(6, 4, 3)
    solid = Part.makeSphere(1).transformGeometry(stretch).Solids[0]
    found = mass.mass_of_solid(solid, most_points=10)
    assert (found.method, found.volume) == (mass.KERNEL, pytest.approx(solid.Volume, rel=EXACT))
    assert found.error == pytest.approx(1e-2)
    assert found.volume == pytest.approx(96 * PI, rel=found.error)
