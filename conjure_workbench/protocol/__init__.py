# SPDX-License-Identifier: MIT
"""The wire: messages in both dialects, close codes, features, limits, backoff.

Imports neither FreeCAD nor Qt, and of this package only `errors`.
"""
