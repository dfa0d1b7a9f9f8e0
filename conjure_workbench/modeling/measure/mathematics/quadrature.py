# SPDX-License-Identifier: MIT
"""Gauss-Legendre quadrature, and differentiation at its nodes, computed rather than tabled."""

from __future__ import annotations

import math
from typing import List, Sequence, Tuple

Rule = Tuple[List[float], List[float]]
"""Nodes between -1 and 1, and their weights."""


def _legendre(count: int, x: float) -> tuple[float, float]:
    """The Legendre polynomial of a degree, and its derivative."""
    before, value = 1.0, x
    for degree in range(2, count + 1):
        before, value = value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree
    return value, count * (x * value - before) / (x * x - 1.0)


def gauss(count: int) -> Rule:
    """The nodes and weights of Gauss-Legendre quadrature on -1 to 1."""
    nodes, weights = [], []
    for at in range(count):
        x = -math.cos(math.pi * (at + 0.75) / (count + 0.5))
        for _ in range(8):
            value, slope = _legendre(count, x)
            x -= value / slope
        slope = _legendre(count, x)[1]
        nodes.append(x)
        weights.append(2.0 / ((1.0 - x * x) * slope * slope))
    return nodes, weights


def derivatives(nodes: Sequence[float]) -> list[list[float]]:
    """Row by row, the factors that give the derivative at a node from the values at all of them.

    FreeCAD gives no derivatives of curves in a surface's parameters. Those of the polynomial
    through the nodes are as exact as the quadrature (barycentric formula).
    """
    count = len(nodes)
    shares = [
        1.0 / math.prod(nodes[at] - node for node in nodes if node != nodes[at])
        for at in range(count)
    ]
    rows = []
    for at in range(count):
        row = [
            0.0 if other == at else shares[other] / shares[at] / (nodes[at] - nodes[other])
            for other in range(count)
        ]
        row[at] = -sum(row)
        rows.append(row)
    return rows
