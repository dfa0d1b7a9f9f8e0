# SPDX-License-Identifier: MIT
"""Commands in words: every example, results, hostile names, another wording."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest

from conjure_workbench.vocabulary import COMMANDS
from conjure_workbench.vocabulary.schema.roles import Role
from conjure_workbench.vocabulary.sentences.command_words import with_reply, words
from conjure_workbench.vocabulary.sentences.patterns import Pattern, Wording
from conjure_workbench.vocabulary.sentences.sentence import LONGEST, Sentence, Size
from conjure_workbench.vocabulary.words.field_names import SWITCHES
from conjure_workbench.vocabulary.words.titles import title_of


def said(command: str, reply: Any = None, **sent: Any) -> str:
    spec = COMMANDS[command]
    return words(spec, spec.parse(sent), reply).text()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_words_of_an_example_are_one_short_line(command: str) -> None:
    spec = COMMANDS[command]
    text = said(command, **spec.example)
    assert text.startswith(title_of(command))
    assert len(text) <= 80
    assert text.isprintable()
    assert "  " not in text
    assert "{" not in text


def test_titles_are_short_and_differ() -> None:
    titles = [title_of(command) for command in COMMANDS]
    assert len(set(titles)) == len(titles)
    assert max(map(len, titles)) <= 25


@pytest.mark.parametrize(
    ("command", "sent", "text"),
    [
        ("boolean_cut", {"base": "Base", "tools": ["Hole1"]}, "Cut Base with Hole1"),
        ("boolean_cut", {"objects": ["A", "B", "C", "D"]}, "Cut A with B, C and D"),
        ("boolean_fuse", {"objects": list("ABCDEFGHI")}, "Fuse A, B and 7 more"),
        ("create_box", {"size": [1, 2, 3]}, "Create Box (length 1 mm, width 2 mm, height 3 mm)"),
        ("create_box", {}, "Create Box"),
        ("create_cylinder", {"diameter": "1 in"}, "Create Cylinder (radius 12.7 mm)"),
        ("move_object", {"object": "A", "z": 2}, "Move A (by 0 mm, 0 mm, 2 mm)"),
        ("scale_object", {"object": "A", "factor": [1, 1, 2]}, "Scale A (factor 1, 1, 2)"),
        ("extrude", {"profile": "Sketch", "distance": 3}, "Extrude Sketch (distance 3 mm)"),
        (
            "extrude",
            {"profile": {"type": "face", "object": "Box", "face": "top"}, "base_object": "Rib"},
            "Extrude Box on Rib",
        ),
        ("sweep", {"profile": "Ring", "path": "Spine"}, "Sweep Ring along Spine"),
        ("loft", {"profiles": ["A", {"type": "circle", "radius": 3}]}, "Loft A"),
        (
            "set_properties",
            {"object": "A", "values": {"Visible": True}},
            "Change A: Visible = true",
        ),
        (
            "set_properties",
            {"object": "A", "values": {"A": [1.5, 2.5], "B": None, "C": {"x": 1}}},
            "Change A: A = [1.5, 2.5], B = none and C = {x: 1}",
        ),
        ("set_expression", {"object": "A", "property": "Length"}, "Set Expression of A: Length"),
        ("set_cells", {"sheet": "S", "cell": "A1", "alias": "w"}, "Set Cells of S: A1 = w"),
        ("select_objects", {"objects": "Box.Face6"}, "Select Box"),
        ("export_step", {"path": "C:\\out\\a.step"}, "Export STEP to a.step"),
        ("export_stl", {"folder": "/out/parts/"}, "Export STL to parts"),
        (
            "save_document",
            {"document": "Rig", "path": "/a/b.FCStd"},
            "Save Document Rig to b.FCStd",
        ),
        (
            "set_visibility",
            {"objects": "A", "visible": False},
            "Set Visibility of A: hidden",
        ),
        (
            "set_visibility",
            {"objects": "A", "solo": True},
            "Set Visibility of A: alone",
        ),
        (
            "create_cone",
            {"radius1": 3, "radius2": 1},
            "Create Cone (bottom radius 3 mm, top radius 1 mm)",
        ),
        ("create_torus", {"radius1": 9}, "Create Torus (ring radius 9 mm)"),
        (
            "create_wedge",
            {"xmax": 20, "x2max": 5},
            "Create Wedge (X to 20 mm, far X from 0 mm, far X to 5 mm)",
        ),
        ("take_back", {}, "Take Back Step"),
        ("take_back", {"step": 12}, "Take Back Step (number 12)"),
        ("check_all", {"objects": "A"}, "Check Shapes and Overlaps of A"),
        ("eval_expression", {"expression": "1\n+1"}, "Evaluate Expression"),
    ],
)
def test_roles_make_the_sentence(command: str, sent: Any, text: str) -> None:
    assert said(command, **sent) == text


def test_no_sentence_of_an_example_names_a_parameter_as_a_program_does() -> None:
    said_of = {command: said(command, **spec.example) for command, spec in COMMANDS.items()}
    internal = re.compile(r"\b([a-z]+\d|[xyz]m(in|ax)|true|false|vector|solo)\b")
    assert {command: text for command, text in said_of.items() if internal.search(text)} == {}


def test_every_switch_has_words_for_on_and_off() -> None:
    switches = {
        name
        for spec in COMMANDS.values()
        for name, field in spec.parameters.declared.items()
        if field.role is Role.SETTING and field.shape.get("type") == "boolean"
    }
    assert switches == set(SWITCHES)


def test_labels_stand_for_names() -> None:
    spec = COMMANDS["boolean_cut"]
    labels = {"Box001": "Base plate", "Cylinder": "Bore"}
    values = spec.parse({"base": "Box001", "tools": ["Cylinder", "Pin"]})
    sentence = words(spec, values, label_of=lambda name: labels.get(name, name))
    assert sentence.text() == "Cut Base plate with Bore and Pin"


def test_the_result_is_told_from_the_report_of_changes() -> None:
    reply = {
        "object_id": "Cut001",
        "label": "Drilled",
        "changes": {"created": [{"object_id": "Cut001"}], "deleted": []},
    }
    assert said("boolean_cut", reply, base="A", tool="B") == "Cut A with B -> Drilled"
    assert said("create_box", reply, name="Wanted") == "Create Box Drilled"
    several = {
        "object_id": "A",
        "changes": {
            "created": [
                {"object_id": "Inner"},
                {"object_id": "B", "label": "Bee", "bounding_box": None},
                {"object_id": "A"},
            ]
        },
    }
    assert said("import_step", several, path="x.step") == "Import STEP from x.step -> A and Bee"


def test_an_object_that_was_there_is_no_result() -> None:
    reply = {"object_id": "A", "changes": {"created": [], "modified": [{"object_id": "A"}]}}
    assert said("rotate_object", reply, object="A", angle=45) == "Rotate A (angle 45°)"
    assert said("get_edges", {"edges": []}, object="A") == "Read Edges of A"


def test_what_goes_with_a_deleted_object_is_counted() -> None:
    gone = [{"object_id": "Cut"}, {"object_id": "Fillet"}, {"object_id": "B1", "label": "Ball"}]
    spec = COMMANDS["delete_object"]
    before = words(spec, spec.parse({"object": "Ball", "recursive": True}))
    after = with_reply(before, {"changes": {"deleted": gone}})
    assert after.text() == "Delete Ball and 2 that go with it"
    assert with_reply(before, {"changes": {"deleted": gone[2:]}}).text() == "Delete Ball"


def test_a_batch_names_its_steps() -> None:
    box = {"command": "create_box", "parameters": {}}
    cut = {"command": "cut", "parameters": {"base": "A", "tool": "B"}}
    assert said("batch", steps=[box]) == "Batch of Create Box"
    assert said("batch", steps=[box, cut] * 20) == "Batch of Create Box, Cut and 38 more"


def test_names_are_plain_text() -> None:
    sentence = Sentence("boolean_cut", ("<b>A</b>",), ("\u202eevil", "x\u2028y"))
    assert sentence.text() == "Cut <b>A</b> with evil and x y"


def test_sentences_stay_short_and_printable_whatever_the_names() -> None:
    draw = random.Random(5)
    letters = "aB <>&%{}é左\u202e\u200b\n\x07\U0001f600"

    def name() -> str:
        return "".join(draw.choices(letters, k=draw.choice((1, 9, 60, 500))))

    def some() -> tuple[str, ...]:
        return tuple(name() for _ in range(draw.choice((0, 1, 2, 3, 50))))

    for _ in range(300):
        sentence = Sentence(
            draw.choice(list(COMMANDS)),
            subject=some(),
            tools=some(),
            place=some(),
            path=some(),
            kept=some(),
            item=name(),
            source_file=name(),
            target_file=name(),
            settings=tuple((name(), name()) for _ in range(draw.choice((0, 1, 2, 9)))),
            sizes=(Size("length", (1e9 / 3,) * 3, "mm"),) * draw.choice((0, 1, 9)),
            result=some(),
            more=draw.choice((0, 1, 10**6)),
        )
        text = sentence.text()
        assert 0 < len(text) <= LONGEST
        assert text.isprintable()


def test_another_wording_takes_another_order_and_other_units() -> None:
    class Upside(Wording):
        def pattern(self, pattern: Pattern) -> str:
            turned = {Pattern.OBJECT: "{subject}: {words}", Pattern.PAIR: "{first} und {second}"}
            return turned.get(pattern, pattern.value)

        def title(self, title: str) -> str:
            return {"Fuse": "Vereinigen", "Create Box": "Quader"}[title]

        def quantity(self, number: float, unit: str) -> str:
            return f"{number / 25.4:g} in"

    spec = COMMANDS["boolean_fuse"]
    fused = words(spec, spec.parse({"objects": ["A", "B"]}))
    assert fused.text(Upside()) == "A und B: Vereinigen"
    spec = COMMANDS["create_box"]
    assert words(spec, spec.parse({"length": 25.4})).text(Upside()) == "Quader (length 1 in)"
