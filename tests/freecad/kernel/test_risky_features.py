# SPDX-License-Identifier: MIT
"""Features that would end FreeCAD end in an error: FreeCAD lives, and nothing is lost."""

from __future__ import annotations

import Part
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.kernel import desk as desk_module


@pytest.fixture
def piece(document, sliver):
    made = document.addObject("Part::Feature", "Piece")
    made.Shape = sliver
    return made


@pytest.mark.parametrize("distance", [2.39, -2.39, -1, 4])
def test_offsets_that_end_the_kernel_end_in_an_error(document, run, piece, distance):
    unsaved = document.addObject("Part::Box", "Unsaved")
    names = [obj.Name for obj in document.Objects]
    with pytest.raises(ConjureError) as raised:
        run("offset_shape", object_name="Piece", distance=distance, join="intersection")
    assert raised.value.code == "GEOMETRY_ERROR"
    assert raised.value.field == "distance"
    assert not raised.value.retryable
    assert "crashes" in raised.value.message
    assert [obj.Name for obj in document.Objects] == names
    assert unsaved.Length.Value == 10


@pytest.mark.parametrize("thickness", [2.39, 4])
def test_walls_that_end_the_kernel_end_in_an_error_and_others_work(run, piece, thickness):
    sizes = {"object_name": "Piece", "thickness": thickness, "direction": "outward"}
    with pytest.raises(ConjureError) as raised:
        run("shell", **sizes, join="intersection")
    assert raised.value.code == "GEOMETRY_ERROR"
    assert raised.value.field == "thickness"
    result = run("shell", **sizes, join="arc")
    assert result["shape"]["solids"] == 1


def test_after_a_crash_the_same_works_on_a_box(run, piece):
    with pytest.raises(ConjureError):
        run("offset_shape", object_name="Piece", distance=4, join="intersection")
    run("create_box", name="Block", length=10, width=10, height=10)
    result = run("offset_shape", object_name="Block", distance=1, join="intersection")
    assert result["shape"]["volume"] == pytest.approx(12**3)


def test_an_edit_upstream_that_would_crash_the_kernel_is_taken_back(document, run, piece):
    crashing = piece.Shape
    piece.Shape = Part.makeBox(10, 10, 10)
    run("offset_shape", object_name="Piece", distance=4, join="intersection", name="Skin")
    skin = document.getObject("Skin")
    assert skin.Shape.Volume == pytest.approx(18**3)
    source = document.addObject("Part::Feature", "Other")
    source.Shape = crashing
    with pytest.raises(ConjureError) as raised:
        run("set_property", object_name="Skin", property="Source", value="Other")
    assert raised.value.code == "GEOMETRY_ERROR"
    assert skin.Source == piece
    assert skin.Shape.Volume == pytest.approx(18**3)
    assert skin.isValid()


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("create_fillet", {"edges": ["Edge1"], "radius": 30}),
        ("create_chamfer", {"edges": ["Edge1"], "size": 30}),
        ("shell", {"faces": ["Face1"], "thickness": 30}),
        ("shell", {"faces": ["Face1"], "thickness": 30, "join": "intersection"}),
        ("offset_shape", {"distance": -30}),
    ],
)
def test_sizes_are_tried_in_the_process_and_nowhere_else(
    document, run, monkeypatch, command, parameters
):
    def here(shape, method, arguments):
        raise AssertionError(f"FreeCAD itself calls {method}")

    monkeypatch.setattr(desk_module, "call", here)
    run("create_box", name="Block", length=20, width=20, height=20)
    with pytest.raises(ConjureError) as raised:
        run(command, object_name="Block", **parameters)
    assert 0 < abs(raised.value.details["size_that_works"]) < 30


def test_no_other_command_starts_the_process(fresh_runner, document):
    run = fresh_runner.run
    run("create_box", {"name": "A"})
    run("create_cylinder", {"name": "B", "radius": 2, "height": 30})
    run("boolean_cut", {"base": "A", "tools": ["B"]})
    run("move_object", {"object_name": "Cut", "position": [1, 2, 3]})
    run("get_edges", {"object_name": "Cut"})
    assert not fresh_runner.desk.process.is_running
    run("create_fillet", {"object_name": "Cut", "edges": ["Edge1"], "radius": 0.5})
    assert fresh_runner.desk.process.is_running
