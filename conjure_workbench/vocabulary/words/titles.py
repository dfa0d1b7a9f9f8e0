# SPDX-License-Identifier: MIT
"""Titles of commands, for people: made from their names, with a few exceptions."""

from __future__ import annotations

import re

_TITLES = {
    "align_to_face": "Align",
    "calculate_dynamic_properties": "Weigh",
    "capture_object": "Take Picture",
    "center_on": "Center",
    "check_all": "Check Shapes and Overlaps",
    "contact_sheet": "Take Four Pictures",
    "create_chamfer": "Chamfer",
    "create_fillet": "Fillet",
    "create_hole": "Drill Hole",
    "create_pocket": "Cut Pocket",
    "eval_expression": "Evaluate Expression",
    "export_file": "Export",
    "get_adapter_capabilities": "Read Capabilities",
    "get_object_details": "Read Details",
    "import_file": "Import",
    "offset_shape": "Offset",
    "place_on_face": "Place",
    "remove_splitter": "Refine",
    "repair_shape": "Repair",
    "select_objects": "Select",
    "set_properties": "Change",
    "shell": "Hollow Out",
    "take_back": "Take Back Step",
}
"""Titles of commands whose names do not read well."""

_SPELLED = {"freecads": "FreeCADs", "step": "STEP", "stl": "STL", "svg": "SVG", "get": "Read"}
_SHORTENED = re.compile(r"^boolean_|_object$")
"""Parts of names that say nothing to a person: what is cut or moved is an object anyway."""


def title_of(name: str) -> str:
    """Return the title of a command: "Create Box", "Cut", "Export STL"."""
    known = _TITLES.get(name)
    if known is not None:
        return known
    words = [word for word in _SHORTENED.sub("", name).split("_") if word]
    return " ".join(_SPELLED.get(word) or word[:1].upper() + word[1:] for word in words)
