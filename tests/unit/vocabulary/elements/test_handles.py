# SPDX-License-Identifier: MIT
"""Handles on the wire."""

from __future__ import annotations

import base64
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.elements.edge_references import EdgeFilter, read_edge
from conjure_workbench.vocabulary.elements.element_references import ByHandle
from conjure_workbench.vocabulary.elements.face_references import read_face
from conjure_workbench.vocabulary.elements.handles import (
    CURVES,
    SURFACES,
    ElementGeometry,
    Handle,
    read_handle,
)

SINGLE = st.floats(-1e6, 1e6, width=32)
VECTOR = st.tuples(SINGLE, SINGLE, SINGLE)
EDGE = Handle("Box", "Edge", 3, ElementGeometry("Line", (0.0, 0.0, 1.0), size=20.0))


@given(
    name=st.text(st.characters(blacklist_characters="~\n\r", blacklist_categories=["Cs", "Cc"]),
                 min_size=1, max_size=40).map(str.strip).filter(bool),
    element=st.sampled_from(["Edge", "Face"]),
    index=st.integers(1, 9_999_999),
    at=st.integers(0, 7),
    vectors=st.tuples(VECTOR, VECTOR, VECTOR, VECTOR, VECTOR),
    sizes=st.tuples(SINGLE, SINGLE),
    mapped=st.binary(min_size=8, max_size=8),
)  # fmt: skip
def test_a_handle_comes_back_as_it_was_told(
    name: str, element: str, index: int, at: int, vectors: Any, sizes: Any, mapped: bytes
) -> None:
    kind = (CURVES if element == "Edge" else SURFACES)[at]
    direction, *corners = vectors
    handle = Handle(
        name, element, index, ElementGeometry(kind, direction, *sizes, *corners), mapped
    )
    assert read_handle(handle.text(), "edges") == handle


def test_a_kind_without_a_number_comes_back_as_unknown() -> None:
    handle = Handle("Box", "Face", 1, ElementGeometry("SurfaceOfTomorrow"))
    assert read_handle(handle.text(), "face").geometry.kind == ""


def test_a_handle_stands_wherever_a_reference_can() -> None:
    text = EDGE.text()
    assert text.startswith("Box.Edge3~")
    assert len(text) < 120
    assert read_edge(text, "edge") == ByHandle(EDGE)
    face = Handle("Box", "Face", 6, ElementGeometry("Plane", (0.0, 0.0, 1.0)))
    assert read_face(f" {face.text()} ", "face") == ByHandle(face)
    assert read_edge(face.text(), "edge") == EdgeFilter(face=ByHandle(face))


def test_a_handle_of_an_edge_is_no_face() -> None:
    with pytest.raises(ConjureError, match="an edge's"):
        read_face(EDGE.text(), "face")


@pytest.mark.parametrize(
    "text",
    [
        "Box.Edge3~",
        "Box.Edge3~AAAA",
        "Box.Vertex3" + EDGE.text()[len("Box.Edge3") :],
        EDGE.text()[:-4],
        EDGE.text() + "AAAA",
        EDGE.text().replace("~", "~\u00e9"),
        "~" * 3000,
        "Box.Edge3~" + "A" * 103,
    ],
)
def test_a_damaged_handle_is_refused(text: str) -> None:
    with pytest.raises(ConjureError) as caught:
        read_edge(text, "edge")
    assert (caught.value.code, caught.value.field) == ("INVALID_PARAMETER", "edge")


def test_a_handle_of_something_endless_can_be_told() -> None:
    endless = Handle("Axis", "Edge", 1, ElementGeometry("Line", size=1e100, high=(1e100, 0.0, 0.0)))
    assert read_handle(endless.text(), "edge").geometry.size == pytest.approx(1e30)


def test_a_handle_with_a_number_that_is_none_is_refused() -> None:
    at = len("Box.Edge3~")
    tail = EDGE.text()[at:]
    packed = bytearray(base64.urlsafe_b64decode(tail + "=" * (-len(tail) % 4)))
    packed[3:7] = struct.pack("<f", float("nan"))
    forged = EDGE.text()[:at] + base64.urlsafe_b64encode(bytes(packed)).rstrip(b"=").decode()
    with pytest.raises(ConjureError, match="damaged"):
        read_edge(forged, "edge")
