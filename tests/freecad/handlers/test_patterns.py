# SPDX-License-Identifier: MIT
"""Patterns against the positions and volumes that arithmetic gives for their instances."""

from __future__ import annotations

import math

import FreeCAD
import Part
import pytest

TURN = {"position": [100, 0, 0], "rotation": [90, 0, 0]}


@pytest.fixture
def peg(document, run):
    run("box", name="Peg", length=2, width=3, height=4)


@pytest.fixture
def part(document, peg):
    """A part at x = 100, turned by 90 degrees about Z, that holds the peg."""
    made = document.addObject("App::Part", "P")
    made.addObject(document.Peg)
    made.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    return made


def line(document, *points, name="Way"):
    """A wire through points, as an object of the document."""
    made = document.addObject("Part::Feature", name)
    made.Shape = Part.makePolygon([FreeCAD.Vector(*point) for point in points])
    return made


def corners(result):
    return result["bounding_box"]["min"], result["bounding_box"]["max"]


def centers(document, result):
    """The centers of the instances, in global coordinates, sorted."""
    obj = document.getObject(result["object_id"])
    container = obj.getParentGeoFeatureGroup()
    outer = FreeCAD.Placement() if container is None else container.getGlobalPlacement()
    points = [outer.multVec(solid.CenterOfMass) for solid in obj.Shape.Solids]
    return sorted([round(value, 6) + 0.0 for value in point] for point in points)


@pytest.mark.covers(
    "linear_pattern",
    bad=({"object_name": "A", "count": 3}, "MISSING_PARAMETER"),
    change={"object_name": "C", "count": 3, "spacing": 10},
)
@pytest.mark.parametrize(
    "step",
    [
        {"spacing": 10},
        {"spacing": "1 cm", "direction": "x"},
        {"spacing": [10, 0, 0]},
        {"offset": {"x": 10, "y": 0, "z": 0}},
        {"length": 40},
        {"length": [40, 0, 0]},
        {"distance": -10, "direction": [-5, 0, 0]},
        {"spacing": 10, "count": None, "copies": 4},
    ],
)
def test_a_linear_pattern_repeats_in_equal_steps(peg, document, run, names, codes, step):
    result = run("linear_pattern", **{"object_name": "Peg", "count": 5, **step})
    assert result["type"] == "Part::FeaturePython"
    assert result["shape"]["volume"] == pytest.approx(5 * 24, rel=1e-9)
    assert result["shape"]["area"] == pytest.approx(5 * 52, rel=1e-9)
    assert (result["shape"]["solids"], result["shape"]["faces"]) == (5, 30)
    assert corners(result) == ([0, 0, 0], [42, 3, 4])
    assert centers(document, result) == [[1 + 10 * at, 1.5, 2] for at in range(5)]
    assert (result["count"], result["spacing"], result["source"]) == (5, [10, 0, 0], "Peg")
    assert names(result, "created") == ["Peg_pattern"]
    assert names(result, "hidden") == ["Peg"]
    assert codes(result) == []


def test_a_pattern_follows_its_source(peg, document, run):
    name = run("linear_pattern", object_name="Peg", count=3, spacing=20)["object_id"]
    run("set_properties", object_name="Peg", properties={"Length": 5})
    assert document.getObject(name).Shape.Volume == pytest.approx(3 * 60, rel=1e-9)
    run("set_properties", object_name=name, properties={"NumberX": 4})
    assert document.getObject(name).Shape.Volume == pytest.approx(4 * 60, rel=1e-9)


def test_a_pattern_outlives_saving_and_opening(peg, document, run, tmp_path):
    run("linear_pattern", object_name="Peg", name="Row", count=3, spacing=20)
    run("polar_pattern", object_name="Row", name="Ring", count=4, center=[-50, 0, 0])
    path = str(tmp_path / "pattern.FCStd")
    document.saveAs(path)
    FreeCAD.closeDocument(document.Name)
    opened = FreeCAD.openDocument(path)
    opened.Peg.Length = 4
    opened.recompute()
    assert opened.Ring.Shape.Volume == pytest.approx(12 * 48, rel=1e-9)


@pytest.mark.covers(
    "polar_pattern",
    before_example=[("move_object", {"object_name": "Hole1", "vector": [20, 0, 0]})],
    bad=({"object_name": "A", "count": 3, "angle": 0}, "INVALID_PARAMETER"),
    change={"object_name": "K", "count": 3, "axis": "x"},
)
@pytest.mark.parametrize(
    ("given", "angles"),
    [
        ({}, [0, 90, 180, 270]),
        ({"angle": -360}, [0, 90, 180, 270]),
        ({"angle": 90}, [0, 30, 60, 90]),
        ({"angle": -90}, [0, -30, -60, -90]),
        ({"step_angle": 90}, [0, 90, 180, 270]),
        ({"step_angle": 45}, [0, 45, 90, 135]),
        ({"step_angle": "-0.25 rad"}, [-math.degrees(0.25) * at for at in range(4)]),
        ({"axis": "-z", "angle": 90}, [0, -30, -60, -90]),
    ],
)
def test_a_polar_pattern_shares_a_turn_or_includes_both_ends(document, run, given, angles):
    run("sphere", name="Ball", radius=1, position=[10, 0, 5])
    result = run("polar_pattern", object_name="Ball", count=4, **given)
    assert result["shape"]["volume"] == pytest.approx(16 * math.pi / 3, rel=1e-9)
    expected = [
        [10 * math.cos(math.radians(angle)), 10 * math.sin(math.radians(angle)), 5]
        for angle in angles
    ]
    for center, wanted in zip(centers(document, result), sorted(expected, key=_rounded)):
        assert center == pytest.approx(wanted, abs=1e-6)


def _rounded(point):
    return [round(value, 6) for value in point]


def test_instances_of_a_polar_pattern_turn_with_it(peg, document, run):
    run("move", object_name="Peg", position=[10, 0, 0])
    result = run("polar_pattern", object_name="Peg", count=2, angle=90, center=[0, 0, 0])
    assert corners(result) == (pytest.approx([-3, 0, 0]), pytest.approx([12, 12, 4]))


def test_a_polar_pattern_of_a_turned_source_about_a_slanted_axis(document, run):
    run("box", name="B", length=2, width=3, height=4, placement=TURN)
    result = run("polar_pattern", object_name="B", count=3, axis=[1, 1, 1], center=[0, 0, 0])
    # A third of a turn about [1, 1, 1] takes X to Y and Y to Z.
    assert centers(document, result) == [[1, 2, 98.5], [2, 98.5, 1], [98.5, 1, 2]]


@pytest.mark.covers(
    "grid_pattern",
    bad=({"object_name": "A", "columns": 3}, "MISSING_PARAMETER"),
    change={"object_name": "B", "count": [2, 2], "spacing": 20, "fuse": True},
)
@pytest.mark.parametrize(
    "given",
    [
        {"columns": 3, "rows": 2, "spacing": [10, 20]},
        {"count": [3, 2], "spacing_x": 10, "spacing_y": 20},
        {"count_x": 3, "count_y": 2, "count_z": 1, "dx": "1 cm", "dy": 20},
    ],
)
def test_a_grid_pattern_fills_columns_and_rows(peg, document, run, given):
    result = run("grid_pattern", object_name="Peg", **given)
    assert result["shape"]["volume"] == pytest.approx(6 * 24, rel=1e-9)
    assert centers(document, result) == sorted(
        [1 + 10 * column, 1.5 + 20 * row, 2] for column in range(3) for row in range(2)
    )
    assert (result["columns"], result["rows"], result["layers"]) == (3, 2, 1)


def test_a_grid_pattern_has_layers_and_goes_backwards(peg, run):
    result = run("grid_pattern", object_name="Peg", count=[2, 2, 3], spacing=-10)
    assert result["count"] == 12
    assert corners(result) == ([-10, -10, -20], [2, 3, 4])


def test_patterns_take_global_directions_inside_a_part(part, document, run):
    linear = run("linear_pattern", object_name="Peg", count=3, spacing=[10, 0, 0])
    assert document.getObject(linear["object_id"]) in part.Group
    assert corners(linear) == (pytest.approx([97, 0, 0]), pytest.approx([120, 2, 4]))
    run("undo")
    grid = run("grid_pattern", object_name="Peg", count=[2, 3], spacing=[10, 20])
    assert corners(grid) == (pytest.approx([97, 0, 0]), pytest.approx([110, 42, 4]))
    run("undo")
    polar = run("polar_pattern", object_name="Peg", count=2, axis="x", center=[0, 0, 10])
    assert corners(polar) == (pytest.approx([97, -2, 0]), pytest.approx([100, 2, 20]))


@pytest.mark.covers(
    "path_pattern",
    bad=({"object_name": "A", "path": "B", "count": 3}, "INVALID_PARAMETER"),
    change={"object_name": "C", "path": "A", "edges": "Edge1", "count": 3, "align": True},
)
def test_an_open_path_has_an_instance_at_either_end(document, run):
    run("sphere", name="Ball", radius=1, position=[50, 50, 50])
    line(document, (0, 0, 0), (30, 0, 0), (30, 30, 0))
    result = run("path_pattern", object_name="Ball", path="Way", count=5)
    assert result["shape"]["volume"] == pytest.approx(20 * math.pi / 3, rel=1e-9)
    assert result["path_length"] == pytest.approx(60)
    assert centers(document, result) == [
        [0, 0, 0],
        [15, 0, 0],
        [30, 0, 0],
        [30, 15, 0],
        [30, 30, 0],
    ]
    assert document.Way.Visibility is True


def test_a_closed_path_is_shared_equally(document, run):
    run("sphere", name="Ball", radius=1)
    circle = document.addObject("Part::Circle", "Ring")
    circle.Radius = 20
    document.recompute()
    result = run("path_pattern", object_name="Ball", path="Ring", count=4)
    assert centers(document, result) == [[-20, 0, 0], [0, -20, 0], [0, 20, 0], [20, 0, 0]]
    run("set_properties", object_name="Ring", properties={"Radius": 30})
    assert document.getObject(result["object_id"]).Shape.BoundBox.XLength == pytest.approx(62)


@pytest.mark.parametrize(
    ("spacing", "places"),
    [
        (25, [[0, 0, 0], [25, 0, 0], [30, 20, 0]]),
        (20, [[0, 0, 0], [20, 0, 0], [30, 10, 0], [30, 30, 0]]),
        (35, [[0, 0, 0], [30, 5, 0]]),
        (60, [[0, 0, 0], [30, 30, 0]]),
    ],
)
def test_a_spacing_is_kept_along_an_open_path(document, run, spacing, places):
    run("sphere", name="Ball", radius=1)
    line(document, (0, 0, 0), (30, 0, 0), (30, 30, 0))
    result = run("path_pattern", object_name="Ball", path="Way", spacing=spacing)
    assert centers(document, result) == places
    assert (result["count"], result["spacing"]) == (len(places), spacing)


@pytest.mark.parametrize("parts", [3, 7, 11, 30, 97])
def test_an_instance_exactly_at_the_end_is_not_lost(document, run, parts):
    run("sphere", name="Ball", radius=0.1)
    line(document, (0, 0, 0), (0.1, 0, 0), (0.1, 0.2, 0))
    result = run("path_pattern", object_name="Ball", path="Way", spacing=0.3 / parts)
    assert len(document.getObject(result["object_id"]).Shape.Solids) == parts + 1
    assert result["count"] == parts + 1


@pytest.mark.parametrize(("share", "count"), [(4, 4), (4.5, 4), (2, 2), (3.999, 3)])
def test_on_a_closed_path_no_instance_comes_too_near_the_first(document, run, share, count):
    run("sphere", name="Ball", radius=1)
    circle = document.addObject("Part::Circle", "Ring")
    circle.Radius = 20
    document.recompute()
    spacing = 40 * math.pi / share
    result = run("path_pattern", object_name="Ball", path="Ring", spacing=spacing)
    places = [
        [20 * math.cos(turn), 20 * math.sin(turn), 0]
        for turn in (2 * math.pi * at / share for at in range(count))
    ]
    found = [solid.CenterOfMass for solid in document.getObject(result["object_id"]).Shape.Solids]
    assert (result["count"], len(found)) == (count, count)
    for place in places:
        assert min(one.distanceToPoint(FreeCAD.Vector(*place)) for one in found) < 1e-6


def test_a_pattern_with_a_spacing_follows_its_path_where_freecad_can(document, run, codes):
    run("sphere", name="Ball", radius=1)
    line(document, (0, 0, 0), (30, 0, 0))
    result = run("path_pattern", object_name="Ball", path="Way", spacing=20)
    version = tuple(map(int, FreeCAD.Version()[:2]))
    assert codes(result) == ([] if version >= (1, 0) else ["NOT_PARAMETRIC"])
    document.Way.Shape = Part.makeLine(FreeCAD.Vector(), FreeCAD.Vector(70, 0, 0))
    document.recompute()
    now = {(0, 20): [0, 20], (1, 0): [0, 60], (1, 1): [0, 20, 40, 60]}[version]
    assert centers(document, result) == [[x, 0, 0] for x in now]


def test_a_spacing_counts_along_edges_of_an_object_inside_a_part(part, document, run):
    run("box", name="Table", length=40, width=30, height=20)
    part.addObject(document.Table)
    edge = run("get_edges", object_name="Table")["edges"]
    found = next(one["handle"] for one in edge if one["length"] == 40)
    result = run("path_pattern", object_name="Peg", path="Table", edges=found, spacing=30)
    first, second = (
        solid.BoundBox for solid in document.getObject(result["object_id"]).Shape.Solids
    )
    assert first.Center.distanceToPoint(second.Center) == pytest.approx(30)


def test_edges_of_a_solid_are_a_path(peg, document, run):
    run("box", name="Table", length=40, width=30, height=20)
    result = run("path_pattern", object_name="Peg", path="Table", edges=["top"], count=4)
    assert result["path_length"] == pytest.approx(140)
    run("undo")
    edge = run(
        "path_pattern", object_name="Peg", path="Table", count=3, edges={"near": [20, 0, 20]}
    )
    assert corners(edge) == ([0, 0, 20], [42, 3, 24])


def test_aligned_instances_have_x_along_the_path_and_z_up(peg, document, run):
    line(document, (0, 0, 0), (0, 30, 0))
    result = run("path_pattern", object_name="Peg", path="Way", count=2, align=True)
    assert corners(result) == (pytest.approx([-3, 0, 0]), pytest.approx([0, 32, 4]))
    run("undo")
    result = run("path_pattern", object_name="Peg", path="Way", count=2, align=True, up="-x")
    assert corners(result) == (pytest.approx([-4, 0, -3]), pytest.approx([0, 32, 0]))


def test_aligned_instances_stand_up_on_a_path_through_a_curve(document, run):
    run("box", name="Slab", length=4, width=1, height=2, position=[7, 7, 7])
    circle = document.addObject("Part::Circle", "Ring")
    circle.Radius = 20
    document.recompute()
    result = run("path_pattern", object_name="Slab", path="Ring", count=12, align=True)
    assert result["shape"]["volume"] == pytest.approx(12 * 8, rel=1e-9)
    assert result["bounding_box"]["min"][2] == pytest.approx(0)
    assert result["bounding_box"]["max"][2] == pytest.approx(2)


def test_instances_follow_a_vertical_path(peg, document, run):
    line(document, (0, 0, 0), (0, 0, 50))
    result = run("path_pattern", object_name="Peg", path="Way", count=3, align=True)
    heights = (result["bounding_box"]["min"][2], result["bounding_box"]["max"][2])
    assert heights == (pytest.approx(0), pytest.approx(52))


def test_the_middle_of_a_source_can_lie_on_the_path(document, run):
    run("box", name="Peg", length=2, width=4, height=6, placement=TURN)
    line(document, (0, 0, 0), (30, 0, 0))
    result = run("path_pattern", object_name="Peg", path="Way", count=4, anchor="center")
    assert centers(document, result) == [[0, 0, 0], [10, 0, 0], [20, 0, 0], [30, 0, 0]]
    assert corners(result) == (pytest.approx([-2, -1, -3]), pytest.approx([32, 1, 3]))


def test_aligned_instances_with_their_middle_on_the_path(peg, document, run, refused):
    line(document, (0, 0, 0), (0, 30, 0))
    sent = {"object_name": "Peg", "path": "Way", "count": 2, "align": True, "anchor": "center"}
    if FreeCAD.Version()[0] == "0":
        assert refused("path_pattern", **sent).code == "UNSUPPORTED"
    else:
        assert centers(document, run("path_pattern", **sent)) == [[0, 0, 0], [0, 30, 0]]


def test_a_path_inside_a_part_is_global(part, document, run):
    part.addObject(line(document, (0, 0, 0), (30, 0, 0)))
    document.recompute()
    result = run("path_pattern", object_name="Peg", path="Way", count=2, align=True, up="z")
    assert corners(result) == (pytest.approx([97, 0, 0]), pytest.approx([100, 32, 4]))


def test_overlapping_instances_are_told_and_fused_on_request(peg, run, codes):
    overlapping = run("linear_pattern", object_name="Peg", count=4, spacing=1)
    assert codes(overlapping) == ["INSTANCES_OVERLAP"]
    assert overlapping["shape"]["volume"] == pytest.approx(4 * 24)
    run("undo")
    fused = run("linear_pattern", object_name="Peg", count=4, spacing=1, fuse=True)
    assert codes(fused) == []
    assert fused["shape"]["volume"] == pytest.approx(5 * 3 * 4, rel=1e-9)
    assert (fused["shape"]["solids"], fused["shape"]["faces"]) == (1, 6)


def test_instances_that_only_touch_do_not_overlap(peg, run, codes):
    assert codes(run("grid_pattern", object_name="Peg", count=[3, 3], spacing=[2, 3])) == []


def test_a_path_pattern_can_be_fused(peg, document, run):
    line(document, (0, 0, 0), (6, 0, 0))
    result = run("path_pattern", object_name="Peg", path="Way", count=4, fuse=True)
    assert result["shape"]["volume"] == pytest.approx(8 * 3 * 4, rel=1e-9)
    assert result["shape"]["solids"] == 1


def test_a_pattern_of_holes_is_cut_by_one_command(document, run):
    run("box", name="Plate", length=100, width=20, height=5)
    run("cylinder", name="Drill", radius=3, height=20, position=[10, 10, -5])
    run("linear_pattern", object_name="Drill", name="Drills", count=5, spacing=20)
    result = run("cut", base="Plate", tool="Drills")
    assert result["shape"]["volume"] == pytest.approx(10000 - 5 * 45 * math.pi, rel=1e-9)


def test_a_source_stands_for_its_pattern_unless_it_is_kept(peg, run, codes):
    run("linear_pattern", object_name="Peg", name="Row", count=2, spacing=10)
    followed = run("chamfer", object_name="Peg", size=0.5, edges="vertical")
    assert followed["base"] == "Row"
    assert codes(followed) == ["CONSUMED_OBJECT_FOLLOWED"]
    run("undo", steps=2)
    kept = run("linear_pattern", object_name="Peg", count=2, spacing=10, keep_source=True)
    assert kept["changes"]["hidden"] == []
    assert run("chamfer", object_name="Peg", size=0.5, edges="vertical")["base"] == "Peg"


def test_a_consumed_source_is_followed(document, run, codes):
    run("box", name="A")
    run("fillet", object_name="A", name="F", radius=1, edges="vertical")
    result = run("linear_pattern", object_name="A", count=2, spacing=20)
    assert (result["source"], codes(result)) == ("F", ["CONSUMED_OBJECT_FOLLOWED"])
    assert result["shape"]["volume"] == pytest.approx(2 * (1000 - 40 * (1 - math.pi / 4)))


def test_deleting_a_pattern_shows_its_source_again(peg, document, run):
    run("linear_pattern", object_name="Peg", name="Row", count=2, spacing=10)
    run("delete", object_name="Row")
    assert document.Peg.Visibility is True


@pytest.mark.parametrize(
    ("command", "given", "field"),
    [
        ("linear_pattern", {"count": 1, "spacing": 5}, "count"),
        ("linear_pattern", {"count": 1001, "spacing": 5}, "count"),
        ("linear_pattern", {"count": 3}, "spacing"),
        ("linear_pattern", {"count": 3, "spacing": 0}, "spacing"),
        ("linear_pattern", {"count": 3, "spacing": 5, "length": 9}, "length"),
        ("linear_pattern", {"count": 3, "spacing": [5, 0, 0], "direction": "y"}, "direction"),
        ("linear_pattern", {"count": 1000, "spacing": 5000}, "spacing"),
        ("linear_pattern", {"count": 3, "copies": 3, "spacing": 5}, "copies"),
        ("linear_pattern", {"count": 200, "spacing": 5, "fuse": True}, "count"),
        ("linear_pattern", {"spacing": 5}, "count"),
        ("polar_pattern", {"count": 4, "angle": 0}, "angle"),
        ("polar_pattern", {"count": 4, "angle": 90, "step_angle": 20}, "step_angle"),
        ("polar_pattern", {"count": 4, "step_angle": 130}, "step_angle"),
        ("grid_pattern", {}, "columns"),
        ("grid_pattern", {"columns": 3, "rows": 3, "spacing_x": 5}, "spacing_y"),
        ("grid_pattern", {"columns": 3, "spacing": 0}, "spacing"),
        ("grid_pattern", {"count": [100, 100], "spacing": 5}, "count"),
        ("grid_pattern", {"columns": 2, "rows": 2, "spacing": [5]}, "spacing_y"),
        ("path_pattern", {"path": "Way"}, "count"),
        ("path_pattern", {"path": "Way", "count": 3, "spacing": 5}, "spacing"),
        ("path_pattern", {"path": "Way", "spacing": 0}, "spacing"),
        ("path_pattern", {"path": "Way", "spacing": 10.1}, "spacing"),
        ("path_pattern", {"path": "Way", "spacing": 0.01}, "spacing"),
        ("path_pattern", {"path": "Way", "spacing": 0.05, "fuse": True}, "spacing"),
        ("path_pattern", {"count": 3, "path": "Peg"}, "path"),
        ("path_pattern", {"count": 3, "path": "Block"}, "path"),
        ("path_pattern", {"count": 3, "path": "Block", "edges": "vertical"}, "edges"),
        ("path_pattern", {"count": 3, "path": "Nowhere"}, "path"),
        ("path_pattern", {"count": 3, "path": "Way", "up": "z"}, "up"),
        ("path_pattern", {"count": 3, "path": "Way", "up": "x", "align": True}, "up"),
    ],
)
def test_what_makes_no_pattern_is_refused(peg, document, run, refused, command, given, field):
    run("box", name="Block")
    line(document, (0, 0, 0), (10, 0, 0))
    assert refused(command, object_name="Peg", **given).field == field


def test_a_pattern_of_too_many_faces_is_refused(document, run, refused):
    run("prism", name="Gear", sides=100, radius=10)
    error = refused("linear_pattern", object_name="Gear", count=500, spacing=30)
    assert (error.code, error.field) == ("INVALID_PARAMETER", "count")


def test_a_pattern_without_drafts_module_is_refused(peg, refused, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "draftobjects.array", None)
    assert refused("linear_pattern", object_name="Peg", count=2, spacing=5).code == "UNSUPPORTED"


def kernel_center(shape):
    """The center of mass as the kernel integrates it, solid by solid."""
    total = sum(solid.Volume for solid in shape.Solids)
    center = FreeCAD.Vector()
    for solid in shape.Solids:
        center += solid.CenterOfMass * (solid.Volume / total)
    return list(center)


@pytest.mark.parametrize("kind", ["box", "wedge", "union", "two solids"])
def test_one_instance_tells_volume_area_and_center_of_all(document, run, kind):
    """What is computed from one instance is what the kernel finds for all of them."""
    run("wedge" if kind == "wedge" else "box", name="S", placement=TURN)
    if kind in ("union", "two solids"):
        run("box", name="T", position=[105 if kind == "union" else 200, 2, 3])
        run("fuse", objects=["S", "T"], name="U")
    name = {"union": "U", "two solids": "U"}.get(kind, "S")
    result = run("polar_pattern", object_name=name, count=3, angle=100, axis=[1, 2, 3])
    shape = document.getObject(result["object_id"]).Shape
    assert shape.isValid()
    assert result["shape"]["verified"] == "checked"
    assert result["shape"]["volume"] == pytest.approx(shape.Volume, rel=1e-9)
    assert result["shape"]["area"] == pytest.approx(shape.Area, rel=1e-9)
    assert result["shape"]["center_of_mass"] == pytest.approx(kernel_center(shape), abs=1e-6)


def test_an_instance_that_is_not_valid_is_not_repeated(document, refused):
    square = [FreeCAD.Vector(*one) for one in ((0, 0, 0), (9, 9, 0), (9, 0, 0), (0, 9, 0))]
    made = document.addObject("Part::Feature", "Bow")
    made.Shape = Part.Face(Part.makePolygon([*square, square[0]]))
    assert not made.Shape.isValid()
    error = refused("linear_pattern", object_name="Bow", count=3, spacing=20)
    assert error.code == "RESULT_INVALID"


def test_a_feature_of_a_body_stands_for_its_body_where_that_is_asked_for(document, run, codes):
    body = document.addObject("PartDesign::Body", "Body")
    body.newObject("PartDesign::AdditiveBox", "Block")
    document.recompute()
    row = {"object_name": "Block", "count": 3, "spacing": 20}
    result = run("linear_pattern", **row, in_body=False)
    assert (result["source"], codes(result)) == ("Body", [])
    assert result["shape"]["volume"] == pytest.approx(3000, rel=1e-9)
    assert document.getObject(result["object_id"]) not in body.Group


def test_a_pattern_that_was_moved_stays_there_when_its_source_changes(peg, document, run):
    run("linear_pattern", object_name="Peg", name="Row", count=2, spacing=10)
    run("move", object_name="Row", vector=[0, 0, 50])
    run("set_properties", object_name="Peg", properties={"Height": 8})
    box = run("bbox", name="Row")["bounding_box"]
    assert (box["min"], box["max"]) == ([0, 0, 50], [12, 3, 58])
