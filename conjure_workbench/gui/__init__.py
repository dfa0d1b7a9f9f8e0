# SPDX-License-Identifier: MIT
"""The add-on in FreeCAD's window: workbench, toolbar, status bar, preferences."""
