# SPDX-License-Identifier: MIT
"""Kernel work that commands save: counted, not timed."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import contextmanager

import FreeCAD
import Part
import pytest

from conjure_workbench.modeling.geometry import meshes, shape_memory
from conjure_workbench.modeling.geometry.shape_memory import MEMORY
from conjure_workbench.modeling.geometry.sub_shapes import LISTS_SLOWLY
from conjure_workbench.modeling.measure import mass, volumes

RECOMPUTE = "recompute"
DEAR = ("isValid", "isInside", "optimalBoundingBox", "copy", RECOMPUTE, "distToShape", "check")


@contextmanager
def counted():
    """The calls of FreeCAD's functions by name, and the volumes that are computed."""
    calls = Counter()

    def notice(frame, event, called):
        if event == "c_call":
            owner = getattr(called, "__self__", None)
            is_computed = isinstance(owner, FreeCAD.DocumentObject) and called.__name__ == RECOMPUTE
            if is_computed or isinstance(owner, Part.Shape):
                calls[called.__name__] += 1
        elif event == "call" and frame.f_code in _INTEGRATIONS:
            calls["integration"] += 1

    sys.setprofile(notice)
    try:
        yield calls
    finally:
        sys.setprofile(None)


_INTEGRATIONS = {
    getattr(volumes._Solid, name).func.__code__ for name in ("volume", "area", "center")
}


def dear(calls):
    return {name: calls[name] for name in (*DEAR, "integration") if calls[name]}


@pytest.fixture(autouse=True)
def no_meshes(monkeypatch):
    """As in a FreeCAD without a window, in which nothing has made a mesh yet."""
    monkeypatch.setattr(meshes._Meshes, "made", False)


@pytest.fixture
def plate(document, run):
    """A plate with four holes with rounded rims, and what was made for it."""
    run("create_box", size=[60, 60, 10], name="Block")
    run("create_hole", object_name="Block", face="top", diameter=8, depth=10, name="Drilled",
        positions=[[x, y, 10] for x in (15, 45) for y in (15, 45)])  # fmt: skip
    run("create_fillet", object_name="Drilled", radius=1, name="Plate",
        edges={"type": "Circle", "z_min": 10})  # fmt: skip
    return document.Plate


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("move_object", {"offset": [1, 2, 3]}),
        ("center_on", {"axes": ["x"]}),
    ],
)
def test_placing_computes_nothing_again(plate, run, command, parameters):
    with counted() as calls:
        run(command, object_name="Plate", **parameters)
    assert dear(calls) == {}


def test_aligning_computes_nothing_again(plate, run):
    run("create_box", position=[200, 0, 0], name="Far")
    with counted() as calls:
        run("align_to_face", object_name="Plate", align_face="bottom", target="Far",
            target_face="top")  # fmt: skip
    assert dear(calls) == {}


def test_turning_takes_a_box_and_nothing_else(plate, run):
    with counted() as calls:
        run("rotate_object", object_name="Plate", axis="z", angle=30)
    assert dear(calls) == {}


def test_a_linked_copy_computes_its_place_only(plate, run):
    if FreeCAD.Version()[:2] == ["1", "0"]:
        pytest.skip("FreeCAD 1.0 crashes when a new link is undone, so there are none")
    with counted() as calls:
        run("copy_object", object_name="Plate", linked=True, offset=[100, 0, 0])
    assert set(dear(calls)) <= {"recompute"}


@pytest.fixture
def own(document):
    """A plate of 42 faces that no command made, with the name "Own"."""
    block = Part.makeBox(90, 90, 9)
    drills = [
        Part.makeCylinder(2, 9, FreeCAD.Vector(x, y, 0))
        for x in range(10, 90, 14)
        for y in range(10, 90, 14)
    ]
    made = document.addObject("Part::Feature", "Own")
    made.Shape = block.cut(Part.Compound(drills))
    made.purgeTouched()
    return made


def test_placing_what_nobody_asked_about_does_not_ask(own, run):
    with counted() as calls:
        moved = run("move_object", object_name="Own", vector=[1, 2, 3])
    assert dear(calls) == {}
    assert moved["shape"] is moved["bounding_box"] is None
    run("get_bounding_box", object_name="Own")
    run("get_object_details", object_name="Own")
    known = run("move_object", object_name="Own", vector=[1, 2, 3])
    assert known["shape"]["valid"] is True
    assert known["bounding_box"]["min"] == [2, 4, 6]


def test_a_row_about_what_was_only_placed_tells_no_size(own, run):
    steps = [
        {"command": "move_object", "parameters": {"object_name": "Own", "vector": [1, 2, 3]}},
        {"command": "create_box", "parameters": {"name": "Block"}},
    ]
    with counted() as calls:
        reply = run("batch", steps=steps)
    assert calls["integration"] == calls["optimalBoundingBox"] == 0
    (row,) = [one for one in reply["changes"]["modified"] if one["object_id"] == "Own"]
    assert row["bounding_box"] is row["solids"] is row["volume"] is None


def test_a_new_feature_is_checked_once(plate, run):
    with counted() as calls:
        run("create_chamfer", object_name="Plate", edges={"type": "Circle", "z_max": 0}, size=1)
    # FreeCAD 0.20 takes shape and check from the kernel's process.
    here = 1 if LISTS_SLOWLY else 0
    assert calls["isValid"] == calls["recompute"] == here
    assert calls["integration"] <= 3
    assert calls["optimalBoundingBox"] == calls["isInside"] == 0


@pytest.mark.parametrize(
    ("command", "parameters"),
    [
        ("get_edges", {"limit": 3}),
        ("get_edges", {"face": "top", "type": "Circle", "limit": 3}),
        ("get_faces", {"limit": 3}),
        ("get_topology", {"limit": 3}),
    ],
)
def test_a_page_tests_no_points_and_checks_nothing(plate, run, command, parameters):
    with counted() as calls:
        run(command, object_name="Plate", **parameters)
    assert dear(calls) == {}


def test_a_page_of_edges_evaluates_the_edges_of_the_page(plate, run):
    # Nine samples and six tops for its extent, three points that are told.
    most_per_edge = 9 + 6 + 3
    for limit in (2, 4):
        with counted() as calls:
            run("get_edges", object_name="Plate", limit=limit)
        assert 0 < calls["valueAt"] <= limit * most_per_edge


def test_a_second_interference_check_copies_no_part(own, run, monkeypatch):
    monkeypatch.setattr(meshes._Meshes, "made", True)
    run("create_box", size=[5, 5, 5], position=[-2, -2, 6], name="Corner")
    found = []
    for _ in range(2):
        with counted() as calls:
            run("check_interference", objects=["Own", "Corner"])
        found.append(calls["copy"])
    assert found[1] == found[0] - 1


def test_a_full_circle_is_not_sampled_for_its_extent(own, run):
    with counted() as calls:
        told = run("get_edges", object_name="Own", type="Circle", limit=4)
    assert told["count"] == 4
    assert calls["valueAt"] == 3 * 4


def test_what_was_measured_is_not_listed_again_for_pages(own, run):
    run("measure", objects=["Own"])
    listed = shape_memory._listed.cache_info().misses
    assert listed
    for first in (0, 8):
        run("get_edges", object_name="Own", limit=4, offset=first)
        run("get_faces", object_name="Own", limit=4, offset=first)
    assert shape_memory._listed.cache_info().misses == listed


def test_faces_that_a_boolean_leaves_alone_get_no_keys(own, run):
    run("create_box", size=[5, 5, 5], position=[-2, -2, 6], name="Corner")
    with counted() as calls:
        run("boolean_cut", base="Own", tools=["Corner"])
    assert len(own.Shape.Faces) == 42
    assert calls["childShapes"] <= 25


def test_what_was_not_moved_is_measured_as_it_is(own):
    """A placement that moves nothing makes the kernel's boxes and integrals slower."""
    assert MEMORY.of(own.Shape).shape.isSame(own.Shape)


def test_measuring_integrates_each_quantity_once(own):
    asked = Counter()

    class Solid:
        """A solid that counts what is computed of it."""

        def __getattr__(self, name):
            asked[name] += 1
            return getattr(own.Shape.Solids[0], name)

    mass._by_kernel(Solid(), 0.0)
    # Volume and moments come of one integration.
    for name in ("Area", "CenterOfMass", "PrincipalProperties"):
        assert asked[name] == 1
    assert asked["Volume"] == asked["MatrixOfInertia"] == asked["translated"] == 0


def test_nothing_is_computed_for_a_state_that_did_not_change(plate, run):
    run("get_state", verbose=True)
    with counted() as calls:
        run("get_state", verbose=True)
    assert dear(calls) == {}


def test_undo_and_redo_check_nothing_again(plate, run):
    """FreeCAD brings back copies, so their sizes have to be found."""
    run("set_properties", object_name="Block", properties={"Length": 70})
    with counted() as calls:
        run("undo")
        run("redo")
    assert calls["isValid"] == calls["optimalBoundingBox"] == 0


def test_details_and_measuring_compute_once(plate, run):
    MEMORY.forget()
    run("get_object_details", object_name="Plate")
    run("measure", objects=["Plate"])
    with counted() as calls:
        run("get_object_details", object_name="Plate")
        run("measure", objects=["Plate"])
    assert dear(calls) == {}
