# SPDX-License-Identifier: MIT
"""The line to the server: session, connection, journal, settings and credentials.

Imports neither FreeCAD nor Qt.
"""
