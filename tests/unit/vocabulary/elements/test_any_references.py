# SPDX-License-Identifier: MIT
"""References to faces, edges or vertices, whichever they say they are."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.elements.any_references import (
    EdgeElement,
    FaceElement,
    VertexElement,
    read_any,
)
from conjure_workbench.vocabulary.elements.edge_references import EdgeFilter
from conjure_workbench.vocabulary.elements.element_references import ByIndex, ByWord
from conjure_workbench.vocabulary.elements.face_references import FaceFilter


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("Face6", FaceElement(ByIndex(6))),
        ("face 6", FaceElement(ByIndex(6))),
        (6, FaceElement(ByIndex(6))),
        ("6", FaceElement(ByIndex(6))),
        ("Edge3", EdgeElement(ByIndex(3))),
        ("VERTEX2", VertexElement(2)),
        ("top", FaceElement(ByWord("top"))),
        ("+z", FaceElement(ByWord("top"))),
        ("vertical", EdgeElement(ByWord("vertical"))),
        ({"type": "Line"}, EdgeElement(EdgeFilter(type="Line"))),
        ({"length_gt": 3}, EdgeElement(EdgeFilter(length_gt=3.0))),
        ({"type": "Plane"}, FaceElement(FaceFilter(type="Plane"))),
        ({"radius": 3}, FaceElement(FaceFilter(radius=3.0))),
    ],
)
def test_a_reference_says_of_what_kind_its_element_is(sent: Any, meant: Any) -> None:
    assert read_any(sent, "element") == meant


@pytest.mark.parametrize("sent", ["Vertex0", "Solid1", "", None, True, [], {}, {"size": 3}, 0, 1.5])
def test_what_is_no_reference_is_refused(sent: Any) -> None:
    with pytest.raises(ConjureError) as caught:
        read_any(sent, "element")
    assert caught.value.code == "INVALID_PARAMETER"


@pytest.mark.parametrize("sent", [3, "3", [3], ["Edge3"]])
def test_numbers_under_edges_are_edges(sent: Any) -> None:
    read = find_command("measure").parse({"object_name": "A", "edges": sent})
    assert read.elements == (EdgeElement(ByIndex(3)),)


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("volume", ("volume",)),
        (["volume", "Volume"], ("volume",)),
        ("surface_area", ("area",)),
        (["com", "moments_of_inertia"], ("center_of_mass", "inertia")),
    ],
)
def test_what_is_measured_goes_by_several_words(sent: Any, meant: Any) -> None:
    assert find_command("measure").parse({"object_name": "A", "what": sent}).what == meant


@pytest.mark.parametrize("sent", [None, "all", [], ["volume", "all"], "*"])
def test_everything_is_measured_unless_less_is_asked_for(sent: Any) -> None:
    assert len(find_command("measure").parse({"object_name": "A", "what": sent}).what) == 9
