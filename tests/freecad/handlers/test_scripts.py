# SPDX-License-Identifier: MIT
"""Scripts: off unless allowed, one undo step, nothing left of a failure, JSON whatever comes."""

from __future__ import annotations

import json
import sys
import threading

import FreeCAD
import pytest

from conjure_workbench.adapter.settings import PREFERENCES_PATH
from conjure_workbench.addon import Addon
from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.runner import Runner
from conjure_workbench.preferences import scripts_allowed
from tests.step_words import all_unnumbered


@pytest.fixture
def other(document):
    """A second document, which is not active."""
    made = FreeCAD.newDocument("Other")
    FreeCAD.setActiveDocument("Test")
    return made


@pytest.mark.parametrize("command", ["run_script", "eval_expression"])
def test_scripts_are_off_by_default(document, command):
    strict = Runner()
    try:
        with pytest.raises(ConjureError) as raised:
            strict.run(command, {"code": "doc.addObject('Part::Box', 'Z')"})
        told = strict.run("get_adapter_capabilities", {})["capabilities"]["scripts"]
    finally:
        strict.close()
    assert (raised.value.code, told) == ("NOT_PERMITTED", False)
    assert "CONJURE_ALLOW_SCRIPTS" in raised.value.details["advice"]
    assert document.Objects == []


def test_scripts_are_allowed_by_the_preference_or_the_environment(monkeypatch):
    group = FreeCAD.ParamGet(PREFERENCES_PATH)
    monkeypatch.delenv("CONJURE_ALLOW_SCRIPTS", raising=False)
    assert not scripts_allowed()
    try:
        group.SetBool("AllowScripts", True)
        assert scripts_allowed()
        monkeypatch.setenv("CONJURE_ALLOW_SCRIPTS", "0")
        assert not scripts_allowed()
    finally:
        group.RemBool("AllowScripts")
    monkeypatch.setenv("CONJURE_ALLOW_SCRIPTS", "1")
    assert scripts_allowed()
    monkeypatch.setenv("CONJURE_ALLOW_SCRIPTS", "maybe")
    assert not scripts_allowed()


def test_the_add_on_looks_before_each_script_whether_it_may_run(document, monkeypatch):
    monkeypatch.delenv("CONJURE_ALLOW_SCRIPTS", raising=False)
    addon = Addon(wake=lambda: None, reason_to_wait=lambda: None, on_status=lambda status: None)
    try:
        with pytest.raises(ConjureError) as raised:
            addon.runner.run("run_script", {"script": "1"})
        monkeypatch.setenv("CONJURE_ALLOW_SCRIPTS", "1")
        assert addon.runner.run("run_script", {"script": "1"})["value"] == 1
    finally:
        addon.shutdown()
    assert raised.value.code == "NOT_PERMITTED"


@pytest.mark.parametrize("command", ["run_script", "eval_expression"])
def test_whether_scripts_are_available_is_told_as_the_person_decides_it(monkeypatch, command):
    monkeypatch.delenv("CONJURE_ALLOW_SCRIPTS", raising=False)
    group = FreeCAD.ParamGet(PREFERENCES_PATH)
    addon = Addon(wake=lambda: None, reason_to_wait=lambda: None, on_status=lambda status: None)
    told = []
    monkeypatch.setattr(addon.adapter, "catalogue_changed", lambda: told.append(described()))

    def described():
        (entry,) = addon.runner.availability.describe([command])
        return entry["available"], entry.get("unavailable_because", "")

    try:
        with pytest.raises(ConjureError) as raised:
            addon.runner.run(command, {"script": "1"})
        assert described() == (False, raised.value.message)
        group.SetBool("AllowScripts", True)
        assert described() == (True, "")
        addon.runner.run(command, {"script": "1"})
        group.SetBool("AllowScripts", True)
        assert told == [(True, "")]
        group.SetBool("AllowScripts", False)
        assert told == [(True, ""), (False, raised.value.message)]
        monkeypatch.setenv("CONJURE_ALLOW_SCRIPTS", "1")
        (entry,) = addon.runner.run("describe_commands", {"names": [command]})["commands"]
        assert entry["available"]
        assert {"run_script", "eval_expression"} <= set(addon.runner.availability.commands)
    finally:
        group.RemBool("AllowScripts")
        addon.shutdown()
    monkeypatch.delenv("CONJURE_ALLOW_SCRIPTS", raising=False)
    group.SetBool("AllowScripts", True)
    group.RemBool("AllowScripts")
    assert len(told) == 2


def test_whether_scripts_are_allowed_is_asked_on_the_main_thread_only(monkeypatch):
    askers = []

    def allowed():
        askers.append(threading.current_thread())
        return False

    runner = Runner(scripts_allowed=allowed)
    try:
        thread = threading.Thread(target=runner.availability.describe)
        thread.start()
        thread.join()
        runner.run("describe_commands", {})
    finally:
        runner.close()
    assert askers
    assert set(askers) == {threading.main_thread()}


@pytest.mark.covers(
    "run_script",
    bad=({"script": "doc.addObject('Part::Box', 'Z')\n1 / 0"}, "SCRIPT_ERROR"),
    change={"code": "doc.A.Length = 31\ndoc.addObject('Part::Box', 'Z').Width = 2"},
)
def test_a_script_is_one_undo_step_and_tells_what_it_did(document, run, names):
    run("box", name="A")
    source = """
import math
class Size:
    def __init__(self, value): self.value = value
box = doc.addObject("Part::Box", "Z")
box.Length = Size(math.sqrt(16)).value
App.ActiveDocument.A.Height = 50
print("made", box.Name)
result["box"] = box
count = len(doc.Objects)
box.Length
"""
    told = run("run_script", script=source)
    assert (names(told, "created"), names(told, "modified")) == (["Z"], ["A"])
    assert told["changes"]["created"][0]["volume"] == pytest.approx(400)
    assert told["changes"]["modified"][0]["volume"] == pytest.approx(5000)
    assert told["stdout"] == "made Z\n"
    assert told["value"] == "4.0 mm"
    assert told["result"] == {"box": {"object_id": "Z", "label": "Z", "type": "Part::Box"}}
    assert told["variables"]["count"] == 2
    assert "math" not in told["variables"]
    assert all_unnumbered(document.UndoNames) == ["Conjure: Run Script", "Conjure: Create Box A"]
    run("undo")
    assert ([obj.Name for obj in document.Objects], document.A.Height.Value) == (["A"], 10)


def test_a_result_that_the_script_rebinds_is_told(document, run):
    assert run("run_script", code="result = [1, 2]")["result"] == [1, 2]
    assert run("run_script", code="1")["result"] == {}


def test_a_script_without_a_document_opens_one_and_a_failed_one_closes_it(run, refused):
    assert refused("run_script", script="doc.addObject('Part::Box', 'Z')\n1 / 0").code
    told = run("run_script", script="doc.addObject('Part::Box', 'Z')")
    assert (told["document"], list(FreeCAD.listDocuments())) == ("Untitled", ["Untitled"])


def test_an_exception_takes_everything_back_and_names_the_line(document, run, refused):
    run("box", name="A")
    run("undo")
    run("redo")
    source = (
        "doc.A.Length = 5\ndoc.removeObject('A')\nprint('so far')\ndef f():\n    doc.Nothing\nf()"
    )
    error = refused("run_script", script=source)
    assert error.code == "SCRIPT_ERROR"
    assert error.message.startswith("Line 5: AttributeError: ")
    assert error.details["line"] == 5
    assert error.details["traceback"][:2] == ["line 6: f()", "line 5, in f: doc.Nothing"]
    assert (error.details["stdout"], error.details["rolled_back"]) == ("so far\n", True)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("raise SystemExit(3)", "SystemExit"),
        ("raise BaseException('x')", "BaseException"),
        ("raise doc", "TypeError"),
        ("class E(Exception):\n    def __str__(self): return 1 / 0\nraise E", "E"),
        ("def f(): f()\nf()", "RecursionError"),
        (
            "import Part\nPart.makeBox(1, 1, 1).makeFillet(9, Part.makeBox(1, 1, 1).Edges)",
            None,
        ),
        ("doc.addObject('Part::Nothing', 'X')", None),
        ("'\\ud800'.encode('utf-8')", "UnicodeEncodeError"),
        ("while True: pass", "TimeUp"),
    ],
)
def test_whatever_a_script_raises_is_a_script_error(document, refused, source, kind):
    error = refused("run_script", script=f"doc.addObject('Part::Box', 'Z')\n{source}", timeout=0.2)
    assert error.code == "SCRIPT_ERROR"
    assert kind in (None, error.details["exception"])
    json.dumps([error.message, error.to_details()], allow_nan=False).encode("utf-8")


def test_a_script_may_end_itself(document, run):
    told = run(
        "run_script", script="import sys\ndoc.addObject('Part::Box', 'Z')\nsys.exit()\n1 / 0"
    )
    assert (told["value"], len(document.Objects)) == (None, 1)


def test_a_broken_result_is_refused_unless_it_is_meant(document, run, refused, codes):
    source = "f = doc.addObject('Part::Fillet', 'F')\nf.Base = doc.A\nf.Edges = [(1, 99, 99)]"
    run("box", name="A")
    error = refused("run_script", script=source)
    assert (error.code, error.field) == ("RESULT_INVALID", "allow_broken")
    assert (error.details["objects"], error.details["rolled_back"]) == (["F"], True)
    told = run("run_script", script=source, allow_broken=True)
    assert codes(told) == ["OBJECTS_BROKEN"]
    assert told["changes"]["created"][0]["state"] == "error"
    # What was broken before is not this script's doing.
    assert run("run_script", script="doc.addObject('Part::Box', 'Z')")["warnings"] == []


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("App.Vector(1, 2, 3)", {"x": 1, "y": 2, "z": 3}),
        (
            "App.Placement(App.Vector(1, 0, 0), App.Rotation())",
            {
                "Base": {"x": 1, "y": 0, "z": 0},
                "Rotation": {"Angle": 0, "Axis": {"x": 0, "y": 0, "z": 1}},
            },
        ),
        (
            "Part.makeBox(1, 2, 3).BoundBox",
            {"XMin": 0, "YMin": 0, "ZMin": 0, "XMax": 1, "YMax": 2, "ZMax": 3},
        ),
        ("Part.makeBox(1, 2, 3)", {"ShapeType": "Solid", "Volume": pytest.approx(6)}),
        ("Part.Shape()", {"ShapeType": None, "Volume": 0}),
        ("float('nan'), float('inf')", ["nan", "inf"]),
        ("{1: {2, }, None: (3,)}", {"1": [2], "None": [3]}),
        ("10 ** 10000", "an integer of 33220 bits"),
        ("'\\ud800'", "\\ud800"),
        ("App.Units.Quantity('2 mm')", "2.0 mm"),
        ("doc.addObject('Part::Box', 'Z')", {"object_id": "Z", "label": "Z", "type": "Part::Box"}),
    ],
)
def test_values_come_back_as_json(document, run, source, value):
    assert run("run_script", script=source)["value"] == value


def test_a_value_without_an_end_is_cut_off(document, run):
    told = run(
        "run_script", script="a = []\na.append(a)\nb = list(range(5000))\nprint('x' * 50000)\na, b"
    )
    assert len(told["value"][1]) == 1000
    assert told["shortened"]
    assert (len(told["stdout"]), told["stdout_truncated"]) == (20000, True)
    json.dumps(told)
    deep = run("run_script", script="a = []\na += [a] * 30\na")
    assert len(json.dumps(deep)) < 1_000_000


def test_a_deleted_object_is_no_trouble(document, run):
    told = run("run_script", script="b = doc.addObject('Part::Box', 'Z')\ndoc.removeObject('Z')\nb")
    assert not any(told["changes"].values())


def test_documents_that_were_open_stay_open(document, other, refused, run):
    error = refused(
        "run_script", script="doc.addObject('Part::Box', 'Z')\nApp.closeDocument('Test')"
    )
    assert "close_document" in error.message
    refused("run_script", script="FreeCAD.closeDocument('Other')")
    run("run_script", script="App.closeDocument(App.newDocument('Own').Name)")
    FreeCAD.closeDocument("Other")
    assert list(FreeCAD.listDocuments()) == ["Test"]


def test_documents_that_a_failed_script_opened_are_closed(document, run, refused):
    refused("run_script", script="App.newDocument('Own')\n1 / 0")
    assert FreeCAD.ActiveDocument == document
    told = run("run_script", script="App.newDocument('Own').addObject('Part::Box', 'Z')")
    assert told["documents_opened"] == ["Own"]


def test_a_change_of_another_document_is_told_and_taken_back_with_a_failure(
    document, other, run, refused, codes
):
    source = "doc.addObject('Part::Box', 'Z')\nApp.getDocument('Other').addObject('Part::Box', 'Y')"
    other.UndoMode = 1
    assert refused("run_script", script=f"{source}\n1 / 0").details["rolled_back"]
    told = run("run_script", script=source)
    assert (told["other_documents_changed"], codes(told)) == (
        ["Other"],
        ["OTHER_DOCUMENTS_CHANGED"],
    )
    assert (document.UndoCount, all_unnumbered(other.UndoNames)) == (1, ["Conjure: Run Script"])
    assert FreeCAD.getActiveTransaction() is None


CLOSES_OURS = """
doc.addObject('Part::Box', 'First')
getattr(doc, 'commit' + 'Transaction')()
getattr(doc, 'open' + 'Transaction')('Theirs')
doc.addObject('Part::Box', 'Second')
"""


def test_a_script_that_handles_undo_steps_in_disguise_is_told_of(document, run, codes):
    told = run("run_script", script=CLOSES_OURS)
    assert codes(told) == ["SCRIPT_TRANSACTIONS"]
    assert FreeCAD.getActiveTransaction() is None
    document.First.Length = 3
    assert "Theirs" in document.UndoNames
    assert not document.HasPendingTransaction


def test_a_failure_that_could_not_be_taken_back_says_so(document, run):
    with pytest.raises(ConjureError) as raised:
        run("run_script", script=f"{CLOSES_OURS}\n1 / 0")
    assert raised.value.details["rolled_back"] is False
    assert FreeCAD.getActiveTransaction() is None


def test_a_script_that_undoes_an_earlier_step_is_told_of(document, run, codes):
    run("box", name="A")
    assert "SCRIPT_TRANSACTIONS" in codes(run("run_script", script="doc.undo()"))
    assert document.Objects == []


def test_transactions_in_a_script_are_refused_before_it_runs(document, refused):
    error = refused(
        "run_script", script="doc.addObject('Part::Box', 'Z')\ndoc.openTransaction('x')"
    )
    assert (error.code, error.details["line"]) == ("INVALID_PARAMETER", 2)


def test_an_edit_of_the_person_is_not_ended_by_a_script(document, refused):
    document.openTransaction("Their edit")
    document.addObject("Part::Box", "Theirs")
    assert refused("run_script", script="1").code == "USER_EDITING"
    assert refused("eval_expression", expression="1").code == "USER_EDITING"


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({}, "MISSING_PARAMETER"),
        ({"script": ""}, "INVALID_PARAMETER"),
        ({"script": " \n"}, "INVALID_PARAMETER"),
        ({"script": 5}, "INVALID_PARAMETER"),
        ({"script": "x" * 50_001}, "INVALID_PARAMETER"),
        ({"script": "a\0"}, "INVALID_PARAMETER"),
        ({"script": "'\ud800'"}, "INVALID_PARAMETER"),
        ({"script": "1", "timeout": 0}, "INVALID_PARAMETER"),
        ({"script": "1 +"}, "SCRIPT_ERROR"),
    ],
)
def test_a_bad_script_is_refused(document, refused, parameters, code):
    assert refused("run_script", **parameters).code == code


def test_the_longest_script_runs(document, run):
    assert run("run_script", script="1".ljust(50_000))["value"] == 1


@pytest.mark.covers("eval_expression", bad=({"expression": "doc.A."}, "SCRIPT_ERROR"))
def test_an_expression_has_a_value(document, run):
    run("box", name="A", length=3)
    told = run("eval_expression", expression="doc.A.Shape.Volume")
    assert told["result"] == pytest.approx(300)
    assert (told["type"], told["changes_taken_back"], told["warnings"]) == ("float", False, [])
    assert run("eval", code="[obj.Name for obj in doc.Objects]")["result"] == ["A"]
    assert document.UndoCount == 1


def test_an_expression_needs_no_document(run):
    assert run("eval_expression", expression="1 + 1")["result"] == 2
    told = run("eval_expression", expression="App.newDocument('X').Name")
    assert (told["result"], FreeCAD.listDocuments()) == ("X", {})


def test_what_an_expression_changes_is_taken_back(document, run, objects_of, codes):
    run("box", name="A")
    before = objects_of(document)
    told = run("eval_expression", expression="setattr(doc.A, 'Length', 5)")
    assert (told["changes_taken_back"], codes(told)) == (True, ["CHANGES_TAKEN_BACK"])
    run("eval_expression", expression="doc.removeObject('A')")
    assert (objects_of(document), document.UndoCount) == (before, 1)


@pytest.mark.parametrize("expression", ["x = 1", "import os", "1 / 0", "doc.Nothing", "exit(1)"])
def test_an_expression_that_fails_is_a_script_error(document, refused, expression):
    assert refused("eval_expression", expression=expression).code == "SCRIPT_ERROR"


def test_python_is_as_it_was_after_a_script(document, run, refused):
    before = (sys.stdout, sys.stderr, FreeCAD.closeDocument)
    refused("run_script", script="print(1)\n1 / 0")
    assert (sys.stdout, sys.stderr, FreeCAD.closeDocument) == before


@pytest.mark.covers("get_adapter_capabilities", bad=({"deep": True}, "UNKNOWN_PARAMETER"))
def test_the_capabilities_are_those_of_the_commands_that_are_there(runner, run):
    told = run("get_adapter_capabilities")
    assert told["adapter_type"] == "freecad"
    assert told["freecad_version"] == runner.freecad_version
    assert told["capabilities"]["cad_operations"] == runner.availability.commands
    assert {"STEP", "STL"} <= set(told["capabilities"]["export_formats"])
    imported = [name for name in runner.availability.commands if name.startswith("import_")]
    assert bool(told["capabilities"]["import_formats"]) == bool(imported)
    assert told["capabilities"]["streaming_results"] is False
    assert told["capabilities"]["scripts"] is True
    assert told["resource_limits"]["script_characters"] == 50_000
    assert told["system_info"]["gui"] is False
