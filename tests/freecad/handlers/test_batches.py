# SPDX-License-Identifier: MIT
"""Batches: atomic, with references, dry runs and truthful stops."""

import math

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from tests.step_words import all_unnumbered

PI = math.pi

PLATE = [
    {"command": "box", "parameters": {"name": "Plate", "size": [40, 30, 5]}, "as": "plate"},
    {
        "command": "cylinder",
        "parameters": {"radius": 3, "height": "$plate.bounding_box.max.2", "position": [20, 15, 0]},
        "as": "pin",
    },
    {
        "command": "cut",
        "parameters": {"base": "$plate.object_id", "tools": ["$pin.object_id"], "name": "Part"},
    },
]
BAD = {"command": "fillet", "parameters": {"object_name": "Part", "radius": 500, "edges": ["top"]}}


@pytest.mark.covers(
    "batch",
    bad=(
        {"steps": [{"command": "box"}, {"command": "cut", "parameters": {"base": "A"}}]},
        "MISSING_PARAMETER",
    ),
    change={
        "details": "full",
        "steps": [
            {"command": "sphere", "as": "ball"},
            {"command": "cut", "parameters": {"base": "A", "tool": "$ball.object_id"}},
        ],
    },
)
def test_a_batch_is_one_undo_step_and_steps_use_earlier_results(document, run, names):
    result = run("batch", steps=PLATE, label="drilled plate")
    assert result["object_id"] == "Part"
    assert result["shape"]["volume"] == pytest.approx(40 * 30 * 5 - PI * 9 * 5, rel=1e-9)
    assert result["completed"] == 3
    assert [step["object_id"] for step in result["steps"]] == ["Plate", "Cylinder", "Part"]
    assert names(result, "created") == ["Part"]
    assert all_unnumbered(document.UndoNames) == ["Conjure: drilled plate"]
    assert [document.Plate.Visibility, document.Part.Visibility] == [False, True]
    run("undo")
    assert document.Objects == []
    run("redo")
    assert document.Part.Shape.Volume == pytest.approx(6000 - 45 * PI)


def test_a_failing_step_is_named_and_nothing_stays(document, run, refused):
    run("box", name="Kept")
    error = refused("batch", steps=[*PLATE, BAD])
    assert error.details["step"] == 3
    assert error.details["command"] == "create_fillet"
    assert error.message.startswith("Step 3 (create_fillet): ")
    assert error.field.startswith("steps[3].")


def test_with_stop_what_went_well_before_stays_as_one_undo_step(document, run, codes):
    result = run("batch", steps=[*PLATE, BAD], on_error="stop")
    assert (result["completed"], result["failed"]["details"]["step"]) == (3, 3)
    assert "STOPPED_AT_STEP" in codes(result)
    assert document.Part.Shape.Volume == pytest.approx(6000 - 45 * PI)
    assert document.UndoCount == 1


def test_with_stop_a_warning_of_a_kept_step_is_given_once(document, run, codes):
    part = {"command": "box", "parameters": {"width": 4, "height": 3, "depth": 2, "name": "Part"}}
    result = run("batch", steps=[part, BAD], on_error="stop")
    assert codes(result) == ["SIZE_ORDER_ASSUMED", "STOPPED_AT_STEP"]


def test_with_stop_a_failing_first_step_is_an_error(document, run, refused):
    run("box", name="Part")
    assert refused("batch", steps=[BAD], on_error="stop").details["step"] == 0


def test_a_dry_run_reports_everything_and_changes_nothing(document, run, objects_of, names):
    run("box", name="Kept")
    before = (objects_of(document), document.UndoNames)
    result = run("batch", steps=PLATE, dry_run=True)
    assert result["dry_run"] is True
    assert names(result, "created") == ["Part"]
    assert result["shape"]["volume"] == pytest.approx(6000 - 45 * PI)
    assert (objects_of(document), document.UndoNames) == before
    assert run("batch", steps=PLATE)["object_id"] == "Part"


def test_a_dry_run_without_a_document_leaves_none(no_documents, run):
    run("batch", steps=PLATE, dry_run=True)
    assert FreeCAD.listDocuments() == {}


def test_a_mistake_in_a_late_step_is_found_before_anything_runs(document, refused, runner):
    revision = runner.observer.revision(document)
    late = {"command": "box", "parameters": {"lenght": 5}}
    error = refused("batch", steps=[*PLATE, late])
    assert (error.code, error.field) == ("UNKNOWN_PARAMETER", "steps[3].parameters.lenght")
    assert runner.observer.revision(document) == revision


@pytest.mark.parametrize(
    ("steps", "field"),
    [
        ([], "steps"),
        ("box", "steps"),
        ([{"command": "nonsense"}], "steps[0].command"),
        ([{"command": "batch", "parameters": {"steps": PLATE}}], "steps[0].command"),
        ([{"command": "undo"}], "steps[0].command"),
        ([{"command": "box", "do": 1}], "steps[0].do"),
        ([{"command": "box", "as": "a b"}], "steps[0].as"),
        ([{"command": "box", "as": "a"}, {"command": "box", "as": "a"}], "steps[1].as"),
        (
            [{"command": "delete", "parameters": {"object_name": "$a.object_id"}}],
            "steps[0].parameters.object_name",
        ),
        ([{"command": "box", "parameters": {"name": "$"}}], "steps[0].parameters.name"),
        (
            [
                {"command": "box", "as": "a"},
                {"command": "delete", "parameters": {"object_name": "$a.nothing"}},
            ],
            "steps[1].parameters.object_name",
        ),
        ([{"command": "box", "parameters": []}], "steps[0].parameters"),
        ([{"command": "box"}] * 1001, "steps"),
    ],
)
def test_what_is_no_batch_is_refused_with_its_place(document, refused, steps, field):
    assert refused("batch", steps=steps).field == field


def test_a_reference_that_leads_nowhere_is_shown_whole_with_what_may_stand_there(document, refused):
    def refused_with(reference):
        steps = [
            {"command": "box", "as": "a"},
            {"command": "move", "parameters": {"object_name": "Box", "vector": [1, reference, 0]}},
        ]
        error = refused("batch", steps=steps)
        assert (error.field, error.given) == ("steps[1].parameters.vector[1]", reference)
        return error.allowed

    assert refused_with("$b.object_id") == ["a"]
    assert refused_with("$a.bounding_box.max.7") == "0 to 2"
    assert refused_with("$a.bounding_box.far") == ["max", "min"]
    assert "'$a.object_id'" in refused_with("$a.object_id.x")


def test_a_dry_run_writes_no_file_and_says_so(document, run, codes, tmp_path):
    target = tmp_path / "part.step"
    export = {"command": "export_step", "parameters": {"path": str(target)}, "as": "file"}
    result = run("batch", steps=[*PLATE, export], dry_run=True)
    assert not target.exists()
    assert codes(result) == ["FILE_NOT_WRITTEN"]
    assert result["steps"][3]["skipped"]
    run("batch", steps=[*PLATE, export])
    assert target.exists()


def test_a_dry_run_and_a_failure_use_up_no_names(document, run, refused):
    run("box")
    again = {"command": "box"}
    tried = run("batch", steps=[again], dry_run=True)["object_id"]
    refused("batch", steps=[again, {"command": "fillet", "parameters": {"object_name": "Nobody"}}])
    assert tried == run("box")["object_id"] == "Box001"


def test_a_saved_document_counts_as_saved_after_a_dry_run_and_a_failure(
    document, run, refused, tmp_path
):
    def unsaved():
        return run("list_documents")["documents"][0]["unsaved_changes"]

    run("box", name="Kept")
    assert unsaved()
    run("save_document", path=str(tmp_path / "kept.FCStd"))
    run("batch", steps=PLATE, dry_run=True)
    refused("batch", steps=[*PLATE, BAD])
    assert not unsaved()
    run("batch", steps=PLATE)
    run("batch", steps=[{"command": "delete", "parameters": {"object_name": "Part"}}], dry_run=True)
    assert unsaved()


def test_a_dollar_can_be_sent(document, run):
    result = run("batch", steps=[{"command": "box", "parameters": {"label": "$$5"}}])
    assert result["label"] == "$5"


def test_queries_answer_within_a_batch(document, run):
    steps = [
        {"command": "box", "as": "a", "parameters": {"length": 7}},
        {"command": "bbox", "as": "b", "parameters": {"object_name": "$a.object_id"}},
        {
            "command": "move",
            "parameters": {"object_name": "$a.object_id", "vector": "$b.bounding_box.size"},
        },
    ]
    result = run("batch", steps=steps)
    assert result["bounding_box"] == {"min": [7, 10, 10], "max": [14, 20, 20]}


def test_a_step_in_another_document_is_refused(document, run, refused):
    FreeCAD.newDocument("Other")
    FreeCAD.setActiveDocument("Test")
    steps = [{"command": "box", "parameters": {"document": "Other"}}]
    assert refused("batch", steps=steps).code == "INVALID_PARAMETER"


def test_the_report_tells_the_end_and_not_what_an_earlier_step_left(document, run):
    steps = [
        {"command": "box", "parameters": {"name": "A"}},
        {"command": "box", "parameters": {"name": "B", "position": [5, 5, 5]}},
        {"command": "cut", "parameters": {"base": "A", "tool": "B", "name": "K"}},
        {
            "command": "set_properties",
            "parameters": {"object_name": "A", "properties": {"Height": 20}},
        },
        {"command": "move", "parameters": {"object_name": "B", "vector": [100, 0, 0]}},
    ]
    result = run("batch", steps=steps, details="full")
    told = {entry["object_id"]: entry for entry in result["changes"]["created"]}
    assert told["K"]["volume"] == pytest.approx(2000)
    assert told["K"]["bounding_box"]["max"] == [10, 10, 20]
    assert told["B"]["bounding_box"]["min"] == [105, 5, 5]
    assert told["A"]["volume"] == pytest.approx(2000)


def test_a_batch_tells_each_step_and_one_that_is_stopped_leaves_nothing(document, runner):
    told = []
    runner.run("batch", {"steps": PLATE}, lambda *news: told.append(news))
    count = len(PLATE)
    assert [fraction for fraction, _ in told] == [index / count for index in range(count)]
    runner.run("undo", {})

    def stop(fraction, doing):
        if fraction > 0.5:
            raise ConjureError("CANCELLED", f"Stopped before {doing}.")

    for on_error in ("rollback", "stop"):
        with pytest.raises(ConjureError, match="Stopped before step 2"):
            runner.run("batch", {"steps": PLATE, "on_error": on_error}, stop)
        assert document.Objects == []
        assert document.UndoCount == 0


def test_what_is_done_to_faces_in_a_batch_shows_only_its_end(document, run):
    steps = [
        {"command": "box", "as": "a", "parameters": {"size": [20, 30, 40]}},
        {
            "command": "drill",
            "as": "h",
            "parameters": {
                "object_name": "$a.object_id",
                "face": "top",
                "through": True,
                "countersink": {"diameter": 8},
                "offset": [[-5, 0], [5, 0]],
            },
        },
        {"command": "chamfer_face", "parameters": {"object_name": "$h.object_id", "face": "-z"}},
    ]
    result = run("batch", steps=steps)
    visible = [obj.Name for obj in document.Objects if obj.Visibility]
    assert visible == [result["object_id"]]
    assert document.UndoCount == 1
    run("undo")
    assert document.Objects == []
