# SPDX-License-Identifier: MIT
"""These tests run inside a FreeCAD that has the add-on from a release zip.

tests/end_to_end/test_release_zip.py starts it.
"""

from __future__ import annotations

import os

if "CONJURE_RELEASE_FILES" not in os.environ:
    collect_ignore_glob = ["*"]
