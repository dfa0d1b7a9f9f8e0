# SPDX-License-Identifier: MIT
"""Scenes of several tests."""

from __future__ import annotations

import pytest


@pytest.fixture
def scene(document, run):
    """Three boxes, one of them in a part and one in a group."""
    run("box", name="A")
    run("box", name="B", position=[30, 0, 0])
    run("box", name="C", position=[60, 0, 0])
    document.addObject("App::Part", "Part").addObject(document.B)
    document.addObject("App::DocumentObjectGroup", "Group").addObject(document.C)
    document.recompute()
    return document
