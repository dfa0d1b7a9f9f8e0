# SPDX-License-Identifier: MIT
"""Handles stand for the same edge or face after later edits, or fail and say so."""

from __future__ import annotations

import random

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError


def handles(run, name, kind="edges", **criteria):
    """The handles of an object's edges or faces, by index."""
    rows = run(f"get_{kind}", object_name=name, **criteria)[kind]
    return {row["index"]: row["handle"] for row in rows}


def resolved(run, name, handle, kind="edges"):
    """The one row that a handle stands for."""
    (row,) = run(f"get_{kind}", object_name=name, **{kind: [handle]})[kind]
    return row


@pytest.fixture
def box(document, run):
    """A box whose sizes all differ."""
    run("box", name="Box", length=40, width=30, height=10)


@pytest.fixture
def plate(box, run):
    """The box with two holes through it."""
    for name, x, radius in (("Left", 10, 4), ("Right", 30, 4)):
        run("cylinder", name=name, radius=radius, height=30, position=[x, 15, -10])
    run("cut", base="Box", tools=["Left", "Right"], name="Plate")


EDITS = [
    {"Length": 55},
    {"Width": 12},
    {"Height": 40},
    {"Length": 30, "Width": 30, "Height": 30},
    {"Placement": {"position": [100, -50, 7], "rotation": [30, 20, 10]}},
    {"Length": 41, "Placement": {"position": [-40, 0, 0]}},
]


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("kind", ["edges", "faces"])
def test_every_handle_of_a_box_survives_each_edit(box, run, kind, edit):
    told = handles(run, "Box", kind)
    run("set_properties", object_name="Box", properties=edit)
    # The faces and edges of FreeCAD's box have their numbers for good.
    assert {resolved(run, "Box", handle, kind)["index"]: handle for handle in told.values()} == told


@pytest.mark.parametrize("kind", ["edges", "faces"])
def test_handles_survive_saving_and_loading(plate, document, run, tmp_path, kind):
    told = handles(run, "Plate", kind)
    path = str(tmp_path / "plate.FCStd")
    document.saveAs(path)
    FreeCAD.closeDocument(document.Name)
    reopened = FreeCAD.openDocument(path)
    assert {resolved(run, "Plate", handle, kind)["index"] for handle in told.values()} == set(told)
    run("set_properties", object_name="Box", properties={"Length": 65})
    assert reopened.Plate.Shape.Volume > 0
    assert len({resolved(run, "Plate", handle, kind)["index"] for handle in told.values()}) == (
        len(told)
    )


def test_a_hole_is_found_again_when_the_plate_grows_and_when_its_radius_changes(plate, run):
    (rim,) = handles(run, "Plate", face="top", edges={"near": [10, 11, 10]}, radius=4).values()
    (wall,) = handles(run, "Plate", "faces", faces={"near": [14, 15, 5]}).values()
    run("set_properties", object_name="Box", properties={"Length": 70})
    assert resolved(run, "Plate", rim)["center"] == [10, 15, 10]
    run("set_properties", object_name="Left", properties={"Radius": 6})
    row = resolved(run, "Plate", rim)
    assert (row["center"], row["radius"]) == ([10, 15, 10], 6)
    assert resolved(run, "Plate", wall, "faces")["radius"] == 6
    run("set_properties", object_name="Box", properties={"Height": 15})
    assert resolved(run, "Plate", rim)["center"] == [10, 15, 15]


def test_a_hole_is_not_taken_for_one_that_is_as_far_from_the_other_end(plate, run):
    # The left hole was 30 from the right end, as the right one is now.
    (rim,) = handles(run, "Plate", face="top", edges={"near": [10, 11, 10]}, radius=4).values()
    run("set_properties", object_name="Box", properties={"Length": 60})
    assert resolved(run, "Plate", rim)["center"] == [10, 15, 10]


def test_a_handle_is_never_that_of_the_other_hole(document, box, run, refused):
    for name, x in (("Left", 10), ("Right", 30)):
        run("cylinder", name=name, radius=4, height=30, position=[x, 15, -10])
    run("cut", base="Box", tool="Left", name="One")
    run("cut", base="One", tool="Right", name="Two")
    (rim,) = handles(run, "Two", face="top", edges={"near": [10, 11, 10]}, radius=4).values()
    document.Two.Base = document.Box
    document.recompute()
    error = refused("fillet", object_name="Two", radius=1, edges=[rim])
    assert (error.code, error.field) == ("REFERENCE_LOST", "edges")
    # What is there instead is told with handles to go on with.
    (other,) = [row for row in error.candidates if row["center"] == [30, 15, 10]]
    assert run("fillet", object_name="Two", radius=1, edges=[other["handle"]])["edge_count"] == 1


def test_handles_of_a_base_mean_the_same_edges_of_what_it_was_made_into(box, run, refused, codes):
    edges = run("get_edges", object_name="Box", direction="z")["edges"]
    first, second, *_ = [row["handle"] for row in edges]
    top = handles(run, "Box", face="top")
    run("fillet", object_name="Box", radius=3, edges=[first])
    chained = run("fillet", object_name="Box", radius=2, edges=[second])
    assert codes(chained) == ["CONSUMED_OBJECT_FOLLOWED"]
    # The fillets have shortened the edges on top, which are still the same ones.
    rims = run("chamfer", object_name="Box", size=0.5, edges=list(top.values()))
    assert rims["edge_count"] == 4
    assert refused("fillet", object_name="Box", radius=1, edges=[first]).code == "REFERENCE_LOST"


def test_a_face_that_was_divided_is_ambiguous(box, run, refused):
    (top,) = handles(run, "Box", "faces", direction="top").values()
    run("box", name="Slot", length=10, width=100, height=5, position=[15, -10, 7])
    run("cut", base="Box", tool="Slot", name="Slotted")
    error = refused("fillet", object_name="Box", radius=1, edges=[{"face": top}])
    assert (error.code, len(error.candidates)) == ("AMBIGUOUS", 2)
    assert {row["semantic"] for row in error.candidates} == {"top"}


def test_what_lies_inside_a_ring_that_is_gone_is_not_taken_for_it(document, run, refused):
    run("cylinder", name="Flange", radius=50, height=10)
    run("cylinder", name="Neck", radius=30, height=40)
    run("fuse", objects=["Flange", "Neck"], refine=True, name="Body")
    run("drill", object_name="Body", face="top", diameter=40, depth=30, name="Housing")
    (ring,) = handles(run, "Housing", "faces", faces={"near": [40, 0, 10]}).values()
    (rim,) = handles(run, "Housing", edges={"radius": 50, "z_min": 10}).values()
    run("set_properties", object_name="Flange", properties={"Height": 60})
    # The floor of the bore has the height of both, and the center of the rim.
    for kind, handle in (("faces", ring), ("edges", rim)):
        if FreeCAD.Version()[0] == "0":
            error = refused(f"get_{kind}", object_name="Housing", **{kind: [handle]})
            assert error.code in ("REFERENCE_LOST", "AMBIGUOUS"), kind
        else:
            # FreeCAD knows both by name: they are on top of the flange, which is higher now.
            assert resolved(run, "Housing", handle, kind)["center"][2] == 60


def test_a_face_with_a_new_hole_is_still_that_face(box, run):
    (top,) = handles(run, "Box", "faces", direction="top").values()
    run("cylinder", name="Drill", radius=4, height=30, position=[10, 15, -10])
    run("cut", base="Box", tool="Drill", name="Drilled")
    assert run("chamfer", object_name="Box", size=1, edges=[top])["edge_count"] == 5


def test_a_handle_of_another_object_is_refused(box, run, refused):
    run("box", name="Other")
    (handle, *_) = handles(run, "Other").values()
    error = refused("fillet", object_name="Box", radius=1, edges=[handle])
    assert (error.code, error.field) == ("INVALID_PARAMETER", "edges")
    assert "'Other'" in error.message


def test_a_handle_in_a_batch_is_good_after_an_earlier_step(box, run):
    edges = run("get_edges", object_name="Box", direction="z")["edges"]
    steps = [
        {
            "command": "set_properties",
            "parameters": {"object_name": "Box", "properties": {"Width": 50}},
        },
        {"command": "fillet", "parameters": {"object_name": "Box", "edges": [edges[0]["handle"]]}},
    ]
    assert run("batch", steps=steps, details="full")["steps"][1]["edge_count"] == 1


@pytest.mark.parametrize("radius2", [2, 0])
def test_a_handle_of_a_face_that_is_gone_is_lost(document, run, radius2, refused):
    run("cone", name="Cone", radius1=8, radius2=5, height=10)
    (top,) = handles(run, "Cone", "faces", direction="top").values()
    (round_,) = handles(run, "Cone", "faces", type="Cone").values()
    run("set_properties", object_name="Cone", properties={"Radius2": radius2})
    assert resolved(run, "Cone", round_, "faces")["type"] == "Cone"
    if radius2:
        assert resolved(run, "Cone", top, "faces")["semantic"] == "top"
    else:
        # FreeCAD numbers a pointed cone's faces anew; an index would mean the bottom by now.
        error = refused("get_faces", object_name="Cone", faces=[top])
        assert error.code == "REFERENCE_LOST"


SPOTS = [(x, y) for x in (10, 26, 42, 58) for y in (10, 26)]
CHANGES = ["grow", "widen", "thicken", "enlarge one", "move one", "fill one", "grow and fill one"]


def hole_at(row, holes):
    """Which hole a circular edge belongs to, and at which end; None if to none."""
    x, y, z = row["center"]
    for number, hole in holes.items():
        if (x, y, row["radius"]) == pytest.approx(hole, abs=1e-6):
            return number, z > 1
    return None


@pytest.mark.parametrize("seed", range(25))
def test_whatever_is_changed_no_handle_ever_means_another_hole(document, run, seed):
    chance = random.Random(seed)
    spots = chance.sample(SPOTS, chance.randint(2, 4))
    holes = {number: (*spot, chance.choice([2, 3])) for number, spot in enumerate(spots)}
    run("box", name="Box", length=70, width=40, height=10)
    for number, (x, y, radius) in holes.items():
        run("cylinder", name=f"H{number}", radius=radius, height=60, position=[x, y, -20])
    run("cut", base="Box", tools=[f"H{number}" for number in holes], name="Plate")
    rows = run("get_edges", object_name="Plate", type="Circle")["edges"]
    told = {row["handle"]: hole_at(row, holes) for row in rows}
    assert set(told.values()) == {(number, end) for number in holes for end in (False, True)}

    change, one = chance.choice(CHANGES), chance.choice(list(holes))
    sizes = {"grow": {"Length": 70 + chance.choice([4, 9])}, "widen": {"Width": 52},
             "thicken": {"Height": 13}}  # fmt: skip
    for word, properties in sizes.items():
        if word in change:
            run("set_properties", object_name="Box", properties=properties)
    x, y, radius = holes[one]
    if "enlarge" in change:
        run("set_properties", object_name=f"H{one}", properties={"Radius": radius + 1})
        holes[one] = (x, y, radius + 1)
    if "move" in change:
        run("move_object", object_name=f"H{one}", vector=[1.5, 0, 0])
        holes[one] = (x + 1.5, y, radius)
    if "fill" in change:
        # Far away it drills nothing.
        run("move_object", object_name=f"H{one}", vector=[500, 0, 0])
        del holes[one]
    codes = []
    for handle, hole in told.items():
        try:
            row = resolved(run, "Plate", handle)
        except ConjureError as error:
            codes.append(error.code)
        else:
            assert hole_at(row, holes) == hole, change
    assert set(codes) <= {"REFERENCE_LOST", "AMBIGUOUS"}
    # Only the two rims of the hole that was moved or filled may be lost.
    assert len(codes) <= 2, change
