# SPDX-License-Identifier: MIT
"""Holes and pockets are edited by the names of their commands; the answers are closed forms."""

from __future__ import annotations

import math

import pytest

PI = math.pi
PLATE = 60 * 40 * 10
FOUR = [[-20, -10], [20, -10], [20, 10], [-20, 10]]


@pytest.fixture
def plate(document, run):
    run("box", name="Plate", size=[60, 40, 10])


def volume(document, name="H"):
    return document.getObject(name).Shape.Volume


def drilled(diameter, depth=10, count=1):
    return PLATE - count * depth * PI * diameter**2 / 4


@pytest.mark.parametrize("offsets", [[[0, 0]], FOUR])
def test_the_sizes_of_holes_change_together_and_through_stays_so(document, run, plate, offsets):
    count = len(offsets)
    run("drill", object_name="Plate", face="top", offset=offsets, through=True, name="H")
    told = run("get_properties", object_name="H")["properties"]
    assert (told["diameter"]["value"], told["through"]["value"]) == (5, True)
    assert len(told["position"]["value"]) == count
    result = run("set_properties", object_name="H", properties={"diameter": 8})
    assert result["shape"]["volume"] == pytest.approx(drilled(8, count=count))
    run("set_properties", object_name="Plate", properties={"height": 20})
    assert volume(document) == pytest.approx(2 * PLATE - count * 20 * PI * 16)
    run("set_properties", object_name="Plate", properties={"height": 10})
    run("set_properties", object_name="H", properties={"radius": "3 mm", "depth": 4})
    assert volume(document) == pytest.approx(drilled(6, 4, count))
    run("set_properties", object_name="H", properties={"through": True})
    assert volume(document) == pytest.approx(drilled(6, 10, count))


@pytest.mark.parametrize(
    ("before", "after"),
    [([[0, 0]], FOUR), (FOUR, [[5, 5]]), (FOUR, FOUR[:2]), ([[0, 0]], [[9, 2]])],
)
def test_holes_go_to_other_places(document, run, plate, before, after):
    run("drill", object_name="Plate", face="top", offset=before, diameter=6, through=True, name="H")
    run("set_properties", object_name="H", properties={"offset": after})
    assert volume(document) == pytest.approx(drilled(6, count=len(after)))
    told = run("get_properties", object_name="H", names=["position"])["properties"]["position"]
    assert told["value"] == [pytest.approx([30 + u, 20 + v, 10]) for u, v in after]
    # They follow the plate still.
    run("set_properties", object_name="Plate", properties={"position": [0, 0, 5]})
    assert volume(document) == pytest.approx(drilled(6, count=len(after)))
    run("undo")
    run("undo")
    assert volume(document) == pytest.approx(drilled(6, count=len(before)))


def test_a_hole_goes_to_another_side_and_keeps_its_offset(document, run, plate):
    run("drill", object_name="Plate", face="top", offset=[10, 2], diameter=4, depth=3, name="H")
    run("set_properties", object_name="H", properties={"face": "front"})
    assert volume(document) == pytest.approx(drilled(4, 3))
    told = run("get_properties", object_name="H")["properties"]
    assert told["position"]["value"] == [pytest.approx([40, 0, 7])]
    assert told["face"]["value"] == "Face3"


def test_a_hole_through_all_goes_through_from_another_side(document, run, plate):
    run("drill", object_name="Plate", face="top", diameter=6, through=True, name="H")
    run("set_properties", object_name="H", properties={"face": "front"})
    assert volume(document) == pytest.approx(drilled(6, 40))


@pytest.mark.parametrize("offsets", [[[0, 0]], FOUR])
def test_the_mouth_of_a_hole_is_resized_exchanged_and_removed(document, run, plate, offsets):
    bore, count = {"diameter": 10, "depth": 3}, len(offsets)
    run("drill", object_name="Plate", face="top", offset=offsets, diameter=6, through=True,
        counterbore=bore, name="H")  # fmt: skip

    def with_bore(diameter, depth):
        return drilled(6, count=count) - count * depth * PI * (diameter**2 - 36) / 4

    assert volume(document) == pytest.approx(with_bore(10, 3))
    run("set_properties", object_name="H", properties={"counterbore_diameter": 12})
    assert volume(document) == pytest.approx(with_bore(12, 3))
    run("set_properties", object_name="H", properties={"counterbore": {"depth": 5}})
    assert volume(document) == pytest.approx(with_bore(12, 5))
    run("set_properties", object_name="H", properties={"counterbore_radius": 4})
    assert volume(document) == pytest.approx(with_bore(8, 5))
    run("set_properties", object_name="H", properties={"countersink": {"diameter": 10}})
    cone = PI * 2 * (25 + 15 + 9) / 3 - PI * 9 * 2
    assert volume(document) == pytest.approx(drilled(6, count=count) - count * cone)
    told = run("get_properties", object_name="H", names=["countersink"])["properties"]
    assert told["countersink"]["value"] == {"diameter": 10, "angle": pytest.approx(90)}
    run("set_properties", object_name="H", properties={"countersink": False})
    assert volume(document) == pytest.approx(drilled(6, count=count))
    assert not [obj for obj in document.Objects if obj.Name.startswith("Counter")]
    run("set_properties", object_name="H", properties={"counterbore": bore})
    assert volume(document) == pytest.approx(with_bore(10, 3))


def test_holes_around_a_cylinder_get_another_diameter_and_a_place_more(document, run):
    run("cylinder", name="Rod", radius=10, height=40)
    places = [[20, 0, 10], [0, 20, 20]]
    run("drill", object_name="Rod", face="Face1", position=places, diameter=4, depth=3, name="H")
    before = volume(document)
    run("set_properties", object_name="H", properties={"diameter": 6})
    wider = volume(document)
    assert wider < before < PI * 100 * 40
    run("set_properties", object_name="H", properties={"position": [*places, [-20, 0, 30]]})
    full = PI * 100 * 40
    assert full - volume(document) == pytest.approx(1.5 * (full - wider), rel=1e-3)


@pytest.mark.parametrize(
    ("properties", "field"),
    [
        ({"diameter": 200}, "properties.diameter"),
        ({"offset": [100, 0]}, "properties.offset"),
        ({"counterbore": {"diameter": 4, "depth": 2}}, "properties.counterbore.diameter"),
        ({"depth": -1}, "properties.depth"),
    ],
)
def test_what_the_command_refuses_is_refused(run, refused, plate, properties, field):
    run("drill", object_name="Plate", face="top", diameter=5, through=True, name="H")
    error = refused("set_properties", object_name="H", properties=properties)
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)


def test_another_side_without_room_for_the_kept_offset_asks_for_one(run, refused, plate):
    run("drill", object_name="Plate", face="top", offset=[0, 15], diameter=4, name="H")
    error = refused("set_properties", object_name="H", properties={"face": "front"})
    assert error.field == "properties.face"
    assert error.allowed == "another value, or offset as well"
    assert error.details["kept"] == {"offset": [0, 15]}


@pytest.mark.parametrize("offsets", [[[0, 0]], [[-15, 0], [15, 0]]])
@pytest.mark.parametrize("angle", [0, 30])
def test_a_pocket_keeps_its_middle(document, run, plate, offsets, angle):
    count = len(offsets)
    run("create_pocket", object_name="Plate", face="top", offset=offsets, length=6, width=4,
        depth=2, angle=angle, name="H")  # fmt: skip
    where = run("get_properties", object_name="H")["properties"]["position"]["value"]
    run("set_properties", object_name="H", properties={"length": 12, "depth": 3})
    assert volume(document) == pytest.approx(PLATE - count * 12 * 4 * 3)
    run("set_properties", object_name="H", properties={"angle": 90})
    told = run("get_properties", object_name="H")["properties"]
    assert told["position"]["value"] == [pytest.approx(place) for place in where]
    assert told["angle"]["value"] == pytest.approx(90)
    floor = max(document.H.Shape.Faces, key=lambda face: face.CenterOfMass.z == 7)
    assert floor.BoundBox.YLength == pytest.approx(12)
    moved = [[u, v + 5] for u, v in offsets]
    run("set_properties", object_name="H", properties={"offset": moved})
    assert volume(document) == pytest.approx(PLATE - count * 12 * 4 * 3)
    told = run("get_properties", object_name="H", names=["position"])["properties"]["position"]
    assert told["value"] == [pytest.approx([30 + u, 20 + v, 10]) for u, v in moved]


@pytest.mark.parametrize("mouth", ["counterbore", "countersink"])
@pytest.mark.parametrize("without", [None, False])
def test_a_mouth_is_taken_away_and_the_other_kind_stays(document, run, plate, mouth, without):
    other = {"counterbore": "countersink", "countersink": "counterbore"}[mouth]
    sizes = {"counterbore": {"diameter": 10, "depth": 3}, "countersink": {"diameter": 10}}[mouth]
    run("drill", object_name="Plate", face="top", diameter=6, through=True, name="H",
        **{mouth: sizes})  # fmt: skip
    before = volume(document)
    run("set_properties", object_name="H", properties={other: without})
    assert volume(document) == pytest.approx(before)
    run("set_properties", object_name="H", properties={mouth: without})
    assert volume(document) == pytest.approx(drilled(6))


def test_a_part_of_a_mouth_is_named_with_a_dot(document, run, plate):
    run("drill", object_name="Plate", face="top", diameter=6, through=True, name="H",
        counterbore={"diameter": 10, "depth": 3})  # fmt: skip
    sizes = {"counterbore.diameter": 12, "Counterbore.Depth": 2}
    run("set_properties", object_name="H", properties=sizes)
    assert volume(document) == pytest.approx(drilled(6) - 2 * PI * (36 - 9))


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({}, [[50, 20, 10]]),
        ({"offset": [[10, 5]]}, [[60, 25, 10]]),
        ({"offset": FOUR}, [[50 + u, 20 + v, 10] for u, v in FOUR]),
        ({"counterbore": {"diameter": 10, "depth": 3}}, [[50, 20, 10]]),
        ({"position": [30, 20, 10]}, [[30, 20, 10]]),
    ],
)
def test_a_hole_stays_where_it_was_put_from_the_middle(document, run, plate, sent, expected):
    run("drill", object_name="Plate", face="top", diameter=6, through=True, name="H", **sent)
    before = [point[:] for point in _places(run)]
    result = run("set_properties", object_name="Plate", properties={"length": 100})
    assert result["warnings"] == []
    assert _places(run) == [pytest.approx(point) for point in expected]
    run("undo")
    assert _places(run) == [pytest.approx(point) for point in before]
    run("redo")
    run("set_properties", object_name="Plate", properties={"length": 60})
    assert _places(run) == [pytest.approx(point) for point in before]


def _places(run, name="H"):
    told = run("get_properties", object_name=name, names=["position"])
    return told["properties"]["position"]["value"]


def test_a_pocket_in_a_rounded_turned_plate_stays_in_the_middle(document, run, plate):
    run("create_fillet", object_name="Plate", edges="vertical", radius=4, name="F")
    run("create_pocket", object_name="F", face="top", length=8, width=4, depth=2, name="P")
    run("drill", object_name="P", face="right", diameter=4, depth=5, name="H")
    turn = {"rotation": {"axis": [0, 0, 1], "angle": 90}}
    run("set_properties", object_name="Plate", properties=turn)
    solid = document.H.Shape.Volume
    run("set_properties", object_name="Plate", properties={"length": 30, "width": 50})
    assert _places(run, "P") == [pytest.approx([-25, 15, 10])]
    assert _places(run) == [pytest.approx([-25, 30, 5])]
    assert document.H.Shape.Volume == pytest.approx(solid + (30 * 50 - 60 * 40) * 10)
    run("set_properties", object_name="P", properties={"offset": [0, 5]})
    run("set_properties", object_name="Plate", properties={"length": 40})
    assert _places(run, "P") == [pytest.approx([-25, 25, 10])]


def test_a_place_given_later_counts_as_one_given_at_creation(document, run, plate):
    run("drill", object_name="Plate", face="top", diameter=6, through=True, name="H")
    run("set_properties", object_name="H", properties={"position": [10, 10, 10]})
    run("set_properties", object_name="Plate", properties={"length": 80})
    assert _places(run) == [pytest.approx([10, 10, 10])]
    run("set_properties", object_name="H", properties={"offset": [[-5, 0], [5, 0]]})
    run("set_properties", object_name="Plate", properties={"length": 60})
    assert _places(run) == [pytest.approx([25, 20, 10]), pytest.approx([35, 20, 10])]
    assert volume(document) == pytest.approx(drilled(6, count=2))


def test_a_drill_that_was_moved_by_itself_goes_on_from_there(document, run, plate):
    made = run("drill", object_name="Plate", face="top", diameter=6, through=True, name="H")
    run("set_properties", object_name=made["tools"][0], properties={"position": [20, 20, 10]})
    run("set_properties", object_name="Plate", properties={"length": 80})
    assert _places(run) == [pytest.approx([30, 20, 10])]


PLACED = [{}, {"offset": [[5, 0], [-5, 0]]}, {"position": [20, 12, 10]}]
PLACED_ANEW = [
    {"face": "front", "offset": [3, 0]},
    {"offset": [3, 0]},
    {"position": [[12, 12, 10], [30, 12, 10]]},
    {"object_name": "Tall"},
    {"counterbore": {"diameter": 9, "depth": 3}},
]


@pytest.mark.parametrize("placed", PLACED)
@pytest.mark.parametrize("properties", PLACED_ANEW)
def test_a_hole_that_was_put_elsewhere_is_as_before_after_undo_and_redo(
    document, run, objects_of, plate, placed, properties
):
    run("create_box", size=[60, 40, 20], name="Tall")
    run("drill", object_name="Plate", face="top", diameter=6, through=True, name="H", **placed)
    states = [objects_of(document)]
    run("set_properties", object_name="H", properties=properties)
    states.append(objects_of(document))
    for step, state in [("undo", 0), ("redo", 1)] * 2:
        run(step)
        document.recompute()
        assert objects_of(document) == states[state]


def test_a_hole_in_another_object_keeps_its_way_from_the_middle_and_follows_that(
    document, run, plate
):
    run("drill", object_name="Plate", face="top", diameter=6, through=True, offset=[5, 0], name="H")
    run("create_box", size=[80, 40, 20], position=[100, 0, 0], name="Tall")
    run("set_properties", object_name="H", properties={"object_name": "Tall"})
    assert _places(run) == [pytest.approx([145, 20, 20])]
    assert volume(document) == pytest.approx(80 * 40 * 20 - 9 * PI * 20)
    run("set_properties", object_name="Plate", properties={"height": 30, "position": [9, 9, 9]})
    assert _places(run) == [pytest.approx([145, 20, 20])]
    run("set_properties", object_name="Tall", properties={"length": 90, "height": 25})
    assert _places(run) == [pytest.approx([150, 20, 25])]
    assert volume(document) == pytest.approx(90 * 40 * 25 - 9 * PI * 25)


def test_a_hole_at_a_position_stays_there_in_another_object_or_asks_for_one(
    document, run, refused, plate
):
    run(
        "drill", object_name="Plate", face="top", diameter=6, depth=4, position=[9, 9, 10], name="H"
    )
    run("create_box", size=[80, 40, 20], name="Tall")
    run("create_box", size=[20, 20, 20], position=[100, 0, 0], name="Far")
    run("sphere", radius=20, name="Ball")
    for name, more in (("Far", "position"), ("Ball", "face")):
        error = refused("set_properties", object_name="H", properties={"object_name": name})
        assert error.field == "properties.object_name"
        assert more in error.allowed
    run("set_properties", object_name="H", properties={"object_name": "Tall"})
    assert _places(run) == [pytest.approx([9, 9, 20])]
    assert volume(document) == pytest.approx(80 * 40 * 20 - 9 * PI * 4)


def test_holes_keep_their_way_from_the_middle_of_what_the_person_changes(document, run, plate):
    run("create_fillet", object_name="Plate", edges="vertical", radius=4, name="F")
    bore = {"diameter": 10, "depth": 3}
    run("drill", object_name="F", face="top", diameter=6, through=True, counterbore=bore, name="H")
    run("drill", object_name="H", face="top", diameter=2, depth=1, offset=FOUR, name="Four")
    before = document.Four.Shape.Volume
    document.openTransaction("the person's")
    document.Plate.Length = 100
    document.recompute()
    document.commitTransaction()
    assert document.Four.Shape.Volume == pytest.approx(before + 40 * 40 * 10)
    assert _places(run) == [pytest.approx([50, 20, 10])]
    assert _places(run, "Four") == [pytest.approx([50 + u, 20 + v, 10]) for u, v in FOUR]
    assert all(obj.State == ["Up-to-date"] for obj in document.Objects)
    document.undo()
    document.recompute()
    assert document.Four.Shape.Volume == pytest.approx(before)
    assert _places(run) == [pytest.approx([30, 20, 10])]
    document.redo()
    document.recompute()
    assert _places(run, "Four") == [pytest.approx([50 + u, 20 + v, 10]) for u, v in FOUR]
    document.Plate.Placement.Base.x = 7
    document.recompute()
    assert _places(run, "Four") == [pytest.approx([57 + u, 20 + v, 10]) for u, v in FOUR]
    assert document.Four.Shape.Volume == pytest.approx(before + 40 * 40 * 10)
