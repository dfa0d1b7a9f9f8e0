# SPDX-License-Identifier: MIT
"""Spreadsheets: cells written, checked, read, and models that follow them."""

from __future__ import annotations

import FreeCAD
import pytest


@pytest.fixture
def sheet(document, run):
    """A sheet of three sizes."""
    run(
        "create_spreadsheet",
        name="Sizes",
        cells={
            "A1": {"value": "30 mm", "alias": "span"},
            "A2": {"value": "=A1 / 3", "alias": "rise"},
            "B1": "the plate",
        },
    )
    return document.Sizes


@pytest.fixture
def bound(sheet, document, run):
    """A box bound to the sheet, and a cut made of it."""
    run("box", name="Plate", length=5, width=20, height=5)
    run("set_expression", object="Plate", property="Length", expression="Sizes.span")
    run("set_expression", object="Plate", property="Height", expression="Sizes.A2")
    run("box", name="Notch", length=4, width=4, height=100, position=[-2, -2, -20])
    run("cut", base="Plate", tool="Notch", name="Part")


def volume_of(span):
    """Volume of the part of `bound`, whose notch takes 2 x 2 mm of a corner."""
    return (span * 20 - 2 * 2) * span / 3


@pytest.mark.covers(
    "create_spreadsheet",
    bad=({"cells": {"A0": 5}}, "INVALID_PARAMETER"),
    change={"name": "Sizes", "cells": {"A1": {"value": "5 mm", "alias": "wall"}}},
)
def test_a_spreadsheet_is_made_with_its_cells(document, run):
    result = run(
        "create_spreadsheet",
        name="Sizes",
        cells={"A1": {"value": "3 cm", "alias": "span"}, "b2": "=span * 2", "C1": 7},
    )
    assert (result["type"], result["object_id"]) == ("Spreadsheet::Sheet", "Sizes")
    told = {cell: (one["value"], one["unit"]) for cell, one in result["cells"].items()}
    assert told == {"A1": (30, "mm"), "B2": (60, "mm"), "C1": (7, None)}
    assert document.Sizes.get("span").Value == 30
    assert "Touched" not in document.Sizes.State
    run("undo")
    assert document.Objects == []


@pytest.mark.covers(
    "set_cells",
    bad=({"spreadsheet": "A", "cells": {"A1": 5}}, "INVALID_PARAMETER"),
    before=[
        (
            "create_spreadsheet",
            {"name": "Table", "cells": {"A1": {"value": "5 mm", "alias": "wall"}}},
        ),
        ("set_expression", {"object": "B", "property": "Length", "expression": "Table.wall"}),
    ],
    change={"spreadsheet": "Table", "cells": {"A1": 25, "B2": "=A1 * 2"}},
)
def test_a_model_follows_the_cells_it_is_bound_to(bound, document, run, names):
    assert document.Part.Shape.Volume == pytest.approx(volume_of(30), rel=1e-9)
    result = run("set_cells", spreadsheet="Sizes", cells={"A1": "45 mm"})
    assert set(names(result, "modified")) == {"Sizes", "Plate", "Part"}
    assert document.Part.Shape.Volume == pytest.approx(volume_of(45), rel=1e-9)
    assert "Touched" not in document.Part.State
    run("undo")
    assert document.Part.Shape.Volume == pytest.approx(volume_of(30), rel=1e-9)
    run("redo")
    assert document.Part.Shape.Volume == pytest.approx(volume_of(45), rel=1e-9)


def test_a_model_follows_its_cells_after_saving_and_opening(bound, document, run, tmp_path):
    path = str(tmp_path / "plate.FCStd")
    document.saveAs(path)
    FreeCAD.closeDocument(document.Name)
    opened = FreeCAD.openDocument(path)
    run("set_cells", document=opened.Name, spreadsheet="Sizes", cells={"span": "60 mm"})
    assert opened.getObject("Part").Shape.Volume == pytest.approx(volume_of(60), rel=1e-9)


def test_the_single_cell_of_other_clients_is_understood(sheet, document, run):
    result = run("set_cell", spreadsheet="Sizes", cell="C3", value="5 mm", alias="wall")
    told = result["cells"]["C3"]
    assert (told["value"], told["unit"], told["alias"]) == (5, "mm", "wall")
    assert result["object_id"] == "Sizes"
    told = run("set_cell", sheet="Sizes", cell="wall", formula="=span + 1 mm")["cells"]["C3"]
    assert (told["value"], "span" in told["formula"]) == (31, True)
    told = run("set_cell", sheet="Sizes", cell="$C$3", alias="skin")["cells"]["C3"]
    assert told["alias"] == "skin"


@pytest.mark.parametrize(
    ("content", "value", "unit"),
    [
        (5, 5, None),
        (-2.5, -2.5, None),
        ("-5 mm", -5, "mm"),
        ("1/2 in", 12.7, "mm"),
        ("1 1/2 inch", 38.1, "mm"),
        ("=1/2 in", 12.7, "mm"),
        ("45 deg", 45, "deg"),
        ("7", 7, None),
        ("-7", -7, None),
        ("=2 * 3 mm", 6, "mm"),
        ("=span", 30, "mm"),
        ("two words", "two words", None),
        ("'123", "123", None),
        ({"value": 5, "unit": "in"}, 127, "mm"),
        ({"value": "5", "unit": "mm"}, 5, "mm"),
        ({"formula": "=span", "unit": "cm"}, 30, "mm"),
    ],
)
def test_a_content_has_the_value_that_a_person_means(sheet, run, content, value, unit):
    told = run("set_cells", spreadsheet="Sizes", cells={"D4": content})["cells"]["D4"]
    assert told["value"] == (value if isinstance(value, str) else pytest.approx(value, rel=1e-12))
    assert told["unit"] == unit


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_emptied_cell_is_not_in_use_any_more(sheet, document, run, nothing):
    run("set_cells", spreadsheet="Sizes", cells={"B1": nothing})
    assert list(run("get_cells", spreadsheet="Sizes")["cells"]) == ["A1", "A2"]


@pytest.mark.parametrize(
    "cells",
    [
        {},
        [],
        {"A0": 5},
        {"A16385": 5},
        {"AAA1": 5},
        {"A": 5},
        {"A1:B2": 5},
        {"": 5},
        {"A5": True},
        {"A5": [5]},
        {"A5": float("nan")},
        {"A5": "5\n6"},
        {"A5": "x" * 2000},
        {"A5": {}},
        {"A5": {"colour": 5}},
        {"A5": {"value": 5, "formula": "=6"}},
        {"A5": {"value": "", "alias": "wall"}},
        {"A5": {"alias": "wall"}},
        {"A5": {"value": 5, "unit": "furlong"}},
        {"A5": {"value": "5 mm", "unit": "kg"}},
        {"A5": {"value": "5 mm", "unit": "mm + 5"}},
        {"A5": "=3 +"},
        {"A5": "=1/0"},
        {"A5": "=sqrt(-1)"},
        {"A5": "=1 mm + 1"},
        {"A5": "=Nowhere.Length"},
        {"A5": "=Z99"},
        {"A5": "=A5"},
        {"A5": "=A6", "A6": "=A5"},
        {"A1": "=A1 * 2"},
        {"A1": "=span * 2"},
        {"A1": "=Sizes.span * 2"},
        {"A1": "=<<Sizes>>.A2"},
        {"A1": "=rise + 1 mm"},
        {"A1": "=C1", "C1": "=sum(A2:B2)"},
        {"C1": "=C2 + C3", "C2": "=C4", "C3": "=C4", "C4": "=C3"},
        {"A1": 5, "span": 6},
        {"A1": 5, "$A$1": 6},
        {"A5": {"value": 1, "alias": "x"}, "A6": {"value": 2, "alias": "x"}},
        {"C1": "5 mm", "C2": "=3 +"},
    ],
)
def test_what_cannot_stand_in_a_cell_changes_nothing(bound, document, refused, cells):
    error = refused("set_cells", spreadsheet="Sizes", cells=cells)
    assert error.code == "INVALID_PARAMETER"
    assert document.Sizes.get("span").Value == 30
    assert document.Part.Shape.Volume == pytest.approx(volume_of(30), rel=1e-9)


@pytest.mark.parametrize("alias", ["B7", "mm", "a b", "1st", "Label", "pi", "_x", "\u00fc", 5])
def test_an_alias_that_freecad_cannot_have_is_refused(sheet, document, refused, alias):
    error = refused("set_cell", spreadsheet="Sizes", cell="C1", value=5, alias=alias)
    assert error.code == "INVALID_PARAMETER"
    assert "after a letter" in error.allowed or alias == 5
    assert document.Sizes.getContents("C1") == ""


def test_an_alias_that_is_taken_is_refused_with_its_cell(sheet, refused):
    error = refused("set_cell", spreadsheet="Sizes", cell="C1", value=5, alias="span")
    assert "A1" in error.message


def test_an_unknown_alias_is_answered_with_the_nearest(sheet, refused):
    assert refused("set_cells", spreadsheet="Sizes", cells={"spam": 5}).candidates == ["span"]
    error = refused("set_expression", object="Sizes", property="A1", expression="5")
    assert "set_cells" in error.message


def test_an_expression_with_an_unknown_alias_is_answered_with_the_nearest(bound, refused):
    error = refused("set_expression", object="Plate", property="Width", expression="Sizes.spam")
    assert error.candidates[0] == "span"


def test_a_sheet_that_would_depend_on_itself_over_a_model_is_refused(bound, document, refused):
    error = refused("set_cells", spreadsheet="Sizes", cells={"C1": "=Plate.Width"})
    assert "depend on itself" in error.message
    assert document.Sizes.OutList == []


def test_cells_that_share_what_they_refer_to_are_no_circle(sheet, run):
    cells = {"C1": "=C2 + C3", "C2": "=C4 * 2", "C3": "=C4 * 3", "C4": "=span"}
    assert run("set_cells", spreadsheet="Sizes", cells=cells)["cells"]["C1"]["value"] == 150


def test_a_sheet_reads_a_model_that_does_not_depend_on_it(sheet, run):
    run("box", name="Block", length=8)
    told = run("set_cells", spreadsheet="Sizes", cells={"C1": "=Block.Length * 2"})
    assert told["cells"]["C1"]["value"] == 16
    run("set_properties", object_name="Block", properties={"Length": 9})
    assert run("get_cells", spreadsheet="Sizes", cells="C1")["cells"]["C1"]["value"] == 18


def test_a_renamed_alias_is_followed_by_what_uses_it(bound, document, run):
    run("set_cells", spreadsheet="Sizes", cells={"A1": {"alias": "width_of_all", "value": 33}})
    assert dict(document.Plate.ExpressionEngine)["Length"] == "Sizes.width_of_all"
    assert document.Plate.Length.Value == 33


def test_what_breaks_by_an_emptied_cell_is_told(bound, run, codes):
    result = run("set_cells", spreadsheet="Sizes", cells={"A1": None})
    broken = [one for one in result["warnings"] if one["code"] == "DEPENDENTS_BROKEN"]
    assert {one["object_id"] for one in broken} == {"Sizes", "Plate"}
    assert any("A2" in one["message"] for one in broken)
    run("undo")
    assert run("get_cells", spreadsheet="Sizes", cells="rise")["cells"]["A2"]["value"] == 10


@pytest.mark.covers("get_cells", bad=({"spreadsheet": "A"}, "INVALID_PARAMETER"))
def test_cells_are_listed_with_formula_value_unit_and_alias(sheet, run):
    revision = run("get_state")["revision"]
    listed = run("get_cells", spreadsheet="Sizes")
    assert (listed["count"], listed["total"], listed["revision"]) == (3, 3, revision)
    assert listed["cells"]["A2"] == {
        "value": 10,
        "unit": "mm",
        "formula": "=A1 / 3",
        "alias": "rise",
    }
    assert listed["cells"]["B1"]["value"] == "the plate"
    assert list(run("get_cells", sheet="Sizes", range="A2:B1")["cells"]) == ["A1", "B1", "A2"]
    assert list(run("get_cells", sheet="Sizes", cells=["rise", "Z9"])["cells"]) == ["A2", "Z9"]
    page = run("get_cells", sheet="Sizes", limit=1, offset=1)
    assert (list(page["cells"]), page["total"]) == (["B1"], 3)


def test_a_cell_without_a_value_is_listed_with_its_problem(sheet, run):
    sheet.set("C1", "=Nowhere.Length")
    sheet.set("C2", "=sqrt(-1)")
    sheet.recompute()
    cells = run("get_cells", spreadsheet="Sizes")["cells"]
    assert "Nowhere" in cells["C1"]["problem"]
    assert (cells["C2"]["value"], "finite" in cells["C2"]["problem"]) == (None, True)
    assert run("set_cells", spreadsheet="Sizes", cells={"D1": "=span"})["warnings"] == []


def test_a_model_inside_a_part_follows_a_sheet(sheet, document, run):
    part = document.addObject("App::Part", "Case")
    part.Placement = FreeCAD.Placement(
        FreeCAD.Vector(100, 0, 0), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    part.addObject(document.addObject("Part::Box", "Inner"))
    document.recompute()
    run("set_expression", object="Inner", property="Length", expression="Sizes.span")
    run("set_cells", spreadsheet="Sizes", cells={"span": 12})
    box = run("bbox", name="Inner")["bounding_box"]
    assert (box["min"], box["max"]) == ([90, 0, 0], [100, 12, 10])


@pytest.mark.parametrize("content", ["5 kg", "45 deg", "some words", "=1e300"])
def test_a_value_that_a_bound_property_cannot_have_is_refused(bound, document, refused, content):
    error = refused("set_cells", spreadsheet="Sizes", cells={"A1": content})
    assert (error.code, "does not fit" in error.message) == ("INVALID_PARAMETER", True)
    assert str(document.Plate.Length) == "30.0 mm"


@pytest.mark.parametrize("content", [7, None, "=Sizes.B1"])
def test_undo_brings_a_value_of_another_kind_back_and_what_it_broke(
    bound, document, run, objects_of, content
):
    before = objects_of(document)
    run("set_cells", spreadsheet="Sizes", cells={"span": content, "B1": 5, "A2": "4"})
    after = objects_of(document)
    run("undo")
    assert objects_of(document) == before
    run("redo")
    assert objects_of(document) == after


@pytest.mark.parametrize("content", ["some words", "5 kg", 7, None])
def test_a_refused_change_brings_a_value_of_another_kind_back(bound, refused, content):
    refused("set_cells", spreadsheet="Sizes", cells={"A1": content, "B1": "=1 / 0"})


def test_the_property_that_a_cell_does_not_fit_is_named_with_its_object(document, run, refused):
    run("create_spreadsheet", name="Sheet", cells={"A1": {"value": "4 mm", "alias": "wall"}})
    run("box", name="Box")
    run("set_expression", object_name="Box", property_name="Width", expression="Sheet.wall")
    error = refused("set_cells", object_name="Sheet", cells={"wall": "5 kg"})
    assert (error.field, error.given) == ("cells.wall", "5.0 kg")
    assert "'Box.Width'" in error.message
    assert document.Box.Width.Value == 4
