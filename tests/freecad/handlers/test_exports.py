# SPDX-License-Identifier: MIT
"""Files: where they may go, that they hold the model, and that nothing is overwritten unasked."""

from __future__ import annotations

import math
import os

import FreeCAD
import Mesh
import Part
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.runner import Runner
from tests.hostile.swapped_folders import swapping


@pytest.fixture
def scene(document, run):
    run("box", name="A", length=10, width=20, height=30, label="Bracket")
    run("cylinder", name="Peg", radius=5, height=10, position=[50, 0, 0])


@pytest.fixture
def left_alone(tmp_path):
    """After the test no half-written file lies about."""
    yield
    assert [name for name in os.listdir(tmp_path) if name.startswith(".conjure")] == []


@pytest.mark.covers("export_step", bad=({"path": "/etc/a.step"}, "NOT_PERMITTED"))
@pytest.mark.usefixtures("left_alone")
def test_step_holds_the_shapes_and_their_labels(scene, run, tmp_path):
    target = tmp_path / "model.step"
    result = run("export_step", objects=["A", "Peg"], path=str(target))
    assert (result["path"], result["objects"]) == (str(target), ["A", "Peg"])
    assert result["bytes"] == target.stat().st_size > 0
    assert Part.read(str(target)).Volume == pytest.approx(6000 + 250 * math.pi)
    assert "PRODUCT('Bracket'" in target.read_text()


@pytest.mark.covers("export_stl", bad=({"tolerance": 0}, "INVALID_PARAMETER"))
@pytest.mark.usefixtures("left_alone")
def test_stl_holds_the_objects_where_they_are(scene, run, tmp_path):
    result = run("export_stl", object_names=["A"], output_path=str(tmp_path / "box.stl"))
    mesh = Mesh.Mesh(result["path"])
    assert mesh.Volume == pytest.approx(6000)
    assert (mesh.CountFacets, result["facets"]) == (12, 12)


def test_a_finer_tolerance_makes_more_facets(scene, run):
    coarse = run("export_stl", objects=["Peg"], tolerance=1)
    fine = run("export_stl", objects=["Peg"], precision="0.001 mm")
    assert fine["facets"] > 2 * coarse["facets"]
    assert Mesh.Mesh(fine["path"]).Volume == pytest.approx(250 * math.pi, rel=1e-3)


def test_without_a_path_a_private_temporary_file_is_made(scene, run):
    result = run("export_step", objects=["A"], filepath=None)
    assert result["path"].endswith("Bracket.step")
    assert os.stat(os.path.dirname(result["path"])).st_mode & 0o077 == 0
    assert os.path.getsize(result["path"]) == result["bytes"]


def test_without_objects_only_end_results_are_exported(scene, run):
    run("box", name="T", position=[5, 5, 25])
    run("cut", base="A", tool="T", name="K")
    assert sorted(run("export_stl", objects=[])["objects"]) == ["K", "Peg"]


@pytest.mark.parametrize("objects", [["Peg"], ["A", "Peg"]])
def test_step_keeps_where_objects_are(scene, run, objects):
    box = Part.read(run("export_step", objects=objects)["path"]).BoundBox
    assert box.XMax == pytest.approx(55)


@pytest.mark.parametrize("command", ["export_step", "export_stl"])
def test_an_object_in_a_part_is_exported_where_it_is(scene, run, document, command):
    part = document.addObject("App::Part", "P")
    part.addObject(document.A)
    part.Placement.Base = FreeCAD.Vector(100, 0, 0)
    result = run(command, objects=["A"])
    read = Mesh.Mesh if command == "export_stl" else Part.read
    box = read(result["path"]).BoundBox
    assert (box.XMin, box.XMax, box.ZMax) == pytest.approx((100, 110, 30))
    assert FreeCAD.ActiveDocument == document
    assert list(FreeCAD.listDocuments()) == ["Test"]
    assert sorted(run(command)["objects"]) == ["A", "Peg"]


def test_an_export_is_no_undo_step(scene, run, document):
    run("export_step")
    assert document.UndoCount == 2


@pytest.mark.usefixtures("left_alone")
def test_a_file_is_replaced_only_when_asked(scene, run, refused, tmp_path):
    target = tmp_path / "a.step"
    target.write_text("precious")
    error = refused("export_step", objects=["A"], path=str(target))
    assert (error.code, target.read_text()) == ("FILE_ERROR", "precious")
    run("export_step", objects=["A"], path=str(target), overwrite=True)
    assert Part.read(str(target)).Volume == pytest.approx(6000)


@pytest.mark.parametrize("name", ["model.txt", "model.py", "model.step.sh"])
def test_only_the_formats_own_file_names_are_written(scene, refused, tmp_path, name):
    error = refused("export_step", objects=["A"], path=str(tmp_path / name))
    assert error.code == "INVALID_PARAMETER"
    assert not (tmp_path / name).exists()


def test_a_name_without_an_extension_gets_one(scene, run, tmp_path):
    result = run("export_step", objects=["A"], path=str(tmp_path / "model"))
    assert result["path"] == str(tmp_path / "model.step")


def test_a_missing_folder_is_not_made(scene, refused, tmp_path):
    error = refused("export_step", objects=["A"], path=str(tmp_path / "no" / "a.step"))
    assert error.code == "FILE_ERROR"


@pytest.fixture
def confined(tmp_path):
    """A runner that may write to one folder only."""
    (tmp_path / "allowed").mkdir()
    (tmp_path / "outside").mkdir()
    made = Runner(allowed_folders=[str(tmp_path / "allowed")])
    yield made
    made.close()


@pytest.mark.parametrize(
    "path", ["outside/a.step", "allowed/../outside/a.step", "allowed/link/a.step", "allowed.step"]
)
def test_no_path_leads_out_of_the_allowed_folders(scene, confined, tmp_path, path):
    (tmp_path / "allowed" / "link").symlink_to(tmp_path / "outside")
    with pytest.raises(Exception, match="outside the folders") as raised:
        confined.run("export_step", {"objects": ["A"], "path": str(tmp_path / path)})
    assert raised.value.code == "NOT_PERMITTED"
    assert os.listdir(tmp_path / "outside") == []


def test_a_link_in_place_of_the_file_is_not_followed_out(scene, confined, tmp_path):
    (tmp_path / "allowed" / "a.step").symlink_to(tmp_path / "outside" / "a.step")
    with pytest.raises(Exception, match="outside the folders"):
        confined.run(
            "export_step",
            {"objects": ["A"], "path": str(tmp_path / "allowed" / "a.step"), "overwrite": True},
        )
    assert os.listdir(tmp_path / "outside") == []


@pytest.mark.parametrize("format", ["step", "stl", "obj", "svg"])
def test_a_folder_that_becomes_a_link_meanwhile_is_not_followed(scene, confined, tmp_path, format):
    deep = tmp_path / "allowed" / "deep"
    deep.mkdir()
    (tmp_path / "outside" / "deep").mkdir()
    written = 0
    with swapping(deep, tmp_path / "outside"):
        for number in range(15):
            path = str(deep / f"{number}.{format}")
            try:
                confined.run("export_file", {"objects": ["A"], "path": path, "format": format})
                written += 1
            except ConjureError as error:
                # In the moment of the judgment it is outside, or not there.
                refused = error.code
                if refused not in ("NOT_PERMITTED", "FILE_ERROR"):
                    raise
    assert os.listdir(tmp_path / "outside") == ["deep"]
    assert len(os.listdir(deep)) == written


def test_the_environment_can_name_the_folders(scene, tmp_path, monkeypatch):
    monkeypatch.setenv("CONJURE_ALLOWED_FOLDERS", f"{tmp_path}{os.pathsep}/nowhere")
    made = Runner()
    try:
        made.run("export_step", {"objects": ["A"], "path": str(tmp_path / "a.step")})
        with pytest.raises(Exception, match="outside the folders"):
            made.run("export_step", {"objects": ["A"], "path": "/etc/a.step"})
    finally:
        made.close()


def test_system_and_hidden_folders_are_not_written_by_default(scene, refused):
    home = os.path.expanduser("~")
    for path in ("/etc/a.step", "/a.step", f"{home}/.ssh/a.step", "~/.config/x/a.step"):
        assert refused("export_step", objects=["A"], path=path).code == "NOT_PERMITTED"


def test_an_empty_document_has_nothing_to_export(document, refused):
    assert refused("export_stl").code == "NO_SHAPE"


@pytest.fixture
def loop(tmp_path):
    """Two links that lead to each other."""
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    return tmp_path / "one"


@pytest.mark.parametrize(
    "path", ["~nobody-of-that-name/a.step", "/", "~/" + "x" * 300 + ".step", "~/" + "x/" * 2000]
)
@pytest.mark.parametrize("command", ["export_step", "export_stl"])
def test_a_path_that_is_none_is_an_error_in_words(scene, refused, command, path):
    error = refused(command, objects=["A"], path=path.replace(".step", "." + command[7:]))
    assert error.code in ("FILE_ERROR", "INVALID_PARAMETER", "NOT_PERMITTED")


def test_a_loop_of_links_is_an_error_in_words(scene, loop, refused):
    error = refused("export_step", objects=["A"], path=str(loop / "a.step"))
    assert error.code in ("FILE_ERROR", "NOT_PERMITTED")


@pytest.mark.parametrize(
    "path", ["a\0.step", "", " ", "a\n.step", "a\u202epets.step", "a\ufeff.step", 5, ["a.step"]]
)
def test_what_no_path_can_be_is_refused(scene, refused, path):
    assert refused("export_step", objects=["A"], path=path).code == "INVALID_PARAMETER"


def test_a_folder_that_takes_no_files_is_an_error(scene):
    made = Runner(allowed_folders=["/proc"])
    try:
        with pytest.raises(Exception, match="Cannot write") as raised:
            made.run("export_step", {"objects": ["A"], "path": "/proc/a.step"})
        assert raised.value.code == "FILE_ERROR"
    finally:
        made.close()


def test_a_home_with_a_tilde_and_a_relative_path_are_the_persons_home(
    scene, run, tmp_path, monkeypatch
):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert run("export_stl", path="~/one.stl")["path"] == str(tmp_path / "one.stl")
    assert run("export_stl", path="two.stl")["path"] == str(tmp_path / "two.stl")


def test_a_name_without_a_folder_is_written_in_the_first_allowed_one(
    scene, confined, document, tmp_path
):
    written = confined.run("export_stl", {"filepath": "three.stl", "objects": []})
    assert written["path"] == str(tmp_path / "allowed" / "three.stl")
    assert (tmp_path / "allowed" / "three.stl").stat().st_size == written["bytes"]
    # The folder of the document goes before, but only where it is allowed.
    document.saveAs(str(tmp_path / "outside" / "own.FCStd"))
    written = confined.run("export_stl", {"filepath": "four.stl"})
    assert written["path"] == str(tmp_path / "allowed" / "four.stl")
    (tmp_path / "allowed" / "deep").mkdir()
    document.saveAs(str(tmp_path / "allowed" / "deep" / "own.FCStd"))
    written = confined.run("export_stl", {"filepath": "five.stl"})
    assert written["path"] == str(tmp_path / "allowed" / "deep" / "five.stl")


def test_a_written_file_has_the_rights_of_the_persons_files(scene, run, tmp_path):
    (tmp_path / "ordinary").write_text("")
    run("export_step", path=str(tmp_path / "a.step"))
    assert (tmp_path / "a.step").stat().st_mode == (tmp_path / "ordinary").stat().st_mode


def test_a_wire_makes_no_mesh(scene, document, refused):
    document.addObject("Part::Line", "Wire").recompute()
    assert refused("export_stl", objects=["Wire"]).code == "NO_SHAPE"
