# SPDX-License-Identifier: MIT
"""FreeCAD runs this file when its window is being made."""

import conjure_workbench.gui.bootstrap

conjure_workbench.gui.bootstrap.register()
