# SPDX-License-Identifier: MIT
"""Places of datums and sources of bound shapes, as clients send them."""

from __future__ import annotations

import math

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary.commands.datums import BindShape, Bound, CreateDatum
from conjure_workbench.vocabulary.commands.profile_features import Pad
from conjure_workbench.vocabulary.elements.any_references import EdgeElement, FaceElement
from conjure_workbench.vocabulary.elements.element_references import ByHandle, ByIndex, ByWord
from conjure_workbench.vocabulary.elements.handles import ElementGeometry, Handle
from conjure_workbench.vocabulary.sketching.places import OnDatum, OnFace, OnPlane
from conjure_workbench.vocabulary.sketching.spots import OnEdge, OnVertex

EDGE = Handle("Body", "Edge", 3, ElementGeometry("Line"))
FACE = Handle("Body", "Face", 2, ElementGeometry("Plane"))


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("xz", OnPlane("xz")),
        ("Level", OnDatum("Level")),
        (FACE.text(), OnFace("Body", ByHandle(FACE))),
        (EDGE.text(), OnEdge("Body", ByHandle(EDGE))),
        ({"object": "Body", "face": "top"}, OnFace("Body", ByWord("top"))),
        ({"object": "Body", "edge": "Edge3"}, OnEdge("Body", ByIndex(3))),
        ({"object_name": "Body", "edge": 3, "vertex": None}, OnEdge("Body", ByIndex(3))),
        ({"object": "Body", "vertex": "Vertex7"}, OnVertex("Body", 7)),
        ({"object": "Body", "vertex": 7}, OnVertex("Body", 7)),
        ({"object": "Body", "vertex": {"near": [1, 2, 3]}}, OnVertex("Body", (1.0, 2.0, 3.0))),
        ({"object": "Body", "vertex": [1, 2, "3 cm"]}, OnVertex("Body", (1.0, 2.0, 30.0))),
    ],
)
def test_a_place_is_read_in_each_form(sent: object, read: object) -> None:
    assert CreateDatum.parse({"kind": "plane", "on": sent}).on == read


@pytest.mark.parametrize(
    "sent",
    [
        {"object": "Body"},
        {"edge": "Edge3"},
        {"object": "Body", "edge": "Edge3", "vertex": 1},
        {"object": "Body", "vertex": "Face3"},
        {"object": "Body", "vertex": 1.5},
        {"object": "Body", "vertex": True},
        7,
    ],
)
def test_what_is_no_place_is_refused(sent: object) -> None:
    with pytest.raises(ConjureError) as raised:
        CreateDatum.parse({"kind": "plane", "on": sent})
    assert raised.value.code == "INVALID_PARAMETER"
    assert (raised.value.field or "").startswith("on")


@pytest.mark.parametrize(
    ("kind", "sent", "read"),
    [
        ("point", [1, 2, 3], ((1.0, 2.0, 3.0),)),
        ("axis", EDGE.text(), (OnEdge("Body", ByHandle(EDGE)),)),
        ("axis", [[1, 2, 3], "Corner"], ((1.0, 2.0, 3.0), OnDatum("Corner"))),
        (
            "frame",
            [{"object": "B", "vertex": 1}, {"object": "B", "vertex": 2}, "C"],
            (OnVertex("B", 1), OnVertex("B", 2), OnDatum("C")),
        ),
    ],
)
def test_points_to_go_through_are_read_in_each_form(kind: str, sent: object, read: object) -> None:
    assert CreateDatum.parse({"kind": kind, "through": sent}).through == read


@pytest.mark.parametrize(
    ("kind", "sent", "field"),
    [
        ("plane", [[0, 0, 0]], "through"),
        ("axis", [[0, 0, 0]] * 3, "through"),
        ("plane", [], "through"),
        ("plane", [[0, 0, 0]] * 4, "through"),
        ("axis", ["xy", "A"], "through[0]"),
        ("axis", ["A", {"object": "B", "face": "top"}], "through[1]"),
        ("axis", ["A", [1, 2]], "through[1]"),
    ],
)
def test_too_many_points_and_planes_are_refused(kind: str, sent: object, field: str) -> None:
    with pytest.raises(ConjureError) as raised:
        CreateDatum.parse({"kind": kind, "through": sent})
    assert raised.value.field == field


def test_a_place_is_said_once() -> None:
    with pytest.raises(ConjureError) as raised:
        CreateDatum.parse({"kind": "plane", "on": "xy", "through": [[0, 0, 0]] * 3})
    assert raised.value.code == "INVALID_PARAMETER"


def test_a_mere_angle_turns_about_the_normal() -> None:
    half = math.sqrt(0.5)
    for sent in (90, "90", {"axis": "z", "angle": 90}):
        read = CreateDatum.parse({"kind": "lcs", "rotation": sent})
        assert read.rotation.quaternion == pytest.approx((0, 0, half, half))
        assert read.kind == "frame"


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("Box", Bound("Box")),
        ({"object": "Box"}, Bound("Box")),
        ({"object": "Box", "elements": "top"}, Bound("Box", (FaceElement(ByWord("top")),))),
        (
            {"object": "Box", "elements": ["Edge3"]},
            Bound("Box", (EdgeElement(ByIndex(3)),)),
        ),
        (FACE.text(), Bound("Body", (FaceElement(ByHandle(FACE)),))),
        (
            [FACE.text(), EDGE.text()],
            Bound("Body", (FaceElement(ByHandle(FACE)), EdgeElement(ByHandle(EDGE)))),
        ),
    ],
)
def test_a_source_is_read_in_each_form(sent: object, read: object) -> None:
    assert BindShape.parse({"reference": sent}).reference == read


@pytest.mark.parametrize(
    "sent",
    [
        {"elements": ["top"]},
        {"object": "Box", "face": "top"},
        ["top"],
        ["Vertex2"],
        [FACE.text(), Handle("Other", "Face", 1, ElementGeometry("Plane")).text()],
        [],
    ],
)
def test_elements_of_no_object_or_of_several_are_refused(sent: object) -> None:
    with pytest.raises(ConjureError) as raised:
        BindShape.parse({"reference": sent})
    assert raised.value.code == "INVALID_PARAMETER"


def test_pads_end_at_datum_planes_and_go_along_datum_axes() -> None:
    read = Pad.parse({"profile": "S", "up_to": "Level"})
    assert read.up_to == OnDatum("Level")
    assert Pad.parse({"profile": "S", "up_to": "top"}).up_to == ByWord("top")
    assert Pad.parse({"profile": "S", "up_to": "Face6"}).up_to == ByIndex(6)
    assert Pad.parse({"profile": "S", "direction": "Slope"}).direction == OnDatum("Slope")
    assert Pad.parse({"profile": "S", "direction": "-z"}).direction == (0.0, 0.0, -1.0)
    assert Pad.parse({"profile": "S", "direction": "x axis"}).direction == (1.0, 0.0, 0.0)
