# SPDX-License-Identifier: MIT
"""Booleans that are computed elsewhere: the command is done again when their result is there."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.kernel import desk as desk_module
from conjure_workbench.kernel import element_names
from conjure_workbench.kernel.element_names import HAS_NAMES
from conjure_workbench.vocabulary.sentences.patterns import ENGLISH

pytestmark = pytest.mark.usefixtures("all_is_heavy")


@pytest.fixture
def parts(document, case):
    """A block of 20 x 20 x 10 and a pin of radius 3 through its middle."""
    case("create_box", name="Block", length=20, width=20, height=10)
    case("create_cylinder", name="Pin", radius=3, height=10, position=[10, 10, 0])
    case("create_box", name="Bar", length=30, width=4, height=4, position=[-5, 2, 3])
    return document


@pytest.fixture
def shapes_come(monkeypatch):
    """From FreeCAD 1.0 on, too, the process's shapes are taken, without names of elements."""
    monkeypatch.setattr(desk_module, "WORTH_IT_S", 0.0)


def once(act):
    """`act`, at the first call only."""
    left = [act]
    return lambda job: left and left.pop()()


CUT = 20 * 20 * 10 - 3.141592653589793 * 9 * 10


def test_a_cut_is_one_undo_step_as_without_the_process(parts, case, shapes_come):
    steps = parts.UndoCount
    seen = []
    result = case(
        "boolean_cut",
        base="Block",
        tools=["Pin"],
        meanwhile=lambda job: seen.append(
            (FreeCAD.getActiveTransaction(), [obj.Name for obj in parts.Objects])
        ),
    )
    assert case.asides
    assert seen[0] == (None, ["Block", "Pin", "Bar"])
    assert result["shape"]["volume"] == pytest.approx(CUT)
    assert result["shape"]["valid"]
    assert parts.UndoCount == steps + 1
    cut = parts.getObject("Cut")
    assert (cut.TypeId, cut.State) == ("Part::Cut", ["Up-to-date"])
    codes = [warning["code"] for warning in result.get("warnings", ())]
    assert codes == (["ELEMENT_NAMES_LATER"] if HAS_NAMES else [])
    assert not case.executor.has_work


def test_the_result_follows_its_inputs_and_comes_back_after_undo(parts, case, shapes_come):
    case("boolean_cut", base="Block", tools=["Pin"])
    case("set_properties", object_name="Block", properties={"height": 5})
    cut = parts.getObject("Cut")
    assert cut.Shape.Volume == pytest.approx(CUT / 2)
    parts.undo()
    assert cut.Shape.Volume == pytest.approx(CUT)
    parts.undo()
    assert parts.getObject("Cut") is None
    parts.redo()
    assert parts.getObject("Cut").Shape.Volume == pytest.approx(CUT)


def test_the_result_is_the_same_when_saved_and_opened(parts, case, shapes_come, tmp_path):
    case("boolean_cut", base="Block", tools=["Pin"])
    parts.saveAs(str(tmp_path / "cut.FCStd"))
    FreeCAD.closeDocument(parts.Name)
    opened = FreeCAD.openDocument(str(tmp_path / "cut.FCStd"))
    cut = opened.getObject("Cut")
    assert cut.State == ["Up-to-date"]
    assert cut.Shape.Volume == pytest.approx(CUT)
    opened.getObject("Block").Height = 20
    opened.recompute()
    assert cut.Shape.Volume == pytest.approx(4000 + CUT)


def test_a_batch_of_two_is_one_undo_step(parts, case):
    steps = parts.UndoCount
    result = case(
        "batch",
        steps=[
            {"command": "boolean_cut", "parameters": {"base": "Block", "tools": ["Pin"]}},
            {"command": "boolean_cut", "parameters": {"base": "Cut", "tools": ["Bar"]}},
        ],
    )
    assert result["completed"] == 2
    assert parts.UndoCount == steps + 1
    assert parts.getObject("Cut001").Shape.Volume == pytest.approx(CUT - 20 * 4 * 4)


def test_a_command_that_was_put_aside_has_one_number_whatever_the_person_does_meanwhile(
    parts, case
):
    numbering = case.runner.numbering
    before, persons = numbering.number, {"object_name": "Bar", "vector": [0, 1, 0]}
    case(
        "batch",
        steps=[
            {"command": "boolean_cut", "parameters": {"base": "Block", "tools": ["Pin"]}},
            {"command": "boolean_cut", "parameters": {"base": "Cut", "tools": ["Bar"]}},
        ],
    )
    assert case.asides
    assert numbering.begun.number == numbering.number == before + 1
    assert f"Conjure {before + 1}: " in parts.UndoNames[0]
    parts.undo()
    case(
        "boolean_cut",
        meanwhile=once(lambda: case.runner.run("move_object", persons, by_person=True)),
        base="Block",
        tools=["Pin"],
    )
    assert numbering.begun.number == numbering.number == before + 2
    assert "Cut" in numbering.begun.sentence.text(ENGLISH)
    assert parts.UndoNames[0].startswith(f"Conjure {before + 2}: ")
    case("create_box")
    assert numbering.number > before + 3


def test_what_the_person_chooses_meanwhile_is_done_beside_it(parts, case):
    """By a second process, which ends with the command: the first has one computation at a time."""
    own = parts.addObject("Part::Box", "Own")
    parts.recompute()
    made = []

    def choose(job):
        if not made:
            assert case.desk.process.is_busy
            fillet = {"object_name": "Own", "edges": ["Edge1"], "radius": 1}
            made.append(case.runner.run("create_fillet", fillet, by_person=True))
            assert case.desk._spare.is_running

    result = case("boolean_cut", meanwhile=choose, base="Block", tools=["Pin"])
    assert result["shape"]["volume"] == pytest.approx(CUT)
    assert made[0]["shape"]["valid"]
    assert own.Shape.Volume > parts.getObject("Fillet").Shape.Volume
    assert case.desk._results == []
    assert case.desk._spare is None


def test_what_would_end_freecad_is_not_done_in_it_while_the_process_is_busy(parts, case, sliver):
    made = parts.addObject("Part::Feature", "Piece")
    made.Shape = sliver
    errors = []

    def choose(job):
        if not errors:
            assert case.desk.process.is_busy
            corners = {"object_name": "Piece", "distance": 4, "join": "intersection"}
            with pytest.raises(ConjureError) as raised:
                case.runner.run("offset_shape", corners, by_person=True)
            errors.append(raised.value)

    result = case("boolean_cut", meanwhile=choose, base="Block", tools=["Pin"])
    assert "crashes" in errors[0].message
    assert result["shape"]["volume"] == pytest.approx(CUT)
    assert parts.getObject("Offset") is None


def test_an_input_that_was_moved_meanwhile_counts_where_it_is(parts, case):
    def move(job):
        parts.getObject("Pin").Placement.Base = FreeCAD.Vector(20, 10, 0)
        parts.recompute()

    result = case("boolean_cut", meanwhile=move, base="Block", tools=["Pin"])
    assert result["shape"]["volume"] == pytest.approx((4000 + CUT) / 2)


def test_an_input_that_was_deleted_meanwhile_is_not_found(parts, case):
    def delete(job):
        if parts.getObject("Pin") is not None:
            parts.removeObject("Pin")

    result = case("boolean_cut", meanwhile=delete, base="Block", tools=["Pin"])
    assert result.code == "OBJECT_NOT_FOUND"
    assert parts.getObject("Cut") is None


def test_an_input_that_never_rests_ends_the_command(parts, case):
    def turn(job):
        parts.getObject("Pin").Radius = parts.getObject("Pin").Radius.Value + 0.01
        parts.recompute()

    result = case("boolean_cut", meanwhile=turn, base="Block", tools=["Pin"])
    assert result.code == "USER_EDITING"
    assert parts.getObject("Cut") is None


def test_a_cancel_leaves_all_as_it_was_and_ends_the_process(parts, case, objects_of):
    before, undo = objects_of(parts), list(parts.UndoNames)

    def cancel(job):
        job.stop_with = ConjureError("CANCELLED", "Enough.")

    result = case("boolean_cut", meanwhile=cancel, base="Block", tools=["Pin"])
    if result.__class__ is dict:
        pytest.fail("the result came before the cancel")
    assert result.code == "CANCELLED"
    assert not case.desk.process.is_running
    assert (objects_of(parts), list(parts.UndoNames)) == (before, undo)
    assert case("boolean_cut", base="Block", tools=["Pin"])["shape"]["solids"] == 1


def test_a_document_that_was_closed_meanwhile_is_missed(parts, case):
    name = parts.Name

    def close(job):
        if name in FreeCAD.listDocuments():
            FreeCAD.closeDocument(name)

    result = case("boolean_cut", meanwhile=close, base="Block", tools=["Pin"])
    assert result.code in ("NO_DOCUMENT", "OBJECT_NOT_FOUND")


names_only = pytest.mark.skipif(not HAS_NAMES, reason="FreeCAD 0.20 has no names of elements")


def round_the_hole(case):
    """Round the upper rim of the hole; returns what is removed, by the closed form."""
    rims = case("get_edges", object_name="Cut", filter={"type": "circle"})["edges"]
    (rim,) = (edge["handle"] for edge in rims if edge["center"][2] == 10)
    case("create_fillet", object_name="Cut", edges=[rim], radius=0.5)
    corner = 0.5 * (1 - (10 - 3 * math.pi) / (12 - 3 * math.pi))
    return 2 * math.pi * (3 + (0.5 - corner)) * 0.25 * (1 - math.pi / 4)


def removed(document):
    return document.getObject("Cut").Shape.Volume - document.getObject("Fillet").Shape.Volume


def another_tool(document, tool):
    """Cut with the pin and something else at once."""
    both = document.addObject("Part::MultiFuse", "Both")
    both.Shapes = [document.getObject(tool), document.getObject("Pin")]
    document.getObject("Cut").Tool = both


def another_base(document, tool):
    """Cut something else off before."""
    first = document.addObject("Part::Cut", "First")
    first.Base, first.Tool = document.getObject("Block"), document.getObject(tool)
    document.getObject("Cut").Base = first


@names_only
@pytest.mark.parametrize("edit", [another_tool, another_base])
@pytest.mark.parametrize("tool", ["Bar", "Groove"])
def test_a_fillet_on_a_shape_that_came_without_names_stays_on_its_edge(
    parts, case, shapes_come, edit, tool
):
    case("create_box", name="Groove", length=30, width=4, height=4, position=[-5, -2, 8])
    case("boolean_cut", base="Block", tools=["Pin"])
    assert element_names.are_missing(parts.getObject("Cut"))
    ring = round_the_hole(case)
    assert removed(parts) == pytest.approx(ring, rel=1e-6)
    assert not element_names.are_missing(parts.getObject("Cut"))
    before = [len(parts.getObject("Cut").Shape.Edges), parts.getObject("Fillet").Edges]
    edit(parts, tool)
    parts.recompute()
    fillet = parts.getObject("Fillet")
    assert before != [len(parts.getObject("Cut").Shape.Edges), fillet.Edges], "numbers shift"
    assert fillet.isValid()
    assert removed(parts) == pytest.approx(ring, rel=1e-6)


@names_only
def test_what_has_a_fillet_keeps_its_names_when_it_is_computed_again(parts, case, monkeypatch):
    """Also where that takes long: the shape of the process has none."""
    case("boolean_cut", base="Block", tools=["Pin"])
    ring = round_the_hole(case)
    monkeypatch.setattr(desk_module, "WORTH_IT_S", 0.0)
    case("set_properties", object_name="Block", properties={"length": 21})
    assert not element_names.are_missing(parts.getObject("Cut"))
    assert removed(parts) == pytest.approx(ring, rel=1e-6)
    another_base(parts, "Bar")
    parts.recompute()
    assert removed(parts) == pytest.approx(ring, rel=1e-6)


@names_only
def test_a_batch_that_rounds_what_it_has_cut_tells_only_of_its_result(parts, case, shapes_come):
    result = case(
        "batch",
        steps=[
            {"command": "boolean_cut", "parameters": {"base": "Block", "tools": ["Pin"]}},
            {
                "command": "create_fillet",
                "parameters": {"object_name": "Cut", "edges": ["Edge1"], "radius": 0.5},
            },
        ],
    )
    assert not element_names.are_missing(parts.getObject("Cut"))
    told = [one["object_id"] for one in result["warnings"] if one["code"] == "ELEMENT_NAMES_LATER"]
    assert told == ([] if "Part::Fillet" in element_names.NAMELESS else ["Fillet"])
