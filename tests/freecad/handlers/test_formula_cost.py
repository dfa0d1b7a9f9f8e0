# SPDX-License-Identifier: MIT
"""Bounds of formulas: one that would freeze FreeCAD is refused before it is computed."""

from __future__ import annotations

import random
import tempfile
import time
import zipfile

import FreeCAD
import pytest

from conjure_workbench.modeling.objects import formula_cost, formula_syntax
from conjure_workbench.modeling.objects.formula_bounds import TooMuchError
from conjure_workbench.modeling.objects.formula_judge import Judge
from conjure_workbench.modeling.objects.formula_references import Changes

DOUBLED = {f"A{row}": f"=A{row - 1} + A{row - 1}" for row in range(2, 25)}


@pytest.fixture
def refused_at_once(refused):
    """`refused_at_once(bound, command, ...)`: refused in words that name it, within a second."""

    def check(bound, command, **parameters):
        began = time.process_time()
        error = refused(command, **parameters)
        assert time.process_time() - began < 1
        assert error.code == "INVALID_PARAMETER", error
        assert bound in error.message, error
        assert error.allowed == formula_cost.BOUNDS
        return error

    return check


@pytest.fixture
def sheet(document, run):
    """A sheet with a text, a number, and an object with a text."""
    run("create_spreadsheet", name="S", cells={"A1": "ha", "B1": 9, "C1": "%1000000000d"})
    holder = document.addObject("App::FeaturePython", "Holder")
    holder.addProperty("App::PropertyString", "Text")
    holder.addProperty("App::PropertyInteger", "Count")
    holder.addProperty("App::PropertyLink", "Friend")
    holder.addProperty("App::PropertyLinkList", "Friends")
    holder.addProperty("App::PropertyIntegerList", "Sizes")
    holder.Text, holder.Count, holder.Friend = "ha", 3, holder
    holder.Friends, holder.Sizes, holder.Proxy = [holder], [1_000_000_000], holder
    return document.S


@pytest.mark.parametrize(
    ("bound", "cells"),
    [
        ("100,000 cells", {"A2": "=sum(B1:ZZ16384)"}),
        ("100,000 cells", {"A2": "=1 + max(3; count($B$9:ZZ16384))"}),
        ("100,000 cells", {"A2": "=average(ZZ16384:B2)", "A3": "=A2"}),
        ("100,000 cells", {f"A{row}": "=sum(B1:B16384)" for row in range(2, 10)}),
        ("100,000 cells", {"B1": {"alias": "low"}, "ZZ9999": {"value": 1, "alias": "high"},
                           "A2": "=sum(low:high)"}),
        ("10,000 characters", DOUBLED),
        ("10,000 characters", {"A2": "=A1 * 100000000"}),
        ("10,000 characters", {"A2": "=1000 * (1000 * <<ha>>)"}),
        ("10,000 characters", {"A2": "=<<%1000000000d>> % 5"}),
        ("10,000 characters", {"A2": "=<<%.900000000f>> % 5 == A1 ? 1 : 2"}),
        ("form of its text", {"A2": "=(C1 + <<>>) % 5"}),
        ("10,000 characters", {"A2": "=C1 % 5"}),
        ("width of its text", {"A2": "=<<%*d>> % tuple(1000000000; 5)"}),
        ("10,000 characters", {"A2": "=list(1; 2) * 100000000"}),
        ("10,000 characters",
         {f"A{row}": f"=list(A{row - 1}; A{row - 1})" for row in range(2, 25)}),
        ("10,000 characters", {"A2": "=_self.A1 * 90000"}),
        ("10,000 characters", {"A2": "=Holder.Friend.Text * 90000"}),
        ("10,000 characters", {"A2": "=<<Holder>>.Friend._self.Text * 90000"}),
        ("10,000 characters", {"A2": "=Test#Holder.Text * 90000"}),
        ("300 digits", {"A2": "=9^9^9^9"}),
        ("300 digits", {"A2": "=(9^9)^(9^9)"}),
        ("300 digits", {"A2": "=B1 ^ A3", "A3": "=10 ^ 8"}),
        ("300 digits", {"A2": "=2 ^ floor(1e9 / B1)"}),
        ("300 digits", {"A2": "=9^99 * 9^99 * 9^99 * 9^99"}),
        ("300 digits", {"A2": "=2 ^ Holder.Friend.Count ^ 999"}),
        ("300 digits", {"A2": "=2 ^ B1 ^ 999"}),
        ("300 digits", {"A2": "=2 ^ Holder.Sizes[0]"}),
        ("300 digits", {"A2": "=2 ^ Holder.Sizes[-1]"}),
        ("300 digits", {"A2": "=2 ^ sum(A1:B1)"}),
        ("10,000 characters", {"A2": "=Holder.Friends[0].Text * 90000"}),
        ("10,000 characters", {"A2": "=Holder.Friends[0].Friends[0].Text * 90000"}),
        ("cannot be judged", {"A2": "=Holder.Friends[2 ^ 99999999 * 0].Text"}),
        ("past the properties", {"A2": "=_self.Document.Holder.Text"}),
        ("past the properties", {"A2": "=Holder._self.InList"}),
        ("past the properties", {"A2": "=_app.ActiveDocument.Holder.Text"}),
        ("past the properties", {"A2": "=Holder._py.open"}),
        ("past the properties", {"A2": "=Holder.Text.__class__"}),
        ("past the properties", {"A2": "=Holder.Proxy.Text"}),
        ("hides", {"A2": "=hiddenref(Holder.Text)"}),
        ("hides", {"A2": "=1 + abs(href(B1))"}),
        ("50 levels", {"A2": "=" + "(" * 100 + "1" + ")" * 100}),
        ("50 levels", {"A2": "=" + "-" * 200 + "1"}),
        ("50 levels", {"A2": "=" + "abs(" * 60 + "1" + ")" * 60}),
        ("50 levels", {"A2": "=" + "1 ? 1 : " * 60 + "1"}),
        ("too large for a cell", {"A2": "=B1 ^ 20"}),
    ],
)  # fmt: skip
def test_a_cell_that_costs_too_much_is_refused(sheet, refused_at_once, refused, bound, cells):
    if bound.startswith("too large"):
        assert bound in refused("set_cells", spreadsheet="S", cells=cells).message
    else:
        refused_at_once(bound, "set_cells", spreadsheet="S", cells=cells)
        refused_at_once(bound, "batch", steps=[
            {"command": "set_cells", "parameters": {"spreadsheet": "S", "cells": cells}},
        ])  # fmt: skip


@pytest.mark.parametrize(
    "formula", ["cells[<<A1:ZZ16384>>]", "(Holder._self).Document.Holder.Text"]
)
def test_what_not_all_freecads_read_is_refused(sheet, refused, formula):
    began = time.process_time()
    assert refused("set_cells", spreadsheet="S", cells={"A2": f"={formula}"}).code == (
        "INVALID_PARAMETER"
    )
    assert time.process_time() - began < 1


def test_a_number_too_large_for_a_function_is_refused_in_words(sheet, refused):
    error = refused("set_cells", spreadsheet="S", cells={"A2": "=mod(9^9^9; 7)"})
    assert error.code == "INVALID_PARAMETER"
    assert "too large" in error.message
    assert "built-in" not in error.message


@pytest.mark.parametrize(
    ("bound", "name", "expression"),
    [
        ("10,000 characters", "Text", "S.A1 * 9000000"),
        ("10,000 characters", "Label2", "<<%900000000s>> % S.A1"),
        ("300 digits", "Count", "9^9^9^9"),
        ("300 digits", "Count", "(S.B1 ^ 9) ^ (S.B1 ^ 9)"),
        ("50 levels", "Count", "(" * 60 + "1" + ")" * 60),
    ],
)
def test_an_expression_that_costs_too_much_is_refused(
    sheet, refused_at_once, bound, name, expression
):
    parameters = {"object": "Holder", "property": name, "expression": expression}
    refused_at_once(bound, "set_expression", **parameters)


def test_a_document_in_which_a_person_has_many_ranges_takes_another(
    sheet, run, refused, tmp_path, monkeypatch
):
    monkeypatch.setattr(formula_cost, "MOST_CELLS_TOGETHER", 130_000)
    for cell in ("C1", "C2"):
        sheet.set(cell, "=sum(D1:G15000)")
    assert (
        run("set_cells", spreadsheet="S", cells={"A2": "=sum(B1:B3)"})["cells"]["A2"]["value"] == 9
    )
    error = refused("set_cells", spreadsheet="S", cells={"A2": "=sum(D1:E15000)"})
    assert "the document's ranges span more than 130,000 cells" in error.message
    run("save_document", path=str(tmp_path / "a.FCStd"))
    run("close_document")
    run("open_document", path=str(tmp_path / "a.FCStd"))


def test_no_document_is_made_in_steps_that_could_not_be_opened(
    sheet, run, refused_at_once, tmp_path
):
    for cell in ("C1", "C2", "C3"):
        run("set_cells", spreadsheet="S", cells={cell: "=sum(D1:E15000)"})
    error = refused_at_once("100,000 cells", "set_cells", spreadsheet="S",
                            cells={"C4": "=sum(D1:E15000)"})  # fmt: skip
    assert (error.field, "the document's ranges" in error.message) == ("cells.C4", True)
    run("set_cells", spreadsheet="S", cells={"C3": "=sum(D1:D15000)"})
    run("set_cells", spreadsheet="S", cells={"C4": "=A1 + A1"})
    run("save_document", path=str(tmp_path / "a.FCStd"))
    run("close_document")
    run("open_document", path=str(tmp_path / "a.FCStd"))


def test_a_text_that_formulas_of_the_document_would_multiply_is_refused(
    sheet, run, refused_at_once
):
    run("set_cells", spreadsheet="S", cells={f"A{n}": DOUBLED[f"A{n}"] for n in range(2, 11)})
    error = refused_at_once("10,000 characters", "set_cells", spreadsheet="S", cell="A1",
                            value="x" * 900)  # fmt: skip
    assert (error.field, "follows it" in error.message) == ("cell", True)
    run("set_cells", spreadsheet="S", cells={"A1": "hoho"})
    assert sheet.get("A10") == "hoho" * 512


def test_a_number_that_any_command_may_change_is_no_exponent(sheet, run, refused_at_once):
    run("box", name="Box")
    for formula in ("9 ^ Holder.Count", "9 ^ (Box.Placement.Base.x / 1 mm)", "A1 * Holder.Count"):
        bound = "characters" if "A1" in formula else "300 digits"
        refused_at_once(bound, "set_cells", spreadsheet="S", cell="D1", value=f"={formula}")
    run("set_cells", spreadsheet="S", cells={"D1": "=9 ^ B1", "D2": "=Holder.Text * 39"})
    refused_at_once("300 digits", "set_cells", spreadsheet="S", cell="B1", value=1e8)
    refused_at_once("10,000 characters", "set_properties", object="Holder",
                    properties={"Text": "x" * 999})  # fmt: skip
    run("set_properties", object="Holder", properties={"Text": "x" * 99})
    assert len(sheet.get("D2")) == 99 * 39


def _with_formula(path, old, new):
    """Put another formula into a saved document."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts["Document.xml"]
    parts["Document.xml"] = parts["Document.xml"].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


@pytest.mark.parametrize(
    ("old", "new", "bound"),
    [
        (b"sum(B1:B9)", b"sum(B1:ZZ16384)", "100,000 cells"),
        (b"sum(B1:B9)", b"9^9^9^9", "300 digits"),
        (b"sum(B1:B9)", b"A1 * 99999999", "10,000 characters"),
        (b"Holder.Text", b"Holder.Friend.Text * 99999", "10,000 characters"),
        (b'value="ha"', b'value="%s"' % (b"ha" * 9000), "10,000 characters"),
    ],
)
def test_a_file_with_costly_formulas_is_not_opened(
    sheet, document, run, refused, tmp_path, old, new, bound
):
    run("set_cells", spreadsheet="S", cells={"A2": "=sum(B1:B9)", "A3": "=Holder.Text + A1"})
    run("box", name="Box")
    run("set_expression", object="Box", property="Label2", expression="<<S>>.A3 + <<!>>")
    path = tmp_path / "costly.FCStd"
    run("save_document", path=str(path))
    run("close_document")
    assert run("open_document", path=str(path))["objects"] == 3
    run("close_document")
    _with_formula(path, old, new)
    began = time.process_time()
    error = refused("open_document", path=str(path))
    assert time.process_time() - began < 1
    assert (error.code, bound in error.message) == ("FILE_ERROR", True), error


def test_a_property_that_follows_a_cell_is_judged_with_it(sheet, document, run, refused_at_once):
    run("set_expression", object="Holder", property="Text", expression="S.A1 * 3000")
    refused_at_once("10,000 characters", "set_cells", spreadsheet="S", cell="A1", value="hahaha")
    assert len(document.Holder.Text) == 6000


def test_a_text_in_another_document_is_judged_where_it_leads(sheet, document, run, refused_at_once):
    run("new_document", name="Other")
    run("create_spreadsheet", name="P", cells={"A1": "ha"})
    run("create_spreadsheet", name="Q", cells={"A1": "=P.A1"})
    for name in ("Other", "Test"):
        FreeCAD.getDocument(name).saveAs(f"{tempfile.gettempdir()}/{name}.FCStd")
    FreeCAD.setActiveDocument("Test")
    refused_at_once(
        "10,000 characters", "set_cells", spreadsheet="S", cells={"A2": "=Other#Q.A1 * 6000"}
    )
    run("set_cells", spreadsheet="S", cells={"A2": "=Other#Q.A1 * 1000"})
    FreeCAD.setActiveDocument("Other")
    error = refused_at_once(
        "10,000 characters", "set_cells", spreadsheet="P", cells={"A1": "x" * 20}
    )
    assert "Test#S.A2" in error.message
    run("set_cells", spreadsheet="P", cells={"A1": "x" * 5})


def test_a_link_to_an_object_with_a_longer_text_is_judged(sheet, document, run, refused_at_once):
    other = document.addObject("App::FeaturePython", "Other")
    other.addProperty("App::PropertyString", "Text")
    other.Text = "x" * 9000
    run("set_cells", spreadsheet="S", cells={"A2": "=Holder.Friend.Text * 30"})
    refused_at_once(
        "10,000 characters", "set_properties", object="Holder", properties={"Friend": "Other"}
    )
    other.Text = "x" * 300
    run("set_properties", object="Holder", properties={"Friend": "Other"})
    assert len(sheet.A2) == 9000


def test_a_long_text_that_was_there_is_not_multiplied(sheet, document, run, refused_at_once):
    sheet.set("F1", "=A1 * 20000")
    document.recompute()
    refused_at_once("10,000 characters", "set_cells", spreadsheet="S", cells={"F2": "=F1 * 9000"})


def test_costly_formulas_that_were_there_hinder_nothing_else(sheet, run):
    sheet.set("F1", "=A1 * 20000")
    assert run("set_cells", spreadsheet="S", cells={"B2": "=B1 + 1"})["cells"]["B2"]["value"] == 10


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("B1 ^ 2 + 2 ^ -3", 81.125),
        ("sum(B1:B5000) / 3 mm * 1 mm", 3),
        ("sum(E1:H16384) + 1", 1),
        ("A1 == <<ha>> ? 2 * 3 : 4", 6),
        ("<<%d pieces>> % B1", "9 pieces"),
        ("A1 + <<>> + str(B1)", "ha9"),
        ("-(-(+B1))", 9),
        ("sqrt(B1) ^ 2 ^ 2 * pi / pi", 81),
        ("1.5 ^ 2.5 ^ 2", 1.5**5),
        ("2 ^ (10 / 5)", 4),
        ("Holder.Count * 3 - <<Holder>>.Count", 6),
        ("min(B1; 4; 5) % 3", 1),
        ("Holder.Friends[0].Text + <<!>>", "ha!"),
        ("Holder.Friends[-1].Count", 3),
        ("_self.B1 + Holder.Sizes[0]", 1_000_000_009),
        (" + ".join(["1"] * 200), 200),
    ],
)
def test_what_is_cheap_is_computed(sheet, run, formula, value):
    result = run("set_cells", spreadsheet="S", cell="D9", value=f"={formula}")
    assert result["cells"]["D9"]["value"] == (
        value if isinstance(value, str) else pytest.approx(value)
    )


def test_a_formula_that_only_freecad_can_read_is_refused(sheet, run, refused, monkeypatch):
    def read(formula):
        raise formula_syntax.UnreadableError

    monkeypatch.setattr(formula_syntax, "parsed", read)
    error = refused("set_cells", spreadsheet="S", cell="A2", value="=A1 + A1")
    assert "cannot be judged" in error.message
    error = refused("set_cells", spreadsheet="S", cell="A2", value="=A1 + * A1")
    assert "cannot read this expression" in error.message


_ATOMS = (
    *("1", "2", "7", "0.5", "12", "pi", "<<x>>", "<<%s>>", "<<%5d>>"),
    *("A1", "A2", "A3", "A4", "A5", "A6", "_self.A1", "$A$1", "S.A1"),
    *("H.Text", "H.Count", "<<H>>.Text", "H.Friend.Text", "H.Text[0]", "H._self.Count"),
    *("Test#H.Text", "<<Test>>#<<H>>.Text", "H.Label"),
)
_FUNCTIONS = ("str", "list", "tuple", "abs", "sum", "min", "floor", "sqrt", "pow")


def _formula(random, levels):
    """A formula of texts, numbers and lists, put together at random."""
    if levels <= 0:
        return random.choice(_ATOMS)
    parts = [_formula(random, levels - random.choice((1, 2))) for _ in range(3)]
    form = random.choice(("{0} {op} {1}",) * 6 + ("({0})", "{0} ? {1} : {2}", "-{0}", "{f}({0})",
                         "{f}({0}; {1})", "sum(A1:A6)"))  # fmt: skip
    operator, function = random.choice("++***%^-/"), random.choice(_FUNCTIONS)
    return form.format(*parts, op=operator, f=function)


def test_no_value_is_larger_than_its_bound(document):
    sheet = document.addObject("Spreadsheet::Sheet", "S")
    holder = document.addObject("App::FeaturePython", "H")
    for kind, name, value in (("String", "Text", "ab%s"), ("Integer", "Count", 7),
                              ("Link", "Friend", holder)):  # fmt: skip
        holder.addProperty(f"App::Property{kind}", name)
        setattr(holder, name, value)
    for cell, content in {"A1": "hello", "A2": "3", "A3": "=A1 + A1", "A4": "5 mm", "A5": "'%d",
                          "A6": "=list(A1; A2)"}.items():  # fmt: skip
        sheet.set(cell, content)
    document.recompute()
    generator = random.Random(1)
    counts = {"refused": 0, "computed": 0}
    for _ in range(4000):
        formula = _formula(generator, generator.randint(1, 4))
        judge = Judge(document, Changes({("S", "C1"): f"={formula}"}, {}, {}))
        try:
            bound = judge.bound(("S", "C1"))
        except TooMuchError:
            counts["refused"] += 1
            continue
        try:
            value = sheet.evalExpression(formula)
        except Exception:
            continue
        counts["computed"] += 1
        if isinstance(value, (str, list, tuple)):
            assert len(str(value)) <= (bound.size or 0), formula
        elif bound.size is None and isinstance(value, (int, float)):
            assert abs(value) <= max(bound.most, 1) * 1.0001, formula
    assert min(counts.values()) > 200


def test_a_file_that_links_to_one_with_costly_formulas_is_not_opened(
    sheet, document, run, refused, tmp_path
):
    run("set_cells", spreadsheet="S", cells={"A2": "=sum(B1:B9)"})
    run("save_document", path=str(tmp_path / "linked.FCStd"))
    run("new_document", name="Other")
    path = str(tmp_path / "other.FCStd")
    run("save_document", path=path)
    FreeCAD.ActiveDocument.addObject("App::Link", "Link").LinkedObject = sheet
    run("save_document")
    run("close_document")
    run("close_document", document=document.Name)
    _with_formula(tmp_path / "linked.FCStd", b"sum(B1:B9)", b"sum(B1:ZZ16384)")
    error = refused("open_document", path=path)
    assert "100,000 cells" in error.message


@pytest.mark.parametrize("name", ["linked", "linked-2"])
def test_files_that_are_opened_together_are_judged_together(
    sheet, document, run, refused, tmp_path, name
):
    run("create_spreadsheet", name="Q", cells={"A1": "=A2", "A2": "longer"})
    run("save_document", path=str(tmp_path / f"{name}.FCStd"))
    run("new_document", name="Other")
    run("create_spreadsheet", name="P")
    path = str(tmp_path / "other.FCStd")
    run("save_document", path=path)
    FreeCAD.ActiveDocument.P.set("A1", f"=<<{name}>>#Q.A1 * 10")
    FreeCAD.ActiveDocument.recompute()
    assert FreeCAD.ActiveDocument.P.A1 == "longer" * 10
    run("save_document")
    run("close_document")
    run("close_document", document=document.Name)
    assert run("open_document", path=path)["also_opened"]
    for one in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(one)
    _with_formula(tmp_path / f"{name}.FCStd", b"longer", b"l" * 2000)
    assert "10,000 characters" in refused("open_document", path=path).message


@pytest.mark.parametrize("formula", ["=A{last} + {row} mm", "=sum(B{row}:D{row}) + sum(B1:B2)"])
def test_a_large_table_is_judged_in_time(document, tmp_path, formula):
    # FreeCAD's own import, which sets all cells at once; one by one takes seconds.
    rows = (formula.format(row=row, last=row - 1) for row in range(2, 901))
    (tmp_path / "table.csv").write_text("\n".join(["1 mm", *rows]) + "\n", "utf-8")
    sheet = document.addObject("Spreadsheet::Sheet", "S")
    sheet.importFile(str(tmp_path / "table.csv"))
    assert sheet.getContents("A900").startswith("=")
    began = time.process_time()
    formula_cost.check(document, {("S", "A1"): "2 mm"}, field=lambda key: "cells")
    assert time.process_time() - began < 0.5
