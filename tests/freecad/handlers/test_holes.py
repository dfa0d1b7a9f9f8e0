# SPDX-License-Identifier: MIT
"""Holes and pockets against their closed forms, and where they are."""

from __future__ import annotations

import math

import FreeCAD
import pytest

PI = math.pi


@pytest.fixture
def block(document, run):
    """A box whose sizes all differ, away from the origin."""
    run("box", name="A", length=20, width=30, height=40, position=[3, 4, 5])


@pytest.fixture
def turned(document, run):
    """The part P, moved and turned, that holds the box A."""
    run("box", name="A", length=20, width=30, height=40)
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    return part


def volume(document, name):
    return document.getObject(name).Shape.Volume


def frustum(radius1, radius2, height):
    return PI / 3 * height * (radius1**2 + radius1 * radius2 + radius2**2)


def crossing(radius, wider):
    """What two cylinders share whose axes cross at a right angle.

    Slices across both axes are rectangles; over the angle of the narrow one they are periodic, so
    that their mean over equal steps is exact.
    """
    steps = 256
    angles = [PI * at / steps for at in range(steps)]
    slices = [
        4 * (radius * math.cos(t)) ** 2 * math.sqrt(wider**2 - (radius * math.sin(t)) ** 2)
        for t in angles
    ]
    return PI / steps * sum(slices)


@pytest.mark.covers(
    "create_hole",
    bad=({"object_name": "A", "face": "top", "offset": [50, 0]}, "INVALID_PARAMETER"),
    change={
        "object_name": "K",
        "face": "top",
        "diameter": 1,
        "through": True,
        "offset": [[-4, -4], [-4, 0]],
        "countersink": {"diameter": 2},
    },
)
@pytest.mark.parametrize(
    ("sizes", "removed"),
    [
        ({}, PI * 2.5**2 * 10),
        ({"diameter": 6, "depth": "1 cm"}, PI * 9 * 10),
        ({"radius": 3, "depth": 10}, PI * 9 * 10),
        ({"diameter": 4, "through": True}, PI * 4 * 40),
        ({"diameter": 4, "depth": "through"}, PI * 4 * 40),
        ({"diameter": 4, "depth": 500}, PI * 4 * 40),
        (
            {"diameter": 4, "depth": 12, "counterbore": {"diameter": 8, "depth": 3}},
            PI * (16 * 3 + 4 * 9),
        ),
        (
            {"diameter": 4, "through": True, "counterbore_diameter": 8, "counterbore_depth": 3},
            PI * (16 * 3 + 4 * 37),
        ),
        (
            {"diameter": 4, "through": True, "countersink": {"diameter": 8}},
            frustum(4, 2, 2) + PI * 4 * 38,
        ),
        (
            {"diameter": 4, "depth": 9, "countersink": {"radius": 4, "angle": 60}},
            frustum(4, 2, 2 * math.sqrt(3)) + PI * 4 * (9 - 2 * math.sqrt(3)),
        ),
    ],
)
def test_a_hole_takes_away_what_its_sizes_say(block, run, names, codes, sizes, removed):
    result = run("create_hole", object_name="A", face="top", **sizes)
    assert result["type"] == "Part::Cut"
    assert result["removed_volume"] == pytest.approx(removed)
    assert result["shape"]["volume"] == pytest.approx(24000 - removed)
    assert result["bounding_box"] == {"min": [3, 4, 5], "max": [23, 34, 45]}
    assert names(result, "hidden") == ["A"]
    assert codes(result) == []
    assert result["object_id"] == "Hole"


@pytest.mark.parametrize(
    ("face", "center", "u", "v"),
    [
        ("top", [13, 19, 45], [1, 0, 0], [0, 1, 0]),
        ("bottom", [13, 19, 5], [1, 0, 0], [0, -1, 0]),
        ("front", [13, 4, 25], [1, 0, 0], [0, 0, 1]),
        ("back", [13, 34, 25], [-1, 0, 0], [0, 0, 1]),
        ("left", [3, 19, 25], [0, -1, 0], [0, 0, 1]),
        ("right", [23, 19, 25], [0, 1, 0], [0, 0, 1]),
    ],
)
@pytest.mark.parametrize("command", ["drill", "create_pocket"])
def test_an_offset_counts_from_the_middle_along_axes_that_are_never_mirrored(
    block, document, run, command, face, center, u, v
):
    result = run(command, object_name="A", face=face, offset=[2, 5], depth=1)
    wanted = [c + 2 * a + 5 * b for c, a, b in zip(center, u, v)]
    assert result["centers"] == [wanted]
    assert (result["axes"]["u"], result["axes"]["v"]) == (u, v)
    # The material is gone just below that point, and nowhere but inside of the face.
    normal = FreeCAD.Vector(*result["axes"]["normal"])
    point = FreeCAD.Vector(*wanted)
    shape = document.getObject(result["object_id"]).Shape
    assert not shape.isInside(point - normal * 0.99, 1e-7, True)
    assert shape.isInside(point - normal * 1.01, 1e-7, False)
    area = PI * 2.5**2 if command == "drill" else 100
    assert result["removed_volume"] == pytest.approx(area * 1)


def test_several_holes_have_one_drill_that_is_edited_once(block, document, run):
    places = [[5, 5], [-5, 5], {"u": 0, "v": -10}]
    result = run(
        "drill", object_name="A", face="right", diameter=4, depth=12, offset=places,
        countersink={"diameter": 8},
    )  # fmt: skip
    assert result["count"] == 3
    assert result["centers"] == [[23, 24, 30], [23, 14, 30], [23, 19, 15]]
    one = frustum(4, 2, 2) + PI * 4 * 10
    assert result["shape"]["volume"] == pytest.approx(24000 - 3 * one)
    drill, sink = result["tools"]
    run("set_properties", object_name=drill, properties={"Radius": 1, "Height": 15})
    # The countersink meets the narrower hole where it is as narrow.
    assert volume(document, "Hole") == pytest.approx(24000 - 3 * (frustum(4, 1, 3) + PI * 12))
    run("set_properties", object_name=sink, properties={"Radius1": 3, "Height": 3})
    assert volume(document, "Hole") == pytest.approx(24000 - 3 * (frustum(3, 1, 2) + PI * 13))


def test_the_points_of_several_holes_are_their_offsets(block, document, run):
    places = [[5, 5], [-5, 5], [0, -10]]
    run("drill", object_name="A", face="top", diameter=4, offset=places)
    found = [[point.X, point.Y] for point in document.Drill_Points.Geometry]
    assert found == [pytest.approx(place) for place in places]


def test_holes_that_overlap_after_an_edit_are_cut_all_the_same(block, document, run):
    result = run("drill", object_name="A", face="top", diameter=2, offset=[[-3, 0], [3, 0]])
    run("set_properties", object_name=result["tools"][0], properties={"Radius": 5})
    lens = 2 * 25 * math.acos(3 / 5) - 3 * math.sqrt(4 * 25 - 36)
    assert volume(document, "Hole") == pytest.approx(24000 - 10 * (2 * PI * 25 - lens))
    assert document.Hole.Shape.isValid()


@pytest.mark.parametrize("angle", [0, 30])
def test_several_pockets_are_one_recess_repeated(block, document, run, angle):
    result = run(
        "create_pocket", object_name="A", face="right", length=6, width=4, depth=2, angle=angle,
        offset=[[5, 5], [-5, -10]],
    )  # fmt: skip
    assert result["tools"] == ["Recess"]
    assert result["removed_volume"] == pytest.approx(2 * 6 * 4 * 2)
    removed = document.A.Shape.cut(document.Pocket.Shape)
    middles = sorted((one.CenterOfMass for one in removed.Solids), key=lambda middle: middle.y)
    assert [list(middle) for middle in middles] == [
        pytest.approx([22, 14, 15]),
        pytest.approx([22, 24, 30]),
    ]
    one = run(
        "create_pocket", object_name="A", face="left", length=6, width=4, depth=2, angle=angle
    )
    alike = document.getObject(one["tools"][0]).Shape
    assert sorted(edge.Length for edge in removed.Solids[0].Edges) == pytest.approx(
        sorted(edge.Length for edge in alike.Edges)
    )
    run("set_properties", object_name="Recess", properties={"Height": 3})
    assert volume(document, "Pocket001") == pytest.approx(24000 - 2 * 72 - 48)


def test_several_holes_into_a_cylinder_have_one_drill(document, run):
    run("cylinder", name="C", radius=10, height=40)
    spots = [[10, 0, 10], [0, 10, 20], [-10, 0, 30]]
    result = run(
        "drill", object_name="C", face={"type": "Cylinder"}, position=spots, diameter=4, depth=5,
        countersink={"diameter": 6},
    )  # fmt: skip
    assert (result["centers"], len(result["tools"])) == (spots, 2)
    alone = run(
        "drill", object_name="C", face={"near": [0, -10, 10]}, position=[0, -10, 10], diameter=4,
        depth=5, countersink={"diameter": 6},
    )  # fmt: skip
    # The kernel approximates the curve in which the cylinders meet.
    assert result["removed_volume"] == pytest.approx(3 * alone["removed_volume"], rel=1e-4)
    before = volume(document, "Hole")
    run("set_properties", object_name=result["tools"][0], properties={"Height": 6})
    assert before - volume(document, "Hole") == pytest.approx(3 * PI * 4, rel=1e-4)


def test_a_hole_merges_faces_unless_it_is_told_not_to(document, run):
    run("box", name="A", length=20, width=30, height=40)
    run("box", name="B", length=20, width=30, height=40, position=[20, 0, 0])
    run("fuse", objects=["A", "B"], name="U", refine=False)
    drilled = {"object_name": "U", "face": "right", "diameter": 4, "depth": 5}
    # A cylinder and its bottom; the two halves of four sides are merged.
    assert run("drill", **drilled, refine=False)["shape"]["faces"] == 10 + 2
    run("undo")
    assert run("drill", **drilled)["shape"]["faces"] == 6 + 2


def test_a_countersink_in_a_shallow_hole_does_not_reach_below_it(block, run):
    result = run(
        "drill", object_name="A", face="top", diameter=4, depth=3, countersink={"diameter": 8}
    )
    assert result["removed_volume"] == pytest.approx(frustum(4, 2, 2) + PI * 4)


def test_holes_at_points_are_projected_on_the_face(block, run):
    result = run(
        "drill", object_name="A", face="top", diameter=2, depth=3,
        positions=[[5, 6, 0], [20, 30, 100]],
    )  # fmt: skip
    assert result["centers"] == [[5, 6, 45], [20, 30, 45]]
    assert result["removed_volume"] == pytest.approx(2 * PI * 3)


def test_the_middle_of_a_face_is_not_shifted_by_holes_in_it(block, run):
    run("drill", object_name="A", face="top", diameter=6, offset=[-5, 7])
    assert run("drill", object_name="A", face="top", diameter=2)["centers"] == [[13, 19, 45]]


def test_the_middle_of_a_round_face_is_its_center(document, run):
    run("cylinder", name="C", radius=10, height=8, position=[1, 2, 3], rotation=[10, 20, 30])
    axis = document.C.Placement.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
    top = {"near": list(document.C.Placement.Base + axis * 8.5)}
    result = run("drill", object_name="C", face=top, diameter=4, through=True)
    assert result["centers"][0] == pytest.approx(list(document.C.Placement.Base + axis * 8))
    assert result["shape"]["volume"] == pytest.approx(PI * (100 - 4) * 8)


def test_places_in_a_turned_part_are_global(turned, document, run):
    # The box reaches from x = 70 to 100 and from y = 0 to 20.
    result = run("drill", object_name="A", face="top", offset=[3, 1], diameter=4, depth=5)
    assert result["centers"] == [[pytest.approx(88), pytest.approx(11), pytest.approx(40)]]
    assert result["shape"]["volume"] == pytest.approx(24000 - PI * 4 * 5)
    assert document.Hole.getParentGeoFeatureGroup() == turned
    (drill,) = result["tools"]
    box = run("get_bounding_box", object_name=drill)["bounding_box"]
    assert box["min"] == pytest.approx([86, 9, 35])
    pocket = run(
        "create_pocket",
        object_name="A",
        face="right",
        position=[0, 5, 30],
        length=4,
        width=6,
        depth=2,
    )
    assert pocket["centers"] == [[pytest.approx(100), pytest.approx(5), pytest.approx(30)]]
    assert pocket["removed_volume"] == pytest.approx(48)
    turned.Placement = FreeCAD.Placement()
    document.recompute()
    assert volume(document, "Pocket") == pytest.approx(24000 - PI * 4 * 5 - 48)


def test_a_hole_into_a_cylinder_goes_towards_its_axis(document, run, codes):
    run("cylinder", name="C", radius=10, height=40)
    result = run(
        "drill", object_name="C", face={"type": "Cylinder"}, position=[0, -50, 20], diameter=4,
        depth=10,
    )  # fmt: skip
    assert result["centers"] == [[0, -10, 20]]
    assert result["axes"]["normal"] == [0, -1, 0]
    assert result["follows_face"] is False
    # The kernel approximates the curve in which the cylinders meet.
    assert result["removed_volume"] == pytest.approx(crossing(2, 10) / 2, rel=1e-4)
    assert codes(result) == []
    run("undo")
    through = run(
        "drill", object_name="C", face={"type": "Cylinder"}, position=[0, -50, 20], diameter=4,
        through=True,
    )  # fmt: skip
    assert through["removed_volume"] == pytest.approx(crossing(2, 10), rel=1e-4)


def test_a_hole_over_the_border_of_its_face_is_told(block, run, codes):
    result = run("drill", object_name="A", face="top", offset=[10, 0], diameter=4, depth=5)
    assert codes(result) == ["OVER_EDGE_OF_FACE"]
    assert result["removed_volume"] == pytest.approx(PI * 4 * 5 / 2)


def test_a_hole_over_the_end_of_a_cylinder_is_told(document, run, codes):
    run("cylinder", name="C", radius=10, height=40, rotation=[10, 20, 30])
    axis = document.C.Placement.Rotation.multVec(FreeCAD.Vector(0, 0, 1))
    beside = document.C.Placement.Rotation.multVec(FreeCAD.Vector(0, 20, 0))
    for height, expected in (
        (2.5, []),
        (1.5, ["OVER_EDGE_OF_FACE"]),
        (38.5, ["OVER_EDGE_OF_FACE"]),
    ):
        result = run(
            "drill", object_name="C", face={"type": "Cylinder"}, diameter=4, depth=3,
            position=list(beside + axis * height),
        )  # fmt: skip
        assert codes(result) == expected
        run("undo")


@pytest.mark.covers(
    "create_pocket",
    bad=({"object_name": "A", "face": "Face9"}, "REFERENCE_LOST"),
    change={"object_name": "A", "face": "front", "length": 4, "width": 3, "depth": 2},
)
def test_a_pocket_that_parts_the_body_is_told(block, run, codes):
    result = run("create_pocket", object_name="A", face="top", length=2, width=40, through=True)
    assert codes(result) == ["OVER_EDGE_OF_FACE", "RESULT_IN_PIECES"]
    assert result["shape"]["solids"] == 2


def test_a_hole_in_a_wider_one_removes_nothing(block, run, codes):
    run("drill", object_name="A", face="top", diameter=10, depth=5)
    again = run("drill", object_name="A", face="top", diameter=6, depth=5)
    assert codes(again) == ["CONSUMED_OBJECT_FOLLOWED", "NOTHING_REMOVED"]
    assert again["removed_volume"] == 0


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"offset": [13, 0]}, "offset"),
        ({"position": [40, 0, 0]}, "position"),
        ({"diameter": 60}, "diameter"),
        ({"radius": 30}, "radius"),
        ({"diameter": 4, "countersink": {"diameter": 60, "angle": 150}}, "countersink.diameter"),
        ({"depth": 0}, "depth"),
        ({"depth": 3, "through": True}, "depth"),
        ({"offset": [0, 0], "position": [0, 0, 0]}, "position"),
        ({"offset": [[1, 1], [1, 1]]}, "offset"),
        ({"offset": [1, 2, 3]}, "offset"),
        ({"diameter": 4, "radius": 3}, "radius"),
        ({"countersink": {"diameter": 5}}, "countersink.diameter"),
        ({"counterbore": {"diameter": 8}}, "counterbore"),
        ({"counterbore": {"diameter": 8, "depth": 10}}, "counterbore"),
        ({"countersink": {"diameter": 50, "angle": 60}}, "countersink"),
        ({"countersink": {"diameter": 8}, "counterbore": {"diameter": 8, "depth": 1}},
         "countersink"),
    ],
)  # fmt: skip
def test_a_hole_that_cannot_be_is_refused(block, refused, wrong, field):
    error = refused("drill", object_name="A", face="top", **wrong)
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)


def test_what_is_beside_the_face_is_told_where_the_face_is(block, refused):
    error = refused("create_pocket", object_name="A", face="top", offset=[0, 25])
    assert error.allowed == "[u, v] with u from -10 to 10 and v from -15 to 15"


@pytest.mark.parametrize(
    ("face", "code"),
    [("all", "AMBIGUOUS"), ("Face7", "REFERENCE_LOST"), ("topp", "INVALID_PARAMETER")],
)
def test_a_face_that_is_not_one_is_refused(block, refused, face, code):
    assert refused("create_pocket", object_name="A", face=face).code == code


def test_faces_that_nothing_can_be_drilled_into_are_refused(document, run, refused):
    run("sphere", name="S")
    run("cylinder", name="C", radius=10, height=40)
    round_ = {"type": "Cylinder"}
    assert refused("drill", object_name="S", face=1).field == "face"
    assert (
        refused("create_pocket", object_name="C", face=round_, position=[20, 0, 20]).field == "face"
    )
    assert refused("drill", object_name="C", face=round_).field == "position"
    assert refused("drill", object_name="C", face=round_, offset=[1, 1]).field == "offset"
    assert refused("drill", object_name="C", face=round_, position=[0, 0, 5]).field == "position"
    assert refused("drill", object_name="C", face=round_, position=[5, 0, 50]).field == "position"
    wide = {"object_name": "C", "face": round_, "position": [20, 0, 20], "diameter": 20}
    assert refused("drill", **wide).field == "diameter"
    run("drill", object_name="C", face="top", diameter=8, through=True)
    inside = {"type": "Cylinder", "radius": 4}
    error = refused("drill", object_name="C", face=inside, position=[1, 0, 20], diameter=2)
    assert (error.field, "inside" in error.message) == ("face", True)


def test_a_hole_needs_a_solid(document, run, refused):
    run("create_plane", name="N")
    assert refused("drill", object_name="N", face=1).field == "object_name"
