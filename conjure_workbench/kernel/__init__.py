# SPDX-License-Identifier: MIT
"""FreeCAD's geometry kernel in a process of its own, for what takes long or may end a process."""
