# SPDX-License-Identifier: MIT
"""Fillets and chamfers against their closed forms, and references that fail closed."""

from __future__ import annotations

import math

import pytest

from conjure_workbench.modeling.command.context import Context

FILLET_LOSS = 1 - math.pi / 4
"""What a fillet of radius 1 takes away from a right-angled edge, per mm."""


@pytest.fixture
def block(document, run):
    run("box", name="A", length=20, width=30, height=40)


def lengths(document, result):
    base = document.getObject(result["base"])
    return sorted(round(base.Shape.Edges[index - 1].Length) for index in result["edges"])


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ([1], None),
        (["Edge1"], None),
        (["edge1", 1], None),
        ("vertical", [40] * 4),
        (["top"], [20, 20, 30, 30]),
        ("bottom", [20, 20, 30, 30]),
        ({"face": "left"}, [30, 30, 40, 40]),
        ({"direction": "x"}, [20] * 4),
        ({"length_gt": 29, "z_max": 0}, [30, 30]),
        ({"near": [10, 0, 41]}, [20]),
        (["x", "vertical"], [20] * 4 + [40] * 4),
        ({"type": "Line", "y_min": 30, "z_min": 40}, [20]),
    ],
)
def test_references_mean_these_edges(block, document, run, edges, expected):
    result = run("chamfer", object_name="A", size=0.5, edges=edges)
    if expected is None:
        assert result["edges"] == [1]
    else:
        assert lengths(document, result) == expected


@pytest.mark.covers(
    "create_fillet",
    bad=({"object_name": "A", "edges": [99]}, "REFERENCE_LOST"),
    change={"object_name": "A", "radius": 1, "edges": ["top"]},
)
def test_a_fillet_on_vertical_edges_takes_the_corners_away(block, document, run, names, codes):
    result = run("fillet", object_name="A", radius=3, edges=["vertical"])
    assert result["type"] == "Part::Fillet"
    assert result["shape"]["volume"] == pytest.approx(24000 - 4 * 40 * 9 * FILLET_LOSS)
    assert result["shape"]["faces"] == 10
    assert result["bounding_box"] == {"min": [0, 0, 0], "max": [20, 30, 40]}
    assert (result["method"], result["edge_count"], result["base"]) == ("fillet", 4, "A")
    assert names(result, "created") == ["Fillet"]
    assert names(result, "hidden") == ["A"]
    assert codes(result) == []
    assert [entry[1:] for entry in document.Fillet.Edges] == [(3.0, 3.0)] * 4


@pytest.mark.covers(
    "create_chamfer",
    bad=({"object_name": "A", "size": 50}, None),
    change={"object_name": "K", "size": 0.2, "edges": ["bottom"]},
)
@pytest.mark.parametrize(
    ("parameters", "first", "second"),
    [
        ({"size": 2}, 2, 2),
        ({"size": 2, "size2": 3}, 2, 3),
        ({"size": 2, "angle": 60}, 2, 2 * math.tan(math.radians(60))),
    ],
)
def test_a_chamfer_takes_a_triangle_away(block, run, parameters, first, second):
    result = run("chamfer", object_name="A", edges=["vertical"], **parameters)
    assert result["type"] == "Part::Chamfer"
    assert result["shape"]["volume"] == pytest.approx(24000 - 4 * 40 * first * second / 2)


def test_all_edges_of_a_box_are_twelve(block, run):
    for edges in (None, [], "all", ["edges"]):
        result = run("chamfer", object_name="A", size=1, edges=edges)
        assert result["edge_count"] == 12
        run("undo")


def test_all_edges_leave_out_the_seam_of_a_cylinder_and_say_so(document, run):
    run("cylinder", name="C", radius=10, height=20)
    result = run("chamfer", object_name="C", size=1)
    assert result["edge_count"] == 2
    assert [edge["reason"] for edge in result["skipped_edges"]] == ["seam"]
    frustum = math.pi / 3 * (100 + 90 + 81)
    assert result["shape"]["volume"] == pytest.approx(18 * 100 * math.pi + 2 * frustum)


def test_circular_edges_and_radii_find_a_hole(block, run):
    run("cylinder", name="H", radius=4, height=60, position=[10, 15, -5])
    run("cut", base="A", tool="H")
    by_radius = run("chamfer", object_name="A", size=1, edges=[{"radius": 4, "z_min": 40}])
    assert by_radius["edge_count"] == 1
    cone = math.pi / 3 * (16 + 20 + 25) - 16 * math.pi
    assert by_radius["shape"]["volume"] == pytest.approx(24000 - 16 * 40 * math.pi - cone)
    run("undo")
    assert run("chamfer", object_name="A", size=1, edges="circular")["edge_count"] == 2


def test_concave_and_convex_edges_are_told_apart(document, run):
    run("box", name="Foot", length=30, width=20, height=10)
    run("box", name="Wall", length=10, width=20, height=30)
    run("fuse", objects=["Foot", "Wall"], name="Angle", refine=True)
    concave = run("fillet", object_name="Angle", radius=2, edges=["concave"])
    assert concave["edge_count"] == 1
    assert concave["shape"]["volume"] == pytest.approx(10000 + 20 * 4 * FILLET_LOSS)
    run("undo")
    convex = run("chamfer", object_name="Angle", size=0.5, edges=["convex"])
    assert convex["edge_count"] == 17


def test_top_is_the_outermost_of_the_upward_faces(document, run):
    run("box", name="Foot", length=30, width=20, height=10)
    run("box", name="Wall", length=10, width=20, height=30)
    run("fuse", objects=["Foot", "Wall"], name="Angle", refine=True)
    result = run("chamfer", object_name="Angle", size=1, edges=["top"])
    top = [document.Angle.Shape.Edges[index - 1].BoundBox.ZMin for index in result["edges"]]
    assert top == pytest.approx([30.0] * 4)


def test_a_fillet_on_a_fillet_follows_the_chain(block, run, codes):
    run("fillet", object_name="A", radius=3, edges=["vertical"])
    result = run("fillet", object_name="A", radius=1, edges=["top"])
    assert codes(result) == ["CONSUMED_OBJECT_FOLLOWED"]
    assert result["base"] == "Fillet"


def test_name_alone_is_the_object_and_beside_a_target_the_result(block, run):
    assert run("fillet", name="A", radius=1, edges=[1])["base"] == "A"
    run("undo")
    assert run("fillet", object_name="A", name="Round", edges=[1])["object_id"] == "Round"


@pytest.mark.parametrize(
    "edges",
    [[13], ["Edge99"], ["circular"], ["Face7"], {"length_gt": 500}, ["concave"],
     {"face": {"radius": 3}}],
)  # fmt: skip
def test_a_reference_without_an_edge_is_lost(block, refused, edges):
    error = refused("fillet", object_name="A", radius=1, edges=edges)
    assert (error.code, error.field) == ("REFERENCE_LOST", "edges")
    assert error.candidates or error.allowed
    assert error.details["object_id"] == "A"


def test_the_nearest_of_several_equally_near_edges_is_ambiguous(block, refused):
    error = refused("fillet", object_name="A", edges={"near": [10, 15, 20], "direction": "z"})
    assert (error.code, error.field) == ("AMBIGUOUS", "edges")
    assert "4 edges" in error.message
    assert len(error.candidates) == 3


def test_an_unknown_word_is_no_reference(block, refused):
    error = refused("fillet", object_name="A", radius=1, edges=["topp"])
    assert error.code == "INVALID_PARAMETER"


def test_a_smooth_edge_that_is_named_is_refused(block, document, run, refused):
    run("fillet", object_name="A", radius=3, edges=[1])
    shape = document.Fillet.Shape
    curved = next(face for face in shape.Faces if face.Surface.TypeId.endswith("Cylinder"))
    straight = next(edge for edge in curved.Edges if edge.Curve.TypeId.endswith("Line"))
    index = next(i for i, edge in enumerate(shape.Edges, 1) if edge.isSame(straight))
    error = refused("fillet", object_name="Fillet", radius=1, edges=[index])
    assert error.code == "REFERENCE_LOST"
    assert "smoothly" in error.message


@pytest.mark.parametrize("command", ["create_fillet", "create_chamfer"])
def test_one_that_is_too_large_says_what_would_work(block, run, refused, command):
    error = refused(command, object_name="A", radius=50, edges=["vertical"])
    assert error.code in ("GEOMETRY_ERROR", "RESULT_INVALID")
    works = error.details["size_that_works"]
    assert 2 < works <= 15
    assert (error.details["edge_count"], len(error.details["edges"])) == (4, 3)
    assert run(command, object_name="A", radius=works, edges=["vertical"])["shape"]["valid"]


class _DoesNothing:
    """A feature that hands on its base's shape, as a kernel would that ignores its edges."""

    def execute(self, obj):
        obj.Shape = obj.Base.Shape


@pytest.mark.parametrize("command", ["create_fillet", "create_chamfer"])
def test_a_result_that_looks_like_its_base_is_told(block, run, codes, monkeypatch, command):
    create = Context.create

    def create_idle(context, type_id, *arguments, **options):
        obj = create(context, "Part::FeaturePython", *arguments, **options)
        obj.addProperty("App::PropertyLink", "Base")
        obj.addProperty("Part::PropertyFilletEdges", "Edges")
        obj.Proxy = _DoesNothing()
        return obj

    monkeypatch.setattr(Context, "create", create_idle)
    result = run(command, object_name="A", edges=[1])
    assert codes(result) == ["NOTHING_CHANGED"]
    assert result["shape"]["volume"] == pytest.approx(24000)


def test_a_wire_without_faces_has_no_edge_to_round(document, refused):
    line = document.addObject("Part::Line", "Wire")
    line.recompute()
    error = refused("fillet", object_name="Wire", radius=1)
    assert error.code == "REFERENCE_LOST"
    assert "without a face" in error.message


def test_a_fillet_that_opens_a_solid_is_refused(document, run, refused):
    """FreeCAD makes a valid compound of it, of which one solid has lost its side."""
    run("wedge", name="W", xmax=5.25, ymax=5.26, zmax=20.49, x2min=2.53, x2max=5.96)
    run("shell", object="W", thickness=1.67, name="Hollow")
    run("box", name="Box", size=[19, 29, 30], position=[30, 0, 0])
    run("fuse", objects=["Hollow", "Box"], name="Both")
    error = refused("fillet", object="Both", edges="front", radius=2.91)
    assert error.code == "RESULT_INVALID"
    assert "not closed" in error.message


def test_a_reply_lists_so_many_edges_and_counts_all(document, run):
    run("create_box", name="Block", length=10, width=10, height=10)
    run("linear_pattern", object_name="Block", count=5, direction="x", spacing=20, name="Row")
    result = run("create_fillet", object_name="Row", radius=1)
    assert result["edge_count"] == 60
    assert result["edges"] == list(range(1, 49))
