# SPDX-License-Identifier: MIT
"""Conjure: lets an AI assistant work in the open FreeCAD document, in front of its user."""

__version__ = "0.1.0"
