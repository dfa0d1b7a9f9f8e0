# SPDX-License-Identifier: MIT
"""FreeCAD runs this file when it starts. Nothing is needed here."""
