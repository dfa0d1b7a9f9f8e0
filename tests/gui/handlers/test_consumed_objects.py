# SPDX-License-Identifier: MIT
"""Commands that need the window take the name of a consumed object for what consumed it."""

from __future__ import annotations

import FreeCADGui
import pytest

from conjure_workbench.vocabulary import COMMANDS

NAMES_AN_OBJECT = {
    "fit_view": ["objects"],
    "capture_view": ["objects", "focus"],
    "capture_object": ["object_name"],
    "contact_sheet": ["objects", "focus"],
    "set_appearance": ["object_names"],
    "select_objects": ["objects"],
}
"""By command that needs the window, the parameters that hold objects."""
NAMES_NONE = {"set_view", "get_view_info", "get_selection"}


def test_every_command_that_needs_the_window_is_here():
    named = {name for name, spec in COMMANDS.items() if spec.needs_gui}
    assert named == {*NAMES_AN_OBJECT, *NAMES_NONE}


@pytest.mark.parametrize(
    ("command", "field"),
    [(command, field) for command, names in NAMES_AN_OBJECT.items() for field in names],
)
def test_the_reply_says_what_a_consumed_object_has_become(document, run, command, field):
    run("box", name="Used")
    run("fillet", name="End", object_name="Used", radius=1, edges=["vertical"])
    sent = {
        name: value
        for name, value in COMMANDS[command].example.items()
        if name not in ("objects", "object_name", "object_names", "elements")
    }
    reply = run(command, **sent, **{field: "Used" if field == "object_name" else ["Used"]})
    FreeCADGui.Selection.clearSelection()
    followed = [
        (warning["code"], warning["object_id"])
        for warning in reply["warnings"]
        if warning["code"] == "CONSUMED_OBJECT_FOLLOWED"
    ]
    assert followed == [("CONSUMED_OBJECT_FOLLOWED", "End")]
