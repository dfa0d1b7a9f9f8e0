# SPDX-License-Identifier: MIT
"""Files read into a window: colors and labels come back, and no dialog opens."""

from __future__ import annotations

import FreeCAD
import FreeCADGui
import pytest

from conjure_workbench.qt import QtCore, QtWidgets
from conjure_workbench.vocabulary.schema.file_formats import FORMATS


@pytest.fixture
def no_dialogs():
    """Closes every dialog that blocks, so that no test hangs; called, it tells their titles."""
    seen = []

    def look():
        dialog = QtWidgets.QApplication.activeModalWidget()
        if dialog is not None:
            seen.append(dialog.windowTitle() or type(dialog).__name__)
            dialog.close()

    timer = QtCore.QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    yield lambda: list(seen)
    timer.stop()


def test_colors_and_labels_come_back_from_step(document, run, tmp_path):
    run("box", name="A", label="Bracket")
    run("cylinder", name="C", label="Peg", position=[50, 0, 0])
    document.A.ViewObject.ShapeColor = (1.0, 0.0, 0.0)
    document.C.ViewObject.ShapeColor = (0.0, 0.0, 1.0)
    run("export_file", path=str(tmp_path / "a.step"))
    other = FreeCAD.newDocument("Other")
    try:
        reply = run("import_file", path=str(tmp_path / "a.step"), document="Other")
        made = [other.getObject(name) for name in reply.get("objects", [reply["object_id"]])]
        assert [obj.Label for obj in made] == ["Bracket", "Peg"]
        assert [obj.ViewObject.ShapeColor[:3] for obj in made] == [(1, 0, 0), (0, 0, 1)]
        assert all(obj.ViewObject.Visibility for obj in made)
        run("undo", document="Other")
        assert other.Objects == []
    finally:
        FreeCAD.closeDocument("Other")
        FreeCAD.setActiveDocument(document.Name)


def test_svg_comes_in_with_its_colors(document, run, tmp_path):
    shape = '<rect id="{}" width="9" height="9" {}/>'
    looks = {
        "hexadecimal": 'fill="#f00"',
        "parts": 'style="fill:rgb(0, 100%, 0)"',
        "named": 'fill="blue"',
        "unsaid": "",
        "line": 'fill="none" stroke="#00ff00"',
    }
    body = "".join(shape.format(name, look) for name, look in looks.items())
    path = tmp_path / "a.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>')
    run("import_svg", path=str(path))
    colors = {name: document.getObject(name).ViewObject.ShapeColor[:3] for name in looks}
    assert [colors[name] for name in ("hexadecimal", "parts", "named")] == [
        *((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    ]
    assert colors["unsaid"] == colors["line"]
    assert document.line.ViewObject.LineColor[:3] == (0, 1, 0)
    assert document.named.ViewObject.LineColor[:3] != (0, 0, 1)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_no_import_or_export_asks_or_opens_anything(document, run, no_dialogs, tmp_path, name):
    run("box", name="A", label="Bracket")
    path = str(tmp_path / f"a{FORMATS[name].extensions[0]}")
    run("export_file", objects=["A"], path=path, format=name)
    if name == "svg":
        # Without a unit FreeCAD's own import asks how many dots are an inch.
        (tmp_path / "a.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0 L9 9"/></svg>'
        )
    camera = FreeCADGui.ActiveDocument.ActiveView.getCamera()
    steps = document.UndoCount
    reply = run("import_file", path=path)
    assert no_dialogs() == []
    assert (list(FreeCAD.listDocuments()), FreeCAD.ActiveDocument) == ([document.Name], document)
    assert (FreeCAD.getActiveTransaction(), document.UndoCount) == (None, steps + 1)
    assert FreeCADGui.ActiveDocument.ActiveView.getCamera() == camera
    assert FreeCADGui.activeWorkbench().name() != "DraftWorkbench"
    assert all(
        document.getObject(made).Visibility for made in reply.get("objects", [reply["object_id"]])
    )
    run("undo")
    assert [obj.Name for obj in document.Objects] == ["A"]
