# SPDX-License-Identifier: MIT
"""The wire: messages in both dialects, error codes, close codes, features, limits, backoff.

Imports neither FreeCAD nor Qt, nor anything else of this package.
"""
