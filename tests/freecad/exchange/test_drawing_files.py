# SPDX-License-Identifier: MIT
"""Drawings as other programs write them, read to solids of known volume in every version."""

from __future__ import annotations

import math
from pathlib import Path

import Part
import pytest

from tests.reply_checks import size_of

FILES = Path(__file__).parent / "files"
PI = math.pi


@pytest.fixture
def imported(document, run, tmp_path):
    """`imported("a.dxf")`: the reply to the import of a file of the folder."""

    def read(name, **options):
        path = tmp_path / name
        path.write_bytes((FILES / name).read_bytes())
        reply = run("import_file", path=str(path), **options)
        assert size_of(reply) < 4000
        return reply

    return read


@pytest.fixture
def solid(document, run):
    """`solid("Outline", 3)`: the volume of an object that is extruded, upwards from where it is."""

    def extrude(name, height):
        bottom = document.getObject(name).Shape.BoundBox.ZMax
        reply = run("extrude", profile=name, distance=height)
        assert reply["shape"]["solids"] >= 1
        assert reply["bounding_box"]["min"][2] == pytest.approx(bottom)
        assert reply["bounding_box"]["max"][2] == pytest.approx(bottom + height)
        return reply["shape"]["volume"]

    return extrude


def labels_of(document, reply):
    return [document.getObject(name).Label for name in reply["objects"]]


PLATE = 60 * 40 - (4 - PI) * 25


def test_loose_lines_and_arcs_become_an_outline(imported, solid, document):
    reply = imported("librecad_plate.dxf")
    assert labels_of(document, reply) == ["0", "holes", "holes_2", "holes_3", "holes_4"]
    assert reply["unit"] == "mm"
    assert reply["joined"]["open_contours"] == 0
    assert reply["left_out"] == {"POINT": 1}
    outline = document.getObject(reply["objects"][0]).Shape
    assert outline.ShapeType == "Wire"
    kinds = [type(edge.Curve) for edge in outline.Edges]
    assert (kinds.count(Part.Line), kinds.count(Part.Circle)) == (4, 4)
    assert solid(reply["objects"][0], 5) == pytest.approx(PLATE * 5)
    hole = document.getObject(reply["objects"][1]).Shape
    assert (hole.Edges[0].Curve.Radius, len(hole.Edges)) == (pytest.approx(3), 1)


def test_merging_makes_a_plate_with_holes(imported, solid):
    reply = imported("librecad_plate.dxf", merge=True)
    assert (reply["count"], reply["shape"]["faces"]) == (1, 1)
    assert solid(reply["object_id"], 5) == pytest.approx((PLATE - 4 * PI * 9) * 5)


def test_a_layer_is_an_object_of_faces(imported, solid, document):
    reply = imported("librecad_plate.dxf", per="layer")
    assert labels_of(document, reply) == ["0", "holes"]
    assert reply["layers"] == {"0": 1, "holes": 4}
    assert solid(reply["objects"][1], 2) == pytest.approx(4 * PI * 9 * 2)


def test_a_slot_in_inches_has_its_size_in_mm(imported, solid, document):
    reply = imported("qcad_slot_in_inches.dxf")
    assert (reply["object_id"], reply["unit"], reply["mm_per_unit"]) == ("Outline", "inch", 25.4)
    assert reply["left_out"] == {"MTEXT": 1, "DIMENSION": 1}
    assert reply["bounding_box"]["max"] == pytest.approx([25.4, 6.35, 0])
    area = (1.5 * 0.5 + PI * 0.25**2) * 25.4**2
    assert solid("Outline", 2) == pytest.approx(area * 2)


def test_gaps_are_closed_and_the_way_angles_are_typed_turns_no_arc(imported, solid):
    reply = imported("kicad_board.dxf", merge=True)
    assert reply["joined"] == {
        "tolerance": 0.05,
        "gaps": {"closed": 1, "largest": 0.004},
        "open_contours": 0,
    }
    assert reply["bounding_box"]["min"] == pytest.approx([100, -80, 0])
    area = 50 * 30 - (1 - PI / 4) * 25 - PI * 1.6**2
    assert solid(reply["object_id"], 1.6) == pytest.approx(area * 1.6)


def test_gaps_beyond_the_tolerance_stay_open(imported):
    reply = imported("kicad_board.dxf", tolerance=0.003)
    assert reply["joined"]["open_contours"] == 1
    assert not reply["closed"]


def test_ellipses_and_rational_splines_are_exact(imported, solid, document):
    reply = imported("cadquery_ellipses.dxf")
    assert labels_of(document, reply) == ["0", "bore", "half"]
    volumes = [solid(name, 2) for name in reply["objects"]]
    expected = [PI * 20 * 10 * 2, PI * 25 * 2, PI * 10 * 5 / 2 * 2]
    assert volumes == pytest.approx(expected, rel=1e-6)
    assert document.getObject(reply["objects"][2]).Shape.BoundBox.YMax == pytest.approx(5)


def test_blocks_are_turned_scaled_mirrored_nested_and_repeated(imported, solid, document):
    reply = imported("autocad_blocks_in_cm.dxf", per="layer")
    assert labels_of(document, reply) == ["Tabs", "Mirrored", "Rows", "Arc"]
    assert reply["left_out"] == {
        "on layer Hidden, which is off or frozen": 1,
        "on layer Frozen, which is off or frozen": 1,
    }
    tabs, mirrored, rows, arc = reply["objects"]
    box = document.getObject(tabs).Shape.BoundBox
    # 40 by 20 mm, turned to the left about the origin.
    assert (box.XMin, box.YMin, box.XMax, box.YMax) == pytest.approx((-20, 0, 0, 40))
    assert solid(tabs, 1) == pytest.approx(4 * (200 - PI * 2.5**2))
    # Seen from below, x has the other sign.
    box = document.getObject(mirrored).Shape.BoundBox
    assert (box.XMin, box.XMax) == pytest.approx((80, 100))
    assert solid(mirrored, 1) == pytest.approx(200 - PI * 2.5**2)
    box = document.getObject(rows).Shape.BoundBox
    assert (box.XMin, box.XMax, box.YMax) == pytest.approx((197.5, 222.5, 22.5))
    assert solid(rows, 1) == pytest.approx(6 * PI * 2.5**2)
    box = document.getObject(arc).Shape.BoundBox
    assert (box.XMin, box.XMax, box.YMin) == pytest.approx((-10, 0, -200), abs=1e-6)


def test_old_polylines_and_letters_of_a_code_page_are_read(imported, solid, document):
    reply = imported("r12_polylines.dxf")
    assert labels_of(document, reply) == ["Außen", "Außen_2"]
    assert reply["left_out"] == {"TEXT": 1}
    assert "no unit" in reply["unit"]
    outer = 30 * 10 + 20 * 10 + PI * 100 / 4
    assert [solid(name, 1) for name in reply["objects"]] == pytest.approx([outer, 100])


def test_a_layer_and_a_contour_of_the_same_name_get_numbers(document, run, tmp_path):
    path = tmp_path / "a.dxf"
    circle = "0\nCIRCLE\n8\nLayer1\n10\n{}\n20\n0\n40\n1\n"
    text = "".join(circle.format(at * 5) for at in range(3))
    path.write_text(f"0\nSECTION\n2\nENTITIES\n{text}0\nENDSEC\n0\nEOF\n")
    reply = run("import_file", path=str(path))
    assert labels_of(document, reply) == ["Layer1", "Layer1_2", "Layer1_3"]


def test_a_drawing_of_many_entities_comes_in_with_a_short_reply(document, run, tmp_path):
    path = tmp_path / "a.dxf"
    circle = "0\nCIRCLE\n8\n0\n10\n{}\n20\n{}\n40\n3\n"
    circles = "".join(circle.format(at % 20 * 10, at // 20 * 10) for at in range(400))
    text = "0\nSECTION\n2\nENTITIES\n{}0\nENDSEC\n0\nEOF\n"
    path.write_text(text.format(circles))
    reply = run("import_file", path=str(path))
    assert (reply["count"], len(document.Objects), size_of(reply) < 4000) == (400, 400, True)
    square = "0\nLWPOLYLINE\n8\n0\n90\n4\n70\n1\n10\n-10\n20\n-10\n10\n500\n20\n-10\n"
    square += "10\n500\n20\n500\n10\n-10\n20\n500\n"
    path.write_text(text.format(circles + square))
    reply = run("import_file", path=str(path), merge=True)
    assert reply["shape"]["area"] == pytest.approx(510**2 - 400 * PI * 9)
    assert reply["shape"]["verified"] == "by_construction"
    plain = document.getObject(reply["object_id"]).Shape
    assert plain.isValid()


def test_outlines_that_cross_stay_wires(document, run, tmp_path):
    path = tmp_path / "a.dxf"
    circle = "0\nCIRCLE\n8\n0\n10\n{}\n20\n0\n40\n3\n"
    text = circle.format(0) + circle.format(2)
    path.write_text(f"0\nSECTION\n2\nENTITIES\n{text}0\nENDSEC\n0\nEOF\n")
    reply = run("import_file", path=str(path), merge=True)
    assert (reply["shape"]["faces"], reply["shape"]["edges"]) == (0, 2)


def test_per_says_that_it_is_for_drawings(document, run, codes, tmp_path):
    Part.makeBox(1, 2, 3).exportBrep(str(tmp_path / "a.brep"))
    reply = run("import_file", path=str(tmp_path / "a.brep"), per="layer")
    assert codes(reply) == ["PARAMETER_WITHOUT_EFFECT"]


# --- SVG

INCH = 25.4
PX = 25.4 / 96


def box_of(document, name):
    box = document.getObject(name).Shape.BoundBox
    return (box.XMin, box.YMin, box.XMax, box.YMax)


def test_layers_labels_and_hidden_layers_of_inkscape(imported, solid, document):
    reply = imported("inkscape_plate.svg")
    assert labels_of(document, reply) == ["rect234", "Bore", "slot", "frame"]
    assert reply["layers"] == {"Cut": 3, "Engrave": 2}
    assert reply["left_out"] == {"text": 1, "display: none": 1}
    plate, bore, slot, frame = reply["objects"]
    # x stays, and y has the other sign.
    assert box_of(document, plate) == pytest.approx((10, -50, 70, -10))
    assert solid(plate, 4) == pytest.approx(PLATE * 4)
    assert document.getObject(bore).Shape.Edges[0].Curve.Radius == pytest.approx(3)
    assert solid(slot, 4) == pytest.approx((10 * 6 + PI * 9) * 4)
    assert document.getObject(frame).Shape.ShapeType == "Face"
    assert solid(frame, 1) == pytest.approx(4 * (5 * 2.5 - 3 * 1.5))


def test_a_layer_of_inkscape_is_a_plate_with_holes(imported, solid, document):
    reply = imported("inkscape_plate.svg", per="layer")
    assert labels_of(document, reply) == ["Cut", "Engrave"]
    area = PLATE - PI * 9 - (60 + PI * 9)
    assert solid(reply["objects"][0], 4) == pytest.approx(area * 4)


def test_classes_fill_and_what_is_not_painted_is_left_out(imported, solid, document):
    reply = imported("illustrator_classes.svg")
    assert labels_of(document, reply) == ["Triangle", "Ring", "Fold"]
    assert reply["left_out"] == {
        "CSS selectors of several parts": 1,
        "neither filled nor stroked": 1,
    }
    assert reply["unit"] == "px, 96 to the inch"
    triangle, ring, fold = reply["objects"]
    assert solid(triangle, 1) == pytest.approx(INCH**2 / 2)
    assert solid(ring, 1) == pytest.approx(PI * (0.25 - 0.0625) * INCH**2)
    assert document.getObject(fold).Shape.Length == pytest.approx(INCH)


def test_single_lines_of_a_board_become_its_outline(imported, solid, document):
    reply = imported("kicad_edge_cuts.svg", merge=True)
    assert reply["joined"]["open_contours"] == 0
    area = 50 * 30 - (1 - PI / 4) * 25 - PI * 1.6**2
    assert solid(reply["object_id"], 1.6) == pytest.approx(area * 1.6)


def test_lines_of_a_view_are_joined_within_their_group(imported, solid, document):
    reply = imported("cadquery_view.svg")
    lengths = [document.getObject(name).Shape.Length for name in reply["objects"]]
    unit = 9.6 * PX
    assert lengths == pytest.approx([8 * unit, 60 * unit, math.hypot(45, 3) * PX])
    outline = reply["objects"][1]
    assert box_of(document, outline) == pytest.approx(
        (10 * unit, -20 * unit, 30 * unit, -10 * unit)
    )
    assert solid(outline, 1) == pytest.approx(200 * unit**2)


def test_uses_symbols_and_pictures_in_pictures_lie_where_they_are_seen(imported, solid, document):
    reply = imported("uses_in_inches.svg")
    labels = ["washers", "washers_2", "uses_in_inches", "egg", "slanted", "zigzag"]
    assert labels_of(document, reply) == labels
    unit = INCH / 100
    first, second, tile, egg, slanted, zigzag = reply["objects"]
    ring = PI * (100 - 25) * unit**2
    assert [solid(first, 1), solid(second, 1)] == pytest.approx([ring, 2 * ring], rel=1e-6)
    assert box_of(document, second) == pytest.approx(
        (130 * unit, -60 * unit, 170 * unit, -40 * unit), abs=1e-4
    )
    # A square that fits into 50 by 100, in its middle.
    assert box_of(document, tile) == pytest.approx((200 * unit, -95 * unit, 250 * unit, -45 * unit))
    assert box_of(document, egg) == pytest.approx(
        (330 * unit, -90 * unit, 370 * unit, -10 * unit), abs=1e-4
    )
    assert solid(egg, 1) == pytest.approx(PI * 40 * 20 * unit**2, rel=1e-6)
    assert solid(slanted, 1) == pytest.approx(50 * 4 * unit**2)
    assert document.getObject(zigzag).Shape.Length == pytest.approx(2 * math.hypot(50, 40) * unit)


def test_bezier_curves_and_lobes_that_meet_have_their_areas(imported, solid, document):
    reply = imported("icon_of_curves.svg")
    assert labels_of(document, reply) == ["hill", "hills", "waves", "bean", "dogear"]
    hill, hills, waves, bean, dogear = reply["objects"]
    assert solid(hill, 1) == pytest.approx(0.6 * 10 * 10 * PX**2)
    # Each lobe of 5 by 5, one above the line and one below it.
    lobes = [document.getObject(name).Shape for name in (hills, waves)]
    assert [len(shape.Faces) for shape in lobes] == [2, 2]
    areas = [2 * 0.6 * 5 * 5 * PX**2, 2 * 2 / 3 * (5 * 5 / 2) * PX**2]
    assert [shape.Area for shape in lobes] == pytest.approx(areas, rel=1e-6)
    assert solid(bean, 1) == pytest.approx(PI * 9 / 2 * PX**2, rel=1e-6)
    assert document.getObject(dogear).Shape.ShapeType == "Wire"
    assert solid(dogear, 1) == pytest.approx((36 - 2) * PX**2)


def svg_of(tmp_path, body):
    size = 'width="100mm" height="100mm" viewBox="0 0 100 100"'
    path = tmp_path / "a.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{body}</svg>')
    return str(path)


@pytest.mark.parametrize(
    ("body", "area"),
    [
        ('<rect width="10" height="10"/><rect x="20" width="10" height="10"/>', 200),
        ('<rect width="10" height="10"/><rect x="5" width="10" height="10"/>', 150),
        ('<rect width="10" height="10"/><circle cx="5" cy="5" r="2" fill="white"/>', 100),
        ('<path d="M0 0H10V10H0ZM2 2V8H8V2Z"/><rect x="1" y="1" width="8" height="8"/>', 100),
        ('<path d="M0 0H10V10H0ZM2 2V8H8V2Z"/><rect x="4" y="4" width="2" height="2"/>', 68),
    ],
)
def test_filled_shapes_that_lie_over_one_another_count_once(
    document, run, solid, tmp_path, body, area
):
    reply = run("import_svg", path=svg_of(tmp_path, body), merge=True)
    assert "crossing" not in reply
    assert solid(reply["object_id"], 2) == pytest.approx(2 * area)


def test_an_open_line_beside_outlines_leaves_their_faces(document, run, tmp_path):
    style = 'fill="none" stroke="red"'
    body = f'<rect width="10" height="10" {style}/><circle cx="5" cy="5" r="2" {style}/>'
    path = svg_of(tmp_path, f'{body}<line x1="20" x2="30" {style}/>')
    reply = run("import_svg", path=path, merge=True)
    assert reply["joined"]["open_contours"] == 1
    assert (reply["shape"]["faces"], reply["shape"]["edges"]) == (1, 6)
    assert reply["shape"]["area"] == pytest.approx(100 - 4 * PI)


def test_an_outline_of_two_contours_is_a_profile_with_a_hole(document, run, solid, tmp_path):
    body = '<path fill="none" stroke="red" d="M0 0H10V10H0Z M2 2H8V8H2Z"/>'
    reply = run("import_svg", path=svg_of(tmp_path, body))
    assert solid(reply["object_id"], 2) == pytest.approx(2 * 64)


def test_outlines_that_cross_far_apart_take_no_time(document, run, tmp_path):
    size = 'width="1000" height="1000" viewBox="0 0 1 1"'
    circles = "".join(
        f"M{x - 1000} 0a1000 1000 0 1 0 2000 0a1000 1000 0 1 0 -2000 0z" for x in (0, 1000)
    )
    text = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><path d="{circles}"/></svg>'
    (tmp_path / "a.svg").write_text(text)
    reply = run("import_svg", path=str(tmp_path / "a.svg"))
    radius = 1e6 * PX
    lens = (2 * PI / 3 - math.sqrt(3) / 2) * radius**2
    assert reply["shape"]["area"] == pytest.approx(2 * PI * radius**2 - lens, rel=1e-6)


@pytest.mark.parametrize("name", ["dxf", "svg"])
def test_an_export_comes_back_as_outlines_where_it_was(document, run, solid, name):
    run("box", name="A", length=10, width=20, height=5, position=[-40, 7, 0], label="Plate")
    run("cylinder", name="Peg", radius=5, height=10, position=[50, 0, 0])
    path = run("export_file", format=name)["path"]
    reply = run("import_file", path=path)
    assert reply["joined"]["open_contours"] == 0
    assert len(reply["objects"]) == 2
    boxes = sorted(box_of(document, found) for found in reply["objects"])
    assert boxes == [pytest.approx((-40, 7, -30, 27)), pytest.approx((45, -5, 55, 5))]
    volumes = sorted(solid(found, 2) for found in reply["objects"])
    assert volumes == pytest.approx([PI * 50, 400])


# --- what is broken

BROKEN_SVG = {
    "an element without an end": ('<rect width="5" height="5">', None),
    "a width that is none": ('\n<rect width="five" height="5"/>', 3),
    "a negative radius": ('\n\n<circle r="-1"/>', 4),
    "data without M": ('<path d="L 1 1"/>', 2),
    "data that ends too soon": ('\n<path d="M 0 0 C 1 1 2 2"/>', 3),
    "a flag that is none": ('<path d="M 0 0 A 1 1 0 2 0 5 5"/>', 2),
    "a transform that is none": ('<g transform="turn(5)"/>', 2),
    "points without partners": ('<polygon points="0 0 1 1 2"/>', 2),
    "a use of nothing": ('\n<use href="#nothing"/>', 3),
    "an entity": ("<text>&nbsp;</text>", 2),
}


@pytest.mark.parametrize("name", BROKEN_SVG)
def test_a_broken_svg_file_is_refused_by_its_line(document, refused, tmp_path, name):
    body, line = BROKEN_SVG[name]
    text = f'<svg xmlns="http://www.w3.org/2000/svg">\n{body}\n</svg>\n'
    (tmp_path / "a.svg").write_text(text)
    error = refused("import_svg", path=str(tmp_path / "a.svg"))
    assert (error.code, error.field) == ("FILE_ERROR", "path")
    told = error.to_details()["line"]
    assert told == (line or told)
    assert f"line {told}" in error.message
    assert (document.Objects, document.UndoCount) == ([], 0)


BROKEN_DXF = {
    "a code that is no number": (["0", "SECTION", "2", "ENTITIES", "zero", "LINE"], 5),
    "a radius that is no number": (
        ["0", "CIRCLE", "8", "0", "10", "0", "20", "0", "40", "big"],
        14,
    ),
    "no radius": (["0", "CIRCLE", "8", "0", "10", "0", "20", "0"], 6),
    "a block that is not there": (["0", "INSERT", "2", "Nut", "10", "0", "20", "0"], 6),
    "too few knots": (["0", "SPLINE", "71", "1", *(["10", "1", "20", "2", "40", "0"] * 2)], 6),
    "a unit that is none": (["9", "$INSUNITS", "70", "99"], 6),
    "an end in the middle": (["0", "LINE", "8", "0", "10"], 9),
}


@pytest.mark.parametrize("name", BROKEN_DXF)
def test_a_broken_dxf_file_is_refused_by_its_line(document, refused, tmp_path, name):
    body, line = BROKEN_DXF[name]
    section = "HEADER" if "$INSUNITS" in body else "ENTITIES"
    lines = body if body[0] == "0" and "SECTION" in body else ["0", "SECTION", "2", section, *body]
    end = [] if "end" in name else ["0", "ENDSEC", "0", "EOF"]
    (tmp_path / "a.dxf").write_text("\n".join([*lines, *end]) + "\n")
    error = refused("import_file", path=str(tmp_path / "a.dxf"))
    assert (error.code, error.to_details()["line"]) == ("FILE_ERROR", line)
    assert f"line {line}" in error.message
    assert (document.Objects, document.UndoCount) == ([], 0)


def test_a_binary_dxf_file_is_refused_by_name(document, refused, tmp_path):
    (tmp_path / "a.dxf").write_bytes(b"AutoCAD Binary DXF\r\n\x1a\x00" + bytes(100))
    assert "binary" in refused("import_file", path=str(tmp_path / "a.dxf")).message
