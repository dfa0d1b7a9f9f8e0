# SPDX-License-Identifier: MIT
"""A FreeCAD document: its objects, links, names, files and undo; no shapes, no commands."""
