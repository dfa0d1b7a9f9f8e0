# SPDX-License-Identifier: MIT
"""Text as a profile, in a font of rectangles against closed forms, and in FreeCAD's own."""

from __future__ import annotations

import random
from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.modeling.features.lettering import fonts
from tests.block_font import AREAS, write_block_font

SIZE = 32
"""Height of the capitals of the block font for which a unit is 0.1 mm."""


@pytest.fixture
def font(tmp_path, monkeypatch):
    """The file of the block font, the only font of the machine beside FreeCAD's own."""
    own = fonts._folders()[:1]
    folder = (tmp_path / "fonts").resolve()
    folder.mkdir()
    monkeypatch.setattr(fonts, "_folders", lambda: [*own, folder])
    return str(write_block_font(folder / "blocks-file.ttf"))


@pytest.fixture
def edit(run):
    """`edit(name, **parameters)`: changes parameters of an object by their names."""
    return lambda name, **sent: run("set_properties", object_name=name, properties=sent)


def text(content, font, **more):
    return {"type": "text", "text": content, "size": SIZE, "font": font, **more}


def area(content):
    return sum(AREAS.get(letter, 0) for letter in content) / 100


def told(run, name):
    return run("get_properties", object_name=name)["properties"]["profile"]["value"]


def corners(result):
    box = result["bounding_box"]
    return [*box["min"][:2], *box["max"][:2]]


@pytest.mark.parametrize(
    ("content", "solids", "faces"),
    [("H", 1, 6), ("o", 1, 10), ("8", 1, 14), ("i", 2, 12), ("Ho 8i", 5, 42)],
)
def test_letters_have_their_areas_with_holes_and_dots(run, codes, font, content, solids, faces):
    result = run("extrude", profile=text(content, font), distance=2)
    assert result["shape"]["volume"] == pytest.approx(2 * area(content), rel=1e-6)
    assert (result["shape"]["solids"], result["shape"]["faces"]) == (solids, faces)
    assert (result["profile_type"], result["font"]) == ("text", font)
    assert codes(result) == []


@pytest.mark.parametrize(
    ("align", "expected"),
    [
        ({}, [-27, -16, 27, 16]),
        ({"align": "left"}, [0, 0, 54, 32]),
        ({"align": "right", "position": [10, 5, 0]}, [-44, 5, 10, 37]),
        ({"align": "left", "rotation": 90}, [-32, 0, 0, 54]),
    ],
)
def test_a_text_is_aligned_at_its_position(run, font, align, expected):
    result = run("extrude", profile=text("oH", font, **align), distance=1)
    assert corners(result) == pytest.approx(expected, abs=1e-4)


def test_a_text_stands_in_a_plane(run, font):
    result = run("extrude", profile=text("H", font, plane="xz", offset=3), distance=1)
    assert result["bounding_box"]["min"] == pytest.approx([-12, -4, -16], abs=1e-4)
    assert result["bounding_box"]["max"] == pytest.approx([12, -3, 16], abs=1e-4)


def test_a_text_is_engraved_and_embossed(run, font):
    block = {"length": 100, "width": 60, "height": 10, "position": [-50, -30, 0]}
    run("create_box", name="Plate", **block)
    profile = text("Ho8", font, position=[0, 0, 10])
    cut = run(
        "extrude", profile=profile, distance=-1, operation="cut", base_object="Plate", name="Sign"
    )
    assert cut["shape"]["volume"] == pytest.approx(60000 - area("Ho8"), rel=1e-9)
    joined = run(
        *("extrude",), profile=text("H", font, position=[0, 0, 0], normal="-z"), distance=2,
        operation="join", base_object="Sign",
    )  # fmt: skip
    assert joined["shape"]["volume"] == pytest.approx(60000 - area("Ho8") + 2 * area("H"))
    run("undo", steps=2)
    run("redo", steps=2)


def test_a_text_is_found_by_the_names_of_its_font(run, font):
    for name in ("blocks-file", "Blocks File", "blocks-file.ttf", "Blocks", "blocks regular"):
        assert run("extrude", profile=text("H", name), distance=1)["font"] == font


def test_without_a_font_it_is_one_that_comes_with_freecad(run, font):
    result = run("extrude", profile={"type": "text", "text": "Hoe 8!", "size": 5}, distance=1)
    assert Path(FreeCAD.getResourceDir()).resolve() in Path(result["font"]).parents
    box = result["bounding_box"]
    assert box["max"][1] - box["min"][1] == pytest.approx(5, rel=0.05)
    assert result["shape"]["solids"] == 6


def test_it_is_told_and_edited_by_its_names(document, run, edit, font):
    run("extrude", profile=text("Ho", font, position=[5, 6, 7]), distance=2, name="Sign")
    kept = {**text("Ho", font), "align": "center", "position": [5, 6, 7], "normal": [0, 0, 1]}
    assert told(run, "Sign") == kept
    edit("Sign", profile={"text": "8"})
    assert document.getObject("Sign").Shape.Volume == pytest.approx(2 * area("8"), rel=1e-6)
    edit("Sign", **{"profile.size": 16})
    assert document.getObject("Sign").Shape.Volume == pytest.approx(area("8") / 2, rel=1e-6)
    assert document.getObject("Sign").Shape.BoundBox.Center.x == pytest.approx(5, abs=1e-4)
    run("undo")
    assert document.getObject("Sign").Shape.Volume == pytest.approx(2 * area("8"), rel=1e-6)
    run("redo")
    edit("Sign", profile={"position": [0, 0, 0], "rotation": 90})
    assert told(run, "Sign")["rotation"] == 90
    edit("Sign", distance=4)
    assert document.getObject("Sign").Shape.Volume == pytest.approx(area("8"), rel=1e-6)
    edit("Sign", profile={"type": "circle", "radius": 1})
    assert told(run, "Sign")["type"] == "circle"


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"text": ""}, "profile.text"),
        ({"text": "   "}, "profile.text"),
        ({"text": "H\no"}, "profile.text"),
        ({"text": "H" * 201}, "profile.text"),
        ({"text": 5}, "profile.text"),
        ({"size": 0}, "profile.size"),
        ({"font": "No Such Font"}, "profile.font"),
        ({"align": "top"}, "profile.align"),
        ({"text": "HZ"}, "profile.font"),
        ({"holes": [{"type": "circle", "radius": 1}]}, "profile.holes"),
    ],
)
def test_what_cannot_be_drawn_is_refused(document, refused, font, sent, field):
    error = refused("extrude", profile={**text("H", font), **sent})
    assert (error.code, error.field) == ("INVALID_PARAMETER", field)
    assert document.Objects == []


def test_a_font_that_is_not_found_tells_some_that_are(refused, font):
    error = refused("extrude", profile=text("H", "block file"))
    assert "blocks-file" in str(error.allowed)


@pytest.mark.parametrize("content", [b"", b"\0\1\0\0" + b"x" * 400, b"no font at all"])
def test_a_broken_font_is_refused(refused, font, content):
    broken = Path(font).with_name("broken.ttf")
    broken.write_bytes(content)
    error = refused("extrude", profile=text("H", str(broken)))
    assert error.field == "profile.font"


@pytest.mark.parametrize("kind", ["cut off", "changed"])
def test_a_damaged_font_is_refused_or_drawn(run, font, kind):
    whole, damaged = Path(font).read_bytes(), Path(font).with_name("damaged.ttf")
    chance, outcomes = random.Random(3), []
    for at in range(60):
        data = bytearray(whole)
        if kind == "cut off":
            data = data[: len(data) * (at + 1) // 60]
        else:
            for _ in range(8):
                data[chance.randrange(12, len(data))] = chance.randrange(256)
        damaged.write_bytes(data)
        try:
            run("extrude", profile=text("H", str(damaged)), distance=1)
            outcomes.append("drawn")
        except ConjureError as error:
            outcomes.append(error.field or error.code)
    assert {"drawn", "profile.font"} <= {*outcomes} <= {"drawn", "profile.font", "RESULT_INVALID"}


def test_a_file_outside_of_the_folders_of_fonts_needs_to_be_permitted(refused, font):
    error = refused("extrude", profile=text("H", "/etc/hostname"))
    assert error.field == "profile.font"


def test_letters_that_overlap_are_one(run, font):
    result = run("extrude", profile=text("QH", font), distance=1)
    assert result["shape"]["volume"] == pytest.approx(54 * 32, rel=1e-6)
    assert result["shape"]["solids"] == 1


def test_a_letter_that_crosses_itself_is_refused_or_filled(run, font):
    try:
        result = run("extrude", profile=text("X", font), distance=1)
    except ConjureError as error:  # FreeCAD 0.20 cannot fill it.
        outcome = (error.field, "'X'" in str(error))
    else:
        outcome = ("filled", result["shape"]["volume"] == pytest.approx(384, rel=1e-6))
    assert outcome in (("profile.font", True), ("filled", True))


def test_a_text_is_no_hole(refused, font):
    around = {"type": "rectangle", "width": 90, "height": 60, "holes": [text("H", font)]}
    assert refused("extrude", profile=around).field == "profile.holes[0].type"


def test_a_text_is_revolved_about_an_axis_beside_it(run, font):
    profile = text("H", font, position=[40, 0, 0])
    result = run("revolve", profile=profile, axis_point=[0, 0, 0], axis_direction="y", angle=90)
    assert result["shape"]["volume"] == pytest.approx(area("H") * 40 * 3.14159265 / 2, rel=1e-6)
