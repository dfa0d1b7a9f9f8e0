# SPDX-License-Identifier: MIT
"""Datums of bodies: where they are told to be, what they follow, and what they refuse."""

from __future__ import annotations

import math

import FreeCAD
import pytest

CIRCLE = {"type": "circle", "center": [9, 9], "radius": 2}
TOP_RIM = {"type": "Circle", "near": [10, 10, 10]}
HALF = math.sqrt(0.5)
CORNERS = [{"object": "Body", "vertex": at} for at in ([0, 0, 0], [40, 0, 0], [40, 30, 10])]


@pytest.fixture
def block(document, with_part_design, run):
    """A body with a block of 40 x 30 x 10, and a hole of radius 3 at 10, 10."""
    run("create_body", name="Body")
    plate = {"type": "rectangle", "id": "r1", "corner": [0, 0], "width": 40, "height": 30}
    bore = {"type": "circle", "id": "bore", "center": [10, 10], "radius": 3}
    run("create_sketch", body="Body", geometry=[plate, bore], name="Base")
    run("pad", profile="Base", length=10, name="Block")
    return document.Body


def frame_of(obj):
    """The frame of an object as FreeCAD has it, in global coordinates."""
    outer = obj.getParentGeoFeatureGroup().getGlobalPlacement()
    where = outer.multiply(obj.Placement)
    axes = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
    x, y, z = (list(where.Rotation.multVec(FreeCAD.Vector(*one))) for one in axes)
    return {"origin": list(where.Base), "x": x, "y": y, "normal": z}


def same(frame, other):
    return all(frame[key] == pytest.approx(other[key], abs=1e-7) for key in other)


def shown(document, result):
    """The datum of a reply, which is where that says; the tip and all states are as before."""
    datum = document.getObject(result["object_id"])
    assert same(result["frame"], frame_of(datum))
    assert document.Body.Tip == document.Block
    assert [one.Name for one in document.Objects if one.State != ["Up-to-date"]] == []
    assert datum.Visibility
    return datum


@pytest.mark.covers(
    "create_datum",
    bad=({"kind": "plane", "on": {"object": "A", "face": "top"}}, "INVALID_PARAMETER"),
    before=[("run_script", {"script": "from tests.part_design import examples; examples(doc)"})],
    change={"kind": "axis", "on": {"object": "First", "face": "right"}, "offset": [1, 2, 3]},
    before_example=[
        ("run_script", {"script": "from tests.part_design import examples; examples(doc)"})
    ],
)
@pytest.mark.parametrize(
    ("place", "type_id", "origin", "x", "normal"),
    [
        ({"kind": "plane", "on": "xz", "offset": 5}, "Plane", (0, -5, 0), (1, 0, 0), (0, -1, 0)),
        ({"kind": "plane"}, "Plane", (0, 0, 0), (1, 0, 0), (0, 0, 1)),
        ({"kind": "frame", "on": "yz"}, "CoordinateSystem", (0, 0, 0), (0, 1, 0), (1, 0, 0)),
        ({"kind": "axis", "on": "xz", "offset": [1, 2, 0]}, "Line",
         (1, 0, 2), (1, 0, 0), (0, -1, 0)),
        ({"kind": "point", "on": "xy", "offset": [1, 2, 3]}, "Point",
         (1, 2, 3), (1, 0, 0), (0, 0, 1)),
        ({"kind": "plane", "on": {"object": "Body", "face": "right"}, "offset": 2, "rotation": 90},
         "Plane", (42, 0, 0), (0, 0, 1), (1, 0, 0)),
        ({"kind": "plane", "on": {"object": "Body", "face": "front"}}, "Plane",
         (0, 0, 0), (1, 0, 0), (0, -1, 0)),
        ({"kind": "frame", "on": {"object": "Block", "face": "bottom"}}, "CoordinateSystem",
         (0, 0, 0), (1, 0, 0), (0, 0, -1)),
        ({"kind": "axis", "on": {"object": "Body", "face": "right"}}, "Line",
         (40, 0, 0), (0, 1, 0), (1, 0, 0)),
        ({"kind": "plane", "on": "xy", "rotation": {"axis": "x", "angle": 45}}, "Plane",
         (0, 0, 0), (1, 0, 0), (0, -HALF, HALF)),
        ({"kind": "plane", "on": {"object": "Body", "vertex": [40, 30, 10]}}, "Plane",
         (40, 30, 10), (1, 0, 0), (0, 0, 1)),
        ({"kind": "axis", "on": {"object": "Body", "vertex": [40, 30, 10]}, "offset": [1, 0, 0]},
         "Line", (41, 30, 10), (1, 0, 0), (0, 0, 1)),
        ({"kind": "point", "on": {"object": "Body", "vertex": [40, 30, 10]}, "offset": 4},
         "Point", (40, 30, 14), (1, 0, 0), (0, 0, 1)),
        ({"kind": "plane", "through": CORNERS}, "Plane", (0, 0, 0), (1, 0, 0),
         (0, -math.sqrt(0.1), math.sqrt(0.9))),
        ({"kind": "frame", "through": CORNERS[1:] + CORNERS[:1]}, "CoordinateSystem", (40, 0, 0),
         (0, math.sqrt(0.9), math.sqrt(0.1)), (0, -math.sqrt(0.1), math.sqrt(0.9))),
        ({"kind": "plane", "through": [[0, 0, 1], [2, 0, 1], [0, 1, 2]]}, "Plane", (0, 0, 1),
         (1, 0, 0), (0, -HALF, HALF)),
        ({"kind": "point", "through": [[1, 2, 3]]}, "Point", (1, 2, 3), (1, 0, 0), (0, 0, 1)),
        ({"kind": "point", "through": [1, 2, 3], "offset": 2}, "Point",
         (1, 2, 5), (1, 0, 0), (0, 0, 1)),
    ],
)  # fmt: skip
def test_a_datum_lies_where_it_is_put(block, document, run, place, type_id, origin, x, normal):
    result = run("create_datum", **place)
    assert result["type"] == f"PartDesign::{type_id}"
    assert result["body"] == "Body"
    assert result["kind"] == place["kind"]
    shown(document, result)
    assert same(result["frame"], {"origin": origin, "x": x, "normal": normal})


def line_through(frame):
    """The foot on an axis from the origin, and its direction without a sign."""
    base, way = FreeCAD.Vector(*frame["origin"]), FreeCAD.Vector(*frame["normal"])
    return base - way * base.dot(way), way


@pytest.mark.parametrize(
    ("place", "foot", "along"),
    [
        ({"on": {"object": "Body", "edge": {"near": [20, 30, 10]}}}, (0, 30, 10), (1, 0, 0)),
        ({"through": {"object": "Body", "edge": {"near": [20, 30, 10]}}}, (0, 30, 10), (1, 0, 0)),
        ({"through": CORNERS[1:]}, None, (0, math.sqrt(0.9), math.sqrt(0.1))),
        ({"through": [[1, 2, 3], [1, 2, 4]]}, (1, 2, 0), (0, 0, 1)),
        ({"on": {"object": "Body", "edge": TOP_RIM}},
         (10, 10, 0), (0, 0, 1)),
        ({"on": {"object": "Body", "face": {"type": "Cylinder"}}}, (10, 10, 0), (0, 0, 1)),
    ],
)  # fmt: skip
def test_an_axis_runs_along_an_edge_about_a_round_one_and_through_points(
    block, document, run, place, foot, along
):
    result = run("create_datum", kind="axis", **place)
    shown(document, result)
    at, way = line_through(result["frame"])
    assert abs(way.dot(FreeCAD.Vector(*along))) == pytest.approx(1)
    if foot is not None:
        assert list(at) == pytest.approx(foot, abs=1e-7)


@pytest.mark.parametrize(
    ("on", "origin"),
    [
        ({"edge": {"near": [20, 30, 10]}}, (20, 30, 10)),
        ({"edge": TOP_RIM}, (10, 10, 10)),
        ({"face": "right"}, (40, 15, 5)),
    ],
)
def test_a_point_lies_in_the_middle_of_an_edge_or_a_face(block, document, run, on, origin):
    result = run("create_datum", kind="point", on={"object": "Body", **on})
    shown(document, result)
    assert result["frame"]["origin"] == pytest.approx(origin)


def test_a_plane_on_an_edge_stands_across_its_start(block, document, run):
    result = run(
        "create_datum", kind="plane", on={"object": "Body", "edge": {"near": [20, 30, 10]}}
    )
    shown(document, result)
    assert [abs(one) for one in result["frame"]["normal"]] == pytest.approx([1, 0, 0], abs=1e-9)
    assert result["frame"]["origin"][1:] == pytest.approx([30, 10])


def test_what_it_is_attached_to_is_told_by_handles_that_commands_take(block, document, run):
    made = run("create_datum", kind="plane", on={"object": "Body", "face": "right"}, offset=3)
    (told,) = made["attached_to"]
    assert told["object"] == "Block"
    again = run("create_datum", kind="axis", on=told["handle"])
    assert again["attached_to"] == [told]
    on_datum = run("create_datum", kind="frame", on=made["object_id"], offset=1)
    assert on_datum["attached_to"] == [{"object": made["object_id"]}]
    assert on_datum["frame"]["origin"] == pytest.approx([44, 0, 0])
    assert run("create_datum", kind="plane", on="yz")["attached_to"] == [{"plane": "yz"}]
    assert "attached_to" not in run("create_datum", kind="point", through=[[1, 1, 1]])


@pytest.mark.parametrize("kind", ["plane", "axis", "point", "frame"])
@pytest.mark.parametrize("other", ["Plane", "Axis", "Point", "Frame"])
def test_each_kind_of_datum_can_be_put_on_each(block, document, run, kind, other):
    run("create_datum", kind=other.lower(), on="xz", offset=[1, 2, 3], name=other)
    result = run("create_datum", kind=kind, on=other, name="Second")
    shown(document, result)
    origin = result["frame"]["origin"]
    if (kind, other) in (("axis", "Axis"),):
        assert [origin[0], origin[2]] == pytest.approx([1, 2])
    else:
        assert origin == pytest.approx([1, -3, 2])


@pytest.mark.parametrize("within", [False, True])
def test_a_moved_body_and_a_part_around_it_count(block, document, run, within):
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    block.Placement = FreeCAD.Placement(FreeCAD.Vector(100, 0, 5), turn)
    if within:
        part = document.addObject("App::Part", "Part")
        part.addObject(block)
        part.Placement = FreeCAD.Placement(FreeCAD.Vector(0, 0, 20), FreeCAD.Rotation())
    document.recompute()
    up = 20 if within else 0
    right = {"object": "Body", "face": {"near": [85, 40, up + 10]}}
    on_face = run("create_datum", kind="plane", on=right, offset=2)
    shown(document, on_face)
    assert same(on_face["frame"], {"origin": (100, 42, up + 5), "normal": (0, 1, 0)})
    corner = run("create_datum", kind="point", on={"object": "Body", "vertex": [100, 0, up + 5]})
    assert corner["frame"]["origin"] == pytest.approx([100, 0, up + 5])
    free = run("create_datum", kind="axis", through=[[1, 2, 3], [1, 2, 5]])
    assert same(free["frame"], {"origin": (1, 2, 3), "normal": (0, 0, 1)})
    level = run("create_datum", kind="plane", on="xy", offset=1)
    assert same(level["frame"], {"origin": (100, 0, up + 6), "x": (0, 1, 0)})


def test_a_datum_follows_its_face_and_what_lies_on_it_follows_too(block, document, run, codes):
    top = {"object": "Body", "face": "top"}
    run("create_datum", kind="plane", on=top, offset=1, name="Level")
    bore = {"object": "Body", "face": {"type": "Cylinder"}}
    run("create_datum", kind="axis", on=bore, name="Middle")
    run("create_sketch", on="Level", geometry=[CIRCLE], name="Top")
    result = run("set_dimensions", values={"Block.Length": 25})
    assert codes(result) == []
    assert frame_of(document.Level)["origin"][2] == pytest.approx(26)
    assert frame_of(document.Top)["origin"][2] == pytest.approx(26)
    run("edit_sketch", object_name="Base", update={"bore": {"center": [20, 15]}})
    at, _ = line_through(frame_of(document.Middle))
    assert list(at) == pytest.approx([20, 15, 0], abs=1e-7)
    assert [one.Name for one in document.Objects if one.State != ["Up-to-date"]] == []


def test_a_datum_follows_its_corners(block, document, run, codes):
    run("create_datum", kind="point", on=CORNERS[2], name="Corner")
    run("create_datum", kind="plane", through=CORNERS, name="Slope")
    result = run("set_dimensions", values={"Base.r1_width": 60, "Block.Length": 25})
    assert codes(result) == []
    assert frame_of(document.Corner)["origin"] == pytest.approx([60, 30, 25])
    normal = FreeCAD.Vector(60, 0, 0).cross(FreeCAD.Vector(60, 30, 25)).normalize()
    assert frame_of(document.Slope)["normal"] == pytest.approx(list(normal), abs=1e-7)
    assert [one.Name for one in document.Objects if one.State != ["Up-to-date"]] == []


def test_elements_that_get_other_numbers_are_found_again(block, document, run, codes):
    right = run("create_datum", kind="plane", on={"object": "Body", "face": "right"})["object_id"]
    corner = {"object": "Body", "vertex": [40, 30, 10]}
    point = run("create_datum", kind="point", on=corner)["object_id"]
    edge = {"object": "Body", "edge": {"near": [40, 30, 5]}}
    upright = run("create_datum", kind="axis", on=edge)["object_id"]
    before = [frame_of(document.getObject(name)) for name in (right, point, upright)]
    # The front side becomes two lines, and a second hole comes.
    geometry = [
        {"type": "line", "id": "l1", "start": [0, 0], "end": [20, -5]},
        {"type": "line", "id": "l2", "start": [20, -5], "end": [40, 0]},
        {"type": "circle", "id": "c2", "center": [30, 10], "radius": 2},
    ]
    result = run(
        "edit_sketch", object_name="Base", remove=["r1.bottom"], add={"geometry": geometry}
    )
    assert set(codes(result)) <= {"NOT_FULLY_CONSTRAINED"}
    after = [frame_of(document.getObject(name)) for name in (right, point, upright)]
    assert all(same(old, new) for old, new in zip(before, after))
    assert block.Shape.Volume == pytest.approx(13000 - 130 * math.pi)


def test_an_element_that_is_gone_is_told(block, document, run, codes):
    corner = {"object": "Body", "vertex": [40, 0, 10]}
    point = run("create_datum", kind="point", on=corner)["object_id"]
    geometry = [{"type": "line", "id": "cut", "start": [30, 0], "end": [40, 8]}]
    change = {
        "remove": ["r1.bottom", "r1.right"],
        "add": {
            "geometry": [
                *geometry,
                {"type": "line", "id": "front", "start": [0, 0], "end": [30, 0]},
                {"type": "line", "id": "side", "start": [40, 8], "end": [40, 30]},
            ]
        },
    }
    result = run("edit_sketch", object_name="Base", **change)
    told = [one for one in result["warnings"] if one["object_id"] == point]
    assert [one["code"] for one in told] in (["REFERENCE_MOVED"], ["DEPENDENTS_BROKEN"])
    assert result["lost"][0]["object_id"] == point


def test_what_a_datum_lies_on_is_not_deleted_by_itself(block, document, run, refused):
    run("create_datum", kind="plane", on={"object": "Body", "face": "top"}, name="Level")
    run("create_sketch", on="Level", geometry=[CIRCLE], name="Above")
    error = refused("delete_object", object_name="Block")
    assert error.code == "INVALID_PARAMETER"
    assert "Level" in error.candidates
    assert refused("delete_object", object_name="Level").candidates == ["Above"]
    run("delete_object", object_name="Block", recursive=True)
    assert {one.Name for one in block.Group} == {"Base"}


def test_a_point_between_two_vertices_means_neither(block, refused):
    error = refused("create_datum", kind="point", on={"object": "Body", "vertex": [20, 30, 0]})
    assert (error.code, error.field) == ("AMBIGUOUS", "on")
    assert len(error.candidates) == 2


@pytest.mark.parametrize(
    ("place", "field"),
    [
        ({"kind": "plane", "through": [[0, 0, 0], [1, 1, 1], [2, 2, 2]]}, "through"),
        ({"kind": "axis", "through": [[1, 1, 1], [1, 1, 1]]}, "through"),
        ({"kind": "plane", "through": [CORNERS[0], CORNERS[1], [1, 2, 3]]}, "through"),
        ({"kind": "axis", "through": [[1, 1, 1]]}, "through"),
        ({"kind": "axis", "through": ["Level", CORNERS[0]]}, "through"),
        ({"kind": "plane", "through": [CORNERS[0], CORNERS[1], "Upright"]}, "through"),
        ({"kind": "plane", "through": [CORNERS[0]]}, "through"),
        ({"kind": "plane", "through": [{"object": "Body", "edge": {"near": [20, 0, 0]}}] * 2},
         "through"),
        ({"kind": "plane", "on": {"object": "Body", "face": {"type": "Cylinder"}}}, "on"),
        ({"kind": "axis", "on": "Base.bore"}, "on"),
        ({"kind": "plane", "on": "Block"}, "on"),
        ({"kind": "axis", "through": {"object": "Body", "edge": TOP_RIM}}, "through[0]"),
        ({"kind": "plane", "on": {"object": "Body", "vertex": "Vertex99"}}, "on"),
        ({"kind": "plane", "on": {"object": "Body", "edge": {"type": "Circle"}}}, "on"),
        ({"kind": "plane", "on": CORNERS[0], "rotation": 30}, "rotation"),
        ({"kind": "plane", "on": {"object": "Body", "face": "top"}, "body": "Other"}, "body"),
        ({"kind": "plane", "on": {"object": "Box", "face": "top"}}, "on"),
    ],
)  # fmt: skip
def test_what_spans_nothing_or_lies_elsewhere_is_refused(
    block, document, run, refused, place, field
):
    run("create_datum", kind="plane", name="Level")
    run("create_datum", kind="axis", name="Upright")
    run("create_body", name="Other")
    run("box", name="Box")
    error = refused("create_datum", **place)
    assert error.field == field


def test_an_edge_of_a_curve_is_no_axis(document, with_part_design, run, refused):
    run("create_body", name="Body")
    shape = [
        {"type": "spline", "through": [[0, 0], [10, 8], [20, 0]]},
        {"type": "line", "start": [20, 0], "end": [0, 0]},
    ]
    run("create_sketch", body="Body", geometry=shape, name="Base")
    run("pad", profile="Base", length=10, name="Block")
    curve = {"object": "Body", "edge": {"type": "BSplineCurve", "near": [10, 8, 10]}}
    assert refused("create_datum", kind="axis", on=curve).code == "INVALID_PARAMETER"
    assert refused("create_datum", kind="point", on=curve).code == "INVALID_PARAMETER"
    across = run("create_datum", kind="plane", on=curve)
    assert across["frame"]["normal"][2] == pytest.approx(0, abs=1e-9)


def test_without_a_body_there_is_no_place_for_a_datum(document, with_part_design, run, refused):
    assert refused("create_datum", kind="plane").code == "MISSING_PARAMETER"
    for name in ("One", "Two"):
        run("create_body", name=name)
    error = refused("create_datum", kind="plane")
    assert error.code == "AMBIGUOUS_OBJECT"
    assert error.candidates == ["One", "Two"]
    assert run("create_datum", kind="plane", body="Two")["body"] == "Two"


def test_offset_and_rotation_are_edited(block, document, run):
    right = {"object": "Body", "face": "right"}
    name = run("create_datum", kind="plane", on=right, offset=2, rotation=90)["object_id"]
    datum = document.getObject(name)
    told = run("get_properties", object_name=name)["properties"]
    assert told["offset"]["value"] == pytest.approx(2)
    assert told["rotation"]["value"] == pytest.approx(90)
    assert told["body"]["value"] == "Body"
    run("set_properties", object_name=name, properties={"offset": "1 in"})
    expected = {"origin": (65.4, 0, 0), "x": (0, 0, 1), "normal": (1, 0, 0)}
    assert same(frame_of(datum), expected)
    tilt = {"rotation": {"axis": "x", "angle": 45}, "offset": [1, 2, 3]}
    run("set_properties", object_name=name, properties=tilt)
    expected = {"origin": (43, 1, 2), "x": (0, 1, 0), "normal": (HALF, 0, -HALF)}
    assert same(frame_of(datum), expected) or same(
        frame_of(datum), {**expected, "normal": (HALF, 0, HALF)}
    )
    again = run("get_properties", object_name=name)["properties"]
    assert again["offset"]["value"] == pytest.approx([1, 2, 3])
    assert again["rotation"]["value"][0] == pytest.approx(math.sin(math.radians(22.5)))
    on = again["on"]["value"]
    second = run(
        "create_datum", kind="plane", on=on, offset=[1, 2, 3], rotation=again["rotation"]["value"]
    )
    assert same(second["frame"], frame_of(datum))


def test_an_offset_moves_what_lies_on_the_datum(block, document, run):
    run("create_datum", kind="plane", on="xy", offset=10, name="Level")
    circle = {"type": "circle", "center": [25, 15], "radius": 4}
    run("create_sketch", on="Level", geometry=[circle], name="Ring")
    run("pad", profile="Ring", length=5)
    assert block.Shape.Volume == pytest.approx(12000 - 90 * math.pi + 80 * math.pi)
    run("set_properties", object_name="Level", properties={"offset": 7})
    assert block.Shape.Volume == pytest.approx(12000 - 90 * math.pi + 32 * math.pi)


@pytest.mark.parametrize(
    ("place", "properties"),
    [
        ({"through": [[0, 0, 1], [2, 0, 1], [0, 1, 2]]}, {"offset": 3}),
        ({"on": {"object": "Body", "vertex": [0, 0, 0]}}, {"rotation": 3}),
        ({"on": "xy"}, {"kind": "axis"}),
        ({"on": "xy"}, {"body": "Other"}),
    ],
)
def test_what_a_datum_has_not_is_not_edited(block, run, refused, place, properties):
    name = run("create_datum", kind="plane", **place)["object_id"]
    error = refused("set_properties", object_name=name, properties=properties)
    assert error.code == "INVALID_PARAMETER"


@pytest.mark.parametrize("kind", ["plane", "axis", "point", "frame"])
def test_a_datum_lies_on_a_sketch(block, document, run, kind):
    top = {"object": "Body", "face": "top"}
    run("create_sketch", on=top, offset=[1, 2, 0], geometry=[CIRCLE], name="Ring")
    result = run("create_datum", kind=kind, on="Ring", offset=3)
    shown(document, result)
    assert same(result["frame"], {"origin": (1, 2, 13), "normal": (0, 0, 1)})
    assert result["attached_to"] == [{"object": "Ring"}]
