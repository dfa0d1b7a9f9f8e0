# SPDX-License-Identifier: MIT
"""A day's work of an assistant on a model that the person made: how often the person is asked.

The day is not recorded: its commands were written by hand, after a kind of day that is real. The
assistant looks, sets sizes, drills, rounds, adds parts of its own, exports and saves.
"""

from __future__ import annotations

import json
from pathlib import Path

import FreeCAD
import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import COMMANDS

DAY = json.loads(Path(__file__).with_name("day_of_work.json").read_text("utf-8"))


@pytest.fixture
def mount(document, tmp_path):
    """A mount of a motor that the person drew, in a file of theirs."""
    document.openTransaction("Draw")
    sizes = document.addObject("Spreadsheet::Sheet", "Sizes")
    for cell, value, alias in (("A1", "8 mm", "plate_t"), ("A2", "4 mm", "cover_t")):
        sizes.set(cell, value)
        sizes.setAlias(cell, alias)
    document.recompute()
    box(document, "Plate", (90, 60, 8), (0, 0, 0)).setExpression("Height", "Sizes.plate_t")
    box(document, "Upright", (8, 60, 50), (0, 0, 8))
    bore = document.addObject("Part::Cylinder", "MotorBore")
    bore.Radius, bore.Height = 11, 20
    bore.Placement = FreeCAD.Placement(
        FreeCAD.Vector(-5, 30, 38), FreeCAD.Rotation(FreeCAD.Vector(0, 1, 0), 90)
    )
    body = document.addObject("Part::Fuse", "Body")
    body.Base, body.Tool = document.Plate, document.Upright
    cut = document.addObject("Part::Cut", "Mount")
    cut.Base, cut.Tool = body, bore
    box(document, "Cover", (90, 60, 3), (0, 0, 70))
    box(document, "Trial", (5, 5, 5), (200, 0, 0))
    document.recompute()
    document.commitTransaction()
    document.saveAs(str(tmp_path / "mount.FCStd"))
    return document


def box(document, name, size, place):
    made = document.addObject("Part::Box", name)
    made.Length, made.Width, made.Height = size
    made.Placement.Base = FreeCAD.Vector(*place)
    return made


@pytest.fixture
def changing(mount, send, person):
    """`changing()`: has the day done, and returns how many of its commands change something."""

    def do():
        for command, parameters in DAY:
            outcome = send(command, parameters)
            assert not isinstance(outcome, ConjureError), (command, parameters, outcome.message)
        return sum(not COMMANDS[name].only_reads(parameters) for name, parameters in DAY)

    return do


def test_a_day_on_the_person_s_model_asks_at_most_once_in_ten_changing_commands(changing, person):
    count = changing()
    assert count > 35
    assert 0 < len(person.asked) <= count / 10, person.asked


# Each question is about something of the person's: what the commands make themselves, such as
# holes, ribs and a lid, is never in it. Twice the same object means two different changes of it,
# each of which the person allowed for once.
QUESTIONS = [
    ("set_cells", ["Sizes", "Plate", "Body", "Mount"]),  # the plate is as thick as the sheet says
    ("set_properties", ["MotorBore", "Mount"]),  # the bore, and the mount that it is cut from
    ("set_properties", ["Upright", "Body", "Mount"]),
    ("create_hole", ["Mount"]),  # the first hole hides the mount; the next are in what it made
    ("move_object", ["Cover"]),
    ("set_properties", ["Cover"]),
    ("delete_object", ["Trial"]),
    ("boolean_fuse", ["Cover"]),  # the fused cover is hidden; the knob is the assistant's
    ("save_document", ["mount.FCStd"]),  # once: the second time it is this session's file
    ("set_cells", ["Sizes", "Plate", "Body", "Mount"]),  # all that use a sheet are computed anew
]


def test_a_person_who_never_allows_a_kind_is_asked_for_each_change_of_theirs(changing, person):
    person.allows_kinds = False
    count = changing()
    assert (person.about, count) == (QUESTIONS, 41)
