# SPDX-License-Identifier: MIT
"""Files whose objects run other code than FreeCAD's own: known before FreeCAD opens them."""

from __future__ import annotations

import base64
import importlib
import re
import sys
import zipfile
from contextlib import suppress

import FreeCAD
import pytest

from conjure_workbench.modeling.approval.file_risks import of_opening
from conjure_workbench.modeling.approval.foreign_code import is_foreign
from conjure_workbench.modeling.approval.risks import ApprovalNeededError, RiskKind, permit_all
from conjure_workbench.modeling.document.project_file_checks import contents


@pytest.fixture
def asking(runner):
    """`asking()`: the modules that the person was asked about; it is never allowed."""
    asked = []

    def permit(risks):
        found = [risk.subject for risk in risks if risk.kind is RiskKind.FOREIGN_CODE]
        if found:
            asked.extend(found)
            raise ApprovalNeededError(risks)

    runner._permit = permit
    yield lambda: asked
    runner._permit = permit_all


@pytest.fixture
def add_on(tmp_path_factory, monkeypatch):
    """An add-on of the name `gearworks`, which notes that it was imported."""
    folder = tmp_path_factory.mktemp("Mod")
    source = "import sys\nsys.gearworks_ran = True\nclass Gear:\n    pass\n"
    (folder / "gearworks.py").write_text(source, "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    # FreeCAD imports for a file only what lies in its own folders, and in those of add-ons.
    folders = [*getattr(FreeCAD, "__ModDirs__", ()), str(folder)]
    monkeypatch.setattr(FreeCAD, "__ModDirs__", folders, raising=False)
    yield folder
    sys.modules.pop("gearworks", None)
    vars(sys).pop("gearworks_ran", None)


@pytest.fixture
def file_with(document, run, tmp_path):
    """`file_with('module="m" class="C"')`: a saved file with an object of such a proxy."""

    def make(attributes, part="Document.xml"):
        obj = document.addObject("Part::FeaturePython", "Gear")
        obj.Proxy = 5
        path = tmp_path / "gears.FCStd"
        run("save_document", path=str(path))
        run("close_document", document=document.Name)
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        proxy = f"<Python {attributes}/>".encode()
        parts["Document.xml"] = re.sub(b"<Python [^>]*/>", lambda _: proxy, parts["Document.xml"])
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return str(path)

    return make


def pickled(text):
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    "attributes",
    [
        'module="gearworks" class="Gear" value="bnVsbA==" encoded="yes"',
        'value="(igearworks\\nGear\\np0\\n."',
        r'value="(\xigearworks\nGear\n"',
        f'value="{pickled("(igearworks" + chr(10) + "Gear" + chr(10))}" encoded="yes"',
        f'value="{pickled("(igearworks" + chr(10) + "Gear" + chr(10) + "p")}*=" encoded="yes"',
    ],
    ids=["named", "pickled", "escaped", "encoded", "odd"],
)
def test_a_file_whose_objects_run_an_add_on_is_asked_for_before_it_runs(
    file_with, add_on, run, runner, asking, attributes
):
    path = file_with(attributes)
    with pytest.raises(ApprovalNeededError):
        run("open_document", path=path)
    assert asking() == ["gearworks"]
    assert not hasattr(sys, "gearworks_ran")
    assert FreeCAD.listDocuments() == {}
    runner._permit = permit_all
    run("open_document", path=path)


def test_once_allowed_it_runs(file_with, add_on, run):
    path = file_with('module="gearworks" class="Gear" value="bnVsbA==" encoded="yes"')
    run("open_document", path=path)
    assert sys.gearworks_ran


def test_an_add_on_that_is_not_installed_and_python_s_own_modules_are_asked_for(
    file_with, run, asking
):
    path = file_with('module="subprocess" class="Popen" value="bnVsbA==" encoded="yes"')
    with pytest.raises(ApprovalNeededError):
        run("open_document", path=path)
    assert asking() == ["subprocess"]


def test_a_linked_file_counts_as_well(file_with, add_on, run, asking, tmp_path, runner):
    runner._permit, ask = permit_all, runner._permit
    path = file_with('module="gearworks" class="Gear" value="bnVsbA==" encoded="yes"')
    gears = run("open_document", path=path)["document"]
    run("new_document", name="User")
    user = FreeCAD.ActiveDocument
    run("save_document", path=str(tmp_path / "user.FCStd"))
    user.addObject("App::Link", "L").LinkedObject = FreeCAD.getDocument(gears).Objects[0]
    user.recompute()
    run("save_document", document=user.Name)
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
    runner._permit = ask
    with pytest.raises(ApprovalNeededError):
        run("open_document", path=str(tmp_path / "user.FCStd"))
    assert asking() == ["gearworks"]


def test_a_snapshot_with_other_code_than_its_document_s_is_asked_for(
    document, run, runner, asking, add_on
):
    document.addObject("Part::FeaturePython", "Gear").Proxy = 5
    name = run("save_snapshot")["snapshot"]["name"]
    file = runner._services.snapshots.find(document, name).file
    run("compare_snapshot", name=name)
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    proxy = b'<Python module="gearworks" class="Gear" value="bnVsbA==" encoded="yes"/>'
    parts["Document.xml"] = re.sub(b"<Python [^>]*/>", lambda _: proxy, parts["Document.xml"])
    with zipfile.ZipFile(file, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    for command, more in (
        ("compare_snapshot", {}),
        ("restore_snapshot", {}),
        ("restore_snapshot", {"as_new_document": True}),
    ):
        with pytest.raises(ApprovalNeededError):
            run(command, name=name, **more)
    assert asking() == ["gearworks"] * 3
    import gearworks

    document.Gear.Proxy = gearworks.Gear()
    run("compare_snapshot", name=name)
    assert asking() == ["gearworks"] * 3


def test_nothing_that_freecad_itself_can_make_is_foreign(document, run, tmp_path):
    for module in ("Sketcher", "PartDesign", "TechDraw", "Spreadsheet", "Mesh", "Points", "Fem"):
        with suppress(ImportError):
            importlib.import_module(module)
    for kind in document.supportedTypes():
        # Abstract ones, and those for FreeCAD's own tests.
        with suppress(RuntimeError, TypeError, FreeCAD.Base.FreeCADError):
            document.addObject(kind, "One")
    path = tmp_path / "all.FCStd"
    document.saveAs(str(path))
    found = contents(path)
    assert {"App", "Part", "Sketcher", "PartDesign"} <= found.namespaces
    assert of_opening(found) == []


def test_what_freecad_s_own_workbenches_and_ours_run_is_not_foreign():
    own = ["Draft", "draftobjects.wire", "Part.AttachmentEditor", "ArchWall"]
    own += ["conjure_workbench.modeling.features", "TechDraw", "Spreadsheet", "FreeCAD"]
    assert [name for name in own if is_foreign(name)] == []


def test_a_type_of_an_add_on_in_machine_code_is_asked_for(file_with, add_on, run, asking):
    path = file_with('value="null" json="yes"/><Extension type="gearworks::Gear"')
    with pytest.raises(ApprovalNeededError):
        run("open_document", path=path)
    assert asking() == ["gearworks"]


def test_what_anybody_else_wrote_is_foreign(add_on, monkeypatch):
    package = add_on / "freecad" / "gears"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("", "utf-8")
    import freecad

    monkeypatch.setattr(freecad, "__path__", [*freecad.__path__, str(add_on / "freecad")])
    others = ["gearworks", "freecad.gears", "freecad.gears.wheel", "os", "json", "__main__"]
    others += ["", ".", "pytest", "conjure_workbenches", "Draft_of_mine", "PartDesigns", "a" * 9999]
    assert [name for name in others if not is_foreign(name)] == []
