# SPDX-License-Identifier: MIT
"""FreeCAD's messages in plain words: what was met in FreeCAD 0.20, 1.0 and 1.1."""

import pytest

from conjure_workbench.modeling.document.freecad_words import NO_WORDS, in_words
from tests.wording import faults

MET = {
    "BRep_API: command not done": "the geometry kernel found no solution",
    "15StdFail_NotDone BRep_API: command not done": "the geometry kernel found no solution",
    "BRepOffsetAPI_MakeOffsetShape not done": "the geometry kernel found no solution",
    "MultiFusion failed": "the geometry kernel found no solution",
    "Multi fuse failed": "the geometry kernel found no solution",
    "A fatal error occurred when running boolean operation": (
        "the geometry kernel found no solution"
    ),
    "Boolean operation failed Mixed is not a solid": "the geometry kernel found no solution",
    "ThruSections failed": "the geometry kernel found no solution",
    "Resulting shape is invalid": "its shape would not be valid",
    "Linked object is not a Part object": "it is made of something without a shape",
    "Link broken!": "its link leads nowhere",
    "Input shape is null": "a shape is empty",
    "cannot determine type of null shape": "a shape is empty",
    "Drafting shape failed": "no shape can have this taper",
    "Spine is neither an edge nor a wire.": "the path is neither an edge nor a wire",
    "makeOffset2D: result of offsetting is null!": "the offset leaves nothing",
    "BRepFill_CompatibleWires::SameNumberByPolarMethod : the wires must be closed": (
        "an outline is not closed"
    ),
    "NCollection_IndexedMap::FindKey": (
        "it refers to an edge, a face or a point that is not there"
    ),
    "gp_Trsf::SetValues, null determinant": "it flattens a shape to nothing",
    "Length of box too small": "Length of the box is too small",
    "AttachEngine3D: link points to something that is not App::GeoFeature": (
        "it cannot be attached to this"
    ),
    "No part object linked.": "it has no input",
    "Property 'Foo' not found in 'Foo.Bar' in property binding 'T#B.Length'": (
        "there is no 'Foo.Bar'"
    ),
    "No attribute named 'q'": "it has no part 'q'",
    "Array out of bound: 7, 2": "there is no item 7, only 2 of them",
    "float division by zero": "division by zero",
    "Quantity::operator +(): Unit mismatch in plus operation": "its units do not go together",
    "Exponent is not allowed to have a unit.": "its units do not go together",
    "unsupported operand type(s) for +: 'Part.Solid' and 'Part.Solid'": (
        "its values do not go together"
    ),
    "PyCXX: Error creating object of type N2Py7SeqBaseINS_6ObjectEEE from Placement": (
        "a function has arguments that it does not take"
    ),
    "Failed to parse expression 'min()'": "FreeCAD cannot read it",
    "Cannot read STEP file": "its contents are not of this format",
}


@pytest.mark.parametrize("message", MET)
def test_a_message_that_was_met_is_put_into_plain_words(message):
    assert in_words(message) == MET[message]


@pytest.mark.parametrize("words", sorted({*MET.values(), NO_WORDS}))
def test_plain_words_have_no_faults_in_a_sentence(words):
    assert faults(f"FreeCAD could not compute Part::Cut 'Cut': {words}.") == []


def test_a_message_that_is_not_known_is_not_put_into_words():
    assert in_words("Some_New::Thing went wrong") is None
