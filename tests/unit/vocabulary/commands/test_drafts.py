# SPDX-License-Identifier: MIT
"""Forms in which faces that lean, their neutral plane and their direction can be named."""

from __future__ import annotations

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command
from conjure_workbench.vocabulary.elements.edge_references import EdgeFilter
from conjure_workbench.vocabulary.elements.element_references import ByIndex, ByWord
from conjure_workbench.vocabulary.elements.face_references import FaceFilter
from conjure_workbench.vocabulary.sketching.places import OnDatum, OnPlane


def read(**parameters):
    return find_command("draft").parse({"faces": "left", "neutral": "bottom", **parameters})


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("xy", OnPlane("xy")),
        ("XZ_Plane", OnPlane("xz")),
        ("Middle", OnDatum("Middle")),
        ("bottom", ByWord("bottom")),
        ("-z", ByWord("bottom")),
        ("Face3", ByIndex(3)),
        (3, ByIndex(3)),
        ({"direction": "z"}, FaceFilter(direction=(0, 0, 1))),
    ],
)
def test_a_neutral_plane_is_a_plane_or_a_face(given, meant):
    assert read(neutral=given).neutral == meant


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (None, None),
        ("Way", "Way"),
        ("Edge3", ByIndex(3)),
        (3, ByIndex(3)),
        ({"type": "Line"}, EdgeFilter(type="Line")),
    ],
)
def test_faces_are_pulled_along_an_edge_or_a_line(given, meant):
    assert read(pull=given).pull == meant


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({"angle": 0}, "angle"),
        ({"angle": -3}, "angle"),
        ({"angle": 89}, "angle"),
        ({"neutral": "Edge3"}, "neutral"),
        ({"neutral": []}, "neutral"),
        ({"pull": 0}, "pull"),
        ({"faces": "Edge1"}, "faces"),
    ],
)
def test_what_means_nothing_is_refused(parameters, field):
    with pytest.raises(ConjureError) as raised:
        read(**parameters)
    assert (raised.value.code, raised.value.field) == ("INVALID_PARAMETER", field)


def test_angles_have_units():
    assert read(angle="0.1 rad").angle == pytest.approx(5.7295780)
    assert read().angle == 1.5
