# SPDX-License-Identifier: MIT
"""Sketches against their closed forms: what is drawn, what is fixed, and where they lie."""

from __future__ import annotations

import math

import Part
import pytest

COMPOUNDS = {
    "rectangle": ({"corner": [1, 2], "width": 10, "height": 6}, 60.0, 32, 4),
    "rectangle about a point": ({"center": [3, 4], "width": 10, "height": 6}, 60.0, 32, 4),
    "rectangle with round corners": (
        {"center": [0, 0], "width": 10, "height": 6, "radius": 1},
        60.0 - (4.0 - math.pi),
        24 + 2 * math.pi,
        5,
    ),
    "slot": (
        {"start": [0, 0], "end": [12, 5], "width": 4},
        4 * 13 + 4 * math.pi,
        2 * 13 + 4 * math.pi,
        5,
    ),
    "slot about a point": (
        {"center": [1, 1], "length": 10, "width": 4, "angle": 200},
        4 * 10 + 4 * math.pi,
        2 * 10 + 4 * math.pi,
        5,
    ),
    "polygon": ({"center": [2, 3], "sides": 6, "radius": 5}, 37.5 * math.sqrt(3), 30, 4),
    "polygon across flats": (
        {"center": [2, 3], "sides": 6, "across_flats": 10, "angle": 30},
        50 * math.sqrt(3),
        20 * math.sqrt(3),
        4,
    ),
    "polygon of three": (
        {"center": [0, 0], "sides": 3, "radius": 2, "angle": 90},
        3 * math.sqrt(3),
        6 * math.sqrt(3),
        4,
    ),
}
"""By name: sizes, area, perimeter, and the degrees of freedom without sizes and place."""


def area(sketch):
    return Part.Face(Part.Wire(Part.__sortEdges__(sketch.Shape.Edges))).Area


def kind(name):
    return name.split()[0]


@pytest.mark.parametrize("name", COMPOUNDS)
def test_a_compound_has_its_area_and_is_fully_constrained(document, run, name):
    sizes, expected, perimeter, _ = COMPOUNDS[name]
    result = run("create_sketch", geometry=[{"type": kind(name), **sizes}])
    sketch = document.getObject(result["object_id"])
    assert area(sketch) == pytest.approx(expected)
    assert sketch.Shape.Length == pytest.approx(perimeter)
    assert sketch.FullyConstrained
    assert result["sketch"]["degrees_of_freedom"] == 0
    assert result["sketch"]["profile"]["area"] == pytest.approx(expected)
    assert not {"added", "moved"} & set(result["sketch"])
    assert result["warnings"] == []


@pytest.mark.parametrize("name", COMPOUNDS)
def test_a_compound_without_sizes_and_place_can_have_any(document, run, codes, name):
    sizes, expected, _, freedom = COMPOUNDS[name]
    entry = {"type": kind(name), **sizes, "sized": False, "placed": False}
    result = run("create_sketch", geometry=[entry])
    sketch = document.getObject(result["object_id"])
    assert area(sketch) == pytest.approx(expected)
    assert not sketch.FullyConstrained
    assert result["sketch"]["degrees_of_freedom"] == freedom
    assert getattr(sketch, "DoF", freedom) == freedom
    assert codes(result) == ["NOT_FULLY_CONSTRAINED"]


def test_what_is_missing_fixes_a_sketch_when_it_is_sent(run):
    geometry = [LINE, CIRCLE]
    free = run("create_sketch", geometry=geometry)["sketch"]
    assert free["degrees_of_freedom"] == 7
    assert free["free"] != []
    fixed = run("create_sketch", geometry=geometry, constraints=free["missing"])["sketch"]
    assert fixed["degrees_of_freedom"] == 0


def test_a_large_sketch_is_told_by_its_counts(document, run):
    points = [[at, at % 2] for at in range(60)]
    told = run("create_sketch", geometry=[{"type": "polyline", "points": points}])["sketch"]
    assert (told["geometry_count"], told["constraint_count"]) == (59, 58)
    assert told["degrees_of_freedom"] == 120
    assert "geometry" not in told


def test_of_many_elements_a_change_tells_those_that_moved(run):
    points = [{"type": "point", "id": f"p{at}", "at": [at, 5]} for at in range(50)]
    fixed = {"type": "distance_y", "of": "p7", "value": 6}
    told = run("create_sketch", geometry=points, constraints=[fixed])["sketch"]
    assert (told["geometry_count"], told["moved_count"]) == (50, 1)
    assert told["geometry"] == [{"id": "p7", "type": "point", "at": [7, 6]}]
    lifted = [{"type": "distance_y", "of": f"p{at}", "value": 8} for at in range(9, 50)]
    told = run("edit_sketch", object_name="Sketch", add={"constraints": lifted})["sketch"]
    assert told["moved_count"] == 41
    assert [one["id"] for one in told["geometry"]] == [f"p{at}" for at in range(9, 49)]


def test_of_many_elements_a_change_tells_the_constraints_that_are_not_as_sent(run):
    points = [{"type": "point", "id": f"p{at}", "at": [at, 5]} for at in range(50)]
    sent = [
        {"type": "distance_y", "of": "p1", "value": 5},
        {"type": "distance_x", "of": "p2", "name": "wide"},
        {"type": "distance_y", "of": ["p3", "p4"], "value": 0},
        {"type": "coincident", "of": ["p5", "origin"]},
    ]
    told = run("create_sketch", geometry=points, constraints=sent)["sketch"]
    assert (told["constraint_count"], told["differing_count"]) == (4, 2)
    wide = {"name": "wide", "type": "distance_x", "of": ["origin", "p2"], "value": 2}
    assert told["constraints"] == [wide, {"type": "horizontal", "of": ["p3", "p4"]}]
    add = {"geometry": [{"type": "line", "start": [60, 0], "end": [70, 0]}]}
    told = run("edit_sketch", object_name="Sketch", add=add)["sketch"]
    assert "constraints" not in told


def test_of_many_joined_ends_the_number_is_told(run):
    lines = [{"type": "line", "start": [at, 0], "end": [at + 1, 0]} for at in range(50)]
    told = run("create_sketch", geometry=lines)["sketch"]
    assert told["added_count"] == 49
    assert "added" not in told


def test_the_parts_and_the_dimensions_of_a_compound_have_names(run):
    entry = {"type": "rectangle", "id": "plate", "center": [3, 4], "width": 10, "height": 6}
    told = run("create_sketch", geometry=[entry])["sketch"]
    parts = ["bottom", "right", "top", "left", "center"]
    assert [one["id"] for one in told["geometry"]] == [f"plate.{part}" for part in parts]
    named = {one["name"]: one["value"] for one in told["constraints"] if "name" in one}
    assert named == {"plate_width": 10, "plate_height": 6, "plate_x": 3, "plate_y": 4}


ELEMENTS = [
    ({"type": "point", "at": [1, 2]}, {"id": "p1", "type": "point", "at": [1, 2]}),
    (
        {"type": "line", "start": [0, 0], "end": ["1 in", 5]},
        {"id": "l1", "type": "line", "start": [0, 0], "end": [25.4, 5]},
    ),
    (
        {"type": "circle", "center": [1, 2], "diameter": 6},
        {"id": "c1", "type": "circle", "center": [1, 2], "radius": 3},
    ),
    (
        {"type": "arc", "center": [1, 2], "radius": 2, "start_angle": 0, "end_angle": 90},
        {"id": "a1", "type": "arc", "center": [1, 2], "radius": 2, "start": [3, 2], "end": [1, 4]},
    ),
    (
        {"type": "arc", "start": [2, 0], "through": [0, -2], "end": [-2, 0]},
        {"id": "a1", "type": "arc", "center": [0, 0], "radius": 2, "start": [-2, 0], "end": [2, 0]},
    ),
    (
        {"type": "arc", "center": [0, 0], "start": [0, 3], "end": [-5, 0]},
        {"id": "a1", "type": "arc", "center": [0, 0], "radius": 3, "start": [0, 3], "end": [-3, 0]},
    ),
    (
        {"type": "ellipse", "center": [1, 0], "major_radius": 5, "minor_radius": 3, "angle": 30},
        {
            **{"id": "e1", "type": "ellipse", "center": [1, 0], "major_radius": 5},
            **{"minor_radius": 3, "angle": 30},
        },
    ),
    (
        {"type": "spline", "poles": [[0, 0], [2, 4], [6, 4], [8, 0]]},
        {"id": "b1", "type": "spline", "poles": [[0, 0], [2, 4], [6, 4], [8, 0]], "degree": 3},
    ),
]


@pytest.mark.parametrize(("sent", "told"), ELEMENTS)
def test_an_element_is_told_as_it_was_sent(run, sent, told):
    found = run("create_sketch", geometry=[sent])["sketch"]["geometry"]
    assert len(found) == 1
    assert set(found[0]) == set(told)
    for key, value in told.items():
        if key == "poles":
            assert [one for pole in found[0][key] for one in pole] == pytest.approx(
                [one for pole in value for one in pole]
            )
        else:
            same = isinstance(value, str)
            assert found[0][key] == (value if same else pytest.approx(value, abs=1e-9))


def test_a_spline_passes_its_points_and_an_arc_of_an_ellipse_its_ends(document, run):
    run(
        "create_sketch",
        geometry=[
            {"type": "spline", "through": [[0, 0], [5, 5], [10, 0]]},
            {
                **{"type": "arc_of_ellipse", "center": [0, -10], "major_radius": 4},
                **{"minor_radius": 2, "start_angle": 0, "end_angle": 90, "id": "bow"},
            },
        ],
    )
    curve, bow = document.Sketch.Geometry
    assert curve.toShape().distToShape(Part.Vertex(5, 5, 0))[0] == pytest.approx(0, abs=1e-9)
    assert list(bow.StartPoint) == pytest.approx([4, -10, 0])
    assert list(bow.EndPoint) == pytest.approx([0, -8, 0])


@pytest.mark.covers(
    "create_sketch",
    bad=({"geometry": [{"type": "circle", "center": [0, 0], "radius": 0}]}, "INVALID_PARAMETER"),
    change={"body": "new", "geometry": [{"type": "circle", "center": [0, 0], "radius": 2}]},
)
def test_lines_are_joined_at_their_ends_and_that_is_told(document, run):
    corners = [[0, 0], [30, 0], [30, 20], [0, 20]]
    lines = [
        {"type": "line", "start": corners[at], "end": corners[(at + 1) % 4]} for at in range(4)
    ]
    told = run("create_sketch", geometry=lines)["sketch"]
    assert [one["type"] for one in told["added"]] == ["coincident"] * 4
    assert document.Sketch.Shape.Wires[0].isClosed()
    apart = run("create_sketch", geometry=lines, join=False)["sketch"]
    assert apart["constraints"] == []


def test_ends_that_constraints_join_already_are_not_joined_again(run):
    told = run(
        "create_sketch",
        geometry=[
            {"type": "line", "start": [0, 0], "end": [10, 0]},
            {"type": "arc", "center": [10, 5], "radius": 5, "start_angle": -90, "end_angle": 0},
        ],
        constraints=[{"type": "tangent", "of": ["l1.end", "a1.start"]}],
    )["sketch"]
    assert "added" not in told


LINE = {"type": "line", "start": [0, 0], "end": [9, 1]}
OTHER = {"type": "line", "start": [1, 5], "end": [8, 9]}
CIRCLE = {"type": "circle", "center": [4, 3], "radius": 2}
SECOND = {"type": "circle", "center": [14, 3], "radius": 1}
ARC = {"type": "arc", "center": [20, 0], "radius": 3, "start_angle": 0, "end_angle": 80}
SPOT = {"type": "point", "at": [5, 6]}
SCENE = [LINE, OTHER, CIRCLE, SECOND, ARC, SPOT]


def of(result, name):
    return next(one for one in result["sketch"]["geometry"] if one["id"] == name)


def length(line):
    return math.dist(line["start"], line["end"])


def direction(line):
    (x, y), (to_x, to_y) = line["start"], line["end"]
    return math.degrees(math.atan2(to_y - y, to_x - x))


def turn(line, other):
    return direction(other) - direction(line)


def middle(line):
    return [(one + other) / 2 for one, other in zip(line["start"], line["end"])]


def gap(line, circle):
    return beside(line, circle["center"]) - circle["radius"]


def xs(end, of_name):
    return of_name("l1")[end][0], of_name("l2")[end][0]


def rim(of_name):
    return of_name("c1")["radius"]


apart = math.dist


def beside(line, point):
    (x, y), (to_x, to_y) = line["start"], line["end"]
    turned = (to_x - x) * (point[1] - y) - (to_y - y) * (point[0] - x)
    return abs(turned) / length(line)


HOLDS = [
    ("coincident", ["l1.end", "l2.start"], None, lambda f: apart(f("l1")["end"], f("l2")["start"])),
    ("coincident", ["p1", "origin"], None, lambda f: math.hypot(*f("p1")["at"])),
    ("concentric", ["c1", "a1"], None, lambda f: apart(f("c1")["center"], f("a1")["center"])),
    ("horizontal", ["l1"], None, lambda f: direction(f("l1"))),
    ("horizontal", ["p1", "l1.end"], None, lambda f: f("l1")["end"][1] - f("p1")["at"][1]),
    ("vertical", ["l2"], None, lambda f: abs(direction(f("l2"))) - 90),
    ("vertical", ["p1", "c1.center"], None, lambda f: f("p1")["at"][0] - f("c1")["center"][0]),
    ("parallel", ["l1", "l2"], None, lambda f: direction(f("l1")) - direction(f("l2"))),
    ("parallel", ["l1", "x_axis"], None, lambda f: direction(f("l1"))),
    ("perpendicular", ["l1", "l2"], None, lambda f: abs(turn(f("l1"), f("l2"))) - 90),
    ("equal", ["l1", "l2"], None, lambda f: length(f("l1")) - length(f("l2"))),
    ("equal", ["c2", "c1", "a1"], None, lambda f: f("a1")["radius"] - f("c1")["radius"]),
    ("collinear", ["l1", "l2"], None, lambda f: beside(f("l1"), f("l2")["start"])),
    ("collinear", ["l2", "l1"], None, lambda f: beside(f("l1"), f("l2")["end"])),
    ("tangent", ["l1", "c1"], None, lambda f: gap(f("l1"), f("c1"))),
    ("tangent", ["l1.end", "a1.start"], None, lambda f: apart(f("l1")["end"], f("a1")["start"])),
    ("symmetric", ["l1.end", "l2.end", "y_axis"], None, lambda f: sum(xs("end", f))),
    ("symmetric", ["l1.start", "l2.start", "origin"], None, lambda f: sum(xs("start", f))),
    ("midpoint", ["p1", "l1"], None, lambda f: apart(f("p1")["at"], middle(f("l1")))),
    ("on", ["l1.end", "c1"], None, lambda f: apart(f("l1")["end"], f("c1")["center"]) - rim(f)),
    ("on", ["p1", "x_axis"], None, lambda f: f("p1")["at"][1]),
    ("distance", ["l1"], 12, lambda f: length(f("l1")) - 12),
    ("distance", ["l1.start", "p1"], 12, lambda f: apart(f("l1")["start"], f("p1")["at"]) - 12),
    ("distance", ["p1", "l1"], 3, lambda f: beside(f("l1"), f("p1")["at"]) - 3),
    ("distance_x", ["p1"], -7, lambda f: f("p1")["at"][0] + 7),
    ("distance_x", ["l1"], 7, lambda f: f("l1")["end"][0] - f("l1")["start"][0] - 7),
    ("distance_y", ["p1", "l1.end"], -7, lambda f: f("l1")["end"][1] - f("p1")["at"][1] + 7),
    ("distance_y", ["p1"], 0, lambda f: f("p1")["at"][1]),
    ("distance_x", ["p1", "c1.center"], 0, lambda f: f("c1")["center"][0] - f("p1")["at"][0]),
    ("distance_y", ["l1"], 0, lambda f: direction(f("l1"))),
    ("radius", ["c1"], 3.5, lambda f: f("c1")["radius"] - 3.5),
    ("diameter", ["a1"], 3.5, lambda f: f("a1")["radius"] - 1.75),
    ("angle", ["l1"], 30, lambda f: direction(f("l1")) - 30),
    ("angle", ["l1", "l2"], 40, lambda f: turn(f("l1"), f("l2")) - 40),
    ("block", ["l1"], None, lambda f: apart(f("l1")["end"], [9, 1])),
    ("fix", ["c1.center"], None, lambda f: apart(f("c1")["center"], [4, 3])),
]
"""Constraints, and what is 0 where they hold."""


@pytest.mark.parametrize(
    ("word", "references", "value", "error"), HOLDS, ids=[f"{one[0]} {one[1]}" for one in HOLDS]
)
def test_a_constraint_holds(run, word, references, value, error):
    sized = {} if value is None else {"value": value}
    result = run(
        "create_sketch",
        geometry=SCENE,
        constraints=[{"type": word, "of": references, **sized}],
    )
    assert error(lambda name: of(result, name)) == pytest.approx(0, abs=1e-6)
    assert result["sketch"]["constraints"] != []


DRAWN = [
    ("distance", ["l1"], math.hypot(9, 1)),
    ("distance", ["p1", "origin"], math.hypot(5, 6)),
    ("distance", ["p1", "x_axis"], 6),
    ("distance_x", ["p1"], 5),
    ("distance_y", ["l2.end", "p1"], -3),
    ("radius", ["c1"], 2),
    ("diameter", ["a1"], 6),
    ("angle", ["l1"], math.degrees(math.atan2(1, 9))),
    ("angle", ["a1"], 80),
]


@pytest.mark.parametrize(("word", "references", "value"), DRAWN)
def test_a_dimension_without_a_value_keeps_what_is_drawn(run, word, references, value):
    sent = {"type": word, "of": references, "name": "size"}
    told = run("create_sketch", geometry=SCENE, constraints=[sent])["sketch"]["constraints"]
    assert [(one["name"], one["type"]) for one in told] == [("size", word)]
    assert told[0]["value"] == pytest.approx(value)


def test_a_dimension_that_does_not_drive_only_measures(run):
    told = run(
        "create_sketch",
        geometry=[{"type": "rectangle", "corner": [0, 0], "width": 4, "height": 3}],
        constraints=[
            {"type": "distance", "of": ["r1.bottom.start", "r1.top.start"], "driving": False}
        ],
    )["sketch"]["constraints"][-1]
    assert (told["driving"], told["value"]) == (False, pytest.approx(5))


def test_distances_of_circles_are_newer_than_freecad_0_20(document, run, refused):
    constraint = {"type": "distance", "of": ["c1", "c2"], "value": 4}
    if hasattr(document.addObject("Sketcher::SketchObject", "Probe"), "DoF"):
        result = run("create_sketch", geometry=SCENE, constraints=[constraint])
        one, other = of(result, "c1"), of(result, "c2")
        gap = math.dist(one["center"], other["center"]) - one["radius"] - other["radius"]
        assert gap == pytest.approx(4)
    else:
        error = refused("create_sketch", geometry=SCENE, constraints=[constraint])
        assert (error.code, error.field) == ("UNSUPPORTED", "constraints[0].of")


@pytest.mark.parametrize("closed", [False, True])
def test_points_on_splines_are_newer_than_freecad_0_20(document, run, refused, closed):
    spline = {"type": "spline", "id": "b1", "through": [[0, 0], [5, 9], [20, -3]]}
    geometry = [{**spline, "closed": closed}, {"type": "point", "id": "p1", "at": [4, 8.5]}]
    constraint = {"type": "on", "of": ["p1", "b1"]}
    if hasattr(document.addObject("Sketcher::SketchObject", "Probe"), "DoF"):
        told = run("create_sketch", geometry=geometry, constraints=[constraint])["sketch"]
        assert told["constraints"] == [constraint]
        curve, point = (one.toShape() for one in document.Sketch.Geometry)
        assert curve.distToShape(point)[0] == pytest.approx(0, abs=1e-6)
    else:
        error = refused("create_sketch", geometry=geometry, constraints=[constraint])
        assert (error.code, error.field) == ("UNSUPPORTED", "constraints[0].of")


_SECOND = "constraints[0].of[1]"
REFUSED = [
    ({"type": "radius", "of": ["l1"], "value": 2}, "INVALID_PARAMETER", "constraints[0].of"),
    ({"type": "parallel", "of": ["l1", "c1"]}, "INVALID_PARAMETER", "constraints[0].of"),
    ({"type": "parallel", "of": ["l1", "l1"]}, "INVALID_PARAMETER", "constraints[0].of[1]"),
    ({"type": "coincident", "of": ["c1.center", "c1.center"]}, "INVALID_PARAMETER", _SECOND),
    ({"type": "coincident", "of": ["l1.start", "l1.end"]}, "INVALID_PARAMETER", _SECOND),
    ({"type": "parallel", "of": ["x_axis", "y_axis"]}, "INVALID_PARAMETER", "constraints[0].of"),
    ({"type": "on", "of": ["c1.end", "l1"]}, "INVALID_PARAMETER", "constraints[0].of[0]"),
    ({"type": "equal", "of": ["l1", "l9"]}, "REFERENCE_LOST", "constraints[0].of[1]"),
    ({"type": "distance", "of": ["l1"], "value": 0}, "INVALID_PARAMETER", "constraints[0].value"),
    ({"type": "horizontal", "of": ["l1"], "value": 4}, "INVALID_PARAMETER", "constraints[0].value"),
    ({"type": "horizontal", "of": ["0"]}, "INVALID_PARAMETER", "constraints[0].of[0]"),
    ({"type": "hairy", "of": ["l1"]}, "INVALID_PARAMETER", "constraints[0].type"),
    ({"type": "radius", "of": ["c1"], "name": "1w"}, "INVALID_PARAMETER", "constraints[0].name"),
]


@pytest.mark.parametrize(("constraint", "code", "field"), REFUSED)
def test_a_constraint_that_cannot_be_is_refused_with_its_place(
    document, refused, constraint, code, field
):
    error = refused("create_sketch", geometry=SCENE, constraints=[constraint])
    assert (error.code, error.field) == (code, field)


def test_what_cannot_hold_together_is_refused(document, refused):
    sizes = [{"type": "distance", "of": ["l1"], "value": value} for value in (5, 6)]
    error = refused("create_sketch", geometry=[LINE], constraints=sizes)
    assert (error.code, error.field) == ("CONSTRAINTS_CONFLICT", "constraints[1]")
    told = [{"type": "distance", "of": ["l1"], "value": value} for value in (6, 5)]
    assert error.details == {"kind": "conflicting", "conflicting": told, "remove_one_of": told}


@pytest.mark.parametrize(
    ("place", "x", "y", "normal"),
    [
        ("xy", [1, 0, 0], [0, 1, 0], [0, 0, 1]),
        ("xz", [1, 0, 0], [0, 0, 1], [0, -1, 0]),
        ("yz", [0, 1, 0], [0, 0, 1], [1, 0, 0]),
    ],
)
@pytest.mark.parametrize("body", [None, "new"])
def test_a_plane_of_a_body_is_as_that_of_the_document(run, document, body, place, x, y, normal):
    of_body = {} if body is None else {"body": body}
    told = run("create_sketch", on=place, offset=3, **of_body)["sketch"]
    assert told["frame"]["x"] == pytest.approx(x)
    assert told["frame"]["y"] == pytest.approx(y)
    assert told["frame"]["normal"] == pytest.approx(normal)
    assert told["frame"]["origin"] == pytest.approx([3 * one for one in normal])
    assert told.get("attached_to") == (None if body is None else {"plane": place})
    assert (document.Sketch.getParentGeoFeatureGroup() is None) == (body is None)
    other = run("create_sketch", on=place, reversed=True, rotation=90)["sketch"]["frame"]
    assert other["normal"] == pytest.approx([-one for one in normal])
    assert other["x"] == pytest.approx(y)


def test_open_profiles_and_crossings_are_warned_of(run, codes):
    free = {"join": False}
    gap = [[0, 0], [9, 0], [9, 9], [0, 0.5]]
    assert "PROFILE_OPEN" in codes(
        run("create_sketch", geometry=[{"type": "polyline", "points": gap}], **free)
    )
    bow = [[0, 0], [9, 9], [9, 0], [0, 9]]
    crossed = {"type": "polyline", "points": bow, "closed": True}
    result = run("create_sketch", geometry=[crossed])
    assert codes(result) == ["NOT_FULLY_CONSTRAINED", "PROFILE_CROSSES"]
    assert result["sketch"]["profile"]["crossings"][0]["at"] == pytest.approx([4.5, 4.5])


def test_what_the_constraints_move_far_is_warned_of(run, codes):
    size = {"type": "distance", "of": ["l1"], "value": 30}
    result = run("create_sketch", geometry=[LINE], constraints=[size])
    assert "SKETCH_MOVED" in codes(result)
    assert result["sketch"]["moved"]["distance"] > 9
