# SPDX-License-Identifier: MIT
"""FreeCAD's Addon Manager runs this file before it deletes the add-on's folder.

It does so inside a function of its own, which knows this file as `uninstall_script`, and from
FreeCAD 1.0 on in a thread that is not that of the window. What can be removed, and what it asks,
is in conjure_workbench/gui/uninstall/.
"""

import os
import sys

try:
    _folder = os.path.dirname(uninstall_script)
except NameError:
    _folder = os.path.dirname(os.path.abspath(__file__))
if _folder not in sys.path:
    # It was installed since FreeCAD started.
    sys.path.append(_folder)

import conjure_workbench.gui.uninstall.removal

conjure_workbench.gui.uninstall.removal.run()
