# SPDX-License-Identifier: MIT
"""A macro of chosen commands makes the same objects again, without a server."""

from __future__ import annotations

import ast

import FreeCAD
import pytest

from conjure_workbench.gui.activity.bodies import body_of
from conjure_workbench.gui.activity.macro import macro_of
from conjure_workbench.gui.activity.record import Record
from conjure_workbench.protocol import redaction
from conjure_workbench.qt import QtGui, QtWidgets

SECRET = "secret-key-0815"


def test_a_macro_makes_what_the_chosen_command_made_with_what_it_refers_to(
    panel, do, find, document
):
    do("create_box", name="Plate", length=60, width=40, height=8)
    do("create_box", name="Other")
    do("create_cylinder", name="Bore", radius=5, height=20, position=[15, 20, -5])
    do("get_bounding_box", object="Plate")
    do("set_properties", object="Plate", properties={"length": 50})
    do("boolean_cut", base="Plate", tool="Bore", name="Drilled")
    volume = document.Drilled.Shape.Volume
    panel.table.selectRow(panel.model.rowCount() - 1)
    panel.findChild(QtGui.QAction, "ConjureActivityCopyAsMacro").trigger()
    macro = QtWidgets.QApplication.clipboard().text()
    assert "get_bounding_box" not in macro
    assert "Other" not in macro
    assert "may contain paths" in macro
    again = FreeCAD.newDocument("Again")
    exec(compile(macro, "macro", "exec"), {})
    assert sorted(obj.Name for obj in again.Objects) == ["Bore", "Drilled", "Plate"]
    assert again.Drilled.Shape.Volume == pytest.approx(volume)


def done(command, parameters, words, objects=()):
    made = Record(command, body_of(parameters, 50), words=words)
    made.succeed({"changes": {"created": [{"object_id": name} for name in objects]}})
    return made


def test_a_macro_holds_data_and_no_code_of_others_and_no_key():
    redaction.hide(SECRET)
    hostile = {
        "name": "x'); import os #",
        "document": "Secret",
        "note": f"{SECRET}",
        'k"\n': ["\u2028", True, None, 1.5],
    }
    one = done("create_box", hostile, 'Create Box "\nimport os')
    tree = ast.parse(macro_of([one], [one]))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert [ast.unparse(call.func) for call in calls] == ["Runner", "runner.run", "runner.close"]
    sent = ast.literal_eval(calls[1].args[1])
    assert sent["name"] == hostile["name"]
    assert "document" not in sent
    assert SECRET not in macro_of([one], [one])


def test_what_is_missing_is_told():
    old = done("create_box", {}, "Create Box Base", ["Base"])
    old.body = None
    cut = done("boolean_cut", {"base": "Base", "tool": "Pin"}, "Cut Base with Pin", ["Cut"])
    text = macro_of([cut], [old, cut])
    assert "# (what it was asked for is kept no longer)" in text
    ast.parse(text)
    ast.parse(macro_of([old], [old, cut]))


def record_of(command, parameters, document="Test", created=()):
    made = Record(command, body_of(parameters, 100))
    rows = [{"object_id": name} for name in created]
    reply = {"document": document, "changes": {"created": rows}}
    made.succeed(reply)
    made.body.reply = reply
    return made


def test_a_macro_has_nothing_of_another_object_of_the_same_name():
    """Of a closed document, or of another one that is open."""
    box = {"name": "Plate"}
    before = record_of("create_box", box, created=["Plate"])
    elsewhere = record_of("create_sphere", box, document="Other", created=["Plate"])
    plate = record_of("create_box", box, created=["Plate"])
    also = record_of("create_cone", box, document="Other", created=["Plate001"])
    cut = record_of("boolean_cut", {"base": "Plate", "tools": []}, created=["Cut"])
    tree = ast.parse(macro_of([cut], [before, elsewhere, plate, also, cut]))
    sent = [
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)
    ]
    assert sent == ["create_box", "boolean_cut"]
