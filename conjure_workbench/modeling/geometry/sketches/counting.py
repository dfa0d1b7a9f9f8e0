# SPDX-License-Identifier: MIT
"""Indices and positions, by which FreeCAD counts what is in a sketch.

Elements count from 0; the axes are -1 and -2, external elements follow from -3. A point of an
element is its index with a position, of which 0 is the element itself. The point of a point is its
start.
"""

from __future__ import annotations

X_AXIS, Y_AXIS, FIRST_EXTERNAL = -1, -2, -3
WHOLE, START, END, CENTER = 0, 1, 2, 3
UNDEFINED = -2000
"""The index of a reference that a constraint does not have."""
