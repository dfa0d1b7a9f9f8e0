# SPDX-License-Identifier: MIT
"""Fresh documents in which a command makes something to be edited."""

from __future__ import annotations

import FreeCAD
import pytest

from tests.freecad.test_coverage import CASES


@pytest.fixture
def make(run):
    """`make("create_box", parameters)`: a fresh document with what the examples need, and more."""

    def fresh(name, parameters):
        for opened in FreeCAD.listDocuments():
            FreeCAD.closeDocument(opened)
        run("new_document")
        for made in ("Box", "Plate", "Wall", "Cylinder", "Bracket"):
            run("box", name=made)
        for made in ("Hole1", "Hole2"):
            run("cylinder", name=made, radius=1)
        for command, values in CASES[name].get("before_example", ()):
            run(command, **values)
        result = run(name, **parameters)
        return FreeCAD.ActiveDocument.getObject(result["object_id"])

    return fresh
