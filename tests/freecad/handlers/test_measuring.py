# SPDX-License-Identifier: MIT
"""What `measure` says, against closed forms at nine digits."""

from __future__ import annotations

import json
import math

import FreeCAD
import pytest

PI = math.pi
EXACT = 1e-9


@pytest.fixture
def box(document, run):
    run("box", name="B", length=50, width=30, height=20, position=[100, 0, 0])


def near(rows, rel=EXACT):
    largest = max(abs(value) for row in rows for value in row)
    return [pytest.approx(row, rel=rel, abs=rel * largest) for row in rows]


@pytest.mark.covers("measure", bad=({"object_name": "A", "what": "color"}, "INVALID_PARAMETER"))
def test_all_measures_of_a_box_are_those_of_the_textbook(box, run):
    result = run("measure", object_name="B", density=1000)
    assert result["length"] == pytest.approx(400, rel=EXACT)
    assert result["area"] == pytest.approx(6200, rel=EXACT)
    assert result["volume"] == pytest.approx(30000, rel=EXACT)
    assert result["center_of_mass"] == pytest.approx([125, 15, 10], rel=EXACT)
    assert result["mass"] == pytest.approx(0.03, rel=EXACT)
    assert result["method"] == "formula"
    tensor = [[0.03 * squares / 12 if i == j else 0 for j in range(3)] for i, squares in
              enumerate((30**2 + 20**2, 50**2 + 20**2, 50**2 + 30**2))]  # fmt: skip
    inertia = result["inertia"]
    assert inertia["about_center_of_mass"]["kg_mm2"] == near(tensor)
    # About a corner of the document: the parallel axis theorem.
    x, y, z = 125, 15, 10
    shifted = [[y * y + z * z, -x * y, -z * x], [-x * y, z * z + x * x, -y * z],
               [-z * x, -y * z, x * x + y * y]]  # fmt: skip
    assert inertia["about_origin"]["kg_mm2"] == near(
        [[a + 0.03 * b for a, b in zip(*rows)] for rows in zip(tensor, shifted)]
    )
    moments = sorted(tensor[at][at] for at in range(3))
    assert inertia["principal_moments"]["kg_mm2"] == pytest.approx(moments, rel=EXACT)
    assert [abs(part) for part in inertia["principal_axes"][0]] == [1, 0, 0]
    assert (result["units"]["volume"], result["units"]["inertia"]) == ("mm3", "kg mm2")
    assert not {"objects", "results", "radius"} & {*result, *result["units"]}
    assert "warnings" not in result


@pytest.mark.covers(
    "calculate_dynamic_properties", bad=({"object_name": "A", "mass": 1}, "UNKNOWN_PARAMETER")
)
def test_mass_and_inertia_are_told_in_si_units_too(box, run):
    told = run("calculate_dynamic_properties", object="B", density=1000)["dynamic_properties"]
    assert told["mass_kg"] == pytest.approx(0.03, rel=EXACT)
    assert told["volume_m3"] == pytest.approx(3e-5, rel=EXACT)
    assert told["surface_area_m2"] == pytest.approx(6.2e-3, rel=EXACT)
    assert told["center_of_mass_m"] == pytest.approx([0.125, 0.015, 0.01], rel=EXACT)
    assert told["moments_of_inertia_kg_m2"] == {
        "Ixx": pytest.approx(3.25e-6, rel=EXACT),
        "Iyy": pytest.approx(7.25e-6, rel=EXACT),
        "Izz": pytest.approx(8.5e-6, rel=EXACT),
        "Ixy": 0,
        "Iyz": 0,
        "Ixz": 0,
    }
    assert told["bounding_box_m"]["max"] == pytest.approx([0.15, 0.03, 0.02], rel=EXACT)
    assert told["density_kg_m3"] == 1000


def test_a_density_that_was_not_given_is_said(box, run, codes):
    result = run("measure", object_name="B", what="mass")
    assert result["density_kg_m3"] == 7850
    assert result["mass"] == pytest.approx(0.2355, rel=EXACT)
    assert codes(result) == ["DENSITY_ASSUMED"]
    assert run("measure", object_name="B", material="aluminium", what="mass")["mass"] == (
        pytest.approx(0.081, rel=EXACT)
    )
    assert "warnings" not in run("measure", object_name="B", what=["volume", "area"])


def test_only_what_was_asked_for_is_told(box, run):
    result = run("measure", object_name="B", what="volume")
    assert result["volume"] == pytest.approx(30000, rel=EXACT)
    assert not {"area", "mass", "inertia", "length", "dynamic_properties"} & set(result)


@pytest.mark.parametrize(
    ("command", "sizes", "volume", "area", "moments"),
    [
        ("cylinder", {"radius": 4, "height": 9}, 144 * PI, 104 * PI, (43 / 4, 43 / 4, 8)),
        ("sphere", {"radius": 3}, 36 * PI, 36 * PI, (3.6, 3.6, 3.6)),
        (
            "torus",
            {"radius1": 10, "radius2": 2},
            80 * PI**2,
            80 * PI**2,
            (52.5, 52.5, 103),
        ),
        (
            "create_ellipsoid",
            {"radius1": 2, "radius2": 6, "radius3": 4},
            64 * PI,
            None,
            (4, 8, 10.4),
        ),
        ("cone", {"radius1": 5, "radius2": 0, "height": 8}, 200 * PI / 3, None, (6.15, 6.15, 7.5)),
    ],
)
@pytest.mark.parametrize("rotation", [[0, 0, 0], [20, 30, 40]])
def test_primitives_have_the_moments_of_their_formulas_however_they_lie(
    document, run, command, sizes, volume, area, moments, rotation
):
    name = run(command, **sizes, position=[7, -3, 11], rotation=rotation)["object_id"]
    result = run("measure", object_name=name, density=1e3)
    assert result["method"] == "formula"
    assert result["volume"] == pytest.approx(volume, rel=EXACT)
    if area is not None:
        assert result["area"] == pytest.approx(area, rel=EXACT)
    expected = sorted(volume * 1e-6 * moment for moment in moments)
    assert result["inertia"]["principal_moments"]["kg_mm2"] == pytest.approx(expected, rel=EXACT)


def test_a_plate_with_holes_is_exact(document, run):
    run("box", name="Plate", length=100, width=60, height=10)
    run("cylinder", name="Hole1", radius=7, height=10, position=[30, 20, 0])
    run("cylinder", name="Hole2", radius=4, height=10, position=[70, 40, 0])
    run("cut", base="Plate", tools=["Hole1", "Hole2"], name="Drilled")
    result = run("measure", object_name="Drilled", density=1000)
    assert result["method"] == "kernel"
    bodies = ((60000, 50, 30, (60**2 + 100**2) / 12), (-490 * PI, 30, 20, 49 / 2),
              (-160 * PI, 70, 40, 16 / 2))  # fmt: skip
    volume = sum(body[0] for body in bodies)
    x = sum(body[0] * body[1] for body in bodies) / volume
    y = sum(body[0] * body[2] for body in bodies) / volume
    polar = sum(v * (own + (a - x) ** 2 + (b - y) ** 2) for v, a, b, own in bodies)
    assert result["volume"] == pytest.approx(volume, rel=EXACT)
    assert result["center_of_mass"] == pytest.approx([x, y, 5], rel=EXACT)
    assert result["inertia"]["about_center_of_mass"]["kg_mm2"][2][2] == pytest.approx(
        polar * 1e-6, rel=EXACT
    )
    assert [(entry["radius"], entry["count"]) for entry in result["radii"]] == [(4, 3), (7, 3)]


def test_an_ellipsoid_cut_in_half_is_integrated_by_us(document, run):
    run("create_ellipsoid", name="E", radius1=3, radius2=6, radius3=4)
    run("box", name="Upper", length=20, width=20, height=20, position=[-10, -10, 0])
    run("cut", base="E", tool="Upper", name="Bowl")
    result = run("measure", object_name="Bowl", what=["volume", "center_of_mass"])
    assert result["method"] == "integrated"
    assert result["relative_error"] <= 1e-9
    assert result["volume"] == pytest.approx(48 * PI, rel=EXACT)
    assert result["center_of_mass"] == pytest.approx([0, 0, -9 / 8], rel=EXACT, abs=1e-8)


def test_several_objects_are_measured_one_by_one_and_together(box, run):
    run("box", name="C", length=50, width=30, height=20, position=[150, 0, 0])
    result = run("measure", objects=["B", "C"], density=1000)
    assert [row["object_id"] for row in result["results"]] == ["B", "C"]
    total = result["total"]
    assert total["volume"] == pytest.approx(60000, rel=EXACT)
    assert total["center_of_mass"] == pytest.approx([150, 15, 10], rel=EXACT)
    assert total["inertia"]["about_center_of_mass"]["kg_mm2"][1][1] == pytest.approx(
        0.06 * (100**2 + 20**2) / 12, rel=EXACT
    )


def test_a_mass_is_where_the_object_is_also_within_a_turned_part(document, run):
    run("box", name="I", length=4, width=6, height=8, position=[1, 0, 0])
    part = document.addObject("App::Part", "Turned")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(0, 0, 100), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    part.addObject(document.I)
    document.recompute()
    result = run("measure", object_name="I", density=1000)
    assert result["center_of_mass"] == pytest.approx([-3, 3, 104], rel=EXACT)
    mass = 192e-6
    diagonal = [mass * squares / 12 for squares in (4**2 + 8**2, 6**2 + 8**2, 4**2 + 6**2)]
    tensor = result["inertia"]["about_center_of_mass"]["kg_mm2"]
    assert [tensor[at][at] for at in range(3)] == pytest.approx(diagonal, rel=EXACT)


def test_a_consumed_object_is_measured_as_what_it_became(box, run):
    run("box", name="Tool", position=[100, 0, 0])
    run("cut", base="B", tool="Tool", name="Rest")
    assert run("measure", object_name="B", what="volume")["volume"] == pytest.approx(29000)
    assert run("measure", object_name="Tool", what="volume")["volume"] == pytest.approx(1000)


def test_sizes_that_are_not_recomputed_yet_do_not_count(box, document, run):
    document.B.Length = 60
    result = run("measure", object_name="B", what="volume")
    assert result["method"] == "kernel"
    assert result["volume"] == pytest.approx(document.B.Shape.Volume, rel=EXACT)


def test_a_wire_has_a_length_and_a_sheet_an_area(document, run):
    wire = document.addObject("Part::Polygon", "Line")
    wire.Nodes = [FreeCAD.Vector(*point) for point in ([0, 0, 0], [3, 4, 0], [3, 4, 12])]
    document.recompute()
    wire = run("measure", object_name="Line")
    assert wire["length"] == pytest.approx(17, rel=EXACT)
    assert not {"area", "volume", "mass", "method"} & set(wire)
    run("create_plane", name="Sheet", length=10, width=7)
    sheet = run("measure", object_name="Sheet")
    assert (sheet["area"], sheet["length"]) == (pytest.approx(70), pytest.approx(34))
    assert sheet["center_of_mass"] == pytest.approx([5, 3.5, 0])


def test_elements_have_their_own_measures(document, run):
    run("cylinder", name="C", radius=5, height=12, position=[1, 2, 3])
    result = run("measure", object_name="C", elements=[{"type": "Cylinder"}, "circular", "top"])
    side, *rest = result["elements"]
    assert (side["type"], side["radius"], side["diameter"]) == ("Cylinder", 5, 10)
    assert side["area"] == pytest.approx(120 * PI, rel=EXACT)
    assert [abs(part) for part in side["axis"]] == [0, 0, 1]
    circles = [row for row in rest if row["kind"] == "edge"]
    assert [row["length"] for row in circles] == pytest.approx([10 * PI] * 2, rel=EXACT)
    assert sorted(row["center"][2] for row in circles) == [3, 15]
    top = rest[-1]
    assert (top["normal"], top["center_of_mass"]) == ([0, 0, 1], pytest.approx([1, 2, 15]))
    assert top["area"] == pytest.approx(25 * PI, rel=EXACT)


def test_one_element_is_told_at_the_top_of_the_reply(box, run):
    result = run("measure", object_name="B", element="top", what=["area", "center_of_mass"])
    assert result["area"] == pytest.approx(1500, rel=EXACT)
    assert result["center_of_mass"] == pytest.approx([125, 15, 20], rel=EXACT)
    edge = run("measure", object_name="B", edges=[1], what="length")
    assert (edge["kind"], edge["element"], "elements" in edge) == ("edge", "Edge1", False)
    assert edge["length"] in (20, 30, 50)
    vertex = run("measure", object_name="B", element="Vertex1")
    assert vertex["position"][2] in (0, 20)


@pytest.mark.parametrize("every", ["all", []])
def test_all_edges_or_all_faces_may_be_meant(box, run, every):
    edges = run("measure", object_name="B", edges=every, what="length")
    assert (len(edges["elements"]), edges["length"]) == (12, pytest.approx(400, rel=EXACT))
    faces = run("measure", object_name="B", faces=every, what="area")
    assert (len(faces["elements"]), faces["area"]) == (6, pytest.approx(6200, rel=EXACT))


def test_curved_faces_and_edges_have_their_radii(document, run):
    run("sphere", name="S", radius=6)
    assert run("measure", object_name="S", element="Face1", what="diameter")["diameter"] == 12
    run("torus", name="T", radius1=20, radius2=3)
    ring = run("measure", object_name="T", element="Face1")
    assert (ring["major_radius"], ring["minor_radius"]) == (20, 3)
    assert ring["area"] == pytest.approx(4 * PI**2 * 60, rel=EXACT)
    run("cone", name="K", radius1=5, radius2=2, height=3)
    slope = run("measure", object_name="K", element={"type": "Cone"})
    assert slope["half_angle"] == pytest.approx(45, rel=EXACT)
    assert slope["area"] == pytest.approx(PI * 7 * math.sqrt(18), rel=EXACT)


@pytest.mark.parametrize(
    ("elements", "angle", "between"),
    [
        (["top", "front"], 90, "normals"),
        (["top", "bottom"], 180, "normals"),
        ([{"near": [1, 0, 0], "direction": "y", "type": "Line"}, "top"], 0, "plane face"),
        (["Face1", {"near": [5, 0, 0], "direction": "x", "type": "Line"}], 90, "plane face"),
    ],
)
def test_an_angle_is_told_with_what_it_lies_between(document, run, elements, angle, between):
    run("box", name="A", length=10, width=20, height=30)
    result = run("measure", object_name="A", elements=elements, what="angle")
    assert result["angle"] == pytest.approx(angle, abs=1e-9)
    assert between in result["angle_between"]


def test_two_faces_that_meet_enclose_their_angle_of_material(document, run):
    run("create_prism", name="P", sides=3, circumradius=10, height=5)
    sides = [
        row["name"] for row in run("get_faces", object_name="P")["faces"] if row["normal"][2] == 0
    ]
    result = run("measure", object_name="P", elements=sides[:2], what="angle")
    assert result["angle"] == pytest.approx(120, rel=EXACT)
    assert result["angles"]["material"] == pytest.approx(60, rel=EXACT)
    assert result["angles"]["planes"] == pytest.approx(60, rel=EXACT)
    run("box", name="Block", length=30, width=30, height=30)
    run("box", name="Notch", length=30, width=30, height=30, position=[15, 0, 15])
    run("cut", base="Block", tool="Notch", name="Step")
    result = run(
        "measure",
        object_name="Step",
        elements=[{"near": [15, 15, 25]}, {"near": [25, 15, 15]}],
        what="angle",
    )
    assert result["angles"]["material"] == pytest.approx(270, rel=EXACT)


def test_two_edges_enclose_the_angle_at_their_corner(document, run):
    run("create_prism", name="P", sides=3, circumradius=10, height=5)
    bottom = run("get_edges", object_name="P", face="bottom")["edges"]
    result = run(
        "measure", object_name="P", elements=[row["handle"] for row in bottom[:2]], what="angle"
    )
    assert result["angle"] == pytest.approx(60, rel=EXACT)
    assert "corner" in result["angle_between"]


def test_an_angle_may_lie_between_two_objects(box, run):
    run("box", name="Tilted", rotation={"axis": "y", "angle": 12.5})
    result = run(
        "measure", object_name="B", element="top", object_b="Tilted", element_b="top", what="angle"
    )
    assert result["angle"] == pytest.approx(12.5, rel=EXACT)
    run("cylinder", name="Rod", rotation={"axis": "x", "angle": 75})
    result = run(
        "measure",
        object_name="B",
        element={"type": "Line", "direction": "z", "near": [100, 0, 10]},
        other_object="Rod",
        other_element={"type": "Cylinder"},
        what="angle",
    )
    assert result["angle"] == pytest.approx(75, rel=EXACT)
    assert "lines" in result["angle_between"]


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({"what": "angle"}, "what"),
        ({"what": "angle", "elements": ["top"]}, "what"),
        ({"what": "angle", "elements": ["top", "Vertex1"]}, "elements"),
        ({"what": "radius"}, "what"),
        ({"what": "volume", "elements": ["top"]}, "what"),
        ({"what": ["area", "colour"]}, "what[1]"),
        ({"density": 0}, "density"),
        ({"density": 100, "material": "steel"}, "density"),
        ({"material": "unobtainium"}, "material"),
        ({"other_object": "B"}, "other_object"),
        ({"elements": ["sideways"]}, "elements[0]"),
    ],
)
def test_what_cannot_be_measured_is_refused(box, refused, parameters, field):
    error = refused("measure", object_name="B", **parameters)
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)


def test_an_angle_to_another_element_needs_one(box, refused):
    error = refused("measure", object_name="B", other_element="top")
    assert (error.code, error.field) == ("MISSING_PARAMETER", "elements")


def test_elements_belong_to_one_object(box, run, refused):
    run("box", name="C")
    assert refused("measure", objects=["B", "C"], elements=["top"]).field == "elements"
    assert refused("measure", objects=["B", "B "]).code in ("INVALID_PARAMETER", "OBJECT_NOT_FOUND")


def test_an_object_without_a_volume_has_no_mass(document, run, refused):
    run("create_plane", name="Sheet")
    error = refused("measure", object_name="Sheet", what="mass")
    assert (error.field, error.allowed) == ("what", ["length", "area", "center_of_mass"])


def test_measuring_changes_nothing_and_answers_in_json(box, document, run):
    revision = run("health_check")["revision"]
    before = (document.UndoCount, FreeCAD.getActiveTransaction())
    result = run("measure", object_name="B")
    assert result["revision"] == revision
    assert (document.UndoCount, FreeCAD.getActiveTransaction()) == before
    json.dumps(result, allow_nan=False)
