# SPDX-License-Identifier: MIT
"""FreeCAD runs this file when it starts, with or without a window. Nothing is needed here."""
