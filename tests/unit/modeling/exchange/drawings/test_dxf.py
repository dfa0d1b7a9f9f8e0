# SPDX-License-Identifier: MIT
"""DXF read without FreeCAD: entities, blocks, layers, units, and what is wrong by its line."""

from __future__ import annotations

import io
import math

import pytest

from conjure_workbench.modeling.exchange.drawings import DrawingError
from conjure_workbench.modeling.exchange.drawings.curves import Arc, Line, Spline, Through
from conjure_workbench.modeling.exchange.drawings.dxf.reading import UNITS, read


def drawn(entities, *, header="", blocks="", tables=""):
    """The drawing of entities, each as "CODE VALUE" pairs between commas."""
    sections = (("HEADER", header), ("TABLES", tables), ("BLOCKS", blocks), ("ENTITIES", entities))
    lines = []
    for name, body in sections:
        pairs = ["0 SECTION", f"2 {name}", *filter(None, map(str.strip, body.split(",")))]
        lines += [part for pair in [*pairs, "0 ENDSEC"] for part in pair.split(" ", 1)]
    return read(io.StringIO("\n".join([*lines, "0", "EOF", ""])))


def only_curve(*args, **options):
    ((curve,),) = [
        contour.curves for f in drawn(*args, **options).figures for contour in f.contours
    ]
    return curve


def refused(*args, **options):
    with pytest.raises(DrawingError) as raised:
        drawn(*args, **options)
    assert raised.value.line is not None
    return str(raised.value)


def near(*points):
    return [pytest.approx(point, abs=1e-9) for point in points]


def test_a_line_keeps_its_height():
    line = only_curve("0 LINE,8 L,10 1,20 2,30 3,11 4,21 5,31 6")
    assert line == Line((1, 2, 3), (4, 5, 6))


def test_an_arc_runs_counterclockwise_over_its_seam():
    arc = only_curve("0 ARC,10 1,20 0,40 2,50 270,51 90")
    assert [arc.start, arc.at(arc.first + arc.sweep / 2), arc.end] == near(
        (1, -2, 0), (3, 0, 0), (1, 2, 0)
    )


def test_an_arc_seen_from_below_is_mirrored():
    arc = only_curve("0 ARC,10 1,20 0,40 2,50 0,51 90,210 0,220 0,230 -1")
    assert [arc.start, arc.end] == near((-3, 0, 0), (-1, 2, 0))
    assert arc.normal == pytest.approx((0, 0, -1))


def test_a_circle_can_stand_upright():
    circle = only_curve("0 CIRCLE,10 0,20 0,30 5,40 2,210 1,220 0,230 0")
    assert circle.center == pytest.approx((5, 0, 0))
    assert circle.normal == pytest.approx((1, 0, 0))


def test_bulges_turn_left_where_they_are_positive():
    figure = drawn("0 LWPOLYLINE,90 2,70 1,10 0,20 0,42 1,10 10,20 0,42 0").figures[0]
    arc, line = figure.contours[0].curves
    assert arc.at(arc.first + arc.sweep / 2) == pytest.approx((5, -5, 0))
    assert (arc.sweep, line.end, figure.contours[0].closed) == (
        pytest.approx(math.pi),
        (0, 0, 0),
        True,
    )
    small = only_curve("0 LWPOLYLINE,90 2,70 0,10 0,20 0,42 -0.2,10 10,20 0")
    assert small.sweep == pytest.approx(4 * math.atan(0.2))
    assert small.at(small.first + small.sweep / 2) == pytest.approx((5, 1, 0))


def test_a_bulge_of_nothing_is_a_line():
    line = only_curve("0 LWPOLYLINE,90 2,70 0,10 0,20 0,42 1e-11,10 100,20 0")
    assert line == Line((0, 0, 0), (100, 0, 0))
    short = only_curve("0 LWPOLYLINE,90 2,70 0,10 0,20 0,42 1e-9,10 20,20 0")
    assert short == Line((0, 0, 0), (20, 0, 0))


def test_kinds_that_are_no_words_are_counted_together():
    assert drawn(f"0 {'X' * 500},8 0,0 A B,8 0").left_out == {"unknown kinds": 2}


def test_an_ellipse_has_its_axes_and_its_part():
    ellipse = only_curve("0 ELLIPSE,10 0,20 0,11 0,21 4,40 0.5,41 0,42 1.5707963267948966")
    assert [ellipse.start, ellipse.end] == near((0, 4, 0), (-2, 0, 0))


@pytest.mark.parametrize(
    "entity",
    [
        "0 ARC,10 0,20 0,40 5,50 0,51 359.99999",
        "0 ARC,10 0,20 0,40 5,50 90,51 450.00001",
        "0 ELLIPSE,10 0,20 0,11 0,21 4,40 0.5,41 0,42 6.283185",
        "0 ELLIPSE,10 0,20 0,11 0,21 4,40 0.5,41 0,42 6.28319",
    ],
)
def test_an_arc_of_nearly_a_turn_is_a_whole_one(entity):
    assert only_curve(entity).sweep == 2 * math.pi
    assert drawn(entity).figures[0].contours[0].closed


def test_a_short_arc_of_a_large_radius_stays_one():
    assert only_curve("0 ARC,10 0,20 0,40 1e5,50 0,51 0.001").sweep == pytest.approx(1.745329e-5)


def test_splines_come_by_poles_or_by_points():
    poles = "10 0,20 0,10 1,20 2,10 2,20 0"
    spline = only_curve(f"0 SPLINE,70 0,71 2,40 0,40 0,40 0,40 1,40 1,40 1,{poles}")
    assert isinstance(spline, Spline)
    assert spline.at(0.5) == pytest.approx((1, 1, 0))
    through = only_curve("0 SPLINE,70 0,71 3,11 0,21 0,11 1,21 1,11 2,21 0,12 1,22 0,13 1,23 0")
    assert isinstance(through, Through)
    assert through.directions == ((1, 0, 0), (1, 0, 0))
    closed = only_curve("0 SPLINE,70 1,71 3,11 0,21 0,11 1,21 1,11 2,21 0,11 0,21 0")
    assert (closed.closed, len(closed.through)) == (True, 3)
    straight = drawn("0 SPLINE,71 1,40 0,40 0,40 1,40 2,40 2,10 0,20 0,10 1,20 0,10 1,20 3")
    assert [type(one) for one in straight.figures[0].contours[0].curves] == [Line, Line]


@pytest.mark.parametrize("code", UNITS)
def test_every_unit_has_its_length(code):
    line = only_curve("0 LINE,10 0,20 0,11 1,21 0", header=f"9 $INSUNITS,70 {code}")
    assert line.end[0] == pytest.approx(UNITS[code][1])


def test_the_way_angles_are_typed_does_not_turn_arcs():
    arc = "0 ARC,10 0,20 0,40 1,50 0,51 90"
    assert only_curve(arc, header="9 $ANGDIR,70 1") == only_curve(arc)


def test_blocks_hand_their_layer_down_and_know_no_capitals():
    inside = "0 LINE,8 0,10 1,20 0,11 2,21 0,0 LINE,8 own,10 1,20 0,11 1,21 1"
    block = f"0 BLOCK,2 B,10 1,20 0,{inside},0 ENDBLK"
    figures = drawn("0 INSERT,8 outer,2 b,10 5,20 5,41 2,42 -3,50 90", blocks=block).figures
    assert [figure.layer for figure in figures] == ["outer", "own"]
    first, second = (figure.contours[0].curves[0] for figure in figures)
    assert [first.start, first.end, second.end] == near((5, 5, 0), (5, 7, 0), (8, 5, 0))


def test_layers_that_are_off_and_what_is_hidden_are_told():
    layers = "0 TABLE,2 LAYER,0 LAYER,2 Off,70 0,62 -3,0 LAYER,2 Ice,70 1,62 3,0 ENDTAB"
    line = "0 LINE,8 {},10 0,20 0,11 1,21 0{}"
    entities = ",".join(
        [
            *(line.format("OFF", ""), line.format("ice", ""), line.format("a", ",60 1")),
            *(line.format("a", ",67 1"), "0 TEXT,8 a,1 x", "0 HATCH,8 a", "0 TEXT,8 a,1 y"),
        ]
    )
    drawing = drawn(entities, tables=layers)
    assert drawing.figures == []
    assert drawing.left_out == {
        "on layer Off, which is off or frozen": 1,
        "on layer Ice, which is off or frozen": 1,
        "invisible": 1,
        "in paper space": 1,
        "TEXT": 2,
        "HATCH": 1,
    }


def test_points_of_a_frame_and_meshes_are_no_contours():
    vertices = "0 VERTEX,70 16,10 9,20 9,0 VERTEX,10 0,20 0,0 VERTEX,10 3,20 0,0 SEQEND"
    assert only_curve(f"0 POLYLINE,66 1,70 4,{vertices}") == Line((0, 0, 0), (3, 0, 0))
    assert drawn(f"0 POLYLINE,66 1,70 64,{vertices}").left_out == {"POLYLINE": 1}
    space = drawn("0 POLYLINE,70 8,0 VERTEX,10 0,20 0,30 1,42 1,0 VERTEX,10 3,20 0,30 2,0 SEQEND")
    assert space.figures[0].contours[0].curves == [Line((0, 0, 1), (3, 0, 2))]


def test_letters_are_those_of_the_file():
    assert drawn("0 LINE,8 A\\U+00DF,10 0,20 0,11 1,21 0").figures[0].layer == "Aß"


@pytest.mark.parametrize(
    ("entities", "words"),
    [
        ("0 CIRCLE,10 0,20 0,40 -1", "radius is -1"),
        ("0 CIRCLE,10 0,40 1", "group 20 is missing"),
        ("0 CIRCLE,10 nan,20 0,40 1", "no number"),
        ("0 LWPOLYLINE,90 3,10 0,20 0,10 1,20 0", "2 points and says that it has 3"),
        ("0 LWPOLYLINE,90 0", "no points"),
        ("0 LWPOLYLINE,90 2,10 0,20 0,10 5", "no y"),
        ("0 SPLINE,71 1,40 0,40 0,40 1,40 1,10 0,20 0,10 5", "no y"),
        ("0 LWPOLYLINE,90 1.5,10 0,20 0", "no whole number"),
        ("0 ELLIPSE,10 0,20 0,11 0,21 0,40 0.5", "axes"),
        ("0 ELLIPSE,10 0,20 0,11 1,21 0,40 3", "axes"),
        ("0 SPLINE,71 3,10 0,20 0,40 0", "too few"),
        ("0 SPLINE,71 1,10 0,20 0,10 1,20 1,40 0,40 2,40 1,40 3", "ascend"),
        ("0 SPLINE,71 1,10 0,20 0,10 1,20 1,40 0,40 0,40 0,40 0", "too often"),
        ("0 SPLINE,71 1,10 0,20 0,10 1,20 1,40 0,40 0,40 1,40 1,41 1", "weights"),
        ("0 SPLINE,71 99,10 0,20 0,40 0", "degree is 99"),
        ("0 SPLINE,71 3", "neither"),
        ("0 INSERT,2 Nut,10 0,20 0", "no block"),
        ("0 VERTEX,10 0,20 0", "no POLYLINE"),
        ("0 LINE,10 0,20 0,11 1e12,21 0", "1000 km"),
        ("0 LINE,10 0,20 0,11 1e99,21 0", "no number"),
        ("0 CIRCLE,10 0,20 0,40 1,210 0,220 0,230 0", "extrusion"),
    ],
)
def test_what_is_impossible_is_refused(entities, words):
    assert words in refused(entities)


def test_blocks_in_a_circle_and_without_end_are_refused():
    circle = "0 BLOCK,2 A,10 0,20 0,0 INSERT,2 A,10 0,20 0,0 ENDBLK"
    assert "circle" in refused("0 INSERT,2 A,10 0,20 0", blocks=circle)
    block = "0 BLOCK,2 A,10 0,20 0,0 LINE,10 0,20 0,11 1,21 0,0 ENDBLK"
    assert "more than" in refused("0 INSERT,2 A,10 0,20 0,70 1000,71 1000", blocks=block)
    assert "nothing" in refused("0 INSERT,2 A,10 0,20 0,41 0,42 0,43 0", blocks=block)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("hello\n", 1),
        ("0\nLINE\n", 2),
        ("8\n0\n", 2),
        ("0\nSECTION\n2\nENTITIES\n0\nLINE\n8\n", 7),
        ("0\nSECTION\n2\nENTITIES\n0\nEOF\n", 2),
        ("0\nSECTION\n2\nENTITIES\n\n0\nENDSEC\n", 5),
        ("0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nLINE\n", 8),
    ],
)
def test_a_file_that_is_no_dxf_is_refused_by_its_line(text, line):
    with pytest.raises(DrawingError) as raised:
        read(io.StringIO(text))
    assert raised.value.line == line


def test_comments_marks_and_blanks_at_the_end_do_no_harm():
    text = "\xef\xbb\xbf999\nhello\n0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n\n\n"
    assert read(io.StringIO(text)).figures == []


def test_whole_arcs_close():
    ((contour,),) = [
        figure.contours for figure in drawn("0 ARC,10 0,20 0,40 1,50 0,51 360").figures
    ]
    assert contour.closed
    assert isinstance(contour.curves[0], Arc)
