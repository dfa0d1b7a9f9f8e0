# SPDX-License-Identifier: MIT
"""Wedges, prisms, ellipsoids, planes and helices, against their closed forms."""

import math

import pytest

PI = math.pi


def prismatoid(length, near, far):
    """Volume between two parallel rectangles with parallel sides; source: Simpson's rule."""
    middle = (near[0] + far[0]) / 2 * (near[1] + far[1]) / 2
    return length / 6 * (near[0] * near[1] + 4 * middle + far[0] * far[1])


@pytest.mark.covers(
    "create_wedge",
    bad=({"xmin": 5, "xmax": 5}, "INVALID_PARAMETER"),
    change={"x2min": 2, "x2max": 8},
)
@pytest.mark.parametrize(
    ("sizes", "volume", "faces"),
    [
        ({}, 1000.0, 6),
        ({"x2min": 2, "x2max": 8, "z2min": 1, "z2max": 9}, prismatoid(10, (10, 10), (6, 8)), 6),
        ({"x2min": 5, "x2max": 5}, prismatoid(10, (10, 10), (0, 10)), 5),
        ({"x2min": 5, "x2max": 5, "z2min": 5, "z2max": 5}, 1000 / 3, 5),
        ({"xmin": -5, "ymax": 30, "zmax": "1 in"}, 15 * 30 * 25.4, 6),
    ],
)
def test_a_wedge_has_the_volume_of_the_prismatoid(document, run, sizes, volume, faces):
    result = run("create_wedge", **sizes)
    assert result["type"] == "Part::Wedge"
    assert result["shape"]["volume"] == pytest.approx(volume, rel=1e-9)
    assert result["shape"]["faces"] == faces
    assert result["bounding_box"]["min"] == [sizes.get("xmin", 0), 0, 0]


def test_a_wedge_that_runs_backwards_is_refused(document, refused):
    assert refused("wedge", ymin=10, ymax=5).field == "ymax"
    assert refused("wedge", x2min=8, x2max=2).field == "x2max"


@pytest.mark.covers(
    "create_prism", bad=({"sides": 2}, "INVALID_PARAMETER"), change={"sides": 5, "inradius": 3}
)
@pytest.mark.parametrize(
    ("given", "radius"),
    [
        ({}, 5),
        ({"radius": 8}, 8),
        ({"circumradius": 8, "circumscribed": True}, 8),
        ({"apothem": 8}, 8 / math.cos(PI / 5)),
        ({"radius": 8, "circumscribed": False}, 8 / math.cos(PI / 5)),
    ],
)
def test_a_prism_stands_on_a_regular_polygon(document, run, given, radius):
    result = run("create_prism", sides=5, height=3, **given)
    area = 5 / 2 * radius**2 * math.sin(2 * PI / 5)
    assert result["shape"]["volume"] == pytest.approx(3 * area, rel=1e-9)
    assert result["shape"]["faces"] == 7
    assert result["bounding_box"]["max"][0] == pytest.approx(radius, abs=1e-6)


def test_a_prism_of_two_radii_is_refused(document, refused):
    assert refused("prism", radius=5, apothem=4).code == "INVALID_PARAMETER"


@pytest.mark.parametrize("given", [{"circumradius": 1e-5}, {"inradius": 1e-5}])
def test_a_prism_with_sides_too_short_for_the_kernel_is_refused(document, refused, given):
    error = refused("prism", sides=1000, **given)
    assert (error.code, error.field) == ("INVALID_PARAMETER", next(iter(given)))
    assert "0.000159 mm" in error.allowed


def test_a_prism_of_a_thousand_shortest_sides_has_them_all(document, run):
    result = run("prism", sides=1000, circumradius=1.6e-4, height=1)
    assert result["shape"]["faces"] == 1002
    area = 1000 / 2 * 1.6e-4**2 * math.sin(2 * PI / 1000)
    assert result["shape"]["volume"] == pytest.approx(area, rel=1e-6)


@pytest.mark.covers(
    "create_ellipsoid", bad=({"radius2": 0}, "INVALID_PARAMETER"), change={"radius3": 3}
)
def test_an_ellipsoid_has_its_three_radii(document, run):
    result = run("create_ellipsoid", radius1=3, radius2=5, radius3=4)
    assert result["shape"]["volume"] == pytest.approx(4 / 3 * PI * 3 * 5 * 4, rel=1e-9)
    assert result["bounding_box"]["max"] == pytest.approx([5, 4, 3], abs=1e-4)


@pytest.mark.covers("create_plane", bad=({"width": -1}, "INVALID_PARAMETER"), change={"length": 20})
def test_a_plane_is_a_face_without_a_volume(document, run):
    result = run("create_plane", length=40, width=20, position=[1, 2, 3])
    assert (result["shape"]["area"], result["shape"]["solids"]) == (800, 0)
    assert result["bounding_box"] == {"min": [1, 2, 3], "max": [41, 22, 3]}


@pytest.mark.covers(
    "create_helix",
    bad=({"turns": 1, "height": 5}, "INVALID_PARAMETER"),
    change={"turns": 3, "left_handed": True},
)
@pytest.mark.parametrize("left_handed", [False, True])
def test_a_helix_has_the_length_of_its_unrolled_turns(document, run, left_handed):
    result = run("create_helix", radius=5, pitch=2, turns=6, left_handed=left_handed)
    edges = document.getObject(result["object_id"]).Shape
    assert edges.Length == pytest.approx(6 * math.hypot(2 * PI * 5, 2), rel=1e-6)
    assert result["bounding_box"]["max"][2] == pytest.approx(12, abs=1e-3)


def test_a_helix_of_too_many_turns_is_refused(document, refused):
    assert refused("helix", pitch=0.001, height=100).field == "height"


def test_a_helix_that_reaches_its_axis_is_refused(document, refused):
    assert refused("helix", angle=-60, radius=5, height=10, pitch=2).field == "angle"


def test_the_longest_helix_is_as_long_as_its_unrolled_turns(document, run):
    name = run("create_helix", radius=5, pitch=2, turns=100)["object_id"]
    length = document.getObject(name).Shape.Length
    assert length == pytest.approx(100 * math.hypot(2 * PI * 5, 2), rel=1e-6)


@pytest.mark.covers(
    "create_polyline",
    bad=({"points": [[0, 0, 0], [0, 0, 0]]}, "INVALID_PARAMETER"),
    change={"points": [[0, 0, 0], [5, 0, 0], [5, 5, 5]], "closed": True},
)
@pytest.mark.parametrize(
    ("given", "length", "closed"),
    [
        ({"points": [[0, 0, 0], [3, 0, 0], [3, 4, 0]]}, 7, False),
        ({"points": [[0, 0], [3, 0], [3, 4]], "closed": True}, 12, True),
        ({"points": [[0, 0], [3, 0], [3, 4], [0, 0]]}, 12, True),
        ({"vertices": [{"x": 0, "y": 0, "z": 0}, {"x": 0, "y": 0, "z": "1 in"}]}, 25.4, False),
    ],
)
def test_a_polyline_is_as_long_as_its_pieces(document, run, given, length, closed):
    result = run("create_polyline", **given)
    shape = document.getObject(result["object_id"]).Shape
    assert result["type"] == "Part::Polygon"
    assert (result["length"], result["closed"]) == (pytest.approx(length), closed)
    assert (shape.Length, shape.isClosed()) == (pytest.approx(length), closed)
    assert result["shape"]["solids"] == 0


def test_a_polyline_lies_where_its_placement_says(document, run):
    turn = {"axis": "z", "angle": 90}
    result = run("polyline", points=[[0, 0], [10, 0]], position=[1, 2, 3], rotation=turn)
    assert result["bounding_box"] == {"min": [1, 2, 3], "max": [1, 12, 3]}


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"points": [[0, 0, 0]]}, "points"),
        ({"points": [[0, 0], [1, 0], [1, 0], [1, 1]]}, "points[2]"),
        ({"points": [[0, 0], [1, 0]], "closed": True}, "points"),
        ({"points": [[0, 0], [1]]}, "points[1]"),
        ({}, "points"),
    ],
)
def test_a_polyline_without_a_way_to_go_is_refused(document, refused, given, field):
    assert refused("create_polyline", **given).field == field


def test_what_is_made_stays_parametric(document, run):
    name = run("create_wedge")["object_id"]
    run("set_properties", object_name=name, properties={"X2max": 5})
    assert document.getObject(name).Shape.Volume == pytest.approx(750)
