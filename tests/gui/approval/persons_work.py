# SPDX-License-Identifier: MIT
"""A person's work: a model with changes that were never saved, files beside it, an idea without a
file, and a snapshot. Its objects and files have the names that the catalogue's examples use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui
import Mesh

from conjure_workbench.modeling.document.step_labels import number_of
from conjure_workbench.modeling.runner import Runner
from tests.fingerprints import fingerprints

STEPS = ("Draw", "Widen")
SOLIDS = ("Box", "Plate", "Wall", "Bracket", "Lid", "Cylinder", "Hole1", "Hole2")


class PersonsWork:
    """The work, and how it stands.

    Args:
        folder: an empty folder for the files.
        runner: keeps the snapshot, because the person wants one.

    Attributes:
        folder: the folder.
        model: the document with a file.
        idea: the document that was never saved.
        files: the person's files.
    """

    def __init__(self, folder: Path, runner: Runner) -> None:
        self.folder = folder
        self.idea = FreeCAD.newDocument("Idea")
        self.idea.addObject("Part::Sphere", "Ball")
        self.idea.recompute()
        self.model = FreeCAD.newDocument("Bracket")
        self.model.UndoMode = 1
        _draw(self.model)
        self.model.saveAs(str(folder / "bracket.FCStd"))
        _write_files(self.model, folder)
        self.files = sorted(folder.iterdir())
        runner.run("save_snapshot", {"name": "before the holes"}, by_person=True)
        self._runner = runner
        self._step("Widen", self.model.Box, "Length", 12)
        documents = (self.idea, self.model)
        self._names = {doc.Name: [obj.Name for obj in doc.Objects] for doc in documents}
        self._names["Bracket"].remove("Notes")

    def undo_the_assistant_s(self) -> None:
        """Undo what the assistant did last in the model, and go on, so that there is no redo."""
        while number_of(self.model.UndoNames[0]) is not None:
            self.model.undo()
        if self.model.RedoCount:
            self._step("Note", self.model.Notes, "Label2", str(self.model.UndoCount))

    def _step(self, label: str, obj: Any, name: str, value: Any) -> None:
        self.model.openTransaction(label)
        setattr(obj, name, value)
        self.model.recompute()
        self.model.commitTransaction()

    def state(self) -> dict[str, Any]:
        """All of it that nobody but the person may change."""
        snapshots = self._runner.run("list_snapshots", {"document": "Bracket"}, by_person=True)
        objects = {}
        for name, kept in self._names.items():
            now = fingerprints(FreeCAD.getDocument(name))
            objects[name] = {key: now.get(key) for key in kept}
        return {
            "objects": objects,
            "steps": [label for label in self.model.UndoNames if label in STEPS],
            "unsaved": [FreeCADGui.getDocument(name).Modified for name in self._names],
            "file": self.model.FileName,
            "files": {file: file.exists() and file.read_bytes() for file in self.files},
            "snapshots": [one["name"] for one in snapshots["snapshots"]],
        }


def _draw(model: Any) -> None:
    model.openTransaction("Draw")
    for at, name in enumerate(SOLIDS):
        kind = "Part::Box" if at < 5 else "Part::Cylinder"
        model.addObject(kind, name).Placement.Base = FreeCAD.Vector(3 * at, 2 * at, at)
    sizes = model.addObject("Spreadsheet::Sheet", "Sizes")
    sizes.set("A1", "30 mm")
    sizes.setAlias("A1", "wall")
    model.recompute()
    model.Wall.setExpression("Height", "Sizes.wall")
    model.addObject("App::DocumentObjectGroup", "Notes")
    drilled = model.addObject("Part::Cut", "Drilled")
    drilled.Base, drilled.Tool = model.Lid, model.Hole2
    model.recompute()
    model.commitTransaction()


def _write_files(model: Any, folder: Path) -> None:
    model.Bracket.Shape.exportStep(str(folder / "bracket.step"))
    for name in ("bracket.stl", "bracket.3mf"):
        Mesh.Mesh(model.Bracket.Shape.tessellate(1.0)).write(str(folder / name))
    (folder / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><path d="M 0 0 L 9 0 L 9 9 z"/></svg>'
    )
    (folder / "picture.png").write_bytes(b"the person's picture")
    (folder / "other.FCStd").write_bytes((folder / "bracket.FCStd").read_bytes())
