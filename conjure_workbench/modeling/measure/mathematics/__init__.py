# SPDX-License-Identifier: MIT
"""Mathematics in plain numbers, without FreeCAD."""
