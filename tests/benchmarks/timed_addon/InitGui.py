# SPDX-License-Identifier: MIT
"""FreeCAD runs this file instead of the add-on's own InitGui.py, whose two statements it times.

They stand here, since FreeCAD looks through Python's stack: one level more would take longer.
"""

import conjure_timed_start

conjure_timed_start.begin()
import conjure_workbench.gui.bootstrap  # noqa: E402 - what is timed

conjure_workbench.gui.bootstrap.register()
conjure_timed_start.end()
