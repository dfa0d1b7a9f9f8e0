# SPDX-License-Identifier: MIT
"""Ancestry of the elements of bodies, and handles that last by it."""

from __future__ import annotations

import Part
import pytest

from conjure_workbench.modeling.geometry.ancestry.descent import lineage_of
from conjure_workbench.modeling.geometry.edges import Edges
from conjure_workbench.modeling.geometry.faces import Faces
from conjure_workbench.vocabulary.elements.handles import read_handle
from tests import five_parts
from tests.five_parts import PARTS, Sketch, feature, plane

ELEMENTS = {"Edge": Edges, "Face": Faces}


@pytest.mark.parametrize("name", PARTS)
def test_every_element_of_a_part_is_known_by_what_it_comes_from(name, document):
    body = PARTS[name][0](document).body
    lineage = lineage_of(body)
    for element, plural in (("Face", "Faces"), ("Edge", "Edges"), ("Vertex", "Vertexes")):
        for index in range(1, len(getattr(body.Shape, plural)) + 1):
            ancestry = lineage.of(element, index)
            # The ends of a seam are in the same two faces as others; they go by their number.
            assert index in lineage.find(ancestry)
            assert element == "Vertex" or lineage.find(ancestry) == [index]


def faces_of(obj):
    """The sorted labels of the faces of an object, those of one origin."""
    lineage = lineage_of(obj)
    return sorted(
        " ".join(map(str, label))
        for index in range(1, len(lineage.faces) + 1)
        for label in lineage.origins(index)
    )


@pytest.fixture
def square(document):
    """A body and a square of 10 mm, with named sides, in its XY plane."""
    body = five_parts.new_body(document)
    sketch = Sketch(body, plane(body, "XY_Plane"))
    sketch.polygon(((0, 0), (10, 0), (10, 10), (0, 10)), ("south", "east", "north", "west"))
    document.recompute()
    return body, sketch.obj


SIDES = [f"Pad side {name}" for name in ("east", "north", "south", "west")]


@pytest.mark.parametrize(
    "properties",
    [{}, {"Midplane": True}, {"Reversed": True}, {"TaperAngle": 5}],
    ids=lambda properties: "".join(properties) or "plain",
)
def test_a_pad_has_a_side_for_each_line_and_two_caps(square, properties):
    body, sketch = square
    pad = feature(body, "Pad", Profile=sketch, Length=8, **properties)
    assert faces_of(pad) == ["Pad far", "Pad near", *SIDES]


def test_faces_of_two_features_in_one_plane_come_from_both(square, document):
    body, sketch = square
    feature(body, "Pad", Profile=sketch, Length=8)
    beside = Sketch(body, plane(body, "XY_Plane"))
    beside.polygon(((10, 0), (20, 0), (20, 10), (10, 10)), ("front", "end", "rear", "joint"))
    document.recompute()
    pad = feature(body, "Pad", Profile=beside.obj, Length=8)
    lineage = lineage_of(pad)
    found = [lineage.origins(index) for index in range(1, len(lineage.faces) + 1)]
    assert frozenset({("Pad", "far"), ("Pad001", "far")}) in found
    assert frozenset({("Pad", "side", "south"), ("Pad001", "side", "front")}) in found


def test_a_half_turn_has_two_caps_that_differ(document):
    body = five_parts.new_body(document)
    sketch = Sketch(body, plane(body, "XZ_Plane"))
    sketch.polygon(((5, 0), (10, 0), (10, 4), (5, 4)), ("low", "outer", "high", "inner"))
    document.recompute()
    axis = (sketch.obj, ["V_Axis"])
    turned = feature(body, "Revolution", Profile=sketch.obj, ReferenceAxis=axis, Angle=180)
    assert [one for one in faces_of(turned) if "side" not in one] == [
        "Revolution far",
        "Revolution near",
    ]


def test_the_copies_of_a_pattern_are_told_apart(square, document):
    body, sketch = square
    pad = feature(body, "Pad", Profile=sketch, Length=8)
    row = body.newObject("PartDesign::LinearPattern", "Row")
    row.Originals = [pad]
    row.Direction = (sketch, ["H_Axis"])
    row.Length, row.Occurrences = 10, 3
    body.Tip = row
    document.recompute()
    mirror = body.newObject("PartDesign::Mirrored", "Mirror")
    mirror.Originals = [pad]
    mirror.MirrorPlane = plane(body, "YZ_Plane")[0], [""]
    body.Tip = mirror
    document.recompute()
    found = faces_of(mirror)
    for copy in ("", "Row 1 ", "Row 2 ", "Mirror 1 "):
        assert f"{copy}Pad side north" in found


def inner_edge(obj, thickness):
    """The index of the edge inside of the bracket."""
    (found,) = (
        at
        for at, edge in enumerate(obj.Shape.Edges, 1)
        if abs(edge.CenterOfMass.x - thickness) < 1e-6
        and abs(edge.CenterOfMass.z - thickness) < 1e-6
    )
    return found


@pytest.mark.parametrize("named", [True, False])
def test_the_handle_of_the_inner_edge_of_an_angle_lasts(document, run, named):
    part = five_parts.bracket(document, named=named)
    pad = document.Pad
    handle = Edges(pad).handle(inner_edge(pad, 6))
    owner, name, *_ = part.dimensions["thickness"]
    run("set_properties", object_name=owner, properties={name: 9})
    found = Edges(pad).find(read_handle(handle, "edges"), "edges")
    assert found == inner_edge(pad, 9)


@pytest.mark.parametrize("name", PARTS)
def test_handles_of_a_part_resolve_after_each_of_its_edits(name, document, run):
    part = PARTS[name][0](document)
    body = part.body
    handles = {
        (element, index): read_handle(kind(body).handle(index), "edges")
        for element, kind in ELEMENTS.items()
        for index in range(1, len(kind(body)) + 1)
    }
    lineage = lineage_of(body)
    meant = {key: lineage.of(*key) for key in handles}
    for key, value in part.edit.items():
        owner, own, *_ = part.dimensions[key]
        run("set_properties", object_name=owner, properties={own: value})
    lineage = lineage_of(body)
    for (element, index), handle in handles.items():
        found = ELEMENTS[element](body).find(handle, "edges")
        assert lineage.of(element, found).own == meant[element, index].own


def test_what_was_imported_has_no_lasting_ancestry(document):
    solid = document.addObject("Part::Feature", "Import")
    solid.Shape = Part.makeBox(10, 20, 30)
    body = five_parts.new_body(document)
    body.BaseFeature = solid
    document.recompute()
    before = lineage_of(body).of("Face", 1)
    solid.Shape = Part.makeBox(10, 20, 31)
    document.recompute()
    assert lineage_of(body).find(before) == []


def test_an_object_outside_of_bodies_has_no_lineage(document):
    box = document.addObject("Part::Box", "Box")
    document.recompute()
    assert lineage_of(box) is None
