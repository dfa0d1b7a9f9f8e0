# SPDX-License-Identifier: MIT
"""The connection to the server: session, socket, I/O thread, journal, settings, credentials.

Imports neither FreeCAD nor Qt.
"""
