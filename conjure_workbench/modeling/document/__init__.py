# SPDX-License-Identifier: MIT
"""A FreeCAD document and what it holds: objects, links, names, files, undo steps; no shapes, no commands."""
