# SPDX-License-Identifier: MIT
"""Commands on a link: the result is that of an independent object in the same place."""

from __future__ import annotations

import math

import FreeCAD
import pytest

from conjure_workbench.modeling.handlers.transforms import LINKS_CRASH

MODIFIERS = {
    "hole": ("create_hole", {"face": "top", "diameter": 3, "through": True}),
    "pocket": ("create_pocket", {"face": "left", "length": 3, "width": 3, "depth": 2}),
    "fillet": ("create_fillet", {"edges": "all", "radius": 1}),
    "fillet of a face": ("fillet_face", {"face": "top", "radius": 1}),
    "chamfer": ("create_chamfer", {"edges": "top", "size": 1}),
    "shell": ("shell", {"thickness": 1, "faces": ["top"]}),
    "closed shell": ("shell", {"thickness": 1}),
    "offset": ("offset_shape", {"distance": 1}),
    "mirror": ("mirror_object", {"normal": [1, 0, 0]}),
    "mirror at a face": ("mirror_object", {"face": "left"}),
    "row": ("linear_pattern", {"direction": [0, 1, 0], "count": 2, "spacing": 30}),
    "ring": ("polar_pattern", {"count": 3}),
    "scaled": ("scale_object", {"factor": 2}),
    "scaled unevenly": ("scale_object", {"factor": [1, 2, 1]}),
    "turned": ("rotate_object", {"axis": [0, 0, 1], "angle": 30}),
}


@pytest.fixture
def twins(document):
    """A link X to the box A, and an independent box Y in the same turned place."""
    for name in ("A", "Y"):
        document.addObject("Part::Box", name)
    document.addObject("App::Link", "X").LinkedObject = document.A
    where = FreeCAD.Placement(
        FreeCAD.Vector(20, 3, 1), FreeCAD.Rotation(FreeCAD.Vector(0, 0, 1), 90)
    )
    document.X.Placement = document.Y.Placement = where
    document.recompute()
    return document


@pytest.fixture
def moved_link(document):
    """The link A2 to the box A, 20 mm beside it."""
    document.addObject("Part::Box", "A")
    document.addObject("App::Link", "A2").LinkedObject = document.A
    document.A2.Placement.Base = FreeCAD.Vector(20, 0, 0)
    document.recompute()
    return document


def test_a_copied_link_lies_where_it_was_asked_for_or_is_refused(twins, run, refused, corners):
    if LINKS_CRASH:
        error = refused("copy_object", object_name="X", offset=[0, 0, 50])
        assert (error.code, error.candidates) == ("UNSUPPORTED", ["A"])
    else:
        low, high = corners(run("copy_object", object_name="X", offset=[0, 0, 50]))
        assert (low, high) == (pytest.approx([10, 3, 51]), pytest.approx([20, 13, 61]))


@pytest.mark.parametrize("modifier", MODIFIERS)
def test_a_link_is_worked_on_like_an_object_of_its_own(twins, run, corners, modifier):
    command, parameters = MODIFIERS[modifier]
    own = run(command, object_name="Y", **parameters)
    linked = run(command, object_name="X", **parameters)
    assert linked["shape"]["volume"] == pytest.approx(own["shape"]["volume"])
    for found, expected in zip(corners(linked), corners(own)):
        assert found == pytest.approx(expected, abs=1e-6)


def test_a_hole_in_a_link_leaves_what_the_link_leads_to_whole(moved_link, run):
    result = run("create_hole", object_name="A2", face="top", diameter=3, through=True)
    assert result["shape"]["volume"] == pytest.approx(1000 - math.pi * 1.5**2 * 10)
    assert result["bounding_box"]["min"] == pytest.approx([20, 0, 0])
    assert moved_link.A.Shape.Volume == pytest.approx(1000)


def test_a_hole_in_a_link_follows_it_or_the_reply_says_that_it_does_not(moved_link, run, codes):
    result = run("create_hole", object_name="A2", face="top", diameter=3, through=True)
    assert ("NOT_PARAMETRIC" in codes(result)) is not result["follows_face"]
    moved_link.A2.Placement.Base.y += 5
    moved_link.recompute()
    is_whole = moved_link.Hole.Shape.Volume == pytest.approx(1000 - math.pi * 1.5**2 * 10)
    assert is_whole is result["follows_face"]


def test_merged_faces_of_a_link_replace_it_until_they_are_deleted(document, run):
    for name, x in (("A", 0), ("B", 10)):
        document.addObject("Part::Box", name).Placement.Base.x = x
    document.addObject("Part::Fuse", "F")
    document.F.Base, document.F.Tool = document.A, document.B
    document.F.Refine = False
    document.addObject("App::Link", "L").LinkedObject = document.F
    document.L.Placement.Base.y = 20
    document.recompute()
    result = run("remove_splitter", object_name="L")
    assert (result["before"]["faces"], result["after"]["faces"]) == (10, 6)
    assert result["bounding_box"]["max"] == pytest.approx([20, 30, 10])
    assert not document.L.Visibility
    again = run("create_fillet", object_name="L", edges="top", radius=1)
    assert again["base"] == result["object_id"]
    run("delete_object", object_name=again["object_id"])
    run("delete_object", object_name=result["object_id"])
    assert [obj.Name for obj in document.Objects] == ["A", "B", "F", "L"]
    assert document.L.Visibility
