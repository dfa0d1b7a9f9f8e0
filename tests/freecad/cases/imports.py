# SPDX-License-Identifier: MIT
"""Cases of the commands in `vocabulary/commands/imports.py`; see `test_coverage.py`."""


def _written(name):
    """The export that makes the file which is read."""
    return [("export_file", {"objects": ["A", "C"], "path": f"<temporary>/{name}"})]


CASES = {
    "import_file": {
        "result": "test_an_object_of_two_solids_stays_whole_or_two",
        "bad": ({"path": "/etc/passwd", "format": "step"}, "NOT_PERMITTED"),
        "before": _written("a.3mf"),
        "change": {"path": "<temporary>/a.3mf"},
    },
    "import_step": {
        "result": "test_step_comes_in_with_its_labels",
        "bad": ({"path": "/nowhere.step"}, "NOT_PERMITTED"),
        "before": _written("a.step"),
        "change": {"path": "<temporary>/a.step", "name": "Both"},
    },
    "import_stl": {
        "result": "test_a_closed_mesh_becomes_a_solid_with_few_faces",
        "bad": ({"path": "a.stl", "tolerance": 0}, "INVALID_PARAMETER"),
        "before": _written("a.stl"),
        "change": {"path": "<temporary>/a.stl"},
    },
    "import_svg": {
        "result": "test_svg_lines_come_in_at_their_size",
        "bad": ({}, "MISSING_PARAMETER"),
        "before": _written("a.svg"),
        "change": {"path": "<temporary>/a.svg", "merge": True},
    },
}
