# SPDX-License-Identifier: MIT
"""SVG read without FreeCAD: shapes, places, paint, units, and what is wrong by its line."""

from __future__ import annotations

import math

import pytest

from conjure_workbench.modeling.exchange.drawings import DrawingError
from conjure_workbench.modeling.exchange.drawings.areas import Ring
from conjure_workbench.modeling.exchange.drawings.curves import Arc, Line, Spline
from conjure_workbench.modeling.exchange.drawings.svg.path_data import elliptic
from conjure_workbench.modeling.exchange.drawings.svg.reading import read

MM = 'width="100mm" height="100mm" viewBox="0 0 100 100"'


def drawn(body, size=MM):
    text = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="x" {size}>{body}</svg>'
    return read(text.encode())


def box_of(figure):
    boxes = [Ring(contour).box for contour in figure.contours]
    sides = list(zip(*boxes))
    return (min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3]))


def only_box(body, size=MM):
    (figure,) = drawn(body, size).figures
    return pytest.approx(box_of(figure), abs=1e-3)


def curves_of(data):
    """The curves of path data, with y up."""
    figures = drawn(f'<path fill="none" stroke="red" d="{data}"/>').figures
    return [curve for one in figures for contour in one.contours for curve in contour.curves]


def ends_of(data):
    curves = curves_of(data)
    return [(round(one.end[0], 6), round(-one.end[1], 6)) for one in curves]


RECT = '<rect width="10" height="5"{}/>'


@pytest.mark.parametrize(
    ("size", "unit"),
    [
        (MM, 1.0),
        ('width="10cm" height="10cm" viewBox="0 0 50 50"', 2.0),
        ('width="1in" height="1in" viewBox="0 0 1 1"', 25.4),
        ('width="72pt" height="72pt" viewBox="0 0 72 72"', 25.4 / 72),
        ('width="6pc" height="6pc" viewBox="0 0 96 96"', 25.4 / 96),
        ('width="400Q" height="400Q" viewBox="0 0 100 100"', 1.0),
        ('width="100" height="100"', 25.4 / 96),
        ('width="100mm" height="100mm"', 25.4 / 96),
        ('width="100%" height="100%" viewBox="0 0 100 100"', 25.4 / 96),
        ('viewBox="0 0 100 100"', 25.4 / 96),
        ('width="50mm" viewBox="0 0 100 100"', 0.5),
        ('width="200mm" height="100mm" viewBox="0 0 100 100"', 1.0),
        ("", 25.4 / 96),
    ],
)
def test_the_size_of_the_page_is_the_size_of_the_drawing(size, unit):
    assert only_box(RECT.format(""), size) == (0, -5 * unit, 10 * unit, 0)


def test_a_page_can_be_stretched_but_is_not_moved():
    size = 'width="200mm" height="100mm" viewBox="50 50 100 100" preserveAspectRatio="none"'
    assert only_box(RECT.format(""), size) == (0, -5, 20, 0)


@pytest.mark.parametrize(
    ("transform", "box"),
    [
        ("translate(3)", (3, -5, 13, 0)),
        ("translate(3,4)", (3, -9, 13, -4)),
        ("scale(2)", (0, -10, 20, 0)),
        ("scale(2 -3)", (0, 0, 20, 15)),
        ("rotate(90)", (-5, -10, 0, 0)),
        ("rotate(90 10 0)", (5, 0, 10, 10)),
        ("matrix(1 0 0 1 7 8)", (7, -13, 17, -8)),
        ("skewX(45)", (0, -5, 15, 0)),
        ("skewY(45)", (0, -15, 10, 0)),
        ("translate(1 2) , scale(2)", (1, -12, 21, -2)),
        ("scale(2)translate(1 2)", (2, -14, 22, -4)),
    ],
)
def test_transforms_move_what_they_are_on(transform, box):
    assert only_box(RECT.format(f' transform="{transform}"')) == box


@pytest.mark.parametrize(
    ("shape", "kinds"),
    [
        ('<rect width="10" height="5"/>', [Line] * 4),
        ('<rect width="10" height="5" rx="1"/>', [Arc, Line] * 4),
        ('<rect width="10" height="5" rx="auto" ry="9"/>', [Arc] * 4),
        ('<rect width="10" height="10" rx="5"/>', [Arc] * 4),
        ('<circle r="4"/>', [Arc]),
        ('<ellipse rx="4" ry="2"/>', [Arc]),
        ('<ellipse rx="4"/>', [Arc]),
        ('<line x2="4"/>', [Line]),
        ('<polygon points="0,0 4,0 4,4"/>', [Line] * 3),
        ('<polyline points="0 0 4-4,8 0 0 0" />', [Line] * 3),
        ('<polyline points="0 0 4-4,8 0" fill="none"/>', [Line] * 2),
        ('<polyline points="0 0 4-4,8 0"/>', [Line] * 3),
    ],
)
def test_shapes_are_lines_and_arcs(shape, kinds):
    (figure,) = drawn(shape).figures
    assert [type(curve) for curve in figure.contours[0].curves] == kinds


def test_percents_are_of_the_room():
    assert only_box('<rect x="10%" y="20%" width="30%" height="40%"/>') == (10, -60, 40, -20)
    (figure,) = drawn('<circle r="50%"/>').figures
    assert figure.contours[0].curves[0].u[0] == pytest.approx(50)


@pytest.mark.parametrize(
    ("data", "ends"),
    [
        ("M1 2L3 4 5 6", [(3, 4), (5, 6)]),
        ("m1 2 3 4 5 6", [(4, 6), (9, 12)]),
        ("M1 2H5V7h-1v-2", [(5, 2), (5, 7), (4, 7), (4, 5)]),
        ("M0 0 10 0 10 10z", [(10, 0), (10, 10), (0, 0)]),
        ("M0 0h10v10zm20 0h5", [(10, 0), (10, 10), (0, 0), (25, 0)]),
        ("M0 0h10v10zh-5", [(10, 0), (10, 10), (0, 0), (-5, 0)]),
        ("M.5.5.5-1.5", [(0.5, -1.5)]),
        ("M1e1,2E0L-3+4", [(-3, 4)]),
        ("M0 0a5 5 0 0110 0", [(10, 0)]),
        ("M0 0A5 5 0 1,1 10 0 5 5 0 11 20,0", [(10, 0), (20, 0)]),
        ("M0 0A0 5 0 0 0 10 0A5 5 0 0 0 10 0", [(10, 0)]),
        ("M0 0C0 5 5 5 5 0S10-5 10 0s5 5 5 0", [(5, 0), (10, 0), (15, 0)]),
        ("M0 0Q5 5 10 0T20 0t10 0", [(10, 0), (20, 0), (30, 0)]),
        ("M0 0L10 0M5 5", [(10, 0)]),
    ],
)
def test_path_data_is_read_with_all_its_letters(data, ends):
    assert ends_of(data) == ends


def test_smooth_curves_mirror_the_last_handle():
    _, second = curves_of("M0 0C0 5 5 5 5 0S10-5 10 0")
    assert second.poles[1] == pytest.approx((5, 5, 0))
    _, second = curves_of("M0 0Q5 -5 10 0T20 0")
    assert second.poles[1] == pytest.approx((15, -5, 0))
    # After another letter there is no handle.
    assert isinstance(curves_of("M0 0L10 0T20 0")[1], Line)


def test_curves_that_are_straight_become_lines():
    assert [type(one) for one in curves_of("M0 0C1 1 2 2 3 3")] == [Line]
    assert [type(one) for one in curves_of("M0 0C4 4 2 2 3 3")] == [Spline]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("sweep", [False, True])
def test_arcs_go_the_way_their_flags_say(large, sweep):
    start, end = (0.0, 0.0, 0.0), (10.0, 10.0, 0.0)
    arc = elliptic(start, end, (10, 10), 0, large, sweep)
    assert math.dist(arc.start, start) < 1e-9
    assert math.dist(arc.end, end) < 1e-9
    assert arc.sweep == pytest.approx(math.pi * (1.5 if large else 0.5))
    assert (arc.normal[2] > 0) == sweep


def test_arcs_that_are_too_small_grow():
    arc = elliptic((0.0, 0.0, 0.0), (10.0, 0.0, 0.0), (1, 2), 0, False, True)
    assert math.dist(arc.end, (10, 0, 0)) < 1e-9
    assert arc.center == pytest.approx((5, 0, 0))


def test_paint_comes_from_attributes_rules_and_styles_in_this_order():
    body = (
        "<style>circle{{fill:none}} .a{{stroke:red}} #b{{fill:none;stroke:none}}"
        "@media print {{ .a {{ fill: none }} }} rect.x, .f{{fill:none !important}}</style>{}"
    )
    shapes = {
        '<circle r="1" fill="red"/>': None,
        '<circle r="1" style="fill:#fff"/>': "nonzero",
        '<g fill="none"><rect width="1" height="1" class="a"/></g>': None,
        '<g fill="none"><rect width="1" height="1" fill="inherit" stroke="red"/></g>': None,
        '<g style="fill-rule:evenodd"><rect width="1" height="1"/></g>': "evenodd",
        '<rect id="b" style="fill:blue" width="1" height="1"/>': "nonzero",
        '<rect class="x" width="1" height="1" stroke="red"/>': None,
        '<rect fill-opacity="0.0" width="1" height="1" stroke="red"/>': None,
    }
    for shape, fill in shapes.items():
        (figure,) = drawn(body.format(shape)).figures
        assert (shape, figure.fill) == (shape, fill)


def test_what_is_not_seen_is_left_out_and_told():
    drawing = drawn(
        '<rect id="a" width="1" height="1"/><g display="none"><circle r="1"/></g>'
        '<g visibility="hidden"><circle r="1"/><circle id="b" r="1" visibility="visible"/></g>'
        '<rect width="9" height="9" fill="none"/><text>T</text><image/><circle r="0"/>'
        '<rect width="2" height="2" transform="scale(0)"/>'
    )
    assert [figure.label for figure in drawing.figures] == ["a", "b"]
    assert drawing.left_out == {
        "display: none": 1,
        "visibility: hidden": 1,
        "neither filled nor stroked": 1,
        "text": 1,
        "image": 1,
        "circle without size": 1,
        "rect without size": 1,
    }


def test_outlines_count_where_nothing_is_painted_at_all():
    assert len(drawn('<rect width="9" height="9" fill="none"/>').figures) == 1


def test_groups_are_layers_and_labels_are_those_of_the_person():
    drawing = drawn(
        '<g id="top"><g id="inner"><rect width="1" height="1"/></g></g>'
        '<g xmlns:i="i" i:groupmode="layer" i:label="Cut" id="l1"><g id="x">'
        '<rect id="r" i:label="Plate" width="1" height="1"/>'
        "<circle r='1'><title>Bore</title></circle></g></g>"
        '<g><g id="named"><line x2="5" stroke="red"/></g></g>'
    )
    found = [(figure.layer, figure.label) for figure in drawing.figures]
    assert found == [("top", ""), ("Cut", "Plate"), ("Cut", "Bore"), ("named", "")]


def test_uses_and_symbols_are_drawn_where_they_are_used():
    symbol = '<symbol id="s" viewBox="0 0 1 1"><rect width="1" height="1"/></symbol>'
    use = '<use xlink:href="#s" x="5" y="6" width="10" height="20"/>'
    assert only_box(symbol + use) == (5, -21, 15, -11)
    nested = '<svg id="n" width="4" height="4" viewBox="0 0 2 2"><rect width="1" height="1"/></svg>'
    drawing = drawn(f'{nested}<use href="#n" x="10"/><use href="#n" x="20" width="8" height="8"/>')
    widths = [box_of(figure)[2] - box_of(figure)[0] for figure in drawing.figures]
    assert widths == pytest.approx([2, 2, 4])
    assert drawn('<use href="other.svg#a"/><circle r="1"/>').left_out == {"use of another file": 1}
    fit = 'viewBox="0 0 1 1" preserveAspectRatio="{}"'
    for words, box in {
        "xMinYMin meet": (0, -4, 4, 0),
        "xMaxYMax": (4, -4, 8, 0),
        "xMidYMid slice": (0, -6, 8, 2),
        "none": (0, -4, 8, 0),
    }.items():
        inner = f'<svg width="8" height="4" {fit.format(words)}><rect width="1" height="1"/></svg>'
        assert only_box(inner) == box


def test_comments_media_and_imports_of_style_sheets_are_passed_over():
    css = (
        "@import url(a.css); /* .a{fill:none} */ @font-face{font-family:x}"
        "@media print{.a{fill:none} .b{fill:none}} .a{stroke:red} } .b{fill:none;stroke:red"
    )
    drawing = drawn(f'<style>{css}</style><rect class="a b" width="1" height="1"/>')
    assert [figure.fill for figure in drawing.figures] == ["nonzero"]


@pytest.mark.parametrize(
    "css", ["/*" * 500_000, "@" * 1_000_000, "{" * 1_000_000, "x" * 1_000_000, "a{}" * 4000]
)
def test_style_sheets_made_to_take_long_take_no_time(css):
    assert len(drawn(f"<style>{css}</style><circle r='1'/>").figures) == 1


def test_too_many_rules_are_refused():
    many = "".join(f".a{at}{{fill:none}}" for at in range(5001))
    with pytest.raises(DrawingError, match="more than 5000 rules"):
        drawn(f"<style>{many}</style>")
    crowd = "<style>" + ".a{fill:none}" * 4000 + "</style>" + '<g class="a"/>' * 600
    with pytest.raises(DrawingError, match="too many rules"):
        drawn(crowd)


@pytest.mark.parametrize("text", ["1" * 1_000_000 + "x", "1" + " " * 1_000_000 + "!"])
def test_lengths_made_to_take_long_are_refused(text):
    with pytest.raises(DrawingError, match="no length"):
        drawn(f'<rect width="{text}" height="1"/>')


@pytest.mark.parametrize(
    "body",
    [
        '<line x2="1e10" stroke="red"/>',
        '<circle r="1" transform="scale(1e14)"/>',
        '<g transform="scale(1e14)"><g transform="scale(1e14)"><path d="M1 1H2V2Z"/></g></g>',
        '<path d="M0 0A1e13 1e13 0 0 0 1 1"/>',
    ],
)
def test_what_is_beyond_all_measure_is_refused(body):
    with pytest.raises(DrawingError, match="1000 km"):
        drawn(body)


def test_a_tiny_line_at_the_end_is_rounding():
    (figure,) = drawn('<path d="M0 0h10v10h-10v-9.9999z"/>').figures
    assert [type(curve) for curve in figure.contours[0].curves] == [Line] * 4


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<rect width="1x" height="2"/>', "width is no length"),
        ('<rect width="-1" height="2"/>', "negative"),
        ('<circle r="1e999"/>', "no length"),
        ('<path d="5 5"/>', "a letter"),
        ('<path d="M0 0X"/>', "a number"),
        ('<path d="M0 0z5"/>', "a letter"),
        ('<path d="L0 0"/>', "begins"),
        ('<path d="M0 0A1 1 0 5 0 1 1"/>', "0 or 1"),
        ('<path d="M0 1e999"/>', "a number"),
        ('<path d="M0"/>', "the data ends"),
        ('<polygon points="1 2 3"/>', "partner"),
        ('<polygon points="1 2 three 4"/>', "no number"),
        ('<g transform="rotate(1 2)"/>', "cannot be read"),
        ('<g transform="rotate 5"/>', "cannot be read"),
        ('<svg viewBox="0 0 0 5"/>', "viewBox"),
        ('<use href="#a"/>', "no element of the id"),
        ('<g id="a"><use href="#a"/></g>', "circle"),
        ('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', "circle"),
    ],
)
def test_what_is_impossible_is_refused(body, words):
    with pytest.raises(DrawingError) as raised:
        drawn(f"\n\n{body}")
    assert words in str(raised.value)
    assert raised.value.line == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no XML"),
        ("<html/>", "root"),
        ("<svg><g></svg>", "mismatched"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', "entities"),
        ('<svg width="0" height="5" viewBox="0 0 5 5"/>', "is 0"),
    ],
)
def test_a_file_that_is_no_svg_is_refused(text, words):
    with pytest.raises(DrawingError, match=words):
        read(text.encode())


def test_other_encodings_and_document_types_are_read():
    text = '<?xml version="1.0" encoding="{}"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "d">'
    body = '<svg xmlns="http://www.w3.org/2000/svg"><circle id="Größe" r="1"/></svg>'
    for encoding in ("utf-8", "utf-16", "latin-1"):
        content = (text.format(encoding) + body).encode(encoding)
        assert read(content).figures[0].label == "Größe"
