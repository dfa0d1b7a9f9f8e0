# SPDX-License-Identifier: MIT
"""Odd forms of views, pictures, looks and selections."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.commands.selection import Picked
from conjure_workbench.vocabulary.elements.any_references import (
    EdgeElement,
    FaceElement,
    VertexElement,
)
from conjure_workbench.vocabulary.elements.edge_references import EdgeFilter
from conjure_workbench.vocabulary.elements.element_references import ByIndex, ByWord
from conjure_workbench.vocabulary.schema.color_fields import NAMED, read_color


def read(command: str, **sent: Any) -> Any:
    return find_command(command).parse(sent)


def refusal(command: str, **sent: Any) -> ConjureError:
    with pytest.raises(ConjureError) as caught:
        read(command, **sent)
    return caught.value


@pytest.mark.parametrize(
    ("sent", "view"),
    [("iso", "isometric"), ("rear", "back"), ("TOP", "top"), (" left ", "left")],
)
def test_a_view_is_read_under_its_other_words(sent: str, view: str) -> None:
    for command in ("set_view", "capture_view"):
        assert read(command, view=sent).view == view
    assert read("capture_object", object_name="A", view=sent).view == view


def test_an_unknown_view_is_an_error_and_never_isometric() -> None:
    for command in ("set_view", "capture_view", "capture_object"):
        error = refusal(command, view="upside", **({"object": "A"} if "object" in command else {}))
        assert (error.code, error.field) == ("INVALID_PARAMETER", "view")
    assert refusal("set_view", view="current").field == "view"


def test_a_picture_of_an_object_has_the_size_and_view_of_the_original() -> None:
    picture = read("capture_object", name="A", highlight=True, padding=1.2)
    assert (picture.width, picture.height, picture.view) == (600, 600, "isometric")
    assert (picture.highlight, picture.padding, picture.isolate) == (True, 1.2, True)


def test_focus_is_objects_among_the_others() -> None:
    for command in ("capture_view", "contact_sheet"):
        focused = read(command, focus=["A", "B"])
        assert (focused.objects, focused.isolate) == (("A", "B"), False)
        named = read(command, objects=["A", "B"])
        assert (named.objects, named.isolate) == (("A", "B"), True)
        assert read(command, objects="A", isolate=False).isolate is False
        assert refusal(command, focus="A", isolate=True).field == "isolate"
        assert refusal(command, focus="A", objects="B").field == "focus"


@pytest.mark.parametrize(
    ("sent", "color"),
    [
        ("red", (1, 0, 0)),
        (" Light Blue ", (0xAD / 255, 0xD8 / 255, 0xE6 / 255)),
        ("light_gray", (0xD3 / 255,) * 3),
        ("#ff8000", (1, 128 / 255, 0)),
        ("FF8000", (1, 128 / 255, 0)),
        ("#f80", (1, 0x88 / 255, 0)),
        ([1, 0.5, 0], (1, 0.5, 0)),
        ([255, 128, 0], (1, 128 / 255, 0)),
        ([1, 1, 1], (1, 1, 1)),
        ([0, 0, 2], (0, 0, 2 / 255)),
        ({"r": 0, "g": 0.25, "b": 1}, (0, 0.25, 1)),
        ({"red": 255, "green": 0, "blue": 0}, (1, 0, 0)),
        ("rebecca-purple", (0x66 / 255, 0x33 / 255, 0x99 / 255)),
        ("DarkGray", (0xA9 / 255,) * 3),
        ("rgb(1, 1, 1)", (1 / 255,) * 3),
        ("RGB ( 255 128 0 )", (1, 128 / 255, 0)),
    ],
)
def test_a_color_is_read_in_every_form(sent: Any, color: Any) -> None:
    assert read_color(sent, "color") == pytest.approx(color)


@pytest.mark.parametrize(
    "sent",
    [
        "reddish",
        "#12345",
        "",
        5,
        None,
        [1, 0],
        [1, 0, 0, 1],
        [0.5, 0.5, 128],
        [256, 0, 0],
        [-1, 0, 0],
        [float("nan"), 0, 0],
        {"r": 1, "g": 1},
        [[1], 0, 0],
        "x" * 1000,
        {"r": 1, "g": 1, "b": 1, "a": 1},
        "rgb(256, 0, 0)",
        "rgb(1, 2)",
        "rgb(0.5, 0, 0)",
        "transparent",
    ],
)
def test_what_is_no_color_is_refused(sent: Any) -> None:
    with pytest.raises(ConjureError) as caught:
        read_color(sent, "color")
    assert caught.value.code == "INVALID_PARAMETER"


def test_every_color_of_css_has_its_name() -> None:
    for name in NAMED:
        assert all(0 <= part <= 1 for part in read_color(name, "color"))
    assert len(NAMED) == 148
    grays = [name for name in NAMED if "gray" in name]
    assert all(NAMED[name] == NAMED[name.replace("gray", "grey")] for name in grays)
    assert (NAMED["aqua"], NAMED["fuchsia"]) == (NAMED["cyan"], NAMED["magenta"])
    # The sum that the colors of Qt and rebeccapurple have: a slip of the pen shows.
    assert sum(int(color, 16) for color in NAMED.values()) == 1_579_864_000


def test_an_error_about_a_color_says_what_is_one() -> None:
    error = refusal("set_appearance", object="A", color="#12345")
    for way in ("CSS color name", "#rrggbb", "rgb(255, 128, 0)", "fractions", "0 to 255"):
        assert way in error.allowed


def test_a_misspelt_color_is_answered_with_the_nearest() -> None:
    assert "orange" in str(refusal("set_appearance", object="A", color="ornage"))


def test_an_appearance_that_says_nothing_is_refused() -> None:
    error = refusal("set_appearance", object_names=["A"])
    assert (error.code, error.field) == ("MISSING_PARAMETER", "color")


@pytest.mark.parametrize("value", [-1, 101, 12.5, "thick"])
def test_a_transparency_is_a_whole_percentage(value: Any) -> None:
    assert refusal("set_appearance", object="A", transparency=value).field == "transparency"


def test_display_modes_are_read_as_freecad_writes_them() -> None:
    assert (
        read("set_appearance", object="A", display_mode="Flat Lines").display_mode == "flat_lines"
    )
    assert refusal("set_appearance", object="A", display_mode="xray").field == "display_mode"


def test_objects_to_show_or_hide_must_be_named() -> None:
    for command in ("set_visibility", "set_appearance"):
        assert refusal(
            command, **{"visible": True} if "vis" in command else {"color": "red"}
        ).code == ("MISSING_PARAMETER")
    assert refusal("set_visibility", object="A", solo=True, visible=False).field == "solo"


SIXTH_FACE = FaceElement(ByIndex(6))


@pytest.mark.parametrize(
    ("sent", "picked"),
    [
        ({"objects": "Box"}, [Picked("Box")]),
        ({"objects": "Box.Face6"}, [Picked("Box", (SIXTH_FACE,))]),
        (
            {"objects": ["My part 1.2", "Box.edge3"]},
            [Picked("My part 1.2"), Picked("Box", (EdgeElement(ByIndex(3)),))],
        ),
        ({"object": "Box", "elements": "face 6"}, [Picked("Box", (SIXTH_FACE,))]),
        ({"object": "Box", "elements": [6, "6"]}, [Picked("Box", (SIXTH_FACE,))]),
        (
            {"object": "Box", "elements": [{"type": "circle"}, "vertical"]},
            [
                Picked(
                    "Box",
                    (EdgeElement(EdgeFilter(type="Circle")), EdgeElement(ByWord("vertical"))),
                )
            ],
        ),
        (
            {"objects": ["A", "B.Vertex1"], "sub_elements": ["Face6", "top", "face6"]},
            [
                Picked("A", (SIXTH_FACE, FaceElement(ByWord("top")))),
                Picked("B", (VertexElement(1),)),
            ],
        ),
        (
            {"objects": [{"object_name": "A", "elements": ["Edge1"]}, {"name": "B"}]},
            [Picked("A", (EdgeElement(ByIndex(1)),)), Picked("B")],
        ),
        ({"objects": {"object": "A", "elements": None}}, [Picked("A")]),
    ],
)
def test_a_selection_is_read_in_every_form(sent: Any, picked: list[Picked]) -> None:
    assert list(read("select_objects", **sent).objects) == picked


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "objects"),
        ({"objects": []}, "objects"),
        ({"objects": ["A"], "mode": "clear"}, "mode"),
        ({"objects": ["A"], "mode": "perhaps"}, "mode"),
        ({"objects": [{"elements": ["Face1"]}]}, "objects[0]"),
        ({"objects": [{"object": "A", "color": "red"}]}, "objects[0]"),
        ({"objects": [{"object": "A", "elements": ["Corner"]}]}, "objects[0].elements[0]"),
        ({"objects": ["A"], "elements": ["Face0"]}, "elements[0]"),
        ({"objects": ["A"], "elements": [True]}, "elements[0]"),
        ({"objects": ["A.Face0"]}, "objects[0]"),
        ({"objects": [5]}, "objects[0]"),
    ],
)
def test_a_selection_of_something_else_is_refused(sent: Any, field: str) -> None:
    assert refusal("select_objects", **sent).field == field


def test_nothing_needs_to_be_named_to_clear_the_selection() -> None:
    assert read("select_objects", mode="clear").objects == ()
    assert read("select_objects", mode="none").mode == "clear"
