# SPDX-License-Identifier: MIT
"""Patterns edited by the names of their commands: where the instances are then."""

from __future__ import annotations

import FreeCAD
import pytest

LINE = {"type": "line", "start": [0, 0, 0], "end": [30, 0, 0]}


@pytest.fixture
def ball(document, run):
    run("sphere", name="Ball", radius=1, position=[10, 0, 0])


@pytest.fixture
def centers(document):
    """`centers(name)`: the middles of an array's instances, sorted."""

    def found(name):
        solids = document.getObject(name).Shape.Solids
        return sorted([round(part, 6) + 0.0 for part in one.CenterOfMass] for one in solids)

    return found


@pytest.fixture
def edit(run):
    """`edit(count=3)`: the reply to an edit of the pattern P."""
    return lambda **properties: run("set_properties", object_name="P", properties=properties)


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"count": 4}, [10, 15, 20, 25]),
        ({"copies": 1}, [10, 15]),
        ({"spacing": 7}, [10, 17, 24]),
        ({"spacing": "0.2 cm", "count": 2}, [10, 12]),
        ({"length": 20}, [10, 20, 30]),
        ({"direction": "-x"}, [0, 5, 10]),
        ({"spacing": [-3, 0, 0]}, [4, 7, 10]),
    ],
)
def test_a_line_keeps_what_was_not_sent(ball, run, centers, edit, properties, expected):
    run("linear_pattern", object_name="Ball", count=3, spacing=5, name="P")
    edit(**properties)
    assert centers("P") == [[x, 0, 0] for x in expected]


def test_a_line_in_a_turned_part_has_global_steps(document, ball, run, edit):
    part = document.addObject("App::Part", "Part")
    part.addObject(document.Ball)
    part.Placement.Rotation = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    run("linear_pattern", object_name="Ball", count=3, spacing=5, direction="z", name="P")
    told = run("get_properties", object_name="P")["properties"]
    assert (told["spacing"]["value"], told["direction"]["value"]) == (5, [0, 0, 1])
    edit(direction="x", spacing=4)
    assert document.P.IntervalX.isEqual(FreeCAD.Vector(0, -4, 0), 1e-9)


def test_a_way_beside_a_direction_is_a_contradiction(ball, run, refused):
    run("linear_pattern", object_name="Ball", count=3, spacing=5, name="P")
    both = {"spacing": [1, 0, 0], "direction": "y"}
    error = refused("set_properties", object_name="P", properties=both)
    assert error.code == "INVALID_PARAMETER"


@pytest.mark.parametrize(
    ("properties", "columns", "rows", "layers"),
    [
        ({"columns": 3}, [10, 15, 20], [0, 8], [0]),
        ({"count": [1, 3]}, [10], [0, 8, 16], [0]),
        ({"spacing": [6]}, [10, 16], [0, 8], [0]),
        ({"spacing": [6, 9]}, [10, 16], [0, 9], [0]),
        ({"spacing": 6}, [10, 16], [0, 6], [0]),
        ({"dx": -6}, [4, 10], [0, 8], [0]),
        ({"layers": 2, "spacing_z": 3}, [10, 15], [0, 8], [0, 3]),
    ],
)
def test_a_grid_keeps_what_was_not_sent(
    ball, run, centers, edit, properties, columns, rows, layers
):
    run("grid_pattern", object_name="Ball", columns=2, rows=2, spacing=[5, 8], name="P")
    edit(**properties)
    assert centers("P") == sorted([x, y, z] for x in columns for y in rows for z in layers)


def test_layers_without_a_spacing_are_refused(ball, run, refused):
    run("grid_pattern", object_name="Ball", columns=2, rows=2, spacing=[5, 8], name="P")
    error = refused("set_properties", object_name="P", properties={"layers": 2})
    assert (error.code, error.field) == ("MISSING_PARAMETER", "properties.spacing_z")


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"count": 2}, [[-10, 0, 0], [10, 0, 0]]),
        ({"step_angle": 90, "count": 3}, [[-10, 0, 0], [0, 10, 0], [10, 0, 0]]),
        ({"angle": -180, "count": 3}, [[-10, 0, 0], [0, -10, 0], [10, 0, 0]]),
        ({"axis": "y", "count": 2, "angle": 90}, [[0, 0, -10], [10, 0, 0]]),
        ({"center": [15, 0, 0], "count": 2}, [[10, 0, 0], [20, 0, 0]]),
    ],
)
def test_a_circle_keeps_what_was_not_sent(ball, run, centers, edit, properties, expected):
    run("polar_pattern", object_name="Ball", count=4, name="P")
    edit(**properties)
    assert centers("P") == expected


@pytest.fixture
def along(document, ball, run):
    run("create_polyline", points=[[0, 0, 0], [30, 0, 0]], name="Way")
    run("path_pattern", object_name="Ball", path="Way", count=3, name="P")


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"count": 4}, [0, 10, 20, 30]),
        ({"spacing": 15}, [0, 15, 30]),
        ({"spacing": 12}, [0, 12, 24]),
        ({"count": 2, "keep_source": True}, [0, 30]),
    ],
)
def test_a_path_array_gets_another_count_or_spacing(
    along, document, centers, edit, properties, expected
):
    edit(**properties)
    assert centers("P") == [[x, 0, 0] for x in expected]
    assert document.Ball.Visibility == ("keep_source" in properties)


def test_a_path_array_with_a_spacing_gets_a_count_again(along, document, centers, edit, refused):
    edit(spacing=12)
    if document.P.PathObject.Name != "Way":
        error = refused("set_properties", object_name="P", properties={"count": 4})
        assert "path_pattern" in error.allowed
        return
    edit(count=4)
    assert centers("P") == [[x, 0, 0] for x in (0, 10, 20, 30)]


def test_a_path_array_follows_another_path(along, document, run, centers, edit):
    run("create_polyline", points=[[0, 0, 0], [0, 8, 0]], name="Other")
    edit(path="Other")
    assert centers("P") == [[0, y, 0] for y in (0, 4, 8)]
    assert (document.Way.Visibility, document.Other.Visibility) == (True, True)


def test_instances_are_united_by_an_edit(ball, run, document, edit):
    run("linear_pattern", object_name="Ball", count=3, spacing=1, name="P")
    assert len(document.P.Shape.Solids) == 3
    edit(fuse=True)
    assert len(document.P.Shape.Solids) == 1


def test_a_pattern_repeats_another_object(ball, run, document, centers, edit):
    run("linear_pattern", object_name="Ball", count=2, spacing=5, name="P")
    run("sphere", name="Other", radius=2, position=[0, 7, 0])
    edit(object_name="Other")
    assert centers("P") == [[0, 7, 0], [5, 7, 0]]
    assert (document.Ball.Visibility, document.Other.Visibility) == (True, False)


def test_instances_that_overlap_after_an_edit_are_told(ball, run, codes, edit):
    run("linear_pattern", object_name="Ball", count=3, spacing=5, name="P")
    assert codes(edit(spacing=1.5)) == ["INSTANCES_OVERLAP"]
    assert codes(edit(spacing=2.5)) == []


def test_a_line_becomes_a_grid_with_one_spacing(document, run):
    run("create_box", size=[2, 2, 2], name="B")
    run("grid_pattern", object_name="B", columns=3, spacing=5, name="G")
    run("set_properties", object_name="G", properties={"spacing": 6, "rows": 2})
    assert document.G.Shape.Volume == pytest.approx(6 * 8)
    assert document.G.Shape.BoundBox.YMax == pytest.approx(8)
    run("set_properties", object_name="G", properties={"rows": 3, "spacing": [4, 7]})
    assert document.G.Shape.BoundBox.XMax == pytest.approx(10)
    assert document.G.Shape.BoundBox.YMax == pytest.approx(16)


def test_a_line_beside_the_axes_becomes_no_grid_and_says_the_way_round(ball, run, refused):
    run("linear_pattern", object_name="Ball", count=3, spacing=5, direction=[1, 1, 0], name="P")
    error = refused("set_properties", object_name="P", properties={"rows": 2})
    assert error.field == "properties.rows"
    assert "grid_pattern" in error.allowed
    assert "rows" not in run("get_properties", object_name="P")["properties"]


def test_the_persons_skew_grid_tells_what_commands_do_not_edit(ball, run, document):
    run("linear_pattern", object_name="Ball", count=3, spacing=5, direction=[1, 1, 0], name="P")
    document.P.NumberY, document.P.IntervalY = 2, FreeCAD.Vector(0, 6, 0)
    document.recompute()
    told = run("get_properties", object_name="P")["properties"]
    assert (told["rows"]["value"], told["spacing_y"]["value"]) == (2, 6)
    assert told["rows"]["read_only"]
    run("set_properties", object_name="P", properties={"fuse": True})
    assert document.P.Fuse


@pytest.mark.parametrize(
    ("command", "parameters", "edit"),
    [
        ("linear_pattern", {"count": 2, "spacing": 5}, {"direction": "body_x"}),
        ("polar_pattern", {"count": 2}, {"axis": "body_x"}),
        ("mirror_object", {"plane": "yz"}, {"plane": "body_xy"}),
    ],
)
def test_only_features_of_a_body_go_by_something_of_it(
    ball, run, refused, command, parameters, edit
):
    run(command, object_name="Ball", name="P", **parameters)
    error = refused("set_properties", object_name="P", properties=edit)
    assert (error.code, error.field) == ("INVALID_PARAMETER", f"properties.{next(iter(edit))}")
