# SPDX-License-Identifier: MIT
"""What goes out to a file comes back in as it was: by volume, place, count and name."""

from __future__ import annotations

import math
import os

import FreeCAD
import pytest

SOLIDS = ["step", "iges", "brep"]
MESHES = ["stl", "obj", "3mf", "gltf"]
NAMED = ["step", "obj", "3mf", "gltf"]
"""The formats that keep labels."""

BOX, PEG = 6000, 250 * math.pi


@pytest.fixture
def scene(document, run):
    """A box with a label of all kinds of letters, and a cylinder in a part that is turned."""
    run("box", name="A", length=10, width=20, height=30, label='Bräcket <1> "&"')
    run("cylinder", name="Peg", radius=5, height=10, position=[50, 0, 0], label="Peg")
    part = document.addObject("App::Part", "P")
    part.addObject(document.Peg)
    turn = FreeCAD.Rotation(FreeCAD.Vector(0, 1, 0), 90)
    part.Placement = FreeCAD.Placement(FreeCAD.Vector(0, 100, 0), turn)
    document.recompute()


def objects_of(reply):
    """The names of what an import made."""
    return reply.get("objects", [reply["object_id"]])


@pytest.fixture
def again(scene, run, document):
    """`again("step")`: what the import of an export into another document replied."""

    def there_and_back(name, **options):
        written = run("export_file", objects=["A", "Peg"], format=name, **options)
        other = FreeCAD.newDocument("Other")
        other.UndoMode = 1
        reply = run("import_file", path=written["path"], document="Other")
        FreeCAD.setActiveDocument("Test")
        return reply, [other.getObject(found) for found in objects_of(reply)]

    return there_and_back


@pytest.mark.parametrize("name", SOLIDS)
def test_a_solid_comes_back_from_a_file_as_it_was(again, name):
    reply, (box, peg) = again(name)
    assert (reply["count"], reply["solids"], reply["closed"]) == (2, 2, True)
    assert reply["warnings"] == []
    assert sorted([box.Shape.Volume, peg.Shape.Volume]) == pytest.approx([PEG, BOX], rel=1e-9)
    # The first is what the reply is about.
    told = [
        entry if "bounding_box" in entry else reply
        for entry in reply["changes"]["created"]
        if entry["object_id"] in reply["objects"]
    ]
    boxes = [[entry["bounding_box"][end] for end in ("min", "max")] for entry in told]
    # The cylinder's own z becomes x; it stands at x = 50 in its part, so at z = -50.
    assert boxes[0] == [pytest.approx([0, 0, 0]), pytest.approx([10, 20, 30])]
    assert boxes[1] == [
        pytest.approx([0, 95, -55], abs=1e-5),
        pytest.approx([10, 105, -45], abs=1e-5),
    ]
    assert all(entry["shape" if "shape" in entry else "valid"] for entry in told)


@pytest.mark.parametrize("name", MESHES)
@pytest.mark.parametrize("tolerance", [0.5, 0.01])
def test_a_mesh_comes_back_with_the_volume_of_its_polygon(again, run, name, tolerance):
    reply, _ = again(name, tolerance=tolerance)
    facets = sum(mesh["facets"] for mesh in reply["meshes"])
    # A prism on a polygon of n corners has 2 n facets around it and n - 2 on each end.
    corners = (facets - 12) / 4 + 1
    prism = corners / 2 * 25 * math.sin(2 * math.pi / corners) * 10
    assert sum(mesh["volume"] for mesh in reply["meshes"]) == pytest.approx(BOX + prism, rel=1e-5)
    assert math.pi * (5 - tolerance) ** 2 * 10 <= prism <= PEG
    assert all(mesh["closed"] for mesh in reply["meshes"])
    assert reply["warnings"] == []


@pytest.mark.parametrize("name", NAMED)
def test_labels_come_back(again, name):
    assert again(name)[0]["labels"] == ['Bräcket <1> "&"', "Peg"]


@pytest.mark.parametrize("name", [*SOLIDS, "obj", "3mf", "gltf"])
def test_objects_that_touch_stay_two(document, run, name):
    run("box", name="L", length=10, width=10, height=10)
    run("box", name="R", length=10, width=10, height=10, position=[10, 0, 0])
    path = run("export_file", format=name)["path"]
    reply = run("import_file", path=path)
    assert reply["count"] == 2
    assert reply["solids"] == (2 if name in SOLIDS else 0)


@pytest.mark.covers("export_file", bad=({"path": "a.txt"}, "INVALID_PARAMETER"))
@pytest.mark.covers(
    "import_file",
    before_example=[("export_file", {"objects": ["Bracket"], "path": "bracket.step"})],
    bad=({"path": "/etc/passwd", "format": "step"}, "NOT_PERMITTED"),
    before=[("export_file", {"objects": ["A", "C"], "path": "<temporary>/a.3mf"})],
    change={"path": "<temporary>/a.3mf"},
)
@pytest.mark.parametrize("name", SOLIDS)
def test_an_object_of_two_solids_stays_whole_or_two(document, run, name):
    run("box", name="L", length=10, width=10, height=10)
    run("box", name="R", length=10, width=10, height=10, position=[30, 0, 0])
    run("fuse", objects=["L", "R"], name="Both")
    path = run("export_file", objects=["Both"], format=name)["path"]
    reply = run("import_file", path=path)
    shapes = [document.getObject(found).Shape for found in objects_of(reply)]
    assert sum(len(shape.Solids) for shape in shapes) == reply["solids"] == 2
    assert sum(shape.Volume for shape in shapes) == pytest.approx(2000)


def test_a_torus_that_iges_does_not_hold_is_told(document, run, codes):
    run("torus", name="Ring")
    path = run("export_file", objects=["Ring"], format="iges")["path"]
    reply = run("import_file", path=path)
    assert reply["shape"]["solids"] == 0 or not reply["shape"]["valid"]
    assert "IMPORTED_SHAPE_INVALID" in codes(reply)


@pytest.mark.parametrize("others", [[], ["A"]])
def test_lines_come_back_from_step(document, run, others):
    run("box", name="A", length=10, width=20, height=30)
    line = document.addObject("Part::Polygon", "Line")
    line.Nodes = [FreeCAD.Vector(0, 0, 50), FreeCAD.Vector(30, 0, 50), FreeCAD.Vector(30, 40, 50)]
    line.recompute()
    path = run("export_step", objects=["Line", *others])["path"]
    reply = run("import_step", path=path)
    shapes = [document.getObject(name).Shape for name in objects_of(reply)]
    (lines,) = (shape for shape in shapes if not shape.Faces)
    assert lines.Length == pytest.approx(70)
    assert lines.BoundBox.ZMin == pytest.approx(50)
    assert len(shapes) - 1 == len(others)


@pytest.mark.parametrize("name", ["dxf", "svg"])
def test_a_drawing_shows_what_is_seen_from_above(document, run, name):
    run("box", name="A", length=10, width=20, height=30, position=[-40, 7, 0])
    run("box", name="Under", length=2, width=2, height=2, position=[-35, 10, 0])
    run("cylinder", name="Peg", radius=5, height=10, position=[50, 0, 0])
    run("sphere", name="Ball", radius=3, position=[0, 50, 0])
    path = run("export_file", format=name)["path"]
    reply = run("import_file", path=path, merge=True, name="Drawing")
    drawing = document.getObject(reply["object_id"]).Shape
    lines = 2 * (10 + 20) + 2 * math.pi * (5 + 3) + 8
    assert drawing.Length == pytest.approx(lines, rel=1e-6)
    assert reply["bounding_box"]["min"] == pytest.approx([-40, -5, 0], abs=1e-5)
    assert reply["bounding_box"]["max"] == pytest.approx([55, 53, 0], abs=1e-5)


def test_svg_draws_arcs_and_curves_within_the_tolerance(document, run):
    run("cylinder", name="Half", radius=10, height=5, angle=120)
    run("ellipsoid", name="Egg", radius1=8, radius2=5, radius3=8, position=[40, 0, 0])
    for tolerance in (0.2, 0.01):
        path = run("export_file", objects=["Half", "Egg"], format="svg", tolerance=tolerance)
        reply = run("import_file", path=path["path"], merge=True)
        drawing = document.getObject(reply["object_id"]).Shape
        slice_ = 2 * 10 + 2 * math.pi * 10 / 3
        # Ramanujan's second approximation of an ellipse's length, here exact to 1e-9.
        h = ((8 - 5) / (8 + 5)) ** 2
        ellipse = math.pi * 13 * (1 + 3 * h / (10 + math.sqrt(4 - 3 * h)))
        assert drawing.Length == pytest.approx(slice_ + ellipse, rel=tolerance / 5)
        box = reply["bounding_box"]
        assert (box["min"][0], box["max"][1]) == pytest.approx((-5, 10), abs=tolerance)


def test_one_file_is_written_for_each_object_and_format(scene, run, tmp_path):
    run("box", name="Second", label="Peg", position=[0, 0, 90])
    reply = run(
        "export_formatted",
        object_names=["A", "Peg", "Second"],
        output_dir=str(tmp_path),
        formats=["STEP", "stl"],
    )
    names = sorted(os.listdir(tmp_path))
    assert len(names) == len(reply["files"]) == 6
    assert [name for name in names if name.startswith("Peg")][:2] == ["Peg.step", "Peg.stl"]
    assert [file["format"] for file in reply["files"]] == ["step", "stl"] * 3
    assert all(file["bytes"] == os.path.getsize(file["path"]) for file in reply["files"])
    assert [file["objects"] for file in reply["files"]][::2] == [["A"], ["Peg"], ["Second"]]
    assert reply["folder"] == str(tmp_path)
    volumes = [
        run("import_step", path=file["path"])["shape"]["volume"] for file in reply["files"][::2]
    ]
    assert volumes == pytest.approx([BOX, PEG, 1000])


def test_stl_goes_to_a_folder_with_combine_false(scene, run, tmp_path):
    reply = run("export_stl", objects=["A", "Peg"], output_path=str(tmp_path), combine=False)
    assert len(reply["files"]) == len(os.listdir(tmp_path)) == 2
    assert reply["files"][0]["facets"] == 12


def test_several_formats_of_one_name_lie_beside_each_other(scene, run, tmp_path):
    run("export_file", formats=["step", "3mf"], path=str(tmp_path / "model"))
    assert sorted(os.listdir(tmp_path)) == ["model.3mf", "model.step"]


def test_without_path_and_format_it_is_stl(scene, run):
    reply = run("export_formatted")
    assert (reply["format"], os.path.splitext(reply["path"])[1]) == ("stl", ".stl")


def test_of_several_files_none_is_written_if_one_is_in_the_way(scene, refused, tmp_path):
    (tmp_path / "Peg.stl").write_text("precious")
    error = refused("export_file", objects=["A", "Peg"], folder=str(tmp_path), format="stl")
    assert error.code == "FILE_ERROR"
    assert os.listdir(tmp_path) == ["Peg.stl"]


@pytest.mark.parametrize(
    ("parameters", "code", "field"),
    [
        ({"path": "a.txt"}, "INVALID_PARAMETER", "path"),
        ({"path": "a.step", "format": "stl"}, "INVALID_PARAMETER", "path"),
        ({"path": "a.step", "formats": ["step", "stl"]}, "INVALID_PARAMETER", "path"),
        ({"path": "a.stl", "combine": False}, "INVALID_PARAMETER", "path"),
        ({"path": "a", "folder": "b"}, "INVALID_PARAMETER", "folder"),
        ({"format": "dwg"}, "INVALID_PARAMETER", "format"),
        ({"formats": []}, "INVALID_PARAMETER", "formats"),
        ({"folder": "/etc"}, "NOT_PERMITTED", "folder"),
        ({"folder": "nowhere at all"}, "FILE_ERROR", "folder"),
        ({"path": "a.gltf"}, "INVALID_PARAMETER", "path"),
        ({"objects": ["Nobody"], "format": "3mf"}, "OBJECT_NOT_FOUND", "objects"),
    ],
)
def test_what_cannot_be_exported_is_refused(scene, refused, parameters, code, field):
    error = refused("export_file", **parameters)
    assert (error.code, error.field) == (code, field)


def test_a_mesh_is_exported_as_a_mesh_only(scene, run, refused, document):
    path = run("export_stl", objects=["A"])["path"]
    mesh = run("import_file", path=path)["object_id"]
    assert run("export_file", objects=[mesh], format="3mf")["facets"] == 12
    assert refused("export_file", objects=[mesh], format="step").code == "NO_SHAPE"
    # Without names meshes count for formats that hold them, and only for those.
    assert mesh in run("export_file", format="obj")["objects"]
    assert mesh not in run("export_file", format="brep")["objects"]


def test_a_wire_alone_makes_no_mesh_but_a_drawing(document, run, refused):
    wire = document.addObject("Part::Line", "Wire")
    wire.X2 = 3
    wire.recompute()
    for name in ("obj", "3mf", "gltf"):
        assert refused("export_file", objects=["Wire"], format=name).code == "NO_SHAPE"
    assert run("export_file", objects=["Wire"], format="dxf")["bytes"] > 0
    # From above an upright line is a point.
    wire.X2 = 0
    wire.recompute()
    for name in ("dxf", "svg"):
        assert refused("export_file", objects=["Wire"], format=name).code == "NO_SHAPE"
