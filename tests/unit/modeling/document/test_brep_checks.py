# SPDX-License-Identifier: MIT
"""Shapes that announce too many points, and shapes with large coordinates."""

from __future__ import annotations

import pytest

from conjure_workbench.modeling.document.brep_checks import announces_too_much


@pytest.mark.parametrize(
    "text",
    [
        "Curves 1\n6 0 30000000 0 0 0\n",
        "Curves 1\n7 0 0  3\n30000000\t2 0 0 0\n",
        "Curves 1\n7 1 0 3 4 30000000 0 0 0\n",
        "Curves 2\n1 0 0 0 1 0 0\n7 1 0 3 4 30000000 0 0 0\n",
        "Surfaces 1\n8 0 0 30000 30000 0 0 0\n",
        "Surfaces 1\n9 0 0 0 0 3 3 30000 30000 9 9 0 0 0\n",
        "Polygon3D 2\n2 0 0.1 0 0 0 1 1 1 30000000 0 0.1\nSurfaces 0\n",
        "Polygon3D 0\nPolygonOnTriangulations 1\n30000000 1 2 3\nSurfaces 0\n",
        "Triangulations 1\n30000000 1 0 0.1\nTShapes 0\n",
        "Triangulations 1\n3 30000000 0 0.1\n",
    ],
)
def test_more_points_than_bytes_are_too_many(text):
    assert announces_too_much(f"CASCADE Topology V1\n{text}".encode())


def test_large_coordinates_are_none():
    line = (
        "Curves 1\n1 500000000 600000000 0 1 0 0\nPolygon3D 0\nSurfaces 1\n1 500000000 0 0 1 0 0\n"
    )
    assert not announces_too_much(line.encode())


def test_a_large_spline_with_its_points_is_none():
    poles = "0 0 0 " * 3_000_000
    assert not announces_too_much(f"Curves 1\n7 0 0 3 11000000 2 {poles}".encode())
