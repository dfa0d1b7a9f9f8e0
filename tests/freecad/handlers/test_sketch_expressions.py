# SPDX-License-Identifier: MIT
"""Dimensions of sketches that follow expressions."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError

LINE = {"type": "line", "id": "l1", "start": [0, 0], "end": [10, 3]}
ARC = {"type": "arc", "id": "a1", "center": [0, 9], "radius": 2, "start_angle": 0, "end_angle": 90}


def length(expression, **more):
    return {"type": "distance", "of": "l1", "name": "long", "expression": expression, **more}


def named(told):
    return {one["name"]: one for one in told["constraints"] if "name" in one}


def refusal(run, *arguments, **parameters):
    with pytest.raises(ConjureError) as caught:
        run(*arguments, **parameters)
    return caught.value


@pytest.fixture
def sheet(run):
    run("create_spreadsheet", name="Sheet")
    run("set_cells", object_name="Sheet", cells={"A1": 20, "A2": "=0", "B1": "=30 mm^2"})


@pytest.fixture
def sketch(document, run, sheet):
    run("create_sketch", geometry=[LINE], constraints=[length("Sheet.A1 * 2")])
    return document.Sketch


def test_a_new_dimension_follows_an_expression(document, run, sketch):
    assert sketch.Geometry[0].length() == pytest.approx(40)
    told = named(run("get_sketch", object_name="Sketch")["sketch"])["long"]
    assert (told["value"], told["expression"]) == (pytest.approx(40), "Sheet.A1 * 2")
    run("set_cells", object_name="Sheet", cells={"A1": 5})
    assert sketch.Geometry[0].length() == pytest.approx(10)
    document.undo()
    assert sketch.Geometry[0].length() == pytest.approx(40)


def test_dimensions_of_one_command_follow_each_other(run, sheet):
    constraints = [
        {"type": "radius", "of": "a1", "value": 4, "name": "round"},
        length("Constraints.round * 3"),
        {"type": "angle", "of": "l1", "name": "slope", "expression": "45 deg"},
        {"type": "distance_x", "of": "l1.start", "name": "x", "expression": "-Constraints.long"},
    ]
    told = run("create_sketch", geometry=[LINE, ARC], constraints=constraints)["sketch"]
    values = {name: one["value"] for name, one in named(told).items()}
    assert values == {"round": 4, "long": pytest.approx(12), "slope": 45, "x": pytest.approx(-12)}
    assert told["geometry"][0]["start"][0] == pytest.approx(-12)


@pytest.mark.parametrize(
    ("constraint", "field"),
    [
        (length("Sheet.A1", value=3), "value"),
        (length("Sheet.A1", driving=False), "driving"),
        ({"type": "distance", "of": "l1", "expression": "Sheet.A1"}, "name"),
        ({"type": "horizontal", "of": "l1", "expression": "Sheet.A1"}, "expression"),
        (length(""), "expression"),
        (length("Sheet.A1 +"), "expression"),
        (length("Sheet.nothing"), "expression"),
        (length("Sheet.A2"), "expression"),
        (length("-Sheet.A1"), "expression"),
        (length("Sheet.B1"), "expression"),
        (length("<<text>>"), "expression"),
        (length("Constraints.long * 2"), "expression"),
    ],
)
def test_what_a_dimension_cannot_follow_is_refused(document, run, sheet, constraint, field):
    error = refusal(run, "create_sketch", geometry=[LINE], constraints=[constraint])
    assert (error.code, error.field) == ("INVALID_PARAMETER", f"constraints[0].{field}")
    assert document.getObject("Sketch") is None


def test_an_expression_that_contradicts_is_refused_as_a_conflict(document, run, sheet):
    sized = [{"type": "distance", "of": "l1", "value": 7, "name": "short"}, length("Sheet.A1")]
    error = refusal(run, "create_sketch", geometry=[LINE], constraints=sized)
    assert error.code == "CONSTRAINTS_CONFLICT"
    assert set(error.details["remove_one_of"]) == {"short", "long"}
    assert document.getObject("Sketch") is None


def test_an_edit_binds_and_frees_dimensions(document, run, sketch):
    error = refusal(run, "edit_sketch", object_name="Sketch", set={"long": 3})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "set.long")
    error = refusal(run, "edit_sketch", object_name="Sketch", set={"long": {"expression": "A9"}})
    assert (error.code, error.field) == ("INVALID_PARAMETER", "set.long.expression")
    told = run("edit_sketch", object_name="Sketch", set={"long": {"expression": "Sheet.A1 / 2"}})
    assert named(told["sketch"])["long"] == {
        **{"name": "long", "type": "distance", "of": ["l1"], "value": 10},
        "expression": "Sheet.A1 / 2",
    }
    told = run("edit_sketch", object_name="Sketch", set={"long": {"expression": ""}})["sketch"]
    assert "expression" not in named(told)["long"]
    run("set_cells", object_name="Sheet", cells={"A1": 5})
    assert sketch.Geometry[0].length() == pytest.approx(10)


def test_an_expression_follows_its_dimension_to_another_name(run, sketch):
    add = {"constraints": [{"type": "distance_y", "of": "l1.end", "value": 1, "name": "high"}]}
    run("edit_sketch", object_name="Sketch", add=add)
    bind = {"high": {"expression": "Constraints.long / 4"}}
    told = run("edit_sketch", object_name="Sketch", set=bind, rename={"long": "far"})["sketch"]
    assert named(told)["far"]["expression"] == "Sheet.A1 * 2"
    assert named(told)["high"]["value"] == pytest.approx(10)
    told = run("edit_sketch", object_name="Sketch", remove=["high"])["sketch"]
    assert named(told)["far"]["expression"] == "Sheet.A1 * 2"
