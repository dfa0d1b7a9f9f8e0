# SPDX-License-Identifier: MIT
"""List of what FreeCAD needs of the add-on.

The wheel, the release zip and `conjure addon install` all take it from here. The build of the wheel
runs this file by itself, so it imports nothing of ours.
"""

PACKAGE = "conjure_workbench"
"""The package, which lies in the add-on's folder whole."""

BESIDE_THE_PACKAGE = ("Init.py", "InitGui.py", "package.xml", "LICENSE", "resources/icons")
"""Files and folders at the root of the add-on."""

FOLDER_IN_WHEEL = "addon_files"
"""Folder of the package in which a wheel holds `BESIDE_THE_PACKAGE`."""
