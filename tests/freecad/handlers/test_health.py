# SPDX-License-Identifier: MIT
"""Models that are broken in every way, what is said of them, and what puts them right."""

from __future__ import annotations

import json

import FreeCAD
import Part
import pytest

from conjure_workbench.vocabulary import find_command


def add_shape(document, name, shape):
    """A frozen object with a shape."""
    obj = document.addObject("Part::Feature", name)
    obj.Shape = shape
    obj.purgeTouched()
    return obj


def add_primitive(document, type_id, name, **sizes):
    """A primitive as a person's document may hold it, recomputed."""
    obj = document.addObject(type_id, name)
    for key, size in sizes.items():
        setattr(obj, key, size)
    obj.recompute()
    obj.purgeTouched()
    return obj


def bow_tie():
    """A face whose border crosses itself."""
    corners = [(0, 0, 0), (10, 10, 0), (10, 0, 0), (0, 10, 0), (0, 0, 0)]
    return Part.Face(Part.makePolygon([FreeCAD.Vector(*corner) for corner in corners]))


def flat_box(document):
    box = add_primitive(document, "Part::Box", "X")
    box.setExpression("Length", "Width - Height")
    box.recompute()
    box.setExpression("Length", None)


def large_fillet(document):
    fillet = document.addObject("Part::Fillet", "X")
    fillet.Base = add_primitive(document, "Part::Box", "Base")
    fillet.Edges = [(1, 500.0, 500.0)]
    fillet.recompute()


def empty_common(document):
    common = document.addObject("Part::Common", "X")
    common.Base = add_primitive(document, "Part::Box", "Base")
    common.Tool = add_primitive(
        document,
        "Part::Box",
        "Tool",
        Placement=FreeCAD.Placement(FreeCAD.Vector(50, 0, 0), FreeCAD.Rotation()),
    )
    common.recompute()
    common.purgeTouched()


def split_fusion(document):
    fusion = document.addObject("Part::Fuse", "X")
    fusion.Refine = False
    fusion.Base = add_primitive(document, "Part::Box", "Base")
    fusion.Tool = add_primitive(
        document,
        "Part::Box",
        "Tool",
        Placement=FreeCAD.Placement(FreeCAD.Vector(10, 0, 0), FreeCAD.Rotation()),
    )
    fusion.recompute()
    fusion.purgeTouched()


def broken_expression(document):
    box = add_primitive(document, "Part::Box", "X")
    box.setExpression("Length", "Nowhere.Length")
    box.setExpression("Height", "Nowhere.Height")
    box.recompute()


def broken_cell(document):
    sheet = document.addObject("Spreadsheet::Sheet", "X")
    sheet.set("B2", "=1 / 0")
    sheet.set("B3", "5")
    sheet.recompute()


def touched_box(document):
    add_primitive(document, "Part::Box", "X").touch()


BROKEN = {
    "ERROR_STATE": large_fillet,
    "EMPTY": empty_common,
    "INVALID_SHAPE": lambda document: add_shape(document, "X", bow_tie()),
    "NOT_CLOSED": lambda document: add_shape(
        document, "X", Part.Solid(Part.Shell(Part.makeBox(9, 9, 9).Faces[:5]))
    ),
    "INSIDE_OUT": lambda document: add_shape(document, "X", reversed_box()),
    "SELF_INTERSECTION": lambda document: add_shape(
        document,
        "X",
        Part.Compound([Part.makeBox(9, 9, 9), Part.makeBox(9, 9, 9, FreeCAD.Vector(5, 5, 5))]),
    ),
    "BROKEN_EXPRESSION": broken_expression,
    "BROKEN_CELL": broken_cell,
}
ODD = {
    "TOUCHED": touched_box,
    "SPLIT_FACES": split_fusion,
    "NOT_CLOSED": lambda document: add_shape(
        document, "X", Part.Shell(Part.makeBox(9, 9, 9).Faces[:5])
    ),
    "EMPTY": lambda document: document.addObject("Sketcher::SketchObject", "X").purgeTouched(),
}


def reversed_box():
    shape = Part.makeBox(9, 9, 9)
    shape.reverse()
    return shape


def row_of(run, name, **parameters):
    (row,) = run("validate_geometry", object_name=name, **parameters)["objects"]
    return row


def codes_of(row):
    return [issue["code"] for issue in row["issues"]]


@pytest.mark.covers("validate_geometry", bad=({"object_name": "Nowhere"}, "OBJECT_NOT_FOUND"))
def test_a_sound_model_has_no_issues(document, run):
    run("box", name="Plate", length=40)
    run("cylinder", name="Peg", radius=2, position=[5, 5, 0])
    run("cut", base="Plate", tool="Peg", name="Drilled", refine=True)
    run("plane", name="Sheet")
    run("helix", name="Coil")
    document.addObject("App::Part", "Case").addObject(document.addObject("Part::Box", "Inner"))
    document.addObject("Spreadsheet::Sheet", "Table")
    document.recompute()
    told = run("validate_geometry")
    assert [row["issues"] for row in told["objects"]] == [[]] * 8
    assert told["summary"] == {"total": 8, "checked": 8, "valid": 8, "invalid": 0}
    assert told["objects"][0]["object_id"] == "Plate"


@pytest.mark.parametrize("code", BROKEN)
def test_a_broken_object_is_not_valid_and_says_why(document, run, code):
    BROKEN[code](document)
    row = row_of(run, "X")
    assert not row["valid"]
    (issue,) = [one for one in row["issues"] if one["code"] == code][:1]
    assert (issue["severity"], "'X'" in issue["message"]) == ("error", True)


@pytest.mark.parametrize("code", ODD)
def test_an_odd_object_is_valid_with_a_warning(document, run, code):
    ODD[code](document)
    row = row_of(run, "X")
    assert (row["valid"], codes_of(row)) == (True, [code])
    assert row["issues"][0]["severity"] == "warning"


def test_the_reasons_of_the_kernel_are_told(document, run):
    BROKEN["INVALID_SHAPE"](document)
    assert "Self-intersecting wire" in row_of(run, "X")["issues"][0]["freecad_says"]


def test_broken_objects_never_fail_the_check_of_the_others(document, run):
    for break_it in BROKEN.values():
        break_it(document)
    run("box", name="Sound", position=[500, 0, 0])
    for command in ("validate_geometry", "check_all", "suggest_fixes"):
        told = run(command)
        assert told["summary"]["total"] == len(document.Objects)
        assert json.loads(json.dumps(told, allow_nan=False)) == told
    rows = {row["object_id"]: row for row in run("check_all")["objects"]}
    assert rows["Sound"]["valid"]
    assert sum(not row["valid"] for row in rows.values()) == len(BROKEN)


def test_objects_are_checked_a_page_at_a_time(document, run):
    for _ in range(5):
        run("box")
    told = run("validate_geometry", max_objects=2, offset=2)
    assert [row["object_id"] for row in told["objects"]] == ["Box002", "Box003"]
    assert told["summary"] == {"total": 5, "checked": 2, "valid": 2, "invalid": 0}
    assert [row["object_id"] for row in run("validate", objects=["Box", "Box004"])["objects"]] == [
        "Box",
        "Box004",
    ]


def test_slow_checks_can_be_left_out_and_the_reply_says_so(document, run):
    BROKEN["SELF_INTERSECTION"](document)
    row = row_of(run, "X", skip_slow_checks=True)
    assert (row["valid"], row["skipped_checks"]) == (True, ["self_intersection", "split_faces"])
    assert "skipped_checks" not in row_of(run, "X")


@pytest.mark.covers("check_all", bad=({"max_objects": 0}, "INVALID_PARAMETER"))
def test_visible_solids_that_run_into_each_other_are_named_with_their_volume(document, run):
    run("box", name="One", length=20, width=20, height=20)
    run("box", name="Two", position=[15, 15, 15])
    run("box", name="Beside", position=[20, 0, 0])
    run("box", name="Apart", position=[90, 0, 0])
    part = document.addObject("App::Part", "Case")
    part.Placement.Base = FreeCAD.Vector(95, 0, 0)
    part.addObject(document.addObject("Part::Box", "Inner"))
    document.recompute()
    told = run("check_all")
    pairs = {(one["object_a"], one["object_b"]): one["volume"] for one in told["interferences"]}
    assert pairs == {
        ("One", "Two"): pytest.approx(125, rel=1e-9),
        ("Apart", "Inner"): pytest.approx(500, rel=1e-9),
    }
    assert (told["summary"]["interference_pairs"], told["undecided_pairs"]) == (2, [])


@pytest.mark.parametrize(
    ("size", "position", "overlap"),
    [
        pytest.param([1000, 1000, 1000], [999.5, 999.5, 999.5], True, id="corners of large blocks"),
        pytest.param([1000, 1000, 10], [0, 0, 9.9999995], False, id="layer without a thickness"),
        pytest.param([1000, 1000, 10], [0, 0, 9.999], True, id="thin layer"),
    ],
)
def test_a_check_of_all_and_of_a_pair_agree_on_what_interferes(
    document, run, size, position, overlap
):
    run("box", name="One", size=size)
    run("box", name="Other", size=size, position=position)
    both = len(run("check_all")["interferences"]), run("check_interference")["interferes"]
    assert both == (overlap, bool(overlap))


def test_bodies_are_checked_against_each_other_and_their_features_are_not(
    document, run, with_part_design
):
    for name, shift in (("One", 0), ("Other", 5)):
        body = document.addObject("PartDesign::Body", name)
        body.Placement.Base = FreeCAD.Vector(shift, 0, 0)
        body.addObject(document.addObject("PartDesign::AdditiveBox", f"{name}Block"))
    document.recompute()
    (pair,) = run("check_all")["interferences"]
    assert pair == {"object_a": "One", "object_b": "Other", "volume": pytest.approx(500)}


def test_hidden_objects_and_what_is_made_of_each_other_do_not_interfere(document, run):
    run("box", name="One", length=20)
    run("cylinder", name="Peg", radius=2, position=[5, 5, 0])
    run("cut", base="One", tool="Peg", name="Drilled")
    document.One.Visibility = True
    assert run("check_all")["interferences"] == []


FIXED = {
    **{code: BROKEN[code] for code in ("ERROR_STATE", "EMPTY", "BROKEN_CELL")},
    "BROKEN_EXPRESSION": broken_expression,
    "SPLIT_FACES": split_fusion,
    "FLAT": flat_box,
}


@pytest.mark.covers("suggest_fixes", bad=({"skip_slow_checks": "perhaps"}, "INVALID_PARAMETER"))
@pytest.mark.parametrize("case", FIXED)
def test_a_suggested_command_puts_the_issue_right(document, run, case):
    FIXED[case](document)
    for _ in range(3):
        told = run("suggest_fixes")["suggestions"]
        if not told:
            break
        assert {"object_id", "issue", "fix", "command", "parameters"} <= set(told[0])
        run(told[0]["command"], **told[0]["parameters"])
    assert run("suggest_fixes")["suggestions"] == []


@pytest.mark.parametrize("case", [*BROKEN.values(), *ODD.values()])
def test_every_suggestion_names_a_command_that_is_there_and_takes_the_parameters(
    document, run, case
):
    case(document)
    suggestions = run("suggest_fixes")["suggestions"]
    assert suggestions
    for one in suggestions:
        assert len(one["fix"]) > 10
        if one["command"] is not None:
            find_command(one["command"]).parse(one["parameters"])


def shape_of(document, shape):
    document.addObject("Part::Feature", "X").Shape = shape


def box_without_a_face(document):
    shape_of(document, Part.makeShell(Part.makeBox(10, 10, 10).Faces[:5]))


def inside_out_box(document):
    box = Part.makeBox(10, 10, 10)
    box.reverse()
    shape_of(document, box)


def repairs_of(run):
    suggestions = run("suggest_fixes")["suggestions"]
    return [one for one in suggestions if one["command"] == "repair_shape"]


@pytest.mark.parametrize(("case", "helps"), [(inside_out_box, True), (box_without_a_face, False)])
def test_a_repair_is_suggested_where_it_helps(document, run, case, helps):
    case(document)
    assert bool(repairs_of(run)) is helps


@pytest.mark.parametrize("case", [inside_out_box, *BROKEN.values(), *ODD.values()])
def test_a_suggested_repair_puts_the_issue_right(document, run, case):
    case(document)
    for one in repairs_of(run):
        mended = run("repair_shape", **one["parameters"])
        checked = run("validate_geometry", objects=[mended["object_id"]])
        assert one["code"] not in [issue["code"] for issue in checked["objects"][0]["issues"]]
        run("undo")


def test_a_sound_model_needs_no_fix(document, run):
    run("box")
    assert run("suggest_fixes")["suggestions"] == []


def test_checking_changes_nothing(document, run, objects_of):
    for break_it in BROKEN.values():
        break_it(document)
    before, revision = objects_of(document), run("get_state")["revision"]
    for command in ("validate_geometry", "check_all", "suggest_fixes"):
        run(command)
    assert (objects_of(document), run("get_state")["revision"]) == (before, revision)
