# SPDX-License-Identifier: MIT
"""Imports: one undo step, wholly or not at all, verified, and confined to the allowed folders."""

from __future__ import annotations

import math
import os
import zipfile

import FreeCAD
import Mesh
import Part
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.document import file_access
from conjure_workbench.modeling.document.feature_chain import ORIGINS
from conjure_workbench.modeling.exchange import meshing
from conjure_workbench.modeling.runner import Runner
from conjure_workbench.vocabulary.schema.file_formats import FORMATS
from tests.reply_checks import size_of
from tests.step_words import all_unnumbered

ALL = list(FORMATS)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" {size}>'
    '<path id="p" d="M 0 0 L 10 0 L 10 20 L 0 20 Z" fill="none" stroke="black"/>'
    '<circle id="c" cx="50" cy="50" r="5" fill="none" stroke="black"/></svg>'
)


@pytest.fixture
def written(document, run, tmp_path):
    """`written("step")`: a file with a box and a cylinder; the document is empty again."""

    def write(name, objects=("A", "Peg"), **options):
        run("box", name="A", length=10, width=20, height=30, label="Bracket")
        run("cylinder", name="Peg", radius=5, height=10, position=[50, 0, 0])
        path = tmp_path / f"model{FORMATS[name].extensions[0]}"
        run("export_file", objects=list(objects), path=str(path), **options)
        run("undo")
        run("undo")
        document.clearUndos()
        assert not document.Objects
        return path

    return write


@pytest.mark.parametrize("name", ALL)
def test_an_import_is_one_undo_step_in_its_document_only(written, run, document, objects_of, name):
    path = written(name)
    bystander = FreeCAD.newDocument("Bystander")
    reply = run("import_file", path=str(path), document="Test")
    assert (document.UndoCount, all_unnumbered(document.UndoNames)) == (
        1,
        [f"Conjure: Import from {path.name}"],
    )
    assert set(FreeCAD.listDocuments()) == {"Test", "Bystander"}
    assert FreeCAD.ActiveDocument == bystander
    assert (bystander.Objects, FreeCAD.getActiveTransaction()) == ([], None)
    made = {entry["object_id"] for entry in reply["changes"]["created"]}
    found = set(reply.get("objects", [reply["object_id"]]))
    there = {obj.Name for obj in document.Objects if obj.TypeId not in ORIGINS}
    assert made | found <= there
    assert len(made) + reply["changes"].get("more_created", 0) == len(there)
    assert all("Touched" not in obj.State for obj in document.Objects)
    after = objects_of(document)
    run("undo", document="Test")
    assert document.Objects == []
    run("redo", document="Test")
    assert objects_of(document) == after


@pytest.mark.covers(
    "import_step",
    before_example=[("export_file", {"objects": ["Bracket"], "path": "bracket.step"})],
    bad=({"path": "/nowhere.step"}, "NOT_PERMITTED"),
    before=[("export_file", {"objects": ["A", "C"], "path": "<temporary>/a.step"})],
    change={"path": "<temporary>/a.step", "name": "Both"},
)
def test_step_comes_in_with_its_labels(written, run):
    reply = run("import_step", input_path=str(written("step")), name="Assembly")
    assert (reply["labels"], reply["count"], reply["format"]) == (["Bracket", "Peg"], 2, "step")
    assert reply["label"] == "Assembly"
    # The name asked for finds it from then on, whatever FreeCAD called it.
    assert run("get_bounding_box", object_name="Assembly")["bounding_box"]["max"] == (
        pytest.approx([55, 20, 30])
    )
    entries = [e for e in reply["changes"]["created"] if e["object_id"] in reply["objects"]]
    assert [entry["valid"] for entry in entries] == [True, True]


@pytest.mark.parametrize("name", ["brep", "obj", "dxf"])
def test_several_objects_get_a_part_of_the_name_asked_for(written, run, document, name):
    reply = run("import_file", path=str(written(name)), name="Set", label="The set")
    assert (reply["object_id"], reply["label"], reply["type"]) == ("Set", "The set", "App::Part")
    assert {obj.Name for obj in document.Set.Group} == set(reply["objects"])


def test_one_object_gets_the_label_asked_for(written, run, document):
    reply = run("import_file", path=str(written("brep", ["A"])), name="Plate")
    assert (reply["label"], reply["shape"]["faces"]) == ("Plate", 6)
    assert reply["objects"] == [reply["object_id"]]
    assert not {"labels", "solids"} & set(reply)
    assert reply["shape"]["verified"] == "checked"
    assert run("get_object_details", object_name="Plate")["object_id"] == reply["object_id"]


@pytest.mark.parametrize(("name", "kind"), [("step", "Part"), ("dxf", "Part"), ("3mf", "Mesh")])
def test_merging_makes_one_object(written, run, document, name, kind):
    reply = run("import_file", path=str(written(name)), merge=True)
    assert [obj.TypeId for obj in document.Objects] == [f"{kind}::Feature"]
    assert reply["changes"]["deleted"] == []
    assert reply["bounding_box"]["max"][:2] == pytest.approx([55, 20])


def test_without_a_document_one_is_made(written, run):
    path = str(written("step"))
    FreeCAD.closeDocument("Test")
    reply = run("import_file", path=path)
    assert list(FreeCAD.listDocuments()) == [reply["document"]] == ["Untitled"]


def test_an_import_is_a_step_of_a_batch(written, run, document):
    steps = [
        {
            "command": "import_stl",
            "parameters": {"path": str(written("stl", ["A"]))},
            "as": "plate",
        },
        {"command": "box", "parameters": {"size": [4, 4, 99], "position": [3, 8, -9]}, "as": "pin"},
        {"command": "cut", "parameters": {"base": "$plate.object", "tool": "$pin.object"}},
    ]
    reply = run("batch", steps=steps)
    assert reply["shape"]["volume"] == pytest.approx(6000 - 16 * 30)
    assert document.UndoCount == 1


# --- meshes


def box_mesh(size, at=0.0):
    """The mesh of a cube."""
    return Mesh.Mesh(Part.makeBox(size, size, size, FreeCAD.Vector(at, at, at)).tessellate(1))


@pytest.mark.covers(
    "import_stl",
    before_example=[("export_file", {"objects": ["Bracket"], "path": "bracket.stl"})],
    bad=({"path": "a.stl", "tolerance": 0}, "INVALID_PARAMETER"),
    before=[("export_file", {"objects": ["A", "C"], "path": "<temporary>/a.stl"})],
    change={"path": "<temporary>/a.stl"},
)
def test_a_closed_mesh_becomes_a_solid_with_few_faces(written, run, codes):
    reply = run("import_stl", filepath=str(written("stl", ["A"])))
    assert reply["shape"]["volume"] == pytest.approx(6000)
    assert (reply["shape"]["kind"], reply["shape"]["faces"]) == ("Solid", 6)
    assert (reply["converted_to_solid"], reply["conversion_warning"]) == (True, None)
    assert (reply["shape"]["closed"], reply["shape"]["solids"], codes(reply)) == (True, 1, [])


@pytest.mark.parametrize("name", ["obj", "3mf", "gltf"])
def test_each_mesh_of_a_file_becomes_a_solid_if_asked(written, run, name):
    reply = run("import_file", path=str(written(name)), as_solid=True)
    assert (reply["objects"], reply["solids"]) == (["Bracket", "Peg"], 2)
    peg = reply["changes"]["created"][1]["volume"]
    assert math.pi * 4.95**2 * 10 < peg < math.pi * 25 * 10


def test_an_open_mesh_stays_open_and_the_reply_says_so(document, run, codes, tmp_path):
    box = box_mesh(10)
    box.removeFacets([0])
    box.write(str(tmp_path / "open.stl"))
    reply = run("import_stl", path=str(tmp_path / "open.stl"))
    shape = reply["shape"]
    assert (shape["closed"], reply["converted_to_solid"], shape["solids"]) == (False, False, 0)
    assert codes(reply) == ["NOT_CLOSED"]
    assert "not closed" in reply["conversion_warning"]
    mesh = run("import_stl", path=str(tmp_path / "open.stl"), as_solid=False)
    assert (mesh["meshes"][0]["facets"], mesh["meshes"][0]["closed"]) == (11, False)
    assert codes(mesh) == ["NOT_CLOSED"]


def test_a_cavity_of_a_mesh_is_one_of_the_solid(document, run, tmp_path):
    mesh = box_mesh(10)
    inner = box_mesh(4, at=3)
    inner.flipNormals()
    mesh.addMesh(inner)
    mesh.write(str(tmp_path / "hollow.stl"))
    reply = run("import_stl", path=str(tmp_path / "hollow.stl"))
    assert reply["shape"]["volume"] == pytest.approx(1000 - 64)
    assert (reply["shape"]["faces"], reply["shape"]["shells"], reply["shape"]["solids"]) == (
        12,
        2,
        1,
    )


def test_a_mesh_that_is_inside_out_is_told(document, run, codes, tmp_path):
    mesh = box_mesh(10)
    mesh.flipNormals()
    mesh.write(str(tmp_path / "wrong.stl"))
    assert codes(run("import_file", path=str(tmp_path / "wrong.stl"))) == ["IMPORTED_INSIDE_OUT"]
    assert run("import_stl", path=str(tmp_path / "wrong.stl"))["shape"]["volume"] == (
        pytest.approx(1000)
    )


def test_a_mesh_of_very_many_facets_stays_one(written, run, codes, monkeypatch):
    monkeypatch.setattr(meshing, "MOST_FACETS_OF_A_SOLID", 11)
    reply = run("import_stl", path=str(written("stl", ["A"])))
    assert (codes(reply), reply["converted_to_solid"]) == (["MESH_NOT_CONVERTED"], False)
    assert reply["meshes"][0]["volume"] == pytest.approx(6000)
    assert "at most 11" in reply["conversion_warning"]


# --- drawings


@pytest.mark.covers(
    "import_svg",
    before_example=[("export_file", {"objects": ["Bracket"], "path": "logo.svg"})],
    bad=({}, "MISSING_PARAMETER"),
    before=[("export_file", {"objects": ["A", "C"], "path": "<temporary>/a.svg"})],
    change={"path": "<temporary>/a.svg", "merge": True},
)
@pytest.mark.parametrize(
    ("size", "unit"),
    [
        ('width="100mm" height="100mm" viewBox="0 0 100 100"', 1.0),
        ('width="10cm" height="10cm" viewBox="0 0 50 50"', 2.0),
        ('width="100" height="100"', 25.4 / 96),
    ],
)
def test_svg_lines_come_in_at_their_size(document, run, tmp_path, size, unit):
    (tmp_path / "a.svg").write_text(SVG.format(size=size))
    reply = run("import_svg", filepath=str(tmp_path / "a.svg"))
    assert reply["count"] == 2
    path, circle = (document.getObject(name).Shape for name in reply["objects"])
    assert path.Length == pytest.approx(60 * unit)
    # The Y axis of SVG points down.
    box = path.BoundBox
    assert (box.XMax, box.YMin, box.YMax) == pytest.approx((10 * unit, -20 * unit, 0))
    assert circle.Length == pytest.approx(2 * math.pi * 5 * unit)
    assert circle.CenterOfMass.x == pytest.approx(50 * unit)


def test_svg_that_uses_itself_is_refused(document, refused, tmp_path):
    circle = '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'
    (tmp_path / "a.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{circle}</svg>')
    assert "circle" in refused("import_svg", path=str(tmp_path / "a.svg")).message


# --- the file is the truth


def test_an_invalid_shape_comes_in_with_a_warning(document, run, codes, tmp_path):
    open_solid = Part.Solid(Part.Shell(Part.makeBox(1, 1, 1).Faces[:5]))
    assert not open_solid.isValid()
    open_solid.exportBrep(str(tmp_path / "bad.brep"))
    reply = run("import_file", path=str(tmp_path / "bad.brep"))
    assert codes(reply) == ["IMPORTED_SHAPE_INVALID", "NOT_CLOSED"]
    assert reply["shape"]["valid"] is False


def test_a_format_tells_what_the_name_does_not(written, run, document, tmp_path):
    for name in ALL:
        path = written(name)
        path.rename(tmp_path / f"{name}.dat")
        reply = run("import_file", path=str(tmp_path / f"{name}.dat"), format=name.upper())
        assert (reply["format"], reply["path"]) == (name, str(tmp_path / f"{name}.dat"))
        run("undo")
    assert sorted(os.listdir(tmp_path)) == sorted(f"{name}.dat" for name in ALL)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("kept", [0, 1, 100, 0.5, "garbage", "binary"])
def test_a_file_that_is_none_is_refused_without_a_trace(written, refused, document, name, kept):
    path = written(name, ["A"])
    content = path.read_bytes()
    if isinstance(kept, str):
        damaged = {"garbage": b"This is no model.\n" * 300, "binary": os.urandom(5000)}[kept]
    else:
        damaged = content[: kept if isinstance(kept, int) else int(len(content) * kept)]
    path.write_bytes(damaged)
    if name == "dxf" and kept == 0.5:
        # What FreeCAD reads of a DXF file that ends too soon depends on the version.
        return
    error = refused("import_file", path=str(path))
    assert (error.code, error.field) == ("FILE_ERROR", "path")
    assert str(path) in error.message
    assert document.Objects == []


@pytest.mark.parametrize(
    "content",
    [
        "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 9\n",
        "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 -9\n",
        "v 0 0\nf 1 1 1\n",
        "v nan 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n",
        "v 0 0 0\n",
    ],
)
def test_an_obj_file_that_contradicts_itself_is_refused(document, refused, tmp_path, content):
    (tmp_path / "a.obj").write_text(content)
    assert refused("import_file", path=str(tmp_path / "a.obj")).code == "FILE_ERROR"


def test_an_archive_without_a_model_is_refused(document, refused, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.3mf", "w") as archive:
        archive.writestr("readme.txt", "nothing")
    assert refused("import_file", path=str(tmp_path / "a.3mf")).code == "FILE_ERROR"


def test_step_that_names_other_files_is_refused(written, refused):
    path = written("step", ["A"])
    others = (
        "#90001=DOCUMENT_FILE('','',$,#1,'',$);\n"
        "#90002=APPLIED_EXTERNAL_IDENTIFICATION_ASSIGNMENT('/etc/other.step',#1,#1,(#90001));\n"
    )
    path.write_text(path.read_text().replace("DATA;\n", f"DATA;\n{others}", 1))
    error = refused("import_file", path=str(path))
    assert (error.code, "other files" in error.message) == ("FILE_ERROR", True)


def test_svg_with_entities_is_refused(document, refused, tmp_path):
    text = '<!DOCTYPE svg [<!ENTITY a "M 0 0">]>' + SVG.format(size="")
    (tmp_path / "a.svg").write_text(text)
    assert "entities" in refused("import_svg", path=str(tmp_path / "a.svg")).message


# --- many objects


def test_the_reply_to_an_import_of_many_objects_is_short(document, run, tmp_path):
    path = tmp_path / "many.brep"
    label = "a name of some length that others gave"
    boxes = [Part.makeBox(1, 1, 1, FreeCAD.Vector(at * 2, 0, 0)) for at in range(200)]
    open_ones = [Part.Shell(Part.makeBox(1, 1, 1).Faces[:5]) for _ in range(50)]
    Part.Compound([*boxes, *open_ones]).exportBrep(str(path))
    reply = run("import_file", path=str(path), name=label)
    assert size_of(reply) < 4000
    there = [obj for obj in document.Objects if obj.TypeId not in ORIGINS]
    assert (reply["count"], reply["solids"], len(there)) == (250, 200, 251)
    assert len(reply["objects"]) + reply["not_listed"] == 250
    assert len(reply["changes"]["created"]) + reply["changes"]["more_created"] == 251
    warnings = [(warning["code"], warning["object_id"]) for warning in reply["warnings"]]
    assert len(warnings) == 6
    assert warnings[-1] == ("NOT_CLOSED", None)
    assert "45 more" in reply["warnings"][-1]["message"]
    listed = run("list_objects", limit=1000)["objects"]
    assert len(listed) >= 251


def test_a_later_step_can_use_all_that_an_import_made(document, run, tmp_path):
    path = tmp_path / "many.brep"
    boxes = [Part.makeBox(1, 1, 1, FreeCAD.Vector(at * 2, 0, 0)) for at in range(100)]
    Part.Compound(boxes).exportBrep(str(path))
    steps = [
        {"command": "import_file", "parameters": {"path": str(path)}, "as": "them"},
        {"command": "create_group", "parameters": {"objects": "$them.objects", "name": "All"}},
    ]
    reply = run("batch", steps=steps)
    assert size_of(reply["steps"]) < 4000
    assert len(document.All.Group) == 100


# --- which files are read


@pytest.mark.parametrize("command", ["import_file", "import_step"])
def test_a_file_that_is_not_there_is_told_by_its_path(document, refused, tmp_path, command):
    error = refused(command, path=str(tmp_path / "none.step"))
    assert error.code == "FILE_ERROR"
    assert error.message.startswith("File not found")


def test_a_folder_and_a_pipe_are_no_files(document, refused, tmp_path):
    (tmp_path / "folder.step").mkdir()
    os.mkfifo(tmp_path / "pipe.step")
    for name in ("folder.step", "pipe.step"):
        assert "is no file" in refused("import_file", path=str(tmp_path / name)).message


def test_a_file_that_is_too_large_is_not_read(written, refused, monkeypatch):
    path = written("step")
    monkeypatch.setattr(file_access, "MOST_BYTES", 100)
    assert "larger than" in refused("import_file", path=str(path)).message


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "~/.ssh/id.step", "~/.config/a/b.step", "/proc/self/environ"]
)
def test_system_and_hidden_folders_are_not_read_by_default(document, refused, path):
    assert refused("import_file", path=path, format="step").code == "NOT_PERMITTED"


@pytest.mark.parametrize("path", ["out/a.step", "in/../out/a.step", "in/link/a.step", "in/b.step"])
def test_no_path_leads_out_of_the_allowed_folders(written, document, tmp_path, path):
    content = written("step").read_bytes()
    for folder in ("in", "out"):
        (tmp_path / folder).mkdir()
    (tmp_path / "out" / "a.step").write_bytes(content)
    (tmp_path / "in" / "link").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "b.step").symlink_to(tmp_path / "out" / "a.step")
    made = Runner(allowed_folders=[str(tmp_path / "in")])
    try:
        with pytest.raises(ConjureError) as raised:
            made.run("import_file", {"path": str(tmp_path / path)})
        assert raised.value.code == "NOT_PERMITTED"
        (tmp_path / "in" / "c.step").write_bytes(content)
        assert made.run("import_file", {"path": str(tmp_path / "in" / "c.step")})["count"] == 2
    finally:
        made.close()


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"path": "model"}, "MISSING_PARAMETER"),
        ({"path": "model.txt"}, "INVALID_PARAMETER"),
        ({"path": "model.step", "format": "dwg"}, "INVALID_PARAMETER"),
        ({}, "MISSING_PARAMETER"),
    ],
)
def test_a_file_of_no_known_format_is_refused(document, refused, parameters, code):
    assert refused("import_file", **parameters).code == code


def test_a_label_that_is_taken_gets_a_number(document, run, written):
    path = str(written("3mf", ["A"]))
    replies = [run("import_file", path=path) for _ in range(3)]
    labels = [reply.get("label", reply["object_id"]) for reply in replies]
    assert labels == ["Bracket", "Bracket001", "Bracket002"]


# --- how far


def test_exports_and_imports_tell_how_far_they_are(written, runner, tmp_path):
    told = []

    def run(command, **parameters):
        told.clear()
        return runner.run(command, parameters, lambda *news: told.append(news))

    path = str(written("3mf"))
    labels = run("import_file", path=path)["objects"]
    assert [str(doing) for _, doing in told] == [
        "reading 'model.3mf'",
        *(f"checking '{label}'" for label in labels),
    ]
    assert [fraction for fraction, _ in told] == [0, 0.5, 0.75]
    run("export_file", folder=str(tmp_path), format="obj")
    assert [str(doing).split()[0] for _, doing in told] == ["preparing"] * 2 + ["writing"] * 2
    assert [fraction for fraction, _ in told] == [0, 0.25, 0.5, 0.75]
    run("batch", steps=[{"command": "import_file", "parameters": {"path": path}}] * 2)
    steps = [f"step {index} (import_file) of 2" for index in range(2)]
    assert [str(doing) for _, doing in told] == steps


def test_an_export_that_is_cancelled_while_it_writes_leaves_no_file(document, runner, tmp_path):
    runner.run("box", {"name": "A"})
    runner.run("box", {"name": "B"})

    def stop(fraction, doing):
        if fraction >= 0.75:
            raise ConjureError("CANCELLED", f"Stopped before {doing}.")

    parameters = {"folder": str(tmp_path), "format": "obj", "combine": False}
    with pytest.raises(ConjureError, match="Stopped before writing"):
        runner.run("export_file", parameters, stop)
    assert list(tmp_path.iterdir()) == []
