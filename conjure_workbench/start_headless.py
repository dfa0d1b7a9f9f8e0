# SPDX-License-Identifier: MIT
"""Start script of a worker: `conjure worker` passes it to freecadcmd.

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
