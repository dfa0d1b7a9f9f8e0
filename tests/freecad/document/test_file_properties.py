# SPDX-License-Identifier: MIT
"""Properties that make FreeCAD touch files: no way in for commands, and none out."""

from __future__ import annotations

import re
from pathlib import Path

import FreeCAD
import Mesh
import Part
import pytest

from conjure_workbench.modeling.document.file_properties import foreign_file, names_a_file
from tests.hostile.project_files import with_string

WORKBENCHES = (
    *("Mesh", "Points", "Import", "Sketcher", "PartDesign", "Spreadsheet", "Image", "Drawing"),
    *("TechDraw", "Fem", "Path", "PathApp", "Raytracing", "Inspection", "Robot", "Surface"),
    *("ReverseEngineering", "MeshPart", "Measure", "AssemblyApp"),
)
TEXTS_WITHOUT_FILES = frozenset(
    {
        *("Label", "Label2", "LicenseURL", "License", "Id", "Type", "Role", "Text", "String"),
        *("Buffer", "ExecResult", "LinkExecute", "Row", "Column", "Address", "Attribute"),
        *("AttacherType", "FaceMakerClass", "Format", "OperationType", "ViewResult", "Font"),
        *("Symbol", "CellStart", "CellEnd", "Caption", "NameGeomPattern", "NamePattern"),
        *("SectionSymbol", "FormatSpec", "FormatSpecOverTolerance", "FormatSpecUnderTolerance"),
        *("Reference", "AnnoText", "LineStyle", "CenterText", "LeftText", "RightText", "TailText"),
        *("PlotData", "FieldName", "Unit", "Result", "Camera", "Error", "CavityName", "Function"),
        *("xDisplacementFormula", "yDisplacementFormula", "zDisplacementFormula"),
        "_ElementMapVersion",
    }
)
READERS = ("Part::ImportBrep", "Part::ImportIges", "Part::ImportStep")


@pytest.fixture
def outside(tmp_path, monkeypatch):
    """A folder that commands may not use, with a file that is precious and one of a box."""
    for name in ("inside", "outside"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("CONJURE_ALLOWED_FOLDERS", str(tmp_path / "inside"))
    folder = tmp_path / "outside"
    (folder / "precious.txt").write_text("precious")
    box = Part.makeBox(1, 2, 3)
    box.exportBrep(str(folder / "box.brep"))
    box.exportStep(str(folder / "box.step"))
    box.exportIges(str(folder / "box.iges"))
    return folder


def untouched(folder: Path) -> bool:
    names = ["box.brep", "box.iges", "box.step", "precious.txt"]
    return (folder / "precious.txt").read_text() == "precious" and (
        sorted(path.name for path in folder.iterdir()) == names
    )


def exporter(document, path):
    mesh = document.addObject("Mesh::Feature", "M")
    mesh.Mesh = Mesh.createBox(1, 1, 1)
    made = document.addObject("Mesh::Export", "E")
    made.Source, made.Format, made.FileName = mesh, "Binary STL", str(path)
    return made


def reader(document, type_id, path):
    made = document.addObject(type_id, "I")
    made.FileName = str(path)
    return made


def scripted(document, kind, name, value=""):
    made = document.addObject("Part::FeaturePython", "P")
    made.addProperty(kind, name)
    setattr(made, name, value)
    made.recompute()
    return made


def test_the_table_has_all_properties_that_name_files(document):
    for name in WORKBENCHES:
        try:
            __import__(name)
        except ImportError:
            continue
    seen = set()
    for type_id in document.supportedTypes():
        try:
            made = document.addObject(type_id, "X")
        except (RuntimeError, TypeError):
            continue
        for name in made.PropertiesList:
            kind = made.getTypeIdOfProperty(name)
            if re.search(r"App::Property(File|Path)", kind):
                assert names_a_file(made, name), (type_id, name)
            if kind in ("App::PropertyString", "App::PropertyFont"):
                # What a new FreeCAD has beside these is to be looked at.
                assert names_a_file(made, name) or name in TEXTS_WITHOUT_FILES, (type_id, name)
            if names_a_file(made, name):
                seen.add((type_id, name))
    assert {("Mesh::Export", "FileName"), ("Part::CurveNet", "FileName")} < seen
    assert len(seen) > 30


@pytest.mark.parametrize(
    "type_id",
    [
        *("Mesh::Export", "Mesh::Import", "Part::CurveNet", "App::InventorObject", *READERS),
        *("TechDraw::DrawSVGTemplate.Template", "TechDraw::DrawViewImage.ImageFile"),
        *("App::VRMLObject.VrmlFile", "App::DocumentObjectFileIncluded.File"),
    ],
)
def test_no_command_sets_a_property_that_names_a_file(document, run, refused, outside, type_id):
    type_id, _, name = type_id.partition(".")
    if type_id.startswith("TechDraw"):
        pytest.importorskip("TechDraw")
    name = name or "FileName"
    document.addObject(type_id, "X")
    path = str(outside / "precious.txt")
    run("create_spreadsheet", name="Sheet")
    run("set_cells", sheet="Sheet", cells={"A1": path})
    for command, parameters in (
        ("set_properties", {"properties": {name: path}}),
        ("set_expression", {"property_name": name, "expression": f"<<{path}>>"}),
        ("set_expression", {"property_name": name, "expression": "Sheet.A1"}),
    ):
        error = refused(command, object_name="X", **parameters)
        assert (error.code, "names a file" in error.message) == ("INVALID_PARAMETER", True)
        step = {"command": command, "parameters": {"object_name": "X", **parameters}}
        assert "names a file" in refused("batch", commands=[step]).message
    told = run("get_properties", object_name="X", names=[name])["properties"][name]
    assert (told["names_file"], told["read_only"]) == (True, True)
    assert untouched(outside)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("App::PropertyFile", "Anything"),
        ("App::PropertyPath", "Anything"),
        ("App::PropertyFileIncluded", "Anything"),
        ("App::PropertyString", "OutputFile"),
        ("App::PropertyString", "working_dir"),
        ("App::PropertyString", "TemplatePath"),
        ("App::PropertyString", "Url"),
    ],
)
def test_objects_of_other_add_ons_are_judged_by_kind_and_name(document, run, refused, kind, name):
    scripted(document, kind, name)
    assert refused("set_properties", object_name="P", properties={name: "a.txt"}).code == (
        "INVALID_PARAMETER"
    )
    assert run("get_properties", object_name="P")["properties"][name]["names_file"]


@pytest.mark.parametrize("name", ["Profile", "Text", "Output", "Direction", "Pathology"])
def test_other_texts_are_set_but_not_to_paths_outside(document, run, refused, outside, name):
    scripted(document, "App::PropertyString", name)
    for value in ("A 5/8 in. hole", "and/or", str(outside.parent / "inside" / "a.txt")):
        run("set_properties", object_name="P", properties={name: value})
    document.addObject("Spreadsheet::Sheet", "Sheet").set("A1", f"'{outside}/a")
    for path in (f"{outside}/a", "~/a", "../../a", "C:\\a", "file:///etc/a", "inside/../../etc/a"):
        error = refused("set_properties", object_name="P", properties={name: path})
        assert error.code == "NOT_PERMITTED", path
    error = refused("set_expression", object_name="P", property_name=name, expression="<</etc/a>>")
    assert error.code == "NOT_PERMITTED"


def test_labels_may_look_like_paths(document, run):
    run("box", name="A")
    run("set_properties", object_name="A", properties={"Label": "/etc/a", "Label2": "../b"})
    assert document.A.Label == "/etc/a"


def test_a_cell_cannot_lead_a_bound_text_outside_later(document, run, codes, outside):
    made = scripted(document, "App::PropertyString", "Output")
    run("create_spreadsheet", name="Sheet")
    run("set_cells", sheet="Sheet", cells={"A1": "inside"})
    run("set_expression", object_name="P", property_name="Output", expression="Sheet.A1")
    assert made.Output == "inside"
    told = run("set_cells", sheet="Sheet", cells={"A1": str(outside / "precious.txt")})
    assert (made.Output, codes(told)) == ("inside", ["FILE_OBJECT_NOT_COMPUTED"])
    run("set_cells", sheet="Sheet", cells={"A1": "again"})
    assert made.Output == "again"


def test_what_writes_files_is_never_computed_by_commands(document, run, outside, codes):
    made = exporter(document, outside / "precious.txt")
    document.recompute([document.M])
    made.purgeTouched()
    told = run("set_properties", object_name="E", properties={"Label": "mine"})
    assert codes(told) == ["FILE_OBJECT_NOT_COMPUTED"]
    assert "FILE_OBJECT_NOT_COMPUTED" in codes(
        run("set_properties", object_name="M", properties={"Label": "other"})
    )
    run("move", object_name="M", vector=[1, 0, 0])
    document.copyObject(made)
    for command in ("undo", "redo", "undo"):
        run(command)
    run("save_snapshot", name="now")
    run("restore_snapshot", name="now")
    run("restore_snapshot", name="now", as_new_document=True)
    assert untouched(outside)
    for one in FreeCAD.listDocuments().values():
        for obj in one.Objects:
            assert (foreign_file(obj) is not None) == (obj.TypeId == "Mesh::Export")


@pytest.mark.parametrize("type_id", READERS)
def test_files_outside_are_not_read_and_files_inside_are(document, run, outside, codes, type_id):
    ending = type_id.rpartition("Import")[2].lower()
    source = outside / f"box.{ending}"
    made = reader(document, type_id, source)
    told = run("set_properties", object_name="I", properties={"Label": "mine"})
    assert codes(told) == ["FILE_OBJECT_NOT_COMPUTED"]
    run("undo")
    assert made.Shape.isNull()
    inside = outside.parent / "inside" / source.name
    inside.write_bytes(source.read_bytes())
    (inside.parent / "link").symlink_to(outside)
    made.FileName = str(inside.parent / "link" / source.name)
    assert foreign_file(made) is not None
    made.FileName = str(inside)
    told = run("set_properties", object_name="I", properties={"Label": "mine"})
    assert codes(told) == []
    assert made.Shape.BoundBox.XLength == pytest.approx(1)


@pytest.mark.parametrize("type_id", ["Mesh::Export", *READERS])
def test_opening_a_document_with_paths_outside_says_so_and_computes_nothing(
    document, run, outside, codes, type_id
):
    inside = outside.parent / "inside"
    target = outside / {"Mesh::Export": "precious.txt"}.get(type_id, f"box.{type_id[-4:].lower()}")
    if type_id == "Mesh::Export":
        exporter(document, "").touch()
    else:
        reader(document, type_id, "").touch()
    run("box", name="B")
    run("save_document", path=str(inside / "a.FCStd"))
    run("close_document", discard=True)
    with_string(inside / "a.FCStd", inside / "b.FCStd", "FileName", str(target))
    told = run("open_document", path=str(inside / "b.FCStd"))
    warning = next(one for one in told["warnings"] if one["code"] == "FILE_OBJECT_NOT_COMPUTED")
    assert str(target) in warning["message"]
    run("move", object_name="B", vector=[1, 0, 0])
    run("undo")
    assert untouched(outside)
    opened = FreeCAD.ActiveDocument
    if type_id != "Mesh::Export":
        assert opened.I.FileName == str(target)
        assert opened.I.Shape.isNull()


def test_fonts_and_freecads_own_files_may_be_read(document, outside):
    made = scripted(document, "App::PropertyFile", "FontFile", "/usr/share/fonts/a.TTF")
    assert foreign_file(made) is None
    made.FontFile = f"{FreeCAD.getResourceDir()}Mod/TechDraw/Templates/A4.svg"
    assert foreign_file(made) is None
    made.FontFile = "/etc/hostname"
    assert foreign_file(made) == "/etc/hostname"


def test_properties_added_under_one_name_are_judged_by_the_type_that_each_object_has(document):
    for kind, expected in (("App::PropertyString", None), ("App::PropertyFile", "/etc/hostname")):
        obj = document.addObject("Part::Box", "Box")
        obj.addProperty(kind, "Notes")
        obj.Notes = "/etc/hostname"
        assert foreign_file(obj) == expected
