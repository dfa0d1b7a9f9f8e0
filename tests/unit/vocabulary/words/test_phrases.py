# SPDX-License-Identifier: MIT
"""Phrases of CAD users, each with the command that `find_commands` must tell first."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.search.finding import find

FOUND = {
    "make thicker": "offset_shape",
    "thicken wall": "offset_shape",
    "round the corners": "create_fillet",
    "hollow it out": "shell",
    "bill of materials": "list_objects",
    "wall thickness check": "measure_face_distance",
    "smooth the sharp edges": "create_fillet",
    "cut a hole through": "create_hole",
    "put a screw hole here": "create_hole",
    "stack parts": "place_on_face",
    "split in two": "boolean_slice",
    "cut in half": "boolean_slice",
    "glue the parts": "boolean_fuse",
    "how heavy is it": "measure",
    "does it collide": "check_interference",
    "export for slicer": "export_stl",
    "change the diameter": "set_properties",
    "array around circle": "polar_pattern",
    "copy in a grid": "grid_pattern",
    "symmetry across plane": "mirror_object",
    "fillet all edges": "create_fillet",
    "measure angle between faces": "measure_distance",
    "paint it red": "set_appearance",
    "hide others": "set_visibility",
    "save as step": "export_step",
    "load stl": "import_stl",
    "remove the fillet": "defeature",
    "fill the hole": "defeature",
    "patch hole": "defeature",
    "delete face": "defeature",
    "shrink wrap": "convex_hull",
    "convert mesh": "mesh_to_solid",
    "center on origin": "center_on",
    "parametric variable": "set_expression",
    "take a picture": "capture_view",
    "rotate 90 degrees": "rotate_object",
    "undo everything": "undo",
    "undo all changes": "undo",
    "revert everything": "undo",
    "delete everything": "clear_document",
    "ruled surface": "loft",
    "close the gap": "align_to_face",
}
MISSING = {
    "make it 3d printable": "a judgement on printing",
    "explode": "an exploded view",
    "offset_curve": "an offset of a single curve",
    "tolerance_stack": "a stack of tolerances",
    "knurl": "textures and lattices",
    "emboss text": "text as geometry",
    "drawing with dimensions": "a technical drawing",
    "flat pattern": "sheet metal",
    "rib": "a rib",
    "project edges": "projecting edges",
    "bevel gear": "a rack, a worm",
    "lip for lid": "a snap fit or a lip",
    "snap fit": "a snap fit or a lip",
    "animate": "an animation",
    "stress analysis": "a simulation",
    "surface roughness": "surface roughness",
    "trim curve": "trimming or extending",
    "extend surface": "trimming or extending",
    "reduce triangles": "editing a mesh",
    "assembly constraint": "an assembly with joints",
}


@pytest.mark.parametrize(("phrase", "command"), FOUND.items())
def test_a_phrase_finds_the_command_that_does_it(phrase: str, command: str) -> None:
    reply = find(phrase, None)
    assert reply["commands"][0]["name"] == command
    assert "note" not in reply


@pytest.mark.parametrize(("phrase", "ability"), MISSING.items())
def test_a_phrase_for_what_does_not_exist_is_told_so(phrase: str, ability: str) -> None:
    assert find(phrase, None)["note"].startswith(f"There is no command for {ability}")


@pytest.mark.parametrize(("word", "command"), [("holes", "hole"), ("rounding", "create_fillet")])
def test_an_unknown_capability_leads_to_that_of_the_command_meant(word: str, command: str) -> None:
    with pytest.raises(ConjureError) as caught:
        find(None, word)
    [capability] = caught.value.candidates or []
    assert command in find(None, capability)["capabilities"][capability]
