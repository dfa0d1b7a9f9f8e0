# SPDX-License-Identifier: MIT
"""FreeCAD runs this file when it starts: an add-on that takes the system's `websocket` away."""

import hidden_websocket

hidden_websocket.hide()
