# SPDX-License-Identifier: MIT
"""The file that `conjure worker` gives to freecadcmd; nobody imports it.

It looks at no `__name__`: FreeCAD 0.20 runs it under the file's name, later ones under another.
"""

import sys
import traceback

code = 1
try:
    from conjure_workbench.headless import main

    code = main()
except Exception:
    # freecadcmd would print this, too, and then exit with 0.
    traceback.print_exc()
sys.exit(code)
