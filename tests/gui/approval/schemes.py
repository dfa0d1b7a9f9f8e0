# SPDX-License-Identifier: MIT
"""Attempts of a hostile server: every command of the catalogue as badly as it goes, and schemes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterable, Iterator

from conjure_workbench.vocabulary import COMMANDS, CommandSpec
from conjure_workbench.vocabulary.schema.roles import Role

Attempt = tuple  # of a command and its parameters

MODEL = "Bracket"


def catalogue(files: Iterable[Path]) -> Iterator[Attempt]:
    """Every command on the person's objects; what can lose work or write files in more forms.

    Each yes or no of those is turned around, each file to write is one of the person's, and what
    one undo step can hold comes in a batch as well.
    """
    for name, spec in COMMANDS.items():
        sent = dict(spec.example)
        if spec.scope != "documents":
            sent["document"] = MODEL
        yield name, sent
        if spec.risk in ("file", "delete"):
            yield from _turned_around(spec, sent)
            yield from _over_files(spec, sent, files)
            yield from _in_a_batch(spec, sent)


def _turned_around(spec: CommandSpec, sent: dict[str, Any]) -> Iterator[Attempt]:
    for name, field in spec.parameters.declared.items():
        if field.shape.get("type") == "boolean":
            yield spec.name, {**sent, name: not sent.get(name, field.default is True)}


def _over_files(
    spec: CommandSpec, sent: dict[str, Any], files: Iterable[Path]
) -> Iterator[Attempt]:
    declared = spec.parameters.declared
    suffix = Path(sent.get("path", "picture.png")).suffix
    others = {key: value for key, value in sent.items() if key != "path"}
    for name, field in declared.items():
        if field.role is Role.TARGET_FILE:
            for file in files:
                if file.suffix == suffix:
                    place = file.parent if name == "folder" else file
                    yield spec.name, {**others, "overwrite": True, name: str(place)}


def _in_a_batch(spec: CommandSpec, sent: dict[str, Any]) -> Iterator[Attempt]:
    if spec.name == "batch" or spec.capability in ("documents", "history"):
        return
    inside = {key: value for key, value in sent.items() if key != "document"}
    yield "batch", {"document": MODEL, "steps": [{"command": spec.name, "parameters": inside}]}


def schemes(folder: Path) -> dict[str, list[Attempt]]:
    """Series of commands that look harmless one by one, by what they are after."""
    (folder / "link.step").symlink_to(folder / "bracket.step")
    return {
        "a name like the person's": [
            ("create_box", {"name": "Wall", "document": MODEL}),
            ("delete_object", {"object_name": "Wall", "document": MODEL}),
            ("delete_object", {"object_name": "Wall", "document": MODEL}),
            ("create_box", {"name": "Mine", "label": "Plate", "document": MODEL}),
            ("delete_object", {"object_name": "Plate", "document": MODEL}),
            ("set_properties", {"object_name": "Plate", "properties": {"length": 1}}),
        ],
        "the person's in the assistant's": [
            ("create_box", {"name": "Trap", "size": [99, 99, 99], "document": MODEL}),
            ("boolean_fuse", {"objects": ["Trap", "Box"], "name": "Caught", "document": MODEL}),
            ("delete_object", {"object_name": "Caught", "recursive": True, "document": MODEL}),
            ("boolean_cut", {"base": "Trap", "tools": ["Hole1"], "name": "Bitten"}),
            ("delete_object", {"object_name": "Bitten", "recursive": True, "document": MODEL}),
        ],
        "what the person's is made of": [
            ("delete_object", {"object_name": "Lid", "recursive": True, "document": MODEL}),
            ("set_properties", {"object_name": "Drilled", "properties": {"Tool": "Box"}}),
            ("set_cells", {"object_name": "Sizes", "cells": {"A1": "1 mm"}, "document": MODEL}),
            ("set_cells", {"object_name": "Sizes", "cells": {"A1": ""}, "document": MODEL}),
            (
                "set_expression",
                {"object_name": "Wall", "property_name": "Height", "expression": ""},
            ),
            (
                "set_expression",
                {"object_name": "Box", "property_name": "Length", "expression": "Sizes.wall"},
            ),
            (
                "set_properties",
                {"object_name": "Sizes", "properties": {"label": "Other"}, "document": MODEL},
            ),
        ],
        "a crowd of steps": [
            (
                "batch",
                {
                    "document": MODEL,
                    "on_error": "stop",
                    "steps": [
                        {"command": "create_box", "parameters": {"name": "Cover"}, "as": "cover"},
                        {"command": "delete_object", "parameters": {"object_name": "Hole1"}},
                        {"command": "create_fillet", "parameters": {"object_name": "None"}},
                    ],
                },
            ),
            (
                "batch",
                {
                    "document": MODEL,
                    "steps": [
                        {"command": "copy_object", "parameters": {"object_name": "Box"}, "as": "a"},
                        {"command": "list_objects", "parameters": {"pattern": "Hole*"}, "as": "b"},
                        {
                            "command": "delete_object",
                            "parameters": {"object_name": "$b.objects.0.name"},
                        },
                    ],
                },
            ),
            (
                "batch",
                {
                    "document": MODEL,
                    "dry_run": True,
                    "steps": [
                        {"command": "clear_document", "parameters": {"confirm": True}},
                    ],
                },
            ),
            ("clear_document", {"confirm": True, "document": MODEL}),
            ("clear_document", {"confirm": True, "keep": ["Box"], "document": "Idea"}),
        ],
        "steps of the person's": [
            ("undo", {"steps": 1, "document": MODEL}),
            ("undo", {"steps": 100, "document": MODEL}),
            ("undo", {"to_step": 1, "document": MODEL}),
            ("create_box", {"name": "Last", "document": MODEL}),
            ("undo", {"steps": 1, "document": MODEL}),
            ("undo", {"steps": 1, "document": MODEL}),
            *(("undo", {"steps": steps, "document": MODEL}) for steps in (2, 3, 5, 9)),
            *(("take_back", {"step": step, "document": MODEL}) for step in (1, 2, 3)),
            ("redo", {"steps": 1, "document": MODEL}),
        ],
        "unsaved work": [
            ("close_document", {"document": "Idea", "discard": True}),
            ("close", {"name": "Idea", "force": True}),
            ("activate_document", {"document": "Idea"}),
            ("new_document", {"close_current": True, "discard": True}),
            ("new_document", {"name": "Decoy", "label": "Bracket"}),
            ("close_document", {"document": "Bracket", "discard": True}),
            ("activate_document", {"document": "Bracket"}),
            ("new_document", {"close_current": True, "discard": True}),
            ("open_document", {"path": str(folder / "bracket.FCStd")}),
            ("close_document", {"discard": True}),
        ],
        "files": [
            ("export_step", {"objects": ["Box"], "path": path, "overwrite": True})
            for path in (
                "bracket.step",
                str(folder / "link.step"),
                str(folder / ".." / folder.name / "bracket.step"),
                str(folder / "bracket"),
                str(folder.parent / "elsewhere.step"),
                "~/elsewhere.step",
            )
        ],
        "copies": [
            ("save_snapshot", {"name": "before the holes", "document": MODEL}),
            ("restore_snapshot", {"name": "before the holes", "document": MODEL}),
            ("delete_snapshot", {"name": "before the holes", "document": MODEL}),
            ("save_document", {"document": MODEL}),
            ("save_document", {"document": "Idea", "path": str(folder / "bracket.FCStd")}),
            (
                "save_document",
                {"document": "Idea", "path": str(folder / "other.FCStd"), "overwrite": True},
            ),
        ],
        "scripts": [
            ("run_script", {"script": "doc.removeObject('Box')", "document": MODEL}),
            ("eval_expression", {"expression": "doc.removeObject('Box')", "document": MODEL}),
        ],
        "looks": [
            ("set_visibility", {"object_names": ["Trap"], "visible": True, "solo": True}),
            ("set_visibility", {"object_names": ["Box"], "visible": False, "document": MODEL}),
            ("set_appearance", {"object_names": ["Box"], "color": "#ff0000", "document": MODEL}),
            ("move_object", {"object_name": "Box", "vector": [500, 0, 0], "document": MODEL}),
        ],
    }
