# SPDX-License-Identifier: MIT
"""List of what FreeCAD needs of the add-on.

The wheel, the release zip and `conjure addon install` all take it from here. The build of the wheel
runs this file by itself, so it imports nothing of ours.
"""

PACKAGE = "conjure_workbench"
"""The package, which lies in the add-on's folder whole."""

BESIDE_THE_PACKAGE = (
    *("Init.py", "InitGui.py", "uninstall.py", "package.xml", "LICENSE"),
    "resources/icons",
)
"""Files and folders at the root of the add-on."""

COMPILED = "resources/translations/*.qm"
"""Files that are compiled for a release; a checkout may have none, and is in English then."""

BUNDLED = "bundled/**/*"
"""Files of the Python packages that a release brings along; a checkout has none."""

FOLDER_IN_WHEEL = "addon_files"
"""Folder of the package in which a wheel holds `BESIDE_THE_PACKAGE`."""
