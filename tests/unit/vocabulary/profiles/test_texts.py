# SPDX-License-Identifier: MIT
"""Text and objects as profiles: the words in which they are sent."""

from __future__ import annotations

from typing import Any

import pytest

from conjure_workbench.errors import ConjureError
from conjure_workbench.vocabulary import find_command


def profile(**sent: Any) -> Any:
    return find_command("extrude").parse({"profile": sent}).profile


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"text": " Hi "}, ("Hi", 10, None, "center")),
        ({"string": "Hi", "height": "1 cm"}, ("Hi", 10, None, "center")),
        ({"text": "Hi", "font_size": 4, "font_path": "/a/b.ttf"}, ("Hi", 4, "/a/b.ttf", "center")),
        ({"text": "Hi", "halign": "Left"}, ("Hi", 10, None, "left")),
    ],
)
def test_a_text_is_read_by_every_name(sent: dict[str, Any], expected: tuple[Any, ...]) -> None:
    read = profile(type="text", **sent)
    assert (read.text, read.size, read.font, read.align) == expected


def test_a_text_lies_in_a_plane_as_other_profiles_do() -> None:
    read = profile(type="text", text="Hi", plane="xz", position=[1, 2], offset=3)
    assert (read.position, read.normal) == ((1, -3, 2), (0, -1, 0))


@pytest.mark.parametrize(
    ("sent", "code", "field"),
    [
        ({}, "MISSING_PARAMETER", "profile.text"),
        ({"text": "a\tb"}, "INVALID_PARAMETER", "profile.text"),
        ({"text": "Hi", "font": 3}, "INVALID_PARAMETER", "profile.font"),
        (
            {"text": "Hi", "holes": [{"type": "circle", "radius": 1}]},
            *("INVALID_PARAMETER", "profile.holes"),
        ),
    ],
)
def test_what_is_no_text_is_refused(sent: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(ConjureError) as caught:
        profile(type="text", **sent)
    assert (caught.value.code, caught.value.field) == (code, field)


def test_objects_are_read_with_a_tolerance() -> None:
    read = profile(type="objects", edges=["A", "B"], tolerance="0.1 mm")
    assert (read.objects, read.tolerance) == (("A", "B"), 0.1)
