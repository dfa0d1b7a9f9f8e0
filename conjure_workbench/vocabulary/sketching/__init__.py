# SPDX-License-Identifier: MIT
"""Sketches as data: geometry, constraints, references to elements by name, and where they lie."""
