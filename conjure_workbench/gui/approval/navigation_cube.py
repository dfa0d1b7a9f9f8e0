# SPDX-License-Identifier: MIT
"""Room that FreeCAD's navigation cube takes at the top of a 3D view."""

from __future__ import annotations

import FreeCAD

_TOP_LEFT, _TOP_RIGHT = 0, 1
"""FreeCAD's numbers of the corners in which the cube may be; at the bottom are 2 and 3."""


def room_for_cube() -> tuple[int, int]:
    """Return the width in pixels that the cube takes at the left and at the right of the top."""
    cube = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/NaviCube")
    view = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/View")
    room = round(1.2 * cube.GetInt("CubeSize", 132))
    # FreeCAD 0.20 keeps the corner with the view's settings.
    corner = cube.GetInt("CornerNaviCube", view.GetInt("CornerNaviCube", _TOP_RIGHT))
    return room if corner == _TOP_LEFT else 0, room if corner == _TOP_RIGHT else 0
