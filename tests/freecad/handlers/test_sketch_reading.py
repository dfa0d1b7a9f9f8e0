# SPDX-License-Identifier: MIT
"""Sketches that are read: also those that a person drew, and those that fail."""

from __future__ import annotations

import FreeCAD
import Part
import pytest
import Sketcher

from conjure_workbench.errors import ConjureError


@pytest.fixture
def drawn(document):
    """A sketch as a person draws it, without names."""
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    corners = [FreeCAD.Vector(x, y, 0) for x, y in ((0, 0), (9, 0), (9, 4))]
    sketch.addGeometry(
        [Part.LineSegment(corners[at], corners[(at + 1) % 3]) for at in range(3)], False
    )
    sketch.addConstraint(
        [Sketcher.Constraint("Coincident", at, 2, (at + 1) % 3, 1) for at in range(3)]
        + [Sketcher.Constraint("Horizontal", 0), Sketcher.Constraint("Distance", 0, 9.0)]
    )
    sketch.renameConstraint(4, "width")
    sketch.recompute()
    return sketch


@pytest.mark.covers(
    "get_sketch",
    bad=({"object_name": "A"}, "INVALID_PARAMETER"),
    before_example=[
        (
            "create_sketch",
            {"geometry": [{"type": "circle", "center": [3.3, 4.7], "radius": 5.9}]},
        )
    ],
)
def test_what_a_person_drew_is_told_by_kind_and_place(document, run, drawn):
    before = document.UndoCount
    result = run("get_sketch", object_name="Sketch")
    told = result["sketch"]
    assert [one["id"] for one in told["geometry"]] == ["line1", "line2", "line3"]
    assert told["constraints"][3:] == [
        {"type": "horizontal", "of": ["line1"]},
        {"name": "width", "type": "distance", "of": ["line1"], "value": 9.0},
    ]
    assert told["degrees_of_freedom"] == 4
    assert told["profile"]["area"] == pytest.approx(18)
    assert (result["count"], result["total"]) == (3, 3)
    assert document.UndoCount == before


def test_a_page_has_the_constraints_of_its_elements(run, drawn):
    result = run("get_sketch", object_name="Sketch", limit=1, offset=2)
    assert [one["id"] for one in result["sketch"]["geometry"]] == ["line3"]
    assert [one["of"] for one in result["sketch"]["constraints"]] == [
        ["line2.end", "line3.start"],
        ["line3.end", "line1.start"],
    ]
    assert run("get_sketch", object_name="Sketch", limit=1)["next_offset"] == 1


def test_a_sketch_that_fails_is_told_with_what_fails(run, drawn):
    drawn.addConstraint(Sketcher.Constraint("Distance", 0, 5.0))
    drawn.recompute()
    told = run("get_sketch", object_name="Sketch")["sketch"]
    assert told["state"] == "error"
    assert {"type": "distance", "of": ["line1"], "value": 5.0} in told["conflicting"]


def test_only_the_parts_that_are_asked_for_are_told(run, drawn):
    told = run("get_sketch", object_name="Sketch", fields=["freedom", "profile"])["sketch"]
    keys = {"degrees_of_freedom", "fully_constrained", "free", "missing", "profile"}
    assert set(told) == keys
    assert set(run("get_sketch", object_name="Sketch", fields="geometry")["sketch"]) == {"geometry"}
    told = run("get_sketch", object_name="Sketch", fields=["place", "constraints"])["sketch"]
    assert set(told) == {"frame", "constraints"}
    for wrong, field in (([], "fields"), (["geometry", "size"], "fields[1]")):
        with pytest.raises(ConjureError) as caught:
            run("get_sketch", object_name="Sketch", fields=wrong)
        assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", field)


def test_constraints_of_rare_kinds_are_told_as_other(run, drawn):
    drawn.addGeometry([Part.Ellipse(FreeCAD.Vector(20, 0, 0), 5, 3)], False)
    drawn.exposeInternalGeometry(3)
    drawn.recompute()
    told = run("get_sketch", object_name="Sketch")["sketch"]["constraints"]
    assert {one["type"] for one in told[5:]} == {"other"}


def test_only_sketches_are_read(run):
    run("create_box", name="Box")
    with pytest.raises(ConjureError, match="is no sketch"):
        run("get_sketch", object_name="Box")
